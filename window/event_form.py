"""The form in which an event is corrected or added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from case.dates import ONGOING, When
from case.edits import next_id
from case.model import Case, Event, EventKind, Factor, Part
from case.reading_dates import Dated, UnreadableDateError, read
from case.showing_dates import show_dated
from ui.choices import Choice, Choices
from ui.dialogs import Dialog
from window import wording

TEXT_ROWS = 6


def new_event(case: Case) -> Event:
    """Return an empty event with an id of its own."""
    return Event(next_id("e", case.event_by_id))


class EventForm(Dialog):
    """Correct one event; the date is read as one types. Signals: `taken(Event)`."""

    taken = Signal(object)

    def __init__(self, case: Case, event: Event, parent: QWidget, new: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle("Add an event" if new else "Correct the event")
        self.resize(600, 640)
        self._event = event
        self._read: Dated | None = Dated(event.when, event.until)
        self._date = QLineEdit(_written(event), placeholderText="14 March 2008, June 2006, April to June 2009")
        self._understood = QLabel()
        self._agencies = _choices("Agencies", [(a.id, a.name) for a in case.agencies], event.agencies)
        self._people = _choices("People", [(p.id, p.name) for p in case.people], event.person_ids)
        self._kind = QComboBox()
        self._kind.addItems([kind.value.capitalize() for kind in EventKind])
        self._kind.setCurrentIndex(list(EventKind).index(event.kind))
        self._factors = _choices("Factors", [(f.value, f.value.capitalize()) for f in Factor], event.factors)
        self._times = QSpinBox(minimum=1, maximum=9_999, value=event.occurrences)
        self._text = _box(event.text)
        self._action = QLineEdit(event.action)
        self._analysis = _box(event.analysis)
        self._shared = _box(event.shared)
        self._shared_by = QLineEdit(event.shared_by, placeholderText="Who has read it and agrees that it may leave")
        self._shared.textChanged.connect(self._ask_for_review)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out(event)
        self._date.textChanged.connect(self._read_date)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._say_date("")

    def accept(self) -> None:
        self.taken.emit(self.event_as_filled_in())
        super().accept()

    def event_as_filled_in(self) -> Event:
        """Return the event with what the form says; the part a person had stays."""
        dated = self._read or Dated(self._event.when, self._event.until)
        parts = {part.person: part for part in self._event.people}
        return replace(
            self._event,
            when=dated.when,
            until=dated.until,
            agencies=_kept_order(self._agencies.ticked, self._event.agencies),
            people=tuple(
                parts.get(person, Part(person)) for person in _kept_order(self._people.ticked, self._event.person_ids)
            ),
            kind=list(EventKind)[self._kind.currentIndex()],
            factors=tuple(factor for factor in Factor if factor.value in self._factors.ticked),
            occurrences=self._times.value(),
            text=self._text.toPlainText().strip(),
            action=self._action.text().strip(),
            analysis=self._analysis.toPlainText().strip(),
            shared=self._shared.toPlainText().strip(),
            shared_by=self._shared_by.text().strip(),
        )

    def _lay_out(self, event: Event) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.setContentsMargins(20, 20, 20, 12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, widget in (
            ("&Date", self._date),
            ("", self._understood),
            ("&Agencies", self._agencies),
            ("&People", self._people),
            ("&Kind", self._kind),
            ("&Factors", self._factors),
            ("&Stands for (times)", self._times),
            ("What &happened", self._text),
            ("Action &taken", self._action),
            ("A&nalysis, not fact", self._analysis),
            ("&Wording for sharing", self._shared),
            ("&Reviewed by", self._shared_by),
        ):
            widget.setAccessibleName(name.replace("&", ""))
            form.addRow(name, widget)
        if event.source:
            source = QLabel(wording.source_of(event))
            source.setProperty("role", "soft")
            form.addRow("Source", source)
        inside = QWidget()
        inside.setLayout(form)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 16)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._buttons)
        self._buttons.setContentsMargins(20, 0, 20, 0)

    def _ask_for_review(self) -> None:
        """Let go of the reviewer of the wording before: nobody has read what is typed now."""
        if self._shared_by.text() == self._event.shared_by:
            self._shared_by.clear()

    def _read_date(self, words: str) -> None:
        why = ""
        try:
            self._read = read(words.strip())
        except UnreadableDateError as error:
            self._read, why = None, str(error)
        self._say_date(why)

    def _say_date(self, why: str) -> None:
        """Say how the words are understood, or why they are not; the form waits for a date it can read."""
        read_as = show_dated(*self._read) if self._read else ""
        self._understood.setText(why or f"Understood as: {read_as}")
        self._understood.setProperty("role", "wrong" if why else "soft")
        self._understood.style().polish(self._understood)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self._read is not None)


def _written(event: Event) -> str:
    """Return the words of the date to correct: those of the source where they say all of it."""
    if isinstance(event.until, When) or event.until is ONGOING or not event.when.written:
        return show_dated(event.when, event.until) if event.when.dated or event.until else ""
    return event.when.written


def _choices(name: str, offered: Sequence[tuple[str, str]], ticked: Sequence[str]) -> Choices:
    choices = Choices(name, says_names=True)
    found = [Choice(key, words) for key, words in sorted(offered, key=lambda pair: pair[1].casefold())]
    choices.show_choices(found, frozenset(ticked))
    return choices


def _kept_order(chosen: frozenset[str], before: Sequence[str]) -> tuple[str, ...]:
    """Return what is chosen, first what was there before in its order."""
    return (*(key for key in before if key in chosen), *sorted(chosen - set(before)))


def _box(text: str) -> QPlainTextEdit:
    box = QPlainTextEdit(text)
    box.setTabChangesFocus(True)
    box.setMinimumHeight(box.fontMetrics().lineSpacing() * TEXT_ROWS // (1 if text else 2))
    return box
