"""What the fields of a chronology are called where a person chooses among them."""

from __future__ import annotations

from collections.abc import Mapping

from importers.columns import event_fields
from importers.review.corrections import KEPT, LEFT_OUT

FIELDS: Mapping[str, str] = {
    "start": "Date",
    "end": "End date",
    "time": "Time",
    "agency": "Agency",
    "people": "Whom it is about",
    "event": "What happened",
    "kind": "Type",
    "action": "Action taken",
    "decision": "Decision and why",
    "professional": "Worker",
    "victim": "Victim",
    "caused": "Who caused it",
    "reporter": "Who told",
    "voice": "Child's voice",
    "impact": "Impact",
    "analysis": "Comment, not fact",
    "factors": "Factors",
    "level": "Level of need",
    "occurrences": "How many times",
    "significance": "Weight",
    "standing": "Standing",
    "origin": "Where it is written",
    "recorded": "Date recorded",
    "ref": "Reference",
    "shared": "Wording for sharing",
    "shared_by": "Wording reviewed by",
}
OTHERWISE: Mapping[str, str] = {KEPT: "Keep with the text", LEFT_OUT: "Leave out"}


def choices() -> tuple[tuple[str, str], ...]:
    """Return what a column can be, each with its words; a field without words of ours has its own name."""
    fields = [name for name in FIELDS if name in event_fields()]
    others = [name for name in event_fields() if name not in FIELDS]
    named = [(name, FIELDS.get(name, name.replace("_", " ").capitalize())) for name in (*fields, *others)]
    return (*named, *OTHERWISE.items())
