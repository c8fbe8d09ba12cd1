"""Going anywhere by a few letters: the palette over every action of the menus and whatever is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from case.filters import EVERYTHING
from drawing.theme import Theme
from window.palette.matches import Entry, Finder, Kind
from window.selection import Selection
from window.showing import Showing


class Going(QObject):
    """Open the palette and go where it leads, on behalf of `window`.

    What is shown is what can be found: while the case is shown anonymised, nothing is found by a name.
    Signals: `chosen(key)` of a person or an agency.
    """

    chosen = Signal(str)

    def __init__(self, window: QMainWindow, showing: Showing, selection: Selection, theme: Callable[[], Theme]) -> None:
        super().__init__(window)
        self._window, self._showing, self._selection, self._theme = window, showing, selection, theme
        self._actions: dict[str, QAction] = {}

    def open(self) -> None:
        """Open the palette on what can be done and seen now."""
        from window.palette.dialog import PaletteDialog

        self._actions = dict(_actions(self._window))
        offered = [
            Entry(Kind.ACTION, path, path, found.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
            for path, found in self._actions.items()
        ]
        dialog = PaletteDialog(Finder(offered, self._showing.whole), self._theme(), self._window)
        dialog.picked.connect(self.go)
        dialog.open()

    def go(self, entry: Entry) -> None:
        """Do an action, or select what was found; a filter that hides it is cleared."""
        if entry.kind is Kind.ACTION:
            self._actions[entry.key].trigger()
            return
        if entry.kind is Kind.EVENT:
            if entry.key not in self._showing.shown.event_by_id:
                self._selection.set_filter(EVERYTHING)
            self._selection.select(frozenset((entry.key,)))
            return
        self.chosen.emit(entry.key)


def _actions(window: QMainWindow) -> Iterator[tuple[str, QAction]]:
    """Yield every action that the menus offer now, with its words: those of a deeper menu after that menu's."""
    for top in window.menuBar().actions():
        if isinstance(menu := top.menu(), QMenu):
            yield from _inside(menu, "")


def _inside(menu: QMenu, above: str) -> Iterator[tuple[str, QAction]]:
    for action in menu.actions():
        if action.isSeparator() or not action.isVisible() or not action.isEnabled():
            continue
        words = f"{above}{action.text().replace('&&', chr(0)).replace('&', '').replace(chr(0), '&')}"
        deeper = action.menu()
        if isinstance(deeper, QMenu):
            yield from _inside(deeper, f"{words}: ")
        else:
            yield words, action
