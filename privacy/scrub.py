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
from privacy.forms import register_acronyms
from privacy.grains import Grain, grain_of
from privacy.holding import Holder
from privacy.identifiers import Span, identifiers
from privacy.known import SOMEBODY, THE_FAMILY, Hit, Index, index_of
from privacy.plan import DEFAULT_PLAN, Plan
from privacy.pseudonyms import Register, register_of
from privacy.text_dates import dates_in
from privacy.words import Token, begins, clean, lexicon, tokens, word_group

A_WORD = "[word]"
_TITLES = word_group("ranks")
_CHILDREN = frozenset(("adult", "baby", "child", "sibling", "victim"))
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
    holder: Holder
    seen: dict[str, Scrubbed] = field(default_factory=dict)

    def scrub(self, text: str) -> Scrubbed:
        """Return the text as it may leave."""
        if text not in self.seen:
            plain = clean(text)
            self.holder.acronyms |= explained(plain)
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
        flagged = self.holder.flags(text, words, taken)
        if not any(flagged):
            return held
        for i, token in enumerate(words):
            if not flagged[i]:
                continue
            near = self.index.like(token) if not lexicon().knows(token.word) else None
            beside = any(flagged[max(0, i - 1) : i] + flagged[i + 1 : i + 2])
            beside = beside or (i > 0 and words[i - 1].word in _CHILDREN)
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


def scrubber_of(case: Case, plan: Plan = DEFAULT_PLAN, register: Register | None = None) -> Scrubber:
    """Return the scrubber for the texts of a case under a plan."""
    register = register or register_of(case, plan)
    explanations = (explained(clean(text)) for event in case.events for text in texts_of(event) if "(" in text)
    acronyms = register_acronyms().union(*explanations)
    index = index_of(case, register)
    return Scrubber(index, grain_of(case, plan), Holder(plan.reviewed, acronyms, index.singles))


def texts_of(event: Event) -> tuple[str, ...]:
    """Return the free texts of an event."""
    told = (event.text, event.action, event.decision, event.voice, event.impact, event.analysis, event.shared)
    return (*told, event.category, event.evidence)


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


def _with_title(text: str, words: Sequence[Token], i: int, taken: list[bool]) -> int:
    """Return where a name begins, title and initials included: a label needs no 'Mrs A'."""
    first = i
    while first and not taken[first - 1] and text[words[first - 1].end : words[first].start] in (" ", ". "):
        if len(words[first - 1].raw) != 1 or not words[first - 1].capital:
            break
        first -= 1
    before = words[first - 1] if first else None
    beside = before is not None and text[before.end : words[first].start] in (" ", ". ")
    if before is None or not beside or taken[first - 1] or before.word not in _TITLES:
        return words[i].start
    taken[first - 1 : i] = [True] * (i - first + 1)
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
