"""Words that were worked out from a case: English, and able to be said in another language.

What `worded` and `counted` return is the English text, and is written, sorted and compared as such. It also keeps
what it was made of, so that the window can say it in its own language; a text that is cut or joined is English alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

Say = Callable[[str], str]  # says marked or worked-out words in a language; `str` says them in English


class Worded(str):
    """An English text that keeps its pattern, '{agency} ended', and the values that stand in it."""

    __slots__ = ("pattern", "values")
    pattern: str
    values: Mapping[str, object]


class Counted(str):
    """A number with its English noun, which keeps both forms of it: '1 week', '12 weeks'."""

    __slots__ = ("many", "number", "one")
    number: int
    one: str
    many: str


def worded(pattern: str, **values: object) -> Worded:
    """Return a pattern with its values. Values that are themselves worked out are said anew with it."""
    made = Worded(pattern.format(**values) if values else pattern)
    made.pattern, made.values = pattern, values
    return made


def retold(words: str, say: Say) -> str:
    """Return words said anew where they were worked out; what the case holds stays as it is."""
    return say(words) if isinstance(words, (Counted, Worded)) else words


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
