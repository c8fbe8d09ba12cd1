"""What the history shows: counts, spells, overlaps."""
