"""Local frameworks and unit costs in words that may leave: their files were written by people who know the family."""

from __future__ import annotations

from analysis.local import NOTHING_LOCAL, Local
from case.model import Case
from privacy.plan import DEFAULT_PLAN, Plan
from privacy.scrub import scrubber_of


def fit_to_leave(local: Local, case: Case, plan: Plan = DEFAULT_PLAN) -> Local:
    """Return what somebody brought with every name of the case, and every unknown word, said otherwise."""
    if local == NOTHING_LOCAL:
        return local
    scrubber = scrubber_of(case, plan)
    return local.said(lambda text: scrubber.scrub(text).text)
