"""The open case, and the way back and forth through its changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from case.beside import Beside, Kept, Positions, Settings, following
from case.ids import retired, taken_back
from case.model import Case
from case.scenes import Scenes

NOTHING = Beside()


@dataclass(frozen=True, slots=True)
class State:
    """The case, and all that is kept beside it."""

    case: Case
    beside: Beside = NOTHING


@dataclass(frozen=True, slots=True)
class Step:
    """One change with its name: the whole case before it and after it, with what is kept beside it.

    A `fresh` step lets go of the case before it and opens another one.
    """

    name: str
    was: State
    now: State
    fresh: bool = False

    @property
    def before(self) -> Case:
        return self.was.case

    @property
    def after(self) -> Case:
        return self.now.case


class History(QObject):
    """Hold the open case; every change of it, or of what is kept beside it, is one step that can be undone.

    An id is never given again, also where the step that gave it was undone: the case remembers.
    Signals: `changed(case)`, `moved(positions)`, `staged(scenes)` and `chosen(settings)` after a change, an undo or a
    redo of the one or the other.
    """

    changed = Signal(object)
    moved = Signal(object)
    staged = Signal(object)
    chosen = Signal(object)

    def __init__(self, case: Case | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = State(case or Case())
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def case(self) -> Case:
        return self._state.case

    @property
    def positions(self) -> Positions:
        """Where the user dragged what in the pictures, by picture and id."""
        return self._state.beside.positions

    @property
    def scenes(self) -> Scenes:
        return self._state.beside.scenes

    @property
    def settings(self) -> Settings:
        """What was chosen for this case and no other."""
        return self._state.beside.settings

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

    def change(self, name: str, case: Case, fresh: bool = False, scenes: Scenes = ()) -> bool:
        """Make `case` the open one; a change that changes nothing makes no step.

        What is kept beside it follows those who were made one, and drops who was deleted. A fresh case has nothing
        beside it but the scenes that it comes with.
        """
        if case is self.case or case == self.case:
            return False
        if fresh:
            now = State(case, Beside(scenes=scenes))
        else:
            now = State(retired(self.case, case), following(self._state.beside, self.case, case))
        self._do(Step(name, self._state, now, fresh))
        return True

    def move(self, name: str, positions: Positions) -> bool:
        """Take other positions in the pictures of the open case, as a step of its own."""
        return self._keep(name, positions=dict(positions))

    def stage(self, name: str, scenes: Scenes) -> bool:
        """Take other scenes for the meetings on the open case, as a step of its own."""
        return self._keep(name, scenes=scenes)

    def choose(self, name: str, key: Kept, words: str) -> bool:
        """Take something else that is chosen for the open case, as a step of its own; '' removes it."""
        others = {known: given for known, given in self.settings.items() if known != key}
        return self._keep(name, settings=others | ({key.value: words} if words else {}))

    def open(self, case: Case, beside: Beside = NOTHING) -> None:
        """Make another case the open one; nothing leads back to the one before."""
        self.forget()
        self._show(State(case, beside), always=True)

    def forget(self) -> None:
        """Forget every step: what was deleted cannot be brought back any more."""
        self._done.clear()
        self._undone.clear()

    def go_to(self, place: int) -> None:
        """Undo or redo until just so many steps are done."""
        place = max(0, min(place, len(self._done) + len(self._undone)))
        state, fresh = self._state, False
        while len(self._done) > place:
            step = self._done.pop()
            self._undone.append(step)
            state, fresh = step.was, fresh or step.fresh
        while len(self._done) < place:
            step = self._undone.pop()
            self._done.append(step)
            state, fresh = step.now, fresh or step.fresh
        self._show(state if fresh else replace(state, case=taken_back(self.case, state.case)))

    def undo(self) -> None:
        if self._done:
            self.go_to(self.place - 1)

    def redo(self) -> None:
        if self._undone:
            self.go_to(self.place + 1)

    def _keep(self, name: str, **parts: Any) -> bool:
        """Keep something else beside the case."""
        beside = replace(self._state.beside, **parts)
        if beside == self._state.beside:
            return False
        self._do(Step(name, self._state, replace(self._state, beside=beside)))
        return True

    def _do(self, step: Step) -> None:
        self._done.append(step)
        self._undone.clear()
        self._show(step.now)

    def _show(self, state: State, always: bool = False) -> None:
        """Take a state; what is kept beside the case is told of first, so that another case is drawn once."""
        before, self._state = self._state, state
        old, new = before.beside, state.beside
        if new.positions != old.positions:
            self.moved.emit(new.positions)
        if new.settings != old.settings:
            self.chosen.emit(new.settings)
        if always or state.case is not before.case:
            self.changed.emit(state.case)
        if always or new.scenes != old.scenes:
            self.staged.emit(new.scenes)
