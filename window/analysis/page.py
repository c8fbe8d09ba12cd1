"""The analysis: a quiet list of sections on the left, the chosen one beside it; where it is narrow, a field above."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from case.model import Case
from case.scenes import Scene
from drawing.theme import LIGHT, Theme
from ui.jobs import Jobs
from ui.style import text_scale
from window.analysis.section import Section
from window.analysis.topics import Topic, title_of, topic_of

if TYPE_CHECKING:
    from analysis.summary import Summary

Figures: TypeAlias = "tuple[Case, Summary | None]"  # what is shown, and what was counted of it

LIST = 184  # pixels
NARROW = 600  # pixels below which the list would leave too little for the section
Made = Callable[[Jobs], Section]


class AnalysisPage(QWidget):
    """Show one section at a time; the others are made, and told of a case, when they are chosen.

    Signals: `selected(ids)` of events; `topic_changed(Topic)`; `section_made(Section)`, to connect what is its own.
    """

    selected = Signal(object)
    topic_changed = Signal(object)
    section_made = Signal(object)

    def __init__(self, jobs: Jobs, counted: Callable[[], Figures], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._counted = jobs, counted
        self._theme = LIGHT
        self._changeable, self._in_room = True, False
        self._shown: Figures = (Case(), None)
        self._ids: frozenset[str] = frozenset()
        self._sections: dict[Topic, Section] = {}
        self._told: dict[Topic, Figures] = {}
        self._list = QListWidget()
        self._field, self._above = QComboBox(), QWidget()
        self._stack = QStackedWidget()
        for topic in Topic:
            self._list.addItem(QListWidgetItem(title_of(topic)))
            self._field.addItem(title_of(topic))
            self._stack.addWidget(self._scroll())
        self._lay_out()
        self._list.currentRowChanged.connect(lambda row: self._choose(list(Topic)[row]))
        self._list.currentRowChanged.connect(self._field.setCurrentIndex)
        self._field.activated.connect(self._list.setCurrentRow)

    @property
    def topic(self) -> Topic:
        return list(Topic)[max(0, self._list.currentRow())]

    @property
    def section(self) -> Section | None:
        """The section that is looked at."""
        return self._sections.get(self.topic)

    def look_at(self, topic: Topic) -> None:
        """Show a section."""
        self._list.setCurrentRow(list(Topic).index(topic))

    def show_case(self, case: Case, whole: Case) -> None:
        """Show the figures that were counted last, the same that stand in the panel of counts."""
        self._shown = self._counted()
        self._tell()

    def select(self, ids: frozenset[str], about: str) -> None:
        self._ids = ids
        if self.section:
            self.section.select(ids)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for section in self._sections.values():
            section.set_theme(theme)

    def set_changeable(self, on: bool) -> None:
        self._changeable = on
        for section in self._sections.values():
            section.set_changeable(on)

    def scene_now(self, scene: Scene) -> Scene:
        """Return the scene with the section that is looked at."""
        made = replace(scene, topic=self.topic.value)
        return self.section.scene_now(made) if self.section else made

    def show_scene(self, scene: Scene) -> None:
        """Show the section that a scene keeps."""
        self.look_at(topic_of(scene.topic))
        if section := self.section:
            above = scene.title.strip() or section.title  # what an audience reads on top
            section.name_itself(not self._in_room or above.casefold() != section.title.casefold())
            section.show_scene(scene)

    def dress_for_room(self, scale: float) -> None:
        """Show only the section, without what is typed into."""
        self._in_room = True
        self._fit()
        for section in self._sections.values():
            section.dress_for_room()

    def copy(self) -> None:
        if self.section:
            self.section.copy()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the list out again: it was measured before the style sheet was there."""
        super().showEvent(event)
        self._list.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Choose sections in a list beside them, or in a field above them where there is no room for it."""
        scale = text_scale(self)
        narrow = self.width() < NARROW * scale
        self._list.setFixedWidth(round(LIST * scale))
        self._list.setVisible(not narrow and not self._in_room)
        self._above.setVisible(narrow and not self._in_room)
        self.setFocusProxy(self._field if narrow else self._list)

    def _choose(self, topic: Topic) -> None:
        if topic not in self._sections:
            self._add(topic)
        self._stack.setCurrentIndex(list(Topic).index(topic))
        self._tell()
        self.topic_changed.emit(topic)

    def _add(self, topic: Topic) -> None:
        section = self._sections[topic] = MAKERS[topic](self._jobs)
        section.set_theme(self._theme)
        section.set_changeable(self._changeable)
        if self._in_room:
            section.dress_for_room()
        section.events_chosen.connect(self._select)
        scroll = self._stack.widget(list(Topic).index(topic))
        assert isinstance(scroll, QScrollArea)  # noqa: S101 - one was put there for each topic
        scroll.setWidget(section)
        scroll.setAccessibleName(section.title)
        self.section_made.emit(section)

    def _tell(self) -> None:
        """Tell the section that is looked at of the case, where it does not know it yet."""
        topic, section = self.topic, self.section
        if section is None:
            return
        told = self._told.get(topic)
        if told is None or told[0] is not self._shown[0] or told[1] is not self._shown[1]:
            self._told[topic] = self._shown
            section.show_case(*self._shown)
        section.select(self._ids)

    def _select(self, ids: frozenset[str]) -> None:
        self.selected.emit(ids & self._shown[0].event_by_id.keys())

    def _lay_out(self) -> None:
        self._list.setObjectName("sections")
        self._list.setAccessibleName(self.tr("Sections of the analysis"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._field.setAccessibleName(self._list.accessibleName())
        self._above.setObjectName("bar")
        column = QVBoxLayout(self._above)
        column.setContentsMargins(8, 3, 8, 3)
        column.addWidget(self._field)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._list)
        beside.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._above)
        whole.addLayout(beside, 1)
        self._fit()

    @staticmethod
    def _scroll() -> QScrollArea:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroll


def _involvement(jobs: Jobs) -> Section:
    from window.analysis.involvement import InvolvementSection

    return InvolvementSection()


def _overlaps(jobs: Jobs) -> Section:
    from window.analysis.overlaps import OverlapsSection

    return OverlapsSection()


def _levels(jobs: Jobs) -> Section:
    from window.analysis.levels import LevelsSection

    return LevelsSection()


def _before_after(jobs: Jobs) -> Section:
    from window.analysis.before_after import BeforeAfterSection

    return BeforeAfterSection(jobs)


def _agencies(jobs: Jobs) -> Section:
    from window.analysis.agencies import AgenciesSection

    return AgenciesSection()


def _indicators(jobs: Jobs) -> Section:
    from window.analysis.indicators import IndicatorsSection

    return IndicatorsSection()


def _costs(jobs: Jobs) -> Section:
    from window.analysis.costs import CostsSection

    return CostsSection()


def _voices(jobs: Jobs) -> Section:
    from window.analysis.voices import VoicesSection

    return VoicesSection()


def _returns(jobs: Jobs) -> Section:
    from window.analysis.returns import ReturnsSection

    return ReturnsSection()


MAKERS: Mapping[Topic, Made] = {
    Topic.INVOLVEMENT: _involvement,
    Topic.AGENCIES: _agencies,
    Topic.OVERLAPS: _overlaps,
    Topic.BEFORE_AFTER: _before_after,
    Topic.LEVELS: _levels,
    Topic.INDICATORS: _indicators,
    Topic.COSTS: _costs,
    Topic.VOICES: _voices,
    Topic.RETURNS: _returns,
}
"""How each section is made when it is first looked at."""
