"""What people decide in the analysis, each one step that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from case.decisions import Ruling
from case.model import Case
from ui.history import History
from window.pages import Pages
from window.showing import Showing

if TYPE_CHECKING:
    from window.analysis.correct_spell import Corrected
    from window.analysis.section import Section
    from window.analysis.spell_rows import SpellRow


class SpellDeciding(QObject):
    """Carry out what is decided about inferred spells, on behalf of `window`; nothing while it is presented."""

    def __init__(self, window: QWidget, history: History, showing: Showing, pages: Pages) -> None:
        super().__init__(window)
        self._window, self._history, self._showing = window, history, showing
        pages.wishes.section_made.connect(self._connect)

    def _connect(self, section: Section) -> None:
        from window.analysis.involvement import InvolvementSection

        if isinstance(section, InvolvementSection):
            section.ruled.connect(self._rule)
            section.correct_wanted.connect(self._correct)

    def _rule(self, row: SpellRow, ruling: Ruling | None) -> None:
        from analysis.deciding import decide_spell, take_back

        case = self._history.case
        if ruling is None:
            self._change(self.tr("Take back what was decided on a spell"), take_back(case, row.decision))
        elif ruling is Ruling.ACCEPTED and row.spell:
            self._change(self.tr("Accept an inferred spell"), decide_spell(case, row.spell, ruling))
        elif row.spell:
            self._ask_why(row)

    def _ask_why(self, row: SpellRow) -> None:
        from window.asking import WordsDialog

        about = self.tr("{agency}, {service}: the spell leaves every count, and stays listed as refused.").format(
            agency=row.agency, service=row.service or self.tr("no service named")
        )
        name = self.tr("The reason, which is kept with the case")
        dialog = WordsDialog(self.tr("Refuse the spell"), about, name, row.reason, self._window)
        dialog.taken.connect(lambda reason: self._refuse(row, reason))
        dialog.open()

    def _refuse(self, row: SpellRow, reason: str) -> None:
        from analysis.deciding import decide_spell

        if row.spell:
            made = decide_spell(self._history.case, row.spell, Ruling.REFUSED, reason)
            self._change(self.tr("Refuse an inferred spell"), made)

    def _correct(self, row: SpellRow) -> None:
        from window.analysis.correct_spell import CorrectSpell

        if row.spell and not self._showing.presenting:
            dialog = CorrectSpell(self._history.case, row.spell, self._window)
            dialog.taken.connect(lambda made: self._take(row, made))
            dialog.open()

    def _take(self, row: SpellRow, made: Corrected) -> None:
        from analysis.deciding import decide_spell

        if row.spell:
            more = made.reason, made.since, made.until, made.agency, made.people
            case = decide_spell(self._history.case, row.spell, Ruling.CORRECTED, *more)
            self._change(self.tr("Correct an inferred spell"), case)

    def _change(self, name: str, case: Case) -> None:
        if not self._showing.presenting:
            self._history.change(name, case)
