"""The network of connected families."""
