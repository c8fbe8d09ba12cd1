"""What changed between two states of a case, said by counts and ids: what the audit trail may hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from case.beside import Kept
from case.contents import Contents, LogEntry
from case.model import Case

TABLES = (
    ("events", "events"),
    ("people", "people"),
    ("agencies", "agencies"),
    ("ties", "ties"),
    ("returns", "agency returns"),
    ("sources", "sources"),
    ("voices", "voices"),
    ("verdicts", "verdicts on agencies"),
    ("spell_decisions", "decisions on spells"),
    ("finding_decisions", "decisions on findings"),
)
_NUMBERED = re.compile(r"(\D+)(\d+)")


def entry_for(before: Contents, after: Contents, at: str, user: str) -> LogEntry:
    """Return the line of the audit trail for a save."""
    said = [*changes(before.case, after.case)]
    said += ["pictures rearranged"] if before.positions != after.positions else []
    said += _said("scenes", before.scenes, after.scenes) or _reordered(before, after)
    said += _chosen(before.settings, after.settings)
    return LogEntry(at, user, "Saved: " + ("; ".join(said) or "nothing changed"))


def changes(before: Case, after: Case) -> Iterator[str]:
    """Yield what was added, changed and removed: 'events: 3 added (e1 to e3), 1 changed (e7)'."""
    for table, name in TABLES:
        yield from _said(name, getattr(before, table), getattr(after, table))
    if before.thresholds != after.thresholds:
        yield "thresholds of findings changed"
    if before.title != after.title:
        yield "title changed"


def _chosen(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """Return what was chosen for the case otherwise, by the words under which it is kept."""
    keys = [key.value for key in Kept if before.get(key) != after.get(key)]
    return [f"chosen for the case otherwise: {', '.join(keys)}"] if keys else []


def _reordered(before: Contents, after: Contents) -> list[str]:
    return ["scenes put in another order"] if before.scenes != after.scenes else []


def _said(name: str, before: Sequence[Any], after: Sequence[Any]) -> list[str]:
    said = list(_moved(before, after))
    return [f"{name}: {', '.join(said)}"] if said else []


def _moved(before: Sequence[Any], after: Sequence[Any]) -> Iterator[str]:
    if before is after:
        return
    old, new = {row.id: row for row in before}, {row.id: row for row in after}
    for word, ids in (
        ("added", [id for id in new if id not in old]),
        ("changed", [id for id in new if id in old and new[id] is not old[id] and new[id] != old[id]]),
        ("removed", [id for id in old if id not in new]),
    ):
        if ids:
            yield f"{len(ids):,} {word} ({in_short(ids)})"


def in_short(ids: Iterable[str]) -> str:
    """Return ids with runs drawn together: 'e1 to e3, e7'."""
    keys = sorted(_key(id) for id in ids)
    said: list[str] = []
    first = keys[0]
    for here, following in pairwise([*keys, ("", -1, "")]):
        if following[:2] != (here[0], here[1] + 1) or here[1] < 0:
            said.append(first[2] if first == here else f"{first[2]} to {here[2]}")
            first = following
    return ", ".join(said)


def _key(id: str) -> tuple[str, int, str]:
    found = _NUMBERED.fullmatch(id)
    return (found[1], int(found[2]), id) if found else (id, -1, id)
