"""Where the work is done: bars on top, the views in the middle, docks beside them.

On a small display, or with large words, the filter and the docks fold away behind a button each.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drawing.marks import Ink
from drawing.theme import LIGHT, Theme
from ui.dialogs import rolled
from ui.icons import icon
from ui.style import text_scale
from window.panel_folding import PanelFolding

SIDE, LEFT = 340, 300  # pixels of the docks at first
WIDE, HIGH = 760, 360  # pixels from which on there is room for docks, and for the filter
Area = Qt.DockWidgetArea
Feature = QDockWidget.DockWidgetFeature


class Desk(QWidget):
    """Place bars, views and docks; the docks can be moved, floated, tabbed and closed."""

    def __init__(self, top: QWidget, filter_bar: QWidget, views: QWidget, counts: QWidget, card: QWidget) -> None:
        super().__init__()
        self._filter_bar = filter_bar
        self._theme, self._filtered = LIGHT, False
        self._inner = QMainWindow()
        self._inner.setWindowFlags(Qt.WindowType.Widget)
        self._inner.setCentralWidget(views)
        for area in (Area.LeftDockWidgetArea, Area.RightDockWidgetArea):
            self._inner.setTabPosition(area, QTabWidget.TabPosition.North)
        self._inner.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks)
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._fit_titles)
        self._refolding = QTimer(self, singleShot=True, interval=0)
        self._refolding.timeout.connect(self._fold)
        self._folding = PanelFolding(self._inner, views)
        self._folding.changed.connect(self._show_folds)
        self._counts = self._dock("Counts", self.tr("Counts"), counts)
        self._card = self._dock("Selection", self.tr("Selection"), card)
        self._inner.tabifyDockWidget(self._counts, self._card)
        self._counts.raise_()
        self._inner.resizeDocks([self._counts, self._card], [SIDE, SIDE], Qt.Orientation.Horizontal)
        self._more: list[QDockWidget] = []
        self._filter, self._panels = self._switch(self.tr("Filter")), self._switch(self.tr("Panels"))
        self._filter.setChecked(True)
        self._filter.toggled.connect(filter_bar.setVisible)
        self._panels.clicked.connect(self._folding.show_panels)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._bring_into_sight)
        self._lay_out(top)

    def _bring_into_sight(self, _: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what has the keyboard now: Qt does so within an area, not where the keyboard comes into it."""
        up = now.parentWidget() if now and now.visibleRegion().isEmpty() else None
        while now and up and up is not self:
            if isinstance(up, QScrollArea):
                up.ensureWidgetVisible(now)
            up = up.parentWidget()

    def _lay_out(self, top: QWidget) -> None:
        head = QWidget()
        head.setObjectName("bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(top, 1)
        for button in (self._filter, self._panels):
            row.addWidget(button)
            row.addSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in (head, self._filter_bar):
            bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            column.addWidget(bar)
        column.addWidget(self._inner, 1)
        self._show_folds()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._show_funnel()
        self._panels.setIcon(icon("panels", theme))

    @property
    def dock_actions(self) -> tuple[QAction, ...]:
        """The actions that show and hide the docks."""
        return tuple(dock.toggleViewAction() for dock in (self._counts, self._card, *self._more))

    def add_panel(self, name: str, title: str, widget: QWidget, apart: bool = False) -> QDockWidget:
        """Add a dock, behind the others or `apart` from them on the left; it is hidden until it is asked for."""
        dock = self._dock(name, title, rolled(widget))
        if apart:
            self._inner.addDockWidget(Area.LeftDockWidgetArea, dock)
            self._inner.resizeDocks([dock], [LEFT], Qt.Orientation.Horizontal)
        else:
            self._inner.tabifyDockWidget(self._card, dock)
        dock.hide()
        self._more.append(dock)
        return dock

    def show_panel(self, dock: QDockWidget) -> None:
        """Show a dock in front of those behind which it stands."""
        self._folding.show_panel(dock)

    def hide_panel(self, dock: QDockWidget) -> None:
        self._folding.hide_panel(dock)

    def show_views(self) -> None:
        """Show the views where a panel stands in their place."""
        self._folding.show_panels(False)

    def show_filtered(self, on: bool) -> None:
        """Show on the funnel, behind which the filter folds, whether the filter leaves something out."""
        if on is not self._filtered:
            self._filtered = on
            self._show_funnel()

    def _show_funnel(self) -> None:
        filtered = self._filtered
        self._filter.setIcon(icon("filter-on", self._theme, Ink.ACCENT) if filtered else icon("filter", self._theme))
        words = self.tr("Filter: it leaves something out") if filtered else self.tr("Filter")
        self._filter.setAccessibleName(words)
        self._filter.setToolTip(words)

    def show_filter(self) -> None:
        """Show the filter where it is folded away."""
        self._filter.setChecked(True)

    def focused_panel(self) -> str:
        """Return the name of the dock that has the keyboard, or ''."""
        focused = QApplication.focusWidget()
        docks = (self._counts, self._card, *self._more)
        return next((dock.objectName() for dock in docks if focused and dock.isAncestorOf(focused)), "")

    def bring_forward(self, has_selection: bool) -> None:
        """Show the card of what is selected, or the counts when nothing is."""
        there = self._inner.tabifiedDockWidgets(self._card)
        others = (dock for dock in self._more if dock in there)  # one that stands apart hides nothing
        if not any(dock.isVisible() and not dock.visibleRegion().isEmpty() for dock in others):
            self._folding.bring_forward(self._card if has_selection else self._counts)

    def layout_bytes(self) -> bytes:
        return bytes(self._folding.arranged.data())

    def restore_layout(self, layout: bytes) -> None:
        self._folding.arrange(QByteArray(layout))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._refolding.start()  # not at once: Qt is still going through the widgets

    def _fold(self) -> None:
        """Fold away what there is no room for, by the size of the words."""
        scale = text_scale(self)
        low = self.height() < HIGH * scale
        if low is self._filter.isHidden():
            self._filter.setVisible(low)
            self._filter.setChecked(not low)
        if self.width() < WIDE * scale:
            self._folding.fold()
        else:
            self._folding.unfold()

    def _show_folds(self) -> None:
        self._panels.setVisible(self._folding.folded)
        self._panels.setChecked(self._folding.showing)

    def _switch(self, words: str) -> QToolButton:
        """Return a button that brings back what is folded away; it is hidden while nothing is."""
        button = QToolButton()
        button.setCheckable(True)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.hide()
        return button

    def _dock(self, name: str, title: str, widget: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self._inner)
        dock.setObjectName(name)
        dock.setWidget(widget)
        dock.setFeatures(Feature.DockWidgetMovable | Feature.DockWidgetFloatable | Feature.DockWidgetClosable)
        self._inner.addDockWidget(Area.RightDockWidgetArea, dock)
        self._folding.add(dock)
        room = widget.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        widget.setSizePolicy(room)
        dock.visibilityChanged.connect(widget.setVisible)  # the keyboard does not go to a panel behind others
        for moved in (dock.dockLocationChanged, dock.topLevelChanged, dock.visibilityChanged):
            moved.connect(lambda _: self._settling.start())
        return dock

    def _fit_titles(self) -> None:
        """Leave out the title where the tab says it already."""
        for bar in self._inner.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            bar.setAccessibleName(self.tr("Panels"))
        for dock in (self._counts, self._card, *self._more):
            tabbed = bool(self._inner.tabifiedDockWidgets(dock)) and not dock.isFloating()
            if (
                panel := dock.widget()
            ) and not dock.isHidden():  # of several that come forward at once Qt tells of the last
                panel.setVisible(dock.geometry().right() >= 0)
            if tabbed and not dock.titleBarWidget():
                dock.setTitleBarWidget(QWidget())
            elif not tabbed and dock.titleBarWidget():
                dock.setTitleBarWidget(None)  # type: ignore[arg-type]
