"""Pages, tables and pictures that leave, and the search for leaks in them."""
