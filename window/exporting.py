"""Writing the PDF: what is kept and changed is said first; an identifiable copy needs its own yes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from case.model import Case
from ui.jobs import Jobs, Report
from window.wording import count

if TYPE_CHECKING:
    from exports.report import ReportResult


@dataclass(frozen=True, slots=True)
class Order:
    """A PDF to write: of which case, to where; `whole` holds the names that must not appear in it."""

    case: Case
    whole: Case
    target: Path
    identifiable: bool = False


class ExportDialog(QDialog):
    """Say what an anonymised PDF keeps and changes, and ask which events go into it."""

    def __init__(self, shown: Case, whole: Case, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export anonymised PDF")
        self.resize(680, 640)
        self._shown, self._whole = shown, whole
        self._statement = QLabel("Reading the case…")
        self._statement.setWordWrap(True)
        self._statement.setTextFormat(Qt.TextFormat.PlainText)
        self._statement.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._statement.setMargin(16)
        self._statement.setObjectName("page")
        self._statement.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._everything = QRadioButton(f"The whole case, {count(len(whole.events), 'event')}")
        self._only_shown = QRadioButton(f"What the filter shows now, {count(len(shown.events), 'event')}")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._go = self._buttons.addButton("Choose where to save…", QDialogButtonBox.ButtonRole.AcceptRole)
        self._go.setEnabled(False)
        self._lay_out()
        self.finished.connect(lambda _: jobs.forget("statement"))
        jobs.newest("statement", lambda: statement(whole), self._say, self._refuse)

    @property
    def case(self) -> Case:
        return self._shown if self._only_shown.isChecked() else self._whole

    def _lay_out(self) -> None:
        title = QLabel("This is what will leave, and what will not")
        title.setProperty("role", "title")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._statement)
        scroll.setAccessibleName("What is kept and changed")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(scroll, 1)
        group = QButtonGroup(self)
        for button in (self._everything, self._only_shown):
            group.addButton(button)
            if len(self._shown.events) != len(self._whole.events):
                layout.addWidget(button)
        self._everything.setChecked(True)
        after = QLabel(
            "The finished PDF is searched for every name, address and reference of the case. "
            "If anything is found, it is not kept."
        )
        after.setProperty("role", "soft")
        after.setWordWrap(True)
        layout.addWidget(after)
        layout.addWidget(self._buttons)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _say(self, sentences: tuple[str, ...]) -> None:
        self._statement.setText("\n\n".join(f"•  {sentence}" for sentence in sentences))
        self._go.setEnabled(True)
        self._go.setDefault(True)

    def _refuse(self, error: Exception) -> None:
        self._statement.setText("The case could not be anonymised, so nothing can be exported.")


def statement(case: Case) -> tuple[str, ...]:
    """Return what anonymising keeps and changes, and what risk remains."""
    from privacy.anonymise import anonymise

    return anonymise(case).statement


def export(
    order: Order,
    jobs: Jobs,
    done: Callable[[str], None],
    failed: Callable[[str, str], None],
) -> None:
    """Write a PDF as a job that waits its turn; say in words how it went."""

    def fail(error: Exception) -> None:
        sentences = reason(error)
        if sentences is None:
            jobs.unexpected.emit(error)
        else:
            failed(*sentences)

    jobs.queue(lambda report: _write(order, report), lambda made: done(outcome(made)), fail)


def outcome(result: ReportResult) -> str:
    """Return what was written, and what it was searched for."""
    pages = count(result.pages, "page")
    if not result.scanned:
        return f"{pages}. It holds every name of the case: share it only with those who may see all of it."
    return f"{pages}. It was searched for {count(result.scanned, 'word')} that identify; none was found."


def reason(error: Exception) -> tuple[str, str] | None:
    """Return what to tell the user and more of it, None where the error is one of the program's own."""
    from exports.report import ExportError, LeakFoundError

    if isinstance(error, LeakFoundError):
        found = "The finished PDF held something that identifies the family, so it was not kept."
        return found, f"{error}\n\nNothing was written. Look at the texts of the case, then export again."
    if isinstance(error, ExportError):
        return str(error), ""
    if isinstance(error, OSError):
        return f"The file could not be written: {error.strerror or 'the place cannot be used'}.", ""
    return None


def _write(order: Order, report: Report) -> ReportResult:
    from exports.report import write_report
    from privacy.anonymise import anonymise, identifiable_copy
    from privacy.secrets import secrets_of

    report(0.1, "Making the copy")
    shareable = identifiable_copy(order.case) if order.identifiable else anonymise(order.case)
    secrets = () if order.identifiable else secrets_of(order.whole)
    report(0.3, "Writing and searching the PDF")
    result = write_report(shareable, order.target, secrets)
    report(1.0, "Written")
    return result
