"""The timeline on paper: everything is on it, and everything can be read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from case.model import Case, Part
from drawing.marks import Drawing, Label
from tests.building import a_family, an_event
from tests.test_timeline_layout import a_crowd
from timeline.arrangement import arrange
from timeline.keys import draw_key
from timeline.lanes import LaneBy
from timeline.pages import page_views

A4 = (770.0, 500.0)
A3 = (1120.0, 740.0)


def keys(drawing: Drawing) -> set[str]:
    return {group.key for group in drawing.groups}


@pytest.mark.parametrize("size", [A4, A3])
@pytest.mark.parametrize("lane_by", list(LaneBy))
@pytest.mark.parametrize("count", [1, 30, 300])
def test_the_pages_hold_every_event(size: tuple[float, float], lane_by: LaneBy, count: int) -> None:
    case = a_crowd(count)
    shown = set().union(*(keys(page) for page in page_views(arrange(case, lane_by), *size)))
    assert {event.id for event in case.events} <= shown


def test_pages_are_as_large_as_asked_and_nothing_runs_over_their_edge() -> None:
    for page in page_views(arrange(a_crowd(300)), *A4):
        assert (page.width, page.height) == pytest.approx(A4)
        for mark in page.marks():
            if isinstance(mark, Label):
                assert -0.1 <= mark.x <= page.width and 0 <= mark.y <= page.height


def test_the_smallest_writing_can_be_read() -> None:
    for page in page_views(arrange(a_crowd(300), LaneBy.AGENCY), *A4):
        assert min(mark.size for mark in page.marks() if isinstance(mark, Label)) >= 6.5


def test_each_page_has_the_strip_of_agencies_and_the_key() -> None:
    for page in page_views(arrange(a_crowd(300)), *A4):
        words = {mark.text for mark in page.marks() if isinstance(mark, Label)}
        assert {"Agencies at once", "Events a month", "stands for 37"} <= words


def test_pages_of_the_same_days_line_up() -> None:
    years: dict[str, set[tuple[tuple[float, str], ...]]] = {}
    for page in page_views(arrange(a_crowd(300)), *A4):
        large = ((round(m.x, 2), m.text) for m in page.marks() if isinstance(m, Label) and m.bold and m.size > 8.3)
        years.setdefault(page.title.split(": ")[1], set()).add(tuple(y for y in large if y[1].isdigit()))
    assert len(years) > 1
    assert all(len(one) == 1 for one in years.values())


def test_an_event_on_paper_says_itself() -> None:
    case = replace(a_family(), events=(an_event("e1", "2009-04", people=("p1",), occurrences=37),))
    (page,) = page_views(arrange(case), *A4)
    (group,) = (group for group in page.groups if group.key == "e1")
    assert group.says == "April 2009. Other, 37 times. Ann Example. Something happened."
    assert page.title == "Timeline"


def test_a_case_without_dates_is_one_page() -> None:
    assert len(page_views(arrange(Case()), *A4)) == 1
    assert len(page_views(arrange(replace(a_family(), events=(an_event("e1"),))), *A4)) == 1


def test_the_key_names_only_what_is_used() -> None:
    case = replace(a_family(), events=(an_event("e1", "2009-04-03"),))
    words = {mark.text for mark in draw_key(arrange(case), 900.0).marks() if isinstance(mark, Label)}
    assert words == {"Family and household", "Other", "more when zoomed in"}


def test_titles_end_with_the_data_though_what_is_open_is_drawn_beyond_them() -> None:
    case = a_crowd(300)
    last = max(event.when.latest for event in case.events if event.when.latest)
    opened = an_event("e9999", last.isoformat(), "ongoing", people=("p1",))
    crowd = replace(case, events=(*tuple(replace(e, until=None) for e in case.events), opened))
    ends = {page.title.rpartition(" to ")[2] for page in page_views(arrange(crowd), *A4)}
    assert max(int(end.split()[1]) for end in ends) == last.year
    assert f"{last:%B %Y}" in ends


def test_a_lane_that_is_cut_has_its_heading_on_the_next_page_too() -> None:
    crowd = a_crowd(900)
    case = replace(crowd, events=tuple(replace(event, people=(Part("p1"),)) for event in crowd.events))
    pages = page_views(arrange(case), *A4)
    assert len(pages) > 2
    name = case.person_by_id["p1"].name
    for page in pages:
        shown = {one for one in keys(page) if one in case.event_by_id}
        words = [mark.text for mark in page.marks() if isinstance(mark, Label)]
        assert name in words or not shown
    assert sum("continued" in [m.text for m in page.marks() if isinstance(m, Label)] for page in pages) >= 1
