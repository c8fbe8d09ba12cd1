"""A language that puts every word in brackets, and what of a window is not in it."""

from __future__ import annotations

import ast
import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from html import unescape
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QAbstractTableModel, QModelIndex, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QSpinBox,
    QStatusBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from drawing.marks import Drawing, Label
from drawing.text import ELLIPSIS
from graph.view.panel import GraphPanel
from timeline.keys import draw_key
from timeline.overview import draw_overview
from timeline.view.panel import TimelinePanel

OPEN, CLOSE = "⟦", "⟧"
Role = Qt.ItemDataRole
HORIZONTAL = Qt.Orientation.Horizontal
FLAT = (QAbstractListModel, QAbstractTableModel)
PARTS = (re.compile(r"[.](?:\s|$)"), re.compile(r"[.:;](?:\s|$)"))  # only the first may be shown
SENTENCE = 3  # words from which on something is one
ROWS = 40  # of a table that are read
WORD = re.compile(r"[A-Za-z]{2,}")
TAGS = re.compile(r"<style.*?</style>|<!--.*?-->|<[^>]*>", re.DOTALL)  # what tells how rich text looks
NOT_WORDS = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|to|ongoing|around)\b|\*\.\w+"  # dates stay in UK form
    r"|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b"
    r"|\bKinline\b|\bUTC\b"
    r"|\b(?:Ctrl|Shift|Alt|Return|Esc|Del|Ins|Backspace|Up|Down|Left|Right)\b|\bF\d+\b",  # keys, which Qt names
    re.IGNORECASE,
)


class Bracketing(QTranslator):
    """Says everything in brackets: what stands without them did not go through the translation."""

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: N803
        return f"{OPEN}{sourceText}{CLOSE}"


def words_shown(top: QWidget) -> Iterator[tuple[str, str]]:
    """Yield every text of a window, its menus and its tables, with the widget that says it."""
    for widget in (top, *top.findChildren(QWidget)):
        place = f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        told = (widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis())
        names = (widget.accessibleName(), widget.accessibleDescription())
        for text in (*told, *names, *_of(widget)):
            if text:
                yield place, text
    for action in top.findChildren(QAction):
        for text in (action.text(), action.toolTip(), action.statusTip()):
            yield f"action of {type(action.parent()).__name__}", text


def _of(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, (QAbstractButton, QLabel)):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
        if isinstance(widget.parent(), QAbstractSpinBox):
            yield widget.text()
    elif isinstance(widget, (QGroupBox, QMenu)):
        yield widget.title()
    elif isinstance(widget, QTabBar):
        for tab in range(widget.count()):
            yield from (widget.tabText(tab), widget.tabToolTip(tab), widget.accessibleTabName(tab))
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(item) for item in range(widget.count()))
    elif isinstance(widget, QSpinBox):
        yield from (widget.prefix(), widget.suffix(), widget.specialValueText())
    elif isinstance(widget, (QPlainTextEdit, QTextEdit)):
        yield widget.placeholderText()
        if widget.isReadOnly():
            yield widget.toPlainText()
    elif isinstance(widget, QAbstractItemView) and widget.model():
        yield from _of_model(widget.model())
    elif isinstance(widget, QStatusBar):
        yield widget.currentMessage()
    elif isinstance(widget, TimelinePanel):
        yield from _of_timeline(widget)
    elif isinstance(widget, GraphPanel):
        yield from of_things(widget.drawing)
    if isinstance(widget, QMessageBox):
        yield from (widget.informativeText(), widget.detailedText())


def _of_timeline(panel: TimelinePanel) -> Iterator[str]:
    """Yield what is written in the pictures of a timeline, and what they say aloud."""
    canvas = panel.canvas
    overview = draw_overview(panel.arrangement, panel.view, float(panel.overview.height()))
    for drawing in (canvas.drawing(), overview, draw_key(panel.arrangement, 900.0)):
        yield from of_drawing(drawing)
    yield canvas.card_text


def of_drawing(drawing: Drawing) -> Iterator[str]:
    """Yield what a picture says: its words, those of its groups, and every line that is written in it."""
    yield from (drawing.title, drawing.says)
    yield from (group.says for group in drawing.groups)
    yield from (mark.text for mark in drawing.marks() if isinstance(mark, Label))


