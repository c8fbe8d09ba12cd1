"""Kills, full disks and flipped bits: the file is the old one or the new one, and never a wrong one."""

from __future__ import annotations

import csv
import os
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import robustness
from case import sealing
from case.contents import Contents
from case.model import Case
from case.sealing import SealError, WrongKeyError, new_keys
from case.storage import CannotOpenError, SealedFiles
from tests.making_case_files import FILES, PASSPHRASE, some_contents

ROOT = Path(__file__).resolve().parents[1]
STORE = SealedFiles()

with (FILES / "verdicts.csv").open(encoding="utf-8", newline="") as file:
    VERDICTS = [tuple(row.values()) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("name", "secret", "verdict"), VERDICTS, ids=[row[0] for row in VERDICTS])
def test_every_file_of_the_corpus_gets_its_verdict(name: str, secret: str, verdict: str) -> None:
    path = FILES / name
    if verdict == "opens":
        contents, _ = STORE.load(path, secret or None)
        assert len(contents.case.people) == 4
        assert len(contents.case.events) == 2
        return
    with pytest.raises((CannotOpenError, WrongKeyError)) as trouble:
        STORE.load(path, secret or None)
    assert verdict in str(trouble.value)


def test_the_corpus_holds_all_that_a_file_carries() -> None:
    kept, meant = STORE.load(FILES / "good-passphrase.kinline", PASSPHRASE)[0], some_contents()
    assert replace(kept, versions=()) == replace(meant, versions=())
    assert [version.case() for version in kept.versions] == [version.case() for version in meant.versions]


def test_a_bit_flipped_anywhere_in_a_file_never_shows_another_case(tmp_path: Path) -> None:
    whole = (FILES / "good-passphrase.kinline").read_bytes()
    path = tmp_path / "a.kinline"
    chance = random.Random(13)
    for _ in range(500):
        place = chance.randrange(len(whole) * 8)
        flipped = bytearray(whole)
        flipped[place // 8] ^= 1 << place % 8
        path.write_bytes(bytes(flipped))
        with pytest.raises((CannotOpenError, SealError)):
            STORE.load(path, PASSPHRASE)


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of other systems")
def test_kills_at_random_moments_lose_nothing() -> None:
    """The short form; `python -m benchmarks.robustness` does 200."""
    found = robustness.measure(kills=9, seed=4)
    assert {name: counts["lost"] for name, counts in found.items()} == {"saving": 0, "keeping": 0, "migrating": 0}


FULL = """
import resource, signal, sys
from pathlib import Path
from case.contents import Contents
from case.model import Case
from case.recovery import Recovery
from case.storage import CannotSaveError, SealedFiles
store, path = SealedFiles(), Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
contents, keys = store.load(path, None)
before = path.read_bytes()
new = Contents(Case("new " * 20_000))
refused = 0
for most in range(0, 200_000, 2_500):
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
    try:
        store.save(path, new, keys)
        break
    except CannotSaveError as trouble:
        refused += 1
        assert "save it somewhere else" in str(trouble)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    recovery = Recovery(path.parent.parent / "state")
    try:
        recovery.keep(new, "2026-01-01T00:00:00Z", None, None)
    except OSError:
        pass
    recovery.drop()
print(refused)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the limit is Linux's")
def test_a_disk_that_is_full_at_any_byte_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "stick" / "a.kinline"
    path.parent.mkdir()
    STORE.save(path, Contents(Case("old " * 1000)), new_keys(None))
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(path)], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 10
    assert STORE.load(path, None)[0].case.title == "new " * 20_000


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_leaves_the_old_file_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "stick" / "a.kinline"
    path.parent.mkdir()
    keys = new_keys(None)
    STORE.save(path, Contents(Case("old")), keys)
    path.parent.chmod(0o500)
    with pytest.raises(Exception, match="permission denied"):
        STORE.save(path, Contents(Case("new")), keys)
    path.parent.chmod(0o700)
    assert STORE.load(path, None)[0].case.title == "old"


def test_a_stick_pulled_out_is_told_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "MEMORY_KIB", 64)
    with pytest.raises(Exception, match=r"could not be saved: no such file or directory.*still open"):
        STORE.save(tmp_path / "gone" / "a.kinline", Contents(), new_keys(None))
