"""How a case is anonymised, chosen in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from privacy.plan import AgencyStyle, AgeStyle, DateGrain, PeopleStyle, Plan, TextStyle, shifted
from ui.translating import mark, said

PEOPLE = {
    PeopleStyle.ROLES: mark("Roles: Mother, Child A, Neighbour 1"),
    PeopleStyle.FAMILY: mark("An invented family of names"),
    PeopleStyle.CODES: mark("Codes: P1, P2"),
}
DATES = {
    DateGrain.MONTH: mark("The month"),
    DateGrain.QUARTER: mark("The quarter"),
    DateGrain.YEAR: mark("The year"),
    DateGrain.DAY_0: mark("Days from the first day known"),
    DateGrain.SHIFTED: mark("Shifted by a secret number of days"),
    DateGrain.AS_IS: mark("As they are"),
}
AGES = {
    AgeStyle.EXACT: mark("The year of birth"),
    AgeStyle.BANDS: mark("Within five years"),
    AgeStyle.GENERATION: mark("Only child, adult or elder"),
}
AGENCIES = {
    AgencyStyle.KIND: mark("Kind and number: School 1"),
    AgencyStyle.SECTOR: mark("Sector only: Education agency 1"),
    AgencyStyle.AS_IS: mark("As they are named"),
}
TEXTS = {
    TextStyle.SCRUBBED: mark("Kept, names and numbers replaced"),
    TextStyle.SHARED: mark("The wording written for sharing"),
    TextStyle.KIND: mark("Replaced by the kind of event"),
    TextStyle.LEAVE_OUT: mark("Left out"),
}
_FIELDS: tuple[tuple[str, str, Mapping[StrEnum, str]], ...] = (
    (mark("&People"), "people", cast("Mapping[StrEnum, str]", PEOPLE)),
    (mark("&Dates"), "dates", cast("Mapping[StrEnum, str]", DATES)),
    (mark("A&ges"), "ages", cast("Mapping[StrEnum, str]", AGES)),
    (mark("&Agencies"), "agencies", cast("Mapping[StrEnum, str]", AGENCIES)),
    (mark("&Texts"), "text", cast("Mapping[StrEnum, str]", TEXTS)),
)


class PlanForm(QWidget):
    """The settings of a plan. Signals: `changed(Plan)` when the user chose another one."""

    changed = Signal(object)

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = plan
        self._boxes: dict[str, QComboBox] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(10)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name, field, offered in _FIELDS:
            box = QComboBox()
            box.addItems([said(words) for words in offered.values()])
            box.setAccessibleName(said(name).replace("&", ""))
            box.activated.connect(lambda _, field=field: self._choose(field))
            self._boxes[field] = box
            form.addRow(said(name), box)
        self._title = QLineEdit(plan.title)
        self._title.setAccessibleName(self.tr("The family is called"))
        self._title.editingFinished.connect(self._name_family)
        form.addRow(self.tr("The &family is called"), self._title)
        self.show_plan(plan)

    def show_plan(self, plan: Plan) -> None:
        """Show what a plan says, without a signal."""
        self.plan = plan
        for _, field, offered in _FIELDS:
            self._boxes[field].setCurrentIndex(list(offered).index(getattr(plan, field)))
        self._title.setText(plan.title)

    def _choose(self, field: str) -> None:
        offered = next(offered for _, name, offered in _FIELDS if name == field)
        value = list(offered)[self._boxes[field].currentIndex()]
        if value is getattr(self.plan, field):
            return
        if value is DateGrain.SHIFTED:
            self._take(shifted(self.plan))
        else:
            self._take(replace(self.plan, **{field: value}))  # type: ignore[arg-type]

    def _name_family(self) -> None:
        title = self._title.text().strip()
        if title and title != self.plan.title:
            self._take(replace(self.plan, title=title))

    def _take(self, plan: Plan) -> None:
        self.plan = plan
        self.changed.emit(plan)
