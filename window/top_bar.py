"""The bar on top: which view, how it is laid out, and what is done most."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QComboBox, QTabBar, QToolButton, QWidget

from case.model import Case, PersonKind
from drawing.theme import Theme
from ui.folding import FoldingBar
from ui.icons import icon
from ui.labels import name_of_field
from ui.style import text_scale
from ui.translating import said
from window.menus import Menus
from window.views import IMPACT, TITLES

ALONE = (1330, 800)  # pixels from which on the buttons, and the views, have words
WITH_CENTRE = (1540, 1040)  # the same while the centre of the map is chosen there too
LEAST, TIGHT = 340, 480  # pixels that the views need without words; below the second they stand close together
ICON_ALONE = 46
ICONS = ("timeline", "family", "impact", "network", "table", "analysis")


class _Views(QTabBar):
    """The views as tabs, which stand close together where there is hardly room for their icons."""

    def tabSizeHint(self, index: int) -> QSize:
        hint = super().tabSizeHint(index)
        return QSize(ICON_ALONE, hint.height()) if self.property("how") == "tight" else hint


class TopBar(FoldingBar):
    """Signals: `view_chosen(number)`, `view_clicked()` by somebody; `centre_chosen(person id or None)`."""

    view_chosen = Signal(int)
    view_clicked = Signal()
    centre_chosen = Signal(object)

    def __init__(self, menus: Menus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._tabs = _Views()
        self._tabs.setObjectName("views")
        self._tabs.setAccessibleName(self.tr("Views"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setIconSize(QSize(18, 18))
        for number, title in enumerate(map(said, TITLES)):
            self._tabs.addTab(title)
            self._tabs.setAccessibleTabName(number, title)
            self._tabs.setTabToolTip(number, f"{title} (Ctrl+{number + 1})")
        self._centre = QComboBox()
        self._centre.setAccessibleName(self.tr("Centre of the impact map"))
        self._centre.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._centre.setMinimumContentsLength(14)
        self._centre_label = name_of_field(self.tr("Centre"), self._centre)
        self.setMinimumWidth(LEAST)
        self._buttons = [_button(found) for found in (menus.present, menus.bring_in, menus.export)]
        self._lay_out()
        self._tabs.currentChanged.connect(self.view_chosen)
        self._tabs.tabBarClicked.connect(lambda _: self.view_clicked.emit())
        self._tabs.currentChanged.connect(self._show_options)
        self._centre.activated.connect(lambda _: self.centre_chosen.emit(self._centre.currentData()))
        self._show_options(0)

    def set_theme(self, theme: Theme) -> None:
        for number, name in enumerate(ICONS):
            self._tabs.setTabIcon(number, icon(name, theme))

    def show_view(self, number: int) -> None:
        self._tabs.setCurrentIndex(number)

    def show_case(self, case: Case, centre: str | None) -> None:
        """Offer the people whom the impact map can be drawn around."""
        self._centre.clear()
        self._centre.addItem(self.tr("Focus of the case"), None)
        for person in case.people:
            if person.kind is PersonKind.PERSON:
                self._centre.addItem(person.name, person.id)
        place = self._centre.findData(centre)
        self._centre.setCurrentIndex(max(0, place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_words()
        super().resizeEvent(event)

    def _fit_words(self) -> None:
        """Leave out the words of the buttons, then of the views, where there is no room for them."""
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        wide, narrow = (at * text_scale(self) for at in (ALONE if self._centre.isHidden() else WITH_CENTRE))
        if self.width() < wide:
            style = Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self._buttons:
            button.setToolButtonStyle(style)
        for number, title in enumerate(map(said, TITLES)):
            self._tabs.setTabText(number, title if self.width() >= narrow else "")
        how = "tight" if self.width() < TIGHT else "icons" if self.width() < narrow else ""
        if self._tabs.property("how") != how:
            self._tabs.setProperty("how", how)
            self._tabs.setStyleSheet("")  # looks at its property again
        self._tabs.updateGeometry()  # a tab bar that is not seen yet does not tell of its new words

    def _lay_out(self) -> None:
        self.set_edges(12, 6, 12, 6, 8)
        self.add(self._tabs, folds=False)
        self.add(self._centre_label, self._centre)
        self.add_room()
        for button in self._buttons:
            self.add(button)

    def _show_options(self, number: int) -> None:
        for widget in (self._centre_label, self._centre):
            widget.setVisible(number == IMPACT)
        self._fit_words()


def _button(found: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(found)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setIconSize(QSize(18, 18))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
