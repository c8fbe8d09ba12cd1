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
from ui.translating import mark, said, said_each
from window.analysis.topics import Topic, title_of
from window.filing.file_menu import FileMenu
from window.samples import samples
from window.views import TITLES
from window.welcome import sample_words

Key = QKeySequence.StandardKey
THEMES = {
    ThemeChoice.SYSTEM: mark("As the &system"),
    ThemeChoice.LIGHT: mark("&Light"),
    ThemeChoice.DARK: mark("&Dark"),
    ThemeChoice.CONTRAST: mark("&High contrast"),
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
        self._add_files(window)
        self._add_editing(window)
        self._add_meeting(window)
        self._add_case(window)
        self._add_help(window)
        self.samples = QMenu(self.tr("Open a &sample"), window)
        self.columns = QMenu(self.tr("&Columns of the table"), window)
        self.views = self._views(window)
        self.topics = self._topics(window)
        self.themes = self._themes(window)
        self._fill_samples()

    def place(self, window: QMainWindow, docks: Sequence[QAction]) -> None:
        """Put the menus into the menu bar."""
        bar = window.menuBar()
        file = self.file
        self._menu(bar.addMenu(self.tr("&File")), file.new, file.open, file.recent, self.samples, None,
                   file.save, file.save_as, file.close, None, self.bring_in, None, file.print, file.preview,
                   None, file.recover, file.lock, file.preferences, None, self.quit)  # fmt: skip
        self._menu(bar.addMenu(self.tr("&Edit")), self.undo, self.redo, None, self.add, self.correct, self.change,
                   self.delete, None,
                   self.copy, file.copy_picture, self.all, self.none, None, self.anything,
                   self.find, self.clear)  # fmt: skip
        themes = QMenu(self.tr("&Theme"), window)
        themes.addActions(list(self.themes.values()))
        self._menu(bar.addMenu(self.tr("&View")), *self.views, None, self.present, self.full, None, *docks, None,
                   self.columns, themes)  # fmt: skip
        self._menu(bar.addMenu(self.tr("&Case")), self.who, *self.lists, self.problems, None, file.trail,
                   file.versions, file.review, file.purge, None, file.passphrase, file.recovery_key)  # fmt: skip
        self._menu(bar.addMenu(self.tr("&Meeting")), self.keep_scene, self.scenes, None, self.meeting)
        self._menu(bar.addMenu(self.tr("&Analyse")), *self.topics, None, self.limits)
        self._menu(bar.addMenu(self.tr("E&xport")), self.export, self.share, self.identifiable)
        self._menu(bar.addMenu(self.tr("&Help")), self.help, self.guide, self.keys, None, self.licences, self.about)
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
        for step, name, word in (
            (self.undo, history.undo_name, self.tr("&Undo")),
            (self.redo, history.redo_name, self.tr("&Redo")),
        ):
            step.setText(f"{word} {name[:1].lower()}{name[1:]}" if name and not presenting else word)
            step.setEnabled(bool(name) and changeable)
        self.correct.setEnabled(selected == 1 and changeable)
        self.delete.setEnabled(selected > 0 and changeable)
        self.change.setEnabled(selected > 0 and changeable)
        many = self.tr("C&hange {number} events…").format(number=f"{selected:,}")
        self.change.setText(many if selected > 1 else self.tr("C&hange events…"))
        many = self.tr("&Delete {number} events").format(number=f"{selected:,}")
        self.delete.setText(many if selected > 1 else self.tr("&Delete event"))
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
        return (
            action(window, self.tr("&Ties…"), tip=self.tr("Who is what to whom, in a list")),
            action(window, self.tr("&Returns…"), tip=self.tr("Which agencies were asked, and which answered")),
            action(window, self.tr("&Voices…"), tip=self.tr("What the family and the agencies say")),
            action(window, self.tr("&Sources…"), tip=self.tr("Which files the entries were read from")),
        )

    def _add_files(self, window: QMainWindow) -> None:
        self.bring_in = action(
            window, self.tr("&Bring in files…"), keys="Ctrl+I", tip=self.tr("Bring files into the open case")
        )
        self.export = action(
            window, self.tr("&Export anonymised PDF…"), keys="Ctrl+E", tip=self.tr("Export an anonymised PDF")
        )
        self.share = action(
            window, self.tr("Export &as…"), keys="Ctrl+Shift+E", tip=self.tr("Word, slides, workbook, picture, data")
        )
        self.identifiable = action(
            window, self.tr("Export an &identifiable copy…"), tip=self.tr("Export a PDF with every name in it")
        )
        self.quit = action(window, self.tr("&Quit"), window.close, Key.Quit)

    def _add_editing(self, window: QMainWindow) -> None:
        self.undo = action(window, self.tr("&Undo"), keys=Key.Undo)
        self.redo = action(window, self.tr("&Redo"), keys=Key.Redo)
        self.copy = action(
            window, self.tr("&Copy rows"), keys="Ctrl+Shift+C", tip=self.tr("Copy the selected rows of the table")
        )
        self.all = action(window, self.tr("Select &all that is shown"), keys="Ctrl+Shift+A")
        self.none = action(window, self.tr("Select &nothing"), keys="Escape")
        self.add = action(window, self.tr("&Add an event…"), keys="Ctrl+Shift+N")
        self.correct = action(window, self.tr("C&orrect event…"), keys=("Ctrl+Return", "F2"))
        self.change = action(
            window, self.tr("C&hange events…"), keys="Shift+F2", tip=self.tr("Change all selected at once")
        )
        self.delete = action(window, self.tr("&Delete events"), keys=Key.Delete)
        self.find = action(window, self.tr("&Find in the entries"), keys=Key.Find)
        self.anything = action(
            window, self.tr("Find an&ything…"), keys="Ctrl+K", tip=self.tr("Go anywhere by a few letters")
        )
        self.clear = action(window, self.tr("C&lear the filter"), keys="Ctrl+Shift+F", tip=self.tr("Show everything"))

    def _add_meeting(self, window: QMainWindow) -> None:
        self.present = action(
            window,
            self.tr("Present &anonymised"),
            keys=("F6", "Ctrl+Shift+P"),
            tip=self.tr("Show the case without names, for a meeting"),
            checkable=True,
        )
        self.full = action(window, self.tr("&Full screen"), keys="F11", checkable=True)
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

    def _add_case(self, window: QMainWindow) -> None:
        self.problems = action(
            window, self.tr("&Rows that need a look…"), tip=self.tr("Show the rows that could not be read")
        )
        self.who = action(
            window, self.tr("P&eople and agencies…"), keys="Ctrl+Shift+G", tip=self.tr("Correct, merge and split them")
        )
        self.lists = self._lists(window)
        self.limits = action(
            window, self.tr("T&hresholds of findings…"), tip=self.tr("From where on something is a finding")
        )

    def _add_help(self, window: QMainWindow) -> None:
        self.help = action(window, self.tr("&Help"), keys=Key.HelpContents, tip=self.tr("Help on what is looked at"))
        self.guide = action(window, self.tr("First &five minutes"), tip=self.tr("Be led through a sample family"))
        self.keys = action(window, self.tr("&Keys"), keys="Ctrl+/", tip=self.tr("Show what the keys do"))
        self.licences = action(window, self.tr("&Licences…"), tip=self.tr("Whose work Kinline stands on"))
        self.about = action(window, self.tr("&About Kinline"))

    def _views(self, window: QMainWindow) -> list[QAction]:
        group = QActionGroup(window)
        made = []
        for number, title in enumerate(map(said, TITLES)):
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
        for choice, words in said_each(THEMES).items():
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
