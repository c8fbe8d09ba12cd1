"""Small values of which a case holds a hundred thousand: made, compared and read back many times faster.

They are msgspec's structures, which the garbage collector need not look at (they can only hold what was there before
them). To everybody else they are frozen dataclasses: `fields`, `replace` and `asdict` take them as such.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import Field, field, fields, make_dataclass
from typing import Any, ClassVar, TypeVar

import msgspec

T = TypeVar("T", bound="Value")


class Value(msgspec.Struct, frozen=True, gc=False):
    """What the many small values are; `as_dataclass` must stand before each."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]] = {}


def as_dataclass(kind: type[T]) -> type[T]:
    """Let the functions for dataclasses take values of a kind."""
    told = [
        (one.name, kind.__annotations__[one.name])
        if one.required
        else (one.name, kind.__annotations__[one.name], field(default=one.default))
        for one in msgspec.structs.fields(kind)
    ]
    kind.__dataclass_fields__ = {one.name: one for one in fields(make_dataclass(kind.__name__, told))}
    return kind


def columns_of(values: Iterable[Value]) -> Iterator[tuple[Any, ...]]:
    """Yield what values hold, field by field."""
    return zip(*map(msgspec.structs.astuple, values), strict=True)
