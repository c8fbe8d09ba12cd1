"""Writing the anonymised case as any kind of file, by the same plan as the PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from case.contents import LogEntry
from case.dates import Span
from case.filters import apply
from case.model import Case
from ui.history import History
from ui.jobs import Jobs, Report
from ui.messages import tell, warn
from ui.translating import said, translate
from window.places import file_for
from window.selection import Selection
from window.showing import Showing

if TYPE_CHECKING:
    from analysis.local import Local
    from exports.shares import Shared
    from window.exports.exporting import Order
    from window.exports.share_dialog import ShareDialog, Wish


class Sharing(QObject):
    """Ask what shall leave and as what, and write it, on behalf of `window`; `note` keeps the line for the log.

    `windows` are the days before and after that the report holds side by side.
    """

    def __init__(
        self,
        window: QWidget,
        history: History,
        showing: Showing,
        selection: Selection,
        jobs: Jobs,
        note: Callable[[LogEntry], None],
        local: Callable[[], Local | None],
        windows: Callable[[], tuple[Span, Span] | None],
    ) -> None:
        super().__init__(window)
        self._local = local
        self._window, self._history, self._showing = window, history, showing
        self._selection, self._jobs, self._note, self._windows = selection, jobs, note, windows

    def open(self) -> None:
        """Say what leaves, and ask as what."""
        from window.exports.key_saving import save_who_is_who
        from window.exports.share_dialog import ShareDialog

        whole, showing = self._history.case, self._showing
        shown = whole if showing.presenting else apply(whole, self._selection.filter)
        dialog = ShareDialog(shown, whole, self._jobs, self._window, showing.plan, showing.presenting)
        dialog.accepted.connect(lambda: self._ask_where(dialog, whole))
        dialog.key_wanted.connect(lambda plan: save_who_is_who(self._window, whole, plan))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def _ask_where(self, dialog: ShareDialog, whole: Case) -> None:
        from window.exports.exporting import Order, export
        from window.exports.share_dialog import KINDS

        wish, case, plan = dialog.wish, dialog.case, dialog.plan
        self._showing.set_plan(plan)
        kinds = f"{said(KINDS[wish.kind]).partition(':')[0]} (*.{wish.ending})"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export as"), file_for(self._window, wish.name), kinds
        )
        if not chosen:
            return
        target = Path(chosen)
        if target.suffix.casefold() != f".{wish.ending}":
            target = target.with_name(f"{target.name}.{wish.ending}")
        export(
            Order(
                case, whole, target, plan=plan, local=self._local(), windows=self._windows(), also=dialog.also.chosen
            ),
            self._jobs,
            lambda words: tell(self._window, self.tr("Exported"), self.tr("The file was written."), words),
            lambda words, more: warn(self._window, self.tr("Not exported"), words, more),
            self._note,
            lambda order, report: _write(order, wish, report),
        )


def outcome(result: Shared) -> str:
    """Return what was written, and what it was searched for."""
    from window.exports.exporting import searched

    holds = result.holds[:1].upper() + result.holds[1:]
    return searched(holds, result.scanned)


def _write(order: Order, wish: Wish, report: Report) -> tuple[str, LogEntry]:
    from exports.parts.sections import TABLES, Section, sections_for
    from exports.shares import Wishes, write_share
    from privacy.anonymise import anonymise
    from privacy.log import export_entry
    from privacy.secrets import secrets_of
    from window.exports.exporting import local_for, windows_of

    report(0.1, translate("Sharing", "Making the copy"))
    shareable = anonymise(order.case, order.plan)
    secrets = secrets_of(order.whole, order.plan)
    report(0.3, translate("Sharing", "Writing and searching the file"))
    windows = windows_of(order)
    wishes = Wishes(
        sections=sections_for(order.also, windows is not None),
        windows=windows,
        picture=Section(wish.picture) if wish.picture else None,
        table=wish.table or TABLES[0],
        local=local_for(order),
        summary=wish.kind == "summary",
    )
    result = write_share(shareable, order.target, secrets, wishes)
    report(1.0, translate("Sharing", "Written"))
    return outcome(result), export_entry(shareable, order.target)
