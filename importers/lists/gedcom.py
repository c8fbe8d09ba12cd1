"""Family trees (GEDCOM 5.5.1 and 7) to people, ties and dated facts, through ged4py.

People and ties name each other by the numbers of the tree, so two of one name stay two. What the tree says that
has no place here is told by its tag and number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from ged4py.parser import CodecError, GedcomReader, IntegrityError, ParserError

from importers.lists.gedcom_dates import in_words
from importers.readers.gedcom_lines import Sound
from importers.readers.raw import RawFile, RawProblem, RawRow, RawTable
from importers.readers.sniffing import UnusableError

PEOPLE = ("Id", "Name", "Other names", "Sex", "Born", "Died")
TIES = ("Person", "Relationship", "Other person", "Ending", "Since", "Until")
FACTS = ("Date", "End", "Person", "Type", "Event")

_PEDIGREES: Mapping[str, str] = {
    "adopted": "adoptive parent",
    "adoption": "adoptive parent",
    "foster": "foster parent",
    "fostered": "foster parent",
    "step": "step-parent",
    "stepchild": "step-parent",
    "guardian": "guardian",
}
_FRIENDS: Mapping[str, str] = {
    "friend": "friend",
    "ngbhr": "neighbour",
    "nghbr": "neighbour",
    "neighbour": "neighbour",
    "neighbor": "neighbour",
    "guardian": "guardian",
    "carer": "carer",
}
_FACT_WORDS: Mapping[str, tuple[str, str]] = {  # the kind of entry, and what it is called
    "RESI": ("move", "Residence"),
    "EDUC": ("education", "Education"),
    "GRAD": ("education", "Graduation"),
    "OCCU": ("life event", "Occupation"),
    "RETI": ("life event", "Retirement"),
    "EVEN": ("life event", ""),
    "FACT": ("life event", ""),
    "BAPM": ("life event", "Baptism"),
    "CHR": ("life event", "Christening"),
    "BURI": ("life event", "Burial"),
    "ADOP": ("life event", "Adoption"),
    "CENS": ("life event", "Census"),
    "EMIG": ("life event", "Emigration"),
    "IMMI": ("life event", "Immigration"),
}
_QUOTED = re.compile(r"[\"“”]([^\"“”]+)[\"“”]")
_KNOWN = frozenset(
    ("NAME", "SEX", "BIRT", "DEAT", "FAMC", "FAMS", "ASSO", "CHAN", "RIN", "REFN", "UID", "_UID", "CREA")
)
BROKEN = (  # what the parser makes of a record that is not as it should be
    *(CodecError, IntegrityError, ParserError),
    *(AssertionError, AttributeError, KeyError, IndexError, OSError, RecursionError, TypeError, ValueError),
)
_DAMAGED = "is a family tree (GEDCOM) that is damaged, so nobody could be read from it"


def read_gedcom(file: BinaryIO) -> RawFile:
    """Return the people of a family tree, the ties between them and their dated facts."""
    sound = Sound(file)
    try:
        reader = GedcomReader(sound.data, encoding=sound.encoding, errors="replace")
        tree = _Tree(reader, sound)
    except BROKEN as trouble:
        raise UnusableError(_DAMAGED) from trouble
    if not tree.people:
        raise UnusableError("is a family tree (GEDCOM) that holds nobody")
    return tree.as_file()


class _Tree:
    """A family tree on its way: each record is taken by itself, so that a broken one leaves the others alone."""

    def __init__(self, reader: Any, sound: Sound) -> None:
        self._sound = sound
        self._problems = list(sound.problems)
        self._left_out: Counter[str] = Counter()
        self.people: list[RawRow] = []
        self._ties: list[RawRow] = []
        self._facts: list[RawRow] = []
        self._names: Counter[str] = Counter()
        self._pedigrees: dict[tuple[str, str], str] = {}
        self._in_family: dict[str, list[str]] = {}
        people = list(self._records(reader, "INDI"))
        for record in people:
            self._each(record, self._person)
        known = {row.cells[0] for row in self.people}
        families = list(self._records(reader, "FAM"))
        self._families = len(families)
        for record in families:
            self._each(record, lambda one: self._family(one, known))
        for record in people:
            self._each(record, self._facts_of)

    def as_file(self) -> RawFile:
        tables = [RawTable("people", PEOPLE, tuple(self.people), tuple(self._problems), self.people[0].place)]
        if self._ties:
            tables.append(RawTable("ties", TIES, tuple(self._ties), families=self._families))
        if self._facts:
            tables.append(RawTable("facts", FACTS, tuple(self._facts)))
        left = ", ".join(f"{tag} ({count})" for tag, count in sorted(self._left_out.items()))
        notes = (f"The tree says more than people, ties and dated facts, which was left out: {left}.",) if left else ()
        return RawFile("GEDCOM", tuple(tables), notes)

    def _records(self, reader: Any, tag: str) -> Iterator[Any]:
        """Yield the records of a kind that can be read."""
        offsets = [offset for offset, found in reader.index0 if found == tag]
        for offset in offsets:
            try:
                yield reader.read_record(offset)
            except BROKEN:
                self._problems.append(RawProblem(self._sound.place(offset), tag, "this record cannot be read"))

    def _each(self, record: Any, take: Any) -> None:
        try:
            take(record)
        except BROKEN:
            why = "this record of the tree is not as it should be, so it was left out"
            self._problems.append(RawProblem(self._place(record), str(record.xref_id or ""), why))

    def _place(self, record: Any) -> str:
        return self._sound.place(record.offset)

    def _person(self, record: Any) -> None:
        names = [_plain_name(name) for name in record.sub_tags("NAME")]
        first, others = (names[0], names[1:]) if names else ("", [])
        others += _QUOTED.findall(first)
        first = " ".join(_QUOTED.sub(" ", first).split())
        if not first:
            self._problems.append(RawProblem(self._place(record), str(record.xref_id), "this person has no name"))
            return
        for name in record.sub_tags("NAME"):
            others += [_text(name, tag) for tag in ("NICK", "_AKA") if _text(name, tag)]
            if married := _text(name, "_MARNM"):
                others.append(married.replace("/", "") if " " in married else f"{first.split()[0]} {married}")
        xref = str(record.xref_id)
        self._names[first] += 1
        born, died = record.sub_tag("BIRT"), record.sub_tag("DEAT")
        dead = died is not None and (_date(died) or "deceased")
        other = ";".join(dict.fromkeys(name for name in others if name and name != first))
        sex = _text(record, "SEX").upper()[:1]
        cells = (xref, first, other, sex if sex in "MFXU" else "", _date(born), dead or "")
        self.people.append(RawRow(self._place(record), cells))
        for family in record.sub_tags("FAMC", follow=False):
            pedigree = _text(family, "PEDI").casefold()
            self._pedigrees[str(family.value), xref] = _PEDIGREES.get(pedigree, "parent")
            self._in_family.setdefault(str(family.value), []).append(xref)
        self._associates(record, xref)

    def _associates(self, record: Any, xref: str) -> None:
        for other in record.sub_tags("ASSO", follow=False):
            words = (_text(other, "RELA") or _text(other, "ROLE")).casefold()
            if words in _FRIENDS and other.value:
                self._ties.append(RawRow(self._place(record), (str(other.value), _FRIENDS[words], xref, "", "", "")))
            else:
                self._left_out[f"ASSO {words}".strip()] += 1

    def _family(self, record: Any, known: set[str]) -> None:
        place = self._place(record)
        couple = [
            (str(one.value), tag) for tag in ("HUSB", "WIFE") for one in record.sub_tags(tag, follow=False) if one.value
        ]
        for xref, _ in couple:
            if xref not in known:
                self._problems.append(RawProblem(place, xref, "the tree names somebody here whom it does not hold"))
        couple = [(xref, tag) for xref, tag in couple if xref in known]
        if len(couple) == 2:
            self._ties.append(RawRow(place, self._couple(record, couple[0][0], couple[1][0])))
        children = [(str(one.value), one) for one in record.sub_tags("CHIL", follow=False) if one.value]
        listed = {xref for xref, _ in children}
        children += [(x, None) for x in self._in_family.get(str(record.xref_id), ()) if x not in listed]
        for child, line in children:
            if child not in known:
                self._problems.append(RawProblem(place, child, "the tree names a child here whom it does not hold"))
                continue
            for parent, tag in couple:
                said = _text(line, "_FREL" if tag == "HUSB" else "_MREL").casefold() if line is not None else ""
                kind = _PEDIGREES.get(said) or self._pedigrees.get((str(record.xref_id), child), "parent")
                self._ties.append(RawRow(place, (parent, kind, child, "", "", "")))

    def _couple(self, record: Any, one: str, other: str) -> tuple[str, ...]:
        married = record.sub_tag("MARR")
        parted = record.sub_tag("DIV") or record.sub_tag("ANUL")
        apart = record.sub_tag("_SEPR") or next(
            (event for event in record.sub_tags("EVEN") if _text(event, "TYPE").casefold().startswith("separat")), None
        )
        ending = "ended" if parted is not None else "separated" if apart is not None else ""
        until = _date(parted if parted is not None else apart)
        return one, "married" if married is not None else "partner", other, ending, _date(married, since=True), until

    def _facts_of(self, record: Any) -> None:
        name = _plain_name(record.sub_tag("NAME")) if record.sub_tag("NAME") is not None else ""
        name = " ".join(_QUOTED.sub(" ", name).split())
        for fact in record.sub_records:
            if fact.tag in _KNOWN:
                continue
            date = fact.sub_tag_value("DATE") if fact.tag in _FACT_WORDS else None
            if not date or not name:
                self._left_out[fact.tag] += 1
                continue
            kind, called = _FACT_WORDS[fact.tag]
            start, end = _period(date)
            value = str(fact.value or "") if not hasattr(fact.value, "tag") else ""
            said = [called or _text(fact, "TYPE"), value, _text(fact, "PLAC"), _text(fact, "NOTE")]
            text = ": ".join(filter(None, (said[0], ", ".join(filter(None, said[1:])))))
            alone = self._names[name] == 1
            who = name if alone else ""
            text = text if alone else f"{text} ({name}, {record.xref_id})"
            self._facts.append(RawRow(self._place(fact), (start, end, who, kind, text or fact.tag)))


def _period(date: Any) -> tuple[str, str]:
    """Return a period as its two ends, other dates alone."""
    if getattr(date, "kind", None) is not None and date.kind.name == "PERIOD":
        first, _, last = in_words(date).removeprefix("between ").partition(" and ")
        return first, last
    return in_words(date, since=True), ""


def _date(event: Any, since: bool = False) -> str:
    return in_words(event.sub_tag_value("DATE"), since) if event is not None else ""


def _text(record: Any, tag: str) -> str:
    value = record.sub_tag_value(tag) if record is not None else None
    return " ".join(value.split()) if isinstance(value, str) else ""


def _plain_name(record: Any) -> str:
    """Return a name as one says it: 'Ann Stone'."""
    value = record.value
    if isinstance(value, tuple):
        given, family, after = value[0], value[1], value[2] if len(value) > 2 else ""
        whole = " ".join(filter(None, (given, family, after)))
    else:
        whole = str(value or "").replace("/", " ")
    if not whole.strip():
        whole = f"{_text(record, 'GIVN')} {_text(record, 'SURN')}"
    return " ".join(word for word in whole.split() if word != "?")
