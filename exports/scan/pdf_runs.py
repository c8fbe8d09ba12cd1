"""Reads the words that a content stream draws: strings through the maps of their fonts, with their joints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from exports.scan.passages import HARD, SOFT

_TOKEN = re.compile(
    rb"[^(</TBD%]*+(?:"  # what begins no token is passed over at once
    rb"(?P<text>\((?:[^()\\]++|\\[\s\S]|\((?:[^()\\]++|\\[\s\S]|\((?:[^()\\]++|\\[\s\S])*+\))*+\))*+\))"
    rb"|(?<!<)<(?P<hex>[0-9A-Fa-f\s]*)>"
    rb"|/(?P<font>[^\s()<>\[\]{}/%]+)\s+[-+.\d]+\s+Tf\b"
    rb"|(?<![\w/])(?P<moved>T[dDm])\b"
    rb"|(?<![\w/])(?P<other>BT|T\*|BI)(?!\w)"
    rb"|(?P<comment>%[^\r\n]*)"
    rb"|[\s\S])"
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|[\s\S])")
_PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_CMAP = re.compile(
    rb"(?P<what>beginbfchar|beginbfrange|begincodespacerange)(?P<body>.*?)end(?:bfchar|bfrange|codespacerange)",
    re.S,
)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")


@dataclass
class Decoder:
    """What the codes of a font stand for: codes of `size` bytes each."""

    letters: Mapping[int, str]
    size: int = 1
    known: bool = True
    _cache: dict[bytes, tuple[str, bool]] = field(default_factory=dict)

    def decode(self, codes: bytes) -> tuple[str, bool]:
        """Return the words, and whether every code is known."""
        found = self._cache.get(codes)
        if found is None:
            values: Iterable[int] = codes
            if self.size > 1:
                width = self.size
                values = [int.from_bytes(codes[at : at + width], "big") for at in range(0, len(codes), width)]
            letters = [self.letters.get(value) for value in values]
            whole = self.known and None not in letters
            found = self._cache[codes] = "".join(letter or "" for letter in letters), whole
        return found


class Reading(NamedTuple):
    """What a content stream shows (runs with joints), what else it says, and what cannot be read."""

    runs: list[tuple[int, str]]
    asides: list[str]
    troubles: set[str]


LATIN = Decoder({code: bytes([code]).decode("cp1252", "replace") for code in range(256)})


def read_content(content: bytes, fonts: Mapping[str, Decoder]) -> Reading:
    """Return the words of a content stream in the order in which they are drawn."""
    runs: list[tuple[int, str]] = []
    asides: list[str] = []
    troubles: set[str] = set()
    decoder, joint, line = LATIN, HARD, 0.0
    in_text = 0.0
    for token in _TOKEN.finditer(content):
        kind = token.lastgroup
        if kind in ("text", "hex"):
            codes = unescaped(token.group("text")) if kind == "text" else _from_hex(token.group("hex"))
            if _in_properties(content, token.start(kind)):
                asides.append(text_string(codes))
                continue
            words, whole = decoder.decode(codes)
            runs.append((joint, words))
            joint = SOFT
            if not whole:
                troubles.add("letters without a map to Unicode")
            if (said := text_string(codes)) != words and decoder is not LATIN:
                asides.append(said)
        elif kind == "font":
            name = _named(token.group("font"))
            decoder = fonts.get(name, LATIN)
        elif kind == "moved":
            value = _before(content, token.start("moved"))
            in_text = value if token.group("moved") == b"Tm" else in_text + value
            joint = SOFT if runs and abs(in_text - line) < 0.6 else HARD
            line = in_text
        elif kind == "other":
            match token.group("other"):
                case b"BT":
                    in_text = 0.0
                case b"T*":
                    joint = HARD
                case b"BI":
                    troubles.add("a picture made of dots")
        elif kind == "comment":
            asides.append(token.group("comment").decode("latin-1"))
    return Reading(runs, asides, troubles)


def _in_properties(content: bytes, at: int) -> bool:
    """Tell whether a string stands within the properties of marked content, not as shown text."""
    opened = content.rfind(b"<<", max(0, at - 4_000), at)
    return opened >= 0 and content.find(b">>", opened, at) < 0


def _before(content: bytes, at: int) -> float:
    """Return the number that stands before an operator: how far down the line is."""
    numbers = content[max(0, at - 40) : at].split()
    try:
        return float(numbers[-1])
    except (ValueError, IndexError):
        return 0.0


def unescaped(literal: bytes) -> bytes:
    """Return the bytes of a literal string with its brackets."""
    inside = literal[1:-1]
    if b"\\" not in inside:
        return inside

    def plain(found: re.Match[bytes]) -> bytes:
        what = found.group(1)
        if what[:1].isdigit() and what[:1] < b"8":
            return bytes([int(what, 8) & 255])
        return _PLAIN.get(what, what)

    return _ESCAPE.sub(plain, inside)


def _from_hex(digits: bytes) -> bytes:
    tight = b"".join(digits.split())
    return bytes.fromhex((tight + b"0" if len(tight) % 2 else tight).decode("ascii"))


def _named(name: bytes) -> str:
    return re.sub(rb"#([0-9A-Fa-f]{2})", lambda m: bytes([int(m.group(1), 16)]), name).decode("latin-1")


def text_string(codes: bytes) -> str:
    """Return a string that stands outside of fonts: UTF-16 or UTF-8 by its mark, else Latin."""
    if codes.startswith(b"\xfe\xff"):
        return codes[2:].decode("utf-16-be", "replace")
    if codes.startswith(b"\xff\xfe"):
        return codes[2:].decode("utf-16-le", "replace")
    if codes.startswith(b"\xef\xbb\xbf"):
        return codes[3:].decode("utf-8", "replace")
    if codes.count(b"\0") * 3 > len(codes):
        return codes.decode("utf-16-be" if codes[:1] == b"\0" else "utf-16-le", "replace")
    try:
        return codes.decode("utf-8")
    except UnicodeDecodeError:
        return codes.decode("cp1252", "replace")


_STRINGS = re.compile(
    rb"\((?:[^()\\]++|\\[\s\S]|\((?:[^()\\]++|\\[\s\S]|\((?:[^()\\]++|\\[\s\S])*+\))*+\))*+\)"
    rb"|(?<!<)<[0-9A-Fa-f\s]*>"
)
_NAMES = re.compile(rb"/[^\s()<>\[\]{}/%]{2,}")


def strings_in(data: bytes) -> list[tuple[int, str]]:
    """Return the strings that objects hold, with their offsets."""
    found = []
    for token in _STRINGS.finditer(data):
        raw = token.group()
        codes = unescaped(raw) if raw[:1] == b"(" else _from_hex(raw[1:-1])
        if len(codes) > 1:
            found.append((token.start(), text_string(codes)))
    return found


def names_in(data: bytes) -> dict[str, int]:
    """Return the names that objects hold, with the offset of the first of each."""
    found: dict[bytes, int] = {}
    for token in _NAMES.finditer(data):
        found.setdefault(token.group(), token.start())
    return {_named(name[1:]): at for name, at in found.items()}


def cmap(content: bytes) -> Decoder:
    """Return the decoder that a font's map to Unicode makes."""
    letters: dict[int, str] = {}
    size = 1
    for block in _CMAP.finditer(content):
        parts = _parts(block.group("body"))
        match block.group("what"):
            case b"begincodespacerange":
                size = max([size, *(len(part) for part in parts if isinstance(part, bytes))])
            case b"beginbfchar":
                plain = [part for part in parts if isinstance(part, bytes)]
                for code, words in zip(plain[::2], plain[1::2], strict=False):
                    letters[int.from_bytes(code, "big")] = words.decode("utf-16-be", "replace")
            case _:
                _add_ranges(letters, parts)
    return Decoder(letters, size)


def _parts(body: bytes) -> list[bytes | list[bytes]]:
    parts: list[bytes | list[bytes]] = []
    inner: list[bytes] | None = None
    for digits, opens, closes in _HEX.findall(body):
        if opens:
            inner = []
        elif closes and inner is not None:
            parts.append(inner)
            inner = None
        else:
            (parts if inner is None else inner).append(_from_hex(digits))
    return parts


def _add_ranges(letters: dict[int, str], parts: list[bytes | list[bytes]]) -> None:
    for first, last, target in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
        if not isinstance(first, bytes) or not isinstance(last, bytes):
            continue
        low, high = int.from_bytes(first, "big"), int.from_bytes(last, "big")
        for code in range(low, min(high, low + 65_535) + 1):
            if isinstance(target, list):
                if code - low < len(target):
                    letters[code] = target[code - low].decode("utf-16-be", "replace")
            elif target:
                start = int.from_bytes(target, "big") + code - low
                letters[code] = start.to_bytes(len(target), "big").decode("utf-16-be", "replace")
