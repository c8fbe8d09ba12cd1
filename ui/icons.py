"""Line icons, drawn in the colour of the theme."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from drawing.marks import Ink
from drawing.theme import Theme

ICONS = Path(__file__).resolve().parents[1] / "data" / "icons"
SIZES = (16, 20, 24, 32, 40, 48, 64)


def icon(name: str, theme: Theme, ink: Ink = Ink.SOFT) -> QIcon:
    """Return the icon in an ink of a theme, paler where it is disabled."""
    return _icon(name, theme[ink], theme[Ink.RULE])


@cache
def _icon(name: str, normal: str, disabled: str) -> QIcon:
    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, normal), (QIcon.Mode.Disabled, disabled)):
        for size in SIZES:
            made.addPixmap(_pixmap(name, colour, size), mode)
    return made


@cache
def program_icon() -> QIcon:
    made = QIcon()
    for size in (16, 32, 48, 64, 128, 256):
        made.addPixmap(_pixmap("kinline", "", size))
    return made


def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    text = (ICONS / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(text.encode())).render(painter)
    painter.end()
    return pixmap
