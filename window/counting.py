"""The figures of what is shown, worked out beside the window where the case is large."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from case.model import Case
from ui.jobs import Jobs
from window.counts import CountsPanel
from window.imports.importing import Importing
from window.showing import LARGE, Showing

if TYPE_CHECKING:
    from analysis.local import Local
    from analysis.summary import Summary
    from analysis.whole import Whole


class Counting(QObject):
    """Keep the panel of counts at what is shown. Signals: `counted(Summary or None)`."""

    counted = Signal(object)

    def __init__(
        self,
        showing: Showing,
        importing: Importing,
        panel: CountsPanel,
        jobs: Jobs,
        local: Callable[[], Local | None],
    ) -> None:
        super().__init__(panel)
        self._local = local
        self._showing, self._importing, self._panel, self._jobs = showing, importing, panel, jobs
        self._whole = showing.whole
        self._read: Whole | None = None
        showing.changed.connect(self.refresh)

    def refresh(self) -> None:
        whole, shown = self._showing.whole, self._showing.shown
        local = self._local()
        known = self._read if self._read is not None and self._read.case is whole else whole
        if not whole.events:
            self._jobs.forget("count")
            self._clear()
        elif len(whole.events) > LARGE:
            if whole is not self._whole:
                self._clear()
            self._jobs.newest("count", lambda: summary_of(shown, known, local), lambda made: self._show(made, shown))
        else:
            self._jobs.forget("count")
            self._show(summary_of(shown, known, local), shown)
        self._whole = whole

    def _clear(self) -> None:
        self._panel.clear()
        self.counted.emit(None)

    def _show(self, summary: Summary, shown: Case) -> None:
        self._read = summary.read
        problems = 0 if self._showing.presenting else self._importing.left
        self._panel.show_summary(summary, shown, self._showing.hidden, problems)
        self.counted.emit(summary)


def summary_of(shown: Case, whole: Case | Whole, local: Local | None) -> Summary:
    """Return the figures; what counts is loaded with the first case."""
    from analysis.local import NOTHING_LOCAL
    from analysis.summary import summarise

    return summarise(shown, whole, local=local or NOTHING_LOCAL)
