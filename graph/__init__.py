"""The family history diagram and the impact map."""
