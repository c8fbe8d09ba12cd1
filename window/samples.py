"""The sample families that come with the program."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
READ = (".csv", ".txt", ".xlsx")


class Sample(NamedTuple):
    """A family's name and its files."""

    name: str
    files: tuple[Path, ...]


def samples() -> tuple[Sample, ...]:
    """Return the samples, the fullest first."""
    folders = sorted(folder for folder in SAMPLES.iterdir() if folder.is_dir()) if SAMPLES.is_dir() else []
    found = [Sample(folder.name.capitalize(), _files(folder)) for folder in folders]
    return tuple(sorted((s for s in found if s.files), key=lambda s: (-len(s.files), s.name)))


def _files(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(file for file in folder.iterdir() if file.suffix.lower() in READ))
