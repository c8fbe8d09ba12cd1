"""What the program says about itself: help for every panel, its keys, its version."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QUrl, Signal
from PySide6.QtGui import QShowEvent
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
from ui.labels import label
from ui.translating import mark, said, translate

HELP = Path(__file__).resolve().parents[2] / "docs" / "help"
PAGES = (
    ("timeline", mark("Timeline")),
    ("family-history", mark("Family history")),
    ("impact-map", mark("Impact map")),
    ("network", mark("Network")),
    ("events", mark("Events")),
    ("importing", mark("Bringing files in")),
    ("lists", mark("Lists of the case")),
    ("analysis", mark("Analysis")),
    ("counts", mark("Counts")),
    ("findings", mark("Findings")),
    ("selection", mark("Selection")),
    ("steps", mark("Steps")),
    ("meetings", mark("Meetings")),
    ("case-file", mark("The case file")),
    ("anonymising", mark("Sharing without names")),
    ("first-five-minutes", mark("First five minutes")),
)
KEYS = (
    ("Ctrl+N, Ctrl+O, Ctrl+S, Ctrl+W", mark("New case, open, save, close")),
    ("Ctrl+I", mark("Bring files into the case")),
    (mark("Ctrl+1 to Ctrl+6"), mark("Timeline, family history, impact map, network, events, analysis")),
    ("F6", mark("Present anonymised, and back")),
    ("F5, Ctrl+Shift+K", mark("Start the meeting, keep this view as a scene")),
    ("F11", mark("Full screen")),
    ("Ctrl+K", mark("Find anything: an action, a person, an agency, an entry")),
    ("Ctrl+F", mark("Find in the entries")),
    ("Ctrl+Shift+F", mark("Clear the filter")),
    (mark("Escape"), mark("Select nothing")),
    ("Ctrl+Z, Ctrl+Shift+Z", mark("Undo, redo")),
    ("F2, Shift+F2", mark("Correct the selected event or cell, change all that are selected")),
    (mark("Delete"), mark("Delete the selected events")),
    ("Ctrl+E, Ctrl+Shift+E, Ctrl+P", mark("Export an anonymised PDF, as another kind of file, print")),
    ("Ctrl+Shift+G", mark("Lists: people, agencies, ties, returns, voices, sources")),
    ("Ctrl+L", mark("Hide the case")),
    ("F1", mark("Help on what is looked at")),
)
TIMELINE_KEYS = (
    (mark("Tab, Shift+Tab"), mark("Go to the next event and read it out, to the one before")),
    (mark("Space, Enter"), mark("Select the event that the keys are on, open it")),
    (mark("Left, Right, Up, Down"), mark("Move through the days and the lanes")),
    (mark("Page Up, Page Down"), mark("A page of lanes up or down")),
    (mark("Home, End"), mark("The first days, the last days")),
    ("+, -, 0", mark("Zoom in, zoom out, the whole history")),
    ("D", mark("Count from the selected event, by date again")),
    (mark("Escape"), mark("Select nothing, let nothing stand out")),
    (mark("Wheel, drag"), mark("Zoom, move; on a heading set its lane elsewhere")),
)
MEETING_KEYS = (
    (mark("Right, Page Down, Space, Enter"), mark("The next scene")),
    (mark("Left, Page Up, Backspace"), mark("The scene before")),
    (mark("Home, End"), mark("The first scene, the last one")),
    ("B, .", mark("A black screen, and back")),
    ("+, -", mark("Larger words, smaller ones")),
    (mark("Escape"), mark("End the meeting")),
)
PICTURE_KEYS = (
    (mark("Tab, Shift+Tab"), mark("Go to the next mark and read it out, to the one before")),
    (mark("Space, Enter"), mark("Select the mark that the keys are on")),
    (mark("Left, Right, Up, Down"), mark("Move; with Alt what the keys are on")),
    ("+, -, 0", mark("Zoom in, zoom out, the whole picture")),
    (mark("Escape"), mark("Select nothing, end a search")),
    (mark("Wheel, drag, Shift with drag"), mark("Zoom, move, draw a tie")),
)


class HelpPanel(QWidget):
    """Show a help page, in the language of the window where it is there.

    Signals: `guide_wanted()` where the first five minutes shall begin.
    """

    guide_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._choice = QComboBox()
        self._choice.setAccessibleName(self.tr("Help page"))
        for name, title in PAGES:
            self._choice.addItem(said(title), name)
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

    def showEvent(self, event: QShowEvent) -> None:
        """Show the page that is chosen, where the panel came without being asked for one."""
        super().showEvent(event)
        if self._text.document().isEmpty():
            self._load()

    def show_page(self, name: str) -> None:
        """Show the help for a panel."""
        self._choice.setCurrentIndex(max(0, self._choice.findData(name)))
        self._load()

    def _load(self) -> None:
        name = f"{self._choice.currentData()}.md"
        here = HELP / QLocale().bcp47Name().partition("-")[0]
        pages = here if (here / name).is_file() else HELP
        file = pages / name
        self._text.setSearchPaths([str(pages)])
        self._text.document().setBaseUrl(QUrl.fromLocalFile(str(pages)))
        self._text.setMarkdown(file.read_text(encoding="utf-8"))


def show_keys(parent: QWidget) -> None:
    """Show what the keys do."""
    dialog = Dialog(parent)
    dialog.setWindowTitle(translate("Keys", "Keys"))
    sides = QHBoxLayout()
    sides.setSpacing(40)
    window, timeline, pictures, meeting = (
        translate("Keys", "Everywhere"),
        translate("Keys", "On the timeline"),
        translate("Keys", "In the pictures"),
        translate("Keys", "In a meeting"),
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
        title = label(heading, "soft", wraps=False)
        grid.addWidget(title, grid.rowCount(), 0, 1, 2)
        for named, does in keys:
            row = grid.rowCount()
            name = label(said(named), "section", wraps=False)
            grid.addWidget(name, row, 0)
            grid.addWidget(QLabel(said(does)), row, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid
