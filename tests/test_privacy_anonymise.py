"""What anonymising promises: nothing typed into a case gets out, order and intervals hold."""

from __future__ import annotations

import string
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from case.dates import ONGOING, Precision, Qualifier, When, on, year_of
from case.model import (
    Agency,
    AgencyReturn,
    Case,
    Event,
    FindingDecision,
    FindingKind,
    Part,
    Person,
    Ruling,
    Sex,
    Source,
    SourceRef,
    SpellDecision,
    Tie,
    TieKind,
    Verdict,
    Voice,
)
from case.voices import Saying, Side
from privacy.anonymise import anonymise
from privacy.plan import AgencyStyle, AgeStyle, DateGrain, PeopleStyle, Plan, TextStyle
from privacy.words import fold, lexicon
from tests.building import a_family, an_agency, an_event

WORDS = st.text(string.ascii_lowercase, min_size=6, max_size=11)
STYLES = st.builds(
    Plan,
    people=st.sampled_from(PeopleStyle),
    dates=st.sampled_from([grain for grain in DateGrain if grain is not DateGrain.SHIFTED]),
    ages=st.sampled_from(AgeStyle),
    agencies=st.sampled_from([AgencyStyle.KIND, AgencyStyle.SECTOR]),
    text=st.sampled_from(TextStyle),
)


def with_a_word_everywhere(word: str) -> Case:
    """Return a case with the word in every field that holds text."""
    when = When(date(2009, 4, 3), date(2009, 4, 3), Precision.DAY, written=word)
    said = (
        f"{word} was seen, then {word.capitalize()}'s friend and {word.upper()} ({word}@{word}.org) at 3 {word} Road."
    )
    event = Event(
        f"e-{word}",
        when,
        agencies=(f"a-{word}",),
        people=(Part(f"p-{word}"),),
        text=said,
        action=said,
        decision=said,
        voice=word,
        impact=f"{word}-{word}",
        analysis=f"The {word}s.",
        professionals=(f"PC {word.capitalize()}", word),
        ref=f"{word}/12345",
        time=word,
        recorded=when,
        source=SourceRef(f"{word}.csv", word),
        shared=said,
        shared_by=word,
    )
    return Case(
        title=word,
        people=(
            Person(f"p-{word}", word.capitalize(), (word,), born=when, died=when, role=word, household=word),
            Person("p2", f"Sam {word}"),
        ),
        agencies=(
            Agency(f"a-{word}", word, word, aliases=(word, f"{word} centre")),
            Agency("a2", f"{word} team", parent=f"a-{word}"),
        ),
        events=(event,),
        ties=(Tie(f"t-{word}", TieKind.PARTNER, f"p-{word}", "p2", since=when, until=when),),
        returns=(AgencyReturn(f"r-{word}", f"a-{word}", when, word, when, when, when, when),),
        sources=(Source(f"s-{word}", f"{word}.csv", word, 3),),
        voices=(
            Voice(
                f"w-{word}", Saying.QUOTE, Side.FAMILY, f"p-{word}", said, (f"a-{word}",), f"e-{word}", 3, word, when
            ),
        ),
        verdicts=(Verdict(f"v-{word}", f"a-{word}", True, said),),
        spell_decisions=(SpellDecision(f"d-{word}", "a2", word, f"e-{word}", Ruling.CORRECTED, when, when, said),),
        finding_decisions=(
            FindingDecision(f"f-{word}", FindingKind.WAIT, (f"e-{word}",), (f"a-{word}",), None, said, word),
        ),
    )


@settings(max_examples=60, deadline=None)
@given(WORDS, STYLES)
def test_no_word_typed_into_a_case_gets_out(word: str, plan: Plan) -> None:
    assume(not lexicon().knows(word))
    plain = repr(anonymise(a_family(), plan)).casefold()
    assume(word not in plain)
    assert word not in repr(anonymise(with_a_word_everywhere(word), plan)).casefold()


@given(st.text(max_size=60))
def test_any_text_can_be_scrubbed_and_holds_no_word_that_nobody_knows(text: str) -> None:
    case = Case(events=(an_event(text=text),))
    said = anonymise(case).case.events[0].text
    unknown = [w for w in text.split() if w.isalpha() and len(w) > 3 and not lexicon().knows(fold(w)) and w.islower()]
    assert not any(word in said.split() for word in unknown)


