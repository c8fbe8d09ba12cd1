"""What stands on a timeline, as columns: each event, and each spell that was inferred.

An item has the days it may cover, the day its shape stands on, and what it looks like. Anything that has
no day at all stays out; lanes count it. Ids and words stay with the events until somebody asks for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import IntEnum
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from analysis.spells import InvolvementSpell
from case.model import Case, Event, EventKind
from case.sectors import agency_codes, sector_of_agency
from case.worded import Say
from drawing.marks import Ink
from drawing.text import ELLIPSIS
from timeline.labels import Line, line_of
from timeline.lanes import EVERYONE, LaneBy, Lanes
from timeline.look import BADGE, INKS, KIND_INDEX, REACH, Rank
from timeline.told import Lasting, tell

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[Any]
Bools = npt.NDArray[np.bool_]

OPEN_DAYS = 31  # how far an open side is drawn
MOST_LETTERS = 140
WORDS_KEPT = 15_000


class Form(IntEnum):
    POINT = 0  # one day
    SOFT = 1  # somewhere within days
    BAR = 2  # lasts
    SPELL = 3  # lasts, as inferred


class Named(NamedTuple):
    """The entry that stands for a spell, and its words."""

    id: str
    words: str


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """Where ids and words come from: the events of the case, and after them the spells."""

    events: Sequence[Event]
    spells: Sequence[Named] = ()
    teams: dict[str, str] = field(default_factory=dict)
    say: Say = str
    _words: dict[int, str] = field(default_factory=dict)
    _lines: tuple[dict[int, Line], dict[int, Line]] = field(default_factory=lambda: ({}, {}))

    def id(self, at: int) -> str:
        return self.events[at].id if at < len(self.events) else self.spells[at - len(self.events)].id

    def words(self, at: int) -> str:
        """Return the label; those that were asked for are kept."""
        found = self._words.get(at)
        if found is None:
            if len(self._words) > WORDS_KEPT:
                self._words.clear()
            number = len(self.events)
            found = _words(self.events[at], self.teams, self.say) if at < number else self.spells[at - number].words
            self._words[at] = found
        return found

    def lines(self, at: Sequence[int], bold: bool) -> list[Line]:
        """Return some labels as lines of text in one weight; those that were asked for are kept."""
        known = self._lines[bold]
        try:
            return [known[one] for one in at]
        except KeyError:
            if len(known) > WORDS_KEPT:
                known.clear()
            for one in at:
                known[one] = line_of(self.words(one), bold)
            return [known[one] for one in at]


class Keys(Sequence[str]):
    """The ids of some items, looked up when they are asked for."""

    __slots__ = ("_at", "_source")

    def __init__(self, source: Source, at: Ints) -> None:
        self._source = source
        self._at = at

    def part(self, first: int, last: int) -> Keys:
        """Return some that follow each other."""
        return Keys(self._source, self._at[first:last])

    def __len__(self) -> int:
        return len(self._at)

    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            return tuple(self)[at]
        return self._source.id(int(self._at[at]))

    def __iter__(self) -> Iterator[str]:
        return map(self._source.id, self._at.tolist())

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Sequence) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._at.tobytes())


@dataclass(frozen=True, slots=True, eq=False)
class Items:
    """Columns of one length. `sure_start` and `sure_end` bound the days that a bar covers for certain.

    `of` says which event or spell of `source` an item is. An `echo` shows in another lane that the event
    concerns it too.
    """

    source: Source
    of: Ints
    lane: Ints
    start: Ints
    end: Ints
    anchor: Floats
    sure_start: Ints
    sure_end: Ints
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
        return len(self.of)

    def id(self, place: int) -> str:
        """Return the id of the event that an item shows, or that tells of a spell."""
        return self.source.id(int(self.of[place]))

    def words(self, place: int) -> str:
        return self.source.words(int(self.of[place]))

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
        found = np.zeros(len(self))
        many = np.flatnonzero((self.times > 1) & ~self.echo & (self.form != Form.SPELL))
        found[many] = badge_width(self.times[many])
        return found

    def part(self, first: int, last: int) -> Items:
        """Return items that follow each other, without copying them."""
        return Items(self.source, *(getattr(self, column)[first:last] for column in COLUMNS))

    def taken(self, order: Ints) -> Items:
        """Return the items at these places."""
        return Items(self.source, *(getattr(self, column)[order] for column in COLUMNS))

    def put_in_order(self, order: Ints) -> None:
        """Move the items in their own columns, one after the other: a second set of a million is never needed."""
        for name in COLUMNS:
            column = getattr(self, name)
            column[:] = column[order]


COLUMNS = tuple(column.name for column in fields(Items) if column.name != "source")


def badge_width(times: Ints) -> Floats:
    """Return the width of the badge that carries a number of occurrences; 0 for one."""
    found = np.zeros(len(times))
    many = (times > 1).nonzero()[0]
    found[many] = (np.floor(np.log10(times[many])) + 1) * BADGE * 0.6 + 7.0
    return found


def find_items(case: Case, lanes: Lanes, lane_by: LaneBy, spells: Iterable[InvolvementSpell], say: Say = str) -> Items:
    """Return the items of a case in the order of its events, then the spells."""
    inks = _inks(case)
    single = _events(case.events, inks)
    wanted = (single.start > 0) & (lanes.home >= 0)
    also = np.flatnonzero(single.start[lanes.also_event] > 0)
    lane, echo, taken = lanes.home.copy(), np.zeros(len(single), np.bool_), single
    if len(also) or not wanted.all():
        own = np.flatnonzero(wanted)
        taken = single.taken(np.concatenate((own, lanes.also_event[also])))
        lane = np.concatenate((lanes.home[own], lanes.also_lane[also]))
        echo = np.arange(len(taken)) >= len(own)
    teams = _team_codes(case, lanes) if lane_by in (LaneBy.AGENCY, LaneBy.BOTH) else {}
    rows, named = _spell_rows(case, lanes, lane_by, spells, inks, say)
    source = Source(case.events, named, teams, say)
    return _joined(replace(taken, source=source, lane=lane, echo=echo), rows)


def _joined(items: Items, rows: Sequence[tuple[Any, ...]]) -> Items:
    if not rows:
        return items
    columns = zip(COLUMNS, zip(*rows, strict=True), strict=True)
    joined = (
        np.concatenate((column := getattr(items, name), np.array(added, column.dtype))) for name, added in columns
    )
    return Items(items.source, *joined)


def _events(events: Sequence[Event], inks: dict[str, int]) -> Items:
    """Return an item for each event; those that start on day 0 are undated."""
    n = len(events)
    first: dict[tuple[str, ...], int] = {(): 0} | {(agency,): ink for agency, ink in inks.items()}
    told, lasting = tell(events, first)
    open_start, open_end = told.earliest == 0, told.latest == 0
    start, end = np.where(open_start, told.latest, told.earliest), np.where(open_end, told.earliest, told.latest) + 1
    start -= OPEN_DAYS * (open_start & ~open_end)
    anchor = (start + end) / 2
    form = np.where(end - start <= 1, Form.POINT, Form.SOFT).astype(np.int8)
    sure_start, sure_end = end - 1, start.copy()
    _last(lasting, (start, end, anchor, sure_end, form, open_end))
    end += OPEN_DAYS * open_end
    return Items(
        Source(events),
        np.arange(n, dtype=np.int32),
        np.zeros(n, np.int32),
        start,
        end,
        anchor,
        sure_start,
        sure_end,
        form,
        told.ink,
        told.shape,
        told.rank,
        np.maximum(told.times, 1),
        told.vague,
        open_start,
        open_end,
        np.zeros(n, np.bool_),
    )


def _last(lasting: Lasting, columns: tuple[Ints, Ints, Floats, Ints, Ints, Bools]) -> None:
    """Draw those that last out to their end: what is ongoing runs up to the last day of all."""
    start, end, anchor, sure_end, form, open_end = columns
    at, ongoing, earliest, latest = lasting
    first, last = np.where(earliest > 0, earliest, latest), np.where(latest > 0, latest, earliest)
    of_all = max(int(end.max(initial=0)), int(last.max(initial=-1)) + 1)
    known = (end[at] > 1) & (ongoing | (first > 0))
    at, ongoing, first, last, open_ones = at[known], ongoing[known], first[known], last[known], latest[known] == 0
    end[at] = np.maximum(end[at], np.where(ongoing, of_all, last + 1))
    sure_end[at] = np.where(ongoing, end[at], first + 1)
    open_end[at] = open_ones
    form[at], anchor[at] = Form.BAR, start[at]


def _inks(case: Case) -> dict[str, int]:
    return {agency.id: INKS.index(Ink(sector_of_agency(agency).value)) for agency in case.agencies}


def _team_codes(case: Case, lanes: Lanes) -> dict[str, str]:
    codes = agency_codes(case)
    return {agency.id: codes[agency.id] for agency in case.agencies if agency.parent and agency.id not in lanes.place}


def _words(event: Event, teams: dict[str, str], say: Say) -> str:
    words = " ".join(event.text.split()) or say(event.kind.value).capitalize()
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
    say: Say,
) -> tuple[list[tuple[Any, ...]], list[Named]]:
    """Return the rows of the inferred spells, in the order of the columns, and what they are called.

    One to which a person has agreed weighs as much as what is written: it ranks higher, and is drawn plain.
    """
    rows: list[tuple[Any, ...]] = []
    named: list[Named] = []
    for spell in spells:
        lanes_of = _spell_lanes(case, lanes, lane_by, spell)
        if not spell.inferred or not spell.events or not lanes_of:
            continue
        agency = case.agency_by_id.get(spell.agency)
        name = agency.name if agency else say("Agency")
        words = f"{name}: {say(spell.service)}" if spell.service and lane_by is not LaneBy.AGENCY else name
        start, end = spell.span.start.toordinal(), spell.span.end.toordinal()
        of, ink, kind = len(case.events) + len(named), inks.get(spell.agency, 0), KIND_INDEX[EventKind.SUPPORT]
        named.append(Named(spell.events[0], words))
        rank = Rank.NORMAL if spell.settled else Rank.MINOR
        for number, lane in enumerate(lanes_of):
            looks = (Form.SPELL, ink, kind, rank, 1, False, False, spell.open, number > 0)
            rows.append((of, lane, start, end, start, start, end, *looks))
    return rows, named


def _spell_lanes(case: Case, lanes: Lanes, lane_by: LaneBy, spell: InvolvementSpell) -> list[int]:
    """Return the lanes of a spell; one of the household stands in that of the household."""
    agency = spell.agency if spell.agency in lanes.place else case.top_agency(spell.agency)
    keys: tuple[str, ...] = (EventKind.SUPPORT,)
    if lane_by in (LaneBy.PERSON, LaneBy.BOTH):
        keys = spell.people or (EVERYONE,)
    elif lane_by is LaneBy.AGENCY:
        keys = (agency,)
    elif lane_by is LaneBy.FACTOR:
        keys = ()
    found = [lanes.place[key] for key in keys if key in lanes.place]
    return found or ([lanes.place[EVERYONE]] if EVERYONE in lanes.place and lane_by is LaneBy.PERSON else [])
