"""The form in which an event is corrected or added."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from case.cells import written_dates
from case.ids import new_id
from case.model import Case, Event, EventKind, Factor, Significance, SourceRef, Standing
from case.reading_dates import Dated
from ui.choices import Choice, Choices
from ui.dialogs import Dialog
from ui.labels import label
from ui.number_field import NumberField
from ui.translating import mark, said_all, said_each
from window.choice_box import ChoiceBox
from window.editing.date_line import DateLine
from window.editing.parts import PartsEditor

TEXT_ROWS = 6
TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
LEVELS = {None: mark("Not stated"), 1: mark("1, universal"), 2: "2", 3: "3", 4: "4", 5: mark("5, not safe at home")}


def new_event(case: Case) -> Event:
    """Return an empty event with an id of its own."""
    return Event(new_id(case, "e"))


class EventForm(Dialog):
    """Correct one event; the date is read as one types. Signals: `taken(Event)`."""

    taken = Signal(object)

    def __init__(self, case: Case, event: Event, parent: QWidget, new: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add an event") if new else self.tr("Correct the event"))
        self.resize(640, 700)
        self._case, self._event = case, event
        self._make_facts(case, event)
        self._make_words(event)
        self._make_source(case, event)
        self._wrong = label(role="wrong")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._shared.textChanged.connect(self._ask_for_review)
        self._when.changed.connect(self._check)
        self._recorded.changed.connect(self._check)
        for line in (self._time, self._place, self._file.lineEdit()):
            if line is not None:
                line.textChanged.connect(lambda _: self._check())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._check()

    @property
    def _date(self) -> QLineEdit:
        return self._when.line

    @property
    def _read(self) -> Dated | None:
        return self._when.read

    def _make_facts(self, case: Case, event: Event) -> None:
        self._when = DateLine(self.tr("Date"), written_dates(event), Dated(event.when, event.until))
        self._time = QLineEdit(event.time, placeholderText="14:30")
        self._agencies = _choices(self.tr("Agencies"), [(a.id, a.name) for a in case.agencies], event.agencies)
        self._parts = PartsEditor(case, event.people)
        self._people = self._parts.choices
        self._kind = QComboBox()
        self._kind.addItems(list(said_all(EventKind).values()))
        self._kind.setCurrentIndex(list(EventKind).index(event.kind))
        self._category = _suggesting(sorted({e.category for e in case.events if e.category}), event.category)
        self._factors = _choices(
            self.tr("Factors"), [(f.value, words) for f, words in said_all(Factor).items()], event.factors
        )
        levels = said_each(LEVELS)
        levels.setdefault(event.level, str(event.level))
        self._level = ChoiceBox(self.tr("Level of need"), levels, event.level)
        self._significance = ChoiceBox(self.tr("Significance"), said_all(Significance), event.significance)
        self._standing = ChoiceBox(self.tr("Standing"), said_all(Standing), event.standing)
        self._times = NumberField(1, 9_999, event.occurrences)

    def _make_words(self, event: Event) -> None:
        self._text = _box(event.text)
        self._action = _box(event.action, 2)
        self._decision = _box(event.decision, 2)
        self._voice = _box(event.voice, 2)
        self._impact = _box(event.impact, 2)
        self._analysis = _box(event.analysis)
        self._shared = _box(event.shared)
        self._shared_by = QLineEdit(
            event.shared_by, placeholderText=self.tr("Who has read it and agrees that it may leave")
        )

    def _make_source(self, case: Case, event: Event) -> None:
        """Make the fields of where it is from; what was read from a file keeps its place there."""
        self._professionals = QLineEdit("; ".join(event.professionals), placeholderText=self.tr("Apart by semicolons"))
        self._recorded = DateLine.of(self.tr("Recorded on"), event.recorded)
        self._ref = QLineEdit(event.ref)
        self._evidence = QLineEdit(event.evidence, placeholderText=self.tr("Log 12, minutes, letter"))
        source = event.source or SourceRef("", "")
        self._imported = any(one.file == source.file for one in case.sources)
        files = dict.fromkeys((*(one.file for one in case.sources), *(e.source.file for e in case.events if e.source)))
        self._file = _suggesting(list(files), source.file)
        self._place = QLineEdit(source.place, placeholderText=self.tr("Page 3, line 12"))
        for part in (self._file, self._place):
            part.setEnabled(not self._imported)
            part.setToolTip(self.tr("It was read from there.") if self._imported else "")

    def accept(self) -> None:
        self.taken.emit(self.event_as_filled_in())
        super().accept()

    def event_as_filled_in(self) -> Event:
        """Return the event with what the form says."""
        dated = self._read or Dated(self._event.when, self._event.until)
        return replace(
            self._event,
            when=dated.when,
            until=dated.until,
            time=self._time_as_filled_in(),
            agencies=_kept_order(self._agencies.ticked, self._event.agencies),
            people=self._parts.parts,
            kind=list(EventKind)[self._kind.currentIndex()],
            category=self._category.currentText().strip(),
            factors=self._factors_as_filled_in(),
            level=self._level.chosen,
            significance=self._significance.chosen,
            standing=self._standing.chosen,
            occurrences=self._times.value(),
            text=self._text.words,
            action=self._action.words,
            decision=self._decision.words,
            voice=self._voice.words,
            impact=self._impact.words,
            analysis=self._analysis.words,
            shared=self._shared.words,
            shared_by=self._shared_by.text().strip(),
            professionals=self._professionals_as_filled_in(),
            recorded=self._recorded.when,
            ref=self._ref.text().strip(),
            evidence=self._evidence.text().strip(),
            source=self._source_as_filled_in(),
        )

    def _time_as_filled_in(self) -> str:
        typed = self._time.text().strip()
        found = TIME.fullmatch(typed)
        if typed == self._event.time or not found:
            return self._event.time if typed else ""
        return f"{int(found[1]):02}:{found[2]}"

    def _factors_as_filled_in(self) -> tuple[Factor, ...]:
        ticked = self._factors.ticked
        kept = tuple(factor for factor in self._event.factors if factor.value in ticked)
        return (*kept, *(factor for factor in Factor if factor.value in ticked and factor not in kept))

    def _professionals_as_filled_in(self) -> tuple[str, ...]:
        typed = self._professionals.text()
        if typed == "; ".join(self._event.professionals):
            return self._event.professionals
        return tuple(dict.fromkeys(name for part in typed.split(";") if (name := " ".join(part.split()))))

    def _source_as_filled_in(self) -> SourceRef | None:
        file, place = self._file.currentText().strip(), self._place.text().strip()
        if self._imported or SourceRef(file, place) == self._event.source:
            return self._event.source
        return SourceRef(file, place) if file else None

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.setContentsMargins(20, 20, 20, 12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, rows in self._rows():
            heading = label(title, "section", wraps=False)
            form.addRow(heading)
            for name, widget in rows:
                widget.setAccessibleName(name.replace("&", ""))
                form.addRow(name, widget)
        inside = QWidget()
        inside.setLayout(form)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 16)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._wrong)
        layout.addWidget(self._buttons)
        for below in (self._wrong, self._buttons):
            below.setContentsMargins(20, 0, 20, 0)
        self._date.setFocus()

    def _rows(self) -> Sequence[tuple[str, Sequence[tuple[str, QWidget]]]]:
        return (
            (self.tr("When and who"), (
                (self.tr("&Date"), self._when),
                (self.tr("T&ime of day"), self._time),
                (self.tr("&Agencies"), self._agencies),
                (self.tr("&People"), self._parts),
            )),
            (self.tr("What it was"), (
                (self.tr("&Kind"), self._kind),
                (self.tr("Service or t&ype"), self._category),
                (self.tr("What &happened"), self._text),
                (self.tr("Action &taken"), self._action),
                (self.tr("Deci&sion"), self._decision),
                (self.tr("Child's &voice"), self._voice),
                (self.tr("I&mpact"), self._impact),
            )),
            (self.tr("How it is read"), (
                (self.tr("&Factors"), self._factors),
                (self.tr("&Level of need"), self._level),
                (self.tr("Si&gnificance"), self._significance),
                (self.tr("Standing (how s&ure)"), self._standing),
                (self.tr("Stands for (times)"), self._times),
                (self.tr("A&nalysis, not fact"), self._analysis),
            )),
            (self.tr("For sharing"), (
                (self.tr("&Wording for sharing"), self._shared),
                (self.tr("&Reviewed by"), self._shared_by),
            )),
            (self.tr("Where it is from"), (
                (self.tr("Worker"), self._professionals),
                (self.tr("Recorded on"), self._recorded),
                (self.tr("Reference"), self._ref),
                (self.tr("&Evidence"), self._evidence),
                (self.tr("S&ource"), self._file),
                (self.tr("Place in it"), self._place),
            )),
        )  # fmt: skip

    def _ask_for_review(self) -> None:
        """Let go of the reviewer of the wording before: nobody has read what is typed now."""
        if self._shared_by.text() == self._event.shared_by:
            self._shared_by.clear()

    def _check(self) -> None:
        """Say what cannot be taken yet, and wait until it can."""
        typed = self._time.text().strip()
        wrong = []
        if self._when.read is None:
            wrong.append(self.tr("The date cannot be read."))
        if self._recorded.read is None:
            wrong.append(self.tr("The day of recording cannot be read."))
        if typed and typed != self._event.time and not TIME.fullmatch(typed):
            wrong.append(self.tr("A time of day is written as 14:30."))
        if self._place.text().strip() and not self._file.currentText().strip():
            wrong.append(self.tr("A place belongs to a source: name the file or the record."))
        self._wrong.setText(" ".join(wrong))
        self._wrong.setVisible(bool(wrong))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not wrong)


def _choices(name: str, offered: Sequence[tuple[str, str]], ticked: Sequence[str]) -> Choices:
    choices = Choices(name, says_names=True)
    found = [Choice(key, words) for key, words in sorted(offered, key=lambda pair: pair[1].casefold())]
    choices.show_choices(found, frozenset(ticked))
    return choices


def _kept_order(chosen: frozenset[str], before: Sequence[str]) -> tuple[str, ...]:
    """Return what is chosen, first what was there before in its order."""
    return (*(key for key in before if key in chosen), *sorted(chosen - set(before)))


def _suggesting(words: Sequence[str], chosen: str) -> QComboBox:
    """Return a field to type into that offers words used before."""
    box = QComboBox(editable=True)
    box.addItems(["", *words])
    box.setCurrentText(chosen)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


class _Box(QPlainTextEdit):
    """Words in several lines; those that were not touched stay as they were, to the last space."""

    def __init__(self, text: str, rows: int) -> None:
        super().__init__(text)
        self._given, self._shown = text, self.toPlainText()
        self.setTabChangesFocus(True)
        self._rows = rows if text else max(2, rows // 2)

    def sizeHint(self) -> QSize:
        """As high as its rows in the size of the words."""
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() * self._rows + 22)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def words(self) -> str:
        typed = self.toPlainText()
        return self._given if typed == self._shown else typed.strip()


def _box(text: str, rows: int = TEXT_ROWS) -> _Box:
    return _Box(text, rows)
