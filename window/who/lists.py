"""What a case lists beside its events, as tables: people, agencies, ties, returns, voices, sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from case.dates import When
from case.model import Agency, AgencyReturn, Case, Person, Source, Tie, Voice
from case.showing_dates import show, show_dated
from case.voices import Saying
from ui.tables import Column
from window.editing.voice_form import KIND_WORDS as SAID_WORDS
from window.pictures.tie_form import ENDING_WORDS, KIND_WORDS, QUALITY_WORDS


class Does(StrEnum):
    """What can be done in a list."""

    ADD = "add"
    CORRECT = "correct"
    DELETE = "delete"
    MERGE = "merge"
    SPLIT = "split"
    PLACE = "place"
    SAVE = "save"
    ROWS = "rows"
    EVENTS = "events"


class Listing(NamedTuple):
    """One list of a case: its title, a hint, its columns, its rows, and what can be done with them."""

    title: str
    hint: str
    columns: Sequence[Column[Any]]
    rows: Callable[[Case], Sequence[Any]]
    does: frozenset[Does]


class Lists:
    """The lists of a case, for tables; `case` is the state that is told of."""

    def __init__(self, case: Case) -> None:
        self.show(case)

    def show(self, case: Case) -> None:
        self.case = case
        self._events = Counter(id for event in case.events for id in {*event.person_ids, *event.agencies})
        self._of_file = Counter(event.source.file for event in case.events if event.source)

    def all(self) -> tuple[Listing, ...]:
        """Return the lists in the order of their tabs."""
        either = frozenset({Does.ADD, Does.CORRECT, Does.DELETE})
        one_or_two = either | {Does.MERGE, Does.SPLIT}
        return (
            Listing("People", "Select one to correct or split it, two to merge them.", self._people(),
                    lambda case: case.people, one_or_two),
            Listing("Agencies", "Select one to correct or split it, two to merge them.", self._agencies(),
                    lambda case: case.agencies, one_or_two | {Does.PLACE, Does.SAVE}),
            Listing("Ties", "Who is what to whom. The family history is drawn from these.", self._ties(),
                    lambda case: case.ties, either),
            Listing("Returns", "Who was asked and who answered: no return is not no involvement.", self._returns(),
                    lambda case: case.returns, either),
            Listing("Voices", "What somebody said, noted here. Words that entries quote are found by themselves.",
                    self._voices(), lambda case: case.voices, either),
            Listing("Sources", "The files that the entries were read from, with their rows as they came.",
                    self._sources(), lambda case: case.sources, frozenset({Does.ROWS, Does.EVENTS})),
        )  # fmt: skip

    def _people(self) -> Sequence[Column[Person]]:
        return (
            Column("Name", lambda one: one.name, key=lambda one: one.name.casefold(), tip=_names, width=220),
            Column("Role", lambda one: one.role, width=150),
            Column("Sex", lambda one: one.sex.value, width=90),
            Column("Born", lambda one: _moment(one.born), key=lambda one: _first(one.born), width=150),
            Column("Household", lambda one: one.household, width=120),
            Column("Focus", lambda one: "yes" if one.focus else "", width=70),
            Column("Events", self._number, key=lambda one: self._events[one.id], width=80, right=True),
        )

    def _agencies(self) -> Sequence[Column[Agency]]:
        return (
            Column("Name", lambda one: one.name, key=lambda one: one.name.casefold(), tip=_names, width=270),
            Column("Kind", lambda one: one.kind, width=170),
            Column("A team of", lambda one: self.name_of(one.parent or ""), width=190),
            Column("In the count", self._counted, width=170),
            Column("Events", self._number, key=lambda one: self._events[one.id], width=80, right=True),
        )

    def _ties(self) -> Sequence[Column[Tie]]:
        return (
            Column("Who", lambda one: self.name_of(one.a), width=190),
            Column("is", lambda one: KIND_WORDS[one.kind], width=170),
            Column("Whom", lambda one: self.name_of(one.b), width=190),
            Column("Between them", lambda one: "" if one.quality == "plain" else QUALITY_WORDS[one.quality], width=160),
            Column("The couple", lambda one: "" if one.ending == "together" else ENDING_WORDS[one.ending], width=120),
            Column("When", lambda one: show_dated(one.since, one.until) if one.since else "",
                   key=lambda one: _first(one.since), width=150),
        )  # fmt: skip

    def _returns(self) -> Sequence[Column[AgencyReturn]]:
        def covers(one: AgencyReturn) -> str:
            return " to ".join(filter(None, (_moment(one.covers_from), _moment(one.covers_until))))

        return (
            Column("Agency", lambda one: self.name_of(one.agency), width=220),
            Column("Asked on", lambda one: _moment(one.asked), key=lambda one: _first(one.asked), width=130),
            Column("Consent", lambda one: one.consent, width=110),
            Column("Replied on", lambda one: _moment(one.replied) if one.replied else "none received",
                   key=lambda one: _first(one.replied), width=130),
            Column("Covers", covers, key=lambda one: _first(one.covers_from), width=220),
            Column("Current as of", lambda one: _moment(one.current_as_of),
                   key=lambda one: _first(one.current_as_of), width=130),
        )  # fmt: skip

    def _voices(self) -> Sequence[Column[Voice]]:
        def said(one: Voice) -> str:
            rated = f"{one.about or 'wellbeing'}: {one.rating} of 5" if one.kind is Saying.RATING else ""
            return ". ".join(part for part in (rated, " ".join(one.words.split())) if part)

        def when(one: Voice) -> When | None:
            event = self.case.event_by_id.get(one.event)
            return one.when or (event.when if event else None)

        return (
            Column("Who", lambda one: self.name_of(one.speaker) or "not told", width=170),
            Column("Side", lambda one: one.side.value, width=90),
            Column("What it is", lambda one: SAID_WORDS[one.kind], width=170),
            Column("Words", said, width=330),
            Column("Agencies", lambda one: ", ".join(map(self.name_of, one.agencies)), width=160),
            Column("When", lambda one: _moment(when(one)), key=lambda one: _first(when(one)), width=130),
        )

    def _sources(self) -> Sequence[Column[Source]]:
        return (
            Column("File", lambda one: one.file, key=lambda one: one.file.casefold(), width=340),
            Column("Rows", lambda one: f"{one.rows:,}", key=lambda one: one.rows, width=90, right=True),
            Column("Events", lambda one: f"{self._of_file[one.file]:,}", key=lambda one: self._of_file[one.file],
                   width=90, right=True),
            Column("Rows kept", lambda one: "yes" if one.original else "no", width=110),
        )  # fmt: skip

    def name_of(self, id: str) -> str:
        """Return the name of a person or an agency, '' for nobody."""
        found = self.case.person_by_id.get(id) or self.case.agency_by_id.get(id)
        return found.name if found else ""

    def _number(self, one: Person | Agency) -> str:
        return f"{self._events[one.id]:,}"

    def _counted(self, agency: Agency) -> str:
        verdict = next((one for one in self.case.verdicts if one.agency == agency.id), None)
        if verdict is None:
            return "by the rule"
        said = "counts" if verdict.counted else "does not count"
        return f"{said}: {verdict.reason}" if verdict.reason else said


def _moment(when: When | None) -> str:
    return show(when) if when and when.dated else ""


def _first(when: When | None) -> str:
    return when.first.isoformat() if when and when.first else "9999"


def _names(one: Person | Agency) -> str:
    others = one.other_names if isinstance(one, Person) else one.aliases
    return f"{one.name}\nAlso: {', '.join(others)}" if others else one.name
