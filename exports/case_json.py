"""The whole case as JSON: every value that may leave, for other programs."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from case.model import Case
from exports.parts.contents import Report
from exports.pdf.metadata import producer

FORMAT = "kinline case 1"


@dataclass(frozen=True, slots=True)
class CaseFile:
    """What the file holds: how it was made, what was changed, and the case."""

    format: str
    producer: str
    title: str
    marking: str
    identifiable: bool
    statement: tuple[str, ...]
    case: Case


def as_json(report: Report) -> bytes:
    """Return the case with its marking and the statement of what was changed."""
    whole = CaseFile(
        FORMAT, producer(), report.title, report.marking, report.identifiable, report.statement, report.case
    )
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"
