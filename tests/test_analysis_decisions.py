"""What a person decides goes before what was counted, inferred or found, and is kept with its reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analysis.agencies import count_agencies
from analysis.as_markdown import as_markdown
from analysis.deciding import count_agency, decide_finding, decide_spell, set_thresholds, take_back
from analysis.finding import FindingKind
from analysis.findings import find_findings
from analysis.spells import find_spells
from analysis.summary import summarise
from case.dates import Span, on
from case.edits import UnknownIdError, merge_agencies, merge_people
from case.model import Case, EventKind, Ruling
from drawing.marks import Box, Pattern
from exports.parts.chapters import chapter
from exports.parts.sections import Section
from exports.report import report_of
from privacy.anonymise import anonymise, identifiable_copy
from tests.building import a_family, an_agency, an_event
from tests.test_timeline_layout import whole
from timeline.arrangement import arrange
from timeline.lanes import LaneBy
from timeline.projection import project

AGENCIES = (
    an_agency("a1", "Children's services", "children's social care"),
    an_agency("a2", "Dale School", "school", counted=False),
    an_agency("a3", "Family project", "family intervention"),
    an_agency("a4", "Children's team", "children's social care", parent="a1"),
)


def a_case() -> Case:
    """Return a case with an inferred mentoring spell (January to June 2009), a silent school and one wait."""
    events = (
        an_event("e1", "2009-01-05", agencies=("a3",), people=("p2",), text="Mentoring starts for Tom."),
        an_event("e2", "2009-02", agencies=("a2",), text="Parents' evening."),
        an_event("e3", "2009-06-30", agencies=("a3",), people=("p2",), text="Mentoring ends for Tom."),
        an_event(
            "e4",
            "2009-07-01",
            agencies=("a1",),
            people=("p2",),
            text="The school refers Tom to children's services.",
            kind=EventKind.REFERRAL,
        ),
        an_event("e5", "2009-12-01", agencies=("a4",), people=("p2",), text="First visit.", kind=EventKind.VISIT),
    )
    return replace(a_family(), agencies=AGENCIES, events=events)


def test_a_universal_service_counts_when_a_person_says_so_and_the_reason_stands_beside_it() -> None:
    case = count_agency(a_case(), "a2", True, "excluded twice, by letter of the head")
    before, after = count_agencies(a_case()), count_agencies(case)
    assert (before.agency_count, after.agency_count) == (2, 3)
    row = next(row for row in after.rows if row.agency == "a2")
    assert row.counted
    assert "excluded twice" in row.why
    assert "excluded twice" in as_markdown(summarise(case), case)


def test_a_word_on_an_agency_holds_for_its_teams() -> None:
    assert count_agencies(count_agency(a_case(), "a1", False)).agency_count == 1


def test_the_rule_comes_back_when_the_word_is_taken_back() -> None:
    case = count_agency(a_case(), "a2", True, "excluded")
    assert count_agency(case, "a2", None) == a_case()
    assert take_back(case, case.verdicts[0].id) == a_case()
    assert count_agency(case, "a2", True, "excluded") is case


def test_nobody_decides_on_an_agency_that_is_not_there() -> None:
    with pytest.raises(UnknownIdError):
        count_agency(a_case(), "a99", True)


def test_an_accepted_spell_stays_and_says_so() -> None:
    (spell,) = find_spells(a_case())
    (accepted,) = find_spells(decide_spell(a_case(), spell, Ruling.ACCEPTED, "told by the worker"))
    assert (accepted.ruling, accepted.reason, accepted.span) == (Ruling.ACCEPTED, "told by the worker", spell.span)


def test_a_corrected_spell_has_its_true_days_everywhere() -> None:
    (spell,) = find_spells(a_case())
    case = decide_spell(a_case(), spell, Ruling.CORRECTED, "", on(date(2009, 1, 12)), on(date(2009, 5, 31)))
    (corrected,) = summarise(case).spells
    assert corrected.span == corrected.sure == Span(date(2009, 1, 12), date(2009, 6, 1))
    assert decide_spell(case, corrected, None) == a_case()


def test_a_refused_spell_is_gone_until_the_word_is_taken_back() -> None:
    (spell,) = find_spells(a_case())
    case = decide_spell(a_case(), spell, Ruling.REFUSED, "only a plan")
    assert find_spells(case) == ()
    assert find_spells(take_back(case, case.spell_decisions[0].id)) == (spell,)


def test_a_dismissed_finding_leaves_the_page_and_stays_in_the_summary_with_its_reason() -> None:
    (wait,) = (one for one in find_findings(a_case()) if one.kind is FindingKind.WAIT)
    case = decide_finding(a_case(), wait, Ruling.REFUSED, "they spoke by telephone")
    (found,) = (one for one in summarise(case).findings if one.kind is FindingKind.WAIT)
    assert (found.ruling, found.reason, found.id) == (Ruling.REFUSED, "they spoke by telephone", wait.id)
    page = as_markdown(summarise(case), case)
    assert wait.sentence not in page
    assert "Dismissed by a person, with the reason kept in the case: 1." in page


def test_an_id_of_a_finding_holds_when_words_and_weight_change() -> None:
    (wait,) = (one for one in find_findings(a_case()) if one.kind is FindingKind.WAIT)
    renamed = replace(
        a_case(), agencies=(replace(AGENCIES[0], name="CSC", aliases=("children's services",)), *AGENCIES[1:])
    )
    moved = replace(
        renamed, events=tuple(replace(e, when=on(date(2009, 11, 1))) if e.id == "e5" else e for e in renamed.events)
    )
    (later,) = (one for one in find_findings(moved) if one.kind is FindingKind.WAIT)
    assert (later.sentence, later.weight) != (wait.sentence, wait.weight)
    assert later.id == wait.id == "wait e4 e5 a1 p2"


def test_a_comment_alone_is_kept_and_an_empty_one_is_nothing() -> None:
    wait = find_findings(a_case())[0]
    case = decide_finding(a_case(), wait, None, comment="ask the school")
    assert find_findings(case)[0].comment == "ask the school"
    assert decide_finding(case, wait, None) == a_case()


def test_decisions_follow_agencies_that_are_merged() -> None:
    case = count_agency(a_case(), "a3", False, "a duplicate")
    merged = merge_agencies(case, "a1", "a3")
    assert merged.verdicts[0].agency == "a1"


def test_decisions_hold_in_the_anonymised_case() -> None:
    """The stand-ins have other ids and names; who counts and what was dismissed stays as decided."""
    missed = an_event("e9", "2010-01-04", agencies=("a4",), text="Did not attend.", occurrences=3)
    agencies = (an_agency("a0", "Nobody's agency"), *AGENCIES)
    case = replace(a_case(), agencies=agencies, events=(missed, *a_case().events))
    finding = next(one for one in find_findings(case) if one.kind is FindingKind.MISSED)
    case = decide_finding(count_agency(case, "a2", True, "Tom was excluded"), finding, Ruling.REFUSED, "Ann was ill")
    shared = anonymise(case).case
    assert count_agencies(shared).agency_count == count_agencies(case).agency_count
    assert [one.ruling for one in find_findings(shared) if one.kind is FindingKind.MISSED] == [Ruling.REFUSED]
    assert "Tom" not in repr(shared.verdicts)
    assert "Ann" not in repr(shared.finding_decisions)


def test_thresholds_of_the_case_decide_what_is_a_finding_everywhere() -> None:
    case = a_case()
    assert set_thresholds(case, case.thresholds) is case
    patient = set_thresholds(case, replace(case.thresholds, wait_weeks=52))
    assert FindingKind.WAIT in {one.kind for one in summarise(case).findings}
    for made in (find_findings(patient), summarise(patient).findings, summarise(anonymise(patient).case).findings):
        assert FindingKind.WAIT not in {one.kind for one in made}


def test_a_dismissed_finding_leaves_the_report_and_is_only_counted() -> None:
    case = a_case()
    (wait,) = (one for one in find_findings(case) if one.kind is FindingKind.WAIT)
    said = repr(chapter(Section.FINDINGS, report_of(identifiable_copy(case))))
    refused = decide_finding(case, wait, Ruling.REFUSED, "agreed")
    left = repr(chapter(Section.FINDINGS, report_of(identifiable_copy(refused))))
    assert "The first contact recorded" in said
    assert "The first contact recorded" not in left
    assert "1 more was dismissed" in left


def two_children() -> Case:
    """Return a case in which one entry starts mentoring for two children, and it ends for one after the other."""
    events = (
        an_event("e1", "2009-01-05", agencies=("a3",), people=("p2", "p3"), text="Mentoring starts."),
        an_event("e2", "2009-03-31", agencies=("a3",), people=("p2",), text="Mentoring ends for Tom."),
        an_event("e3", "2009-06-30", agencies=("a3",), people=("p3",), text="Mentoring ends for Liz."),
    )
    return replace(a_family(), agencies=AGENCIES, events=events)


def test_of_two_spells_that_one_entry_starts_only_the_one_meant_is_decided() -> None:
    tom, liz = find_spells(two_children())
    assert (tom.people, liz.people) == (("p2",), ("p3",))
    assert [one.ruling for one in find_spells(decide_spell(two_children(), liz, Ruling.ACCEPTED))] == [
        None,
        Ruling.ACCEPTED,
    ]
    assert find_spells(decide_spell(two_children(), tom, Ruling.REFUSED, "a plan only")) == (liz,)


def test_a_decision_holds_when_a_later_entry_says_that_the_same_spell_ends() -> None:
    (spell,) = find_spells(a_case())
    case = decide_spell(a_case(), spell, Ruling.ACCEPTED)
    renamed = replace(case, events=tuple(replace(e, id="e30") if e.id == "e3" else e for e in case.events))
    assert [one.ruling for one in find_spells(renamed)] == [Ruling.ACCEPTED]


def test_a_corrected_spell_is_that_of_another_agency_and_of_other_people_until_it_is_taken_back() -> None:
    (spell,) = find_spells(a_case())
    case = decide_spell(a_case(), spell, Ruling.CORRECTED, "so says the worker", whose="a1", people=("p2", "p3"))
    (corrected,) = find_spells(case)
    assert (corrected.agency, corrected.people, corrected.span) == ("a1", ("p2", "p3"), spell.span)
    assert corrected.settled
    assert decide_spell(case, corrected, None) == a_case()
    again = decide_spell(case, corrected, Ruling.ACCEPTED)
    assert [(one.agency, one.ruling) for one in find_spells(again)] == [("a3", Ruling.ACCEPTED)]


def test_what_a_corrected_spell_says_follows_agencies_and_people_that_are_merged() -> None:
    (spell,) = find_spells(a_case())
    case = decide_spell(a_case(), spell, Ruling.CORRECTED, whose="a2", people=("p2", "p3"))
    (one,) = find_spells(merge_people(merge_agencies(case, "a1", "a2"), "p2", "p3"))
    assert (one.agency, one.people) == ("a1", ("p2",))


def test_a_corrected_spell_is_as_corrected_in_the_anonymised_case() -> None:
    (spell,) = find_spells(a_case())
    shared = anonymise(decide_spell(a_case(), spell, Ruling.CORRECTED, whose="a1", people=("p2", "p3"))).case
    (found,) = find_spells(shared)
    agency = next(
        agency.id for agency in shared.agencies if agency.kind == "children's social care" and not agency.parent
    )
    assert (found.agency, len(found.people), found.ruling) == (agency, 2, Ruling.CORRECTED)


def test_a_spell_is_hatched_on_the_timeline_until_a_person_agrees_to_it() -> None:
    def hatched(case: Case) -> bool:
        arrangement = arrange(case, LaneBy.AGENCY)
        marks = project(arrangement, whole(arrangement)).marks()
        return any(isinstance(mark, Box) and mark.pattern is Pattern.HATCH for mark in marks)

    (spell,) = find_spells(a_case())
    assert hatched(a_case())
    assert not hatched(decide_spell(a_case(), spell, Ruling.ACCEPTED))
    assert not hatched(decide_spell(a_case(), spell, Ruling.REFUSED, "a plan only"))
