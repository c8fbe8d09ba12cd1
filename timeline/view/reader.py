"""What a screen reader finds on the timeline: the lanes, the strips above them, and the events in sight."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np
from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible

from case.dates import Span
from case.showing_dates import show_span
from timeline.finding_marks import place_findings
from timeline.items import Form, Ints
from timeline.look import ROW
from timeline.peak import peak_band, peak_words
from timeline.placing import Placed, place
from timeline.scale import AT_ONCE_HEIGHT
from timeline.scene import NOTHING, lane_band, lanes_shown, within
from timeline.view.canvas import TimelineCanvas
from timeline.words import event_words
from ui.mark_list import MarkList, Telling, Told
from ui.translating import said

MOST = 300  # events that are told at once
LEAST = 6.0  # points: what is narrower is told as so wide
PEAK = "peak"


class Reader(QObject):
    """Keeps the lists for a screen reader beside a canvas; nothing is worked out before one asks."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._arrangement = canvas.arrangement
        self.lanes = MarkList(canvas, self.tr("Lanes"), self._tell_lanes)
        self.strips = MarkList(canvas, self.tr("Peak and findings"), self._tell_strips)
        self.events = MarkList(canvas, self.tr("Events in sight"), self._tell_events)
        self._all = (self.lanes, self.strips, self.events)
        self.lanes.toggled.connect(lambda key: canvas.lane_mouse.chosen.emit(key, True))
        self.strips.toggled.connect(self._choose_in_strips)
        self.events.toggled.connect(lambda id: canvas.chosen.choose(id, Qt.KeyboardModifier.ControlModifier))
        canvas.moved.connect(self._forget)
        canvas.stepped.connect(self._read_out)
        canvas.marked.connect(self._follow)
        canvas.lanes_chosen.connect(self._follow)

    def _read_out(self, id: str) -> None:
        """Tell a screen reader which event the keyboard is on."""
        canvas = self._canvas
        case = canvas.arrangement.case
        canvas.setAccessibleDescription(event_words(case, case.event_by_id[id], said))
        self._follow()
        if QAccessible.isActive():
            self.events.read_out(id)

    def _forget(self) -> None:
        """What is in sight is something else now; of another case at once, so that no word of it stays."""
        if self._canvas.arrangement is self._arrangement:
            for marks in self._all:
                marks.forget_soon()
            return
        self._arrangement = self._canvas.arrangement
        self._canvas.setAccessibleDescription("")
        for marks in self._all:
            marks.forget()
        self._follow()

    def _follow(self) -> None:
        canvas = self._canvas
        self.lanes.follow(frozenset(canvas.emphasis.lanes))
        self.strips.follow(NOTHING)
        self.events.follow(canvas.selected, canvas.focused)

    def _choose_in_strips(self, key: str) -> None:
        if key == PEAK:
            self._canvas.chosen.choose_peak(self._canvas.arrangement)
        else:
            findings = self._canvas.arrangement.strips.reading.findings
            self._canvas.chosen.choose_all(frozenset(findings[int(key)].events))

    def _at(self, left: float, top: float, right: float, bottom: float) -> QRect:
        """Return a place of the picture as one of the widget."""
        scale = self._canvas.scale
        return QRectF(left * scale, top * scale, (right - left) * scale, (bottom - top) * scale).toAlignedRect()

    def _tell_lanes(self) -> Telling:
        arrangement, view = self._canvas.arrangement, self._canvas.view
        marks = []
        for index in lanes_shown(arrangement, view):
            lane = arrangement.lanes[index]
            top, bottom = within(view, *lane_band(arrangement, view, index))
            folded = self.tr("folded") if lane.folded else ""
            days = (
                f"{one.words} {show_span(Span(date.fromordinal(int(one.start)), date.fromordinal(int(one.end))))}"
                for one in arrangement.statuses
                if one.lane == index and one.start < view.end and view.start < one.end
            )
            parts = (lane.title, lane.note, lane.group, said(lane.counts), folded, *days)
            words = ". ".join(part for part in parts if part)
            marks.append(Told(lane.key, words, self._at(0.0, top, view.heading, bottom)))
        name = self.tr("{shown} of {all} lanes in sight").format(shown=len(marks), all=len(arrangement.lanes))
        return Telling(name, self._at(0.0, view.top, view.heading, view.height), tuple(marks))

    def _tell_strips(self) -> Telling:
        """Tell the peak and the findings in sight."""
        arrangement, view = self._canvas.arrangement, self._canvas.view
        marks = []
        if band := peak_band(arrangement, view):
            marks.append(
                Told(PEAK, ". ".join(peak_words(arrangement)), self._at(band[0], 0.0, band[1], AT_ONCE_HEIGHT))
            )
        if view.strips and arrangement.strips.reading.findings:
            placed = place_findings(arrangement, view)
            columns = (placed.at.tolist(), placed.left.tolist(), placed.right.tolist(), placed.y.tolist())
            for at, left, right, y in zip(*columns, strict=True):
                finding = arrangement.strips.reading.findings[at]
                words = f"{said(finding.kind.value).capitalize()}. {show_span(finding.span)}. {said(finding.sentence)}"
                marks.append(Told(str(at), words, self._at(left, y - 1.0, right, y + 3.0)))
        name = self.tr("Peak and findings in sight: {count}").format(count=len(marks))
        return Telling(name, self._at(view.left, 0.0, view.width, view.top), tuple(marks))

    def _tell_events(self) -> Telling:
        """Tell the events in sight in order of time; of very many, those that matter most."""
        arrangement, view = self._canvas.arrangement, self._canvas.view
        placed = place(arrangement, view, self._canvas.emphasis.now)
        items = arrangement.items
        shown = (placed.right > view.left) & (placed.left < view.width) & ~items.echo[placed.items]
        shown &= (placed.y >= view.top) & (placed.y <= view.height)
        seen = np.flatnonzero(shown)
        told = self._most_important(placed, seen)
        words = self.tr("{told} of {all} events in sight, the most important") if len(told) < len(seen) else ""
        name = (words or self.tr("{all} events in sight")).format(told=len(told), all=f"{len(seen):,}")
        marks = (*(self._told(placed, at) for at in told), *self._told_too(placed))
        return Telling(name, self._at(view.left, view.top, view.width, view.height), marks)

    def _told_too(self, placed: Placed) -> Iterator[Told]:
        """Yield the event that the keyboard is on where it is too close to others to be seen."""
        arrangement, view, id = self._canvas.arrangement, self._canvas.view, self._canvas.focused
        place = arrangement.place_of.get(id)
        if place is not None and place not in placed.items:
            x = view.x(float(arrangement.items.anchor[place]))
            y = view.top + float(arrangement.row_middle[arrangement.row[place]]) - view.scroll
            words = event_words(arrangement.case, arrangement.case.event_by_id[id], said)
            yield Told(id, words, self._at(x - LEAST / 2, y - ROW / 2, x + LEAST / 2, y + ROW / 2))

    def _most_important(self, placed: Placed, seen: Ints) -> list[int]:
        items, wanted = self._canvas.arrangement.items, self._canvas.selected | {self._canvas.focused}
        ranks = items.rank[placed.items[seen]].astype(np.int64)
        if len(seen) > MOST:
            ids = [items.id(place) for place in placed.items[seen].tolist()]
            ranks += 10 * np.array([id in wanted for id in ids], np.int64)
            seen = seen[np.argsort(-ranks, kind="stable")[:MOST]]
        spells = items.form[placed.items[seen]] == Form.SPELL
        order: list[int] = seen[np.lexsort((placed.y[seen], spells, placed.start[seen]))].tolist()
        return order

    def _told(self, placed: Placed, at: int) -> Told:
        arrangement = self._canvas.arrangement
        item, y = int(placed.items[at]), float(placed.y[at])
        id = arrangement.items.id(item)
        left, right = max(float(placed.left[at]), self._canvas.view.left), float(placed.right[at])
        rect = self._at(left, y - ROW / 2, max(min(right, self._canvas.view.width), left + LEAST), y + ROW / 2)
        if arrangement.items.form[item] == Form.SPELL:
            span = Span(
                *(date.fromordinal(int(side[item])) for side in (arrangement.items.start, arrangement.items.end))
            )
            inferred = self.tr("Inferred spell")
            return Told(id, f"{show_span(span)}. {arrangement.items.words(item)}. {inferred}.", rect)
        return Told(id, event_words(arrangement.case, arrangement.case.event_by_id[id], said), rect)
