"""The whole import: files in, a case and a report out. What goes wrong in one file leaves the others alone."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from case.dates import When
from case.edits import put_in_order
from case.ids import new_id
from case.model import Case, Event, Source
from case.originals import rows_of
from case.register import uk_register
from importers.again import compare, earlier_version, moved, read_again, told_of
from importers.columns import Mapped
from importers.date_orders import carry_over, propose
from importers.exported import ExportReader
from importers.finishing import Finisher
from importers.keeping import Cells, kept, opened_again, put_right
from importers.lists.asked import read_asked
from importers.lists.household import Household
from importers.lists.registers import read_register
from importers.lists.replies import Replies
from importers.lists.returns import Answered, read_return
from importers.meaning.agencies import Agencies
from importers.meaning.dating import between, somewhere_between
from importers.meaning.parties import Parties
from importers.opening import Opened, Openings
from importers.readers.lines import OWN
from importers.readers.reading import TableOutline
from importers.report import CannotReadError, ImportCancelledError, ImportReport, problem
from importers.review.corrections import Choices, Remembered
from importers.review.suggestions import kind_of_ending
from importers.rows import Drafts, RowReader
from importers.titles import family_title

Progress = Callable[[float, str], bool]

OPENED, DRAFTED, FINISHED = 0.1, 0.6, 0.98  # how far the import is after each step


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the person says about the files: a register of agencies, a people list, the family's name.

    `choices` are corrections file by file; `remembered` is where those of earlier imports are kept. `arrived` is
    the day on which the files came, today where nothing is said. `loose`: a person will say what the columns mean, so
    that a table whose headings nobody knows is a table too.
    """

    agencies: Path | None = None
    people: Path | None = None
    family: str | None = None
    choices: Mapping[Path, Choices] = field(default_factory=dict)
    remembered: Path | None = None
    arrived: date | None = None
    loose: bool = False


def import_files(
    case: Case,
    files: Sequence[Path],
    options: ImportOptions = ImportOptions(),
    progress: Progress | None = None,
) -> ImportReport:
    """Return the case with what the files hold.

    A file that cannot be read becomes a problem of the report, and the rest comes in. When no file can be
    read, or not the register or people list that the options name, `CannotReadError` is raised.
    `progress` hears how far it is and answers False to stop; then `ImportCancelledError` is raised.
    """
    return run_import(case, files, options, progress)[0]


def run_import(
    case: Case, files: Sequence[Path], options: ImportOptions, progress: Progress | None = None
) -> tuple[ImportReport, Sequence[Opened]]:
    """Return what `import_files` does, with the files as they were understood."""
    with _without_collecting():
        running = _Import(case, options, progress)
        try:
            return running.run(files), running.files.opened
        finally:
            running.files.close()


def import_left(case: Case, source: Source, corrected: Cells, progress: Progress | None = None) -> ImportReport:
    """Return the case with what rows of a source tell now that a person has put them right.

    What still cannot be read of them waits on, with its reason. Other rows and the columns' meanings stay as they are.
    """
    with _without_collecting():
        running = _Import(case, ImportOptions(), progress)
        running.corrected = corrected
        running.files.take_up(opened_again(source, corrected))
        return running.take()


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Hold the garbage collector back while many values that stay are made: it would look at them in vain.

    Afterwards they count as old, for a first look at all of them at once takes a tenth of a second.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        if was_on:
            gc.enable()


