"""Help, first steps, about, preferences."""
