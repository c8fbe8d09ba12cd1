"""What is done with what a case lists: put in, corrected, merged, split, taken out, each as one step."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from case.deleting import about_nobody_else, delete_parties
from case.edits import add_agencies, add_people, correct_agency, correct_person, merge_agencies, merge_people
from case.ids import new_id
from case.listed import put, take_out
from case.model import Agency, AgencyReturn, Case, Person, Tie, Voice
from case.splitting import split_agency, split_person
from importers.review.placing import Place, place
from importers.review.suggestions import Unknown
from ui.history import History
from ui.messages import Answer, choose, warn
from ui.translating import mark, said
from window.showing import Showing
from window.who.tabs import Tab
from window.wording import count

ADDING = {Tie: mark("Add a tie"), AgencyReturn: mark("Add a return"), Voice: mark("Add a voice")}
CORRECTING = {Tie: mark("Correct a tie"), AgencyReturn: mark("Correct a return"), Voice: mark("Correct a voice")}
Doing = Mapping[type[Tie] | type[AgencyReturn] | type[Voice], str]
KINDS = {Tab.TIES: Tie, Tab.RETURNS: AgencyReturn, Tab.VOICES: Voice}


class Who(QObject):
    """Open the lists of the case and carry out what is asked for there, on behalf of `window`.

    Signals: `events_wanted(ids)` of a source.
    """

    events_wanted = Signal(object)

    def __init__(self, window: QWidget, history: History, showing: Showing) -> None:
        super().__init__(window)
        self._window, self._history, self._showing = window, history, showing

    def open(self, chosen: tuple[str, ...] = (), first: int = Tab.PEOPLE) -> None:
        """Show the lists; nothing while the case is shown anonymised."""
        from window.who.dialog import WhoDialog
        from window.who.register_saving import save_register

        if self._showing.presenting:
            return
        dialog = WhoDialog(self._history.case, self._window, first)
        self._history.changed.connect(dialog.show_case)
        self._showing.presenting_changed.connect(dialog.reject)
        dialog.add_wanted.connect(lambda tab: self.add(tab, dialog))
        dialog.correct_wanted.connect(lambda id: self.correct(id, dialog))
        dialog.delete_wanted.connect(lambda tab, ids: self._ask_delete(tab, ids, dialog))
        dialog.merge_wanted.connect(lambda ids: self._ask_merge(ids, dialog))
        dialog.split_wanted.connect(lambda id: self._ask_split(id, dialog))
        dialog.rows_wanted.connect(lambda id: self._show_rows(id, dialog))
        dialog.events_wanted.connect(lambda id: self._select_events(id, dialog))
        dialog.register_wanted.connect(lambda: save_register(self._history.case, dialog))
        dialog.place_wanted.connect(lambda: self.open_placing(dialog))
        dialog.choose(chosen)
        dialog.open()

    def open_placing(self, parent: QWidget | None = None) -> None:
        """Show the agencies that stand in no register, to be placed; nothing while the case is shown anonymised."""
        from window.who.placing import PlacingDialog
        from window.who.register_saving import save_register

        if self._showing.presenting:
            return
        dialog = PlacingDialog(self._history.case, parent or self._window)
        self._history.changed.connect(dialog.show_case)
        self._showing.presenting_changed.connect(dialog.reject)
        dialog.placed.connect(self._place)
        dialog.undo_wanted.connect(self._history.undo)
        dialog.register_wanted.connect(lambda: save_register(self._history.case, dialog))
        dialog.open()

    def _place(self, unknown: Unknown, where: Place) -> None:
        self._history.change(self.tr("Place an agency"), place(self._history.case, unknown, where))

    def add(self, tab: int, parent: QWidget) -> None:
        """Open an empty form for one of a list."""
        from window.editing.return_form import ReturnForm, new_return
        from window.editing.voice_form import VoiceForm, new_voice
        from window.pictures.tie_form import TieForm, new_tie
        from window.who.agency_form import AgencyForm
        from window.who.person_form import PersonForm, new_person

        case = self._history.case
        form: PersonForm | AgencyForm | TieForm | ReturnForm | VoiceForm
        if tab == Tab.PEOPLE:
            form = PersonForm(case, new_person(case), parent, new=True)
            form.taken.connect(self._add_person)
        elif tab == Tab.AGENCIES:
            form = AgencyForm(case, Agency(new_id(case, "a"), ""), parent, new=True)
            form.taken.connect(self._add_agency)
        elif tab == Tab.TIES and len(case.people) > 1:
            form = TieForm(case, new_tie(case, case.people[0].id, case.people[1].id), parent, new=True, free=True)
            form.taken.connect(lambda made: self._put(ADDING, made))
        elif tab == Tab.RETURNS and case.agencies:
            form = ReturnForm(case, new_return(case), parent, new=True)
            form.taken.connect(lambda made: self._put(ADDING, made))
        elif tab == Tab.VOICES:
            form = VoiceForm(case, new_voice(case), parent, new=True)
            form.taken.connect(lambda made: self._put(ADDING, made))
        else:
            why = self.tr("A tie needs two people.") if tab == Tab.TIES else self.tr("A return needs an agency.")
            warn(parent, self.tr("Not yet"), why, self.tr("Add them first."))
            return
        form.open()

    def correct(self, id: str, parent: QWidget) -> None:
        """Open the form of whatever is listed under an id."""
        from window.editing.return_form import ReturnForm
        from window.editing.voice_form import VoiceForm
        from window.pictures.tie_form import TieForm
        from window.who.agency_form import AgencyForm
        from window.who.person_form import PersonForm

        case = self._history.case
        form: PersonForm | AgencyForm | TieForm | ReturnForm | VoiceForm
        if id in case.person_by_id:
            form = PersonForm(case, case.person_by_id[id], parent)
            form.taken.connect(self._take_person)
        elif id in case.agency_by_id:
            form = AgencyForm(case, case.agency_by_id[id], parent)
            form.taken.connect(self._take_agency)
        elif tie := next((one for one in case.ties if one.id == id), None):
            form = TieForm(case, tie, parent, free=True)
            form.taken.connect(lambda made: self._put(CORRECTING, made))
            form.removed.connect(lambda gone: self.delete(Tab.TIES, frozenset((gone,))))
        elif found := next((one for one in case.returns if one.id == id), None):
            form = ReturnForm(case, found, parent)
            form.taken.connect(lambda made: self._put(CORRECTING, made))
        elif voice := next((one for one in case.voices if one.id == id), None):
            form = VoiceForm(case, voice, parent)
            form.taken.connect(lambda made: self._put(CORRECTING, made))
        else:
            return
        form.open()

    def delete(self, tab: Tab, ids: frozenset[str]) -> None:
        """Take ties, returns or voices out of the case."""
        number = len(ids)
        match tab:
            case Tab.TIES:
                what = count(number, "tie")
            case Tab.RETURNS:
                what = count(number, "return")
            case _:
                what = count(number, "voice")
        self._history.change(self.tr("Delete {what}").format(what=what), take_out(self._history.case, KINDS[tab], ids))

    def _ask_delete(self, tab: int, ids: frozenset[str], parent: QWidget) -> None:
        """Delete what a list holds; people and agencies that stand in something only after saying in what."""
        if tab in KINDS:
            self.delete(Tab(tab), ids)
            return
        from window.who.deleting_words import alone_words, deleting_words

        case = self._history.case
        if alone := about_nobody_else(case, ids):
            warn(parent, self.tr("Delete"), *alone_words(alone))
            return
        stands, follows = deleting_words(case, ids)
        if not stands:
            self.delete_parties(tab, ids)
            return
        answer = Answer(self.tr("&Delete"), lambda: self.delete_parties(tab, ids), grave=True)
        choose(parent, self.tr("Delete"), stands, follows, answer)

    def delete_parties(self, tab: int, ids: frozenset[str]) -> None:
        """Take people or agencies out of the case, and out of all that names them."""
        what = count(len(ids), "person", "people") if tab == Tab.PEOPLE else count(len(ids), "agency", "agencies")
        name = self.tr("Delete {what}").format(what=what)
        self._history.change(name, delete_parties(self._history.case, ids))

    def _put(self, doing: Doing, made: Tie | AgencyReturn | Voice) -> None:
        self._history.change(said(doing[type(made)]), put(self._history.case, made))

    def _show_rows(self, id: str, parent: QWidget) -> None:
        from window.imports.file_rows import FileRows

        source = next((one for one in self._history.case.sources if one.id == id), None)
        if source:
            FileRows(source, parent).open()

    def _select_events(self, id: str, dialog: QDialog) -> None:
        case = self._history.case
        file = next((one.file for one in case.sources if one.id == id), None)
        dialog.accept()
        self.events_wanted.emit(frozenset(e.id for e in case.events if e.source and e.source.file == file))

    def _ask_merge(self, ids: tuple[str, ...], parent: QWidget) -> None:
        from window.who.merge_dialog import MergeDialog

        dialog = MergeDialog(self._history.case, ids, parent)
        dialog.taken.connect(lambda kept, gone: self.merge(kept, *gone))
        dialog.open()

    def _ask_split(self, id: str, parent: QWidget) -> None:
        from window.who.split_form import SplitForm

        form = SplitForm(self._history.case, id, parent)
        form.taken.connect(lambda name, events: self.split(id, name, events))
        form.open()

    def merge(self, kept: str, *gone: str) -> None:
        """Make several people, or several agencies, one, as one step."""
        case = self._history.case
        people = kept in case.person_by_id
        for id in gone:
            case = merge_people(case, kept, id) if people else merge_agencies(case, kept, id)
        self._history.change(self.tr("Merge people") if people else self.tr("Merge agencies"), case)

    def split(self, id: str, name: str, events: frozenset[str]) -> None:
        """Give some events of a person or an agency to another one of this name."""
        case = self._history.case
        if person := case.person_by_id.get(id):
            someone = Person(new_id(case, "p"), name, sex=person.sex, kind=person.kind)
            self._history.change(self.tr("Split a person"), split_person(case, id, someone, events))
        else:
            agency = case.agency_by_id[id]
            other = Agency(new_id(case, "a"), name, agency.kind, agency.parent)
            self._history.change(self.tr("Split an agency"), split_agency(case, id, other, events))

    def _add_person(self, person: Person) -> None:
        self._history.change(self.tr("Add a person"), add_people(self._history.case, (person,)))

    def _add_agency(self, agency: Agency, counted: bool | None, reason: str) -> None:
        from analysis.deciding import count_agency

        case = add_agencies(self._history.case, (agency,))
        self._history.change(self.tr("Add an agency"), count_agency(case, agency.id, counted, reason))

    def _take_person(self, person: Person) -> None:
        self._history.change(self.tr("Correct a person"), correct_person(self._history.case, person))

    def _take_agency(self, agency: Agency, counted: bool | None, reason: str) -> None:
        from analysis.deciding import count_agency

        case: Case = correct_agency(self._history.case, agency)
        self._history.change(self.tr("Correct an agency"), count_agency(case, agency.id, counted, reason))
