"""A line that finds an event by its words while one types, or reads a date."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import QModelIndex, QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from case.dates import When
from case.model import Case, Event
from case.reading_dates import UnreadableDateError, read
from case.showing_dates import show

MOST = 12  # events that are offered
LEAST = 3  # letters before any is
LETTERS = 90  # of an event


class EventSearch(QLineEdit):
    """Find a dated event of a case, or read a date. Signals: `found(When, words)` when one is chosen."""

    found = Signal(object, str)

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, placeholderText=hint, clearButtonEnabled=True)
        self.setAccessibleName(name)
        self._case = Case()
        self._offered: list[Event] = []
        self._words = QStringListModel(self)
        self._completer = QCompleter(self._words, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        popup = self._completer.popup()
        assert popup is not None  # noqa: S101 - this way of completing has one
        self._popup = popup
        self._completer.activated[QModelIndex].connect(self._pick)  # type: ignore[index]
        self.textEdited.connect(self._offer)
        self.returnPressed.connect(self._read)

    def show_case(self, case: Case) -> None:
        """Look into another case from now on."""
        self._case = case

    def choose(self, event: Event) -> None:
        """Take an event as if it had been found."""
        words = _words(event)
        self.setText(words)
        self.setCursorPosition(0)
        self.found.emit(event.when, words)

    def _offer(self, typed: str) -> None:
        words = typed.casefold().split()
        self._offered = []
        if len(typed.strip()) >= LEAST and _date(typed) is None:
            holding = (e for e in self._case.events if e.when.dated and all(w in e.text.casefold() for w in words))
            self._offered = list(islice(holding, MOST))
        self._words.setStringList([_words(event) for event in self._offered])
        if self._offered:
            self._completer.complete()
        else:
            self._popup.hide()

    def _pick(self, index: QModelIndex) -> None:
        if index.row() < len(self._offered):
            self.choose(self._offered[index.row()])

    def _read(self) -> None:
        """Take the date that is typed, or the first event that holds the words."""
        when = _date(self.text())
        if when is not None:
            self.found.emit(when, show(when))
        elif self._offered and self._popup.isHidden():
            self.choose(self._offered[0])


def _date(words: str) -> When | None:
    try:
        found = read(words.strip())
    except UnreadableDateError:
        return None
    return found.when if found.when.dated and found.until is None else None


def _words(event: Event) -> str:
    words = " ".join(event.text.split())
    return f"{show(event.when)}: {words if len(words) <= LETTERS else words[:LETTERS].rstrip() + '…'}"
