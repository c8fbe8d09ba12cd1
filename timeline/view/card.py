"""The card beside the pointer: what one event says, and where it was read."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from analysis.finding import Finding
from case.model import Case, Event, Standing
from case.sectors import sector_of_agency
from case.showing_dates import show_dated, show_span
from drawing.marks import Ink
from drawing.theme import Theme
from timeline.arrangement import Arrangement
from timeline.finding_marks import finding_at
from timeline.hits import Finder
from timeline.peak import is_peak_at, peak_words
from timeline.scale import View
from timeline.words import agency_words, people_words, source_words, written_words
from ui.translating import said, translate

WIDTH = 320
OFF = 16
MOST_TEXT = 420


class Card(QFrame):
    """A quiet panel that follows the pointer and lets the mouse through."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setObjectName("timelineCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(self._label)
        self.setFixedWidth(WIDTH)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.theme = theme
        self.setStyleSheet(
            f"#timelineCard {{ background: {theme[Ink.PAPER]}; border: 1px solid {theme[Ink.RULE]};"
            f" border-radius: 6px; }} QLabel {{ background: transparent; color: {theme[Ink.TEXT]}; }}"
        )

    def set_scale(self, scale: float) -> None:
        """Be larger, or as large as usual at 1; the words follow the font of the parent."""
        self.setFixedWidth(round(WIDTH * scale))

    @property
    def words(self) -> str:
        return "" if self.isHidden() else self._label.text()

    def show_words(self, words: str, at: QPoint) -> None:
        """Show rich text beside a point of the parent, wherever there is room."""
        self._label.setText(words)
        room, width = self._ground.rect(), self.width()
        self.setFixedHeight(self._label.heightForWidth(width - 26) + 22)
        x = at.x() + OFF if at.x() + OFF + width < room.right() else at.x() - OFF - width
        y = min(at.y() + OFF, room.bottom() - self.height() - 4)
        self.move(max(x, 4), max(y, 4))
        self.show()
        self.raise_()


def words_at(
    arrangement: Arrangement, view: View, finder: Finder, at: tuple[float, float], theme: Theme
) -> tuple[str, bool]:
    """Return what the card says at a point, '' for nothing, and whether a click there selects something."""
    if id := finder.hit(*at):
        return card_words(arrangement.case, arrangement.case.event_by_id[id], theme), True
    if finding := finding_at(arrangement, view, *at):
        return finding_words(finding, theme), True
    if is_peak_at(arrangement, view, *at):
        return peak_card(arrangement, theme), True
    more = finder.hidden(*at)
    words = translate("Timeline", "{number} more here: zoom in to see them")
    if more == 1:
        words = translate("Timeline", "{number} more here: zoom in to see it")
    return words.format(number=f"{more:,}") if more else "", False


def card_words(case: Case, event: Event, theme: Theme) -> str:
    """Return an event as rich text."""
    soft, faint = theme[Ink.SOFT], theme[Ink.FAINT]
    colour = theme[_ink(case, event)]
    dated = f"<b>{escape(show_dated(event.when, event.until))}</b>"
    kind = said(event.kind.value).capitalize()
    if event.occurrences > 1:
        kind += translate("Timeline", " · stands for {number}").format(number=f"{event.occurrences:,}")
    head = f"<span style='color:{colour}'>■</span> {escape(kind)}"
    text = event.text if len(event.text) <= MOST_TEXT else event.text[:MOST_TEXT].rstrip() + "…"
    lines = [
        f"<div>{dated}</div>",
        f"<div style='color:{soft}'>{head}</div>",
        f"<div style='margin-top:6px'>{escape(text)}</div>",
        _line(agency_words(case, event), soft, 6),
        _line(people_words(case, event, said), soft, 0),
        _line(said(event.standing.value) if event.standing is not Standing.CONFIRMED else "", soft, 0),
        _line(_as_written(event), faint, 6),
        _line(source_words(event), faint, 0),
    ]
    return "".join(lines)


def finding_words(finding: Finding, theme: Theme) -> str:
    """Return a finding as rich text: what it is, its days, its sentence, and what a person said of it."""
    soft, faint = theme[Ink.SOFT], theme[Ink.FAINT]
    words = translate("Timeline", "{number} entries show it: click to select them").format(number=len(finding.events))
    lines = [
        f"<div><b>{escape(said(finding.kind.value).capitalize())}</b></div>",
        _line(show_span(finding.span), soft, 0),
        f"<div style='margin-top:6px'>{escape(said(finding.sentence))}</div>",
        _line(finding.comment or finding.reason, soft, 6),
        _line(words, faint, 6),
    ]
    return "".join(lines)


def peak_card(arrangement: Arrangement, theme: Theme) -> str:
    """Return the peak as rich text: how many, when, and which agencies."""
    count, when, names = peak_words(arrangement)
    ask = translate("Timeline", "Click to select what makes the peak")
    lines = [f"<div><b>{escape(count)}</b></div>", _line(when, theme[Ink.SOFT], 0), _line(names, theme[Ink.TEXT], 6)]
    return "".join([*lines, _line(ask, theme[Ink.FAINT], 6)])


def _as_written(event: Event) -> str:
    written = written_words(event)
    return translate("Timeline", "Written as “{words}”").format(words=written) if written else ""


def _line(text: str, colour: str, above: int) -> str:
    return f"<div style='color:{colour}; margin-top:{above}px'>{escape(text)}</div>" if text else ""


def _ink(case: Case, event: Event) -> Ink:
    agency = case.agency_by_id.get(event.agencies[0]) if event.agencies else None
    return Ink(sector_of_agency(agency).value) if agency else Ink.FAMILY
