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
from privacy.words import Token, begins, clean, lexicon, tokens, word_group

A_WORD = "[word]"
_TITLES = word_group("ranks")
_LABEL_NOUNS = word_group("label nouns")
_VERBS = word_group("verbs")
_MIXED = re.compile(
    r"\d{1,4}(?:st|nd|rd|th|s|am|pm|mg|ml|g|kg|x|ft|in|cm|mm|lbs?|oz|hrs?|k|m|yo|d|wks?|p)"
    r"|(?:s|p|y|ks|q|w|b)\d{1,3}",
    re.I,
)
_SHORTENED = re.compile(
    r"\b(?:e\.g|i\.e|a\.m|p\.m|n/a|c/o|w/c|w/e|t/c|p/c|f/u|n/k|r/v|h/v|s/w|o/b|b/f|y/o|h/t|A&E|B&B|Q&A|R&R|D&V)"
    r"\b\.?",
    re.I,
)
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
    free: dict[str, bool] = field(default_factory=dict)

    def scrub(self, text: str) -> Scrubbed:
        """Return the text as it may leave."""
        if text not in self.seen:
            plain = clean(text)
            self.acronyms |= explained(plain)
            self.seen[text] = self._scrub(plain)
        return self.seen[text]

    def _scrub(self, text: str) -> Scrubbed:
        words = list(tokens(text))
        spans = _whole(_apart([*dates_in(text, self.grain), *identifiers(text)]), words)
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
            start, end = _with_title(text, words, i, taken), words[after - 1].end
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
        flagged = [
            not taken[i]
            and (not self._free(token) or (i > 0 and words[i - 1].word in _BEFORE_ANY_NAME))
            and self._unknown(text, words, i, short)
            for i, token in enumerate(words)
        ]
        if not any(flagged) and not _LANDMARKS.intersection(token.word for token in words):
            return held
        _spread(text, words, taken, flagged)
        for i, token in enumerate(words):
            if not flagged[i]:
                continue
            near = self.index.like(token) if not lexicon().knows(token.word) else None
            beside = any(flagged[max(0, i - 1) : i] + flagged[i + 1 : i + 2])
            label = near.label if near else self._token_label(token, beside)
            kind = "name" if near else "review"
            last = held[-1] if held else None
            joined = last and text[last.end : token.start] in (" ", "-", "_", "'", "", ".") and last.label == label
            if last and joined:
                held[-1] = Span(last.start, token.end, last.kind, label)
            else:
                held.append(Span(token.start, token.end, kind, _in_sentence(label, text, token.start)))
        return held

    def _token_label(self, token: Token, beside: bool) -> str:
        if not beside and len(token.word) == 1 and token.raw.isupper():
            return self.index.initials.get(token.word, SOMEBODY)
        return SOMEBODY if token.capital or not token.raw.isascii() else A_WORD

    def _free(self, token: Token) -> bool:
        """Tell whether a word may leave wherever it stands."""
        raw, word = token.raw, token.word
        if raw not in self.free:
            ordinary = lexicon()
            plain = len(word) > 1 and word.isalpha() and ordinary.knows(word) and _is_spelt_so(raw, word)
            self.free[raw] = word in self.reviewed or (plain and (not token.capital or word in _CALENDAR))
        return self.free[raw]

    def _unknown(self, text: str, words: Sequence[Token], i: int, short: Sequence[tuple[int, int]]) -> bool:
        token, ordinary = words[i], lexicon()
        word = token.word
        if word in self.reviewed or token.raw in ordinary.acronyms or token.raw in self.acronyms:
            return False
        if short and any(start <= token.start < end for start, end in short):
            return False
        if any(letter.isdigit() for letter in word):
            return not (word.isascii() and (word.isdigit() or _MIXED.fullmatch(word)))
        if len(word) == 1:
            return self._lone_letter(words, i)
        if not ordinary.knows(word) or not _is_spelt_so(token.raw, word):
            return True
        if i and words[i - 1].word in _BEFORE_ANY_NAME and word not in _AFTER_TITLES:
            return True
        if not token.capital or word in _CALENDAR:
            return False
        if i and words[i - 1].word in _TITLES and words[i - 1].capital and not service_word(word):
            return True
        return word in ordinary.names and self._named_here(text, words, i)

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
        if not begins(text, token.start):
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
    return (event.text, event.action, event.decision, event.voice, event.impact, event.analysis, event.shared)


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


