"""Looks into zip and OLE files before any reader does: what is it, and is it safe to unpack?"""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import BinaryIO, Literal
from xml.parsers import expat

from importers.readers.limits import MEGABYTE, Limits
from importers.readers.sniffing import UnusableError

Workbook = Literal["XLSX", "XLSB", "ODS", "XLS", "DOCX"]  # a document is read elsewhere

MOST_PARTS = 20_000
_PEEK = 4096
_BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)
LOCKED = "is protected by a password; open it, remove the password and save it again"
_DAMAGED = "is damaged: it begins like a workbook, but its parts cannot be read"


def kind_of_zip(file: BinaryIO, limits: Limits) -> Workbook:
    """Return what kind of workbook or document a zip is, or raise with the reason why it cannot be used."""
    try:
        with zipfile.ZipFile(file) as archive:
            _check_size(archive, limits)
            kind = _kind(archive)
            _check_parts(archive)
            return kind
    except _BROKEN as trouble:
        raise UnusableError(_DAMAGED) from trouble
    except RuntimeError as trouble:  # zipfile's word for an encrypted part
        raise UnusableError(LOCKED) from trouble
    finally:
        file.seek(0)


def kind_of_ole(data: bytes) -> Workbook:
    """Return 'XLS' when an OLE file holds a workbook, or raise with the reason why it cannot be used."""
    if _wide("EncryptedPackage") in data:
        raise UnusableError(LOCKED)
    if _wide("Workbook") in data or _wide("Book") in data:
        return "XLS"
    if _wide("WordDocument") in data:
        raise UnusableError("is an old Word document; save its table as CSV or XLSX")
    raise UnusableError("is not a workbook that Kinline knows; save it as XLSX or CSV")


def part(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """Return a part of a workbook, b'' where it has none; never more than `limit` bytes."""
    try:
        with archive.open(name) as opened:
            data = opened.read(limit + 1)
    except KeyError:
        return b""
    except _BROKEN as trouble:
        raise UnusableError(_DAMAGED) from trouble
    if len(data) > limit:
        raise UnusableError(f"unpacks to more than {limit // MEGABYTE} MB, more than a table holds")
    return data


def _check_size(archive: zipfile.ZipFile, limits: Limits) -> None:
    parts = archive.infolist()
    if len(parts) > MOST_PARTS:
        raise UnusableError(f"holds {len(parts):,} parts, more than a workbook has")
    size = sum(entry.file_size for entry in parts)
    if size > limits.unpacked:
        raise UnusableError(f"unpacks to {size // MEGABYTE:,} MB, more than a table holds")
    if any(entry.flag_bits & 1 for entry in parts):
        raise UnusableError(LOCKED)


def _kind(archive: zipfile.ZipFile) -> Workbook:
    names = set(archive.namelist())
    if "xl/workbook.xml" in names:
        return "XLSX"
    if "xl/workbook.bin" in names:
        return "XLSB"
    if any(name.startswith("word/document") and name.endswith(".xml") for name in names):
        return "DOCX"
    if "ppt/presentation.xml" in names:
        raise UnusableError("is a presentation, not a table")
    if "opendocument.spreadsheet" in part(archive, "mimetype", _PEEK).decode("ascii", "replace"):
        if b"encryption-data" in part(archive, "META-INF/manifest.xml", MEGABYTE):
            raise UnusableError(LOCKED)
        _check_well_formed(archive, "content.xml")
        return "ODS"
    if "[Content_Types].xml" in names:
        raise UnusableError(_DAMAGED)
    raise UnusableError("is an archive, not a workbook; unpack it first")


def _check_parts(archive: zipfile.ZipFile) -> None:
    """Refuse entity declarations: workbooks have none, and they can unfold without end."""
    for name in archive.namelist():
        if PurePosixPath(name).suffix in {".xml", ".rels"}:
            with archive.open(name) as opened:
                head = opened.read(_PEEK).replace(b"\0", b"")
            if re.search(rb"<!(DOCTYPE|ENTITY)", head, re.IGNORECASE):
                raise UnusableError("declares entities, which workbooks never do; it was not read")


def _check_well_formed(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse XML that breaks off or contradicts itself: over such an ODS calamine never comes to an end."""
    parser = expat.ParserCreate()
    try:
        with archive.open(name) as opened:
            parser.ParseFile(opened)
    except (expat.ExpatError, KeyError) as trouble:
        raise UnusableError(_DAMAGED) from trouble


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")
