"""Voices: what the family and the agencies say, what would be missed most, what helped, how people rate their lives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from analysis.agencies import in_order, name_of
from analysis.voices import VOICE_RULE, Effect, Loss, Quote, Rating, Side, Voices
from case.model import Case
from case.showing_dates import show
from drawing.theme import Theme
from ui.labels import label, rule_box
from ui.tables import Column
from ui.word_rows import WordRow
from window.analysis.ratings import Rated, RatingsChart
from window.analysis.section import Section, in_a_row
from window.analysis.table import Table
from window.analysis.topics import Topic, title_of
from window.wording import listed

if TYPE_CHECKING:
    from analysis.summary import Summary

MOST = 12  # quotes of one side before 'Show all'
WIDEST = 860  # pixels: longer lines are hard to read


class EffectLine(NamedTuple):
    """What both sides tell of one agency: those who say that it helped, and that it did not."""

    agency: str
    name: str
    family: tuple[Effect, ...]
    agencies: tuple[Effect, ...]
    others: tuple[Effect, ...]  # of whom it is not told who says so

    @property
    def all(self) -> tuple[Effect, ...]:
        return (*self.family, *self.agencies, *self.others)


class VoicesSection(Section):
    """Show the voices of a case. Signals: `voices_wanted()` to note or correct some."""

    voices_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(title_of(Topic.VOICES))
        self._shown = Case()
        self._voices: Voices | None = None
        self._open: set[str] = set()
        self._empty = label(
            self.tr("Entries with a voice column, quotation marks, ratings or words of what helped fill this section."),
            "soft",
        )
        self._effects = Table(self.tr("What helped, as both sides tell it"), self._effect_columns(), True, True)
        self._chart = RatingsChart()
        self._edit = QPushButton(self.tr("&Note or correct voices…"))
        self._ratings = Table(self.tr("Self-ratings"), self._rating_columns(), whole=True)
        self._quotes, self._losses, self._told = QWidget(), QWidget(), QWidget()
        self._parts = {
            self.tr("In their own words"): (self._quotes,),
            self.tr("What would be missed most"): (self._losses,),
            self.tr("What helped, as both sides tell it"): (self._effects, self._told),
            self.tr("How they rate their lives, from 1 (low) to 5 (high)"): (self._chart, self._ratings),
        }
        self._titles = {title: label(title, "section") for title in self._parts}
        self._lay_out()
        self._edit.clicked.connect(self.voices_wanted)
        self._effects.chosen.connect(self._choose_effect)
        self._ratings.chosen.connect(lambda one, _: self.events_chosen.emit(frozenset((one.event,))))

    def show_case(self, shown: Case, summary: Summary | None) -> None:
        self._shown, self._voices = shown, summary.voices if summary else None
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._chart.set_theme(theme)
        self._fill()

    def _enable(self) -> None:
        self._edit.setEnabled(self.changeable)

    def copy(self) -> None:
        (self._ratings if self._ratings.hasFocus() else self._effects).copy()

    def _fill(self) -> None:
        voices = self._voices or Voices((), (), (), ())
        self._show_quotes(voices.quotes)
        self._put(self._losses, [self._loss_row(one) for one in voices.losses])
        lines = _effect_lines(self._shown, voices.effects)
        self._effects.show_rows(lines)
        self._put(self._told, [self._effect_row(one) for line in lines for one in line.all])
        rated = sorted(voices.ratings, key=lambda one: (one.when.first is None, one.when.first or 0))
        self._chart.show_ratings(self._rated(voices.ratings))
        self._ratings.show_rows(rated)
        filled = (voices.quotes, voices.losses, voices.effects, voices.ratings)
        for (title, parts), any_of in zip(self._parts.items(), filled, strict=True):
            for part in (self._titles[title], *parts):
                part.setVisible(bool(any_of))
        self._empty.setVisible(not any(filled))

    def _show_quotes(self, quotes: Sequence[Quote]) -> None:
        rows: list[QWidget] = []
        sides = {
            Side.FAMILY: self.tr("The family"),
            Side.AGENCY: self.tr("The agencies"),
            Side.UNKNOWN: self.tr("The speaker is not told"),
        }
        for side, title in sides.items():
            said = [quote for quote in quotes if quote.side is side]
            if not said:
                continue
            rows.append(label(f"{title} ({len(said):,})", "beside"))
            rows.extend(self._quote_row(quote) for quote in (said if side.value in self._open else said[:MOST]))
            if len(said) > MOST:
                rows.append(self._more(side.value, title, len(said)))
        self._put(self._quotes, rows)

    def _quote_row(self, quote: Quote) -> WordRow:
        return self._row(f"“{quote.words}”", self._speaker(quote.speaker), quote.event)

    def _loss_row(self, loss: Loss) -> WordRow:
        names = listed(name_of(self._shown, agency) for agency in loss.agencies) if loss.agencies else ""
        return self._row(loss.words, " · ".join(filter(None, (self._speaker(loss.speaker), names))), loss.event)

    def _effect_row(self, effect: Effect) -> WordRow:
        sides = {
            Side.FAMILY: self.tr("the family says"),
            Side.AGENCY: self.tr("an agency says"),
            Side.UNKNOWN: self.tr("somebody says"),
        }
        side = sides[effect.side]
        helped = self.tr("helped") if effect.helped else self.tr("did not help")
        return self._row(effect.words, f"{name_of(self._shown, effect.agency)} · {side}: {helped}", effect.event)

    def _row(self, words: str, below: str, event: str) -> WordRow:
        found = self._shown.event_by_id.get(event)
        when = (show(found.when) if found.when.dated else self.tr("undated")) if found else self.tr("noted by hand")
        row = WordRow([(words, ""), (" · ".join(filter(None, (below, when))), "beside")], self.theme)
        row.setCheckable(False)
        row.setMaximumWidth(WIDEST)
        row.clicked.connect(lambda: self.events_chosen.emit(frozenset((event,))))
        return row

    def _more(self, side: str, title: str, number: int) -> QPushButton:
        is_open = side in self._open
        button = QPushButton(self.tr("Show fewer") if is_open else self.tr("Show all {number}").format(number=number))
        button.setProperty("quiet", True)
        button.setAccessibleName(f"{button.text()}: {title}")
        button.clicked.connect(lambda: self._toggle(side))
        return button

    def _toggle(self, side: str) -> None:
        self._open ^= {side}
        self._fill()

    def _speaker(self, id: str) -> str:
        if id in self._shown.person_by_id:
            return self._shown.person_by_id[id].name
        return name_of(self._shown, id) if id in self._shown.agency_by_id else self.tr("not told by name")

    def _rated(self, ratings: Iterable[Rating]) -> list[Rated]:
        """Return a line for each thing that somebody rates, those rated most often first."""
        found: dict[tuple[str, str], list[tuple[int, int]]] = {}
        for one in ratings:
            if one.when.first:
                found.setdefault((one.person, one.what.casefold()), []).append((one.when.first.toordinal(), one.value))
        lines = (Rated(f"{self._speaker(who)}: {what}", tuple(sorted(points))) for (who, what), points in found.items())
        return sorted(lines, key=lambda line: -len(line.points))

    def _choose_effect(self, line: EffectLine, column: int) -> None:
        behind = {1: line.family, 2: line.agencies, 3: line.others}.get(column, line.all)
        self.events_chosen.emit(frozenset(one.event for one in behind))

    @staticmethod
    def _put(box: QWidget, rows: Sequence[QWidget]) -> None:
        """Put rows into a box in place of those that stand there."""
        column = box.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101 - laid out so
        while (item := column.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.hide()
                before.deleteLater()
        for row in rows:
            side = Qt.AlignmentFlag.AlignLeft if isinstance(row, QPushButton) else Qt.AlignmentFlag(0)
            column.addWidget(row, 0, side)

    def _lay_out(self) -> None:
        for box in (self._quotes, self._losses, self._told):
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
        self.column.addWidget(rule_box(VOICE_RULE, self.title))
        self.column.addWidget(self._empty)
        self.column.addWidget(self.keep_back(in_a_row(self._edit)))
        for title, parts in self._parts.items():
            self._titles[title].setContentsMargins(0, 12, 0, 0)
            self.column.addWidget(self._titles[title])
            for part in parts:
                self.column.addWidget(part)
        self.column.addStretch(1)

    def _effect_columns(self) -> tuple[Column[EffectLine], ...]:
        return (
            Column(self.tr("Agency"), lambda line: line.name, width=240),
            Column(self.tr("The family says"), lambda line: self._sides(line.family), width=240),
            Column(self.tr("Agencies say"), lambda line: self._sides(line.agencies), width=240),
            Column(self.tr("Others say"), lambda line: self._sides(line.others), width=180),
        )

    def _sides(self, effects: Sequence[Effect]) -> str:
        helped = sum(one.helped for one in effects)
        said = (
            self.tr("helped ({number})").format(number=helped) if helped else "",
            self.tr("did not help ({number})").format(number=len(effects) - helped) if len(effects) > helped else "",
        )
        return ", ".join(filter(None, said)) or "–"

    def _rating_columns(self) -> tuple[Column[Rating], ...]:
        return (
            Column(self.tr("Who"), lambda one: self._speaker(one.person), width=180),
            Column(self.tr("What"), lambda one: one.what[:1].upper() + one.what[1:], width=260),
            Column(self.tr("Rating"), lambda one: str(one.value), lambda one: one.value, width=70, right=True),
            Column(self.tr("When"), lambda one: show(one.when), lambda one: str(one.when.first or ""), width=150),
        )


def _effect_lines(case: Case, effects: Sequence[Effect]) -> list[EffectLine]:
    told = dict.fromkeys(one.agency for one in effects)
    return [
        EffectLine(
            agency,
            name_of(case, agency),
            *(
                tuple(one for one in effects if one.agency == agency and one.side is side)
                for side in (Side.FAMILY, Side.AGENCY, Side.UNKNOWN)
            ),
        )
        for agency in in_order(case, told)
    ]
