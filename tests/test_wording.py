"""What the words of an entry say: kind, burdens, level of need, how often, and who had which part."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case.mentions import Matcher
from case.model import EventKind, Factor, PartKind, Person
from importers.meaning.wording import describe, parts
from tests.building import SHARED
from tests.counting import calls

K, F = EventKind, Factor
FAMILY = tuple(Person(f"p{n}", name) for n, name in enumerate(["Jess Hill", "Jack Hill", "Sara Hill", "Tom Crane"], 1))
MATCHER = Matcher(FAMILY, ())


def who(text: str) -> dict[str, PartKind]:
    names = {person.id: person.name.split()[0] for person in FAMILY}
    return {names[part.person]: part.kind for part in parts(text, MATCHER.find(text))}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("First of 37 incidents at the house", 37), ("First of four regular appointments", 4),
        ("the first of six 999 calls in two years", 6), ("first of 78 visits in six months", 78),
        ("First of about 20 reports", 20), ("First of 1,200 calls", 1200), ("First of 50 court dates", 50),
        ("A total of 18 complaints", 18), ("a series of four meetings", 4), ("Police go to six 999 calls", 6),
        ("rises from two to six calls", 1), ("up to six visits", 1), ("due to three incidents he is told", 1),
        ("Three reports of noise", 3), ("A further two complaints", 2), ("Twelve incidents at school", 12),
        ("11 complaints to the wardens", 11), ("twenty-one home visits made", 21), ("a dozen complaints", 12),
        ("Two 999 calls", 2), ("three missed appointments", 3), ("at least 20 calls", 20),
        ("two complaints and three incidents", 3), ("TWO VISITS MADE", 2), ("a couple of visits", 2),
        ("five fixed term exclusions", 5), ("first of six sessions of counselling", 6),
        ("Seen four to five times per week", 1), ("All three children seen", 1), ("Six months custodial sentence", 1),
        ("Conferences every six weeks", 1), ("Arrested for the third time", 1), ("two-year-old seen", 1),
        ("aged 12 visits alone", 1), ("reply within 14 days", 1), ("stays 3 months", 1), ("room 4 visits", 1),
        ("level 4 incidents panel", 1), ("£20 calls", 1), ("999 calls made", 1), ("three visits a week", 1),
        ("four visits per month", 1), ("after three complaints he is warned", 1), ("one of 12 incidents", 1),
        ("section 47 enquiries", 1), ("In 2010 visits began", 1), ("two officers report damage", 1),
        ("five year review", 1), ("a three bedroom house", 1), ("12 year old calls police", 1), ("in 12/03 visits", 1),
        ("two weekly visits", 1), ("first of the month", 1), ("First of many incidents", 1), ("", 1),
        ("last of 37 incidents", 1), ("year 9 exclusions list", 1), ("First of 99999 visits", 1),
    ],
)  # fmt: skip
def test_a_number_counts_only_what_can_be_counted(text: str, number: int) -> None:
    assert describe(text).occurrences == number


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Pleads guilty to theft.", K.COURT), ("Sentenced to forty hours of work.", K.COURT),
        ("Released from prison.", K.CUSTODY), ("Arrested for shoplifting.", K.OFFENCE),
        ("Referred to the clinic by the school.", K.REFERRAL), ("Initial assessment done.", K.ASSESSMENT),
        ("Unannounced visit finds nobody in.", K.VISIT), ("Core group meets.", K.MEETING),
        ("Complaint about loud music.", K.COMPLAINT), ("Disturbance in the street.", K.INCIDENT),
        ("Placed with foster carers.", K.PLACEMENT), ("Children made subject of a plan.", K.STATUS),
        ("CAF ceases.", K.STATUS), ("Family moved to a new home.", K.MOVE), ("Admitted to hospital.", K.HEALTH),
        ("Excluded for two days.", K.EDUCATION), ("Support starts.", K.SUPPORT),
        ("Rings and writes a letter.", K.CONTACT),
        ("Grandfather dies.", K.LIFE), ("The weather was fine.", K.OTHER), ("", K.OTHER),
        ("First of 37 incidents, some of them crimes.", K.INCIDENT),
        ("Visit made. Later referred to court.", K.VISIT),
    ],
)  # fmt: skip
def test_the_strongest_cue_of_the_first_telling_sentence_gives_the_kind(text: str, kind: EventKind) -> None:
    assert describe(text).kind is kind


@pytest.mark.parametrize(
    ("text", "factors"),
    [
        ("Domestic violence at home", {F.DOMESTIC_ABUSE}),
        ("Violence towards a neighbour", {F.VIOLENCE}),
        ("Plan under category of neglect", {F.NEGLECT, F.CHILD_PROTECTION}),
        ("Rubbish in the rooms, squalid", {F.HOME_CONDITIONS}),
        ("Burglary and theft", {F.OFFENDING}),
        ("Complaints of ASB and graffiti", {F.ANTI_SOCIAL}),
        ("She is unable to control him", {F.PARENTAL_CONTROL}),
        ("Heroin and alcohol use", {F.SUBSTANCE_MISUSE}),
        ("Depression and self-harm", {F.MENTAL_HEALTH}),
        ("mental and physical health issues", {F.MENTAL_HEALTH, F.PHYSICAL_HEALTH}),
        ("Diagnosed with ADHD", {F.DISABILITY}),
        ("Truanting again", {F.ATTENDANCE}),
        ("Permanently excluded", {F.EXCLUSION}),
        ("Evicted, sofa surfing", {F.HOMELESSNESS}),
        ("Rent arrears", {F.DEBT}),
        ("Taken into care", {F.IN_CARE}),
        ("Reported missing from home", {F.MISSING}),
        ("Risk of exploitation", {F.EXPLOITATION}),
        ("Good progress", {F.STRENGTH}),
        ("No concerns about neglect", set()),
        ("Now drug free", {F.STRENGTH}),
        ("She denies drug use", set()),
        ("No evidence of domestic abuse", set()),
        ("Neglect was ruled out", set()),
        ("Not at home because of alcohol", {F.SUBSTANCE_MISUSE}),
        ("Child protection plan ceases", set()),
        ("No progress", set()),
        ("looked after by their grandmother", set()),
        ("missed appointments", set()),
    ],
)
def test_a_burden_is_set_by_its_words_and_not_where_it_is_denied(text: str, factors: set[Factor]) -> None:
    assert set(describe(text).factors) == factors


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Stepped up to level 4", 4), ("Tier 3 support", 3), ("CAF is set up", 3), ("Early help starts", 3),
        ("Now a child in need", 4), ("Support as children ‘in need’", 4), ("s47 enquiry", 4),
        ("Made subject of CP plan", 4), ("Becomes looked after", 5), ("Taken into care", 5),
        ("Moved from a CP plan to support as a child in need", 4),
        ("CP plan ends. CAF set up", 3), ("Child protection plan ceases", None), ("CAF ceases", None),
        ("CAF closed", None), ("No longer deemed 'in need'", None), ("Comes off the CP register", None),
        ("Child protection plan (CP) ceases", None), ("NVQ level 2", None), ("in need of new shoes", None),
        ("level 2 maths", None), ("Seen at home", None),
    ],
)  # fmt: skip
def test_a_status_sets_the_level_of_need_unless_it_ends(text: str, level: int | None) -> None:
    assert describe(text).level == level


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Complaint of noise caused by Jack", {"Jack": PartKind.CAUSED}),
        ("Jack arrested", {"Jack": PartKind.CAUSED}),
        ("Jack is found to be in breach of his order", {"Jack": PartKind.CAUSED}),
        ("Jack and Tom sentenced", {"Jack": PartKind.CAUSED, "Tom": PartKind.CAUSED}),
        ("Police arrest Jack", {"Jack": PartKind.CAUSED}),
        ("Assault on Jess by Tom", {"Jess": PartKind.VICTIM, "Tom": PartKind.SUBJECT}),
        ("Jess assaulted by Tom", {"Jess": PartKind.VICTIM, "Tom": PartKind.CAUSED}),
        ("Tom assaults Jess", {"Tom": PartKind.CAUSED, "Jess": PartKind.VICTIM}),
        ("Jess self-refers", {"Jess": PartKind.REPORTED}),
        ("Jess calls the police", {"Jess": PartKind.REPORTED}),
        ("Damage reported by Jess", {"Jess": PartKind.REPORTED}),
        ("Jack reported missing", {"Jack": PartKind.SUBJECT}),
        ("Jess reports that Jack, Sara and Tom fight", {"Jess": PartKind.REPORTED, "Jack": PartKind.SUBJECT,
                                                       "Sara": PartKind.SUBJECT, "Tom": PartKind.SUBJECT}),
        ("Visit to Jess. Jess was asked about school", {"Jess": PartKind.SUBJECT}),
        ("Jack seen. Later Jack arrested", {"Jack": PartKind.CAUSED}),
        ("Sara looked after by Jess", {"Sara": PartKind.SUBJECT, "Jess": PartKind.CARED}),
        ("Nobody here", {}),
    ],
)  # fmt: skip
def test_the_words_beside_a_name_give_the_part(text: str, expected: dict[str, PartKind]) -> None:
    assert who(text) == expected


@given(st.text(max_size=120))
def test_any_text_is_described(text: str) -> None:
    wording = describe(text)
    assert wording.occurrences >= 1
    assert wording.level is None or 1 <= wording.level <= 5
    parts(text, MATCHER.find(text))


@pytest.mark.parametrize("filler", ["no ", "one ", "first of ", "plan is ", "12 ", "Jack, ", "visits ", "x" * 50])
def test_a_long_text_is_described_at_once(filler: str) -> None:
    assert calls(lambda: describe(filler * (2_000_000 // len(filler)))) < 100_000


OCCURRENCES = {("ford", 1): 50, ("ford", 2): 37, ("ford", 3): 11, ("jones", 1): 4, ("jones", 4): 6}
LEVELS = {("brown", 7): 4, ("brown", 16): 4, ("ford", 4): 4, ("ford", 5): 4, ("ford", 8): 4, ("sharp", 8): 3}


@pytest.mark.skipif(not (SHARED / "data" / "nesep").is_dir(), reason="the data is not here")
@pytest.mark.parametrize("family", ["brown", "ford", "jones", "sharp"])
def test_the_published_families_are_counted_and_levelled_right(family: str) -> None:
    text = (SHARED / "data" / "nesep" / f"{family}.txt").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), start=1):
        wording = describe(line.split("\t", 1)[1])
        assert wording.occurrences == OCCURRENCES.get((family, number), 1), (family, number)
        assert wording.level == LEVELS.get((family, number)), (family, number)
