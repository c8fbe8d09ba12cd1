"""What the cells and words of a row mean."""
