"""What the codes of a PDF font stand for, where the file says so."""

from __future__ import annotations

from typing import Any

import pikepdf
from fontTools.agl import toUnicode
from pikepdf import Name

from exports.scan.pdf_runs import Decoder, cmap

_PAGES = {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac_roman", "/StandardEncoding": "cp1252"}
_STANDARD = ("Helvetica", "Times", "Courier", "Arial", "TimesNewRoman")


def decoder_of(font: Any) -> Decoder:
    """Return the decoder of a font; one that knows nothing where the file does not say."""
    composite = font.get(Name.Subtype) == Name.Type0
    to_unicode = font.get(Name.ToUnicode)
    if isinstance(to_unicode, pikepdf.Stream):
        try:
            found = cmap(to_unicode.read_bytes())
        except pikepdf.PdfError:
            return Decoder({}, 2 if composite else 1, known=False)
        return Decoder(found.letters, max(found.size, 2) if composite else 1)
    if composite:
        return Decoder({}, 2, known=False)
    return _by_encoding(font)


def _by_encoding(font: Any) -> Decoder:
    """Return the decoder of a simple font by the names of its letters."""
    encoding = font.get(Name.Encoding)
    differences: dict[int, str] = {}
    base = str(encoding) if isinstance(encoding, pikepdf.Name) else ""
    if isinstance(encoding, pikepdf.Dictionary):
        base = str(encoding.get(Name.BaseEncoding, ""))
        code = 0
        for entry in encoding.get(Name.Differences, ()):
            if isinstance(entry, int):
                code = entry
            else:
                differences[code] = toUnicode(str(entry)[1:])
                code += 1
    name = str(font.get(Name.BaseFont, ""))[1:]
    if not base and not name.startswith(_STANDARD):
        letters = {code: words for code, words in differences.items() if words}
        return Decoder(letters)
    table = _PAGES.get(base, "cp1252")
    letters = {code: bytes([code]).decode(table, "ignore") for code in range(32, 256)}
    letters.update(differences)
    return Decoder({code: words for code, words in letters.items() if words})
