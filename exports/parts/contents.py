"""What all pages of a report are drawn from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from analysis.summary import Summary
from case.dates import Span
from case.model import Case
from timeline.arrangement import Arrangement, arrange
from timeline.lanes import LaneBy


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


def timeline_of(report: Report) -> Arrangement:
    """Return the timeline by agency, with the windows that the report compares."""
    return replace(arrange(report.case, LaneBy.AGENCY), windows=report.windows)
