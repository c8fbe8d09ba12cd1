"""The peak on the picture: where its band is, what makes it, and its words."""

from __future__ import annotations

from analysis.agencies import name_of
from analysis.days import WIDEST_CONTACT
from case.dates import When
from case.showing_dates import show_span
from case.worded import worded
from timeline.arrangement import Arrangement
from timeline.scale import AT_ONCE_HEIGHT, View
from timeline.strips import most_at_once

NEAR = 3.0  # points beside a narrow band that still mean it


def peak_band(arrangement: Arrangement, view: View) -> tuple[float, float] | None:
    """Return from where to where the band of the peak is in sight."""
    span = arrangement.strips.reading.peak.span
    if span is None or not view.strips:
        return None
    left, right = view.x(span.start.toordinal()), view.x(span.end.toordinal())
    if right < view.left or left > view.width:
        return None
    return max(left, view.left), min(max(right, left + NEAR), view.width)


def is_peak_at(arrangement: Arrangement, view: View, x: float, y: float) -> bool:
    """Tell whether a point lies on the band of the peak."""
    band = peak_band(arrangement, view) if 0.0 <= y < AT_ONCE_HEIGHT and x >= view.left else None
    return band is not None and band[0] - NEAR <= x <= band[1] + NEAR


def peak_events(arrangement: Arrangement) -> frozenset[str]:
    """Return the ids of the events that make the peak: contacts that may lie in its days, and those that tell of spells
    that cover them."""
    peak, case = arrangement.strips.reading.peak, arrangement.case
    if peak.span is None:
        return frozenset()
    start, end, who = peak.span.start, peak.span.end, set(peak.agencies)
    told = {
        id
        for spell in arrangement.strips.reading.spells
        if case.top_agency(spell.agency) in who and spell.span.start < end and start < spell.span.end
        for id in spell.events
        if id in case.event_by_id
    }
    met = {
        event.id
        for event in case.events
        if who.intersection(map(case.top_agency, event.agencies))
        and _may_lie(event.when, start.toordinal(), end.toordinal())
    }
    return frozenset(told | met)


def _may_lie(when: When, start: int, end: int) -> bool:
    """Tell whether a contact may lie on one of these days; one known less exactly than a quarter counts for none."""
    if when.earliest is None or when.latest is None:
        return False
    first, after = when.earliest.toordinal(), when.latest.toordinal() + 1
    return after - first <= WIDEST_CONTACT and first < end and start < after


def peak_words(arrangement: Arrangement) -> tuple[str, str, str]:
    """Return how many there are at the peak, when, and who they are."""
    reading = arrangement.strips.reading
    peak = reading.peak
    names = ", ".join(sorted(name_of(arrangement.case, id) for id in peak.agencies))
    many = worded("Peak: {agencies} at once", agencies=most_at_once(reading))
    return arrangement.say(many), show_span(peak.span) if peak.span else "", names
