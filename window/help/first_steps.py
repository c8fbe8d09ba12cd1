"""The first five minutes: a sample family, step by step, each with a button that does it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.translating import mark, said

SAMPLE = "sample"


class GuideStep(NamedTuple):
    """What to look at, why, and what the button does: the name of it and its words."""

    title: str
    words: str
    does: str
    button: str


STEPS = (
    GuideStep(
        mark("A family to try"),
        mark(
            "The sample is a made-up household: what its agencies sent, as files. Opening it is what you will do with "
            "your own files, by File, Bring in files."
        ),
        SAMPLE,
        mark("Open the sample"),
    ),
    GuideStep(
        mark("One timeline"),
        mark(
            "Everything that happened, in a lane for each person. Turn the wheel to zoom, drag to move, click an event "
            "to read it at the right with the file and row it comes from."
        ),
        "timeline",
        mark("Show the timeline"),
    ),
    GuideStep(
        mark("How many at once"),
        mark(
            "Counts says how many agencies were involved, and when most of them were at the same time: the peak. A "
            "click on the peak above the timeline selects the events behind the number."
        ),
        "counts",
        mark("Show the counts"),
    ),
    GuideStep(
        mark("Who belongs to whom"),
        mark(
            "The family history draws the generations, the households and how people get on. A click on a person "
            "selects everything about them."
        ),
        "family",
        mark("Show the family history"),
    ),
    GuideStep(
        mark("Narrow it down"),
        mark(
            "The filter above works on all views: a person, an agency, a time, a word. The foot of the window says how "
            "much it hides. Ctrl+Shift+F shows everything again."
        ),
        "find",
        mark("Go to the filter"),
    ),
    GuideStep(
        mark("Without names"),
        mark(
            "F6 shows everything with stand-in names, and F6 again the real ones. Ctrl+E writes a PDF that is searched "
            "for names before it stays on disk."
        ),
        "present",
        mark("Present it"),
    ),
    GuideStep(
        mark("Before a meeting"),
        mark(
            "The sample comes with four scenes: views to be shown one after another, with notes for whoever speaks. "
            "F5 shows them without names on the other display, or in a window to share; Escape comes back here."
        ),
        "meeting",
        mark("Start the meeting"),
    ),
    GuideStep(
        mark("Keep it safe"),
        mark(
            "Save seals the case with a passphrase of yours. Every change can be undone, and after a crash the unsaved "
            "work is offered again."
        ),
        "save",
        mark("Save the case"),
    ),
)


class GuidePanel(QWidget):
    """Lead through the steps. Signals: `wanted(what)` when a step shall be done; `finished()`."""

    wanted = Signal(str)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._place = 0
        self._open = False
        self._done: frozenset[str] = frozenset()
        self._bar = QProgressBar(maximum=len(STEPS), textVisible=False)
        self._bar.setAccessibleName(self.tr("Steps done"))
        self._number, self._title, self._words = QLabel(), QLabel(), QLabel()
        self._number.setProperty("role", "small")
        self._title.setProperty("role", "title")
        self._title.setWordWrap(True)
        self._words.setWordWrap(True)
        self._do, self._back, self._next = QPushButton(), QPushButton(self.tr("Back")), QPushButton()
        self._do.setProperty("primary", True)
        self._do.clicked.connect(self._do_step)
        self._back.clicked.connect(lambda: self.show_step(self._place - 1))
        self._next.clicked.connect(self._go_on)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for part in (self._bar, self._number, self._title, self._words, self._do):
            column.addWidget(part)
        column.addLayout(row)
        column.addStretch(1)
        self.show_step(0)

    def begin(self, is_open: bool) -> None:
        """Begin anew; do not offer to open the sample where it is open."""
        self._open, self._done = is_open, frozenset()
        self.show_step(0)

    def note(self, does: str) -> None:
        """Take a step for done that somebody did another way."""
        if does not in self._done:
            self._done |= {does}
            self.show_step(self._place)

    def show_step(self, place: int) -> None:
        """Show one of the steps."""
        self._place = max(0, min(place, len(STEPS) - 1))
        step, last = STEPS[self._place], self._place == len(STEPS) - 1
        done = self._done | {SAMPLE} if self._open else self._done
        self._bar.setValue(len(done))
        self._number.setText(self.tr("Step {n} of {all}").format(n=self._place + 1, all=len(STEPS)))
        self._title.setText(said(step.title))
        self._words.setText(said(step.words))
        self._do.setText(said(step.button))
        self._do.setVisible(not (self._open and step.does == SAMPLE))
        self._back.setEnabled(self._place > 0)
        onwards = self.tr("Next") if step.does in done else self.tr("Skip")
        self._next.setText(self.tr("Finish") if last else onwards)

    def _do_step(self) -> None:
        does = STEPS[self._place].does
        self._done |= {does}
        self.show_step(self._place)
        self.wanted.emit(does)

    def _go_on(self) -> None:
        if self._place == len(STEPS) - 1:
            self.finished.emit()
        else:
            self.show_step(self._place + 1)
