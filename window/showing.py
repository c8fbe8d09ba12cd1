"""What the views are given: the open case, anonymised for a meeting or not, then filtered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from case.beside import follow
from case.filters import NOBODY, Filter, apply
from case.ids import survivor
from case.model import Case
from privacy.plan import DEFAULT_PLAN, Plan
from ui.history import History
from ui.jobs import Jobs
from window.selection import Selection

Days = tuple[date | None, date | None]
LARGE = 500  # events from which on the work is done beside the window


class _Shown(NamedTuple):
    """What is to be shown: for which open case, anonymised or not, and what the filter is there."""

    case: Case
    presenting: bool
    whole: Case
    wanted: Filter
    shown: Case
    twins: Mapping[str, str]


class Showing(QObject):
    """Turn the open case into the case that is shown; no view knows which it got.

    `whole` is the open case or its anonymised version, `shown` what the filter leaves of it.
    Signals: `changed()` when either is another one; `presenting_changed(bool)`;
    `plan_changed(Plan)` when somebody chose how the case leaves.
    """

    changed = Signal()
    presenting_changed = Signal(bool)
    plan_changed = Signal(object)

    def __init__(self, history: History, selection: Selection, jobs: Jobs) -> None:
        super().__init__()
        self._history = history
        self._selection = selection
        self._jobs = jobs
        self._anonymised: tuple[Case, Case] | None = None
        self.plan = DEFAULT_PLAN
        self._planned_for = history.case
        self._wanted = False
        self.presenting = False
        self._applied = selection.filter
        self._days = _days_of(selection.filter)  # of the filter before names were hidden
        self._coarse = self._days  # the same as they are said since then
        self.whole = history.case
        self.shown = history.case
        history.changed.connect(self._follow)
        selection.filter_changed.connect(self._filter)

    @property
    def hidden(self) -> int:
        """How many events the filter leaves out."""
        return len(self.whole.events) - len(self.shown.events)

    @property
    def stand_ins(self) -> Mapping[str, str]:
        """The id that everybody and everything has in what is shown, where that is anonymised."""
        return _twins(*self._anonymised, True) if self.presenting and self._anonymised else {}

    def present(self, on: bool) -> None:
        """Show the case anonymised, or as it is.

        What is filtered and selected stays. Words that were searched for may be names: they go.
        """
        if on != self._wanted:
            self._wanted = on
            self.refresh()

    def set_plan(self, plan: Plan) -> None:
        """Anonymise by another plan from now on; what was made by the one before is made anew."""
        self._planned_for = self._history.case
        if plan != self.plan:
            self.plan, self._anonymised = plan, None
            self.plan_changed.emit(plan)
            if self._wanted:
                self.refresh()

    def _keep_plan(self, case: Case) -> None:
        """Let go of what was set by hand for a case that is no longer open."""
        if self.plan != DEFAULT_PLAN:
            from privacy.looking import same_case, without_hand

            if not same_case(self._planned_for, case):
                self.plan = without_hand(self.plan)
        self._planned_for = case

    def _follow(self, case: Case) -> None:
        """Show another case; a filter goes on to whom people and agencies have become, and drops who is gone."""
        if not self._wanted:
            self._selection.set_filter(follow(self._selection.filter, lambda id: survivor(case, id)))
        self.refresh()

    def refresh(self) -> None:
        """Work out again what is shown; until the answer is there, the views and what they say stay."""
        case, wanted, presenting = self._history.case, self._selection.filter, self._wanted
        before = self.presenting
        self._keep_plan(case)
        plan = self.plan
        known = self._anonymised[1] if self._anonymised and self._anonymised[0] is case else None
        exact = self._days if _days_of(wanted) == self._coarse else _days_of(wanted)

        def work() -> _Shown:
            anonymised = (known or _anonymised(case, plan)) if presenting or before else case
            whole = anonymised if presenting else case
            twins = _twins(case, anonymised, presenting) if presenting != before else {}
            there = wanted
            if presenting != before:
                days = _said_days(wanted, case, plan) if presenting else exact
                there = replace(_moved(wanted, twins), since=days[0], until=days[1])
            return _Shown(case, presenting, whole, there, apply(whole, there), twins)

        if len(case.events) > LARGE:
            self._jobs.newest("show", work, self._take)
        else:
            self._jobs.forget("show")
            self._take(work())

    def _take(self, made: _Shown) -> None:
        self.whole, self.shown, self._applied = made.whole, made.shown, made.wanted
        if made.presenting:
            self._anonymised = (made.case, made.whole)
        ids, about = self._selection.ids, self._selection.about
        if made.presenting != self.presenting:
            if made.presenting:
                self._days, self._coarse = _days_of(self._selection.filter), _days_of(made.wanted)
            ids = frozenset(made.twins[id] for id in ids if id in made.twins)
            about = made.twins.get(about, "")
            self.presenting = made.presenting
            self._selection.set_filter(made.wanted)
            self.presenting_changed.emit(made.presenting)
        self._selection.select(ids & self.shown.event_by_id.keys(), survivor(self.whole, about) or about)
        self.changed.emit()

    def _filter(self, wanted: Filter) -> None:
        if wanted != self._applied:
            self.refresh()


def _anonymised(case: Case, plan: Plan) -> Case:
    from privacy.anonymise import anonymise

    return anonymise(case, plan).case


def _twins(case: Case, anonymised: Case, presenting: bool) -> Mapping[str, str]:
    """Return the id that everybody and everything has on the other side."""
    from privacy.scenes import stand_ins

    twins = stand_ins(case, anonymised)
    return twins if presenting else {there: here for here, there in twins.items()}


def _days_of(wanted: Filter) -> Days:
    return wanted.since, wanted.until


def _said_days(wanted: Filter, case: Case, plan: Plan) -> Days:
    """Return the days of a filter as the dates that are shown are: no day that is exact, none that is not moved."""
    from case.dates import on
    from privacy.grains import grain_of

    grain = grain_of(case, plan)
    return (
        grain.when(on(wanted.since)).first if wanted.since else None,
        grain.when(on(wanted.until)).last if wanted.until else None,
    )


def _moved(wanted: Filter, twins: Mapping[str, str]) -> Filter:
    """Return the filter for the other side, without the words."""
    return replace(wanted, people=_those(wanted.people, twins), agencies=_those(wanted.agencies, twins), words="")


def _those(ids: frozenset[str], twins: Mapping[str, str]) -> frozenset[str]:
    """Return those whom a filter lets through on the other side; nobody where none of them is there."""
    found = frozenset(twins[id] for id in ids if id in twins)
    return found or frozenset((NOBODY,) if ids else ())
