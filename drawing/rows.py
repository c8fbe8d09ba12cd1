"""Thousands of places as one value: numbers in one buffer, read as tuples where somebody asks for one."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, overload


class Rows(Sequence[Any]):
    """Rows of `across` numbers each, one after the other in `numbers`."""

    __slots__ = ("across", "numbers")

    def __init__(self, numbers: array[float] | memoryview, across: int) -> None:
        self.numbers = numbers
        self.across = across

    def part(self, first: int, last: int) -> Rows:
        """Return some rows that follow each other, in the same buffer where it is a view of one."""
        return Rows(self.numbers[first * self.across : last * self.across], self.across)

    def __len__(self) -> int:
        return len(self.numbers) // self.across

    @overload
    def __getitem__(self, at: int) -> Any: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Any]: ...

    def __getitem__(self, at: int | slice) -> Any:
        if isinstance(at, slice):
            return tuple(self)[at]
        at = range(len(self))[at]
        return self._row(tuple(self.numbers[at * self.across : (at + 1) * self.across]))

    def __iter__(self) -> Iterator[Any]:
        columns = [iter(self.numbers)] * self.across
        return (self._row(row) for row in zip(*columns, strict=True))

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Sequence) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.numbers.tobytes())

    def __repr__(self) -> str:
        return repr(tuple(self))

    def times(self, scale: float) -> Rows:
        """Return the rows at another size."""
        return Rows(self._scaled(scale), self.across)

    def _scaled(self, scale: float) -> array[float]:
        return array("d", [number * scale for number in self.numbers])

    def _row(self, row: tuple[float, ...]) -> Any:
        return row


class Look(NamedTuple):
    """How small shapes look: which shape, in which ink, of which size; the names are those of `drawing.marks`."""

    shape: Any
    ink: Any
    size: float


@lru_cache(maxsize=16)
def _sized(looks: tuple[Look, ...], scale: float) -> tuple[Look, ...]:
    return tuple(look._replace(size=look.size * scale) for look in looks)


class Signs(Rows):
    """Small shapes: x, y, the number of the look in `looks`, and the opacity of each."""

    __slots__ = ("looks",)

    def __init__(self, numbers: array[float] | memoryview, looks: tuple[Look, ...]) -> None:
        super().__init__(numbers, 4)
        self.looks = looks

    def times(self, scale: float) -> Signs:
        """Return the shapes at another size; their looks and opacities stay."""
        scaled = self._scaled(scale)
        for column in (2, 3):
            scaled[column::4] = array("d", self.numbers[column::4])
        return Signs(scaled, _sized(self.looks, scale))

    def _row(self, row: tuple[float, ...]) -> Any:
        x, y, look, opacity = row
        return (x, y, *self.looks[int(look)], opacity)


class Lines(Rows):
    """Lines of text: x and baseline in the buffer, and the words of each."""

    __slots__ = ("texts",)

    def __init__(self, numbers: array[float] | memoryview, texts: Sequence[str]) -> None:
        super().__init__(numbers, 2)
        self.texts = texts

    def times(self, scale: float) -> Lines:
        """Return the lines at another size; the letters are the concern of whoever holds them."""
        return Lines(self._scaled(scale), self.texts)

    def __getitem__(self, at: int | slice) -> Any:
        if isinstance(at, slice):
            return tuple(self)[at]
        return (*super().__getitem__(at), self.texts[at])

    def __iter__(self) -> Iterator[Any]:
        numbers = iter(self.numbers)
        return zip(numbers, numbers, self.texts, strict=True)


def lines_of(places: Sequence[tuple[float, float, str]]) -> Lines:
    """Return lines of text in a buffer."""
    numbers = array("d")
    for x, y, _ in places:
        numbers.append(x)
        numbers.append(y)
    return Lines(numbers, [text for _, _, text in places])
