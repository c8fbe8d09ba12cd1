"""The plan by which a case leaves, kept in its file: it may hold words of the case, so it is kept nowhere else."""

from __future__ import annotations

from PySide6.QtCore import QObject

from case.beside import Kept, Settings
from privacy.plan import DEFAULT_PLAN, Plan
from window.filing.document import Document
from window.showing import Showing


class PlanKeeping(QObject):
    """Keep the plan with the document, and go by the one that was kept when a document is opened."""

    def __init__(self, parent: QObject, document: Document, showing: Showing) -> None:
        super().__init__(parent)
        self._document, self._showing = document, showing
        self._opening = False
        showing.plan_changed.connect(self._keep)
        document.replaced.connect(self._expect)
        document.history.chosen.connect(self._follow)
        document.history.changed.connect(lambda _: self._take())

    def _keep(self, plan: Plan) -> None:
        from privacy.looking import plan_to_text

        words = "" if plan == DEFAULT_PLAN else plan_to_text(plan)
        if _plan_of(self._document.settings.get(Kept.PLAN, "")) != plan:
            self._document.history.choose(self.tr("Change how the case leaves"), Kept.PLAN, words)

    def _follow(self, settings: Settings) -> None:
        """Go by the plan of a step that was undone or redone, or that named others in it."""
        if not self._opening:
            self._showing.set_plan(_plan_of(settings.get(Kept.PLAN, "")))

    def _expect(self) -> None:
        self._opening = True

    def _take(self) -> None:
        """Go by what the document keeps, once it is open; later steps of its history change no plan."""
        if self._opening:
            self._opening = False
            self._showing.set_plan(_plan_of(self._document.settings.get(Kept.PLAN, "")))


def _plan_of(kept: str) -> Plan:
    """Return the plan that a case keeps; what reads it is loaded with the first one."""
    if not kept:
        return DEFAULT_PLAN
    from privacy.looking import plan_from_text

    return plan_from_text(kept)
