"""Choosing the kind of file that leaves, beside how it is anonymised."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from case.model import Case
from privacy.plan import Plan
from ui.jobs import Jobs
from ui.labels import name_of_field
from ui.translating import mark, said_each
from window.choice_box import ChoiceBox
from window.exports.exporting import ExportDialog

KINDS = {
    "docx": mark("Word document: the report"),
    "pptx": mark("Slides: the pictures"),
    "xlsx": mark("Workbook: every table"),
    "csv": mark("One table (CSV)"),
    "svg": mark("One picture, sharp at any size (SVG)"),
    "png": mark("One picture (PNG)"),
    "md": mark("The summary, as a page to read (Markdown)"),
    "summary": mark("The summary, for other programs (JSON)"),
    "json": mark("The whole case (JSON)"),
    "graphml": mark("The network (GraphML)"),
    "gexf": mark("The network (GEXF)"),
}
TABLES = {
    "events": mark("Events"),
    "agencies": mark("Agencies"),
    "people": mark("People"),
    "spells": mark("Spells of involvement"),
    "overlaps": mark("Overlaps"),
    "findings": mark("Findings"),
    "contacts": mark("People and agencies"),
    "knowing": mark("Who knows of whom"),
    "indicators": mark("Indicators"),
    "costs": mark("Costs"),
    "voices": mark("Voices"),
}
PICTURES = {"timeline": mark("Timeline"), "family": mark("Family history"), "impact": mark("Impact map")}


class Wish(NamedTuple):
    """What kind of file, by its ending or 'summary'; of one table or one picture which."""

    kind: str
    table: str = ""
    picture: str = ""

    @property
    def ending(self) -> str:
        return "json" if self.kind == "summary" else self.kind

    @property
    def name(self) -> str:
        """How the file is called unless somebody says otherwise."""
        about = "summary" if self.kind in ("md", "summary") else self.table or self.picture or "family-history"
        return f"{about}-anonymised.{self.ending}"


class ShareDialog(ExportDialog):
    """Say what an anonymised file keeps and changes, and ask of which kind it shall be."""

    def __init__(
        self, shown: Case, whole: Case, jobs: Jobs, parent: QWidget, plan: Plan, presenting: bool = False
    ) -> None:
        super().__init__(shown, whole, jobs, parent, plan, presenting)
        self.setWindowTitle(self.tr("Export as"))
        self._kind = ChoiceBox(self.tr("Kind of file"), said_each(KINDS), "docx")
        self._table = ChoiceBox(self.tr("Which table"), said_each(TABLES), "events")
        self._picture = ChoiceBox(self.tr("Which picture"), said_each(PICTURES), "timeline")
        name = name_of_field(self.tr("&Kind of file"), self._kind, "")
        row = QHBoxLayout()
        row.setSpacing(12)
        for part in (name, self._kind, self._table, self._picture):
            row.addWidget(part)
        row.addStretch(1)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101 - made so by the dialog this one is of
        column.insertLayout(1, row)
        self._kind.currentIndexChanged.connect(lambda _: self._offer())
        self.setTabOrder(self._kind, self._table)
        self.setTabOrder(self._table, self._picture)
        self._offer()
        self._kind.setFocus()

    @property
    def wish(self) -> Wish:
        kind = self._kind.chosen
        return Wish(
            kind,
            self._table.chosen if kind == "csv" else "",
            self._picture.chosen if kind in ("svg", "png") else "",
        )

    def choose(self, wish: Wish) -> None:
        """Show a kind of file as chosen."""
        for box, value in ((self._kind, wish.kind), (self._table, wish.table), (self._picture, wish.picture)):
            if value:
                box.choose(value)

    def _offer(self) -> None:
        self.also.setVisible(self._kind.chosen == "docx")
        self._table.setVisible(self._kind.chosen == "csv")
        self._picture.setVisible(self._kind.chosen in ("svg", "png"))
