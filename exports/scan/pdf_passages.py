"""Every passage of a PDF: what pages show, what objects say, what old revisions still hold."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name

from exports.scan.passages import Passage, Unreadable, decoded, joined, printable_runs
from exports.scan.pdf_bytes import Carved, Carving, carve
from exports.scan.pdf_fonts import decoder_of
from exports.scan.pdf_runs import LATIN, Decoder, Reading, cmap, names_in, read_content, strings_in
from exports.scan.pdf_words import PDF_NAMES

Piece = Passage | Unreadable
Inner = Callable[[str, bytes], Iterator[Piece]]

_SHOWS = re.compile(rb"\bBT\b.*?(?:T[jJ]|['\"])", re.S)
_BINARY = re.compile(
    rb"/Type\s*/XRef|/FunctionType|/ShadingType|/Length1\b|/Subtype\s*/(?:Type1C|CIDFontType0C|OpenType)"
)
_IMAGE = re.compile(rb"/Subtype\s*/Image")
_NAME_TOKEN = re.compile(rb"/[^\s()<>\[\]{}/%]+|\b(?:obj|endobj|stream|endstream|xref|trailer|startxref)\b")


def pdf_pieces(data: bytes, inner: Inner) -> Iterator[Piece]:
    """Yield every passage of a PDF and everything in it that cannot be read; `inner` takes attachments."""
    carving = carve(data)
    if b"/Encrypt" in carving.outside or any(b"/Encrypt" in o.head for o in carving.objects if b"/XRef" in o.head):
        yield Unreadable("the file", "it is encrypted")
    pages = _Pages()
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            yield from pages.pieces(pdf)
    except (pikepdf.PdfError, pikepdf.PasswordError, RecursionError):
        yield Unreadable("the file", "its pages cannot be opened")
    yield from _carved_pieces(carving, pages, inner)
    outside = _NAME_TOKEN.sub(b" ", carving.outside).decode("latin-1")
    yield Passage("bytes outside of streams", outside)


class _Pages:
    """Reads what each page shows, and remembers which streams that were."""

    def __init__(self) -> None:
        self.read: set[int] = set()
        self.fonts: dict[int, Decoder] = {}

    def pieces(self, pdf: pikepdf.Pdf) -> Iterator[Piece]:
        for number, page in enumerate(pdf.pages, 1):
            place = f"page {number}"
            contents = page.obj.get(Name.Contents)
            listed: list[Any] = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
            parts = [part for part in listed if isinstance(part, pikepdf.Stream)]
            try:
                content = b"\n".join(self._bytes(part) for part in parts)
            except pikepdf.PdfError:
                yield Unreadable(place, "its content cannot be unpacked")
                continue
            resources = page.get("/Resources", Dictionary())
            yield from self._shown(place, content, resources, {}, set())
            for annotation in page.obj.get(Name.Annots, ()):
                yield from self._appearances(place, annotation.get(Name.AP))

    def _bytes(self, stream: Any) -> bytes:
        if stream.objgen[0]:
            self.read.add(stream.objgen[0])
        return bytes(stream.read_bytes(pikepdf.StreamDecodeLevel.generalized))

    def _shown(
        self, place: str, content: bytes, resources: Any, above: Mapping[str, Decoder], seen: set[int]
    ) -> Iterator[Piece]:
        fonts = dict(above)
        for name, font in dict(resources.get(Name.Font, {})).items():
            fonts[name[1:]] = self._font(font)
            yield from self._glyphs(place, font, fonts, seen)
        yield from _reading_pieces(place, read_content(content, fonts))
        for key in (Name.XObject, Name.Pattern):
            for thing in dict(resources.get(key, {})).values():
                yield from self._thing(place, thing, fonts, seen)

    def _thing(self, place: str, thing: Any, fonts: Mapping[str, Decoder], seen: set[int]) -> Iterator[Piece]:
        if not isinstance(thing, pikepdf.Stream) or thing.objgen[0] in seen:
            return
        if thing.objgen[0]:
            seen.add(thing.objgen[0])
        if thing.get(Name.Subtype) == Name.Image:
            yield Unreadable(place, "a picture made of dots")
            return
        resources = thing.get(Name.Resources, Dictionary())
        try:
            yield from self._shown(place, self._bytes(thing), resources, fonts, seen)
        except pikepdf.PdfError:
            yield Unreadable(place, "a form cannot be unpacked")

    def _glyphs(self, place: str, font: Any, fonts: Mapping[str, Decoder], seen: set[int]) -> Iterator[Piece]:
        """Yield what the letters of a font that are drawings themselves show."""
        if font.get(Name.Subtype) == Name.Type3:
            for glyph in dict(font.get(Name.CharProcs, {})).values():
                yield from self._thing(place, glyph, fonts, seen)

    def _appearances(self, place: str, appearance: Any) -> Iterator[Piece]:
        if isinstance(appearance, pikepdf.Stream):
            yield from self._thing(place, appearance, {}, set())
        elif isinstance(appearance, Dictionary):
            for inner in dict(appearance).values():
                yield from self._appearances(place, inner)

    def _font(self, font: Any) -> Decoder:
        number = font.objgen[0]
        if number and number in self.fonts:
            return self.fonts[number]
        decoder = decoder_of(font)
        self.fonts[number or -len(self.fonts) - 1] = decoder
        return decoder


def _reading_pieces(place: str, reading: Reading) -> Iterator[Piece]:
    yield joined(place, reading.runs)
    if reading.asides:
        yield Passage(f"{place}, beside what is shown", "\n".join(reading.asides))
    for why in sorted(reading.troubles):
        yield Unreadable(place, why)


def _carved_pieces(carving: Carving, pages: _Pages, inner: Inner) -> Iterator[Piece]:
    newest = {carved.number: carved.offset for carved in carving.objects}
    maps = [cmap(c.stream) for c in carving.objects if c.stream and b"beginbf" in c.stream]
    for carved in carving.objects:
        place = f"object {carved.number}"
        yield from _said(place, carved.head)
        if carved.trouble:
            yield Unreadable(place, carved.trouble)
        current = newest[carved.number] == carved.offset
        if carved.stream is not None and not (current and carved.number in pages.read):
            yield from _stream_pieces(place, carved, carved.stream, maps, inner)


def _stream_pieces(place: str, carved: Carved, stream: bytes, maps: list[Decoder], inner: Inner) -> Iterator[Piece]:
    if b"/ObjStm" in carved.head:
        yield from _packed(carved, stream)
    elif b"/EmbeddedFile" in carved.head:
        yield from inner(f"{place}, attachment", stream)
    elif _IMAGE.search(carved.head):
        yield Unreadable(place, "a picture made of dots")
        yield from (Passage(place, run) for run in printable_runs(stream))
    elif _SHOWS.search(stream):
        for decoder in [LATIN, *maps]:
            reading = read_content(stream, _Always(decoder))
            yield joined(f"{place}, a page no longer shown", reading.runs)
        yield Passage(place, "\n".join(reading.asides))
    elif b"beginbf" in stream or b"begincmap" in stream:
        yield Passage(place, " ".join(words for _, words in strings_in(stream)))
    elif _BINARY.search(carved.head) or stream[36:40] == b"acsp":
        yield from (Passage(place, run) for run in printable_runs(stream))
    elif (text := decoded(stream)) is not None:
        yield from inner(place, stream) if text.lstrip()[:1] == "<" else iter([Passage(place, text)])
        yield from _said(place, stream)
    else:
        yield from inner(place, stream)


class _Always(dict[str, Decoder]):
    """One decoder, whatever the name of the font."""

    def __init__(self, decoder: Decoder) -> None:
        super().__init__()
        self._decoder = decoder

    def get(self, key: object, default: object = None) -> Decoder:
        return self._decoder


def _packed(carved: Carved, stream: bytes) -> Iterator[Piece]:
    """Yield what the objects within an object stream say."""
    found = re.search(rb"/First\s+(\d+)", carved.head)
    first = int(found.group(1)) if found else 0
    index = [int(digits) for digits in stream[:first].split() if digits.isdigit()]
    numbers, offsets = index[::2], index[1::2]

    def place(at: int) -> str:
        row = bisect_right(offsets, at - first) - 1
        return f"object {numbers[row] if 0 <= row < len(numbers) else carved.number}"

    for at, words in strings_in(stream):
        yield Passage(place(at), words)
    for words, at in names_in(stream).items():
        if words not in PDF_NAMES:
            yield Passage(f"{place(at)}, a name", words)
    comments = re.findall(rb"%[^\r\n]*", stream)
    if comments:
        yield Passage(f"object {carved.number}", b"\n".join(comments).decode("latin-1"))


def _said(place: str, head: bytes) -> Iterator[Piece]:
    """Yield the strings and names of an object."""
    for _, words in strings_in(head):
        yield Passage(place, words)
    for words in names_in(head):
        if words not in PDF_NAMES:
            yield Passage(f"{place}, a name", words)
