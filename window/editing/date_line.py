"""A field for a date in words, with the reading shown below as one types."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from case.dates import UNDATED, When
from case.reading_dates import Dated, UnreadableDateError, read
from case.showing_dates import show, show_dated
from ui.labels import label, say

EXAMPLES = "14 March 2008, June 2006, April to June 2009"


class DateLine(QWidget):
    """Read a date as it is typed. `read` is None while the words are no date. Signals: `changed()`.

    Words that were not touched stay as exactly as they were known.
    """

    changed = Signal()

    def __init__(self, name: str, words: str, known: Dated, hint: str = EXAMPLES) -> None:
        super().__init__()
        self._known, self._before = known, words
        self._moment: When | None = known.when
        self.read: Dated | None = known
        self.line = QLineEdit(words)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(name)
        self.said = label()
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.said)
        self.line.textChanged.connect(self._read)
        self._say("")

    @classmethod
    def of(cls, name: str, when: When | None, hint: str = "14 March 2008, June 2006") -> DateLine:
        """Return a field for one moment that may not be known."""
        words = show(when) if when is not None and when.dated else ""
        made = cls(name, words, Dated(when or UNDATED, None), hint)
        made._moment = when
        return made

    @property
    def when(self) -> When | None:
        """The moment that is typed; None where nothing is."""
        if self.line.text().strip() == self._before:
            return self._moment
        return self.read.when if self.read and self.line.text().strip() else None

    def _read(self, words: str) -> None:
        why = ""
        try:
            self.read = self._known if words.strip() == self._before else read(words.strip())
        except UnreadableDateError as error:
            self.read, why = None, str(error)
        self._say(why)
        self.changed.emit()

    def _say(self, why: str) -> None:
        """Say how the words are understood, or why they are not; nothing where there are none."""
        words = self.line.text().strip()
        read_as = show_dated(*self.read) if self.read else ""
        understood = self.tr("Understood as: {date}").format(date=read_as) if words else ""
        if words and self.read and not self.read.when.dated:
            understood = self.tr("Understood as: undated. A day or a month needs its year.")
        say(self.said, why or understood, "wrong" if why else "soft")
        self.said.setVisible(bool(self.said.text()))
        self.line.setAccessibleDescription(self.said.text())
