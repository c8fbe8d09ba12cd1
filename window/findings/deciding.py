"""What people decide about findings: shown on the timeline, accepted, dismissed with a reason, commented on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from case.decisions import Ruling, Thresholds
from case.model import Case
from ui.history import History
from ui.translating import mark, said
from window.counting import Counting
from window.desk import Desk
from window.findings.panel import FindingsPanel
from window.selection import Selection
from window.showing import Showing

if TYPE_CHECKING:
    from analysis.finding import Finding
    from analysis.summary import Summary

NAMES = {
    Ruling.ACCEPTED: mark("Accept a finding"),
    Ruling.REFUSED: mark("Dismiss a finding"),
    None: mark("Take a decision back"),
}


class Deciding(QObject):
    """Add the panel of findings to the desk and carry out what is decided there, on behalf of `window`.

    Signals: `shown()` when the entries of a finding are selected.
    """

    shown = Signal()

    def __init__(
        self, window: QWidget, desk: Desk, history: History, selection: Selection, showing: Showing, counting: Counting
    ) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._history, self._selection, self._showing = history, selection, showing
        self.panel = FindingsPanel()
        self._dock = desk.add_panel("Findings", self.tr("Findings"), self.panel)
        self.panel.chosen.connect(self._select)
        self.panel.ruled.connect(self._rule)
        self.panel.comment_wanted.connect(self._ask_comment)
        self.panel.limits_wanted.connect(self.ask_limits)
        counting.counted.connect(self._show)
        showing.presenting_changed.connect(lambda on: self.panel.set_changeable(not on))

    def show_panel(self) -> None:
        """Show the findings in front of the other panels."""
        self._desk.show_panel(self._dock)

    def ask_limits(self) -> None:
        """Open the form of the thresholds."""
        from window.findings.thresholds import ThresholdsDialog

        if not self._showing.presenting:
            dialog = ThresholdsDialog(self._history.case.thresholds, self._window)
            dialog.taken.connect(self._take_limits)
            dialog.open()

    def _take_limits(self, limits: Thresholds) -> None:
        from analysis.deciding import set_thresholds

        self._history.change(self.tr("Set thresholds of findings"), set_thresholds(self._history.case, limits))

    def _show(self, summary: Summary | None) -> None:
        self.panel.show_findings(summary.findings if summary else ())

    def _select(self, finding: Finding) -> None:
        ids = frozenset(finding.events) & self._showing.shown.event_by_id.keys()
        self._selection.select(ids, title=said(finding.kind.value).capitalize())
        self.shown.emit()

    def _rule(self, finding: Finding, ruling: Ruling | None) -> None:
        if ruling is Ruling.REFUSED:
            self._ask(
                self.tr("Dismiss the finding"),
                finding,
                self.tr("The reason, which is kept with the case"),
                finding.reason,
                lambda reason: self._decide(said(NAMES[ruling]), finding, ruling, reason, finding.comment),
            )
        else:
            self._decide(said(NAMES[ruling]), finding, ruling, "", finding.comment)

    def _ask_comment(self, finding: Finding) -> None:
        self._ask(
            self.tr("Comment on the finding"),
            finding,
            self.tr("The comment, which the report tells beside it"),
            finding.comment,
            lambda words: self._decide(self.tr("Comment on a finding"), finding, finding.ruling, finding.reason, words),
            needed=False,
        )

    def _ask(
        self, title: str, finding: Finding, name: str, words: str, take: Callable[[str], None], needed: bool = True
    ) -> None:
        from window.asking import WordsDialog

        dialog = WordsDialog(title, said(finding.sentence), name, words, self._window, needed)
        dialog.taken.connect(take)
        dialog.open()

    def _decide(self, name: str, finding: Finding, ruling: Ruling | None, reason: str, comment: str) -> None:
        from analysis.deciding import decide_finding

        if not self._showing.presenting:
            case: Case = decide_finding(self._history.case, finding, ruling, reason, comment)
            self._history.change(name, case)
