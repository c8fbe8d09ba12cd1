"""Which list of a case is meant, and in which order the lists are looked at."""

from __future__ import annotations

from enum import IntEnum


class Tab(IntEnum):
    """A list of the case by the place of its tab."""

    PEOPLE = 0
    AGENCIES = 1
    TIES = 2
    RETURNS = 3
    VOICES = 4
    SOURCES = 5
