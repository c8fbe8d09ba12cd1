"""Lists of people, ties, agencies and returns, and family trees."""
