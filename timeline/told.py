"""What events say of themselves, as columns of numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from case.dates import UNDATED, Precision, Qualifier, When
from case.model import Event
from timeline.look import KIND_INDEX, RANKS

Ints = npt.NDArray[Any]
Bools = npt.NDArray[np.bool_]
PIECE = 5_000  # events that are read together


class Told(NamedTuple):
    """What events say of themselves, as columns; a side that is not known is day 0."""

    earliest: Ints
    latest: Ints
    vague: Bools
    ink: Ints
    shape: Ints
    rank: Ints
    times: Ints


KINDS = (np.int32, np.int32, np.bool_, np.int8, np.int8, np.int8, np.int32)  # of the columns of `Told`


class Lasting(NamedTuple):
    """Those of some events that last: their places, and their ends as far as they are known."""

    at: Ints
    ongoing: Bools
    earliest: Ints
    latest: Ints


def tell(events: Sequence[Event], inks: Mapping[tuple[str, ...], int]) -> tuple[Told, Lasting]:
    """Read the columns of events; `inks` are those of the agencies that come first.

    Some are read at a time: a million do not fit beside the processor, and each column would fetch them anew.
    """
    columns: list[Ints] = [np.empty(len(events), kind) for kind in KINDS]
    ends: list[Lasting] = []
    for first in range(0, max(len(events), 1), PIECE):
        some = events[first : first + PIECE]
        for column, part in zip(columns, _told(some, inks), strict=True):
            column[first : first + PIECE] = part
        ends.append(_lasting(some, first))
    return Told(*columns), Lasting(*map(np.concatenate, zip(*ends, strict=True)))


def _told(events: Sequence[Event], inks: Mapping[tuple[str, ...], int]) -> Told:
    around, unknown = Qualifier.AROUND, Precision.UNKNOWN  # to look a word of a list up takes longer than the rest
    whens = [event.when for event in events]
    return Told(
        _days([when.earliest for when in whens]),
        _days([when.latest for when in whens]),
        _small([when.qualifier is around or when.precision is unknown for when in whens], np.bool_),
        _small([inks.get(event.agencies[:1], 0) for event in events]),
        _small([KIND_INDEX[event.kind] for event in events]),
        _small([RANKS[event.significance] for event in events]),
        np.fromiter([event.occurrences for event in events], np.int32, len(events)),
    )


def _lasting(events: Sequence[Event], first: int) -> Lasting:
    untils = [event.until for event in events]
    places = [place for place, until in enumerate(untils, first) if until is not None]
    given = [until for until in untils if until is not None]
    whens = [until if isinstance(until, When) else UNDATED for until in given]
    return Lasting(
        np.array(places, np.int64),
        _small([not isinstance(until, When) for until in given], np.bool_),
        _days([when.earliest for when in whens]),
        _days([when.latest for when in whens]),
    )


def _days(days: Sequence[date | None]) -> Ints:
    return np.fromiter([day.toordinal() if day else 0 for day in days], np.int32, len(days))


def _small(numbers: Sequence[int], kind: Any = np.int8) -> npt.NDArray[Any]:
    """Return numbers below 128, or truths: as bytes they are read far sooner than one by one."""
    return np.frombuffer(bytes(numbers), kind)
