"""Whether an agency writes months first: what was said of an earlier version of a file, and of a file like it.

An answer holds for a newer version of the very file; for another file of the same agency with the same headings it is
only proposed, and asked. Rows tell a newer version from a file that has the same name by chance.
"""

from __future__ import annotations

from collections.abc import Iterable

from case.model import Case, Source
from case.originals import rows_of
from importers.again import earlier_version, is_newer
from importers.keeping import kept, month_first_said, read_before
from importers.opening import Opened


def carry_over(case: Case, file: Opened) -> None:
    """Read a newer version of a file as was said of the one before: its dates, its names, its rows without a date."""
    before = earlier_version(case, file.name)
    for n, table, _ in tuple(file.tables("events")):
        if before and (found := read_before(before, table.headings)):
            file.carry_answers(n, found)
    said = {n: month_first_said(before, table.headings) for n, table, _ in file.tables("events")} if before else {}
    answers = {n: answer for n, answer in said.items() if answer is not None and file.month_first(n) is None}
    if before is None or not answers:
        return
    if file.gathered is None:
        file.gather()
    if not is_newer(before, rows_of(kept(file))):
        return
    for number, answer in answers.items():
        file.carry(number, answer)
        first = "months" if answer else "days"
        file.notes.append(f"Dates are read {first} first, as was said of the version imported before.")


def propose(case: Case, file: Opened, agencies: Iterable[str]) -> None:
    """Note of which tables a file of the same agency and with the same headings was said to write months first."""
    wanted = set(agencies)
    open_tables = [(n, table) for n, table, _ in file.tables("events") if file.month_first(n) is None]
    for source in reversed(case.sources) if wanted and open_tables else ():
        for number, table in open_tables:
            if month_first_said(source, table.headings) and not wanted.isdisjoint(_agencies_of(case, source)):
                file.proposed.setdefault(number, source.file)


def _agencies_of(case: Case, source: Source) -> set[str]:
    """Return the agencies of the events that a source tells of."""
    return {id for event in case.events if event.source and event.source.file == source.file for id in event.agencies}
