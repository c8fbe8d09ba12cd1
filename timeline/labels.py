"""Text cut to its room: fast enough for every label of every frame."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from drawing.text import ELLIPSIS, width

FEWEST_LETTERS = 4


@lru_cache(maxsize=512)
def _letter(letter: str, bold: bool) -> float:
    return width(letter, 1.0, bold)


@lru_cache(maxsize=30_000)
def _reach(text: str, bold: bool) -> tuple[float, ...]:
    """Return how far each letter reaches, for size 1."""
    return tuple(accumulate(_letter(letter, bold) for letter in text))


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Return the width of a text."""
    reach = _reach(text, bold)
    return reach[-1] * size if reach else 0.0


def fitted(text: str, room: float, size: float, bold: bool = False) -> str:
    """Return the text cut to its room with an ellipsis, at a word where that costs little; '' if too short."""
    reach = _reach(text, bold)
    if not reach or reach[-1] * size <= room:
        return text
    letters = bisect_right(reach, room / size - _letter(ELLIPSIS, bold))
    if letters < FEWEST_LETTERS:
        return ""
    space = text.rfind(" ", 0, letters + 1)
    cut = text[:space] if space > letters - 5 and space >= FEWEST_LETTERS else text[:letters]
    return cut.rstrip(" ,.;:-") + ELLIPSIS
