"""What a screen reader finds in a picture: who and what is in sight, and the lines between them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF

from drawing.marks import Drawing, Group
from graph.hits import extent_of
from graph.view.highlight import Lights
from graph.view.viewport import Viewport
from ui.mark_list import Telling, Told
from ui.translating import translate

MOST = 300  # that are told at once
LEAST = 4.0  # pixels: what is narrower is told as so wide


def tell(drawing: Drawing, lights: Lights, port: Viewport, sight: QRect, wanted: frozenset[str]) -> Telling:
    """Tell what is in sight: first the stops of the keyboard, in its order, then the lines that say something.

    Of very many those are told that the keyboard is on or that are selected (`wanted`), and the first others.
    """
    seen = [one for group in _groups(drawing, lights) if (one := _told(group, port)).rect.intersects(sight)]
    if len(seen) > MOST:
        least = [one.key not in wanted for one in seen]
        kept = sorted(sorted(range(len(seen)), key=lambda at: (least[at], at))[:MOST])
        told = [seen[at] for at in kept]
        name = translate("Picture", "{told} of {all} things in the picture")
    else:
        told, name = seen, translate("Picture", "{all} things in the picture")
    return Telling(name.format(told=len(told), all=f"{len(seen):,}"), sight, tuple(told))


def _groups(drawing: Drawing, lights: Lights) -> Iterator[Group]:
    """Yield each thing with words once: of its groups the first that can be seen."""
    for key in lights.order:
        group = next((group for group in lights.groups((key,)) if group.says), None)
        if group:
            yield group
    lines = (group for group in drawing.groups if group.key and group.joins and group.says and group.marks)
    yield from {(line.key, line.says): line for line in lines}.values()


def _told(group: Group, port: Viewport) -> Told:
    left, top, right, bottom = extent_of(group)
    (left, top), (right, bottom) = port.to_widget(left, top), port.to_widget(right, bottom)
    rect = QRectF(left, top, max(right - left, LEAST), max(bottom - top, LEAST)).toAlignedRect()
    return Told(group.key, group.says, rect)
