"""The panel of findings: what stands out, by kind and weight, and what people decide about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from case.decisions import FindingKind, Ruling
from drawing.theme import LIGHT, Theme
from ui.labels import label, push_button
from ui.translating import mark, said
from window.findings.finding_rows import FindingRow
from window.wording import count

if TYPE_CHECKING:
    from analysis.finding import Finding

MOST, ALL = 5, 200  # rows of one kind before and after 'Show all'
DISMISSED = mark("Dismissed")


class FindingsPanel(QWidget):
    """List findings. Signals: `chosen(Finding)`; `ruled(Finding, Ruling or None)` when one is accepted, dismissed or
    given back; `comment_wanted(Finding)`; `limits_wanted()`.
    """

    chosen = Signal(object)
    ruled = Signal(object, object)
    comment_wanted = Signal(object)
    limits_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = LIGHT
        self._findings: tuple[Finding, ...] = ()
        self._open: set[str] = set()
        self._chosen = ""
        self._stale = self._changeable = True
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Findings"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._said = label(role="soft")
        self._limits = push_button(self.tr("&Thresholds…"), self.tr("Say from where on something is a finding"))
        self._accept = push_button(self.tr("&Accept"), self.tr("Let the report tell it as accepted"))
        self._dismiss = push_button(self.tr("Dis&miss…"), self.tr("Leave it out, with the reason"))
        self._comment = push_button(self.tr("Comme&nt…"), self.tr("Say something beside it"))
        self._back = push_button(self.tr("Ta&ke back"), self.tr("Let it be undecided again"))
        self._lay_out()
        self._connect()
        self._enable()

    @property
    def finding(self) -> Finding | None:
        """The finding that is chosen."""
        return next((one for one in self._findings if one.id == self._chosen), None)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._refresh()

    def set_changeable(self, on: bool) -> None:
        """Let things be decided, or not; what is chosen is let go."""
        self._changeable, self._chosen = on, ""
        self._enable()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show other findings; the one that is chosen stays so where it is still there."""
        if findings != self._findings:
            self._findings = findings
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._build()

    def _refresh(self) -> None:
        """Build anew where it is seen; elsewhere let go of every word until it is."""
        self._stale = True
        if self.isVisible():
            self._build()
        else:
            self._scroll.setWidget(QWidget())

    def _build(self) -> None:
        self._stale = False
        place, held = self._scroll.verticalScrollBar().value(), isinstance(self.focusWidget(), FindingRow)
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 4, 12, 16)
        column.setSpacing(2)
        for title, group in _grouped(self._findings):
            self._add_group(column, title, group)
        column.addStretch(1)
        self._scroll.setWidget(page)
        self._scroll.verticalScrollBar().setValue(place)
        row = next((row for row in page.findChildren(FindingRow) if row.isChecked()), None)
        if row and held:
            row.setFocus()
        self._enable()

    def _add_group(self, column: QVBoxLayout, title: str, group: list[Finding]) -> None:
        heading = label(f"{title} ({len(group):,})", "section", wraps=False)
        heading.setContentsMargins(8, 12, 8, 2)
        column.addWidget(heading)
        for finding in group[: ALL if title in self._open else MOST]:
            row = FindingRow(finding, self._theme)
            row.setChecked(finding.id == self._chosen)
            row.clicked.connect(lambda _=False, row=row: self._choose(row))
            column.addWidget(row)
        if len(group) > MOST:
            column.addWidget(self._more(title, len(group)), 0, Qt.AlignmentFlag.AlignLeft)
        if title in self._open and len(group) > ALL:
            words = self.tr("{number} more weigh less. Another threshold leaves fewer.")
            rest = label(words.format(number=f"{len(group) - ALL:,}"), "small", wraps=False)
            column.addWidget(rest)

    def _more(self, title: str, number: int) -> QPushButton:
        is_open = title in self._open
        words = self.tr("Show all {number}") if number <= ALL else self.tr("Show {number}")
        button = QPushButton(self.tr("Show fewer") if is_open else words.format(number=f"{min(number, ALL):,}"))
        button.setProperty("quiet", True)
        button.setAccessibleName(f"{button.text()}: {title}")
        button.clicked.connect(lambda: self._toggle(title))
        return button

    def _toggle(self, title: str) -> None:
        self._open ^= {title}
        self._build()

    def _choose(self, chosen: FindingRow) -> None:
        self._chosen = chosen.finding.id
        for row in self._scroll.findChildren(FindingRow):
            row.setChecked(row is chosen)
        self._enable()
        self.chosen.emit(chosen.finding)

    def _enable(self) -> None:
        found = self.finding
        can = found is not None and self._changeable
        ruling = found.ruling if found else None
        self._accept.setEnabled(can and ruling is not Ruling.ACCEPTED)
        self._dismiss.setEnabled(can and ruling is not Ruling.REFUSED)
        self._back.setEnabled(can and ruling is not None)
        self._comment.setEnabled(can)
        self._limits.setEnabled(self._changeable)
        number = sum(one.ruling is not Ruling.REFUSED for one in self._findings)
        self._said.setText(
            self.tr("{findings}, the weightiest first").format(findings=count(number, "finding"))
            if number
            else self.tr("Nothing stands out.")
        )

    def _lay_out(self) -> None:
        top = QGridLayout()
        top.setContentsMargins(20, 8, 12, 4)
        top.addWidget(self._said, 0, 0)
        top.addWidget(self._limits, 0, 1)
        top.setColumnStretch(0, 1)
        below = QGridLayout()
        below.setContentsMargins(12, 8, 12, 12)
        below.setSpacing(8)
        for number, button in enumerate((self._accept, self._dismiss, self._comment, self._back)):
            below.addWidget(button, number // 2, number % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        self._limits.clicked.connect(self.limits_wanted)
        for button, ruling in ((self._accept, Ruling.ACCEPTED), (self._dismiss, Ruling.REFUSED), (self._back, None)):
            button.clicked.connect(lambda _=False, ruling=ruling: self.ruled.emit(self.finding, ruling))
        self._comment.clicked.connect(lambda: self.comment_wanted.emit(self.finding))


def _grouped(findings: Iterable[Finding]) -> list[tuple[str, list[Finding]]]:
    """Return findings by kind, the kind of the weightiest first; those dismissed stand last, together."""
    groups: dict[str, list[Finding]] = {}
    refused: list[Finding] = []
    for finding in findings:
        if finding.ruling is Ruling.REFUSED:
            refused.append(finding)
        else:
            groups.setdefault(_title(finding.kind), []).append(finding)
    return [*groups.items(), *([(said(DISMISSED), refused)] if refused else [])]


def _title(kind: FindingKind) -> str:
    return said(kind.value).capitalize()
