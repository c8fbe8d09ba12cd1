"""What the program says about itself: help for every panel, its keys, its version."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs import Dialog

HELP = Path(__file__).resolve().parents[2] / "docs" / "help"
PAGES = (
    ("timeline", "Timeline"),
    ("family-history", "Family history"),
    ("impact-map", "Impact map"),
    ("network", "Network"),
    ("events", "Events"),
    ("importing", "Bringing files in"),
    ("lists", "Lists of the case"),
    ("analysis", "Analysis"),
    ("counts", "Counts"),
    ("findings", "Findings"),
    ("selection", "Selection"),
    ("steps", "Steps"),
    ("meetings", "Meetings"),
    ("case-file", "The case file"),
    ("anonymising", "Sharing without names"),
    ("first-five-minutes", "First five minutes"),
)
KEYS = (
    ("Ctrl+N, Ctrl+O, Ctrl+S, Ctrl+W", "New case, open, save, close"),
    ("Ctrl+I", "Bring files into the case"),
    ("Ctrl+1 to Ctrl+6", "Timeline, family history, impact map, network, events, analysis"),
    ("F6", "Present anonymised, and back"),
    ("F5, Ctrl+Shift+K", "Start the meeting, keep this view as a scene"),
    ("F11", "Full screen"),
    ("Ctrl+K", "Find anything: an action, a person, an agency, an entry"),
    ("Ctrl+F", "Find in the entries"),
    ("Ctrl+Shift+F", "Clear the filter"),
    ("Escape", "Select nothing"),
    ("Ctrl+Z, Ctrl+Shift+Z", "Undo, redo"),
    ("F2, Shift+F2", "Correct the selected event or cell, change all that are selected"),
    ("Delete", "Delete the selected events"),
    ("Ctrl+E, Ctrl+Shift+E, Ctrl+P", "Export an anonymised PDF, as another kind of file, print"),
    ("Ctrl+Shift+G", "Lists: people, agencies, ties, returns, voices, sources"),
    ("Ctrl+L", "Hide the case"),
    ("F1", "Help on what is looked at"),
)
TIMELINE_KEYS = (
    ("Tab, Shift+Tab", "Go to the next event and read it out, to the one before"),
    ("Space, Enter", "Select the event that the keys are on, open it"),
    ("Left, Right, Up, Down", "Move through the days and the lanes"),
    ("Page Up, Page Down", "A page of lanes up or down"),
    ("Home, End", "The first days, the last days"),
    ("+, -, 0", "Zoom in, zoom out, the whole history"),
    ("D", "Count from the selected event, by date again"),
    ("Escape", "Select nothing, let nothing stand out"),
    ("Wheel, drag", "Zoom, move; on a heading set its lane elsewhere"),
)
MEETING_KEYS = (
    ("Right, Page Down, Space, Enter", "The next scene"),
    ("Left, Page Up, Backspace", "The scene before"),
    ("Home, End", "The first scene, the last one"),
    ("B, .", "A black screen, and back"),
    ("+, -", "Larger words, smaller ones"),
    ("Escape", "End the meeting"),
)
PICTURE_KEYS = (
    ("Tab, Shift+Tab", "Go to the next mark and read it out, to the one before"),
    ("Space, Enter", "Select the mark that the keys are on"),
    ("Left, Right, Up, Down", "Move; with Alt what the keys are on"),
    ("+, -, 0", "Zoom in, zoom out, the whole picture"),
    ("Escape", "Select nothing, end a search"),
    ("Wheel, drag, Shift with drag", "Zoom, move, draw a tie"),
)


class HelpPanel(QWidget):
    """Show a help page. Signals: `guide_wanted()` where the first five minutes shall begin."""

    guide_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._choice = QComboBox()
        self._choice.setAccessibleName(self.tr("Help page"))
        for name, title in PAGES:
            self._choice.addItem(QCoreApplication.translate("HelpPanel", title), name)
        self._text = QTextBrowser()
        self._text.setAccessibleName(self.tr("Help"))
        self._text.setOpenLinks(False)
        self._text.setFrameShape(QTextBrowser.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 0)
        column.setSpacing(8)
        column.addWidget(self._choice)
        column.addWidget(self._text, 1)
        self._choice.currentIndexChanged.connect(lambda _: self._load())

    def show_page(self, name: str) -> None:
        """Show the help for a panel."""
        self._choice.setCurrentIndex(max(0, self._choice.findData(name)))
        self._load()

    def _load(self) -> None:
        file = HELP / f"{self._choice.currentData()}.md"
        self._text.setSearchPaths([str(HELP)])
        self._text.document().setBaseUrl(QUrl.fromLocalFile(str(HELP)))
        self._text.setMarkdown(file.read_text(encoding="utf-8"))


def show_keys(parent: QWidget) -> None:
    """Show what the keys do."""
    dialog = Dialog(parent)
    dialog.setWindowTitle(QCoreApplication.translate("Keys", "Keys"))
    sides = QHBoxLayout()
    sides.setSpacing(40)
    window, timeline, pictures, meeting = (
        QCoreApplication.translate("Keys", words)
        for words in ("Everywhere", "On the timeline", "In the pictures", "In a meeting")
    )
    sides.addLayout(_rows(((window, KEYS), (pictures, PICTURE_KEYS))))
    sides.addLayout(_rows(((timeline, TIMELINE_KEYS), (meeting, MEETING_KEYS))))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    dialog.finished.connect(lambda _: dialog.deleteLater())
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 20, 20, 16)
    layout.setSpacing(16)
    layout.addLayout(sides)
    layout.addWidget(buttons)
    dialog.open()


def _rows(parts: Iterable[tuple[str, Sequence[tuple[str, str]]]]) -> QGridLayout:
    """Return the keys of some parts of the program below each other, each part under its heading."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(7)
    for heading, keys in parts:
        title = QLabel(heading)
        title.setProperty("role", "soft")
        grid.addWidget(title, grid.rowCount(), 0, 1, 2)
        for named, does in keys:
            row = grid.rowCount()
            name = QLabel(named)
            name.setProperty("role", "section")
            grid.addWidget(name, row, 0)
            grid.addWidget(QLabel(QCoreApplication.translate("Keys", does)), row, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid
