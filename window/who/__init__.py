"""People and agencies: corrected, merged, split."""
