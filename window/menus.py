"""The menus: every action of the window with its words and keys, in one place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from drawing.theme import Theme
from ui.actions import action
from ui.history import History
from ui.icons import icon
from ui.settings import ThemeChoice
from window.analysis.topics import Topic, title_of
from window.filing.file_menu import FileMenu
from window.pages import TITLES
from window.samples import samples
from window.welcome import sample_words

Key = QKeySequence.StandardKey
THEMES = {
    ThemeChoice.SYSTEM: "As the &system",
    ThemeChoice.LIGHT: "&Light",
    ThemeChoice.DARK: "&Dark",
    ThemeChoice.CONTRAST: "&High contrast",
}
ICONS = {
    "bring_in": "open", "export": "export", "present": "present", "undo": "undo", "redo": "redo", "find": "search",
    "clear": "filter", "correct": "edit", "delete": "delete", "problems": "problem", "add": "add",
}  # fmt: skip


class Menus(QObject):
    """All actions of the window.

    Signals: `sample_wanted(Sample)`, `theme_wanted(ThemeChoice)`, `view_wanted(number)`, `topic_wanted(Topic)`.
    """

    sample_wanted = Signal(object)
    theme_wanted = Signal(object)
    view_wanted = Signal(int)
    topic_wanted = Signal(object)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.file = FileMenu(window)
        self.bring_in = action(window, "&Bring in files…", keys="Ctrl+I", tip="Bring files into the open case")
        self.export = action(window, "&Export anonymised PDF…", keys="Ctrl+E", tip="Export an anonymised PDF")
        self.share = action(window, "Export &as…", keys="Ctrl+Shift+E", tip="Word, slides, workbook, picture, data")
        self.identifiable = action(window, "Export an &identifiable copy…", tip="Export a PDF with every name in it")
        self.quit = action(window, "&Quit", window.close, Key.Quit)
        self.undo = action(window, "&Undo", keys=Key.Undo)
        self.redo = action(window, "&Redo", keys=Key.Redo)
        self.copy = action(window, "&Copy rows", keys="Ctrl+Shift+C", tip="Copy the selected rows of the table")
        self.all = action(window, "Select &all that is shown", keys="Ctrl+Shift+A")
        self.none = action(window, "Select &nothing", keys="Escape")
        self.add = action(window, "&Add an event…", keys="Ctrl+Shift+N")
        self.correct = action(window, "C&orrect event…", keys=("Ctrl+Return", "F2"))
        self.change = action(
            window, self.tr("C&hange events…"), keys="Shift+F2", tip=self.tr("Change all selected at once")
        )
        self.delete = action(window, "&Delete events", keys=Key.Delete)
        self.find = action(window, "&Find in the entries", keys=Key.Find)
        self.anything = action(window, "Find an&ything…", keys="Ctrl+K", tip="Go anywhere by a few letters")
        self.clear = action(window, "C&lear the filter", keys="Ctrl+Shift+F", tip="Show everything")
        self.present = action(
            window,
            "Present &anonymised",
            keys=("F6", "Ctrl+Shift+P"),
            tip="Show the case without names, for a meeting",
            checkable=True,
        )
        self.full = action(window, "&Full screen", keys="F11", checkable=True)
        self.keep_scene = action(
            window,
            self.tr("&Keep this view as a scene"),
            keys="Ctrl+Shift+K",
            tip=self.tr("Keep this view for a meeting"),
        )
        self.scenes = action(window, self.tr("&Prepare scenes"), tip=self.tr("Show the scenes: order, titles, notes"))
        self.meeting = action(
            window,
            self.tr("&Start the meeting…"),
            keys="F5",
            tip=self.tr("Show the scenes without names to an audience"),
        )
        self.problems = action(window, "&Rows that need a look…", tip="Show the rows that could not be read")
        self.who = action(window, "P&eople and agencies…", keys="Ctrl+Shift+G", tip="Correct, merge and split them")
        self.lists = self._lists(window)
        self.limits = action(window, "T&hresholds of findings…", tip="From where on something is a finding")
        self.help = action(window, "&Help", keys=Key.HelpContents, tip="Help on what is looked at")
        self.guide = action(window, "First &five minutes", tip="Be led through a sample family")
        self.keys = action(window, "&Keys", keys="Ctrl+/", tip="Show what the keys do")
        self.licences = action(window, "&Licences…", tip="Whose work Kinline stands on")
        self.about = action(window, "&About Kinline")
        self.samples = QMenu("Open a &sample", window)
        self.columns = QMenu(self.tr("&Columns of the table"), window)
        self.views = self._views(window)
        self.topics = self._topics(window)
        self.themes = self._themes(window)
        self._fill_samples()

    def place(self, window: QMainWindow, docks: Sequence[QAction]) -> None:
        """Put the menus into the menu bar."""
        bar = window.menuBar()
        file = self.file
        self._menu(bar.addMenu("&File"), file.new, file.open, file.recent, self.samples, None, file.save, file.save_as,
                   file.close, None, self.bring_in, None, file.print, file.preview, None, file.recover, file.lock,
                   file.preferences, None, self.quit)  # fmt: skip
        self._menu(bar.addMenu("&Edit"), self.undo, self.redo, None, self.add, self.correct, self.change,
                   self.delete, None,
                   self.copy, file.copy_picture, self.all, self.none, None, self.anything,
                   self.find, self.clear)  # fmt: skip
        themes = QMenu("&Theme", window)
        themes.addActions(list(self.themes.values()))
        self._menu(bar.addMenu("&View"), *self.views, None, self.present, self.full, None, *docks, None,
                   self.columns, themes)  # fmt: skip
        self._menu(bar.addMenu("&Case"), self.who, *self.lists, self.problems, None, file.trail, file.versions,
                   file.review, file.purge, None, file.passphrase, file.recovery_key)  # fmt: skip
        self._menu(bar.addMenu(self.tr("&Meeting")), self.keep_scene, self.scenes, None, self.meeting)
        self._menu(bar.addMenu(self.tr("&Analyse")), *self.topics, None, self.limits)
        self._menu(bar.addMenu(self.tr("E&xport")), self.export, self.share, self.identifiable)
        self._menu(bar.addMenu("&Help"), self.help, self.guide, self.keys, None, self.licences, self.about)
        anywhere = (self.anything, self.none, self.present, self.full, self.keys, self.help, file.save, file.lock)
        window.addActions([*self.views, *anywhere])

    def set_theme(self, theme: Theme) -> None:
        for name, drawn in ICONS.items():
            found: QAction = getattr(self, name)
            found.setIcon(icon(drawn, theme))
            found.setIconVisibleInMenu(False)

    def show_state(
        self, history: History, selected: int, filtered: bool, presenting: bool, importing: bool, problems: int
    ) -> None:
        """Say what can be undone and done; while the case is shown anonymised, no name of a file is said."""
        changeable = not presenting and not importing
        events = len(history.case.events)
        for step, name, word in ((self.undo, history.undo_name, "Undo"), (self.redo, history.redo_name, "Redo")):
            said = f" {name[:1].lower()}{name[1:]}" if name and not presenting else ""
            step.setText(f"&{word}{said}")
            step.setEnabled(bool(name) and changeable)
        self.correct.setEnabled(selected == 1 and changeable)
        self.delete.setEnabled(selected > 0 and changeable)
        self.change.setEnabled(selected > 0 and changeable)
        many = self.tr("C&hange {number} events…").format(number=f"{selected:,}")
        self.change.setText(many if selected > 1 else self.tr("C&hange events…"))
        self.delete.setText(f"&Delete {selected:,} events" if selected > 1 else "&Delete event")
        self.add.setEnabled(changeable)
        for found in (self.who, *self.lists):
            found.setEnabled(events > 0 and changeable)
        self.limits.setEnabled(events > 0 and changeable)
        self.bring_in.setEnabled(changeable)
        self.samples.menuAction().setVisible(not presenting)
        for found in (self.export, self.share, self.present, self.all, self.find, *self.topics):
            found.setEnabled(events > 0)
        self.identifiable.setEnabled(events > 0 and not presenting)
        self.meeting.setEnabled(events > 0)
        self.keep_scene.setEnabled(events > 0 and not presenting)
        self.clear.setEnabled(filtered)
        self.problems.setEnabled(problems > 0 and not presenting)

    def _lists(self, window: QMainWindow) -> tuple[QAction, ...]:
        """Return the actions that open the lists behind those of people and agencies, in their order."""
        tr = self.tr
        return (
            action(window, tr("&Ties…"), tip=tr("Who is what to whom, in a list")),
            action(window, tr("&Returns…"), tip=tr("Which agencies were asked, and which answered")),
            action(window, tr("&Voices…"), tip=tr("What the family and the agencies say")),
            action(window, tr("&Sources…"), tip=tr("Which files the entries were read from")),
        )

    def _views(self, window: QMainWindow) -> list[QAction]:
        group = QActionGroup(window)
        made = []
        for number, title in enumerate(TITLES):
            view = action(window, f"&{number + 1} {title}", keys=f"Ctrl+{number + 1}", checkable=True)
            view.triggered.connect(lambda _=False, number=number: self.view_wanted.emit(number))
            group.addAction(view)
            made.append(view)
        return made

    def _topics(self, window: QMainWindow) -> list[QAction]:
        made = []
        for topic in Topic:
            found = action(window, title_of(topic))
            found.triggered.connect(lambda _=False, topic=topic: self.topic_wanted.emit(topic))
            made.append(found)
        return made

    def _themes(self, window: QMainWindow) -> dict[ThemeChoice, QAction]:
        group = QActionGroup(window)
        made = {}
        for choice, words in THEMES.items():
            chosen = action(window, words, checkable=True)
            chosen.triggered.connect(lambda _=False, choice=choice: self.theme_wanted.emit(choice))
            made[choice] = group.addAction(chosen)
        return made

    def _fill_samples(self) -> None:
        for sample in samples():
            found = self.samples.addAction(sample_words(sample))
            found.triggered.connect(lambda _=False, sample=sample: self.sample_wanted.emit(sample))

    @staticmethod
    def _menu(menu: QMenu, *parts: QAction | QMenu | None) -> None:
        for part in parts:
            if part is None:
                menu.addSeparator()
            elif isinstance(part, QMenu):
                menu.addMenu(part)
            else:
                menu.addAction(part)
