"""The arguments that name a case's files, shared by the commands that read them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from analysis.indicators import local_framework
from analysis.local import Local
from analysis.prices import local_prices
from case.model import Case
from importers.report import CannotReadError, ImportReport
from importers.run import ImportOptions, import_files

DONE = 0
WRONG = 1
UNUSABLE = 2


def add_case_arguments(parser: argparse.ArgumentParser) -> None:
    """Add FILES, --agencies, --people, --family and --strict."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILES", help="what the agencies sent")
    parser.add_argument("--agencies", type=Path, metavar="CSV", help="the register of local agencies")
    parser.add_argument("--people", type=Path, metavar="CSV", help="who is in the family")
    parser.add_argument("--family", metavar="NAME", help="the family's name")
    parser.add_argument("--strict", action="store_true", help="exit with 1 when a row has a problem")


def add_local_arguments(parser: argparse.ArgumentParser) -> None:
    """Add --framework and --costs."""
    parser.add_argument(
        "--framework",
        action="append",
        default=[],
        type=Path,
        metavar="CSV",
        help="indicators of your own, beside those that ship",
    )
    parser.add_argument("--costs", type=Path, metavar="CSV", help="unit costs of your own, in place of those that ship")


def local_from(args: argparse.Namespace) -> Local:
    """Return the files of one's own that the arguments name; raises RuleFileError where one cannot be used."""
    frameworks = tuple(local_framework(file) for file in args.framework)
    return Local(frameworks, local_prices(args.costs) if args.costs else None)


def case_from(args: argparse.Namespace) -> ImportReport:
    """Import what the arguments name; raises CannotReadError when a file cannot be used."""
    options = ImportOptions(agencies=args.agencies, people=args.people, family=args.family)
    return import_files(Case(), tuple(args.files), options)


def refuse(command: str, why: CannotReadError | OSError | str) -> int:
    """Say in one line on standard error why nothing could be done; return the exit status for that."""
    print(f"kinline {command}: {' '.join(str(why).split())}", file=sys.stderr)
    return UNUSABLE


def status(report: ImportReport, strict: bool) -> int:
    """Return the exit status of what was read: rows with problems count when asked to be strict."""
    return WRONG if strict and report.problems else DONE
