"""The look of the whole program, made from the colours of the pictures: one accent, a grid of four."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from drawing import text
from drawing.marks import Ink
from drawing.theme import CONTRAST, DARK, LIGHT, Theme
from ui.icons import ICONS
from ui.settings import ThemeChoice

POINTS = 10.0
EDGES = {LIGHT.name: 0.78, DARK.name: 0.63}  # how much ink the border of a field needs for 3:1 to its ground


def theme_for(choice: ThemeChoice, app: QApplication) -> Theme:
    """Return the theme that was chosen, or the one that the system shows now."""
    if choice is ThemeChoice.SYSTEM:
        hints = app.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
    return {ThemeChoice.DARK: DARK, ThemeChoice.CONTRAST: CONTRAST}.get(choice, LIGHT)


def prepare(app: QApplication) -> None:
    """Give the program its style and its font, before the first widget is made."""
    app.setStyle("Fusion")
    font = QFont(text.FAMILY)
    font.setPointSizeF(POINTS)
    app.setFont(font)


def dress(app: QApplication, theme: Theme, percent: int = 100) -> None:
    """Give the program the colours of the theme and the size of its words."""
    font = app.font()
    if font.pointSizeF() != POINTS * percent / 100:
        font.setPointSizeF(POINTS * percent / 100)
        app.setFont(font)
    app.setPalette(palette(theme))
    wanted = _sized(sheet(theme), percent)
    if app.styleSheet() != wanted:  # every widget is looked at anew
        app.setStyleSheet(wanted)


def text_scale(widget: QWidget) -> float:
    """Return how many times larger than usual the words of a widget are."""
    return widget.font().pointSizeF() / POINTS


def dress_larger(widget: QWidget, theme: Theme, percent: int) -> None:
    """Give one widget, with all in it, words of a size of their own."""
    widget.setStyleSheet(_sized(f"QWidget {{ font-size: {POINTS:.0f}pt; }}\n{sheet(theme)}", percent))


def _sized(sheet: str, percent: int) -> str:
    return re.sub(r"(\d+)pt", lambda found: f"{int(found[1]) * percent / 100:g}pt", sheet)


def palette(theme: Theme) -> QPalette:
    """Return Qt's palette in the colours of the theme."""
    role = QPalette.ColorRole
    inks = {
        role.Window: Ink.PANEL,
        role.WindowText: Ink.TEXT,
        role.Base: Ink.PAPER,
        role.AlternateBase: Ink.STRIPE,
        role.Text: Ink.TEXT,
        role.Button: Ink.PANEL,
        role.ButtonText: Ink.TEXT,
        role.BrightText: Ink.IMPACT,
        role.ToolTipBase: Ink.PANEL,
        role.ToolTipText: Ink.TEXT,
        role.PlaceholderText: Ink.FAINT,
        role.Highlight: Ink.ACCENT,
        role.HighlightedText: Ink.ON_DARK,
        role.Link: Ink.ACCENT,
        role.LinkVisited: Ink.ACCENT,
        role.Mid: Ink.RULE,
        role.Midlight: Ink.GRID,
        role.Light: Ink.PAPER,
        role.Dark: Ink.RULE,
        role.Shadow: Ink.RULE,
        role.Accent: Ink.ACCENT,
    }
    made = QPalette()
    for which, ink in inks.items():
        made.setColor(which, QColor(theme[ink]))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, mixed(theme, Ink.FAINT, Ink.PANEL, 0.55))
    return made


def mixed(theme: Theme, ink: Ink, ground: Ink, share: float) -> QColor:
    """Return an ink laid thinly over another: `share` 1 is the ink itself."""
    above, below = QColor(theme[ink]), QColor(theme[ground])
    parts = zip((above.red(), above.green(), above.blue()), (below.red(), below.green(), below.blue()), strict=True)
    red, green, blue = (round(a * share + b * (1 - share)) for a, b in parts)
    return QColor(red, green, blue)


def edge(theme: Theme) -> QColor:
    """Return the border of what is typed into or chosen from: quiet, but there (WCAG 1.4.11)."""
    return mixed(theme, Ink.FAINT, Ink.PANEL, EDGES.get(theme.name, 1.0))


