"""Texts that come again and again, read once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")

REMEMBERED = 4096  # texts


class Once(Generic[T]):
    """Reads many texts at a time, each that was lately read no second time."""

    def __init__(self, read: Callable[[Sequence[str]], Sequence[T]]) -> None:
        self._read_each = read
        self._read: dict[str, T] = {}

    def __call__(self, texts: Sequence[str]) -> list[T]:
        """Return what is read in each text."""
        if len(self._read) > REMEMBERED:
            self._read.clear()
        new = [text for text in dict.fromkeys(texts) if text not in self._read]
        self._read.update(zip(new, self._read_each(new), strict=True))
        return list(map(self._read.__getitem__, texts))
