"""`kinline report`: a case as a file that may leave, of the kind its name ends in, scanned before it stays."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.rules import RuleFileError
from analysis.windows import WindowError, read_window
from case.dates import Span
from commands.case_arguments import (
    WRONG,
    add_case_arguments,
    add_local_arguments,
    case_from,
    local_from,
    refuse,
    status,
)
from commands.key import add_key_argument, passphrase_for
from commands.plan_arguments import add_plan_arguments, plan_from
from exports.parts.sections import PICTURES, TABLES, USUAL, Section, SectionError, read_sections, with_comparison
from exports.pdf.paper import A3, A4
from exports.scan.leaks import name_hint
from exports.shares import Shared, Wishes, kind_of, write_share
from exports.writing import ExportError, LeakFoundError
from importers.report import CannotReadError
from privacy.anonymise import AnonymisedCase, anonymise, identifiable_copy
from privacy.grains import grain_of, spans_as_shared
from privacy.key import KeyFileError, key_of, save_key, seal_key
from privacy.local_words import fit_to_leave
from privacy.plan import PlanError
from privacy.secrets import secrets_of

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

PAPERS = {"a4": A4, "a3": A3}
DPI = range(36, 1201)


def add_parser(subparsers: Subparsers) -> None:
    """Add the command to those of the program."""
    parser = subparsers.add_parser(
        "report",
        help="an anonymised PDF, Word document, slides, tables or pictures",
        description="Write the case as an anonymised file: a PDF report, a Word document (.docx), slides (.pptx), "
        "tables (.xlsx, .csv), the summary (.md), the whole case (.json) or a picture (.svg, .png).",
    )
    add_case_arguments(parser)
    parser.add_argument(
        "--output", required=True, type=Path, metavar="OUT", help="where it goes; the ending says what it is"
    )
    parser.add_argument(
        "--sections", metavar="LIST", help=f"which sections, in which order: {','.join(Section)}, or 'all'"
    )
    parser.add_argument("--paper", choices=sorted(PAPERS), default="a4", help="size of the pages (a4)")
    parser.add_argument("--portrait", action="store_true", help="upright pages")
    parser.add_argument("--wide", action="store_true", help="the whole timeline on one large page of the PDF")
    parser.add_argument("--before", metavar="A..B", help="days of the first window to compare: 2008-01-01..2008-12-31")
    parser.add_argument("--after", metavar="A..B", help="days of the second window to compare")
    parser.add_argument("--picture", choices=[str(one) for one in PICTURES], help="this picture alone: SVG, PNG, PDF")
    parser.add_argument("--table", choices=TABLES, default=TABLES[0], help="which table a CSV holds (events)")
    parser.add_argument("--dpi", type=int, default=200, help="dots per inch of pictures made of dots (200)")
    parser.add_argument("--dark", action="store_true", help="light on dark, for single pictures on a screen")
    parser.add_argument(
        "--identifiable",
        action="store_true",
        help="keep the real names; every page says so, and the file is not scanned for them",
    )
    add_local_arguments(parser)
    add_plan_arguments(parser)
    add_key_argument(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Import the files and write what was asked for; return the exit status."""
    try:
        wishes = _wishes(args)
        _check(args.output)
        _keep_what_is_read(args)
        passphrase = passphrase_for(args)
        local = local_from(args)
        report = case_from(args)
        case, plan = report.case, plan_from(args)
        wishes = replace(wishes, local=local if args.identifiable else fit_to_leave(local, case, plan))
        if wishes.windows and not args.identifiable:
            wishes = replace(wishes, windows=spans_as_shared(wishes.windows, grain_of(case, plan)))
        shared = identifiable_copy(case) if args.identifiable else anonymise(case, plan)
        secrets = secrets_of(case, plan)
        written = write_share(shared, args.output, secrets, wishes)
        if args.key:
            save_key(args.key, seal_key(key_of(case, plan), passphrase))
    except LeakFoundError as leak:
        print(f"kinline report: {leak}", file=sys.stderr)
        return WRONG
    except (
        CannotReadError,
        ExportError,
        KeyFileError,
        PlanError,
        RuleFileError,
        SectionError,
        WindowError,
        OSError,
    ) as trouble:
        return refuse("report", str(trouble))
    print(_said(written))
    if hint := name_hint(args.output.name, secrets):
        print(f"kinline report: {hint}", file=sys.stderr)
    held = len(shared.for_review) if isinstance(shared, AnonymisedCase) else 0
    if held:
        words = "1 unknown word is" if held == 1 else f"{held} unknown words are"
        print(f"kinline report: {words} held back; the window lets somebody review them.", file=sys.stderr)
    if report.problems:
        rows = "1 row" if len(report.problems) == 1 else f"{len(report.problems)} rows"
        print(f"kinline report: {rows} could not be read; 'kinline summary' lists them.", file=sys.stderr)
    return status(report, args.strict)


def _wishes(args: argparse.Namespace) -> Wishes:
    """Return what the arguments ask for; raises an error with its sentence where they do not fit together."""
    if args.dpi not in DPI:
        raise ExportError(f"Dots per inch go from {DPI[0]} to {DPI[-1]:,}.")
    sections = read_sections(args.sections) if args.sections is not None else USUAL
    windows = _windows(args)
    if windows and args.sections is None:
        sections = with_comparison(sections)
    if Section.COMPARISON in sections and windows is None and args.sections.casefold() != "all":
        raise ExportError("A comparison needs two windows: --before A..B and --after A..B.")
    paper = PAPERS[args.paper]
    return Wishes(
        sections=sections,
        paper=paper.turned() if args.portrait else paper,
        windows=windows,
        wide=args.wide,
        picture=Section(args.picture) if args.picture else None,
        table=args.table,
        dpi=args.dpi,
        dark=args.dark,
    )


def _windows(args: argparse.Namespace) -> tuple[Span, Span] | None:
    if not args.before and not args.after:
        return None
    if not (args.before and args.after):
        raise ExportError("A comparison needs two windows: --before A..B and --after A..B.")
    return read_window(args.before), read_window(args.after)


def _check(output: Path) -> None:
    """Say at once why nothing can be written there."""
    if output.is_dir():
        raise ExportError(f"{output} is a folder: give the name of a file in it.")
    kind_of(output)
    if not output.parent.is_dir():
        raise ExportError(f"The folder {output.parent} does not exist.")


def _keep_what_is_read(args: argparse.Namespace) -> None:
    """Refuse to write over a file that this very command reads."""
    given = (*args.files, args.agencies, args.people, *args.framework, args.costs)
    read = (path for path in given if path is not None)
    written = [path for path in (args.output, args.key) if path is not None and path.exists()]
    for path in read:
        if path.exists() and any(path.samefile(target) for target in written):
            raise ExportError(f"{path.name} is read by this command: give the output another name.")


def _said(written: Shared) -> str:
    if not written.scanned:
        return f"{written.target}: {written.holds}, IDENTIFIABLE, not scanned for names."
    return (
        f"{written.target}: {written.holds}, anonymised; scanned for {written.scanned} identifying forms, none found."
    )
