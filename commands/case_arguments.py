"""The arguments that name a case's files, shared by the commands that read them."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from analysis.indicators import local_framework
from analysis.local import Local
from analysis.prices import local_prices
from case.model import Case
from importers.report import CannotReadError, ImportReport, visible
from importers.review.corrections import Choices, Correction
from importers.run import ImportOptions, import_files, run_import

DAY_FIRST, MONTH_FIRST = "day-first", "month-first"
DONE = 0
WRONG = 1
UNUSABLE = 2


def add_case_arguments(parser: argparse.ArgumentParser) -> None:
    """Add FILES, --agencies, --people, --family, --date-order and --strict."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILES", help="what the agencies sent")
    parser.add_argument("--agencies", type=Path, metavar="CSV", help="the register of local agencies")
    parser.add_argument("--people", type=Path, metavar="CSV", help="who is in the family")
    parser.add_argument("--family", metavar="NAME", help="the family's name")
    parser.add_argument(
        "--date-order",
        choices=(DAY_FIRST, MONTH_FIRST),
        help="how columns write their dates whose own dates contradict day first; all others stay day first",
    )
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
    """Import what the arguments name; raises CannotReadError when a file cannot be used.

    A column that may be month first is read as --date-order says; without it, standard error says what to say.
    """
    files = tuple(args.files)
    options = ImportOptions(agencies=args.agencies, people=args.people, family=args.family)
    report, opened = run_import(Case(), files, options)
    doubtful = {file.path: [number for number in file.dates if file.doubt(number)] for file in opened}
    if args.date_order and any(doubtful.values()):
        said = Correction(month_first=args.date_order == MONTH_FIRST)
        choices = {path: Choices(dict.fromkeys(tables, said)) for path, tables in doubtful.items() if tables}
        return import_files(Case(), files, replace(options, choices=choices))
    for path, tables in doubtful.items():
        if tables:
            asked = f"days first or months first? Say --date-order {DAY_FIRST} or --date-order {MONTH_FIRST}"
            print(
                f"{visible(path.name)}: {asked}; until then its dates that read both ways stay open.", file=sys.stderr
            )
    return report


def refuse(command: str, why: CannotReadError | OSError | str) -> int:
    """Say in one line on standard error why nothing could be done; return the exit status for that."""
    print(f"kinline {command}: {' '.join(str(why).split())}", file=sys.stderr)
    return UNUSABLE


def status(report: ImportReport, strict: bool) -> int:
    """Return the exit status of what was read: rows with problems count when asked to be strict."""
    return WRONG if strict and report.problems else DONE
