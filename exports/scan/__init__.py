"""The search for what must not leave, in every kind of file."""
