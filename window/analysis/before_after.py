"""Before and after: two windows around an event or a date, side by side, and what the report holds of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout

from case.dates import When, Windows
from case.model import Case
from case.scenes import Scene
from case.showing_dates import show_span
from ui.jobs import Jobs
from ui.labels import label, name_of_field, push_button
from ui.number_field import NumberField
from window import wording
from window.analysis.compared import Compared, ComparedTables
from window.analysis.event_search import EventSearch
from window.analysis.section import Section, in_a_row
from window.analysis.span_line import SpanLine
from window.analysis.topics import Topic, title_of
from window.showing import LARGE

if TYPE_CHECKING:
    from analysis.summary import Summary

MONTHS, MOST_MONTHS = 6, 120


class BeforeAfterSection(Section):
    """Let two windows be chosen and show what both hold.

    Signals: `report_wanted(windows or None)`, `windows_changed(windows or None)` when others are typed,
    `timeline_wanted(bool)` whether the timeline shall show them.
    """

    report_wanted = Signal(object)
    windows_changed = Signal(object)
    timeline_wanted = Signal(bool)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__(title_of(Topic.BEFORE_AFTER))
        self._jobs = jobs
        self._job = f"compare {id(self)}"  # an audience may look at a section of its own
        self._shown = Case()
        self._summary: Summary | None = None
        self._moment: When | None = None
        self._ids: frozenset[str] = frozenset()
        self._kept: Windows | None = None
        self._search = EventSearch(self.tr("Around which event or date"), self.tr("Words of an entry, or a date"))
        self._selected = push_button(
            self.tr("The &selected event"), self.tr("Take the event that is selected in the views")
        )
        self._months = NumberField(1, MOST_MONTHS, MONTHS)
        hint = self.tr("January 2008 to June 2008")
        self._before = SpanLine(self.tr("Before"), hint=hint)
        self._after = SpanLine(self.tr("After"), hint=hint)
        self._report = push_button("", self.tr("The report shows both windows side by side"))
        self._on_timeline = QCheckBox(self.tr("Show on the &timeline"))
        self._on_timeline.setChecked(True)
        self._on_timeline.setToolTip(self.tr("Both windows as bands behind the lanes, with the moment between them"))
        self._said = label("", "soft")
        self._tables = ComparedTables()
        self._lay_out()
        self._connect()
        job = self._job
        self.destroyed.connect(lambda _=None: jobs.forget(job))
        self._refresh()

    @property
    def windows(self) -> Windows | None:
        """The windows as they are typed."""
        before, after = self._before.span, self._after.span
        return (before, after) if before and after else None

    def show_case(self, shown: Case, summary: Summary | None) -> None:
        self._shown, self._summary = shown, summary
        self._search.show_case(shown)
        self.select(self._ids)
        self._refresh()

    def show_kept(self, windows: Windows | None) -> None:
        """Show which windows the report holds; where none are typed yet, take them."""
        if windows != self._kept:
            before, self._kept = self._kept, windows
            if windows and self.windows in (None, before):
                self.show_windows(windows)
            self._say()

    def show_on_timeline(self, on: bool) -> None:
        """Show whether the timeline shows the windows."""
        with QSignalBlocker(self._on_timeline):
            self._on_timeline.setChecked(on)

    def scene_now(self, scene: Scene) -> Scene:
        return replace(scene, windows=self.windows)

    def show_scene(self, scene: Scene) -> None:
        if scene.windows:
            self.show_windows(scene.windows)

    def show_windows(self, windows: Windows) -> None:
        """Take two windows."""
        for line, window in zip((self._before, self._after), windows, strict=True):
            line.blockSignals(True)
            line.set_words(show_span(window))
            line.blockSignals(False)
        self._take_typed()

    def _take_typed(self) -> None:
        """Show the windows as they are typed now."""
        self._refresh()
        self.windows_changed.emit(self.windows)

    def select(self, ids: frozenset[str]) -> None:
        self._ids = ids
        event = self._shown.event_by_id.get(next(iter(ids))) if len(ids) == 1 else None
        self._selected.setEnabled(bool(event and event.when.dated))

    def set_changeable(self, on: bool) -> None:
        super().set_changeable(on)
        self._say()

    def dress_for_room(self) -> None:
        super().dress_for_room()
        self._say()

    def copy(self) -> None:
        self._tables.copy()

    def _take_selected(self) -> None:
        event = self._shown.event_by_id.get(next(iter(self._ids), ""))
        if event:
            self._search.choose(event)

    def _put_around(self, moment: When) -> None:
        """Put two windows of equal length around a moment."""
        from analysis.comparison import MONTH
        from analysis.windows import WindowError, around

        self._moment = moment
        try:
            self.show_windows(around(moment, round(self._months.value() * MONTH)))
        except WindowError as error:
            self._said.setText(str(error))

    def _lengthen(self) -> None:
        if self._moment:
            self._put_around(self._moment)

    def _refresh(self) -> None:
        """Compare anew, beside the window where the case is large."""
        windows, summary, shown = self.windows, self._summary, self._shown
        self._jobs.forget(self._job)
        if windows is None or summary is None:
            self._tables.hide()
        elif len(shown.events) > LARGE:
            self._jobs.newest(self._job, lambda: compared(shown, summary, windows), self._show)
        else:
            self._show(compared(shown, summary, windows))
        self._say()

    def _show(self, made: Compared) -> None:
        self._tables.show_compared(made)
        self._tables.show()

    def _say(self) -> None:
        """Say which windows are compared and whether the report holds them."""
        windows = self.windows
        self._on_timeline.setEnabled(windows is not None)
        in_report = windows is not None and windows == self._kept
        self._report.setText(self.tr("Take out of the &report") if in_report else self.tr("Put into the &report"))
        self._report.setEnabled(windows is not None and self.changeable)
        if self.before_audience:
            self._said.setText(self._told_to_audience())
            return
        if windows is None:
            words = self.tr("Choose an event or a date, or type two stretches of time.")
        else:
            days = (wording.count(window.days, "day", "days") for window in windows)
            words = self.tr("{before} before, {after} after.").format(
                **dict(zip(("before", "after"), days, strict=True))
            )
            words += " " + self.tr("The report holds these windows.") if in_report else ""
        if self._kept and not in_report:
            first, second = map(show_span, self._kept)
            words += " " + self.tr("The report holds {first} and {second}.").format(first=first, second=second)
        self._said.setText(words)

    def _told_to_audience(self) -> str:
        if self.windows is None:
            return self.tr("No two stretches of time were chosen.")
        before, after = self.windows
        return self.tr("Before: {before} ({days}). After: {after} ({more}).").format(
            before=show_span(before),
            days=wording.count(before.days, "day", "days"),
            after=show_span(after),
            more=wording.count(after.days, "day", "days"),
        )

    def _give(self) -> None:
        windows = self.windows
        self.report_wanted.emit(None if windows == self._kept else windows)

    def _lay_out(self) -> None:
        around = QHBoxLayout()
        around.setSpacing(8)
        around.addWidget(name_of_field(self.tr("A&round"), self._search))
        around.addWidget(self._search, 1)
        around.addWidget(self._selected)
        around.addSpacing(8)
        around.addWidget(name_of_field(self.tr("&Each side"), self._months))
        around.addWidget(self._months)
        self._months.setSuffix(self.tr(" months"))
        self._months.setMinimumWidth(116)
        self._months.setAccessibleName(self.tr("Months on each side"))
        windows = QGridLayout()
        windows.setHorizontalSpacing(16)
        for column, (name, line) in enumerate(((self.tr("&Before"), self._before), (self.tr("A&fter"), self._after))):
            windows.addWidget(name_of_field(name, line), 0, column)
            windows.addWidget(line, 1, column)
            windows.setColumnStretch(column, 1)
        below = QHBoxLayout()
        below.addWidget(self._said, 1)
        below.addWidget(self.keep_back(in_a_row(self._on_timeline, self._report)))
        typed = QVBoxLayout()
        typed.setSpacing(12)
        typed.addLayout(around)
        typed.addLayout(windows)
        self.column.addWidget(self.keep_back(typed))
        self.column.addLayout(below)
        self.column.addWidget(self._tables)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self._search.found.connect(lambda moment, _: self._put_around(moment))
        self._selected.clicked.connect(self._take_selected)
        self._months.valueChanged.connect(lambda _: self._lengthen())
        for line in (self._before, self._after):
            line.changed.connect(self._take_typed)
        self._report.clicked.connect(self._give)
        self._on_timeline.toggled.connect(self.timeline_wanted)
        self._tables.events_chosen.connect(self.events_chosen)


def compared(shown: Case, summary: Summary, windows: Windows) -> Compared:
    """Return what two windows hold, by what the summary knows, and the targets."""
    from analysis.comparison import Known, compare
    from analysis.targets import results

    known = Known(summary.spells, summary.at_once, summary.levels)
    found = compare(shown, *windows, known=known)
    return Compared(found, results(shown, found))
