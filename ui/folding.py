"""A row of controls that folds what it has no room for behind a » button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

Part = tuple[QWidget, ...]
LEAST_TYPED = 110  # pixels in which words can still be typed


class FoldingBar(QWidget):
    """Show parts in a row; those that are folded first have no room first.

    A part is one control or several that belong together, as a label and its field. A part that is kept always stays.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[Part] = []
        self._stretches: dict[Part, int] = {}
        self._order: list[Part] = []
        self._folded: list[Part] = []
        self._row = QHBoxLayout(self)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._more = QToolButton(self)
        self._more.setText("»")
        self._more.setAccessibleName(self.tr("More controls"))
        self._more.setToolTip(self.tr("More controls"))
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.clicked.connect(self.open)
        self._more.hide()
        self._row.addWidget(self._more)
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setObjectName("dropdown")
        self._popup.setAccessibleName(self.tr("More controls"))
        self._grid = QGridLayout(self._popup)
        self._grid.setContentsMargins(12, 12, 12, 12)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)

    def set_edges(self, left: int, top: int, right: int, bottom: int, spacing: int) -> None:
        self._row.setContentsMargins(left, top, right, bottom)
        self._row.setSpacing(spacing)

    def add(self, *widgets: QWidget, stretch: int = 0, folds: bool = True) -> None:
        """Add a part at the end; the last one that `folds` is folded first."""
        self._parts.append(widgets)
        self._stretches[widgets] = stretch
        if folds:
            self._order.insert(0, widgets)
        for widget in widgets:
            self._row.insertWidget(self._row.count() - 1, widget, stretch if widget is widgets[-1] else 0)

    def add_room(self) -> None:
        """Leave what room there is between the parts before and after."""
        filler = QWidget()
        filler.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.add(filler, stretch=1, folds=False)

    def fold_first(self, *widgets: QWidget) -> None:
        """Fold the parts of these controls before all others, the first of them first."""
        first = [part for widget in widgets for part in self._order if widget in part]
        self._order = [*first, *(part for part in self._order if part not in first)]

    @property
    def folded(self) -> tuple[QWidget, ...]:
        """What stands behind the button now."""
        return tuple(widget for part in self._folded for widget in part)

    def open(self) -> None:
        """Show what was folded below the button, or above it where there is no room."""
        self._popup.adjustSize()
        room = self.screen().availableGeometry()
        size = self._popup.sizeHint()
        corner = self._more.mapToGlobal(QPoint(self._more.width() - size.width(), self._more.height() + 4))
        if corner.y() + size.height() > room.bottom():
            corner.setY(self._more.mapToGlobal(QPoint(0, -4)).y() - size.height())
        corner.setX(max(room.left(), min(corner.x(), room.right() - size.width())))
        self._popup.move(corner)
        self._popup.show()
        if first := next((w for w in self.folded if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()), None):
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def minimumSizeHint(self) -> QSize:
        kept = sum(_least(part) + self._row.spacing() for part in self._parts if part not in self._order)
        edges = self._row.contentsMargins()
        width = kept + self._more.sizeHint().width() + edges.left() + edges.right()
        return QSize(width, self._row.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fitting.start()
        return super().event(event)

    def _fit(self) -> None:
        """Fold as many parts as must be, and no more."""
        edges, space = self._row.contentsMargins(), self._row.spacing()
        room = self.width() - edges.left() - edges.right()
        needs = {part: _least(part) + space for part in self._parts if _least(part)}
        needed = sum(needs.values()) - space
        folded: list[Part] = []
        for part in self._order:
            if needed <= room:
                break
            if part in needs:
                folded.append(part)
                needed -= needs[part]
                if len(folded) == 1:
                    needed += self._more.sizeHint().width() + space
        kept_order = [part for part in self._parts if part in folded]
        if kept_order != self._folded and not self._popup.isVisible():
            self._place(kept_order)

    def _place(self, folded: list[Part]) -> None:
        """Move parts behind the button, and back into the row where they stood."""
        for part in self._folded:
            if part not in folded:
                self._put_back(part, folded)
        self._folded = folded
        for row, part in enumerate(folded):
            for column, widget in enumerate(part):
                single = len(part) == 1
                self._grid.addWidget(widget, row, column, 1, 2 if single else 1)
        self._more.setVisible(bool(folded))

    def _put_back(self, part: Part, folded: list[Part]) -> None:
        before = [widget for other in self._parts[: self._parts.index(part)] if other not in folded for widget in other]
        standing = [widget for widget in before if self._row.indexOf(widget) >= 0]
        at = self._row.indexOf(standing[-1]) + 1 if standing else 0
        for widget in part:
            self._row.insertWidget(at, widget, self._stretches[part] if widget is part[-1] else 0)
            at += 1


def _least(part: Part) -> int:
    """Return how wide a part must be to be read; nothing for one that is hidden by itself."""
    shown = [widget for widget in part if not _is_hidden(widget)]
    return sum(_least_of(widget) for widget in shown) + 6 * max(0, len(shown) - 1)


def _is_hidden(widget: QWidget) -> bool:
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def _least_of(widget: QWidget) -> int:
    most = widget.maximumWidth()
    if isinstance(widget, QLineEdit):
        return max(widget.minimumWidth(), min(LEAST_TYPED, most))
    stretches = widget.sizePolicy().expandingDirections() & Qt.Orientation.Horizontal
    hint = widget.minimumSizeHint().width() if stretches else widget.sizeHint().width()
    return min(most, max(widget.minimumWidth(), hint))
