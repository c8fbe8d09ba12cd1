"""What an import would do, before it is done: every file as it was understood, its first rows, what would change.

A preview is the whole import, made and not yet taken: what is shown is what comes in, for it is the same case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from case.dates import When
from case.model import Case, Source
from case.originals import Row, rows_of
from importers.columns import Mapped, TableKind
from importers.keeping import kept, rows_left
from importers.meaning.filling import Undated
from importers.meaning.name_orders import NameOrder
from importers.opening import Opened
from importers.report import FileReport, ImportReport
from importers.review.corrections import KEPT, LEFT_OUT, Remembered
from importers.review.duplicates import SameEvent, suggest_same_events
from importers.run import ImportOptions, Progress, run_import

PLAIN = ImportOptions()
SHOWN = 12  # rows of a file as understood
SAMPLES = 3
SAMPLED = 200  # rows looked through for words to show of a column


class ColumnPreview(NamedTuple):
    """One column: its heading, the field it feeds (or what else becomes of it), words that stand in it."""

    number: int
    heading: str
    field: str
    samples: tuple[str, ...]


class Question(NamedTuple):
    """What only a person can say of a date column: some of its dates can be read both ways, others month first only.

    `like` is another file of this agency with the same headings, of which was said that months come first.
    """

    table: int
    heading: str
    both_ways: int
    month_first: int
    either: tuple[str, When, When]
    only: str
    like: str = ""


class TablePreview(NamedTuple):
    """One table as understood, `rows` of it; `dates` says in words how its dates are written."""

    number: int
    name: str
    kind: TableKind
    columns: tuple[ColumnPreview, ...]
    constants: Mapping[str, str]
    dates: str
    question: Question | None
    rows: int
    carried: bool | None = None  # months first, as was said of an earlier version
    names: NameOrder | None = None  # how 'A, B' would be read if nobody said
    family_first: bool | None = None  # how it is read
    undated: Undated | None = None
    dates_down: bool | None = None  # whether a row without a date is of the date above, as was said


class Counts(NamedTuple):
    """How many events and rows of a file there are of each sort."""

    new: int = 0
    changed: int = 0
    same: int = 0
    duplicate: int = 0
    withdrawn: int = 0
    problem: int = 0


@dataclass(frozen=True, slots=True)
class FilePreview:
    """One file. `first` are events as understood, by id; `source` keeps its rows as they came."""

    path: Path
    report: FileReport
    tables: tuple[TablePreview, ...]
    first: tuple[str, ...]
    counts: Counts
    source: Source | None
    misfits: Mapping[str, tuple[int, tuple[str, ...]]]
    """Rows that do not fit their headings, by place: the number of their table, and their cells."""

    def rows(self, places: Collection[str]) -> Mapping[str, Row]:
        """Return the rows at some places, as the file has them."""
        if self.source is None:
            return {}
        waiting = {place: row for place, row in rows_left(self.source).items() if place in places}
        return waiting | {row.place: row for row in rows_of(self.source) if row.place in places}


@dataclass(frozen=True, slots=True)
class Preview:
    """An import that has been made and not been taken. `base` is the case it was made on."""

    base: Case
    options: ImportOptions
    report: ImportReport
    files: tuple[FilePreview, ...]
    duplicates: tuple[SameEvent, ...]

    @property
    def questions(self) -> tuple[tuple[FilePreview, Question], ...]:
        return tuple((file, table.question) for file in self.files for table in file.tables if table.question)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What will happen, in plain words."""
        return tuple(_sentences(self))


def preview(
    case: Case, files: Sequence[Path], options: ImportOptions = PLAIN, progress: Progress | None = None
) -> Preview:
    """Return what importing files would do; raises what `import_files` raises."""
    report, opened = run_import(case, files, options, progress)
    known = case.event_by_id.keys()
    fresh = {event.id for event in report.case.events if event.id not in known}
    fresh.update(change.event for file in report.files for change in file.changed)
    duplicates = suggest_same_events(report.case, fresh) if case.events or len(opened) > 1 else ()
    twice = {id for pair in duplicates for id in (pair.kept, pair.gone)} & fresh
    by_file: defaultdict[str, list[str]] = defaultdict(list)
    for event in report.case.events:
        if event.id in fresh and event.source:
            by_file[event.source.file].append(event.id)
    shown = []
    waiting = list(opened)
    for path, told in zip(_paths(files, options), report.files, strict=True):
        found = next((file for file in waiting if file.path == path), None)
        if found is not None:
            waiting.remove(found)
        ids = by_file.get(told.file, [])
        first = sorted(ids, key=lambda id: int(id[1:]))[:SHOWN]
        tables = tuple(_tables(found)) if found else ()
        source = kept(found) if found else None
        misfits = found.misfits if found else {}
        shown.append(FilePreview(path, told, tables, tuple(first), _counts(told, ids, twice), source, misfits))
    return Preview(case, options, report, tuple(shown), duplicates)


