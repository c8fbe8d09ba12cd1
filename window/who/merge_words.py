"""What making two people, or two agencies, one will do, in words."""

from __future__ import annotations

from collections.abc import Iterator

from case.model import Agency, Case, Person, Sex
from case.showing_dates import show
from ui.translating import said, translate
from window.wording import count


def merge_words(case: Case, kept: str, gone: str) -> tuple[str, ...]:
    """Return what happens when `gone` becomes one with `kept`, a sentence each."""
    if kept in case.person_by_id:
        return tuple(_people(case, case.person_by_id[kept], case.person_by_id[gone]))
    return tuple(_agencies(case, case.agency_by_id[kept], case.agency_by_id[gone]))


def _people(case: Case, kept: Person, gone: Person) -> Iterator[str]:
    named = sum(gone.id in event.person_ids for event in case.events)
    ties = [tie for tie in case.ties if gone.id in (tie.a, tie.b)]
    between = sum(kept.id in (tie.a, tie.b) for tie in ties)
    if kept.name != gone.name:
        yield translate("MergeWords", "{gone} becomes another name of {kept}.").format(gone=gone.name, kept=kept.name)
    yield translate("MergeWords", "{events} and {ties} pass over.").format(
        events=count(named, "event"), ties=count(len(ties) - between, "tie")
    )
    if between:
        words = translate("MergeWords", "{ties} between the two are dropped.")
        if between == 1:
            words = translate("MergeWords", "{ties} between the two is dropped.")
        yield words.format(ties=count(between, "tie"))
    for what, first, second in (
        (translate("MergeWords", "Born"), show(kept.born) if kept.born else "", show(gone.born) if gone.born else ""),
        (translate("MergeWords", "Died"), show(kept.died) if kept.died else "", show(gone.died) if gone.died else ""),
        (translate("MergeWords", "Role"), kept.role, gone.role),
        (translate("MergeWords", "Household"), kept.household, gone.household),
        (translate("MergeWords", "Sex"), _sex(kept), _sex(gone)),
    ):
        yield from _field(what, first, second)


def _agencies(case: Case, kept: Agency, gone: Agency) -> Iterator[str]:
    named = sum(gone.id in event.agencies for event in case.events)
    teams = sum(agency.parent == gone.id for agency in case.agencies)
    returns = sum(one.agency == gone.id for one in case.returns)
    if kept.name != gone.name:
        yield translate("MergeWords", "{gone} becomes another name of {kept}.").format(gone=gone.name, kept=kept.name)
    words = translate("MergeWords", "{events} pass over.")
    if named == 1:
        words = translate("MergeWords", "{events} passes over.")
    yield words.format(events=count(named, "event"))
    if teams:
        words = translate("MergeWords", "{teams} of {gone} will belong to {kept}.")
        yield words.format(teams=count(teams, "team"), gone=gone.name, kept=kept.name)
    if returns:
        words = translate("MergeWords", "{returns} will be one of {kept}.")
        yield words.format(returns=count(returns, "return"), kept=kept.name)
    yield from _field(translate("MergeWords", "Kind"), said(kept.kind), said(gone.kind))
    reasons = {one.agency: one for one in case.verdicts}
    if kept.id in reasons and gone.id in reasons:
        words = translate("MergeWords", "What was decided about counting {kept} stands; the other decision is dropped.")
        yield words.format(kept=kept.name)


def _field(what: str, first: str, second: str) -> Iterator[str]:
    """Tell what stands where the two differ."""
    if first and second and first != second:
        words = translate("MergeWords", "{what}: {first} stays, {second} is dropped.")
        yield words.format(what=what, first=first, second=second)
    elif second and not first:
        yield translate("MergeWords", "{what}: {second} is taken over.").format(what=what, second=second)


def _sex(person: Person) -> str:
    return "" if person.sex is Sex.UNKNOWN else said(person.sex.value)
