"""A table on paper: every row once, nothing outside the page, long rows on as many pages as they need."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from drawing.marks import Anchor, Drawing, Label
from drawing.tables import Heading, table_pages
from drawing.text import width

HEADS = (Heading("Date", 1), Heading("Text", 3), Heading("Times", 0.5, right=True))
WIDE, HIGH = 785.0, 538.0
WORDS = st.lists(st.text("abc", min_size=1, max_size=9), max_size=400).map(" ".join)


def labels(pages: tuple[Drawing, ...]) -> list[Label]:
    return [mark for page in pages for mark in page.marks() if isinstance(mark, Label)]


@settings(max_examples=25, deadline=None)
@given(st.lists(WORDS, max_size=30))
def test_every_word_is_on_paper_once_and_in_order(texts: list[str]) -> None:
    pages = table_pages("A family", "all", HEADS, [(str(n), text, "1") for n, text in enumerate(texts)], WIDE, HIGH)
    column = WIDE / 4.5
    said = [
        mark.text
        for page in pages
        for group in page.groups
        if group.key.startswith("row")
        for mark in group.each()
        if isinstance(mark, Label) and column < mark.x < 4 * column
    ]
    assert " ".join(said).split() == " ".join(texts).split()


@settings(max_examples=25, deadline=None)
@given(st.lists(WORDS, max_size=30))
def test_nothing_stands_outside_the_page(texts: list[str]) -> None:
    for mark in labels(table_pages("A family", "all", HEADS, [("1", text, "1") for text in texts], WIDE, HIGH)):
        left = mark.x - (width(mark.text, mark.size, mark.bold) if mark.anchor is Anchor.RIGHT else 0)
        assert left >= 0
        assert left + width(mark.text, mark.size, mark.bold) <= WIDE + 0.5
        assert 0 < mark.y <= HIGH


def test_every_page_has_its_headings_and_its_number() -> None:
    pages = table_pages("A family", "200 events", HEADS, [("2009", "word " * 30, "1")] * 200, WIDE, HIGH)
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        said = [mark.text for mark in page.marks() if isinstance(mark, Label)]
        assert said[0] == "A family"
        assert {"Date", "Text", "Times", "200 events", f"Page {number} of {len(pages)}"} <= set(said)


def test_a_table_without_rows_is_one_page() -> None:
    assert len(table_pages("A family", "0 events", HEADS, [], WIDE, HIGH)) == 1
