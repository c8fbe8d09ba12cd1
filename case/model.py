"""The case: an immutable value that holds everything known about one household.

Ids are short ('p3', 'a12', 'e104'), unique in their kind within a case, never reused, and say nothing
about what they name. People, agencies and events refer to each other by id only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from case.dates import UNDATED, Until, When
from case.decisions import DEFAULT_THRESHOLDS as DEFAULT_THRESHOLDS
from case.decisions import FindingDecision as FindingDecision
from case.decisions import FindingKind as FindingKind
from case.decisions import Ruling as Ruling
from case.decisions import SpellDecision as SpellDecision
from case.decisions import Thresholds as Thresholds
from case.decisions import Verdict as Verdict
from case.values import Value, as_dataclass
from case.voices import Voice as Voice


class Sex(StrEnum):
    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"  # other or not known


class PersonKind(StrEnum):
    """What a node of the family's world is: somebody, some people, or somewhere."""

    PERSON = "person"
    GROUP = "group"  # 'neighbours', 'customers'
    PLACE = "place"  # 'local shop', 'play area'


class TieKind(StrEnum):
    """How `a` is tied to `b`: read 'a is the <kind> of b'. Partner, sibling, twin ... hold both ways."""

    MARRIED = "married"
    PARTNER = "partner"  # living together or a couple, not married
    PARENT = "parent"  # by birth
    ADOPTIVE_PARENT = "adoptive parent"
    FOSTER_PARENT = "foster parent"
    GUARDIAN = "guardian"
    STEP_PARENT = "step-parent"
    SIBLING = "sibling"
    TWIN = "twin"
    GRANDPARENT = "grandparent"
    RELATIVE = "relative"
    CARER = "carer"
    FRIEND = "friend"
    NEIGHBOUR = "neighbour"
    VICTIM = "victim"  # a is a victim of b
    CO_OFFENDER = "co-offender"


class Quality(StrEnum):
    """How a relationship is; for violence and hostility the arrow runs from `a` to `b`."""

    PLAIN = "plain"
    CLOSE = "close"
    FUSED = "fused"
    DISTANT = "distant"
    CUT_OFF = "cut off"
    CONFLICT = "conflict"
    VIOLENCE = "violence"


class Ending(StrEnum):
    """How a couple stands."""

    TOGETHER = "together"
    SEPARATED = "separated"
    ENDED = "ended"  # divorced, or ended for good


class PartKind(StrEnum):
    """The part a person has in an event."""

    SUBJECT = "subject"  # the event is about them
    CAUSED = "caused"  # they did it: offence, incident, complaint against
    VICTIM = "victim"
    WITNESS = "witness"
    REPORTED = "reported"  # they told, asked or referred
    CARED = "cared"  # they looked after somebody
    NAMED = "named"  # only mentioned


class EventKind(StrEnum):
    REFERRAL = "referral"
    ASSESSMENT = "assessment"
    VISIT = "visit"
    MEETING = "meeting"
    CONTACT = "contact"
    INCIDENT = "incident"
    COMPLAINT = "complaint"
    OFFENCE = "offence"
    COURT = "court"
    CUSTODY = "custody"
    PLACEMENT = "placement"
    STATUS = "status"  # a plan, order or legal status begins, changes or ends
    MOVE = "move"
    HEALTH = "health"
    EDUCATION = "education"
    SUPPORT = "support"  # a service starts, runs or ends
    LIFE = "life event"
    OTHER = "other"


class Factor(StrEnum):
    """What burdens a family: FIELD's high-impact factors and their everyday neighbours."""

    DOMESTIC_ABUSE = "domestic abuse"
    VIOLENCE = "violence"
    NEGLECT = "neglect"
    HOME_CONDITIONS = "home conditions"
    OFFENDING = "offending"
    ANTI_SOCIAL = "anti-social behaviour"
    PARENTAL_CONTROL = "parental control"
    SUBSTANCE_MISUSE = "substance misuse"
    MENTAL_HEALTH = "mental health"
    PHYSICAL_HEALTH = "physical health"
    DISABILITY = "disability"  # learning difficulty, ADHD, physical disability
    ATTENDANCE = "school attendance"
    EXCLUSION = "exclusion"
    HOMELESSNESS = "homelessness"
    DEBT = "debt"
    CHILD_PROTECTION = "child protection"
    IN_CARE = "in care"
    MISSING = "missing"
    EXPLOITATION = "exploitation"
    VICTIM = "victim"
    STRENGTH = "strength"  # progress, protective factors


