"""The impact map."""
