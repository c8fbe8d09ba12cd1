"""The network: who is bound to whom, what the measures say, and where everybody stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.spells import find_spells
from case.edits import add_people, add_ties
from case.model import Case, EventKind, Part, PartKind, Tie, TieKind
from drawing.marks import Drawing, Label, Path
from graph.hits import Rect, extent
from graph.network.connections import Bond, Connection, NodeKind, connections_of
from graph.network.force import lay_out
from graph.network.islands import short_name
from graph.network.measures import measures_of
from graph.network.network_map import draw_network, place_network
from graph.picked import events_in_network
from tests.families import FEMALE, MALE, a_case, an_entry, couple, ford, person, tie
from tests.looking import covered_symbols, overlap, symbols
from tests.neighbourhoods import crowd, related_families


def two_homes() -> Case:
    """Return two households joined by a sister in one and a brother in the other, and agencies with both."""
    people = [
        person("ann", FEMALE, 1970, "North"),
        person("tom", MALE, 1995, "North"),
        person("bob", MALE, 1972, "South"),
        person("una", FEMALE, 1998, "South"),
        person("vic", MALE),
    ]
    ties = [
        *couple("ann", "bob", "tom"),
        tie(TieKind.PARENT, "bob", "una"),
        tie(TieKind.CO_OFFENDER, "tom", "una"),
    ]
    subject, caused, victim = PartKind.SUBJECT, PartKind.CAUSED, PartKind.VICTIM
    events = [
        an_entry(1, {"tom": caused, "una": caused, "vic": victim}, ("a1",), EventKind.OFFENCE, (), 4),
        an_entry(2, {"ann": subject}, ("a2",)),
        an_entry(3, {"una": subject}, ("a2",)),
        an_entry(4, {}, ("a4",)),
    ]
    return a_case(people, ties, events)


def edged(drawing: Drawing, key: str) -> Rect:
    """Return where the symbol of a key is: the first of its shapes that has an edge."""
    marks = next(group.marks for group in drawing.groups if group.key == key)
    return next(extent(mark) for mark in marks if not isinstance(mark, Label) and mark.line)


def link(case: Case, a: str, b: str) -> Connection:
    return next(found for found in connections_of(case).links if {found.a, found.b} == {a, b})


def test_offences_together_count_before_other_bonds_and_open_their_events() -> None:
    found = link(two_homes(), "tom", "una")
    assert (found.bond, found.occurrences, found.events) == (Bond.OFFENCES, 4, ("e1",))
    assert link(two_homes(), "tom", "vic").bond is Bond.HARM
    assert link(two_homes(), "ann", "tom").bond is Bond.KIN


def test_an_entry_that_names_nobody_is_the_household_s() -> None:
    assert link(two_homes(), "household:North", "a4").bond is Bond.SERVICE


def test_a_team_counts_as_its_agency() -> None:
    case = two_homes()
    team = replace(case.agencies[1], id="a9", name="A team", parent="a2")
    moved = tuple(replace(event, agencies=("a9",)) if event.id == "e2" else event for event in case.events)
    case = replace(case, agencies=(*case.agencies, team), events=moved)
    assert "a9" not in connections_of(case).by_id
    assert link(case, "ann", "a2").events == ("e2",)


def test_agencies_are_shared_by_the_households_of_those_they_work_with() -> None:
    measures = measures_of(connections_of(two_homes()))
    assert measures.shared["a1"] == ("household:North", "household:South")
    assert measures.pairs == (("household:North", "household:South", 2),)
    assert measures.shared["a4"] == ("household:North",)


def test_whoever_is_bound_to_people_of_two_households_joins_them() -> None:
    measures = measures_of(connections_of(two_homes()))
    assert {bridge.person for bridge in measures.bridges} >= {"ann", "bob", "tom"}
    assert all(set(bridge.households) == {"household:North", "household:South"} for bridge in measures.bridges)
    assert measures.groups == (("household:North", "household:South"),)


def test_a_bridge_without_whom_others_would_not_be_joined_is_the_only_one() -> None:
    people = [person("a", FEMALE, household="One"), person("b", MALE, household="Two"), person("c", household="Two")]
    case = a_case(people, [tie(TieKind.SIBLING, "a", "b")])
    only = {bridge.person: bridge.only for bridge in measures_of(connections_of(case)).bridges}
    assert only == {"a": True, "b": True}


def test_forty_related_families_hold_ninety_three_open_cases() -> None:
    case = related_families()
    assert sum(spell.open for spell in find_spells(case)) == 93
    found = connections_of(case)
    assert sum(node.kind is NodeKind.HOUSEHOLD for node in found.nodes) == 40
    assert [len(group) for group in measures_of(found).groups] == [40]
    assert "93 open involvements" in draw_network(case).says


def test_no_card_covers_another_and_no_symbol_another() -> None:
    drawing = draw_network(related_families())
    nodes = connections_of(related_families()).nodes
    cards = symbols(drawing, [node.id for node in nodes if node.kind is NodeKind.HOUSEHOLD])
    assert not covered_symbols(cards)
    people = [node.id for node in nodes if node.kind is not NodeKind.HOUSEHOLD]
    assert not covered_symbols({id: edged(drawing, id) for id in people})


def test_the_same_case_is_always_the_same_network() -> None:
    assert draw_network(ford()) == draw_network(ford())


@pytest.mark.parametrize("case", [ford(), related_families(12, 20)], ids=["small", "connected"])
def test_who_is_added_moves_nobody(case: Case) -> None:
    before = place_network(case)
    grown = add_people(case, (person("new", MALE),))
    grown = add_ties(grown, (Tie("tn", TieKind.FRIEND, "new", case.people[1].id),))
    after = place_network(grown, before)
    assert {id: after[id] for id in before} == before
    assert "new" in after


def test_most_of_a_network_laid_out_afresh_turns_onto_the_old_places() -> None:
    case = related_families(12, 20)
    before = place_network(case)
    few = {id: before[id] for id in list(before)[:5]}
    turned = [(-y + 500.0, x - 90.0) for x, y in few.values()]
    after = place_network(case, dict(zip(few, turned, strict=True)))
    far = [abs(after[id][0] - x) + abs(after[id][1] - y) for id, (x, y) in zip(few, turned, strict=True)]
    assert max(far) < 260.0  # mirrored or unturned they would lie a whole picture away


def test_what_was_dragged_is_drawn_there_with_its_lines() -> None:
    case = two_homes()
    plain, dragged = (draw_network(case, moved=moved) for moved in ({}, {"a2": (60.0, 45.0)}))
    before, after = (edged(drawing, "a2") for drawing in (plain, dragged))
    assert (after[0] - before[0], after[1] - before[1]) == pytest.approx((60.0, 45.0))
    (line,) = (mark for g in dragged.groups if g.key == "household:North~a2" for mark in g.marks)
    assert isinstance(line, Path)
    assert line.points[-1] == pytest.approx(((after[0] + after[2]) / 2, (after[1] + after[3]) / 2))


def test_as_of_a_day_everything_keeps_its_place() -> None:
    case = two_homes()
    whole, shown = draw_network(case), draw_network(case, day=date(2008, 4, 30))
    assert symbols(shown, ["ann"]) == symbols(whole, ["ann"])
    assert {group.key for group in shown.groups} < {group.key for group in whole.groups}


def test_lines_say_what_they_join_and_open_their_events() -> None:
    case = two_homes()
    lines = {group.key: group.joins for group in draw_network(case).groups if group.joins}
    assert lines["tom~una"] == ("tom", "una")
    assert events_in_network(case, "tom~una") == {"e1"}
    assert events_in_network(case, "household:North~a2") == {"e2"}
    assert events_in_network(case, "household:South") == {"e1", "e3"}


def test_a_large_network_names_only_those_who_matter() -> None:
    drawing = draw_network(crowd(700))
    words = [mark.text for group in drawing.groups[1:-1] for mark in group.marks if isinstance(mark, Label)]
    assert 5 < len(words) < 60
    assert not covered_symbols(symbols(drawing, [f"a{n}" for n in range(20)]))


def test_an_empty_case_has_an_empty_network() -> None:
    assert "Nobody" in draw_network(Case()).says


sizes = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=3), st.tuples(st.floats(5, 90), st.floats(5, 90)), max_size=25
)


@settings(max_examples=60, deadline=None)
@given(sizes, st.data())
def test_nothing_is_laid_over_anything_else(parts: dict[str, tuple[float, float]], data: st.DataObject) -> None:
    ids = sorted(parts)
    pair = st.tuples(st.sampled_from(ids), st.sampled_from(ids)) if ids else st.nothing()
    links = dict.fromkeys(data.draw(st.lists(pair, max_size=30)), 1.0) if ids else {}
    spots = lay_out(parts, links)
    rects = [(x - w / 2, y - h / 2, x + w / 2, y + h / 2) for id, (x, y) in spots.items() for w, h in [parts[id]]]
    assert spots.keys() == parts.keys()
    assert not any(overlap(a, b) for n, a in enumerate(rects) for b in rects[:n])


def test_somebody_harmed_by_an_unknown_person_is_bound_to_the_agency_alone() -> None:
    case = a_case([person("x")], [], [replace(an_entry(1, {}), people=(Part("x", PartKind.VICTIM),))])
    assert [(found.a, found.b) for found in connections_of(case).links] == [("x", "a1")]


def test_a_name_loses_the_family_that_the_card_says_but_not_its_number() -> None:
    calder = replace(person("ann", FEMALE), name="Ann Calder")
    assert short_name(calder, "Calder household", 90.0, 8.0) == ("Ann",)
    grandchild = replace(calder, name="Grandchild 1")
    assert short_name(grandchild, "Household 1", 90.0, 8.0) == ("Grandchild 1",)


def test_the_name_of_a_household_stands_above_the_lines() -> None:
    groups = draw_network(two_homes()).groups
    named = [
        n for n, group in enumerate(groups) if group.key == "household:North" and any(map(_says_north, group.marks))
    ]
    assert max(n for n, group in enumerate(groups) if group.joins) < min(named)


def _says_north(mark: object) -> bool:
    return isinstance(mark, Label) and "North" in mark.text
