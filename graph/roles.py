"""What the words of a role say about a generation, and how a family is called."""

from __future__ import annotations

import re

from case.worded import Say, worded

ROLE_GENERATIONS = (  # in this order: 'great-grandson' is read before 'grandson' and that before 'son'
    (r"great.?grand(?:child|son|daughter)", 3),
    (r"great.?grand", -2),
    (r"grand.?(?:child|son|daughter)", 2),
    (r"grand|nan$|nana$|nanny$", -1),
    (r"nephew|niece|cousin", 1),
    (r"aunt|uncle", 0),
    (r"(?:step.?)?(?:mother|father)|mum$|dad$|parent|partner|husband$|wife$|carer|guardian|boyfriend|girlfriend", 0),
    (r"child|children$|son$|daughter|step.?son|step.?daughter|baby|pregnan|unborn|twin|sibling", 1),
    (r"sister|brother", 1),
)
_ROLES = tuple((re.compile(rf"\b(?:{words.replace('$', chr(92) + 'b')})"), n) for words, n in ROLE_GENERATIONS)


def family_of(title: str, say: Say = str) -> str:
    """Return how a family is called: 'Brown family' after a name, 'Family A' as it stands."""
    return title if "family" in title.casefold().split() else say(worded("{name} family", name=title))


def generation_of_role(role: str) -> int | None:
    """Return the generation that a role speaks of: parents 0, their children 1, theirs 2."""
    words = role.casefold()
    return next((generation for pattern, generation in _ROLES if pattern.search(words)), None)
