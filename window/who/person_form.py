"""The form of a person: corrected, or added to a picture."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QWidget,
)

from case.dates import When
from case.ids import new_id
from case.model import Case, Person, PersonKind, Sex
from case.reading_dates import UnreadableDateError, read
from case.showing_dates import show
from ui.dialogs import Dialog, lay_out_form
from ui.labels import label
from ui.translating import mark, said_each
from window.choice_box import ChoiceBox

SEX_WORDS = {Sex.MALE: mark("Male"), Sex.FEMALE: mark("Female"), Sex.UNKNOWN: mark("Other or not known")}
KIND_WORDS = {
    PersonKind.PERSON: mark("A person"),
    PersonKind.GROUP: mark("A group of people"),
    PersonKind.PLACE: mark("A place"),
}


def new_person(case: Case) -> Person:
    """Return somebody without a name, with an id of their own."""
    return Person(new_id(case, "p"), "")


class PersonForm(Dialog):
    """Correct a person. Signals: `taken(Person)`."""

    taken = Signal(object)

    def __init__(self, case: Case, person: Person, parent: QWidget, new: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add a person") if new else self.tr("Correct the person"))
        self._person = person
        self._name = QLineEdit(person.name)
        self._kind = ChoiceBox(self.tr("What it is"), said_each(KIND_WORDS), person.kind)
        self._sex = ChoiceBox(self.tr("Sex"), said_each(SEX_WORDS), person.sex)
        self._born = QLineEdit(_written(person.born), placeholderText="14 March 1998, around 1970")
        self._died = QLineEdit(_written(person.died), placeholderText=self.tr("Leave empty"))
        self._role = QLineEdit(person.role, placeholderText=self.tr("mother, child, neighbour"))
        self._household = QComboBox(editable=True)
        self._household.addItems(["", *dict.fromkeys(p.household for p in case.people if p.household)])
        self._household.setCurrentText(person.household)
        self._focus = QCheckBox(self.tr("The case is about this person"))
        self._focus.setChecked(person.focus)
        self._why = label(role="soft")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        for line in (self._name, self._born, self._died):
            line.textChanged.connect(lambda _: self._check())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._check()

    def accept(self) -> None:
        self.taken.emit(self.person_as_filled_in())
        super().accept()

    def person_as_filled_in(self) -> Person:
        """Return the person with what the form says."""
        return replace(
            self._person,
            name=" ".join(self._name.text().split()),
            kind=self._kind.chosen,
            sex=self._sex.chosen,
            born=_read(self._born.text(), self._person.born),
            died=_read(self._died.text(), self._person.died),
            role=self._role.text().strip(),
            household=self._household.currentText().strip(),
            focus=self._focus.isChecked(),
        )

    def _lay_out(self) -> None:
        rows = (
            (self.tr("Name"), self._name),
            (self.tr("What it is"), self._kind),
            (self.tr("Sex"), self._sex),
            (self.tr("Born"), self._born),
            (self.tr("Died"), self._died),
            (self.tr("Role"), self._role),
            (self.tr("Household"), self._household),
            ("", self._focus),
            ("", self._why),
        )
        lay_out_form(self, rows, self._buttons)
        self.setMinimumWidth(420)
        self._name.setFocus()

    def _check(self) -> None:
        """Say why a date cannot be read; without a name nobody is taken."""
        trouble = ""
        for line, known in ((self._born, self._person.born), (self._died, self._person.died)):
            try:
                _read(line.text(), known)
            except UnreadableDateError as error:
                trouble = str(error)
        self._why.setText(trouble)
        ok: QPushButton = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self._name.text().strip()) and not trouble)


def _written(when: When | None) -> str:
    return show(when) if when is not None and when.dated else ""


def _read(words: str, known: When | None) -> When | None:
    """Return the date that is written; one that was not touched stays as exactly as it was known."""
    if words.strip() == _written(known):
        return known
    return read(words).when if words.strip() else None
