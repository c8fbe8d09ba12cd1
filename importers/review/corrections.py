"""What a person says about the columns of a file, and how it is remembered for the next file with these headings.

What is remembered holds no words of a file: a digest of the headings, and for each column that was corrected its
number and a field of ours. Words for a whole file ('agency: Oak Primary School') and how a column writes its
dates are not remembered: the next file may be another agency's.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from importers.columns import Mapped, event_fields, plain

KEPT, LEFT_OUT = "", "leave out"  # beside the fields, what a column can be
MOST_REMEMBERED = 500


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says about one table.

    `fields` names for a column, by its number, the field it feeds: KEPT keeps its words with the text, LEFT_OUT
    drops them. `constants` are words for a field of the whole table. `month_first` answers how dates are written,
    `family_first` whether 'A, B' is a surname with a forename, `dates_down` whether rows without a date are of the date
    above.
    """

    fields: Mapping[int, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    month_first: bool | None = None
    family_first: bool | None = None
    dates_down: bool | None = None

    def __bool__(self) -> bool:
        answers = (self.month_first, self.family_first, self.dates_down)
        return bool(self.fields or self.constants) or any(answer is not None for answer in answers)


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person says about one file: a correction for its tables by number, other words for its cells.

    `cells` are by place and column; `rows` are whole rows by place, where these did not fit their headings.
    `withdraw`: what a newer version of a file no longer tells is taken out.
    """

    tables: Mapping[int, Correction] = field(default_factory=dict)
    cells: Mapping[tuple[str, int], str] = field(default_factory=dict)
    withdraw: bool = False
    rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


NO_CHOICES = Choices()


def corrected(mapped: Mapped, correction: Correction, width: int) -> Mapped:
    """Return what the columns mean with a person's word before ours; several columns may feed one field."""
    if not correction or mapped.kind != "events":
        return mapped
    meaning = {column: name for name, columns in mapped.columns.items() for column in columns}
    meaning |= {column: name for column, name in correction.fields.items() if 0 <= column < width}
    columns: dict[str, tuple[int, ...]] = {}
    for column, name in sorted(meaning.items()):
        if name in event_fields():
            columns[name] = (*columns.get(name, ()), column)
    dropped = {column for column, name in meaning.items() if name == LEFT_OUT}
    used = {column for some in columns.values() for column in some}
    spare = tuple(column for column in range(width) if column not in used | dropped)
    said = {name: words.strip() for name, words in correction.constants.items() if name in event_fields()}
    constants = {name: words for name, words in said.items() if words}
    columns |= {name: (number,) for number, name in enumerate(constants, width)}
    answers = (bool(correction.month_first), correction.family_first, correction.dates_down)
    return Mapped("events", columns, spare, constants, *answers)


def fingerprint(headings: Sequence[str]) -> str:
    """Return a digest that tables with the same headings share."""
    return hashlib.sha256("\n".join(map(plain, headings)).encode()).hexdigest()


class Remembered:
    """The corrections of earlier imports, by the headings' digest, in a small file of the person's own."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._known: dict[str, dict[int, str]] = _read(file) if file else {}

    def of(self, headings: Sequence[str]) -> Correction:
        """Return what was said about a table with these headings before; nothing where it was not."""
        found = self._known.get(fingerprint(headings), {})
        return Correction({column: name for column, name in found.items() if column < len(headings)})

    def remember(self, headings: Sequence[str], correction: Correction) -> None:
        """Remember which field columns feed, for the next table with these headings; no correction forgets it."""
        before = dict(self._known)
        key = fingerprint(headings)
        self._known.pop(key, None)
        if correction.fields:
            self._known[key] = dict(correction.fields)
        if self._file is not None and self._known != before:
            for old in list(self._known)[:-MOST_REMEMBERED]:
                del self._known[old]
            _write(self._file, self._known)


def _read(file: Path) -> dict[str, dict[int, str]]:
    """Return what a file remembers; a file that is damaged remembers nothing."""
    allowed = {*event_fields(), KEPT, LEFT_OUT}
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        return {
            str(key): {int(column): name for column, name in fields.items() if name in allowed}
            for key, fields in told.items()
        }
    except (OSError, ValueError, AttributeError, RecursionError, TypeError):
        return {}


def _write(file: Path, known: Mapping[str, Mapping[int, str]]) -> None:
    beside = file.with_name(f"{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(known), encoding="utf-8")
        beside.replace(file)
    except OSError:  # what cannot be remembered is asked for again
        beside.unlink(missing_ok=True)
