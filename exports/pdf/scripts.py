"""Words in scripts that the bundled Noto Sans has not got: which face draws them, in which order, shaped.

Arabic letters join, Indic letters change places: HarfBuzz chooses the glyphs and places them. What no face
has is drawn as a replacement sign, and `missing` names it, so that a report can say so.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import groupby
from typing import Any, NamedTuple

from fontTools.ttLib import TTFont

from drawing import text

NAMES = ("Arabic", "Hebrew", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Tamil")
MISSING = "\ufffd"  # stands for a letter that no face has
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_NEUTRAL = frozenset({"WS", "ON", "NSM", "BN", "CS", "ES", "ET"})
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_BLOCKS = ((0x0590, 0x0DFF), (0x1CD0, 0x1CFF), (0xA830, 0xA8FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC))
_JOINERS = "\u200c\u200d"  # they say how letters of these scripts join


class Run(NamedTuple):
    """Words that one face draws; the face is '' for Noto Sans itself."""

    face: str
    words: str
    backwards: bool = False


class Glyph(NamedTuple):
    """A glyph of a face: its number, the words it stands for, its advance and shift for size 1.

    Marks that stand on a letter (`silent`) say nothing of their own: the letter's glyph says it all.
    """

    number: int
    words: str
    advance: float
    across: float
    up: float
    silent: bool = False


@cache
def known(bold: bool) -> frozenset[int]:
    """Return the letters that Noto Sans draws; those that must be shaped are left to the faces of their scripts."""
    with TTFont(text.BOLD if bold else text.REGULAR, lazy=True) as font:
        return frozenset(font.getBestCmap()).difference(*map(_letters, NAMES))


@cache
def face_file(face: str) -> str:
    """Return the path of a face."""
    return str(text.FONTS / f"NotoSans{face}-Regular.ttf")


def face_name(face: str) -> str:
    """Return the name of a face within a file."""
    return f"K{face}"


@cache
def _advances(face: str) -> tuple[float, ...]:
    with TTFont(face_file(face), lazy=True) as font:
        em = font["head"].unitsPerEm
        return tuple(font["hmtx"][name][0] / em for name in font.getGlyphOrder())


def advance(face: str, glyph: int) -> float:
    """Return the advance that a glyph has by itself, for size 1."""
    return _advances(face)[glyph]


@cache
def _letters(face: str) -> frozenset[int]:
    with TTFont(face_file(face), lazy=True) as font:
        return frozenset(code for code in font.getBestCmap() if any(low <= code <= high for low, high in _BLOCKS))


@lru_cache(maxsize=4_000)
def face_of(letter: str) -> str:
    """Return the face that has a letter; '' where none has."""
    return next((face for face in NAMES if ord(letter) in _letters(face)), "")


def drawable(words: str, bold: bool = False) -> str:
    """Return the words composed, without control characters, missing letters shown as such."""
    return words if words.isascii() and words.isprintable() else _drawable(words, bold)


@lru_cache(maxsize=4_000)
def _drawable(words: str, bold: bool) -> str:
    have = known(bold)
    composed = unicodedata.normalize("NFC", words.replace("\u00ad", ""))
    return "".join(
        letter if ord(letter) in have or face_of(letter) else " " if letter.isspace() else MISSING
        for letter in composed
        if letter.isspace() or letter in _JOINERS or unicodedata.category(letter) not in _UNSEEN
    )


def missing(texts: Iterable[str]) -> str:
    """Return the letters that no face has, each once, in order."""
    letters = {letter for words in texts if not words.isascii() for letter in unicodedata.normalize("NFC", words)}
    return "".join(sorted(letter for letter in letters if MISSING in drawable(letter)))


def is_plain(words: str, bold: bool) -> bool:
    """Tell whether Noto Sans alone draws the words."""
    return words.isascii() or known(bold).issuperset(map(ord, words))


def runs(words: str, bold: bool) -> list[Run]:
    """Return drawable words as runs in the order in which they stand on the line, from left to right."""
    placed: list[Run] = []
    for backwards, part in _directions(words):
        found = list(_by_face(part, bold, backwards))
        placed += reversed(found) if backwards else found
    return placed


def _directions(words: str) -> Iterator[tuple[bool, str]]:
    """Yield stretches that run one way: from the first to the last letter of a script that runs to the left."""
    start, first, last = 0, -1, -1
    for at, letter in enumerate(words):
        kind = unicodedata.bidirectional(letter)
        if kind in _RIGHT_TO_LEFT:
            first, last = (at if first < 0 else first), at + 1
        elif first >= 0 and kind not in _NEUTRAL and kind not in {"EN", "AN"}:
            yield False, words[start:first]
            yield True, words[first:last]
            start, first, last = last, -1, -1
    if first >= 0:
        yield False, words[start:first]
        yield True, words[first:last]
        start = last
    yield False, words[start:]


def _by_face(words: str, bold: bool, backwards: bool) -> Iterator[Run]:
    """Yield words cut where the face or the direction of digits changes; spaces go with what stands before."""
    have = known(bold)
    face, begun, script = "", 0, ""
    turned = False
    for at, letter in enumerate(words):
        if backwards and letter.isspace():
            own, own_turned = script, True
        elif letter.isspace() or letter in _JOINERS or (unicodedata.category(letter) == "Mn" and at):
            own, own_turned = face, turned
        else:
            own = "" if ord(letter) in have else face_of(letter)
            own_turned = backwards and unicodedata.bidirectional(letter) not in {"EN", "AN"}
        if (own, own_turned) != (face, turned):
            if at > begun:
                yield Run(face, words[begun:at], turned)
            face, turned, begun = own, own_turned, at
            script = face or script
    if begun < len(words):
        yield Run(face, words[begun:], turned)


@cache
def _shaper(face: str) -> tuple[Any, int]:
    import uharfbuzz

    loaded = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(face_file(face)))
    return uharfbuzz.Font(loaded), loaded.upem


@lru_cache(maxsize=4_000)
def shaped(run: Run) -> tuple[Glyph, ...]:
    """Return the glyphs of a run from left to right; each cluster's words stand with its first glyph."""
    import uharfbuzz  # most reports need no shaping

    font, em = _shaper(run.face)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(run.words)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if run.backwards else "ltr"
    uharfbuzz.shape(font, buffer)
    starts = sorted({info.cluster for info in buffer.glyph_infos})
    ends = dict(zip(starts, [*starts[1:], len(run.words)], strict=True))
    glyphs: list[Glyph] = []
    found = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    for start, group in groupby(found, key=lambda one: one[0].cluster):
        own = [
            Glyph(info.codepoint, "", place.x_advance / em, place.x_offset / em, place.y_offset / em)
            for info, place in group
        ]
        glyphs += _spoken(own, run.words[start : ends[start]], run.backwards)
    return tuple(glyphs)


def _spoken(glyphs: list[Glyph], said: str, backwards: bool) -> list[Glyph]:
    """Return the glyphs of a cluster with its letters: on one of them, or one on each where they are as many."""
    letters = [at for at, glyph in enumerate(glyphs) if glyph.advance] or [0]
    each = said[::-1] if backwards else said
    told = dict(zip(letters, each, strict=True)) if len(letters) == len(said) else {letters[0]: said}
    return [glyph._replace(words=told.get(at, ""), silent=at not in letters) for at, glyph in enumerate(glyphs)]


def width(words: str, size: float, bold: bool = False) -> float:
    """Return the width of drawable words, shaped where they must be."""
    if is_plain(words, bold):
        return text.width(words, size, bold)
    return sum(
        sum(glyph.advance for glyph in shaped(run)) * size if run.face else text.width(run.words, size, bold)
        for run in runs(words, bold)
    )
