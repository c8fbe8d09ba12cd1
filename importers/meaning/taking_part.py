"""The part that each person has in an entry, from the words next to the name.

'Jack arrested', 'complaints about Jack': he caused it. 'Assault on Jess': the victim. 'Viv calls the police': she
reported it. Whoever is named otherwise is whom the entry is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from case.mentions import Mention
from case.model import Part, PartKind

# What may stand between a name and the words that give its part: 'Mel has been found to be in breach'.
_SOON = r"(?:'s)?(?: (?:is|was|are|were|has|have|been|being|then|again|also|both|first|later|self|found|to|be)){0,5} "
_OFTEN = r" (?:(?:then|again|also|first|later) )?"

_VICTIM_BEFORE = (
    "assaults? on|assaults|assaulted|attacks? on|attacks|attacked|threatens|threatened|threats to|hits|punches|robs"
    "|harms|violence (?:to|towards?|against)|violent (?:to|towards?)|abuse of|abuses|harasses|harassment of|injury to"
    "|injures|victim(?: was| is|:)?"
)
_CAUSED_BEFORE = (
    "caused by|committed by|perpetrated by|assaulted by|attacked by|threatened by|assault by|abused by|robbed by"
    "|complaints? (?:about|against)|allegations? against|arrest(?:s|ed|ing)?|charge[sd]?|caution(?:s|ed)?|damage by"
    "|behaviour by|breach by|offences? by|warning (?:letter )?to|convict(?:s|ed)|sentence[sd]"
)
_REPORTED_BEFORE = (
    "reported by|disclosed by|disclosure (?:by|from)|according to|requested by|raised by"
    "|(?:calls?|complaints?|reports?|allegations?|requests?|letters?|messages?) (?:from|by)"
)
_VICTIM_AFTER = (
    "(?:a )?(?:assaulted by|attacked by|threatened by|hit by|robbed|burgled|abused by|victim of|the victim|bullied"
    "|harassed by|injured by)"
)
_CAUSED_AFTER = (
    r"(?:arrested|charged|sentenced|convicted|cautioned|fined|remanded|reprimanded|pleads guilty|pleaded guilty"
    r"|pleading guilty|guilty|in breach|breach(?:es|ed)?\b|assaults|assaulted(?! by)|attacks\b|attacked(?! by)"
    r"|threatens|threatened(?! by)|steals|stole\b|damages|damaged\b|commits|committed|offends|hits\b|punches"
    r"|sets? fire|excluded|returned to (?:prison|custody)|made subject of an? asbo)"
)
_REPORTED_AFTER = (
    r"(?:self refer\w*|calls\b(?! for)|called (?:the |999|police|for help)|rings\b|rang\b|phones\b|phoned\b(?! by)"
    r"|telephones\b|reports\b|reported (?!missing|by|to be|as)|tells\b|alleges\b|alleged that|discloses\b"
    r"|disclosed\b(?! by)|asks\b|requests\b|requested\b(?! by)|complains\b|contacts\b|contacted (?!by)|says\b"
    r"|states\b|seeks help|makes (?:an? )?(?:allegation|complaint|disclosure|report))"
)
_AFTER = (
    (PartKind.VICTIM, re.compile(_SOON + _VICTIM_AFTER)),
    (PartKind.CAUSED, re.compile(_SOON + _CAUSED_AFTER)),
    (PartKind.REPORTED, re.compile(_OFTEN + _REPORTED_AFTER)),
)
_BEFORE = (
    (PartKind.VICTIM, re.compile(rf"\b(?:{_VICTIM_BEFORE}) $")),
    (PartKind.CAUSED, re.compile(rf"\b(?:{_CAUSED_BEFORE}) $")),
    (PartKind.REPORTED, re.compile(rf"\b(?:{_REPORTED_BEFORE}) $")),
    (PartKind.CARED, re.compile(r"\b(?:looked after by|cared for by|in the care of) $")),
)
_STRONGEST = (PartKind.CAUSED, PartKind.VICTIM, PartKind.REPORTED, PartKind.CARED, PartKind.SUBJECT)
_JOINED = re.compile(r"(?:,| and| &|, and) ")


def parts(text: str, mentions: Sequence[Mention]) -> tuple[Part, ...]:
    """Return each person who is mentioned, once, with the strongest part the words give them.

    People in a row ('Sara, Josh and Becca') share their part.
    """
    people = [mention for mention in mentions if mention.kind == "person"]
    if not people:
        return ()
    found: dict[str, PartKind] = {}
    flat = text.lower().translate({ord("’"): "'", ord("-"): " ", ord("‐"): " "})
    for group in _groups(text, people):
        kind = _part(flat, group[0].start, group[-1].end)
        for mention in group:
            known = found.get(mention.id, PartKind.SUBJECT)
            found[mention.id] = min(known, kind, key=_STRONGEST.index)
    return tuple(Part(person, kind) for person, kind in found.items())


def _groups(text: str, people: list[Mention]) -> list[list[Mention]]:
    """Return the mentions in rows of people joined by commas and 'and'."""
    groups: list[list[Mention]] = []
    for mention in people:
        if groups and _JOINED.fullmatch(text, groups[-1][-1].end, mention.start):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _part(flat: str, start: int, end: int) -> PartKind:
    """Return the part that the words just before and just after a name give."""
    before, after = flat[max(0, start - 45) : start], flat[end : end + 70]
    for kind, pattern in _AFTER:
        if pattern.match(after):
            return kind
    for kind, pattern in _BEFORE:
        if pattern.search(before):
            return kind
    return PartKind.SUBJECT
