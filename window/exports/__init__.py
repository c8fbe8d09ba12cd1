"""What leaves: the plan, the risks, the words held for review."""
