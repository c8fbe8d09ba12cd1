"""The lanes of the timeline as the reader ordered, folded and hid them, kept in the case file by ids."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from case.beside import Kept, Settings
from case.model import Case
from case.scenes import AS_IT_COMES, Choice
from timeline.choosing import Choices, for_twins, from_text, to_text
from ui.translating import mark, said
from window.filing.document import Document
from window.pages import Pages
from window.showing import Showing

DID = {
    "order": mark("Move a lane"),
    "hidden": mark("Hide a lane"),
    "folded": mark("Fold a lane"),
    "unfolded": mark("Show teams apart"),
}  # what a step is called, by the part of the choice that is another one
UNDID = {
    "hidden": mark("Show hidden lanes"),
    "folded": mark("Unfold a lane"),
    "unfolded": mark("Fold teams in"),
}  # the same where the part has become smaller


class LaneKeeping(QObject):
    """Keep the choices with the document, and hand them to the timeline in the ids of what is shown.

    A file that is open to be read only is left as it is.
    """

    def __init__(self, parent: QObject, document: Document, showing: Showing, pages: Pages) -> None:
        super().__init__(parent)
        self._document, self._showing, self._pages = document, showing, pages
        self._choices: Choices = {}
        self._lent: Choices | None = None
        self._twins: Mapping[str, str] = {}
        self._whole = Case()
        self._opening = False
        document.replaced.connect(self._expect)
        document.history.chosen.connect(self._follow)
        pages.wishes.lanes_changed.connect(self._keep)
        pages.wishes.lanes_lent.connect(self._borrow)
        showing.changed.connect(self._take)

    def _expect(self) -> None:
        self._opening = True

    def _keep(self, choices: Choices) -> None:
        before = self._choices
        self._choices = self._whole_ids(choices)
        self._lent = None
        words = to_text(self._choices)
        if not self._document.read_only and words != self._document.settings.get(Kept.LANES, ""):
            self._document.history.choose(said(_named(before, self._choices)), Kept.LANES, words)

    def _borrow(self, choices: Choices) -> None:
        """Go by the lanes of a scene that is shown, until lanes are chosen again; they are kept with the scene."""
        self._lent = self._whole_ids(choices)

    def _follow(self, settings: Settings) -> None:
        """Take the choices of a step that was undone or redone, or that named others in them."""
        kept = settings.get(Kept.LANES, "")
        if not self._opening and kept != to_text(self._choices):
            self._choices, self._lent = from_text(kept), None
            self._hand_over({})
            self._pages.show_case(self._showing.shown, self._showing.whole)

    def _take(self) -> None:
        """Hand over the choices for what is shown next: those of a document that was opened, or in other ids."""
        before, self._twins = self._twins, self._twins_now()
        moved = self._twins if not before else _back(before) if not self._twins else {}
        if self._opening:
            self._opening, moved = False, {}
            self._choices, self._lent = from_text(self._document.settings.get(Kept.LANES, "")), None
        self._hand_over(moved)

    def _hand_over(self, moved: Mapping[str, str]) -> None:
        choices = self._choices if self._lent is None else self._lent
        self._pages.passing.take_choices(for_twins(choices, self._twins) if self._twins else choices, moved)

    def _whole_ids(self, choices: Choices) -> Choices:
        return for_twins(choices, _back(self._twins)) if self._twins else choices

    def _twins_now(self) -> Mapping[str, str]:
        """Return the id that each has in what is shown, worked out once for each case that is."""
        whole, self._whole = self._whole, self._showing.whole
        return self._twins if self._whole is whole else self._showing.stand_ins


def _named(before: Choices, after: Choices) -> str:
    """Return what a step is called that makes one choice of lanes another."""
    for lane_by in (*after, *before):
        old, new = before.get(lane_by, AS_IT_COMES), after.get(lane_by, AS_IT_COMES)
        parts = [part for part in DID if getattr(old, part) != getattr(new, part)]
        if len(parts) == 1 and new != AS_IT_COMES:
            return _done(parts[0], old, new)
        if parts:
            return mark("Arrange the lanes")
    return mark("Arrange the lanes")


def _done(part: str, old: Choice, new: Choice) -> str:
    less = part in UNDID and getattr(new, part) < getattr(old, part)
    return UNDID[part] if less else DID[part]


def _back(twins: Mapping[str, str]) -> Mapping[str, str]:
    return {there: here for here, there in twins.items()}
