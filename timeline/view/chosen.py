"""What is chosen on a timeline: events that are selected, where the keys are, and what stands out."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal

from timeline.arrangement import Arrangement
from timeline.peak import peak_events
from timeline.scene import NOTHING, PLAIN, Emphasis


class Chosen(QObject):
    """Holds what is chosen.

    Signals: `picked` with the ids that the reader has selected now, `marked` when something else is selected,
    `lanes_chosen` when other lanes stand out, `changed` when there is something else to be painted.
    """

    picked = Signal(object)
    marked = Signal()
    lanes_chosen = Signal()
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.selected = NOTHING
        self.focused = ""
        self.emphasis = PLAIN

    def take(self, ids: frozenset[str]) -> None:
        """Take what was selected elsewhere."""
        self.selected = ids
        self.marked.emit()
        self.changed.emit()

    def focus(self, id: str) -> None:
        """Let the keys be on an event, or on none: ''."""
        self.focused = id
        self.changed.emit()

    def set_emphasis(self, emphasis: Emphasis) -> None:
        """Let other things stand out."""
        others = emphasis.lanes != self.emphasis.lanes
        self.emphasis = emphasis
        self.changed.emit()
        if others:
            self.lanes_chosen.emit()

    def choose(self, id: str, modifiers: Qt.KeyboardModifier) -> None:
        """Select an event, with control or shift one more or one less; nothing where there is none."""
        adding = modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        only = frozenset({id}) if id else NOTHING
        self.choose_all(self.selected ^ only if adding else only)

    def choose_all(self, ids: frozenset[str]) -> None:
        """Select these events, and say so."""
        if ids != self.selected:
            self.selected = ids
            self.picked.emit(ids)
            self.marked.emit()
            self.changed.emit()

    def choose_lane(self, key: str, adding: bool) -> None:
        """Let a lane stand out, with control one more or one less; again, and it does not."""
        lanes = self.emphasis.lanes
        if adding:
            lanes = tuple(lane for lane in lanes if lane != key) if key in lanes else (*lanes, key)
        else:
            lanes = () if lanes == (key,) else (key,)
        self.set_emphasis(replace(self.emphasis, lanes=lanes))

    def choose_peak(self, arrangement: Arrangement) -> None:
        """Select what makes the peak, and let the lanes of its agencies stand out."""
        there = tuple(id for id in arrangement.strips.reading.peak.agencies if id in arrangement.found.place)
        self.set_emphasis(replace(self.emphasis, lanes=there))
        self.choose_all(peak_events(arrangement))

    def let_go(self) -> None:
        """Select nothing, and let nothing stand out."""
        self.set_emphasis(replace(self.emphasis, lanes=(), spotlight=""))
        self.choose_all(NOTHING)
