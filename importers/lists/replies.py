"""Who was asked and who has replied, as the files of one import tell it: lists of whom was asked, forms, returns."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from pathlib import Path

from case.dates import on
from case.ids import new_id
from case.model import AgencyReturn, Case
from importers.lists.returns import Answered


class Replies:
    """Gathers the returns of a case. `arrived` is the day on which the files came in."""

    def __init__(self, case: Case, arrived: date) -> None:
        self._known = case.returns
        self._first = int(new_id(case, "r")[1:])
        self._arrived = arrived
        self._came: dict[str, None] = {}
        self.asked: list[AgencyReturn] = []
        self.answered: dict[Path, Answered] = {}

    def came_from(self, agency: str) -> None:
        """Hear that a file is from an agency: then it has replied."""
        self._came[agency] = None

    def returns(self) -> tuple[AgencyReturn, ...]:
        """Return the returns of the case; what an agency answers now goes before lists and what it answered then."""
        told: dict[str, AgencyReturn] = {}
        for one in (*self.asked, *(found.told for found in self.answered.values())):
            told[one.agency] = _updated(told[one.agency], one) if one.agency in told else one
        kept = [_updated(one, told.pop(one.agency)) if one.agency in told else one for one in self._known]
        fresh = (replace(one, id=f"r{number}") for number, one in enumerate(told.values(), self._first))
        return tuple(self._replied(one) for one in (*kept, *fresh))

    def _replied(self, one: AgencyReturn) -> AgencyReturn:
        """Return a return as answered today where its agency was asked and its file has come."""
        came = one.agency in self._came and one.asked is not None and one.replied is None
        return replace(one, replied=on(self._arrived)) if came else one


def _updated(known: AgencyReturn, told: AgencyReturn) -> AgencyReturn:
    """Return a return with what is told anew; what is not told stays."""
    said = {field.name: getattr(told, field.name) for field in fields(told) if field.name != "id"}
    return replace(known, **{name: value for name, value in said.items() if value})