DAYS = st.dates(date(1990, 1, 1), date(2030, 1, 1))
GRAINS = st.sampled_from([*DateGrain])


def plan_by(grain: DateGrain) -> Plan:
    return Plan(dates=grain, shift_days=-371 if grain is DateGrain.SHIFTED else 0)


@given(st.lists(DAYS, min_size=2, max_size=6), GRAINS)
def test_events_keep_their_order_at_every_grain(days: list[date], grain: DateGrain) -> None:
    case = Case(events=tuple(Event(f"e{n}", on(day)) for n, day in enumerate(sorted(days), 1)))
    firsts = [event.when.first for event in anonymise(case, plan_by(grain)).case.events if event.when.first]
    assert len(firsts) == len(days)
    assert firsts == sorted(firsts)


@given(DAYS, st.integers(0, 900), GRAINS)
def test_what_lasts_ends_no_earlier_than_it_starts(day: date, length: int, grain: DateGrain) -> None:
    case = Case(events=(Event("e1", on(day), on(day + timedelta(days=length))),))
    made = anonymise(case, plan_by(grain)).case.events[0]
    assert isinstance(made.until, When)
    assert made.when.first and made.until.first and made.until.last
    assert made.until.first >= made.when.first


@given(DAYS, DAYS, st.sampled_from([DateGrain.SHIFTED, DateGrain.DAY_0]))
def test_shifting_keeps_the_days_between(first: date, second: date, grain: DateGrain) -> None:
    case = Case(events=(Event("e1", on(first)), Event("e2", on(second))))
    a, b = anonymise(case, plan_by(grain)).case.events
    assert a.when.first and b.when.first
    assert b.when.first - a.when.first == second - first


def test_a_day_becomes_its_month_in_words_too() -> None:
    case = Case(events=(Event("e7", on(date(2009, 4, 3), "Fri 3/4/09")),))
    made = anonymise(case).case.events[0]
    assert (made.id, made.when.precision, made.when.written) == ("e1", Precision.MONTH, "April 2009")
    assert (made.when.earliest, made.when.latest) == (date(2009, 4, 1), date(2009, 4, 30))


def test_open_ends_stay_open() -> None:
    before = When(None, date(2009, 6, 10), Precision.DAY, Qualifier.BEFORE, "before 10 June 2009")
    made = anonymise(Case(events=(Event("e1", before, ONGOING),))).case.events[0]
    assert made.when.earliest is None
    assert made.until is ONGOING
    assert made.when.written == "before July 2009"  # June as a whole may hold it


def test_births_are_given_by_the_year_or_within_five() -> None:
    case = Case(people=(Person("p1", "Zed Quill", born=on(date(2003, 5, 9))),))
    assert anonymise(case).case.people[0].born == year_of(2003, "2003")
    banded = anonymise(case, Plan(ages=AgeStyle.BANDS)).case.people[0].born
    assert banded and (banded.earliest, banded.latest) == (date(2000, 1, 1), date(2004, 12, 31))


def test_people_agencies_and_sources_are_renamed_consistently() -> None:
    case = Case(
        "Quill",
        people=a_family().people,
        agencies=(
            an_agency("a1", "Marlfield School", "school"),
            an_agency("a2", "Oakdene School", "school"),
            an_agency("a3", "Police", "police"),
            an_agency("a4", "Oakdene Unit", "school", parent="a2"),
        ),
        events=(an_event("e9", "2009-04", agencies=("a2",), people=("p1", "p9")),),
        ties=a_family().ties,
        sources=(Source("s1", "other.csv", "abc", 4), Source("s2", "test.csv", "def", 1)),
    )
    made = anonymise(case).case
    assert made.title == "Family A"
    assert [person.name for person in made.people] == ["Mother", "Child A", "Child B", "Former partner 1"]
    assert [agency.name for agency in made.agencies] == ["School 1", "School 2", "Police", "School 2 team 1"]
    assert {person.household for person in made.people} == {"Household 1", ""}
    event = made.events[0]
    assert event.source == SourceRef("Source 2", "")
    assert (event.agencies, event.person_ids) == (("a2",), ("p1",))
    assert [(source.file, source.digest) for source in made.sources] == [("Source 1", ""), ("Source 2", "")]


