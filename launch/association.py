"""Telling the desktop that `.kinline` files are ours: for this user alone, without administrator's rights."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from launch.places import ROOT

KIND = "application/x-kinline"
CLASS = "Kinline.Case"
ENTRY = """[Desktop Entry]
Type=Application
Name=Kinline
GenericName=Family case histories
Comment=Turn what agencies send into one family case history
Exec={command} %F
Icon=kinline
Terminal=false
Categories=Office;
MimeType={kind};
StartupWMClass=kinline
"""
MIME = """<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{kind}">
    <comment>Kinline case</comment>
    <comment xml:lang="cy">Achos Kinline</comment>
    <magic priority="80"><match type="string" offset="0" value="KINLINE\\x00"/></magic>
    <glob pattern="*.kinline"/>
  </mime-type>
</mime-info>
"""


def start_command() -> list[str]:
    """Return the command that starts this Kinline: a bundle, an installed command, or the checkout."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    installed = Path(sys.executable).with_name("kinline.exe" if sys.platform == "win32" else "kinline")
    return [str(installed)] if installed.exists() else [sys.executable, str(ROOT / "app.py")]


def associate(command: Sequence[str], home: Path | None = None) -> str:
    """Make a double click on a case file start the command; return what was done."""
    if sys.platform == "win32":
        return _in_registry(command)
    if sys.platform == "darwin":
        return "On macOS open a case file with Kinline once by its context menu, and choose 'always'."
    folder = home or _data_home()
    entry = folder / "applications" / "kinline.desktop"
    _write(entry, ENTRY.format(command=" ".join(map(_quoted, command)), kind=KIND))
    _write(folder / "mime" / "packages" / "kinline.xml", MIME.format(kind=KIND))
    icon = (ROOT / "data" / "icons" / "kinline.svg").read_text(encoding="utf-8")
    _write(folder / "icons" / "hicolor" / "scalable" / "apps" / "kinline.svg", icon)
    _write(folder / "icons" / "hicolor" / "scalable" / "mimetypes" / "application-x-kinline.svg", icon)
    _refresh(folder)
    return f"Case files open with Kinline: {entry}"


def dissociate(home: Path | None = None) -> str:
    """Take back what `associate` did."""
    if sys.platform == "win32":
        return _out_of_registry()
    folder = home or _data_home()
    for name in (
        "applications/kinline.desktop", "mime/packages/kinline.xml", "icons/hicolor/scalable/apps/kinline.svg",
        "icons/hicolor/scalable/mimetypes/application-x-kinline.svg",
    ):  # fmt: skip
        (folder / name).unlink(missing_ok=True)
    _refresh(folder)
    return "Case files do not open with Kinline any more."


def _data_home() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _refresh(folder: Path) -> None:
    """Have the desktop look again, where it has the tools for it."""
    for tool, place in (("update-mime-database", "mime"), ("update-desktop-database", "applications")):
        if found := shutil.which(tool):
            subprocess.run([found, str(folder / place)], capture_output=True, check=False)


def _quoted(word: str) -> str:
    return f'"{word}"' if " " in word else word


def _in_registry(command: Sequence[str]) -> str:
    if sys.platform != "win32":
        return ""
    import winreg

    values = {
        r"Software\Classes\.kinline": CLASS,
        rf"Software\Classes\{CLASS}": "Kinline case",
        rf"Software\Classes\{CLASS}\DefaultIcon": f"{command[0]},0",
        rf"Software\Classes\{CLASS}\shell\open\command": f'{subprocess.list2cmdline(command)} "%1"',
    }
    for key, value in values.items():
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as made:
            winreg.SetValueEx(made, "", 0, winreg.REG_SZ, value)
    return "Case files open with Kinline, for this user."


def _out_of_registry() -> str:
    if sys.platform != "win32":
        return ""
    import contextlib
    import winreg

    for part in (r"\shell\open\command", r"\shell\open", r"\shell", r"\DefaultIcon", ""):
        with contextlib.suppress(OSError):
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, rf"Software\Classes\{CLASS}{part}")
    with contextlib.suppress(OSError):
        winreg.DeleteKey(winreg.HKEY_CURRENT_USER, r"Software\Classes\.kinline")
    return "Case files do not open with Kinline any more."
