"""What somebody decides by before a case leaves: what is kept, what risk is left, what waits for review."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import NamedTuple

from case.model import Case, Event
from privacy.anonymise import anonymise
from privacy.disclosure import Risk, risks_of
from privacy.plan import DEFAULT_PLAN, AgencyStyle, AgeStyle, DateGrain, PeopleStyle, Plan, PlanError, TextStyle
from privacy.pseudonyms import by_id, real_words
from privacy.scrub import texts_of
from privacy.words import clean, words_of

MOST_HELD = 500
AROUND = 60  # letters told before and after a word


class Held(NamedTuple):
    """Words that wait for review, the event where they stand first, and what stands around them.

    For the eyes of those who may see the case: it names people.
    """

    words: str
    event: str
    around: str


class Outlook(NamedTuple):
    """What a plan does to a case."""

    statement: tuple[str, ...]
    risks: tuple[Risk, ...]
    held: tuple[Held, ...]
    more_held: int
    labels: tuple[tuple[str, str], ...]  # person id and label, in the order of the case
    real: frozenset[str]  # words that no label may look like


def outlook(case: Case, plan: Plan) -> Outlook:
    """Return what a plan does to a case. Raises PlanError where it cannot be followed."""
    shared = anonymise(case, plan)
    held = shared.for_review[:MOST_HELD]
    labels = dict(zip(sorted_ids(case), (person.name for person in shared.case.people), strict=True))
    return Outlook(
        shared.statement,
        risks_of(shared),
        _where(case, held),
        len(shared.for_review) - len(held),
        tuple((person.id, labels[person.id]) for person in case.people),
        real_words(case),
    )


def sorted_ids(case: Case) -> tuple[str, ...]:
    """Return the ids of people in the order in which an anonymised case has them."""
    return tuple(sorted((person.id for person in case.people), key=by_id))


def accept(plan: Plan, words: tuple[str, ...]) -> Plan:
    """Return the plan under which words that somebody reviewed may leave."""
    single = (word for said in words for word in words_of(said))
    return replace(plan, reviewed=plan.reviewed.union(single))


def _where(case: Case, held: tuple[str, ...]) -> tuple[Held, ...]:
    found: dict[str, Held] = {}
    wanted = set(held)
    for event in case.events:
        if not wanted:
            break
        text = clean("\n".join(texts_of(event)))
        for words in [words for words in wanted if words in text]:
            wanted.discard(words)
            found[words] = _told(event, text, words)
    return tuple(found.get(words, Held(words, "", "")) for words in held)


def _told(event: Event, text: str, words: str) -> Held:
    at = text.index(words)
    before, after = text[max(0, at - AROUND) : at], text[at : at + len(words) + AROUND]
    said = f"{'…' if at > AROUND else ''}{before}{after}{'…' if at + len(words) + AROUND < len(text) else ''}"
    return Held(words, event.id, " ".join(said.split()))


def same_case(before: Case, now: Case) -> bool:
    """Tell whether what was set by hand for one case fits the other: they share somebody."""
    return not before.people or not set(before.people).isdisjoint(now.people)


def without_hand(plan: Plan) -> Plan:
    """Return the plan without what was set for one case only: labels, reviewed words, quiet events."""
    return replace(plan, names=(), reviewed=frozenset(), quiet=frozenset())


def plan_to_text(plan: Plan) -> str:
    """Return a plan as it is kept inside a case file; it may hold words of the case."""
    return json.dumps(
        {
            "people": plan.people.name,
            "dates": plan.dates.name,
            "ages": plan.ages.name,
            "agencies": plan.agencies.name,
            "text": plan.text.name,
            "marking": plan.marking,
            "title": plan.title,
            "names": dict(plan.names),
            "reviewed": sorted(plan.reviewed),
            "quiet": sorted(plan.quiet),
            "shift_days": plan.shift_days,
        }
    )


def plan_from_text(text: str) -> Plan:
    """Return the plan that was kept, the usual one where it cannot be read."""
    try:
        found = json.loads(text)
        return Plan(
            PeopleStyle[found["people"]],
            DateGrain[found["dates"]],
            AgeStyle[found["ages"]],
            AgencyStyle[found["agencies"]],
            TextStyle[found["text"]],
            str(found["marking"]),
            str(found["title"]),
            tuple((str(id), str(label)) for id, label in dict(found["names"]).items()),
            frozenset(map(str, found["reviewed"])),
            frozenset(map(str, found["quiet"])),
            int(found["shift_days"]),
        )
    except (ValueError, KeyError, TypeError, PlanError):
        return DEFAULT_PLAN
