"""What a household is called."""

from __future__ import annotations


def household_words(name: str) -> str:
    """Return 'Ford household'; a name that already says so stays as it is."""
    words = name.casefold()
    return name if any(word in words for word in ("household", "home", "flat", "address")) else f"{name} household"
