"""Files in which a name may hide, and the scan of them for the names of one family."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from exports.pdf.finish import finish
from exports.pdf.metadata import About
from exports.pdf.sheet import Sheet
from exports.scan.leaks import ScanResult, scan_bytes
from privacy.secrets import Secret

SECRETS = (
    Secret("p1", "person", "quentin marlowe"),
    Secret("p1", "person", "quentin"),
    Secret("p1", "person", "marlowe"),
    Secret("p2", "person", "Rose"),
    Secret("p3", "person", "fifi"),
    Secret("p4", "person", "zoe"),
    Secret("a1", "agency", "heronsgate academy"),
    Secret("e1", "reference", "nc/2009/4417"),
)


# Making files


def scan(data: bytes) -> ScanResult:
    return scan_bytes(data, SECRETS)


def forms(result: ScanResult) -> set[str]:
    return {leak.form for leak in result.leaks}


def drawn(*shown: str) -> bytes:
    """Return a PDF of one page that shows these lines."""
    sheet = Sheet(595, 842)
    for index, words in enumerate(shown):
        with sheet.tag("P"):
            sheet.text(40, 700 - 14 * index, words, 10, "#000000")
    sheet.next_page()
    return finish(sheet, About("Report"))


def named(words: str) -> bytes:
    """Return a text file of these words."""
    return f"before\n{words}\nafter".encode()


def show(pdf: Pdf, operators: bytes) -> None:
    """Add operators to the first page, with a standard font named FX."""
    page = pdf.pages[0].obj
    page.Resources.Font.FX = helvetica(pdf)
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + b"\n" + operators)


def helvetica(pdf: Pdf) -> pikepdf.Object:
    return pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    )


def annotate(pdf: Pdf, annotation: Dictionary) -> None:
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(annotation)])


def saved(pdf: Pdf, packed: bool) -> bytes:
    out = io.BytesIO()
    mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    pdf.save(out, object_stream_mode=mode, compress_streams=packed)
    return out.getvalue()


def saved_plain(data: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return saved(pdf, packed=False)


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
