"""The lanes of the timeline as the reader ordered, folded and hid them, kept in the case file by ids."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from case.model import Case
from timeline.choosing import Choices, for_twins, from_text, to_text
from window.filing.document import Document
from window.pages import Pages
from window.showing import Showing

LANES = "lanes"  # the key under which a case keeps them


class LaneKeeping(QObject):
    """Keep the choices with the document, and hand them to the timeline in the ids of what is shown.

    A file that is open to be read only is left as it is.
    """

    def __init__(self, parent: QObject, document: Document, showing: Showing, pages: Pages) -> None:
        super().__init__(parent)
        self._document, self._showing, self._pages = document, showing, pages
        self._choices: Choices = {}
        self._twins: Mapping[str, str] = {}
        self._whole = Case()
        self._opening = False
        document.replaced.connect(self._expect)
        pages.lanes_changed.connect(self._keep)
        showing.changed.connect(self._take)

    def _expect(self) -> None:
        self._opening = True

    def _keep(self, choices: Choices) -> None:
        self._choices = for_twins(choices, _back(self._twins)) if self._twins else choices
        words = to_text(self._choices)
        if not self._document.read_only and words != self._document.settings.get(LANES, ""):
            self._document.set(LANES, words)

    def _take(self) -> None:
        """Hand over the choices for what is shown next: those of a document that was opened, or in other ids."""
        before, self._twins = self._twins, self._twins_now()
        moved = self._twins if not before else _back(before) if not self._twins else {}
        if self._opening:
            self._opening, moved = False, {}
            self._choices = from_text(self._document.settings.get(LANES, ""))
        shown = for_twins(self._choices, self._twins) if self._twins else self._choices
        self._pages.take_choices(shown, moved)

    def _twins_now(self) -> Mapping[str, str]:
        """Return the id that each has in what is shown, worked out once for each case that is."""
        whole, self._whole = self._whole, self._showing.whole
        return self._twins if self._whole is whole else self._showing.stand_ins


def _back(twins: Mapping[str, str]) -> Mapping[str, str]:
    return {there: here for here, there in twins.items()}
