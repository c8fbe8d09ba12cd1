"""Scenes for an audience: what they show under stand-ins, their titles scrubbed, the presenter's notes left out.

Built anew field by field, as `privacy.anonymise` builds a case.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from analysis.local import Local
from case.dates import Span, on
from case.filters import NOBODY, Filter
from case.model import Case, EventKind, Factor
from case.scenes import BESIDE_DAY, EVERYONE, NO_AGENCY, NO_FACTOR, Choice, Scene, Scenes
from privacy.anonymise import AnonymisedCase, anonymise
from privacy.grains import Grain, grain_of, spans_as_shared
from privacy.local_words import fit_to_leave
from privacy.plan import Plan, TextStyle
from privacy.pseudonyms import by_id, register_of
from privacy.scrub import Scrubber, scrubber_of

CLOSED = frozenset((*EventKind, *Factor, EVERYONE, NO_AGENCY, NO_FACTOR, BESIDE_DAY))
"""Words that may stand in a scene where an id may: none of them names anybody."""


@dataclass(frozen=True, slots=True)
class AnonymisedMeeting:
    """What an audience may see: the case, the scenes, rules and costs of one's own, without a name in any of them.

    `windows` are the days before and after that the report compares, as the dates of the case are.
    `twins` gives the id that everybody and everything has in it, by the id in the case itself.
    """

    shared: AnonymisedCase
    scenes: Scenes
    twins: Mapping[str, str] = field(repr=False)
    local: Local | None = None
    windows: tuple[Span, Span] | None = None


def anonymise_meeting(
    case: Case,
    scenes: Scenes,
    plan: Plan,
    local: Local | None = None,
    windows: tuple[Span, Span] | None = None,
) -> AnonymisedMeeting:
    """Return the case, its scenes and what it compares as the plan lets them be seen, each scene where it stood."""
    shared = anonymise(case, plan)
    twins = stand_ins(case, shared.case)
    grain = grain_of(case, plan)
    maker = _Maker(
        twins,
        grain,
        scrubber_of(case, plan, register_of(case, plan)),
        plan.text is TextStyle.SCRUBBED,
    )
    made = tuple(maker.scene(number, scene) for number, scene in enumerate(scenes, 1))
    fitting = fit_to_leave(local, case, plan) if local else None
    return AnonymisedMeeting(shared, made, twins, fitting, spans_as_shared(windows, grain) if windows else None)


def stand_ins(case: Case, anonymised: Case) -> Mapping[str, str]:
    """Return the id that everybody and everything has in the anonymised case.

    Its people and agencies stand in order of id, its events in the order of the case.
    """
    here = [
        *sorted((person.id for person in case.people), key=by_id),
        *sorted((agency.id for agency in case.agencies), key=by_id),
        *(event.id for event in case.events),
    ]
    there = [
        *(person.id for person in anonymised.people),
        *(agency.id for agency in anonymised.agencies),
        *(event.id for event in anonymised.events),
    ]
    return dict(zip(here, there, strict=True))


@dataclass(frozen=True, slots=True)
class _Maker:
    twins: Mapping[str, str]
    grain: Grain
    scrubber: Scrubber
    scrubs: bool

    def scene(self, number: int, scene: Scene) -> Scene:
        return Scene(
            id=f"m{number}",
            title=self.scrubber.scrub(scene.title).text if self.scrubs else "",
            notes="",
            page=scene.page,
            since=self.first(scene.since),
            until=self.last(scene.until),
            lane_by=scene.lane_by,
            lanes=self.choice(scene.lanes),
            top=self.twin(scene.top),
            lit=self.ordered(scene.lit),
            spotlight=self.whom(scene.spotlight),
            as_of=self.last(scene.as_of),
            centre=self.whom(scene.centre),
            beside=self.whom(scene.beside),
            selected=self.twins_of(scene.selected),
            about=self.twin(scene.about),
            topic="",
            filter=self.filter(scene.filter),
            windows=spans_as_shared(scene.windows, self.grain) if scene.windows else None,
        )

    def choice(self, choice: Choice) -> Choice:
        return Choice(
            order=self.ordered(choice.order),
            hidden=self.twins_of(choice.hidden),
            folded=self.twins_of(choice.folded),
            unfolded=self.twins_of(choice.unfolded),
        )

    def filter(self, wanted: Filter) -> Filter:
        return Filter(
            people=self.only(wanted.people),
            agencies=self.only(wanted.agencies),
            kinds=wanted.kinds,
            factors=wanted.factors,
            since=self.first(wanted.since),
            until=self.last(wanted.until),
            words="",
        )

    def twin(self, word: str) -> str:
        return self.twins.get(word, word if word in CLOSED else "")

    def whom(self, word: str) -> str:
        """Return the twin of whom something is about, nobody where they are gone."""
        return self.twin(word) or (NOBODY if word else "")

    def only(self, ids: frozenset[str]) -> frozenset[str]:
        """Return the twins of those whom a filter lets through; without any of them, of nobody."""
        return self.twins_of(ids) or (frozenset((NOBODY,)) if ids else frozenset())

    def ordered(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(found for found in map(self.twin, words) if found)

    def twins_of(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(self.ordered(words))

    def first(self, day: date | None) -> date | None:
        return self.grain.when(on(day)).first if day else None

    def last(self, day: date | None) -> date | None:
        return self.grain.when(on(day)).last if day else None
