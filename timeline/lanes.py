"""The lanes of a timeline: for people, agencies, both, or themes; in groups, in an order a panel expects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from case.dates import When
from case.scenes import AS_IT_COMES as AS_IT_COMES
from case.scenes import EVERYONE as EVERYONE
from case.scenes import NO_AGENCY as NO_AGENCY
from case.scenes import NO_FACTOR as NO_FACTOR
from case.scenes import Choice as Choice
from case.scenes import LaneBy as LaneBy
from case.worded import counted, joined, worded
from drawing.marks import Ink

Ints = npt.NDArray[np.int32]
HIDDEN = -1


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane. `key` is the id of its person or agency, or its theme; `group` heads it and those after it alike.

    `home` is true of the lanes of the first household; `inside` is the agency that a team's lane stands under.
    `silent` is true where an agency was asked and has not replied.
    """

    key: str
    title: str
    note: str = ""
    group: str = ""
    ink: Ink | None = None
    focus: bool = False
    born: When | None = None
    died: When | None = None
    teams: tuple[str, ...] = ()
    events: int = 0
    occurrences: int = 0
    undated: int = 0
    home: bool = False
    inside: str = ""
    folded: bool = False
    silent: bool = False

    @property
    def counts(self) -> str:
        """How much the lane holds, in words that can be said in another language."""
        if not self.events:
            return worded("no return") if self.silent else worded("no events recorded")
        words: list[str] = [counted(self.events, "event", form=",")]
        if self.occurrences > self.events:
            words.append(counted(self.occurrences, "occurrence", form=","))
        if self.undated:
            words.append(worded("{number} undated", number=f"{self.undated:,}"))
        return joined(words, " · ")


@dataclass(frozen=True, slots=True, eq=False)
class Lanes:
    """The lanes from top to bottom; the lane where each event (by its place in the case) is drawn, and the others.

    An event shows palely in the lanes `also_lane` of what else it concerns; `also_event` says which one it is.
    `left_out` are the lanes that the reader has hidden, `undated` is how many events stand on no day at all.
    """

    lanes: tuple[Lane, ...]
    home: Ints
    also_event: Ints
    also_lane: Ints
    left_out: tuple[Lane, ...] = ()
    place: Mapping[str, int] = field(default_factory=dict)
    undated: int = 0
