"""Tables of what was worked out beyond the counts: contacts, who knows of whom, indicators, costs, voices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from analysis.agencies import name_of
from case.model import Case
from case.showing_dates import show
from exports.office.columns import AND
from exports.parts.contents import Report

Cells = tuple[str | int, ...]


class SheetTable(NamedTuple):
    """A table: its name, headings with their widths in letters, and rows. Numbers are numbers."""

    name: str
    headings: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str | int, ...], ...]


def figures_of(name: str, report: Report) -> SheetTable:
    """Return one of the tables of this file."""
    title, headings, rows = _TABLES[name]
    return SheetTable(title, headings, tuple(rows(report)))


def _contacts(report: Report) -> Iterator[Cells]:
    case = report.case
    for cell in report.summary.matrix.cells:
        yield (
            _named(case, cell.person), name_of(case, cell.agency), len(cell.events), cell.occurrences,
            show(cell.since) if cell.since else "", show(cell.latest) if cell.latest else "",
            "" if cell.days_since is None else cell.days_since,
        )  # fmt: skip


def _knowing(report: Report) -> Iterator[Cells]:
    case = report.case
    for pair in report.summary.knowing:
        names = name_of(case, pair.a), name_of(case, pair.b)
        yield (*names, len(pair.together), len(pair.a_to_b), len(pair.b_to_a))


def _indicators(report: Report) -> Iterator[Cells]:
    for profile in report.summary.indicators:
        for one in profile.indicators:
            yield profile.title, one.name, one.answer.value, one.why, len(one.events), len(one.against), profile.source


def _costs(report: Report) -> Iterator[Cells]:
    for line in report.summary.costs.lines:
        unit, kind = line.unit, line.kind.value if line.kind else "spell"
        yield (
            unit.item, name_of(report.case, line.agency) if line.agency else "", kind,
            f"{line.quantity:g}", unit.per, f"{unit.low:g}", f"{unit.high:g}", f"{line.low:.2f}", f"{line.high:.2f}",
            unit.price_year, unit.value, unit.spend, unit.source, "yes" if unit.example else "no",
        )  # fmt: skip
    for one in report.summary.costs.by_agency:
        if one.uncosted_events:
            agency = name_of(report.case, one.what) if one.what else ""
            yield "not costed", agency, "", one.uncosted_occurrences, "occurrence", *("",) * 9


def _voices(report: Report) -> Iterator[Cells]:
    case, found = report.case, report.summary.voices
    for quote in found.quotes:
        yield "quote", quote.side.value, _named(case, quote.speaker), quote.words, "", "", _day(case, quote.event)
    for loss in found.losses:
        agencies = AND.join(name_of(case, agency) for agency in loss.agencies)
        yield "would miss most", "family", _named(case, loss.speaker), loss.words, agencies, "", _day(case, loss.event)
    for one in found.effects:
        helped = "helped" if one.helped else "did not help"
        yield helped, one.side.value, "", one.words, name_of(case, one.agency), "", _day(case, one.event)
    for rated in found.ratings:
        yield "rating, 1 to 5", "family", _named(case, rated.person), rated.what, "", rated.value, show(rated.when)


def _named(case: Case, id: str) -> str:
    if not id:
        return ""
    return case.person_by_id[id].name if id in case.person_by_id else name_of(case, id)


def _day(case: Case, event: str) -> str:
    found = case.event_by_id.get(event)
    return show(found.when) if found else ""


_TABLES: Mapping[str, tuple[str, tuple[tuple[str, int], ...], Callable[[Report], Iterator[Cells]]]] = {
    "contacts": (
        "Contacts",
        (
            ("Who met", 30), ("Which agency", 34), ("Events of both", 14), ("Occurrences of both", 18),
            ("First of them", 18), ("Last of them", 18), ("Days since the last", 18),
        ),
        _contacts,
    ),
    "knowing": (
        "Who knows of whom",
        (
            ("One that knows", 34), ("Of another", 34), ("Events with both", 16), ("Referrals to the second", 20),
            ("Referrals to the first", 20),
        ),
        _knowing,
    ),
    "indicators": (
        "Indicators",
        (
            ("Framework", 30), ("Indicator", 40), ("Answer given", 12), ("Why so", 60), ("Events that say so", 16),
            ("Events against", 14), ("Published in", 60),
        ),
        _indicators,
    ),
    "costs": (
        "Costs",
        (
            ("Costed item", 34), ("Whose cost", 34), ("Of which kind", 16), ("How many", 10), ("Each", 12),
            ("Pounds low", 12), ("Pounds high", 12), ("Range low", 14), ("Range high", 14), ("Prices of", 10),
            ("Value", 20), ("Spend", 12), ("Published in", 60), ("Rounded", 10),
        ),
        _costs,
    ),
    "voices": (
        "Voices",
        (
            ("What is said", 18), ("Which side", 12), ("Who speaks", 26), ("In these words", 80),
            ("Of which agency", 34), ("Rated", 8), ("When said", 18),
        ),
        _voices,
    ),
}  # fmt: skip
