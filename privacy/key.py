"""Who is who: the key to an anonymised case, kept apart from it and never without a passphrase.

A key file is sealed as a case file is (docs/case-file.md); inside is JSON.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from case.model import Case
from case.sealing import SealError, new_keys, seal, unseal
from privacy.plan import DateGrain, Plan
from privacy.pseudonyms import by_id, register_of
from privacy.words import fold

SUFFIX = ".kinline-key"
LEAST = 8  # letters of a passphrase
_FORMAT = 1


class KeyFileError(Exception):
    """A key cannot be made or read; the sentence says why."""


class WeakPassphraseError(KeyFileError):
    def __init__(self) -> None:
        super().__init__(f"The key says who is who, so its passphrase must have at least {LEAST} letters.")


class NotAKeyError(KeyFileError):
    def __init__(self) -> None:
        super().__init__("This file opens, but it is not a key that says who is who.")


class KeyLine(NamedTuple):
    """What somebody or something is called in the anonymised case, and what it is called in truth."""

    kind: str  # 'person', 'agency', 'household', 'professional'
    label: str
    real: str


class Key(NamedTuple):
    """Everybody's lines, and by how many days dates were shifted (0 where they were not)."""

    lines: tuple[KeyLine, ...]
    shifted: int = 0


def key_of(case: Case, plan: Plan) -> Key:
    """Return who is who under a plan, in the order of the anonymised case."""
    return Key(tuple(_lines(case, plan)), plan.shift_days if plan.dates is DateGrain.SHIFTED else 0)


def seal_key(key: Key, passphrase: str) -> bytes:
    """Return the bytes of a key file. Raises WeakPassphraseError: a key is never left open."""
    if len(passphrase.strip()) < LEAST:
        raise WeakPassphraseError
    body = {"format": _FORMAT, "kind": "key", "lines": key.lines, "shifted": key.shifted}
    return seal(json.dumps(body, ensure_ascii=False).encode("utf-8", "surrogatepass"), new_keys(passphrase))


def open_key(sealed: bytes, passphrase: str) -> Key:
    """Return the key that a file holds. Raises KeyFileError, also for a wrong passphrase."""
    try:
        body, _ = unseal(sealed, passphrase)
    except SealError as trouble:
        raise KeyFileError(f"{trouble}.".replace("case file", "key file")) from None
    try:
        found = json.loads(body)
        return _read(found)
    except (ValueError, KeyError, TypeError):
        raise NotAKeyError from None


def save_key(target: Path, sealed: bytes) -> None:
    """Write a key file whole, for its owner alone to read, in place of an older one."""
    handle, name = tempfile.mkstemp(prefix=".kinline-", suffix=".saving", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(sealed)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _read(found: Mapping[str, object]) -> Key:
    lines, shifted = found["lines"], found["shifted"]
    if found["kind"] != "key" or found["format"] != _FORMAT or not isinstance(lines, list):
        raise ValueError
    if not isinstance(shifted, int):
        raise ValueError
    return Key(tuple(KeyLine(*map(str, line)) for line in lines), shifted)


def _lines(case: Case, plan: Plan) -> Iterator[KeyLine]:
    register = register_of(case, plan)
    for person in sorted(case.people, key=lambda person: by_id(person.id)):
        yield KeyLine("person", register.people[person.id], person.name)
    for agency in sorted(case.agencies, key=lambda agency: by_id(agency.id)):
        yield KeyLine("agency", register.agencies[agency.id], agency.name)
    for name, label in register.households.items():
        yield KeyLine("household", label, name)
    for text in dict.fromkeys(text for event in case.events for text in event.professionals):
        if label := register.professionals.get(fold(text).strip(), ""):
            yield KeyLine("professional", label, text)
