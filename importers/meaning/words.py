"""Words of closed lists in the cells of a chronology: times, levels, counts, colours, standing, kinds."""

from __future__ import annotations

import re
from collections.abc import Mapping

from case.model import EventKind, Factor, Significance, Standing

_TIME = re.compile(
    r"(?:^|[\sT,@])(?:at\s+)?(\d{1,2})(?:[:.]([0-5]\d)(?::[0-5]\d)?\s*(am|pm)?|\s*(am|pm))"
    r"(?:\s*(?:hrs|hours|h))?(?:\s*(?:-|–|to)\s*\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm)?)?\s*$",
    re.IGNORECASE,
)
_HOURS = re.compile(r"^([01]\d|2[0-3])([0-5]\d)\s*(?:hrs|hours|h)?$", re.IGNORECASE)
_LEVEL = re.compile(r"^(?:level|tier|stage)?\s*([1-5])(?:\.0)?$", re.IGNORECASE)
_COUNT = re.compile(
    r"^(\d{1,6})(?:\.0)?(?:\s*(?:x|times|incidents?|visits?|calls?|reports?|contacts?))?$", re.IGNORECASE
)

SIGNIFICANCES: Mapping[str, Significance] = {
    **dict.fromkeys(("red", "key", "key event", "yes", "y", "high", "significant", "major", "r"), Significance.KEY),
    **dict.fromkeys(("amber", "normal", "medium", "moderate", "no", "n", "a"), Significance.NORMAL),
    **dict.fromkeys(("green", "minor", "low", "g"), Significance.MINOR),
}
STANDINGS: Mapping[str, Standing] = {
    **dict.fromkeys(("confirmed", "verified", "proven", "substantiated", "fact"), Standing.CONFIRMED),
    **dict.fromkeys(("tentative", "probable", "possible", "likely", "alleged"), Standing.TENTATIVE),
    **dict.fromkeys(("unconfirmed", "unverified", "not confirmed", "unsubstantiated"), Standing.UNCONFIRMED),
    **dict.fromkeys(("disputed", "contested", "denied"), Standing.DISPUTED),
}
KINDS: Mapping[str, EventKind] = {
    **{kind.value: kind for kind in EventKind},
    **dict.fromkeys(("referral in", "referral out", "re-referral"), EventKind.REFERRAL),
    **dict.fromkeys(("home visit", "visit to home"), EventKind.VISIT),
    **dict.fromkeys(("phone call", "telephone call", "letter", "email", "call"), EventKind.CONTACT),
    **dict.fromkeys(("crime", "arrest", "conviction"), EventKind.OFFENCE),
    **dict.fromkeys(("hearing", "court hearing"), EventKind.COURT),
    **dict.fromkeys(("conference", "strategy meeting", "case conference"), EventKind.MEETING),
}
FACTORS: Mapping[str, Factor] = {factor.value: factor for factor in Factor} | {
    "domestic violence": Factor.DOMESTIC_ABUSE,
    "asb": Factor.ANTI_SOCIAL,
    "anti social behaviour": Factor.ANTI_SOCIAL,
    "drugs": Factor.SUBSTANCE_MISUSE,
    "alcohol": Factor.SUBSTANCE_MISUSE,
    "truancy": Factor.ATTENDANCE,
    "crime": Factor.OFFENDING,
}
_CONFIRMED_HEADING = {
    "yes": Standing.CONFIRMED,
    "y": Standing.CONFIRMED,
    "no": Standing.UNCONFIRMED,
    "n": Standing.UNCONFIRMED,
}
_DISPUTED_HEADING = {
    "yes": Standing.DISPUTED,
    "y": Standing.DISPUTED,
    "no": Standing.CONFIRMED,
    "n": Standing.CONFIRMED,
}


def time_in(text: str) -> str:
    """Return the time of day that words end with, as 'HH:MM'; '' where they have none."""
    found = _TIME.search(text)
    if found:
        hour, minute = int(found[1]), int(found[2] or 0)
        half = (found[3] or found[4] or "").casefold()
        if half and not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + 12 * (half == "pm") if half else hour
        return f"{hour:02}:{minute:02}" if hour < 24 else ""
    hours = _HOURS.match(text.strip())
    return f"{hours[1]}:{hours[2]}" if hours else ""


def level_in(text: str) -> int | None:
    """Return the level of need, 1 to 5, that a cell states."""
    found = _LEVEL.match(text.strip())
    return int(found[1]) if found else None


def count_in(text: str) -> int | None:
    """Return how often something happened, where a cell says so and it is at least once."""
    found = _COUNT.match(text.strip())
    return int(found[1]) if found and int(found[1]) > 0 else None


def factors_in(text: str) -> tuple[Factor, ...] | None:
    """Return the factors that a cell lists; None where one of its words is no factor."""
    words = [word.strip().casefold() for word in re.split(r"[;,\n|/]", text) if word.strip()]
    found = [FACTORS.get(word) for word in words]
    return None if None in found else tuple(dict.fromkeys(factor for factor in found if factor))


def standing_in(text: str, heading: str) -> Standing | None:
    """Return how far an entry is confirmed; 'yes' means what the heading asks."""
    words = text.strip().casefold()
    asked = _DISPUTED_HEADING if "disput" in heading.casefold() else _CONFIRMED_HEADING
    return STANDINGS.get(words) or asked.get(words)
