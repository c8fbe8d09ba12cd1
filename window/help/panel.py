"""What the program says about itself: help for every panel, its keys, its version."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

HELP = Path(__file__).resolve().parents[2] / "docs" / "help"
PAGES = (
    ("timeline", "Timeline"),
    ("family-history", "Family history"),
    ("impact-map", "Impact map"),
    ("network", "Network"),
    ("events", "Events"),
    ("analysis", "Analysis"),
    ("counts", "Counts"),
    ("findings", "Findings"),
    ("selection", "Selection"),
    ("steps", "Steps"),
    ("case-file", "The case file"),
    ("anonymising", "Sharing without names"),
    ("first-five-minutes", "First five minutes"),
)
KEYS = (
    ("Ctrl+N, Ctrl+O, Ctrl+S, Ctrl+W", "New case, open, save, close"),
    ("Ctrl+I", "Bring files into the case"),
    ("Ctrl+1 to Ctrl+6", "Timeline, family history, impact map, network, events, analysis"),
    ("F6", "Present anonymised, and back"),
    ("F11", "Full screen"),
    ("Ctrl+K", "Find anything: an action, a person, an agency, an entry"),
    ("Ctrl+F", "Find in the entries"),
    ("Ctrl+Shift+F", "Clear the filter"),
    ("Escape", "Select nothing"),
    ("Ctrl+Z, Ctrl+Shift+Z", "Undo, redo"),
    ("F2", "Correct the selected event"),
    ("Delete", "Delete the selected events"),
    ("Ctrl+E, Ctrl+Shift+E, Ctrl+P", "Export an anonymised PDF, as another kind of file, print"),
    ("Ctrl+Shift+G", "People and agencies: correct, merge, split"),
    ("Ctrl+L", "Hide the case"),
    ("F1", "Help on what is looked at"),
    ("Wheel, drag, + and −, arrows", "Zoom and move in the pictures"),
    ("Alt with an arrow, Shift and drag", "In a picture: move what the frame is on, draw a tie"),
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
    dialog = QDialog(parent)
    dialog.setWindowTitle(QCoreApplication.translate("Keys", "Keys"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    for row, (keys, does) in enumerate(KEYS):
        name = QLabel(keys)
        name.setProperty("role", "section")
        grid.addWidget(name, row, 0)
        grid.addWidget(QLabel(QCoreApplication.translate("Keys", does)), row, 1)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    dialog.finished.connect(lambda _: dialog.deleteLater())
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 20, 20, 16)
    layout.setSpacing(16)
    layout.addLayout(grid)
    layout.addWidget(buttons)
    dialog.open()
