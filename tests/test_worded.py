"""Words that were worked out from a case are English and can be said in another language."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from analysis.comparison import compare
from analysis.summary import summarise
from analysis.targets import results
from case.dates import Span
from case.model import Case
from case.worded import Counted, Worded, counted, joined, listed, worded
from importers.run import import_files
from tests.bracketing import Bracketing
from ui.translating import said
from window.samples import samples

WORDED = (Worded, Counted)


@pytest.fixture
def bracketed(qapp: QApplication) -> Iterator[None]:
    language = Bracketing(qapp)
    qapp.installTranslator(language)
    yield
    qapp.removeTranslator(language)


@pytest.fixture(scope="module", params=[sample.name for sample in samples()])
def sample(request: pytest.FixtureRequest) -> Case:
    found = next(sample for sample in samples() if sample.name == request.param)
    return import_files(Case(), found.files).case


@given(name=st.text(), number=st.integers())
def test_worked_out_words_are_their_english(name: str, number: int) -> None:
    made = worded("{who} left after {weeks}.", who=name, weeks=counted(number, "week"))
    assert made == f"{name} left after {number} week{'' if number == 1 else 's'}."
    assert (made.pattern, made.values["who"]) == ("{who} left after {weeks}.", name)


def test_names_with_braces_stand_as_they_are() -> None:
    assert worded("{who} left.", who="{weeks}") == "{weeks} left."
    assert said(worded("{who} left.", who="{weeks}")) == "{weeks} left."
    assert worded("a {word} of its own") == "a {word} of its own"


def test_words_are_listed_as_one_says_them() -> None:
    assert [listed("abc"[:number]) for number in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_a_copy_keeps_what_the_words_were_made_of() -> None:
    made = deepcopy(worded("{who} left after {weeks}.", who="Tom", weeks=counted(3, "week")))
    weeks = made.values["weeks"]
    assert made.pattern == "{who} left after {weeks}."
    assert isinstance(weeks, Counted) and (weeks.number, weeks.one) == (3, "week")


def test_the_window_says_the_pattern_and_each_part_but_leaves_the_values(bracketed: None) -> None:
    people = listed(("Tom", "Jess"))
    made = worded("{service} of {people} ended", service=worded("support"), people=people)
    assert said(made) == "⟦⟦support⟧ of ⟦Tom and Jess⟧ ended⟧"
    assert said(joined((worded("one"), "two"))) == "⟦⟦one⟧; two⟧"
    assert said(worded("{who} left", who="Tom")) == "⟦Tom left⟧"


def test_without_another_language_the_window_says_the_english(qapp: QApplication) -> None:
    for words in (
        worded("{n} after {days}", n="Tom", days=counted(1200, "day")),
        counted(1, "week"),
        worded("left out"),
    ):
        assert said(words) == words


def test_everything_that_is_worked_out_of_a_case_can_be_said_in_another_language(sample: Case) -> None:
    found = summarise(sample)
    before, after = (Span(date(year, 1, 1), date(year, 7, 1)) for year in (2007, 2030))
    compared = compare(sample, before, after)
    told = [
        *(finding.sentence for finding in found.findings),
        *found.unknowns,
        *compared.cautions,
        *(row.measure for row in compared.rows),
        *(result.why for result in results(sample, compared)),
        *(one.why for profile in found.indicators for one in profile.indicators),
        *(words for row in found.rows for words in (row.verdict, row.reason)),
    ]  # fmt: skip
    assert [words for words in told if not isinstance(words, WORDED)] == []
    rules = (found.rule, found.occurrence_rule, found.spell_rule, found.at_once_rule, found.level_rule, compared.rule)
    assert all(isinstance(rule, Worded) for rule in rules)
