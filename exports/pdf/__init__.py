"""Tagged, archivable PDF: canvas, fonts, pages, finish."""
