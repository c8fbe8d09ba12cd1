"""The card of what is selected: one entry in full, or several in short."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from case.dates import ONGOING, When
from case.model import Case, Event, Significance, Standing
from case.sectors import sector_of_agency
from case.showing_dates import show, show_dated
from drawing.marks import Ink
from drawing.theme import LIGHT, Theme
from ui.translating import said, translate
from window import wording
from window.wording import count

LISTED = 60  # entries that the short list shows


class Card(QWidget):
    """Show the selected entries.

    Signals: `chosen(key)` of a person or agency; `opened(id)` of an entry in the short list;
    `only_wanted(key)` to show only what is about that person or agency; `edit_wanted()`, `delete_wanted()`.
    """

    chosen = Signal(str)
    opened = Signal(str)
    only_wanted = Signal(str)
    edit_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = LIGHT
        self._given: tuple[Case, frozenset[str], str, str] = (Case(), frozenset(), "", "")
        self._text = QTextBrowser()
        self._text.setOpenLinks(False)
        self._text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._text.setAccessibleName(self.tr("Selected entry"))
        self._text.setObjectName("entry")
        self._text.anchorClicked.connect(self._follow)
        self._only = QPushButton()
        self._edit = QPushButton(self.tr("Correct…"))
        self._delete = QPushButton(self.tr("Delete…"))
        self._only.clicked.connect(lambda: self.only_wanted.emit(self._given[2]))
        self._edit.clicked.connect(self.edit_wanted)
        self._delete.clicked.connect(self.delete_wanted)
        self._changeable = True
        self._lay_out()
        self._build()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(12, 8, 12, 12)
        buttons.setSpacing(8)
        buttons.addWidget(self._only, 1)
        buttons.addStretch()
        buttons.addWidget(self._edit)
        buttons.addWidget(self._delete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._text, 1)
        layout.addLayout(buttons)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._build()

    def set_changeable(self, changeable: bool) -> None:
        """Offer to correct and delete, or not while the case is shown anonymised."""
        self._changeable = changeable
        self._build()

    def show_selection(self, case: Case, ids: frozenset[str], about: str, title: str) -> None:
        """Show entries; `about` is the person or agency they are about, `title` says more where it is more."""
        self._given = (case, ids, about, title)
        self._build()

    def _build(self) -> None:
        case, ids, about, title = self._given
        events = [event for event in case.events if event.id in ids]
        name = _named(case, about)
        title = name or title
        self._only.setVisible(bool(name and events))
        is_person = about in case.person_by_id
        self._only.setText(self.tr("Show only this person") if is_person else self.tr("Show only this agency"))
        self._edit.setVisible(len(events) == 1 and self._changeable)
        self._delete.setVisible(bool(events) and self._changeable)
        self._text.document().setDefaultStyleSheet(_style(self._theme))
        if len(events) == 1:
            body = "".join(_entry(case, events[0], self._theme))
        elif events:
            body = "".join(_entries(case, events, title))
        elif title:
            words = self.tr("No entry that is shown stands behind this.")
            body = f"<h2>{escape(title)}</h2><p class='soft'>{words}</p>"
        else:
            words = self.tr("Select an entry, a person or an agency to read more about it here.")
            body = f"<p class='faint'>{words}</p>"
        self._text.setHtml(body)
        self._text.verticalScrollBar().setValue(0)

    def _follow(self, link: QUrl) -> None:
        kind, _, key = link.toString().partition(":")
        if kind == "row":
            self._show_row(key)
            return
        (self.opened if kind == "event" else self.chosen).emit(key)

    def _show_row(self, id: str) -> None:
        """Show the row that an event was read from."""
        from window.imports.source_rows import SourceRows

        case = self._given[0]
        if id in case.event_by_id:
            SourceRows(case, case.event_by_id[id], self.window()).open()


def _named(case: Case, key: str) -> str:
    found = case.person_by_id.get(key) or case.agency_by_id.get(key)
    return found.name if found else ""


def _entry(case: Case, event: Event, theme: Theme) -> Iterator[str]:
    yield f"<p class='when'>{escape(show_dated(event.when, event.until))}{_time(event)}</p>"
    yield _as_written(event)
    agencies = [case.agency_by_id[a] for a in event.agencies if a in case.agency_by_id]
    links = (
        f"<a href='agency:{a.id}' style='color:{theme[Ink(sector_of_agency(a).value)]}'>{escape(a.name)}</a>"
        for a in agencies
    )
    yield f"<p class='agencies'>{', '.join(links) or f'<span class=faint>{said(wording.NO_AGENCY)}</span>'}</p>"
    yield f"<p class='text'>{_lines(event.text)}</p>"
    for title, words in (
        (translate("Card", "Action"), event.action),
        (translate("Card", "Decision"), event.decision),
        (translate("Card", "Child's voice"), event.voice),
        (translate("Card", "Impact"), event.impact),
    ):
        if words:
            yield f"<p class='name'>{title}</p><p>{_lines(words)}</p>"
    if event.analysis:
        title = translate("Card", "Analysis, not fact")
        yield f"<p class='name'>{title}</p><p class='analysis'>{_lines(event.analysis)}</p>"
    if event.shared:
        title = translate("Card", "Wording for sharing, not reviewed yet")
        if event.shared_by:
            title = translate("Card", "Wording for sharing, reviewed by {name}").format(name=escape(event.shared_by))
        yield f"<p class='name'>{title}</p><p>{_lines(event.shared)}</p>"
    yield from _facts(case, event)


def _facts(case: Case, event: Event) -> Iterator[str]:
    people = ", ".join(
        f"<a href='person:{part.person}'>{escape(wording.part_of(case, part))}</a>" for part in event.people
    )
    times = translate("Card", "{number} times").format(number=f"{event.occurrences:,}")
    standing, weight = event.standing, event.significance
    rows = [
        (translate("Card", "People"), people or said(wording.HOUSEHOLD)),
        (translate("Card", "Kind"), said(event.kind.value).capitalize()),
        (translate("Card", "Type"), escape(event.category)),
        (translate("Card", "Stands for"), times if event.occurrences > 1 else ""),
        (translate("Card", "Factors"), escape(", ".join(said(factor.value) for factor in event.factors))),
        (translate("Card", "Level of need"), str(event.level or "")),
        (translate("Card", "Worker"), escape(", ".join(event.professionals))),
        (translate("Card", "Standing"), said(standing.value) if standing is not Standing.CONFIRMED else ""),
        (translate("Card", "Significance"), said(weight.value) if weight is not Significance.NORMAL else ""),
        (translate("Card", "Recorded"), escape(show(event.recorded)) if event.recorded else ""),
        (translate("Card", "Reference"), escape(event.ref)),
        (translate("Card", "Evidence"), escape(event.evidence)),
        (translate("Card", "Source"), escape(wording.source_of(event)) + _row_link(case, event)),
        (translate("Card", "Also told in"), escape("; ".join(f"{place.file}, {place.place}" for place in event.also))),
    ]
    yield "<table class='facts' cellspacing='0' cellpadding='3'>"
    for name, words in rows:
        if words:
            yield f"<tr><td class='faint'>{name}&nbsp;&nbsp;</td><td>{words}</td></tr>"
    yield "</table>"


def _row_link(case: Case, event: Event) -> str:
    """Return a link to the row that an event was read from, where the rows of its file were kept."""
    kept = event.source and any(source.original for source in case.sources if source.file == event.source.file)
    words = translate("Card", "Show the row")
    return f"<br><a href='row:{event.id}'>{words}</a>" if kept else ""


def _entries(case: Case, events: list[Event], name: str) -> Iterator[str]:
    entries, times = count(len(events), "entry", "entries"), sum(event.occurrences for event in events)
    days = [day for event in events for day in (event.when.first, event.when.last) if day]
    standing_for = translate("Card", "standing for {number}").format(number=f"{times:,}")
    dated = f"{wording.month(min(days))} – {wording.month(max(days))}" if days else translate("Card", "undated")
    parts = (entries if name else "", standing_for if times != len(events) else "", dated)
    yield f"<h2>{escape(name) or entries}</h2>"
    yield f"<p class='soft'>{', '.join(part for part in parts if part)}</p>"
    for event in events[:LISTED]:
        when = escape(show_dated(event.when, event.until))
        words = escape(_short(event.text))
        agencies = escape(wording.agencies_of(case, event) or said(wording.NO_AGENCY))
        link = f"<a href='event:{event.id}'>{when}</a>"
        yield f"<p class='row'>{link} <span class='faint'>{agencies}</span><br>{words}</p>"
    if len(events) > LISTED:
        more = translate("Card", "and {number} more, in the table of events").format(number=f"{len(events) - LISTED:,}")
        yield f"<p class='faint'>{more}</p>"


def _as_written(event: Event) -> str:
    """Return the dates in the source's own words, where these differ from how they are understood."""
    parts = [event.when.written]
    if isinstance(event.until, When) and event.until.written != event.when.written:
        parts.append(event.until.written)
    elif event.until is ONGOING:
        parts.append("ongoing")
    written = translate("Card", " to ").join(part for part in dict.fromkeys(parts) if part)
    if not written or written.casefold() == show_dated(event.when, event.until).casefold():
        return ""
    words = translate("Card", "Written as “{words}”").format(words=escape(written))
    return f"<p class='faint'>{words}</p>"


def _time(event: Event) -> str:
    return f", {escape(event.time)}" if event.time else ""


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 120 else plain[:119].rstrip() + "…"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _style(theme: Theme) -> str:
    return f"""
    body, p, td {{ color: {theme[Ink.TEXT]}; }}
    p {{ margin: 0 0 8px 0; }}
    h2 {{ font-size: 13pt; font-weight: 600; margin: 0 0 2px 0; }}
    a {{ color: {theme[Ink.ACCENT]}; text-decoration: none; font-weight: 600; }}
    .when {{ font-size: 13pt; font-weight: 600; margin-bottom: 2px; }}
    .soft {{ color: {theme[Ink.SOFT]}; }}
    .faint {{ color: {theme[Ink.FAINT]}; }}
    .name {{ color: {theme[Ink.FAINT]}; margin-bottom: 0; }}
    .text {{ font-size: 11pt; margin: 8px 0 12px 0; }}
    .analysis {{ font-style: italic; }}
    .facts {{ margin-top: 8px; }}
    .row {{ margin: 8px 0 0 0; }}
    """
