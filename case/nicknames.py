"""Which given names may stand for which: data/nicknames.csv, for finding a person and for hiding one."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

NICKNAMES_FILE = Path(__file__).resolve().parents[1] / "data" / "nicknames.csv"


@cache
def nicknames() -> Mapping[str, frozenset[str]]:
    """Return the other given names that may stand for a given name, both ways."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    with NICKNAMES_FILE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for form in row["forms"].split(";"):
                found[row["name"]].add(form)
                found[form].add(row["name"])
    return {name: frozenset(forms) for name, forms in found.items()}
