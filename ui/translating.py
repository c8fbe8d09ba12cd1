"""The words of the window in another language: what Qt's translation finds in a file beside the program.

Three ways lead there: `self.tr("…")` in what is a QObject, `translate("Context", "…")` elsewhere, and `mark("…")` for
words written down before there is a window, which `said` translates where they are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

FOLDER = Path(__file__).resolve().parents[1] / "data" / "translations"
COUNTED = "Counted"
Key = TypeVar("Key")

translate = QCoreApplication.translate


def mark(words: str) -> str:
    """Return words as they are: `said` translates them where they are shown."""
    return words


def said(words: str) -> str:
    """Return marked words, or those of a closed list of the case, in the language of the window."""
    return translate("", words)


def said_each(words: Mapping[Key, str]) -> dict[Key, str]:
    """Return marked words by what they stand for, in the language of the window."""
    return {key: said(marked) for key, marked in words.items()}
