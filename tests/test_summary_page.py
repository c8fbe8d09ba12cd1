"""The page that people read: every number beside its rule, nothing broken by what a file holds."""

from __future__ import annotations

from dataclasses import replace

from analysis.as_markdown import as_markdown
from analysis.summary import Summary, summarise
from case.model import Case
from tests.building import an_agency, an_event
from tests.test_summary_json import Trouble, a_case


def page(case: Case, *problems: Trouble) -> str:
    return as_markdown(summarise(case), case, problems)


def test_every_rule_stands_on_the_page() -> None:
    summary = summarise(a_case())
    written = page(a_case())
    rules = [name for name in Summary.__dataclass_fields__ if name.endswith("rule")]
    assert len(rules) >= 5
    assert not [name for name in rules if getattr(summary, name) not in written]


def test_the_key_figures_are_those_of_the_summary() -> None:
    written = page(a_case())
    assert "| Agencies involved | 2 |" in written
    assert "| Occurrences | 15 |" in written
    assert "Peak: **2 agencies**, 1 May to 15 June 2009 (46 days): Children's services, Police." in written


def test_a_month_is_shown_as_a_month() -> None:
    row = next(line for line in page(a_case()).splitlines() if line.startswith("| Police"))
    assert row.endswith("| May 2009 | May 2009 |")


def test_problems_are_listed_with_their_place_and_reason() -> None:
    assert "| police.csv | line 9 | Date | 31/02/2010 | There is no 31 February. |" in page(a_case(), Trouble())


def test_an_empty_case_says_so_in_words() -> None:
    written = page(Case())
    for sentence in ("No entry has a date.", "No entry names an agency.", "The entries tell of no spell."):
        assert sentence in written


def test_a_name_cannot_break_the_table() -> None:
    agency = an_agency("a1", "Police | *north*\n# <b>\ud800\x00", aliases=())
    case = Case(agencies=(agency,), events=(an_event("e1", "2009-04", agencies=("a1",)),))
    written = page(case)
    assert "Police \\| \\*north\\* \\# \\<b\\>" in written
    assert "\x00" not in written and "\ud800" not in written


def test_a_page_of_a_filtered_case_counts_what_is_shown() -> None:
    case = a_case()
    shown = replace(case, events=case.events[:1])
    assert "| Entries | 1 |" in as_markdown(summarise(shown, case), shown)


def test_the_peak_stands_beside_the_one_that_is_certain() -> None:
    """Police are ongoing from May, by the day from the end of that month; the team ends on 15 June."""
    written = page(a_case())
    assert "For certain: **2**, 31 May to 15 June 2009 (16 days): Children's services, Police." in written
    assert "| Most agencies at once, for certain | 2 |" in written


def test_the_wider_parts_stand_on_the_page_only_where_there_is_something_to_tell() -> None:
    written = page(a_case())
    for heading in ("## People and agencies", "## Indicators", "## Costs"):
        assert heading in written
    for heading in ("## Voices", "## Returns", "## Before and after", "## Appointments"):
        assert heading not in written