class _Import:
    """The steps of one import, in their order: open, agencies, people, rows, names in the words, the family."""

    def __init__(self, case: Case, options: ImportOptions, progress: Progress | None) -> None:
        self._case = case
        self._options = options
        self._progress = progress
        seen = {source.digest for source in case.sources if source.digest}
        self.files = Openings(seen, options.choices, Remembered(options.remembered), options.loose)
        self._household = Household(case)
        self._agencies = Agencies(case.agencies, uk_register(), case.gone)
        self._parties = Parties(self._household.people, self._agencies)
        self._replies = Replies(case, options.arrived or date.today())
        self.corrected: Cells = {}

    def run(self, paths: Sequence[Path]) -> ImportReport:
        """Take all files in."""
        self._open(paths)
        return self.take()

    def take(self) -> ImportReport:
        """Take what was opened in."""
        for file in self.files.opened:
            for number, table, mapped in file.tables("agencies"):
                rows, tell = file.take_rows(number), file.problems.append
                read_register(rows, mapped, table.headings, file.name, self._agencies, tell)
            for number, table, mapped in file.tables("asked"):
                rows, tell = file.take_rows(number), file.problems.append
                self._replies.asked += read_asked(rows, mapped, table.headings, file.name, self._agencies, tell)
        self._household.take(self.files.opened)
        self._replies.answered = {file.path: found for file in self.files.opened if (found := self._return_of(file))}
        drafts = [(file, self._drafts(file, n)) for n, file in enumerate(self.files.opened)]
        events = self._events([(file, some) for file, some in drafts if some is not None])
        return self._report(events)

    def _return_of(self, file: Opened) -> Answered | None:
        """Return what the answers in a file say of the return as a whole; None where it has none."""
        for number, _, mapped in file.tables("return"):
            rows = file.take_rows(number)
            found = read_return(rows, mapped, file.name, self._agencies, file.problems.append) if rows else None
            if found is not None:
                file.notes += found.notes
                return found
        return None

    def _open(self, paths: Sequence[Path]) -> None:
        if self._options.agencies:
            self.files.open(self._options.agencies, "agencies")
        if self._options.people:
            self.files.open(self._options.people, "people")
        for number, path in enumerate(paths):
            self._say(OPENED * number / len(paths), f"Opening {path.name}")
            self.files.open(path)
        if paths and len(self.files.refused) == len(paths):
            raise self.files.refused[0]

    def _drafts(self, file: Opened, number: int) -> list[Drafts | list[Event]] | None:
        """Return the drafts of a file's rows; None where it breaks off on the way."""
        if not file.left_of and not self._carried_over(file):
            return None
        readers = self._readers(file)
        answered = self._replies.answered.get(file.path)
        drafts: list[Drafts | list[Event]] = [[answered.account]] if answered and answered.account else []
        tables = [-1] * len(drafts)
        files, rows = len(self.files.opened), len(drafts)
        try:
            for piece in file.pieces():
                tables.append(piece.table)
                drafts.append(readers[piece.table].drafts(piece.places, piece.columns))
                rows += len(_events_of(drafts[-1]))
                share = (number + rows / (rows + 5000)) / files
                self._say(OPENED + (DRAFTED - OPENED) * share, f"Reading {file.name}")
        except CannotReadError as error:
            self.files.give_up(file, error)
            if not any(other.outline.tables for other in self.files.opened):
                raise
            return None
        file.reading.close()
        named = {event.agencies for some in drafts for event in _events_of(some)}
        propose(self._case, file, {id for agencies in named for id in agencies})
        for n, table, mapped in file.tables("events"):
            reader = readers[n]
            if isinstance(reader, RowReader):
                file.dates[n], file.fillings[n] = reader.dating, reader.filling
                if reader.parties:
                    file.parties[n] = reader.parties
                _tell_of_columns(file, n, table, mapped, reader)
                if file.doubt(n):
                    after = reader.filling.either_way
                    drafts = [
                        _left_open(some, after) if t == n else some for t, some in zip(tables, drafts, strict=True)
                    ]
        file.events = rows
        if len(named) == 1 and len(agencies := named.pop()) == 1:
            self._replies.came_from(agencies[0])
        file.notes += [*self._agencies.notes, *self._household.people.told()]
        self._agencies.notes.clear()
        return drafts

    def _carried_over(self, file: Opened) -> bool:
        """Read the dates of a newer version as those of the one before; say whether the file could be read for it."""
        try:
            carry_over(self._case, file)
        except CannotReadError as error:
            self.files.give_up(file, error)
            if not any(other.outline.tables for other in self.files.opened):
                raise
            return False
        return True

    def _readers(self, file: Opened) -> Mapping[int, RowReader | ExportReader]:
        """Return the reader of each table; our own summary is read back as it was written."""
        if file.outline.format == OWN:
            own = ExportReader(file.name, self._household.people, self._agencies, file.problems.append)
            return dict.fromkeys(range(len(file.mapped)), own)
        return {n: self._reader(file, table, mapped) for n, table, mapped in file.tables("events")}

    def _reader(self, file: Opened, table: TableOutline, mapped: Mapped) -> RowReader:
        """Return the reader of a table. Where no column names the agency, the sheet or file may."""
        answered = self._replies.answered.get(file.path)
        otherwise = whole = answered.agency if answered else None
        if "agency" in mapped.columns:
            whole = None
        elif whole is None and not file.narrative:
            title, whole = self._named_above(file, table)
            if whole:
                name = self._agencies.all[whole].name
                where = f"what stands under '{title}'" if title else "this file"
                file.notes.append(f"No column names the agency; by its name, {where} is from {name}.")
        one, other = ((id,) if id else () for id in (whole, otherwise))
        tell = file.problems.append
        return RowReader(file.name, table.headings, mapped, self._parties, self._agencies, one, tell, other)

    def _named_above(self, file: Opened, table: TableOutline) -> tuple[str, str | None]:
        """Return the agency that the sheet or a title above the table names, and that title; else the file's name."""
        titles = table.name.splitlines()
        for title in titles:
            if found := self._agencies.one_in(title):
                return title, found
        for title in titles if file.outline.format in ("DOCX", "PDF") else ():
            if kind_of_ending(title) is not None:
                return title, self._agencies.add(title)
        return "", self._agencies.one_in(file.path.stem.replace("_", " ").replace("-", " "))

    def _events(self, drafts: list[tuple[Opened, list[Drafts | list[Event]]]]) -> list[Event]:
        """Return the events of the case with those of all drafts, which are used up on the way."""
        finisher = Finisher(self._case, self._household.people, self._agencies)
        total = sum(file.events for file, _ in drafts) or 1
        together = list(self._case.events)
        for file, pieces in drafts:
            begin = len(together)
            pieces.reverse()
            while pieces:
                some = pieces.pop()
                if isinstance(some, Drafts):
                    together += finisher.events(some, not file.narrative)
                else:
                    together += map(finisher.told, some)
                share = (len(together) - len(self._case.events)) / total
                self._say(DRAFTED + (FINISHED - DRAFTED) * min(share, 1), "Finding people and agencies")
            self._compare(file, together, begin)
        return together

    def _compare(self, file: Opened, together: list[Event], begin: int) -> None:
        """Put the events of a newer version of a file, which stand from `begin` on, in place of their older ones."""
        if file.left_of:
            events, replaced = read_again(self._case, file.name, together[begin:])
            together[:] = [*(event for event in together[:begin] if event.id not in replaced), *events]
            return
        before = earlier_version(self._case, file.name)
        again = compare(self._case, before, rows_of(kept(file)), together[begin:]) if before else None
        if again is None:
            return
        gone = {event.id for event in again.events}
        if file.choices.withdraw:
            gone |= set(again.withdrawn)
        together[:] = [event for event in together[:begin] if event.id not in gone]
        together += again.events
        if again.merged:
            together[:] = [moved(again, file.name, event) for event in together]
        file.again = again
        file.events = len(again.added) + len(again.changed)
        file.notes.append(told_of(again))

    def _report(self, events: list[Event]) -> ImportReport:
        self._say(FINISHED, "Putting the case together")
        people, ties = self._household.finish(self._parties)
        case = replace(
            self._case,
            title=self._options.family or self._case.title or family_title(people, self._stems()),
            people=people,
            agencies=tuple(self._agencies.all.values()),
            events=self._in_order(events),
            ties=ties,
            returns=self._replies.returns(),
            sources=(*map(self._as_now, self._case.sources), *self._sources()),
        )
        reports = self.files.reports()
        problems = tuple(trouble for report in reports for trouble in report.problems)
        return ImportReport(case, reports, problems)

    def _in_order(self, events: list[Event]) -> tuple[Event, ...]:
        """Return the events of the case in order; those it had where nothing came in."""
        same = not any(file.again or file.left_of for file in self.files.opened)
        if len(events) == len(self._case.events) and same:
            return self._case.events
        put_in_order(events)
        return tuple(events)

    def _as_now(self, source: Source) -> Source:
        """Return a source of the case: rows of it that were put right, or are told by a newer version, wait no more."""
        for file in self.files.opened:
            if file.left_of is source:
                return put_right(file, self.corrected)
            if file.again and source.left and source == earlier_version(self._case, file.name):
                return replace(source, left=())
        return source

    def _sources(self) -> Iterator[Source]:
        first = int(new_id(self._case, "s")[1:])
        fresh = [file for file in self.files.opened if not file.left_of]
        for number, file in enumerate(fresh, first):
            yield replace(kept(file), id=f"s{number}")

    def _stems(self) -> list[str]:
        """Return the names of the files that hold events, those without come after them."""
        files = sorted(self.files.opened, key=lambda file: not any(file.tables("events")))
        return [file.path.stem for file in files]

    def _say(self, done: float, words: str) -> None:
        if self._progress is not None and not self._progress(done, words):
            raise ImportCancelledError


