"""`kinline scan`: says whether a file gives away who is in a case, and where."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from case.model import Case
from commands.case_arguments import DONE, WRONG, refuse
from exports.scan.leaks import Leak, ScanResult, name_hint, scan_file
from importers.report import CannotReadError
from importers.run import ImportOptions, import_files
from privacy.secrets import Secret, secrets_of

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

MOST = 200  # lines


def add_parser(subparsers: Subparsers) -> None:
    """Add the command to those of the program."""
    parser = subparsers.add_parser(
        "scan",
        help="does a file give anyone away?",
        description="Look for every name, local agency and reference of a case in a file, also where it hides.",
    )
    parser.add_argument("file", type=Path, metavar="OUT.pdf", help="the file to look through")
    parser.add_argument("--people", type=Path, metavar="CSV", help="who must not be in it")
    parser.add_argument("--case", nargs="+", type=Path, default=[], metavar="FILES", help="the case's own files")
    parser.add_argument("--agencies", type=Path, metavar="CSV", help="the register of local agencies")
    parser.add_argument("--family", metavar="NAME", help="the family's name")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Scan the file and say what was found; return the exit status."""
    if not (args.people or args.case or args.agencies or args.family):
        return refuse("scan", "say what to look for: --people, --case, --agencies or --family.")
    try:
        secrets = _secrets(args)
        if not secrets:
            return refuse("scan", "the files given hold no name to look for.")
        result = scan_file(args.file, secrets)
    except IsADirectoryError:
        return refuse("scan", f"{args.file} is a folder, not a file.")
    except FileNotFoundError as missing:
        return refuse("scan", f"there is no file {missing.filename or args.file}.")
    except PermissionError as denied:
        return refuse("scan", f"{denied.filename or args.file} may not be read.")
    except (CannotReadError, OSError) as trouble:
        return refuse("scan", str(trouble))
    for line in said(result, len(secrets)):
        print(line)
    if hint := name_hint(args.file.name, secrets):
        print(f"kinline scan: {hint}", file=sys.stderr)
    return DONE if result.clean else WRONG


def _secrets(args: argparse.Namespace) -> tuple[Secret, ...]:
    """Return every form to look for: the people's and agencies' names, and what the case's files add."""
    given = [path for path in (args.people, args.agencies) if path]
    missing = next((path for path in (args.file, *given, *args.case) if not path.exists()), None)
    if missing:
        raise FileNotFoundError(2, "no such file", str(missing))
    options = ImportOptions(agencies=args.agencies, people=args.people, family=args.family)
    case = import_files(Case(), tuple(args.case), options).case
    return secrets_of(case)


def said(result: ScanResult, forms: int) -> Sequence[str]:
    """Return the lines that tell of a scan: a verdict, then each leak and each part that cannot be read."""
    if result.clean:
        return (f"Clean: looked for {forms} identifying forms, found none, and nothing was left unread.",)
    lines = [_verdict(result)]
    lines += [_leak(leak) for leak in result.leaks[:MOST]]
    if len(result.leaks) > MOST:
        lines.append(f"... and {len(result.leaks) - MOST} more")
    lines += [f"unread  {part.place}: {part.why}" for part in result.unreadable[:MOST]]
    return lines


def _verdict(result: ScanResult) -> str:
    parts = []
    if result.leaks:
        parts.append("1 leak" if len(result.leaks) == 1 else f"{len(result.leaks)} leaks")
    if result.unreadable:
        count = len(result.unreadable)
        parts.append("1 part that cannot be read" if count == 1 else f"{count} parts that cannot be read")
    return f"Not clean: {' and '.join(parts)}."


def _leak(leak: Leak) -> str:
    return f"leak    {leak.place}: {leak.secret.kind} {leak.secret.id} '{leak.secret.form}' ({leak.form})"
