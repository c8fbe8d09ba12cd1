"""Words that were worked out from a case: English, and able to be said in another language.

What `worded` and `counted` return is the English text, and is written, sorted and compared as such. It also keeps
what it was made of, so that the window can say it in its own language; a text that is cut or joined is English alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from string import Formatter

Say = Callable[[str], str]  # says marked or worked-out words in a language; `str` says them in English
KEPT = 4096  # texts that hold no values, and lengths, are made once for many sentences


class Worded(str):
    """An English text that keeps its pattern, '{agency} ended', and what stands at its places, one after the other."""

    __slots__ = ("pattern", "standing")
    pattern: str
    standing: tuple[object, ...]

    @property
    def values(self) -> Mapping[str, object]:
        """What stands in the pattern, by name."""
        return dict(zip(_places(self.pattern), self.standing, strict=True))


class Counted(str):
    """A number with its English noun, which keeps both forms of it: '1 week', '12 weeks'."""

    __slots__ = ("many", "number", "one")
    number: int
    one: str
    many: str


def worded(pattern: str, **values: object) -> Worded:
    """Return a pattern with its values. Values that are themselves worked out are said anew with it."""
    if not values:
        return _plain(pattern)
    made = Worded(pattern.format(**values))
    made.pattern, made.standing = pattern, tuple(map(values.__getitem__, _places(pattern)))
    return made


@lru_cache(maxsize=KEPT)
def _plain(words: str) -> Worded:
    made = Worded(words)
    made.pattern, made.standing = words, ()
    return made


@lru_cache(maxsize=KEPT)
def _places(pattern: str) -> tuple[str, ...]:
    """Return the names that stand in a pattern, each once."""
    return tuple(dict.fromkeys(name for _, name, _, _ in Formatter().parse(pattern) if name))


def retold(words: str, say: Say) -> str:
    """Return words said anew where they were worked out; what the case holds stays as it is."""
    return say(words) if isinstance(words, (Counted, Worded)) else words


@lru_cache(maxsize=KEPT)
def counted(number: int, one: str, many: str = "", form: str = "") -> Counted:
    """Return a number with its noun: '1 week', '12 weeks', in English in some form: ',' for '1,204 weeks'."""
    made = Counted(f"{number:{form}} {one if number == 1 else many or one + 's'}")
    made.number, made.one, made.many = number, one, many
    return made


def listed(words: Iterable[str]) -> str:
    """Return words as one says them, 'a, b and c'; '' for none."""
    *most, last = tuple(words) or ("",)
    return worded("{names} and {last}", names=", ".join(most), last=last) if most else last


def joined(parts: Iterable[str], between: str = "; ") -> Worded:
    """Return texts one after the other, each of which is said anew by itself."""
    values = {f"part{number}": part for number, part in enumerate(parts)}
    return worded(between.join(f"{{{name}}}" for name in values), **values)
