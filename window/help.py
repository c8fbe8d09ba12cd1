"""What the program says about itself and its keys."""

from __future__ import annotations

import tomllib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QMessageBox, QVBoxLayout, QWidget

from ui.icons import program_icon

PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"
KEYS = (
    ("Ctrl+O", "Open files"),
    ("Ctrl+1 to Ctrl+4", "Timeline, family history, impact map, events"),
    ("F6", "Present anonymised, and back"),
    ("F11", "Full screen"),
    ("Ctrl+F", "Find in the entries"),
    ("Ctrl+Shift+F", "Clear the filter"),
    ("Escape", "Select nothing"),
    ("Ctrl+Z, Ctrl+Shift+Z", "Undo, redo"),
    ("F2", "Correct the selected event"),
    ("Delete", "Delete the selected events"),
    ("Ctrl+E", "Export an anonymised PDF"),
    ("Wheel, drag, + and −, arrows", "Zoom and move in the pictures"),
)


def version() -> str:
    """Return the version of the program, which stands in one place."""
    with PROJECT.open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])


def show_keys(parent: QWidget) -> None:
    """Show what the keys do."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle("Keys")
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    for row, (keys, does) in enumerate(KEYS):
        name = QLabel(keys)
        name.setProperty("role", "section")
        grid.addWidget(name, row, 0)
        grid.addWidget(QLabel(does), row, 1)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 20, 20, 16)
    layout.setSpacing(16)
    layout.addLayout(grid)
    layout.addWidget(buttons)
    dialog.open()


def show_about(parent: QWidget) -> None:
    """Show the version, what it is for and whose work it stands on."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle("About Kinline")
    box.setIconPixmap(program_icon().pixmap(64, 64))
    box.setText(f"Kinline {version()}")
    box.setInformativeText(
        "Family case histories from what agencies send. Everything stays on this computer.\n\n"
        "Drawn with Qt (LGPL) and set in Noto Sans (SIL Open Font License)."
    )
    box.open()
