"""`kinline summary`: what the history shows, as a page to read or as JSON."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.as_json import Problem, as_bytes, summary_json
from analysis.as_markdown import as_markdown as page
from analysis.comparison import Comparison, compare
from analysis.rules import RuleFileError
from analysis.summary import Summary, summarise
from analysis.targets import Result, results
from analysis.windows import WindowError, read_window, windows_around
from case.model import Case
from commands.case_arguments import add_case_arguments, add_local_arguments, case_from, local_from, refuse, status
from importers.report import CannotReadError

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(subparsers: Subparsers) -> None:
    """Add the command to those of the program."""
    parser = subparsers.add_parser(
        "summary",
        help="the history in figures",
        description="Count agencies, spells and overlaps; each number stands beside its rule.",
    )
    add_case_arguments(parser)
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a page")
    parser.add_argument("--before", metavar="A..B", help="a window to compare, like 2008-01-01..2008-06-30")
    parser.add_argument("--after", metavar="C..D", help="the window to hold against it")
    parser.add_argument("--around", metavar="ENTRY", help="compare half a year before and after the entry of this id")
    add_local_arguments(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the summary of the files; return the exit status."""
    try:
        local = local_from(args)
        report = case_from(args)
        compared = compared_windows(args, report.case)
    except (CannotReadError, OSError, RuleFileError, WindowError) as trouble:
        return refuse("summary", trouble if isinstance(trouble, CannotReadError | OSError) else str(trouble))
    summary = summarise(report.case, local=local)
    if args.json:
        written = as_bytes(summary_json(report.case, report.problems, summary, compared))
    else:
        text = page(summary, report.case, report.problems, compared)
        written = text.encode("utf-8", "backslashreplace")
    _write(written)
    return status(report, args.strict)


def compared_windows(args: argparse.Namespace, case: Case) -> tuple[Comparison, tuple[Result, ...]] | None:
    """Return the comparison that the arguments ask for; raises WindowError where they cannot be used."""
    if args.around:
        if args.before or args.after:
            raise WindowError("Use either --around, or --before and --after")
        before, after = windows_around(case, args.around)
    elif args.before and args.after:
        before, after = read_window(args.before), read_window(args.after)
    elif args.before or args.after:
        raise WindowError("A comparison needs both windows: --before A..B and --after C..D")
    else:
        return None
    comparison = compare(case, before, after)
    return comparison, results(case, comparison)


def as_markdown(summary: Summary, case: Case, problems: Sequence[Problem] = ()) -> str:
    """Return the page that the command prints."""
    return page(summary, case, problems)


def _write(written: bytes) -> None:
    """Write to standard output as UTF-8, whatever the terminal's own encoding; a reader may stop early."""
    sys.stdout.flush()
    try:
        sys.stdout.buffer.write(written)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
