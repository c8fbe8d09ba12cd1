"""A drawing painted by Qt: every mark leaves the colour it should where it should."""

from __future__ import annotations

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)

from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from pytestqt.qtbot import QtBot

from drawing.marks import (
    Anchor,
    Box,
    Boxes,
    Drawing,
    Group,
    Ink,
    Label,
    Labels,
    Mark,
    Oval,
    Path,
    Pattern,
    Shapes,
)
from drawing.shapes import OUTLINES, Shape
from drawing.text import width
from drawing.theme import DARK, LIGHT, Theme
from ui.fonts import font, load_fonts
from ui.painting import paint

SIDE = 80
WORDS = "Told by Wynne, AVA and Tå: 14 March 2008"


def painted(
    *marks: Mark, crowd: Boxes | Shapes | Labels | None = None, theme: Theme = LIGHT, scale: float = 1.0
) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor(theme[Ink.PAPER]))
    painter = QPainter(image)
    painter.scale(scale, scale)
    crowds = (crowd,) if crowd else ()
    paint(painter, Drawing(SIDE, SIDE, (Group("", "", marks, crowds),)), theme)
    painter.end()
    return image


def colour(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name()


def touched(image: QImage, left: int = 0, right: int = SIDE) -> int:
    """Return how many pixels between two columns are not paper."""
    paper = image.pixelColor(SIDE - 1, SIDE - 1)
    return sum(image.pixelColor(x, y) != paper for x in range(left, right) for y in range(SIDE))


@pytest.fixture(autouse=True)
def fonts(qapp: object) -> None:
    load_fonts()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_box_is_filled_with_its_ink(theme: Theme) -> None:
    image = painted(Box(10, 10, 20, 20, fill=Ink.HEALTH), theme=theme)
    assert colour(image, 20, 20) == theme[Ink.HEALTH]
    assert (colour(image, 9, 20), colour(image, 30, 20)) == (theme[Ink.PAPER],) * 2


def test_an_open_end_runs_out_on_its_own_side() -> None:
    image = painted(Box(10, 10, 60, 20, fill=Ink.JUSTICE, fades=frozenset({"end"})))
    lightness = [image.pixelColor(x, 20).lightness() for x in (12, 40, 55, 68)]
    assert lightness[0] == lightness[1] < lightness[2] < lightness[3]
    image = painted(Box(10, 10, 60, 20, fill=Ink.JUSTICE, fades=frozenset({"start"})))
    assert image.pixelColor(12, 20).lightness() > image.pixelColor(60, 20).lightness()


def test_a_hatch_is_neither_plain_nor_empty() -> None:
    pattern = Pattern.HATCH
    boxes = (
        painted(Box(10, 10, 60, 40, fill=Ink.JUSTICE, pattern=pattern)),
        painted(crowd=Boxes(((10, 10, 60, 40),), Ink.JUSTICE, pattern=pattern)),
        painted(Box(10, 10, 60, 40, fill=Ink.JUSTICE, pattern=pattern, fades=frozenset({"end"}))),
    )
    for image in boxes:
        assert len({colour(image, x, y) for x in range(30, 40) for y in range(20, 40)}) > 2


def test_lines_are_dashed_where_asked() -> None:
    def row(dash: tuple[float, ...]) -> set[str]:
        image = painted(Path(((5, 20), (75, 20)), line=Ink.TEXT, line_width=2.0, dash=dash))
        return {colour(image, x, 20) for x in range(8, 72)}

    assert (len(row(())), len(row((5.0, 5.0)))) == (1, 2)


def test_ovals_and_closed_paths_are_filled() -> None:
    corners = ((40.0, 5.0), (75.0, 75.0), (5.0, 75.0))
    assert colour(painted(Oval(40, 40, 20, 10, fill=Ink.HEALTH)), 40, 40) == LIGHT[Ink.HEALTH]
    assert colour(painted(Path(corners, closed=True, fill=Ink.HEALTH)), 40, 60) == LIGHT[Ink.HEALTH]


@pytest.mark.parametrize("radius", [0.0, 3.0, 8.0])
def test_a_crowd_of_boxes_looks_like_its_boxes(radius: float) -> None:
    crowd = Boxes(((10, 10, 30, 20), (50, 40, 20, 20)), Ink.HEALTH, radius=radius)
    image = painted(crowd=crowd)
    assert colour(image, 25, 20) == colour(image, 60, 50) == LIGHT[Ink.HEALTH]
    assert (colour(image, 10, 10) == LIGHT[Ink.HEALTH]) == (radius == 0.0)
    assert abs(touched(image) - touched(painted(*crowd.each()))) < 40


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("shape", list(Shape))
def test_every_shape_is_stamped_where_it_stands(shape: Shape, scale: float) -> None:
    sign = (20.0, 20.0, shape, Ink.HEALTH, 12.0, 1.0)
    image = painted(crowd=Shapes((sign,)), scale=scale)
    spots = [(x, y) for x in range(SIDE) for y in range(SIDE) if colour(image, x, y) != LIGHT[Ink.PAPER]]
    across, down = [x for x, _ in spots], [y for _, y in spots]
    reach = 9 * scale
    assert min(across) >= 20 * scale - reach and max(across) <= 20 * scale + reach
    assert min(down) >= 20 * scale - reach and max(down) <= 20 * scale + reach
    assert len(spots) > 12


def test_no_two_shapes_look_alike() -> None:
    seen = set()
    for shape in OUTLINES:
        image = painted(crowd=Shapes(((20.0, 20.0, shape, Ink.TEXT, 10.0, 1.0),)))
        seen.add(tuple(image.pixelColor(x, y).lightness() < 128 for x in range(12, 29) for y in range(12, 29)))
    assert len(seen) == len(OUTLINES)


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("size", [8, 10, 14])
def test_words_are_as_wide_as_the_layout_thinks(size: int, bold: bool) -> None:
    wide = QFontMetricsF(font(size, bold)).horizontalAdvance(WORDS)
    assert wide == pytest.approx(width(WORDS, size, bold), rel=0.006)


@pytest.mark.parametrize("anchor", list(Anchor))
def test_words_stand_at_their_anchor(anchor: Anchor) -> None:
    image = painted(Label(40, 40, "mmm", 9.5, anchor=anchor))
    left, right = touched(image, 0, 40), touched(image, 40, SIDE)
    assert {Anchor.LEFT: left == 0 < right, Anchor.RIGHT: right <= 2 < left, Anchor.MIDDLE: min(left, right) > 5}[
        anchor
    ]


def test_words_can_be_turned() -> None:
    image = painted(Label(40, 10, "mmmm", 10.0, turn=90.0))
    assert touched(image, 0, 36) == 0
    assert any(colour(image, x, 35) != LIGHT[Ink.PAPER] for x in range(36, 56))


def test_a_crowd_of_labels_looks_like_its_labels() -> None:
    crowd = Labels(((5.0, 20.0, "First"), (5.0, 50.0, "Second")), 10.0, Ink.SOFT, bold=True)
    assert painted(crowd=crowd) == painted(*crowd.each())


def test_painting_many_times_loses_no_reference(qtbot: QtBot) -> None:
    marks = (Box(1, 1, 9, 9, fill=Ink.TEXT), Label(5, 20, "a", 9.0), Oval(20, 20, 4, 4, line=Ink.TEXT))
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for _ in range(3_000):
        paint(painter, Drawing(SIDE, SIDE, (Group("", "", marks),)), LIGHT)
    painter.end()


def test_many_words_look_like_the_same_words_one_by_one() -> None:
    places = tuple((3.4 + 2 * n, 12.0 + 9 * n, f"Word {n} ÅÝg") for n in range(7))
    together = painted(crowd=Labels(places, 9.0, Ink.TEXT))
    apart = painted(*(Label(x, y, text, 9.0) for x, y, text in places))
    assert most_apart(together, apart) <= 3


def test_words_that_a_sheet_has_no_room_for_are_drawn_all_the_same() -> None:
    for turn in range(3):
        places = tuple((2.0, 70.0, f"m{turn} {n} {'w' * 60}") for n in range(150))
        assert touched(painted(crowd=Labels((*places, (2.0, 30.0, "w" * 400)), 9.0))) > 300, turn


def test_tints_mixed_beforehand_are_what_is_seen_through_them() -> None:
    seen_through = painted(crowd=Boxes(((10, 10, 30, 20),), Ink.HEALTH, 0.05))
    mixed = painted(crowd=Boxes(((10, 10, 30, 20),), Ink.HEALTH, 0.05, over=Ink.PAPER))
    assert most_apart(mixed, painted()) > 0 and most_apart(mixed, seen_through) <= 1


def most_apart(one: QImage, other: QImage) -> int:
    """Return the largest difference of any pixel in any colour."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.47, 2.0])
def test_lines_along_the_axes_are_all_as_wide_wherever_they_fall(scale: float) -> None:
    """In a family history some looked twice as strong as others, as if that meant something."""

    def across(y: float) -> int:
        image = painted(Path(((5.0, y), (30.0, y)), line=Ink.TEXT, line_width=1.1), scale=scale)
        return sum(image.pixelColor(20, at).lightness() < 128 for at in range(SIDE))

    assert {across(5.0 + n * 0.137) for n in range(20)} == {max(1, round(1.1 * scale))}
