"""Arrangement and view to a drawing, anew at every pan and zoom: what is seen is what is printed."""

from __future__ import annotations

from case.worded import counted, joined, worded
from drawing.marks import Anchor, Drawing, Group, Ink, Label
from timeline.arrangement import Arrangement
from timeline.axis import find_axis
from timeline.bands import draw_statuses, draw_threads
from timeline.bodies import draw_bodies, draw_fading
from timeline.compared import draw_windows, say_windows, windows_words
from timeline.finding_marks import draw_findings
from timeline.ground import draw_ground, draw_lanes
from timeline.headings import still_headings
from timeline.overlays import draw_connectors, draw_outlines, draw_ribbons
from timeline.scale import View
from timeline.scene import NOTHING, PLAIN, Emphasis, make_scene
from timeline.signs import draw_labels, draw_shapes
from timeline.spans import draw_between, draw_now, draw_veil, draw_zero
from timeline.strips import draw_strips, strip_words
from timeline.together import draw_together, say_together

NO_EVENTS = worded("No dated events to show yet")


def project(
    arrangement: Arrangement,
    view: View,
    selected: frozenset[str] = NOTHING,
    focused: str = "",
    emphasis: Emphasis = PLAIN,
) -> Drawing:
    """Draw what a view shows. With a selection the rest steps back; `focused` is where the keys are."""
    axis = find_axis(view, arrangement.say)
    groups = [draw_ground(arrangement, view, axis)]
    if len(arrangement.items):
        scene = make_scene(arrangement, view, selected, focused, emphasis)
        groups += [
            *draw_windows(arrangement, view),
            draw_lanes(arrangement, view),
            draw_statuses(arrangement, view),
            Group("", "", tuple(draw_threads(scene)), tuple(draw_ribbons(scene))),
            Group("", "", tuple(draw_fading(scene)), tuple(draw_bodies(scene))),
            Group("", "", tuple(draw_connectors(scene)), tuple(draw_shapes(scene))),
            Group("", "", tuple(draw_outlines(scene)), tuple(draw_labels(scene))),
            *draw_together(arrangement, view, emphasis.lanes),
            *draw_veil(arrangement, view, emphasis.spotlight),
            *draw_between(scene, selected),
            *draw_zero(view),
            *draw_now(view, emphasis.now),
        ]
    groups.append(still_headings(arrangement, view, emphasis.lanes))
    groups += draw_strips(arrangement, view, axis)
    groups += draw_findings(arrangement, view)
    groups += say_windows(arrangement, view)
    groups += say_together(arrangement, view, emphasis.lanes)
    if not len(arrangement.items):
        groups.append(_empty(view, arrangement.say(NO_EVENTS)))
    return Drawing(view.width, view.height, tuple(groups), arrangement.say("Timeline"), in_words(arrangement))


def in_words(arrangement: Arrangement) -> str:
    """Return the whole picture in words."""
    return arrangement.words("picture", lambda: _in_words(arrangement))


def _in_words(arrangement: Arrangement) -> str:
    whole = worded(
        "Timeline of {events} in {lanes} by {way}.",
        events=counted(len(arrangement.case.events), "event", form=","),
        lanes=counted(len(arrangement.lanes), "lane"),
        way=worded(arrangement.lane_by.value),
    )
    compared = windows_words(arrangement.windows) if arrangement.windows else ""
    return joined([words for words in (whole, strip_words(arrangement), compared) if words], " ")


def _empty(view: View, words: str) -> Group:
    x, y = view.left + view.plot_width / 2, view.top + view.lanes_height / 2
    return Group("", words, (Label(x, y, words, 12.0, Ink.FAINT, anchor=Anchor.MIDDLE),))
