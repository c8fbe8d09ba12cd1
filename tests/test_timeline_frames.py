"""What is kept between frames never shows: any frame is the one that would be painted from nothing."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from types import ModuleType

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter

from case.dates import month_of, on
from case.model import Case, Event, EventKind, Part, Significance
from drawing.marks import Ink
from drawing.theme import CONTRAST, DARK, LIGHT
from tests.building import a_family, an_agency
from timeline import labels, strips
from timeline.arrangement import Arrangement, arrange
from timeline.choosing import folded, hidden
from timeline.lanes import AS_IT_COMES, LaneBy
from timeline.overview import draw_overview
from timeline.projection import project
from timeline.reading import UNREAD
from timeline.view.canvas import TimelineCanvas
from ui import batches, brushes, fonts, kept, lettering, words
from ui.painting import paint

KEEPING: tuple[ModuleType, ...] = (batches, brushes, kept, labels, lettering, strips, words)
WIDE, HIGH, OVERVIEW = 700, 420, 40.0
AGENCIES = (an_agency("a1"), an_agency("a2", "School", "school"), an_agency("a3", "Court", "court"))


def a_case(count: int, seed: int) -> Case:
    chance = random.Random(seed)
    return replace(a_family(), agencies=AGENCIES, events=tuple(_event(f"e{n}", chance) for n in range(count)))


def _event(id: str, chance: random.Random) -> Event:
    day = date(2004, 1, 1) + timedelta(days=chance.randrange(3000))
    return Event(
        id,
        when=month_of(day.year, day.month) if chance.random() < 0.2 else on(day),
        until=on(day + timedelta(days=chance.randrange(20, 300))) if chance.random() < 0.3 else None,
        agencies=(chance.choice(AGENCIES).id,),
        people=tuple(Part(person) for person in chance.sample(("p1", "p2", "p3"), chance.randrange(3))),
        kind=chance.choice(tuple(EventKind)),
        text=f"{chance.choice(('Home visit', 'Rent arrears letter sent', 'Core group'))} {id}",
        occurrences=chance.choice((1, 1, 1, 37)),
        significance=chance.choice(tuple(Significance)),
    )


CASES = a_case(30, 1), a_case(900, 2)
"""Few events, and a crowd, in which bars are painted otherwise."""
ARRANGEMENTS: tuple[Callable[[], Arrangement], ...] = (
    lambda: arrange(CASES[0]),
    lambda: arrange(CASES[1]),
    lambda: arrange(CASES[1], LaneBy.AGENCY),
    lambda: arrange(CASES[1], reading=UNREAD),
    lambda: arrange(CASES[1], choice=folded(AS_IT_COMES, "p1")),
    lambda: arrange(CASES[1], choice=hidden(AS_IT_COMES, "p2")),
)

steps = st.one_of(
    st.tuples(st.just("pan"), st.floats(-400, 400)),
    st.tuples(st.just("zoom"), st.floats(0.4, 2.5)),
    st.tuples(st.just("scroll"), st.sampled_from((0.0, 30.0, 33.3, 200.0))),
    st.tuples(st.just("select"), st.sets(st.integers(0, 29), max_size=3)),
    st.tuples(st.just("lanes"), st.lists(st.sampled_from(("p1", "p2", "a1")), unique=True, max_size=2)),
    st.tuples(st.just("found"), st.sets(st.integers(0, 29), max_size=3)),
    st.tuples(st.just("now"), st.sampled_from((None, 732_500.0))),
    st.tuples(st.just("theme"), st.sampled_from((LIGHT, DARK, CONTRAST))),
    st.tuples(st.just("larger"), st.sampled_from((1.0, 1.0, 1.3))),
    st.tuples(st.just("show"), st.integers(0, len(ARRANGEMENTS) - 1)),
    st.tuples(st.just("day 0"), st.integers(0, 29)),
    st.tuples(st.just("size"), st.sampled_from(((WIDE, HIGH), (WIDE + 80, HIGH - 60)))),
    st.tuples(st.just("again"), st.none()),
)


def take(canvas: TimelineCanvas, what: str, how: object) -> None:
    """Do one thing that changes the picture, or shows it again."""
    ids = frozenset(f"e{number}" for number in how) if isinstance(how, set) else frozenset[str]()
    done: dict[str, Callable[[], None]] = {
        "pan": lambda: canvas.pan(float(str(how))),
        "zoom": lambda: canvas.zoom(float(str(how))),
        "scroll": lambda: canvas.scroll_to(float(str(how))),
        "select": lambda: canvas.select(ids),
        "lanes": lambda: canvas.set_emphasis(replace(canvas.emphasis, lanes=tuple(how))),  # type: ignore[arg-type]
        "found": lambda: canvas.set_emphasis(replace(canvas.emphasis, found=ids)),
        "now": lambda: canvas.set_emphasis(replace(canvas.emphasis, now=how)),  # type: ignore[arg-type]
        "theme": lambda: canvas.set_theme(how),  # type: ignore[arg-type]
        "larger": lambda: canvas.set_scale(float(str(how))),
        "show": lambda: canvas.show_arrangement(ARRANGEMENTS[int(str(how))]()),
        "day 0": lambda: canvas.count_from(f"e{how}"),
        "size": lambda: _resize(canvas, *how),  # type: ignore[misc]
        "again": lambda: None,
    }
    done[what]()


def _resize(canvas: TimelineCanvas, wide: int, high: int) -> None:
    canvas.resize(wide, high)
    canvas.grab()  # an unseen widget hears of its size when it is painted


def painted(canvas: TimelineCanvas, arrangement: Arrangement, ratio: float) -> QImage:
    """Return what a canvas shows of an arrangement, and the overview, on a screen of some density."""
    image = QImage(int(canvas.width() * ratio), int(canvas.height() * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    painter = QPainter(image)
    painter.scale(canvas.scale, canvas.scale)
    drawing = project(arrangement, canvas.view, canvas.selected, canvas.focused, canvas.emphasis)
    paint(painter, drawing, canvas.theme)
    painter.translate(0, HIGH - OVERVIEW)
    paint(painter, draw_overview(arrangement, canvas.view, OVERVIEW), canvas.theme)
    painter.end()
    return image


@contextmanager
def nothing_kept() -> Iterator[None]:
    """Forget everything that is kept between frames."""
    for module in KEEPING:
        for kept_by in vars(module).values():
            if hasattr(kept_by, "cache_clear"):
                kept_by.cache_clear()
    yield


@settings(max_examples=60, deadline=None)
@given(st.lists(steps, max_size=9), st.sampled_from((1.0, 1.0, 1.25, 2.0)), st.integers(0, 5))
def test_a_frame_after_any_steps_is_the_one_painted_from_nothing(
    qapp: object, taken: list[tuple[str, object]], ratio: float, begun: int
) -> None:
    fonts.load_fonts()
    canvas = TimelineCanvas(ARRANGEMENTS[begun]())
    shown = begun
    _resize(canvas, WIDE, HIGH)
    for what, how in taken:
        take(canvas, what, how)
        shown = int(str(how)) if what == "show" else shown
        painted(canvas, canvas.arrangement, 1.0)
        painted(canvas, canvas.arrangement, ratio)
    frame = painted(canvas, canvas.arrangement, ratio)
    with nothing_kept():
        assert painted(canvas, ARRANGEMENTS[shown](), ratio) == frame
    canvas.deleteLater()


def test_headings_are_painted_anew_when_what_they_say_changes(qapp: object) -> None:
    fonts.load_fonts()
    canvas = TimelineCanvas(ARRANGEMENTS[0]())
    _resize(canvas, WIDE, HIGH)
    for _ in range(3):
        before = painted(canvas, canvas.arrangement, 1.0)
    take(canvas, "lanes", ["p1"])
    assert painted(canvas, canvas.arrangement, 1.0) != before
    take(canvas, "theme", DARK)
    dark = painted(canvas, canvas.arrangement, 1.0)
    assert dark.pixelColor(2, HIGH - 2).lightness() < before.pixelColor(2, HIGH - 2).lightness()


def test_a_wider_window_has_its_lines_up_to_the_edge(qapp: object) -> None:
    fonts.load_fonts()
    canvas = TimelineCanvas(ARRANGEMENTS[0]())
    for wide in (WIDE, WIDE + 90):
        _resize(canvas, wide, HIGH)
        frames = [painted(canvas, canvas.arrangement, 1.0) for _ in range(3)]
        edge = round(canvas.view.top) - 1
        assert {frame.pixelColor(wide - 1, edge).name() for frame in frames} == {LIGHT[Ink.FAINT]}
