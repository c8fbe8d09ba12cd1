"""Which chapters a report holds besides the usual ones."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget


class Also(QWidget):
    """Offer the chapters that are only written when they are asked for; `chosen` are their names."""

    def __init__(self) -> None:
        super().__init__()
        titles = {
            "contacts": self.tr("People and a&gencies"),
            "indicators": self.tr("&Indicators"),
            "costs": self.tr("C&osts"),
            "voices": self.tr("&Voices"),
        }
        self._boxes = {name: QCheckBox(title) for name, title in titles.items()}
        said = QLabel(self.tr("Also in the report:"))
        said.setProperty("role", "soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(said)
        for box in self._boxes.values():
            row.addWidget(box)
        row.addStretch(1)

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(name for name, box in self._boxes.items() if box.isChecked())
