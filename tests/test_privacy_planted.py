"""A word planted in every field, by reflection: none of them leaves in any kind of file, nor any exact day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, get_type_hints

import pytest

from analysis.as_json import as_bytes, summary_json
from analysis.as_markdown import as_markdown
from analysis.comparison import compare
from analysis.indicators import local_framework
from analysis.local import Local
from analysis.prices import local_prices
from analysis.summary import summarise
from analysis.targets import results
from case.dates import Span
from case.model import Case
from exports.parts.sections import PICTURES, TABLES, Section
from exports.pictures import sources_of
from exports.scan.file_passages import pieces_of
from exports.scan.passages import Passage
from exports.shares import Wishes, make
from privacy.plan import RULES, AgencyStyle, AgeStyle, DateGrain, PeopleStyle, Plan, TextStyle
from privacy.scenes import AnonymisedMeeting, anonymise_meeting
from tests.planting import (
    IDS,
    Planter,
    planted_case,
    planted_framework,
    planted_prices,
    planted_scenes,
    strings_in,
    told_of,
)

PLANS = {
    "roles": Plan(),
    "codes": Plan(people=PeopleStyle.CODES, dates=DateGrain.YEAR, ages=AgeStyle.BANDS, agencies=AgencyStyle.SECTOR),
    "family": Plan(people=PeopleStyle.FAMILY, dates=DateGrain.QUARTER, text=TextStyle.SHARED),
    "left out": Plan(text=TextStyle.LEAVE_OUT, ages=AgeStyle.GENERATION),
}
WINDOWS = (Span(date(2009, 1, 1), date(2009, 4, 1)), Span(date(2009, 7, 1), date(2009, 10, 1)))


KEYS = ("people", "top", "lit", "spotlight", "centre", "beside", "gone", "merged", "seen")  # ids again


class Planted(NamedTuple):
    plant: Planter
    case: Case
    meeting: AnonymisedMeeting
    wishes: Wishes


@cache
def planted(plan: str) -> Planted:
    plant = Planter()
    case = planted_case(plant)
    local = Local(
        (local_framework(Path(f"{plant.word('framework file')}.csv"), planted_framework(plant)),),
        local_prices(Path(f"{plant.word('price file')}.csv"), planted_prices(plant)),
    )
    made = anonymise_meeting(case, planted_scenes(plant), PLANS[plan], local)
    wishes = Wishes(sections=tuple(Section), windows=WINDOWS, dpi=36, local=made.local or local)
    return Planted(plant, case, made, wishes)


def test_every_field_that_takes_words_is_planted() -> None:
    plant = Planter()
    values = (planted_case(plant), *planted_scenes(plant))
    held = " ".join(text for value in values for text in strings_in(value))
    there = {where for word, where in plant.words.items() if word in held}
    for kind in RULES:
        hints = get_type_hints(kind)
        words = [one.name for one in fields(kind) if "str" in str(hints[one.name]) and one.name not in (*IDS, *KEYS)]
        assert not [name for name in words if f"{kind.__name__}.{name}" not in there]


def test_nothing_planted_is_in_what_an_audience_is_given() -> None:
    for plan in PLANS:
        found = planted(plan)
        shared = found.meeting.shared
        for value in (shared.case, shared.title, shared.statement, shared.marking, found.meeting.scenes):
            for text in strings_in(value):
                assert not told_of(found.plant, text)


KINDS = ("pdf", "docx", "pptx", "xlsx", "json", "graphml", "gexf")


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_planted_is_in_a_file(kind: str, plan: str) -> None:
    found = planted(plan)
    assert not leaked(found, kind, found.wishes)


@pytest.mark.parametrize("picture", PICTURES)
@pytest.mark.parametrize("kind", ["svg", "png", "pdf"])
def test_nothing_planted_is_in_a_picture(kind: str, picture: Section) -> None:
    found = planted("roles")
    assert not leaked(found, kind, replace(found.wishes, picture=picture))


@pytest.mark.parametrize("table", TABLES)
def test_nothing_planted_is_in_a_table(table: str) -> None:
    found = planted("roles")
    assert not leaked(found, "csv", replace(found.wishes, table=table))


@pytest.mark.parametrize("plan", PLANS)
def test_nothing_planted_is_in_the_summary_of_what_leaves(plan: str) -> None:
    found = planted(plan)
    case, local = found.meeting.shared.case, found.wishes.local
    summary, comparison = summarise(case, local=local), compare(case, *WINDOWS)
    compared = comparison, results(case, comparison)
    assert not told_of(found.plant, as_markdown(summary, case, (), compared))
    assert not told_of(found.plant, as_bytes(summary_json(case, (), summary, compared)).decode())


def leaked(found: Planted, kind: str, wishes: Wishes) -> list[str]:
    made = make(found.meeting.shared, kind, wishes)
    return sorted({told for text in texts_of(made.data, sources_of(made.dots)) for told in told_of(found.plant, text)})


def texts_of(data: bytes, sources: dict[bytes, bytes] | MappingProxyType[bytes, bytes]) -> Iterator[str]:
    return (piece.text for piece in pieces_of("", data, sources=sources) if isinstance(piece, Passage))
