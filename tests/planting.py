"""A case with an invented word in every field that holds words, found by reflection: a new field is filled too."""

from __future__ import annotations

import itertools
import re
import types
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from case.dates import Precision, Qualifier, When
from case.decisions import Thresholds
from case.model import (
    Agency,
    AgencyReturn,
    Case,
    Event,
    EventKind,
    FindingDecision,
    Part,
    Person,
    Ruling,
    Source,
    SpellDecision,
    Tie,
    Verdict,
)
from case.scenes import Scene, ScenePage
from case.voices import Saying, Side, Voice

CLEAR = re.compile(r"zw[a-z]{3}qu[a-z]{4}k", re.IGNORECASE)  # what every planted word looks like, and no other
_WITHIN = "0?[2-9]|1\\d|2[0-7]"  # what is made of months begins and ends at their ends
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
DAYS = re.compile(
    rf"\b(?:{_WITHIN})(?:st|nd|rd|th)?[ \xa0]+{_MONTH}\.?[ \xa0]+2009\b"
    rf"|\b2009-\d\d-(?:{_WITHIN})\b|\b(?:{_WITHIN})/\d\d?/(?:20)?09\b",
    re.IGNORECASE,
)
LATE = date(2009, 11, 18)
IDS: dict[str, Any] = {
    "person": "p1", "a": "p1", "b": "p2", "speaker": "p2", "agency": "a1", "agencies": ("a1",), "event": "e1",
    "events": ("e1", "e2"), "last": "e2", "whose": "a2", "about": ("p1", "a1"), "parent": None, "id": "x1",
    "original": (),
}  # fmt: skip
"""What refers to something else, by the name of its field; of a person's own words nothing is here."""


class Planter:
    """Fills values with words that are found nowhere else; remembers each with the field it stands in."""

    def __init__(self) -> None:
        self.words: dict[str, str] = {}
        self._letters = ("".join(found) for found in itertools.product("aeiou", "lmnrst", "aeiou", "bdgpv"))
        self._days = itertools.count()

    def word(self, where: str) -> str:
        """Return a new word that no list knows, to stand in a field."""
        letters = next(self._letters)
        word = f"Zw{letters[:3]}qu{letters}k"
        self.words[word] = where
        return word

    def made(self, kind: type[Any], /, **given: Any) -> Any:
        """Return a value of a kind with every field filled that is not given."""
        hints = get_type_hints(kind)
        names = [one.name for one in fields(kind)]
        return kind(**{
            name: given[name] if name in given else self._field(name, hints[name], f"{kind.__name__}.{name}")
            for name in names
        })  # fmt: skip

    def _field(self, name: str, hint: Any, where: str) -> Any:
        if name not in IDS or (name == "about" and hint is str and where != "Scene.about"):
            return self._value(hint, where)
        return frozenset(IDS[name]) if get_origin(hint) is frozenset else IDS[name]

    def _value(self, hint: Any, where: str) -> Any:
        origin, inner = get_origin(hint), get_args(hint)
        if origin in (Union, types.UnionType):
            return self._value(next(one for one in inner if one is not type(None)), where)
        if origin is tuple:
            return tuple(self._value(one, where) for one in inner if one is not Ellipsis)
        if origin is frozenset:
            return frozenset((self._value(inner[0], where),))
        makers: dict[Any, Callable[[], Any]] = {
            str: lambda: self.word(where),
            int: lambda: 2,
            bool: lambda: False,
            date: self.day,
            When: lambda: self.when(where),
        }
        if hint in makers:
            return makers[hint]()
        if isinstance(hint, type) and issubclass(hint, Enum):
            return next(iter(hint))
        assert is_dataclass(hint) and isinstance(hint, type), (hint, where)
        return self.made(hint)

    def day(self) -> date:
        """Return another day, neither the first nor one of the last of its month."""
        month, week = divmod(next(self._days) % 36, 4)
        return date(2009, month + 1, 3 + 6 * week)

    def when(self, where: str) -> When:
        day = self.day()
        return When(day, day, Precision.DAY, Qualifier.ON, f"{day:%d/%m/%Y} {self.word(where)}")


