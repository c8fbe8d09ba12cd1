"""The impact map ties to the centre what the entries tie to it, in the right direction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from case.model import Case, EventKind, PartKind, Person
from drawing.marks import Box, Drawing, Label
from graph.family.genogram import draw_family
from graph.impact.impact_map import draw_impact
from graph.impact.influence import HOUSEHOLD, Flow, Node, influence_of, shown_nodes
from graph.impact.radial import ports, ring
from graph.impact.strands import thickness
from graph.key import CLEARLY
from graph.network.network_map import draw_network
from graph.picked import events_on_map
from tests.families import a_map, an_entry, ford, park, person
from tests.looking import covered_texts

CAUSED, SUBJECT, VICTIM = PartKind.CAUSED, PartKind.SUBJECT, PartKind.VICTIM


def node(case: Case, id: str, centre: str | None = None) -> Node:
    return next(node for node in influence_of(case, centre).nodes if node.id == id)


def counts(case: Case, id: str, centre: str | None = None) -> dict[Flow, int]:
    return {flow: tally.occurrences for flow, tally in node(case, id, centre).flows.items()}


def one_entry(parts: dict[str, PartKind], kind: EventKind = EventKind.CONTACT, times: int = 1) -> Case:
    people = tuple(person(id) for id in ("p", "q", "r"))
    return replace(ford(), people=people, ties=(), events=(an_entry(1, parts, ("a1",), kind, (), times),))


def words(drawing: Drawing) -> set[str]:
    return {mark.text for mark in drawing.marks() if isinstance(mark, Label)}


def test_what_someone_caused_runs_outwards_to_victim_and_agency() -> None:
    case = one_entry({"p": CAUSED, "q": VICTIM}, EventKind.INCIDENT, 37)
    assert counts(case, "q", "p") == {Flow.CAUSED: 37}
    assert counts(case, "a1", "p") == {Flow.CAUSED: 37}


def test_what_someone_suffered_runs_inwards_and_the_agency_responds() -> None:
    case = one_entry({"p": CAUSED, "q": VICTIM}, EventKind.INCIDENT)
    assert counts(case, "p", "q") == {Flow.SUFFERED: 1}
    assert counts(case, "a1", "q") == {Flow.RESPONSE: 1}


@pytest.mark.parametrize("kind", [EventKind.OFFENCE, EventKind.COURT, EventKind.CUSTODY, EventKind.COMPLAINT])
def test_the_subject_of_an_offence_burdens_the_agency(kind: EventKind) -> None:
    assert counts(one_entry({"p": SUBJECT}, kind), "a1", "p") == {Flow.CAUSED: 1}


def test_every_other_entry_is_a_response() -> None:
    assert counts(one_entry({"p": SUBJECT}, EventKind.VISIT, 8), "a1", "p") == {Flow.RESPONSE: 8}


def test_people_named_together_get_a_line_without_direction() -> None:
    assert counts(one_entry({"p": SUBJECT, "q": SUBJECT}), "q", "p") == {Flow.TOGETHER: 1}


def test_who_cares_for_someone_supports_them() -> None:
    case = one_entry({"p": SUBJECT, "q": PartKind.CARED})
    assert counts(case, "q", "p") == {Flow.RESPONSE: 1}
    assert counts(case, "p", "q") == {Flow.GIVEN: 1}


def test_entries_that_name_nobody_are_the_households() -> None:
    case = ford()
    assert "e9" in node(case, "a4", HOUSEHOLD).flows[Flow.CAUSED].events
    assert "e9" not in {event.id for event in influence_of(case, "mum").events}


def test_the_focus_person_is_the_centre_where_entries_name_them() -> None:
    case = ford()
    assert influence_of(case).centre == "mum"
    assert influence_of(replace(case, events=case.events[:1])).centre == HOUSEHOLD


def test_members_of_the_household_are_not_tied_to_it() -> None:
    influence = influence_of(ford(), HOUSEHOLD)
    assert {"mum", "sara", "becca", "josh"} == influence.members
    assert influence.members.isdisjoint(node.id for node in influence.nodes)


def test_an_agency_in_the_centre_gives_responses_and_meets_impact() -> None:
    flows = counts(ford(), "jack", "a1")
    assert flows[Flow.SUFFERED] == 37 + 7 + 3
    assert flows[Flow.GIVEN] == 22
    assert counts(ford(), "a5", "a1") == {Flow.TOGETHER: 22}


def test_totals_count_an_entry_once() -> None:
    totals = influence_of(ford(), "jack").totals
    assert totals[Flow.CAUSED].occurrences == 50 + 37 + 11 + 7 + 3
    assert f"{50 + 37 + 11 + 7 + 3} impacts recorded" in words(draw_impact(ford(), "jack"))


def test_every_number_opens_the_entries_it_counts() -> None:
    case = ford()
    occurrences = {event.id: event.occurrences for event in case.events}
    for found in influence_of(case, "jack").nodes:
        for flow, tally in found.flows.items():
            behind = events_on_map(case, f"{found.id}>{flow.value}", "jack")
            assert sum(occurrences[id] for id in behind) == tally.occurrences
        assert events_on_map(case, found.id, "jack")


def test_teams_stand_under_their_agency() -> None:
    case = ford()
    team = replace(case.agencies[0], id="a99", name="Response team", parent="a1")
    event = an_entry(20, {"jack": SUBJECT}, ("a99",))
    case = replace(case, agencies=(*case.agencies, team), events=(*case.events, event))
    assert "a99" not in {found.id for found in influence_of(case, "jack").nodes}
    assert "e20" in node(case, "a1", "jack").flows[Flow.RESPONSE].events


@pytest.mark.parametrize("size", [5, 12, 24, 37, 48, 60])
def test_no_text_covers_another(size: int) -> None:
    assert covered_texts(draw_impact(a_map(size))) == []


def test_text_of_people_in_the_ford_map_stays_apart() -> None:
    for centre in ("jack", "mum", HOUSEHOLD, "a1"):
        assert covered_texts(draw_impact(ford(), centre)) == []


def test_the_tail_of_a_long_sector_folds() -> None:
    people = tuple(Person(f"v{n}", f"Victim {n}", role="victim") for n in range(30))
    events = tuple(an_entry(n, {"p": CAUSED, f"v{n}": VICTIM}, (), EventKind.OFFENCE, (), n + 1) for n in range(30))
    case = replace(ford(), people=(person("p", focus=True), *people), ties=(), events=events)
    shown = shown_nodes(influence_of(case, "p"))
    assert len(shown) == 10
    assert shown[-1].name == "+ 21 more"
    assert "+ 21 more" in words(draw_impact(case, "p"))
    assert len(events_on_map(case, "more:Victims", "p")) == 21


def test_a_map_never_shows_more_than_sixty() -> None:
    assert len(shown_nodes(influence_of(a_map(160)))) <= 60
    assert covered_texts(draw_impact(a_map(160))) == []


def test_adding_one_moves_nobody_in_other_sectors() -> None:
    for counts_before in ([3, 3, 3, 3, 3, 3, 3, 3], [5, 2, 6, 9, 1, 4, 0, 3]):
        grown = [*counts_before]
        grown[2] += 1
        before, after = ring(counts_before), ring(grown)
        for n, spots in enumerate(before.spots):
            assert n == 2 or after.spots[n] == spots


def test_ports_keep_order_and_distance() -> None:
    wishes = [0.1, 0.11, 0.12, 3.0, 3.01, 6.2]
    found = ports(wishes, [10.0] * 6, 80.0)
    turned = sorted((angle - found[0]) % 6.2832 for angle in found)
    gaps = [b - a for a, b in zip(turned, [*turned[1:], turned[0] + 6.2832], strict=True)]
    assert min(gaps) >= 10.0 / 80.0 - 1e-6


def test_width_grows_with_how_often() -> None:
    widths = [thickness(n) for n in (1, 2, 5, 20, 50, 200)]
    assert widths == sorted(widths)
    assert widths[-1] < 14


def test_an_empty_map_says_what_that_means() -> None:
    drawing = draw_impact(Case("Empty"))
    assert any("on record" in text for text in words(drawing))


def test_the_same_case_gives_the_same_map() -> None:
    assert draw_impact(ford(), "jack") == draw_impact(ford(), "jack")


@pytest.mark.parametrize("draw", [draw_impact, draw_network, draw_family])
@pytest.mark.parametrize("family", [ford, park], ids=["ford", "park"])
def test_the_key_stands_where_letters_get_largest(draw: Callable[..., Drawing], family: Callable[[], Case]) -> None:
    drawn = {shape: draw(family(), shape=shape) for shape in (1.35, 1.75)}
    for shape, own in drawn.items():
        for other in drawn.values():
            assert fits(own, shape) * CLEARLY >= fits(other, shape)
        assert not covered_texts(own)
        key = own.groups[-1].marks[0]
        assert isinstance(key, Box)
        assert key.x >= 0 and key.x + key.width <= own.width and key.y + key.height <= own.height


def test_on_a_wide_display_the_key_of_an_impact_map_stands_beside_it() -> None:
    below, beside = (draw_impact(ford(), shape=shape) for shape in (1.35, 1.75))
    assert fits(beside, 1.75) > 1.1 * fits(below, 1.75)
    assert beside.width > below.width
    assert words(beside) >= {"What counts", "Impact caused by the"}


def fits(drawing: Drawing, shape: float) -> float:
    return min(shape / drawing.width, 1 / drawing.height)
