"""What holds of somebody for a time: plans, care, custody, tenancy; shown as bands behind the lane."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from analysis.cues import services
from analysis.spells import InvolvementSpell
from case.model import Case, EventKind
from case.sectors import sector_of_agency
from case.worded import Say
from drawing.marks import Ink
from timeline.lanes import EVERYONE, LaneBy, Lanes

KINDS = {EventKind.STATUS, EventKind.PLACEMENT, EventKind.CUSTODY}
MOST_LINES = 3
APART = 60  # days between two statuses in one line, so that the words of the first have room


@dataclass(frozen=True, slots=True)
class Status:
    """A status in a lane from day `start` up to `end`, on a line of its own; `id` is the entry that tells of it."""

    lane: int
    start: float
    end: float
    words: str
    ink: Ink
    id: str
    open: bool = False
    inferred: bool = False
    line: int = 0


def is_status(case: Case, spell: InvolvementSpell) -> bool:
    """Tell whether a spell is a status that a person has or has not, rather than a service."""
    known = services().get(spell.service)
    if known and known.status:
        return True
    event = case.event_by_id.get(spell.events[0]) if spell.events else None
    return bool(event and not spell.inferred and event.kind in KINDS)


def find_statuses(
    case: Case, lanes: Lanes, lane_by: LaneBy, spells: Iterable[InvolvementSpell], say: Say = str
) -> tuple[Status, ...]:
    """Return the statuses in order of lane and line, named in a language; those of one name that meet are one."""
    if lane_by not in (LaneBy.PERSON, LaneBy.BOTH, LaneBy.AGENCY):
        return ()
    found = [one for spell in spells if is_status(case, spell) for one in _of_spell(case, lanes, lane_by, spell, say)]
    found.sort(key=lambda one: (one.lane, one.start, -one.end))
    return tuple(_in_lines(_merged(found)))


def _of_spell(case: Case, lanes: Lanes, lane_by: LaneBy, spell: InvolvementSpell, say: Say) -> Iterator[Status]:
    keys = (case.top_agency(spell.agency),) if lane_by is LaneBy.AGENCY else spell.people or (EVERYONE,)
    agency = case.agency_by_id.get(spell.agency)
    ink = Ink(sector_of_agency(agency).value) if agency else Ink.FAMILY
    event = case.event_by_id.get(spell.events[0]) if spell.events else None
    known = services().get(spell.service)
    words = say(spell.service if (known and known.status) or not event else event.kind.value)
    start, end = float(spell.span.start.toordinal()), float(spell.span.end.toordinal())
    for key in keys:
        if key in lanes.place:
            lane = lanes.place[key]
            shown = words[:1].upper() + words[1:]
            yield Status(lane, start, end, shown, ink, spell.events[0], spell.open, not spell.settled)


def _merged(found: Sequence[Status]) -> list[Status]:
    merged: list[Status] = []
    last: dict[tuple[int, str], int] = {}
    for one in found:
        at = last.get((one.lane, one.words))
        if at is not None and one.start <= merged[at].end:
            before = merged[at]
            inferred = before.inferred and one.inferred
            merged[at] = replace(before, end=max(before.end, one.end), open=before.open or one.open, inferred=inferred)
        else:
            last[one.lane, one.words] = len(merged)
            merged.append(one)
    return merged


def _in_lines(found: Sequence[Status]) -> Iterator[Status]:
    """Give each status the first line that is free; what finds none shares the last."""
    ends: list[float] = []
    lane = -1
    for one in sorted(found, key=lambda one: (one.lane, one.start)):
        if one.lane != lane:
            lane, ends = one.lane, []
        line = next((n for n, end in enumerate(ends) if end + APART <= one.start), len(ends))
        line = min(line, MOST_LINES - 1)
        ends[line:] = [max(one.end, one.start + APART), *ends[line + 1 :]]
        yield replace(one, line=line)


def lines_of(statuses: Iterable[Status], lanes: int) -> list[int]:
    """Return how many lines of statuses each lane has."""
    found = [0] * lanes
    for one in statuses:
        found[one.lane] = max(found[one.lane], one.line + 1)
    return found
