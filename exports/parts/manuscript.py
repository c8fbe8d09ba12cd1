"""The whole report as chapters of words, tables and pictures, for kinds of files that break their own pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.agencies import name_of
from case.model import Case, Event
from case.showing_dates import show, show_dated, show_span
from exports.office.columns import EVENT_COLUMNS
from exports.parts.blocks import Block, Chapter, Figure, Grid, Heading, Words
from exports.parts.chapters import chapter, has, is_chapter
from exports.parts.charts import at_once_chart, named
from exports.parts.contents import Report, timeline_of
from exports.parts.cover import READING, cards, peak_words
from exports.parts.method import blocks as method_blocks
from exports.parts.sections import Section
from exports.pdf.pages import spoken
from exports.pictures import cropped
from graph.family.genogram import draw_family
from graph.impact.impact_map import draw_impact
from timeline.pages import page_views

CHRONOLOGY = (
    ("Ref", 4.6), ("Date", 12.0), ("Agency", 14.0), ("Person", 13.0), ("Professional", 11.0), ("Event", 34.0),
    ("Action taken", 15.0), ("Decision", 15.0), ("Child's voice", 15.0), ("Impact", 13.0), ("Comment", 15.0),
)  # fmt: skip
"""The columns of the integrated chronology, and the share of the width of each."""
_ALWAYS = frozenset({"Ref", "Date", "Agency", "Person", "Event"})
_TITLES = {
    Section.COVER: "Summary",
    Section.TIMELINE: "Timeline",
    Section.FAMILY: "Family history",
    Section.IMPACT: "Impact map",
    Section.EVENTS: "Integrated chronology",
    Section.METHOD: "Method and anonymisation",
}
CHART = 720.0


def manuscript(sections: Sequence[Section], report: Report, room: tuple[float, float]) -> Iterator[Chapter]:
    """Yield the chapters; pictures are laid out for pages with so much room, in points."""
    for section in sections:
        if not has(section, report):
            continue
        if is_chapter(section):
            yield chapter(section, report)
        else:
            yield Chapter(section, _TITLES[section], tuple(_blocks(section, report, room)))


def _blocks(section: Section, report: Report, room: tuple[float, float]) -> Iterator[Block]:
    match section:
        case Section.COVER:
            yield from _cover(report)
        case Section.EVENTS:
            yield from _chronology(report)
        case Section.METHOD:
            for block in method_blocks(report):
                yield Heading(block.heading)
                yield from (Words(words) for words in block.paragraphs)
        case _:
            yield from pictures(section, report, room)


def pictures(section: Section, report: Report, room: tuple[float, float]) -> Iterator[Figure]:
    """Yield the pictures of a section: the timeline as many as it takes, the others one."""
    case = report.case
    if section is Section.TIMELINE:
        for drawing in page_views(timeline_of(report), *room):
            yield Figure(drawing, spoken(drawing, "Timeline"))
    else:
        drawn = draw_family(case) if section is Section.FAMILY else draw_impact(case)
        picture = cropped(drawn, _TITLES[section])
        yield Figure(picture, picture.says)


def _cover(report: Report) -> Iterator[Block]:
    summary, case = report.summary, report.case
    yield Words(f"{show_span(summary.days)}." if summary.days else "No entry has a date.")
    rows = tuple((card.figure, card.name, card.note) for card in cards(report))
    yield Grid(("Figure", "What it counts", "Note"), rows, (12, 24, 64))
    chart = at_once_chart(summary, CHART, 120.0)
    if chart is not None:
        yield Heading("Agencies involved at once")
        yield Figure(chart, chart.says)
        yield Words(peak_words(summary, named([name_of(case, agency) for agency in summary.peak.agencies])))
    yield Heading("Agencies")
    agencies = tuple(
        (
            f"{'› ' if row.parent else ''}{name_of(case, row.agency)}", row.kind, "yes" if row.counted else "no",
            f"{row.events:,}", f"{row.occurrences:,}", show(row.since) if row.since else "–",
            show(row.latest) if row.latest else "–",
        )
        for row in summary.rows
    )  # fmt: skip
    headings = ("Agency", "Kind", "Counted", "Entries", "Occurrences", "First", "Last")
    yield Grid(headings, agencies, (28, 24, 9, 9, 11, 15, 15), frozenset({3, 4}))
    if summary.overlaps:
        yield Heading("Overlaps")
        pairs = tuple((name_of(case, one.a), name_of(case, one.b), f"{one.days:,}") for one in summary.overlaps)
        yield Grid(("Agency", "And", "Days at the same time"), pairs, (40, 40, 18), frozenset({2}))
    yield Words(READING, soft=True)


def _chronology(report: Report) -> Iterator[Block]:
    """Yield the integrated chronology: the columns that some entry fills."""
    told = [chronology_row(report.case, number, event) for number, event in enumerate(report.case.events, 1)]
    used = [at for at, (name, _) in enumerate(CHRONOLOGY) if name in _ALWAYS or any(row[at] for row in told)]
    empty = [name.lower() for at, (name, _) in enumerate(CHRONOLOGY) if at not in used]
    if empty:
        yield Words(f"No entry fills these columns, so they are left out: {', '.join(empty)}.", soft=True)
    rows = tuple(tuple(row[at] for at in used) for row in told)
    yield Grid(tuple(CHRONOLOGY[at][0] for at in used), rows, tuple(CHRONOLOGY[at][1] for at in used))


def chronology_row(case: Case, number: int, event: Event) -> tuple[str, ...]:
    """Return the cells of an entry for CHRONOLOGY: what belongs together stands in one cell, a line each."""
    says = {column.heading: column.says(case, number, event) for column in EVENT_COLUMNS}
    parts = {name: f"{name}: {says[name]}" for name in ("Victim", "Perpetrator", "Reported by") if says[name]}
    about = [says["Event type"]]
    about += [f"{event.occurrences:,} times"] if event.occurrences > 1 else []
    about += [f"level {event.level}"] if event.level else []
    about += [text for text in (says["Factors"], says["Significance"], says["Standing"]) if text]
    return (
        says["Ref"],
        _lines(show_dated(event.when, event.until), says["Time"]),
        _lines(says["Agency"], f"({says['Source of information']})" if says["Source of information"] else ""),
        _lines(says["Person"], *parts.values()),
        says["Professional"],
        _lines(says["Event"], f"[{' · '.join(about)}]"),
        *(says[name] for name, _ in CHRONOLOGY[6:]),
    )


def _lines(*words: str) -> str:
    return "\n".join(part for part in words if part)
