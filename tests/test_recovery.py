"""Unsaved work outlives a crash, and gives nothing away while it lies there."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import fields, replace
from pathlib import Path

import pytest

from case import sealing
from case.audit import TABLES, changes, entry_for, in_short
from case.contents import Contents
from case.edits import add_events, correct_event, delete_events
from case.model import Case
from case.private_folder import KeyRing
from case.recovery import Recovery, left_behind
from case.sealing import SealError, WrongKeyError, new_keys
from tests.building import a_family, an_event

ROOT = Path(__file__).resolve().parents[1]
PASSPHRASE = "seven quiet herons"
NOW = "2026-01-01T00:00:00Z"


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "MEMORY_KIB", 64)


def some_contents() -> Contents:
    case = replace(a_family(), events=(an_event("e1", "2009-04-03", text="Ann Example was seen."),))
    return Contents(case, settings={"review": "2026-05-01"})


def let_die(recovery: Recovery) -> None:
    """Let go of the file as the end of a process does."""
    assert recovery._lock
    recovery._lock.close()


def test_a_case_never_saved_is_found_again(tmp_path: Path) -> None:
    recovery = Recovery(tmp_path)
    recovery.keep(some_contents(), NOW, None, None)
    let_die(recovery)
    (left,) = left_behind(tmp_path)
    assert (left.front.at, left.front.events, left.front.people, left.front.locked) == (NOW, 1, 4, False)
    found = left.open()
    assert (found.contents, found.keys, found.path) == (some_contents(), None, None)


def test_a_case_with_a_passphrase_is_opened_by_it_alone(tmp_path: Path) -> None:
    keys = new_keys(PASSPHRASE)
    recovery = Recovery(tmp_path)
    recovery.keep(some_contents(), NOW, keys, tmp_path / "a.kinline", b"stamp")
    let_die(recovery)
    (left,) = left_behind(tmp_path)
    assert left.front.locked
    with pytest.raises(WrongKeyError):
        left.open("seven quiet swans")
    found = left.open(PASSPHRASE)
    assert (found.contents, found.keys) == (some_contents(), keys)
    assert (found.path, found.stamp) == (tmp_path / "a.kinline", b"stamp")


def test_a_case_without_a_passphrase_comes_back_with_its_keys(tmp_path: Path) -> None:
    keys = new_keys(None)
    recovery = Recovery(tmp_path)
    recovery.keep(some_contents(), NOW, keys, tmp_path / "a.kinline")
    let_die(recovery)
    assert left_behind(tmp_path)[0].open().keys == keys


def test_what_a_running_program_holds_is_not_offered(tmp_path: Path) -> None:
    recovery = Recovery(tmp_path)
    recovery.keep(some_contents(), NOW, None, None)
    assert left_behind(tmp_path) == ()
    recovery.drop()


def test_what_one_window_offers_no_other_offers_too(tmp_path: Path) -> None:
    recovery = Recovery(tmp_path)
    recovery.keep(some_contents(), NOW, None, None)
    let_die(recovery)
    (left,) = left_behind(tmp_path)
    assert left_behind(tmp_path) == ()
    left.leave()
    assert len(left_behind(tmp_path)) == 1


def test_after_a_clean_end_nothing_is_left(tmp_path: Path) -> None:
    recovery = Recovery(tmp_path)
    recovery.keep(some_contents(), NOW, None, None)
    recovery.drop()
    recovery.keep(some_contents(), NOW, None, None)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_nothing_of_the_case_can_be_read_beside_it(tmp_path: Path) -> None:
    for keys in (None, new_keys(None), new_keys(PASSPHRASE)):
        Recovery(tmp_path).keep(some_contents(), NOW, keys, tmp_path / "Example.kinline")
    data = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert not [word for word in (b"Example", b"SQLite", b'kinline"') if word in data]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the user's folders by other means")
def test_keys_can_be_read_by_nobody_else(tmp_path: Path) -> None:
    Recovery(tmp_path).keep(some_contents(), NOW, None, None)
    (key,) = (tmp_path / "keys").iterdir()
    assert key.stat().st_mode & 0o077 == 0
    assert (tmp_path / "keys").stat().st_mode & 0o077 == 0


def test_a_flipped_bit_is_never_another_case(tmp_path: Path) -> None:
    recovery = Recovery(tmp_path)
    recovery.keep(some_contents(), NOW, None, None)
    whole = recovery._file.read_bytes()
    let_die(recovery)
    chance = random.Random(5)
    for _ in range(200):
        place = chance.randrange(len(whole) * 8)
        flipped = bytearray(whole)
        flipped[place // 8] ^= 1 << place % 8
        recovery._file.write_bytes(bytes(flipped))
        for left in left_behind(tmp_path):
            with pytest.raises((SealError, ValueError)):
                left.open()
            left.leave()


def test_sealed_values_open_on_this_machine_alone(tmp_path: Path) -> None:
    sealed = KeyRing(tmp_path).seal(b"recent files")
    assert KeyRing(tmp_path).unseal(sealed) == b"recent files"
    assert KeyRing(tmp_path / "elsewhere").unseal(sealed) is None


KEEP_FOR_EVER = """
import sys
from pathlib import Path
from case.contents import Contents
from case.model import Case
from case.recovery import Recovery
recovery, number = Recovery(Path(sys.argv[1])), 0
while True:
    number += 1
    recovery.keep(Contents(Case("x" * 50_000 + str(number))), "2026-01-01T00:00:00Z", None, None)
    if number == 1:
        print("keeping", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of other systems")
def test_a_process_killed_while_keeping_leaves_something_whole(tmp_path: Path) -> None:
    chance = random.Random(11)
    for number in range(5):
        folder = tmp_path / str(number)
        keeper = subprocess.Popen([sys.executable, "-c", KEEP_FOR_EVER, str(folder)], cwd=ROOT, stdout=subprocess.PIPE)
        assert keeper.stdout is not None
        keeper.stdout.readline()
        time.sleep(chance.uniform(0.0, 0.05))
        os.kill(keeper.pid, signal.SIGKILL)
        keeper.wait()
        keeper.stdout.close()
        (left,) = left_behind(folder)
        assert left.open().contents.case.title.startswith("xxx")


def test_the_trail_says_what_changed_by_counts_and_ids() -> None:
    before = add_events(a_family(), [an_event(f"e{n}", "2009-04-03") for n in range(1, 6)])
    after = delete_events(before, frozenset({"e1"}))
    after = correct_event(after, replace(after.event_by_id["e4"], text="Tom was here"))
    after = add_events(after, [an_event("e9"), an_event("e10"), an_event("e11")])
    assert list(changes(before, after)) == ["events: 3 added (e9 to e11), 1 changed (e4), 1 removed (e1)"]


def test_the_trail_says_when_only_pictures_moved() -> None:
    entry = entry_for(Contents(), Contents(positions={"family/p1": (1.0, 2.0)}), NOW, "sam")
    assert entry.what == "Saved: pictures rearranged"
    assert entry_for(Contents(), Contents(Case("Example")), NOW, "sam").what == "Saved: title changed"


def test_the_trail_knows_every_part_of_a_case() -> None:
    told = {table for table, _ in TABLES} | {"title", "thresholds"}
    assert told == {field.name for field in fields(Case) if field.compare}


def test_runs_of_ids_are_drawn_together() -> None:
    assert in_short(["e3", "e1", "e2", "e7", "p1"]) == "e1 to e3, e7, p1"
    assert in_short(["x-1", "odd"]) == "odd, x-1"
