"""Spells that nobody wrote down as such: one entry starts a service, a later one ends it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from case.dates import Span
from case.model import Case


class Run(NamedTuple):
    """A service found to run from one entry to another."""

    agency: str
    people: tuple[str, ...]
    span: Span
    open: bool
    service: str
    events: tuple[str, ...]


def infer(case: Case) -> Iterator[Run]:
    """Yield the runs that start and end words of the entries tell of."""
    return iter(())
