"""A drawing on paper: where it stands, what can be selected, what it says."""

from __future__ import annotations

import io
import re
from functools import partial

import pikepdf
import pytest

from case.model import Case
from drawing.marks import Anchor, Box, Drawing, Group, Ink, Label, Mark, Oval, Path, Pattern
from drawing.text import width
from exports.pdf.extents import extent, lift
from exports.pdf.finish import finish
from exports.pdf.metadata import About
from exports.pdf.pages import LEAST_TYPE, fit, fit_on, picture_pages, spoken
from exports.pdf.paper import A3, A4, Page, Paper
from exports.pdf.scripts import drawable
from exports.pdf.sheet import Element, Sheet
from exports.pdf.surface import paint
from graph.family.genogram import draw_family, family_apart
from graph.impact.impact_map import draw_impact, impact_apart
from tests.families import a_map, ford, large


def test_y_runs_down_from_the_corner_given() -> None:
    assert "BT 110 680 Td" in painted(Label(10, 20, "word"), x=100, y=700)


def test_a_scale_holds_for_places_and_type() -> None:
    content = painted(Label(10, 20, "word", size=8), x=100, y=700, scale=0.5)
    assert "BT 105 690 Td" in content
    assert " 4 Tf" in content


@pytest.mark.parametrize(("anchor", "share"), [(Anchor.LEFT, 0.0), (Anchor.MIDDLE, 0.5), (Anchor.RIGHT, 1.0)])
def test_labels_are_anchored_by_the_width_that_layout_used(anchor: Anchor, share: float) -> None:
    content = painted(Label(200, 0, "Anchored", size=10, anchor=anchor), x=0, y=500)
    (left,) = re.findall(r"BT ([\d.]+) 500 Td", content)
    assert float(left) == pytest.approx(200 - share * width("Anchored", 10), abs=0.01)


def test_a_turn_is_clockwise() -> None:
    assert "BT 0 -1 1 0 50 450 Tm" in painted(Label(50, 50, "down", turn=90), x=0, y=500)


@pytest.mark.parametrize(
    "mark",
    [
        Box(0, 0, 50, 20, fill=Ink.HEALTH, line=Ink.TEXT, radius=4, opacity=0.3),
        Box(0, 0, 50, 20, fill=Ink.HEALTH, pattern=Pattern.HATCH),
        Box(0, 0, 50, 20, fill=Ink.HEALTH, line=Ink.HEALTH, fades=frozenset({"start", "end"})),
        Box(0, 0, 0, 20, fill=Ink.HEALTH),
        Oval(20, 20, 10, 5, fill=Ink.IMPACT, line=Ink.TEXT, dash=(3, 2)),
        Path(((0, 0), (10, 0), (5, 8)), closed=True, fill=Ink.ACCENT, pattern=Pattern.HATCH),
        Path(((0, 0),)),
    ],
    ids=lambda mark: type(mark).__name__,
)
def test_every_kind_of_mark_leaves_the_page_balanced(mark: Mark) -> None:
    content = painted(mark)
    assert content.count("BDC") == content.count("EMC")
    assert len(re.findall(r"\bq\b", content)) == len(re.findall(r"\bQ\b", content))


def test_letters_that_the_font_has_not_are_shown_as_missing_and_controls_are_dropped() -> None:
    assert drawable("a\u200bb\x07c\u738b") == "abc\ufffd"
    assert drawable("e\u0301") == "é"


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert a_file(Label(10, 10, "é")) == a_file(Label(10, 10, "é"))


def test_only_embedded_fonts_are_named() -> None:
    with pikepdf.open(io.BytesIO(a_file(Label(10, 10, "word")))) as pdf:
        fonts = [
            thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
        ]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_a_picture_is_said_as_a_whole_and_by_its_parts() -> None:
    drawing = Drawing(9, 9, (Group("p1", "Mother, 34.", ()), Group("p2", "Child A", ())), "Family", "Two people")
    assert spoken(drawing, "") == "Two people. Mother, 34. Child A."


def test_a_picture_with_too_much_to_say_points_to_the_table() -> None:
    drawing = Drawing(
        9, 9, tuple(Group(str(n), f"Entry {n} of a long row of words", ()) for n in range(900)), says="All"
    )
    assert spoken(drawing, "") == "All. Every entry is in the event table."


def test_a_heading_within_a_picture_becomes_that_of_the_page() -> None:
    head = Group("", "", (Label(20, 30, "Family – A", 17.0), Label(20, 50, "12 people", 9.0)))
    drawing = Drawing(400, 300, (head, Group("p", "", (Box(50, 80, 100, 100, line=Ink.TEXT),))), "Family")
    lifted = lift(drawing, "Otherwise")
    assert (lifted.heading, lifted.note) == ("Family – A", "12 people")
    assert lifted.extent == (48, 78, 152, 182)


def test_the_ground_of_a_picture_does_not_count_for_its_extent() -> None:
    marks = (Box(0, 0, 400, 300, fill=Ink.PAPER), Oval(100, 100, 10, 10, line=Ink.TEXT))
    assert extent(Drawing(400, 300, (Group("", "", marks),))) == (88, 88, 112, 112)


