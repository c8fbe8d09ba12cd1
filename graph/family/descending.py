"""Couples' lines and drop lines of a measured family as groups of marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import sqrt

from case.model import Ending
from case.worded import listed, worded
from drawing.marks import Group, Mark, Point
from graph.family.channels import Bar, Bypass, Target, link_of
from graph.family.frame import Frame
from graph.family.kinship import Couple, Link, Sibship
from graph.family.notation import LINK_DASH, adopted_marks, couple_dash, ending_marks, line
from graph.family.symbols import SIZE, pregnancy_size
from graph.family.units import Exit, Join

LINK_WORDS = {
    Link.BIRTH: worded("{child}: child of {parents}"),
    Link.ADOPTED: worded("{child}: adopted by {parents}"),
    Link.FOSTERED: worded("{child}: fostered or cared for by {parents}"),
    Link.UNRECORDED: worded("{child}: related to, how is not fully recorded, {parents}"),
}
COUPLES = {
    (True, Ending.TOGETHER): worded("{names}: married"),
    (True, Ending.SEPARATED): worded("{names}: married, separated"),
    (True, Ending.ENDED): worded("{names}: married, ended"),
    (False, Ending.TOGETHER): worded("{names}: partners"),
    (False, Ending.SEPARATED): worded("{names}: partners, separated"),
    (False, Ending.ENDED): worded("{names}: partners, ended"),
}
UNDER = 12.0  # below the middle of a symbol: a single parent's line beside a partner's


def draw_lines(frame: Frame) -> Iterator[Group]:
    """Yield the groups of all couples and children, keyed by their ties."""
    sibships = {s.id: s for s in frame.kin.sibships}
    bypasses = {b.join.couple.key: b for zone in frame.zones.values() for b in zone.bypasses}
    drops = {bar.couple: bar.drop for zone in frame.zones.values() for bar in zone.bars if bar.couple}
    for blocks in frame.order.rows.values():
        for block in blocks:
            for join in block.joins:
                ends = block.members[join.left], block.members[join.right]
                key = join.couple.key
                if all(frame.is_there(id) for id in ends):
                    yield _couple(frame, join, ends, bypasses.get(key), drops.get(key))
    for zone in frame.zones.values():
        for bar in zone.bars:
            targets = tuple(target for target in bar.targets if frame.is_there(target.child.person))
            if targets:
                shown = replace(bar, targets=targets)
                yield from _bar(frame, zone.row, shown, sibships[bar.sibship], bypasses)


def couple_words(frame: Frame, couple: Couple) -> str:
    names = listed(frame.kin.people[id].name for id in (couple.a, couple.b))
    if not couple.recorded:
        return frame.say(worded("{names}: parents of a child, how they lived is not recorded", names=names))
    return frame.say(worded(COUPLES[couple.married, couple.ending], names=names))


def standing(frame: Frame, couple: Couple) -> Couple:
    """Return a couple as it stands in the picture."""
    ending = (frame.endings or {}).get(couple.key, couple.ending)
    return couple if ending is couple.ending else replace(couple, ending=ending)


def _couple(frame: Frame, join: Join, ends: tuple[str, str], bypass: Bypass | None, drop: float | None) -> Group:
    couple = standing(frame, join.couple)
    left, right = ends
    if bypass is None:
        a = frame.side(left, frame.x[right], 0.0)
        b = frame.side(right, frame.x[left], 0.0)
        points = [a, b]
        mark_x, mark_y = _clear_of(drop, a[0], b[0]), a[1]
    else:
        row = frame.rows.row[left]
        y = frame.zones[row - 1].bypass_y(bypass.track)
        top = frame.top[row]
        points = [
            (bypass.left, _head(frame, left, bypass.left, top)),
            (bypass.left, y),
            (bypass.right, y),
            (bypass.right, _head(frame, right, bypass.right, top)),
        ]
        mark_x, mark_y = _clear_of(drop, bypass.left, bypass.right), y
    marks: list[Mark] = [line(points, couple_dash(couple)), *ending_marks(couple.ending, mark_x, mark_y)]
    return Group(couple.key, couple_words(frame, couple), tuple(marks), joins=ends)


def _clear_of(drop: float | None, left: float, right: float) -> float:
    """Return where the slashes of a couple's line go: the middle of its longer part beside the drop line."""
    if drop is None or not left < drop < right:
        return (left + right) / 2
    start, end = (left, drop) if drop - left >= right - drop else (drop, right)
    return start + min((end - start) / 2, 24.0) if start == left else end - min((end - start) / 2, 24.0)


