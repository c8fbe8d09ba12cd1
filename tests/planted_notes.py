"""Invented case notes with identifiers planted in them, to measure scrubbing by."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from case.model import Agency, Case, Person, Sex, Tie, TieKind

_SLOT = re.compile(r"\{(\w+)\}")


class Note(NamedTuple):
    """A note, the identifiers planted in it as (kind, words), and the words around them."""

    text: str
    planted: tuple[tuple[str, str], ...]
    innocent: tuple[str, ...]


def a_hard_case() -> Case:
    """Return a family whose names are words, short, accented, hyphenated or shared."""

    def person(n: int, name: str, sex: str, role: str, *other: str) -> Person:
        home = "Park" if n < 7 else ""
        return Person(f"p{n}", name, other, Sex(sex), role=role, household=home, focus=n == 1)

    people = (
        person(1, "Rose Park", "female", "mother", "Rosie"),
        person(2, "Will Park", "male", "child"),
        person(3, "Ann Park", "female", "child", "Annie"),
        person(4, "Kayleigh Park", "female", "child", "Kay"),
        person(5, "Siân Park", "female", "child"),
        person(6, "Mary-Ann Park", "female", "child"),
        person(7, "Tariq Hussain", "male", "former partner"),
        person(8, "Bronagh O'Donnell", "female", "grandmother"),
        person(9, "Jo Fletcher-Boyd", "female", "neighbour"),
        person(10, "Zbigniew Łukasik", "male", "victim", "Zbig"),
    )
    agencies = (
        Agency("a1", "Marlfield Primary School", "school", aliases=("Marlfield",)),
        Agency("a2", "The Lantern Project", "voluntary sector", aliases=("Lantern", "TLP")),
        Agency("a3", "Oakhurst Surgery", "primary care"),
        Agency("a4", "Police", "police", aliases=("police", "police officer")),
        Agency("a5", "Quayside Family Hub", "early help", aliases=("QFH", "the hub")),
    )
    children = tuple(Tie(f"t{n}", TieKind.PARENT, "p1", f"p{n}") for n in range(2, 7))
    return Case("Park", people, agencies, ties=(*children, Tie("t9", TieKind.PARENT, "p8", "p1")))


LISTED = (
    "Rose", "Rose Park", "Mrs Park", "Rosie", "ROSE PARK", "rose park", "Ms R Park", "R.P.",
    "Park, Rose", "Rose’s", "Will", "Will Park", "WILL PARK", "Mr Park", "Ann", "Annie", "Ann's",
    "Kayleigh", "Kay-leigh", "Kayliegh", "kayleigh", "Kaylegh", "KAYLEIGH", "K a y l e i g h", "Siân",
    "Sian", "SIÂN", "Mary-Ann", "Mary Ann", "Maryann", "Tariq", "tariq hussain", "Mr Hussain",
    "T Hussain", "Tarik", "Hussain's", "Ｔａｒｉｑ", "Tar\u200biq", "Bronagh", "Mrs O'Donnell",
    "Mrs O’Donnell", "Bronagh O'Donnell", "Jo", "Jo Fletcher-Boyd", "Fletcher Boyd", "Ms Fletcher-Boyd",
    "Zbigniew", "Zbig", "Lukasik", "Łukasik", "the Parks", "the Park family", "Rose's mother",
    "mel_park",
)  # fmt: skip
AGENCIES = (
    "Marlfield Primary School", "Marlfield", "MARLFIELD", "The Lantern Project", "Lantern", "TLP",
    "Oakhurst Surgery", "QFH", "Quayside Family Hub",
)  # fmt: skip
PATTERNED: Mapping[str, Sequence[str]] = {
    "phone": ("07700 900123", "01632 960 983", "(01632) 960983", "+44 7700 900456", "07700900789", "0808 157 0192"),
    "e-mail": ("rose.park@example.com", "t_hussain99@mail.example.co.uk", "info@example.org"),
    "web": ("https://example.com/rosepark", "www.example.org.uk/park", "example.co.uk"),
    "postcode": ("NR5 8TZ", "nr58tz", "SW1A 2AA", "M1 1AE"),
    "address": ("14 Elm Road", "Flat 3, 27B Hawthorn Close", "112 St Mary's Street", "Elm Grove Lane", "6 The Green"),
    "NHS number": ("943 476 5919", "9434765919", "401-023-2137"),
    "NI number": ("QQ 12 34 56 C", "AB123456C", "JG 10 37 59 A"),
    "UPN": ("A823432108001", "H801200001001"),
    "reference": ("36/12345/09", "CR/1234/08", "Ref: ABC123", "case no 4471/10",
                  "DX-2209-17", "log 0412/120609", "crime ref 37/8890/10"),
    "vehicle": ("AB12 CDE", "AU08XYZ", "P123 ABC"),
    "account": ("GB82 WEST 1234 5698 7654 32", "GB29NWBK60161331926819"),
    "network": ("192.168.14.7", "@rosie_p99"),
    "number": ("100234567", "55501234"),
}  # fmt: skip
DAYS = (
    "on 3 April 2009", "on 03/04/2009", "on 12.05.08", "on 2009-04-03", "on the 3rd of April",
    "on Tuesday 14th July 2009", "on April 3rd, 2009",
)  # fmt: skip
UNLISTED = (
    "Sharon", "Dwayne Pickering", "Olu Adeyemi", "Mrs Whitlock", "Gavin", "Agnieszka", "PC Thornton",
    "Dr Nair", "Norwich", "Great Yarmouth", "Kyle Long", "Lowestoft", "Tesco", "Mr Baker",
    "Grant Young", "shaz", "kelvin", "Costessey High School",
)  # fmt: skip

TEMPLATES = (
    "Annual review held at the school. {listed} did not attend and no apology was received.",
    "{listed} rang to say that the children were well; the worker will visit again next week.",
    "Health visitor saw {listed} at home {day}. The house was cold and there was little food.",
    "Police attended after a report of shouting. {listed} had left before officers arrived. Reference {pattern}.",
    "Letter sent to {pattern} about rent arrears. {listed} has not replied.",
    "The class teacher at {agency} said that {listed} was tired and hungry on most mornings.",
    "Duty social worker spoke to {unlisted}, who saw {listed} in the park with an older man.",
    "Marked improvement in attendance since May. {agency} will close the case if this holds.",
    "{unlisted} told the warden that the music went on all night, again.",
    "Contact details on file: {pattern}. The number was not answered when tried at the weekend.",
    "Strategy discussion {day} between children's services, police and health. Threshold met.",
    "Referral from {agency} to the mental health team; the waiting list is about twelve weeks.",
    "Child was seen alone and said she feels safe with {listed}, but is worried about mum's drinking.",
    "The GP recorded bruising to the left arm. {listed} gave no clear account of how it happened.",
    "Home conditions had improved: beds, clean clothes and a working cooker. {listed} was praised.",
    "Meeting moved because {unlisted} was on leave. New date to be agreed with {agency}.",
    "Neighbours complained about rubbish in the garden and about {listed} throwing stones at windows.",
    "A drug test was positive. {listed} admitted using heroin twice since the last appointment.",
    "Written warning given; next step is an acceptable behaviour contract. See {pattern} for the log.",
    "{listed} asked for help with the benefit claim and was given a food parcel by {agency}.",
)


def notes(count: int, seed: int = 7) -> tuple[Note, ...]:
    """Return invented notes, always the same for a seed."""
    chance = random.Random(seed)
    return tuple(_note(TEMPLATES[n % len(TEMPLATES)], chance) for n in range(count))


def _note(template: str, chance: random.Random) -> Note:
    planted: list[tuple[str, str]] = []

    def fill(slot: re.Match[str]) -> str:
        kind = slot[1]
        if kind == "pattern":
            kind = chance.choice(sorted(PATTERNED))
            words = chance.choice(PATTERNED[kind])
        else:
            words = chance.choice({"listed": LISTED, "agency": AGENCIES, "unlisted": UNLISTED, "day": DAYS}[kind])
        planted.append((kind, words))
        return words

    text = _SLOT.sub(fill, template)
    return Note(text, tuple(planted), tuple(plain_words(_SLOT.sub(" ", template))))


def plain_words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.casefold())


def harmed(note: Note, scrubbed: str) -> list[str]:
    """Return the innocent words that the scrubbed note has lost."""
    return sorted((Counter(note.innocent) - Counter(plain_words(scrubbed))).elements())


def leaked(note: Note, scrubbed: str) -> list[tuple[str, str]]:
    """Return what was planted and can still be read; words that any note may hold do not count."""
    left = Counter(plain_words(scrubbed))
    innocent = Counter(note.innocent)
    found = []
    for kind, words in note.planted:
        telling = [w for w in plain_words(words) if w not in _ORDINARY and len(w) > 1]
        whole = re.search(rf"(?<!\w){re.escape(words.casefold())}(?!\w)", scrubbed.casefold())
        if any(left[word] > innocent[word] for word in telling) or (
            whole and not set(plain_words(words)) <= set(note.innocent)
        ):
            found.append((kind, words))
    return found


_ORDINARY = frozenset(
    (
        "mr", "mrs", "ms", "dr", "pc", "the", "family", "mother", "on", "of", "april", "july", "2009",
        "school", "primary", "project", "case", "no", "log", "crime", "ref", "flat", "road", "close",
        "street", "lane", "green", "surgery", "hub", "high", "great", "in", "name", "tuesday", "mail",
        "example", "co", "uk", "org", "com", "www", "https",
    )
)  # fmt: skip
