"""Before a meeting starts: on which display the audience looks, and what it will see."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from ui.dialogs import Dialog
from window.meeting.displays import Place, own_display, separate
from window.wording import count

WIDTH = 480


class StartDialog(Dialog):
    """Signals: `started(Place)`."""

    started = Signal(object)

    def __init__(self, screens: Sequence[QScreen], usual: Place, here: str, scenes: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Start the meeting"))
        self.setMinimumWidth(WIDTH)
        self._screens, self._here = screens, here
        self._where = QComboBox()
        self._fill(usual)
        self._where.currentIndexChanged.connect(lambda _: self._say())
        first = QLabel(
            self.tr("{scenes} to show.").format(scenes=count(scenes, "scene", "scenes"))
            if scenes
            else self.tr("No scene is kept yet: what is looked at now is shown.")
        )
        safe = QLabel(
            self.tr(
                "The audience sees stand-in names only: everything is anonymised before its window opens. This window "
                "is hidden until the meeting ends."
            )
        )
        self._notes = QLabel()
        self._notes.setProperty("role", "soft")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        start = buttons.addButton(self.tr("Start"), QDialogButtonBox.ButtonRole.AcceptRole)
        start.setDefault(True)
        buttons.accepted.connect(self._start)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("The &audience looks at"), self._where)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(first)
        column.addLayout(form)
        for label in (self._notes, safe):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(1)
        column.addWidget(buttons)
        self._say()

    @property
    def place(self) -> Place:
        """Where the audience is to look."""
        chosen = self._where.currentData()
        return Place(self._here, full=False) if chosen is None else Place(chosen)

    def _fill(self, usual: Place) -> None:
        for number, screen in enumerate(separate(self._screens), 1):
            size = screen.geometry()
            words = self.tr("Display {n}: {name}, {width} × {height}").format(
                n=number, name=screen.name(), width=size.width(), height=size.height()
            )
            if screen.name() == self._here:
                words = self.tr("{display} (this one)").format(display=words)
            self._where.addItem(words, screen.name())
        self._where.addItem(self.tr("A window to share in a call"), None)
        at = self._where.findData(usual.display) if usual.full else self._where.count() - 1
        self._where.setCurrentIndex(max(at, 0))

    def _say(self) -> None:
        place = self.place
        if not place.full:
            words = self.tr(
                "Share the window called “Kinline – anonymised”, never the whole display: your notes stand in a "
                "second window beside it."
            )
        elif own_display(self._screens, place, self._here) is not None:
            words = self.tr("Your notes, the next scene and the time stand on the other display.")
        else:
            words = self.tr(
                "With one display there is nowhere for notes that the audience does not see, so none are shown."
            )
        self._notes.setText(words)

    def _start(self) -> None:
        self.accept()
        self.started.emit(self.place)
