"""The one filter and the one selection that go through all views."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from case.filters import EVERYTHING, Filter
from case.model import Case

NOTHING: frozenset[str] = frozenset()


class Selection(QObject):
    """Hold what is filtered and what is selected.

    `ids` are selected events; `about` is the key of what they are about, where they were chosen so, and
    `title` says it where it is more than a person or an agency.
    Signals: `filter_changed(Filter)`, `selected(ids)`.
    """

    filter_changed = Signal(object)
    selected = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.filter = EVERYTHING
        self.ids = NOTHING
        self.about = ""
        self.title = ""

    def set_filter(self, wanted: Filter) -> None:
        if wanted != self.filter:
            self.filter = wanted
            self.filter_changed.emit(wanted)

    def select(self, ids: frozenset[str], about: str = "", title: str = "") -> None:
        if (ids, about) != (self.ids, self.about):
            self.ids, self.about, self.title = ids, about, title
            self.selected.emit(ids)

    def reset(self) -> None:
        """Filter nothing and select nothing, for another case."""
        self.select(NOTHING)
        self.set_filter(EVERYTHING)


def events_about(case: Case, key: str) -> frozenset[str]:
    """Return the events of a person, or of an agency with its teams."""
    if key in case.person_by_id:
        return frozenset(event.id for event in case.events if key in event.person_ids)
    if key in case.agency_by_id:
        return frozenset(
            event.id
            for event in case.events
            if key in event.agencies or any(case.top_agency(agency) == key for agency in event.agencies)
        )
    return NOTHING
