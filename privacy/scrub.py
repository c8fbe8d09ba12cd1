"""Free text that may leave: names, agencies, dates and identifiers said otherwise, unknown words held back.

A word leaves only when it is in the lexicon, is a plain number, or was put there by us. Words that look
like names and are in no list become '[name]', other unknown words '[word]'; both wait for review, and only
words that the plan lists as reviewed pass.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from case.model import Case, Event
from privacy.forms import register_acronyms, service_word
from privacy.grains import Grain, grain_of
from privacy.identifiers import Span, identifiers
from privacy.known import SOMEBODY, THE_FAMILY, Hit, Index, index_of
from privacy.plan import DEFAULT_PLAN, Plan
from privacy.pseudonyms import Register, register_of
from privacy.text_dates import dates_in
from privacy.words import Token, clean, lexicon, tokens, word_group

A_WORD = "[word]"
_TITLES = word_group("ranks")
_LABEL_NOUNS = word_group("label nouns")
_VERBS = word_group("verbs")
_MIXED = re.compile(
    r"\d{1,4}(?:st|nd|rd|th|s|am|pm|mg|ml|g|kg|x|hrs?|k|m|yo|d|wks?|p|/7)|(?:s|p|y|ks|q|w|b)\.?\d{1,3}", re.I
)
_SHORTENED = re.compile(r"\b(?:e\.g|i\.e|a\.m|p\.m|n/a|c/o|w/c|w/e|A&E|B&B|Q&A|R&R|D&V)\b\.?", re.I)

_EXPLAINED = re.compile(r"(\b(?:[A-Za-z']{1,20}[ -]){2,6})\(([A-Z]{2,6})\)")


class Scrubbed(NamedTuple):
    """A text that may leave; the words held back for review; how many of each kind were changed."""

    text: str
    review: tuple[str, ...]
    changed: Counter[str]


@dataclass(slots=True)
class Scrubber:
    """Scrubs the texts of one case, remembering those it has seen."""

    index: Index
    grain: Grain
    reviewed: frozenset[str] = frozenset()
    acronyms: frozenset[str] = frozenset()
    seen: dict[str, Scrubbed] = field(default_factory=dict)

    def scrub(self, text: str) -> Scrubbed:
        """Return the text as it may leave."""
        if text not in self.seen:
            plain = clean(text)
            self.acronyms |= explained(plain)
            self.seen[text] = self._scrub(plain)
        return self.seen[text]

    def _scrub(self, text: str) -> Scrubbed:
        spans = _apart([*dates_in(text, self.grain), *identifiers(text)])
        words = list(tokens(text))
        taken = _taken(words, spans)
        spans += self._names(text, words, taken)
        review = self._review(text, words, taken)
        spans += review
        spans.sort()
        held = tuple(text[span.start : span.end] for span in review)
        return Scrubbed(_rebuilt(text, spans), held, Counter(span.kind for span in spans))

    def _names(self, text: str, words: Sequence[Token], taken: list[bool]) -> list[Span]:
        spans: list[Span] = []
        i = 0
        while i < len(words):
            hit = None if taken[i] else self._hit(text, words, i)
            if hit is None or any(taken[hit.first : hit.after]):
                i += 1
                continue
            label, after = hit.target.label, hit.after
            said = self.index.relations.get((hit.target.id, words[after].word)) if after < len(words) else None
            if said and words[after - 1].owns:
                label, after = said, after + 1
            start, end = words[i].start, words[after - 1].end
            if hit.target.kind == "initials" and text[end : end + 1] == "." and "." in text[start:end]:
                end += 1
            spans.append(Span(start, end, "name", _in_sentence(label, text, start)))
            taken[i:after] = [True] * (after - i)
            i = after
        return spans

    def _hit(self, text: str, words: Sequence[Token], i: int) -> Hit | None:
        hit = self.index.at(words, i, text)
        if hit is None or hit.after == i + 1:
            hit = self.index.broken(words, i, text) or hit
        return hit or (self.index.spaced(words, i) if len(words[i].raw) == 1 else None)

    def _review(self, text: str, words: Sequence[Token], taken: list[bool]) -> list[Span]:
        """Return what is held back, neighbours in one."""
        held: list[Span] = []
        short = [(found.start(), found.end()) for found in _SHORTENED.finditer(text)]
        flagged = [not taken[i] and self._unknown(text, words, i, short) for i in range(len(words))]
        _spread(text, words, taken, flagged)
        for i, token in enumerate(words):
            if not flagged[i]:
                continue
            near = self.index.like(token) if not lexicon().knows(token.word) else None
            label = near.label if near else SOMEBODY if _looks_named(token) else A_WORD
            kind = "name" if near else "review"
            last = held[-1] if held else None
            joined = last and text[last.end : token.start] in (" ", "-", "_", "'", "") and last.label == label
            if last and joined:
                held[-1] = Span(last.start, token.end, last.kind, label)
            else:
                held.append(Span(token.start, token.end, kind, _in_sentence(label, text, token.start)))
        return held

    def _unknown(self, text: str, words: Sequence[Token], i: int, short: Sequence[tuple[int, int]]) -> bool:
        token, ordinary = words[i], lexicon()
        word = token.word
        if word in self.reviewed or token.raw in ordinary.acronyms or token.raw in self.acronyms:
            return False
        if any(start <= token.start < end for start, end in short):
            return False
        if any(letter.isdigit() for letter in word):
            return not (word.isascii() and (word.isdigit() or _MIXED.fullmatch(word)))
        if len(word) == 1:
            return self._lone_letter(words, i)
        if not ordinary.knows(word):
            return True
        return token.capital and word in ordinary.names and self._named_here(text, words, i)

    def _lone_letter(self, words: Sequence[Token], i: int) -> bool:
        word, raw = words[i].word, words[i].raw
        if word in ("a", "i") or (i and words[i - 1].word in _LABEL_NOUNS):
            return False
        return raw.isupper() or not raw.isascii() or word not in "bcdghklmnopstwxy"

    def _named_here(self, text: str, words: Sequence[Token], i: int) -> bool:
        """Tell whether a word that is a name too ('Rose', 'Grant') is one here."""
        token = words[i]
        before = words[i - 1].word if i else ""
        if before in _TITLES or token.owns:
            return True
        if not _begins(text, token.start):
            return not (token.raw.isupper() and len(token.raw) > 1 and _shouted(words, i))
        after = words[i + 1] if i + 1 < len(words) else None
        if after is None or text[token.end : after.start].strip():
            return False
        ordinary = lexicon()
        verb = after.word in _VERBS or (after.word.endswith(("ed", "s")) and not after.capital and len(after.word) > 4)
        other = after.capital and not service_word(after.word) and after.raw not in ordinary.acronyms
        return verb or other or (after.capital and after.word in _SURNAMES_TOO)


def scrubber_of(case: Case, plan: Plan = DEFAULT_PLAN, register: Register | None = None) -> Scrubber:
    """Return the scrubber for the texts of a case under a plan."""
    register = register or register_of(case, plan)
    explanations = (explained(clean(text)) for event in case.events for text in texts_of(event))
    acronyms = register_acronyms().union(*explanations)
    return Scrubber(index_of(case, register), grain_of(case, plan), plan.reviewed, acronyms)


def texts_of(event: Event) -> tuple[str, ...]:
    """Return the free texts of an event."""
    return (event.text, event.action, event.decision, event.voice, event.impact, event.analysis)


def explained(text: str) -> frozenset[str]:
    """Return the acronyms that a text explains in ordinary words: 'drug rehabilitation requirement (DRR)'."""
    if "(" not in text:
        return frozenset()
    ordinary = lexicon()
    found = set()
    for match in _EXPLAINED.finditer(text):
        letters = match[2].lower()
        said = list(tokens(match[1]))[-len(letters) :]
        known = all(ordinary.knows(t.word) and not (t.capital and t.word in ordinary.names) for t in said)
        if known and "".join(token.word[0] for token in said) == letters:
            found.add(match[2])
    return frozenset(found)


def scrub(text: str, case: Case, plan: Plan = DEFAULT_PLAN) -> Scrubbed:
    """Return one text as it may leave. For many texts of a case, keep a `scrubber_of` it."""
    return scrubber_of(case, plan).scrub(text)


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Return the spans without those that overlap an earlier, surer one."""
    kept: list[Span] = []
    covered: set[int] = set()
    for span in spans:
        places = range(span.start, span.end)
        if covered.isdisjoint(places):
            covered.update(places)
            kept.append(span)
    return kept


