"""Which groups light up, where their halo lies, and in which order the keyboard walks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from drawing.marks import Box, Drawing, Group, Label, Oval, Path
from graph.hits import Rect, extent

AROUND = 4.0
GROUNDS = ("household:", "sector:")  # what lies behind everything


def is_ground(key: str) -> bool:
    """Tell whether a key is that of the ground, or of what lies behind everything."""
    return not key or key.startswith(GROUNDS)


class Lights:
    """The groups of a drawing by key, and who neighbours whom."""

    def __init__(self, drawing: Drawing) -> None:
        self.by_key: dict[str, list[Group]] = defaultdict(list)
        self._lines: dict[str, list[Group]] = defaultdict(list)
        for group in drawing.groups:
            self.by_key[group.key].append(group)
            for end in group.joins:
                self._lines[end].append(group)
        self.order = reading_order(drawing)

    def groups(self, keys: Iterable[str]) -> Iterator[Group]:
        """Yield the groups of some keys that can be seen."""
        for key in keys:
            yield from (group for group in self.by_key.get(key, ()) if group.marks)

    def with_neighbours(self, key: str) -> frozenset[str]:
        """Return what lights up with a key: a node with its lines and what they lead to, a line with its ends."""
        if not key:
            return frozenset()
        found = {key}
        for group in (*self.by_key.get(key, ()), *self._lines.get(key, ())):
            found |= {group.key, *group.joins}
        return frozenset(found)

    def lines_at(self, keys: frozenset[str]) -> Iterator[Group]:
        """Yield the lines that lead to any of some keys."""
        seen: set[str] = set()
        for key in keys:
            for group in self._lines.get(key, ()):
                if group.key not in seen:
                    seen.add(group.key)
                    yield group

    def matching(self, words: str) -> tuple[str, ...]:
        """Return the keys of the groups in which all of some words begin a word, in reading order."""
        wanted = words.casefold().split()
        if not wanted:
            return ()
        return tuple(key for key in self.order if _says(self.by_key[key], wanted))

    def says(self, key: str) -> str:
        """Return the words of a key, '' where there are none."""
        return next((group.says for group in self.groups((key,)) if group.says), "") if key else ""


def _says(groups: Iterable[Group], wanted: list[str]) -> bool:
    said = " ".join(
        [group.says.casefold() for group in groups]
        + [mark.text.casefold() for group in groups for mark in group.marks if isinstance(mark, Label)]
    )
    return all(re.search(rf"\b{re.escape(word)}", said) for word in wanted)


def lines_of(group: Group) -> list[Path]:
    """Return the lines of a group that has no symbol to tint."""
    if not _is_line(group):
        return []
    return [mark for mark in group.marks if isinstance(mark, Path) and mark.line and not mark.closed]


def _is_line(group: Group) -> bool:
    """Tell whether a group is nothing but lines and their arrow heads."""
    return all(isinstance(mark, Path) for mark in group.marks) and any(
        isinstance(mark, Path) and not mark.closed for mark in group.marks
    )


def reading_order(drawing: Drawing) -> tuple[str, ...]:
    """Return what the keyboard stops at: groups with words of their own, no parts of others, each once."""
    worded = [g.key for g in drawing.groups if g.key and any(isinstance(mark, Label) for mark in g.marks)]
    known = set(worded)
    lines = {group.key for group in drawing.groups if group.joins}
    stops = (key for key in worded if key not in lines)
    return tuple(dict.fromkeys(key for key in stops if key.partition(":")[0] not in known - {key}))


def halo_of(group: Group) -> list[Rect]:
    """Return the rectangles to tint behind a group: its symbols, or its lines where it has none."""
    if _is_line(group) or group.joins:
        return []
    solid = [
        (mark.line is not None, extent(mark))
        for mark in group.marks
        if isinstance(mark, (Box, Oval)) or (isinstance(mark, Path) and mark.closed and mark.opacity > 0.5)
    ]
    if not solid:
        return []
    edged = [rect for line, rect in solid if line] or [rect for _, rect in solid]
    largest = max(edged, key=lambda rect: (rect[2] - rect[0]) * (rect[3] - rect[1]))
    return [(largest[0] - AROUND, largest[1] - AROUND, largest[2] + AROUND, largest[3] + AROUND)]
