"""Pictures as values: marks in points, text widths, theme."""
