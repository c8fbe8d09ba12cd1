"""The case file: opening, saving, recovery, locking."""