def _taken(words: Sequence[Token], spans: Sequence[Span]) -> list[bool]:
    ordered = sorted(spans)
    taken, at = [False] * len(words), 0
    for i, token in enumerate(words):
        while at < len(ordered) and ordered[at].end <= token.start:
            at += 1
        taken[i] = at < len(ordered) and ordered[at].start < token.end
    return taken


def _spread(text: str, words: Sequence[Token], taken: Sequence[bool], flagged: list[bool]) -> None:
    """Hold back the ordinary words that belong to a held name: 'Kylie Long', 'kylie_long'."""
    for i in (*range(len(words) - 1), *range(len(words) - 2, -1, -1)):
        if (flagged[i] or flagged[i + 1]) and text[words[i].end : words[i + 1].start] == "_":
            flagged[i], flagged[i + 1] = not taken[i], not taken[i + 1]
    for i in range(len(words) - 1):
        a, b = words[i], words[i + 1]
        if not flagged[i] or flagged[i + 1] or taken[i + 1] or not a.capital or not b.capital or a.owns:
            continue
        office = service_word(b.word) and b.word not in _SURNAMES_TOO
        if text[a.end : b.start] in (" ", "-", ", ") and not office and b.raw not in lexicon().acronyms:
            flagged[i + 1] = not (b.raw == "I" or b.word.isdigit() or b.word in _CALENDAR)
    for i in range(len(words) - 1, 0, -1):
        a, b = words[i - 1], words[i]
        if not flagged[i] or flagged[i - 1] or taken[i - 1] or not a.capital or not b.capital or a.owns:
            continue
        if text[a.end : b.start] == " " and a.word in lexicon().names:
            flagged[i - 1] = True


_CALENDAR = word_group("calendar")
_SURNAMES_TOO = frozenset(("young", "day", "church", "foster", "ward", "nurse", "park"))


def _looks_named(token: Token) -> bool:
    return token.capital or not token.raw.isascii()


def _shouted(words: Sequence[Token], i: int) -> bool:
    near = words[max(0, i - 2) : i] + words[i + 1 : i + 3]  # type: ignore[operator]
    return bool(near) and all(token.raw.isupper() for token in near)


def _begins(text: str, at: int) -> bool:
    while at and text[at - 1] in " \t(\"'":
        at -= 1
    return at == 0 or text[at - 1] in ".!?:;\n•–—-|"


def _in_sentence(label: str, text: str, at: int) -> str:
    if label.startswith(THE_FAMILY) and _begins(text, at):
        return label[:1].upper() + label[1:]
    return label


def _rebuilt(text: str, spans: Sequence[Span]) -> str:
    parts: list[str] = []
    at = 0
    for span in spans:
        parts.append(text[at : span.start])
        parts.append(span.label)
        at = span.end
    parts.append(text[at:])
    return "".join(parts)
