"""What an anonymised case may still be known by, each risk with one click that lessens it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from privacy.disclosure import MOTIVATED_INTRUDER, Risk
from ui.labels import label
from ui.translating import mark, said

NO_RISK = mark("No single thing was found that gives the family away. Somebody who knows it may still recognise it.")


class RiskList(QScrollArea):
    """The risks and the questions of a motivated intruder. Signals: `wanted(Plan)` when one is to be lessened."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("What risk remains"))
        self.show_risks(())

    def show_risks(self, risks: Sequence[Risk]) -> None:
        inside = QWidget()
        inside.setObjectName("page")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        if not risks:
            column.addWidget(label(said(NO_RISK)))
        for risk in risks:
            column.addWidget(label(f"{said(risk.test.value).capitalize()}: {risk.sentence}"))
            lessen = QPushButton(risk.mitigation.rstrip("."))
            lessen.setAccessibleDescription(risk.sentence)
            lessen.clicked.connect(lambda _=False, plan=risk.plan: self.wanted.emit(plan))
            column.addWidget(lessen, 0, Qt.AlignmentFlag.AlignLeft)
            column.addSpacing(8)
        column.addWidget(label(self.tr("Ask before you share it:"), "section"))
        for question in MOTIVATED_INTRUDER:
            column.addWidget(label(f"•  {question}"))
        column.addStretch(1)
        self.setWidget(inside)
