"""The presenter's own window: notes, this scene and the next, the time, and every scene to go to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QElapsedTimer, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPixmap, QResizeEvent, QScreen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs import rolled
from ui.icons import program_icon
from ui.labels import label
from window.meeting.keys import Wish, listen

LIST, PICTURES = 220, 380  # pixels
LEAST_LIST, LEAST_PICTURES = 110, 150  # pixels on a small display
NARROW = 760  # pixels below which the time since the start is said without words
FRAME = 48  # pixels that the frame of a window takes, about
NOTES = (14, 18, 22, 28, 36)  # points
USUAL = 2


class PresenterWindow(QWidget):
    """Signals: `wished(Wish)`, `scene_chosen(place)`, `notes_wanted()` once the warning was read; `closed()`."""

    wished = Signal(object)
    scene_chosen = Signal(int)
    notes_wanted = Signal()
    closed = Signal()

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Kinline – presenter"))
        self.setWindowIcon(program_icon())
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Scenes"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.addItems([f"{number}  {title}" for number, title in enumerate(titles, 1)])
        self._notes = QPlainTextEdit(readOnly=True)
        self._notes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)  # Up and Down scroll
        self._notes.setAccessibleName(self.tr("Notes for this scene"))
        self._notes.setFrameShape(QFrame.Shape.NoFrame)
        self._size = USUAL
        self._veil = self._make_veil()
        self._either = QStackedWidget()
        self._either.addWidget(self._veil)
        self._either.addWidget(self._notes)
        self._said = label(role="wrong")
        self.now, self.next = _Picture(self.tr("Now")), _Picture(self.tr("Next"))
        self._time, self._gone = QLabel(), QLabel()
        self._clock = QElapsedTimer()
        self._clock.start()
        self._ticking = QTimer(self, interval=1000)
        self._ticking.timeout.connect(self._tick)
        self._ticking.start()
        self._lay_out()
        self._tick()
        self._resize_notes(0)
        self._list.currentRowChanged.connect(self.scene_chosen)
        listen(self, self.wished.emit)

    def show_scene(self, number: int, notes: str, said: str) -> None:
        """Mark the scene that is shown; `said` is what it cannot show any more."""
        self._list.blockSignals(True)
        self._list.setCurrentRow(number)
        self._list.blockSignals(False)
        self._notes.setPlainText(notes)
        self._notes.setPlaceholderText(self.tr("No notes for this scene."))
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def show_black(self, on: bool) -> None:
        self._black.setChecked(on)

    def let_read(self, on: bool, why: str = "") -> None:
        """Show the notes, or cover them and say why."""
        self._either.setCurrentWidget(self._notes if on else self._veil)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._reveal.setEnabled(not why)
        if on:
            self._notes.setFocus()

    @property
    def reads_notes(self) -> bool:
        return self._either.currentWidget() is self._notes

    def appear(self, screen: QScreen, beside: bool) -> None:
        """Fill the presenter's own display, or stand `beside` the window to share."""
        room = screen.availableGeometry()
        self.setScreen(screen)
        if self.isMaximized():
            self.showNormal()  # or it would stay on the display where it is
        if beside:
            self.resize(min(1000, room.width()), min(600, room.height() - FRAME))
            self.move(room.right() - self.width(), room.bottom() - self.height() - FRAME)
            self.show()
        else:
            self.setGeometry(room)
            self.showMaximized()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the notes their share of a small display."""
        super().resizeEvent(event)
        wide = self.width()
        self._list.setFixedWidth(min(LIST, max(LEAST_LIST, wide // 6)))
        for picture in (self.now, self.next):
            picture.set_width(min(PICTURES, max(LEAST_PICTURES, wide // 4)))
        self._tick()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._ticking.stop()
        self.closed.emit()

    def _make_veil(self) -> QWidget:
        veil = QWidget()
        title = label(self.tr("Your notes hold your own words"), "title")
        words = label(
            self.tr(
                "They are shown as you wrote them and may name people: they are identifiable. Show them only where "
                "nobody else sees this window. Do not share it in a call or move it to the audience's display."
            )
        )
        self._why = label(role="wrong")
        self._reveal = QPushButton(self.tr("Show my notes here"))
        self._reveal.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._reveal.clicked.connect(self.notes_wanted)
        column = QVBoxLayout(veil)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(14)
        column.addStretch(1)
        for part in (title, words, self._why):
            column.addWidget(part)
        self._why.hide()
        column.addWidget(self._reveal, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)
        return veil

    def _tick(self) -> None:
        seconds = self._clock.elapsed() // 1000
        self._time.setText(QDateTime.currentDateTime().toString("HH:mm"))
        gone = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        words = self.tr("{time} since the start").format(time=gone)
        self._gone.setText(gone if self.width() < NARROW else words)
        self._gone.setToolTip(words)
        self._gone.setAccessibleName(words)

    def _resize_notes(self, by: int) -> None:
        self._size = min(max(self._size + by, 0), len(NOTES) - 1)
        self._notes.setStyleSheet(f"font-size: {NOTES[self._size]}pt; border: none")

    def _button(self, words: str, wish: Wish) -> QPushButton:
        button = QPushButton(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda _=False: self.wished.emit(wish))
        return button

    def _lay_out(self) -> None:
        pictures = QVBoxLayout()
        pictures.setSpacing(12)
        pictures.addWidget(self.now)
        pictures.addWidget(self.next)
        pictures.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self._list)
        middle.addLayout(self._notes_part(), 1)
        middle.addLayout(pictures)
        inside = QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addLayout(middle, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(rolled(inside))

    def _head(self) -> QHBoxLayout:
        """Return the time, and what the presenter can do, side by side."""
        self._time.setProperty("role", "figure")
        self._gone.setProperty("role", "soft")
        self._black = self._button(self.tr("Black screen (B)"), Wish.BLACK)
        self._black.setCheckable(True)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._time)
        head.addWidget(self._gone)
        head.addStretch(1)
        for button in (
            self._button(self.tr("Back"), Wish.BACK),
            self._button(self.tr("Next"), Wish.NEXT),
            self._black,
            self._button(self.tr("End (Esc)"), Wish.END),
        ):
            head.addWidget(button)
        return head

    def _notes_part(self) -> QVBoxLayout:
        """Return the notes below their title and the buttons that make them smaller or larger."""
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Notes"), "section", wraps=False), 1)
        for sign, by, says in (
            ("A\u2212", -1, self.tr("Smaller notes")),
            ("A+", 1, self.tr("Larger notes")),
        ):
            button = QPushButton(sign)
            button.setAccessibleName(says)
            button.setToolTip(says)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, by=by: self._resize_notes(by))
            head.addWidget(button)
        part = QVBoxLayout()
        part.addLayout(head)
        part.addWidget(self._said)
        part.addWidget(self._either, 1)
        return part


class _Picture(QWidget):
    """A scene as the audience sees it, small."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self._whole = QPixmap()
        self._title, self._picture = label(words, "section"), QLabel()
        self._picture.setFixedWidth(PICTURES)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._picture)

    def show_title(self, title: str) -> None:
        self._title.setText(f"{self._words}: {title}" if title else self._words)
        self._picture.setAccessibleName(self._title.text())

    def set_width(self, wide: int) -> None:
        """Show the picture so wide from now on."""
        if wide != self._picture.minimumWidth():
            self._picture.setFixedWidth(wide)
            self.show_picture(self._whole)

    def show_picture(self, picture: QPixmap) -> None:
        """Show a picture as wide as there is room."""
        self._whole = picture
        ratio = self.devicePixelRatioF()
        if picture.isNull():
            self._picture.clear()
            return
        small = picture.scaled(
            QSize(round(self._picture.minimumWidth() * ratio), 4000),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        small.setDevicePixelRatio(ratio)
        self._picture.setPixmap(small)
