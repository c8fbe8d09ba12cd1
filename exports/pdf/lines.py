"""Breaks text into lines without losing a letter, and sets paragraphs on a page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from drawing.marks import Anchor, Ink
from drawing.text import LINE
from drawing.theme import PRINT
from exports.pdf.scripts import drawable, width
from exports.pdf.sheet import Sheet


@lru_cache(maxsize=20_000)
def _wide(word: str, size: float, bold: bool) -> float:
    return width(word, size, bold)


def lines(text: str, room: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """Return the text in lines no wider than `room`; a word too long for a line is cut, never shortened."""
    space = _wide(" ", size, bold)
    done: list[str] = []
    line: list[str] = []
    used = 0.0
    for word, wide in _fitting(drawable(text, bold), room, size, bold):
        if line and used + space + wide > room:
            done.append(" ".join(line))
            line, used = [], 0.0
        used += wide + (space if line else 0.0)
        line.append(word)
    if line:
        done.append(" ".join(line))
    return tuple(done)


def _fitting(text: str, room: float, size: float, bold: bool) -> list[tuple[str, float]]:
    """Return the words and how wide they are, those that are wider than a line in pieces."""
    words: list[tuple[str, float]] = []
    for word in text.split():
        rest, wide = word, _wide(word, size, bold)
        while len(rest) > 1 and wide > room:
            end = max(1, int(len(rest) * room / wide))
            while end > 1 and _wide(rest[:end], size, bold) > room:
                end -= 1
            words.append((rest[:end], _wide(rest[:end], size, bold)))
            rest = rest[end:]
            wide = _wide(rest, size, bold)
        words.append((rest, wide))
    return words


def height(count: int, size: float) -> float:
    """Return how much room a number of lines takes."""
    return count * size * LINE


def put_lines(
    sheet: Sheet,
    x: float,
    y: float,
    texts: Sequence[str],
    size: float,
    ink: Ink = Ink.TEXT,
    bold: bool = False,
    anchor: Anchor = Anchor.LEFT,
) -> float:
    """Draw lines, the first with its top at `y`; return where the next would have its top."""
    for line in texts:
        sheet.text(x, y - size * 1.02, line, size, PRINT[ink], bold, anchor)
        y -= size * LINE
    return y


def paragraph(
    sheet: Sheet,
    x: float,
    y: float,
    room: float,
    text: str,
    size: float = 9.0,
    ink: Ink = Ink.TEXT,
) -> float:
    """Draw a tagged paragraph with its top at `y`; return where the next begins."""
    with sheet.tag("P"):
        return put_lines(sheet, x, y, lines(text, room, size), size, ink)
