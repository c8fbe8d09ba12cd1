"""The page of the analysis: its sections, and what is decided in them."""
