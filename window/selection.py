"""The one filter and the one selection that go through all views."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from case.filters import EVERYTHING, Filter
from case.model import Case

NOTHING: frozenset[str] = frozenset()


class Selection(QObject):
    """Hold what is filtered and what is selected.

    `ids` are selected events; `about` is the person or agency whose events they are, or ''.
    Signals: `filter_changed(Filter)`, `selected(ids)`.
    """

    filter_changed = Signal(object)
    selected = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.filter = EVERYTHING
        self.ids = NOTHING
        self.about = ""

    def set_filter(self, wanted: Filter) -> None:
        if wanted != self.filter:
            self.filter = wanted
            self.filter_changed.emit(wanted)

    def select(self, ids: frozenset[str], about: str = "") -> None:
        if (ids, about) != (self.ids, self.about):
            self.ids, self.about = ids, about
            self.selected.emit(ids)

    def reset(self) -> None:
        """Filter nothing and select nothing, for another case."""
        self.select(NOTHING)
        self.set_filter(EVERYTHING)


def events_about(case: Case, key: str) -> frozenset[str]:
    """Return the events of a person, of an agency with its teams, or of both sides of a tie."""
    tie = next((tie for tie in case.ties if tie.id == key), None)
    if tie is not None:
        both = (frozenset(event.person_ids) >= {tie.a, tie.b} for event in case.events)
        return frozenset(event.id for event, shared in zip(case.events, both, strict=True) if shared)
    if key in case.person_by_id:
        return frozenset(event.id for event in case.events if key in event.person_ids)
    if key in case.agency_by_id:
        return frozenset(
            event.id
            for event in case.events
            if key in event.agencies or any(case.top_agency(agency) == key for agency in event.agencies)
        )
    return NOTHING
