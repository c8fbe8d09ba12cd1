"""The JSON of the summary: its keys, its shapes, its order, and the page that describes it."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from analysis.as_json import as_bytes, summary_json
from analysis.comparison import compare
from analysis.summary import summarise
from analysis.targets import results
from case.dates import Precision, Qualifier, Span, When, on
from case.model import AgencyReturn, Case, Event, EventKind, Factor, Verdict
from tests.building import a_family, an_agency, an_event

DOCUMENT = Path(__file__).resolve().parents[1] / "docs" / "summary-json.md"
AGENCIES = (
    an_agency("a1", "Police"),
    an_agency("a2", "Children's services", "children's social care"),
    an_agency("a3", "Support team", "children's social care", parent="a2"),
    an_agency("a4", "School", "school", counted=False),
)


class Trouble(NamedTuple):
    file: str = "police.csv"
    place: str = "line 9"
    column: str = "Date"
    text: str = "31/02/2010"
    why: str = "There is no 31 February."


def a_case() -> Case:
    events = (
        replace(
            an_event("e1", "2009-04", "2009-06-15", ("a3",), ("p2",), "Support twice a week.", 12),
            kind=EventKind.SUPPORT,
            factors=(Factor.NEGLECT,),
        ),
        an_event("e2", "2009-05", "ongoing", ("a1",)),
        an_event("e3", "2009-05-07", "", ("a4",), text="Parents' evening."),
        an_event("e4", text="No date."),
    )
    return replace(a_family(), agencies=AGENCIES, events=events)


def found() -> dict[str, Any]:
    value: dict[str, Any] = json.loads(as_bytes(summary_json(a_case(), [Trouble()])))
    return value


def test_the_keys_are_those_that_scripts_rely_on() -> None:
    value = found()
    moment = {"earliest", "latest", "precision", "qualifier", "written"}
    assert {
        "events", "agencies", "agency_count", "team_count", "event_count", "occurrence_count",
        "peak", "spells", "overlaps", "problems",
    } <= value.keys()  # fmt: skip
    assert value["events"][0].keys() == {
        "id", "when", "until", "occurrences", "agencies", "people", "kind", "factors", "text", "source",
        "parts", "level", "action", "decision", "voice", "impact", "analysis", "professionals", "significance",
        "standing", "recorded", "ref", "time", "category", "evidence", "also", "shared", "shared_by",
    }  # fmt: skip
    assert value["events"][0]["when"].keys() == value["events"][0]["until"].keys() == moment
    assert value["events"][0]["source"].keys() == {"file", "place"}
    assert value["agencies"][0].keys() == {
        "name", "kind", "parent", "counted", "events", "occurrences", "first", "last",
    }  # fmt: skip
    assert value["peak"].keys() == {"count", "start", "end", "agencies"}
    assert value["spells"][0].keys() == {"agency", "people", "start", "end", "inferred"}
    assert value["overlaps"][0].keys() == {"a", "b", "days"}
    assert value["problems"][0].keys() == {"file", "place", "column", "text", "why"}


def test_every_field_of_an_event_has_a_key() -> None:
    told = set(found()["events"][0])
    assert {field.name for field in fields(Event)} <= told


def test_numbers_and_names_are_those_of_the_case() -> None:
    value = found()
    assert (value["agency_count"], value["team_count"]) == (2, 1)
    assert (value["event_count"], value["occurrence_count"]) == (4, 15)
    assert [(row["name"], row["parent"], row["counted"]) for row in value["agencies"]] == [
        ("Children's services", None, True),
        ("Support team", "Children's services", True),
        ("Police", None, True),
        ("School", None, False),
    ]
    assert value["overlaps"] == [{"a": "Children's services", "b": "Police", "days": 46}]
    assert value["problems"] == [Trouble()._asdict()]


def test_last_days_are_inclusive() -> None:
    value = found()
    assert value["spells"][0] == {
        "agency": "Support team",
        "people": ["Tom Example"],
        "start": "2009-04-01",
        "end": "2009-06-15",
        "inferred": False,
    }
    assert (value["peak"]["start"], value["peak"]["end"]) == ("2009-05-01", "2009-06-15")


def test_an_event_keeps_month_end_and_what_is_not_known() -> None:
    events = found()["events"]
    assert events[0]["when"] == {
        "earliest": "2009-04-01",
        "latest": "2009-04-30",
        "precision": "month",
        "qualifier": "on",
        "written": "2009-04",
    }
    assert events[1]["until"] == "ongoing"
    assert events[2]["until"] is None
    assert events[3]["when"]["earliest"] is events[3]["when"]["latest"] is None
    assert events[3]["when"]["precision"] == "unknown"


def test_a_case_without_anything_has_every_key_and_no_peak() -> None:
    value = json.loads(as_bytes(summary_json(Case())))
    assert value["peak"] == {"count": 0, "start": None, "end": None, "agencies": []}
    assert value["events"] == value["agencies"] == value["spells"] == value["problems"] == []


def test_half_a_character_comes_through_and_everything_else_stays_readable() -> None:
    event = replace(an_event("e1"), text="Zoë and half: \ud83d", when=on(a_day(), "\udc80"))
    written = as_bytes(summary_json(Case(events=(event,))))
    assert "Zoë" in written.decode("utf-8")
    assert json.loads(written)["events"][0]["text"] == event.text


def a_day() -> date:
    return date(2009, 4, 3)


def test_a_qualifier_is_a_word() -> None:
    when = When(None, a_day(), Precision.DAY, Qualifier.BEFORE, "before 4 April 2009")
    value = json.loads(as_bytes(summary_json(Case(events=(replace(an_event("e1"), when=when),)))))
    assert value["events"][0]["when"]["qualifier"] == "before"


def test_the_same_case_gives_the_same_bytes() -> None:
    assert as_bytes(summary_json(a_case())) == as_bytes(summary_json(a_case()))


def the_rest() -> dict[str, Any]:
    """Return the object of a case that has something under every key beyond the counts."""
    voice = replace(an_event("e1", "2009-01-05", agencies=("a2",), people=("p1",)), voice="It helped.")
    told = "Ann says that Police helped. Ann would miss Police most. Ann rates home life 4 of 5. Ann did not attend."
    more = an_event("e2", "2009-07-06", agencies=("a1", "a2"), text=told, kind=EventKind.VISIT, occurrences=3)
    letter = an_event("e3", "2009-07-07", agencies=("a1",), text="A warning letter.")
    case = replace(
        a_case(),
        events=(voice, more, letter, *a_case().events[1:]),
        returns=(AgencyReturn("r1", "a1", asked=on(a_day())),),
        verdicts=(Verdict("v1", "a4", True, "excluded"),),
    )
    windows = Span(date(2009, 1, 1), date(2009, 5, 1)), Span(date(2009, 5, 1), date(2009, 9, 1))
    comparison = compare(case, *windows)
    summary = summarise(case)
    value: dict[str, Any] = json.loads(
        as_bytes(summary_json(case, [Trouble()], summary, (comparison, results(case, comparison))))
    )
    return value


def test_beyond_the_counts_every_key_holds_something_and_the_document_names_them_all() -> None:
    value = the_rest()
    for key in ("decisions", "knowing", "indicators", "returns", "unknowns", "findings", "days_with"):
        assert value[key], key
    for key, inner in (("matrix", "cells"), ("appointments", "missed"), ("costs", "lines"), ("comparison", "targets")):
        assert value[key][inner], key
    assert all(value["voices"].values())
    assert value["decisions"] == [{"agency": "School", "counted": True, "reason": "excluded"}]
    assert value["voices"]["ratings"][0]["rating"] == 4
    assert value["comparison"]["before"] == {"start": "2009-01-01", "end": "2009-04-30"}
    words = DOCUMENT.read_text(encoding="utf-8")
    assert not [key for key in keys(value) if f"`{key}`" not in words]


def test_nothing_is_compared_unless_it_is_asked_for() -> None:
    assert found()["comparison"] is None


def keys(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for part in value.values() for key in keys(part)}
    return {key for part in value for key in keys(part)} if isinstance(value, list) else set()


def test_the_document_names_every_key() -> None:
    words = DOCUMENT.read_text(encoding="utf-8")
    assert not [key for key in keys(found()) if f"`{key}`" not in words]