def test_professionals_become_role_and_number() -> None:
    one = Event("e1", professionals=("PC 1442 Jane Quill", "Sarah Bloggs (social worker)"), text="Sarah rang PC Quill.")
    two = Event("e2", professionals=("PC 99 Other Name", "Sarah Bloggs (social worker)"))
    made = anonymise(Case(events=(one, two))).case
    assert made.events[0].professionals == ("Police officer 1", "Social worker 1")
    assert made.events[1].professionals == ("Police officer 2", "Social worker 1")
    assert made.events[0].text == "Social worker 1 rang Police officer 1."


def test_text_can_be_left_out_or_replaced_by_the_kind() -> None:
    case = Case(events=(an_event(text="Ann was seen."),))
    assert anonymise(case, Plan(text=TextStyle.LEAVE_OUT)).case.events[0].text == ""
    assert anonymise(case, Plan(text=TextStyle.KIND)).case.events[0].text == "Other"


def test_words_held_back_are_for_the_window_only_until_reviewed() -> None:
    case = Case(events=(an_event(text="Met Kwabena at the shop."),))
    held = anonymise(case)
    assert held.case.events[0].text == "Met [name] at the shop."
    assert held.for_review == ("Kwabena",)
    assert "Kwabena" not in repr(held)
    passed = anonymise(case, Plan(reviewed=frozenset({"kwabena"})))
    assert passed.case.events[0].text == "Met Kwabena at the shop."


def test_the_same_case_and_plan_give_the_same_value() -> None:
    case = with_a_word_everywhere("zwickmuehle")
    assert anonymise(case) == anonymise(case)


def test_anonymised_twice_stays_readable() -> None:
    family = Case(
        people=(Person("p1", "Zed Quill", sex=Sex.MALE, role="father"),), events=(an_event(text="Zed left."),)
    )
    assert anonymise(family).case.events[0].text == "Father left."


def test_a_peak_that_months_make_higher_is_said_with_the_true_one() -> None:
    agencies = (an_agency("a1", "Police", "police"), an_agency("a2", "Housing", "housing"))
    events = (an_event("e1", "2009-04-03", agencies=("a1",)), an_event("e2", "2009-04-20", agencies=("a2",)))
    statement = anonymise(replace(a_family(), agencies=agencies, events=events)).statement
    assert any("at most 2" in said and "as recorded it is at most 1" in said for said in statement)


def test_a_peak_that_stays_is_not_explained() -> None:
    events = (an_event("e1", "2009-04-03", agencies=("a1",)),)
    statement = anonymise(replace(a_family(), agencies=(an_agency(),), events=events)).statement
    assert not any("at once" in said for said in statement)


def test_an_agency_keeps_those_of_its_other_names_that_texts_may_say() -> None:
    names = ("CAMHS", "Quillfeather Clinic", "housing office")
    agencies = (Agency("a1", "Zwick Centre", "child and adolescent mental health", aliases=names),)
    case = replace(a_family(), agencies=agencies)
    assert anonymise(case).case.agencies[0].aliases == ("CAMHS", "housing office")
    assert anonymise(case, Plan(text=TextStyle.SHARED)).case.agencies[0].aliases == ("CAMHS", "housing office")
    unread = anonymise(case, Plan(text=TextStyle.LEAVE_OUT))
    assert unread.case.agencies[0].aliases == ()
    assert any("is not read either" in said for said in unread.statement)


def test_that_a_child_lives_in_care_is_kept_and_nothing_else_of_its_role() -> None:
    roles = ("son, in care with the Zwicks", "daughter, grew up in care", "mother, in care of Zwick")
    people = tuple(Person(f"p{n}", f"Name{n}", role=role) for n, role in enumerate(roles))
    assert [one.role for one in anonymise(Case(people=people)).case.people] == ["child, in care", "child", "mother"]


def test_only_what_was_replaced_is_counted() -> None:
    assert any(said == "In the texts, nothing was replaced." for said in anonymise(Case()).statement)
    family = replace(a_family(), events=(an_event(text="Ann Example was seen."),))
    assert any(said == "In the texts, 1 name was replaced." for said in anonymise(family).statement)
