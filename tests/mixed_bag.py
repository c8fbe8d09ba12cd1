"""A household as agencies really send it: Word, Excel, CSV in UTF-16, a narrative, a family tree, with their mess."""

from __future__ import annotations

import csv
import datetime
from pathlib import Path

import docx
import openpyxl

from case.date_words import MONTH_NAMES
from case.dates import ONGOING, When
from case.model import Case
from tests.papers import put_table

CALDER = Path(__file__).resolve().parents[1] / "samples" / "calder"
Rows = list[list[str]]


def make_bag(folder: Path) -> tuple[Path, ...]:
    """Write the mixed bag of the Calder household and return its files."""
    for name in ("childrens-services", "education"):
        as_document(f"{name}.csv", folder / f"{name}.docx")
    for name in ("health", "housing", "justice"):
        as_workbook(f"{name}.csv", folder / f"{name}.xlsx")
    police = (CALDER / "police.csv").read_text(encoding="utf-8")
    (folder / "police.csv").write_bytes(police.replace("\n", "\r\n").encode("utf-16"))
    (folder / "agencies.csv").write_bytes((CALDER / "agencies.csv").read_bytes())
    (folder / "voluntary.txt").write_bytes((CALDER / "voluntary.txt").read_text(encoding="utf-8").encode("utf-8-sig"))
    as_tree(folder / "family.ged")
    return tuple(sorted(folder.iterdir()))


def rows_of(name: str) -> Rows:
    with (CALDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def as_document(name: str, path: Path) -> None:
    """Write a chronology as an agency's Word document: two tables, headings again, a line between, spaces."""
    head, *rows = rows_of(name)
    document = docx.Document()
    document.add_heading("Chronology of involvement", level=1)
    document.add_paragraph("OFFICIAL-SENSITIVE. Prepared for the panel.")
    half = len(rows) // 2
    put_table(document, [head, *rows[:half], [heading.upper() for heading in head], *rows[half : half + 2]])
    document.add_paragraph("")
    put_table(document, [[f" {cell} " for cell in row] for row in rows[half + 2 :]])
    document.save(str(path))


def as_workbook(name: str, path: Path) -> None:
    """Write a chronology as a workbook: a title above, an empty column, two sheets, full dates as real dates."""
    head, *rows = rows_of(name)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Return for the panel"])
    sheet.append([])
    half = len(rows) // 2
    for number, part in enumerate((rows[:half], rows[half:])):
        if number:
            sheet = book.create_sheet("continued")
        sheet.append(["", *head])
        for row in part:
            sheet.append(["", *row])
            for cell in sheet[sheet.max_row]:
                words = str(cell.value or "")
                if len(words) == 10 and words[2] == words[5] == "/":
                    cell.value = datetime.date(int(words[6:]), int(words[3:5]), int(words[:2]))
                    cell.number_format = "dd/mm/yyyy"
                elif (pair := words.split(" "))[0] in MONTH_NAMES and len(pair) == 2 and pair[1].isdigit():
                    cell.value = datetime.date(int(pair[1]), MONTH_NAMES.index(pair[0]) + 1, 1)
                    cell.number_format = "mmm-yy"
    book.create_sheet("Notes").append(["Checked by the team"])
    book.save(path)


def as_tree(path: Path) -> None:
    """Write the family as a tree; a tree knows couples and parents, births, deaths and other names."""
    head, *rows = rows_of("people.csv")
    people = [dict(zip(head, row, strict=True)) for row in rows]
    number = {person["name"]: n for n, person in enumerate(people, start=1)}
    lines = ["0 HEAD", "1 GEDC", "2 VERS 5.5.1", "1 CHAR UTF-8"]
    for person in people:
        given, _, family = person["name"].rpartition(" ")
        lines += [f"0 @I{number[person['name']]}@ INDI", f"1 NAME {given} /{family}/"]
        lines += [f"2 NICK {other}" for other in person["other_names"].split(";") if other]
        lines += [f"1 SEX {person['sex'][:1].upper() or 'U'}"]
        for tag, field in (("BIRT", "born"), ("DEAT", "died")):
            if person[field]:
                lines += [f"1 {tag}", f"2 DATE {_gedcom_date(person[field])}"]
    couples: dict[tuple[str, str], list[str]] = {}
    for person in people:
        if person["mother"] in number or person["father"] in number:
            couples.setdefault((person["father"], person["mother"]), []).append(person["name"])
    for n, ((father, mother), children) in enumerate(couples.items(), start=1):
        lines.append(f"0 @F{n}@ FAM")
        lines += [f"1 {tag} @I{number[p]}@" for tag, p in (("HUSB", father), ("WIFE", mother)) if p in number]
        lines += [f"1 CHIL @I{number[child]}@" for child in children]
    path.write_text("\n".join([*lines, "0 TRLR", ""]), encoding="utf-8")


def _gedcom_date(words: str) -> str:
    if words.count("/") == 2:
        day, month, year = words.split("/")
        return f"{day} {MONTH_NAMES[int(month) - 1][:3].upper()} {year}"
    return " ".join(word[:3].upper() if word in MONTH_NAMES else word for word in words.split())


def told(case: Case) -> list[tuple[object, ...]]:
    """Return every event without its source and the spelling of its dates."""

    def bounds(when: object) -> object:
        return (when.earliest, when.latest, when.precision, when.qualifier) if isinstance(when, When) else when

    return sorted(
        (
            str(bounds(event.when)),
            "ongoing" if event.until is ONGOING else str(bounds(event.until)),
            sorted(case.agency_by_id[id].name for id in event.agencies),
            sorted(case.person_by_id[id].name for id in event.person_ids),
            event.kind.value,
            sorted(event.factors),
            event.occurrences,
            str(event.level),
            event.text,
            event.action,
            event.decision,
            event.voice,
            event.ref,
            event.time,
        )
        for event in case.events
    )
