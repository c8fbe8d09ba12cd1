"""Scenes: kept in order, saved, undone; for an audience without a name in any of their words."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from case.audit import entry_for
from case.contents import Contents, from_bytes, to_bytes
from case.dates import Span
from case.edits import UnknownIdError, delete_events
from case.filters import Filter
from case.model import EventKind, Factor
from case.scenes import (
    Choice,
    LaneBy,
    Scene,
    ScenePage,
    correct_scene,
    delete_scene,
    keep_scene,
    missing_from,
    order_scenes,
    update_scene,
)
from privacy.plan import DEFAULT_PLAN, DateGrain, TextStyle, shifted
from privacy.scenes import anonymise_meeting
from tests.window_fixtures import a_history
from ui.history import History

ROOT = Path(__file__).resolve().parents[1]
CASE = a_history()
NAMES = ("Ann", "Tom", "Liz", "Rob", "Stone", "Example", "Northmoor", "Hillside School")
WORDS = st.lists(st.sampled_from((*NAMES, "was", "seen", "at", "school", "in", "2008")), max_size=6).map(" ".join)
KEYS = st.sampled_from((*CASE.person_by_id, *CASE.agency_by_id, "p99", "everyone", "violence", "household:Example", ""))
SOME = st.frozensets(KEYS, max_size=3)
DAYS = st.none() | st.dates(date(2005, 1, 1), date(2012, 1, 1))
CHOICES = st.builds(Choice, st.lists(KEYS, max_size=3).map(tuple), SOME, SOME, SOME)
FILTERS = st.builds(
    Filter, SOME, SOME, st.frozensets(st.sampled_from(EventKind)), st.frozensets(st.sampled_from(Factor)), DAYS, DAYS,
    WORDS,
)  # fmt: skip
SPANS = st.builds(
    lambda day, long: Span(day, day + timedelta(long)),
    st.dates(date(2005, 1, 1), date(2012, 1, 1)),
    st.integers(1, 900),
)
A_SCENE = st.builds(
    Scene, st.just("m1"), WORDS, WORDS, st.sampled_from(ScenePage), DAYS, DAYS, st.sampled_from(LaneBy), CHOICES, KEYS,
    st.lists(KEYS, max_size=2).map(tuple), KEYS, DAYS, KEYS, KEYS,
    st.frozensets(st.sampled_from(("e1", "e4", "e99"))), KEYS, st.just("involvement"), FILTERS,
    st.none() | st.tuples(SPANS, SPANS),
)  # fmt: skip


def some_scenes() -> tuple[Scene, ...]:
    return (Scene("m1", "One", "say it"), Scene("m2", "Two"), Scene("m3", "Three", page=ScenePage.FAMILY))


@settings(deadline=None, max_examples=40)
@given(st.lists(A_SCENE, max_size=3))
def test_a_case_file_gives_back_the_very_scenes(scenes: list[Scene]) -> None:
    kept = tuple(replace(scene, id=f"m{number}") for number, scene in enumerate(scenes))
    assert from_bytes(to_bytes(Contents(CASE, scenes=kept))).scenes == kept


def test_a_file_of_the_schema_before_opens_without_scenes() -> None:
    old = from_bytes((ROOT / "tests" / "files" / "schema-2.sqlite").read_bytes())
    assert old.scenes == ()
    assert old.case.verdicts[0].reason == "it did more"
    assert from_bytes(to_bytes(old)) == old


@settings(deadline=None, max_examples=40)
@given(A_SCENE, st.sampled_from((DEFAULT_PLAN, shifted(DEFAULT_PLAN), replace(DEFAULT_PLAN, text=TextStyle.KIND))))
def test_no_word_of_an_anonymised_scene_names_anybody(scene: Scene, plan: object) -> None:
    made = anonymise_meeting(CASE, (scene,), plan).scenes[0]  # type: ignore[arg-type]
    said = " ".join(str(getattr(made, field.name)) for field in fields(made))
    assert not [name for name in NAMES if name in said]
    assert made.notes == made.filter.words == ""
    known = {*anonymise_meeting(CASE, (), plan).shared.case.person_by_id, "e1", "e4"}  # type: ignore[arg-type]
    assert made.selected <= known


def test_a_scene_shows_the_stand_ins_of_whom_it_was_kept_with() -> None:
    odd = replace(CASE, people=tuple(replace(one, id=f"p{20 - n}") for n, one in enumerate(CASE.people)), ties=())
    somebody = odd.people[0].id
    kept = Scene("m1", spotlight=somebody, filter=Filter(people=frozenset((somebody,))), about=somebody)
    meeting = anonymise_meeting(odd, (kept,), DEFAULT_PLAN)
    made = meeting.scenes[0]
    twin = meeting.shared.case.person_by_id[made.spotlight]
    assert made.spotlight != somebody
    assert (twin.sex, made.about, made.filter.people) == (odd.people[0].sex, twin.id, frozenset((twin.id,)))


def test_the_days_of_a_scene_go_where_the_days_of_the_case_go() -> None:
    plan = replace(DEFAULT_PLAN, dates=DateGrain.SHIFTED, shift_days=700)
    kept = Scene("m1", since=date(2008, 3, 14), until=date(2009, 1, 1))
    meeting = anonymise_meeting(CASE, (kept,), plan)
    assert meeting.scenes[0].since == meeting.shared.case.events[0].when.first
    by_month = anonymise_meeting(CASE, (kept,), DEFAULT_PLAN).scenes[0]
    assert (by_month.since, by_month.until) == (date(2008, 3, 1), date(2009, 1, 31))


def test_scenes_are_kept_corrected_ordered_and_deleted() -> None:
    scenes = keep_scene(some_scenes(), Scene("", "New"), after="m1")
    assert [scene.title for scene in scenes] == ["One", "New", "Two", "Three"]
    assert scenes[1].id == "m4"
    assert correct_scene(scenes, replace(scenes[0], title="First"))[0].title == "First"
    assert [scene.id for scene in order_scenes(scenes, ("m3", "m1", "m4", "m2"))] == ["m3", "m1", "m4", "m2"]
    assert [scene.id for scene in delete_scene(scenes, "m2")] == ["m1", "m4", "m3"]
    updated = update_scene(scenes, "m1", Scene("", "Timeline", page=ScenePage.EVENTS))[0]
    assert (updated.title, updated.notes, updated.page) == ("One", "say it", ScenePage.EVENTS)
    with pytest.raises(UnknownIdError):
        correct_scene(scenes, Scene("m9"))


def test_each_change_of_the_scenes_is_one_step() -> None:
    history = History(CASE)
    told: list[int] = []
    history.staged.connect(lambda scenes: told.append(len(scenes)))
    history.stage("Keep a scene", some_scenes())
    history.stage("Delete a scene", some_scenes()[1:])
    assert not history.stage("Nothing", some_scenes()[1:])
    history.undo()
    assert history.scenes == some_scenes()
    history.undo()
    assert (history.scenes, history.case, told) == ((), CASE, [3, 2, 3, 0])


def test_another_case_begins_with_its_own_scenes() -> None:
    history = History(CASE)
    history.stage("Keep a scene", some_scenes())
    history.change("Open another", delete_events(CASE, frozenset(("e1",))), fresh=True, scenes=some_scenes()[:1])
    assert len(history.scenes) == 1
    history.undo()
    assert history.scenes == some_scenes()


def test_the_audit_trail_counts_scenes_and_says_none_of_their_words() -> None:
    before, after = Contents(CASE), Contents(CASE, scenes=some_scenes())
    said = entry_for(before, after, "2026-01-01", "sam").what
    assert said == "Saved: scenes: 3 added (m1 to m3)"
    turned = replace(after, scenes=after.scenes[::-1])
    assert entry_for(after, turned, "2026-01-01", "sam").what == "Saved: scenes put in another order"


def test_what_a_scene_names_and_the_case_no_longer_holds_is_counted() -> None:
    kept = Scene("m1", selected=frozenset(("e1", "e2")), spotlight="p1", lanes=Choice(("everyone", "p77")))
    assert missing_from(kept, CASE) == 1
    assert missing_from(kept, delete_events(CASE, frozenset(("e1",)))) == 2
