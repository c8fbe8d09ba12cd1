"""Who was asked and who replied: no return never looks like no involvement."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.as_markdown import as_markdown
from analysis.returns import Reply, complete_return, find_returns, unknowns
from analysis.summary import summarise
from case.dates import month_of, on, year_of
from case.model import AgencyReturn, Case
from tests.building import a_family, an_agency, an_event

ASKED = on(date(2010, 1, 4))
REPLIED = on(date(2010, 2, 1))


def a_case(*returns: AgencyReturn) -> Case:
    """Return a case of 2009, in which police and housing are named."""
    agencies = (an_agency("a1", "Police"), an_agency("a2", "Housing", "housing"), an_agency("a3", "CAMHS"))
    events = (an_event("e1", "2009-01-05", agencies=("a1",)), an_event("e2", "2009-12-20", agencies=("a1", "a2")))
    return replace(a_family(), agencies=agencies, events=events, returns=returns)


def test_without_a_list_of_those_asked_nothing_can_be_ruled_out() -> None:
    (sentence,) = unknowns(a_case())
    assert "does not say which agencies were asked" in sentence
    assert unknowns(Case()) == ()


def test_replies_stand_after_those_that_are_missing() -> None:
    case = a_case(
        AgencyReturn("r1", "a1", ASKED, replied=REPLIED),
        AgencyReturn("r2", "a3", ASKED),
        AgencyReturn("r3", "a2", ASKED, consent="refused by mother"),
    )
    found = find_returns(case)
    assert [(one.agency, one.reply, one.entries) for one in found] == [
        ("a3", Reply.NO_REPLY, 0),
        ("a2", Reply.REFUSED, 1),
        ("a1", Reply.REPLIED, 2),
    ]


def test_a_return_is_complete_when_it_says_that_it_covers_all_days_of_the_data() -> None:
    """A return 'from 2009' covers from its first day, one 'until December 2009' to its last."""
    whole = AgencyReturn("r1", "a1", ASKED, "", REPLIED, year_of(2009), month_of(2009, 12))
    assert complete_return(a_case(), whole)
    assert complete_return(a_case(), replace(whole, covers_until=None, current_as_of=REPLIED))
    assert not complete_return(a_case(), replace(whole, covers_until=month_of(2009, 11)))
    assert not complete_return(a_case(), replace(whole, covers_from=None))
    assert not complete_return(a_case(), replace(whole, replied=None))


def test_the_days_that_a_return_leaves_out_are_named() -> None:
    part = AgencyReturn("r1", "a1", ASKED, "", REPLIED, month_of(2009, 3), month_of(2009, 10))
    said = [sentence for sentence in unknowns(a_case(part)) if sentence.startswith("Police tells nothing")]
    assert said == [
        "Police tells nothing of 5 January to 28 February 2009: its return does not cover it.",
        "Police tells nothing of 1 November to 20 December 2009: its return does not cover it.",
    ]


def test_an_agency_that_entries_name_and_nobody_asked_is_named() -> None:
    said = unknowns(a_case(AgencyReturn("r1", "a1", ASKED, replied=REPLIED)))
    assert "Housing is named by entries and is not in the list of those asked." in said


def test_the_page_says_what_its_figures_cannot_know() -> None:
    case = a_case(AgencyReturn("r1", "a3", ASKED))
    page = as_markdown(summarise(case), case)
    assert "- 0 of 1 agencies asked have replied." in page
    assert "| CAMHS | no reply | 4 January 2010 |" in page
