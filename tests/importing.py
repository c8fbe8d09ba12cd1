"""Small ways to import, so that an import test says only what matters to it."""

from __future__ import annotations

from pathlib import Path

from case.model import Agency, Case, Event, Person
from importers.readers.reading import Reading
from importers.report import ImportReport
from importers.run import ImportOptions, import_files

EMPTY = Case()
NOTHING = ImportOptions()


def write(folder: Path, text: str | bytes, name: str = "chronology.csv") -> Path:
    """Write a file; text is UTF-8 with its newlines as they are."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def imported(folder: Path, text: str | bytes, name: str = "chronology.csv", case: Case = EMPTY) -> ImportReport:
    """Return the report of importing one file of this text."""
    return import_files(case, [write(folder, text, name)])


def events_of(folder: Path, text: str | bytes, name: str = "chronology.csv") -> list[Event]:
    """Return the events of a file in the order of its rows."""
    report = imported(folder, text, name)
    return sorted(report.case.events, key=lambda event: int(event.id[1:]))


def cells_of(path: Path) -> list[tuple[str, tuple[str, ...]]]:
    """Return the place and cells of every row of a file."""
    with Reading(path) as reading:
        return [(row.place, row.cells) for piece in reading.pieces() for row in piece.rows]


def agencies_of(report: ImportReport, event: Event) -> list[str]:
    """Return the names of an event's agencies."""
    return [report.case.agency_by_id[id].name for id in event.agencies]


def people_of(report: ImportReport, event: Event) -> list[str]:
    """Return the names of an event's people."""
    return [report.case.person_by_id[id].name for id in event.person_ids]


def the_person(report: ImportReport, name: str) -> Person:
    return next(person for person in report.case.people if person.name == name)


def the_agency(report: ImportReport, name: str) -> Agency:
    return next(agency for agency in report.case.agencies if agency.name == name)


def reasons(report: ImportReport) -> list[str]:
    return [problem.why for problem in report.problems]
