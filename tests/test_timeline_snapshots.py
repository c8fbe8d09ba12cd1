"""What is drawn for twenty kinds of case, as text: a change of the picture shows up as a change of these files.

Run with KINLINE_WRITE_SNAPSHOTS=1 to write them anew, then read what has changed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from case.dates import Precision, Qualifier, When, year_of
from case.model import AgencyReturn, Case, Event, EventKind, Factor, Part, Significance
from drawing.marks import Box, Drawing, Label, Oval
from tests.building import a_family, an_agency, an_event, day
from timeline.arrangement import arrange
from timeline.choosing import folded, hidden, teams_apart
from timeline.lanes import AS_IT_COMES, Choice, LaneBy
from timeline.projection import project
from timeline.scale import Calendar, View, fitted
from timeline.scene import PLAIN, Emphasis

SNAPSHOTS = Path(__file__).parent / "snapshots"
FRAME = View(0.0, 1.0, 900.0, 520.0)
AGENCIES = (
    an_agency("a1"),
    an_agency("a2", "Children's services", "children's social care"),
    an_agency("a3", "Family support team", "children's social care", parent="a2"),
)
AROUND = When(date(2009, 4, 1), date(2009, 6, 30), Precision.QUARTER, Qualifier.AROUND, "around spring 2009")
BEFORE = When(None, date(2009, 6, 1), Precision.DAY, Qualifier.BEFORE, "before June 2009")
PLAN = "Child protection plan for Tom, category neglect."


def a_case(*events: Event) -> Case:
    return replace(a_family(), agencies=AGENCIES, events=events)


def police(id: str, when: str, until: str = "", **more: object) -> Event:
    event = an_event(id, when, until, ("a1",), ("p1",), f"Police entry {id}.")
    return replace(event, **more)  # type: ignore[arg-type]


def social_care(id: str, when: str, until: str = "", **more: object) -> Event:
    event = an_event(id, when, until, ("a2",), ("p2",), f"Social care entry {id}.")
    return replace(event, **more)  # type: ignore[arg-type]


TWO = a_case(police("e1", "2008-02-03", "2009-05-01"), social_care("e2", "2008-08-01", "2010-01-01"))
TEAM = a_case(police("e1", "2008-02-03"), replace(social_care("e2", "2008-08-01"), agencies=("a3",)))
BOTH_OF = Part("p1"), Part("p2")

CASES: dict[str, tuple[Case, LaneBy, Choice, Emphasis, View]] = {
    "no-events": (Case(), LaneBy.PERSON, AS_IT_COMES, PLAIN, FRAME),
    "one-day": (a_case(police("e1", "2008-02-03")), LaneBy.PERSON, AS_IT_COMES, PLAIN, FRAME),
    "a-month": (a_case(police("e1", "2008-02"), police("e2", "2010-07-01")), LaneBy.PERSON, AS_IT_COMES, PLAIN, FRAME),
    "a-year": (a_case(replace(police("e1", "2008-02"), when=year_of(2008))), LaneBy.PERSON, AS_IT_COMES, PLAIN, FRAME),
    "around": (a_case(replace(police("e1", ""), when=AROUND)), LaneBy.PERSON, AS_IT_COMES, PLAIN, FRAME),
    "before": (a_case(replace(police("e1", ""), when=BEFORE)), LaneBy.PERSON, AS_IT_COMES, PLAIN, FRAME),
    "lasting": (TWO, LaneBy.PERSON, AS_IT_COMES, PLAIN, FRAME),
    "ongoing": (a_case(police("e1", "2008-02-03", "ongoing")), LaneBy.PERSON, AS_IT_COMES, PLAIN, FRAME),
    "first-of-37": (a_case(police("e1", "2008-02-03", occurrences=37)), LaneBy.PERSON, AS_IT_COMES, PLAIN, FRAME),
    "several-people": (a_case(police("e1", "2008-02-03", people=BOTH_OF)), LaneBy.PERSON, AS_IT_COMES, PLAIN, FRAME),
    "household": (a_case(police("e1", "2008-02-03", people=())), LaneBy.PERSON, AS_IT_COMES, PLAIN, FRAME),
    "a-status": (
        a_case(social_care("e1", "2008-02-03", "2009-02-03", kind=EventKind.STATUS, text=PLAN)),
        LaneBy.PERSON, AS_IT_COMES, PLAIN, FRAME,
    ),
    "agencies-together": (TWO, LaneBy.AGENCY, AS_IT_COMES, Emphasis(lanes=("a1", "a2")), FRAME),
    "teams-apart": (TEAM, LaneBy.AGENCY, teams_apart(AS_IT_COMES, "a2"), PLAIN, FRAME),
    "no-return": (
        replace(TEAM, agencies=(*AGENCIES, an_agency("a4", "Housing", "housing")),
                returns=(AgencyReturn("r1", "a4", day("2010-01-15")),)),
        LaneBy.AGENCY, AS_IT_COMES, PLAIN, FRAME,
    ),
    "people-and-agencies": (TWO, LaneBy.BOTH, folded(AS_IT_COMES, "p1"), PLAIN, FRAME),
    "by-factor": (
        a_case(police("e1", "2008-02-03", factors=(Factor.NEGLECT, Factor.DEBT)), police("e2", "2009-02-03")),
        LaneBy.FACTOR, AS_IT_COMES, PLAIN, FRAME,
    ),
    "by-kind-one-hidden": (
        a_case(police("e1", "2008-02-03", kind=EventKind.VISIT), police("e2", "2009-02-03", kind=EventKind.COURT)),
        LaneBy.KIND, hidden(AS_IT_COMES, "visit"), PLAIN, FRAME,
    ),
    "school-years": (TWO, LaneBy.PERSON, AS_IT_COMES, PLAIN, replace(FRAME, calendar=Calendar.SCHOOL)),
    "day-0-and-a-play": (
        a_case(police("e1", "2008-02-03", significance=Significance.KEY), police("e2", "2010-02-03")),
        LaneBy.PERSON, AS_IT_COMES, Emphasis(now=float(date(2009, 1, 1).toordinal())),
        replace(FRAME, zero=float(date(2008, 2, 3).toordinal())),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_the_picture_is_as_it_was(name: str) -> None:
    case, lane_by, choice, emphasis, view = CASES[name]
    arrangement = arrange(case, lane_by, choice=choice)
    view = replace(view, strips=arrangement.strips.height)
    if arrangement.extent:
        view = fitted(view, *arrangement.extent)
    drawn = "\n".join(in_lines(project(arrangement, view, emphasis=emphasis))) + "\n"
    file = SNAPSHOTS / f"timeline-{name}.txt"
    if os.environ.get("KINLINE_WRITE_SNAPSHOTS"):
        file.write_text(drawn, encoding="utf-8")
    assert drawn == file.read_text(encoding="utf-8")


def in_lines(drawing: Drawing) -> Iterator[str]:
    """Yield each mark that says something in one line, without the ground and the grid."""
    yield drawing.says
    for group in drawing.groups:
        for mark in group.each():
            x, y = mark.points[0] if not isinstance(mark, (Box, Oval, Label)) else (mark.x, mark.y)
            where = f"{x:.0f},{y:.0f}"
            if isinstance(mark, Label):
                yield f"{where} {mark.ink} '{mark.text}'{' bold' if mark.bold else ''}"
            elif mark.key or group.key:
                size = f" {mark.width:.0f}x{mark.height:.0f}" if isinstance(mark, Box) else ""
                manner = f" {mark.pattern}" if isinstance(mark, Box) and mark.pattern != "solid" else ""
                fades = f" fades {'+'.join(sorted(mark.fades))}" if isinstance(mark, Box) and mark.fades else ""
                opacity = f" at {mark.opacity:.2f}" if mark.opacity < 1.0 else ""
                what = f"{where}{size} {type(mark).__name__.lower()} {mark.fill or mark.line}"
                yield f"{what}{opacity}{manner}{fades} {mark.key or group.key}"
