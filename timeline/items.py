"""What stands on a timeline, as columns: each event, and each spell that was inferred.

An item has the days it may cover, the day its shape stands on, and what it looks like. Anything that has
no day at all stays out; lanes count it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from analysis.spells import InvolvementSpell
from case.dates import ONGOING, Precision, Qualifier, Span, When
from case.model import Case, Event, EventKind, Significance
from case.sectors import agency_codes, sector_of_agency
from drawing.marks import Ink
from drawing.text import ELLIPSIS
from timeline.lanes import EVERYONE, LaneBy, Lanes
from timeline.look import BADGE, INKS, KIND_INDEX, REACH

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

OPEN_DAYS = 31.0  # how far an open side is drawn
MOST_LETTERS = 140


class Form(IntEnum):
    POINT = 0  # one day
    SOFT = 1  # somewhere within days
    BAR = 2  # lasts
    SPELL = 3  # lasts, as inferred


class Rank(IntEnum):
    MINOR = 0
    NORMAL = 1
    KEY = 2


UNDATED_SPAN = Span(date.min, date.min + timedelta(days=1))
RANKS = {Significance.MINOR: Rank.MINOR, Significance.NORMAL: Rank.NORMAL, Significance.KEY: Rank.KEY}


@dataclass(frozen=True, slots=True, eq=False)
class Items:
    """Columns of one length. `sure_start` and `sure_end` bound the days that a bar covers for certain.

    An `echo` shows in another lane that the event concerns it too.
    """

    ids: Sequence[str]
    text: Sequence[str]
    lane: Ints
    start: Floats
    end: Floats
    anchor: Floats
    sure_start: Floats
    sure_end: Floats
    form: Ints
    ink: Ints
    shape: Ints
    rank: Ints
    times: Ints
    around: Bools
    open_start: Bools
    open_end: Bools
    echo: Bools

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def before(self) -> Floats:
        """Points that an item takes to the left of its anchor, whatever the zoom."""
        return np.where(self.form >= Form.BAR, 0.0, REACH)

    @property
    def after(self) -> Floats:
        """Points that it takes to the right: its shape, and the badge with its number."""
        shape = np.where(self.form == Form.BAR, 2 * REACH + 4.0, REACH)
        shape[self.form == Form.SPELL] = 6.0
        return np.asarray(shape + self.badge)

    @property
    def badge(self) -> Floats:
        """Points that the badge takes: an echo and a spell have none."""
        return np.where(self.echo | (self.form == Form.SPELL), 0.0, badge_width(self.times))

    def taken(self, order: Ints) -> Items:
        """Return the items at these places."""
        listed = order.tolist()
        return Items(
            [self.ids[i] for i in listed],
            [self.text[i] for i in listed],
            *(np.asarray(getattr(self, name))[order] for name in _COLUMNS),
        )


_COLUMNS = (
    "lane", "start", "end", "anchor", "sure_start", "sure_end", "form", "ink", "shape", "rank", "times",
    "around", "open_start", "open_end", "echo",
)  # fmt: skip


def badge_width(times: Ints) -> Floats:
    """Return the width of the badge that carries a number of occurrences; 0 for one."""
    digits = np.floor(np.log10(np.maximum(times, 1))) + 1
    return np.where(times > 1, digits * BADGE * 0.6 + 7.0, 0.0)


Row = tuple[str, str, int, float, float, float, float, float, int, int, int, int, int, bool, bool, bool, bool]


def find_items(case: Case, lanes: Lanes, lane_by: LaneBy, spells: Iterable[InvolvementSpell]) -> Items:
    """Return the items of a case in the order of its events, then the spells."""
    last = _last_day(case)
    inks = _inks(case)
    teams = _team_codes(case) if lane_by is LaneBy.AGENCY else {}
    rows: list[Row] = []
    for event, places in zip(case.events, lanes.of_event, strict=True):
        if event.when.dated:
            row = _event_row(event, places[0], inks, teams, last)
            rows.append(row)
            rows += (_echo(row, lane) for lane in places[1:])
    rows += _spell_rows(case, lanes, lane_by, spells, inks)
    return _columns(rows)


def _columns(rows: Sequence[Row]) -> Items:
    columns = list(zip(*rows, strict=True)) if rows else [() for _ in range(17)]
    ids, text, lane, start, end, anchor, sure_start, sure_end, form, ink, shape, rank, times, *flags = columns
    around, open_start, open_end, echo = (np.array(column, np.bool_) for column in flags)
    starts, ends, anchors, sure_starts, sure_ends = (
        np.array(column, np.float64) for column in (start, end, anchor, sure_start, sure_end)
    )
    lanes, forms, inks, shapes, ranks, all_times = (
        np.array(column, np.int64) for column in (lane, form, ink, shape, rank, times)
    )
    return Items(
        ids, text, lanes, starts, ends, anchors, sure_starts, sure_ends, forms, inks, shapes, ranks, all_times,
        around, open_start, open_end, echo,
    )  # fmt: skip


def _last_day(case: Case) -> float:
    """Return the day after the last one that the case speaks of: what is ongoing runs up to it."""
    days = [e.when.last for e in case.events if e.when.last]
    days += [e.until.last for e in case.events if isinstance(e.until, When) and e.until.last]
    return max(days).toordinal() + 1.0 if days else 0.0


def _inks(case: Case) -> dict[str, int]:
    return {agency.id: INKS.index(Ink(sector_of_agency(agency).value)) for agency in case.agencies}


def _team_codes(case: Case) -> dict[str, str]:
    codes = agency_codes(case)
    return {agency.id: codes[agency.id] for agency in case.agencies if agency.parent}


def _event_row(event: Event, lane: int, inks: dict[str, int], teams: dict[str, str], last: float) -> Row:
    when, until = event.when, event.until
    span = when.span or UNDATED_SPAN
    start, end = float(span.start.toordinal()), float(span.end.toordinal())
    open_start, open_end = when.earliest is None, when.latest is None
    start -= OPEN_DAYS * open_start
    sure_start, sure_end = end - 1.0, start
    form = Form.POINT if end - start <= 1.0 else Form.SOFT
    anchor = (start + end) / 2
    if isinstance(until, When) and until.last is not None and until.first is not None:
        form, anchor = Form.BAR, start
        end = max(end, until.last.toordinal() + 1.0)
        sure_end, open_end = until.first.toordinal() + 1.0, until.latest is None
    elif until is ONGOING:
        form, anchor, open_end = Form.BAR, start, True
        end = sure_end = max(end, last)
    end += OPEN_DAYS * open_end
    ink = inks.get(event.agencies[0], 0) if event.agencies else 0
    return (
        event.id, _words(event, teams), lane, start, end, anchor, sure_start, sure_end, form, ink,
        KIND_INDEX[event.kind], RANKS[event.significance], max(1, event.occurrences),
        _is_vague(when), open_start, open_end, False,
    )  # fmt: skip


def _echo(row: Row, lane: int) -> Row:
    """Return what shows in another lane that an event concerns it too."""
    return (*row[:2], lane, *row[3:-1], True)


def _is_vague(when: When) -> bool:
    return when.qualifier is Qualifier.AROUND or when.precision is Precision.UNKNOWN


def _words(event: Event, teams: dict[str, str]) -> str:
    words = " ".join(event.text.split()) or event.kind.value.capitalize()
    if len(words) > MOST_LETTERS:
        words = words[:MOST_LETTERS].rstrip() + ELLIPSIS
    named = next((teams[agency] for agency in event.agencies if agency in teams), "")
    return f"{named}: {words}" if named else words


def _spell_rows(
    case: Case,
    lanes: Lanes,
    lane_by: LaneBy,
    spells: Iterable[InvolvementSpell],
    inks: dict[str, int],
) -> list[Row]:
    place = {lane.key: index for index, lane in enumerate(lanes.lanes)}
    rows: list[Row] = []
    for spell in spells:
        if not spell.inferred or not spell.events:
            continue
        keys = spell.people if lane_by is LaneBy.PERSON else (case.top_agency(spell.agency),)
        found = [place[key] for key in keys if key in place] or [place.get(EVERYONE, 0)]
        agency = case.agency_by_id.get(spell.agency)
        name = agency.name if agency else "Agency"
        words = f"{name}: {spell.service}" if spell.service and lane_by is LaneBy.PERSON else name
        start, end = float(spell.span.start.toordinal()), float(spell.span.end.toordinal())
        ink, kind = inks.get(spell.agency, 0), KIND_INDEX[EventKind.SUPPORT]
        row: Row = (
            spell.events[0], words, found[0], start, end, start, start, end, Form.SPELL, ink, kind,
            Rank.MINOR, 1, False, False, spell.open, False,
        )  # fmt: skip
        rows.append(row)
        rows += (_echo(row, lane) for lane in found[1:])
    return rows
