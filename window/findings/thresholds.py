"""The form of the thresholds: from where on something is a finding, each with its unit."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from case.decisions import DEFAULT_THRESHOLDS, Thresholds
from ui.dialogs import Dialog
from ui.labels import label
from ui.number_field import NumberField
from ui.translating import mark, said

FIELDS: tuple[tuple[str, str, str, int, int], ...] = (
    ("duplication_days", mark("Two agencies do the same work at the same time, for at least"), mark("days"), 1, 3650),
    ("reassessment_weeks", mark("An assessment comes again within"), mark("weeks"), 1, 520),
    ("repeat_referral_months", mark("A referral to the same agency comes again within"), mark("months"), 1, 120),
    ("wait_weeks", mark("From a referral to the first contact it takes at least"), mark("weeks"), 1, 520),
    ("no_answer_weeks", mark("A referral stays without an answer for at least"), mark("weeks"), 1, 520),
    ("silence_weeks", mark("Nobody writes anything for at least"), mark("weeks"), 1, 520),
    ("silence_level", mark("… while the level of need is at or above"), mark("of 5"), 1, 5),
    ("cliff_weeks", mark("A service ends and none follows within"), mark("weeks"), 1, 520),
    ("adulthood_weeks", mark("A service ends around an 18th birthday, within"), mark("weeks"), 1, 104),
    ("appointments_a_week", mark("One week holds at least"), mark("appointments"), 2, 50),
    ("meetings_without_decision", mark("Meetings without a decision are at least"), mark("meetings"), 2, 50),
    ("meetings_weeks", mark("… in a row within"), mark("weeks"), 1, 520),
    ("missed_appointments", mark("Appointments missed at one agency are at least"), mark("appointments"), 1, 100),
    ("waiting_list_weeks", mark("A waiting list is told of, of at least"), mark("weeks"), 0, 520),
    ("small_number_occurrences", mark("Before and after: a number is small below"), mark("occurrences"), 1, 1000),
)


class ThresholdsDialog(Dialog):
    """Show the thresholds of the case. Signals: `taken(Thresholds)`."""

    taken = Signal(object)

    def __init__(self, limits: Thresholds, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Thresholds of findings"))
        self.resize(600, 640)
        self._limits = limits
        self._boxes: dict[str, NumberField] = {}
        said = label(
            self.tr("From where on something is a finding. It is kept with the case; the report goes by it too.")
        )
        button = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(button.Ok | button.Cancel | button.RestoreDefaults)
        self._usual: QPushButton = self._buttons.button(button.RestoreDefaults)
        self._usual.setText(self.tr("&Usual ones"))
        self._usual.clicked.connect(lambda: self._show(DEFAULT_THRESHOLDS))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for part in (said, self._form(), self._buttons):
            column.addWidget(part)
        self._show(limits)
        next(iter(self._boxes.values())).setFocus()

    @property
    def limits(self) -> Thresholds:
        """The thresholds as they are filled in."""
        return replace(self._limits, **{field: box.value() for field, box in self._boxes.items()})

    def accept(self) -> None:
        self.taken.emit(self.limits)
        super().accept()

    def _form(self) -> QWidget:
        inside = QWidget()
        inside.setObjectName("page")
        grid = QGridLayout(inside)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        for row, (field, marked, of, least, most) in enumerate(FIELDS):
            words, unit = said(marked), said(of)
            box = NumberField(least, most, least)
            box.setSuffix(f" {unit}")
            box.setAccessibleName(self.tr("{name}, in {unit}").format(name=words.lstrip("… "), unit=unit))
            box.setMinimumWidth(160)
            name = label(words)
            name.setBuddy(box)
            self._boxes[field] = box
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(box, row, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroll

    def _show(self, limits: Thresholds) -> None:
        for field, box in self._boxes.items():
            box.setValue(getattr(limits, field))
