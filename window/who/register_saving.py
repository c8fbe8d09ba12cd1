"""Saving the agencies of the case as a register, to be read with the next family of the area."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from case.model import Case
from ui.messages import warn
from ui.translating import translate
from window.places import file_for


def save_register(case: Case, parent: QWidget) -> None:
    """Ask where to, and write the agencies of the case there."""
    from importers.lists.register_files import register_text

    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        translate("RegisterSaving", "Save the register"),
        file_for(parent, "agencies.csv"),
        translate("RegisterSaving", "CSV (*.csv)"),
    )
    if not chosen:
        return
    try:
        Path(chosen).write_text(register_text(case), encoding="utf-8-sig", newline="")
    except OSError as error:
        said = translate("RegisterSaving", "The register could not be written: {why}.").format(why=error.strerror)
        warn(parent, translate("RegisterSaving", "Not saved"), said)
