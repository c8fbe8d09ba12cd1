"""What a case shows as a page that people read: Markdown, with the rule beside each number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.agencies import AgencyRow, name_of
from analysis.as_json import Problem
from analysis.comparison import Comparison
from analysis.finding import Finding
from analysis.levels import Ladder
from analysis.markdown import days, listed, names_of, plain, table
from analysis.markdown_parts import (
    appointments,
    comparison_page,
    costs,
    indicators,
    knowing,
    matrix,
    returns,
    voices,
)
from analysis.spells import InvolvementSpell
from analysis.summary import Summary
from analysis.targets import Result
from case.dates import When
from case.model import Case, Ruling
from case.showing_dates import show, show_span


def as_markdown(
    summary: Summary,
    case: Case,
    problems: Sequence[Problem] = (),
    compared: tuple[Comparison, Sequence[Result]] | None = None,
) -> str:
    """Return the page: key figures first, then what is behind them, then what could not be read."""
    blocks = [
        *_opening(summary),
        *(comparison_page(summary, case, *compared) if compared else ()),
        *_findings(summary),
        *_agencies(summary, case),
        *_at_once(summary, case),
        *_overlaps(summary, case),
        *_spells(summary, case),
        *_levels(summary, case),
        *matrix(summary, case),
        *knowing(summary, case),
        *appointments(summary, case),
        *indicators(summary),
        *costs(summary, case),
        *voices(summary, case),
        *returns(summary, case),
        *_years(summary),
        *_problems(problems),
    ]
    return "\n\n".join(blocks) + "\n"


def _by_the_days_recorded(summary: Summary) -> Iterator[tuple[str, int]]:
    if summary.recorded_peak is not None:
        yield "Most agencies at once, by the days as recorded", summary.recorded_peak


def _opening(summary: Summary) -> Iterator[str]:
    yield f"# Family case history: {plain(summary.title)}" if summary.title else "# Family case history"
    yield f"From {show_span(summary.days)}." if summary.days else "No entry has a date."
    yield "## Key figures"
    figures = [
        ("Agencies involved", summary.agency_count),
        ("Teams of these", summary.team_count),
        ("Entries", summary.event_count),
        ("Occurrences", summary.occurrence_count),
        ("Entries without a date", summary.undated),
        ("Most agencies at once, as far as dates tell", summary.peak.count),
        ("Most agencies at once, for certain", summary.sure_peak.count),
        *_by_the_days_recorded(summary),
        ("Involvement spells", f"{len(summary.spells)}, {summary.inferred} of them inferred"),
    ]
    yield table(("figure", "value"), ((name, str(value)) for name, value in figures), right={1})
    yield summary.occurrence_rule
    if summary.unknowns:
        yield "What these figures cannot know:"
        yield listed(summary.unknowns)


def _agencies(summary: Summary, case: Case) -> Iterator[str]:
    yield "## Agencies"
    yield summary.rule
    if not summary.rows:
        yield "No entry names an agency."
        return
    yield table(
        ("agency", "kind", "counted", "entries", "occurrences", "first", "last"),
        (_agency_row(row, case) for row in summary.rows),
        right={3, 4},
    )
    yield "A top agency's numbers include those of its teams, which follow it marked ›."


def _agency_row(row: AgencyRow, case: Case) -> tuple[str, ...]:
    name = f"› {name_of(case, row.agency)}" if row.parent else name_of(case, row.agency)
    verdict = ("yes: " if row.counted else "no: ") + row.reason
    numbers = str(row.events), str(row.occurrences)
    return name, row.kind, verdict, *numbers, _when(row.since), _when(row.latest)


def _at_once(summary: Summary, case: Case) -> Iterator[str]:
    yield "## Agencies at once"
    yield summary.at_once_rule
    peak = summary.peak
    if peak.span is None:
        yield "No contact of an agency that counts is dated closely enough."
        return
    names = ", ".join(plain(name_of(case, agency)) for agency in peak.agencies)
    many = "agency" if peak.count == 1 else "agencies"
    yield f"Peak: **{peak.count} {many}**, {show_span(peak.span)} ({days(peak.span.days)}): {names}."
    sure = summary.sure_peak
    if sure.span is not None:
        yield (
            f"For certain: **{sure.count}**, {show_span(sure.span)} ({days(sure.span.days)}): "
            f"{plain(names_of(case, sure.agencies))}."
        )
    several = [pair for pair in summary.days_with if pair[0] > 1]
    if several:
        yield table(
            ("agencies at once, or more", "days"), ((str(k), str(number)) for k, number in several), right={0, 1}
        )


def _overlaps(summary: Summary, case: Case) -> Iterator[str]:
    yield "## Overlaps"
    yield summary.overlap_rule
    if not summary.overlaps:
        yield "No two agencies have spells on the same day."
        return
    rows = ((name_of(case, pair.a), name_of(case, pair.b), str(pair.days)) for pair in summary.overlaps)
    yield table(("agency", "and", "days"), rows, right={2})


def _spells(summary: Summary, case: Case) -> Iterator[str]:
    yield "## Involvement spells"
    yield summary.spell_rule
    if not summary.spells:
        yield "The entries tell of no spell."
        return
    headings = ("agency", "service", "people", "days", "how known")
    yield table(headings, (_spell_row(spell, case) for spell in summary.spells))


def _spell_row(spell: InvolvementSpell, case: Case) -> tuple[str, ...]:
    known = case.person_by_id
    people = ", ".join(known[person].name if person in known else person for person in spell.people)
    how = "inferred" if spell.inferred else "explicit"
    how += ", still open" if spell.open else ""
    how += f", {spell.ruling.value}" if spell.ruling else ""
    return name_of(case, spell.agency), spell.service, people or "household", show_span(spell.span), how


def _levels(summary: Summary, case: Case) -> Iterator[str]:
    yield "## Level of need"
    yield summary.level_rule
    if not summary.levels:
        yield "No entry states a level or names a status."
        return
    rows = (
        (_whose(ladder, case), str(step.level or "not known"), show_span(step.span), days(step.span.days))
        for ladder in summary.levels
        for step in ladder.steps
    )
    yield table(("for", "level", "days", "length"), rows)


def _whose(ladder: Ladder, case: Case) -> str:
    if ladder.person is None:
        return "household"
    known = case.person_by_id.get(ladder.person)
    return known.name if known else ladder.person


def _findings(summary: Summary) -> Iterator[str]:
    yield "## Findings"
    shown = [one for one in summary.findings if one.ruling is not Ruling.REFUSED]
    dismissed = len(summary.findings) - len(shown)
    if shown:
        yield "To be weighed by people who know the case: entries tell only what was written down."
        yield table(("what", "finding"), ((one.kind.value, _finding(one)) for one in shown))
    elif not dismissed:
        yield "Nothing passes the thresholds."
    if dismissed:
        yield f"Dismissed by a person, with the reason kept in the case: {dismissed}."


def _finding(finding: Finding) -> str:
    said = [finding.sentence, "Accepted." if finding.ruling is Ruling.ACCEPTED else "", finding.comment]
    return " ".join(filter(None, said))


def _years(summary: Summary) -> Iterator[str]:
    if not summary.years:
        return
    yield "## Entries by year"
    rows = (
        (str(year.year) if year.year else "undated", str(year.events), str(year.occurrences)) for year in summary.years
    )
    yield table(("year", "entries", "occurrences"), rows, right={1, 2})


def _problems(problems: Sequence[Problem]) -> Iterator[str]:
    yield "## Problems in the files"
    if not problems:
        yield "None: every row came in."
        return
    yield f"{len(problems)} that need a person:"
    rows = ((one.file, one.place, one.column, one.text, one.why) for one in problems)
    yield table(("file", "place", "column", "text", "why"), rows)


def _when(when: When | None) -> str:
    return show(when) if when else ""
