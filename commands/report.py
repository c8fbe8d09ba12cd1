"""`kinline report`: the anonymised PDF of a case, scanned before it stays on the disk."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from commands.asking import WRONG, add_case_arguments, case_from, refuse, status
from commands.key import ask_passphrase
from commands.plan import add_plan_arguments, plan_from
from exports.paper import A3, A4
from exports.report import ReportResult, write_report
from exports.writing import ExportError, LeakFoundError
from importers.report import CannotReadError
from privacy.anonymise import anonymise, identifiable_copy
from privacy.key import SUFFIX, KeyFileError, key_of, save_key, seal_key
from privacy.plan import PlanError
from privacy.secrets import secrets_of

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

PAPERS = {"a4": A4, "a3": A3}


def add_parser(subparsers: Subparsers) -> None:
    """Add the command to those of the program."""
    parser = subparsers.add_parser(
        "report",
        help="the anonymised PDF",
        description="Write the case as an anonymised PDF: summary, timeline, family history, impact map, events.",
    )
    add_case_arguments(parser)
    parser.add_argument("--output", required=True, type=Path, metavar="OUT.pdf", help="where the report goes")
    parser.add_argument("--paper", choices=sorted(PAPERS), default="a4", help="size of the pages (a4)")
    parser.add_argument(
        "--identifiable",
        action="store_true",
        help="keep the real names; every page says so, and the file is not scanned for them",
    )
    add_plan_arguments(parser)
    parser.add_argument(
        "--key",
        type=Path,
        metavar="OUT.kinline-key",
        help="also save who is who, sealed; the passphrase is asked for or read from standard input",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Import the files and write the report; return the exit status."""
    unfit = _unfit(args.output) or _unfit_key(args)
    if unfit:
        return refuse("report", unfit)
    try:
        passphrase = ask_passphrase(twice=True) if args.key else ""
        report = case_from(args)
        case, plan = report.case, plan_from(args)
        key = seal_key(key_of(case, plan), passphrase) if args.key else b""
        shared = identifiable_copy(case) if args.identifiable else anonymise(case, plan)
        written = write_report(shared, args.output, secrets_of(case, plan), PAPERS[args.paper])
        if args.key:
            save_key(args.key, key)
    except LeakFoundError as leak:
        print(f"kinline report: {leak}", file=sys.stderr)
        return WRONG
    except (CannotReadError, ExportError, KeyFileError, PlanError, OSError) as trouble:
        return refuse("report", str(trouble))
    print(_said(written))
    if report.problems:
        rows = "1 row" if len(report.problems) == 1 else f"{len(report.problems)} rows"
        print(f"kinline report: {rows} could not be read; 'kinline summary' lists them.", file=sys.stderr)
    return status(report, args.strict)


def _unfit(output: Path) -> str:
    """Return why nothing can be written there; nothing when it can."""
    if output.is_dir():
        return f"{output} is a folder: give the name of a PDF file in it."
    if output.suffix.casefold() != ".pdf":
        return f"{output.name} must end in .pdf."
    return "" if output.parent.is_dir() else f"The folder {output.parent} does not exist."


def _unfit_key(args: argparse.Namespace) -> str:
    if args.key is None:
        return ""
    if args.identifiable:
        return "An identifiable copy needs no key."
    if args.key.suffix.casefold() != SUFFIX:
        return f"{args.key.name} must end in {SUFFIX}."
    return "" if args.key.parent.is_dir() else f"The folder {args.key.parent} does not exist."


def _said(written: ReportResult) -> str:
    pages = f"{written.pages} pages" if written.pages > 1 else "1 page"
    if not written.scanned:
        return f"{written.target}: {pages}, IDENTIFIABLE, not scanned for names."
    return f"{written.target}: {pages}, anonymised; scanned for {written.scanned} identifying forms, none found."
