"""Chapters on paper: what belongs together stays together."""

from __future__ import annotations

from drawing.marks import Drawing
from exports.parts.blocks import Chapter, Figure, Grid, Words
from exports.parts.sections import Section
from exports.pdf.flow import flow_pages
from exports.pdf.paper import A4


def test_a_chapter_begins_on_the_page_of_its_first_picture() -> None:
    short = Chapter(Section.FINDINGS, "Findings", (Words("Three things stand out."),))
    chart = Drawing(A4.room, A4.rise * 0.85, (), "Chart")
    levels = Chapter(Section.LEVELS, "Levels", (Words("As told."), Figure(chart, "A chart")))
    pages = list(flow_pages([short, levels], A4))
    assert [page.section for page in pages] == ["Findings", "Levels"]


def test_short_chapters_share_a_page() -> None:
    chapters = [Chapter(Section.FINDINGS, title, (Words("As told."),)) for title in ("Findings", "Levels", "Returns")]
    assert [page.section for page in flow_pages(chapters, A4)] == ["Findings"]


def test_a_picture_gives_way_a_little_where_that_spares_its_chapter_a_page() -> None:
    chart = Drawing(A4.room, A4.rise * 0.8, (), "Chart")
    table = Grid(("Who", "Days"), tuple((f"Child {number}", "12") for number in range(6)), (1, 1))
    levels = Chapter(Section.LEVELS, "Levels", (Figure(chart, "A chart"), table))
    assert len(list(flow_pages([levels], A4))) == 1
