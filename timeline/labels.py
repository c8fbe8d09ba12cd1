"""Text cut to its room: fast enough for every label of every frame."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from drawing.text import ELLIPSIS, width

FEWEST_LETTERS = 4


class _Line:
    """A line of text in one weight: how far each letter reaches, for size 1, and what it was cut to before."""

    __slots__ = ("_cuts", "_dots", "reach", "text", "whole")

    def __init__(self, text: str, bold: bool) -> None:
        self.text = text
        self.reach = array("d", accumulate(_letter(letter, bold) for letter in text))
        self.whole = self.reach[-1] if text else 0.0
        self._dots = _letter(ELLIPSIS, bold)
        self._cuts: dict[int, str] = {}

    def cut(self, room: float) -> str:
        letters = bisect_right(self.reach, room - self._dots)
        found = self._cuts.get(letters)
        if found is None:
            found = self._cuts[letters] = self._cut(letters) if letters >= FEWEST_LETTERS else ""
        return found

    def _cut(self, letters: int) -> str:
        space = self.text.rfind(" ", 0, letters + 1)
        cut = self.text[:space] if space > letters - 5 and space >= FEWEST_LETTERS else self.text[:letters]
        return cut.rstrip(" ,.;:-") + ELLIPSIS


@lru_cache(maxsize=512)
def _letter(letter: str, bold: bool) -> float:
    return width(letter, 1.0, bold)


@lru_cache(maxsize=15_000)
def _regular(text: str) -> _Line:
    return _Line(text, False)


@lru_cache(maxsize=15_000)
def _bold(text: str) -> _Line:
    return _Line(text, True)


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Return the width of a text."""
    return (_bold if bold else _regular)(text).whole * size


def fitted(text: str, room: float, size: float, bold: bool = False) -> str:
    """Return the text cut to its room with an ellipsis, at a word where that costs little; '' if too short."""
    line = (_bold if bold else _regular)(text)
    return text if line.whole * size <= room else line.cut(room / size)


def all_fitted(texts: Sequence[str], rooms: Sequence[float], size: float, bold: bool = False) -> list[str]:
    """Return each text cut to its room, as `fitted` does."""
    lines = map(_bold if bold else _regular, texts)
    return [
        line.text if line.whole * size <= room else line.cut(room / size)
        for line, room in zip(lines, rooms, strict=True)
    ]
