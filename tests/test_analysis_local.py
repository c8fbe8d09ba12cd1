"""Frameworks and unit costs of one's own: read with clear errors, counted with, and fit to leave with a case."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from analysis.indicators import Answer, local_framework
from analysis.local import Local
from analysis.prices import local_prices, shipped_prices
from analysis.rules import MOST_BYTES, RuleFileError
from analysis.summary import summarise
from case.model import Case, EventKind, Factor
from privacy.local_words import fit_to_leave
from tests.building import a_family, an_agency, an_event

FRAMEWORK = """# title: Vale criteria
# source: Vale partnership
# bands: 3;1
indicator,says,factors,words
Fires,yes,,arson
Ann's drinking,yes,substance misuse,
"""
PRICES = """item,kinds,per,low,high,price_year,value,spend,source
Ann's visit,visit,occurrence,10,20,2024,fiscal,preventive,Vale
"""
DOCUMENT = Path(__file__).resolve().parents[1] / "docs" / "local-files.md"


def a_case() -> Case:
    drinks = replace(an_event("e1", "2009-03", agencies=("a1",), people=("p1",)), factors=(Factor.SUBSTANCE_MISUSE,))
    visit = an_event("e2", "2009-04", agencies=("a1",), kind=EventKind.VISIT, occurrences=3)
    return replace(a_family(), agencies=(an_agency("a1", "Police", "police"),), events=(drinks, visit))


def local() -> Local:
    return Local((local_framework(Path("ann.csv"), FRAMEWORK),), local_prices(Path("ann-costs.csv"), PRICES))


def test_a_summary_counts_with_what_somebody_brings() -> None:
    found = summarise(a_case(), local=local())
    profile = found.indicators[-1]
    assert (profile.title, profile.source, profile.bands) == ("Vale criteria", "Vale partnership", (1, 3))
    assert ([one.answer for one in profile.indicators], profile.band) == ([Answer.UNKNOWN, Answer.YES], 1)
    (line,) = found.costs.lines
    assert (line.low, line.high, line.unit.price_year, found.costs.prices.name) == (30, 60, "2024", "ann-costs.csv")
    assert found.costs.uncosted_events == 1


def test_what_leaves_with_a_case_names_nobody_and_counts_the_same() -> None:
    fit = fit_to_leave(local(), a_case())
    there, here = summarise(a_case(), local=fit), summarise(a_case(), local=local())
    said = repr((there.indicators[-1], there.costs.lines))
    assert "Ann" not in said
    assert "ann" not in fit.frameworks[0].id
    assert [one.answer for one in there.indicators[-1].indicators] == [
        one.answer for one in here.indicators[-1].indicators
    ]
    assert [line.high for line in there.costs.lines] == [line.high for line in here.costs.lines]


def test_two_indicators_that_are_said_alike_stay_two() -> None:
    text = "indicator,factors\nAnn,debt\nTom,missing\n"
    fit = fit_to_leave(Local((local_framework(Path("x.csv"), text),)), a_case())
    assert len(fit.frameworks[0].known_by) == 2


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("indicator,factor\nDebt,debt\n", "line 1: there is no column 'factor'; the columns are indicator, says"),
        ("name,factors\nDebt,debt\n", "line 1: there is no column 'name'"),
        ("factors\ndebt\n", "line 1: the column indicator is missing"),
        ("# bands: five\nindicator,factors\nDebt,debt\n", "line 1: bands are whole numbers between semicolons"),
        ("# title: X\nindicator,known_by,factors\nDebt,polcie,debt\n", "line 3: there is no kind of agency 'polcie'"),
        ("indicator,says,known_by\nDebt,yes,police\n", "line 1: nothing is said of when 'Debt' holds"),
        ("indicator,factors\nDebt,dept\n", "line 2: there is no factor 'dept'; there are domestic abuse"),
    ],
)
def test_a_framework_with_a_slip_says_where_it_is(text: str, why: str) -> None:
    with pytest.raises(RuleFileError, match="^local.csv, " + why):
        local_framework(Path("local.csv"), text)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Visit,visit,,week,1,2,,", "a cost per week is one of services"),
        ("Visit,,support groop,week,1,2,,", "there is no service 'support groop'"),
        ("Visit,visit,family support,occurrence,1,2,,", ".*services are per week"),
        ("Visit,,,occurrence,1,2,,", "a cost per occurrence needs kinds"),
        ("Visit,visit,,occurrence,1,2,money,", "value can be fiscal or economic or social"),
        ("Visit,visit,,occurrence,1,inf,,", "low may not be above high"),
        ("Visit,visit,,occurrence,nan,2,,", "low may not be above high"),
        (",visit,,occurrence,1,2,,", "the column item is empty"),
    ],
)
def test_a_unit_cost_with_a_slip_says_where_it_is(row: str, why: str) -> None:
    with pytest.raises(RuleFileError, match="^local.csv, line 2: " + why):
        local_prices(Path("local.csv"), f"item,kinds,services,per,low,high,value,spend\n{row}\n")


def test_a_file_that_is_far_too_large_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "large.csv"
    file.write_bytes(b"indicator,factors\n" + b"Debt,debt\n" * (MOST_BYTES // 10))
    with pytest.raises(RuleFileError, match="at most 500 kB"):
        local_framework(file)


def test_what_a_spreadsheet_adds_to_the_lines_on_top_does_no_harm() -> None:
    text = '"# title: Vale",,\n# bands: 2,,\nindicator,factors,\nDebt,debt,\n,,\n'
    found = local_framework(Path("x.csv"), text)
    assert (found.title, found.bands, list(found.known_by)) == ("Vale", (2,), ["Debt"])


def test_the_document_shows_files_that_can_be_used_and_says_every_figure_that_ships() -> None:
    words = DOCUMENT.read_text(encoding="utf-8")
    _, framework, _, prices, _ = words.split("```")
    assert local_framework(Path("x.csv"), framework.lstrip()).bands == (3, 6)
    assert len(local_prices(Path("x.csv"), prices.lstrip()).units) == 2
    for unit in shipped_prices().units:
        if not unit.example:
            assert f"£{unit.low:,.0f}" in words
            assert f"£{unit.high:,.0f}" in words


def test_every_shipped_cost_has_a_price_year_or_is_told_as_published_or_as_an_example() -> None:
    for unit in shipped_prices().units:
        assert unit.price_year or unit.example or "as published" in unit.source
