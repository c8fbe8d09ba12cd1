"""What a household is called."""

from __future__ import annotations

from case.worded import Say, worded


def household_words(name: str, say: Say = str) -> str:
    """Return 'Ford household'; a name that already says so stays as it is."""
    words = name.casefold()
    if any(word in words for word in ("household", "home", "flat", "address")):
        return name
    return say(worded("{name} household", name=name))