def test_a_picture_goes_on_larger_paper_before_its_type_becomes_too_small() -> None:
    assert fit(700, 400, 8.0, A4).paper == A4
    large = fit(1300, 870, 8.0, A4)
    assert large.paper == A3
    assert large.scale * 8.0 >= LEAST_TYPE


def test_a_tall_picture_turns_its_paper() -> None:
    assert fit(500, 700, 8.0, A4).paper == A4.turned()


def test_paper_is_turned_where_type_is_large_enough_only_then() -> None:
    wide, high = 600.0, 520.0  # larger on a page that lies, but not clearly
    assert fit_on(A4.turned(), wide, high, 9.0).paper == A4.turned()
    assert fit_on(A4.turned(), wide, high, 7.2).paper == A4


def test_a_family_history_that_is_readable_with_its_key_is_one_page() -> None:
    for size in (20, 30):  # of the larger one only with all the room there is
        (page,) = family_pages(large(size))
        assert (page.paper, page.bookmark, page.level) == (A4, "Family history", 0)
        assert least_type(page) >= LEAST_TYPE - 0.02


def test_the_key_of_a_picture_goes_on_the_next_page_before_the_picture_goes_on_larger_paper() -> None:
    for size in (20, 25):
        picture, key = map_pages(a_map(size))
        assert (picture.paper, key.paper) == (A4, A4)
        assert (key.section, key.level) == (picture.section, 1)
        assert least_type(picture) >= LEAST_TYPE - 0.02
        assert least_type(key) >= LEAST_TYPE


def test_a_key_apart_is_a_figure_of_its_own_that_says_its_words_and_the_picture_says_where_it_is() -> None:
    sheet = Sheet(A4.width, A4.height)
    for page in map_pages(a_map(25)):
        page.draw(sheet)
        sheet.next_page()
    parts = [part for part in sheet.document.kids if isinstance(part, Element)]
    assert [part.role for part in parts] == ["H1", "P", "Figure", "H2", "Figure"]
    _, _, picture, _, key = parts
    assert key.alt.startswith("Key:")
    assert "Key:" not in picture.alt
    assert picture.alt.startswith("Impact map of")


def test_a_picture_that_no_key_apart_makes_readable_goes_on_larger_paper_with_its_key() -> None:
    (page,) = family_pages(large(16))
    assert page.paper == A3
    assert least_type(page) >= LEAST_TYPE
    assert "this page is A3" in said_on(page)
    (page,) = family_pages(large(20))
    assert "this page is" not in said_on(page)


def test_paper_asked_for_upright_keeps_its_size_for_picture_and_key() -> None:
    assert {page.paper.name for page in map_pages(a_map(25), A4.turned())} == {"A4"}
    assert [page.paper for page in map_pages(a_map(25), A3)] == [A3]


def test_a_tight_family_history_is_no_higher_and_holds_as_many_people() -> None:
    usual, tight = draw_family(ford()), draw_family(ford(), tight=True)
    assert tight.height <= usual.height
    assert {group.key for group in usual.groups} <= {group.key for group in tight.groups}
    apart = family_apart(ford())
    assert [group.key for group in apart.picture.groups] == [group.key for group in tight.groups[:-1]]
    assert "People" in [section.heading for section in apart.sections]


def family_pages(case: Case) -> list[Page]:
    return list(picture_pages("Family history", partial(draw_family, case), partial(family_apart, case), A4))


def map_pages(case: Case, paper: Paper = A4) -> list[Page]:
    return list(picture_pages("Impact map", partial(draw_impact, case), partial(impact_apart, case), paper))


def said_on(page: Page) -> str:
    """Return the words of a page, as far as they are of ASCII."""
    sheet = Sheet(page.paper.width, page.paper.height)
    page.draw(sheet)
    return " ".join(re.findall(r"\((.*?)\) Tj", "\n".join(sheet._code)))


def least_type(page: Page) -> float:
    """Return the size of the smallest letters on a page."""
    sheet = Sheet(page.paper.width, page.paper.height)
    page.draw(sheet)
    sheet.next_page()
    with pikepdf.open(io.BytesIO(finish(sheet, About("Page", "")))) as pdf:
        content = pdf.pages[0].obj.Contents.read_bytes().decode("latin-1")
    return min(float(size) for size in re.findall(r"/\S+ ([\d.]+) Tf", content))


def painted(mark: Mark, x: float = 50, y: float = 500, scale: float = 1.0) -> str:
    """Return the content of a page with one mark."""
    with pikepdf.open(io.BytesIO(a_file(mark, x, y, scale))) as pdf:
        return pdf.pages[0].obj.Contents.read_bytes().decode("latin-1")


def a_file(mark: Mark, x: float = 50, y: float = 500, scale: float = 1.0) -> bytes:
    sheet = Sheet(600, 800)
    with sheet.tag("Figure", alt="A picture"):
        paint(sheet, Drawing(100, 100, (Group("g", "", (mark,)),)), x, y, scale)
    sheet.next_page()
    return finish(sheet, About("Title"))
