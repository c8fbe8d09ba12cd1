"""`kinline summary`: what the history shows, as a page to read or as JSON."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.as_json import Problem, as_bytes, summary_json
from analysis.as_markdown import as_markdown as page
from analysis.summary import Summary, summarise
from case.model import Case
from commands.asking import add_case_arguments, case_from, refuse, status
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
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the summary of the files; return the exit status."""
    try:
        report = case_from(args)
    except (CannotReadError, OSError) as trouble:
        return refuse("summary", trouble)
    if args.json:
        written = as_bytes(summary_json(report.case, report.problems))
    else:
        text = as_markdown(summarise(report.case), report.case, report.problems)
        written = text.encode("utf-8", "backslashreplace")
    _write(written)
    return status(report, args.strict)


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
