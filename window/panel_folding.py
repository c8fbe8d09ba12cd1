"""On a small display the panels stand in place of the views, and beside them again where there is room."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QByteArray, QObject, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

RIGHT = Qt.DockWidgetArea.RightDockWidgetArea


class PanelFolding(QObject):
    """Fold the docks of a window away and put them back as they were arranged; a floating one stays where it is.

    Signals: `changed()` when the panels, or the views, have come to the front.
    """

    changed = Signal()

    def __init__(self, window: QMainWindow, views: QWidget) -> None:
        super().__init__(window)
        self._window, self._views = window, views
        self._docks: list[QDockWidget] = []
        self._open: list[QDockWidget] = []  # while folded: what would stand beside the views
        self._front: QDockWidget | None = None
        self._arranged = QByteArray()
        self.folded = self.showing = False

    def add(self, dock: QDockWidget) -> None:
        """Fold this dock from now on."""
        self._docks.append(dock)
        dock.toggleViewAction().triggered.connect(lambda on: self._toggled(dock, on))

    @property
    def arranged(self) -> QByteArray:
        """How the docks are arranged where there is room for them."""
        return self._arranged if self.folded else self._window.saveState()

    def arrange(self, layout: QByteArray) -> None:
        """Arrange the docks as they were once."""
        folded = self.folded
        self.unfold()
        known = self._window.restoreState(layout)
        if folded:
            self.fold()
            self._arranged = layout if known else self._arranged

    def fold(self) -> None:
        """Put the docks away, behind each other."""
        if self.folded:
            return
        self._arranged = self._window.saveState()
        docked = [dock for dock in self._docks if not dock.isFloating()]
        self._open = [dock for dock in docked if not dock.isHidden()]
        for dock in docked[1:]:
            self._window.addDockWidget(RIGHT, dock)
            self._window.tabifyDockWidget(docked[0], dock)
        self.folded = True
        self._hide(docked)
        self.changed.emit()

    def unfold(self) -> None:
        """Put the docks back beside the views."""
        if not self.folded:
            return
        self.folded = self.showing = False
        self._views.show()
        self._window.restoreState(self._arranged)
        for dock in self._docks:
            if not dock.isFloating():
                dock.setVisible(dock in self._open)
        if self._front:
            self._front.raise_()
        self.changed.emit()

    def bring_forward(self, dock: QDockWidget) -> None:
        """Let a dock stand in front of the others, whenever they are seen."""
        self._front = dock
        dock.raise_()

    def show_panel(self, dock: QDockWidget) -> None:
        """Show a dock in front of the others, in place of the views where there is no room beside them."""
        self._front = dock
        if self.folded and not dock.isFloating():
            self._open = [*(one for one in self._open if one is not dock), dock]
            self.show_panels(True)
        else:
            dock.show()
            dock.raise_()

    def hide_panel(self, dock: QDockWidget) -> None:
        """Close a dock."""
        dock.hide()
        if self.folded:
            self._open = [one for one in self._open if one is not dock]
            self.show_panels(self.showing and bool(self._open))

    def show_panels(self, on: bool) -> None:
        """Show the panels in place of the views, or the views again."""
        if not self.folded:
            return
        self.showing = on
        if on:
            self._open = self._open or self._docks[:1]
            self._views.hide()
            for dock in self._open:
                dock.show()
            (self._front if self._front in self._open else self._open[0]).raise_()
        else:
            self._hide(self._open)
            self._views.show()
        self.changed.emit()

    def _hide(self, docks: Iterable[QDockWidget]) -> None:
        for dock in docks:
            if not dock.isFloating():
                dock.hide()

    def _toggled(self, dock: QDockWidget, on: bool) -> None:
        """Follow what somebody shows or closes in the menu."""
        if on:
            self.show_panel(dock)
        else:
            self.hide_panel(dock)
