"""The codes and colours of what burdens a family, and whose badge an event's factors are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from case.model import Case, Factor, PartKind
from case.worded import worded
from drawing.marks import Ink


class Badge(NamedTuple):
    """A pill: its code, the words of the key, the ink; `filled` False means outlined."""

    code: str
    words: str
    ink: Ink
    filled: bool = True


BADGES: Mapping[Factor, Badge] = {
    Factor.DOMESTIC_ABUSE: Badge("DA", worded("Domestic abuse"), Ink.VIOLENCE),
    Factor.VIOLENCE: Badge("VI", worded("Violence"), Ink.CONFLICT),
    Factor.NEGLECT: Badge("NEG", worded("Neglect"), Ink.VICTIMS),
    Factor.HOME_CONDITIONS: Badge("HC", worded("Home conditions"), Ink.COMMUNITY),
    Factor.OFFENDING: Badge("OFF", worded("Offending"), Ink.TEXT),
    Factor.ANTI_SOCIAL: Badge("ASB", worded("Anti-social behaviour"), Ink.COMMUNITY),
    Factor.PARENTAL_CONTROL: Badge("PC", worded("Parental control"), Ink.CONFLICT, False),
    Factor.SUBSTANCE_MISUSE: Badge("SM", worded("Substance misuse"), Ink.VOLUNTARY),
    Factor.MENTAL_HEALTH: Badge("MH", worded("Mental health"), Ink.HEALTH),
    Factor.PHYSICAL_HEALTH: Badge("PH", worded("Physical health"), Ink.FAMILY),
    Factor.DISABILITY: Badge("DIS", worded("Disability, ADHD"), Ink.HEALTH, False),
    Factor.ATTENDANCE: Badge("ATT", worded("School attendance"), Ink.EDUCATION),
    Factor.EXCLUSION: Badge("EXC", worded("Exclusion"), Ink.EDUCATION, False),
    Factor.HOMELESSNESS: Badge("HOM", worded("Homelessness"), Ink.COUNCIL, False),
    Factor.DEBT: Badge("DEB", worded("Debt"), Ink.SOFT),
    Factor.CHILD_PROTECTION: Badge("CP", worded("Child protection"), Ink.COUNCIL),
    Factor.IN_CARE: Badge("CIC", worded("In care"), Ink.JUSTICE),
    Factor.MISSING: Badge("MIS", worded("Missing"), Ink.IMPACT, False),
    Factor.EXPLOITATION: Badge("EXP", worded("Exploitation"), Ink.IMPACT),
    Factor.VICTIM: Badge("VIC", worded("Victim"), Ink.VICTIMS, False),
    Factor.STRENGTH: Badge("STR", worded("Strength, progress"), Ink.CLOSE, False),
}

BEFALLS = frozenset(
    {
        Factor.DOMESTIC_ABUSE,
        Factor.NEGLECT,
        Factor.HOME_CONDITIONS,
        Factor.CHILD_PROTECTION,
        Factor.IN_CARE,
        Factor.EXPLOITATION,
        Factor.MISSING,
        Factor.VICTIM,
    }
)
OWN = frozenset({PartKind.SUBJECT, PartKind.CAUSED})


def factors_of_people(case: Case) -> dict[str, dict[Factor, tuple[str, ...]]]:
    """Return each person's factors with the events behind them, most events first.

    Whoever an event is about, or who caused it, bears its factors. A victim bears only those that befall
    a person, and 'victim'; witnesses, those who reported and those only named bear none.
    """
    found: dict[str, dict[Factor, list[str]]] = {}
    for event in case.events:
        for part in event.people:
            if part.kind in OWN:
                factors: set[Factor] = set(event.factors)
            elif part.kind is PartKind.VICTIM:
                factors = {*(set(event.factors) & BEFALLS), Factor.VICTIM}
            else:
                continue
            own = found.setdefault(part.person, {})
            for factor in factors:
                own.setdefault(factor, []).append(event.id)
    rank = {factor: n for n, factor in enumerate(Factor)}
    return {
        person: {
            factor: tuple(dict.fromkeys(events))
            for factor, events in sorted(own.items(), key=lambda item: (-len(item[1]), rank[item[0]]))
        }
        for person, own in found.items()
    }
