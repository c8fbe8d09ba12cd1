"""What was kept, changed and dropped, and what risk is left, in plain sentences without a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from case.model import Case, PersonKind
from privacy.plan import AgencyStyle, AgeStyle, DateGrain, PeopleStyle, Plan, TextStyle

_PEOPLE = {
    PeopleStyle.ROLES: "People are called by their role in the family or the case.",
    PeopleStyle.FAMILY: "People bear invented names that fit sex and generation.",
    PeopleStyle.CODES: "People are called by a code.",
}
_DATES = {
    DateGrain.AS_IS: "Dates are as recorded.",
    DateGrain.MONTH: "Dates are given by the month.",
    DateGrain.QUARTER: "Dates are given by the quarter.",
    DateGrain.YEAR: "Dates are given by the year.",
    DateGrain.DAY_0: "Dates are counted from the first day known, which is set to 1 January 2001.",
    DateGrain.SHIFTED: "All dates are shifted by one secret number of days; the time between them is true.",
}
_AGES = {
    AgeStyle.EXACT: "Births and deaths are given by the year.",
    AgeStyle.BANDS: "Births and deaths are given within five years.",
    AgeStyle.GENERATION: "Ages, births and deaths are not given: roles tell who is a child and who is not.",
}
_AGENCIES = {
    AgencyStyle.KIND: "Agencies are called by their kind, numbered where there are several.",
    AgencyStyle.SECTOR: "Agencies are called by their sector and a number.",
    AgencyStyle.AS_IS: "Agencies are named as recorded.",
}
_UNREAD = "What words alone tell is not read either: where a service starts and ends, referrals and waits."
_TEXTS = {
    TextStyle.SCRUBBED: "Texts are kept with names, agencies, dates and identifiers replaced.",
    TextStyle.LEAVE_OUT: "Texts are left out.",
    TextStyle.KIND: "Texts are replaced by the kind of event.",
    TextStyle.SHARED: "Texts are those written for sharing and reviewed by a named person, scrubbed as well; "
    "other events are told by their kind.",
}


def statement_of(case: Case, plan: Plan, changed: Counter[str], held: int) -> tuple[str, ...]:
    """Return the sentences that go with an anonymised case."""
    return (
        "Kept: the kind and order of events, how many each entry stands for, who took part, sex, "
        "relationships, factors, and the kinds of agencies.",
        _PEOPLE[plan.people],
        _AGENCIES[plan.agencies],
        _DATES[plan.dates],
        _AGES[plan.ages],
        _TEXTS[plan.text],
        *((_UNREAD,) if plan.text in (TextStyle.LEAVE_OUT, TextStyle.KIND) else ()),
        *_by_hand(case, plan),
        *_counts(plan, changed, held),
        "Dropped: other names, addresses, references, times of day, names of professionals, file names "
        "and places in files.",
        _risk(case, plan),
    )


def coarser_peak(by_day: int, shown: int) -> tuple[str, ...]:
    """Return why a report names another number of agencies at once than the case does; nothing where it does not."""
    if by_day == shown:
        return ()
    return (
        f"Agencies at once are counted on the dates given here, where different days of one month fall together: "
        f"at most {shown}. Counted on the dates as recorded it is at most {by_day}.",
    )


def _by_hand(case: Case, plan: Plan) -> Iterator[str]:
    """Yield what somebody set for this case alone."""
    quiet = sum(event.id in plan.quiet for event in case.events)
    if quiet:
        yield f"{_many(quiet, 'event')} {'leaves' if quiet == 1 else 'leave'} without words, told by kind."
    if plan.reviewed and plan.text in (TextStyle.SCRUBBED, TextStyle.SHARED):
        were = "was" if len(plan.reviewed) == 1 else "were"
        yield f"{_many(len(plan.reviewed), 'word')} that no list knows {were} reviewed and may leave."


def _counts(plan: Plan, changed: Counter[str], held: int) -> tuple[str, ...]:
    if plan.text not in (TextStyle.SCRUBBED, TextStyle.SHARED):
        return ()
    names, dates = changed["name"], changed["date"] + changed["time"] + changed["age"]
    other = changed.total() - names - dates - changed["review"]
    counts = (names, "name", ""), (dates, "date or time", "dates and times"), (other, "other identifier", "")
    found = [_many(*count) for count in counts if count[0]]
    them = f"{', '.join(found[:-1])} and {found[-1]}" if len(found) > 1 else "".join(found) or "nothing"
    said = f"In the texts, {them} {'was' if names + dates + other < 2 else 'were'} replaced."
    if not held:
        return (said,)
    were, it = ("was", "it") if held == 1 else ("were", "them")
    return (said, f"{_many(held, 'unknown word')} {were} held back, because nobody has reviewed {it}.")


def _many(number: int, one: str, more: str = "") -> str:
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def _risk(case: Case, plan: Plan) -> str:
    exact = plan.dates in (DateGrain.AS_IS, DateGrain.SHIFTED, DateGrain.DAY_0)
    closer = " Days that are exact make this easier." if exact else ""
    people = sum(person.kind is PersonKind.PERSON for person in case.people)
    return (
        f"What remains: somebody who knows the family may recognise it by the pattern of its "
        f"{_many(len(case.events), 'event')} and {_many(people, 'person', 'people')}.{closer} "
        "Share it only with those who need it."
    )
