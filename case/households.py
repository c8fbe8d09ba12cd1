"""What a household is called, and who lives away from it."""

from __future__ import annotations

from case.model import Person
from case.worded import worded


def household_words(name: str) -> str:
    """Return 'Ford household'; a name that already says so stays as it is."""
    words = name.casefold()
    if any(word in words for word in ("household", "home", "flat", "address")):
        return name
    return worded("{name} household", name=name)


def in_care(person: Person) -> bool:
    """Tell whether the role says that somebody lives placed away: 'son, in care'; not 'grew up in care'."""
    role = person.role.casefold()
    past = any(words in role for words in ("grew up", "was ", "formerly", "leaver", "left care"))
    return not past and any(words in role for words in ("in care", "looked after", "placed", "accommodated"))
