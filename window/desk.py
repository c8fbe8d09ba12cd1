"""Where the work is done: bars on top, the views in the middle, docks beside them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QTabBar, QTabWidget, QVBoxLayout, QWidget

from ui.dialogs import rolled

SIDE, LEFT = 340, 300  # pixels of the docks at first
Area = Qt.DockWidgetArea
Feature = QDockWidget.DockWidgetFeature


class Desk(QWidget):
    """Place bars, views and docks; the docks can be moved, floated, tabbed and closed."""

    def __init__(self, bars: tuple[QWidget, ...], views: QWidget, counts: QWidget, card: QWidget) -> None:
        super().__init__()
        self._inner = QMainWindow()
        self._inner.setWindowFlags(Qt.WindowType.Widget)
        self._inner.setCentralWidget(views)
        for area in (Area.LeftDockWidgetArea, Area.RightDockWidgetArea):
            self._inner.setTabPosition(area, QTabWidget.TabPosition.North)
        self._inner.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks)
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._fit_titles)
        self._counts = self._dock("Counts", self.tr("Counts"), counts)
        self._card = self._dock("Selection", self.tr("Selection"), card)
        self._inner.tabifyDockWidget(self._counts, self._card)
        self._counts.raise_()
        self._inner.resizeDocks([self._counts, self._card], [SIDE, SIDE], Qt.Orientation.Horizontal)
        self._more: list[QDockWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in bars:
            bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            column.addWidget(bar)
        column.addWidget(self._inner, 1)

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
        dock.toggleViewAction().triggered.connect(lambda on: dock.raise_() if on else None)
        self._more.append(dock)
        return dock

    def show_panel(self, dock: QDockWidget) -> None:
        """Show a dock in front of those behind which it stands."""
        dock.show()
        dock.raise_()

    def focused_panel(self) -> str:
        """Return the name of the dock that has the keyboard, or ''."""
        focused = QApplication.focusWidget()
        docks = (self._counts, self._card, *self._more)
        return next((dock.objectName() for dock in docks if focused and dock.isAncestorOf(focused)), "")

    def bring_forward(self, has_selection: bool) -> None:
        """Show the card of what is selected, or the counts when nothing is."""
        if not any(dock.isVisible() and not dock.visibleRegion().isEmpty() for dock in self._more):
            (self._card if has_selection else self._counts).raise_()

    def layout_bytes(self) -> bytes:
        return bytes(self._inner.saveState().data())

    def restore_layout(self, layout: bytes) -> None:
        self._inner.restoreState(QByteArray(layout))

    def _dock(self, name: str, title: str, widget: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self._inner)
        dock.setObjectName(name)
        dock.setWidget(widget)
        dock.setFeatures(Feature.DockWidgetMovable | Feature.DockWidgetFloatable | Feature.DockWidgetClosable)
        self._inner.addDockWidget(Area.RightDockWidgetArea, dock)
        for moved in (dock.dockLocationChanged, dock.topLevelChanged, dock.visibilityChanged):
            moved.connect(lambda _: self._settling.start())
        return dock

    def _fit_titles(self) -> None:
        """Leave out the title where the tab says it already."""
        for bar in self._inner.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            bar.setAccessibleName(self.tr("Panels"))
        for dock in (self._counts, self._card, *self._more):
            tabbed = bool(self._inner.tabifiedDockWidgets(dock)) and not dock.isFloating()
            if tabbed and not dock.titleBarWidget():
                dock.setTitleBarWidget(QWidget())
            elif not tabbed and dock.titleBarWidget():
                dock.setTitleBarWidget(None)  # type: ignore[arg-type]
