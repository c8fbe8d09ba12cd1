"""Make the corpus of case files in `tests/files`: `python -m tests.making_case_files`.

Files of released versions are never made anew; this is how those of the present version came to be.
"""

from __future__ import annotations

import csv
import sqlite3
from dataclasses import replace
from pathlib import Path

from case import sealing
from case.contents import Contents, LogEntry, next_contents, to_bytes
from case.sealing import new_keys, seal, with_recovery_key
from tests.building import a_family, an_event

FILES = Path(__file__).resolve().parent / "files"
PASSPHRASE = "seven quiet herons wade"
NOT_OURS = "This is not a Kinline case file"
DAMAGED = "The case file is damaged"


def some_contents() -> Contents:
    case = replace(a_family(), events=(an_event("e1", "2009-04-03"), an_event("e2", "2009-05", "ongoing")))
    first = next_contents(None, a_family(), "2026-01-01T09:00:00Z", LogEntry("2026-01-01T09:00:00Z", "sam", "Saved"))
    made = next_contents(first, case, "2026-01-02T09:00:00Z", LogEntry("2026-01-02T09:00:00Z", "sam", "Saved"))
    return replace(made, positions={"family/p1": (10.0, 20.0)}, settings={"review": "2027-03-31"})


def corpus() -> dict[str, tuple[bytes, str, str]]:
    """Return files by name: their bytes, the secret to try, and 'opens' or the start of what is said."""
    keys = new_keys(PASSPHRASE)
    both, written = with_recovery_key(new_keys(PASSPHRASE))
    body = to_bytes(some_contents())
    good = seal(body, keys)
    small = seal(b"a body " * 9, keys)
    newer_format = bytearray(small)
    newer_format[9] = 7
    flipped = bytearray(small)
    flipped[-20] ^= 4
    newer = sqlite3.connect(":memory:")
    newer.execute("PRAGMA user_version = 99")
    absurd = small.replace(b'"memory": 64', b'"memory": 99999999')
    length = int.from_bytes(small[10:14], "big") + 6
    return {
        "good-passphrase.kinline": (good, PASSPHRASE, "opens"),
        "good-recovery-key.kinline": (seal(body, both), written, "opens"),
        "good-no-passphrase.kinline": (seal(body, new_keys(None)), "", "opens"),
        "good-first-schema.kinline": (
            seal((FILES / "schema-1.sqlite").read_bytes(), keys), PASSPHRASE, "opens",
        ),
        "good-second-schema.kinline": (
            seal((FILES / "schema-2.sqlite").read_bytes(), keys), PASSPHRASE, "opens",
        ),
        "good-third-schema.kinline": (
            seal((FILES / "schema-3.sqlite").read_bytes(), keys), PASSPHRASE, "opens",
        ),
        "good-fourth-schema.kinline": (
            seal((FILES / "schema-4.sqlite").read_bytes(), keys), PASSPHRASE, "opens",
        ),
        "wrong-passphrase.kinline": (small, "seven loud swans", "The passphrase does not open this case file"),
        "bad-flipped-bit.kinline": (bytes(flipped), PASSPHRASE, DAMAGED),
        "bad-cut-short.kinline": (small[:-9], PASSPHRASE, DAMAGED),
        "bad-header-cut.kinline": (small[:20], PASSPHRASE, DAMAGED),
        "bad-absurd-memory.kinline": (absurd[:10] + length.to_bytes(4, "big") + absurd[14:], PASSPHRASE, DAMAGED),
        "bad-empty.kinline": (b"", "", NOT_OURS),
        "bad-plain-database.kinline": (body[:4096], "", NOT_OURS),
        "bad-newer-format.kinline": (bytes(newer_format), PASSPHRASE, "This case file has format 7"),
        "bad-newer-schema.kinline": (
            seal(newer.serialize(), keys), PASSPHRASE, "The case was saved by a newer Kinline (schema 99",
        ),
        "bad-sealed-rubbish.kinline": (seal(b"rubbish" * 9, keys), PASSPHRASE, "The case file opens, but"),
    }  # fmt: skip


def main() -> None:
    sealing.MEMORY_KIB = 64  # so that the tests need not wait
    rows = []
    for name, (data, secret, verdict) in corpus().items():
        (FILES / name).write_bytes(data)
        rows.append((name, secret, verdict))
    with (FILES / "verdicts.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("file", "secret", "verdict"), *rows])


if __name__ == "__main__":
    main()
