"""JSON to rows: an object a line, a list of objects, or what `kinline summary --json` wrote.

The keys of the objects are the headings. Numbers keep the digits they were written with, lists become words with
a semicolon between them. Our own summary is told apart by its events, and handed on whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TextIO

from importers.columns import header_row
from importers.readers.raw import RawFile, RawProblem, RawRow, RawTable
from importers.readers.sniffing import UnusableError

OWN = "Kinline summary"
OWN_AGENCY, OWN_EVENT = "agency", "event"  # what stands in the places of its rows
_BLANK = "\ufeff \t\r\n"
MOST_KEYS = 500
LONGEST_KEY = 200

_NO_KEYS = "is JSON whose keys are none that Kinline knows; an entry needs keys such as date, agency and event"
_DAMAGED = "is JSON that is damaged or breaks off; export it again"
_NO_OBJECT = "this is no JSON object, so it was left out"


def read_json(lines: TextIO) -> RawFile:
    """Return the table that a text of JSON holds."""
    first = next((line for line in lines if line.strip(_BLANK)), "")
    whole = _parsed(first.strip(_BLANK))
    alone = not any(line.strip(_BLANK) for line in lines)
    lines.seek(0)
    if isinstance(whole, dict) and not (alone and _entries_in(whole) is not None):
        return _table("line", _objects_by_line(lines))
    if whole is None:
        whole = _parsed(lines.read().strip(_BLANK))
    if whole is None:
        raise UnusableError(_DAMAGED)
    if isinstance(whole, dict):
        if _is_own(whole):
            return _own(whole)
        whole = _entries_in(whole) or [whole]
    return _table("item", enumerate(whole, start=1))


def _objects_by_line(lines: TextIO) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(lines, start=1):
        words = line.strip(_BLANK)
        if words:
            found = _parsed(words)
            yield number, found if isinstance(found, dict) else words


def _table(unit: str, objects: Iterator[tuple[int, Any]] | enumerate[Any]) -> RawFile:
    """Return objects as rows under all their keys, in the order in which these come up."""
    keys: dict[str, int] = {}
    found: list[tuple[int, Mapping[str, Any]]] = []
    problems: list[RawProblem] = []
    for number, one in objects:
        if not isinstance(one, dict):
            text = one if isinstance(one, str) else json.dumps(one)
            problems.append(RawProblem(f"{unit} {number}", text[:1000], _NO_OBJECT))
            continue
        found.append((number, one))
        for key in one:
            if key not in keys and len(keys) < MOST_KEYS:
                keys[key] = len(keys)
    headings = tuple(key[:LONGEST_KEY] for key in keys)
    if header_row([headings]) is None:
        raise UnusableError(_NO_KEYS if found else "is JSON without any entries")
    rows = (RawRow(f"{unit} {number}", tuple(_cell(one.get(key)) for key in keys)) for number, one in found)
    return RawFile("JSON", (RawTable("", headings, tuple(rows), tuple(problems)),))


def _cell(value: Any) -> str:
    """Return a value as the words of a cell."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(filter(None, map(_cell, value)))
    return json.dumps(value, ensure_ascii=False, default=str)


def _entries_in(whole: Mapping[str, Any]) -> Sequence[Any] | None:
    """Return the one list of objects that an object holds; None where it holds none or several."""
    if _is_own(whole):
        return list(whole["events"])
    lists = [value for value in whole.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
    return lists[0] if len(lists) == 1 else None


def _parsed(text: str) -> Any:
    """Return what JSON text says, None where it is none; numbers stay words."""
    try:
        return json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError):
        return None


def _is_own(whole: Mapping[str, Any]) -> bool:
    """Tell our own summary from any other object that has events."""
    events, agencies = whole.get("events"), whole.get("agencies")
    if not isinstance(events, list) or not isinstance(agencies, list) or "agency_count" not in whole:
        return False
    return all(isinstance(one, dict) and isinstance(one.get("when"), dict) for one in events[:1])


def _own(whole: Mapping[str, Any]) -> RawFile:
    """Return our own summary as rows of JSON, so that nothing of it is read as words again."""
    problems = [one for one in whole.get("problems", ()) if isinstance(one, dict)]
    notes = (f"When it was written, {len(problems)} rows were known that could not be read.",) if problems else ()
    if not whole["events"]:
        raise UnusableError("is a Kinline summary without entries")
    return RawFile(
        OWN,
        (
            RawTable("agencies", ("Kinline agency",), _whole_rows(OWN_AGENCY, whole["agencies"])),
            RawTable("events", ("Kinline event",), _whole_rows(OWN_EVENT, whole["events"])),
        ),
        notes,
    )


def _whole_rows(unit: str, values: Sequence[Any]) -> tuple[RawRow, ...]:
    return tuple(RawRow(f"{unit} {number}", (json.dumps(one),)) for number, one in enumerate(values, start=1))
