"""What the program does where no window can open: write the bundled sample's summary and anonymised PDF."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from analysis.summary import summarise
from case.model import Case
from commands.summary import as_markdown
from exports.report import write_report
from importers.run import import_files
from privacy.anonymise import anonymise
from privacy.secrets import secrets_of

SAMPLE = Path(__file__).resolve().parents[1] / "samples" / "calder"


def write_sample(folder: Path, why: str) -> int:
    """Write both files into `folder`, or a new temporary one where that cannot be written, and say where and why."""
    imported = import_files(Case(), sorted(path for path in SAMPLE.iterdir() if path.is_file()))
    shared = anonymise(imported.case)
    target = folder if _can_write(folder) else Path(tempfile.mkdtemp(prefix="kinline-"))
    summary, report = target / "kinline-sample-summary.md", target / "kinline-sample-report.pdf"
    summary.write_text(as_markdown(summarise(shared.case), shared.case), encoding="utf-8")
    write_report(shared, report, secrets_of(imported.case))
    print(f"No window opened: {why}.")
    print(f"The sample's summary is in {summary}")
    print(f"and its anonymised report in {report}")
    print("For your own files: kinline summary FILES, kinline report FILES --output OUT.pdf", file=sys.stderr)
    return 0


def _can_write(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
