"""The small parts that panels and dialogs are put together from: words in their roles, rules, buttons."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.translating import said, translate


def label(words: str = "", role: str = "", wraps: bool = True) -> QLabel:
    """Return words in a role of `ui.style` ('title', 'section', 'soft', ...), '' for plain ones.

    They are shown letter for letter: a file or a person called '<b>' makes nothing bold.
    """
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if role:
        made.setProperty("role", role)
    return made


def name_of_field(words: str, field: QWidget, role: str = "soft") -> QLabel:
    """Return the name beside a field; its `&` letter, and a screen reader, lead to the field."""
    made = label(words, role, wraps=False)
    made.setBuddy(field)
    return made


def say(shown: QLabel, words: str, role: str) -> None:
    """Show other words in another role."""
    shown.setText(words)
    shown.setProperty("role", role)
    shown.style().polish(shown)


def push_button(words: str, tip: str = "") -> QPushButton:
    """Return a button that Enter does not press from elsewhere in a dialog."""
    made = QPushButton(words)
    made.setToolTip(tip)
    made.setAutoDefault(False)
    return made


def rule_box(rule: str, about: str) -> QWidget:
    """Return the first sentence of a rule; the rest comes on request. `about` names it to a screen reader."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 4)
    column.setSpacing(2)
    whole = said(rule)
    first, _, rest = whole.partition(". ")
    shown = label(f"{first}." if rest else first, "small")
    column.addWidget(shown)
    if rest:
        more = QPushButton(translate("Rules", "More"))
        more.setProperty("link", True)
        more.setAccessibleName(translate("Rules", "The whole rule of: {about}").format(about=about))
        more.clicked.connect(partial(shown.setText, whole))
        more.clicked.connect(more.hide)
        column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
    return box
