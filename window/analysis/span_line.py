"""A line for a stretch of days, or for one end of it, in words; how it is read stands below as one types."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from case.dates import ONGOING, Span, Until, When
from case.reading_dates import Dated, UnreadableDateError, read
from case.showing_dates import show_dated
from ui.labels import label, say


class SpanLine(QWidget):
    """Read a date or two as words: a `span`, a `when` or an `end`. Signals: `changed()`.

    `dated` is None where the words cannot be read or where there are none.
    """

    changed = Signal()

    def __init__(self, name: str, words: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(words, placeholderText=hint)
        self.line.setAccessibleName(name)
        self._said = label(role="beside")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self._said)
        self.setFocusProxy(self.line)
        self.dated: Dated | None = None
        self.line.textChanged.connect(lambda _: self._read())
        self._read()

    @property
    def when(self) -> When | None:
        """The moment, where one alone is given."""
        found = self.dated
        return found.when if found and found.until is None and found.when.dated else None

    @property
    def end(self) -> Until:
        """The end: a moment, or ONGOING; None where it is neither."""
        found = self.dated
        return ONGOING if found and found.until is ONGOING and not found.when.dated else self.when

    @property
    def span(self) -> Span | None:
        """The days from the first to the last, where both are known."""
        found = self.dated
        last = found.until if found and isinstance(found.until, When) else found.when if found else None
        if not found or found.until is ONGOING or last is None or not found.when.first or not last.last:
            return None
        return Span(found.when.first, last.last + timedelta(days=1)) if last.last >= found.when.first else None

    def set_words(self, words: str) -> None:
        self.line.setText(words)

    def say(self, trouble: str) -> None:
        """Say what is wrong with the date, or how it is read."""
        read_as = show_dated(*self.dated) if self.dated and (self.dated.when.dated or self.dated.until) else ""
        same = read_as.casefold() == " ".join(self.line.text().split()).casefold()
        words = self.tr("Understood as: {words}").format(words=read_as) if read_as and not same else ""
        say(self._said, trouble or words, "wrong" if trouble else "beside")
        self.line.setAccessibleDescription(trouble or words)

    def _read(self) -> None:
        trouble = ""
        try:
            self.dated = read(self.line.text().strip()) if self.line.text().strip() else None
        except UnreadableDateError as error:
            self.dated, trouble = None, str(error)
        self.say(trouble)
        self.changed.emit()
