"""What is dragged stays and nothing else moves; a day shows what was so, everything in its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from case.dates import ONGOING, month_of, on
from case.model import Case, Ending, Tie, TieKind
from drawing.marks import Drawing, Label, Path
from graph.as_of import as_of, days_of, months_of, parted
from graph.family.genogram import draw_family
from graph.impact.impact_map import draw_impact
from tests.building import an_event
from tests.families import FEMALE, MALE, a_case, a_map, couple, ford, person, three_partners
from tests.looking import lines, symbols


def people_at(drawing: Drawing, case: Case) -> dict[str, tuple[float, float]]:
    """Return the middle of everybody's symbol."""
    found = symbols(drawing, case.person_by_id)
    return {id: ((left + right) / 2, (top + bottom) / 2) for id, (left, top, right, bottom) in found.items()}


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(["jack", "becca", "second", "gran", "mum"]), st.floats(0.0, 90.0))
def test_who_is_dragged_moves_along_the_generation_and_nobody_else_does(id: str, by: float) -> None:
    case = ford()
    before, after = (people_at(draw_family(case, moved=moved), case) for moved in ({}, {id: (by, 50.0)}))
    shifts = {other: after[other][0] - x for other, (x, _) in before.items()}
    rows = {(y, after[other][1]) for other, (_, y) in before.items()}
    assert len(rows) == len({y for y, _ in rows}) == len({y for _, y in rows})
    others = {round(shift, 3) for other, shift in shifts.items() if other != id}
    assert len(others) == 1  # the whole family may move to stay in the middle of the page
    assert shifts[id] - others.pop() == pytest.approx(by, abs=0.01)


def test_lines_follow_who_is_dragged() -> None:
    case = ford()
    drawing = draw_family(case, moved={"jack": (-40.0, 0.0)})
    left, top, right, _ = symbols(drawing, ["jack"])["jack"]
    ties = {tie.id for tie in case.ties if tie.kind is TieKind.PARENT and tie.b == "jack"}
    ends = [b for key, _, b in lines(drawing) if key in ties]
    assert any(b == pytest.approx(((left + right) / 2, top)) for b in ends)


def test_nobody_is_dragged_over_the_names_of_the_generations() -> None:
    drawing = draw_family(ford(), moved={"jack": (-5_000.0, 0.0)})
    names = [mark for mark in drawing.marks() if isinstance(mark, Label) and mark.text == "Children"]
    assert symbols(drawing, ["jack"])["jack"][0] > names[0].x


@settings(max_examples=40, deadline=None)
@given(st.floats(-80, 80), st.floats(-80, 80))
def test_a_dragged_node_of_the_map_takes_its_line_along(dx: float, dy: float) -> None:
    case = ford()
    before, after = (
        symbols(draw_impact(case, "jack", moved=moved), case.agency_by_id) for moved in ({}, {"a1": (dx, dy)})
    )
    for id, (left, top, *_) in before.items():
        shift = (after[id][0] - left, after[id][1] - top)
        if id != "a1":
            assert shift == (0.0, 0.0)
    drawing = draw_impact(case, "jack", moved={"a1": (dx, dy)})
    left, top, right, bottom = symbols(drawing, ["a1"])["a1"]
    ends = [p for key, *points in lines(drawing) if key.startswith("a1>") for p in points]
    near = min(abs(x - (left + right) / 2) + abs(y - (top + bottom) / 2) for x, y in ends)
    assert near < 60.0


def test_what_is_dragged_too_far_stays_on_the_paper() -> None:
    drawing = draw_impact(ford(), "jack", moved={"a1": (9_999.0, -9_999.0)})
    left, top, right, bottom = symbols(drawing, ["a1"])["a1"]
    assert left > 0
    assert top > 0
    assert right < drawing.width
    assert bottom < drawing.height


@pytest.mark.parametrize("case", [ford(), three_partners(), a_map(60)], ids=["ford", "partners", "map"])
def test_through_all_months_everybody_keeps_their_place(case: Case) -> None:
    family, around = people_at(draw_family(case), case), symbols(draw_impact(case), case.agency_by_id)
    for day in list(months_of(case))[::6]:
        then = people_at(draw_family(case, day=day), case)
        steps = {(round(x - family[id][0], 2), y - family[id][1]) for id, (x, y) in then.items()}
        assert len(steps) <= 1
        assert all(rect == around[id] for id, rect in symbols(draw_impact(case, day=day), case.agency_by_id).items())


