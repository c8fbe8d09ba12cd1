"""What may leave: plan, anonymising, stand-in names, scrubbing."""
