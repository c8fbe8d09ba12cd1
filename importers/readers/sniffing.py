"""What a file is, told by its bytes: its name is not asked."""

from __future__ import annotations

import codecs
import re
from typing import BinaryIO, NamedTuple

HEAD = 1 << 16
_PIECE = 1 << 20

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KNOWN = (
    (b"{\\rtf", "is a rich text document; save it as plain text, or the table as CSV or XLSX"),
    (b"\x89PNG", "is a picture, not a table"),
    (b"\xff\xd8\xff", "is a picture, not a table"),
    (b"GIF8", "is a picture, not a table"),
    (b"Rar!", "is an archive; unpack it first"),
    (b"7z\xbc\xaf", "is an archive; unpack it first"),
    (b"\x1f\x8b", "is an archive; unpack it first"),
    (b"MZ", "is a program, not a table"),
    (b"\x7fELF", "is a program, not a table"),
    (b"SQLite format 3", "is a database; export the table as CSV or XLSX"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class UnusableError(Exception):
    """A file that no reader takes; the message goes on after the file's name: 'is empty'."""


class Encoding(NamedTuple):
    """How bytes become letters; `damaged` where some of them cannot."""

    codec: str
    damaged: bool = False


def kind_of_bytes(head: bytes) -> str:
    """Return 'zip', 'ole', 'pdf' or 'text' from the first bytes, or raise with what the file is instead."""
    if not head:
        raise UnusableError("is empty")
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return "zip"
    if head.startswith(_OLE):
        return "ole"
    if head.startswith(b"%PDF-"):
        return "pdf"
    for mark, why in _KNOWN:
        if head.startswith(mark):
            raise UnusableError(why)
    strange = 0 if _unicode_mark(head) or _sixteen(head) else len(_CONTROL.findall(head))
    if strange > 8 and strange * 50 > len(head):
        raise UnusableError("is not text and not a workbook: its bytes make no words")
    return "text"


def looks_like_gedcom(first_line: str) -> bool:
    """Tell a family tree by its first line."""
    return first_line.strip("\ufeff \t\r\n") == "0 HEAD"


def looks_like_json(first_line: str) -> bool:
    """Tell JSON by its first signs: an object, or a list of them."""
    start = first_line.lstrip("\ufeff \t\r\n")
    after = start[1:].lstrip()[:1]
    return (start[:1] == "{" and after in ('"', "}", "")) or (start[:1] == "[" and after in ("{", ""))


def find_encoding(file: BinaryIO) -> Encoding:
    """Return how the whole of a text is written; the file is read through and set back to its start.

    A byte order mark is believed; then strict UTF-8, then UTF-16 by its NULs, then Windows-1252. Text that is
    UTF-8 but for a few bytes stays UTF-8, those bytes are damage.
    """
    file.seek(0)
    head = file.read(HEAD)
    found = _unicode_mark(head) or _sixteen(head)
    if found:
        return Encoding(found, not _decodes(file, found))
    if _decodes(file, "utf-8"):
        return Encoding("utf-8")
    right, wrong = _letters_beyond_ascii(file)
    if right > wrong or _decodes(file, "utf-8", "surrogatepass"):
        return Encoding("utf-8", damaged=True)
    return Encoding("cp1252", not _decodes(file, "cp1252"))


def _unicode_mark(data: bytes) -> str:
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return ""


def _sixteen(head: bytes) -> str:
    """Return the UTF-16 codec when nearly every second byte is NUL, else ''."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    pairs = max(len(head) // 2, 1)
    if odd * 10 > pairs * 4 and even * 10 < pairs:
        return "utf-16-le"
    if even * 10 > pairs * 4 and odd * 10 < pairs:
        return "utf-16-be"
    return ""


def _decodes(file: BinaryIO, codec: str, errors: str = "strict") -> bool:
    decoder = codecs.getincrementaldecoder(codec)(errors)
    file.seek(0)
    try:
        while piece := file.read(_PIECE):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    finally:
        file.seek(0)
    return True


def _letters_beyond_ascii(file: BinaryIO) -> tuple[int, int]:
    """Return how many letters beyond ASCII are right as UTF-8, and how many are damage."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    right = wrong = 0
    file.seek(0)
    while piece := file.read(_PIECE):
        text = decoder.decode(piece)
        damage = text.count("\ufffd")
        wrong += damage
        right += len(text) - len(text.encode("ascii", "ignore")) - damage
    file.seek(0)
    return right, wrong
