"""Case and plan in, anonymised case out: the only place where one is made.

Every value is built anew, field by field: what nobody wrote here does not get out. Events keep their order,
so the n-th event of the anonymised case is the n-th of the case; people and agencies stand in order of id.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from case.dates import When
from case.households import in_care
from case.model import (
    Agency,
    AgencyReturn,
    Case,
    Event,
    FindingDecision,
    Part,
    Person,
    Source,
    SourceRef,
    SpellDecision,
    Thresholds,
    Tie,
    Verdict,
    Voice,
)
from case.sectors import agency_kinds
from privacy.forms import is_generic_service
from privacy.grains import Grain, grain_of
from privacy.plan import DEFAULT_PLAN, RULES, AgeStyle, Plan, TextStyle
from privacy.pseudonyms import Register, by_id, register_of
from privacy.roles import Age, Role
from privacy.scrub import Scrubber, scrubber_of
from privacy.statement import coarser_peak, statement_of
from privacy.words import fold, words_of

_MADE_HERE = object()
IDENTIFIABLE = "OFFICIAL-SENSITIVE – IDENTIFIABLE"


class NotMadeHereError(TypeError):
    """Somebody tried to declare a case anonymised without anonymising it."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"{kind} is made only by the functions of privacy.anonymise.")


@dataclass(frozen=True, slots=True)
class AnonymisedCase:
    """A case that may leave, and what was done to it.

    `for_review` holds the words that look like names and are in no list. They are not in `case`;
    they are for the window only and never leave. `event_ids` are the ids that the events have in the case
    itself, in order.
    """

    case: Case
    statement: tuple[str, ...]
    marking: str
    title: str
    plan: Plan
    for_review: tuple[str, ...] = field(repr=False)
    made: object = field(repr=False, compare=False)
    event_ids: tuple[str, ...] = field(default=(), repr=False)

    def __post_init__(self) -> None:
        if self.made is not _MADE_HERE:
            raise NotMadeHereError("AnonymisedCase")


