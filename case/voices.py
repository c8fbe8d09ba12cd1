"""What somebody said, as a person noted it: what the two voices of a report are made of, besides the entries."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from case.dates import When

LOWEST, HIGHEST = 1, 5  # of how well somebody says that they are


class Side(StrEnum):
    """Whose voice it is."""

    FAMILY = "family"
    AGENCY = "agency"
    UNKNOWN = "not told"


class Saying(StrEnum):
    """What the words are for."""

    QUOTE = "quote"
    MISS_MOST = "would miss most"
    HELPED = "helped"
    DID_NOT_HELP = "did not help"
    RATING = "wellbeing rating"


@dataclass(frozen=True, slots=True)
class Voice:
    """Words of somebody. `speaker` is the id of a person or an agency, '' where it is not told.

    `agencies` are those that would be missed, that helped or did not. `event` is the entry that it belongs to, ''
    for none. A `rating` goes from 1 (low) to 5 (high) and is of a part of life, `about`.
    """

    id: str
    kind: Saying = Saying.QUOTE
    side: Side = Side.FAMILY
    speaker: str = ""
    words: str = ""
    agencies: tuple[str, ...] = ()
    event: str = ""
    rating: int | None = None
    about: str = ""
    when: When | None = None
