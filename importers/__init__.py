"""What agencies send, to events and row problems."""
