"""Unit costs and where they were published: those that ship, and those that somebody brings as a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import inf
from pathlib import Path
from typing import NamedTuple

from analysis.cues import services as known_services
from analysis.rules import (
    DATA,
    EventRule,
    RuleFileError,
    check_headings,
    check_kinds,
    parts,
    read_rows,
    read_text,
    rule_of,
)

COSTS_FILE = DATA / "unit-costs.csv"
COLUMNS = (
    "item", "kinds", "factors", "agency_kinds", "words", "people", "services", "per", "low", "high", "price_year",
    "value", "spend", "source", "example",
)  # fmt: skip
PER = ("occurrence", "week")
VALUES = ("fiscal", "economic", "social", "economic and social", "")
SPENDS = ("preventive", "reactive", "")


class UnitCost(NamedTuple):
    """What one occurrence, or one week for one person, may cost in pounds, and where that was published."""

    item: str
    services: frozenset[str]
    per: str
    low: float
    high: float
    price_year: str
    value: str
    spend: str
    source: str
    once: bool  # an entry of several incidents that mentions it tells of one
    example: bool = False  # rounded, to be checked against the current edition of its source


@dataclass(frozen=True, slots=True, eq=False)
class PriceList:
    """Unit costs with the rules for entries by their place; `local` where somebody brought them as a file."""

    name: str
    units: tuple[UnitCost, ...]
    rules: tuple[tuple[int, EventRule], ...]
    local: bool = False


@cache
def shipped_prices() -> PriceList:
    """Return the unit costs of data/unit-costs.csv."""
    return _price_list(COSTS_FILE, read_text(COSTS_FILE), local=False)


def local_prices(file: Path, text: str | None = None) -> PriceList:
    """Return unit costs that somebody brings as a file, or as its text; raises RuleFileError where one makes no sense.

    They take the place of those that ship. docs/local-files.md describes their form.
    """
    return _price_list(file, read_text(file) if text is None else text, local=True)


def _price_list(file: Path, text: str, local: bool) -> PriceList:
    rows = read_rows(file, text)
    check_headings(file, rows[0][1], COLUMNS, ("item", "per", "low", "high"))
    rules = tuple((number, rule_of(file, line, row)) for number, (line, row) in enumerate(rows))
    units = tuple(_unit(file, line, row, rule) for (line, row), (_, rule) in zip(rows, rules, strict=True))
    return PriceList(file.name, units, rules, local)


def _unit(file: Path, line: int, row: Mapping[str, str], rule: EventRule) -> UnitCost:
    if not row["item"]:
        raise RuleFileError(file, line, "the column item is empty")
    try:
        low, high = float(row["low"]), float(row["high"])
    except ValueError:
        raise RuleFileError(file, line, "low and high must be numbers of pounds") from None
    if not (0 <= low <= high < inf):
        raise RuleFileError(file, line, "low may not be above high, nor below nothing")
    services = frozenset(parts(row.get("services", "")))
    per, example = row["per"], row.get("example", "")
    for name, given, known in (
        ("per", per, PER),
        ("value", row.get("value", ""), VALUES),
        ("spend", row.get("spend", ""), SPENDS),
        ("example", example, ("yes", "no", "")),
    ):
        if given not in known:
            raise RuleFileError(file, line, f"{name} can be {' or '.join(filter(None, known))}, not '{given}'")
    for service in services - set(known_services()):
        raise RuleFileError(file, line, f"there is no service '{service}'; data/services.csv lists them")
    check_kinds(file, line, rule.agency_kinds)
    if per == "week" and not services:
        raise RuleFileError(file, line, "a cost per week is one of services: name them in the column services")
    if per == "occurrence" and (services or rule.empty):
        raise RuleFileError(
            file, line, "a cost per occurrence needs kinds, factors, agency_kinds or words; services are per week"
        )
    year, value, spend, source = (row.get(name, "") for name in ("price_year", "value", "spend", "source"))
    once = not (rule.kinds or rule.factors)
    return UnitCost(row["item"], services, per, low, high, year, value, spend, source, once, example == "yes")
