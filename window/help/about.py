"""Which version this is, what it is for, and whose work it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QMessageBox,
    QPlainTextEdit,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from launch.places import version
from ui.dialogs import Dialog
from ui.icons import program_icon
from ui.tables import Column, RowsModel
from ui.translating import translate

ROOT = Path(__file__).resolve().parents[2]
NOT_SHIPPED = {"pip", "setuptools", "wheel", "uv", "pytest", "ruff", "mypy", "pyinstaller", "hypothesis"}
MOST = 40_000  # characters of a licence that are shown


class Work(NamedTuple):
    """Something that the program stands on: its name, version, licence, and the text of that."""

    name: str
    version: str
    licence: str
    text: str


def show_about(parent: QWidget) -> None:
    """Show the version and what the program is for."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(translate("About", "About Kinline"))
    box.setIconPixmap(program_icon().pixmap(64, 64))
    box.setText(f"Kinline {version()}")
    purpose = translate("About", "Family case histories from what agencies send. Everything stays on this computer.")
    thanks = translate("About", "MIT licence. Drawn with Qt (LGPL), set in Noto Sans (OFL); Help, Licences lists all.")
    box.setInformativeText(f"{purpose}\n\n{thanks}")
    box.open()


class LicencesDialog(Dialog):
    """List everything bundled, with its licence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Licences"))
        self.resize(820, 560)
        self._model = RowsModel[Work]((
            Column(self.tr("Work"), lambda work: work.name, key=lambda work: work.name.casefold(), width=230),
            Column(self.tr("Version"), lambda work: work.version, width=110),
            Column(self.tr("Licence"), lambda work: work.licence, width=380),
        ))  # fmt: skip
        self._model.show(tuple(works()))
        self._table = QTableView()
        self._table.setTabKeyNavigation(False)
        self._table.setAccessibleName(self.tr("Bundled work"))
        self._table.setModel(self._model)
        self._table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self._table.setShowGrid(False)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setStretchLastSection(True)
        for number, column in enumerate(self._model.columns):
            self._table.setColumnWidth(number, column.width)
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Text of the licence"))
        self._table.selectionModel().currentRowChanged.connect(lambda now, _: self._show(now.row()))
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self._table)
        parts.addWidget(self._text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column_of_parts = QVBoxLayout(self)
        column_of_parts.setContentsMargins(16, 16, 16, 16)
        column_of_parts.addWidget(parts, 1)
        column_of_parts.addWidget(buttons)
        self._table.selectRow(0)

    def _show(self, row: int) -> None:
        work = self._model.rows[row]
        self._text.setPlainText(work.text or self.tr("The package names its licence, but brings no text of it."))


def works() -> Iterator[Work]:
    """Yield what is bundled: the program, its fonts and word list, and the installed packages."""
    yield Work("Kinline", version(), "MIT", _text(ROOT / "LICENSE"))
    yield Work("Noto Sans", "", "SIL Open Font License 1.1", _text(ROOT / "data" / "fonts" / "OFL.txt"))
    yield Work("SCOWL word list", "", "SCOWL (permissive)", _text(ROOT / "data" / "lexicon" / "README.md"))
    found = {work.name.casefold(): work for work in map(_work, distributions()) if work.name}
    yield from (found[name] for name in sorted(found) if name not in NOT_SHIPPED)


def _work(package: Distribution) -> Work:
    said = package.metadata
    name = said["Name"] or ""
    classified = [line.rpartition(" :: ")[2] for line in said.get_all("Classifier") or () if "License ::" in line]
    first_line = (said["License"] or "").strip().partition("\n")[0]
    licence = said["License-Expression"] or ", ".join(classified) or first_line or translate("About", "see its text")
    if name.casefold().startswith(("pyside6", "shiboken6")):
        licence = "LGPL-3.0 (Qt for Python)"
    files = [file for file in package.files or () if _is_licence(file.name)]
    text = "\n\n".join(_text(Path(str(file.locate()))) for file in files)
    return Work(name, package.version, licence, text[:MOST])


def _is_licence(name: str) -> bool:
    return name.casefold().startswith(("license", "licence", "copying", "notice")) and not name.endswith(".py")


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
