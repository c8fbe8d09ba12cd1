"""What all pages of a report are drawn from."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.summary import Summary
from case.dates import Span
from case.model import Case


@dataclass(frozen=True)
class Report:
    """What all pages are drawn from: the case that may leave, what it shows, how the report is called."""

    case: Case
    summary: Summary
    title: str
    marking: str
    statement: tuple[str, ...]
    identifiable: bool
    windows: tuple[Span, Span] | None = None  # before and after, for the comparison
