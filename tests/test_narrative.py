"""A narrative becomes rows of date and event, each with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case.dates import Precision
from case.reading_dates import read
from importers.readers.narrative import looks_like_narrative, narrative_table
from tests.building import SHARED


def rows(text: str) -> list[tuple[str, str, str]]:
    return [(row.place, *row.cells) for row in narrative_table("", text).rows]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("JUNE 2006\tA visit is made.", "JUNE 2006"),
        ("June 2006: A visit is made.", "June 2006"),
        ("12/03/2008 - A visit is made.", "12/03/2008"),
        ("12/03/2008 – A visit is made.", "12/03/2008"),
        ("12/03/2008 10:30: A visit is made.", "12/03/2008 10:30"),
        ("12/03/2008 - 14/03/2008 - A visit is made.", "12/03/2008 - 14/03/2008"),
        ("March 2007 – May 2008: A visit is made.", "March 2007 – May 2008"),
        ("On 3rd April 2009 A visit is made.", "On 3rd April 2009"),
        ("On 3rd April 2009, A visit is made.", "On 3rd April 2009"),
        ("In early 2009 A visit is made.", "In early 2009"),
        ("Between April and June 2009 A visit is made.", "Between April and June 2009"),
        ("12/03/2008 A visit is made.", "12/03/2008"),
        ("3 March 2008. A visit is made.", "3 March 2008"),
        ("  Mon 3 March 2008 -  A visit is made.", "Mon 3 March 2008"),
        ("since 2008: A visit is made.", "since 2008"),
        ("31/02/2010: A visit is made.", "31/02/2010"),
        ("04/13/2010\tA visit is made.", "04/13/2010"),
    ],
)
def test_an_entry_begins_with_its_date(line: str, date: str) -> None:
    assert rows(line) == [("line 1", date, "A visit is made.")]


def test_blank_lines_and_a_mark_of_order_are_skipped_and_lines_are_counted() -> None:
    text = "\ufeffJUNE 2006\tOne.\r\n\r\nJULY 2006\tTwo.\r\n"
    assert rows(text) == [("line 1", "JUNE 2006", "One."), ("line 3", "JULY 2006", "Two.")]


def test_a_line_without_a_date_goes_on_with_the_entry_above() -> None:
    text = "JUNE 2006\tOne that\nis wrapped\nMay 2005 had been quiet.\n\nA paragraph.\nJULY 2006\tTwo.\n"
    assert rows(text)[0] == ("line 1", "JUNE 2006", "One that is wrapped May 2005 had been quiet.\nA paragraph.")
    assert rows(text)[1] == ("line 6", "JULY 2006", "Two.")


@pytest.mark.parametrize(
    "date",
    [
        "From March 2020 until July 2020",
        "From March 2020 - July 2020",
        "From early March 2020 until the end of July 2020",
        "From March 2020 onwards",
        "Between April and June 2009",
        "Between the beginning of April and the end of June 2009",
        "In June 2006",
        "In or around June 2006",
        "On 3 May 2010",
        "Since May 2011",
        "Until May 2009",
        "At the end of June 2006",
        "Throughout 2010",
        "During the summer of 2009",
        "May 2005",
        "June 2006",
        "Late June 2006",
        "Mid-2009",
        "Summer 2008",
        "Winter 2008/09",
        "Easter 2009",
        "Christmas Day 2007,",
        "3 May 2009",
        "Mon 3 March 2008",
        "12/03/2008",
        "Week commencing 12 May 2008",
        "Shortly after Easter 2009",
        "The week of 12 May 2008",
        "Autumn term 2009",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_paragraph_that_opens_with_when_it_was_is_an_entry_among_marked_ones(date: str, gap: str) -> None:
    text = gap.join(("June 2005: One.", f"{date} the family was seen.", "July 2012: Two.", "May 2013: Three."))
    assert [row[1:] for row in rows(text)] == [
        ("June 2005", "One."),
        (date.rstrip(","), "the family was seen."),
        ("July 2012", "Two."),
        ("May 2013", "Three."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "June 2009: The school had called\nIn May 2009 and again later.\n",
        "June 2009: The school called. Nobody came\nto the door though they had knocked twice.\n"
        "In May 2009 they had been away too,\nand nobody knew of it.\n",
        "June 2009: The school called.\nin May 2009 nobody had.\n",
        "June 2009: The school had called\nMay 2009 and June 2008 too.\n",
        "June 2009: The school called.\nMay had told them so.\n",
        "June 2009: The school called.\nMay said 2 of 3 had gone.\n",
        "June 2009: The school called.\nApril said that nobody was in.\n",
        "June 2009: The school called.\nJune, 14, was seen alone.\n",
        "June 2009: The school called.\nJune 14 was fine.\n",
        "June 2009: The school called.\nAugust Road 12 was empty.\n",
        "June 2009: The school called.\nSummer had been quiet.\n",
        "June 2009: The school called.\n2009 had been hard for all of them.\n",
        "June 2009: The school called.\nThe May 2009 report was late.\n",
        "June 2009: The school called.\nThe 3 May 2009 meeting was put off.\n",
        "June 2009: The school called.\nmay 2009 had been quiet.\n",
        "June 2009: The school called. Nobody came\nto the door though they had knocked in\nMay 2009 and later.\n",
        "June 2009: The school called.\nIn the meantime nobody had.\n",
    ],
)
def test_a_sentence_within_a_paragraph_goes_on_with_its_entry(text: str) -> None:
    assert [row[1] for row in rows(text + "July 2009: Two.\n")] == ["June 2009", "July 2009"]


def test_a_paragraph_of_a_wrapped_text_is_an_entry_where_the_line_above_had_room() -> None:
    text = (
        "June 2009: The school called twice and spoke to nobody\nbut the neighbour.\n"
        "In May 2010 the family was seen.\nJuly 2011: Two.\n"
    )
    assert [row[1] for row in rows(text)] == ["June 2009", "In May 2010", "July 2011"]


def test_a_date_on_its_own_line_has_its_text_below() -> None:
    assert rows("June 2006\nOne.\n\nJuly 2006\nTwo.\n") == [
        ("line 1", "June 2006", "One."),
        ("line 4", "July 2006", "Two."),
    ]


def test_lines_above_the_first_entry_are_told_and_not_dropped() -> None:
    table = narrative_table("x", "Family Stone\n\nTimeline\nJune 2006: One.\nAugust 2006\n")
    assert [(problem.place, problem.text) for problem in table.problems] == [
        ("line 1", "Family Stone"),
        ("line 3", "Timeline"),
        ("line 5", "August 2006"),
    ]
    assert table.name == "x"
    assert table.headings == ("Date", "Event")
    assert len(table.rows) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("JUNE 2006\tOne.\nJULY 2006\tTwo.", True),
        ("June 2006: One.", True),
        ("Family Stone\n\nOn 3 June 2006 One.\nOn 4 June 2006 Two.", True),
        ("", False),
        ("Dear colleague,\nthank you for the letter.\nYours", False),
        ("a,b,c\n1,2,3\n4,5,6\n7,8,9\n", False),
        ("We met on 3 June 2006 and talked.\nNothing came of it.", False),
        ("name\tage\nAnn\t12\nBob\t14\n", False),
    ],
)
def test_a_narrative_is_told_from_other_texts(text: str, expected: bool) -> None:
    assert looks_like_narrative(text) is expected


def test_a_narrative_whose_dates_are_mostly_wrong_is_still_one() -> None:
    assert looks_like_narrative("31/02/2010\tA visit.\n04/13/2010\tA call.\nJune 2010\tA letter.\nA note.\n")
    assert not looks_like_narrative("31/02/2010\tA visit.\n04/13/2010\tA call.\n")


@given(
    st.text(max_size=200) | st.lists(st.sampled_from(["June 2006", "\t", "\n", ": ", "x", " - ", "\r"])).map("".join)
)
def test_every_line_of_any_text_is_kept(text: str) -> None:
    table = narrative_table("", text)
    kept = "".join("".join(row.cells) for row in table.rows) + "".join(problem.text for problem in table.problems)
    for letter in "xJ":
        assert kept.count(letter) == text.count(letter)


def test_a_narrative_of_one_enormous_line_is_read_at_once() -> None:
    assert len(rows("June 2006: " + "word " * 1_000_000)) == 1


@pytest.mark.skipif(not (SHARED / "data" / "nesep").is_dir(), reason="the data is not here")
@pytest.mark.parametrize("family", ["brown", "ford", "jones", "sharp"])
def test_every_line_of_a_published_family_is_an_entry_in_a_month(family: str) -> None:
    text = (SHARED / "data" / "nesep" / f"{family}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip()]
    assert looks_like_narrative(text)
    assert len(rows(text)) == len(lines)
    for (place, date, event), line in zip(rows(text), lines, strict=True):
        month, year = line.split("\t")[0].split()
        when = read(date).when
        assert when.precision is Precision.MONTH
        assert when.earliest is not None
        assert f"{when.earliest:%B %Y}".lower() == f"{month} {year}".lower()
        assert event == " ".join(line.split("\t", 1)[1].split())
        assert place.startswith("line ")
