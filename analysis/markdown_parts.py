"""The parts of the page beyond the counts: who met whom, change, indicators, costs, voices, returns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.agencies import name_of
from analysis.appointments import APPOINTMENT_RULE
from analysis.comparison import Comparison, Row
from analysis.costs import CostLine, CostSum, find_costs
from analysis.indicators import INDICATOR_RULE, Answer, Profile
from analysis.markdown import many, names_of, plain, table
from analysis.matrix import KNOWING_RULE, MATRIX_RULE
from analysis.returns import RETURN_RULE
from analysis.summary import Summary
from analysis.targets import Result
from analysis.voices import Side
from case.dates import When
from case.model import Case
from case.showing_dates import show, show_span

WIDEST = 8  # agencies that stand side by side in a table
SHOWN = 20  # rows of a long list


def matrix(summary: Summary, case: Case) -> Iterator[str]:
    """Yield people against agencies: the number of entries, and the days since the last."""
    found = summary.matrix
    if not found.cells:
        return
    yield "## People and agencies"
    yield MATRIX_RULE
    agencies = found.agencies[:WIDEST]
    cells = {(cell.person, cell.agency): cell for cell in found.cells}
    rows = (
        (
            names_of(case, (person,)),
            *(str(len(cell.events)) if (cell := cells.get((person, agency))) else "" for agency in agencies),
        )
        for person in found.people
    )
    yield table(("entries", *(name_of(case, agency) for agency in agencies)), rows, right=range(1, len(agencies) + 1))
    if len(found.agencies) > WIDEST:
        rest = [f"{name_of(case, agency)} ({_people_of(summary, case, agency)})" for agency in found.agencies[WIDEST:]]
        yield plain("Besides: " + "; ".join(rest) + ".")
    last = {cell.agency: cell for cell in sorted(found.cells, key=lambda cell: -(cell.days_since or 0))}
    since = (
        (name_of(case, agency), show(cell.latest), str(cell.days_since))
        for agency in found.agencies
        if (cell := last[agency]).latest and cell.days_since is not None
    )
    yield table(("agency", "last contact", "days before the end of the data"), since, right={2})


def _people_of(summary: Summary, case: Case, agency: str) -> str:
    return names_of(case, (cell.person for cell in summary.matrix.cells if cell.agency == agency))


def knowing(summary: Summary, case: Case) -> Iterator[str]:
    """Yield which agencies know of which others."""
    yield "## Which agencies know of each other"
    yield KNOWING_RULE
    if not summary.knowing:
        yield "No entry names two agencies together, and none tells of a referral between two."
        return
    rows = (
        (name_of(case, one.a), name_of(case, one.b), str(len(one.together)), str(len(one.a_to_b)), str(len(one.b_to_a)))
        for one in summary.knowing[:SHOWN]
    )
    headings = ("agency", "and", "entries with both", "referrals to the second", "to the first")
    yield table(headings, rows, right={2, 3, 4})
    if len(summary.knowing) > SHOWN:
        yield f"{len(summary.knowing) - SHOWN} more pairs stand in the table of the export."


def appointments(summary: Summary, case: Case) -> Iterator[str]:
    """Yield the contact burden, and appointments missed."""
    burden = summary.burden
    if not burden.appointments and not summary.attendance:
        return
    yield "## Appointments"
    yield APPOINTMENT_RULE
    if burden.busiest:
        yield (
            f"{burden.appointments} appointments known to their week, {_rate(burden.a_week)} a week over "
            f"{many(burden.weeks, 'week', 'weeks')}; the most in one week: {burden.most} ({show_span(burden.busiest)})."
        )
    if summary.attendance:
        rows = (
            (name_of(case, one.agency), str(one.missed), str(one.missed + one.kept), f"{one.share:.0%}")
            for one in summary.attendance
        )
        yield table(("agency", "missed", "of", "share"), rows, right={1, 2, 3})


def _rate(number: float) -> str:
    return f"{number:.1f}" if number >= 0.1 else "fewer than 0.1"


def comparison_page(summary: Summary, case: Case, found: Comparison, targets: Sequence[Result]) -> Iterator[str]:
    """Yield the two windows side by side, the targets, and what each window may have cost."""
    yield "## Before and after"
    yield f"Before: {show_span(found.before)}. After: {show_span(found.after)}."
    yield found.rule
    yield from (plain(caution) for caution in found.cautions)
    headings = ("measure", "before", "after", "difference", "change", "a month before", "a month after", "")
    held = [row for row in found.rows if row.before or row.after or row.before_perhaps or row.after_perhaps]
    yield table(headings, (_compared(row) for row in held), right=range(1, 7))
    if len(held) < len(found.rows):
        none = ", ".join(row.measure for row in found.rows if row not in held)
        yield plain(f"No entry of either window tells of: {none}.")
    yield "### Targets"
    rows = ((one.target.name, one.reached.value, one.why, one.target.source) for one in targets)
    yield table(("target", "result", "why", "source"), rows)
    yield "### Costs in both windows"
    for name, window in (("before", found.before), ("after", found.after)):
        costs = find_costs(case, summary.spells, window, summary.costs.prices)
        told = ((names_of(case, (one.what,)) if one.what else "no agency named", *_sum(one)) for one in costs.by_agency)
        if costs.by_agency:
            yield table((f"agency, {name}", "value", "range", "entries without a cost"), told, right={2, 3})
        else:
            yield f"No entry surely lies in the window {name}."


def _compared(row: Row) -> tuple[str, ...]:
    return (
        row.measure,
        _amount(row.before, row.before_perhaps),
        _amount(row.after, row.after_perhaps),
        "" if row.difference is None else f"{row.difference:+g}",
        "" if row.percent is None else f"{row.percent:+g}%",
        "" if row.before_a_month is None else f"{row.before_a_month:g}",
        "" if row.after_a_month is None else f"{row.after_a_month:g}",
        "small" if row.small and (row.before or row.after) else "",
    )


def _amount(number: float | None, perhaps: int) -> str:
    if number is None:
        return "not known"
    return f"{number:g}" + (f" (up to {number + perhaps:g})" if perhaps else "")


def indicators(summary: Summary) -> Iterator[str]:
    """Yield each framework with the indicators that are known; the others are counted."""
    yield "## Indicators"
    yield INDICATOR_RULE
    for profile in summary.indicators:
        yield f"### {plain(profile.title)}"
        yield f"{plain(profile.source)}."
        known = [one for one in profile.indicators if one.answer is not Answer.UNKNOWN]
        if known:
            yield table(
                ("indicator", "answer", "why"),
                ((one.name, one.answer.value, _why(one.why, len(one.against))) for one in known),
            )
        yield _tally(profile)


def _why(why: str, against: int) -> str:
    return (
        f"{why}; {many(against, 'entry says', 'entries say')} the opposite"
        if against and "opposite" not in why
        else why
    )


def _tally(profile: Profile) -> str:
    said = f"Yes: {profile.yes} of {len(profile.indicators)}. Not known: {profile.unknown}."
    if not profile.bands:
        return said
    bands = ", ".join(f"{band} or more" for band in profile.bands)
    reached = f"the band of {profile.band} or more is reached" if profile.band else "none is certainly reached"
    return f"{said} Bands: {bands}; {reached}."


def costs(summary: Summary, case: Case) -> Iterator[str]:
    """Yield what could be costed as ranges, with what could not beside it."""
    found = summary.costs
    yield "## Costs"
    yield found.rule
    if found.lines:
        headings = ("item", "agency", "number", "range", "price year", "value", "spend", "source")
        yield table(
            headings,
            (
                (
                    line.unit.item,
                    names_of(case, (line.agency,)) if line.agency else "",
                    _quantity(line),
                    _pounds(line.low, line.high),
                    line.unit.price_year or "not stated",
                    line.unit.value,
                    line.unit.spend,
                    f"{line.unit.source} (example)" if line.unit.example else line.unit.source,
                )
                for line in found.lines
            ),
            right={2, 3},
        )
        yield table(
            ("agency", "value", "range", "entries without a cost"),
            ((names_of(case, (one.what,)) if one.what else "no agency named", *_sum(one)) for one in found.by_agency),
            right={2, 3},
        )
        yield table(
            ("kind of entry", "value", "range", "entries without a cost"),
            ((one.what, *_sum(one)) for one in found.by_kind),
            right={2, 3},
        )
        yield table(
            ("spend", "value", "range"),
            ((one.what or "not stated", *_sum(one)[:2]) for one in found.by_spend),
            right={2},
        )
    else:
        yield "No entry meets a unit cost."
    yield (
        f"Not costed: {many(found.uncosted_events, 'entry', 'entries')} "
        f"({many(found.uncosted_occurrences, 'occurrence', 'occurrences')}) and "
        f"{many(found.uncosted_spells, 'spell', 'spells')}."
    )


def _sum(one: CostSum) -> tuple[str, ...]:
    return one.value, _pounds(one.low, one.high) if one.value else "", str(one.uncosted_events)


def _quantity(line: CostLine) -> str:
    if line.unit.per == "week":
        return f"{line.quantity:.1f} weeks"
    kind = f" of kind {line.kind.value}" if line.kind else ""
    return many(round(line.quantity), "occurrence", "occurrences") + kind


def _pounds(low: float, high: float) -> str:
    return f"£{low:,.0f}" if low == high else f"£{low:,.0f} to £{high:,.0f}"


def voices(summary: Summary, case: Case) -> Iterator[str]:
    """Yield what people say, the family's side first."""
    found = summary.voices
    if not (found.quotes or found.losses or found.effects or found.ratings):
        return
    yield "## Voices"
    yield found.rule
    order = (Side.FAMILY, Side.AGENCY, Side.UNKNOWN)
    quotes = sorted(found.quotes, key=lambda quote: order.index(quote.side))
    if quotes:
        rows = ((one.side.value, names_of(case, filter(None, (one.speaker,))), one.words, one.event) for one in quotes)
        yield table(("side", "speaker", "words", "entry"), rows)
    if found.losses:
        yield "What would be missed most:"
        lost = (
            (names_of(case, filter(None, (one.speaker,))), names_of(case, one.agencies), one.words)
            for one in found.losses
        )
        yield table(("speaker", "agencies", "words"), lost)
    if found.effects:
        yield "What helped, as both sides tell it:"
        effects = sorted(found.effects, key=lambda one: (name_of(case, one.agency), order.index(one.side)))
        told = (
            (name_of(case, one.agency), one.side.value, "helped" if one.helped else "did not help", one.words)
            for one in effects
        )
        yield table(("agency", "side", "said to have", "words"), told)
    if found.ratings:
        yield "Self-ratings, 1 (low) to 5 (high):"
        rated = sorted(found.ratings, key=lambda one: (one.what.casefold(), _first(one.when)))
        rows = (
            (one.what, names_of(case, filter(None, (one.person,))), show(one.when), str(one.value)) for one in rated
        )
        yield table(("about", "by", "when", "rating"), rows, right={3})


def _first(when: When) -> str:
    return when.first.isoformat() if when.first else "9999"


def returns(summary: Summary, case: Case) -> Iterator[str]:
    """Yield who was asked and who replied."""
    if not summary.returns:
        return
    yield "## Returns"
    yield RETURN_RULE
    rows = (
        (
            name_of(case, one.agency),
            one.reply.value,
            show(one.asked) if one.asked else "",
            show(one.replied) if one.replied else "",
            one.covers,
            show(one.current_as_of) if one.current_as_of else "",
            str(one.entries),
        )
        for one in summary.returns
    )
    headings = ("agency", "reply", "asked", "replied", "covers", "current as of", "entries that name it")
    yield table(headings, rows, right={6})
