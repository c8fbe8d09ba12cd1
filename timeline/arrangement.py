"""A case laid out once: lanes, rows and strips as arrays, ready to be shown at any zoom.

Items are sorted by row, then by start. One key of row and day makes one binary search give the slice of a
row that a view shows. The levels remember what is shown at a zoom, a quarter of an octave each.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from math import floor, log2
from typing import NamedTuple

import numpy as np

from analysis.days import WIDEST_CONTACT
from case.dates import When, Windows
from case.model import Case
from case.worded import Say
from drawing.marks import Group
from timeline.assigning import find_lanes
from timeline.items import Bools, Floats, Form, Ints, Items, find_items
from timeline.lanes import AS_IT_COMES, Choice, Lane, LaneBy, Lanes
from timeline.look import AGES, GROUP, INKS, LANE_AIR, ROW, STATUS_LINE
from timeline.reading import Reading, read
from timeline.scale import AT_ONCE_HEIGHT, FINDINGS_HEIGHT, LEVELS_HEIGHT, MONTHLY_HEIGHT
from timeline.stacking import Packing, stack
from timeline.statuses import Status, find_statuses, is_status, lines_of
from timeline.thinning import LEVELS_PER_OCTAVE, reaches, thresholds

STEP = float(1 << 21)  # more days than any calendar has
EPOCH = date(1970, 1, 1).toordinal()
LEAST_LANE = 40.0
TEAM_LINE = 12.0
LEVELS_KEPT = 6
STILL_KEPT = 8
FEWEST_LEVELS = 3
MOST_SHORT = 1_000  # lanes whose days go into 32 bits
MOST_HELD = 1_000_000  # items and keys in all levels that are kept
PAPER_ROWS = 14
MOST_PAPER_ROWS = 600


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """What is shown at one zoom: places of items in order, and the keys to find them by."""

    items: Ints
    start_keys: Floats
    reach_keys: Floats
    counted: Ints  # lane and first day of what is shown, or of what is too close to show: the fewer, in order
    counts_shown: bool


@dataclass(frozen=True, slots=True, eq=False)
class Monthly:
    """Events and occurrences by month; `months` counts from year 0, twelve a year."""

    first: int
    events: Ints
    occurrences: Ints

    @property
    def highest(self) -> int:
        return int(self.occurrences.max(initial=0))


class Bands(NamedTuple):
    """Stretches of lanes, from the first day to the one after the last."""

    lane: Ints
    start: Floats
    end: Floats


class Strips(NamedTuple):
    """What stands above the lanes."""

    reading: Reading
    monthly: Monthly

    @property
    def height(self) -> float:
        """The height that the strips need."""
        levels = LEVELS_HEIGHT if self.reading.levels else 0.0
        return AT_ONCE_HEIGHT + MONTHLY_HEIGHT + levels + (FINDINGS_HEIGHT if self.reading.findings else 0.0)


@dataclass(frozen=True, eq=False)
class Arrangement:
    """Everything that does not change while panning and zooming. `lane_top` has one entry more than lanes.

    `say` says the words of the picture in its language.
    """

    case: Case
    lane_by: LaneBy
    found: Lanes
    strips: Strips
    statuses: tuple[Status, ...]
    say: Say
    lane_top: Floats
    items: Items
    row: Ints
    row_middle: Floats
    threshold: Ints  # the number of the zoom from which on an item is shown
    windows: Windows | None = None  # those that are compared
    _levels: OrderedDict[int, Level] = field(default_factory=OrderedDict, repr=False)
    _still: dict[Hashable, Group] = field(default_factory=dict, init=False, repr=False)
    _words: dict[str, str] = field(default_factory=dict, init=False, repr=False)

    @property
    def lanes(self) -> tuple[Lane, ...]:
        return self.found.lanes

    @property
    def height(self) -> float:
        """The height of all lanes."""
        return float(self.lane_top[-1]) if len(self.lane_top) else 0.0

    @cached_property
    def extent(self) -> tuple[float, float] | None:
        """The first day, and the day after the last; None when nothing is dated."""
        if not len(self.items):
            return None
        return float(self.items.start.min()), float(self.items.end.max())

    @cached_property
    def place_of(self) -> dict[str, int]:
        """The place of each event's own item by the event's id."""
        own = np.flatnonzero(~self.items.echo & (self.items.form != Form.SPELL))
        return {self.items.id(place): place for place in own.tolist()}

    @cached_property
    def ids_by_time(self) -> tuple[str, ...]:
        """The ids of the dated events in the order of the case, which is that of time."""
        return tuple(event.id for event in self.case.events if event.id in self.place_of)

    @cached_property
    def order_of(self) -> dict[str, int]:
        """The number of each event in the order of time."""
        return {id: number for number, id in enumerate(self.ids_by_time)}

    @cached_property
    def lane_head(self) -> Floats:
        """The top of each lane below the heading of its group."""
        groups = [GROUP if starts_group(self.lanes, index) else 0.0 for index in range(len(self.lanes))]
        return np.asarray(self.lane_top[:-1] + np.array(groups, np.float64))

    @cached_property
    def lives(self) -> tuple[tuple[float | None, float | None], ...]:
        """The days of birth and death that belong to each lane: the middles of what is known."""
        return tuple((_middle(lane.born), _middle(lane.died)) for lane in self.lanes)

    @cached_property
    def status_columns(self) -> Bands:
        """Where the statuses are."""
        return _bands([(one.lane, one.start, one.end) for one in self.statuses])

    @cached_property
    def status_heights(self) -> Floats:
        """Where the line of each status begins, from the top of all lanes; nowhere in a folded lane."""
        lanes, tops = self.lanes, self.lane_head
        found = (
            np.inf if lanes[one.lane].folded else tops[one.lane] + head_of(lanes[one.lane], 0) + STATUS_LINE * one.line
            for one in self.statuses
        )
        return np.fromiter(found, np.float64, len(self.statuses))

    @cached_property
    def tints(self) -> tuple[Bands, Ints]:
        """Where in each lane there is any status at all: bands that do not overlap, each in the ink of its first."""
        merged: list[tuple[int, float, float]] = []
        inks: list[int] = []
        for one in sorted(self.statuses, key=lambda one: (one.lane, one.start, one.end)):
            if merged and merged[-1][0] == one.lane and one.start <= merged[-1][2]:
                merged[-1] = (one.lane, merged[-1][1], max(merged[-1][2], one.end))
            else:
                merged.append((one.lane, one.start, one.end))
                inks.append(INKS.index(one.ink))
        return _bands(merged), np.array(inks, np.int64)

    def still(self, depends: Hashable, make: Callable[[], Group]) -> Group:
        """Return a group that is the same from frame to frame, made anew when what it depends on is another."""
        found = self._still.get(depends)
        if found is None:
            if len(self._still) >= STILL_KEPT:
                self._still.clear()
            found = self._still[depends] = make()
        return found

    def words(self, of: str, make: Callable[[], str]) -> str:
        """Return words that are the same in every frame, worked out and said once."""
        found = self._words.get(of)
        if found is None:
            found = self._words[of] = self.say(make())
        return found

    @property
    def undated(self) -> int:
        return self.found.undated

    def level(self, per_day: float) -> Level:
        """Return what is shown at so many points a day."""
        number = _level_number(per_day)
        if number in self._levels:
            self._levels.move_to_end(number)
            return self._levels[number]
        made = self._levels[number] = self._make_level(number)
        while len(self._levels) > FEWEST_LEVELS and self._too_much():
            self._levels.popitem(last=False)
        return made

    def _too_much(self) -> bool:
        different = {id(level): level for level in self._levels.values()}.values()
        held = sum(len(level.items) + len(level.counted) for level in different)
        return len(self._levels) > LEVELS_KEPT or held > MOST_HELD

    def _make_level(self, number: int) -> Level:
        shown = self.threshold <= number
        count = int(np.count_nonzero(shown))
        same = next((level for level in self._levels.values() if len(level.items) == count), None)
        if same is not None:  # what is shown only grows with the zoom: as many are the very same
            return same
        places = np.flatnonzero(shown).astype(np.int32)
        row = self.row[places]
        few = 2 * count < len(shown)
        return Level(
            places,
            row * STEP + self.items.start[places],
            row * STEP + reaches(self.items.end[places], row),
            self._day_keys(shown if few else ~shown),
            few,
        )

    def hidden_below(self, per_day: float, keys: Floats) -> Ints:
        """Return how many items too close to show at a zoom have a lane and first day below each of some keys."""
        level = self.level(per_day)
        short = keys.astype(level.counted.dtype)
        found = level.counted.searchsorted(short)
        return self._all_keys.searchsorted(short) - found if level.counts_shown else found

    @cached_property
    def _all_keys(self) -> Ints:
        return self._day_keys(np.ones(len(self.items), bool))

    def _day_keys(self, chosen: Bools) -> Ints:
        keys: Ints = self.items.lane[chosen].astype(np.int32 if len(self.lanes) < MOST_SHORT else np.int64)
        keys *= int(STEP)
        keys += self.items.start[chosen]
        keys.sort()
        return keys


def arrange(
    case: Case,
    lane_by: LaneBy = LaneBy.PERSON,
    whole: Case | None = None,
    reading: Reading | None = None,
    choice: Choice = AS_IT_COMES,
    say: Say = str,
) -> Arrangement:
    """Lay a case out; for a filtered case give the `whole` one too, which spells are found in.

    Give the `reading` where it is known already, or `UNREAD` for a first picture before the case is read.
    """
    reading = read(case, whole) if reading is None else reading
    found = find_lanes(case, lane_by, choice, say)
    statuses = find_statuses(case, found, lane_by, reading.spells, say)
    shown = {one.id for one in statuses}
    spells = [one for one in reading.spells if not (one.events and one.events[0] in shown and is_status(case, one))]
    items = find_items(case, found, lane_by, spells, say)
    return _laid_out(Laid(case, lane_by, found, Strips(reading, _monthly(items)), statuses, say), items, None)


def restack(arrangement: Arrangement, per_day: float) -> Arrangement:
    """Return the arrangement with rows for paper: at so many points a day nothing comes too close."""
    coarser = 2.0 ** (_level_number(per_day) / LEVELS_PER_OCTAVE)
    packing = Packing(coarser, PAPER_ROWS, MOST_PAPER_ROWS, exact=True)
    a = arrangement
    copied = a.items.taken(np.arange(len(a.items)))
    made = _laid_out(Laid(a.case, a.lane_by, a.found, a.strips, a.statuses, a.say), copied, packing)
    return replace(made, windows=a.windows) if a.windows else made


def _level_number(per_day: float) -> int:
    return floor(log2(per_day) * LEVELS_PER_OCTAVE)


class Laid(NamedTuple):
    """What an arrangement is made of beside its items."""

    case: Case
    lane_by: LaneBy
    found: Lanes
    strips: Strips
    statuses: tuple[Status, ...]
    say: Say


def _laid_out(laid: Laid, items: Items, packing: Packing | None) -> Arrangement:
    """Stack items that nothing else holds: they are put in order where they are."""
    found = laid.found
    stacked = stack(items, [lane.folded for lane in found.lanes], packing)
    first_row = np.concatenate(([0], np.cumsum(stacked.rows))).astype(np.int32)
    row = first_row[items.lane] + stacked.row if len(items) else stacked.row
    order = np.lexsort((items.start, row))
    items.put_in_order(order)
    row = row[order]
    tops, middles = _down(found.lanes, stacked.rows, lines_of(laid.statuses, len(found.lanes)))
    return Arrangement(*laid, tops, items, row, middles, thresholds(items, row))


def _bands(found: Sequence[tuple[int, float, float]]) -> Bands:
    numbers = np.array(found, np.float64).reshape(-1, 3)
    return Bands(numbers[:, 0].astype(np.int64), numbers[:, 1], numbers[:, 2])


def _middle(when: When | None) -> float | None:
    span = when.span if when else None
    return (span.start.toordinal() + span.end.toordinal()) / 2 if span else None


def starts_group(lanes: tuple[Lane, ...], index: int) -> bool:
    """Tell whether a lane is the first of its group."""
    return bool(lanes[index].group) and (index == 0 or lanes[index].group != lanes[index - 1].group)


def _down(lanes: tuple[Lane, ...], rows: Ints, lines: Sequence[int]) -> tuple[Floats, Floats]:
    """Return the top of each lane with its group heading, and the middle of each row."""
    tops, middles, y = [], [], 0.0
    for index, (lane, count) in enumerate(zip(lanes, rows.tolist(), strict=True)):
        tops.append(y)
        y += GROUP if starts_group(lanes, index) else 0.0
        above = y + head_of(lane, lines[index])
        middles += [above + ROW * (row + 0.5) for row in range(count)]
        needed = LEAST_LANE + TEAM_LINE * min(len(lane.teams), 4) + (TEAM_LINE if lane.note else 0.0)
        y = max(above + ROW * count + LANE_AIR + 2.0, y + (0.0 if lane.folded else needed))
    return np.array([*tops, y]), np.array(middles, np.float64)


def head_of(lane: Lane, lines: int) -> float:
    """Return what a lane needs above its rows: for the ages, and for the lines of its statuses."""
    if lane.folded:
        return LANE_AIR
    return LANE_AIR + (AGES if lane.born else 0.0) + STATUS_LINE * lines


def _monthly(items: Items) -> Monthly:
    """Count events and what they stand for by the month in which they start.

    Left out is what starts at a time known less exactly than a quarter: it belongs to no month.
    """
    known = np.where(items.form == Form.BAR, items.sure_start + 1, items.end) - items.start
    dated = np.flatnonzero((items.form < Form.SPELL) & ~items.echo & (known <= WIDEST_CONTACT))
    if not len(dated):
        return Monthly(0, np.zeros(0, np.int64), np.zeros(0, np.int64))
    middle = items.start[dated] + known[dated] // 2
    earliest = int(middle.min())
    middle -= earliest
    events, times = np.bincount(middle), np.bincount(middle, weights=items.times[dated])
    days = np.arange(len(events)) + (earliest - EPOCH)
    months = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    first = int(months[0])
    by_month = (np.bincount(months - first, weights=counts).astype(np.int64) for counts in (events, times))
    return Monthly(first + 1970 * 12, *by_month)
