"""What somebody who wants to know would try: names that are words, other scripts, disguises, names in every field."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
import zipfile
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from analysis.summary import summarise
from case.dates import on
from case.model import Agency, Case, Event, Part, Person, Sex, Source, SourceRef
from commands.summary import as_markdown
from exports.report import write_report
from privacy.anonymise import anonymise
from privacy.plan import AgencyStyle, DateGrain, PeopleStyle, Plan, PlanError
from privacy.pseudonyms import ClashError
from privacy.scrub import scrubber_of
from privacy.secrets import secrets_of
from privacy.words import fold, words_of
from tests.counting import calls

WORD_NAMES = re.findall(
    r"\w+",
    "Will Mark May Rose Grace Hope Faith Joy Dawn Summer Hunter Page April June Autumn Art Sue Pat Bill Jack Angel "
    "Star Sky Blue Clay Heath Dale Robin Ruby Amber Prince King Court Street Church Ward Nurse Christian Frank",
)
SENTENCES = (
    "{N} was seen at home.",
    "Staff met {N} at the door.",
    "{N}'s friend came.",
    "The visit to {N} went well.",
    "Letter to {N} and {M}.",
    "{U} WAS SEEN AT HOME.",
    "Mother and {U} argued.",
    "Mr {S} phoned.",
    "{n}{s}99 was the username.",
    "{n}_{s} online.",
    "{n}.{s} online.",
    "See {N}{S}.",
    '"{N}" she said.',
    "1. {N} left.",
    "#{N}",
    "{N}\n{S}",
    "the {S} family",
    "{N}.{S}@school.example",
    "mother said {n} hit her.",
    "{n} {s} was seen",
    "{N}{M}",
    "{N}2",
)


@pytest.mark.parametrize("name, other", [*pairwise(WORD_NAMES)])
def test_a_name_that_is_a_word_is_found_by_how_it_stands(name: str, other: str) -> None:
    people = (
        Person("p1", f"{name} Fox", sex=Sex.FEMALE, role="parent", household="Fox"),
        Person("p2", f"{other} Fox", role="lodger", household="Fox"),
    )
    scrubber = scrubber_of(Case("Fox", people))
    for sentence in SENTENCES:
        text = sentence.format(N=name, M=other, S="Fox", n=name.lower(), s="fox", U=name.upper())
        left = scrubber.scrub(text).text
        assert not re.search(rf"\b(?:{name}|{name.upper()}|{other}|Fox|fox)(?![a-z])", left), (text, left)
        if "{n}" in sentence:
            assert name.lower() not in words_of(left), (text, left)


@pytest.mark.parametrize("said", ["Mark the date.", "The mark will fade.", "Will she hope for grace?", "In May 2009."])
def test_words_that_are_names_of_nobody_here_stay_words(said: str) -> None:
    people = (Person("p1", "Tariq Hussain"), Person("p2", "May Hussain"))
    assert scrubber_of(Case(people=people), Plan(dates=DateGrain.AS_IS)).scrub(said).text == said


@pytest.mark.parametrize(
    "said",
    [
        "He was placed in Foster Care.",
        "Went on Life Skills Course.",
        "To Legal Planning Meeting, then at Strategy Meeting.",
        "They are on Free School Meals.",
        "She is in Pupil Referral Unit and at Breakfast Club.",
        "Missed x3 appointments at Family Centre.",
    ],
)
def test_capitals_of_the_trade_are_no_places(said: str) -> None:
    assert scrubber_of(Case(people=(Person("p1", "Quenby Zorn"),))).scrub(said).text == said


FOREIGN = (
    "Seán Ó Briain",
    "Zoë D'Arcy",
    "Anne-Marie Smith-Jones",
    "Łukasz Żółć",
    "Gwenllïan ap Rhys",
    "Işıl Çağlar",
    "IŞIL",
    "محمد علي",
    "Мария Иванова",
    "李 小龙",
    "Nguyễn Thị Ánh",
    "De'Andre O'Neil",
    "Bo Li",
    "Đặng Thu",
    "Oğuz Yıldırım",
    "Æthelwyn Þór",
    "Siobhán NicDhómhnaill",
    "Maximilian-Alexander Featherstonehaugh-Cholmondeley" + "ley" * 30,
    "דוד כהן",
)


@pytest.mark.parametrize("name", FOREIGN)
def test_no_script_and_no_disguise_lets_a_name_through(name: str) -> None:
    first = name.split()[0]
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    disguised = (
        name,
        name.upper(),
        name.lower(),
        " ".join(reversed(name.split())),
        "\u200d".join(name),
        f"\u200f{name}\u202e",
        "\u00ad".join(name),
        f"{first[: len(first) // 2]}-\n{first[len(first) // 2 :]}",
        name.replace("'", "’"),
        bare,
        name.replace("'", "&#39;"),
        name.replace(" ", "\n"),
        name.replace(" ", "."),
        name.replace(" ", "_") + "2009",
        name.replace(" ", "").lower() + "2009",
        name.replace(" ", "").lower() + "@mail.example",
        f"*{name}*",
        f"2{name}",
        unicodedata.normalize("NFD", name),
    )
    scrubber = scrubber_of(Case(people=(Person("p1", name, role="child"),)))
    secret = {word for word in words_of(name) if len(word) > 2}
    for said in disguised:
        left = fold(scrubber.scrub(f"Note: {said} end").text)
        assert not [word for word in secret if word in left], (said, left)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Dr A Patel and PC 1234 Bloggs", "Dr [name] and PC [reference] [name]"),
        ("met mr brown and ms bell", "met mr [word] and ms [word]"),
        ("She lives in Mile Cross.", "She lives in [name]."),
        ("They moved to Bath.", "They moved to [name]."),
        ("in the red lion pub", "in the [word] pub"),
        ("in the local pub", "in the local pub"),
        ("He is Polish, a traveller.", "He is [name], a [word]."),
        ("known as 'Foxy'", "known as '[name]'"),
        ("aka Foxy", "aka [name]"),
        ("on Boxing Day 2008", "in December 2008"),
        ("12th-14th May 2008", "May 2008"),
        ("back on the 5th", "back on a day"),
        ("at number 12", "at [address]"),
        ("snapchat sillysam.p05", "snapchat [user name]"),
        ("compare Child T", "compare Child [name]"),
        ("Аnn with a Cyrillic letter", "[name] with a [name] letter"),
        ("He recieved a seperate referal.", "He recieved a seperate referal."),
    ],
)
def test_what_an_intruder_would_look_up_is_held_back(text: str, left: str) -> None:
    assert scrubber_of(Case(people=(Person("p1", "Quenby Zorn"),))).scrub(text).text == left


def an_ugly_case(name: str, family: str) -> Case:
    """Return a case with a name in every field that somebody might type it into."""
    whole = f"{name} {family}"
    said = f"{whole} rang. {name}'s bag was at {family} House, {name.lower()}{family.lower()}@mail.example."
    event = Event(
        "e1",
        on(date(2009, 4, 3), whole),
        agencies=("a1", "a2"),
        people=(Part("p1"),),
        text=said,
        action=said,
        decision=said,
        voice=whole,
        impact=said,
        analysis=said,
        professionals=(f"PC 99 {whole}", whole),
        ref=f"{whole}/1",
        time=name,
        source=SourceRef(f"{whole}.csv", whole),
        shared=said,
        shared_by=whole,
    )
    return Case(
        family,
        (
            Person(
                "p1", whole, (name, f"{family}, {name}"), role=f"mother of {name}", household=f"{family} of Elm Road"
            ),
            Person("p2", "", role=whole),
            Person("p3", "Q", household=whole),
        ),
        (
            Agency("a1", f"{name} {family} Primary School", whole, aliases=(name,)),
            Agency("a2", f"{family} Street Police", "police", aliases=(family.upper(),)),
        ),
        (event, replace(event, id="e2", people=())),
        sources=(Source("s1", f"{whole}.csv", whole, 3),),
    )


UGLY = (
    ("Quenby", "Zornfield"),
    ("Will", "Parkes"),
    ("Siân", "O'Dwyer-Łysek"),
    ("Police", "Zornfield"),
    ("Nguyễn", "Ng"),
)


@pytest.mark.parametrize("people", PeopleStyle)
@pytest.mark.parametrize(("name", "family"), UGLY)
def test_an_ugly_case_leaves_neither_in_the_summary_nor_in_the_values(
    name: str, family: str, people: PeopleStyle
) -> None:
    for agencies in AgencyStyle:
        plan = Plan(people=people, agencies=agencies)
        shared = anonymise(an_ugly_case(name, family), plan)
        for said in (repr(shared.case), as_markdown(summarise(shared.case), shared.case), *shared.statement):
            words = set(re.findall(r"\w+", fold(said)))
            assert not words & {*words_of(family), fold(f"{name}{family}")}, said
            if name not in ("Police", "Will"):
                assert fold(name) not in words


def test_a_professional_has_one_number_however_they_are_written() -> None:
    said = (
        "Sue Grey, social worker",
        "Sue Grey",
        "SW Sue Grey",
        "Dr A Patel",
        "karen smith",
        "Mrs Brown, head teacher",
    )
    case = Case(events=tuple(Event(f"e{n}", text=f"{p} rang.", professionals=(p,)) for n, p in enumerate(said)))
    events = anonymise(case).case.events
    assert [event.professionals[0] for event in events[:3]] == ["Social worker 1"] * 3
    assert events[1].text == "Social worker 1 rang."
    left = " ".join(f"{event.text} {event.professionals}" for event in events)
    assert not {"sue", "grey", "patel", "karen", "smith", "brown"} & set(words_of(left))
    assert "Dr" not in left


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not here")
@pytest.mark.parametrize(("name", "family"), UGLY[1:3])
def test_an_ugly_case_leaves_no_name_in_the_report(tmp_path: Path, name: str, family: str) -> None:
    case = an_ugly_case(name, family)
    write_report(anonymise(case), tmp_path / "out.pdf", secrets_of(case))
    said = subprocess.run(["pdftotext", tmp_path / "out.pdf", "-"], capture_output=True, check=True).stdout.decode()
    assert not set(words_of(family)) & set(words_of(said))


@pytest.mark.parametrize("kind", ["docx", "pptx", "xlsx", "csv", "json", "svg"])
@pytest.mark.parametrize(("name", "family"), UGLY[2:3])
def test_an_ugly_case_leaves_no_name_in_any_other_file(tmp_path: Path, name: str, family: str, kind: str) -> None:
    shares = pytest.importorskip("exports.shares")
    case, target = an_ugly_case(name, family), tmp_path / f"out.{kind}"
    shares.write_share(anonymise(case), target, secrets_of(case), shares.Wishes())
    if zipfile.is_zipfile(target):
        with zipfile.ZipFile(target) as parts:
            said = " ".join(parts.read(part).decode("utf-8", "ignore") for part in parts.namelist())
    else:
        said = target.read_text(encoding="utf-8")
    assert not {word for word in words_of(family) if len(word) > 2} & set(words_of(said))


@pytest.mark.parametrize(
    "piece", ["a", "a.", "1, ", "ab_", "a/", "A1", "@", "Ab-", "1st and ", "the red pub ", "o'", "St "]
)
def test_a_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    scrubber = scrubber_of(Case(people=(Person("p1", "Quenby Zorn"),)))
    few, many = (f"{piece * (letters // len(piece))}1@" for letters in (5_000, 40_000))
    assert calls(lambda: scrubber.scrub(many)) < 10 * calls(lambda: scrubber.scrub(few))


def test_labels_by_hand_may_not_hint_at_anybody() -> None:
    case = Case("Zornfield", (Person("p1", "Quenby Zornfield"),))
    for label in ("Quenby", "quen", "Quenbie", "Ms Zornfield", " "):
        with pytest.raises(ClashError):
            anonymise(case, Plan(names=(("p1", label),)))
    with pytest.raises(PlanError):
        anonymise(case, Plan(title="The Zornfields and the Zornfield family"))
