"""Rows to events: dates, agencies, people, and nothing lost on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from case.dates import ONGOING, Precision, Qualifier, When
from case.model import EventKind, Factor, PartKind, Significance, Standing
from importers.meaning.words import count_in, level_in, time_in
from importers.run import import_files
from tests.importing import EMPTY, agencies_of, events_of, imported, people_of, reasons, the_agency, write

HEADER = "Date,To,Agency,Subject,Event\n"


def test_dates_are_day_first_and_iso_dates_are_iso(tmp_path: Path) -> None:
    text = HEADER + "03/04/2010,,,,a\n2010-04-03,,,,b\n13/04/2010,,,,c\n"
    days = [str(event.when.earliest) for event in events_of(tmp_path, text)]
    assert days == ["2010-04-03", "2010-04-03", "2010-04-13"]


@pytest.mark.parametrize("written", ["31/02/2010", "04/13/2010", "1/1/0006", "1/1/2199", "soon", "38869", "99/99/9999"])
def test_a_date_that_cannot_be_is_a_problem_and_the_others_come_in(written: str, tmp_path: Path) -> None:
    report = imported(tmp_path, HEADER + f"1/2/2010,,,,good\n{written},,Police,,bad\n2/2/2010,,,,good\n")
    assert [event.text for event in report.case.events] == ["good", "good"]
    assert (report.problems[-1].place, report.problems[-1].column, report.problems[-1].text) == (
        "line 3",
        "Date",
        written,
    )
    assert report.problems[-1].why


def test_a_column_that_contradicts_itself_says_so(tmp_path: Path) -> None:
    report = imported(tmp_path, HEADER + "03/04/2010,,,,a\n04/13/2010,,,,b\n05/06/2010,,,,c\n")
    assert "2 can be read both ways" in reasons(report)[0]
    assert len(report.case.events) == 2


def test_a_month_is_a_month_and_a_window_is_no_stretch(tmp_path: Path) -> None:
    month, window, stretch = events_of(
        tmp_path,
        HEADER + "JUNE 2006,,,,a\nbetween April and June 2009,,,,b\nMarch 2007 to May 2008,,,,c\n",
    )
    assert month.when.precision is Precision.MONTH
    assert (window.when.qualifier, window.until) == (Qualifier.BETWEEN, None)
    assert isinstance(stretch.until, When)
    assert str(stretch.until.latest) == "2008-05-31"


def test_an_end_may_be_a_date_or_still_to_come(tmp_path: Path) -> None:
    ended, ongoing, point = events_of(
        tmp_path, HEADER + "May 2008,June 2009,,,a\nMay 2008,ongoing,,,b\nMay 2008,,,,c\n"
    )
    assert isinstance(ended.until, When)
    assert ended.until.written == "June 2009"
    assert ongoing.until is ONGOING
    assert point.until is None


def test_an_end_before_its_start_is_a_problem(tmp_path: Path) -> None:
    report = imported(tmp_path, HEADER + "May 2008,April 2008,,,a\n10/5/2008,May 2008,,,b\n")
    assert [event.text for event in report.case.events] == ["b"]
    assert (report.problems[0].column, report.problems[0].text) == ("To", "April 2008")


def test_undated_facts_come_in_and_rows_of_nothing_are_told(tmp_path: Path) -> None:
    report = imported(tmp_path, HEADER + ",,Police,,Known to officers\n,,Police,,\n,,,,\nnot known,,,,Moved house\n")
    assert [(event.text, event.when.dated) for event in report.case.events] == [
        ("Known to officers", False),
        ("Moved house", False),
    ]
    assert [problem.place for problem in report.problems] == ["line 3"]


def test_a_reference_gives_an_undated_fact_its_place(tmp_path: Path) -> None:
    (event,) = events_of(tmp_path, "Seq,Date,Event\n12,,Moved house\n")
    assert (event.ref, event.when.qualifier) == ("12", Qualifier.ORDERED)


def test_an_age_is_placed_when_the_birth_is_known(tmp_path: Path) -> None:
    people = write(tmp_path, "name,born\nTom Example,4 May 1999\n", "people.csv")
    report = import_files(EMPTY, [write(tmp_path, HEADER + "age 14,,,Tom Example,a\nage 14,,,Ann,b\n"), people])
    assert [str(event.when.earliest) for event in report.case.events] == ["2013-05-04"]
    assert [problem.place for problem in report.problems] == ["line 3"]


def test_a_weekday_that_contradicts_its_date_is_told_and_the_date_taken(tmp_path: Path) -> None:
    report = imported(tmp_path, HEADER + "Monday 4 March 2008,,,,a\n")
    assert len(report.case.events) == 1
    assert "was a Tuesday" in reasons(report)[0]


def test_agencies_are_parted_but_names_with_marks_are_not(tmp_path: Path) -> None:
    register = "name,kind,aliases\nTrust Alcohol & Drugs Service,substance misuse,TADS\nConnects & Co,young carers,\n"
    register += '"Advice, Debt and Homes",advice,\n'
    rows = [
        ("Police; Housing", ["Police", "Housing"]),
        ("Police/Housing", ["Police", "Housing"]),
        ("Police and Probation", ["Police", "Probation"]),
        ("Trust Alcohol & Drugs Service", ["Trust Alcohol & Drugs Service"]),
        ("TADS & Police", ["Trust Alcohol & Drugs Service", "Police"]),
        ("Connects & Co, Police", ["Connects & Co", "Police"]),
        ("Police, Advice, Debt and Homes", ["Police", "Advice, Debt and Homes"]),
        ("Elm & Ash Trust", ["Elm & Ash Trust"]),
        ("YOT", ["Youth offending team"]),
        ("n/a", []),
    ]
    text = HEADER + "".join(f'1/2/2008,,"{cell}",,x\n' for cell, _ in rows)
    report = import_files(EMPTY, [write(tmp_path, text), write(tmp_path, register, "register.csv")])
    events = sorted(report.case.events, key=lambda event: int(event.id[1:]))
    assert [agencies_of(report, event) for event in events] == [names for _, names in rows]


def test_an_unknown_agency_is_taken_in_with_the_kind_its_words_tell(tmp_path: Path) -> None:
    report = imported(tmp_path, HEADER + "1/2/2008,,Oak Primary School,,x\n2/2/2008,,Northmoor Police,,police came\n")
    school, police = the_agency(report, "Oak Primary School"), the_agency(report, "Northmoor Police")
    assert (school.kind, school.counted, school.local) == ("school", False, True)
    assert (police.kind, police.counted) == ("police", True)
    assert agencies_of(report, report.case.events[1]) == ["Northmoor Police"]


def test_only_agencies_that_are_named_come_in_from_the_uk_register(tmp_path: Path) -> None:
    report = imported(tmp_path, HEADER + "1/2/2008,,,,Referred to the health visitor by her GP\n")
    assert {agency.kind for agency in report.case.agencies} == {"community health", "primary care"}
    assert not any(agency.local for agency in report.case.agencies)


def test_the_name_of_the_file_tells_the_agency_where_no_column_does(tmp_path: Path) -> None:
    report = imported(tmp_path, "Date,Event\n1/2/2008,Called out\n", "police_return.csv")
    assert agencies_of(report, report.case.events[0]) == ["Police"]
    assert any("this file is from Police" in note for note in report.files[0].notes)


def test_people_of_a_column_are_never_lost(tmp_path: Path) -> None:
    text = (
        HEADER
        + '1/2/2008,,,Ann Example; Tom,x\n2/2/2008,,,"EXAMPLE, Liz",x\n3/2/2008,,,Ann and Bob,x\n4/2/2008,,,Family,x\n'
    )
    report = imported(tmp_path, text)
    assert [people_of(report, event) for event in report.case.events] == [
        ["Ann Example", "Tom"],
        ["Liz Example"],
        ["Ann Example", "Bob"],
        [],
    ]


def test_a_column_of_people_goes_before_the_words(tmp_path: Path) -> None:
    people = write(tmp_path, "name,role\nAnn Example,mother\nTom Example,child\nLiz Example,child\n", "people.csv")
    rows = ("Tom,Ann said that Liz was well", ",Liz was seen", "mum,x", "children,x")
    text = HEADER + "".join(f"{n}/2/2008,,,{row}\n" for n, row in enumerate(rows, 1))
    report = import_files(EMPTY, [write(tmp_path, text), people])
    assert [people_of(report, event) for event in report.case.events] == [
        ["Tom Example"],
        ["Liz Example"],
        ["Ann Example"],
        ["Tom Example", "Liz Example"],
    ]


def test_victims_and_those_who_did_it_have_their_part(tmp_path: Path) -> None:
    report = imported(tmp_path, "Date,Suspect,Victim,Details\n1/2/2008,Tom Example,Mr Stone,Window broken\n")
    (event,) = report.case.events
    assert [part.kind for part in event.people] == [PartKind.CAUSED, PartKind.VICTIM]
    assert [(tie.kind, tie.a, tie.b) for tie in report.case.ties] == [
        ("victim", event.people[1].person, event.people[0].person)
    ]


def test_every_column_of_the_field_has_its_place_in_the_event(tmp_path: Path) -> None:
    headings = (
        "Ref,Date,Time,Until,Agency,Source,Recorded on,Worker,Event,Category,Action taken,Decision,Rationale,"
        "Seen alone,Impact,Comment,RAG,Grading,Level of need,Occurrences,Factors,Postcode"
    )
    cells = (
        "7,1/2/2008,2.30pm,ongoing,Police,log 12,3/2/2008,PC One; PC Two,Noise,complaint,Words given,NFA,No witness,"
        "yes,Tired at school,Third this year,red,disputed,Level 3,4,neglect; missing,NR1"
    )
    (event,) = events_of(tmp_path, f"{headings}\n{cells}\n")
    assert (event.ref, event.time, event.until) == ("7", "14:30", ONGOING)
    assert event.recorded is not None
    assert event.professionals == ("PC One", "PC Two")
    assert event.text == "Noise\nPostcode: NR1"
    assert (event.kind, event.action) == (EventKind.COMPLAINT, "Words given")
    assert event.decision == "Decision: NFA\nRationale: No witness"
    assert (event.voice, event.impact, event.analysis) == ("Seen alone: yes", "Tired at school", "Third this year")
    assert (event.significance, event.standing) == (Significance.KEY, Standing.DISPUTED)
    assert (event.level, event.occurrences) == (3, 4)
    assert set(event.factors) >= {Factor.NEGLECT, Factor.MISSING}


def test_wording_for_sharing_has_its_own_columns(tmp_path: Path) -> None:
    (event,) = events_of(
        tmp_path, "Date,Event,Shared wording,Wording reviewed by\n1/2/2008,x,A child was seen.,A. Reader\n"
    )
    assert (event.text, event.shared, event.shared_by) == ("x", "A child was seen.", "A. Reader")


def test_words_that_are_none_of_a_closed_list_are_kept_with_the_text(tmp_path: Path) -> None:
    (event,) = events_of(tmp_path, "Date,Time,Event,RAG,Level\n1/2/2008,after tea,x,purple,high\n")
    assert event.text == "x\nTime: after tea\nLevel: high\nRAG: purple"
    assert (event.time, event.level, event.significance) == ("", None, Significance.NORMAL)


def test_an_author_s_note_is_held_apart_from_fact(tmp_path: Path) -> None:
    (event,) = events_of(tmp_path, "Date,Source,Event\n1/2/2008,#author,Why was nobody told?\n")
    assert (event.analysis, "Why was" in event.text) == ("Why was nobody told?", False)


def test_occurrences_are_read_from_the_words(tmp_path: Path) -> None:
    (event,) = events_of(tmp_path, HEADER + "1/2/2008,,Police,,First of 37 incidents at the home\n")
    assert event.occurrences == 37


def test_a_table_without_dates_says_that_it_is_undated(tmp_path: Path) -> None:
    report = imported(tmp_path, "Agency,Event\nPolice,x\n")
    assert "came in undated" in reasons(report)[0]
    assert len(report.case.events) == 1


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("14:30", "14:30"),
        ("2.30pm", "14:30"),
        ("12am", "00:00"),
        ("12.15 pm", "12:15"),
        ("0930", "09:30"),
        ("12/03/2008 at 9.05am", "09:05"),
        ("2008-03-12 14:30", "14:30"),
        ("14:30 - 15:00", "14:30"),
        ("25:00", ""),
        ("13pm", ""),
        ("afternoon", ""),
    ],
)
def test_a_time_of_day_is_read(words: str, time: str) -> None:
    assert time_in(words) == time


def test_levels_and_counts_are_numbers_or_nothing() -> None:
    assert [level_in(words) for words in ("3", "Level 4", "Tier 2", "6", "high")] == [3, 4, 2, None, None]
    assert [count_in(words) for words in ("37", "3 times", "0", "many", "12 calls")] == [37, 3, None, None, 12]
