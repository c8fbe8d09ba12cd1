"""The parts of the JSON beside events, agencies and findings. docs/summary-json.md describes every key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from analysis.agencies import agencies_of_person, name_of
from analysis.comparison import Comparison
from analysis.costs import Costs, CostSum, find_costs
from analysis.indicators import INDICATOR_RULE, Profile
from analysis.matrix import KNOWING_RULE, MATRIX_RULE
from analysis.overlaps import Peak
from analysis.returns import RETURN_RULE
from analysis.summary import Summary
from analysis.targets import Result
from case.dates import Span, When
from case.model import Case

Json = Mapping[str, object]


def parts_json(case: Case, summary: Summary) -> dict[str, object]:
    """Return what stands beside the events, the agencies and the findings, by key."""
    return {
        "sure_peak": peak_json(case, summary.sure_peak),
        "days_with": [{"agencies": least, "days": days} for least, days in summary.days_with],
        "decisions": [
            {"agency": name_of(case, one.agency), "counted": one.counted, "reason": one.reason}
            for one in summary.verdicts
        ],
        "rules": _rules(summary),
        "counting": _counting(case, summary),
        "by_person": [
            {"person": _person(case, person), "agencies": [name_of(case, agency) for agency in agencies]}
            for person, agencies in agencies_of_person(case).items()
        ],
        "matrix": _matrix(case, summary),
        "knowing": _knowing(case, summary),
        "appointments": _appointments(case, summary),
        "indicators": [_profile(profile) for profile in summary.indicators],
        "costs": _costs(case, summary.costs),
        "voices": _voices(case, summary),
        "returns": _returns(case, summary),
        "unknowns": list(summary.unknowns),
    }


def comparison_json(
    case: Case, summary: Summary, comparison: Comparison, targets: Sequence[Result]
) -> dict[str, object]:
    """Return two windows side by side, what each may have cost, and the targets."""
    before, after = (
        find_costs(case, summary.spells, window, summary.costs.prices)
        for window in (comparison.before, comparison.after)
    )
    return {
        "before": _window(comparison.before),
        "after": _window(comparison.after),
        "complete": comparison.complete,
        "cautions": list(comparison.cautions),
        "rows": [
            {
                "measure": row.measure,
                "unit": row.unit,
                "before": row.before,
                "after": row.after,
                "before_perhaps": row.before_perhaps,
                "after_perhaps": row.after_perhaps,
                "difference": row.difference,
                "percent": row.percent,
                "before_a_month": row.before_a_month,
                "after_a_month": row.after_a_month,
                "small": row.small,
                "before_events": list(row.before_events),
                "after_events": list(row.after_events),
            }
            for row in comparison.rows
        ],
        "costs_before": _costs(case, before),
        "costs_after": _costs(case, after),
        "targets": [
            {
                "target": one.target.name,
                "result": one.reached.value,
                "why": one.why,
                "source": one.target.source,
                "events": list(one.events),
            }
            for one in targets
        ],
    }


def peak_json(case: Case, peak: Peak) -> Json:
    """Return how many agencies were there at once, from when to when (both inclusive), and which."""
    return {
        "count": peak.count,
        "start": day(peak.span.start if peak.span else None),
        "end": day(peak.span.last if peak.span else None),
        "agencies": [name_of(case, agency) for agency in peak.agencies],
    }


def day(found: date | None) -> str | None:
    """Return a day as 2009-04-03, None where it is not known."""
    return found.isoformat() if found else None


def _days_since(summary: Summary, last: date | None) -> int | None:
    """Return the days from a last contact to the last day of the data."""
    end = summary.matrix.as_of
    return (end - last).days if end and last else None


def _rules(summary: Summary) -> Json:
    return {
        "agencies": summary.rule,
        "occurrences": summary.occurrence_rule,
        "spells": summary.spell_rule,
        "peak": summary.at_once_rule,
        "overlaps": summary.overlap_rule,
        "levels": summary.level_rule,
        "matrix": MATRIX_RULE,
        "knowing": KNOWING_RULE,
        "indicators": INDICATOR_RULE,
        "costs": summary.costs.rule,
        "voices": summary.voices.rule,
        "returns": RETURN_RULE,
    }


def _counting(case: Case, summary: Summary) -> list[Json]:
    return [
        {
            "agency": name_of(case, row.agency),
            "counted": row.counted,
            "why": row.why,
            "days_since": _days_since(summary, row.last),
        }
        for row in summary.rows
    ]


def _knowing(case: Case, summary: Summary) -> list[Json]:
    return [
        {
            "a": name_of(case, one.a),
            "b": name_of(case, one.b),
            "together": list(one.together),
            "a_to_b": list(one.a_to_b),
            "b_to_a": list(one.b_to_a),
        }
        for one in summary.knowing
    ]


def _window(span: Span) -> Json:
    return {"start": day(span.start), "end": day(span.last)}


def _matrix(case: Case, summary: Summary) -> Json:
    return {
        "as_of": day(summary.matrix.as_of),
        "cells": [
            {
                "person": _person(case, cell.person),
                "agency": name_of(case, cell.agency),
                "occurrences": cell.occurrences,
                "first": day(cell.since.first if cell.since else None),
                "last": day(cell.latest.last if cell.latest else None),
                "days_since": cell.days_since,
                "events": list(cell.events),
            }
            for cell in summary.matrix.cells
        ],
    }


def _appointments(case: Case, summary: Summary) -> Json:
    burden = summary.burden
    return {
        "appointments": burden.appointments,
        "weeks": burden.weeks,
        "a_week": round(burden.a_week, 2),
        "most": burden.most,
        "busiest_week": day(burden.busiest.start if burden.busiest else None),
        "missed": [
            {
                "agency": name_of(case, one.agency),
                "missed": one.missed,
                "kept": one.kept,
                "share": round(one.share, 3),
                "events": list(one.events),
            }
            for one in summary.attendance
        ],
    }


def _profile(profile: Profile) -> Json:
    return {
        "framework": profile.framework,
        "title": profile.title,
        "source": profile.source,
        "yes": profile.yes,
        "unknown": profile.unknown,
        "bands": list(profile.bands),
        "band": profile.band,
        "indicators": [
            {
                "name": one.name,
                "answer": one.answer.value,
                "why": one.why,
                "events": list(one.events),
                "against": list(one.against),
            }
            for one in profile.indicators
        ],
    }


def _costs(case: Case, costs: Costs) -> Json:
    return {
        "lines": [
            {
                "item": line.unit.item,
                "agency": name_of(case, line.agency) if line.agency else None,
                "kind": line.kind.value if line.kind else None,
                "quantity": line.quantity,
                "per": line.unit.per,
                "low": line.low,
                "high": line.high,
                "price_year": line.unit.price_year,
                "value": line.unit.value,
                "spend": line.unit.spend,
                "source": line.unit.source,
                "example": line.unit.example,
                "events": list(line.events),
            }
            for line in costs.lines
        ],
        "by_agency": [_sum(one, name_of(case, one.what) if one.what else None) for one in costs.by_agency],
        "by_kind": [_sum(one, one.what) for one in costs.by_kind],
        "by_spend": [_sum(one, one.what) for one in costs.by_spend],
        "prices": costs.prices.name,
        "uncosted_events": costs.uncosted_events,
        "uncosted_occurrences": costs.uncosted_occurrences,
        "uncosted_spells": costs.uncosted_spells,
    }


def _sum(one: CostSum, what: str | None) -> Json:
    return {
        "what": what,
        "value": one.value or None,
        "low": one.low if one.value else None,
        "high": one.high if one.value else None,
        "uncosted_events": one.uncosted_events,
        "uncosted_occurrences": one.uncosted_occurrences,
    }


def _voices(case: Case, summary: Summary) -> Json:
    found = summary.voices
    return {
        "quotes": [
            {"words": one.words, "side": one.side.value, "speaker": _speaker(case, one.speaker), "event": one.event}
            for one in found.quotes
        ],
        "miss_most": [
            {
                "words": one.words,
                "speaker": _speaker(case, one.speaker),
                "agencies": [name_of(case, agency) for agency in one.agencies],
                "event": one.event,
            }
            for one in found.losses
        ],
        "effects": [
            {
                "agency": name_of(case, one.agency),
                "side": one.side.value,
                "helped": one.helped,
                "words": one.words,
                "event": one.event,
            }
            for one in found.effects
        ],
        "ratings": [
            {
                "person": _speaker(case, one.person),
                "about": one.what,
                "rating": one.value,
                "earliest": day(one.when.earliest),
                "latest": day(one.when.latest),
                "event": one.event,
            }
            for one in found.ratings
        ],
    }


def _returns(case: Case, summary: Summary) -> list[Json]:
    return [
        {
            "agency": name_of(case, one.agency),
            "reply": one.reply.value,
            "consent": one.consent,
            "asked": _words(one.asked),
            "replied": _words(one.replied),
            "covers": one.covers,
            "current_as_of": _words(one.current_as_of),
            "entries": one.entries,
        }
        for one in summary.returns
    ]


def _words(when: When | None) -> str | None:
    if when is None:
        return None
    return day(when.earliest) if when.earliest == when.latest else when.written or None


def _person(case: Case, id: str) -> str:
    known = case.person_by_id.get(id)
    return known.name if known else id


def _speaker(case: Case, id: str) -> str | None:
    """Return the name of a person or an agency; None where it is not told."""
    if not id:
        return None
    return _person(case, id) if id in case.person_by_id else name_of(case, id)
