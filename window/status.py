"""The bar at the bottom: what is shown, what is hidden, and how far a job is."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from case.filters import EVERYTHING, Filter
from case.model import Case
from ui.translating import said, translate
from window import wording
from window.wording import count, listed

BRIEFLY = 5_000  # milliseconds


class Status(QStatusBar):
    """Signals: `cancelled()` when a job shall stop."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._said = QLabel()
        self._said.setContentsMargins(12, 0, 0, 0)
        self._brief = QLabel()
        self._brief.setContentsMargins(0, 0, 12, 0)
        self._passing = QTimer(self, singleShot=True, interval=BRIEFLY)
        self._passing.timeout.connect(self._brief.clear)
        self._does = QLabel()
        self._progress = QProgressBar(maximum=1000, textVisible=False)
        self._progress.setFixedWidth(180)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.cancelled)
        self.addWidget(self._said, 1)
        self.addPermanentWidget(self._brief)
        for widget in (self._does, self._progress, self._cancel):
            self.addPermanentWidget(widget)
            widget.hide()

    def say(self, words: str) -> None:
        self._said.setText(words)

    def say_briefly(self, words: str) -> None:
        """Say something at the side, for some seconds."""
        self._brief.setText(words)
        self._passing.start()

    def show_busy(self, busy: bool) -> None:
        self._progress.setValue(0)
        self._cancel.setEnabled(True)
        for widget in (self._does, self._progress, self._cancel):
            widget.setVisible(busy)

    def show_progress(self, fraction: float, words: str) -> None:
        self._progress.setValue(round(fraction * 1000))
        self._does.setText(words)


def described(whole: Case, shown: Case, wanted: Filter, selected: int) -> str:
    """Return what is shown and what the filter hides: '41 of 132 events: police; 91 hidden'."""
    if not whole.events:
        return ""
    events, hidden = count(len(whole.events), "event"), len(whole.events) - len(shown.events)
    words = translate("Status", "{events}, nothing hidden")
    if wanted != EVERYTHING:
        words = translate("Status", "{shown} of {events}, {hidden} hidden: {parts}")
    parts = listed(_parts(whole, wanted))
    told = words.format(events=events, shown=f"{len(shown.events):,}", hidden=f"{hidden:,}", parts=parts)
    chosen = translate("Status", "{number} selected").format(number=f"{selected:,}")
    return f"{told}  ·  {chosen}" if selected else told


def _parts(case: Case, wanted: Filter) -> list[str]:
    people = [case.person_by_id[p].name for p in sorted(wanted.people) if p in case.person_by_id]
    agencies = [case.agency_by_id[a].name for a in sorted(wanted.agencies) if a in case.agency_by_id]
    kinds = [said(kind.value) for kind in sorted(wanted.kinds)]
    factors = [said(factor.value) for factor in sorted(wanted.factors)]
    parts = [
        _few(people, count(len(people), "person", "people")),
        _few(agencies, count(len(agencies), "agency", "agencies")),
        _few(kinds, count(len(kinds), "kind")),
        _few(factors, count(len(factors), "factor")),
    ]
    if wanted.since:
        parts.append(translate("Status", "from {since}").format(since=wording.day(wanted.since)))
    if wanted.until:
        parts.append(translate("Status", "until {until}").format(until=wording.day(wanted.until)))
    if wanted.words:
        parts.append(f"“{wanted.words}”")
    return [part for part in parts if part]


def _few(names: list[str], number: str) -> str:
    """Return one or two names, or how many there are."""
    if len(names) == 2:
        return translate("Status", "{one} or {other}").format(one=names[0], other=names[1])
    return "".join(names) if len(names) < 2 else number
