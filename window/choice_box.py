"""A drop-down in which one of several values is chosen by its words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QComboBox


class ChoiceBox(QComboBox):
    """Offer values by their words; `chosen` is the value."""

    def __init__(self, name: str, words: Mapping[Any, str], chosen: object) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._values = tuple(words)
        self.addItems(list(words.values()))
        self.setCurrentIndex(self._values.index(chosen))

    def offer(self, words: Mapping[Any, str], chosen: object) -> None:
        """Offer other values, and choose one of them without a signal."""
        was = self.blockSignals(True)
        self._values = tuple(words)
        self.clear()
        self.addItems(list(words.values()))
        self.setCurrentIndex(self._values.index(chosen))
        self.blockSignals(was)

    @property
    def chosen(self) -> Any:
        return self._values[self.currentIndex()]

    def choose(self, value: object) -> None:
        """Choose one of the values."""
        self.setCurrentIndex(self._values.index(value))
