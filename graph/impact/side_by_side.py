"""Two impact maps beside each other, drawn to one scale: two people, or before and after a date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from case.dates import on
from case.model import Case
from case.showing_dates import show
from case.worded import Say, listed, worded
from drawing.marks import Drawing, Group, Ink, Mark, Path
from graph.as_of import parted
from graph.impact.impact_key import key_sections
from graph.impact.impact_map import EDGE, KEY, Map, map_of
from graph.key import draw_key, shifted
from graph.picked import events_on_map

LEFT, RIGHT = "1|", "2|"  # before the keys of each map


def draw_two(case: Case, a: str | None, b: str | None, say: Say = str) -> Drawing:
    """Return the impact maps of two people or agencies; None is whom the case is about."""
    return beside(map_of(case, a, say=say), map_of(case, b, say=say))


def draw_before_and_after(case: Case, centre: str | None, day: date, say: Say = str) -> Drawing:
    """Return the impact map of what began before a day, and of what began since; every node keeps its place."""
    before, since = parted(case, day)
    words = show(on(day))
    first = map_of(case, centre, seen=before, words=worded("before {day}", day=words), say=say)
    return beside(first, map_of(case, centre, seen=since, words=worded("from {day} on", day=words), say=say))


def beside(left: Map, right: Map) -> Drawing:
    """Return two maps as one picture with one key; keys begin with '1|' and '2|'."""
    foot, over = max(left.foot, right.foot), left.width
    groups = [*_keyed(left, LEFT, 0.0), *_keyed(right, RIGHT, over)]
    rule: tuple[Mark, ...] = (Path(((over, 24.0), (over, foot - 16.0)), line=Ink.RULE, line_width=1.0),)
    both = replace(left.influence, totals={**right.influence.totals, **left.influence.totals})
    width = left.width + right.width
    sections = key_sections(both, (*left.nodes, *right.nodes))
    key, height = draw_key(sections, EDGE, foot, width - 2 * EDGE, KEY, left.say)
    names = dict.fromkeys((left.influence.name, right.influence.name))
    title = left.say(worded("Impact maps \u2013 {names}", names=listed(names)))
    said = [group.says for map in (left, right) for group in (map.groups[0], map.groups[-1])]
    parts = (Group("", "", rule), *groups, key)
    return Drawing(width, foot + height + EDGE * 0.8, parts, title, f"{title}. {' '.join(said)}")


def events_beside(case: Case, key: str, centres: tuple[str | None, str | None], day: date | None) -> frozenset[str]:
    """Return the events behind a key: of one of two people, or of one side of a day."""
    second = key.startswith(RIGHT)
    part = parted(case, day)[second] if day is not None else case
    return events_on_map(part, key.removeprefix(LEFT).removeprefix(RIGHT), centres[second])


def _keyed(map: Map, before: str, over: float) -> Iterator[Group]:
    for group in map.groups:
        marks = tuple(shifted(mark, over, 0.0) for mark in group.marks)
        key = f"{before}{group.key}" if group.key else ""
        yield replace(group, key=key, marks=marks, joins=tuple(f"{before}{end}" for end in group.joins))
