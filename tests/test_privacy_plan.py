"""The plan has a rule for every field, and nobody else may call a case anonymised."""

from __future__ import annotations

import dataclasses
import inspect

import pytest

import case.model
from case.filters import Filter
from case.model import Case
from case.scenes import Choice, Scene
from privacy.anonymise import AnonymisedCase, IdentifiableCopy, NotMadeHereError, anonymise, identifiable_copy
from privacy.plan import DEFAULT_PLAN, RULES, DateGrain, Plan, PlanError, Rule, shifted
from tests.building import a_family

VALUES = [kind for _, kind in inspect.getmembers(case.model, dataclasses.is_dataclass) if isinstance(kind, type)]


@pytest.mark.parametrize(
    "kind",
    [kind for kind in VALUES if kind.__module__ in ("case.model", "case.decisions")] + [Scene, Choice, Filter],
    ids=lambda k: k.__name__,
)
def test_every_field_of_the_case_has_a_rule(kind: type) -> None:
    assert set(RULES[kind]) == {field.name for field in dataclasses.fields(kind)}


def test_no_free_text_is_ever_kept() -> None:
    kept_words = {("Agency", "kind")}  # a closed list: data/agency-kinds.csv
    for kind, rules in RULES.items():
        for field in dataclasses.fields(kind):
            if field.type in ("str", "tuple[str, ...]", "str | None") and rules[field.name] is Rule.KEEP:
                assert (kind.__name__, field.name) in kept_words


def test_only_anonymise_makes_an_anonymised_case() -> None:
    with pytest.raises(NotMadeHereError):
        AnonymisedCase(Case(), (), "ANONYMISED", "Family A", DEFAULT_PLAN, (), object())
    with pytest.raises(NotMadeHereError):
        IdentifiableCopy(Case(), (), "IDENTIFIABLE", "Brown", object())


def test_an_identifiable_copy_says_so_and_hides_itself_from_logs() -> None:
    copy = identifiable_copy(a_family())
    assert "IDENTIFIABLE" in copy.marking
    assert copy.case == a_family()
    assert "Example" not in repr(copy)


def test_dates_cannot_be_shifted_by_nothing() -> None:
    with pytest.raises(PlanError):
        Plan(dates=DateGrain.SHIFTED)


def test_the_secret_offset_is_whole_weeks_and_stays_out_of_logs() -> None:
    plan = shifted(DEFAULT_PLAN)
    assert plan.shift_days % 7 == 0
    assert 364 <= abs(plan.shift_days) <= 1092
    assert str(abs(plan.shift_days)) not in repr(plan)


def test_the_statement_says_what_was_done_without_a_name() -> None:
    said = " ".join(anonymise(a_family()).statement)
    assert "by the month" in said
    assert "What remains" in said
    assert "Ann" not in said
    assert "Example" not in said
