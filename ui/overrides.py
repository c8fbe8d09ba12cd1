"""What keeps an error in a method that Qt calls from ending the program."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import wraps
from inspect import CO_VARARGS, CO_VARKEYWORDS
from types import FunctionType
from typing import Any

from shiboken6 import Shiboken


def keep_errors_whole() -> None:
    """Let errors of every override, of classes there are and of those to come, reach the net: Python 3.11 only.

    An error that Python's own functions raise, as `int("a")` does, is kept there as a class and its words until
    somebody catches it. PySide takes the words for the error, reads their arguments, and the program ends without
    a report. Caught and raised again, it is an error like every other; from 3.12 on all of them are.
    """
    if sys.version_info >= (3, 12) or "__init_subclass__" in vars(Shiboken.Object):
        return
    for kind in _below(Shiboken.Object):
        _keep(kind)
    Shiboken.Object.__init_subclass__ = classmethod(_made)  # type: ignore[method-assign, assignment, arg-type]


def _below(kind: type) -> Iterator[type]:
    found: type
    for found in type.__subclasses__(kind):
        yield found
        yield from _below(found)


def _made(kind: type[Shiboken.Object], **options: object) -> None:
    super(Shiboken.Object, kind).__init_subclass__(**options)  # others want to know of it too, as Generic does
    _keep(kind)


def _keep(kind: type) -> None:
    """Wrap what a class of Python's defines under a name that its classes of Qt have, which Qt may then call."""
    of_qt = [base for base in kind.__mro__ if base.__module__.startswith("PySide6.")]
    if kind in of_qt:
        return
    for name, method in tuple(vars(kind).items()):
        if isinstance(method, FunctionType) and not name.startswith("_") and any(hasattr(q, name) for q in of_qt):
            setattr(kind, name, _whole(method))


def _whole(method: FunctionType) -> Callable[..., Any]:
    """Return a method that raises its errors as they are caught, and takes what the method takes.

    PySide hands a slot as much as its code says that it takes: so the new method is written with the same names.
    """

    @wraps(method)
    def whole(*given: Any, **named: Any) -> Any:
        try:
            return method(*given, **named)
        except BaseException:
            raise

    code = method.__code__
    if code.co_flags & (CO_VARARGS | CO_VARKEYWORDS) or code.co_kwonlyargcount:
        return whole
    names = ", ".join(code.co_varnames[: code.co_argcount])
    exact: FunctionType = eval(f"lambda {names}: whole({names})", {"whole": whole})  # noqa: S307 -- names of ours
    exact.__defaults__ = method.__defaults__
    return wraps(method)(exact)