def _events_of(some: Drafts | list[Event]) -> list[Event]:
    return some.events if isinstance(some, Drafts) else some


def _tell_of_columns(file: Opened, number: int, table: TableOutline, mapped: Mapped, reader: RowReader) -> None:
    """Say what of a table's columns a person should know."""
    file.notes += reader.filling.told
    file.notes += reader.parties.told if reader.parties else ()
    file.kept += reader.kept
    file.ignored += reader.ignored
    if reader.ignored:
        names = ", ".join(reader.ignored[:20])
        why = f"{len(reader.ignored)} columns have no field here and were left out"
        file.problems.append(problem(file.name, table.place, "", names, why))
    if "start" not in mapped.columns and not file.narrative:
        why = "no heading names a date, so every row of this table came in undated"
        file.problems.append(problem(file.name, table.place, "", " | ".join(table.headings), why))
    if doubt := file.doubt(number):
        why = (
            f"{doubt}. Of this column's dates {doubt.both_ways:,} can be read both ways and stand as a window between "
            f"the two, {doubt.month_first:,} left out. Say whether this agency writes days or months first"
        )
        file.problems.append(problem(file.name, table.place, table.headings[mapped.columns["start"][0]], "", why))


def _left_open(some: Drafts | list[Event], after: Mapping[str, Sequence[date]]) -> Drafts | list[Event]:
    """Return drafts of a table in doubt, dated by the window that holds both readings: nothing is guessed.

    `after` has the words of days that a row named as the next day after such a date.
    """
    if not isinstance(some, Drafts):
        return some
    return some._replace(events=[_either_way(event, after) for event in some.events])


def _either_way(event: Event, after: Mapping[str, Sequence[date]]) -> Event:
    until = somewhere_between(event.until) if isinstance(event.until, When) else event.until
    days, words = after.get(event.when.written), event.when.written
    return replace(event, when=between(days, words) if days else somewhere_between(event.when), until=until)