def _with_title(text: str, words: Sequence[Token], i: int, taken: list[bool]) -> int:
    """Return where a name begins, its title included: a label needs no 'Mrs'."""
    start, before = words[i].start, words[i - 1] if i else None
    if before is None or taken[i - 1] or before.word not in _TITLES or text[before.end : start] not in (" ", ". "):
        return start
    taken[i - 1] = True
    return before.start


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


def _whole(spans: Sequence[Span], words: Sequence[Token]) -> list[Span]:
    """Return the spans widened to whole words: what is left of a cut name would leave."""
    whole: list[Span] = []
    at = 0
    for span in sorted(spans):
        start, end = span.start, span.end
        while at < len(words) and words[at].end <= start:
            at += 1
        last = at
        while last < len(words) and words[last].start < end:
            start, end = min(start, words[last].start), max(end, words[last].end)
            last += 1
        if whole and start < whole[-1].end:
            whole[-1] = whole[-1]._replace(end=max(end, whole[-1].end))
        else:
            whole.append(span._replace(start=start, end=end))
    return whole


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
        if flagged[i] and a.capital and not a.owns and not flagged[i + 1] and not taken[i + 1] and _may_be_name(b):
            gap = text[a.end : b.start]
            flagged[i + 1] = gap in (" ", "-", ". ") or (gap == ", " and b.word in lexicon().names)
    for i in range(len(words) - 1, 0, -1):
        a, b = words[i - 1], words[i]
        if flagged[i] and b.capital and not a.owns and not flagged[i - 1] and not taken[i - 1] and _may_be_name(a):
            beside = text[a.end : b.start] in (" ", ". ", "-")
            flagged[i - 1] = beside and (a.word in lexicon().names or not begins(text, a.start))
    _hold_landmarks(text, words, taken, flagged)


def _may_be_name(token: Token) -> bool:
    """Tell whether a word with a capital may be part of a name beside one."""
    if not token.capital or token.raw == "I" or token.raw in lexicon().acronyms or token.word in _CALENDAR:
        return False
    return token.word in _SURNAMES_TOO or not (service_word(token.word) or token.word in _TITLES)


def _hold_landmarks(text: str, words: Sequence[Token], taken: Sequence[bool], flagged: list[bool]) -> None:
    """Hold back the capitals before 'pub', 'flats', 'church': 'the Red Lion pub'."""
    for i, token in enumerate(words):
        if token.word not in _LANDMARKS or taken[i]:
            continue
        j = i - 1
        while (
            j >= 0 and not taken[j] and _may_be_name(words[j]) and text[words[j].end : words[j + 1].start] in (" ", "-")
        ):
            flagged[j] = flagged[j] or not begins(text, words[j].start)
            j -= 1


_CALENDAR = word_group("calendar")
_ACCENTED = word_group("accented")
_AFTER_TITLES = word_group("common") | word_group("titles") | word_group("function")
_BEFORE_ANY_NAME = frozenset(("mr", "mrs", "ms", "mx"))
_LANDMARKS = word_group("landmarks")
_SURNAMES_TOO = frozenset(("young", "day", "church", "foster", "ward", "nurse", "park"))


def _is_spelt_so(raw: str, word: str) -> bool:
    """Tell whether an ordinary word has its own letters: 'café', not 'đặng'."""
    return raw.isascii() or word in _ACCENTED


def _shouted(words: Sequence[Token], i: int) -> bool:
    near = words[max(0, i - 2) : i] + words[i + 1 : i + 3]  # type: ignore[operator]
    return bool(near) and all(token.raw.isupper() for token in near)


def _in_sentence(label: str, text: str, at: int) -> str:
    if label.startswith(THE_FAMILY) and begins(text, at):
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