class Standing(StrEnum):
    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    UNCONFIRMED = "unconfirmed"
    DISPUTED = "disputed"


class Significance(StrEnum):
    KEY = "key"
    NORMAL = "normal"
    MINOR = "minor"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone the case knows: family, partner, victim, neighbour; a group or a place counts as one node.

    `role` is the part in the family or the case in plain words ('mother', 'child', 'victim').
    `household` names the household; people of one name live together. Empty: outside.
    """

    id: str
    name: str
    other_names: tuple[str, ...] = ()
    sex: Sex = Sex.UNKNOWN
    born: When | None = None
    died: When | None = None
    role: str = ""
    household: str = ""
    focus: bool = False
    kind: PersonKind = PersonKind.PERSON


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency, or a team of one.

    `kind` is a kind of service listed in data/agency-kinds.csv ('police', 'school'). `parent` is the id of
    the agency a team belongs to. `counted` is False for universal services that did nothing more.
    `local` is True when the name gives away a place or a family's neighbourhood, False for words of the
    shipped UK register ('Police').
    """

    id: str
    name: str
    kind: str = ""
    parent: str | None = None
    counted: bool = True
    aliases: tuple[str, ...] = ()
    local: bool = True


@as_dataclass
class Part(Value, frozen=True):
    """A person's part in an event."""

    person: str
    kind: PartKind = PartKind.SUBJECT


@as_dataclass
class SourceRef(Value, frozen=True):
    """Where something was read: a file name (no folder) and a place in it ('line 4', 'Sheet1!7')."""

    file: str
    place: str


@as_dataclass
class Event(Value, frozen=True):
    """One thing that happened, or one entry that stands for `occurrences` of them.

    `until` is None for a point in time, a `When` for a known end, ONGOING for what has not ended.
    No people means the whole household. `level` is the level of need, 1 to 5, where the entry states it.
    `analysis` is an author's comment, held apart from fact. `ref` orders a day whose times are unknown.
    `shared` is the text written for sharing, fit to leave once `shared_by` names who reviewed it.
    `category` is the source's own word for the kind, `evidence` where the source has it from ('log 12').
    `also` are further places that tell of the same event, where two accounts were made one.
    """

    id: str
    when: When = UNDATED
    until: Until = None
    agencies: tuple[str, ...] = ()
    people: tuple[Part, ...] = ()
    kind: EventKind = EventKind.OTHER
    factors: tuple[Factor, ...] = ()
    level: int | None = None
    occurrences: int = 1
    text: str = ""
    action: str = ""
    decision: str = ""
    voice: str = ""
    impact: str = ""
    analysis: str = ""
    professionals: tuple[str, ...] = ()
    significance: Significance = Significance.NORMAL
    standing: Standing = Standing.CONFIRMED
    recorded: When | None = None
    ref: str = ""
    time: str = ""  # 'HH:MM', where the source gives one
    source: SourceRef | None = None
    shared: str = ""
    shared_by: str = ""
    category: str = ""
    evidence: str = ""
    also: tuple[SourceRef, ...] = ()

    @property
    def person_ids(self) -> tuple[str, ...]:
        return tuple(part.person for part in self.people)


@dataclass(frozen=True, slots=True)
class Tie:
    """A relationship: `a` is the `kind` of `b`, of a `quality`, from `since` until `until`."""

    id: str
    kind: TieKind
    a: str
    b: str
    quality: Quality = Quality.PLAIN
    ending: Ending = Ending.TOGETHER
    since: When | None = None
    until: Until = None


