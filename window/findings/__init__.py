"""The panel of findings and what is decided in it."""
