"""A register of local agencies to agencies: every one is taken in, teams under the agency they belong to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from case.model import Agency
from case.sectors import agency_kinds
from importers.columns import Mapped
from importers.matching import is_nobody
from importers.meaning.agencies import Agencies, agency_key
from importers.readers.raw import RawRow
from importers.report import RowProblem, problem

_YES_AND_NO = {"yes": True, "y": True, "true": True, "1": True, "no": False, "n": False, "false": False, "0": False}


def read_register(
    rows: Sequence[RawRow],
    mapped: Mapped,
    headings: Sequence[str],
    file: str,
    agencies: Agencies,
    trouble: Callable[[RowProblem], None],
) -> None:
    """Take the rows of a register into `agencies`; `trouble` hears of what could not be taken."""
    reader = _RegisterReader(mapped, headings, file, agencies, trouble)
    taken = [(id, row) for row in rows if (id := reader.agency(row))]
    for id, row in taken:
        reader.put_under_parent(id, row)
    agencies.learn()


class _RegisterReader:
    def __init__(
        self,
        mapped: Mapped,
        headings: Sequence[str],
        file: str,
        agencies: Agencies,
        trouble: Callable[[RowProblem], None],
    ) -> None:
        self._mapped = mapped
        self._headings = headings
        self._file = file
        self._agencies = agencies
        self._trouble = trouble
        self._by_key = {agency_key(agency.name): agency.id for agency in agencies.all.values()}

    def agency(self, row: RawRow) -> str | None:
        """Return the id of a row's agency, taken in or completed; None where the row names none."""
        name = self._cell(row, "name")
        if is_nobody(name):
            words = " | ".join(filter(None, row.cells))
            self._trouble(problem(self._file, row.place, "name", words, "the row names no agency"))
            return None
        id = self._by_key.get(agency_key(name)) or self._agencies.new_id()
        known = self._agencies.all.get(id, Agency(id, name))
        base = self._agencies.guess(name) or known
        aliases = dict.fromkeys((*known.aliases, *self._aliases(row)))
        aliases.pop(name, None)
        self._agencies.all[id] = replace(
            known,
            name=name,
            kind=self._kind(row) or known.kind or base.kind,
            counted=self._counted(row, base),
            aliases=tuple(aliases),
            local=True,
        )
        self._by_key[agency_key(name)] = id
        return id

    def put_under_parent(self, id: str, row: RawRow) -> None:
        """Put a team under its agency; one that the register does not list is taken in with the team's kind."""
        name = self._cell(row, "parent")
        if is_nobody(name):
            return
        agencies = self._agencies.all
        found = self._by_key.get(agency_key(name)) or self._by_alias(name, id)
        if found is None:
            found = self._agencies.new_id()
            agencies[found] = Agency(found, name, agencies[id].kind)
            self._by_key[agency_key(name)] = found
        above: str | None = found
        while above is not None and above != id:
            above = agencies[above].parent
        if above == id:
            self._tell(row, "parent", "an agency cannot belong to itself; it was taken without a parent")
        else:
            agencies[id] = replace(agencies[id], parent=found)

    def _by_alias(self, name: str, team: str) -> str | None:
        key = agency_key(name)
        for agency in self._agencies.all.values():
            if agency.id != team and key in map(agency_key, agency.aliases):
                return agency.id
        return None

    def _kind(self, row: RawRow) -> str:
        kind = self._cell(row, "kind").casefold()
        if kind and kind not in agency_kinds():
            self._tell(row, "kind", "this is no kind of service that is known; it stands with the voluntary sector")
        return kind

    def _counted(self, row: RawRow, base: Agency) -> bool:
        words = self._cell(row, "counted").casefold()
        if not words:
            return base.counted
        if words not in _YES_AND_NO:
            self._tell(row, "counted", "this is neither yes nor no; the agency was counted")
        return _YES_AND_NO.get(words, True)

    def _aliases(self, row: RawRow) -> list[str]:
        column = self._mapped.one("aliases")
        cell = row.cells[column] if column is not None else ""
        return [alias for part in cell.split(";") if (alias := " ".join(part.split()))]

    def _cell(self, row: RawRow, field: str) -> str:
        column = self._mapped.one(field)
        return "" if column is None else " ".join(row.cells[column].split())

    def _tell(self, row: RawRow, field: str, why: str) -> None:
        column = self._mapped.one(field)
        heading = self._headings[column] if column is not None else field
        self._trouble(problem(self._file, row.place, heading, self._cell(row, field), why))
