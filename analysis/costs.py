"""What involvement may have cost, as ranges beside what could not be costed; never one total.

Unit costs are data: data/unit-costs.csv. An entry takes the first row that it meets, and is costed for each of
its occurrences, or once where only its words tell of the item. A spell takes the row of its service for each
week and each person it is for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from analysis.agencies import in_order, name_of
from analysis.prices import PriceList, UnitCost, shipped_prices
from analysis.rules import Marked, RuleBook
from analysis.spells import InvolvementSpell, find_spells
from analysis.windows import tally
from case.dates import Span
from case.model import Case, Event, EventKind
from case.worded import worded

COST_RULE = worded(
    "A range is a number of occurrences, or of weeks, times the low and the high unit cost. Unit costs come from "
    "different years and sources, and fiscal cost, economic and social value are not the same money, so nothing is "
    "added up over all. What could not be costed is counted beside each range: it is not free."
)


class CostLine(NamedTuple):
    """A unit cost as often as the case has it with one agency; no agency: no entry names one."""

    unit: UnitCost
    agency: str
    kind: EventKind | None
    quantity: float
    events: tuple[str, ...]

    @property
    def low(self) -> float:
        return round(self.quantity * self.unit.low, 2)

    @property
    def high(self) -> float:
        return round(self.quantity * self.unit.high, 2)


class CostSum(NamedTuple):
    """A range for one agency, kind of entry or kind of spend, and what stands there without a cost."""

    what: str
    value: str
    low: float
    high: float
    uncosted_events: int
    uncosted_occurrences: int


@dataclass(frozen=True, slots=True)
class Costs:
    """The lines, put together by agency, by kind of entry and by spend, and what could not be costed."""

    lines: tuple[CostLine, ...]
    by_agency: tuple[CostSum, ...]
    by_kind: tuple[CostSum, ...]
    by_spend: tuple[CostSum, ...]
    uncosted_events: int
    uncosted_occurrences: int
    uncosted_spells: int
    prices: PriceList
    window: Span | None = None
    rule: str = COST_RULE


class _Left(NamedTuple):
    """How many entries and occurrences stand without a cost."""

    events: int
    occurrences: int


NONE = _Left(0, 0)
_Key = tuple[int, str, EventKind | None]  # the place of a unit cost, who pays, the kind of entry (None: a spell)
_Found = dict[_Key, tuple[float, list[str]]]  # how much of it, and the events that say so


def find_costs(
    case: Case,
    spells: Sequence[InvolvementSpell] | None = None,
    window: Span | None = None,
    prices: PriceList | None = None,
    marked: Marked | None = None,
) -> Costs:
    """Return what the entries and spells may have cost, in a window when one is given.

    `marked` are the entries that the rules of the shipped prices have found, where they are at hand.
    """
    prices = prices or shipped_prices()
    units = prices.units
    at_hand = marked if not prices.local else None
    costed = _first_of_each(RuleBook(prices.rules).matching(case) if at_hand is None else at_hand)
    found: _Found = {}
    left = _cost_entries(case, units, costed, window, found)
    uncosted = _cost_spells(case, units, find_spells(case) if spells is None else spells, window, found)
    lines = tuple(
        CostLine(units[place], agency, kind, round(quantity, 2), tuple(dict.fromkeys(events)))
        for (place, agency, kind), (quantity, events) in sorted(found.items(), key=lambda one: _order(case, one[0]))
    )
    return Costs(
        lines,
        tuple(_by_agency(case, lines, _put_together((agency, one) for (agency, _), one in left.items()))),
        tuple(
            _sums(
                ((line.kind.value if line.kind else worded("spell"), line) for line in lines),
                _put_together((kind.value, one) for (_, kind), one in left.items()),
            )
        ),
        tuple(_sums(((line.unit.spend, line) for line in lines), {})),
        sum(one.events for one in left.values()),
        sum(one.occurrences for one in left.values()),
        uncosted,
        prices,
        window,
    )


def _cost_entries(
    case: Case, units: Sequence[UnitCost], costed: Mapping[str, int], window: Span | None, found: _Found
) -> dict[tuple[str, EventKind], _Left]:
    """Put what entries cost into `found`, by the place of their unit cost; return those that have none."""
    left: dict[tuple[str, EventKind], _Left] = {}
    for event in case.events:
        occurrences = tally([event], window).sure if window else event.occurrences
        if not occurrences:
            continue
        agency = _payer(case, event)
        number = costed.get(event.id)
        if number is None or units[number].services:
            before = left.get((agency, event.kind), NONE)
            left[agency, event.kind] = _Left(before.events + 1, before.occurrences + occurrences)
        else:
            _add(found, (number, agency, event.kind), 1 if units[number].once else occurrences, (event.id,))
    return left


def _cost_spells(
    case: Case, units: Sequence[UnitCost], spells: Sequence[InvolvementSpell], window: Span | None, found: _Found
) -> int:
    """Put what the weeks of spells cost into `found`; return how many spells have no unit cost."""
    uncosted = 0
    for spell in spells:
        weeks = _weeks(spell, window)
        place = next((n for n, unit in enumerate(units) if spell.service in unit.services), None)
        if place is not None and weeks:
            _add(found, (place, case.top_agency(spell.agency), None), weeks, spell.events)
        uncosted += place is None and weeks > 0
    return uncosted


def _add(found: _Found, key: _Key, quantity: float, events: Iterable[str]) -> None:
    before, telling = found.get(key, (0.0, []))
    found[key] = before + quantity, [*telling, *events]


def _first_of_each(marked: Mapping[int, Sequence[Event]] | Marked) -> Mapping[str, int]:
    """Return for each entry the first row that it meets, so that nothing is costed twice."""
    first: dict[str, int] = {}
    for number, events in marked.items():
        if not isinstance(number, int):
            continue
        for event in events:
            first[event.id] = min(number, first.get(event.id, number))
    return first


def _payer(case: Case, event: Event) -> str:
    """Return whose cost an entry is: the first agency it names; '' where it names none."""
    return case.top_agency(event.agencies[0]) if event.agencies else ""


def _weeks(spell: InvolvementSpell, window: Span | None) -> float:
    """Return the weeks of a spell, for each person it is for."""
    start, end = spell.span.start, spell.span.end
    if window:
        start, end = max(start, window.start), min(end, window.end)
    return max((end - start).days, 0) / 7 * max(len(spell.people), 1)


def _order(case: Case, key: _Key) -> tuple[int, str, str, str]:
    place, agency, kind = key
    return place, name_of(case, agency), agency, kind.value if kind else ""


def _put_together(found: Iterable[tuple[str, _Left]]) -> Mapping[str, _Left]:
    together: dict[str, _Left] = {}
    for what, one in found:
        before = together.get(what, NONE)
        together[what] = _Left(before.events + one.events, before.occurrences + one.occurrences)
    return together


def _by_agency(case: Case, lines: Sequence[CostLine], left: Mapping[str, _Left]) -> Iterator[CostSum]:
    names = in_order(case, (*left, *(line.agency for line in lines)))
    rank = {agency: number for number, agency in enumerate(names)}
    yield from _sums(((line.agency, line) for line in sorted(lines, key=lambda line: rank[line.agency])), left)


def _sums(lines: Iterable[tuple[str, CostLine]], left: Mapping[str, _Left]) -> Iterator[CostSum]:
    """Yield a range for each name and kind of value; names with nothing but uncosted entries come last."""
    ranges: dict[tuple[str, str], tuple[float, float]] = {}
    for name, line in lines:
        low, high = ranges.get((name, line.unit.value), (0.0, 0.0))
        ranges[name, line.unit.value] = low + line.low, high + line.high
    for (name, value), (low, high) in ranges.items():
        yield CostSum(name, value, round(low, 2), round(high, 2), *left.get(name, NONE))
    names = {name for name, _ in ranges}
    for name in left:
        if name not in names:
            yield CostSum(name, "", 0.0, 0.0, *left.get(name, NONE))
