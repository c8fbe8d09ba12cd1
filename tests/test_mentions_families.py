"""The published families: which agencies each entry names, by careful reading of every line."""

from __future__ import annotations

import csv

import pytest

from case.mentions import Matcher
from case.model import Agency, Person
from case.register import known_agencies, uk_register
from tests.building import SHARED

DATA = SHARED / "data"
pytestmark = pytest.mark.skipif(not (DATA / "norwich-agencies.csv").is_file(), reason="the data is not here")

CS, NCC, TADS, BASE = "Children's services", "Norwich City Council housing", "Trust Alcohol & Drugs Service", "Baseline"
HBST, IST, GP, BC = "Home-based support team", "Intensive support team", "GP practice", "Bethel Centre"
CIS, FU, WEIS = "Crisis intervention service", "Families unit", "West Earlham Infants School"
YOI, MH, LDS = "Young offender institution", "Mental health services", "Learning difficulties service"
EYC, HV, CONNECTS, YOT = "Earlham Early Years Centre", "Health visiting", "Connects & Co", "Youth offending team"

GOLD: dict[str, dict[int, set[str]]] = {
    "brown": {
        1: {CS, NCC}, 3: {"Probation", TADS}, 4: {"Probation", CS}, 5: {TADS, CS, "Probation"},
        6: {"School", "Court"}, 7: {CS}, 9: {"Prison"}, 10: {CS, TADS}, 11: {CS, HBST}, 12: {HBST, CS, IST, NCC},
        13: {CS}, 14: {NCC}, 15: {CS, IST}, 16: {CS}, 18: {BASE, NCC},
    },
    "ford": {
        1: {"Court"}, 3: {"Neighbourhood wardens"}, 6: {BASE}, 7: {BASE, "Police", "Leeway"},
        8: {CS, IST, "Leeway", YOI}, 9: {CS, HBST}, 11: {BASE, NCC}, 13: {CS, HBST, MH},
    },
    "jones": {
        1: {BC}, 2: {"Paediatrics", GP}, 3: {BC, GP}, 4: {"Police"}, 5: {CIS}, 6: {GP}, 7: {BASE},
        8: {"Disability Rights Norfolk"}, 9: {CIS}, 10: {BASE, "Police", GP},
    },
    "sharp": {1: {WEIS}, 2: {CS}, 3: {WEIS}, 4: {HV, CS}, 5: {HV, FU}, 6: {FU}, 7: {FU, CS}},
}  # fmt: skip

