"""`kinline template`: the form to send to agencies, as a workbook or a Word document."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from commands.case_arguments import DONE, refuse
from exports.office.form_document import write_document
from exports.office.form_sheets import write_workbook

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

FORMS: Mapping[str, Callable[[Path], None]] = {".xlsx": write_workbook, ".docx": write_document}


def add_parser(subparsers: Subparsers) -> None:
    """Add the command to those of the program."""
    parser = subparsers.add_parser(
        "template",
        help="the form to send to agencies",
        description="Write the form that agencies fill in; filled in, it imports without any mapping.",
    )
    parser.add_argument("output", type=Path, metavar="OUT.xlsx|OUT.docx", help="where the form goes")
    parser.add_argument("--force", action="store_true", help="write over a file that is there")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the form; return the exit status."""
    target: Path = args.output
    unfit = _unfit(target, args.force)
    if unfit:
        return refuse("template", unfit)
    try:
        FORMS[target.suffix.casefold()](target)
    except OSError as trouble:
        return refuse("template", trouble)
    print(f"{target}: the form for agencies. A filled-in copy imports as it is.")
    return DONE


def _unfit(target: Path, force: bool) -> str:
    """Return why nothing can be written there; nothing when it can."""
    if target.is_dir():
        return f"{target} is a folder: give the name of a file in it."
    if target.suffix.casefold() not in FORMS:
        return f"{target.name} must end in .xlsx or .docx."
    if not target.parent.is_dir():
        return f"The folder {target.parent} does not exist."
    return f"{target} is there already; --force writes over it." if target.exists() and not force else ""