def _head(frame: Frame, person: str, x: float, top: float) -> float:
    """Return where a line coming down at `x` meets the upper border of a symbol."""
    off = abs(x - frame.x[person])
    half = SIZE / 2
    shape = frame.cells[person].shape
    if shape == "circle":
        return top + half - sqrt(max(half**2 - off**2, 0.0))
    if shape == "triangle":
        return top + half - pregnancy_size(frame.cells[person].person) / 2 + off
    return top if shape == "square" else top + off


def _bar(frame: Frame, row: int, bar: Bar, sibship: Sibship, bypasses: dict[str, Bypass]) -> Iterator[Group]:
    y = frame.zones[row].bar_y(bar.track)
    dash = LINK_DASH[link_of(bar)]
    trunk: list[Mark] = [line(_trunk(frame, row, bar, y, bypasses), dash)] if bar.exit is not Exit.TOP else []
    twins = {id: group for group in sibship.twins for id in group}
    xs = {target.child.person: target.x for target in bar.targets}
    starts = {id: _apex([xs[twin] for twin in twins.get(id, (id,)) if twin in xs]) for id in xs}
    low, high = min(starts.values()), max(starts.values())
    if bar.exit is not Exit.TOP:
        low, high = min(low, bar.drop), max(high, bar.drop)
    if high - low > 0.5:
        trunk.append(line(((low, y), (high, y)), dash))
    names = listed(frame.kin.people[id].name for id in sibship.parents)
    children = ", ".join(frame.kin.people[target.child.person].name for target in bar.targets)
    first = min(bar.targets, key=lambda target: target.child.link).child.key
    if trunk:
        told = worded(
            "Children of {parents}: {children}" if names else "Siblings: {children}", parents=names, children=children
        )
        yield Group(first, frame.say(told), tuple(trunk), joins=(*sibship.parents, *xs))
    for target in bar.targets:
        drop = _drop(frame, row, target, (starts[target.child.person], y), names)
        yield replace(drop, joins=(target.child.person, *sibship.parents))


def _apex(xs: list[float]) -> float:
    """Return the point at which twins meet."""
    return sum(xs) / len(xs)


def _trunk(frame: Frame, row: int, bar: Bar, y: float, bypasses: dict[str, Bypass]) -> list[Point]:
    """Return the way from the parents to the bar."""
    if bar.exit is Exit.LANE:
        return [(bar.drop, frame.top[row]), (bar.drop, y)]
    if bar.exit is Exit.LINE:
        bypass = bypasses.get(bar.couple)
        start = frame.top[row] + SIZE / 2 if bypass is None else frame.zones[row - 1].bypass_y(bypass.track)
        return [(bar.drop, start), (bar.drop, y)]
    if bar.exit is Exit.BELOW:
        x, middle = frame.middle(bar.parent)
        shape, half = frame.cells[bar.parent].shape, SIZE / 2
        off = abs(bar.drop - x)
        foot = half if shape == "square" else sqrt(half**2 - off**2) if shape == "circle" else half - off
        return [(bar.drop, middle + foot), (bar.drop, y)]
    dy = UNDER if bar.exit is Exit.UNDER else 0.0
    side = frame.side(bar.parent, bar.drop, dy)
    return [side, (bar.drop, side[1]), (bar.drop, y)]


def _drop(frame: Frame, row: int, target: Target, start: Point, names: str) -> Group:
    child = target.child
    top = frame.top[row + 1]
    end = top if target.lane else _head(frame, child.person, target.x, frame.top_of(child.person))
    dash = LINK_DASH[Link.FOSTERED if child.away else child.link]
    marks: list[Mark] = [line((start, (target.x, end)), dash)]
    if child.link is Link.ADOPTED and not target.lane:
        marks += adopted_marks(target.x, end - 14.0)
    name = frame.kin.people[child.person].name
    if not names:
        return Group(child.key, name, tuple(marks))
    told = worded(LINK_WORDS[child.link], child=name, parents=names)
    if child.away:
        told = worded("{told}, placed away", told=told)
    return Group(child.key, frame.say(told), tuple(marks))
