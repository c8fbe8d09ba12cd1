"""How wide words are in the bundled font, so that screen and paper agree.

Both surfaces draw Noto Sans with kerning and hinting off; widths are the sums of the advances.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from drawing.metrics import read_advances

FONTS = Path(__file__).resolve().parents[1] / "data" / "fonts"
REGULAR = FONTS / "NotoSans-Regular.ttf"
BOLD = FONTS / "NotoSans-SemiBold.ttf"
FAMILY = "Noto Sans"

ASCENT = 0.74  # of the size: from the baseline to the top of a capital, with a little air
DESCENT = 0.24
LINE = 1.3  # from one baseline to the next
ELLIPSIS = "\u2026"


@cache
def _advances(bold: bool) -> tuple[Mapping[int, float], float]:
    """Return the advance of each character for size 1, and that of a missing one."""
    return read_advances(BOLD if bold else REGULAR)


@lru_cache(maxsize=20_000)
def _unit_width(text: str, bold: bool) -> float:
    advances, missing = _advances(bold)
    return sum(advances.get(ord(letter), missing) for letter in text)


def width(text: str, size: float, bold: bool = False) -> float:
    """Return the width of a line of text in points."""
    return _unit_width(text, bold) * size


def elide(text: str, room: float, size: float, bold: bool = False) -> str:
    """Return the text cut to `room` points with an ellipsis; '' where not even three letters fit."""
    if width(text, size, bold) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle].rstrip() + ELLIPSIS, size, bold) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + ELLIPSIS if low >= 3 else ""


def wrap(text: str, room: float, size: float, bold: bool = False, most: int = 0) -> tuple[str, ...]:
    """Return the text in lines no wider than `room`; with `most`, the last of so many lines is elided."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and width(longer, size, bold) > room:
            lines.append(line)
            line = word
        else:
            line = longer
    if line:
        lines.append(line)
    if len(lines) > 1 and lines[-1].isdigit():  # 'Housing' / 'association 1': no number stands alone
        before, _, last = lines[-2].rpartition(" ")
        if before and width(f"{last} {lines[-1]}", size, bold) <= room:
            lines[-2:] = [before, f"{last} {lines[-1]}"]
    if most and len(lines) > most:
        rest = " ".join(lines[most - 1 :])
        lines = [*lines[: most - 1], elide(rest, room, size, bold) or rest[:1] + ELLIPSIS]
    return tuple(elide(line, room, size, bold) or line for line in lines)
