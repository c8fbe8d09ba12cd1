"""The views of a case: their numbers and titles, what each can do, and those that are made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol, cast

from case.model import Case
from case.scenes import Scene
from drawing.theme import Theme
from ui.translating import mark, said
from window.analysis.topics import title_of, topic_of

if TYPE_CHECKING:
    from window.analysis.page import AnalysisPage
    from window.events_page import EventsPage
    from window.pictures.picture_page import PicturePage
    from window.timeline_page import TimelinePage

TIMELINE, FAMILY, IMPACT, NETWORK, EVENTS, ANALYSIS = range(6)
JOBS = ("timeline", "family", "impact", "network", "events", "analysis")  # the keys of what the views have worked out
TITLES = (
    mark("Timeline"),
    mark("Family history"),
    mark("Impact map"),
    mark("Network"),
    mark("Events"),
    mark("Analysis"),
)
PICTURES = (FAMILY, IMPACT, NETWORK)


class Page(Protocol):
    """What a view can do."""

    def show_case(self, case: Case, whole: Case) -> None: ...

    def select(self, ids: frozenset[str], about: str) -> None: ...

    def set_theme(self, theme: Theme) -> None: ...

    def dress_for_room(self, scale: float) -> None: ...


class Made:
    """The pages of the views that are made, by number; a view is imported when it is first looked at."""

    def __init__(self) -> None:
        self.pages: dict[int, Page] = {}

    @property
    def timeline(self) -> TimelinePage | None:
        return cast("TimelinePage | None", self.pages.get(TIMELINE))

    @property
    def pictures(self) -> Iterator[PicturePage]:
        return (cast("PicturePage", page) for number, page in self.pages.items() if number in PICTURES)

    @property
    def events(self) -> EventsPage | None:
        return cast("EventsPage | None", self.pages.get(EVENTS))

    @property
    def analysis(self) -> AnalysisPage | None:
        return cast("AnalysisPage | None", self.pages.get(ANALYSIS))


def title_of_view(scene: Scene) -> str:
    """Return how the view of a scene is called: the section where it is the analysis."""
    page = JOBS.index(scene.page.value)
    return title_of(topic_of(scene.topic)) if page == ANALYSIS else said(TITLES[page])