INVENTED: tuple[tuple[str, set[str]], ...] = (
    ("YOT begin a final warning programme with the eldest boy.", {YOT}),
    ("Connexions adviser meets him at home about training.", {"Connexions"}),
    ("Seen by the neurologist after two fits; GP told.", {"Neurology", GP}),
    ("Learning disability service closes the case, Norfolk learning difficulties service takes it on.", {LDS}),
    ("Place at the early years centre for the youngest, three mornings.", {EYC}),
    ("EYC and the health visitor draw up a plan.", {EYC, HV}),
    ("Connects & Co take both girls to a holiday club.", {CONNECTS}),
    ("Connects and Co write to the school.", {CONNECTS, "School"}),
    ("TADS discharge her; The Matthew Project offers a group instead.", {TADS, "The Matthew Project"}),
    ("First of 78 visits by wardens in six months.", {"Neighbourhood wardens"}),
    ("Neighbourhood warden finds the bins on fire and rings the fire service.",
     {"Neighbourhood wardens", "Fire and rescue service"}),
    ("GPs at Bates Green Medical Centre prescribe again.", {GP}),
    ("CIS nurse and community nurses visit in turn.", {CIS, "Community nursing"}),
    ("Domestic abuse investigation unit passes the log to Leeway.", {"Police", "Leeway"}),
    ("Housing officer gives notice of rent arrears.", {NCC}),
    ("Moved by Norwich City Council to a three-bedroom house.", {NCC}),
    ("Families unit closes, FIP worker says goodbye.", {FU}),
    ("Family intervention project starts.", {FU}),
    ("Social worker from IST and HBST share the visits.", {CS, IST, HBST}),
    ("CS make no further enquiry.", {CS}),
    ("Probation report for Norwich Crown Court.", {"Probation", "Crown court"}),
    ("Pleads guilty to theft of a bicycle.", set()),
    ("He is fined; the order asks for forty hours.", set()),
    ("Taken to hospital by ambulance after a fall.", {"Hospital", "Ambulance service"}),
    ("School staff and the EWO discuss his absence.", {"School", "Education welfare"}),
    ("CAMHS letter says the waiting time is long.", {"CAMHS"}),
    ("Referred to paediatrics for tests of hearing.", {"Paediatrics"}),
    ("Future Projects help her fill in forms.", {BASE}),
    ("No baseline was taken and there was little leeway.", set()),
    ("The list is of the basics.", set()),
    ("Grandmother minds the children while their mother works.", set()),
    ("Mental health services assess; talk of anxiety.", {MH}),
    ("A local family support organisation sends a volunteer.", {"Family support organisation"}),
    ("West Earlham Infants School and its SENCO ask for help.", {WEIS}),
    ("Disability Rights Norfolk appeal against the decision.", {"Disability Rights Norfolk"}),
    ("999 call from a neighbour: shouting in the street.", {"Police"}),
    ("Released from HMP; hostel bed found by the homelessness team.", {"Prison", "Homelessness service"}),
    ("Jobcentre stops payment; food bank parcel given.", {"Jobcentre Plus", "Food bank"}),
    ("PRU place starts, school place kept open.", {"Pupil referral unit", "School"}),
    ("Citizens Advice and Victim Support are told.", {"Citizens Advice", "Victim Support"}),
)  # fmt: skip


def known() -> tuple[Agency, ...]:
    with (DATA / "norwich-agencies.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    ids = {row["name"]: f"a{number}" for number, row in enumerate(rows, start=1)}
    local = [
        Agency(
            ids[row["name"]],
            row["name"],
            row["kind"],
            ids.get(row["parent"]),
            row["counted"] == "yes",
            tuple(row["aliases"].split(";")),
        )
        for row in rows
    ]
    return known_agencies(local, uk_register())


def people(family: str) -> list[Person]:
    with (DATA / "nesep" / f"{family}-people.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [
        Person(f"p{n}", row["name"], tuple(filter(None, row["other_names"].split(";")))) for n, row in enumerate(rows)
    ]


def entries(family: str) -> list[str]:
    text = (DATA / "nesep" / f"{family}.txt").read_text(encoding="utf-8")
    return [line.split("\t", 1)[1] for line in text.splitlines()]


def named(text: str, family: str = "brown") -> set[str]:
    agencies = known()
    names = {agency.id: agency.name for agency in agencies}
    return {names[m.id] for m in Matcher(people(family), agencies).find(text) if m.kind == "agency"}


def precision_and_recall(pairs: list[tuple[set[str], set[str]]]) -> tuple[float, float]:
    right = sum(len(found & gold) for found, gold in pairs)
    return right / max(1, sum(len(f) for f, _ in pairs)), right / max(1, sum(len(g) for _, g in pairs))


@pytest.mark.parametrize("family", list(GOLD))
def test_the_agencies_an_entry_names_are_found(family: str) -> None:
    pairs = [(named(text, family), GOLD[family].get(line, set())) for line, text in enumerate(entries(family), start=1)]
    assert min(precision_and_recall(pairs)) >= 0.95, [(n, f ^ g) for n, (f, g) in enumerate(pairs, 1) if f != g]


def test_entries_of_our_own_wording_are_read_as_well() -> None:
    wrong = {text: (named(text), gold) for text, gold in INVENTED if named(text) != gold}
    assert not wrong


def test_people_are_found_in_the_families() -> None:
    matcher = Matcher(people("ford"), known())
    found = {m.words for text in entries("ford") for m in matcher.find(text) if m.kind == "person"}
    assert found == {"Jack", "Sara", "Josh", "Becca", "Jess"}
