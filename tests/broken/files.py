"""Files that are broken or hostile, each made by a function of the path it is to have."""

from __future__ import annotations

import struct
import zipfile
from copy import copy
from pathlib import Path

from tests.broken.books import MAIN, sheet_of, write_book, write_ods, write_sheets

HEADER = "Date,Agency,Event\n"
GOOD = "12/03/2008,Police,Called to the address\n"


def empty(path: Path) -> None:
    path.write_bytes(b"")


def only_spaces(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf \r\n\t\r\n\n")


def rubbish(path: Path) -> None:
    path.write_bytes(bytes((n * 7919 + n // 13) % 256 for n in range(5000)))


def nothing_but_nuls(path: Path) -> None:
    path.write_bytes(b"\0" * 10_000)


def a_picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))


def a_pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n1 0 obj\nendobj\n")


def no_header(path: Path) -> None:
    path.write_text(GOOD * 5)


def a_page_of_the_web(path: Path) -> None:
    path.write_text("<!DOCTYPE html><html><body><table><tr><td>x</td></tr></table></body></html>")


def zip_bomb(path: Path) -> None:
    """Write a small workbook that unpacks to more than a gigabyte: twelve names for one part of many zeros."""
    write_sheets(path, {"Sheet1": sheet_of("")})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", bytes(100 << 20))
        for number in range(11):
            again = copy(archive.getinfo("xl/sharedStrings.xml"))
            again.filename = f"xl/more{number}.xml"
            archive.filelist.append(again)


def zip_bomb_that_lies(path: Path) -> None:
    """Write a workbook whose directory says that its sheet is small."""
    rows = "<row>" + "<c><v>1</v></c>" * 100 + "</row>"
    write_sheets(path, {"Sheet1": sheet_of(rows * 20_000)})
    data = bytearray(path.read_bytes())
    start = data.index(b"PK\x01\x02")
    while start >= 0:
        size = struct.unpack_from("<I", data, start + 24)[0]
        if size > 1_000_000:
            struct.pack_into("<I", data, start + 24, 1000)
        start = data.find(b"PK\x01\x02", start + 4)
    path.write_bytes(bytes(data))


def entity_bomb(path: Path) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol"}">' for n in range(10))
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>&e9;</t></is></c></row>'
    sheet = f"<?xml version='1.0'?><!DOCTYPE x [{entities}]>{sheet_of(cell)}"
    write_sheets(path, {"Sheet1": sheet})


def far_cell(path: Path) -> None:
    """Write a workbook of less than two kilobytes whose only cell is the last that a sheet can have."""
    write_sheets(path, {"Sheet1": sheet_of('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')})


def far_cell_beside_a_table(path: Path) -> None:
    table = '<row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c></row>'
    write_sheets(path, {"Sheet1": sheet_of(f'{table}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')})


def half_a_workbook(path: Path) -> None:
    write_book(path, [("Date", "Agency", "Event"), *[("12/03/2008", "Police", "x")] * 200])
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def workbook_without_its_sheet(path: Path) -> None:
    write_sheets(path, {"Sheet1": sheet_of("")})
    with zipfile.ZipFile(path) as old:
        kept = {name: old.read(name) for name in old.namelist() if "sheet1" not in name}
    with zipfile.ZipFile(path, "w") as new:
        for name, data in kept.items():
            new.writestr(name, data)


def workbook_of_broken_xml(path: Path) -> None:
    write_sheets(path, {"Sheet1": f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"'})


def open_document_of_broken_xml(path: Path) -> None:
    """Write an ODS workbook with a broken tag, over which its reader would never come to an end."""
    write_ods(path, [("Date", "Event"), ("1/2/2008", "x")])
    with zipfile.ZipFile(path) as old:
        kept = {
            name: old.read(name).replace(b"</table:table-row></table:table>", b"<;/table:table>")
            for name in old.namelist()
        }
    with zipfile.ZipFile(path, "w") as new:
        for name, data in kept.items():
            new.writestr(name, data)


def workbook_of_bent_zip(path: Path) -> None:
    """Write a workbook with a few wrong bytes in the middle of its packed parts."""
    write_book(path, [("Date", "Agency", "Event"), *[(f"{n}/03/2008", "Police", f"x{n * 7919}") for n in range(300)]])
    data = bytearray(path.read_bytes())
    middle = data.index(b"sheet1.xml") + 300
    data[middle : middle + 40] = b"\xff" * 40
    path.write_bytes(bytes(data))


def empty_workbook(path: Path) -> None:
    write_sheets(path, {"Sheet1": sheet_of("")})


def locked_workbook(path: Path) -> None:
    """Write what Excel makes of a workbook with a password: an OLE file around an encrypted package."""
    path.write_bytes(_ole("EncryptionInfo", "EncryptedPackage"))


def old_word_document(path: Path) -> None:
    path.write_bytes(_ole("WordDocument"))


def word_document(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")


def an_archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("chronology.csv", HEADER + GOOD)


def ole_rubbish(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 8)


def broken_old_workbook(path: Path) -> None:
    path.write_bytes(_ole("Workbook")[:1600])


def _ole(*streams: str) -> bytes:
    """Return the header and directory of an OLE file with these streams."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack(
        "<HHHHH6sIIIIIIIIII", 62, 3, 0xFFFE, 9, 6, bytes(6), 0, 1, 1, 0, 4096, 2**32 - 2, 0, 2**32 - 2, 0, 0
    )
    header += b"".join(struct.pack("<I", 2**32 - 1) for _ in range(108))
    table = struct.pack("<II", 2**32 - 3, 2**32 - 2) + b"\xff" * 504
    entries = b"".join(_ole_entry(name, kind) for name, kind in (("Root Entry", 5), *((s, 2) for s in streams)))
    return header[:512].ljust(512, b"\0") + table + entries.ljust(512, b"\0")


def _ole_entry(name: str, kind: int) -> bytes:
    wide = (name + "\0").encode("utf-16-le")
    return wide.ljust(64, b"\0") + struct.pack("<HBBIII", len(wide), kind, 1, 2**32 - 1, 2**32 - 1, 1).ljust(64, b"\0")


REFUSED = {  # what a maker makes, and words of the reason why it is refused
    empty: "is empty",
    only_spaces: "is empty",
    rubbish: "is not text",
    nothing_but_nuls: "is not text",
    a_picture: "is a picture",
    a_pdf: "is a PDF",
    no_header: "no row of headings",
    a_page_of_the_web: "no row of headings",
    zip_bomb: "unpacks to",
    entity_bomb: "declares entities",
    far_cell: "no row of headings",
    far_cell_beside_a_table: "stop the reader",
    half_a_workbook: "is damaged",
    workbook_without_its_sheet: "its sheets are damaged",
    workbook_of_broken_xml: "its sheets are damaged",
    open_document_of_broken_xml: "is damaged",
    workbook_of_bent_zip: "is damaged",
    empty_workbook: "every sheet is empty",
    locked_workbook: "protected by a password",
    old_word_document: "is an old Word document",
    word_document: "is a Word document",
    an_archive: "is an archive",
    ole_rubbish: "is not a workbook",
    broken_old_workbook: "every sheet is empty",
    zip_bomb_that_lies: "is damaged",
}
