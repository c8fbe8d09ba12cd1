"""The report: every page in its order, written as an accessible PDF that was scanned before it stays."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from graph.impact import draw_impact
from timeline.pages import page_views

from analysis.summary import summarise
from exports.contents import Report
from exports.cover import cover_pages
from exports.events import event_pages
from exports.finish import finish
from exports.metadata import About
from exports.method import method_pages
from exports.pages import picture_page, timeline_pages, timeline_room
from exports.paper import A4, Furniture, Page, Paper, draw_pages
from exports.sheet import Sheet
from exports.writing import ExportError, LeakFoundError, write_file
from graph.genogram import draw_family
from privacy.anonymise import IdentifiableCopy, Shareable
from privacy.secrets import Secret
from timeline.arrangement import arrange
from timeline.lanes import LaneBy

__all__ = ["ExportError", "LeakFoundError", "ReportResult", "make_report", "write_report"]

log = logging.getLogger(__name__)


class ReportResult(NamedTuple):
    """What was written: where, how many pages and bytes, and how many secrets it was scanned for (0: none)."""

    target: Path
    pages: int
    size: int
    scanned: int


def write_report(shareable: Shareable, target: Path, secrets: Sequence[Secret], paper: Paper = A4) -> ReportResult:
    """Write the report; nothing is left on the disk when a secret is found in it.

    An identifiable copy holds the names on purpose: it is not scanned, and that is logged.
    """
    data, count = make_report(shareable, paper)
    named = isinstance(shareable, IdentifiableCopy)
    write_file(data, target, None if named else secrets)
    if named:
        log.warning("Wrote an identifiable report of %d pages; it was not scanned for names", count)
    else:
        log.info("Wrote a report of %d pages; scanned for %d forms, none found", count, len(secrets))
    return ReportResult(target, count, len(data), 0 if named else len(secrets))


def make_report(shareable: Shareable, paper: Paper = A4) -> tuple[bytes, int]:
    """Return the report as a file, and the number of its pages."""
    report = report_of(shareable)
    pages = list(_pages(report, paper))
    sheet = Sheet(paper.width, paper.height)
    draw_pages(sheet, pages, Furniture(report.title, report.marking, report.identifiable))
    return finish(sheet, About(report.title, report.marking)), len(pages)


def report_of(shareable: Shareable) -> Report:
    """Return what the pages are drawn from."""
    return Report(
        case=shareable.case,
        summary=summarise(shareable.case),
        title=f"Family case history: {shareable.title}" if shareable.title else "Family case history",
        marking=shareable.marking,
        statement=shareable.statement,
        identifiable=isinstance(shareable, IdentifiableCopy),
    )


def _pages(report: Report, paper: Paper) -> Iterator[Page]:
    case = report.case
    yield from cover_pages(report, paper)
    if case.events:
        wide, high = timeline_room(paper)
        yield from timeline_pages(page_views(arrange(case, LaneBy.AGENCY), wide, high), paper)
    if case.people:
        yield picture_page("Family history", draw_family(case), paper)
        yield picture_page("Impact map", draw_impact(case), paper)
    yield from event_pages(report, paper)
    yield from method_pages(report, paper)
