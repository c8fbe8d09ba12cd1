"""What belongs to a good desktop program besides the case: help, steps, paper, preferences, files dropped on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from case.contents import Contents
from case.storage import SUFFIX
from drawing.marks import Drawing
from drawing.theme import LIGHT, Theme
from ui.history import History
from ui.messages import Answer, choose
from ui.settings import Settings
from ui.translating import translate
from window.desk import Desk
from window.doing import Doing
from window.filing.keeping import Keeping
from window.filing.steps import StepsPanel
from window.help.first_steps import GuidePanel
from window.help.panel import HelpPanel, show_keys
from window.menus import Menus
from window.pages import Pages
from window.samples import Sample, samples
from window.showing import Showing
from window.views import ANALYSIS, EVENTS, FAMILY, IMPACT, NETWORK, TIMELINE
from window.welcome import Welcome

HELP = {
    TIMELINE: "timeline", FAMILY: "family-history", IMPACT: "impact-map", NETWORK: "network", EVENTS: "events",
    ANALYSIS: "analysis",
}  # fmt: skip
PANEL_HELP = {
    "Counts": "counts",
    "Findings": "findings",
    "Selection": "selection",
    "Steps": "steps",
    "Scenes": "meetings",
}


class Desktop(QObject):
    """Add panels to the desk and do what the menus ask for around the case.

    Signals: `settings_changed(Settings)`, `view_wanted(number)`.
    """

    settings_changed = Signal(object)
    view_wanted = Signal(int)

    def __init__(
        self, window: QMainWindow, desk: Desk, menus: Menus, pages: Pages, showing: Showing, keeping: Keeping,
        doing: Doing, welcome: Welcome,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window = window
        self._desk, self._menus, self._pages = desk, menus, pages
        self._showing, self._keeping, self._doing = showing, keeping, doing
        self.theme: Theme = LIGHT
        self.settings = Settings()
        self.steps, self.help, self.guide = StepsPanel(), HelpPanel(), GuidePanel()
        desk.add_panel("Steps", self.tr("Steps"), self.steps)
        self._help_dock = desk.add_panel("Help", self.tr("Help"), self.help)
        self._guide_dock = desk.add_panel("Guide", self.tr("First five minutes"), self.guide, apart=True)
        self._connect(welcome)

    def show_state(self, history: History, changeable: bool) -> None:
        """Bring the steps and the file menu up to date."""
        presenting = self._showing.presenting
        self._menus.file.show_state(
            self._keeping.document, presenting, not changeable, self._has_picture(), self._has_paper()
        )
        self.steps.show_history(history, presenting, changeable and not presenting)
        self._note_steps(presenting)

    def take_files(self, files: tuple[Path, ...]) -> None:
        """Open a case file among those dropped, or show what importing them all would do."""
        case_file = next((file for file in files if file.suffix.casefold() == SUFFIX), None)
        if case_file:
            self._keeping.filing.open(case_file)
        else:
            self._doing.preview(files)

    def open_sample(self, sample: Sample) -> None:
        """Open a sample in place of the open case."""
        self._keeping.filing.let_go(lambda: self._start(sample))

    def start_guide(self) -> None:
        """Lead through the first five minutes."""
        is_empty = not self._showing.whole.events
        self.guide.begin(is_empty)
        if is_empty:
            self._do_step("sample")
        self._desk.show_panel(self._guide_dock)

    def _note_steps(self, presenting: bool) -> None:
        """Take for done what the guide asks for and somebody did by keys, menus or the mouse."""
        document = self._keeping.document
        for does, is_done in (
            ("family", self._pages.current == FAMILY),
            ("find", self._showing.hidden > 0),
            ("present", presenting),
            ("save", document.path is not None and not document.unsaved),
        ):
            if is_done:
                self.guide.note(does)

    def _note_clicked(self, events: frozenset[str]) -> None:
        if self._pages.current == TIMELINE and events:
            self.guide.note("timeline" if len(events) == 1 else "counts")  # a click takes several where it is on a peak

    def _start(self, sample: Sample) -> None:
        self._keeping.document.open(Contents())
        self._doing.open_sample(sample)

    def _connect(self, welcome: Welcome) -> None:
        menus, filing = self._menus, self._keeping.filing
        for action, does in (
            (menus.help, self._show_help),
            (menus.guide, self.start_guide),
            (menus.keys, lambda: show_keys(self._window)),
            (menus.licences, self._show_licences),
            (menus.about, self._show_about),
            (menus.file.preferences, self._show_preferences),
            (menus.file.print, lambda: self._with_names(self.tr("Print"), self._print)),
            (menus.file.preview, lambda: self._with_names(self.tr("Print"), self._preview)),
            (menus.file.copy_picture, lambda: self._with_names(self.tr("Copy"), self._copy_picture)),
        ):
            action.triggered.connect(lambda _=False, does=does: does())
        menus.sample_wanted.connect(self.open_sample)
        self.steps.chosen.connect(self._keeping.document.history.go_to)
        self.guide.wanted.connect(self._do_step)
        self._pages.wishes.selected.connect(self._note_clicked)
        menus.meeting.triggered.connect(lambda _=False: self.guide.note("meeting"))
        self.guide.finished.connect(lambda: self._desk.hide_panel(self._guide_dock))
        welcome.case_wanted.connect(filing.choose_file)
        welcome.sample_wanted.connect(self.open_sample)
        welcome.guide_wanted.connect(self.start_guide)
        self._doing.note = self._keeping.filing.note
        self._doing.importing.begun.connect(self._keeping.document.take_as_given)
        filing.is_importing = lambda: self._doing.importing.is_running
        filing.is_presenting = lambda: self._showing.presenting

    def _has_picture(self) -> bool:
        return bool(self._showing.whole.events) and self._pages.has_picture

    def _has_paper(self) -> bool:
        return bool(self._showing.whole.events) and self._pages.has_paper

    def _show_help(self) -> None:
        page = PANEL_HELP.get(self._desk.focused_panel()) or HELP.get(self._pages.current, "case-file")
        self.help.show_page(page)
        self._desk.show_panel(self._help_dock)

    def _show_licences(self) -> None:
        from window.help.about import LicencesDialog

        LicencesDialog(self._window).open()

    def _show_about(self) -> None:
        from window.help.about import show_about

        show_about(self._window)

    def _show_preferences(self) -> None:
        from window.help.preferences import PreferencesDialog

        dialog = PreferencesDialog(self.settings, self._window)
        dialog.changed.connect(self.settings_changed)
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def _with_names(self, verb: str, does: Callable[[], None]) -> None:
        """Do it at once where no name is shown; otherwise ask first."""
        if self._showing.presenting:
            does()
            return
        choose(
            self._window,
            self.tr("With names"),
            self.tr("What is looked at shows names. It would leave Kinline with them."),
            self.tr("F6 shows it without names first."),
            Answer(self.tr("{verb} with names").format(verb=verb), does, grave=True),
        )

    def _drawings(self) -> tuple[Drawing, ...]:
        from window.printing import A4_POINTS

        return self._pages.on_paper(*A4_POINTS)

    def _print(self) -> None:
        from window.printing import print_now

        print_now(self._drawings, self._window)

    def _preview(self) -> None:
        from window.printing import preview

        preview(self._drawings, self._window)

    def _copy_picture(self) -> None:
        from window.printing import copy_picture

        if drawing := self._pages.picture():
            copy_picture(drawing, self.theme)

    def clear_clipboard(self) -> None:
        """Empty the clipboard where it holds something from here."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()

    def _do_step(self, what: str) -> None:
        views = {"timeline": TIMELINE, "family": FAMILY, "counts": TIMELINE}
        if what == "sample" and (found := samples()):
            self.open_sample(found[0])
        elif what in views:
            self.view_wanted.emit(views[what])
            self._desk.bring_forward(False)
        elif what == "find":
            self._menus.find.trigger()
        elif what == "present":
            self._menus.present.trigger()
        elif what == "meeting":
            self._menus.meeting.trigger()
        elif what == "save":
            self._keeping.filing.save()


def title_of(name: str, state: str, keeping: Keeping, presenting: bool) -> str:
    """Return the title of the window: the file, counts, and what is unusual; no name of a file for a meeting."""
    document = keeping.document
    if keeping.lock.locked:
        return " – ".join((name, translate("Document", "locked")))
    file = f"{document.path.name}[*]" if document.path and not presenting else ""
    unusual = [translate("Document", "not protected")] if not document.protected else []
    unusual += [translate("Document", "read-only")] if document.read_only else []
    return " – ".join(part for part in (name, file, state, *unusual) if part)
