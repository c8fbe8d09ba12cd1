"""Where a text names those whom the case knows: an index of forms, longest first, whole words only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA

from case.date_words import MONTH_NAMES
from case.model import Case, TieKind
from privacy.forms import TITLES, agency_forms, families_of, is_relation, other_names, person_forms
from privacy.professionals import name_in
from privacy.pseudonyms import Register
from privacy.roles import PAIRED, PARENTAL
from privacy.words import Token, begins, fold, lexicon, word_group, words_of

SOMEBODY = "[name]"
THE_FAMILY = "the family"
_RELATIONS: Mapping[str, str] = {
    **dict.fromkeys(("mother", "mum", "mam", "mummy"), "mother"),
    **dict.fromkeys(("father", "dad", "daddy"), "father"),
    **dict.fromkeys(("sister", "brother", "sibling", "twin"), "sibling"),
    **dict.fromkeys(("son", "daughter", "child", "baby", "boy", "girl"), "child"),
    **dict.fromkeys(("partner", "husband", "wife", "boyfriend", "girlfriend", "fiance", "ex"), "partner"),
    **dict.fromkeys(("grandmother", "gran", "nan", "nana", "grandma"), "grandmother"),
    **dict.fromkeys(("grandfather", "grandad", "granddad", "grandpa"), "grandfather"),
    **dict.fromkeys(("aunt", "auntie", "aunty"), "aunt"),
    "uncle": "uncle",
}
_FEMALE = word_group("female")
_MALE = word_group("male")
_VERBS = word_group("verbs")
_SMALL = frozenset(("the", "family", "household", "families", "children", "siblings", "home", "of", "and", "&"))
_AFTER_NAMES = word_group("after names")
_BEFORE_NAMES = word_group("before names")
_MONTH_NAMES = frozenset(("april", "may", "june", "august"))
_MONTH_CUES = word_group("month cues")
_FUNCTION = word_group("function")
_BETWEEN_MONTHS = word_group("between months")
_PARTS_OF_MONTHS = word_group("parts of months")
_WITH_IN = word_group("with in")
_CALLED = word_group("called")
_ALL_MONTHS = frozenset(name.casefold() for name in MONTH_NAMES)


class Target(NamedTuple):
    """Who a form names and what is said instead. `capital`: only where it is written with a capital."""

    words: tuple[str, ...]
    id: str
    kind: str
    label: str
    capital: bool = False
    exact: str = ""


class Hit(NamedTuple):
    """Tokens `first` up to `after` name somebody."""

    first: int
    after: int
    target: Target


@dataclass(slots=True)
class Index:
    """The forms by their first word and second ('' where there is none), longest first; the single words too."""

    by_word: dict[str, dict[str, list[Target]]] = field(default_factory=dict)
    singles: dict[str, Target] = field(default_factory=dict)
    relations: dict[tuple[str, str], str] = field(default_factory=dict)
    initials: dict[str, str] = field(default_factory=dict)
    near: dict[str, Target | None] = field(default_factory=dict)
    beginnings: frozenset[str] = frozenset()  # of the single words

    def at(self, words: Sequence[Token], i: int, text: str) -> Hit | None:
        """Return the longest form that begins at token `i`."""
        by_second = self.by_word.get(words[i].word)
        if by_second is None:
            return None
        second = words[i + 1].word if i + 1 < len(words) else ""
        for target in (*by_second.get(second, ()), *(by_second.get("", ()) if second else ())):
            after = i + len(target.words)
            if after > i + 2 and tuple(token.word for token in words[i:after]) != target.words:
                continue
            if _fits(target, words, i, after, text, self.singles):
                return Hit(i, after, target)
        return None

    def broken(self, words: Sequence[Token], i: int, text: str) -> Hit | None:
        """Return a name that is written in two pieces: 'Kay-leigh'."""
        if words[i].word not in self.beginnings or i + 1 >= len(words):
            return None
        if len(words[i].word) + len(words[i + 1].word) < 5:
            return None
        pair = words[i].word + words[i + 1].word
        gap = text[words[i].end : words[i + 1].start]
        found = self.singles.get(pair)
        if found is None or found.kind == "full" or gap not in ("-", " ", "-\n", "\n", "- ", "_", "."):
            return None
        return Hit(i, i + 2, found)

    def spaced(self, words: Sequence[Token], i: int) -> Hit | None:
        """Return a name whose letters stand apart: 'M e l'."""
        after = i
        while after < min(len(words), i + 14) and len(words[after].raw) == 1 and words[after].raw.isalpha():
            after += 1
        for end in range(after, i + 2, -1):
            run = "".join(token.word for token in words[i:end])
            if run in self.singles:
                return Hit(i, end, self.singles[run])
        return None

    def like(self, token: Token) -> Target | None:
        """Return the name of which a word that no lexicon has looks like a misspelling."""
        word = token.word
        if word not in self.near:
            self.near[word] = self._like(word)
        return self.near[word]

    def _like(self, word: str) -> Target | None:
        if word[-1:] == "s" and (found := self.singles.get(word[:-1])) and found.kind == "given":
            return found
        if len(word) < 5 or word in other_names():
            return None
        best: tuple[int, Target] | None = None
        for name, target in self.singles.items():
            allowed = 1 if len(name) < 7 else 2
            if len(name) < 5 or name[0] != word[0] or abs(len(name) - len(word)) > allowed:
                continue
            far = OSA.distance(word, name, score_cutoff=allowed)
            if far <= allowed and (best is None or far < best[0]):
                best = (far, target)
        return best[1] if best else None


def _fits(target: Target, words: Sequence[Token], i: int, after: int, text: str, names: Container[str]) -> bool:
    run = words[i:after]
    if target.kind == "initials":
        said = text[run[0].start : run[-1].end]
        return "".join(c for c in said if c.isalpha()) == "".join(c for c in target.exact if c.isalpha()) and (
            len(run) == 1 or all(text[a.end : b.start].strip(" .-&") == "" for a, b in pairwise(run))
        )
    if target.capital and not _capitals(target, words, i, after, text):
        return False
    if len(run) == 1:
        before = words[i - 1].word if i else ""
        if before in ("st", "saint") or _is_month(words, i, text, names):
            return False
        return not (target.capital and run[0].word in _FUNCTION and begins(text, run[0].start))
    return all(_near_by(text[a.end : b.start]) for a, b in pairwise(run))


def _capitals(target: Target, words: Sequence[Token], i: int, after: int, text: str) -> bool:
    """Tell whether a name made of ordinary words stands here as a name: by its capitals, or by its verb."""
    capitals = [token.capital for token in words[i:after] if token.word not in _SMALL]
    if all(capitals):
        return True
    follows = words[after].word if after < len(words) else ""
    if target.kind == "full" and not any(capitals):  # 'rose park', but not 'will park'
        glued = all(text[a.end : b.start] == "_" for a, b in pairwise(words[i:after]))
        return glued or words[i].word not in _VERBS or follows in _AFTER_NAMES
    if after != i + 1 or target.kind not in ("given", "nickname"):
        return False
    before = words[i - 1].word if i else ""
    if before in _CALLED | TITLES and words[i].word not in _VERBS:
        return True
    if not follows:
        return False
    if words[after].word in _AFTER_NAMES and (begins(text, words[i].start) or before in _BEFORE_NAMES):
        return text[words[i].end : words[after].start] == " "
    return False


def _near_by(gap: str) -> bool:
    return len(gap) <= 4 and "\n\n" not in gap


def _is_month(words: Sequence[Token], i: int, text: str, names: Container[str]) -> bool:
    """Tell whether 'May' or 'June' is the month here: before a year, after a day or 'in'."""
    if words[i].word not in _MONTH_NAMES:
        return False
    if i + 1 < len(words) and words[i + 1].word.isdigit() and len(words[i + 1].word) in (2, 4):
        return True
    if words[i].owns or not i:
        return False
    before = words[i - 1].word
    if before in _MONTH_CUES:
        return i < 2 or words[i - 2].word not in _WITH_IN or before != "in"
    if before[:1].isdigit():
        return not (before.isdigit() and len(before) > 2) and "." not in text[words[i - 1].end : words[i].start]
    if before == "of":
        return i > 1 and (words[i - 2].word in _PARTS_OF_MONTHS or words[i - 2].word[:1].isdigit())
    near = [token.word for token in (*words[max(0, i - 4) : i], *words[i + 1 : i + 5])]
    if before not in _BETWEEN_MONTHS or _ALL_MONTHS.isdisjoint(near):
        return False
    return any(word in _ALL_MONTHS and word not in names for word in near) or any(map(str.isdigit, near))


def index_of(case: Case, register: Register) -> Index:
    """Return the index of everybody a case knows, with what is said instead of each."""
    targets: list[Target] = []
    for person in case.people:
        targets += _person_targets(case, person.id, register.people[person.id])
    targets += _family_targets(case, register)
    for agency in case.agencies:
        label = register.agencies[agency.id]
        for name in agency_forms(agency):
            targets.append(_agency_target(name, agency.id, label))
    targets += _professional_targets(case, register)
    return _built(case, targets, register)


def _person_targets(case: Case, id: str, label: str) -> list[Target]:
    made: list[Target] = []
    for form in person_forms(case.person_by_id[id]):
        if form.kind == "family":
            continue
        exact = form.exact if form.kind == "initials" else ""
        made.append(Target(form.words, id, form.kind, label, _needs_capital(form.words), exact))
    return made


def _needs_capital(words: Iterable[str]) -> bool:
    ordinary = lexicon()
    return all(ordinary.knows(word) for word in words)


def _family_targets(case: Case, register: Register) -> Iterable[Target]:
    for family, bearers in families_of(case).items():
        words = tuple(family.split())
        label = register.people[bearers[0]] if len(bearers) == 1 else SOMEBODY
        capital = _needs_capital(words)
        plural = (*words[:-1], words[-1] + ("es" if words[-1].endswith(("s", "x", "z", "ch", "sh")) else "s"))
        for before in ((), ("the",)):
            yield Target((*before, *plural), family, "families", THE_FAMILY, True)
            for after in ("family", "household", "families", "children", "siblings", "home"):
                said = "family" if after in ("family", "household", "families") else f"family {after}"
                yield Target((*before, *words, after), family, "families", f"the {said}", capital)
        yield Target(words, family, "family", label, capital)
        for title, fits in (("mr", "male"), ("mrs", "female"), ("miss", "female"), ("ms", "female")):
            of_sex = [id for id in bearers if case.person_by_id[id].sex.value == fits]
            adults = [id for id in of_sex if register.roles[id].age.value != "child"] or of_sex
            said = register.people[adults[0]] if len(adults) == 1 else SOMEBODY
            yield Target((title, *words), family, "family", said)


def _agency_target(name: str, id: str, label: str) -> Target:
    words = words_of(name)
    acronym = name if name.isupper() and len(words) == 1 and lexicon().knows(fold(name)) else ""
    return Target(words, id, "agency", label, _needs_capital(words) and not name.islower(), acronym)


def _professional_targets(case: Case, register: Register) -> Iterable[Target]:
    texts = dict.fromkeys(text for event in case.events for text in event.professionals)
    for text in texts:
        label = register.professionals.get(fold(text).strip(), "Professional")
        words = name_in(text)
        if not words:
            continue
        yield Target(words, text, "professional", label, _needs_capital(words))
        for word in words:
            if len(word) > 2:
                yield Target((word,), text, "professional", label, _needs_capital((word,)))


def _built(case: Case, targets: Iterable[Target], register: Register) -> Index:
    """Settle forms that two share: the surer kind wins, else nobody in particular is named."""
    rank = {"full": 0, "given": 1, "agency": 1, "professional": 2, "middle": 3, "family": 3, "nickname": 4}
    chosen: dict[tuple[tuple[str, ...], str], Target] = {}
    for target in targets:
        if not target.words:
            continue
        key = (target.words, target.exact)
        other = chosen.get(key)
        if other is None or rank.get(target.kind, 5) < rank.get(other.kind, 5):
            chosen[key] = target
        elif (
            other.id != target.id
            and other.label != target.label
            and rank.get(target.kind, 5) == rank.get(other.kind, 5)
        ):
            chosen[key] = other._replace(label=SOMEBODY, capital=other.capital and target.capital)
    index = Index()
    by_word: dict[str, dict[str, list[Target]]] = index.by_word
    for target in sorted(chosen.values(), key=lambda target: -len(target.words)):
        first, second = target.words[0], target.words[1] if len(target.words) > 1 else ""
        by_word.setdefault(first, {}).setdefault(second, []).append(target)
        if len(target.words) == 1 and target.kind not in ("initials", "families"):
            index.singles.setdefault(target.words[0], target)
    index.beginnings = frozenset(word[:end] for word in index.singles for end in range(1, len(word)))
    index.relations.update(_relations(case, register))
    index.initials.update(_single_initials(case, register))
    return index


def _single_initials(case: Case, register: Register) -> Iterable[tuple[str, str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for person in case.people:
        for form in person_forms(person):
            if form.kind == "given" and form.words[0][:1].isalpha():
                found[form.words[0][0]].add(register.people[person.id])
    for letter, labels in found.items():
        yield letter, next(iter(labels)) if len(labels) == 1 else SOMEBODY


def _relations(case: Case, register: Register) -> Iterable[tuple[tuple[str, str], str]]:
    """Yield who somebody's mother, sister ... is, where only one fits."""
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for tie in case.ties:
        if tie.kind in PARENTAL:
            sex = case.person_by_id[tie.a].sex.value if tie.a in case.person_by_id else ""
            found[tie.b, "mother" if sex == "female" else "father"].append(tie.a)
            found[tie.a, "child"].append(tie.b)
        elif tie.kind in (TieKind.SIBLING, TieKind.TWIN):
            found[tie.a, "sibling"].append(tie.b)
            found[tie.b, "sibling"].append(tie.a)
        elif tie.kind in PAIRED:
            found[tie.a, "partner"].append(tie.b)
            found[tie.b, "partner"].append(tie.a)
    for person in case.people:
        if is_relation(person.name):
            yield from _named_relation(case, person.id, register)
    for (owner, relation), others in found.items():
        for word in (w for w, r in _RELATIONS.items() if r == relation):
            fit = [id for id in dict.fromkeys(others) if _sex_fits(case, id, word)]
            if len(fit) == 1:
                yield (owner, word), register.people[fit[0]]


def _named_relation(case: Case, id: str, register: Register) -> Iterable[tuple[tuple[str, str], str]]:
    """Yield the relation that a name such as 'Mel's mother' itself states, in all its words."""
    *owner, word = words_of(case.person_by_id[id].name)
    for other in case.people:
        if any(form.words == tuple(owner) for form in person_forms(other)):
            kin = _RELATIONS.get(word, word)
            for said in (w for w, r in _RELATIONS.items() if r == kin and _same_sex(w, word)):
                yield (other.id, said), register.people[id]
            yield (other.id, word), register.people[id]


def _same_sex(a: str, b: str) -> bool:
    return not ((a in _MALE and b in _FEMALE) or (a in _FEMALE and b in _MALE))


def _sex_fits(case: Case, id: str, word: str) -> bool:
    person = case.person_by_id.get(id)
    if person is None:
        return False
    if word in _FEMALE:
        return person.sex.value != "male"
    return person.sex.value != "female" if word in _MALE else True
