"""What a chapter of a report is made of, whatever the kind of file: words, tables, pictures."""

from __future__ import annotations

from typing import NamedTuple

from drawing.marks import Drawing
from exports.parts.sections import Section


class Heading(NamedTuple):
    words: str


class Words(NamedTuple):
    """A paragraph; a soft one is a note."""

    words: str
    soft: bool = False


class Grid(NamedTuple):
    """A table: its headings, its rows, the share of the width of each column, which columns hold numbers."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    right: frozenset[int] = frozenset()


class Figure(NamedTuple):
    """A picture, with what it says aloud."""

    drawing: Drawing
    says: str


Block = Heading | Words | Grid | Figure


class Chapter(NamedTuple):
    """A section with its title and what it holds."""

    section: Section
    title: str
    blocks: tuple[Block, ...]
