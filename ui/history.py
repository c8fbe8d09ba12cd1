"""The open case, and the way back and forth through its changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from case.model import Case
from case.scenes import Scenes

Positions = Mapping[str, tuple[float, float]]
"""Where the user dragged what in the pictures, by picture and id."""


@dataclass(frozen=True, slots=True)
class State:
    """The case, where things were dragged to in its pictures, and the scenes of its meetings."""

    case: Case
    positions: Positions = field(default_factory=dict)
    scenes: Scenes = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One change with its name: the whole case before it and after it, with its positions and scenes.

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
    """Hold the open case; every change of it is one step that can be undone.

    Signals: `changed(case)`, `moved(positions)` and `staged(scenes)` after a change, an undo or a redo of the one
    or the other.
    """

    changed = Signal(object)
    moved = Signal(object)
    staged = Signal(object)

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
        return self._state.positions

    @property
    def scenes(self) -> Scenes:
        return self._state.scenes

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

        A fresh case has nothing dragged yet, and only the scenes that it comes with.
        """
        if case is self.case or case == self.case:
            return False
        now = State(case, {}, scenes) if fresh else replace(self._state, case=case)
        self._do(Step(name, self._state, now, fresh))
        return True

    def move(self, name: str, positions: Positions) -> bool:
        """Take other positions in the pictures of the open case, as a step of its own."""
        if positions == self.positions:
            return False
        self._do(Step(name, self._state, replace(self._state, positions=dict(positions))))
        return True

    def stage(self, name: str, scenes: Scenes) -> bool:
        """Take other scenes for the meetings on the open case, as a step of its own."""
        if scenes == self.scenes:
            return False
        self._do(Step(name, self._state, replace(self._state, scenes=scenes)))
        return True

    def open(self, case: Case, positions: Positions | None = None, scenes: Scenes = ()) -> None:
        """Make another case the open one; nothing leads back to the one before."""
        self.forget()
        self._show(State(case, dict(positions or {}), scenes), always=True)

    def forget(self) -> None:
        """Forget every step: what was deleted cannot be brought back any more."""
        self._done.clear()
        self._undone.clear()

    def go_to(self, place: int) -> None:
        """Undo or redo until just so many steps are done."""
        place = max(0, min(place, len(self._done) + len(self._undone)))
        state = self._state
        while len(self._done) > place:
            step = self._done.pop()
            self._undone.append(step)
            state = step.was
        while len(self._done) < place:
            step = self._undone.pop()
            self._done.append(step)
            state = step.now
        self._show(state)

    def undo(self) -> None:
        if self._done:
            step = self._done.pop()
            self._undone.append(step)
            self._show(step.was)

    def redo(self) -> None:
        if self._undone:
            step = self._undone.pop()
            self._done.append(step)
            self._show(step.now)

    def _do(self, step: Step) -> None:
        self._done.append(step)
        self._undone.clear()
        self._show(step.now)

    def _show(self, state: State, always: bool = False) -> None:
        """Take a state; positions are told of first, so that pictures of another case are drawn once."""
        before, self._state = self._state, state
        if state.positions != before.positions:
            self.moved.emit(state.positions)
        if always or state.case is not before.case:
            self.changed.emit(state.case)
        if always or state.scenes != before.scenes:
            self.staged.emit(state.scenes)
