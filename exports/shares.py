"""Everything that can leave, by the ending of its file: made, scanned, and only then put in its place.

The libraries of Office files are imported where they are used: they take longer to load than a report to make.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from analysis.as_json import as_bytes, summary_json
from analysis.as_markdown import as_markdown
from analysis.comparison import Comparison, Known, compare
from analysis.local import NOTHING_LOCAL, Local
from analysis.markdown import listed, plain
from analysis.targets import Result, results
from case.dates import Span
from drawing.theme import DARK, PRINT, Theme
from exports.case_json import as_json
from exports.parts.chapters import has
from exports.parts.contents import Report
from exports.parts.sections import PICTURES, TABLES, USUAL, Section
from exports.pdf.metadata import About
from exports.pdf.paper import A4, Paper
from exports.pictures import Dots, as_pdf, as_png, framed, sources_of
from exports.report import make_report, report_of
from exports.writing import ExportError, write_file
from graph.network.interchange import network_bytes
from privacy.anonymise import IdentifiableCopy, Shareable
from privacy.secrets import Secret

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Wishes:
    """What to put into a file, and how. `picture` asks for that picture alone; `table` is for CSV,
    `summary` for JSON: what the case shows, as `kinline summary --json` prints it, and not the case itself.

    `windows` are the days before and after that the comparison holds side by side; `local` is fit to leave.
    """

    sections: tuple[Section, ...] = USUAL
    paper: Paper = A4
    windows: tuple[Span, Span] | None = None
    wide: bool = False
    picture: Section | None = None
    table: str = TABLES[0]
    dpi: int = 200
    dark: bool = False
    local: Local = NOTHING_LOCAL
    summary: bool = False

    @property
    def theme(self) -> Theme:
        return DARK if self.dark else PRINT


class Shared(NamedTuple):
    """What was written: where, what it holds in words, its bytes, how many secrets it was scanned for (0: none)."""

    target: Path
    holds: str
    size: int
    scanned: int


class Made(NamedTuple):
    """A finished file, what it holds in words, and the pictures made of dots that are in it."""

    data: bytes
    holds: str
    dots: tuple[Dots, ...] = ()


def write_share(shareable: Shareable, target: Path, secrets: Sequence[Secret], wishes: Wishes | None = None) -> Shared:
    """Write a file of the kind that the ending of its name tells; nothing stays when a secret is found in it.

    An identifiable copy holds the names on purpose: it is not scanned, every page says so, and that is logged.
    """
    kind = kind_of(target)
    made = make(shareable, kind, wishes or Wishes())
    named = isinstance(shareable, IdentifiableCopy)
    write_file(made.data, target, None if named else secrets, sources_of(made.dots))
    if named:
        log.warning("Wrote an identifiable %s file, %s; it was not scanned for names", kind, made.holds)
    else:
        log.info("Wrote a %s file, %s; scanned for %d forms, none found", kind, made.holds, len(secrets))
    return Shared(target, made.holds, len(made.data), 0 if named else len(secrets))


def kind_of(target: Path) -> str:
    """Return the ending that tells the kind of a file; raises ExportError where it is none of ours."""
    kind = target.suffix.casefold().removeprefix(".")
    if kind not in KINDS:
        known = ", ".join(f".{known}" for known in KINDS)
        raise ExportError(f"{target.name} must end in one of {known}.")
    return kind


def make(shareable: Shareable, kind: str, wishes: Wishes) -> Made:
    """Return the finished file of a kind."""
    if wishes.picture is not None and kind not in {"pdf", "svg", "png"}:
        raise ExportError(f"A single picture can be .svg, .png or .pdf, not .{kind}.")
    if kind == "pdf" and wishes.picture is None:
        data, pages = make_report(shareable, wishes.paper, wishes.sections, wishes.windows, wishes.wide, wishes.local)
        return Made(data, _many(pages, "page"))
    return KINDS[kind](report_of(shareable, wishes.windows, wishes.local), wishes)


def _picture(report: Report, wishes: Wishes, kind: str) -> Made:
    section = wishes.picture or PICTURES[0]
    if not has(section, report):
        raise ExportError("The case holds nothing that this picture could show.")
    drawing = framed(section, report)
    about = About(drawing.title, report.marking)
    match kind:
        case "svg":
            from exports.svg import as_svg

            return Made(as_svg(drawing, wishes.theme), "one picture")
        case "png":
            dots = as_png(drawing, about, wishes.dpi, wishes.theme)
            return Made(dots.png, "one picture", (dots,))
        case _:
            return Made(as_pdf(drawing, about, wishes.theme), "one picture")


def _docx(report: Report, wishes: Wishes) -> Made:
    from exports.office.word import as_docx

    data, dots = as_docx(report, wishes.paper, wishes.sections, wishes.dpi)
    sections = sum(has(section, report) for section in wishes.sections)
    return Made(data, f"{_many(sections, 'section')}, {_many(len(dots), 'picture')}", dots)


def _pptx(report: Report, wishes: Wishes) -> Made:
    from exports.office.slides import as_pptx

    data, dots = as_pptx(report, wishes.sections, wishes.dpi)
    if not dots:
        raise ExportError("None of the sections chosen has a picture for a slide.")
    return Made(data, _many(len(dots), "slide"), dots)


def _xlsx(report: Report, wishes: Wishes) -> Made:
    from exports.office.sheets import as_xlsx

    return Made(as_xlsx(report), _many(len(TABLES), "sheet"))


def _csv(report: Report, wishes: Wishes) -> Made:
    from exports.office.sheets import as_csv

    return Made(as_csv(wishes.table, report), f"the table of {wishes.table}")


def _json(report: Report, wishes: Wishes) -> Made:
    if not wishes.summary:
        return Made(as_json(report), "the whole case")
    said = {"marking": report.marking, "statement": list(report.statement)}
    found = summary_json(report.case, (), report.summary, _compared(report))
    return Made(as_bytes({**said, **found}), "the summary")


def _markdown(report: Report, wishes: Wishes) -> Made:
    page = as_markdown(report.summary, report.case, (), _compared(report))
    blocks = (f"**{plain(report.marking)}**", page.rstrip(), "## How this was made", listed(report.statement))
    return Made(("\n\n".join(blocks) + "\n").encode(), "the summary")


def _compared(report: Report) -> tuple[Comparison, tuple[Result, ...]] | None:
    """Return what the two windows hold, where there are two."""
    found = report.summary
    if report.windows is None:
        return None
    known = Known(found.spells, found.at_once, found.levels)
    comparison = compare(report.case, *report.windows, known=known)
    return comparison, results(report.case, comparison)


KINDS: Mapping[str, Callable[[Report, Wishes], Made]] = {
    "pdf": lambda report, wishes: _picture(report, wishes, "pdf"),
    "docx": _docx,
    "pptx": _pptx,
    "xlsx": _xlsx,
    "csv": _csv,
    "json": _json,
    "md": _markdown,
    "graphml": lambda report, wishes: Made(network_bytes(report.case, ".graphml", report.marking), "the network"),
    "gexf": lambda report, wishes: Made(network_bytes(report.case, ".gexf", report.marking), "the network"),
    "svg": lambda report, wishes: _picture(report, wishes, "svg"),
    "png": lambda report, wishes: _picture(report, wishes, "png"),
}
"""How each kind of file is made, by its ending."""


def _many(count: int, thing: str) -> str:
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"