@dataclass(frozen=True, slots=True)
class AgencyReturn:
    """What an agency was asked for, and whether it answered: no return is not no involvement."""

    id: str
    agency: str
    asked: When | None = None
    consent: str = ""
    replied: When | None = None
    covers_from: When | None = None
    covers_until: When | None = None
    current_as_of: When | None = None


@dataclass(frozen=True, slots=True)
class ReadAs:
    """How one table of a file was read: what its columns mean, words for all its rows, how its dates are written.

    `fields` has one a heading, '' where words stay with the text. Of what a person may say, None is what nobody said.
    """

    name: str
    kind: str
    headings: tuple[str, ...]
    fields: tuple[str, ...]
    constants: tuple[tuple[str, str], ...] = ()
    month_first: bool | None = None
    rows: int = 0
    families: int = 0
    family_first: bool | None = None
    dates_down: bool | None = None


@dataclass(frozen=True, slots=True)
class LeftRow:
    """What needs a look in a file: where, under which heading, what words, and why they could not be taken.

    `cells` are those of a row that fits no table as it stands, or of a list; `table` is the one it was meant for.
    """

    place: str
    column: str
    text: str
    why: str
    table: int = 0
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was imported: its name without folder, a SHA-256 of its bytes, its rows in number.

    `original` holds its rows as they came, packed (see `case.originals`); `tables` says how they were read, and
    `left` which of them wait for somebody to put them right.
    """

    id: str
    file: str
    digest: str = ""
    rows: int = 0
    original: tuple[bytes, ...] = ()
    format: str = ""
    tables: tuple[ReadAs, ...] = ()
    left: tuple[LeftRow, ...] = ()


@dataclass(frozen=True)
class Case:
    """Everything known about one household. `title` is the family's name ('Brown').

    `gone` is the highest number, by letter, of the ids whose holder is no more; `merged` gives the id that took the
    place of one. Two cases that differ in nothing else are the same. `seen`: see analysis/seen.py.
    """

    title: str = ""
    people: tuple[Person, ...] = ()
    agencies: tuple[Agency, ...] = ()
    events: tuple[Event, ...] = ()
    ties: tuple[Tie, ...] = ()
    returns: tuple[AgencyReturn, ...] = ()
    sources: tuple[Source, ...] = ()
    voices: tuple[Voice, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    spell_decisions: tuple[SpellDecision, ...] = ()
    finding_decisions: tuple[FindingDecision, ...] = ()
    thresholds: Thresholds = DEFAULT_THRESHOLDS
    gone: Mapping[str, int] = field(default_factory=dict, compare=False)
    merged: Mapping[str, str] = field(default_factory=dict, compare=False)
    seen: frozenset[str] | None = field(default=None, compare=False)

    @cached_property
    def person_by_id(self) -> Mapping[str, Person]:
        return {person.id: person for person in self.people}

    @cached_property
    def agency_by_id(self) -> Mapping[str, Agency]:
        return {agency.id: agency for agency in self.agencies}

    @cached_property
    def event_by_id(self) -> Mapping[str, Event]:
        return {event.id: event for event in self.events}

    @cached_property
    def party_ids(self) -> frozenset[str]:
        """The ids of all people, agencies and events."""
        return frozenset((*self.person_by_id, *self.agency_by_id, *self.event_by_id))

    @cached_property
    def known_days(self) -> tuple[date, date] | None:
        """The first and the last day that any event tells of; None when none is dated."""
        first, last = date.max, date.min
        for event in self.events:
            begin, end = event.when.first, event.when.last
            if begin and end:
                first, last = min(first, begin), max(last, end)
            if isinstance(event.until, When) and (end := event.until.last):
                last = max(last, end)
        return None if first > last else (first, last)

    @cached_property
    def _tops(self) -> Mapping[str, str]:
        return {agency.id: self._top_of(agency.id) for agency in self.agencies}

    def top_agency(self, agency: str) -> str:
        """Return the id of the agency that a team belongs to in the end; an agency's own id otherwise."""
        return self._tops.get(agency, agency)

    def _top_of(self, agency: str) -> str:
        seen = {agency}
        while (found := self.agency_by_id.get(agency)) and found.parent and found.parent not in seen:
            agency = found.parent
            seen.add(agency)
        return agency
