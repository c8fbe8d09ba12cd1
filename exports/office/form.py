"""The form that agencies are asked to fill in: its columns, its questions and what it says about them, as values.

The columns are those of a chronology as practice knows them; an importer finds each by its heading alone.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

from case.model import EventKind, Significance, Standing

QUESTIONS_FILE = Path(__file__).resolve().parents[2] / "data" / "return-questions.csv"

TITLE = "Return for a family case history"
GUIDANCE = (
    "Please fill in the questions below, then one row of the chronology for each event or contact.",
    "Dates: day first, as 14/03/2008 or 14 March 2008. Where only a month or year is known, write that: March 2008, "
    "2008, around 2004, between April and June 2009, before June 2009, ongoing. Please do not invent a day.",
    "Event: what happened, as fact. Your view of it belongs under Comment.",
    "People: first and family name, several with a semicolon between them. Leave it empty for the whole household.",
    "If one row stands for several incidents, say how many.",
    "Send the file back by secure mail. Leave headings and sheets as they are.",
)


class Field(NamedTuple):
    """A column of the form: its heading, its width in characters, what to write, and the words to choose from."""

    heading: str
    width: int
    guidance: str
    choices: tuple[str, ...] = ()
    date: bool = False


class Question(NamedTuple):
    """A question on the return as a whole, and what to answer."""

    question: str
    guidance: str


CHRONOLOGY = (
    Field("Ref", 6, "A number of your own, if you use one. It orders events of one day."),
    Field("Date", 16, "Day first: 14/03/2008, March 2008, 2008, around 2004. Please do not invent a day.", date=True),
    Field("Time", 8, "For example 22:40. Leave it empty if it is not known."),
    Field("End date", 16, "For what lasted: when it ended, or ongoing.", date=True),
    Field("Agency", 22, "Only where it is not yours, or to name the team."),
    Field("People", 24, "First and family name; a semicolon between several. Empty means the whole household."),
    Field("Event", 60, "What happened, as fact."),
    Field("Event type", 14, "Choose the nearest.", tuple(EventKind)),
    Field("Number of incidents", 11, "If the row stands for several: how many."),
    Field("Level of need", 9, "1 universal to 5 cannot be managed safely at home.", ("1", "2", "3", "4", "5")),
    Field("Action taken", 36, "What your agency did."),
    Field("Decision", 24, "What was decided."),
    Field("Rationale", 24, "Why it was decided so."),
    Field("Child seen", 14, "Was the child seen?", ("seen alone", "seen", "not seen")),
    Field("Wishes and feelings", 28, "What the child said or showed."),
    Field("Impact", 24, "What it meant for the child, good or bad."),
    Field("Comment", 28, "Your own view; it is held apart from fact."),
    Field("Significance", 13, "Is it a key event?", tuple(Significance)),
    Field("Standing", 13, "How sure is it?", tuple(Standing)),
    Field("Practitioner", 20, "The role of who did it: social worker, police constable."),
    Field("Source", 20, "Where it is recorded: file, log number, page."),
    Field("Date recorded", 16, "When it was written down, if that was later.", date=True),
)
PEOPLE = (
    Field("Name", 24, "First and family name."),
    Field("Other names", 20, "Nicknames, former names, spellings; a semicolon between several."),
    Field("Sex", 9, "Choose one.", ("female", "male", "unknown")),
    Field("Date of birth", 16, "Day first; a year alone if no more is known.", date=True),
    Field("Date of death", 16, "Leave it empty for the living.", date=True),
    Field("Relationship", 18, "For example mother, son, grandmother, neighbour, victim."),
    Field("Household", 16, "People who live together have the same word here."),
    Field("Mother", 22, "Her name."),
    Field("Father", 22, "His name."),
    Field("Partner", 22, "Husband, wife or partner."),
)
QUESTION = Field("Question", 44, "")
ANSWER = Field("Answer", 60, "")


@cache
def questions() -> tuple[Question, ...]:
    """Return the questions on the return as a whole."""
    with QUESTIONS_FILE.open(encoding="utf-8", newline="") as lines:
        return tuple(Question(row["question"], row["guidance"]) for row in csv.DictReader(lines))
