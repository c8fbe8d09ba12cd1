"""A case and what it shows as one plain object, for scripts. docs/summary-json.md describes every key."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from analysis.agencies import AgencyRow, name_of
from analysis.comparison import Comparison
from analysis.finding import Finding
from analysis.json_parts import comparison_json, day, parts_json, peak_json
from analysis.levels import Ladder
from analysis.spells import InvolvementSpell
from analysis.summary import Summary, summarise
from analysis.targets import Result
from case.dates import ONGOING, Until, When
from case.model import Case, Event, SourceRef

Json = Mapping[str, object]


class Problem(Protocol):
    """Something in the input that could not be taken as it stood."""

    @property
    def file(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def column(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def why(self) -> str: ...


def summary_json(
    case: Case,
    problems: Sequence[Problem] = (),
    summary: Summary | None = None,
    compared: tuple[Comparison, Sequence[Result]] | None = None,
) -> dict[str, object]:
    """Return everything the summary states, in words and numbers only; agencies and people by name."""
    found = summary or summarise(case)
    return {
        "events": [_event(case, event) for event in case.events],
        "agencies": [_agency(case, row) for row in found.rows],
        "agency_count": found.agency_count,
        "team_count": found.team_count,
        "event_count": found.event_count,
        "occurrence_count": found.occurrence_count,
        "peak": peak_json(case, found.peak),
        "spells": [_spell(case, spell) for spell in found.spells],
        "overlaps": [
            {"a": name_of(case, pair.a), "b": name_of(case, pair.b), "days": pair.days} for pair in found.overlaps
        ],
        "levels": [_ladder(case, ladder) for ladder in found.levels],
        "findings": [_finding(finding) for finding in found.findings],
        **parts_json(case, found),
        "comparison": comparison_json(case, found, *compared) if compared else None,
        "problems": [
            {key: getattr(problem, key) for key in ("file", "place", "column", "text", "why")} for problem in problems
        ],
    }


def as_bytes(value: Json) -> bytes:
    """Return the object as UTF-8; a lone surrogate, which UTF-8 cannot hold, stays readable as \\udc80."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return (text + "\n").encode("utf-8", "backslashreplace")


def _event(case: Case, event: Event) -> Json:
    source = event.source
    return {
        "id": event.id,
        "when": _when(event.when),
        "until": _until(event.until),
        "occurrences": event.occurrences,
        "agencies": [name_of(case, agency) for agency in event.agencies],
        "people": _people(case, event.person_ids),
        "kind": event.kind.value,
        "factors": [factor.value for factor in event.factors],
        "text": event.text,
        "source": _source(source) if source else {"file": "", "place": ""},
        "parts": [{"person": _people(case, [part.person])[0], "part": part.kind.value} for part in event.people],
        "level": event.level,
        "action": event.action,
        "decision": event.decision,
        "voice": event.voice,
        "impact": event.impact,
        "analysis": event.analysis,
        "professionals": list(event.professionals),
        "significance": event.significance.value,
        "standing": event.standing.value,
        "recorded": _when(event.recorded) if event.recorded else None,
        "ref": event.ref,
        "time": event.time,
        "category": event.category,
        "evidence": event.evidence,
        "also": [_source(other) for other in event.also],
        "shared": event.shared,
        "shared_by": event.shared_by,
    }


def _source(source: SourceRef) -> Json:
    return {"file": source.file, "place": source.place}


def _agency(case: Case, row: AgencyRow) -> Json:
    return {
        "name": name_of(case, row.agency),
        "kind": row.kind,
        "parent": name_of(case, row.parent) if row.parent else None,
        "counted": row.counted,
        "events": row.events,
        "occurrences": row.occurrences,
        "first": day(row.first),
        "last": day(row.last),
    }


def _spell(case: Case, spell: InvolvementSpell) -> Json:
    return {
        "agency": name_of(case, spell.agency),
        "people": _people(case, spell.people),
        "start": day(spell.span.start),
        "end": day(spell.span.last),
        "inferred": spell.inferred,
    }


def _ladder(case: Case, ladder: Ladder) -> Json:
    return {
        "person": _people(case, [ladder.person])[0] if ladder.person else None,
        "steps": [
            {
                "level": step.level,
                "start": day(step.span.start),
                "end": day(step.span.last),
                "events": list(step.events),
            }
            for step in ladder.steps
        ],
    }


def _finding(finding: Finding) -> Json:
    return {
        "id": finding.id,
        "kind": finding.kind.value,
        "sentence": finding.sentence,
        "start": day(finding.span.start),
        "end": day(finding.span.last),
        "events": list(finding.events),
        "weight": finding.weight,
        "ruling": finding.ruling.value if finding.ruling else None,
        "reason": finding.reason,
        "comment": finding.comment,
    }


def _when(when: When) -> Json:
    return {
        "earliest": day(when.earliest),
        "latest": day(when.latest),
        "precision": when.precision.value,
        "qualifier": when.qualifier.value,
        "written": when.written,
    }


def _until(until: Until) -> Json | str | None:
    if until is ONGOING:
        return "ongoing"
    return _when(until) if isinstance(until, When) else None


def _people(case: Case, ids: Iterable[str]) -> list[str]:
    known = case.person_by_id
    return [known[person].name if person in known else person for person in dict.fromkeys(ids)]
