"""A case file keeps everything, gives nothing away, and is whole at every moment."""

from __future__ import annotations

import errno
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from case import contents as inside
from case import sealing
from case.contents import (
    Contents,
    LogEntry,
    NewerSchemaError,
    UnusableContentsError,
    from_bytes,
    next_contents,
    to_bytes,
)
from case.dates import ONGOING, on
from case.model import Case, FindingDecision, FindingKind, Ruling, SpellDecision, Thresholds, Verdict
from case.sealing import (
    DamagedError,
    NewerFormatError,
    NotSealedError,
    WrongKeyError,
    new_keys,
    opens,
    seal,
    unseal,
    with_recovery_key,
)
from case.storage import CannotOpenError, CannotSaveError, Hold, SealedFiles
from tests.building import a_family, an_event

ROOT = Path(__file__).resolve().parents[1]
STORE = SealedFiles()
PASSPHRASE = "seven quiet herons"


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "MEMORY_KIB", 64)


def a_case(size: int = 3) -> Case:
    events = tuple(
        an_event(f"e{n}", "2009-04-03", "ongoing" if n % 2 else "2010-05", text=f"Ann {n}") for n in range(size)
    )
    return replace(a_family(), events=events)


def test_what_was_saved_is_what_opens(tmp_path: Path) -> None:
    kept = Contents(
        a_case(), "2026-01-01T00:00:00Z", {"family/p1": (3.5, 4.0)}, {"lane": "person"}, (LogEntry("t", "u", "w"),)
    )
    STORE.save(tmp_path / "a.kinline", kept, new_keys(PASSPHRASE))
    opened, _ = STORE.load(tmp_path / "a.kinline", PASSPHRASE)
    assert opened == kept


def test_a_wrong_passphrase_is_told_apart_from_a_damaged_file(tmp_path: Path) -> None:
    STORE.save(tmp_path / "a.kinline", Contents(a_case()), new_keys(PASSPHRASE))
    with pytest.raises(WrongKeyError):
        STORE.load(tmp_path / "a.kinline", "seven quiet swans")


def test_the_printed_recovery_key_opens_the_file_too() -> None:
    keys, written = with_recovery_key(new_keys(PASSPHRASE))
    sealed = seal(b"body", keys)
    assert unseal(sealed, written.lower())[0] == b"body"
    assert unseal(sealed, PASSPHRASE)[0] == b"body"


def test_the_passphrase_of_open_keys_is_known_again() -> None:
    keys, written = with_recovery_key(new_keys(PASSPHRASE))
    assert opens(keys, PASSPHRASE)
    assert opens(keys, written)
    assert not opens(keys, "seven quiet swans")
    assert not opens(new_keys(None), "")


def test_another_passphrase_brings_another_data_key() -> None:
    assert new_keys(PASSPHRASE).data_key != new_keys("new words here").data_key


def test_without_a_passphrase_the_file_says_so(tmp_path: Path) -> None:
    keys = new_keys(None)
    assert not keys.locked
    STORE.save(tmp_path / "a.kinline", Contents(), keys)
    assert not STORE.asks_passphrase(tmp_path / "a.kinline")


def test_no_word_of_a_case_stands_in_its_file(tmp_path: Path) -> None:
    STORE.save(tmp_path / "a.kinline", Contents(a_case()), new_keys(PASSPHRASE))
    data = (tmp_path / "a.kinline").read_bytes()
    assert not [word for word in (b"Example", b"SQLite", PASSPHRASE.encode()) if word in data]
    assert [path.name for path in tmp_path.iterdir()] == ["a.kinline"]


