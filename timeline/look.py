"""How large things are, and which shape stands for which kind of event."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from case.model import EventKind, Significance
from drawing.marks import Ink
from drawing.shapes import Shape

ROW = 21.0  # from row to row
LANE_AIR = 5.0  # above the first row and below the last
AGES = 11.0  # the line of ages above a person's rows
STATUS_LINE = 13.0  # the line of a status above the rows
GROUP = 24.0  # the heading of a group of lanes
LABEL = 10.0
SHAPE = 10.0
KEY_SHAPE = 12.0
MINOR_SHAPE = 7.5
SOFT_HEIGHT = 15.0
BAR_HEIGHT = 17.0
SPELL_HEIGHT = 5.0
SPELL_DROP = 6.5  # a spell lies below its words
BADGE = 9.0
GAP = 4.0  # between neighbours in a row
REACH = 7.0  # from a shape's middle to where its neighbour may begin
LEAST_WIDTH = 2.0
LEAST_ROOM = 34.0  # below this a label says nothing
ECHO = 0.45  # of its opacity: what is told in another lane
STEP_BACK = 0.5  # of its opacity: what is not selected while something is

INKS: tuple[Ink, ...] = (
    Ink.FAMILY,
    Ink.VICTIMS,
    Ink.COMMUNITY,
    Ink.JUSTICE,
    Ink.COUNCIL,
    Ink.HEALTH,
    Ink.EDUCATION,
    Ink.VOLUNTARY,
)

SHAPES: Mapping[EventKind, Shape] = {
    EventKind.REFERRAL: Shape.RIGHT,
    EventKind.ASSESSMENT: Shape.FRAME,
    EventKind.VISIT: Shape.HOUSE,
    EventKind.MEETING: Shape.HEXAGON,
    EventKind.CONTACT: Shape.RING,
    EventKind.INCIDENT: Shape.UP,
    EventKind.COMPLAINT: Shape.DOWN,
    EventKind.OFFENCE: Shape.SALTIRE,
    EventKind.COURT: Shape.DIAMOND,
    EventKind.CUSTODY: Shape.GATE,
    EventKind.PLACEMENT: Shape.STEP,
    EventKind.STATUS: Shape.FLAG,
    EventKind.MOVE: Shape.CHEVRON,
    EventKind.HEALTH: Shape.CROSS,
    EventKind.EDUCATION: Shape.BOOK,
    EventKind.SUPPORT: Shape.SQUARE,
    EventKind.LIFE: Shape.STAR,
    EventKind.OTHER: Shape.CIRCLE,
}
SHAPE_ORDER: tuple[Shape, ...] = tuple(SHAPES.values())
KIND_INDEX: Mapping[EventKind, int] = {kind: index for index, kind in enumerate(SHAPES)}


class Rank(IntEnum):
    MINOR = 0
    NORMAL = 1
    KEY = 2


RANKS: Mapping[Significance, Rank] = {
    Significance.MINOR: Rank.MINOR,
    Significance.NORMAL: Rank.NORMAL,
    Significance.KEY: Rank.KEY,
}
