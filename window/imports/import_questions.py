"""What the import window asks of a file, or says that it decided, each with its answers: dates, names, empty dates."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from case.showing_dates import show
from importers.review.corrections import Choices
from importers.review.preview import FilePreview, Question, TablePreview
from ui.labels import label
from ui.translating import translate
from window.wording import count


class Asked(QWidget):
    """A question with two answers. `shows` gives the table and the words for a file, None where nothing is asked.

    Signals: `answered(table number, bool)`.
    """

    answered = Signal(int, bool)

    def __init__(self, yes: str, no: str, shows: Callable[[FilePreview, Choices], tuple[int, str] | None]) -> None:
        super().__init__()
        self._shows = shows
        self._table = 0
        self.words: QLabel = label()
        self.words.setTextFormat(Qt.TextFormat.RichText)  # the question is bold
        self.buttons: dict[bool, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        for said, answer in ((no, False), (yes, True)):
            button = self.buttons[answer] = QPushButton(said)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, answer=answer: self.answered.emit(self._table, answer))
            row.addWidget(button)

    def show_file(self, file: FilePreview, said: Choices) -> None:
        """Ask of a file, or hide."""
        shown = self._shows(file, said)
        self.setVisible(shown is not None)
        if shown is not None:
            self._table = shown[0]
            self.words.setText(shown[1])


class Questions(QWidget):
    """All that is asked of a file. Signals: `answered(table number, name of the answer, bool)`."""

    answered = Signal(int, str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.dates = Asked(self.tr("Month first"), self.tr("Day first"), _order_of_dates)
        self.below = Asked(self.tr("Of the date above"), self.tr("Leave undated"), _dates_below)
        self.names = Asked(self.tr("Surname, forename"), self.tr("Two names"), _order_of_names)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        parts = ((self.dates, "month_first"), (self.below, "dates_down"), (self.names, "family_first"))
        for part, name in parts:
            column.addWidget(part)
            part.answered.connect(lambda table, answer, name=name: self.answered.emit(table, name, answer))

    def show_file(self, file: FilePreview, said: Choices) -> None:
        """Ask what is to be asked of a file."""
        asked = (self.dates, self.below, self.names)
        for part in asked:
            part.show_file(file, said)
        self.setVisible(any(not part.isHidden() for part in asked))


def _order_of_dates(file: FilePreview, said: Choices) -> tuple[int, str] | None:
    """Ask how dates are written where they contradict each other; what was answered can be taken back."""
    question = next((table.question for table in file.tables if table.question), None)
    if question:
        return question.table, _which_first(question)
    now = next((number for number, one in said.tables.items() if one.month_first is not None), None)
    before = next((table for table in file.tables if table.carried is not None), None)
    if now is not None:
        words = translate("ImportPreview", "You have said that this agency writes days first.")
        if said.tables[now].month_first:
            words = translate("ImportPreview", "You have said that this agency writes months first.")
        return now, words
    if before is not None:
        words = translate("ImportPreview", "Days come first, as you said of the version imported before.")
        if before.carried:
            words = translate("ImportPreview", "Months come first, as you said of the version imported before.")
        return before.number, words
    return None


def _which_first(question: Question) -> str:
    words, day, month = question.either
    asks = translate(
        "ImportPreview",
        "<b>Does this agency write days or months first?</b> Under '{heading}', '{words}' may be {day} "
        "(day first) or {month} (month first), as {both} may; '{only}' can only be month first, as {others} "
        "can. Nothing comes in until you say.",
    )
    if not question.only:
        asks = translate(
            "ImportPreview",
            "<b>Does this agency write days or months first?</b> Under '{heading}', '{words}' may be {day} "
            "(day first) or {month} (month first), as {both} may. Nothing comes in until you say.",
        )
    if question.like:
        like = translate("ImportPreview", "Of {like}, which has the same columns, you said that months come first.")
        asks = f"{asks} {like}"
    return asks.format(
        heading=escape(question.heading),
        words=escape(words),
        day=show(day),
        month=show(month),
        both=count(question.both_ways, "date"),
        only=escape(question.only),
        others=count(question.month_first, "date"),
        like=f"'{escape(question.like)}'",
    )


def _dates_below(file: FilePreview, said: Choices) -> tuple[int, str] | None:
    """Offer to take rows without a date for rows of the date above, where these are a good part."""
    table = next((table for table in file.tables if table.undated), None)
    if table is None or table.undated is None:
        return None
    number = table.undated.rows
    if table.dates_down is None:
        words = translate(
            "ImportPreview",
            "<b>Are rows without a date of the date above?</b> {rows} of {all} have none and stand below one that has; "
            "they come in undated unless you say.",
        )
    elif table.dates_down:
        words = translate("ImportPreview", "{rows} of {all} without a date: taken for the date above, as you said.")
    else:
        words = translate("ImportPreview", "{rows} of {all} without a date: left undated, as you said.")
    return table.number, words.format(rows=f"{number:,}", all=count(table.undated.of, "row"))


def _order_of_names(file: FilePreview, said: Choices) -> tuple[int, str] | None:
    """Say how 'A, B' is read in a column of people, and why; a person may say otherwise."""
    table = next((table for table in file.tables if table.names and table.names.cells), None)
    if table is None or table.names is None:
        return None
    order = table.names
    words = translate("ImportPreview", "<b>'{example}' is read as two names</b>, as {cells} may be: {why}.")
    if table.family_first:
        words = translate(
            "ImportPreview", "<b>'{example}' is read as a surname and a forename</b>, as {cells} may be: {why}."
        )
    return table.number, words.format(
        example=escape(order.example), cells=count(order.cells, "cell"), why=escape(_why(table, order.why))
    )


def _why(table: TablePreview, why: tuple[str, ...]) -> str:
    order = table.names
    if order is not None and table.family_first != order.family_first:
        return translate("ImportPreview", "so you said")
    return "; ".join(why)
