"""What the fields of a chronology are called where a person chooses among them."""

from __future__ import annotations

from collections.abc import Mapping

from importers.columns import event_fields
from importers.review.corrections import KEPT, LEFT_OUT
from ui.translating import mark, said

FIELDS: Mapping[str, str] = {
    "start": mark("Date"),
    "end": mark("End date"),
    "time": mark("Time"),
    "agency": mark("Agency"),
    "people": mark("Whom it is about"),
    "family_name": mark("Whom it is about: surname"),
    "given_names": mark("Whom it is about: forename"),
    "born": mark("Whom it is about: date of birth"),
    "event": mark("What happened"),
    "kind": mark("Type"),
    "action": mark("Action taken"),
    "decision": mark("Decision and why"),
    "professional": mark("Worker"),
    "victim": mark("Victim"),
    "caused": mark("Who caused it"),
    "reporter": mark("Who told"),
    "voice": mark("Child's voice"),
    "impact": mark("Impact"),
    "analysis": mark("Comment, not fact"),
    "factors": mark("Factors"),
    "level": mark("Level of need"),
    "occurrences": mark("How many times"),
    "significance": mark("Weight"),
    "standing": mark("Standing"),
    "origin": mark("Where it is written"),
    "recorded": mark("Date recorded"),
    "ref": mark("Reference"),
    "shared": mark("Wording for sharing"),
    "shared_by": mark("Wording reviewed by"),
}
OTHERWISE: Mapping[str, str] = {KEPT: mark("Keep with the text"), LEFT_OUT: mark("Leave out")}


def choices() -> tuple[tuple[str, str], ...]:
    """Return what a column can be, each with its words; a field without words of ours has its own name."""
    fields = [name for name in FIELDS if name in event_fields()]
    others = [name for name in event_fields() if name not in FIELDS]
    named = [(name, FIELDS.get(name, name.replace("_", " ").capitalize())) for name in (*fields, *others)]
    return tuple((name, said(words)) for name, words in (*named, *OTHERWISE.items()))
