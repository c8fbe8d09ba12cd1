"""Costs: ranges by what is known, beside what could not be costed, and no total anywhere."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

from analysis.costs import Costs, find_costs
from analysis.prices import local_prices, shipped_prices
from analysis.rules import RuleFileError
from case.dates import Span
from case.model import Case, Event, EventKind, Factor
from tests.building import a_family, an_agency, an_event

AGENCIES = (
    an_agency("a1", "Police", "police"),
    an_agency("a2", "Wardens", "community safety"),
    an_agency("a3", "Prison", "prison", counted=False),
)
HEADINGS = "item,kinds,factors,agency_kinds,words,people,services,per,low,high,price_year,value,spend,source\n"


def a_case(*events: Event) -> Case:
    return replace(a_family(), agencies=AGENCIES, events=events)


def incident(id: str, when: str, number: int = 1) -> Event:
    event = an_event(id, when, agencies=("a1",), occurrences=number, kind=EventKind.INCIDENT)
    return replace(event, factors=(Factor.DOMESTIC_ABUSE,))


def test_darlingtons_published_figures_are_there() -> None:
    by_item = {unit.item: (unit.low, unit.high) for unit in shipped_prices().units if "Darlington" in unit.source}
    assert by_item == {
        "Warning letter": (66, 66),
        "Acceptable behaviour contract": (230, 230),
        "Anti-social behaviour order": (3100, 3100),
    }


def test_every_unit_cost_names_a_source_and_is_of_a_known_sort() -> None:
    assert all(unit.source for unit in shipped_prices().units)
    assert {unit.spend for unit in shipped_prices().units} <= {"preventive", "reactive"}
    assert {unit.value for unit in shipped_prices().units} <= {"fiscal", "economic and social"}


def test_occurrences_are_multiplied_and_stand_as_a_range() -> None:
    (line,) = find_costs(a_case(incident("e1", "2009-03", 3), incident("e2", "2009-04"))).lines
    assert (line.quantity, line.low, line.high, line.agency) == (4, 11200, 11600, "a1")
    assert line.events == ("e1", "e2")


def test_a_word_in_an_entry_of_many_tells_of_one() -> None:
    event = an_event("e1", "2009-03", agencies=("a2",), text="First of 22 calls; a warning letter.", occurrences=22)
    (line,) = find_costs(a_case(event)).lines
    assert (line.quantity, line.low) == (1, 66)


def test_an_entry_is_costed_once_by_the_first_row_that_it_meets() -> None:
    event = an_event("e1", "2009-03", agencies=("a2",), text="Acceptable behaviour contract after a warning letter.")
    assert [line.unit.item for line in find_costs(a_case(event)).lines] == ["Warning letter"]


def test_a_spell_is_costed_by_its_weeks() -> None:
    """5 January to 2 February 2009 are 29 days, 4.14 weeks."""
    events = (
        an_event("e1", "2009-01-05", agencies=("a3",), people=("p4",), text="Rob is sentenced to prison."),
        an_event("e2", "2009-02-02", agencies=("a3",), people=("p4",), text="Rob is released."),
    )
    (line,) = find_costs(a_case(*events)).lines
    assert (line.unit.item, line.unit.per, line.quantity) == ("Custody", "week", 4.14)
    assert line.kind is None


def test_what_could_not_be_costed_is_counted_beside_each_range() -> None:
    costs = find_costs(a_case(incident("e1", "2009-03"), an_event("e2", "2009-04", agencies=("a1",), occurrences=5)))
    (police,) = costs.by_agency
    assert (police.what, police.low, police.uncosted_events, police.uncosted_occurrences) == ("a1", 2800, 1, 5)
    assert (costs.uncosted_events, costs.uncosted_occurrences) == (1, 5)


def test_an_agency_with_nothing_costed_stands_there_without_a_range() -> None:
    (wardens,) = find_costs(a_case(an_event("e1", "2009-04", agencies=("a2",)))).by_agency
    assert (wardens.value, wardens.uncosted_events) == ("", 1)


def test_fiscal_and_social_value_are_never_added_up() -> None:
    theft = replace(an_event("e2", "2009-03", agencies=("a1",), kind=EventKind.OFFENCE), text="Burglary.")
    costs = find_costs(a_case(incident("e1", "2009-03"), theft))
    assert {(one.value, one.low) for one in costs.by_agency} == {("fiscal", 2800), ("economic and social", 5930)}
    assert not [field.name for field in fields(Costs) if "total" in field.name]


def test_a_window_takes_only_what_surely_lies_in_it() -> None:
    case = a_case(incident("e1", "2009-03", 3), incident("e2", "2009-06"))
    (line,) = find_costs(case, window=Span(date(2009, 1, 1), date(2009, 6, 15))).lines
    assert line.quantity == 3


def test_costs_of_the_user_take_the_place_of_those_that_ship(tmp_path: Path) -> None:
    file = tmp_path / "local.csv"
    file.write_text(HEADINGS + "Visit,incident,,,,,,occurrence,10,20,2024,fiscal,preventive,us\n", encoding="utf-8")
    (line,) = find_costs(a_case(incident("e1", "2009-03", 3)), prices=local_prices(file)).lines
    assert (line.low, line.high) == (30, 60)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Visit,incident,,,,,,occurrence,ten,20,,,,\n", "must be numbers"),
        ("Visit,incident,,,,,,occurrence,30,20,,,,\n", "low may not be above high"),
        ("Visit,incident,,,,,,year,10,20,,,,\n", "per can be occurrence or week"),
    ],
)
def test_a_unit_cost_that_makes_no_sense_is_refused(tmp_path: Path, row: str, why: str) -> None:
    file = tmp_path / "local.csv"
    file.write_text(HEADINGS + row, encoding="utf-8")
    with pytest.raises(RuleFileError, match=why):
        local_prices(file)
