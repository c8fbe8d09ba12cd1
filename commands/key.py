"""`kinline key`: who is who in an anonymised report, read from the key that was saved apart."""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from commands.case_arguments import DONE, UNUSABLE, refuse
from privacy.key import LEAST, SUFFIX, Key, KeyFileError, WeakPassphraseError, open_key

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

MOST_BYTES = 64 * 1024**2


def add_parser(subparsers: Subparsers) -> None:
    """Add the command to those of the program."""
    parser = subparsers.add_parser(
        "key",
        help="who is who in an anonymised report",
        description="Open a key that was saved with 'kinline report --key' and print who is who.",
        epilog="The passphrase is asked for, or read from the first line of standard input.",
    )
    parser.add_argument("file", type=Path, metavar="FILE.kinline-key", help="the key")
    parser.set_defaults(run=run)


def add_key_argument(parser: argparse.ArgumentParser) -> None:
    """Add --key to a command that writes an anonymised file."""
    parser.add_argument(
        "--key",
        type=Path,
        metavar=f"OUT{SUFFIX}",
        help="also save who is who, sealed; the passphrase is asked for or read from standard input",
    )


def passphrase_for(args: argparse.Namespace) -> str:
    """Return the passphrase for the key that is asked for, '' for none; raises KeyFileError where none can be."""
    key: Path | None = args.key
    if key is None:
        return ""
    if args.identifiable:
        raise KeyFileError("An identifiable copy needs no key.")
    if key.suffix.casefold() != SUFFIX:
        raise KeyFileError(f"{key.name} must end in {SUFFIX}.")
    if not key.parent.is_dir():
        raise KeyFileError(f"The folder {key.parent} does not exist.")
    passphrase = ask_passphrase(twice=True)
    if len(passphrase.strip()) < LEAST:
        raise WeakPassphraseError
    return passphrase


def run(args: argparse.Namespace) -> int:
    """Print who is who; return the exit status."""
    try:
        with args.file.open("rb") as file:
            sealed = file.read(MOST_BYTES)
        key = open_key(sealed, ask_passphrase())
    except KeyFileError as trouble:
        print(f"kinline key: {trouble}", file=sys.stderr)
        return UNUSABLE
    except OSError as trouble:
        return refuse("key", trouble)
    for line in _said(key):
        print(line)
    return DONE


def ask_passphrase(twice: bool = False) -> str:
    """Return the passphrase: asked for unseen, or the first line of what is piped in."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass.getpass("Passphrase of the key: ")
    if twice and getpass.getpass("The same again: ") != first:
        raise KeyFileError("The two passphrases differ; nothing was written.")
    return first


def _said(key: Key) -> list[str]:
    width = max((len(line.label) for line in key.lines), default=0)
    said = [f"{line.kind:12}  {line.label:{width}}  {' '.join(line.real.split())}" for line in key.lines]
    if key.shifted:
        later = "later" if key.shifted > 0 else "earlier"
        said.append(f"Dates in the report are {abs(key.shifted):,} days {later} than in truth.")
    return said