@dataclass(frozen=True, slots=True)
class IdentifiableCopy:
    """A case as it is, asked for in so many words; every page says that it identifies."""

    case: Case = field(repr=False)
    statement: tuple[str, ...]
    marking: str
    title: str = field(repr=False)
    made: object = field(repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.made is not _MADE_HERE:
            raise NotMadeHereError("IdentifiableCopy")


Shareable = AnonymisedCase | IdentifiableCopy


def identifiable_copy(case: Case) -> IdentifiableCopy:
    """Return the case marked as identifiable; only for those who may know."""
    said = ("This copy names people and agencies. It is not anonymised and must not be published.",)
    return IdentifiableCopy(case, said, IDENTIFIABLE, case.title, _MADE_HERE)


def anonymise(case: Case, plan: Plan = DEFAULT_PLAN) -> AnonymisedCase:
    """Return the case as the plan lets it leave."""
    from analysis.overlaps import peak  # brings numpy, which the window starts without
    from analysis.whole import read_whole, seen_in

    register = register_of(case, plan)
    maker = _Maker(case, plan, register, grain_of(case, plan), scrubber_of(case, plan, register))
    whole = read_whole(case)
    by_day = peak(case, whole.spells).count
    made = maker.case_(seen_in(whole, by_day, {**maker.agencies, **maker.events}))
    held = tuple(sorted(maker.held, key=lambda words: (-maker.held[words], words)))
    return AnonymisedCase(
        made,
        (*statement_of(case, plan, maker.changed, maker.held.total()), *coarser_peak(by_day, peak(made).count)),
        plan.marking,
        register.title,
        plan,
        held,
        _MADE_HERE,
        tuple(event.id for event in case.events),
    )


def _role(role: Role, person: Person) -> str:
    """Return a role in words of a closed list; that a child lives in care is kept, for the family history draws it."""
    return f"{role.word}, in care" if role.age is Age.CHILD and in_care(person) else role.word


class _Maker:
    """Builds the values of the anonymised case; counts what was changed and held back."""

    def __init__(self, case: Case, plan: Plan, register: Register, grain: Grain, scrubber: Scrubber) -> None:
        self.source = case
        self.plan = plan
        self.register = register
        self.grain = grain
        self.scrubber = scrubber
        self.held: Counter[str] = Counter()
        self.changed: Counter[str] = Counter()
        self.people = _renumbered((person.id for person in case.people), "p")
        self.agencies = _renumbered((agency.id for agency in case.agencies), "a")
        self.events = {event.id: f"e{number}" for number, event in enumerate(case.events, 1)}
        self.files = _numbered_files(case)

    def case_(self, seen: frozenset[str]) -> Case:
        source = self.source
        events = tuple(self.event(n, event) for n, event in enumerate(source.events, 1))  # they explain acronyms
        return Case(
            title=self.register.title,
            people=tuple(map(self.person, sorted(source.people, key=lambda p: by_id(p.id)))),
            agencies=tuple(map(self.agency, sorted(source.agencies, key=lambda a: by_id(a.id)))),
            events=events,
            ties=tuple(self.tie(n, tie) for n, tie in enumerate(self._whole_ties(), 1)),
            returns=tuple(
                self.agency_return(n, found)
                for n, found in enumerate((r for r in source.returns if r.agency in self.agencies), 1)
            ),
            sources=tuple(self.source_(n, found) for n, found in enumerate(source.sources, 1)),
            voices=tuple(self.voice(n, found) for n, found in enumerate(source.voices, 1)),
            verdicts=tuple(self.verdict(n, v) for n, v in enumerate(source.verdicts, 1) if v.agency in self.agencies),
            spell_decisions=tuple(
                self.spell_decision(n, found)
                for n, found in enumerate(source.spell_decisions, 1)
                if found.agency in self.agencies and found.event in self.events
            ),
            finding_decisions=tuple(
                self.finding_decision(n, found)
                for n, found in enumerate(source.finding_decisions, 1)
                if all(event in self.events for event in found.events)
            ),
            thresholds=Thresholds(**{name: getattr(source.thresholds, name) for name in RULES[Thresholds]}),
            seen=seen,
        )

    def person(self, person: Person) -> Person:
        return Person(
            id=self.people[person.id],
            name=self.register.people[person.id],
            other_names=(),
            sex=person.sex,
            born=self.grain.born(person.born) if self.plan.ages is not AgeStyle.GENERATION else None,
            died=self.grain.born(person.died),
            role=_role(self.register.roles[person.id], person),
            household=self.register.households.get(person.household, ""),
            focus=person.focus,
            kind=person.kind,
        )

    def agency(self, agency: Agency) -> Agency:
        kind = agency.kind.casefold()
        return Agency(
            id=self.agencies[agency.id],
            name=self.register.agencies[agency.id],
            kind=agency_kinds()[kind].name if kind in agency_kinds() else "",
            parent=self.agencies.get(agency.parent) if agency.parent else None,
            counted=agency.counted,
            aliases=self.other_names(agency),
            local=False,
        )

    def other_names(self, agency: Agency) -> tuple[str, ...]:
        """Return the names of an agency that texts may say as they are: 'CAMHS', 'housing office'.

        Without them what the texts tell of it would be read no more: a referral to it, where its work starts and ends.
        """
        if self.plan.text not in (TextStyle.SCRUBBED, TextStyle.SHARED):
            return ()
        names = dict.fromkeys((agency.name, *agency.aliases))
        return tuple(name for name in names if is_generic_service(name) and self._may_leave(name))

    def _may_leave(self, words: str) -> bool:
        scrubbed = self.scrubber.scrub(words)
        return scrubbed.text == words and not scrubbed.review

    def event(self, number: int, event: Event) -> Event:
        return Event(
            id=f"e{number}",
            when=self.grain.when(event.when),
            until=self.grain.until(event.until),
            agencies=tuple(self.agencies[id] for id in event.agencies if id in self.agencies),
            people=tuple(self.part(part) for part in event.people if part.person in self.people),
            kind=event.kind,
            factors=event.factors,
            level=event.level,
            occurrences=event.occurrences,
            text=self.told(event),
            action=self.words(event, event.action),
            decision=self.words(event, event.decision),
            voice=self.words(event, event.voice),
            impact=self.words(event, event.impact),
            analysis=self.words(event, event.analysis),
            professionals=self.professionals(event.professionals),
            significance=event.significance,
            standing=event.standing,
            recorded=self.when(event.recorded),
            ref="",
            time="",
            source=self.source_ref(event.source),
            shared="",
            shared_by="",
            category="",
            evidence="",
            also=(),
        )

    def part(self, part: Part) -> Part:
        return Part(person=self.people[part.person], kind=part.kind)

    def tie(self, number: int, tie: Tie) -> Tie:
        return Tie(
            id=f"t{number}",
            kind=tie.kind,
            a=self.people[tie.a],
            b=self.people[tie.b],
            quality=tie.quality,
            ending=tie.ending,
            since=self.when(tie.since),
            until=self.grain.until(tie.until),
        )

    def agency_return(self, number: int, found: AgencyReturn) -> AgencyReturn:
        return AgencyReturn(
            id=f"r{number}",
            agency=self.agencies[found.agency],
            asked=self.when(found.asked),
            consent=_consent(found.consent),
            replied=self.when(found.replied),
            covers_from=self.when(found.covers_from),
            covers_until=self.when(found.covers_until),
            current_as_of=self.when(found.current_as_of),
        )

    def voice(self, number: int, found: Voice) -> Voice:
        speaks = self.people.get(found.speaker) or self.agencies.get(found.speaker, "")
        quiet = found.event in self.plan.quiet
        return Voice(
            id=f"w{number}",
            kind=found.kind,
            side=found.side,
            speaker=speaks,
            words="" if quiet else self.text(found.words),
            agencies=tuple(self.agencies[id] for id in found.agencies if id in self.agencies),
            event=self.events.get(found.event, ""),
            rating=found.rating,
            about="" if quiet else self.text(found.about),
            when=self.when(found.when),
        )

    def verdict(self, number: int, found: Verdict) -> Verdict:
        return Verdict(f"v{number}", self.agencies[found.agency], found.counted, self.text(found.reason))

    def spell_decision(self, number: int, found: SpellDecision) -> SpellDecision:
        return SpellDecision(
            id=f"d{number}",
            agency=self.agencies[found.agency],
            service=self.text(found.service),
            event=self.events[found.event],
            ruling=found.ruling,
            since=self.when(found.since),
            until=self.grain.until(found.until),
            reason=self.text(found.reason),
            last=self.events.get(found.last, ""),
            whose=self.agencies.get(found.whose, ""),
            people=None if found.people is None else tuple(self.people[p] for p in found.people if p in self.people),
        )

    def finding_decision(self, number: int, found: FindingDecision) -> FindingDecision:
        about = (self.people.get(id) or self.agencies.get(id) for id in found.about)
        return FindingDecision(
            id=f"f{number}",
            kind=found.kind,
            events=tuple(self.events[event] for event in found.events),
            about=tuple(id for id in about if id),
            ruling=found.ruling,
            reason=self.text(found.reason),
            comment=self.text(found.comment),
        )

    def source_(self, number: int, source: Source) -> Source:
        return Source(id=f"s{number}", file=self.files[source.file], digest="", rows=source.rows)

    def source_ref(self, found: SourceRef | None) -> SourceRef | None:
        return SourceRef(file=self.files[found.file], place="") if found else None

    def when(self, when: When | None) -> When | None:
        return self.grain.when(when) if when else None

    def professionals(self, texts: Iterable[str]) -> tuple[str, ...]:
        labels = (self.register.professionals.get(fold(text).strip()) for text in texts)
        return tuple(dict.fromkeys(label for label in labels if label))

    def told(self, event: Event) -> str:
        """Return what an event says: its text, the wording written for sharing, or its kind."""
        kind = event.kind.value.capitalize()
        if event.id in self.plan.quiet:
            return kind if event.text else ""
        if self.plan.text is TextStyle.SHARED:
            reviewed = event.shared.strip() and event.shared_by.strip()
            return self.scrubbed(event.shared) if reviewed else kind
        if self.plan.text is TextStyle.KIND:
            return kind if event.text else ""
        return self.text(event.text)

    def words(self, event: Event, text: str) -> str:
        return "" if event.id in self.plan.quiet else self.text(text)

    def text(self, text: str) -> str:
        """Return a free text as the plan lets it leave."""
        return self.scrubbed(text) if text and self.plan.text is TextStyle.SCRUBBED else ""

    def scrubbed(self, text: str) -> str:
        scrubbed = self.scrubber.scrub(text)
        self.held.update(scrubbed.review)
        self.changed.update(scrubbed.changed)
        return scrubbed.text

    def _whole_ties(self) -> Iterable[Tie]:
        return (tie for tie in self.source.ties if tie.a in self.people and tie.b in self.people)


def _renumbered(ids: Iterable[str], prefix: str) -> Mapping[str, str]:
    return {id: f"{prefix}{number}" for number, id in enumerate(sorted(ids, key=by_id), 1)}


def _numbered_files(case: Case) -> Mapping[str, str]:
    files = dict.fromkeys(source.file for source in case.sources)
    files.update(dict.fromkeys(event.source.file for event in case.events if event.source))
    return {file: f"Source {number}" for number, file in enumerate(files, 1)}


def _consent(text: str) -> str:
    words = set(words_of(text))
    if not words:
        return ""
    if words & {"no", "refused", "withheld", "declined", "not"}:
        return "no"
    return "yes" if words & {"yes", "y", "given", "obtained", "agreed"} else "stated"
