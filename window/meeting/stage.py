"""What an audience sees: the title of a scene, its picture, its counts and the marking; never a name.

A stage is given only what `privacy.scenes` made, so that there is no frame in which a name could be seen.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from case.filters import Filter, apply
from case.model import Case
from case.scenes import shows_nobody
from drawing.theme import Theme
from privacy.plan import DateGrain
from privacy.scenes import AnonymisedMeeting
from ui.jobs import Jobs
from ui.style import dress_larger
from ui.translating import mark, said
from window.analysis.section import Section
from window.analysis.topics import Topic
from window.counting import summary_of
from window.pages import Pages
from window.pictures.pictures import Points
from window.status import described
from window.timeline_page import Layouts
from window.views import ANALYSIS, TIMELINE, title_of_view

WIDENED = {
    DateGrain.MONTH: mark("Dates are whole months: more agencies can show at once than on one day."),
    DateGrain.QUARTER: mark("Dates are whole quarters: more agencies can show at once than on one day."),
    DateGrain.YEAR: mark("Dates are whole years: more agencies can show at once than on one day."),
}
"""Why the peak before an audience may be higher than the one that was counted by the day."""

SIZES = (1.0, 1.25, 1.6, 2.0, 2.5)
LOW = 300  # pixels below which a timeline has no room for the strip of how many there are at once
HIGH = (500, 800, 1200, 1700)  # pixels of a display up to which words are of the first, second, third and fourth size


class Prepared:
    """What the stages of a meeting share, so that what one has worked out the other shows at once."""

    def __init__(self, whole: Case) -> None:
        self.layouts = Layouts()
        self._whole = whole
        self._filtered: dict[Filter, Case] = {}

    def shown(self, wanted: Filter) -> Case:
        """Return what a filter leaves, the same value every time."""
        if wanted not in self._filtered:
            self._filtered[wanted] = apply(self._whole, wanted)
        return self._filtered[wanted]


class Stage(QWidget):
    """Show one scene of a meeting at a time. Signals: `settled()` when all of it has been worked out."""

    settled = Signal()

    def __init__(self, meeting: AnonymisedMeeting, prepared: Prepared, positions: Points, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._meeting, self._theme = meeting, theme
        self._whole = meeting.shared.case
        self._prepared = prepared
        self._size = 2
        self.number = -1
        self.jobs = Jobs(self)
        self.jobs.settled.connect(self.settled)
        self._pages = Pages(self.jobs, "person", next(iter(Topic)))
        self._pages.making.layouts = prepared.layouts
        self._pages.passing.set_changeable(False)
        self._pages.passing.set_theme(theme)
        self._pages.passing.show_positions(positions)
        self._pages.passing.show_windows(meeting.windows)
        self._pages.wishes.section_made.connect(self._compare)
        self._title, self._number, self._counts, self._marking = QLabel(), QLabel(), QLabel(), QLabel()
        self._widened = QLabel()
        self._widened.setProperty("role", "small")
        self._nobody = QLabel(self.tr("Whom this scene was to show is no longer in the case."))
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nobody.setWordWrap(True)
        self._nobody.hide()
        self._title.setProperty("role", "figure")
        self._marking.setText(meeting.shared.marking)
        self._marking.setProperty("role", "section")
        self._counts.setProperty("role", "soft")
        self._number.setProperty("role", "soft")
        self._lay_out()
        self._pages.wishes.selected.connect(lambda ids: self._pages.select(ids, ""))
        self._pages.wishes.picked.connect(lambda ids, key, _: self._pages.select(ids, key))
        self._dress()

    def show_scene(self, number: int) -> None:
        """Show a scene by its place."""
        self.number = number
        scene = self._meeting.scenes[number]
        nobody = shows_nobody(scene, self._whole)
        self._pages.setVisible(not nobody)
        self._nobody.setVisible(nobody)
        shown = self._prepared.shown(scene.filter)
        self._pages.show_scene(scene, shown, self._whole)
        if self._pages.current == ANALYSIS:
            whole, local = self._whole, self._meeting.local
            self.jobs.newest(
                "count", lambda: summary_of(shown, whole, local), lambda made: self._pages.show_summary(shown, made)
            )
        self._title.setText(self.title_of(number))
        self._number.setText(
            self.tr("{n} of {all}").format(n=number + 1, all=len(self._meeting.scenes))
            if len(self._meeting.scenes) > 1
            else ""
        )
        self._counts.setText("" if nobody else described(self._whole, shown, scene.filter, 0))
        self._widened.setText("" if nobody else self._why_more())
        self._show_why()

    def title_of(self, number: int) -> str:
        """Return the title of a scene as the audience reads it."""
        scene = self._meeting.scenes[number]
        return scene.title or title_of_view(scene)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_why()

    def _show_why(self) -> None:
        """Say why more agencies may show at once, but where a timeline is so low that it does not show how many."""
        shown = self._pages.current != TIMELINE or self.height() >= LOW
        self._widened.setVisible(bool(self._widened.text()) and shown)

    def _why_more(self) -> str:
        """Return why more agencies may show at once, where that is shown."""
        counts = self._pages.current == TIMELINE or (
            self._pages.current == ANALYSIS and self._pages.topic in (Topic.OVERLAPS, Topic.INVOLVEMENT)
        )
        words = WIDENED.get(self._meeting.shared.plan.dates) if counts else None
        return said(words) if words else ""

    def resize_words(self, by: int) -> None:
        """Show words larger or smaller by so many steps."""
        size = min(max(self._size + by, 0), len(SIZES) - 1)
        if size != self._size:
            self._size = size
            self._dress()

    def set_size(self, size: int) -> None:
        """Show words in one of the sizes."""
        self.resize_words(size - self._size)

    def fit_words(self, high: int) -> None:
        """Show words as large as a display of so many pixels from top to foot lets a room read them."""
        self.set_size(sum(high > limit for limit in HIGH))

    @property
    def words_size(self) -> int:
        """The step of the size of words."""
        return self._size

    def take_keys(self) -> None:
        """Give the keyboard to the picture."""
        if page := self._pages.currentWidget():
            page.setFocus()

    def rehearse(self, size: QSize) -> None:
        """Work as a stage of this size would, without being seen."""
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.resize(size)
        self.show()

    def close_down(self) -> None:
        """Let go of all work."""
        self.jobs.close()

    def _compare(self, section: Section) -> None:
        """Let 'Before and after' show the windows that the report holds."""
        from window.analysis.before_after import BeforeAfterSection

        if isinstance(section, BeforeAfterSection):
            section.show_kept(self._meeting.windows)

    def _dress(self) -> None:
        scale = SIZES[self._size]
        dress_larger(self, self._theme, round(100 * scale))
        self._pages.passing.dress_for_room(scale)

    def _lay_out(self) -> None:
        for label in (self._title, self._counts, self._widened):
            label.setWordWrap(True)
        for label in (self._title, self._counts, self._number, self._marking):
            label.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._number)
        foot = QHBoxLayout()
        foot.addWidget(self._counts, 1)
        foot.addWidget(self._marking)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addWidget(self._nobody, 1)
        column.addWidget(self._widened)
        column.addLayout(foot)
