"""`kinline associate`: a double click on a case file starts Kinline."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from commands.case_arguments import DONE, UNUSABLE
from launch.association import associate, dissociate, start_command

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(subparsers: Subparsers) -> None:
    """Add the command to those of the program."""
    parser = subparsers.add_parser(
        "associate",
        help="open case files with a double click",
        description="Put Kinline into the menu of this user and let case files open with it; --remove takes it back.",
    )
    parser.add_argument("--remove", action="store_true", help="take it back")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write or remove what the desktop looks for; return the exit status."""
    try:
        print(dissociate() if args.remove else associate(start_command()))
    except OSError as trouble:
        print(f"kinline associate: {trouble.strerror}", file=sys.stderr)
        return UNUSABLE
    return DONE
