"""The report: every page in its order, written as an accessible PDF that was scanned before it stays."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from analysis.local import NOTHING_LOCAL, Local
from analysis.summary import summarise
from case.dates import Span
from exports.parts.chapters import chapter, has, is_chapter
from exports.parts.contents import Report, timeline_of
from exports.parts.cover import cover_pages
from exports.parts.events import event_pages
from exports.parts.method import method_pages
from exports.parts.sections import USUAL, Section
from exports.parts.wide import wide_page
from exports.pdf.finish import finish
from exports.pdf.flow import flow_pages
from exports.pdf.metadata import About
from exports.pdf.pages import picture_pages, timeline_pages, timeline_room
from exports.pdf.paper import A4, Furniture, Page, Paper, draw_pages
from exports.pdf.sheet import Sheet
from exports.writing import ExportError, LeakFoundError, write_file
from graph.family.genogram import draw_family, family_apart
from graph.impact.impact_map import draw_impact, impact_apart
from privacy.anonymise import IdentifiableCopy, Shareable
from privacy.secrets import Secret
from timeline.pages import page_views

__all__ = ["ExportError", "LeakFoundError", "ReportResult", "make_report", "write_report"]

log = logging.getLogger(__name__)


class ReportResult(NamedTuple):
    """What was written: where, how many pages and bytes, and how many secrets it was scanned for (0: none)."""

    target: Path
    pages: int
    size: int
    scanned: int


def write_report(
    shareable: Shareable,
    target: Path,
    secrets: Sequence[Secret],
    sections: Sequence[Section] = USUAL,
    windows: tuple[Span, Span] | None = None,
    local: Local = NOTHING_LOCAL,
) -> ReportResult:
    """Write the report on A4 pages; nothing is left on the disk when a secret is found in it.

    An identifiable copy holds the names on purpose: it is not scanned, and that is logged.
    """
    data, count = make_report(shareable, sections=sections, windows=windows, local=local)
    named = isinstance(shareable, IdentifiableCopy)
    write_file(data, target, None if named else secrets)
    if named:
        log.warning("Wrote an identifiable report of %d pages; it was not scanned for names", count)
    else:
        log.info("Wrote a report of %d pages; scanned for %d forms, none found", count, len(secrets))
    return ReportResult(target, count, len(data), 0 if named else len(secrets))


def make_report(
    shareable: Shareable,
    paper: Paper = A4,
    sections: Sequence[Section] = USUAL,
    windows: tuple[Span, Span] | None = None,
    wide: bool = False,
    local: Local = NOTHING_LOCAL,
) -> tuple[bytes, int]:
    """Return the report as a file, and the number of its pages.

    `windows` are the days before and after that the comparison holds side by side; a `wide` timeline is one page.
    """
    report = report_of(shareable, windows, local)
    pages = list(_pages(report, paper, sections, wide))
    sheet = Sheet(paper.width, paper.height)
    draw_pages(sheet, pages, Furniture(report.title, report.marking, report.identifiable))
    return finish(sheet, About(report.title, report.marking)), len(pages)


def report_of(shareable: Shareable, windows: tuple[Span, Span] | None = None, local: Local = NOTHING_LOCAL) -> Report:
    """Return what the pages are drawn from; `local` must be fit to leave, as the case is."""
    return Report(
        case=shareable.case,
        summary=summarise(shareable.case, local=local),
        title=f"Family case history: {shareable.title}" if shareable.title else "Family case history",
        marking=shareable.marking,
        statement=shareable.statement,
        identifiable=isinstance(shareable, IdentifiableCopy),
        windows=windows,
    )


def _pages(report: Report, paper: Paper, sections: Sequence[Section], wide: bool) -> Iterator[Page]:
    """Yield the pages of all sections; chapters of words that follow each other share pages."""
    for chapters, group in groupby(sections, key=is_chapter):
        if chapters:
            yield from flow_pages([chapter(section, report) for section in group if has(section, report)], paper)
            continue
        for section in group:
            if has(section, report):
                yield from _section_pages(section, report, paper, wide)


def _section_pages(section: Section, report: Report, paper: Paper, wide: bool) -> Iterator[Page]:
    match section:
        case Section.COVER:
            yield from cover_pages(report, paper)
        case Section.TIMELINE if wide:
            yield wide_page(timeline_of(report))
        case Section.TIMELINE:
            room = timeline_room(paper)
            yield from timeline_pages(page_views(timeline_of(report), *room), paper)
        case Section.FAMILY:
            drawn = partial(draw_family, report.case)
            yield from picture_pages("Family history", drawn, partial(family_apart, report.case), paper)
        case Section.IMPACT:
            mapped = partial(draw_impact, report.case)
            yield from picture_pages("Impact map", mapped, partial(impact_apart, report.case), paper)
        case Section.EVENTS:
            yield from event_pages(report, paper)
        case Section.METHOD:
            yield from method_pages(report, paper)
