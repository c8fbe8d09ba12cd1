"""The bar under a picture: the day it shows, finding in it, drawing ties, tidying, zooming."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton, QWidget

from graph.view.time_bar import TimeBar
from ui.folding import FoldingBar
from ui.labels import label
from window.pictures.pictures import BESIDE_DAY

FIND_WIDE = 150


class PictureBar(FoldingBar):
    """What is done to a picture.

    Signals: `found(words)` as one types, `next_wanted()` on return; `beside_chosen(key)` of what to compare
    with; `join_wanted(on)`, `tidy_wanted()`, `zoom_wanted(way)` with 1, -1, or 0 for the whole picture. The days
    are those of `time`.
    """

    found = Signal(str)
    next_wanted = Signal()
    beside_chosen = Signal(str)
    join_wanted = Signal(bool)
    tidy_wanted = Signal()
    zoom_wanted = Signal(int)

    def __init__(self, compares: bool, joins: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.time = TimeBar()
        self._find = _FindLine()
        self._count = label(role="soft", wraps=False)
        self._beside = QComboBox()
        self._beside.setAccessibleName(self.tr("Compare with"))
        self._beside.setToolTip(self.tr("Set a second map beside this one"))
        self._beside.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._beside.setMinimumContentsLength(17)
        self._beside.setVisible(compares)
        self._join = _tool(
            self.tr("Draw ties"), self.tr("Draw a tie from one to another, or to a new person (or hold Shift and drag)")
        )
        self._join.setCheckable(True)
        self._join.setVisible(joins)
        self._tidy = _tool(self.tr("Tidy"), self.tr("Put everything that was dragged back in its place"))
        self._tidy.setEnabled(False)
        self._lay_out()
        self._find.textChanged.connect(self.found)
        self._find.next_wanted.connect(self.next_wanted)
        self._beside.activated.connect(lambda _: self.beside_chosen.emit(self._beside.currentData()))
        self._join.toggled.connect(self.join_wanted)
        self._tidy.clicked.connect(lambda _: self.tidy_wanted.emit())

    def _lay_out(self) -> None:
        self.set_edges(10, 4, 10, 4, 6)
        self.add(self.time, stretch=1, folds=False)
        self.add(self._beside)
        self.add(self._find, self._count)
        self.add(self._join)
        self.add(self._tidy)
        zooms = (
            ("\u2212", self.tr("Zoom out (-)"), -1),
            ("+", self.tr("Zoom in (+)"), 1),
            (self.tr("Whole picture"), self.tr("Fit the picture (0)"), 0),
        )
        for text, words, way in zooms:
            button = _tool(text, words)
            button.clicked.connect(lambda _=False, way=way: self.zoom_wanted.emit(way))
            self.add(button)
        self.fold_first(self._beside, self._tidy, self._join, self._find)

    @property
    def words(self) -> str:
        """What is searched for."""
        return self._find.text()

    def say_found(self, count: int) -> None:
        self._count.setText(str(count) if self.words.strip() else "")
        self._count.setAccessibleName(self.tr("{number} found").format(number=count) if self.words.strip() else "")

    def offer(self, others: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer what the map can be compared with: keys and words."""
        self._beside.clear()
        self._beside.addItem(self.tr("One map"), "")
        self._beside.addItem(self.tr("Before and after the day"), BESIDE_DAY)
        for key, words in others:
            self._beside.addItem(self.tr("Beside {name}").format(name=words), key)
        self._beside.setCurrentIndex(max(self._beside.findData(chosen), 0))

    def set_changeable(self, on: bool) -> None:
        self._join.setEnabled(on)
        if not on:
            self._join.setChecked(False)

    def let_tidy(self, on: bool) -> None:
        self._tidy.setEnabled(on)

    def forget_words(self) -> None:
        self._find.clear()


class _FindLine(QLineEdit):
    """A line to search in; return goes on to the next."""

    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("Find in the picture"))
        self.setAccessibleName(self.tr("Find in the picture"))
        self.setClearButtonEnabled(True)
        self.setFixedWidth(FIND_WIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)


def _tool(text: str, words: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
