"""Whatever is merged, split and deleted, in any order: nothing refers to who is gone; all of it saves and leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.as_json import as_bytes, summary_json
from analysis.as_markdown import as_markdown
from analysis.summary import summarise
from case.contents import Contents, from_bytes, to_bytes
from case.deleting import delete_parties
from case.edits import delete_events, merge_agencies, merge_people
from case.ids import event_ids, next_id
from case.merging import merge_events
from case.model import Case, Voice
from case.scenes import missing_from
from case.splitting import split_agency, split_person
from privacy.plan import DEFAULT_PLAN
from privacy.scenes import anonymise_meeting
from tests.planting import Planter, planted_case, planted_scenes, strings_in, told_of
from tests.window_fixtures import a_history
from window.editing.event_form import new_event

Edit = Callable[[Case, int, int], Case]


def delete(case: Case, one: int, other: int) -> Case:
    return delete_events(case, frozenset(event.id for event in case.events[one : one + 1]))


def delete_party(case: Case, one: int, other: int) -> Case:
    kept = [person.id for person in case.people[1:]] + [agency.id for agency in case.agencies[1:]]
    return delete_parties(case, kept[one : one + 1])


def merge(case: Case, one: int, other: int) -> Case:
    kept, gone = picked([person.id for person in case.people], one, other)
    return merge_people(case, kept, gone) if kept != gone else case


def merge_services(case: Case, one: int, other: int) -> Case:
    kept, gone = picked([agency.id for agency in case.agencies], one, other)
    return merge_agencies(case, kept, gone) if kept != gone else case


def merge_accounts(case: Case, one: int, other: int) -> Case:
    kept, gone = picked([event.id for event in case.events], one, other)
    return merge_events(case, kept, gone) if kept != gone else case


def split(case: Case, one: int, other: int) -> Case:
    old = case.people[one % len(case.people)]
    newcomer = replace(old, id=next_id("p", case.person_by_id))
    return split_person(case, old.id, newcomer, [event.id for event in case.events[other:]])


def split_service(case: Case, one: int, other: int) -> Case:
    old = case.agencies[one % len(case.agencies)]
    newcomer = replace(old, id=next_id("a", case.agency_by_id))
    return split_agency(case, old.id, newcomer, [event.id for event in case.events[other:]])


def picked(ids: list[str], one: int, other: int) -> tuple[str, str]:
    return (ids[one % len(ids)], ids[other % len(ids)]) if ids else ("", "")


EDITS = st.tuples(
    st.sampled_from((delete, delete_party, merge, merge_services, merge_accounts, split, split_service)),
    st.integers(0, 3),
    st.integers(0, 3),
)


def gone_from(case: Case) -> set[str]:
    """Return the people and agencies that something in a case refers to and that are not there."""
    people, agencies = case.person_by_id.keys(), case.agency_by_id.keys()
    whom = {person for event in case.events for person in event.person_ids} | {t.a for t in case.ties}
    whom |= {t.b for t in case.ties} | {p for d in case.spell_decisions for p in d.people or ()}
    which = {agency for event in case.events for agency in event.agencies} | {r.agency for r in case.returns}
    which |= {v.agency for v in case.verdicts} | {a for v in case.voices for a in v.agencies}
    which |= {d.agency for d in case.spell_decisions} | {d.whose for d in case.spell_decisions if d.whose}
    which |= {agency.parent for agency in case.agencies if agency.parent}
    either = {v.speaker for v in case.voices if v.speaker} | {id for d in case.finding_decisions for id in d.about}
    return (whom - people) | (which - agencies) | (either - people - agencies)


@settings(deadline=None, max_examples=60)
@given(st.lists(EDITS, max_size=5))
def test_after_any_edits_nothing_refers_to_who_is_gone_and_nothing_planted_leaves(
    edits: list[tuple[Edit, int, int]],
) -> None:
    plant = Planter()
    case, scenes = planted_case(plant), planted_scenes(plant)
    for edit, one, other in edits:
        case = edit(case, one, other)
    assert not gone_from(case)
    contents = Contents(case, scenes=scenes)
    assert from_bytes(to_bytes(contents)) == contents
    assert new_event(case).id not in event_ids(case)
    assert all(missing_from(scene, case) >= 0 for scene in scenes)
    made = anonymise_meeting(case, scenes, DEFAULT_PLAN)
    assert not gone_from(made.shared.case)
    assert event_ids(made.shared.case) == made.shared.case.event_by_id.keys()
    assert not [told for text in strings_in((made.shared.case, made.scenes)) for told in told_of(plant, text)]
    for one_case in (case, made.shared.case):
        summary = summarise(one_case)
        assert as_bytes(summary_json(one_case, (), summary))
        assert as_markdown(summary, one_case, ())


def test_an_event_that_is_new_takes_over_nothing_that_was_said_of_one_that_is_gone() -> None:
    case = replace(a_history(), voices=(Voice("w1", words="It helped.", event="e6"),))
    assert new_event(delete_events(case, frozenset(("e6",)))).id == "e7"
