"""Which chapters a report holds besides the usual ones."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from ui.labels import label


class ChapterChoice(QWidget):
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
        said = label(self.tr("Also in the report:"), "soft", wraps=False)
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
