"""The window: it places the panels, connects them and shows the case, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from case.filters import EVERYTHING, Filter
from ui.dialogs import rolled
from ui.history import History
from ui.icons import program_icon
from ui.jobs import Jobs
from ui.settings import Settings, ThemeChoice, load, save
from ui.standing import Standing, stand_as_left, standing_of
from ui.style import dress, theme_for
from window.analysis.analysing import Analysing
from window.analysis.deciding import SpellDeciding
from window.analysis.local_files import LocalFiles
from window.analysis.topics import Topic, topic_of
from window.analysis.windows_keeping import WindowsKeeping
from window.banner import Banner
from window.card import Card
from window.counting import Counting
from window.counts import CountsPanel
from window.desk import Desk
from window.desktop import Desktop, title_of
from window.doing import Doing
from window.exports.plan_keeping import PlanKeeping
from window.exports.sharing import Sharing
from window.filing.keeping import Keeping
from window.filter_bar import FilterBar
from window.findings.deciding import Deciding
from window.imports.dropping import DropTarget
from window.lane_keeping import LaneKeeping
from window.meeting.preparing import Preparing
from window.menus import Menus
from window.pages import Pages
from window.palette.going import Going
from window.pictures.picturing import Picturing
from window.selection import Selection, events_about
from window.showing import Showing
from window.status import Status, described
from window.top_bar import TopBar
from window.views import ANALYSIS, TIMELINE
from window.welcome import Welcome
from window.who.tabs import Tab
from window.who.who import Who
from window.wording import state_of

NAME = "Kinline"
SIZE = (1760, 1000)


class MainWindow(QMainWindow):
    """Kinline's window on one case."""

    def __init__(self, history: History, jobs: Jobs, store: QSettings, state: Path | None = None) -> None:
        super().__init__()
        self.history, self.jobs, self._store = history, jobs, store
        self.settings = load(store)
        self.selection = Selection(self)
        self.showing = Showing(history, self.selection, jobs)
        self.menus = Menus(self)
        self.status = Status(self)
        state = state or Path(store.fileName()).parent / "state"
        self.keeping = Keeping(self, history, jobs, self.menus.file, self.settings, state, self.status)
        self.doing = Doing(self, history, jobs, self.selection, self.showing, self.status.say)
        self.doing.previewing.remembered = Path(store.fileName()).with_name("columns.json")
        self._make_views(jobs)
        self._make_helpers(history, jobs)
        self._drop = DropTarget(self)
        self._place()
        self._connect()
        self.take_settings(self.settings)
        self._show_case()

    def _make_views(self, jobs: Jobs) -> None:
        """Make what is looked at: bars, pages and panels."""
        self.banner = Banner()
        self.top = TopBar(self.menus)
        self.filter_bar = FilterBar()
        self.pages = Pages(jobs, self.settings.lanes, topic_of(self.settings.section))
        self.pages.making.columns = self.settings.columns
        self.pages.making.row_actions = (self.menus.correct, self.menus.change, self.menus.copy, self.menus.delete)
        self.welcome = Welcome()
        self.counts = CountsPanel()
        self.card = Card()
        self.desk = Desk(self.top, self.filter_bar, self.pages, self.counts, self.card)

    def _make_helpers(self, history: History, jobs: Jobs) -> None:
        """Make what acts on the case and on the views on behalf of the window."""
        self.picturing = Picturing(self, history, self.showing, self.pages)
        self.desktop = Desktop(
            self, self.desk, self.menus, self.pages, self.showing, self.keeping, self.doing, self.welcome
        )
        self.local_files = files = LocalFiles(self, self.keeping.document, history, self.showing)
        self.counting = Counting(self.showing, self.doing.importing, self.counts, jobs, lambda: files.shown)
        self.deciding = Deciding(self, self.desk, history, self.selection, self.showing, self.counting)
        SpellDeciding(self, history, self.showing, self.pages)
        comparing = WindowsKeeping(self, self.keeping.document, self.showing, self.pages)
        self.doing.windows = comparing.windows
        self.who = Who(self, history, self.showing)
        self.going = Going(self, self.showing, self.selection, lambda: self.desktop.theme)
        self.doing.local = lambda: files.whole
        self.sharing = Sharing(
            self, history, self.showing, self.selection, jobs, lambda entry: self.doing.note(entry), self.doing.local,
            self.doing.windows,
        )  # fmt: skip
        Analysing(self, history, self.showing, self.counting, self.pages, files, self.who)
        self.preparing = Preparing(
            self, self.desk, history, self.showing, self.selection, self.pages, jobs, self.keeping.lock,
            self.doing.local, self.doing.windows,
        )  # fmt: skip
        PlanKeeping(self, self.keeping.document, self.showing)
        LaneKeeping(self, self.keeping.document, self.showing, self.pages)

    def _place(self) -> None:
        self.setWindowIcon(program_icon())
        self._middle = QStackedWidget()
        self._front = rolled(self.welcome)
        self._middle.addWidget(self._front)
        self._middle.addWidget(self.desk)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._middle, 1)
        self.setCentralWidget(rolled(whole))
        self.setStatusBar(self.status)
        self.menus.place(self, self.desk.dock_actions)
        room = self.screen().availableGeometry().size()
        wanted = QSize(*SIZE)
        self.resize(wanted.boundedTo(room))
        if self.size() != wanted:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        stand_as_left(self, self.settings.geometry, self.settings.state)
        Standing(self, was_left=bool(self.settings.geometry))
        self.desk.restore_layout(self.settings.layout)

    def _connect(self) -> None:
        self.showing.changed.connect(self._show_case)
        self.showing.presenting_changed.connect(self._show_presenting)
        self.selection.selected.connect(self._show_selection)
        self.selection.filter_changed.connect(lambda _: self._say_state())
        self.filter_bar.wanted.connect(self.selection.set_filter)
        self.pages.wishes.selected.connect(self.selection.select)
        self.pages.wishes.picked.connect(self.selection.select)
        self.pages.wishes.opened.connect(self._open_event)
        self.pages.wishes.corrected.connect(self.doing.take_cell)
        self.pages.wishes.refused.connect(self.status.say_briefly)
        self.menus.columns.aboutToShow.connect(lambda: self.pages.fill_columns(self.menus.columns))
        self.counts.chosen.connect(self.choose)
        self.counts.events_chosen.connect(self.selection.select)
        self.counts.problems_wanted.connect(self.doing.show_problems)
        self.counts.findings_wanted.connect(self.deciding.show_panel)
        self.going.chosen.connect(self.choose)
        self.deciding.shown.connect(lambda: self.look_at(TIMELINE))
        self.counting.counted.connect(lambda summary: self.pages.show_summary(self.showing.shown, summary))
        self.card.chosen.connect(self.choose)
        self.card.opened.connect(lambda event: self.selection.select(frozenset((event,))))
        self.card.only_wanted.connect(self.show_only)
        self.card.edit_wanted.connect(self.doing.correct)
        self.card.delete_wanted.connect(self.doing.delete)
        self.banner.left.connect(lambda: self.showing.present(False))
        self.welcome.files_wanted.connect(self.doing.open_files)
        self._drop.dropped.connect(self.desktop.take_files)
        self.status.cancelled.connect(self.jobs.cancel)
        self.jobs.busy.connect(self._show_busy)
        self.jobs.progressed.connect(self.status.show_progress)
        self._connect_top()
        self._connect_menus()
        self._connect_desktop()
        QApplication.styleHints().colorSchemeChanged.connect(lambda _: self.set_theme(self.settings.theme))

    def _connect_top(self) -> None:
        self.top.view_chosen.connect(self._look_at)
        self.top.view_clicked.connect(self.desk.show_views)
        self.top.centre_chosen.connect(self.pages.set_centre)

    def _connect_desktop(self) -> None:
        self.desktop.settings_changed.connect(self.take_settings)
        self.desktop.view_wanted.connect(self.look_at)
        self.preparing.audience_chosen.connect(lambda name: self.take_settings(replace(self.settings, audience=name)))
        self.preparing.view_wanted.connect(self._show_view)
        self.keeping.document.changed.connect(self._say_state)
        self.keeping.document.replaced.connect(self.selection.reset)
        self.keeping.document.replaced.connect(self.pages.renew_analysis)
        self.keeping.lock.changed.connect(self._show_locked)

    def _connect_menus(self) -> None:
        menus, doing = self.menus, self.doing
        for action, does in (
            (menus.bring_in, doing.open_files),
            (menus.export, doing.export),
            (menus.share, self.sharing.open),
            (menus.identifiable, doing.export_identifiable),
            (menus.undo, self.history.undo),
            (menus.redo, self.history.redo),
            (menus.add, doing.add),
            (menus.correct, doing.correct),
            (menus.change, doing.change),
            (menus.delete, doing.delete),
            (menus.copy, self.pages.copy),
            (menus.none, lambda: self.selection.select(frozenset())),
            (menus.all, lambda: self.selection.select(frozenset(self.showing.shown.event_by_id))),
            (menus.find, self._go_to_words),
            (menus.clear, self.filter_bar.clear),
            (menus.problems, doing.show_problems),
            (menus.who, self.who.open),
            (menus.anything, self.going.open),
            (menus.keep_scene, self.preparing.keep),
            (menus.scenes, self.preparing.show_panel),
            (menus.meeting, self.preparing.ask_start),
            (menus.limits, self.deciding.ask_limits),
        ):
            action.triggered.connect(lambda _=False, does=does: does())
        for number, found in enumerate(menus.lists, Tab.TIES):
            found.triggered.connect(lambda _=False, number=number: self.who.open(first=number))
        self.who.events_wanted.connect(self.selection.select)
        menus.present.triggered.connect(self.showing.present)
        menus.full.triggered.connect(self._fill_screen)
        menus.theme_wanted.connect(lambda choice: self.take_settings(replace(self.settings, theme=choice)))
        menus.view_wanted.connect(self.look_at)
        menus.topic_wanted.connect(self.look_into)

    def _go_to_words(self) -> None:
        self.desk.show_filter()
        self.filter_bar.go_to_words()

    def look_at(self, number: int) -> None:
        """Show one of the views."""
        self.desk.show_views()
        self._look_at(number)

    def _look_at(self, number: int) -> None:
        self.top.show_view(number)
        self.menus.views[number].setChecked(True)
        self.pages.look_at(number)
        self._say_state()

    def _fill_screen(self, on: bool) -> None:
        """Fill the whole screen, or be as large as before: a window that was maximised is so again."""
        state, full = self.windowState(), Qt.WindowState.WindowFullScreen
        self.setWindowState(state | full if on else state & ~full)

    def look_into(self, topic: Topic) -> None:
        """Show a section of the analysis."""
        self.look_at(ANALYSIS)
        self.pages.look_into(topic)

    def _show_view(self, number: int) -> None:
        """Say everywhere which view is looked at; it is shown already."""
        self.top.show_view(number)
        self.menus.views[number].setChecked(True)
        self.top.show_case(self.showing.whole, self.pages.centre)

    def choose(self, key: str) -> None:
        """Select all that is shown about a person or an agency."""
        self.selection.select(events_about(self.showing.shown, key), key)

    def show_only(self, key: str) -> None:
        """Filter to what is about one person or agency."""
        only = frozenset((key,))
        is_person = key in self.showing.whole.person_by_id
        self.selection.set_filter(Filter(people=only) if is_person else Filter(agencies=only))

    def take_settings(self, settings: Settings) -> None:
        """Keep to other settings from now on."""
        self.settings = self.desktop.settings = settings
        self.keeping.take(settings)
        self.preparing.take(settings)
        self.set_theme(settings.theme)

    def set_theme(self, choice: ThemeChoice) -> None:
        self.settings = self.desktop.settings = replace(self.settings, theme=choice)
        self.menus.themes[choice].setChecked(True)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - a window stands in one
        theme = self.desktop.theme = self.preparing.theme = theme_for(choice, app)
        dress(app, theme, self.settings.text)
        for part in (
            self.menus,
            self.top,
            self.desk,
            self.welcome,
            self.pages.passing,
            self.counts,
            self.card,
            self.deciding.panel,
        ):
            part.set_theme(theme)

    def _show_case(self) -> None:
        whole = self.showing.whole
        is_open = bool(whole.events or whole.people)
        self._middle.setCurrentWidget(self.desk if is_open else self._front)
        self.filter_bar.show_filter(self.selection.filter, whole)
        self.top.show_case(whole, self.pages.centre)
        self.pages.show_case(self.showing.shown, whole)
        if is_open:
            self._look_at(max(TIMELINE, self.pages.current))
        self._show_selection()

    def _show_selection(self) -> None:
        ids, about = self.selection.ids, self.selection.about
        self.pages.select(ids, about)
        self.card.show_selection(self.showing.shown, ids, about, self.selection.title)
        self.desk.bring_forward(bool(ids or about))
        self._say_state()

    def _show_presenting(self, on: bool) -> None:
        self.banner.setVisible(on)
        self.menus.present.setChecked(on)
        self.card.set_changeable(not on)
        self._drop.enabled = not on
        self.pages.centre = None
        self.pages.drop_hidden()
        self.filter_bar.drop_words()

    def _show_busy(self, busy: bool) -> None:
        self.status.show_busy(busy)
        self._say_state()

    def _show_locked(self, locked: bool) -> None:
        self._drop.enabled = not locked and not self.showing.presenting
        self._say_state()

    def _open_event(self, event: str) -> None:
        self.selection.select(frozenset((event,)))
        self.doing.correct()

    def _say_state(self) -> None:
        """Say in the title, the menus and the status bar how things stand: counts, never names."""
        showing, wanted, selected = self.showing, self.selection.filter, len(self.selection.ids)
        state = state_of(self.history.case, showing.presenting)
        title = title_of(NAME, state, self.keeping, showing.presenting)
        self.setWindowModified(False)
        self.setWindowTitle(title)
        hidden = showing.presenting or self.keeping.lock.locked
        self.setWindowFilePath("" if hidden else str(self.keeping.document.path or ""))
        self.setWindowModified("[*]" in title and self.keeping.document.unsaved)
        importing = self.doing.importing
        self.desktop.show_state(self.history, not importing.is_running)
        self.menus.show_state(
            self.history,
            selected=selected,
            filtered=wanted != EVERYTHING,
            presenting=showing.presenting,
            importing=importing.is_running,
            problems=importing.left,
        )
        self.desk.show_filtered(wanted != EVERYTHING)
        self.status.say(described(showing.whole, showing.shown, wanted, selected))

    def changeEvent(self, event: QEvent) -> None:
        """Say in the menu whether the window fills the screen, whoever made it so."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self.menus.full.setChecked(self.isFullScreen())

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.keeping.may_close():
            event.ignore()
            return
        self.jobs.close()
        if self.settings.clear_clipboard:
            self.desktop.clear_clipboard()
        geometry, layout = bytes(self.saveGeometry().data()), self.desk.layout_bytes()
        lanes, section = self.pages.lanes, self.pages.topic.value
        columns = self.pages.keep_columns()
        looks = replace(self.settings, geometry=geometry, state=standing_of(self), layout=layout, columns=columns)
        save(self._store, replace(looks, lanes=lanes, section=section))
        super().closeEvent(event)
