"""The sample families that come with the program."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from case.scenes import Scenes, read_scenes

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
READ = (".csv", ".txt", ".xlsx")


class Sample(NamedTuple):
    """A family's name and its files; `scenes` is where scenes for a meeting are written, if any."""

    name: str
    files: tuple[Path, ...]
    scenes: Path


def samples() -> tuple[Sample, ...]:
    """Return the samples, the fullest first."""
    folders = sorted(folder for folder in SAMPLES.iterdir() if folder.is_dir()) if SAMPLES.is_dir() else []
    found = [
        Sample(folder.name.capitalize(), _files(folder), SAMPLES / f"{folder.name}-scenes.json") for folder in folders
    ]
    return tuple(sorted((s for s in found if s.files), key=lambda s: (-len(s.files), s.name)))


def scenes_of(sample: Sample) -> Scenes:
    """Return the scenes that a sample comes with."""
    return read_scenes(sample.scenes.read_bytes()) if sample.scenes.is_file() else ()


def _files(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(file for file in folder.iterdir() if file.suffix.lower() in READ))