def test_every_flipped_bit_is_noticed() -> None:
    sealed = seal(to_bytes(Contents(a_case())), new_keys(PASSPHRASE))
    chance = random.Random(7)
    for _ in range(500):
        place = chance.randrange(len(sealed) * 8)
        flipped = bytearray(sealed)
        flipped[place // 8] ^= 1 << place % 8
        with pytest.raises(sealing.SealError):
            unseal(bytes(flipped), PASSPHRASE)


@given(st.binary(max_size=300))
def test_rubbish_is_refused_with_a_sentence(rubbish: bytes) -> None:
    for data in (rubbish, sealing.MAGIC + rubbish, sealing.MAGIC + b"\0\1\0\0\0\2{}" + rubbish):
        with pytest.raises(sealing.SealError):
            unseal(data, "x")


@given(st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_whole_seal_around_rubbish_is_no_case(rubbish: bytes) -> None:
    with pytest.raises(UnusableContentsError):
        from_bytes(rubbish)


def test_a_file_cut_anywhere_is_damaged() -> None:
    sealed = seal(b"body" * 50, new_keys(PASSPHRASE))
    for length in range(len(sealed)):
        with pytest.raises((DamagedError, NotSealedError, WrongKeyError)):
            unseal(sealed[:length], PASSPHRASE)


def test_a_header_that_asks_for_absurd_memory_is_refused_at_once() -> None:
    sealed = seal(b"body", new_keys(PASSPHRASE))
    grown = sealed.replace(b'"memory": 64', b'"memory": 99999999')
    length = int.from_bytes(sealed[10:14], "big") + 6
    with pytest.raises(DamagedError):
        unseal(grown[:10] + length.to_bytes(4, "big") + grown[14:], PASSPHRASE)


def test_newer_files_are_refused_by_name() -> None:
    sealed = bytearray(seal(b"body", new_keys(None)))
    sealed[9] = 9
    with pytest.raises(NewerFormatError):
        unseal(bytes(sealed))
    database = sqlite3.connect(":memory:")
    database.execute("PRAGMA user_version = 99")
    with pytest.raises(NewerSchemaError):
        from_bytes(database.serialize())


def test_the_last_five_saved_states_are_kept_and_open() -> None:
    contents: Contents | None = None
    for number in range(8):
        contents = next_contents(contents, Case(f"state {number}"), f"2026-01-0{number + 1}")
    assert contents is not None
    assert [version.case().title for version in contents.versions] == [f"state {n}" for n in range(2, 7)]


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_and_says_what_to_do(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.kinline"
    keys = new_keys(PASSPHRASE)
    STORE.save(path, Contents(Case("old")), keys)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    if step == "write":
        monkeypatch.setattr(os, "fdopen", full)
    elif step == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(CannotSaveError, match=r"no space left on device.*save it somewhere else"):
        STORE.save(path, Contents(Case("new")), keys)
    monkeypatch.undo()
    assert STORE.load(path, PASSPHRASE)[0].case.title == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.kinline"]


def test_a_disk_that_keeps_something_else_is_noticed_before_the_old_file_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.kinline"
    keys = new_keys(PASSPHRASE)
    STORE.save(path, Contents(Case("old")), keys)
    monkeypatch.setattr(Path, "read_bytes", lambda self: b"cut")
    with pytest.raises(CannotSaveError):
        STORE.save(path, Contents(Case("new")), keys)
    monkeypatch.undo()
    assert STORE.load(path, PASSPHRASE)[0].case.title == "old"


SAVE_FOR_EVER = """
import sys
from pathlib import Path
from case import sealing
from case.contents import Contents
from case.dates import ONGOING, on
from case.model import Case, FindingDecision, FindingKind, Ruling, SpellDecision, Verdict
from case.storage import SealedFiles
store, path = SealedFiles(), Path(sys.argv[1])
contents, keys = store.load(path, None)
print("saving", flush=True)
number = 0
while True:
    number += 1
    store.save(path, Contents(Case("x" * 50_000 + str(number))), keys)
"""


def test_a_process_killed_while_saving_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "a.kinline"
    STORE.save(path, Contents(Case("first")), new_keys(None))
    chance = random.Random(3)
    for _ in range(8):
        saver = subprocess.Popen([sys.executable, "-c", SAVE_FOR_EVER, str(path)], cwd=ROOT, stdout=subprocess.PIPE)
        assert saver.stdout is not None
        saver.stdout.readline()
        time.sleep(chance.uniform(0.0, 0.05))
        saver.send_signal(signal.SIGKILL)
        saver.wait()
        saver.stdout.close()
        assert STORE.load(path, None)[0].case.title


def test_the_second_to_open_is_told_who_has_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.kinline"
    first, second = Hold(path), Hold(path)
    assert first.take() is None
    holder = second.take()
    assert holder is not None
    assert holder.process == os.getpid()
    first.let_go()
    assert second.take() is None


def test_a_holder_that_has_died_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.kinline"
    code = f"from case.storage import Hold; from pathlib import Path; print(Hold(Path({str(path)!r})).take())"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    assert Hold(path).take() is None


def test_a_missing_file_a_folder_and_a_forbidden_one_are_told_plainly(tmp_path: Path) -> None:
    for path in (tmp_path / "none.kinline", tmp_path):
        with pytest.raises(CannotOpenError, match=path.name):
            STORE.load(path, None)


def test_the_file_of_the_first_schema_opens_with_nothing_decided() -> None:
    old = from_bytes((ROOT / "tests" / "files" / "schema-1.sqlite").read_bytes())
    assert len(old.case.people) == 4
    assert len(old.case.events) == 2
    assert (old.case.verdicts, old.case.spell_decisions, old.case.finding_decisions) == ((), (), ())
    assert from_bytes(to_bytes(old)) == old


def test_the_schema_has_a_file_of_each_before_it() -> None:
    files = {path.name for path in (ROOT / "tests" / "files").glob("schema-*.sqlite")}
    assert files == {f"schema-{n}.sqlite" for n in range(1, inside.SCHEMA)}


def test_decisions_are_kept_with_their_reasons() -> None:
    case = replace(
        a_case(),
        verdicts=(Verdict("v1", "a1", False, "only universal here"),),
        spell_decisions=(
            SpellDecision("d1", "a1", "mentoring", "e1", Ruling.CORRECTED, on(date(2009, 4, 5)), ONGOING),
        ),
        finding_decisions=(FindingDecision("f1", FindingKind.WAIT, ("e1", "e2"), ("a1",), Ruling.REFUSED, "known"),),
    )
    assert from_bytes(to_bytes(Contents(case))).case == case


def test_thresholds_are_kept_and_are_the_usual_ones_where_none_were() -> None:
    case = replace(a_case(), thresholds=Thresholds(silence_weeks=20))
    assert from_bytes(to_bytes(Contents(case))).case == case
    old = from_bytes((ROOT / "tests" / "files" / "schema-1.sqlite").read_bytes())
    assert old.case.thresholds == Thresholds()
