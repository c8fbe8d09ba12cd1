"""What people do in the pictures: things dragged stay and can be undone, ties and people are drawn in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from case.edits import add_people, add_ties, correct_person, correct_tie, delete_ties
from case.model import Case, Person, Tie
from ui.history import History
from ui.translating import said
from window.pages import Pages
from window.pictures.pictures import Points, translated
from window.pictures.tie_form import KIND_WORDS
from window.showing import Showing


class Picturing(QObject):
    """Carry out in the case what is done in its pictures, on behalf of `window`.

    While the case is shown anonymised its pictures show what was dragged, and nothing can be changed.
    """

    def __init__(self, window: QWidget, history: History, showing: Showing, pages: Pages) -> None:
        super().__init__(window)
        self._window, self._history, self._showing, self._pages = window, history, showing, pages
        pages.wishes.placed.connect(self._place)
        pages.wishes.joined.connect(self.join)
        pages.wishes.asked.connect(self._offer)
        history.moved.connect(lambda _: self._show())
        showing.changed.connect(self._show)

    def _show(self) -> None:
        showing, positions = self._showing, self._history.positions
        stand_ins = showing.stand_ins
        if showing.presenting:
            positions = translated(positions, stand_ins, self._history.case, showing.whole)
        self._pages.passing.set_changeable(not showing.presenting)
        self._pages.passing.show_positions(positions)

    def _place(self, words: str, positions: Points) -> None:
        if not self._showing.presenting:
            self._history.move(words, positions)

    def join(self, a: str, b: str) -> None:
        """Ask what ties two people; dropped on the ground, ask first who is new there."""
        case = self._history.case
        if self._showing.presenting or a not in case.person_by_id:
            return
        if not b:
            self._add_tied_to(a)
        elif b in case.person_by_id:
            self._tie(a, b)

    def _tie(self, a: str, b: str, newcomer: Person | None = None) -> None:
        from window.pictures.tie_form import TieForm, new_tie

        case = self._history.case if newcomer is None else add_people(self._history.case, (newcomer,))
        form = TieForm(case, new_tie(case, a, b), self._window, new=True)

        def take(tie: Tie) -> None:
            now = self._history.case if newcomer is None else add_people(self._history.case, (newcomer,))
            name = self.tr("Add a tie") if newcomer is None else self.tr("Add a person")
            self._history.change(name, add_ties(now, (tie,)))

        form.taken.connect(take)
        form.open()

    def _add_tied_to(self, other: str) -> None:
        from window.who.person_form import PersonForm, new_person

        case = self._history.case
        form = PersonForm(case, new_person(case), self._window, new=True)
        form.taken.connect(lambda person: self._tie(other, person.id, person))
        form.open()

    def correct(self, id: str) -> None:
        """Open the form of a person."""
        from window.who.person_form import PersonForm

        case = self._history.case
        form = PersonForm(case, case.person_by_id[id], self._window)
        form.taken.connect(
            lambda person: self._history.change(self.tr("Correct a person"), correct_person(self._history.case, person))
        )
        form.open()

    def change_tie(self, tie: Tie) -> None:
        """Open the form of a tie."""
        from window.pictures.tie_form import TieForm

        form = TieForm(self._history.case, tie, self._window)
        form.taken.connect(
            lambda made: self._history.change(self.tr("Change a tie"), correct_tie(self._history.case, made))
        )
        form.removed.connect(
            lambda id: self._history.change(self.tr("Remove a tie"), delete_ties(self._history.case, frozenset((id,))))
        )
        form.open()

    def _offer(self, key: str, place: QPoint) -> None:
        """Show a menu of what can be done with a person or a line."""
        if self._showing.presenting:
            return
        menu = QMenu(self._window)
        for words, does in self.offers(key):
            menu.addAction(words).triggered.connect(lambda _=False, does=does: does())
        if menu.isEmpty():
            menu.deleteLater()
            return
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def offers(self, key: str) -> list[tuple[str, Callable[[], None]]]:
        """Return what can be done with a key: with a person, or with the ties behind a line."""
        case = self._history.case
        person = case.person_by_id.get(key.partition(":")[0])
        if person is not None:
            id = person.id
            made: list[tuple[str, Callable[[], None]]] = [
                (self.tr("Correct this person…"), lambda: self.correct(id)),
                (self.tr("Add somebody tied to this person…"), lambda: self._add_tied_to(id)),
                (self.tr("Put this person into the centre of the impact map"), lambda: self._pages.set_centre(id)),
            ]
            return made + [self._offer_of(tie, case) for tie in case.ties if id in (tie.a, tie.b)]
        return [self._offer_of(tie, case) for tie in _ties_behind(case, key)]

    def _offer_of(self, tie: Tie, case: Case) -> tuple[str, Callable[[], None]]:
        names = [case.person_by_id[id].name if id in case.person_by_id else "?" for id in (tie.a, tie.b)]
        words = self.tr("{first} is {tied_to} {second}…")
        told = words.format(first=names[0], tied_to=said(KIND_WORDS[tie.kind]), second=names[1])
        return told, lambda: self.change_tie(tie)


def _ties_behind(case: Case, key: str) -> list[Tie]:
    """Return the ties of a line: of the family history by their id, of the network by both ends."""
    ends = set(key.split("~"))
    return [tie for tie in case.ties if tie.id == key or {tie.a, tie.b} == ends]