def import_previewed(case: Case, seen: Preview, progress: Progress | None = None) -> ImportReport:
    """Return the import as it was previewed; made anew only where the case has changed since.

    What was said about columns is remembered for the next files with these headings.
    """
    remembered = Remembered(seen.options.remembered)
    for file in seen.files:
        choices = seen.options.choices.get(file.path)
        for table in file.tables:
            if choices and table.number in choices.tables:
                headings = [column.heading for column in table.columns]
                remembered.remember(headings, choices.tables[table.number])
    if case is seen.base or case == seen.base:
        return seen.report
    named = (seen.options.agencies, seen.options.people)
    return run_import(case, [file.path for file in seen.files if file.path not in named], seen.options, progress)[0]


def _paths(files: Sequence[Path], options: ImportOptions) -> list[Path]:
    """Return the files in the order in which an import opens them."""
    return [*filter(None, (options.agencies, options.people)), *files]


def _counts(told: FileReport, ids: Sequence[str], twice: set[str]) -> Counts:
    problems = len({trouble.place for trouble in told.problems})
    new = len(told.added) if told.same or told.changed else told.events
    return Counts(new, len(told.changed), told.same, len(twice.intersection(ids)), len(told.withdrawn), problems)


def _tables(file: Opened) -> Iterator[TablePreview]:
    samples = _samples(file)
    for number, (table, mapped) in enumerate(zip(file.outline.tables, file.mapped, strict=True)):
        headings = table.headings[: len(table.headings) - len(mapped.constants)]
        begun = file.begun.get(number)
        fields, shown = _fields(mapped), _different(begun) if begun else samples.get(table.headings, {})
        columns = tuple(
            ColumnPreview(column, heading, fields.get(column, LEFT_OUT), tuple(shown.get(column, ())))
            for column, heading in enumerate(headings)
        )
        dating, doubt, question = file.dates.get(number), file.doubt(number), None
        if doubt:
            heading = headings[mapped.columns["start"][0]] if "start" in mapped.columns else ""
            question = Question(number, heading, *doubt, file.proposed.get(number, ""))
        form = dating.form if dating else ""
        yield TablePreview(
            *(number, table.name, mapped.kind, columns, mapped.constants, form, question, file.rows[number]),
            None
            if number in file.choices.tables and file.choices.tables[number].month_first is not None
            else file.carried.get(number),
            file.parties[number].order if number in file.parties else None,
            file.family_first(number),
            file.fillings[number].undated if number in file.fillings else None,
            mapped.dates_down,
        )


def _fields(mapped: Mapped) -> Mapping[int, str]:
    """Return the field that each column feeds, KEPT where its words stay with the text."""
    kept = dict.fromkeys(mapped.spare, KEPT)
    return kept | {column: field for field, columns in mapped.columns.items() for column in columns}


def _samples(file: Opened) -> Mapping[tuple[str, ...], Mapping[int, Iterable[str]]]:
    """Return different words that stand in each column, by the headings of its table and its number."""
    found: dict[tuple[str, ...], defaultdict[int, dict[str, None]]] = {}
    for row in islice(rows_of(kept(file)), SAMPLED):
        table = found.setdefault(row.headings, defaultdict(dict))
        for column, words in enumerate(row.cells):
            if words and len(table[column]) < SAMPLES:
                table[column][words] = None
    return found


def _different(columns: Sequence[Sequence[str]]) -> Mapping[int, Sequence[str]]:
    """Return different words that stand in each column."""
    return {number: list(dict.fromkeys(filter(None, words)))[:SAMPLES] for number, words in enumerate(columns)}


def _sentences(seen: Preview) -> Iterator[str]:
    counts = [file.counts for file in seen.files]
    new, changed, same = (sum(getattr(one, name) for one in counts) for name in ("new", "changed", "same"))
    before, after = seen.base, seen.report.case
    yield (
        f"{new:,} new {'event' if new == 1 else 'events'}"
        + (f", {changed:,} changed" if changed else "")
        + (f", {same:,} unchanged" if same else "")
        + "."
    )
    for found, what in ((after.people, ("person", "people")), (after.agencies, ("agency", "agencies"))):
        known = before.person_by_id if found is after.people else before.agency_by_id
        fresh = sum(1 for one in found if one.id not in known)
        if fresh:
            yield f"{fresh:,} {what[fresh != 1]} new to the case."
    ties = len({tie.id for tie in after.ties} - {tie.id for tie in before.ties})
    if ties:
        yield f"{ties:,} {'tie' if ties == 1 else 'ties'} new to the case."
    withdrawn = sum(one.withdrawn for one in counts)
    if withdrawn:
        kept = sum(len(file.report.withdrawn) for file in seen.files if not _withdraws(seen, file))
        yield f"{withdrawn:,} no longer told of, {'kept in the case' if kept else 'taken out'}."
    if seen.duplicates:
        pairs = len(seen.duplicates)
        yield f"{pairs:,} {'pair of events may be one' if pairs == 1 else 'pairs of events may be one'}, told twice."
    problems = sum(one.problem for one in counts)
    if problems:
        yield f"{problems:,} {'row needs' if problems == 1 else 'rows need'} a look."


def _withdraws(seen: Preview, file: FilePreview) -> bool:
    choices = seen.options.choices.get(file.path)
    return bool(choices and choices.withdraw)
