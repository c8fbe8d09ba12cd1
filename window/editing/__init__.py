"""Correcting: forms, cells of tables, many at once, and the lists of a case."""
