"""What is left is weighed by the three tests, in counts only, each with a plan that lessens it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from case.dates import on, year_of
from case.model import Case, Event, EventKind, Person, Tie, TieKind
from privacy.anonymise import anonymise
from privacy.disclosure import MOTIVATED_INTRUDER, risks_of
from privacy.plan import DEFAULT_PLAN, AgencyStyle, DateGrain, Plan
from tests.planted_notes import a_hard_case


def a_telling_case() -> Case:
    case = a_hard_case()
    people = tuple(replace(p, born=year_of(1990 + n)) if n else p for n, p in enumerate(case.people))
    people += (Person("p99", "Zed Quill", died=year_of(2008)),)
    events = (
        Event("e1", on(date(2009, 4, 3)), kind=EventKind.CUSTODY, text='Rose said "never again".', agencies=("a1",)),
        Event("e2", on(date(2009, 5, 9)), text="Ann was seen.", agencies=("a2",)),
    )
    return replace(case, people=people, events=events, ties=(*case.ties, Tie("t8", TieKind.TWIN, "p2", "p3")))


def test_each_risk_names_a_test_and_a_plan_that_lessens_it() -> None:
    case = a_telling_case()
    plan = Plan(dates=DateGrain.AS_IS, agencies=AgencyStyle.AS_IS, reviewed=frozenset({"kwabena"}))
    found = risks_of(anonymise(case, plan))
    assert {risk.test.value for risk in found} == {"singling out", "linkability", "inference"}
    for risk in found:
        left = {other.sentence for other in risks_of(anonymise(case, risk.plan))}
        assert risk.sentence not in left


def test_no_risk_says_a_name() -> None:
    case = a_telling_case()
    said = " ".join(risk.sentence for risk in risks_of(anonymise(case, DEFAULT_PLAN)))
    assert "2 texts" in said
    assert not any(word in said for word in ("Rose", "Park", "Marlfield"))


def test_exact_days_between_events_link_even_when_shifted() -> None:
    risks = risks_of(anonymise(a_telling_case(), Plan(dates=DateGrain.DAY_0)))
    assert any("one known date" in risk.sentence for risk in risks)


def test_the_checklist_asks_about_those_who_would_try() -> None:
    assert len(MOTIVATED_INTRUDER) >= 5
    assert all(question.endswith("?") for question in MOTIVATED_INTRUDER)
