"""The set-up makes the environment once, finishes what was cut off, and says plainly what is missing."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from launch import bootstrap, libraries, places
from launch.locking import held

ROOT = Path(__file__).resolve().parents[1]


def test_the_set_up_needs_only_the_standard_library() -> None:
    code = "import sys; import launch.bootstrap, launch.libraries; print([m for m in sys.modules if 'PySide6' in m])"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); {code}"])
    assert done.returncode == 0


def test_a_whole_environment_has_its_mark_and_a_cut_off_one_has_not(tmp_path: Path) -> None:
    assert not bootstrap._ready(tmp_path)
    (tmp_path / bootstrap.MARK).write_text(places.fingerprint())
    assert bootstrap._ready(tmp_path)


def test_another_lock_file_makes_the_mark_void(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / bootstrap.MARK).write_text(places.fingerprint())
    (tmp_path / "other.lock").write_text("six==1.17.0\n")
    monkeypatch.setattr(places, "LOCK", tmp_path / "other.lock")
    assert not bootstrap._ready(tmp_path)


def test_the_mark_is_written_only_after_the_packages_are_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cut_off(folder: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(bootstrap, "_runs_this_python", lambda folder: True)
    monkeypatch.setattr(bootstrap, "_install", cut_off)
    with pytest.raises(KeyboardInterrupt):
        bootstrap._make(tmp_path)
    assert not (tmp_path / bootstrap.MARK).exists()


def test_a_file_with_another_hash_is_refused_with_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "six-1.0-py3-none-any.whl").write_bytes(b"not what the lock names")
    lock = tmp_path / "requirements.lock"
    lock.write_text(f"six @ file://{tmp_path}/six-1.0-py3-none-any.whl --hash=sha256:{'0' * 64}\n")
    monkeypatch.setattr(bootstrap, "LOCK", lock)
    monkeypatch.setattr(bootstrap, "environment_python", lambda folder: Path(sys.executable))
    monkeypatch.setattr("launch.bootstrap.shutil.which", lambda name: None)
    with pytest.raises(bootstrap.SetUpError, match="hash"):
        bootstrap._install(tmp_path)


def test_a_python_that_is_too_old_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "OLDEST", (3, 99))
    with pytest.raises(bootstrap.SetUpError, match=r"needs Python 3\.99"):
        bootstrap._check_python()


def test_a_folder_that_cannot_be_written_moves_the_environment_to_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("launch.places.os.access", lambda path, mode: False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("launch.places.sys.platform", "linux")
    assert tmp_path in places.environment_folder().parents


def test_a_missing_library_is_named_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("launch.libraries.sys.platform", "linux")
    monkeypatch.setattr(libraries, "_may_install", lambda: False)
    with pytest.raises(libraries.MissingLibrariesError, match="sudo apt-get install libnowhere1"):
        libraries.ensure_libraries({"libnowhere.so.1": "libnowhere1"})


def test_the_second_starter_waits_for_the_first(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    code = f"from launch.locking import held; from pathlib import Path\nwith held(Path({str(lock)!r})): print('in')"
    with held(lock):
        second = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE)
        with pytest.raises(subprocess.TimeoutExpired):
            second.wait(timeout=0.5)
    output, _ = second.communicate(timeout=300)
    assert output.strip() == b"in"


def test_every_requirement_is_pinned_by_hash() -> None:
    lines = places.LOCK.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    wanted = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    assert wanted
    assert all("==" in line and "--hash=sha256:" in line for line in wanted)


def test_qt_stays_below_the_release_that_breaks_python_3_11() -> None:
    pinned = next(line for line in places.LOCK.read_text().splitlines() if line.startswith("pyside6-essentials=="))
    assert tuple(map(int, pinned.split("==")[1].split()[0].split(".")[:2])) < (6, 12)


def test_what_is_published_as_source_alone_may_be_built() -> None:
    packages = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    pinned = {line.partition("==")[0] for line in places.LOCK.read_text(encoding="utf-8").splitlines() if "==" in line}
    sources = {one["name"] for one in packages if one["name"] in pinned and not one.get("wheels")}
    assert sources == {bootstrap.SOURCE_ONLY}
