"""Writing the PDF: what is kept and changed is said first; an identifiable copy needs its own yes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from case.contents import LogEntry
from case.dates import Span
from case.model import Case
from privacy.looking import Outlook, accept, outlook
from privacy.plan import DEFAULT_PLAN, Plan
from ui.dialogs import Dialog
from ui.jobs import Jobs, Report
from ui.labels import label
from ui.translating import translate
from window.exports.chapter_choice import ChapterChoice
from window.exports.hand_names import HandNames
from window.exports.held_words import HeldWords
from window.exports.plan_form import PlanForm
from window.exports.risk_list import RiskList
from window.wording import count

if TYPE_CHECKING:
    from analysis.local import Local
    from exports.report import ReportResult


@dataclass(frozen=True, slots=True)
class Order:
    """A PDF to write: of which case, to where, how anonymised; `whole` holds the names that must not appear in it.

    `local` is what somebody brought beside the data that ship, as it was brought; `windows` are the days before and
    after that the report holds side by side; `also` are chapters beside the usual ones.
    """

    case: Case
    whole: Case
    target: Path
    identifiable: bool = False
    plan: Plan = DEFAULT_PLAN
    local: Local | None = None
    windows: tuple[Span, Span] | None = None
    also: tuple[str, ...] = ()


def local_for(order: Order) -> Local:
    """Return what was brought as it goes into the file: in words fit to leave, unless all names do."""
    from analysis.local import NOTHING_LOCAL
    from privacy.local_words import fit_to_leave

    if order.local is None or order.identifiable:
        return order.local or NOTHING_LOCAL
    return fit_to_leave(order.local, order.whole, order.plan)


class ExportDialog(Dialog):
    """Say what an anonymised PDF keeps and changes, let it be changed, and ask which events go into it.

    When `presenting`, nothing is shown that names somebody: held words and labels by hand stay away.
    Signals: `key_wanted(Plan)` when who is who is to be saved apart.
    """

    key_wanted = Signal(object)

    def __init__(
        self, shown: Case, whole: Case, jobs: Jobs, parent: QWidget, plan: Plan = DEFAULT_PLAN, presenting: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export anonymised PDF"))
        self.resize(1040, 720)
        self._shown, self._whole, self._jobs = shown, whole, jobs
        self.plan = plan
        self.form = PlanForm(plan)
        self._statement = label(self.tr("Reading the case…"))
        self._statement.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._statement.setMargin(16)
        self._statement.setObjectName("page")
        self._statement.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.risks = RiskList()
        self.held = None if presenting else HeldWords()
        self.names = None if presenting else HandNames(whole)
        self._tabs = QTabWidget()
        events = count(len(whole.events), "event"), count(len(shown.events), "event")
        self._everything = QRadioButton(self.tr("The whole case, {events}").format(events=events[0]))
        self._only_shown = QRadioButton(self.tr("What the filter shows now, {events}").format(events=events[1]))
        self.also = ChapterChoice()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._go = self._buttons.addButton(self.tr("Choose where to save…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._connect()
        self._look()

    @property
    def case(self) -> Case:
        return self._shown if self._only_shown.isChecked() else self._whole

    def take(self, plan: Plan) -> None:
        """Take another plan and say again what leaves."""
        if plan != self.plan:
            self.plan = plan
            self.form.show_plan(plan)
            self._look()

    def _lay_out(self) -> None:
        title = label(self.tr("This is what will leave, and what will not"), "title", wraps=False)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._statement)
        scroll.setAccessibleName(self.tr("What is kept and changed"))
        self._tabs.addTab(scroll, self.tr("What leaves"))
        self._tabs.addTab(self.risks, self.tr("What risk remains"))
        if self.held:
            self._tabs.addTab(self.held, self.tr("Held back"))
        if self.names:
            self._tabs.addTab(self.names, self.tr("Names by hand"))
        middle = QHBoxLayout()
        middle.setSpacing(20)
        self.form.setFixedWidth(300)
        middle.addWidget(self.form, 0, Qt.AlignmentFlag.AlignTop)
        middle.addWidget(self._tabs, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addLayout(middle, 1)
        group = QButtonGroup(self)
        for button in (self._everything, self._only_shown):
            group.addButton(button)
            if len(self._shown.events) != len(self._whole.events):
                layout.addWidget(button)
        self._everything.setChecked(True)
        layout.addWidget(self.also)
        after = label(
            self.tr(
                "The finished file is searched for every name, address and reference of the case. "
                "If anything is found, it is not kept."
            ),
            "soft",
        )
        layout.addWidget(after)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(lambda _: self._jobs.forget("statement"))
        self.form.changed.connect(self.take)
        self.risks.wanted.connect(self.take)
        if self.held:
            self.held.accepted.connect(lambda words: self.take(accept(self.plan, words)))
            self.held.quieted.connect(lambda ids: self.take(replace(self.plan, quiet=self.plan.quiet | ids)))
        if self.names:
            self.names.changed.connect(lambda names: self.take(replace(self.plan, names=names)))
            self.names.checked.connect(lambda _: self._enable())
            self.names.key_wanted.connect(lambda: self.key_wanted.emit(self.plan))

    def _look(self) -> None:
        """Work out what the plan does; nothing can be exported before it is said."""
        self._looked = False
        self._enable()
        plan, whole = self.plan, self._whole
        self._jobs.newest("statement", lambda: outlook(whole, plan), self._say, self._refuse)

    def _say(self, found: Outlook) -> None:
        self._statement.setText("\n\n".join(f"•  {sentence}" for sentence in found.statement))
        self.risks.show_risks(found.risks)
        self._tabs.setTabText(1, self.tr("What risk remains ({number})").format(number=len(found.risks)))
        if self.held:
            self.held.show_held(found.held, found.more_held)
            self._tabs.setTabText(
                2, self.tr("Held back ({number})").format(number=f"{len(found.held) + found.more_held:,}")
            )
        if self.names:
            self.names.show_labels(found.labels, self.plan.names, found.real)
        self._looked = True
        self._enable()
        self._go.setDefault(True)

    def _enable(self) -> None:
        """Let nothing leave before it was said how, or while a label is refused."""
        self._go.setEnabled(self._looked and not (self.names and self.names.why_not()))

    def _refuse(self, error: Exception) -> None:
        from privacy.plan import PlanError

        why = f" {error}" if isinstance(error, PlanError) else ""
        self._statement.setText(self.tr("The case could not be anonymised, so nothing can be exported.") + why)


def export(
    order: Order,
    jobs: Jobs,
    done: Callable[[str], None],
    failed: Callable[[str, str], None],
    logged: Callable[[LogEntry], None] = lambda entry: None,
    write: Callable[[Order, Report], tuple[str, LogEntry]] | None = None,
) -> None:
    """Write a file as a job that waits its turn; say in words how it went, and give the line for the case's log.

    It is a PDF unless there is another way to `write` it.
    """
    making = write or _write

    def fail(error: Exception) -> None:
        sentences = reason(error)
        if sentences is None:
            jobs.unexpected.emit(error)
        else:
            failed(*sentences)

    def finish(made: tuple[str, LogEntry]) -> None:
        logged(made[1])
        done(made[0])

    jobs.queue(lambda report: making(order, report), finish, fail)


def outcome(result: ReportResult) -> str:
    """Return what was written, and what it was searched for."""
    pages = count(result.pages, "page")
    if not result.scanned:
        words = translate(
            "Exporting", "{pages}. It holds every name of the case: share it only with those who may see all of it."
        )
        return words.format(pages=pages)
    return searched(pages, result.scanned)


def searched(what: str, scanned: int) -> str:
    """Return what was written, and for how many words it was searched."""
    words = translate("Exporting", "{what}. It was searched for {words} that identify; none was found.")
    return words.format(what=what, words=count(scanned, "word"))


def reason(error: Exception) -> tuple[str, str] | None:
    """Return what to tell the user and more of it, None where the error is one of the program's own."""
    from exports.report import ExportError, LeakFoundError
    from privacy.plan import PlanError

    if isinstance(error, LeakFoundError):
        found = translate(
            "Exporting", "The finished file held something that identifies the family, so it was not kept."
        )
        more = translate("Exporting", "Nothing was written. Look at the texts of the case, then export again.")
        return found, f"{error}\n\n{more}"
    if isinstance(error, (ExportError, PlanError)):
        return str(error), ""
    if isinstance(error, OSError):
        why = error.strerror or translate("Exporting", "the place cannot be used")
        return translate("Exporting", "The file could not be written: {why}.").format(why=why), ""
    return None


def _write(order: Order, report: Report) -> tuple[str, LogEntry]:
    from exports.parts.sections import sections_for
    from exports.report import write_report
    from privacy.anonymise import anonymise, identifiable_copy
    from privacy.log import export_entry
    from privacy.secrets import secrets_of

    report(0.1, translate("Exporting", "Making the copy"))
    shareable = identifiable_copy(order.case) if order.identifiable else anonymise(order.case, order.plan)
    secrets = () if order.identifiable else secrets_of(order.whole, order.plan)
    report(0.3, translate("Exporting", "Writing and searching the PDF"))
    windows, local = windows_of(order), local_for(order)
    sections = sections_for(order.also, windows is not None)
    result = write_report(shareable, order.target, secrets, sections=sections, windows=windows, local=local)
    report(1.0, translate("Exporting", "Written"))
    return outcome(result), export_entry(shareable, order.target)


def windows_of(order: Order) -> tuple[Span, Span] | None:
    """Return the windows of the comparison as the dates of the file are."""
    from privacy.grains import grain_of, spans_as_shared

    if order.windows is None or order.identifiable:
        return order.windows
    return spans_as_shared(order.windows, grain_of(order.case, order.plan))
