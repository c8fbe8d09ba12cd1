"""The people of a case and their ties, as the lists among the files tell them."""

from __future__ import annotations

from collections.abc import Sequence

from case.model import Case, Person, Tie, TieKind
from importers.lists.pedigree import Told, read_pedigree
from importers.lists.people import Listed, read_people
from importers.lists.tie_lists import read_ties
from importers.lists.ties import Ties, choose_focus, tie_family, tie_to_focus
from importers.matching import People
from importers.meaning.parties import Parties
from importers.opening import Opened


class Household:
    """The people, the ties and the focus person of the case that an import makes."""

    def __init__(self, case: Case) -> None:
        self.people = People(case.people, case.gone)
        self._ties = list(case.ties)
        self._focus = next((person.id for person in case.people if person.focus), None)

    def take(self, files: Sequence[Opened]) -> None:
        """Take the people lists in, then the ties: what a list tells goes before what a role implies."""
        lists = [(file, listed) for file in files for listed in self._people_of(file)]
        told = next((listed.focus for _, listed in lists if listed.focus), None)
        if lists and self._focus is None:
            self._focus = choose_focus(list(self.people.all.values()), told)
        for file, listed in lists:
            if file.outline.format == "GEDCOM":
                continue
            tie_family(listed, self._ties_of(file), self.people)
        for file in files:
            for number, table, mapped in file.tables("ties") if file.outline.format != "GEDCOM" else ():
                tell = file.problems.append
                rows = file.take_rows(number)
                read_ties(rows, mapped, table.headings, file.name, self.people, self._ties_of(file), tell)
        for file, listed in lists:
            if self._focus is not None:
                tie_to_focus(listed, self._ties_of(file), self.people, self._focus)

    def finish(self, parties: Parties) -> tuple[tuple[Person, ...], tuple[Tie, ...]]:
        """Return people and ties when the events are read: victims tied to who harmed them, one focus person."""
        self._focus = self._focus or choose_focus(list(self.people.all.values()), None)
        ties = Ties(self._ties, self.people, "", lambda trouble: None)
        for victim, harmed_by in parties.victims.items():
            if not ties.tied(victim, TieKind.VICTIM):
                for other in harmed_by or filter(None, [self._focus]):
                    ties.add(TieKind.VICTIM, victim, other)
        if self._focus and not self.people.all[self._focus].focus:
            self.people.correct(self._focus, focus=True)
        return tuple(self.people.all.values()), tuple(self._ties)

    def _people_of(self, file: Opened) -> list[Listed]:
        found = [self._tree_of(file)] if file.outline.format == "GEDCOM" else self._lists_of(file)
        file.notes += self.people.told()
        return found

    def _tree_of(self, file: Opened) -> Listed:
        told = {
            kind: Told(file.take_rows(number), mapped, table.headings)
            for kind in ("people", "ties")
            for number, table, mapped in file.tables(kind)
        }
        return read_pedigree(
            told["people"], told.get("ties"), file.name, self.people, self._ties_of(file), file.problems.append
        )

    def _lists_of(self, file: Opened) -> list[Listed]:
        found = []
        for number, table, mapped in file.tables("people"):
            rows, tell = file.take_rows(number), file.problems.append
            found.append(read_people(rows, mapped, table.headings, file.name, self.people, tell))
        return found

    def _ties_of(self, file: Opened) -> Ties:
        return Ties(self._ties, self.people, file.name, file.problems.append)
