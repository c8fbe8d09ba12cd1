"""How many agencies are there at once, when most of them are, and which two for how long."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

import numpy as np
import numpy.typing as npt

from analysis import occupancy
from analysis.agencies import counted_tops, in_order, name_of
from analysis.days import WIDEST_CONTACT
from analysis.occupancy import Occupancy
from analysis.spells import InvolvementSpell, find_spells
from case.dates import Span
from case.model import Case
from case.worded import worded

AT_ONCE_RULE = worded(
    "On each day, the agencies that count are counted once each: those with an involvement spell that covers "
    "the day, and those with a contact that may lie on it. A contact known only to its month or quarter may "
    "lie on any day of it; contacts known less exactly than 92 days are left out. A team counts for its "
    "agency. The peak is the longest run of days, earliest first, on which the very same agencies make the "
    "highest count. So many may have been there; the sure peak counts only what is certain: contacts known to "
    "the day, and spells from the latest day of their start to the earliest day of their end."
)
OVERLAP_RULE = worded(
    "Two agencies overlap on a day when both have an involvement spell that covers it; single contacts do not "
    "count. A team counts for its agency, and an agency's own spells are put together first."
)


@dataclass(frozen=True, slots=True, eq=False)
class AtOnce:
    """Steps over time: from ordinal day `starts[i]` on, `counts[i]` agencies; the last count is 0."""

    starts: npt.NDArray[np.int64]
    counts: npt.NDArray[np.int64]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, AtOnce):
            return NotImplemented
        return np.array_equal(self.starts, other.starts) and np.array_equal(self.counts, other.counts)

    __hash__ = None  # type: ignore[assignment]

    def days_with(self, least: int) -> int:
        """Return on how many days at least so many agencies are there."""
        lengths = np.diff(self.starts, append=self.starts[-1:])
        return int(lengths[self.counts >= max(least, 1)].sum())

    def mean_over(self, span: Span) -> float:
        """Return how many agencies are there on an average day of a span."""
        return float((self._lengths_in(span) * self.counts).sum() / span.days)

    def most_in(self, span: Span) -> int:
        """Return the most agencies on any day of a span."""
        return int(self.counts[self._lengths_in(span) > 0].max(initial=0))

    def _lengths_in(self, span: Span) -> npt.NDArray[np.int64]:
        """Return how many days of a span each step lasts."""
        ends = np.append(self.starts[1:], self.starts[-1:])
        first, end = span.start.toordinal(), span.end.toordinal()
        days: npt.NDArray[np.int64] = np.maximum(np.minimum(ends, end) - np.maximum(self.starts, first), 0)
        return days


@dataclass(frozen=True, slots=True)
class Peak:
    """The most agencies at once, the days, and who they were, in order of name; no span when there is none."""

    count: int
    span: Span | None
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PairOverlap:
    """Two top agencies and the days on which both had a spell; `a` comes before `b` by name."""

    a: str
    b: str
    days: int


def at_once(case: Case, spells: tuple[InvolvementSpell, ...] | None = None) -> AtOnce:
    """Return how many agencies are there at once over time."""
    _, table = presence(case, spells)
    return AtOnce(*occupancy.steps(table))


def peak(case: Case, spells: tuple[InvolvementSpell, ...] | None = None) -> Peak:
    """Return when most agencies are there at once."""
    return peak_of(*presence(case, spells))


def peak_of(agencies: tuple[str, ...], table: Occupancy) -> Peak:
    """Return the peak of a table whose rows are `agencies`."""
    count, start, end, who = occupancy.peak(table)
    if count == 0:
        return Peak(0, None, ())
    span = Span(date.fromordinal(start), date.fromordinal(end))
    return Peak(count, span, tuple(agencies[row] for row in who))


def pair_overlaps(
    case: Case,
    spells: tuple[InvolvementSpell, ...] | None = None,
    tops: Mapping[str, str] | None = None,
) -> tuple[PairOverlap, ...]:
    """Return the pairs of agencies whose spells share days, longest first."""
    found = find_spells(case) if spells is None else spells
    days = ((spell.agency, spell.span.start.toordinal(), spell.span.end.toordinal()) for spell in found)
    agencies, table = _table(case, days, counted_tops(case) if tops is None else tops)
    shared = occupancy.pairs(table)
    pairs = (
        PairOverlap(agencies[i], agencies[j], int(shared[i, j]))
        for i, j in combinations(range(len(agencies)), 2)
        if shared[i, j]
    )
    return tuple(sorted(pairs, key=lambda pair: (-pair.days, name_of(case, pair.a), name_of(case, pair.b))))


def presence(
    case: Case,
    spells: tuple[InvolvementSpell, ...] | None = None,
    tops: Mapping[str, str] | None = None,
) -> tuple[tuple[str, ...], Occupancy]:
    """Return the agencies that count, in order of name, and on which days each has a spell or a contact.

    `tops` is what `counted_tops` gives, where it is at hand.
    """
    found = find_spells(case) if spells is None else spells
    tops = counted_tops(case) if tops is None else tops
    days = [(spell.agency, spell.span.start.toordinal(), spell.span.end.toordinal()) for spell in found]
    for event in case.events:
        first, last = event.when.earliest, event.when.latest
        if first is not None and last is not None and event.agencies:
            start, end = first.toordinal(), last.toordinal() + 1
            if end - start <= WIDEST_CONTACT:
                days += [(agency, start, end) for agency in event.agencies]
    return _table(case, days, tops)


def sure_presence(
    case: Case, spells: Iterable[InvolvementSpell], tops: Mapping[str, str]
) -> tuple[tuple[str, ...], Occupancy]:
    """Return the agencies that count and on which days each is there for certain."""
    days = [(s.agency, s.sure.start.toordinal(), s.sure.end.toordinal()) for s in spells if s.sure]
    for event in case.events:
        first = event.when.earliest
        if first is not None and first == event.when.latest:
            start = first.toordinal()
            days += [(agency, start, start + 1) for agency in event.agencies]
    return _table(case, days, tops)


def _table(
    case: Case, days: Iterable[tuple[str, int, int]], tops: Mapping[str, str]
) -> tuple[tuple[str, ...], Occupancy]:
    """Return the top agencies of those that count, in order of name, and on which days each is there."""
    counting = [one for one in days if one[0] in tops]
    agencies = in_order(case, {tops[agency] for agency in {one[0] for one in counting}})
    row = {agency: number for number, agency in enumerate(agencies)}
    rows = {agency: row[top] for agency, top in tops.items() if top in row}
    starts = np.array([start for _, start, _ in counting], np.int64)
    ends = np.array([end for _, _, end in counting], np.int64)
    who = np.array([rows[agency] for agency, _, _ in counting], np.int64)
    return agencies, occupancy.occupy(starts, ends, who, len(agencies))