def test_the_map_grows_with_the_days() -> None:
    case = a_map(40)
    counts = [len(draw_impact(case, day=day).groups) for day in months_of(case)]
    assert counts == sorted(counts)
    assert counts[0] < counts[-1]


def family_in_time() -> Case:
    people = [person("a", FEMALE, 1970), person("b", MALE, 1968), person("c", MALE, 1992), person("d", FEMALE, 2003)]
    case = a_case(people, couple("a", "b", "c", "d", ending=Ending.ENDED))
    ends = replace(case.ties[0], since=month_of(1991, 5), until=month_of(2001, 2))
    events = (an_event("e1", "2000-01"), an_event("e2", "2000-03", "2004-06"), an_event("e3"))
    return replace(case, events=events, ties=(ends, *case.ties[1:]))


def test_who_is_not_yet_born_is_not_there_nor_their_line() -> None:
    case = family_in_time()
    keys = {group.key for group in draw_family(case, day=date(2000, 6, 1)).groups}
    assert {"a", "b", "c"} <= keys
    assert "d" not in keys
    assert {tie.id for tie in case.ties if tie.b == "d"}.isdisjoint(keys)


def test_a_couple_that_parts_later_is_still_together() -> None:
    case = family_in_time()
    then, later = (as_of(case, day).ties[0] for day in (date(2000, 6, 1), date(2002, 6, 1)))
    assert (then.ending, later.ending) == (Ending.TOGETHER, Ending.ENDED)
    drawings = [draw_family(case, day=day) for day in (date(2000, 6, 1), date(2002, 6, 1))]
    slashes = [next(len(g.marks) for g in drawing.groups if g.key == "t1") for drawing in drawings]
    assert slashes == [1, 3]


def test_a_friend_of_former_days_is_gone_and_a_parent_stays() -> None:
    over = month_of(2001, 1)
    ties = (Tie("t1", TieKind.FRIEND, "a", "b", until=over), Tie("t2", TieKind.PARENT, "a", "b", until=over))
    case = Case(people=(person("a"), person("b")), ties=ties)
    assert [tie.id for tie in as_of(case, date(2005, 1, 1)).ties] == ["t2"]


def test_an_entry_that_had_not_ended_runs_on_and_undated_ones_are_left_out() -> None:
    seen = as_of(family_in_time(), date(2001, 1, 1)).events
    assert [(event.id, event.until) for event in seen] == [("e1", None), ("e2", ONGOING)]


def test_who_died_later_is_alive() -> None:
    case = Case(people=(replace(person("a", born=1940), died=on(date(2009, 5, 1))),))
    assert as_of(case, date(2009, 4, 30)).people[0].died is None
    assert as_of(case, date(2009, 5, 1)).people[0].died is not None


def test_a_date_parts_a_case_in_two() -> None:
    case = family_in_time()
    before, since = parted(case, date(2000, 2, 1))
    assert [event.id for event in before.events] == ["e1"]
    assert [event.id for event in since.events] == ["e2"]


def test_the_months_run_from_the_first_to_the_last_entry() -> None:
    case = family_in_time()
    months = list(months_of(case))
    assert months[0] == date(2000, 1, 31)
    assert months[-1] == days_of(case)[1]  # type: ignore[index]
    assert months == sorted(set(months))
    assert not list(months_of(Case()))


def test_the_picture_says_its_day() -> None:
    case = family_in_time()
    for drawing in (draw_family(case, day=date(2001, 3, 4)), draw_impact(case, "a", day=date(2001, 3, 4))):
        assert any("as of 4 March 2001" in mark.text for mark in drawing.marks() if isinstance(mark, Label))


def test_lines_say_whom_they_join() -> None:
    joins = {group.key: set(group.joins) for group in draw_family(ford()).groups if group.joins}
    assert {"third", "mum"} in joins.values()
    assert {group.joins for group in draw_impact(ford(), "jack").groups if group.key == "a1>impact caused"} == {
        ("a1", "jack")
    }
    assert all(isinstance(mark, Path) for g in draw_family(ford()).groups if g.joins for mark in g.marks)
