"""Makers of small files: workbooks written by hand, and files that are broken or hostile."""
