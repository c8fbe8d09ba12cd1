"""Pieces of text that a file holds somewhere, with the place where each was found."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

SOFT, HARD = 1, 2  # a joint within a line, and one between lines

# capitals and small letters alike, so that a name in Greek or Cyrillic letters still equals itself
_LOOKALIKES = str.maketrans(
    "АВЕКМНОРСТУХІЈЅԀавекмнорстухіјѕԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβεζηικμνορτυχ‘’ʼ`´",
    "ABEKMHOPCTYXIJSDabekmhopctyxijsdABEZHIKMNOPTYXabezhikmnoptyx'''''",
)

_LETTERS = {
    "ł": "l",
    "Ł": "L",
    "ø": "o",
    "Ø": "O",
    "đ": "d",
    "Đ": "D",
    "ı": "i",
    "ß": "ss",
    "æ": "ae",
    "Æ": "AE",
    "œ": "oe",
}


class Passage(NamedTuple):
    """A text and its place; `joints` are the offsets where two runs of it meet."""

    place: str
    text: str
    joints: dict[int, int] = {}  # noqa: RUF012 - never changed


class Unreadable(NamedTuple):
    """Something that may hold words which cannot be read, and why."""

    place: str
    why: str


def joined(place: str, runs: Sequence[tuple[int, str]]) -> Passage:
    """Return runs put together without anything between them; each comes with its joint to the run before."""
    parts: list[str] = []
    joints: dict[int, int] = {}
    length = 0
    for joint, words in runs:
        plain = folded(words)
        if not plain:
            continue
        joints[length] = joint
        parts.append(plain)
        length += len(plain)
    return Passage(place, "".join(parts), joints)


def folded(words: str) -> str:
    """Return the words without ligatures, accents, look-alike and invisible letters; capitals stay."""
    if words.isascii():
        return words
    parted = unicodedata.normalize("NFKD", words.translate(_LOOKALIKES))
    return "".join(
        _LETTERS.get(letter, letter) for letter in parted if unicodedata.category(letter) not in {"Mn", "Cf", "Me"}
    )


def printable_runs(data: bytes, least: int = 6) -> list[str]:
    """Return what can be read in bytes that are not text: runs of letters, one or two bytes each."""
    narrow = re.findall(rb"[\x20-\x7e\xa0-\xff]{%d,}" % least, data)
    wide_little = re.findall(rb"(?:[\x20-\x7e]\x00){%d,}" % least, data)
    wide_big = re.findall(rb"(?:\x00[\x20-\x7e]){%d,}" % least, data)
    return [
        *(run.decode("latin-1") for run in narrow),
        *(run.decode("utf-16-le") for run in wide_little),
        *(run.decode("utf-16-be") for run in wide_big),
    ]


def decoded(data: bytes) -> str | None:
    """Return the text of bytes that are text, by byte order mark, UTF-8, UTF-16 or Windows-1252."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    nulls = data.count(b"\0")
    if nulls > len(data) // 4:
        even = data[::2].count(b"\0")
        return data.decode("utf-16-be" if even > nulls // 2 else "utf-16-le", "replace")
    strange = sum(letter < " " and letter not in "\t\r\n\f" for letter in text)
    return None if strange + text.count("\ufffd") > len(text) // 50 else text
