"""Bringing files in: preview, columns, problems, rows of the source."""
