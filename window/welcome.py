"""What the empty window offers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from drawing.marks import Box, Drawing, Group, Ink, Oval, Path
from drawing.theme import LIGHT, Theme
from ui.labels import label
from ui.painting import paint
from ui.translating import translate
from window.samples import Sample, samples

PICTURE = (560.0, 150.0)


class Welcome(QWidget):
    """Offer a case file, files to bring in, or a sample.

    Signals: `case_wanted()`, `files_wanted()`, `sample_wanted(Sample)`, `guide_wanted()`.
    """

    case_wanted = Signal()
    files_wanted = Signal()
    guide_wanted = Signal()
    sample_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._picture = _Picture()
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(3)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        column.addWidget(_line(self.tr("One family, one history"), "welcome"))
        column.addWidget(
            _line(self.tr("Kinline puts what every agency sent about a household on one timeline."), "soft")
        )
        column.addSpacing(16)
        column.addLayout(self._buttons())
        column.addSpacing(8)
        column.addWidget(_line(self.tr("or drop files anywhere on this window"), "soft"))
        guide = QPushButton(self.tr("New here? The first five minutes"))
        guide.setProperty("link", True)
        guide.setCursor(Qt.CursorShape.PointingHandCursor)
        guide.clicked.connect(self.guide_wanted)
        column.addSpacing(8)
        column.addWidget(guide, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(4)
        column.addWidget(
            _line(
                self.tr(
                    "CSV, Excel, Word, PDF, GEDCOM and text. "
                    "Nothing leaves this computer: Kinline never uses the network."
                ),
                "small",
            )
        )
        column.addSpacing(16)

    def set_theme(self, theme: Theme) -> None:
        self._picture.set_theme(theme)

    def _buttons(self) -> QHBoxLayout:
        bringing = QPushButton(self.tr("Bring in files…"))
        bringing.setProperty("primary", True)
        bringing.setProperty("large", True)
        bringing.setToolTip(self.tr("Chronologies, with the agency register and the people list where you have them"))
        bringing.clicked.connect(self.files_wanted)
        opening = QPushButton(self.tr("Open a case…"))
        opening.setProperty("large", True)
        opening.setToolTip(self.tr("A case file that was saved before"))
        opening.clicked.connect(self.case_wanted)
        trying = QPushButton(self.tr("Open a sample"))
        trying.setProperty("large", True)
        trying.setProperty("menu", True)
        trying.setMenu(self._menu())
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch()
        row.addWidget(bringing)
        row.addWidget(opening)
        row.addWidget(trying)
        row.addStretch()
        return row

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for sample in samples():
            menu.addAction(sample_words(sample), partial(self.sample_wanted.emit, sample))
        return menu


def sample_words(sample: Sample) -> str:
    files = len(sample.files)
    words = (
        translate("Welcome", "{name} family") if files == 1 else translate("Welcome", "{name} family, {files} files")
    )
    return words.format(name=sample.name, files=files)


def _line(words: str, role: str) -> QLabel:
    line = label(words, role, wraps=False)
    line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return line


class _Picture(QWidget):
    """A quiet picture of what the program makes."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._drawing = _lanes()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(PICTURE[0]), round(PICTURE[1]))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(self.rect()))
        paint(painter, self._drawing, self._theme)
        painter.end()


def _lanes() -> Drawing:
    """Draw three lanes with spells and incidents that come closer to each other."""
    marks: list[Box | Oval | Path] = [
        *(Path(((x, 0), (x, 150)), line=Ink.GRID) for x in range(0, 561, 80)),
        *(Path(((0, y), (560, y)), line=Ink.RULE) for y in (50, 100)),
    ]
    bars = (
        (20, 10, 150, Ink.COUNCIL), (190, 10, 330, Ink.JUSTICE), (90, 28, 190, Ink.EDUCATION),
        (310, 28, 160, Ink.HEALTH), (60, 60, 120, Ink.HEALTH), (230, 60, 250, Ink.COUNCIL),
        (330, 78, 190, Ink.VOLUNTARY), (150, 110, 210, Ink.EDUCATION), (390, 110, 130, Ink.COMMUNITY),
        (270, 128, 150, Ink.JUSTICE),
    )  # fmt: skip
    marks += [Box(x, y, wide, 11, fill=ink, radius=4, opacity=0.75) for x, y, wide, ink in bars]
    dots = ((60, 34), (296, 33), (36, 84), (206, 84), (300, 84), (60, 116), (110, 134), (240, 134), (536, 134))
    inks = (Ink.JUSTICE, Ink.VICTIMS, Ink.COMMUNITY, Ink.JUSTICE, Ink.VICTIMS)
    marks += [Oval(x, y, 4.5, 4.5, fill=inks[n % len(inks)]) for n, (x, y) in enumerate(dots)]
    return Drawing(*PICTURE, (Group("", "", tuple(marks)),))
