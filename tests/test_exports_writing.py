"""A file stays on the disk only when it is whole and clean."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from exports.writing import ExportError, LeakFoundError, write_file
from privacy.secrets import Secret

SECRETS = (Secret("p7", "person", "quentin"),)


def test_a_clean_file_is_put_in_place_for_its_owner_alone(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    write_file(b"nothing", target, SECRETS)
    assert target.read_bytes() == b"nothing"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_leaks_is_gone_and_the_trouble_names_nobody(tmp_path: Path) -> None:
    with pytest.raises(LeakFoundError) as caught:
        write_file(b"about Quentin", tmp_path / "out.txt", SECRETS)
    assert "p7" in str(caught.value)
    assert "quentin" not in str(caught.value).casefold()
    assert list(tmp_path.iterdir()) == []


def test_a_name_in_the_name_of_the_file_is_a_leak(tmp_path: Path) -> None:
    with pytest.raises(LeakFoundError, match="file name"):
        write_file(b"nothing", tmp_path / "quentin.txt", SECRETS)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_read_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(LeakFoundError, match="cannot read"):
        write_file(bytes(range(256)) * 9, tmp_path / "out.bin", SECRETS)
    assert list(tmp_path.iterdir()) == []


def test_a_leak_leaves_the_file_before_it_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_bytes(b"the good one")
    with pytest.raises(LeakFoundError):
        write_file(b"about Quentin", target, SECRETS)
    assert target.read_bytes() == b"the good one"


def test_without_secrets_nothing_is_scanned(tmp_path: Path) -> None:
    write_file(b"about Quentin", tmp_path / "out.txt", None)
    assert (tmp_path / "out.txt").exists()


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder"):
        write_file(b"x", tmp_path, SECRETS)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="does not exist"):
        write_file(b"x", tmp_path / "missing" / "out.txt", SECRETS)


@pytest.mark.parametrize(
    ("code", "words"), [(errno.ENOSPC, "no room"), (errno.EACCES, "no permission"), (errno.EIO, "cannot be written")]
)
def test_a_disk_that_fails_leaves_nothing_and_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    target = tmp_path / "out.txt"
    target.write_bytes(b"old")

    def failing(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("exports.writing.os.fsync", failing)
    with pytest.raises(ExportError, match=words):
        write_file(b"new", target, SECRETS)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_where_nothing_may_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(**_: object) -> tuple[int, str]:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr("exports.writing.tempfile.mkstemp", refused)
    with pytest.raises(ExportError, match="no permission"):
        write_file(b"new", tmp_path / "out.txt", SECRETS)
