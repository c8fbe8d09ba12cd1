"""What an installed or bundled Kinline needs is there, and a double click finds it."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from launch import bundle
from launch.association import associate, dissociate, start_command
from launch.frozen import READER

ROOT = Path(__file__).resolve().parents[1]
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems keep this elsewhere")


def carried() -> dict[str, str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found: dict[str, str] = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    return found


def test_the_wheel_carries_every_room_and_all_data_out_of_the_way_of_other_packages() -> None:
    rooms = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests", "benchmarks"}
    assert rooms | {"app.py", "data", "samples", "docs/help", "pyproject.toml", "LICENSE"} <= carried().keys()
    assert all(target.startswith("kinline/") for target in carried().values())


def test_the_bundle_holds_every_module_of_every_room() -> None:
    rooms = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests", "benchmarks"}
    assert set(bundle.ROOMS) == rooms
    modules = set(bundle.modules())
    assert {"app", "importers.readers.reader", "window.starting", "timeline.view.panel"} <= modules
    assert "--hidden-import" in bundle.options(ROOT / "dist")


def test_a_bundle_is_its_own_reader_of_files() -> None:
    said = (ROOT / "importers" / "readers" / "reading.py").read_text(encoding="utf-8")
    assert ", ".join(f'"{word}"' for word in READER) in said


def test_the_packages_of_a_bundle_are_those_that_the_program_needs() -> None:
    names = set(bundle.packages())
    assert {"pyside6-essentials", "cryptography", "reportlab", "zxcvbn"} <= names
    assert not names & {"pytest", "ruff", "mypy"}


@LINUX
def test_a_double_click_on_a_case_file_starts_kinline(tmp_path: Path) -> None:
    associate(["/opt/my apps/kinline"], tmp_path)
    entry = (tmp_path / "applications" / "kinline.desktop").read_text(encoding="utf-8")
    assert 'Exec="/opt/my apps/kinline" %F' in entry
    assert "MimeType=application/x-kinline;" in entry
    mime = ElementTree.parse(tmp_path / "mime" / "packages" / "kinline.xml")
    globs = [node.get("pattern") for node in mime.iter() if node.tag.endswith("glob")]
    assert globs == ["*.kinline"]
    assert (tmp_path / "icons" / "hicolor" / "scalable" / "apps" / "kinline.svg").exists()


@LINUX
def test_taking_it_back_leaves_nothing(tmp_path: Path) -> None:
    associate(["kinline"], tmp_path)
    dissociate(tmp_path)
    assert not [path for path in tmp_path.rglob("*kinline*") if path.is_file()]


def test_the_command_that_starts_this_kinline_starts_it() -> None:
    done = subprocess.run([*start_command(), "--version"], capture_output=True, text=True, timeout=300, check=False)
    assert done.stdout.startswith("Kinline ")
