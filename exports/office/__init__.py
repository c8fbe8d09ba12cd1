"""Word, slides, workbooks, and the form for agencies."""
