"""Dialogs: high enough for what they say, never larger than the screen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QScrollArea, QVBoxLayout, QWidget

EDGE = 40  # pixels of a screen that the frame of a window takes
SCROLL_BAR = 16
NAME = "rolling"


class Dialog(QDialog):
    """A dialog that the screen has room for: a larger one gets a scroll bar, with its buttons in sight below it."""

    def showEvent(self, event: QShowEvent) -> None:
        fit_to_screen(self)
        super().showEvent(event)


def fit_to_screen(dialog: QDialog) -> None:
    """Make a dialog as large as its words need and no larger than its screen."""
    if not isinstance(dialog.layout(), QVBoxLayout):
        return
    room = dialog.screen().availableGeometry().adjusted(0, 0, -EDGE // 4, -EDGE)
    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    if (least.height() > room.height() or least.width() > room.width()) and not _rolls(dialog):
        _let_roll(dialog)
    dialog.setMinimumSize(dialog.minimumSize().boundedTo(room.size()))
    _grow(dialog, room.size())
    corner = dialog.pos()
    inside = QPoint(
        max(room.left(), min(corner.x(), room.right() - dialog.width())),
        max(room.top(), min(corner.y(), room.bottom() - dialog.height())),
    )
    if inside != corner:
        dialog.move(inside)


def rolled(widget: QWidget) -> QScrollArea:
    """Return a widget in a scroll area, which is only seen where there is no room for it."""
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(widget)
    return area


def lay_out_form(dialog: QDialog, rows: Iterable[tuple[str, QWidget]], *below: QWidget) -> QFormLayout:
    """Set fields with their names one below the other, and what belongs under them; return the form.

    A name with an `&` has that letter as its key; without it, it is what a screen reader says of the field.
    """
    form = QFormLayout()
    form.setVerticalSpacing(10)
    form.setHorizontalSpacing(16)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for name, field in rows:
        form.addRow(name, field)
        if name:
            field.setAccessibleName(name.replace("&", ""))
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(12)
    column.addLayout(form)
    for widget in below:
        column.addWidget(widget)
    return form


def make_room(dialog: QDialog) -> None:
    """Let a dialog grow by the words that it says now; it does not shrink again."""
    _grow(dialog, dialog.screen().availableGeometry().adjusted(0, 0, -EDGE // 4, -EDGE).size())


def _grow(dialog: QDialog, room: QSize) -> None:
    layout = dialog.layout()
    if layout is None:
        return
    layout.invalidate()
    layout.activate()
    needed = layout.totalHeightForWidth(dialog.width()) if layout.hasHeightForWidth() else 0
    rolled = dialog.findChild(QScrollArea, NAME)
    if rolled and (inside := rolled.widget()) and (within := inside.layout()):
        wide = within.totalMinimumSize().width() + SCROLL_BAR
        high = within.totalHeightForWidth(max(wide, dialog.width())) if within.hasHeightForWidth() else 0
        needed = max(needed, high + dialog.height() - rolled.height())
        dialog.resize(QSize(max(dialog.width(), wide), dialog.height()).boundedTo(room))
    dialog.resize(QSize(dialog.width(), max(dialog.height(), needed)).boundedTo(room))


def _rolls(dialog: QDialog) -> bool:
    return dialog.findChild(QScrollArea, NAME) is not None


def _let_roll(dialog: QDialog) -> None:
    """Put what a dialog holds into a scroll area, all but the buttons at its end."""
    column = dialog.layout()
    assert column is not None  # noqa: S101 - looked at before
    focused = dialog.focusWidget()
    last = column.itemAt(column.count() - 1)
    buttons = last.widget() if last else None
    edges = column.contentsMargins()
    if isinstance(buttons, QDialogButtonBox):
        column.removeWidget(buttons)
    inside = QWidget()
    inside.setLayout(column)
    rolled = QScrollArea()
    rolled.setObjectName(NAME)
    rolled.setWidgetResizable(True)
    rolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    rolled.setFrameShape(QScrollArea.Shape.NoFrame)
    rolled.setStyleSheet(f"#{NAME} {{ background: transparent; }}")
    rolled.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    rolled.setWidget(inside)
    outer = QVBoxLayout(dialog)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(rolled, 1)
    if isinstance(buttons, QDialogButtonBox):
        edges.setTop(0)
        row = QVBoxLayout()
        row.setContentsMargins(edges)
        row.addWidget(buttons)
        outer.addLayout(row)
    if focused:
        focused.setFocus()
