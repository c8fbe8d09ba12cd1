"""What every section of the analysis can do."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from case.model import Case
from case.scenes import Scene
from drawing.theme import LIGHT, Theme
from ui.labels import label

if TYPE_CHECKING:  # numpy stands behind it: it is loaded with the first case, not with the window
    from analysis.summary import Summary


class Section(QWidget):
    """One part of the analysis, shown in a scroll area; it is told of a case only while it is looked at.

    `column` takes the parts, below the title. What is shown may be an anonymised case: a section
    takes every name from `shown` or from the summary. Signals: `events_chosen(frozenset of ids)` when a number or
    a row is clicked, which selects the events behind it everywhere.
    """

    events_chosen = Signal(object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.theme: Theme = LIGHT
        self.changeable = True
        self.before_audience = False
        self._kept_back: list[QWidget] = []
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 24)
        self.column.setSpacing(8)
        self._named = label(title, "title")
        self.column.addWidget(self._named)

    @abstractmethod
    def show_case(self, shown: Case, summary: Summary | None) -> None:
        """Show what the filter leaves of a case and its figures; no summary: there is no case."""

    def set_theme(self, theme: Theme) -> None:
        """Take other colours; a section that paints does it anew."""
        self.theme = theme

    def set_changeable(self, on: bool) -> None:
        """Let things be decided, or not: nothing is while the case is presented."""
        self.changeable = on
        self._enable()

    def _enable(self) -> None:
        """Let the buttons of the section be pressed, or not, as `changeable` and what is chosen say."""

    def dress_for_room(self) -> None:
        """Leave out what takes words, chooses or changes the case: that is for who analyses it."""
        self.before_audience = True
        for box in self._kept_back:
            box.hide()

    def name_itself(self, on: bool) -> None:
        """Show the title on top, or leave it out where it stands above already."""
        self._named.setVisible(on)

    def keep_back(self, parts: QLayout) -> QWidget:
        """Return parts that an audience does not see, as one widget."""
        box = QWidget()
        parts.setContentsMargins(0, 0, 0, 0)
        box.setLayout(parts)
        self._kept_back.append(box)
        return box

    def select(self, ids: frozenset[str]) -> None:
        """Take note of the events that are selected everywhere."""

    def scene_now(self, scene: Scene) -> Scene:
        """Return the scene with what is typed into the section, where that shall be shown again."""
        return scene

    def show_scene(self, scene: Scene) -> None:
        """Show what a scene keeps of the section."""

    def copy(self) -> None:
        """Copy the selected rows, where there is a table."""


def in_a_row(*parts: QWidget) -> QHBoxLayout:
    """Return parts side by side, from the left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row
