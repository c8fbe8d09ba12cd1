"""The main window: one file a panel or dialog."""
