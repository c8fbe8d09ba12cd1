"""The questions of a return, answered: whose it is, what it covers, and the agency's own words on its part.

The questions are those of the form that `kinline template` writes: data/return-questions.csv. The answers on dates
and consent make the agency's return; its own account becomes one undated entry, so that nothing of it is lost.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from case.dates import When
from case.model import AgencyReturn, Event, EventKind, SourceRef
from case.reading_dates import UnreadableDateError, read
from importers.columns import Mapped, plain
from importers.matching import is_nobody
from importers.meaning.agencies import Agencies
from importers.readers.raw import RawRow
from importers.report import RowProblem, problem

QUESTIONS_FILE = Path(__file__).resolve().parents[2] / "data" / "return-questions.csv"

_DATES = ("asked", "replied", "covers_from", "covers_until", "current_as_of")
_ACCOUNT = ("reason", "support", "staff", "cost")
_VIEW = ("effect", "barriers")
_NO_AGENCY = "no answer says whose return this is, so its answers were left out"
_NO_RECORD = "The agency answers that it holds no record of the family."


class Answered(NamedTuple):
    """What a form says: whose it is, its return, the agency's account of its part, and what to note."""

    agency: str
    told: AgencyReturn
    account: Event | None
    notes: tuple[str, ...]


def read_return(
    rows: Sequence[RawRow], mapped: Mapped, file: str, agencies: Agencies, trouble: Callable[[RowProblem], None]
) -> Answered | None:
    """Return what the answers say; None where they do not say whose they are."""
    answers, others = _answers(rows, mapped)
    name = answers.get("agency")
    ids = agencies.in_cell(name.cells[0]) if name else ()
    if not ids:
        if answers:
            trouble(problem(file, rows[0].place, "", "", _NO_AGENCY))
        return None
    dates = {field: _date(answers[field], file, trouble) for field in _DATES if field in answers}
    consent = answers["consent"].cells[0] if "consent" in answers else ""
    notes = [f"{row.place}: {' '.join(row.cells)}" for row in others]
    if "no_record" in answers and answers["no_record"].cells[0].casefold().startswith("no"):
        notes.append(_NO_RECORD)
    told = AgencyReturn("", ids[0], consent=consent, **dates)
    return Answered(ids[0], told, _account(answers, ids[0], file), tuple(notes))


def _answers(rows: Sequence[RawRow], mapped: Mapped) -> tuple[dict[str, RawRow], list[RawRow]]:
    """Return the answers by what was asked, as rows of one cell, and what answers a question of somebody else."""
    asked, answered = mapped.columns["question"][0], mapped.columns["answer"][0]
    known: dict[str, RawRow] = {}
    others: list[RawRow] = []
    for row in rows:
        question, answer = row.cells[asked], row.cells[answered].strip()
        field = _fields().get(plain(question))
        if not answer or (field != "no_record" and is_nobody(answer)):
            continue
        if field is None:
            others.append(RawRow(row.place, (question, answer)))
        else:
            known.setdefault(field, RawRow(row.place, (answer,)))
    return known, others


def _date(row: RawRow, file: str, trouble: Callable[[RowProblem], None]) -> When | None:
    try:
        when = read(row.cells[0]).when
    except UnreadableDateError as error:
        trouble(problem(file, row.place, "Answer", row.cells[0], f"{error} The return was taken without it."))
        return None
    return when if when.dated else None


def _account(answers: Mapping[str, RawRow], agency: str, file: str) -> Event | None:
    """Return the agency's own words as an entry without a date; None where it gives none."""
    text, view = (_joined(answers, fields) for fields in (_ACCOUNT, _VIEW))
    if not (text or view):
        return None
    place = next(answers[field].place for field in (*_ACCOUNT, *_VIEW) if field in answers)
    source = SourceRef(file, place)
    return Event("", agencies=(agency,), kind=EventKind.SUPPORT, text=text, analysis=view, source=source)


def _joined(answers: Mapping[str, RawRow], fields: Sequence[str]) -> str:
    return "\n".join(f"{_questions()[field]}: {answers[field].cells[0]}" for field in fields if field in answers)


@cache
def _questions() -> Mapping[str, str]:
    with QUESTIONS_FILE.open(encoding="utf-8", newline="") as lines:
        return {row["field"]: row["question"] for row in csv.DictReader(lines)}


@cache
def _fields() -> Mapping[str, str]:
    return {plain(question): field for field, question in _questions().items()}
