"""What is done with the people and the agencies of the case: corrected, merged, split, each as one step."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from case.edits import correct_agency, correct_person, merge_agencies, merge_people, next_id
from case.model import Agency, Case, Person
from case.splitting import split_agency, split_person
from ui.history import History
from window.showing import Showing


class Who(QObject):
    """Open the dialog of people and agencies and carry out what is asked for there, on behalf of `window`."""

    def __init__(self, window: QWidget, history: History, showing: Showing) -> None:
        super().__init__(window)
        self._window, self._history, self._showing = window, history, showing

    def open(self, chosen: tuple[str, ...] = ()) -> None:
        """Show who is there; nothing while the case is shown anonymised."""
        from window.who.dialog import WhoDialog
        from window.who.register_saving import save_register

        if self._showing.presenting:
            return
        dialog = WhoDialog(self._history.case, self._window)
        self._history.changed.connect(dialog.show_case)
        dialog.correct_wanted.connect(lambda id: self.correct(id, dialog))
        dialog.merge_wanted.connect(lambda one, other: self._ask_merge(one, other, dialog))
        dialog.split_wanted.connect(lambda id: self._ask_split(id, dialog))
        dialog.register_wanted.connect(lambda: save_register(self._history.case, dialog))
        dialog.choose(chosen)
        dialog.open()

    def correct(self, id: str, parent: QWidget) -> None:
        """Open the form of a person or an agency."""
        from window.who.agency_form import AgencyForm
        from window.who.person_form import PersonForm

        case = self._history.case
        if id in case.person_by_id:
            person = PersonForm(case, case.person_by_id[id], parent)
            person.taken.connect(self._take_person)
            person.open()
        elif id in case.agency_by_id:
            agency = AgencyForm(case, case.agency_by_id[id], parent)
            agency.taken.connect(self._take_agency)
            agency.open()

    def _ask_merge(self, one: str, other: str, parent: QWidget) -> None:
        from window.who.merge_dialog import MergeDialog

        dialog = MergeDialog(self._history.case, one, other, parent)
        dialog.taken.connect(self.merge)
        dialog.open()

    def _ask_split(self, id: str, parent: QWidget) -> None:
        from window.who.split_form import SplitForm

        form = SplitForm(self._history.case, id, parent)
        form.taken.connect(lambda name, events: self.split(id, name, events))
        form.open()

    def merge(self, kept: str, gone: str) -> None:
        """Make two people, or two agencies, one."""
        case = self._history.case
        if kept in case.person_by_id:
            self._history.change("Merge two people", merge_people(case, kept, gone))
        else:
            self._history.change("Merge two agencies", merge_agencies(case, kept, gone))

    def split(self, id: str, name: str, events: frozenset[str]) -> None:
        """Give some events of a person or an agency to another one of this name."""
        case = self._history.case
        if person := case.person_by_id.get(id):
            someone = Person(next_id("p", case.person_by_id), name, sex=person.sex, kind=person.kind)
            self._history.change("Split a person", split_person(case, id, someone, events))
        else:
            agency = case.agency_by_id[id]
            other = Agency(next_id("a", case.agency_by_id), name, agency.kind, agency.parent)
            self._history.change("Split an agency", split_agency(case, id, other, events))

    def _take_person(self, person: Person) -> None:
        self._history.change("Correct a person", correct_person(self._history.case, person))

    def _take_agency(self, agency: Agency, counted: bool | None, reason: str) -> None:
        from analysis.deciding import count_agency

        case: Case = correct_agency(self._history.case, agency)
        self._history.change("Correct an agency", count_agency(case, agency.id, counted, reason))
