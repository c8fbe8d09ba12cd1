"""The agencies of a case as an import meets them: looked up, split out of cells, taken in when new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from case.ids import NONE_GONE, next_id
from case.mentions import Matcher
from case.model import Agency
from case.register import ONE_TO_AN_AREA, is_generic, known_agencies
from importers.matching import is_nobody

LONGEST_NAME = 80

_ACRONYM = re.compile(r"\s*[(\[]\s*([A-Z][A-Z0-9&]{1,7})\s*[)\]]\s*$")
_BRACKETS = re.compile(r"\s*[(\[][^)\]]{0,200}[)\]]")
_STRONG = re.compile(r"[;\n|]")
_WEAK = re.compile(r"\s*[,/+]\s*|\s+(?:and|with)\s+|\s*&\s*", re.IGNORECASE)
_SIGNS = re.compile(r"[^\w&]+")


def agency_key(name: str) -> str:
    """Return a name without capitals, signs and words that make no difference."""
    words = _SIGNS.sub(" ", name.replace("'", "").replace("’", "").replace("&", " and ")).casefold().split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


class Agencies:
    """Agencies known so far. Those of the case and of local registers are in; generic ones wait to be named.

    `base` remembers which generic agency told the kind of one that only its name is known of:
    'Northshire Police' stands on 'Police'.
    """

    def __init__(self, own: Iterable[Agency], generic: Iterable[Agency], gone: Mapping[str, int] = NONE_GONE) -> None:
        self.all: dict[str, Agency] = {}
        self.base: dict[str, str] = {}
        self.notes: list[str] = []
        self._generic = tuple(generic)
        self._own_of: dict[str, str] = {}
        self._cells: dict[str, tuple[str, ...]] = {}
        own = tuple(own)
        self._next = int(next_id("a", (agency.id for agency in own), gone)[1:])
        for agency in own:
            self.all[agency.id] = agency
        self.learn()

    def learn(self) -> None:
        """Make ready to look up what is known now; call it when a register has been taken in."""
        known = known_agencies(tuple(self.all.values()), self._generic)
        self._known: dict[str, Agency] = {agency.id: agency for agency in known}
        self._waiting = {id for id in self._known if id not in self.all}
        self._own_of.clear()
        self._cells.clear()
        self._by_key: dict[str, str] = {}
        for agency in sorted(known, key=lambda agency: agency.id in self._waiting):
            for name in (agency.name, *agency.aliases):
                self._by_key.setdefault(agency_key(name), agency.id)
        self._matcher = Matcher((), known)

    @property
    def known(self) -> tuple[Agency, ...]:
        """All that a text may name: those of the case and the generic ones."""
        return tuple(self._known.values())

    def new_id(self) -> str:
        """Return an id that no agency has."""
        id = f"a{self._next}"
        self._next += 1
        return id

    def find(self, name: str) -> str | None:
        """Return the known agency that a name names as a whole; None where it is none."""
        for form in (name, _BRACKETS.sub("", name)):
            if (key := agency_key(form)) and (found := self._by_key.get(key)):
                return found
        return None

    def use(self, id: str) -> str:
        """Return the id in the case of a known agency; a generic one is taken in, its parent too."""
        if id not in self._waiting:
            return id
        if id not in self._own_of:
            agency = self._known[id]
            parent = self.use(agency.parent) if agency.parent in self._known else None
            own = self.new_id()
            self.all[own] = replace(agency, id=own, parent=parent)
            self._own_of[id] = own
        return self._own_of[id]

    def in_cell(self, text: str) -> tuple[str, ...]:
        """Return the agencies that the cell of an agency column names, the unknown taken in."""
        if text not in self._cells:
            found = (id for part in _STRONG.split(text) for id in self._in_part(part))
            self._cells[text] = tuple(dict.fromkeys(found))
        return self._cells[text]

    def one_in(self, words: str) -> str | None:
        """Return the one agency that a file's or sheet's name names; None where it names none or several."""
        whole = self.find(words)
        named = {whole} if whole else {mention.id for mention in self._matcher.find(words)}
        return self.use(named.pop()) if len(named) == 1 else None

    def guess(self, name: str) -> Agency | None:
        """Return the known agency whose name stands within a longer one, the last of several."""
        mentions = self._matcher.find(name) or self._matcher.find(name.casefold())
        return self._known[mentions[-1].id] if mentions else None

    def add(self, name: str) -> str:
        """Take in an agency of which only the name is known; its kind is told by the words in it."""
        acronym = _ACRONYM.search(name)
        plain = " ".join((name[: acronym.start()] if acronym else name).split()).strip(" .,-")
        base = self.guess(plain)
        if base and self._is_full_name(plain, base):
            return self._take_as(plain, base)
        id = self.new_id()
        self.all[id] = Agency(
            id,
            plain,
            base.kind if base else "",
            counted=base.counted if base else True,
            aliases=(acronym[1],) if acronym else (),
        )
        self._known[id] = self.all[id]
        for form in (plain, *self.all[id].aliases):
            self._by_key.setdefault(agency_key(form), id)
        if base and base.id in self._waiting:
            self.base[id] = base.id
        return id

    def take(self, agency: Agency) -> None:
        """Take in an agency of which everything is known."""
        self.all[agency.id] = self._known[agency.id] = agency
        for form in (agency.name, *agency.aliases):
            self._by_key.setdefault(agency_key(form), agency.id)

    def exactly(self, name: str) -> str | None:
        """Return the agency of the case whose own name this is, not another name."""
        key = agency_key(name)
        return next((agency.id for agency in self.all.values() if agency_key(agency.name) == key), None)

    def _is_full_name(self, name: str, base: Agency) -> bool:
        """Tell whether a name only adds a place to an agency of the case, of a kind an area has one of.

        A register that says 'Police' means the police of the area, whose full name is 'Northshire Police'.
        """
        own = base.id in self.all and base.parent is None and is_generic(base.name)
        if not own or base.kind not in ONE_TO_AN_AREA:
            return False
        rest = agency_key(name).replace(agency_key(base.name), "", 1).split()
        proper = [word for word in name.split() if agency_key(word) in rest]
        return agency_key(base.name) in agency_key(name) and all(word[:1].isupper() for word in proper)

    def _take_as(self, name: str, agency: Agency) -> str:
        own = self.all[agency.id]
        self.all[agency.id] = replace(own, aliases=(*own.aliases, name))
        self._by_key[agency_key(name)] = agency.id
        self.notes.append(f"'{name}' was taken as the agency '{own.name}' of this case.")
        return agency.id

    def standing_for(self) -> Mapping[str, str]:
        """Return for a generic agency the one of the case that its word means there.

        Where the case has just one 'Northshire Police', 'police' in a text means them.
        """
        stands: dict[str, list[str]] = {}
        for own, generic in self.base.items():
            stands.setdefault(generic, []).append(own)
        return {g: own[0] for g, own in stands.items() if len(own) == 1 and g not in self._own_of}

    def _in_part(self, text: str) -> Sequence[str]:
        text = text.strip(" .,\t-–—")
        if is_nobody(text):
            return ()
        whole = self.find(text)
        if whole:
            return (self.use(whole),)
        pieces = self._pieces(text)
        if len(text) > LONGEST_NAME and len(pieces) == 1:  # a sentence: whom it names, not a name
            return tuple(self.use(mention.id) for mention in self._matcher.find(text))
        return tuple(self.use(self._whole_mention(piece) or self.add(piece)) for piece in pieces)

    def _pieces(self, text: str) -> list[str]:
        """Return the names in a cell. Marks within a known name do not part it; 'and' and '&' part known names."""
        named = [(mention.start, mention.end) for mention in self._matcher.find(text)]
        pieces = [""]
        begin = 0
        for mark in _WEAK.finditer(text):
            if any(start < mark.end() and mark.start() < end for start, end in named):
                continue
            before, after = text[begin : mark.start()], text[mark.end() :]
            joins = mark[0].strip().casefold() in {"and", "&", "with"}
            if joins and not (self._is_known(before) and self._is_known(_WEAK.split(after)[0])):
                continue
            pieces[-1] = before
            pieces.append("")
            begin = mark.end()
        pieces[-1] = text[begin:]
        return [piece.strip() for piece in pieces if not is_nobody(piece)]

    def _is_known(self, words: str) -> bool:
        return bool(self.find(words) or self._whole_mention(words))

    def _whole_mention(self, words: str) -> str | None:
        """Return the agency that words name with nothing but signs around it."""
        whole = self.find(words)
        if whole:
            return whole
        mentions = self._matcher.find(words)
        rest = words
        for mention in reversed(mentions):
            rest = rest[: mention.start] + rest[mention.end :]
        return mentions[0].id if len(mentions) == 1 and not _SIGNS.sub("", rest) else None
