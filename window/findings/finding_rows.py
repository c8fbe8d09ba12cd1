"""One finding as a row: its sentence in full, its days and entries, and what a person decided of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from case.decisions import Ruling
from case.showing_dates import show_span
from drawing.theme import Theme
from ui.translating import mark, said, translate
from ui.word_rows import Line, WordRow
from window.wording import count

if TYPE_CHECKING:
    from analysis.finding import Finding

RULINGS = {Ruling.ACCEPTED: mark("Accepted"), Ruling.CORRECTED: mark("Corrected"), Ruling.REFUSED: mark("Dismissed")}


class FindingRow(WordRow):
    """Show a finding; checked is the one that is chosen."""

    def __init__(self, finding: Finding, theme: Theme, parent: QWidget | None = None) -> None:
        decided = decision_of(finding)
        says = ". ".join(part for part in (said(finding.kind.value).capitalize(), decided) if part)
        super().__init__(_lines(finding, decided), theme, says, parent)
        self.finding = finding


def decision_of(finding: Finding) -> str:
    """Return what a person decided in words: 'Dismissed: both were agreed'."""
    if finding.ruling is None:
        return ""
    decided = said(RULINGS[finding.ruling])
    return f"{decided}: {finding.reason}" if finding.reason else decided


def entries_of(finding: Finding) -> str:
    return count(len(finding.events), "entry", "entries")


def _lines(finding: Finding, decided: str) -> list[Line]:
    lines = [
        (said(finding.sentence), "soft" if finding.ruling is Ruling.REFUSED else ""),
        (f"{show_span(finding.span)} · {entries_of(finding)}", "beside"),
    ]
    if decided:
        lines.append((decided, "decided"))
    if finding.comment:
        lines.append((translate("FindingRows", "Comment: {comment}").format(comment=finding.comment), "beside"))
    return lines
