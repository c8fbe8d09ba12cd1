"""Lanes, rows and what is shown at which zoom."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from case.dates import Precision, Qualifier, When, month_of, on, year_of
from case.model import Agency, Case, Event, EventKind, Part, Person, Significance, Tie, TieKind
from drawing.marks import Box, Boxes, Drawing, Labels, Mark, Shapes
from drawing.text import width
from tests.building import a_family, an_agency, an_event
from timeline.arrangement import STEP, Arrangement, arrange
from timeline.assigning import find_lanes
from timeline.hits import Finder
from timeline.items import Form
from timeline.lanes import EVERYONE, LaneBy
from timeline.look import ROW
from timeline.placing import place
from timeline.projection import NO_EVENTS, project
from timeline.scale import FIRST_DAY, LAST_DAY, View, fitted, panned, zoomed
from timeline.thinning import _stronger

SIZE = View(0.0, 100.0, 1366.0, 768.0)


def with_events(*events: Event, case: Case | None = None) -> Case:
    return replace(case or a_family(), events=events)


def a_crowd(count: int, seed: int = 1) -> Case:
    """Return the family with many events of every manner, and three agencies, one of them a team."""
    chance = random.Random(seed)
    agencies = (an_agency("a1"), an_agency("a2", "School", "school"), an_agency("a3", "Schools team", "school"))
    agencies = (*agencies[:2], replace(agencies[2], parent="a2"))
    return replace(a_family(), agencies=agencies, events=tuple(_any_event(f"e{n}", chance) for n in range(count)))


def _any_event(id: str, chance: random.Random) -> Event:
    day = date(2004, 1, 1) + timedelta(days=chance.randrange(3000))
    when = chance.choice((on(day), on(day), month_of(day.year, day.month), year_of(day.year)))
    people = chance.sample(("p1", "p2", "p3", "p4"), chance.randrange(3))
    return Event(
        id,
        when=replace(when, qualifier=chance.choice((Qualifier.ON, Qualifier.ON, Qualifier.AROUND))),
        until=chance.choice((None, None, None, on(when.last or day), month_of(2013, 5))),
        agencies=tuple(chance.sample(("a1", "a2", "a3"), chance.randrange(3))),
        people=tuple(Part(person) for person in people),
        kind=chance.choice(tuple(EventKind)),
        text=" ".join(("Words that say what happened on a day of that year",) * chance.randrange(1, 3)),
        occurrences=chance.choice((1, 1, 1, 2, 37, 1200)),
        significance=chance.choice(tuple(Significance)),
    )


def whole(arrangement: Arrangement) -> View:
    extent = arrangement.extent
    assert extent is not None
    return fitted(SIZE, *extent)


def titles(case: Case, lane_by: LaneBy) -> list[str]:
    return [lane.title for lane in find_lanes(case, lane_by).lanes]


def fading_boxes(drawing: Drawing) -> list[Box]:
    return [mark for mark in drawing.marks() if isinstance(mark, Box) and mark.fades]


def texts(drawing: Drawing) -> set[str]:
    return {mark.text for mark in drawing.marks() if hasattr(mark, "text")}


def test_the_focus_comes_first_then_the_older_then_those_outside() -> None:
    event = an_event("e1", "2009-04-03", people=("p4",))
    assert titles(with_events(event), LaneBy.PERSON) == [
        "Ann Example", "Tom Example", "Liz Example", "Rob Stone",
    ]  # fmt: skip


def test_a_grandmother_stands_above_the_children_of_the_house() -> None:
    case = a_family()
    granny = Person("p9", "May Example", household="Example")
    case = replace(case, people=(*case.people, granny), ties=(*case.ties, Tie("t9", TieKind.PARENT, "p9", "p1")))
    assert titles(with_events(case=case), LaneBy.PERSON)[:3] == ["Ann Example", "May Example", "Tom Example"]


def test_an_event_that_names_nobody_is_in_the_lane_of_the_household() -> None:
    lanes = find_lanes(with_events(an_event("e1", "2009-04-03")), LaneBy.PERSON)
    assert lanes.lanes[0].key == EVERYONE
    assert lanes.home.tolist() == [0]


def test_a_family_member_without_events_keeps_a_lane_that_says_so() -> None:
    lanes = find_lanes(with_events(an_event("e1", "2009-04-03", people=("p1",))), LaneBy.PERSON).lanes
    assert {lane.title: lane.counts for lane in lanes}["Tom Example"] == "no events recorded"


def test_counts_tell_entries_from_what_they_stand_for_and_name_the_undated() -> None:
    first = an_event("e1", "2009-04-03", people=("p1",), occurrences=37)
    lanes = find_lanes(with_events(first, an_event("e2", people=("p1",))), LaneBy.PERSON).lanes
    assert lanes[0].counts == "2 events · 38 occurrences · 1 undated"


def test_a_team_is_folded_under_its_agency_and_named_there() -> None:
    case = replace(a_crowd(0), events=(an_event("e1", "2009-04-03", agencies=("a3",)),))
    (lane,) = find_lanes(case, LaneBy.AGENCY).lanes
    assert (lane.title, lane.teams) == ("School", ("ST Schools team",))
    assert any("Schools team" in text for text in texts(project(arrange(case, LaneBy.AGENCY), SIZE)))


def test_agencies_of_one_sector_stand_together() -> None:
    agencies = (an_agency("a1"), an_agency("a2", "GP", "primary care"), an_agency("a3", "Court", "court"))
    events = [an_event(f"e{n}", "2009-04-03", agencies=(f"a{n}",)) for n in (1, 2, 3)]
    groups = [lane.group for lane in find_lanes(Case(agencies=agencies, events=tuple(events)), LaneBy.AGENCY).lanes]
    assert groups == ["Police and justice", "Police and justice", "Health"]


def test_a_month_is_drawn_as_wide_as_the_month() -> None:
    arrangement = arrange(with_events(an_event("e1", "2009-04"), an_event("e2", "2011-06-03")))
    view = whole(arrangement)
    box = next(c for g in project(arrangement, view).groups for c in g.crowds if "e1" in getattr(c, "keys", ()))
    assert isinstance(box, Boxes)
    assert abs(box.places[0][2] - 30 * view.per_day) < 0.01
    placed = place(arrangement, view)
    assert abs(placed.x[0] - view.x(date(2009, 4, 16).toordinal())) < 0.01


def test_a_span_of_time_is_a_bar_and_an_open_one_fades() -> None:
    closed = an_event("e1", "2009-04-03", "2009-09-10")
    arrangement = arrange(with_events(closed, an_event("e2", "2009-04-03", "ongoing")))
    fading = fading_boxes(project(arrangement, whole(arrangement)))
    assert arrangement.items.form.tolist() == [Form.BAR, Form.BAR]
    assert [(mark.key, mark.fades) for mark in fading] == [("e2", frozenset({"end"}))]


def test_before_a_day_fades_towards_the_past() -> None:
    when = When(None, date(2009, 6, 1), Precision.DAY, Qualifier.BEFORE, "before June 2009")
    arrangement = arrange(with_events(replace(an_event("e1"), when=when), an_event("e2", "2011-06-03")))
    fading = fading_boxes(project(arrangement, whole(arrangement)))
    assert [mark.fades for mark in fading] == [frozenset({"start"})]


def test_an_entry_that_stands_for_37_carries_its_37() -> None:
    arrangement = arrange(with_events(an_event("e1", "2009-04-03", occurrences=37)))
    assert "37" in texts(project(arrangement, whole(arrangement)))


def test_every_kind_has_a_shape_of_its_own() -> None:
    events = [an_event(f"e{n}", f"20{n:02}-04-03", kind=kind) for n, kind in enumerate(EventKind)]
    arrangement = arrange(with_events(*events))
    signs = [c for g in project(arrangement, whole(arrangement)).groups for c in g.crowds if isinstance(c, Shapes)]
    assert len({sign[2] for crowd in signs for sign in crowd.places}) == len(EventKind)


def test_the_peak_is_named_with_its_number_and_month() -> None:
    case = replace(
        a_crowd(0),
        events=(
            an_event("e1", "2009-04-03", "2009-06-03", agencies=("a1",)),
            an_event("e2", "2009-05-03", "2009-05-20", agencies=("a2",)),
        ),
    )
    arrangement = arrange(case)
    assert "Peak: 2 agencies, May 2009" in texts(project(arrangement, whole(arrangement)))


def test_a_peak_that_is_not_certain_says_so_with_the_number_that_is() -> None:
    events = (an_event("e1", "2009-05-03", agencies=("a1",)), an_event("e2", "2009-05", agencies=("a2",)))
    arrangement = arrange(replace(a_crowd(0), events=events))
    said = texts(project(arrangement, whole(arrangement)))
    assert {"Peak: up to 2 agencies, May 2009", "at most 2, 1 for certain"} <= said


def test_undated_events_are_counted_where_they_cannot_be_shown() -> None:
    arrangement = arrange(with_events(an_event("e1", "2009-04-03"), an_event("e2"), an_event("e3")))
    assert "2 undated, not shown here" in texts(project(arrangement, whole(arrangement)))


def test_a_case_without_events_draws_a_quiet_sentence() -> None:
    for case in (Case(), a_family()):
        assert NO_EVENTS in texts(project(arrange(case), SIZE))


def test_ages_run_along_a_childs_lane() -> None:
    arrangement = arrange(with_events(*(an_event(f"e{n}", f"{n}-06-03", people=("p2",)) for n in (2005, 2010))))
    assert {"7", "8", "10"} <= texts(project(arrangement, whole(arrangement)))


def test_the_years_from_1900_to_2100_can_be_shown() -> None:
    for year in (1900, 2099):
        arrangement = arrange(with_events(an_event("e1", f"{year}-04-03")))
        assert str(year) in texts(project(arrangement, zoomed(whole(arrangement), 0.01, 400.0))) | {"1900", "2099"}
    both = arrange(with_events(an_event("e1", "1900-01-01"), an_event("e2", "2100-12-31")))
    assert {"1900", "2000", "2100"} <= texts(project(both, whole(both)))


@given(factor=st.floats(0.01, 1000), x=st.floats(200, 1366), points=st.floats(-1e7, 1e7))
def test_no_zoom_or_pan_leaves_the_calendar(factor: float, x: float, points: float) -> None:
    view = panned(zoomed(replace(SIZE, start=733_000.0, end=735_000.0), factor, x), points)
    assert FIRST_DAY <= view.start < view.end <= LAST_DAY


@given(factor=st.floats(0.2, 5), x=st.floats(200, 1366))
def test_the_day_under_the_pointer_stays_there(factor: float, x: float) -> None:
    view = replace(SIZE, start=733_000.0, end=734_000.0)
    assert abs(zoomed(view, factor, x).x(view.day(x)) - x) < 0.01


def some_view(arrangement: Arrangement, factor: float, across: float, down: float) -> View:
    view = whole(arrangement)
    view = panned(zoomed(view, factor, 780.0), (across - 0.5) * view.plot_width * factor)
    return replace(view, scroll=down * max(0.0, arrangement.height - view.lanes_height))


VIEWS = st.tuples(st.floats(0.5, 300), st.floats(0, 1), st.floats(0, 1))
CROWDS = {(count, lane_by): arrange(a_crowd(count, count), lane_by) for count in (40, 400) for lane_by in LaneBy}
ARRANGEMENTS = st.sampled_from(sorted(CROWDS))
Which = tuple[int, LaneBy]


def written(drawing: Drawing) -> list[tuple[float, float, float, float]]:
    """Return where words stand in rows: left, top, right, bottom."""
    found = []
    for group in drawing.groups:
        for crowd in group.crowds:
            if isinstance(crowd, Labels) and crowd.keys:
                for x, y, text in crowd.places:
                    found.append((x, y - crowd.size * 0.7, x + width(text, crowd.size, crowd.bold), y + 2.0))
    return found


def meet(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] - 0.1 and b[0] < a[2] - 0.1 and a[1] < b[3] and b[1] < a[3]


@settings(max_examples=1000, deadline=None)
@given(which=ARRANGEMENTS, where=VIEWS)
def test_no_label_lies_on_another(which: Which, where: tuple[float, float, float]) -> None:
    arrangement = CROWDS[which]
    view = some_view(arrangement, *where)
    labels = sorted(written(project(arrangement, view)))
    assert all(view.left <= left and right <= view.width for left, _, right, _ in labels)
    for number, label in enumerate(labels):
        for other in labels[number + 1 :]:
            if other[0] >= label[2]:
                break
            assert not meet(label, other)


@settings(max_examples=100, deadline=None)
@given(which=ARRANGEMENTS, where=VIEWS)
def test_no_mark_lies_on_its_neighbour_in_the_row(which: Which, where: tuple[float, float, float]) -> None:
    arrangement = CROWDS[which]
    placed = place(arrangement, some_view(arrangement, *where))
    row = arrangement.row[placed.items]
    same = row[1:] == row[:-1]
    assert np.all(placed.right[:-1][same] <= placed.left[1:][same] + 0.01)


@settings(max_examples=60, deadline=None)
@given(which=ARRANGEMENTS, where=VIEWS)
def test_no_mark_is_invisible(which: Which, where: tuple[float, float, float]) -> None:
    arrangement = CROWDS[which]
    for group in project(arrangement, some_view(arrangement, *where)).groups:
        for crowd in group.crowds:
            if isinstance(crowd, Boxes) and crowd.keys:
                assert all(place[2] >= 2.0 and place[3] >= 2.0 for place in crowd.places)
            if isinstance(crowd, Shapes):
                assert all(sign[4] >= 6.0 for sign in crowd.places)


@settings(max_examples=60, deadline=None)
@given(which=ARRANGEMENTS, where=VIEWS, points=st.floats(-300, 300))
def test_nothing_changes_its_row_or_vanishes_while_panning(
    which: Which, where: tuple[float, float, float], points: float
) -> None:
    arrangement = CROWDS[which]
    view = some_view(arrangement, *where)
    moved = panned(view, points)
    by = (moved.start - view.start) * view.per_day
    before, after = place(arrangement, view), place(arrangement, moved)
    seen = dict(zip(after.items.tolist(), zip(after.x.tolist(), after.y.tolist(), strict=True), strict=True))
    inner = (before.x - by > view.left + 30) & (before.x - by < view.width - 30)
    inner &= (before.x > view.left + 30) & (before.x < view.width - 30)
    inner &= arrangement.items.form[before.items] == Form.POINT
    for at in np.flatnonzero(inner).tolist():
        x, y = seen[int(before.items[at])]
        assert (abs(before.x[at] - by - x) < 0.01, before.y[at]) == (True, y)


@settings(max_examples=80, deadline=None)
@given(which=ARRANGEMENTS, where=VIEWS, choice=st.integers(0, 10_000))
def test_what_is_drawn_can_be_hit(which: Which, where: tuple[float, float, float], choice: int) -> None:
    arrangement = CROWDS[which]
    view = some_view(arrangement, *where)
    placed = place(arrangement, view)
    seen = np.flatnonzero(
        (placed.x > view.left) & (placed.x < view.width) & (placed.y > view.top) & (placed.y < view.height)
    )
    if len(seen):
        at = int(seen[choice % len(seen)])
        x, y = float(placed.x[at]), float(placed.y[at])
        assert Finder(arrangement, view).hit(x, y) == arrangement.items.id(int(placed.items[at]))


def test_what_is_written_beside_a_mark_belongs_to_it() -> None:
    arrangement = arrange(with_events(an_event("e1", "2009-04-03"), an_event("e2", "2014-04-03")))
    view = whole(arrangement)
    placed = place(arrangement, view)
    assert Finder(arrangement, view).hit(float(placed.text_x[0]) + 30.0, float(placed.y[0])) == "e1"
    assert Finder(arrangement, view).hit(float(placed.text_x[0]) + 400.0, float(placed.y[0])) is None
    assert Finder(arrangement, view).hit(float(placed.x[0]), float(placed.y[0]) + ROW) is None


def test_what_is_too_close_to_show_is_counted_and_appears_when_zoomed_in() -> None:
    days = (date(2009, 1, 1) + timedelta(days=n) for n in range(1200))
    case = with_events(*(replace(an_event(f"e{n}"), when=on(day)) for n, day in enumerate(days)))
    arrangement = arrange(case)
    view = whole(arrangement)
    shown = len(place(arrangement, view))
    hidden = int(arrangement.hidden_below(view.per_day, np.array([STEP]))[0])
    assert (shown + hidden, hidden > 0) == (1200, True)
    assert Finder(arrangement, view).hidden(700.0, view.top + 60.0) > 0
    close = zoomed(view, 200.0, 700.0)
    assert arrangement.hidden_below(close.per_day, np.array([0.0, STEP])).tolist() == [0, 0]


def test_what_is_hidden_is_counted_alike_whether_the_fewer_are_hidden_or_shown() -> None:
    days = (date(2009, 1, 1) + timedelta(days=n) for n in range(1200))
    arrangement = arrange(with_events(*(replace(an_event(f"e{n}"), when=on(day)) for n, day in enumerate(days))))
    keys = np.array([date(2009, 1, 1).toordinal() + n for n in range(0, 1201, 60)], np.float64)
    ways = set()
    for octave in np.arange(-3.0, 6.0, 0.5):
        level = arrangement.level(2.0**octave)
        ways.add(level.counts_shown)
        shown = np.zeros(len(arrangement.items), bool)
        shown[level.items] = True
        starts = np.sort(arrangement.items.start[~shown])
        assert arrangement.hidden_below(2.0**octave, keys).tolist() == starts.searchsorted(keys).tolist()
    assert ways == {True, False}


def test_the_significant_is_shown_before_the_rest() -> None:
    days = (date(2009, 1, 1) + timedelta(days=n) for n in range(1200))
    events = [replace(an_event(f"e{n}"), when=on(day)) for n, day in enumerate(days)]
    events[600] = replace(events[600], significance=Significance.KEY)
    arrangement = arrange(with_events(*events))
    placed = place(arrangement, whole(arrangement))
    assert "e600" in {arrangement.items.id(i) for i in placed.items.tolist()}


def test_the_selection_is_outlined_and_tied_to_the_lanes_it_concerns() -> None:
    event = an_event("e1", "2009-04-03", people=("p1", "p2"))
    arrangement = arrange(with_events(event, an_event("e2", "2011-04-03", people=("p1",))))
    drawing = project(arrangement, whole(arrangement), frozenset({"e1"}))

    def accents(mark: Mark) -> bool:
        return getattr(mark, "line", None) == "accent"

    plain = project(arrangement, whole(arrangement))
    assert not any(accents(mark) for mark in plain.marks())
    assert sum(accents(mark) for mark in drawing.marks()) == 3  # an outline in both lanes, and the tie


def test_an_agency_of_an_unknown_kind_still_has_a_lane_and_an_ink() -> None:
    agency = Agency("a1", "Something new", "a kind nobody listed")
    case = replace(with_events(an_event("e1", "2009-04-03", agencies=("a1",))), agencies=(agency,))
    assert titles(case, LaneBy.AGENCY) == ["Something new"]


def test_the_level_of_need_is_shown_where_entries_say_it() -> None:
    events = (
        replace(an_event("e1", "2009-04-03", people=("p2",)), level=2),
        replace(an_event("e2", "2010-04-03", people=("p2",)), level=4),
        an_event("e3", "2011-04-03"),
    )
    with_levels, without = arrange(with_events(*events)), arrange(with_events(events[2]))
    view = replace(whole(with_levels), strips=with_levels.strips.height)
    assert {"Level of need", "2", "4"} <= texts(project(with_levels, view))
    assert "Level of need" not in texts(project(without, replace(whole(without), strips=without.strips.height)))


def test_an_event_shows_palely_in_the_lane_of_everyone_it_concerns() -> None:
    arrangement = arrange(with_events(an_event("e1", "2009-04-03", people=("p1", "p2"), occurrences=9)))
    items = arrangement.items
    assert [items.lane.tolist(), items.echo.tolist()] == [[0, 1], [False, True]]
    assert arrangement.strips.monthly.occurrences.tolist() == [9]
    assert arrangement.place_of == {"e1": 0}


def test_a_start_known_only_to_its_year_belongs_to_no_month() -> None:
    year = replace(an_event("e1"), when=year_of(2009))
    assert arrange(with_events(year, an_event("e2", "2010-02"))).strips.monthly.events.tolist() == [1]


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 50)), max_size=60))
def test_the_nearest_stronger_neighbours_are_those_that_a_look_at_all_finds(found: list[tuple[int, int]]) -> None:
    row = np.array(sorted(row for row, _ in found), np.int32)
    strength = np.argsort(np.argsort([strength for _, strength in found], kind="stable"))
    left, right = _stronger(row, strength)
    for at, (before, after) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        stronger = [n for n in range(len(row)) if row[n] == row[at] and strength[n] > strength[at]]
        assert before == max((n for n in stronger if n < at), default=-1)
        assert after == min((n for n in stronger if n > at), default=-1)
