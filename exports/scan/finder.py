"""Finds secrets in passages: as written, split, spaced out, hyphenated, reversed.

Names count as whole words, so that 'Annual' is not 'Ann'; longer ones count when put together from pieces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import ahocorasick

from exports.scan.passages import HARD, Passage, folded
from privacy.secrets import Secret
from privacy.words import lexicon

TIGHT_LEAST = 5  # letters that a form needs to count when it is put together from pieces
REVERSED_LEAST = 3

_NOT_LETTER = re.compile(r"[\W_]+")
_SPACED = re.compile(r"(?<![^\W_])[^\W_](?:[ \t.\-_·•*|/,\n]{1,3}[^\W_](?![^\W_])){2,}")
_BROKEN = re.compile(r"[-\u2010\u2011]\s*\n\s*")
_HYPHENS = ("-", "\u2010", "\u2011")
_NOT_DIGIT = re.compile(r"[^\W\d_]")


class Found(NamedTuple):
    """A secret that was found, and the form it had."""

    secret: Secret
    form: str


class _Needle(NamedTuple):
    secret: Secret
    text: str  # folded
    tight: str  # its letters and digits only
    words: int

    def fits(self, found: str) -> bool:
        """Tell whether the capitals are those of the secret, where they count: 'rose' is not 'Rose'."""
        return not self.secret.cased or found in (self.text, self.tight) or found.isupper()


class Finder:
    """Looks for many secrets at once."""

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self._whole: dict[str, list[_Needle]] = {}
        self._tight: dict[str, list[_Needle]] = {}
        for secret in secrets:
            text = " ".join(folded(secret.form).split())
            needle = _Needle(secret, text, _NOT_LETTER.sub("", text), len(text.split()))
            if len(needle.tight) >= 2:
                self._whole.setdefault(text.lower(), []).append(needle)
                self._tight.setdefault(needle.tight.lower(), []).append(needle)
        self._words = _automaton(self._whole)
        self._pieces = _automaton(key for key in self._tight if len(key) >= TIGHT_LEAST)
        self._mirrored = _automaton(key for key in self._whole if len(key) >= REVERSED_LEAST)

    def find(self, passage: Passage) -> Iterator[Found]:
        """Yield each secret that a passage holds, once for each form it has there."""
        plain = passage if passage.joints else passage._replace(text=folded(passage.text))
        if not plain.text:
            return
        seen: set[Found] = set()
        for found in self._all(plain):
            if found not in seen:
                seen.add(found)
                yield found

    def find_anywhere(self, passage: Passage) -> Iterator[Found]:
        """Yield secrets that a name of a file or an object holds: there words run together."""
        text = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", folded(passage.text))
        yield from self.find(passage._replace(text=text, joints={}))
        squeezed = _NOT_LETTER.sub("", text.lower())
        for _, key in _hits(self._pieces, squeezed):
            for needle in self._tight[key]:
                yield Found(needle.secret, "run together")

    def _all(self, passage: Passage) -> Iterator[Found]:
        lower = _lower(passage.text)
        yield from self._as_written(passage, lower)
        yield from self._hyphenated(passage)
        yield from self._spaced(passage.text)
        yield from self._put_together(passage.text, lower)
        yield from self._reversed(passage.text, lower)

    def _as_written(self, passage: Passage, lower: str) -> Iterator[Found]:
        text, joints = passage.text, passage.joints
        for end, key in _hits(self._words, lower):
            start = end - len(key)
            across = [joints[at] for at in range(start + 1, end) if at in joints]
            if HARD in across and len(key) < 4:
                continue
            free = _bounded(text, start, end, joints)
            for needle in self._whole[key]:
                if (free or needle.secret.anywhere) and needle.fits(text[start:end]):
                    yield Found(needle.secret, "split over runs" if across else "as written")

    def _hyphenated(self, passage: Passage) -> Iterator[Found]:
        """Yield secrets broken by a hyphen at the end of a line."""
        text, joints = passage.text, passage.joints
        cuts = [(cut.start(), cut.end()) for cut in _BROKEN.finditer(text)]
        cuts += [(at - 1, at) for at, joint in joints.items() if joint == HARD and text[at - 1 : at] in _HYPHENS]
        for start, end in cuts:
            window = text[max(0, start - 60) : start] + text[end : end + 60]
            middle = min(60, start)
            for stop, key in _hits(self._words, _lower(window)):
                first = stop - len(key)
                if first < middle < stop and _bounded(window, first, stop, {}):
                    for needle in self._whole[key]:
                        if needle.fits(window[first:stop]):
                            yield Found(needle.secret, "hyphenated")

    def _put_together(self, text: str, lower: str) -> Iterator[Found]:
        """Yield secrets whose letters stand in order with anything but letters between them."""
        tight = _NOT_LETTER.sub("", lower)
        places: list[int] = []
        for end, key in _hits(self._pieces, tight):
            if not places:
                places = [at for at, letter in enumerate(lower) if letter.isalnum()]
                if len(places) != len(tight):
                    return
            start, stop = places[end - len(key)], places[end - 1] + 1
            if not _bounded(text, start, stop, {}):
                continue
            found = _NOT_LETTER.sub("", text[start:stop])
            for needle in self._tight[key]:
                if needle.fits(found):
                    yield Found(needle.secret, "pieces put together")

    def _spaced(self, text: str) -> Iterator[Found]:
        """Yield secrets whose letters stand apart."""
        for run in _SPACED.finditer(text):
            letters = _NOT_LETTER.sub("", run.group()).lower()
            for key, needles in self._tight.items():
                if key in letters and len(key) >= 3:
                    yield from (Found(needle.secret, "letters spaced out") for needle in needles)

    def _reversed(self, text: str, lower: str) -> Iterator[Found]:
        """Yield secrets that stand back to front, unless that makes an ordinary word."""
        seen = text[::-1]
        for end, key in _hits(self._mirrored, lower[::-1]):
            start, found = end - len(key), seen[end - len(key) : end]
            if key == key[::-1] or not _bounded(seen, start, end, {}) or not _NOT_DIGIT.search(key):
                continue
            written_so = found[0].isupper() and not found[1:].isupper()
            if written_so or (len(key) > 3 and not lexicon().knows(key[::-1])):
                yield from (Found(needle.secret, "reversed") for needle in self._whole[key])


def _automaton(keys: Iterable[str]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for key in keys:
        automaton.add_word(key, key)
    automaton.make_automaton()
    return automaton


def _hits(automaton: ahocorasick.Automaton, text: str) -> Iterator[tuple[int, str]]:
    """Yield the end and the key of each hit."""
    if len(automaton):
        for last, key in automaton.iter(text):
            yield last + 1, key


def _bounded(text: str, start: int, end: int, joints: dict[int, int]) -> bool:
    """Tell whether a hit begins and ends where words do."""
    before = start == 0 or not text[start - 1].isalnum() or not text[start].isalnum() or start in joints
    after = end == len(text) or not text[end].isalnum() or not text[end - 1].isalnum() or end in joints
    return before and after


def _lower(text: str) -> str:
    """Return small letters, one for one."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
