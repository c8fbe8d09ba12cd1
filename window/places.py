"""Where file dialogs begin: beside the open case file, or in the documents; never in the working folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

Standard = QStandardPaths.StandardLocation


def folder_for(widget: QWidget) -> Path:
    """Return the folder of the case file of the window that a widget belongs to, or else of documents."""
    above: QWidget | None = widget
    while above is not None:
        if above.windowFilePath() and (folder := Path(above.windowFilePath()).parent).is_dir():
            return folder
        above = above.parentWidget()
    documents = Path(QStandardPaths.writableLocation(Standard.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def file_for(widget: QWidget, name: str) -> str:
    """Return the path that a file dialog proposes for a file of this name."""
    return str(folder_for(widget) / name)
