"""How long what is kept: the audit trail, earlier saved states, purging, and a date to look at the case again."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QTableView, QVBoxLayout, QWidget

from case.contents import LogEntry, Version
from case.model import Case
from case.reading_dates import UnreadableDateError, read
from ui.dialogs import Dialog
from ui.labels import label
from ui.tables import Column, Row, RowsModel, dress
from window.wording import count, day


class TrailDialog(Dialog):
    """Show the audit trail: who saved when, and what changed."""

    def __init__(self, log: tuple[LogEntry, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What was changed"))
        self.resize(820, 460)
        model = RowsModel[LogEntry]((
            Column(self.tr("When"), lambda entry: at_in_words(entry.at), key=lambda entry: entry.at, width=230),
            Column(self.tr("Who"), lambda entry: entry.user, width=120),
            Column(self.tr("What, by counts and ids"), lambda entry: entry.what, width=300),
        ))  # fmt: skip
        model.show(tuple(reversed(log)))
        self._table = _table(model, self.tr("Audit trail"))
        words = self.tr("{lines}. Names and words are never kept here.").format(lines=count(len(log), "line"))
        self._table.setWordWrap(True)
        _fill(self, words, self._table)
        self._table.resizeRowsToContents()


class VersionsDialog(Dialog):
    """Show the earlier saved states. Signals: `chosen(Case, words)` of one to go back to."""

    chosen = Signal(object, str)

    def __init__(self, versions: tuple[Version, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Earlier versions"))
        self.resize(560, 320)
        self._model = RowsModel[tuple[Version, Case]]((
            Column(self.tr("Saved"), lambda row: at_in_words(row[0].saved), width=220),
            Column(self.tr("Events"), lambda row: f"{len(row[1].events):,}", width=90, right=True),
            Column(self.tr("People"), lambda row: f"{len(row[1].people):,}", width=90, right=True),
        ))  # fmt: skip
        self._model.show([(version, version.case()) for version in reversed(versions)])
        self._table = _table(self._model, self.tr("Earlier versions"))
        self._table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        buttons = _fill(self, self.tr("The last five saved states are in the file. Undo leads back from one."),
                        self._table)  # fmt: skip
        back = buttons.addButton(self.tr("Go back to it"), QDialogButtonBox.ButtonRole.AcceptRole)
        back.setEnabled(False)
        self._table.selectionModel().selectionChanged.connect(
            lambda *_: back.setEnabled(bool(self._table.selectionModel().selectedRows()))
        )
        buttons.accepted.connect(self._choose)

    def _choose(self) -> None:
        version, case = self._model.rows[self._table.selectionModel().selectedRows()[0].row()]
        self.accept()
        self.chosen.emit(case, at_in_words(version.saved))


class ReviewDialog(Dialog):
    """Ask for the day on which the case shall be looked at again. Signals: `chosen(date or None)`."""

    chosen = Signal(object)

    def __init__(self, now: date | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Review date"))
        self.setMinimumWidth(420)
        self._day = now
        self._field = QLineEdit(day(now), placeholderText="31 March 2027")
        self._field.setAccessibleName(self.tr("Review date"))
        self._said = label()
        buttons = _fill(
            self,
            self.tr("From this day on opening the case reminds you to decide whether it is still needed."),
            self._field,
            self._said,
            ok=True,
        )
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self._choose)
        self._field.textChanged.connect(lambda _: self._read())
        self._read()

    def _read(self) -> None:
        typed = self._field.text().strip()
        self._day, said = None, self.tr("No reminder.")
        if typed:
            try:
                self._day = read(typed).when.latest
                said = day(self._day) or self.tr("That is no day.")
            except UnreadableDateError as trouble:
                said = str(trouble)
        self._said.setText(said)
        self._ok.setEnabled(not typed or self._day is not None)

    def _choose(self) -> None:
        self.accept()
        self.chosen.emit(self._day)


def review_day(text: str) -> date | None:
    """Return the day that a case keeps as its review date."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def at_in_words(at: str) -> str:
    """Return a moment of the case file as one reads it: '3 June 2026, 14:05 UTC'."""
    moment = review_day(at[:10])
    return f"{day(moment)}, {at[11:16]} UTC" if moment else at


def _table(model: RowsModel[Row], name: str) -> QTableView:
    table = QTableView()
    table.setAccessibleName(name)
    table.setModel(model)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    dress(table)
    model.setParent(table)
    for number, column in enumerate(model.columns):
        table.setColumnWidth(number, column.width)
    table.horizontalHeader().setStretchLastSection(True)
    return table


def _fill(dialog: QDialog, words: str, *parts: QWidget, ok: bool = False) -> QDialogButtonBox:
    button = QDialogButtonBox.StandardButton
    buttons = QDialogButtonBox(button.Ok | button.Cancel if ok else button.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(12)
    for part in (label(words), *parts, buttons):
        column.addWidget(part)
    return buttons
