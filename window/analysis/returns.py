"""Returns: who was asked, who replied, for which time, and what no count can therefore know."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from analysis.agencies import name_of
from analysis.returns import RETURN_RULE, Reply, Returned
from case.dates import When
from case.model import Case
from case.showing_dates import shortened, show
from drawing.marks import Ink
from drawing.theme import Theme
from ui.labels import label, rule_box
from ui.tables import Column
from ui.translating import said
from window.analysis.section import Section, in_a_row
from window.analysis.share_bar import Share, ShareBar
from window.analysis.table import Table
from window.analysis.topics import Topic, title_of
from window.wording import count

if TYPE_CHECKING:
    from analysis.summary import Summary

WIDEST = 860  # pixels: longer lines are hard to read


class ReturnsSection(Section):
    """Show who was asked. Signals: `returns_wanted()` to add or correct a return."""

    returns_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(title_of(Topic.RETURNS))
        self._shown = Case()
        self._said = label("", "section")
        self._bar = ShareBar()
        self._table = Table(self.tr("Agencies asked"), self._columns(), whole=True)
        self._edit = QPushButton(self.tr("&Add or correct returns…"))
        self._cannot = label(self.tr("What the counts cannot know"), "section")
        self._unknowns = QWidget()
        self._empty = label(
            self.tr("Returns say which agencies were asked and who replied; they fill this table."), "soft"
        )
        self._lay_out()
        self._table.chosen.connect(lambda one, _: self.events_chosen.emit(self._events_of(one)))
        self._edit.clicked.connect(self.returns_wanted)

    def show_case(self, shown: Case, summary: Summary | None) -> None:
        self._shown = shown
        returns = summary.returns if summary else ()
        replies = [sum(one.reply is reply for one in returns) for reply in Reply]
        asked = count(len(returns), "agency asked has replied", "agencies asked have replied")
        self._said.setText(self.tr("{number} of {asked}").format(number=replies[0], asked=asked))
        words = (self.tr("replied"), self.tr("no reply"), self.tr("no consent"))
        inks = (Ink.ACCENT, Ink.FAINT, Ink.IMPACT)
        self._bar.show_shares(
            [Share(word, number, ink, hollow=ink is Ink.FAINT)
             for word, number, ink in zip(words, replies, inks, strict=True)]
        )  # fmt: skip
        self._table.show_rows(returns)
        for part in (self._said, self._bar, self._table):
            part.setVisible(bool(returns))
        self._empty.setVisible(not returns)
        self._say_unknowns(summary.unknowns if summary else ())
        self._enable()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._bar.set_theme(theme)

    def copy(self) -> None:
        self._table.copy()

    def _enable(self) -> None:
        self._edit.setEnabled(self.changeable and bool(self._shown.agencies))

    def _events_of(self, one: Returned) -> frozenset[str]:
        """Return the events that name an agency or a team of it."""
        top = self._shown.top_agency(one.agency)
        return frozenset(
            event.id
            for event in self._shown.events
            if any(self._shown.top_agency(agency) == top for agency in event.agencies)
        )

    def _say_unknowns(self, sentences: tuple[str, ...]) -> None:
        column = self._unknowns.layout()
        assert column is not None  # noqa: S101 - laid out so
        while (item := column.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.hide()
                before.deleteLater()
        for sentence in sentences:
            told = label(f"•  {said(sentence)}", "soft")
            told.setMaximumWidth(WIDEST)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(told)
        self._cannot.setVisible(bool(sentences))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._unknowns)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._said, self._bar, rule_box(RETURN_RULE, self.title), self._empty, self._table):
            self.column.addWidget(part)
        self.column.addWidget(self.keep_back(in_a_row(self._edit)))
        self.column.addSpacing(12)
        self.column.addWidget(self._cannot)
        self.column.addWidget(self._unknowns)
        self.column.addStretch(1)

    def _columns(self) -> tuple[Column[Returned], ...]:
        replies = {
            Reply.REPLIED: self.tr("replied"),
            Reply.NO_REPLY: self.tr("no reply"),
            Reply.REFUSED: self.tr("no consent"),
        }
        return (
            Column(self.tr("Agency"), lambda one: name_of(self._shown, one.agency), width=170),
            Column(self.tr("Reply"), lambda one: replies[one.reply], width=96),
            _moment(self.tr("Asked"), lambda one: one.asked),
            _moment(self.tr("Replied"), lambda one: one.replied),
            Column(self.tr("Covers"), _covers, tip=lambda one: said(one.covers), width=180),
            _moment(self.tr("Current to"), lambda one: one.current_as_of),
            Column(self.tr("Consent"), lambda one: one.consent or "–", width=90),
            Column(
                self.tr("Events"),
                lambda one: f"{one.entries:,}",
                lambda one: one.entries,
                width=72,
                right=True,
            ),
        )


def _covers(one: Returned) -> str:
    return shortened(said(one.covers)) or "–"


def _moment(title: str, when: Callable[[Returned], When | None]) -> Column[Returned]:
    def short(one: Returned) -> str:
        found = when(one)
        return shortened(show(found)) if found and found.dated else "–"

    def key(one: Returned) -> str:
        found = when(one)
        return str(found.first) if found and found.first else ""

    def whole(one: Returned) -> str:
        found = when(one)
        return show(found) if found and found.dated else ""

    return Column(title, short, key, whole, 102)
