"""The columns of the table of events: what each says, and how what is typed into it is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum

from case import cells
from case.model import Case, Event, EventKind, Factor, Significance, Standing
from case.showing_dates import show_dated
from ui.tables import Column
from ui.translating import meant, said, said_all, translate
from window import wording

TIP_WIDTH = 420  # pixels
SOURCE = 12
TEXT = 7  # the column that takes what room is left
HIDDEN = (4, 5, 8, 9, 10, 11)  # until somebody asks for them
Reads = Callable[[Case, Event, str], Event]


def event_columns(case: Callable[[], Case], order: Callable[[Event], int]) -> tuple[Column[Event], ...]:
    """Return the columns for the events of a case; they are typed over as `case.cells` reads them."""

    def typed(reads: Reads) -> Callable[[Event, str], Event]:
        return lambda event, words: reads(case(), event, words)

    def agencies() -> Sequence[str]:
        return [agency.name for agency in case().agencies]

    def people() -> Sequence[str]:
        return [person.name for person in case().people]

    def closed(reads: Reads, words: type[StrEnum]) -> Callable[[Event, str], Event]:
        return lambda event, typed: reads(case(), event, meant(typed, words))

    return (
        Column(translate("EventColumns", "Date"), lambda e: show_dated(e.when, e.until), order, width=164,
               reads=typed(cells.with_dates), typed=cells.written_dates,
               understood=translate("EventColumns", "Understood as: {}")),
        Column(translate("EventColumns", "Agencies"), lambda e: wording.agencies_of(case(), e) or "–", width=168,
               offered=agencies, several=True, reads=typed(cells.with_agencies),
               typed=lambda e: wording.agencies_of(case(), e)),
        Column(translate("EventColumns", "People"), lambda e: wording.people_of(case(), e) or said(wording.HOUSEHOLD),
               width=140, offered=people, several=True, reads=typed(cells.with_people),
               typed=lambda e: wording.people_of(case(), e)),
        Column(translate("EventColumns", "Kind"), lambda e: said(e.kind.value).capitalize(), width=96,
               reads=closed(cells.with_kind, EventKind), offered=lambda: list(said_all(EventKind).values())),
        Column(translate("EventColumns", "Service or type"), lambda e: e.category, width=130,
               reads=lambda e, words: replace(e, category=" ".join(words.split()))),
        Column(translate("EventColumns", "Level"), lambda e: str(e.level or ""), width=64, right=True,
               reads=typed(cells.with_level),
               offered=lambda: ["–", *map(str, range(cells.LEVELS[0], cells.LEVELS[1] + 1))]),
        Column(translate("EventColumns", "Times"), lambda e: f"{e.occurrences:,}", lambda e: e.occurrences, width=64,
               right=True, reads=typed(cells.with_times)),
        Column(translate("EventColumns", "Text"), lambda e: " ".join(e.text.split()), tip=_tip, width=280),
        Column(translate("EventColumns", "Factors"), lambda e: ", ".join(said(factor.value) for factor in e.factors),
               width=150, several=True, reads=closed(cells.with_factors, Factor),
               offered=lambda: [said(factor.value) for factor in Factor]),
        Column(translate("EventColumns", "Significance"), lambda e: said(e.significance.value).capitalize(), width=104,
               reads=closed(cells.with_significance, Significance),
               offered=lambda: list(said_all(Significance).values())),
        Column(translate("EventColumns", "Standing"), lambda e: said(e.standing.value).capitalize(), width=104,
               reads=closed(cells.with_standing, Standing), offered=lambda: list(said_all(Standing).values())),
        Column(translate("EventColumns", "Action"), lambda e: " ".join(e.action.split()), width=180),
        Column(translate("EventColumns", "Source"), wording.source_of, width=132),
    )  # fmt: skip


def _tip(event: Event) -> str:
    from html import escape

    return f"<table width='{TIP_WIDTH}'><tr><td>{escape(event.text)}</td></tr></table>" if event.text else ""