def sheet(theme: Theme) -> str:
    """Return the style sheet of the theme."""
    colours = {ink.name: theme[ink] for ink in Ink}
    colours |= {
        "HOVER": mixed(theme, Ink.ACCENT, Ink.PANEL, 0.08).name(),
        "PRESSED": mixed(theme, Ink.ACCENT, Ink.PANEL, 0.16).name(),
        "CHOSEN": mixed(theme, Ink.ACCENT, Ink.PAPER, 0.16 if theme is LIGHT else 0.28).name(),
        "EDGE": edge(theme).name(),
        "ICONS": ICONS.as_posix(),
        "THEME": "light" if theme is LIGHT else "dark",
    }
    made = _SHEET
    for name, colour in sorted(colours.items(), key=lambda pair: -len(pair[0])):
        made = made.replace(f"@{name}@", colour)
    return made


_SHEET = """
QToolTip { background: @PANEL@; color: @TEXT@; border: 1px solid @RULE@; padding: 6px 8px; }
QMainWindow::separator { background: @RULE@; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @ACCENT@; }
QMenuBar { background: @PANEL@; padding: 2px 4px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @HOVER@; }
#qt_menubar_ext_button {
    border: none; background: @PANEL@; padding: 0; min-height: 0; qproperty-icon: url(@ICONS@/more-@THEME@.svg);
}
QMenu { background: @PAPER@; border: 1px solid @RULE@; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @CHOSEN@; color: @TEXT@; }
QMenu::item:disabled { color: @FAINT@; }
QMenu::separator { height: 1px; background: @GRID@; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QStatusBar { background: @PANEL@; border-top: 1px solid @RULE@; color: @SOFT@; }
QStatusBar::item { border: none; }

#bar { background: @PANEL@; border-bottom: 1px solid @RULE@; }
#banner { background: @ACCENT@; }
#banner QLabel { color: @ON_DARK@; font-weight: 600; }
#banner QPushButton { background: transparent; color: @ON_DARK@; border: 1px solid @ON_DARK@; }
#banner QPushButton:hover, #banner QPushButton:focus { background: @ON_DARK@; color: @ACCENT@; }
#banner QPushButton:focus { border: 2px solid @TEXT@; padding: 3px 11px; }

QPushButton, QToolButton, QComboBox {
    background: @PAPER@; color: @TEXT@; border: 1px solid @RULE@; border-radius: 6px;
    padding: 4px 12px; min-height: 20px;
}
QToolButton { padding: 4px 10px; }
QComboBox, Choices { border-color: @EDGE@; }
QPushButton:hover, QToolButton:hover, QComboBox:hover { background: @HOVER@; }
QPushButton:pressed, QToolButton:pressed { background: @PRESSED@; }
QPushButton:focus, QToolButton:focus, QComboBox:focus { border: 1px solid @ACCENT@; }
QPushButton:disabled, QToolButton:disabled, QComboBox:disabled {
    color: @FAINT@; background: @PANEL@; border-color: @GRID@;
}
QToolButton:checked, QToolButton[chosen="true"] { background: @CHOSEN@; border-color: @ACCENT@; color: @TEXT@; }
QToolButton:checked:focus, QToolButton[chosen="true"]:focus { border: 2px solid @ACCENT@; padding: 3px 9px; }
QPushButton[primary="true"], QPushButton:default { background: @ACCENT@; color: @ON_DARK@; border-color: @ACCENT@; }
QPushButton[primary="true"]:hover, QPushButton:default:hover { border-color: @TEXT@; }
QPushButton[primary="true"]:focus, QPushButton:default:focus { border: 2px solid @TEXT@; padding: 3px 11px; }
QPushButton[primary="true"]:disabled, QPushButton:default:disabled {
    background: @GRID@; color: @FAINT@; border-color: @GRID@;
}
QPushButton[large="true"] { padding: 8px 24px; font-size: 12pt; border-radius: 8px; }
QPushButton[quiet="true"], QToolButton[quiet="true"] { background: transparent; border-color: transparent; }
QPushButton[quiet="true"]:hover, QToolButton[quiet="true"]:hover { background: @HOVER@; }
QPushButton[quiet="true"]:focus, QToolButton[quiet="true"]:focus { border-color: @ACCENT@; }
QPushButton[link="true"] {
    background: transparent; border: none; color: @ACCENT@; padding: 0; font-size: 9pt; min-height: 16px;
}
QPushButton[link="true"]:hover, QPushButton[link="true"]:focus { text-decoration: underline; }
QPushButton[link="true"]:focus { background: @CHOSEN@; }
QToolButton[menu="true"], QPushButton[menu="true"] { padding-right: 24px; }
QPushButton::menu-indicator {
    image: url(@ICONS@/chevron-@THEME@.svg); width: 10px; height: 10px;
    subcontrol-origin: padding; subcontrol-position: center right; right: 8px;
}
QToolButton[menu="true"]:checked:focus, QToolButton[menu="true"][chosen="true"]:focus { padding-right: 23px; }
QToolButton::menu-indicator { image: none; }
QToolButton[menu="true"] {
    background-image: url(@ICONS@/chevron-small-@THEME@.svg); background-repeat: no-repeat;
    background-position: center right; background-origin: padding;
}
#dropdown { background: @PAPER@; border: 1px solid @RULE@; }
#dropdown QListView { border: none; padding: 0; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(@ICONS@/chevron-@THEME@.svg); width: 10px; height: 10px; }
QComboBox QAbstractItemView {
    background: @PAPER@; border: 1px solid @RULE@; padding: 4px;
    selection-background-color: @CHOSEN@; selection-color: @TEXT@;
}
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox {
    background: @PAPER@; border: 1px solid @EDGE@; border-radius: 6px; padding: 4px 8px;
    selection-background-color: @ACCENT@; selection-color: @ON_DARK@;
}
QLineEdit, QSpinBox { min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus { border: 1px solid @ACCENT@; }
QLineEdit[wrong="true"] { border: 1px solid @IMPACT@; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QSpinBox:disabled { border-color: @GRID@; }
QSpinBox { padding: 4px 24px 4px 8px; }
QSpinBox QLineEdit, QSpinBox QLineEdit:focus {
    background: transparent; border: none; padding: 0 0 0 9px; min-height: 0;
}
QComboBox QLineEdit, QComboBox QLineEdit:focus {
    background: transparent; border: none; padding: 0; min-height: 0;
}
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 18px; background: transparent; }
QSpinBox::up-arrow { image: url(@ICONS@/up-@THEME@.svg); width: 9px; height: 9px; }
QSpinBox::down-arrow { image: url(@ICONS@/down-@THEME@.svg); width: 9px; height: 9px; }
QCheckBox, QRadioButton { spacing: 8px; padding: 2px; }
QCheckBox::indicator, QListView::indicator, QMenu::indicator {
    width: 14px; height: 14px; border: 1px solid @FAINT@; border-radius: 4px; background: @PAPER@;
}
QMenu::indicator { margin-left: 8px; }
QCheckBox::indicator:checked, QListView::indicator:checked, QMenu::indicator:checked {
    background: @ACCENT@; border-color: @ACCENT@; image: url(@ICONS@/tick-@THEME@.svg);
}
QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid @FAINT@; border-radius: 8px; background: @PAPER@;
}
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @ACCENT@; background: @ON_DARK@; }
QCheckBox:focus, QRadioButton:focus { color: @ACCENT@; }

QSlider { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @RULE@; }
QSlider::sub-page:horizontal { border-radius: 2px; background: @ACCENT@; }
QSlider::sub-page:horizontal:disabled { background: @RULE@; }
QSlider::handle:horizontal {
    width: 12px; margin: -5px 0; border: 1px solid @EDGE@; border-radius: 7px; background: @PAPER@;
}
QSlider::handle:horizontal:hover { background: @HOVER@; border-color: @TEXT@; }
QSlider::handle:horizontal:pressed { background: @PRESSED@; }
QSlider::handle:horizontal:focus { width: 10px; border: 2px solid @ACCENT@; }
QSlider::handle:horizontal:disabled { border-color: @GRID@; background: @PANEL@; }

QTabBar { qproperty-drawBase: 0; }
#views::tab {
    padding: 6px 14px; margin-right: 2px; border: 1px solid transparent; border-radius: 6px; color: @SOFT@;
}
#views[how="icons"]::tab { padding: 6px 7px 6px 15px; }
#views[how="tight"]::tab { padding: 6px 0; margin-right: 0; }
#views::tab:hover { background: @HOVER@; }
#views::tab:selected { background: @CHOSEN@; color: @TEXT@; border-color: @CHOSEN@; }
#views::tab:selected:focus { border-color: @ACCENT@; }
QDockWidget { color: @SOFT@; font-weight: 600; }
QDockWidget::title { background: @PANEL@; padding: 6px 12px; border-bottom: 1px solid @GRID@; }
QMainWindow QTabBar::tab {
    padding: 6px 16px; color: @SOFT@; background: @PANEL@; border: none; border-top: 2px solid transparent;
}
QMainWindow QTabBar::tab:selected { color: @TEXT@; border-top: 2px solid @ACCENT@; background: @PAPER@; }
QMainWindow QTabBar::tab:hover { background: @HOVER@; }

QTableView, QListView, QTreeView {
    background: @PAPER@; alternate-background-color: @STRIPE@; border: none; gridline-color: @GRID@;
    selection-background-color: @CHOSEN@; selection-color: @TEXT@; outline: none;
}
QListView { border: 1px solid @RULE@; border-radius: 6px; padding: 4px; }
QListView:focus, QTreeView:focus { border: 1px solid @ACCENT@; }
#sections { background: @PANEL@; border: none; border-right: 1px solid @GRID@; border-radius: 0; padding: 16px 8px; }
#sections::item { padding: 7px 10px; margin-bottom: 2px; color: @SOFT@; border: 1px solid transparent; }
#sections::item:selected { color: @TEXT@; }
#sections::item:selected:focus { border-color: @ACCENT@; }
QListView::item { padding: 4px; border-radius: 4px; }
QListView::item:hover { background: @HOVER@; }
QListView::item:selected { background: @CHOSEN@; color: @TEXT@; }
QTableView { border: 1px solid transparent; }
QTableView:focus { border: 1px solid @ACCENT@; }
QTableView::item { padding: 0 8px; border: none; }
QTableView::item:selected { background: @CHOSEN@; color: @TEXT@; }
QHeaderView { background: @PANEL@; }
QHeaderView::section {
    background: @PANEL@; color: @SOFT@; border: none; border-bottom: 1px solid @RULE@;
    border-right: 1px solid @GRID@; padding: 6px 8px; font-weight: 600;
}
QHeaderView::down-arrow { image: url(@ICONS@/down-@THEME@.svg); width: 10px; height: 10px; }
QHeaderView::up-arrow { image: url(@ICONS@/up-@THEME@.svg); width: 10px; height: 10px; }
QScrollArea { border: none; background: @PAPER@; }
CountsPanel, #entry { border: 1px solid @PAPER@; border-radius: 0; }
CountsPanel:focus, #entry:focus { border: 1px solid @ACCENT@; }
#page { background: @PAPER@; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @RULE@; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @FAINT@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: none; border-radius: 3px; background: @GRID@; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @ACCENT@; border-radius: 3px; }
QProgressBar[grade="weak"]::chunk { background: @IMPACT@; }
QProgressBar[grade="fair"]::chunk { background: @COMMUNITY@; }
QProgressBar[grade="strong"]::chunk { background: @CLOSE@; }

#qt_msgbox_label, #qt_msgbox_informativelabel { min-width: 340px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLabel[role="welcome"] { font-size: 22pt; font-weight: 600; color: @TEXT@; }
QLabel[role="figure"] { font-size: 20pt; font-weight: 600; color: @TEXT@; }
QLabel[role="title"] { font-size: 13pt; font-weight: 600; color: @TEXT@; }
QLabel[role="section"] { font-weight: 600; color: @TEXT@; }
QLabel[role="soft"] { color: @SOFT@; }
QLabel[role="small"] { color: @FAINT@; font-size: 9pt; }
QLabel[role="caption"] { color: @FAINT@; font-size: 9pt; padding: 4px 5px 0 5px; }
QLabel[role="beside"] { color: @SOFT@; font-size: 9pt; }
QLabel[role="decided"] { color: @ACCENT@; font-size: 9pt; font-weight: 600; }
QLabel[role="wrong"] { color: @IMPACT@; }
QLabel[role="badge"] {
    background: @CHOSEN@; color: @TEXT@; border-radius: 4px; padding: 1px 6px; font-size: 9pt;
}
QFrame[tile="true"] { background: @PANEL@; border: 1px solid @GRID@; border-radius: 8px; }
QFrame[rule="true"] { background: @GRID@; max-height: 1px; min-height: 1px; border: none; }
#drop { background: @PAPER@; border: 2px dashed @ACCENT@; border-radius: 16px; }
"""
