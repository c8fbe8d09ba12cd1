"""The chapters of words and tables: findings, levels, before and after, indicators, costs, voices, returns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from analysis.agencies import name_of
from analysis.finding import Finding
from analysis.levels import Ladder
from analysis.returns import RETURN_RULE, find_returns, unknowns
from case.dates import When
from case.model import Case, Ruling
from case.showing_dates import show, show_span
from exports.parts.blocks import Block, Chapter, Figure, Grid, Heading, Words
from exports.parts.contacts import contact_blocks
from exports.parts.contents import Report
from exports.parts.costs import cost_blocks
from exports.parts.ladders import ladder_chart, whose
from exports.parts.measures import comparison_blocks, indicator_blocks
from exports.parts.sections import Section
from exports.parts.voices import voice_blocks

CHART = 720.0  # points wide
NO_VALUE = "–"


def chapter(section: Section, report: Report) -> Chapter:
    """Return the chapter of a section that is words and tables."""
    title, blocks = _CHAPTERS[section]
    return Chapter(section, title, tuple(blocks(report)))


def is_chapter(section: Section) -> bool:
    """Tell whether a section is a chapter of words and tables."""
    return section in _CHAPTERS


def has(section: Section, report: Report) -> bool:
    """Tell whether a section has anything to show; what the case never asked about is left out."""
    case = report.case
    match section:
        case Section.TIMELINE | Section.LEVELS | Section.FINDINGS:
            return bool(case.events)
        case Section.FAMILY | Section.IMPACT:
            return bool(case.people)
        case Section.CONTACTS:
            return bool(report.summary.matrix.cells)
        case Section.RETURNS:
            return bool(case.returns)
        case Section.COMPARISON:
            return report.windows is not None
        case _:
            return True


def _findings(report: Report) -> Iterator[Block]:
    findings = [one for one in report.summary.findings if one.ruling is not Ruling.REFUSED]
    refused = len(report.summary.findings) - len(findings)
    left_out = f" {refused:,} more {'was' if refused == 1 else 'were'} dismissed, with the reason in the case file."
    if not findings:
        yield Words(f"Nothing passes the thresholds for a finding.{left_out if refused else ''}")
        return
    yield Words(
        "What stands out in the entries, the longest first. To be weighed by people who know the case: entries tell "
        f"only what was written down.{left_out if refused else ''}"
    )
    decided = any(one.ruling or one.comment for one in findings)
    rows = tuple(_finding(one, decided) for one in findings)
    if decided:
        yield Grid(("What", "Finding", "When", "Entries", "Decided"), rows, (16, 50, 17, 7, 18), frozenset({3}))
    else:
        yield Grid(("What", "Finding", "When", "Entries"), rows, (18, 58, 18, 8), frozenset({3}))


def _finding(one: Finding, decided: bool) -> tuple[str, ...]:
    cells = (one.kind.value.capitalize(), one.sentence, show_span(one.span), f"{len(one.events):,}")
    if not decided:
        return cells
    ruling = one.ruling.value if one.ruling else ""
    reason = f"{ruling}: {one.reason}" if ruling and one.reason else ruling or one.reason
    return (*cells, "\n".join(part for part in (reason, one.comment) if part))


def _levels(report: Report) -> Iterator[Block]:
    ladders = report.summary.levels
    chart = ladder_chart(ladders, report.case, CHART)
    yield Words(f"{report.summary.level_rule} Dotted: the level is not known.", soft=True)
    if chart is None:
        yield Words("No entry states a level or names a status.")
        return
    yield Figure(chart, chart.says)
    rows = tuple(_ladder(ladder, report.case) for ladder in ladders)
    headings = ("Whose level", "Last known", "Steps up", "Steps down", *(f"Days at {level}" for level in range(1, 6)))
    yield Grid(headings, rows, (22, 30, 10, 11, 10, 10, 10, 10, 10), frozenset(range(2, 9)))


def _ladder(ladder: Ladder, case: Case) -> tuple[str, ...]:
    days = (f"{ladder.days_at(level):,}" if ladder.days_at(level) else NO_VALUE for level in range(1, 6))
    last = next((step for step in reversed(ladder.steps) if step.level is not None), None)
    said = f"{last.level}, {show_span(last.span)}" if last else "not known"
    return whose(ladder, case), said, str(ladder.ups), str(ladder.downs), *days


def _returns(report: Report) -> Iterator[Block]:
    case = report.case
    yield Words(RETURN_RULE, soft=True)
    found = find_returns(case)
    if found:
        rows = tuple(
            (
                name_of(case, one.agency), one.reply.value, _when(one.asked), _when(one.replied),
                one.covers or NO_VALUE, _when(one.current_as_of), one.consent or NO_VALUE, f"{one.entries:,}",
            )
            for one in found
        )  # fmt: skip
        headings = ("Agency", "Reply", "Asked", "Replied", "Covers", "Current as of", "Consent", "Entries")
        yield Grid(headings, rows, (24, 11, 13, 13, 22, 13, 10, 8), frozenset({7}))
    sentences = unknowns(case)
    if sentences:
        yield Heading("What cannot be known")
        yield from (Words(sentence) for sentence in sentences)


def _when(when: When | None) -> str:
    return show(when) if when and when.dated else NO_VALUE


_CHAPTERS: Mapping[Section, tuple[str, Callable[[Report], Iterator[Block]]]] = {
    Section.FINDINGS: ("Findings", _findings),
    Section.LEVELS: ("Level of need", _levels),
    Section.CONTACTS: ("People and agencies", contact_blocks),
    Section.COMPARISON: ("Before and after", comparison_blocks),
    Section.INDICATORS: ("Indicators", indicator_blocks),
    Section.COSTS: ("Costs", cost_blocks),
    Section.VOICES: ("Voices", voice_blocks),
    Section.RETURNS: ("Returns", _returns),
}
