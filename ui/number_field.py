"""A field for a whole number; the style sheet leaves its text no room on the left, so the field does."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox

AIR = 7  # pixels between the frame and the text, as in a line of text


class NumberField(QSpinBox):
    """Ask for a number of a range, with arrows beside it."""

    def __init__(self, least: int, most: int, value: int) -> None:
        super().__init__(minimum=least, maximum=most, value=value)
        self.lineEdit().setTextMargins(AIR, 0, 0, 0)