def of_things(drawing: Drawing) -> Iterator[str]:
    """Yield what a picture of things says: the lines that stand on one thing, names over several, are one text."""
    yield from (drawing.title, drawing.says)
    for group in drawing.groups:
        yield group.says
        yield " ".join(mark.text for mark in group.each() if isinstance(mark, Label))


def _of_model(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    parent = parent or QModelIndex()
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent))
    for column in columns:
        for role in (Role.DisplayRole, Role.ToolTipRole):
            yield _text(model.headerData(column, HORIZONTAL, role))
    for row in range(min(model.rowCount(parent), ROWS)):
        for column in columns:
            index = model.index(row, column, parent)
            for role in (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole):
                yield _text(index.data(role))
            if not isinstance(model, FLAT) and model.hasChildren(index):
                yield from _of_model(model, index)


def _text(found: object) -> str:
    return found if isinstance(found, str) else ""


class Known:
    """What may stand outside the brackets: data of a case, and sentences of what was worked out from it."""

    def __init__(self, *values: object) -> None:
        found: set[str] = set()
        _gather(values, found, set())
        self._texts = sorted(found, key=len, reverse=True)
        self._judged: dict[str, str] = {}

    def rest(self, text: str) -> str:
        """Return a text of which some word is neither in brackets nor known, '' for any other."""
        if text not in self._judged:
            self._judged[text] = self._rest(text)
        return self._judged[text]

    def _rest(self, text: str) -> str:
        left, depth = [], 0
        for letter in text:
            depth += (letter == OPEN) - (letter == CLOSE)
            left.append(letter if not depth and letter != CLOSE else " ")
        plain = unescape(TAGS.sub(" ", "".join(left))).replace("&", "")
        folded = " ".join(plain.casefold().split())
        if ELLIPSIS in folded:  # what was cut is known by how it begins
            begun = folded.rpartition(ELLIPSIS)[0].rpartition(CLOSE)[2].strip()
            folded = "" if any(begun in known for known in self._texts) else folded
        for known in self._texts if _speaks(folded) else ():
            if known in folded:
                folded = re.sub(rf"(?<!\w){re.escape(known)}(?!\w)", " ", folded)
                if not _speaks(folded):
                    break
        return text if _speaks(folded) else ""


def _speaks(text: str) -> bool:
    return bool(WORD.search(NOT_WORDS.sub(" ", text)))


def _gather(value: object, found: set[str], seen: set[int]) -> None:
    if isinstance(value, Enum) or value is None or isinstance(value, (int, float, date, bytes)) or id(value) in seen:
        return
    if isinstance(value, str):
        whole = " ".join(value.replace("&", "").casefold().split())
        found.update(part for part in (whole, *whole.splitlines()) if WORD.search(part))
        return
    seen.add(id(value))
    if isinstance(value, Mapping):
        value = (*value, *value.values())
    elif is_dataclass(value):
        value = [getattr(value, field.name) for field in fields(value)]
    if isinstance(value, Iterable):
        for one in value:
            _gather(one, found, seen)


def sentences_below(root: Path) -> list[str]:
    """Return every sentence that the floors below the window and the data that ship hold."""
    found: set[str] = set()
    for floor in ("case", "importers", "privacy"):
        for file in (root / floor).rglob("*.py"):
            if "view" not in file.parts:
                found.update(
                    part.value
                    for part in ast.walk(ast.parse(file.read_bytes()))
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                )
    for file in (root / "data").rglob("*.csv"):
        with file.open(encoding="utf-8", newline="") as lines:
            found.update(cell for row in csv.reader(lines) for cell in row)
    found.update([part.strip(" (") for text in found for ends in PARTS for part in ends.split(text)])
    return [text for text in found if len(WORD.findall(text)) >= SENTENCE]


def missing(tops: Iterable[QWidget], known: Known) -> set[str]:
    """Return what windows say outside the brackets, with the widgets that say it."""
    found = set()
    for top in tops:
        for place, text in words_shown(top):
            if rest := known.rest(text):
                found.add(f"{place}: {rest[:200]!r}")
    return found
