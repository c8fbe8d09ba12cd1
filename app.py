"""Kinline: family case histories from what agencies send.

python3 app.py                      the window
python3 app.py CASE.kinline         the window with this case open
python3 app.py FILES...             the window with these imported
python3 app.py summary FILES...     the history in figures
python3 app.py report FILES...      the anonymised PDF
python3 app.py scan OUT.pdf ...     what of a case a file gives away
python3 app.py template OUT.xlsx    the form to send to agencies (or OUT.docx)
python3 app.py key FILE             who is who, from a key that was saved apart
python3 app.py associate            case files open with a double click, for this user
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from launch.bootstrap import ensure
from launch.libraries import DRAWING, WINDOW, MissingLibrariesError, ensure_libraries

COMMANDS = ("summary", "report", "scan", "key", "template", "associate")


def main(arguments: Sequence[str]) -> int:
    """Run the command or open the window; return the exit status."""
    if arguments and arguments[0] in COMMANDS:
        return _run_command(arguments)
    wanted = _window_parser().parse_args(arguments)
    if not _has_display():
        return _without_display(wanted.files)
    try:
        ensure_libraries({**DRAWING, **WINDOW} if sys.platform.startswith("linux") else {})
    except MissingLibrariesError as trouble:
        return _without_display(wanted.files, str(trouble))
    from window.starting import run_window

    return run_window(wanted.files, wanted.agencies, wanted.people, wanted.family)


def _run_command(arguments: Sequence[str]) -> int:
    parser = _Parser(prog="kinline", description="Family case histories from what agencies send.")
    _command_module(arguments[0]).add_parser(parser.add_subparsers(required=True))
    wanted = parser.parse_args(arguments)
    if sys.stdout is None:
        return _not_said(arguments[0], "standard output is closed")
    status: int = 0
    try:
        status = wanted.run(wanted)
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_standard_output()
    except OSError as trouble:
        _leave_standard_output()
        return _not_said(arguments[0], trouble.strerror or "the system gave no reason")
    except KeyboardInterrupt:
        _leave_standard_output()
        return 130
    except Exception as trouble:  # the last net: its words may hold names, so only its kind and place are told
        last = traceback.extract_tb(trouble.__traceback__)[-1]
        place = f"{type(trouble).__name__} at {Path(last.filename).name}:{last.lineno}"
        print(f"kinline {arguments[0]}: a mistake in Kinline itself ({place}); nothing was written", file=sys.stderr)
        return 2
    return status


def _not_said(command: str, why: str) -> int:
    """Say that nothing could be printed; files have their own messages, so what is left is standard output."""
    if sys.stderr is not None:
        print(f"kinline {command}: the result could not be printed: {why}", file=sys.stderr)
    return 2


def _leave_standard_output() -> None:
    """Let what was not printed go, so that Python does not try again when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _command_module(name: str) -> ModuleType:
    """Return the file of that name in commands/, and only that: the report's libraries are slow to import."""
    return import_module(f"commands.{name}")


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message} (see {self.prog} --help)", file=sys.stderr)
        raise SystemExit(2)


def _window_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="kinline",
        description="Family case histories from what agencies send.",
        epilog="Without a window: kinline summary, kinline report, kinline scan (each has --help).",
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILES", help="what the agencies sent")
    parser.add_argument("--agencies", type=Path, metavar="CSV", help="the register of local agencies")
    parser.add_argument("--people", type=Path, metavar="CSV", help="who is in the family")
    parser.add_argument("--family", metavar="NAME", help="the family's name")
    parser.add_argument("--version", action="version", version=f"Kinline {_version()}")
    return parser


def _version() -> str:
    from launch.places import version

    return version()


def _has_display() -> bool:
    if os.environ.get("QT_QPA_PLATFORM"):
        return True
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _without_display(files: Sequence[Path], why: str = "there is no display here (DISPLAY is not set)") -> int:
    if files:
        print(
            f"No window: {why}. Try: kinline summary FILES, or kinline report FILES --output OUT.pdf",
            file=sys.stderr,
        )
        return 2
    from commands.sample import write_sample

    return write_sample(Path.cwd(), why)


if __name__ == "__main__":
    ensure([str(Path(__file__).resolve()), *sys.argv[1:]])
    raise SystemExit(main(sys.argv[1:]))
