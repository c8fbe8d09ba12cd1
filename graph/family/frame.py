"""The measured picture of a family before lines are drawn: rows, columns, and the room between."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from case.model import Ending
from case.worded import Say
from graph.family.channels import Zone
from graph.family.generations import Rows
from graph.family.kinship import Kin
from graph.family.ordering import Order
from graph.family.symbols import SIZE, Cell


@dataclass(frozen=True)
class Frame:
    """Where everybody is: `x` of symbols, `top` of rows; y grows downwards."""

    kin: Kin
    rows: Rows
    order: Order
    cells: Mapping[str, Cell]
    x: Mapping[str, float]
    top: Mapping[int, float]
    zones: Mapping[int, Zone]
    lines: tuple[tuple[str, ...], ...]  # people of each row, left to right
    sink: Mapping[str, float] = field(default_factory=dict)  # how far somebody of a lower rank stands below the row
    there: frozenset[str] | None = None  # who is drawn; None is everybody
    endings: Mapping[str, Ending] | None = None  # of couples by key, where not as recorded
    say: Say = str  # says the words of the picture in its language

    def is_there(self, person: str) -> bool:
        return self.there is None or person in self.there

    def top_of(self, person: str) -> float:
        """Return the top of a symbol."""
        return self.top[self.rows.row[person]] + self.sink.get(person, 0.0)

    def middle(self, person: str) -> tuple[float, float]:
        """Return the centre of a symbol."""
        return self.x[person], self.top_of(person) + SIZE / 2

    def edges(self, person: str) -> tuple[float, float]:
        """Return the left and right edge of a person's column of words."""
        cell = self.cells[person]
        return self.x[person] - cell.left, self.x[person] + cell.right

    def foot(self, person: str) -> float:
        """Return where the words of a person end."""
        return self.top_of(person) + SIZE + self.cells[person].height

    def side(self, person: str, towards: float, dy: float) -> tuple[float, float]:
        """Return the point of a symbol's border at a height, on the side towards an x."""
        x, y = self.middle(person)
        half = SIZE / 2
        shape = self.cells[person].shape
        reach = half if shape == "square" else (half**2 - dy**2) ** 0.5 if shape == "circle" else half - abs(dy)
        if shape == "triangle":
            reach = half * 0.4
        return (x + reach if towards >= x else x - reach), y + dy


def stack_rows(zones: Mapping[int, Zone], heights: Mapping[int, float], top: float) -> dict[int, float]:
    """Set the y of rows and of the room between them; return the top of each row."""
    tops: dict[int, float] = {}
    y = top
    for row in sorted(zones):
        zone = zones[row]
        if row >= 0:
            tops[row] = y
            y += SIZE + heights.get(row, 0.0)
        zone.top = y
        if row == -1 and not (zone.bars or zone.bypasses or zone.ways):
            continue
        if row != max(zones):
            y += zone.height
    return tops
