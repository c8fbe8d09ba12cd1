"""The open case, and the way back and forth through its changes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from case.model import Case


@dataclass(frozen=True, slots=True)
class Step:
    """One change with its name: the whole case before it and after it.

    A `fresh` step lets go of the case before it and opens another one.
    """

    name: str
    before: Case
    after: Case
    fresh: bool = False


class History(QObject):
    """Hold the open case; every change of it is one step that can be undone.

    Signals: `changed(case)` after a change, an undo or a redo.
    """

    changed = Signal(object)

    def __init__(self, case: Case | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case = case or Case()
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def case(self) -> Case:
        return self._case

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all steps in order: those that were done, then those that were undone."""
        return (*(step.name for step in self._done), *(step.name for step in reversed(self._undone)))

    @property
    def place(self) -> int:
        """How many of the steps are done."""
        return len(self._done)

    @property
    def undo_name(self) -> str:
        """The name of the step that `undo` would take back; '' when there is none."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        return self._undone[-1].name if self._undone else ""

    @property
    def steps(self) -> tuple[Step, ...]:
        """What was done to the open case, from its fresh start on."""
        starts = [place for place, step in enumerate(self._done) if step.fresh]
        return tuple(self._done[starts[-1] if starts else 0 :])

    def change(self, name: str, case: Case, fresh: bool = False) -> bool:
        """Make `case` the open one; a change that changes nothing makes no step."""
        if case is self._case or case == self._case:
            return False
        self._done.append(Step(name, self._case, case, fresh))
        self._undone.clear()
        self._show(case)
        return True

    def open(self, case: Case) -> None:
        """Make another case the open one; nothing leads back to the one before."""
        self.forget()
        self._show(case)

    def forget(self) -> None:
        """Forget every step: what was deleted cannot be brought back any more."""
        self._done.clear()
        self._undone.clear()

    def go_to(self, place: int) -> None:
        """Undo or redo until just so many steps are done."""
        place = max(0, min(place, len(self._done) + len(self._undone)))
        case = self._case
        while len(self._done) > place:
            step = self._done.pop()
            self._undone.append(step)
            case = step.before
        while len(self._done) < place:
            step = self._undone.pop()
            self._done.append(step)
            case = step.after
        if case is not self._case:
            self._show(case)

    def undo(self) -> None:
        if self._done:
            step = self._done.pop()
            self._undone.append(step)
            self._show(step.before)

    def redo(self) -> None:
        if self._undone:
            step = self._undone.pop()
            self._done.append(step)
            self._show(step.after)

    def _show(self, case: Case) -> None:
        self._case = case
        self.changed.emit(case)
