"""The bundled fonts as Qt has them: without kerning and hinting, so that widths agree with `drawing.text` and the PDF.

Their edges are grey on every system, so that words look the same whether they are drawn or cut out of a sheet.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from drawing.text import BOLD, FAMILY, REGULAR


@lru_cache(maxsize=1)
def load_fonts() -> tuple[str, str]:
    """Load the bundled fonts into Qt, once; return the families of the regular and the bold one."""
    families = []
    for file in (REGULAR, BOLD):
        found = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
        families.append(found[0] if found else FAMILY)
    return families[0], families[1]


@lru_cache(maxsize=256)
def font(pixels: int, bold: bool = False) -> QFont:
    """Return the bundled font at a size in whole pixels."""
    made = QFont(load_fonts()[bold])
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setPixelSize(max(1, pixels))
    made.setKerning(False)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    return made


@lru_cache(maxsize=128)
def ascent(pixels: int, bold: bool) -> float:
    """Return the height of a line above its baseline."""
    return QFontMetricsF(font(pixels, bold)).ascent()
