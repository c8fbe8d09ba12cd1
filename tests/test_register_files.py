"""What was said of agencies can be kept for the next family."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from pytest import MonkeyPatch
from pytestqt.qtbot import QtBot

from case.model import Case
from importers.lists.register_files import register_text
from importers.run import import_files
from tests.building import a_family, an_agency
from ui.history import History
from window.who.dialog import WhoDialog
from window.who.register_saving import save_register

AGENCIES = (
    an_agency("a1", "Hillside Police", "police", aliases=("the beat team", "HP")),
    an_agency("a2", "Dog unit", "police", parent="a1"),
    an_agency("a3", "Dale School", "school", counted=False),
    an_agency("a4", "=Hope", "voluntary sector"),
)


def test_a_saved_register_reads_back_as_the_same_agencies(tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    case = Case(agencies=AGENCIES)
    file.write_text(register_text(case), encoding="utf-8")
    read = import_files(Case(), [file]).case
    assert [told(read, one.id) for one in read.agencies] == [told(case, one.id) for one in AGENCIES]


def told(case: Case, id: str) -> tuple[object, ...]:
    one = case.agency_by_id[id]
    above = case.agency_by_id[one.parent].name if one.parent else ""
    return one.name, one.kind, above, one.counted, one.aliases


def test_the_dialog_writes_the_register_where_it_is_asked_to(
    qtbot: QtBot, tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    file = tmp_path / "register.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    history = History()
    history.change("Agencies", replace(a_family(), agencies=AGENCIES))
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = WhoDialog(history.case, parent)

    dialog.register_wanted.connect(lambda: save_register(history.case, dialog))
    dialog.save_register.click()
    assert "Hillside Police,police,,yes,the beat team;HP" in file.read_text(encoding="utf-8")
