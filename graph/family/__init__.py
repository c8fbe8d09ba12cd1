"""The family history diagram."""
