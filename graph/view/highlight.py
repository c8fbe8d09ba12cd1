"""Which groups light up, where their halo lies, and in which order the keyboard walks."""

from __future__ import annotations

from drawing.marks import Box, Drawing, Group, Label, Oval, Path
from graph.hits import Rect, extent

AROUND = 4.0


def groups_of(drawing: Drawing, keys: frozenset[str]) -> tuple[Group, ...]:
    """Return the groups of some keys, in painting order."""
    return tuple(group for group in drawing.groups if group.key in keys and group.marks)


def lit_with(drawing: Drawing, key: str) -> frozenset[str]:
    """Return what lights up with a key: a node with its lines, a line with its node."""
    if not key:
        return frozenset()
    node = key.partition(">")[0]
    if node != key:
        return frozenset({key, node})
    return frozenset({key}) | {group.key for group in drawing.groups if group.key.startswith(f"{key}>")}


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
    return tuple(dict.fromkeys(key for key in worded if key.partition(":")[0] not in known - {key}))


def halo_of(group: Group) -> list[Rect]:
    """Return the rectangles to tint behind a group: its symbols, or its lines where it has none."""
    if _is_line(group):
        return []
    solid = [
        extent(mark)
        for mark in group.marks
        if isinstance(mark, (Box, Oval)) or (isinstance(mark, Path) and mark.closed and mark.opacity > 0.5)
    ]
    if not solid:
        return []
    largest = max(solid, key=lambda rect: (rect[2] - rect[0]) * (rect[3] - rect[1]))
    return [(largest[0] - AROUND, largest[1] - AROUND, largest[2] + AROUND, largest[3] + AROUND)]
