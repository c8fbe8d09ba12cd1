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
from ui.translating import said, translate
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
            Listing(
                translate("Lists", "People"),
                translate("Lists", "Select one to correct or split it, several to merge them."),
                self._people(),
                lambda case: case.people,
                one_or_two,
            ),
            Listing(
                translate("Lists", "Agencies"),
                translate("Lists", "Select one to correct or split it, several to merge them."),
                self._agencies(),
                lambda case: case.agencies,
                one_or_two | {Does.PLACE, Does.SAVE},
            ),
            Listing(
                translate("Lists", "Ties"),
                translate("Lists", "Who is what to whom. The family history is drawn from these."),
                self._ties(),
                lambda case: case.ties,
                either,
            ),
            Listing(
                translate("Lists", "Returns"),
                translate("Lists", "Who was asked and who answered: no return is not no involvement."),
                self._returns(),
                lambda case: case.returns,
                either,
            ),
            Listing(
                translate("Lists", "Voices"),
                translate("Lists", "What somebody said, noted here. Words that entries quote are found by themselves."),
                self._voices(),
                lambda case: case.voices,
                either,
            ),
            Listing(
                translate("Lists", "Sources"),
                translate("Lists", "The files that the entries were read from, with their rows as they came."),
                self._sources(),
                lambda case: case.sources,
                frozenset({Does.ROWS, Does.EVENTS}),
            ),
        )

    def _people(self) -> Sequence[Column[Person]]:
        return (
            Column(
                translate("Lists", "Name"),
                lambda one: one.name,
                key=lambda one: one.name.casefold(),
                tip=_names,
                width=220,
            ),
            Column(translate("Lists", "Role"), lambda one: one.role, width=150),
            Column(translate("Lists", "Sex"), lambda one: said(one.sex.value), width=90),
            Column(
                translate("Lists", "Born"), lambda one: _moment(one.born), key=lambda one: _first(one.born), width=150
            ),
            Column(translate("Lists", "Household"), lambda one: one.household, width=120),
            Column(translate("Lists", "Focus"), lambda one: translate("Lists", "yes") if one.focus else "", width=70),
            Column(
                translate("Lists", "Events"), self._number, key=lambda one: self._events[one.id], width=80, right=True
            ),
        )

    def _agencies(self) -> Sequence[Column[Agency]]:
        return (
            Column(
                translate("Lists", "Name"),
                lambda one: one.name,
                key=lambda one: one.name.casefold(),
                tip=_names,
                width=270,
            ),
            Column(translate("Lists", "Kind"), lambda one: said(one.kind), width=170),
            Column(translate("Lists", "A team of"), lambda one: self.name_of(one.parent or ""), width=190),
            Column(translate("Lists", "In the count"), self._counted, width=170),
            Column(
                translate("Lists", "Events"), self._number, key=lambda one: self._events[one.id], width=80, right=True
            ),
        )

    def _ties(self) -> Sequence[Column[Tie]]:
        return (
            Column(translate("Lists", "Who"), lambda one: self.name_of(one.a), width=190),
            Column(translate("Lists", "is"), lambda one: said(KIND_WORDS[one.kind]), width=170),
            Column(translate("Lists", "Whom"), lambda one: self.name_of(one.b), width=190),
            Column(
                translate("Lists", "Between them"),
                lambda one: "" if one.quality == "plain" else said(QUALITY_WORDS[one.quality]),
                width=160,
            ),
            Column(
                translate("Lists", "The couple"),
                lambda one: "" if one.ending == "together" else said(ENDING_WORDS[one.ending]),
                width=120,
            ),
            Column(
                translate("Lists", "When"),
                lambda one: show_dated(one.since, one.until) if one.since else "",
                key=lambda one: _first(one.since),
                width=150,
            ),
        )

    def _returns(self) -> Sequence[Column[AgencyReturn]]:
        def covers(one: AgencyReturn) -> str:
            return translate("Lists", " to ").join(filter(None, (_moment(one.covers_from), _moment(one.covers_until))))

        return (
            Column(translate("Lists", "Agency"), lambda one: self.name_of(one.agency), width=220),
            Column(
                translate("Lists", "Asked on"),
                lambda one: _moment(one.asked),
                key=lambda one: _first(one.asked),
                width=130,
            ),
            Column(translate("Lists", "Consent"), lambda one: one.consent, width=110),
            Column(
                translate("Lists", "Replied on"),
                lambda one: _moment(one.replied) if one.replied else translate("Lists", "none received"),
                key=lambda one: _first(one.replied),
                width=130,
            ),
            Column(translate("Lists", "Covers"), covers, key=lambda one: _first(one.covers_from), width=220),
            Column(
                translate("Lists", "Current as of"),
                lambda one: _moment(one.current_as_of),
                key=lambda one: _first(one.current_as_of),
                width=130,
            ),
        )

    def _voices(self) -> Sequence[Column[Voice]]:
        def words(one: Voice) -> str:
            about = one.about or translate("Lists", "wellbeing")
            rated = translate("Lists", "{about}: {rating} of 5").format(about=about, rating=one.rating)
            rated = rated if one.kind is Saying.RATING else ""
            return ". ".join(part for part in (rated, " ".join(one.words.split())) if part)

        def when(one: Voice) -> When | None:
            event = self.case.event_by_id.get(one.event)
            return one.when or (event.when if event else None)

        return (
            Column(
                translate("Lists", "Who"),
                lambda one: self.name_of(one.speaker) or translate("Lists", "not told"),
                width=170,
            ),
            Column(translate("Lists", "Side"), lambda one: said(one.side.value), width=90),
            Column(translate("Lists", "What it is"), lambda one: said(SAID_WORDS[one.kind]), width=170),
            Column(translate("Lists", "Words"), words, width=330),
            Column(translate("Lists", "Agencies"), lambda one: ", ".join(map(self.name_of, one.agencies)), width=160),
            Column(
                translate("Lists", "When"), lambda one: _moment(when(one)), key=lambda one: _first(when(one)), width=130
            ),
        )

    def _sources(self) -> Sequence[Column[Source]]:
        return (
            Column(translate("Lists", "File"), lambda one: one.file, key=lambda one: one.file.casefold(), width=290),
            Column(
                translate("Lists", "Rows"), lambda one: f"{one.rows:,}", key=lambda one: one.rows, width=90, right=True
            ),
            Column(
                translate("Lists", "Events"),
                lambda one: f"{self._of_file[one.file]:,}",
                key=lambda one: self._of_file[one.file],
                width=90,
                right=True,
            ),
            _number(translate("Lists", "People"), lambda one: _rows_of(one, "people")),
            _number(translate("Lists", "Ties"), lambda one: _rows_of(one, "ties")),
            _number(translate("Lists", "Families"), lambda one: sum(table.families for table in one.tables)),
            _number(translate("Lists", "Need a look"), lambda one: len(one.left), 110),
            Column(
                translate("Lists", "Rows kept"),
                lambda one: translate("Lists", "yes") if one.original else translate("Lists", "no"),
                width=110,
            ),
        )

    def name_of(self, id: str) -> str:
        """Return the name of a person or an agency, '' for nobody."""
        found = self.case.person_by_id.get(id) or self.case.agency_by_id.get(id)
        return found.name if found else ""

    def _number(self, one: Person | Agency) -> str:
        return f"{self._events[one.id]:,}"

    def _counted(self, agency: Agency) -> str:
        verdict = next((one for one in self.case.verdicts if one.agency == agency.id), None)
        if verdict is None:
            return translate("Lists", "by the rule")
        words = translate("Lists", "counts") if verdict.counted else translate("Lists", "does not count")
        return f"{words}: {verdict.reason}" if verdict.reason else words


def _number(words: str, of: Callable[[Source], int], width: int = 80) -> Column[Source]:
    """Return a column of how much of something a file brought; nothing is said where it is none."""
    return Column(words, lambda one: f"{of(one):,}" if of(one) else "", key=of, width=width, right=True)


def _rows_of(source: Source, kind: str) -> int:
    return sum(table.rows for table in source.tables if table.kind == kind)


def _moment(when: When | None) -> str:
    return show(when) if when and when.dated else ""


def _first(when: When | None) -> str:
    return when.first.isoformat() if when and when.first else "9999"


def _names(one: Person | Agency) -> str:
    others = one.other_names if isinstance(one, Person) else one.aliases
    also = translate("Lists", "Also: {names}").format(names=", ".join(others))
    return f"{one.name}\n{also}" if others else one.name
