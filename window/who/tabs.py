"""The lists of a case by their number, in the order in which they are looked at."""

from __future__ import annotations

PEOPLE, AGENCIES, TIES, RETURNS, VOICES, SOURCES = range(6)
