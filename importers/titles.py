"""What a case is called when nobody says: by the household, or by the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from case.model import Person

_NOT_NAMES = re.compile(
    r"\b(?:people|persons|chronology|timeline|history|events?|returns?|agenc(?:y|ies)|final|draft|copy|v\d+)\b",
    re.IGNORECASE,
)


def family_title(people: Sequence[Person], stems: Sequence[str]) -> str:
    """Return the household of the focus person, else the most frequent one, else a shared name, else a file's."""
    for person in people:
        if person.focus and _is_name(person.household):
            return person.household
    households = Counter(person.household for person in people if _is_name(person.household))
    if households:
        return households.most_common(1)[0][0]
    names = Counter(person.name.split()[-1] for person in people if " " in person.name.strip())
    if names and (shared := names.most_common(1)[0])[1] > len(people) / 2:
        return shared[0]
    for stem in stems:
        if words := " ".join(_NOT_NAMES.sub(" ", re.sub(r"[_\-.]+", " ", stem)).split()):
            return words.title()
    return stems[0].title() if stems else ""


def _is_name(household: str) -> bool:
    """Tell whether a household goes by a name, not by an address."""
    return bool(household) and not re.search(r"\d|,", household)
