"""Text cut to its room: fast enough for every label of every frame."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from math import inf

from drawing.text import ELLIPSIS, width

FEWEST_LETTERS = 4


class Line:
    """A line of text in one weight: how wide it is cut after each letter, for size 1, and what it was cut to before.

    From `low` up to `high`, room for size 1, it is cut to `last`: while panning, the room of most stays as it is.
    """

    __slots__ = ("_cuts", "_ends", "high", "last", "low", "text", "whole")

    def __init__(self, text: str, bold: bool) -> None:
        self.text = self.last = text
        dots, reach = _letter(ELLIPSIS, bold), array("d", accumulate(_letter(letter, bold) for letter in text))
        self.whole = self.low = reach[-1] if text else 0.0
        self.high = inf
        self._ends = array("f", (end + dots for end in reach))
        self._cuts: dict[int, str] = {}

    def cut(self, room: float) -> str:
        """Return the text cut to a room for size 1; '' if that is too short."""
        if room >= self.whole:
            self.low, self.high, self.last = self.whole, inf, self.text
            return self.text
        letters = bisect_right(self._ends, room)
        found = self._cuts.get(letters)
        if found is None:
            found = self._cuts[letters] = self._cut(letters) if letters >= FEWEST_LETTERS else ""
        self.low = self._ends[letters - 1] if letters else -inf
        self.high = min(self._ends[letters], self.whole) if letters < len(self._ends) else self.whole
        self.last = found
        return found

    def _cut(self, letters: int) -> str:
        space = self.text.rfind(" ", 0, letters + 1)
        cut = self.text[:space] if space > letters - 5 and space >= FEWEST_LETTERS else self.text[:letters]
        return cut.rstrip(" ,.;:-") + ELLIPSIS


@lru_cache(maxsize=512)
def _letter(letter: str, bold: bool) -> float:
    return width(letter, 1.0, bold)


@lru_cache(maxsize=15_000)
def _regular(text: str) -> Line:
    return Line(text, False)


@lru_cache(maxsize=15_000)
def _bold(text: str) -> Line:
    return Line(text, True)


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Return the width of a text."""
    return (_bold if bold else _regular)(text).whole * size


def line_of(text: str, bold: bool = False) -> Line:
    """Return a text as a line that knows how wide it is."""
    return (_bold if bold else _regular)(text)


def fitted(text: str, room: float, size: float, bold: bool = False) -> str:
    """Return the text cut to its room with an ellipsis, at a word where that costs little; '' if too short."""
    return line_of(text, bold).cut(room / size)


def name_fitted(text: str, room: float, size: float, bold: bool = False) -> str:
    """Return a name cut to its room; a number at its end stays, for it alone may tell 'team 1' from 'team 2'."""
    name, _, number = text.rpartition(" ")
    if not number.isdecimal() or text_width(text, size, bold) <= room:
        return fitted(text, room, size, bold)
    ending = f" {number}"
    kept = fitted(name, room - text_width(ending, size, bold), size, bold)
    return f"{kept}{ending}" if kept else fitted(text, room, size, bold)


def all_fitted(lines: Iterable[Line], rooms: Iterable[float]) -> list[str]:
    """Return each line cut to its room for size 1."""
    return [
        line.last if line.low <= room < line.high else line.cut(room) for line, room in zip(lines, rooms, strict=True)
    ]
