"""People and agencies are found where a text names them, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case.mentions import Matcher
from case.model import Agency, Person, PersonKind
from case.register import forms_of, is_generic, known_agencies, uk_register
from case.sectors import agency_kinds
from tests.counting import calls

LOCAL = (
    Agency("a1", "Children's services", "children's social care", aliases=("CS", "social worker")),
    Agency("a2", "Intensive support team", "children's social care", "a1", aliases=("IST",)),
    Agency("a3", "Hopley Borough Council housing", "housing", aliases=("housing office",)),
    Agency("a4", "Beacon", "voluntary sector", aliases=("Beacon support",)),
    Agency("a5", "Crisis intervention service", "primary care", aliases=("CIS",)),
    Agency("a6", "GP practice", "primary care", aliases=("GP", "Ash Lane Medical Centre")),
    Agency("a7", "North Hopley Infants School", "school"),
    Agency("a8", "School", "school", counted=False, aliases=("school", "schools")),
    Agency("a9", "Hopley Police", "police"),
    Agency("a10", "Turning Leaf", "substance misuse", aliases=("Oak & Co",)),
)
YOT = "Youth offending team"
FAMILY = (
    Person("p1", "Mel Stone", ("Mel", "Melanie Stone")),
    Person("p2", "Mel's mother"),
    Person("p3", "Will Stone"),
    Person("p4", "May Stone"),
    Person("p5", "Jo-Anne Field", ("Jo",)),
    Person("p6", "neighbours", kind=PersonKind.GROUP),
)
MATCHER = Matcher(FAMILY, known_agencies(LOCAL, uk_register()))
NAMES = {agency.id: agency.name for agency in known_agencies(LOCAL, uk_register())}


def agencies(text: str) -> list[str]:
    return [NAMES[mention.id] for mention in MATCHER.find(text) if mention.kind == "agency"]


def people(text: str) -> list[str]:
    return [mention.id for mention in MATCHER.find(text) if mention.kind == "person"]


def words(text: str) -> list[str]:
    return [mention.words for mention in MATCHER.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seen by the GP.", ["GP practice"]),
        ("Late for $chool; HOU$ING OFFICER writes.", ["School", "Hopley Borough Council housing"]),
        ("A letter to the G.P. and C.S. about the Y.O.T. visit", ["GP practice", "Children's services", YOT]),
        ("Rehoused by the Borough Council.", ["Hopley Borough Council housing"]),
        ("The Council serves notice.", ["Hopley Borough Council housing"]),
        ("Sent on by the council to the County Council.", ["Hopley Borough Council housing", "Council"]),
        ("Lives in the council house and pays the council tax.", []),
        ("Council tax is owed. Council tenants complain.", []),
        ("Writes to housing, asking for a fence.", ["Hopley Borough Council housing"]),
        ("Police and housing meet about the flat.", ["Hopley Police", "Hopley Borough Council housing"]),
        ("Told of poor housing; moves to housing that is dry.", []),
        ("Starts at North Hopley Infants in autumn.", ["North Hopley Infants School"]),
        ("Starts at North Hopley Infant School.", ["North Hopley Infants School"]),
        ("Ash Lane surgery changes her tablets.", ["GP practice"]),
        ("Walks down Ash Lane.", []),
        ("Two GPs were asked.", ["GP practice"]),
        ("The GPS tag was cut off.", []),
        ("A gp rating", []),
        ("HGPA report", []),
        ("CIS and CS met", ["Crisis intervention service", "Children's services"]),
        ("the basics of physics", []),
        ("IST is involved", ["Intensive support team"]),
        ("the list is long", []),
        ("Beacon refers her on", ["Beacon"]),
        ("a beacon of hope", []),
        ("beacon support needs", []),
        ("BEACON AND POLICE VISIT", ["Beacon", "Hopley Police"]),
        ("Hopley police attend", ["Hopley Police"]),
        ("police's report", ["Hopley Police"]),
        ("POLICE called", ["Hopley Police"]),
        ("spoke to the Housing Office", ["Hopley Borough Council housing"]),
        ("re-housed by Hopley Borough Council", ["Hopley Borough Council housing"]),
        ("Hopley Borough Council environmental health call", ["Environmental health"]),
        ("County Council social worker", ["Children's services"]),
        ("claims housing benefit", []),
        ("pupil at North Hopley Infants School", ["North Hopley Infants School"]),
        ("school asks; schools reply", ["School", "School"]),
        ("pre-school place", ["Nursery"]),
        ("lives in School Lane near Elm Court", []),
        ("Court adjourned; Crown Court later", ["Court", "Crown court"]),
        ("turning leaf after leaf", []),
        ("Turning Leaf write", ["Turning Leaf"]),
        ("Oak and Co write", ["Turning Leaf"]),
        ("ash lane medical centre", ["GP practice"]),
        ("Ash Lane Medical Centre", ["GP practice"]),
        ("children’s services", ["Children's services"]),
        ("childrens services", ["Children's services"]),
        ("MASH enquiry, then EDT", ["Multi-agency safeguarding hub", "Emergency duty team"]),
        ("the potatoes were mash", []),
        ("social workers visit", ["Children's services"]),
        ("999 calls made", ["Hopley Police"]),
        ("crisis  intervention\nservice", ["Crisis intervention service"]),
    ],
)
def test_an_agency_is_found_by_its_names_and_by_nothing_else(text: str, expected: list[str]) -> None:
    assert agencies(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mel attends", ["p1"]),
        ("Mel's garden", ["p1"]),
        ("Mel’s garden", ["p1"]),
        ("Melanie Stone attends", ["p1"]),
        ("Mel's mother minds them", ["p2"]),
        ("Mel’s mother minds them", ["p2"]),
        ("melting; Melbourne; Mel-Ann", []),
        ("she will attend", []),
        ("Will attends", ["p3"]),
        ("WILL STONE ARRESTED", ["p3"]),
        ("In May 2008 he may go", []),
        ("3rd May, 2008", []),
        ("since May", []),
        ("seen with May at home", ["p4"]),
        ("Stone family", []),
        ("Jo and Jo-Anne Field", ["p5", "p5"]),
        ("Jo-Beth is a cousin", []),
        ("Neighbours complain", ["p6"]),
    ],
)
def test_a_person_is_found_by_name_and_needs_its_capital(text: str, expected: list[str]) -> None:
    assert people(text) == expected


def test_a_name_in_which_scanning_made_a_dollar_of_an_s_is_still_a_name() -> None:
    matcher = Matcher((Person("p1", "Sara Moss", ("Sara",)),), ())
    assert [mention.words for mention in matcher.find("$ara and Sara Mo$s; $500 paid")] == ["$ara", "Sara Mo$s"]


def test_a_first_name_alone_is_a_mention_only_while_one_person_has_it() -> None:
    one = Matcher((Person("p1", "Jack Ford"),), ())
    two = Matcher((Person("p1", "Jack Ford"), Person("p2", "Jack Hill")), ())
    assert [m.id for m in one.find("Jack seen")] == ["p1"]
    assert two.find("Jack seen") == ()
    assert [m.id for m in two.find("Jack Hill seen")] == ["p2"]


def test_a_name_that_two_people_share_is_nobodys_and_is_told() -> None:
    matcher = Matcher((Person("p1", "Jack Ford"), Person("p2", "Jack Ford")), ())
    assert matcher.find("Jack Ford seen") == ()
    assert matcher.shared == ("jack ford",)


def test_mentions_keep_the_places_and_words_of_the_text() -> None:
    text = "Mel  saw\u00a0the  GP – twice. North  Hopley Infants\r\nSchool’s head rang."
    for mention in MATCHER.find(text):
        assert text[mention.start : mention.end] == mention.words
    assert words(text) == ["Mel", "GP", "North  Hopley Infants\r\nSchool"]


def test_letters_that_grow_in_small_writing_do_not_shift_the_places() -> None:
    text = "İİİ GP İ Mel"
    assert words(text) == ["GP", "Mel"]


def test_a_universal_word_means_the_named_agency_of_its_kind_in_the_same_text() -> None:
    assert agencies("SENCO at North Hopley Infants School") == ["North Hopley Infants School"] * 2
    assert agencies("SENCO rings") == ["School"]


@given(
    st.text(max_size=60) | st.lists(st.sampled_from(["Mel", "GP", " ", "'s", "-", "school", "İ", "\n"])).map("".join)
)
def test_mentions_come_in_order_and_never_overlap(text: str) -> None:
    mentions = MATCHER.find(text)
    ends = [0, *(mention.end for mention in mentions)]
    assert all(end <= mention.start < mention.end for end, mention in zip(ends, mentions, strict=False))
    assert all(text[mention.start : mention.end] == mention.words for mention in mentions)


def test_a_local_agency_takes_over_the_generic_words_that_mean_it() -> None:
    known = {agency.name: agency for agency in known_agencies(LOCAL, uk_register())}
    assert "health and social care" not in known
    assert "social services" in known["Children's services"].aliases
    assert known["Hopley Police"].aliases[:1] == ("Police",)
    assert "Police" not in known
    assert known["Multi-agency safeguarding hub"].parent == "a1"
    assert "Women's refuge" in known
    assert all(agency in {a.id for a in known.values()} for agency in (a.parent for a in known.values()) if agency)


def test_the_shipped_register_is_whole() -> None:
    register = uk_register()
    ids = {agency.id for agency in register}
    assert len(ids) == len(register) >= 70
    for agency in register:
        assert agency.kind in agency_kinds(), agency.name
        assert not agency.local
        assert agency.parent is None or agency.parent in ids
        assert all(form and form == form.strip() for form in forms_of(agency))
    assert {agency.kind for agency in register} >= set(agency_kinds())


def test_words_of_the_shipped_register_give_no_place_away() -> None:
    assert is_generic("Health Visitor")
    assert is_generic("children’s services")
    assert not is_generic("Ash Lane Medical Centre")


def test_thousands_of_names_cost_no_more_than_a_few() -> None:
    few = [Agency(f"a{i}", f"Name{i} Centre", aliases=(f"N{i}C",)) for i in range(75)]
    many = [Agency(f"a{i}", f"Name{i} Centre", aliases=(f"N{i}C",)) for i in range(2500)]
    text = "Name7 Centre met N12C and the GP about Mel at home, and police called again that week. " * 3

    def work(agencies: list[Agency]) -> int:
        matcher = Matcher(FAMILY, agencies)
        return calls(lambda: matcher.find(text))

    assert work(many) == work(few)
