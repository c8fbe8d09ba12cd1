"""The diagrams on the screen."""