def planted_case(plant: Planter) -> Case:
    """Return a case of two people, two agencies and one of everything else, each field of it filled."""
    made = plant.made
    until = replace(plant.when("Event.until"), earliest=LATE, latest=LATE)
    texts = ("text", "action", "decision", "voice", "impact", "analysis", "shared")
    said = {name: _said(plant, f"Event.{name}") for name in texts}
    people = (
        made(Person, id="p1", role="mother", focus=True),
        made(Person, id="p2", role="child", household="", sex=_last(Person, "sex")),
        made(Person, id="p3"),
    )
    agencies = (
        made(Agency, id="a1", kind="police", counted=True),
        made(Agency, id="a2", kind="school", counted=True),
        made(Agency, id="a3", parent="a2"),
    )
    events = (
        made(Event, id="e1", until=until, people=(Part("p1"), Part("p2")), kind=EventKind.SUPPORT, **said),
        made(Event, id="e2", until=None, agencies=("a2", "a3"), people=(Part("p2"),), kind=EventKind.REFERRAL),
        made(Event, id="e3", until=None, people=(Part("p3"),), kind=EventKind.INCIDENT),
    )
    span = {"since": plant.when("since"), "until": plant.when("until")}
    return Case(
        title=plant.word("Case.title"),
        people=people,
        agencies=agencies,
        events=events,
        ties=(made(Tie, id="t1", **span),),
        returns=(made(AgencyReturn, id="r1"),),
        sources=(
            *(made(Source, id=f"s{n}", file=one.source.file) for n, one in enumerate(events, 1)),
            made(Source, id="s9"),
        ),
        voices=tuple(
            made(Voice, id=f"w{n}", kind=kind, side=side, words=_said(plant, "Voice.words"))
            for n, (kind, side) in enumerate(itertools.product(Saying, Side), 1)
        ),
        verdicts=(made(Verdict, id="v1"), made(Verdict, id="v2", agency="a3")),
        spell_decisions=tuple(
            made(SpellDecision, id=f"d{n}", ruling=ruling, until=plant.when("SpellDecision.until"), people=("p1",))
            for n, ruling in enumerate(Ruling, 1)
        ),
        finding_decisions=tuple(
            made(FindingDecision, id=f"f{n}", ruling=ruling) for n, ruling in enumerate((*Ruling, None), 1)
        ),
        thresholds=Thresholds(),
        gone={plant.word("Case.gone"): 9},
        merged={plant.word("Case.merged"): "p1"},
    )


def planted_scenes(plant: Planter) -> tuple[Scene, ...]:
    """Return a scene of every view, each field of it filled."""
    ids = {"lit": ("p1",), "spotlight": "p1", "top": "p1", "centre": "p2", "beside": "a1", "about": "p2"}
    made = (plant.made(Scene, id=f"m{n}", page=page, **ids) for n, page in enumerate(ScenePage, 1))
    return tuple(
        replace(scene, filter=replace(scene.filter, kinds=frozenset(), factors=frozenset(), since=None, until=None))
        for scene in made
    )


def planted_framework(plant: Planter) -> str:
    """Return a framework as somebody brings it, with a word in every field that takes words."""
    word = plant.word
    return (
        f"# title: {word('framework title')}\n# source: {word('framework source')}\n# bands: 1;2\n"
        "indicator,says,kinds,factors,agency_kinds,words,people,known_by\n"
        f"{word('framework indicator')},yes,support,,,{word('framework words').lower()},,police\n"
    )


def planted_prices(plant: Planter) -> str:
    """Return unit costs as somebody brings them, with a word in every field that takes words."""
    word = plant.word
    return (
        "item,kinds,per,low,high,price_year,value,spend,source,words\n"
        f"{word('price item')},support,occurrence,10,20,{word('price year')},fiscal,preventive,"
        f"{word('price source')},\n"
    )


def told_of(plant: Planter, text: str) -> list[str]:
    """Return what of the planted a text holds: fields whose words stand in it, and days that are exact."""
    low = text.casefold()
    found = [f"{where}: {word}" for word, where in plant.words.items() if word.casefold() in low]
    found += [] if found else [f"a planted word: {one}" for one in CLEAR.findall(text)]
    return found + [f"a day: {one}" for one in DAYS.findall(text)]


def _said(plant: Planter, where: str) -> str:
    """Return a sentence that names somebody, a day and a word nobody knows."""
    return f"{plant.word(where)} was seen on 17 April 2009 and on Easter Monday 2009, wrote {plant.word(where)}."


def _last(kind: type[Any], name: str) -> Any:
    return list(get_type_hints(kind)[name])[-1]


def strings_in(value: object) -> Iterator[str]:
    """Yield every string in a value, however deep."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from strings_in(getattr(value, one.name))
    elif isinstance(value, (tuple, list, frozenset, set)):
        for part in value:
            yield from strings_in(part)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from strings_in(key)
            yield from strings_in(part)
