"""What the views are given: the open case, anonymised for a meeting or not, then filtered."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from case.filters import apply
from case.model import Case
from ui.history import History
from ui.jobs import Jobs
from window.selection import Selection

LARGE = 5_000  # events from which on the work is done beside the window


class Showing(QObject):
    """Turn the open case into the case that is shown; no view knows which it got.

    `whole` is the open case or its anonymised version, `shown` what the filter leaves of it.
    Signals: `changed()` when either is another one; `presenting_changed(bool)`.
    """

    changed = Signal()
    presenting_changed = Signal(bool)

    def __init__(self, history: History, selection: Selection, jobs: Jobs) -> None:
        super().__init__()
        self._history = history
        self._selection = selection
        self._jobs = jobs
        self._anonymised: tuple[Case, Case] | None = None
        self._wanted = False
        self.presenting = False
        self.whole = history.case
        self.shown = history.case
        history.changed.connect(lambda _: self.refresh())
        selection.filter_changed.connect(lambda _: self.refresh())

    @property
    def hidden(self) -> int:
        """How many events the filter leaves out."""
        return len(self.whole.events) - len(self.shown.events)

    def present(self, on: bool) -> None:
        """Show the case anonymised, or as it is. Words that were searched for may be names: they go."""
        if on == self._wanted:
            return
        self._wanted = on
        self._selection.select(frozenset())
        self._selection.set_filter(replace(self._selection.filter, words=""))
        self.refresh()

    def refresh(self) -> None:
        """Work out again what is shown; until the answer is there, the views and what they say stay."""
        case, wanted, presenting = self._history.case, self._selection.filter, self._wanted
        known = self._anonymised[1] if self._anonymised and self._anonymised[0] is case else None

        def work() -> tuple[Case, Case]:
            whole = (known or _anonymised(case)) if presenting else case
            return whole, apply(whole, wanted)

        def done(answer: tuple[Case, Case]) -> None:
            self.whole, self.shown = answer
            if presenting:
                self._anonymised = (case, self.whole)
            if presenting != self.presenting:
                self.presenting = presenting
                self.presenting_changed.emit(presenting)
            self.changed.emit()
            self._selection.keep_within(self.shown)

        if len(case.events) > LARGE:
            self._jobs.newest("show", work, done)
        else:
            self._jobs.forget("show")
            done(work())


def _anonymised(case: Case) -> Case:
    from privacy.anonymise import anonymise

    return anonymise(case).case
