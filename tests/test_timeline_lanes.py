"""What the reader chooses of lanes, and what stands beside the marks: statuses, overlaps, findings, measures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.overlaps import pair_overlaps
from analysis.summary import summarise
from case.model import AgencyReturn, Case, Event, EventKind, Factor, Part
from drawing.marks import Box, Drawing, Label, Pattern
from tests.building import a_family, an_agency, an_event, day
from tests.test_timeline_layout import a_crowd, texts, whole
from timeline import choosing
from timeline.arrangement import Arrangement, arrange
from timeline.assigning import find_lanes
from timeline.axis import find_axis
from timeline.finding_marks import finding_at, place_findings
from timeline.hits import Finder, lane_at, status_at
from timeline.labels import name_fitted, text_width
from timeline.lanes import AS_IT_COMES, EVERYONE, Choice, LaneBy
from timeline.placing import place
from timeline.projection import project
from timeline.reading import UNREAD
from timeline.scale import Calendar, View, zoomed
from timeline.scene import Emphasis
from timeline.searching import find_events
from timeline.together import find_together

PLAN = "Child protection plan for Tom, category neglect."
AGENCIES = (
    an_agency("a1"),
    an_agency("a2", "Children's services", "children's social care"),
    an_agency("a3", "Family support team", "children's social care", parent="a2"),
)


def with_events(*events: Event) -> Case:
    return replace(a_family(), agencies=AGENCIES, events=events)


def titles(case: Case, lane_by: LaneBy, choice: Choice = AS_IT_COMES) -> list[str]:
    return [lane.title for lane in find_lanes(case, lane_by, choice).lanes]


TWO = with_events(
    an_event("e1", "2008-02-03", "2009-05-01", ("a1",), ("p1",)),
    an_event("e2", "2008-08-01", "2010-01-01", ("a2",), ("p2",)),
)


def test_factors_and_kinds_make_lanes() -> None:
    event = replace(an_event("e1", "2008-02-03", kind=EventKind.VISIT), factors=(Factor.DEBT, Factor.NEGLECT))
    case = with_events(event, an_event("e2", "2008-02-03"))
    assert titles(case, LaneBy.KIND) == ["Visit", "Other"]
    assert titles(case, LaneBy.FACTOR) == ["Neglect", "Debt", "No factor named"]


def test_people_and_agencies_stand_together_and_the_event_shows_palely_with_its_agency() -> None:
    arrangement = arrange(TWO, LaneBy.BOTH)
    assert [lane.title for lane in arrangement.lanes][-2:] == ["Police", "Children's services"]
    lanes = arrangement.items.lane[arrangement.items.echo].tolist()
    assert [arrangement.lanes[lane].key for lane in lanes] == ["a1", "a2"]


@pytest.mark.parametrize("lane_by", list(LaneBy))
def test_every_dated_event_is_drawn_once_in_full(lane_by: LaneBy) -> None:
    case = a_crowd(120, 3)
    arrangement = arrange(case, lane_by)
    own = np.flatnonzero(~arrangement.items.echo & (arrangement.items.form < 3))
    dated = sorted(event.id for event in case.events if event.when.dated)
    assert sorted(arrangement.items.id(place) for place in own.tolist()) == dated


def test_a_lane_moves_before_another_and_last() -> None:
    lanes = find_lanes(TWO, LaneBy.AGENCY).lanes
    choice = choosing.moved(AS_IT_COMES, lanes, "a2", "a1")
    assert titles(TWO, LaneBy.AGENCY, choice) == ["Children's services", "Police"]
    back = choosing.moved(choice, find_lanes(TWO, LaneBy.AGENCY, choice).lanes, "a2", "")
    assert titles(TWO, LaneBy.AGENCY, back) == ["Police", "Children's services"]


def test_an_event_whose_lane_is_hidden_is_drawn_in_another_of_its_lanes() -> None:
    event = replace(an_event("e1", "2008-02-03"), people=(Part("p1"), Part("p2")))
    case = with_events(event)
    arrangement = arrange(case, LaneBy.PERSON, choice=choosing.hidden(AS_IT_COMES, "p1"))
    own = int(np.flatnonzero(~arrangement.items.echo)[0])
    assert arrangement.lanes[int(arrangement.items.lane[own])].key == "p2"
    assert [lane.key for lane in arrangement.found.left_out] == ["p1"]


def test_an_event_of_a_hidden_lane_alone_is_not_drawn() -> None:
    case = with_events(an_event("e1", "2008-02-03", people=("p1",)), an_event("e2", "2008-02-03", people=("p2",)))
    arrangement = arrange(case, choice=choosing.hidden(AS_IT_COMES, "p1"))
    assert list(arrangement.place_of) == ["e2"]


def test_a_folded_lane_has_one_row_and_is_lower() -> None:
    case = replace(a_crowd(80, 5), title="Crowd")
    key = find_lanes(case, LaneBy.PERSON).lanes[0].key
    before, after = arrange(case), arrange(case, choice=choosing.folded(AS_IT_COMES, key))
    assert after.lane_top[1] < 60.0 < before.lane_top[1]
    assert len(set(after.row[after.items.lane == 0].tolist())) == 1


def test_teams_stand_apart_under_their_agency() -> None:
    case = with_events(an_event("e1", "2008-02-03", agencies=("a2",)), an_event("e2", "2008-03-03", agencies=("a3",)))
    choice = choosing.teams_apart(AS_IT_COMES, "a2")
    lanes = find_lanes(case, LaneBy.AGENCY, choice).lanes
    assert [(lane.title, lane.events) for lane in lanes] == [("Children's services", 1), ("Family support team", 1)]
    assert choosing.teams_apart(choice, "a2") == AS_IT_COMES


def test_an_agency_that_did_not_reply_says_so_and_one_that_did_is_not_called_silent() -> None:
    returns = (AgencyReturn("r1", "a1", day("2010-01-15")), AgencyReturn("r2", "a2", replied=day("2010-02-01")))
    lanes = find_lanes(replace(a_family(), agencies=AGENCIES, returns=returns), LaneBy.AGENCY).lanes
    assert [(lane.title, lane.note, lane.counts) for lane in lanes] == [
        ("Police", "asked 15 January 2010, no reply", "no return")
    ]


def boxes(drawing: Drawing, **wanted: object) -> list[Box]:
    marks = (mark for mark in drawing.marks() if isinstance(mark, Box))
    return [mark for mark in marks if all(getattr(mark, name) == value for name, value in wanted.items())]


def test_a_lane_without_a_return_is_hatched() -> None:
    case = replace(
        TWO, agencies=(*AGENCIES, an_agency("a4", "Housing", "housing")), returns=(AgencyReturn("r1", "a4"),)
    )
    arrangement = arrange(case, LaneBy.AGENCY)
    assert boxes(project(arrangement, whole(arrangement)), pattern=Pattern.HATCH, opacity=0.5)


def test_a_plan_is_a_band_with_its_name_that_can_be_hit() -> None:
    event = an_event("e1", "2008-02-03", "2009-02-03", ("a2",), ("p2",), PLAN, kind=EventKind.STATUS)
    arrangement = arrange(with_events(event))
    view = whole(arrangement)
    assert "Child protection plan" in texts(project(arrangement, view))
    label = next(
        m for m in project(arrangement, view).marks() if isinstance(m, Label) and m.text == "Child protection plan"
    )
    status = status_at(arrangement, view, label.x + 2.0, label.y - 2.0)
    assert status is not None and Finder(arrangement, view).hit(label.x + 2.0, label.y - 2.0) == status.id == "e1"


def test_the_days_together_are_those_of_the_overlaps() -> None:
    arrangement = arrange(TWO, LaneBy.AGENCY)
    found = find_together(arrangement, ("a1", "a2"))
    assert found is not None
    assert found.days == pair_overlaps(TWO)[0].days
    assert find_together(arrangement, ("a1",)) is None
    words = texts(project(arrangement, whole(arrangement), emphasis=Emphasis(lanes=("a1", "a2"))))
    assert any(f"{found.days} days at the same time" in text for text in words)


def test_agencies_that_never_meet_have_no_day_together() -> None:
    case = with_events(
        an_event("e1", "2008-02-03", "2008-03-01", ("a1",)), an_event("e2", "2009-02-03", "2009-03-01", ("a2",))
    )
    found = find_together(arrange(case, LaneBy.AGENCY), ("a1", "a2"))
    assert found is not None and found.days == 0


def test_the_findings_shown_are_those_of_the_summary_and_can_be_pointed_at() -> None:
    arrangement = arrange(TWO)
    assert arrangement.strips.reading.findings == summarise(TWO).findings
    view = whole(arrangement)
    placed = place_findings(arrangement, view)
    assert len(placed.at)
    for at, left, right, y in zip(*(column.tolist() for column in placed), strict=True):
        found = finding_at(arrangement, view, (left + right) / 2, y)
        assert found is arrangement.strips.reading.findings[at]


def test_the_time_between_two_selected_events_is_written() -> None:
    case = with_events(an_event("e1", "2008-02-03"), an_event("e2", "2008-02-13"), an_event("e3", "2010-05"))
    arrangement = arrange(case)
    view = whole(arrangement)
    assert "10 days" in texts(project(arrangement, view, frozenset({"e1", "e2"})))
    assert any(
        "years" in text and " to " in text for text in texts(project(arrangement, view, frozenset({"e1", "e3"})))
    )
    assert "10 days" not in texts(project(arrangement, view, frozenset({"e1"})))


def test_school_and_financial_years_carry_both_numbers_and_begin_on_their_days() -> None:
    view = replace(whole(arrange(TWO)), calendar=Calendar.SCHOOL)
    tick = find_axis(view).large[1]
    assert (tick.text, date.fromordinal(int(tick.start))) == ("2008/09", date(2008, 9, 1))
    tick = find_axis(replace(view, calendar=Calendar.FINANCIAL)).large[1]
    assert date.fromordinal(int(tick.start)) == date(2008, 4, 6)


@settings(max_examples=200, deadline=None)
@given(factor=st.floats(0.05, 300), calendar=st.sampled_from(Calendar), zero=st.none() | st.integers(732_000, 735_000))
def test_ticks_follow_each_other_without_gaps(factor: float, calendar: Calendar, zero: int | None) -> None:
    view = replace(View(732_000.0, 735_000.0, 1366.0, 768.0), calendar=calendar)
    view = replace(zoomed(view, factor, 700.0), zero=None if zero is None else float(zero))
    large = find_axis(view).large
    assert large[0].start <= view.start and large[-1].end >= view.end
    assert all(a.end == b.start for a, b in pairwise(large))


def test_the_axis_counts_from_day_0() -> None:
    view = replace(whole(arrange(TWO)), zero=float(date(2008, 8, 1).toordinal()))
    assert {"day 0", "+1 year"} <= {tick.text for tick in find_axis(view).large}


def test_a_play_shows_only_what_has_begun() -> None:
    arrangement = arrange(with_events(an_event("e1", "2008-02-03"), an_event("e2", "2010-02-03")))
    view = whole(arrangement)
    assert len(place(arrangement, view, float(date(2009, 1, 1).toordinal()))) == 1
    assert len(place(arrangement, view)) == 2


def test_what_concerns_the_household_runs_through_its_lanes() -> None:
    outside = an_event("e2", "2009-02-03", people=("p4",))
    case = with_events(an_event("e1", "2008-02-03", agencies=("a1",)), outside)
    arrangement = arrange(case)
    view = whole(arrangement)
    thread = next(box for box in boxes(project(arrangement, view), width=1.0, opacity=0.28))
    last = max(n for n, lane in enumerate(arrangement.lanes) if lane.group == "Example household")
    bottom = view.top + float(arrangement.lane_top[last + 1])
    assert abs(thread.y + thread.height - bottom) < 2.0
    assert arrangement.lanes[0].key == EVERYONE


def test_a_search_looks_at_words_and_names() -> None:
    case = with_events(
        an_event("e1", "2008-02-03", people=("p2",), text="Broken window."),
        an_event("e2", "2008-03-03", agencies=("a1",), text="Call."),
        an_event("e3", text="Broken window, undated."),
    )
    assert find_events(case, "WINDOW tom") == ("e1",)
    assert find_events(case, "police") == ("e2",)
    assert find_events(case, "  ") == ()


def test_a_large_case_is_laid_out_before_its_words_are_read() -> None:
    arrangement = arrange(a_crowd(50), reading=UNREAD)
    assert "counting…" in texts(project(arrangement, whole(arrangement)))
    assert "counting…" not in texts(project(arrange(a_crowd(50)), whole(arrangement)))


def lane_under(arrangement: Arrangement, view: View, index: int) -> int | None:
    return lane_at(arrangement, view, view.top + float(arrangement.lane_top[index]) + 30.0)


def test_the_lane_under_a_height_is_found() -> None:
    arrangement = arrange(TWO, LaneBy.AGENCY)
    view = whole(arrangement)
    assert [lane_under(arrangement, view, index) for index in range(2)] == [0, 1]
    assert lane_at(arrangement, view, view.top - 5.0) is None


@pytest.mark.parametrize("number", ["1", "2", "12"])
def test_a_lane_whose_name_is_cut_keeps_its_number(number: str) -> None:
    name = f"Children's social care team {number}"
    cut = name_fitted(name, 150.0, 12.0, True)
    assert cut.endswith(f"… {number}")
    assert text_width(cut, 12.0, True) <= 150.0
    assert name_fitted(name, 400.0, 12.0, True) == name
    assert name_fitted("Children's social care in the north", 100.0, 12.0).endswith("…")
