"""What the words of a case tell the timeline: spells, how many agencies at once, levels of need.

Reading every entry takes longer than laying out, so a large case is laid out once before and once after it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from analysis.agencies import counted_tops
from analysis.finding import Finding
from analysis.findings import find_findings
from analysis.levels import LevelStep, find_levels
from analysis.occupancy import Occupancy, steps
from analysis.overlaps import AtOnce, Peak, peak_of, presence, sure_presence
from analysis.spells import InvolvementSpell, find_spells
from case.model import Case, Ruling

FINDING_LINES = 3
MOST_FINDINGS = 250  # of more the lines would be one bar
NO_PEAK = Peak(0, None, ())


@dataclass(frozen=True, eq=False)
class Reading:
    """Spells, and what stands in the strips; `levels` are those of the household. Not `known` before it is read.

    `agencies` name the rows of `there`, which tells who is there on which day. The peak is how many may have been
    there at once; `sure` is how many certainly were.
    """

    spells: tuple[InvolvementSpell, ...] = ()
    at_once: AtOnce = field(default_factory=lambda: AtOnce(np.zeros(0, np.int64), np.zeros(0, np.int64)))
    peak: Peak = NO_PEAK
    levels: tuple[LevelStep, ...] = ()
    known: bool = False
    agencies: tuple[str, ...] = ()
    there: Occupancy | None = None
    findings: tuple[Finding, ...] = ()
    sure: int = 0

    @cached_property
    def finding_lines(self) -> npt.NDArray[np.float64]:
        """The first day, the day after the last and the line of the weightiest findings, in their order.

        A finding is drawn on the lowest line that is free, else on the last.
        """
        taken: list[list[tuple[int, int]]] = [[] for _ in range(FINDING_LINES)]
        found: list[tuple[int, int, int]] = []
        for finding in self.findings[:MOST_FINDINGS]:
            start, end = finding.span.start.toordinal(), finding.span.end.toordinal()
            free = (n for n, spans in enumerate(taken) if all(end <= a or b <= start for a, b in spans))
            line = next(free, FINDING_LINES - 1)
            taken[line].append((start, end))
            found.append((start, end, line))
        return np.array(found, np.float64).reshape(-1, 3)


UNREAD = Reading()


def read(case: Case, whole: Case | None = None) -> Reading:
    """Read a case; for a filtered one give the `whole` too, which spells are found in."""
    spells = find_spells(case, whole)
    tops = counted_tops(case)
    agencies, table = presence(case, spells, tops)
    sure = peak_of(*sure_presence(case, spells, tops)).count
    ladders = find_levels(case)
    findings = _shown(find_findings(whole or case, None, None if whole else spells), case)
    levels = next((ladder.steps for ladder in ladders if ladder.person is None), ())
    most = peak_of(agencies, table)
    return Reading(spells, AtOnce(*steps(table)), most, levels, True, agencies, table, findings, sure)


def _shown(findings: Iterable[Finding], case: Case) -> tuple[Finding, ...]:
    """Return the findings of which an entry is shown, without those that somebody has refused."""
    return tuple(
        one
        for one in findings
        if one.ruling is not Ruling.REFUSED and any(event in case.event_by_id for event in one.events)
    )
