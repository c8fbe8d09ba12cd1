"""Indicators: yes with the entries that say so, no only when something rules it out, otherwise not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analysis.indicators import Answer, Indicator, Profile, local_framework, profiles, shipped
from analysis.rules import EventRule, RuleBook, RuleFileError, denied
from case.dates import on
from case.model import AgencyReturn, Case, Event, EventKind, Factor
from case.sectors import agency_kinds
from tests.building import a_family, an_agency, an_event

AGENCIES = (an_agency("a1", "Police", "police"), an_agency("a2", "Dale Homes", "housing"))
HEADINGS = "indicator,says,kinds,factors,agency_kinds,words,people,known_by\n"


def a_case(*events: Event, returns: tuple[AgencyReturn, ...] = ()) -> Case:
    return replace(a_family(), agencies=AGENCIES, events=events, returns=returns)


def profile(case: Case, framework: str) -> Profile:
    return next(one for one in profiles(case) if one.framework == framework)


def indicator(case: Case, framework: str, name: str) -> Indicator:
    return next(one for one in profile(case, framework).indicators if one.name == name)


def test_the_four_frameworks_ship_with_their_size_and_source() -> None:
    sizes = {one.id: len(one.known_by) for one in shipped()}
    assert sizes == {"toxic-mix": 7, "think-family": 27, "troubled-families": 6, "supporting-families": 10}
    assert all(one.source for one in shipped())
    assert next(one.bands for one in shipped() if one.id == "think-family") == (5, 10)


def test_every_agency_kind_that_a_framework_names_is_known() -> None:
    for framework in shipped():
        named = {kind for kinds in framework.known_by.values() for kind in kinds}
        named |= {kind for _, rule in framework.rules for kind in rule.agency_kinds}
        assert named <= agency_kinds().keys()


def test_an_entry_of_the_factor_or_with_the_words_says_yes() -> None:
    case = a_case(
        replace(an_event("e1", "2009-03"), factors=(Factor.DOMESTIC_ABUSE,)),
        an_event("e2", "2009-04", text="She moves to a refuge."),
    )
    found = indicator(case, "toxic-mix", "Domestic abuse")
    assert (found.answer, found.events) == (Answer.YES, ("e1", "e2"))


def test_nothing_told_is_not_known_and_never_no() -> None:
    found = profile(a_case(an_event("e1", "2009-03", agencies=("a1",))), "toxic-mix")
    assert {one.answer for one in found.indicators} == {Answer.UNKNOWN}
    assert (found.yes, found.unknown) == (0, 7)


def test_a_denied_word_says_nothing() -> None:
    case = a_case(an_event("e1", "2009-03", text="There was no violence at all."))
    assert indicator(case, "toxic-mix", "Violence").answer is Answer.UNKNOWN
    assert denied("She denies any use", 15)
    assert not denied("Nobody was hurt. Assault", 17)


def test_an_entry_may_say_the_opposite() -> None:
    case = a_case(an_event("e1", "2009-03", text="The house is clean and warm."))
    found = indicator(case, "toxic-mix", "Poor home conditions")
    assert (found.answer, found.against) == (Answer.NO, ("e1",))
    both = a_case(*case.events, an_event("e2", "2008-03", text="The house is dirty."))
    found = indicator(both, "toxic-mix", "Poor home conditions")
    assert (found.answer, found.events, found.against) == (Answer.YES, ("e2",), ("e1",))


def test_a_complete_reply_of_all_who_would_know_rules_out() -> None:
    """The housing returns cover 2009 whole, as far as the entries go; one that stops in May rules out nothing."""
    frame = (an_event("e1", "2009-01-05"), an_event("e2", "2009-12-05"))
    start, end = on(date(2009, 1, 1)), on(date(2009, 12, 31))
    complete = AgencyReturn("r1", "a2", asked=start, replied=end, covers_from=start, covers_until=end)
    name = "Debt or arrears"
    assert indicator(a_case(*frame, returns=(complete,)), "think-family", name).answer is Answer.NO
    short = replace(complete, covers_until=on(date(2009, 5, 1)))
    assert indicator(a_case(*frame, returns=(short,)), "think-family", name).answer is Answer.UNKNOWN
    unsaid = replace(complete, covers_from=None, covers_until=None)
    assert indicator(a_case(*frame, returns=(unsaid,)), "think-family", name).answer is Answer.UNKNOWN
    other = AgencyReturn("r2", "a9", asked=start)
    two = replace(
        a_case(*frame, returns=(complete, other)), agencies=(*AGENCIES, an_agency("a9", "Hall Homes", "housing"))
    )
    assert indicator(two, "think-family", name).answer is Answer.UNKNOWN
    silent = replace(complete, replied=None)
    assert indicator(a_case(*frame, returns=(silent,)), "think-family", name).answer is Answer.UNKNOWN


def test_of_whom_it_is_said_matters_where_the_indicator_is_about_a_parent() -> None:
    def ill(*people: str) -> Case:
        return a_case(replace(an_event("e1", "2009-03", people=people), factors=(Factor.MENTAL_HEALTH,)))

    parent, child = "Mental ill health of a parent", "Mental ill health of a child"
    assert indicator(ill("p1"), "think-family", parent).answer is Answer.YES
    assert indicator(ill("p1"), "think-family", child).answer is Answer.UNKNOWN
    assert indicator(ill("p2"), "think-family", child).answer is Answer.YES
    assert indicator(ill("p1", "p2"), "think-family", child).answer is Answer.UNKNOWN


def test_the_bands_are_reached_at_five_and_at_ten() -> None:
    def band(number: int) -> int | None:
        factors = (
            Factor.DEBT, Factor.HOMELESSNESS, Factor.DOMESTIC_ABUSE, Factor.ANTI_SOCIAL, Factor.ATTENDANCE,
            Factor.EXCLUSION, Factor.CHILD_PROTECTION, Factor.IN_CARE, Factor.MISSING, Factor.HOME_CONDITIONS,
        )  # fmt: skip
        return profile(a_case(replace(an_event("e1", "2009-03"), factors=factors[:number])), "think-family").band

    assert [band(number) for number in (4, 5, 9, 10)] == [None, 5, 5, 10]


def test_a_framework_of_the_user_stands_beside_those_that_ship(tmp_path: Path) -> None:
    file = tmp_path / "north-vale.csv"
    file.write_text(HEADINGS + "Fires,yes,,,fire and rescue,arson;deliberate fire,,police\n", encoding="utf-8")
    case = replace(
        a_case(an_event("e1", "2009-03", agencies=("a3",), text="A deliberate fire.")),
        agencies=(*AGENCIES, an_agency("a3", "Fire", "fire and rescue")),
    )
    found = profiles(case, (local_framework(file),))[-1]
    assert (found.title, [one.answer for one in found.indicators]) == ("north vale", [Answer.YES])


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Fires,perhaps,,,,arson,,\n", "line 2: says can be yes or no, not 'perhaps'"),
        ("Fires,yes,burning,,,,,\n", "line 2: there is no kind of entry 'burning'"),
        ("Fires,yes,,,,arson,dog,\n", "line 2: people can be child, adult or nothing, not 'dog'"),
        ("Fires,yes,,,,--,,\n", "line 2: there is no word in '--'"),
        (",yes,,,,arson,,\n", "line 2: the column indicator is empty or missing"),
        ("", "line 1: there is no row below the headings"),
    ],
)
def test_a_framework_that_cannot_be_used_says_which_line(tmp_path: Path, row: str, why: str) -> None:
    file = tmp_path / "local.csv"
    file.write_text(HEADINGS + row, encoding="utf-8")
    with pytest.raises(RuleFileError, match="^local.csv, " + why):
        local_framework(file)


def test_a_framework_that_is_no_text_says_so(tmp_path: Path) -> None:
    file = tmp_path / "local.csv"
    file.write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(RuleFileError, match="no table in UTF-8"):
        local_framework(file)


def test_rules_of_one_key_are_alternatives_and_parts_of_one_rule_all_hold() -> None:
    book = RuleBook(
        [
            ("x", EventRule(kinds=frozenset({EventKind.VISIT}), agency_kinds=frozenset({"police"}))),
            ("x", EventRule(words=("late at night",))),
        ]
    )
    case = a_case(
        an_event("e1", "2009-03", agencies=("a1",), kind=EventKind.VISIT),
        an_event("e2", "2009-03", agencies=("a2",), kind=EventKind.VISIT),
        an_event("e3", "2009-03", text="Came late at night."),
        replace(an_event("e4", "2009-03"), action="Called late at night."),
    )
    assert [event.id for event in book.matching(case)["x"]] == ["e1", "e3", "e4"]
