"""A list of relationships to ties: `person,relationship,other person,quality,ending,since,until`.

'Gary,married,Denise' and 'Sheila,parent,Denise' read as they stand: the first is the relationship of the other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from case.dates import Until, When
from case.model import Ending, Quality, TieKind
from case.reading_dates import UnreadableDateError, read
from importers.columns import Mapped
from importers.lists.ties import Ties
from importers.matching import People, is_nobody
from importers.readers.raw import RawRow
from importers.report import RowProblem, problem

_Word = TypeVar("_Word", Quality, Ending)

_KINDS: Mapping[str, TieKind] = {kind.value: kind for kind in TieKind} | {
    **dict.fromkeys(("husband", "wife", "spouse", "married to"), TieKind.MARRIED),
    **dict.fromkeys(("cohabitee", "boyfriend", "girlfriend", "couple"), TieKind.PARTNER),
    **dict.fromkeys(("mother", "father", "mum", "dad", "birth parent"), TieKind.PARENT),
    **dict.fromkeys(("stepmother", "stepfather", "step parent", "stepparent"), TieKind.STEP_PARENT),
    **dict.fromkeys(("foster carer", "foster mother", "foster father"), TieKind.FOSTER_PARENT),
    **dict.fromkeys(("brother", "sister", "half-sibling"), TieKind.SIBLING),
    **dict.fromkeys(("grandmother", "grandfather"), TieKind.GRANDPARENT),
    **dict.fromkeys(("aunt", "uncle", "cousin", "niece", "nephew"), TieKind.RELATIVE),
    **dict.fromkeys(("associate", "co offender"), TieKind.CO_OFFENDER),
}
_TURNED: Mapping[str, TieKind] = dict.fromkeys(("child", "son", "daughter"), TieKind.PARENT)
_QUALITIES: Mapping[str, Quality] = {quality.value: quality for quality in Quality} | {
    **dict.fromkeys(("", "good", "normal"), Quality.PLAIN),
    **dict.fromkeys(("violent", "abuse", "abusive", "domestic abuse"), Quality.VIOLENCE),
    **dict.fromkeys(("hostile", "stressful"), Quality.CONFLICT),
}
_ENDINGS: Mapping[str, Ending] = {ending.value: ending for ending in Ending} | {
    **dict.fromkeys(("", "current"), Ending.TOGETHER),
    **dict.fromkeys(("divorced", "widowed"), Ending.ENDED),
}


def read_ties(
    rows: Sequence[RawRow],
    mapped: Mapped,
    headings: Sequence[str],
    file: str,
    people: People,
    ties: Ties,
    trouble: Callable[[RowProblem], None],
) -> None:
    """Take the rows of a list of relationships into `ties`; `trouble` hears of what could not be taken."""
    reader = _TieReader(mapped, headings, file, people, ties, trouble)
    for row in rows:
        reader.take(row)


class _TieReader:
    def __init__(
        self,
        mapped: Mapped,
        headings: Sequence[str],
        file: str,
        people: People,
        ties: Ties,
        trouble: Callable[[RowProblem], None],
    ) -> None:
        self._mapped = mapped
        self._headings = headings
        self._file = file
        self._people = people
        self._ties = ties
        self._trouble = trouble

    def take(self, row: RawRow) -> None:
        """Take one row in, or tell why not."""
        words = self._cell(row, "kind").casefold()
        turned = _TURNED.get(words)
        kind = turned or _KINDS.get(words)
        names = self._cell(row, "a"), self._cell(row, "b")
        if any(map(is_nobody, names)):
            self._tell(row, "a" if is_nobody(names[0]) else "b", "the row does not name two people")
            return
        if kind is None:
            self._tell(row, "kind", "this is no relationship that is known")
            return
        a, b = (self._people.find(name) or self._people.add(name) for name in names)
        if a.id == b.id:
            self._tell(row, "b", "nobody can be tied to themselves")
            return
        if turned:
            a, b = b, a
        refused = self._ties.put(
            kind,
            a.id,
            b.id,
            self._word(row, "quality", _QUALITIES, Quality.PLAIN),
            self._word(row, "ending", _ENDINGS, Ending.TOGETHER),
            self._since(row),
            self._until(row),
        )
        if refused:
            self._tell(row, "kind", refused)

    def _word(self, row: RawRow, field: str, known: Mapping[str, _Word], otherwise: _Word) -> _Word:
        words = self._cell(row, field).casefold()
        if words not in known:
            self._tell(row, field, "this word is not known here; the tie was taken without it")
        return known.get(words, otherwise)

    def _since(self, row: RawRow) -> When | None:
        dated = self._date(row, "since")
        return dated[0] if dated and dated[0].dated else None

    def _until(self, row: RawRow) -> Until:
        dated = self._date(row, "until")
        if dated is None:
            return None
        return dated[1] or (dated[0] if dated[0].dated else None)

    def _date(self, row: RawRow, field: str) -> tuple[When, Until] | None:
        words = self._cell(row, field)
        if is_nobody(words):
            return None
        try:
            return read(words)
        except UnreadableDateError as error:
            self._tell(row, field, f"{error} The tie was taken without it.")
            return None

    def _cell(self, row: RawRow, field: str) -> str:
        column = self._mapped.one(field)
        return "" if column is None else " ".join(row.cells[column].split())

    def _tell(self, row: RawRow, field: str, why: str) -> None:
        column = self._mapped.one(field)
        heading = self._headings[column] if column is not None else field
        self._trouble(problem(self._file, row.place, heading, self._cell(row, field), why))
