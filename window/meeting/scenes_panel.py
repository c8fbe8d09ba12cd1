"""The panel in which scenes are prepared: their order, titles and notes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from case.scenes import Scene, Scenes, correct_scene, delete_scene, keep_scene, order_scenes
from window.views import title_of_view

PAUSE = 900  # milliseconds after the last letter of a note
Key, Modifier = Qt.Key, Qt.KeyboardModifier


class ScenesPanel(QWidget):
    """List the scenes and change them.

    Signals: `changed(step, scenes)` with the name of the step; `keep_wanted()`, `update_wanted(id)` from the view as
    it is; `show_wanted(id)`; `start_wanted()`.
    """

    changed = Signal(str, object)
    keep_wanted = Signal()
    update_wanted = Signal(str)
    show_wanted = Signal(str)
    start_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._scenes: Scenes = ()
        self._changeable = True
        self._list = _Rows()
        self._list.setAccessibleName(self.tr("Scenes"))
        self._title = QLineEdit(maxLength=200)
        self._notes = QPlainTextEdit(tabChangesFocus=True)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._keep = self._button(
            self.tr("Keep this view"), self.tr("Keep this view as a scene"), self.keep_wanted.emit
        )
        self._update = self._button(
            self.tr("Take this view"), self.tr("Let the scene show what is looked at now"),
            lambda: self.update_wanted.emit(self.chosen),
        )  # fmt: skip
        self._show = self._button(
            self.tr("Show"), self.tr("Show this scene here"), lambda: self.show_wanted.emit(self.chosen)
        )
        self._double = self._button(self.tr("Duplicate"), self.tr("Duplicate the scene"), self._duplicate)
        self._delete = self._button(self.tr("Delete"), self.tr("Delete the scene"), self._remove)
        self._start = self._button(self.tr("Start the meeting…"), self.tr("Start the meeting"), self.start_wanted.emit)
        self._start.setProperty("primary", True)
        self._lay_out()
        self._connect()
        self._show_chosen()

    @property
    def chosen(self) -> str:
        """The id of the scene that is chosen, '' for none."""
        item = self._list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def show_scenes(
        self, scenes: Scenes, changeable: bool, anonymised: bool = False, empty: frozenset[str] = frozenset()
    ) -> None:
        """Show the scenes, without a word of them where the case is shown anonymised; `empty` have nobody to show."""
        chosen, at = self.chosen, self._list.currentRow()
        self._scenes, self._changeable = scenes, changeable
        self._hidden = anonymised
        with QSignalBlocker(self._list):
            self._list.clear()
            for number, scene in enumerate(scenes, 1):
                words = self.tr("Scene {n}").format(n=number) if anonymised else title_of(scene)
                if scene.id in empty:
                    words = self.tr("{scene} – nobody left to show").format(scene=words)
                item = QListWidgetItem(f"{number}  {words}")
                item.setData(Qt.ItemDataRole.UserRole, scene.id)
                self._list.addItem(item)
            kept = next((place for place, scene in enumerate(scenes) if scene.id == chosen), min(at, len(scenes) - 1))
            self._list.setCurrentRow(max(kept, 0) if scenes else -1)
        self._show_chosen()

    def choose(self, id: str, rename: bool = False) -> None:
        """Choose a scene, and let its title be written."""
        place = next((place for place, scene in enumerate(self._scenes) if scene.id == id), -1)
        self._list.setCurrentRow(place)
        if rename:
            self._title.setFocus()
            self._title.selectAll()

    def _scene(self) -> Scene | None:
        return next((scene for scene in self._scenes if scene.id == self.chosen), None)

    def _show_chosen(self) -> None:
        self._pause.stop()
        scene = None if self._hidden else self._scene()
        title, notes = (scene.title, scene.notes) if scene else ("", "")
        if self._title.text() != title:
            self._title.setText(title)
        if self._notes.toPlainText() != notes:
            with QSignalBlocker(self._notes):
                self._notes.setPlainText(notes)
        self._title.setPlaceholderText(title_of_view(scene) if scene else "")
        for part in (self._title, self._notes, self._update, self._double, self._delete):
            part.setEnabled(scene is not None and self._changeable)
        self._keep.setEnabled(self._changeable)
        self._show.setEnabled(bool(self.chosen))
        self._empty.setVisible(not self._scenes)
        self._list.setVisible(bool(self._scenes))

    def _keep_words(self) -> None:
        """Take the title and the notes as they are written now."""
        scene = None if self._hidden or not self._changeable else self._scene()
        if scene is None:
            return
        title, notes = self._title.text().strip(), self._notes.toPlainText()
        if title != scene.title:
            self.changed.emit(self.tr("Rename a scene"), correct_scene(self._scenes, replace(scene, title=title)))
        scene = self._scene()
        if scene and notes != scene.notes:
            self.changed.emit(self.tr("Write notes"), correct_scene(self._scenes, replace(scene, notes=notes)))

    def _duplicate(self) -> None:
        if scene := self._scene():
            self.changed.emit(self.tr("Duplicate a scene"), keep_scene(self._scenes, scene, after=scene.id))

    def _remove(self) -> None:
        if self._scene() and self._changeable:
            self.changed.emit(self.tr("Delete a scene"), delete_scene(self._scenes, self.chosen))

    def _reorder(self) -> None:
        ids = [str(self._list.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(self._list.count())]
        self.changed.emit(self.tr("Move a scene"), order_scenes(self._scenes, ids))

    def _move(self, by: int) -> None:
        at = self._list.currentRow()
        if self._changeable and 0 <= at + by < len(self._scenes):
            ids = [scene.id for scene in self._scenes]
            ids[at], ids[at + by] = ids[at + by], ids[at]
            self.changed.emit(self.tr("Move a scene"), order_scenes(self._scenes, ids))

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(lambda _: self._show_chosen())
        self._list.itemActivated.connect(lambda _: self.show_wanted.emit(self.chosen))
        self._list.moved.connect(self._move)
        self._list.dropped.connect(self._reorder)
        self._list.deleted.connect(self._remove)
        self._title.editingFinished.connect(self._keep_words)
        self._notes.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._keep_words)
        leaving = QShortcut(QKeySequence("Ctrl+Return"), self._notes)
        leaving.setContext(Qt.ShortcutContext.WidgetShortcut)
        leaving.activated.connect(self._keep_words)

    def _button(self, words: str, tip: str, does: object) -> QPushButton:
        button = QPushButton(words)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda _=False: does())  # type: ignore[operator]
        return button

    def _lay_out(self) -> None:
        self._hidden = False
        self._empty = QLabel(
            self.tr(
                "A scene is a view to come back to in a meeting: its page, days, lanes, filter and selection. Look at "
                "what you want to show, then keep it."
            )
        )
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "soft")
        title, notes, said = QLabel(self.tr("Title")), QLabel(self.tr("Notes for the presenter")), QLabel()
        title.setBuddy(self._title)
        notes.setBuddy(self._notes)
        self._title.setAccessibleName(self.tr("Title of the scene"))
        self._notes.setAccessibleName(self.tr("Notes for the presenter"))
        said.setText(self.tr("Notes never reach the audience. Names in titles are replaced."))
        said.setWordWrap(True)
        said.setProperty("role", "small")
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, button in enumerate((self._keep, self._update, self._show, self._double)):
            grid.addWidget(button, place // 2, place % 2)
        foot = QHBoxLayout()
        foot.addWidget(self._delete)
        foot.addStretch(1)
        foot.addWidget(self._start)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._empty)
        column.addWidget(self._list, 2)
        column.addLayout(grid)
        for label, field in ((title, self._title), (notes, self._notes)):
            label.setProperty("role", "caption")
            column.addWidget(label)
            column.addWidget(field, 1 if field is self._notes else 0)
        column.addWidget(said)
        column.addLayout(foot)


class _Rows(QListWidget):
    """The list. Signals: `moved(-1 or 1)` by Alt and an arrow, `dropped()` after a drag, `deleted()`."""

    moved = Signal(int)
    dropped = Signal()
    deleted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setWordWrap(True)
        self.model().rowsMoved.connect(lambda *_: QTimer.singleShot(0, self, self.dropped.emit))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Key.Key_Up: -1, Key.Key_Down: 1}
        if event.key() in ways and event.modifiers() & Modifier.AltModifier:
            self.moved.emit(ways[Key(event.key())])
        elif event.key() == Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)


def title_of(scene: Scene) -> str:
    """Return what a scene is called: its title, or else its page."""
    return scene.title or title_of_view(scene)
