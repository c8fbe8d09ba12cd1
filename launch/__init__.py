"""The set-up behind app.py and python3 -m tests: standard library only."""
