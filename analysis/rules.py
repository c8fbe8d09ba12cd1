"""Rules about entries, kept as data: which entries are of a kind, a factor, an agency's kind, or use some words.

data/measures.csv, data/unit-costs.csv and data/frameworks/*.csv share these columns. A row holds for an entry
that meets every part of it that is not empty. What a text says is read once and remembered by its words.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import takewhile
from pathlib import Path
from typing import Generic, TypeVar

from analysis.cues import DENIALS
from analysis.household import ADULT, CHILD
from analysis.phrases import REMEMBERED, WORD, PhraseIndex
from case.dates import age_on
from case.model import Case, Event, EventKind, Factor, PartKind, Person
from case.sectors import agency_kinds

DATA = Path(__file__).resolve().parents[1] / "data"
PLAIN_NO = frozenset(
    {"no", "nor", "neither", "deny", "denies", "denied"}
)  # what denies the words after it, besides those of the cues
MOST_BYTES = 500_000  # of a file of rules
NONE: frozenset[int] = frozenset()
Word = TypeVar("Word", EventKind, Factor)
Key = TypeVar("Key", bound=Hashable)
Marked = Mapping[Hashable, Sequence[Event]]  # the entries that rules have found, by the key of the rule


class RuleFileError(ValueError):
    """A file of rules cannot be used; the sentence says what is wrong with which line."""

    def __init__(self, file: Path, line: int, why: str) -> None:
        super().__init__(f"{file.name}, line {line}: {why}.")


@dataclass(frozen=True, slots=True)
class EventRule:
    """What an entry must meet. `people` is 'child' or 'adult': it must be about such alone."""

    kinds: frozenset[EventKind] = frozenset()
    factors: frozenset[Factor] = frozenset()
    agency_kinds: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    people: str = ""

    @property
    def empty(self) -> bool:
        return not (self.kinds or self.factors or self.agency_kinds or self.words)


class RuleBook(Generic[Key]):
    """Rules by key, several to a key where any of them will do, held against entries all at once."""

    def __init__(self, rules: Iterable[tuple[Key, EventRule]]) -> None:
        self._rules = [(key, rule) for key, rule in rules if not rule.empty]
        self._by_factor: dict[Factor, list[int]] = {}
        self._by_kind: dict[EventKind, list[int]] = {}
        self._by_agency: dict[str, list[int]] = {}
        phrases: dict[str, list[int]] = {}
        for number, (_, rule) in enumerate(self._rules):
            for words in rule.words:
                phrases.setdefault(words, []).append(number)
            if not rule.words:
                self._index(number, rule)
        index = PhraseIndex((words, tuple(numbers)) for words, numbers in phrases.items())
        self._told: Callable[[str], frozenset[int]] = lru_cache(REMEMBERED)(lambda text: _told(index, text))

    def _index(self, number: int, rule: EventRule) -> None:
        for factor in rule.factors:
            self._by_factor.setdefault(factor, []).append(number)
        for kind in rule.kinds if not rule.factors else ():
            self._by_kind.setdefault(kind, []).append(number)
        for agency in rule.agency_kinds if not (rule.factors or rule.kinds) else ():
            self._by_agency.setdefault(agency, []).append(number)

    def forget(self) -> None:
        """Forget what texts say; for measuring how long it takes to read them."""
        self._told.cache_clear()  # type: ignore[attr-defined]

    def matching(self, case: Case) -> Mapping[Key, tuple[Event, ...]]:
        """Return the entries that meet a rule of each key, in the order of the case."""
        kinds = {agency.id: agency.kind.casefold() for agency in case.agencies}
        together: dict[tuple[str, ...], frozenset[str]] = {}
        wordless: dict[tuple[EventKind, tuple[Factor, ...], frozenset[str]], tuple[int, ...]] = {}
        found: dict[Key, list[Event]] = {}
        for event in case.events:
            agencies = together.get(event.agencies)
            if agencies is None:
                agencies = together[event.agencies] = frozenset(kinds.get(agency, "") for agency in event.agencies)
            alike = event.kind, event.factors, agencies
            numbers = wordless.get(alike)
            if numbers is None:
                numbers = wordless[alike] = self._without_words(event, agencies)
            told = self._told(said(event))
            if told:
                numbers = (*numbers, *(n for n in told if _met(self._rules[n][1], event, agencies)))
            for number in numbers:
                key, rule = self._rules[number]
                if not rule.people or _of_age(case, event, child=rule.people == "child"):
                    events = found.setdefault(key, [])
                    if not events or events[-1] is not event:
                        events.append(event)
        return {key: tuple(events) for key, events in found.items()}

    def _without_words(self, event: Event, agencies: frozenset[str]) -> tuple[int, ...]:
        """Return the rules without words that an entry meets, whatever people it names."""
        numbers: set[int] = set(self._by_kind.get(event.kind, ()))
        for factor in event.factors:
            numbers.update(self._by_factor.get(factor, ()))
        for agency in agencies:
            numbers.update(self._by_agency.get(agency, ()))
        return tuple(number for number in sorted(numbers) if _met(self._rules[number][1], event, agencies))


def said(event: Event) -> str:
    """Return what an entry tells in words: its text, then what was done and decided."""
    if not event.action and not event.decision:
        return event.text
    return "\n".join(filter(None, (event.text, event.action, event.decision)))


def denied(text: str, start: int) -> bool:
    """Tell whether one of the three words before a place denies what stands there: 'no', 'denies any' ..."""
    before = {word.casefold() for word in WORD.findall(text[max(0, start - 40) : start])[-3:]}
    return not (DENIALS.isdisjoint(before) and PLAIN_NO.isdisjoint(before))


def read_text(file: Path) -> str:
    """Return what a file of rules says; raises RuleFileError where it is too large, or no text in UTF-8."""
    if file.stat().st_size > MOST_BYTES:
        raise RuleFileError(file, 1, f"a file of rules has at most {MOST_BYTES // 1_000:,} kB")
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise RuleFileError(file, 1, "this is no table in UTF-8; a spreadsheet calls it 'CSV UTF-8'") from None


def read_head(text: str) -> dict[str, str]:
    """Return what stands above the headings in lines such as '# title: Our indicators'."""
    head = {}
    for line in _head_lines(text):
        name, _, value = line.strip().strip('"').lstrip("#").rstrip(',"').partition(":")
        head[name.strip().casefold()] = value.strip()
    return head


def read_rows(file: Path, text: str | None = None) -> list[tuple[int, dict[str, str]]]:
    """Return the rows of a file of rules, or of its text, with their lines; raises RuleFileError where it is none."""
    text = read_text(file) if text is None else text
    above = _head_lines(text)
    try:
        reader = csv.DictReader(io.StringIO("".join(text.splitlines(keepends=True)[len(above) :])), strict=True)
        rows = [
            (
                reader.line_num + len(above),
                {key.strip(): (value or "").strip() for key, value in row.items() if isinstance(key, str)},
            )
            for row in reader
            if any(row.values())
        ]
    except csv.Error:
        raise RuleFileError(file, 1, "this is no table: columns stand between commas") from None
    if not rows:
        raise RuleFileError(file, 1, "there is no row below the headings")
    return rows


def check_headings(file: Path, row: Mapping[str, str], known: Sequence[str], needed: Sequence[str]) -> None:
    """Raise RuleFileError where a file has a column that nobody reads, or lacks one."""
    for heading in row:
        if heading and heading not in known:
            raise RuleFileError(file, 1, f"there is no column '{heading}'; the columns are {', '.join(known)}")
    for heading in needed:
        if heading not in row:
            raise RuleFileError(file, 1, f"the column {heading} is missing")


def check_kinds(file: Path, line: int, kinds: Iterable[str]) -> None:
    """Raise RuleFileError where there is no such kind of agency."""
    for kind in kinds:
        if kind not in agency_kinds():
            raise RuleFileError(file, line, f"there is no kind of agency '{kind}'")


def rule_of(file: Path, line: int, row: Mapping[str, str]) -> EventRule:
    """Return the rule of a row; raises RuleFileError for a word that is in no closed list."""
    people = row.get("people", "")
    if people not in ("", "child", "adult"):
        raise RuleFileError(file, line, f"people can be child, adult or nothing, not '{people}'")
    kinds = frozenset(_one_of(EventKind, "kind of entry", file, line, name) for name in parts(row.get("kinds", "")))
    factors = frozenset(_one_of(Factor, "factor", file, line, name) for name in parts(row.get("factors", "")))
    agencies = frozenset(name.casefold() for name in parts(row.get("agency_kinds", "")))
    wordless = next((words for words in parts(row.get("words", "")) if not WORD.search(words)), None)
    if wordless is not None:
        raise RuleFileError(file, line, f"there is no word in '{wordless}'")
    return EventRule(kinds, factors, agencies, tuple(parts(row.get("words", ""))), people)


def _head_lines(text: str) -> list[str]:
    lines = text.splitlines(keepends=True)
    return list(takewhile(lambda line: line.lstrip(' "').startswith("#"), lines))


def _one_of(words: type[Word], what: str, file: Path, line: int, name: str) -> Word:
    try:
        return words(name.casefold())
    except ValueError:
        raise RuleFileError(file, line, f"there is no {what} '{name}'; there are {', '.join(words)}") from None


def parts(cell: str) -> list[str]:
    """Return what stands between semicolons."""
    return [part.strip() for part in cell.split(";") if part.strip()]


def is_child(person: Person, day: date | None) -> bool | None:
    """Tell whether somebody was under 18 on a day, by birth or else by role; None when it is not known."""
    age = age_on(person.born, day) if person.born and day else None
    if age is not None:
        return age < ADULT
    return CHILD.search(person.role) is not None if person.role else None


def _met(rule: EventRule, event: Event, agencies: frozenset[str]) -> bool:
    """Tell whether an entry meets the parts of a rule but for its words and people."""
    if rule.factors and rule.factors.isdisjoint(event.factors):
        return False
    if rule.kinds and event.kind not in rule.kinds:
        return False
    return not (rule.agency_kinds and rule.agency_kinds.isdisjoint(agencies))


def _of_age(case: Case, event: Event, child: bool) -> bool:
    """Tell whether all whose age is known are of an age, and somebody is, among those an entry is about.

    Where children and adults stand together, nobody can tell of whom it is said.
    """
    acting = [part.person for part in event.people if part.kind in (PartKind.SUBJECT, PartKind.CAUSED)]
    known = (case.person_by_id.get(person) for person in acting)
    ages = {is_child(person, event.when.first) for person in known if person is not None} - {None}
    return ages == {child}


def _told(index: PhraseIndex[tuple[int, ...]], text: str) -> frozenset[int]:
    hits = index.find_all(text)
    if not hits:
        return NONE
    return frozenset(number for hit in hits if not denied(text, hit.start) for number in hit.value)
