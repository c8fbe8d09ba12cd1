"""What is kept beside a case follows those who were made one; no id is given to a second holder, whatever is undone."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from case.beside import NAMING, WORDS, Beside, Kept
from case.contents import Contents, LogEntry, from_bytes, to_bytes
from case.decisions import FindingDecision, FindingKind, Ruling, SpellDecision
from case.deleting import delete_parties
from case.edits import add_agencies, add_events, add_people, delete_events, merge_agencies, merge_people
from case.filters import Filter, apply
from case.ids import TABLES, ids_of, new_id, retired
from case.listed import put, take_out
from case.merging import merge_events
from case.model import Agency, AgencyReturn, Case, Person, Tie, TieKind
from case.scenes import Choice, LaneBy, Scene, ScenePage, missing_from, shows_nobody
from case.splitting import split_agency, split_person
from case.voices import Voice
from importers.run import import_files
from privacy.looking import plan_from_text, plan_to_text
from privacy.plan import Plan
from privacy.scenes import anonymise_meeting
from tests.building import an_event
from tests.planting import Planter, strings_in
from tests.window_fixtures import a_history
from timeline.choosing import from_text, to_text
from ui.history import History

MERGES: tuple[tuple[Callable[[Case, str, str], Case], str, str], ...] = (
    (merge_people, "p1", "p3"),
    (merge_agencies, "a1", "a2"),
    (merge_events, "e1", "e2"),
)


class Naming(Planter):
    """Fills values with one id wherever an id may stand."""

    def __init__(self, id: str) -> None:
        super().__init__()
        self.id = id

    def word(self, where: str) -> str:
        return f"{self.words.setdefault(where, 'words')}" if where.partition(".")[2] in WORDS else self.id

    def _field(self, name: str, hint: Any, where: str) -> Any:
        return self._value(hint, where)


def everything_naming(id: str) -> Beside:
    """Return all that is kept beside a case, each part naming somebody wherever it can."""
    plant = Naming(id)
    by_kind = {LaneBy.PERSON: Choice((id, "p2"), frozenset((id,)), frozenset((id,)), frozenset((id,)))}
    plan = Plan(names=((id, "Uncle"),), quiet=frozenset((id,)))
    texts = {Kept.LANES: to_text(by_kind), Kept.PLAN: plan_to_text(plan)}
    return Beside(
        {f"family/{id}": (1.0, 2.0), f"impact {id}/a9": (3.0, 4.0), "network/household:Stone": (5.0, 6.0)},
        (plant.made(Scene, id="m1"),),
        {key.value: texts.get(key, "2020-01-01") for key in Kept},
    )


def a_kept_history(beside: Beside) -> History:
    history = History()
    history.open(a_history(), beside)
    return history


def beside_of(history: History) -> Beside:
    return Beside(history.positions, history.scenes, history.settings)


def test_all_that_a_file_holds_beside_the_case_is_followed() -> None:
    held = {field.name for field in fields(Contents)} - {"case", "saved", "log", "versions"}
    assert held == {field.name for field in fields(Beside)}
    assert NAMING.keys() == set(Kept)


@pytest.mark.parametrize(("merge", "kept", "gone"), MERGES)
def test_whatever_names_somebody_who_was_made_one_with_another_names_the_other(
    merge: Callable[[Case, str, str], Case], kept: str, gone: str
) -> None:
    before = everything_naming(gone)
    history = a_kept_history(before)
    assert gone in strings_in(before.scenes)
    history.change("Merge", merge(history.case, kept, gone))
    after = beside_of(history)
    told = [*strings_in(after.scenes), *after.positions, *after.settings.values()]
    assert not [words for words in told if gone in words.replace('"', " ").replace("/", " ").split()]
    assert from_text(after.settings[Kept.LANES])[LaneBy.PERSON].hidden == {kept}
    plan = plan_from_text(after.settings[Kept.PLAN])
    assert plan.names == ((kept, "Uncle"),)
    assert plan.quiet == {kept}
    assert set(after.positions) == {f"family/{kept}", f"impact {kept}/a9", "network/household:Stone"}
    assert after.scenes[0].filter.people == {kept}
    history.undo()
    assert beside_of(history) == before
    history.redo()
    assert beside_of(history) == after


def test_every_field_of_a_scene_that_may_hold_an_id_is_followed() -> None:
    history = a_kept_history(everything_naming("p3"))
    history.change("Merge", merge_people(history.case, "p1", "p3"))
    (scene,) = history.scenes
    for held in (scene, scene.lanes, scene.filter):
        for name, hint in get_type_hints(type(held)).items():
            if hint in (str, tuple[str, ...], frozenset[str]) and name not in WORDS:
                found = getattr(held, name)
                assert "p1" in ([found] if isinstance(found, str) else found), name


def test_the_one_kept_stays_where_it_was_dragged_to_and_keeps_its_label() -> None:
    plan = plan_to_text(Plan(names=(("p3", "Uncle"), ("p1", "Mother"))))
    beside = Beside({"family/p3": (1.0, 1.0), "family/p1": (2.0, 2.0)}, (), {Kept.PLAN.value: plan})
    history = a_kept_history(beside)
    history.change("Merge", merge_people(history.case, "p1", "p3"))
    assert history.positions == {"family/p1": (2.0, 2.0)}
    assert plan_from_text(history.settings[Kept.PLAN]).names == (("p1", "Mother"),)


def test_who_is_deleted_is_dropped_and_comes_back_with_undo() -> None:
    before = everything_naming("p3")
    history = a_kept_history(before)
    history.change("Delete", delete_parties(history.case, ("p3",)))
    assert set(history.positions) == {"network/household:Stone"}
    assert from_text(history.settings[Kept.LANES])[LaneBy.PERSON] == Choice(("p2",))
    assert plan_from_text(history.settings[Kept.PLAN]) == Plan()
    history.undo()
    assert beside_of(history) == before


ABOUT_TOM = (
    Scene("m1", filter=Filter(people=frozenset(("p3",)))),
    Scene("m1", page=ScenePage.IMPACT, centre="p3"),
    Scene("m1", page=ScenePage.IMPACT, beside="p3"),
    Scene("m1", spotlight="p3"),
)


@pytest.mark.parametrize("scene", ABOUT_TOM)
def test_a_scene_whose_only_person_is_gone_says_so_and_shows_nobody(scene: Scene) -> None:
    history = a_kept_history(Beside(scenes=(scene,)))
    assert not shows_nobody(scene, history.case)
    history.change("Delete", delete_parties(history.case, ("p3",)))
    (now,) = history.scenes
    assert shows_nobody(now, history.case)
    assert missing_from(now, history.case) == 1
    made = anonymise_meeting(history.case, history.scenes, Plan())
    assert shows_nobody(made.scenes[0], made.shared.case)
    if scene.filter.people:
        assert not apply(made.shared.case, made.scenes[0].filter).events
    history.change("Add", add_people(history.case, (Person(new_id(history.case, "p"), "New"),)))
    assert shows_nobody(history.scenes[0], history.case)


def test_a_scene_about_two_shows_the_one_who_is_left() -> None:
    history = a_kept_history(Beside(scenes=(Scene("m1", filter=Filter(people=frozenset(("p1", "p3")))),)))
    history.change("Delete", delete_parties(history.case, ("p3",)))
    made = anonymise_meeting(history.case, history.scenes, Plan())
    assert not shows_nobody(made.scenes[0], made.shared.case)
    assert len(made.scenes[0].filter.people) == 1
    assert missing_from(history.scenes[0], history.case) == 1


MAKING: dict[str, Callable[[Case, str], Case]] = {
    "p": lambda case, id: add_people(case, (Person(id, "New"),)),
    "a": lambda case, id: add_agencies(case, (Agency(id, "New"),)),
    "e": lambda case, id: add_events(case, (an_event(id),)),
    "t": lambda case, id: put(case, Tie(id, TieKind.FRIEND, "p1", "p2")),
    "r": lambda case, id: put(case, AgencyReturn(id, "a1")),
    "w": lambda case, id: put(case, Voice(id, words="It helped.")),
}
KINDS = {"t": Tie, "r": AgencyReturn, "w": Voice}


def without(case: Case, id: str) -> Case:
    if id[0] in KINDS:
        return take_out(case, KINDS[id[0]], (id,))
    return delete_events(case, frozenset((id,))) if id[0] == "e" else delete_parties(case, (id,))


def saved_and_opened(history: History) -> None:
    contents = Contents(history.case, "2026-01-01", history.positions, history.settings, scenes=history.scenes)
    found = from_bytes(to_bytes(contents))
    history.open(found.case, Beside(found.positions, found.scenes, found.settings))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(("make", "take", "undo", "redo", "save")), st.sampled_from(sorted(MAKING)))))
def test_no_id_is_given_twice_across_deleting_undoing_saving_and_opening(doings: list[tuple[str, str]]) -> None:
    history = History(a_history())
    given_out = set(ids_of(history.case))
    for doing, letter in doings:
        last = [id for id in ids_of(history.case) if id[0] == letter]
        if doing == "make":
            id = new_id(history.case, letter)
            assert id not in given_out
            given_out.add(id)
            history.change("Make", MAKING[letter](history.case, id))
        elif doing == "take" and last:
            history.change("Take", without(history.case, max(last, key=lambda id: int(id[1:]))))
        elif doing == "save":
            saved_and_opened(history)
        elif doing in ("undo", "redo"):
            getattr(history, doing)()


def test_everything_that_a_case_holds_many_of_has_ids_of_its_own() -> None:
    many = {field.name for field in fields(Case) if isinstance(getattr(Case(), field.name), tuple)}
    assert set(TABLES.values()) == many


def test_what_an_import_makes_takes_no_id_of_who_is_gone(tmp_path: Path) -> None:
    case = a_history()
    bare = replace(case, people=case.people[:1], agencies=(), events=(), ties=())
    (tmp_path / "police.csv").write_text("date,agency,people,text\n2020-01-01,Harbour Trust,Zed Moss,Seen\n")
    made = import_files(retired(case, bare), [tmp_path / "police.csv"]).case
    assert not ids_of(made) & (ids_of(case) - {"p1", "s1"})


def test_an_exported_event_gets_another_id_where_its_own_was_anothers(tmp_path: Path) -> None:
    rows = json.dumps({"events": [{"id": "e6", "when": "2020-01-01", "text": "Seen"}]})
    (tmp_path / "events.json").write_text(rows)
    case = retired(a_history(), delete_events(a_history(), frozenset(("e6",))))
    made = import_files(case, [tmp_path / "events.json"]).case
    assert "e6" not in made.event_by_id
    assert len(made.events) == len(case.events) + 1


def test_a_file_that_does_not_say_which_ids_are_spent_takes_them_from_its_audit_trail() -> None:
    log = (LogEntry("2026-01-01", "sam", "Saved: people: 4 added (p1 to p4); events: 1 removed (e9)"),)
    contents = Contents(a_history(), "2026-01-01", log=log)
    import sqlite3

    database = sqlite3.connect(":memory:")
    database.deserialize(to_bytes(contents))
    database.execute("DELETE FROM meta WHERE key IN ('gone', 'merged')")
    database.commit()
    opened = from_bytes(database.serialize()).case
    assert (new_id(opened, "p"), new_id(opened, "e")) == ("p5", "e10")


def test_what_was_decided_goes_with_the_events_that_a_split_gives_away() -> None:
    case = replace(
        a_history(),
        spell_decisions=(
            SpellDecision("d1", "a1", "x", "e1", Ruling.ACCEPTED),
            SpellDecision("d2", "a1", "x", "e4", Ruling.REFUSED),
        ),
        finding_decisions=(
            FindingDecision("f1", FindingKind.SILENCE, ("e1",), ("a1", "p2")),
            FindingDecision("f2", FindingKind.SILENCE, ("e1", "e4"), ("a1",)),
            FindingDecision("f3", FindingKind.SILENCE, ("e4",), ("a1",)),
        ),
    )
    made = split_agency(case, "a1", Agency("a9", "Northmoor Police"), ("e1",))
    assert [one.agency for one in made.spell_decisions] == ["a9", "a1"]
    assert [one.about for one in made.finding_decisions] == [("a9", "p2"), ("a1", "a9"), ("a1",)]
    split = split_person(case, "p2", Person("p9", "Tom"), ("e1",))
    assert split.finding_decisions[0].about == ("a1", "p9")
