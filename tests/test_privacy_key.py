"""The key is kept apart and never open; the log of exports remembers no name."""

from __future__ import annotations

import argparse
import io
import json
import stat
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from case.model import Event
from case.sealing import new_keys, seal
from commands import key as key_command
from commands import report
from commands.key import ask_passphrase
from privacy.anonymise import anonymise, identifiable_copy
from privacy.key import KeyFileError, KeyLine, NotAKeyError, WeakPassphraseError, key_of, open_key, seal_key
from privacy.log import export_entry
from privacy.plan import DEFAULT_PLAN, Plan, shifted
from tests.planted_notes import a_hard_case

WORDS = "a long enough passphrase"


def test_the_key_says_who_is_who_and_by_how_many_days_dates_moved() -> None:
    plan = shifted(DEFAULT_PLAN)
    case = replace(a_hard_case(), events=(Event("e1", professionals=("Sue Grey, social worker",)),))
    key = key_of(case, plan)
    shared = anonymise(case, plan).case
    assert [line.label for line in key.lines if line.kind == "person"] == [person.name for person in shared.people]
    assert KeyLine("person", "Mother", "Rose Park") in key.lines
    assert KeyLine("household", "Household 1", "Park") in key.lines
    assert KeyLine("professional", "Social worker 1", "Sue Grey, social worker") in key.lines
    assert key.shifted == plan.shift_days


def test_a_key_opens_with_its_passphrase_only_and_shows_nothing_before() -> None:
    key = key_of(a_hard_case(), DEFAULT_PLAN)
    sealed = seal_key(key, WORDS)
    assert b"Rose Park" not in sealed
    assert open_key(sealed, WORDS) == key
    with pytest.raises(KeyFileError, match="does not open this key file"):
        open_key(sealed, "another passphrase")


@pytest.mark.parametrize("weak", ["", "short", "        "])
def test_a_key_is_never_left_open(weak: str) -> None:
    with pytest.raises(WeakPassphraseError):
        seal_key(key_of(a_hard_case(), DEFAULT_PLAN), weak)


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{}", json.dumps({"kind": "key", "format": 1, "lines": 3, "shifted": 0}).encode()]
)
def test_what_is_no_key_is_told(body: bytes) -> None:
    with pytest.raises(NotAKeyError):
        open_key(seal(body, new_keys(WORDS)), WORDS)
    with pytest.raises(KeyFileError):
        open_key(body, WORDS)


def test_the_log_tells_plan_and_bytes_but_no_name(tmp_path: Path) -> None:
    target = tmp_path / "Park family.pdf"
    target.write_bytes(b"%PDF")
    plan = replace(DEFAULT_PLAN, reviewed=frozenset({"kwabena"}), names=(("p1", "Mother M"),))
    entry = export_entry(anonymise(a_hard_case(), plan), target, "jo", datetime(2026, 3, 1, 12, tzinfo=UTC))
    assert (entry.at, entry.user) == ("2026-03-01T12:00:00Z", "jo")
    assert entry.what.startswith("Exported pdf; anonymised; people: roles; dates: month; ")
    assert "1 words reviewed" in entry.what
    assert "sha256 " in entry.what
    assert not any(name in entry.what for name in ("Park", "Rose", "kwabena", "Mother M"))
    assert "IDENTIFIABLE" in export_entry(identifiable_copy(a_hard_case()), target).what


def kinline(command: str, *arguments: object) -> int:
    parser = argparse.ArgumentParser()
    (report if command == "report" else key_command).add_parser(parser.add_subparsers())
    wanted = parser.parse_args([command, *map(str, arguments)])
    status: int = wanted.run(wanted)
    return status


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "people.csv").write_text("name,role,household\nQuenby Marlowe,mother,Marlowe\n")
    (tmp_path / "story.txt").write_text("JUNE 2006\tQuenby moves to the estate.\n")
    return tmp_path


def test_a_report_can_save_its_key_apart_and_the_key_can_be_read(
    files: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    key = files / "who.kinline-key"
    given = ("report", files / "story.txt", "--people", files / "people.csv", "--output", files / "a.pdf")
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{WORDS}\n"))
    assert kinline(*given, "--names", "codes", "--dates", "quarter", "--text", "kind", "--key", key) == 0
    assert stat.S_IMODE(key.stat().st_mode) == 0o600 or sys.platform == "win32"
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{WORDS}\n"))
    capsys.readouterr()
    assert kinline("key", key) == 0
    assert "person P1 Quenby Marlowe" in " ".join(capsys.readouterr().out.split())
    monkeypatch.setattr(sys, "stdin", io.StringIO("something else\n"))
    assert kinline("key", key) == 2
    assert "does not open" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--key", "who.txt"), "must end in .kinline-key"),
        (("--key", "who.kinline-key", "--identifiable"), "needs no key"),
        (("--key", "no/such/who.kinline-key"), "does not exist"),
    ],
)
def test_a_key_that_cannot_be_is_refused(
    files: Path, more: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kinline("report", files / "story.txt", "--output", files / "a.pdf", *more) == 2
    assert words in capsys.readouterr().err


def test_a_weak_passphrase_writes_nothing(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("short\n"))
    given = (files / "story.txt", "--output", files / "a.pdf", "--key", files / "who.kinline-key")
    assert kinline("report", *given) == 2
    assert not (files / "a.pdf").exists()
    assert not (files / "who.kinline-key").exists()


def test_a_report_says_how_many_words_are_held_back_but_not_which(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (files / "story.txt").write_text("JUNE 2006\tQuenby moves with Zorblat.\n")
    given = (files / "story.txt", "--people", files / "people.csv", "--output", files / "a.pdf")
    assert kinline("report", *given) == 0
    said = capsys.readouterr().err
    assert "1 unknown word is held back" in said
    assert "Zorblat" not in said


def test_a_piped_passphrase_is_its_first_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("one two\nthree\n"))
    assert ask_passphrase() == "one two"


def test_the_options_are_the_plan(files: Path) -> None:
    from commands.plan_arguments import AGENCIES, AGES, DATES, NAMES, TEXTS, add_plan_arguments, plan_from

    parser = argparse.ArgumentParser()
    add_plan_arguments(parser)
    assert plan_from(parser.parse_args([])) == Plan()
    for option, field, choices in (
        ("--names", "people", NAMES),
        ("--dates", "dates", DATES),
        ("--ages", "ages", AGES),
        ("--agency-names", "agencies", AGENCIES),
        ("--text", "text", TEXTS),
    ):
        assert set(choices.values()) == set(type(next(iter(choices.values()))))
        for word, value in choices.items():
            assert getattr(plan_from(parser.parse_args([option, word])), field) is value
