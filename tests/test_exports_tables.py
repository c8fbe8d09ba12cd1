"""Tables break over pages without losing a word, and text breaks into lines without losing a letter."""

from __future__ import annotations

import io

import pikepdf
from hypothesis import given
from hypothesis import strategies as st

from drawing.text import width
from exports.pdf.finish import finish
from exports.pdf.lines import lines
from exports.pdf.metadata import About
from exports.pdf.sheet import Element, Sheet
from exports.pdf.tables import Column, Row, Table, TableDrawing, lay_out

WORDS = st.text(st.characters(min_codepoint=33, max_codepoint=382, exclude_categories=["Cc", "Cf", "Zs"]), max_size=60)


@given(st.lists(WORDS, max_size=30).map(" ".join), st.floats(20, 400))
def test_lines_keep_every_letter_and_fit(text: str, room: float) -> None:
    made = lines(text, room, 8.0)
    assert "".join("".join(made).split()) == "".join(text.split())
    assert all(width(line, 8.0) <= room + 0.01 or len(line) == 1 for line in made)


def test_a_word_too_long_for_a_line_is_cut_and_not_shortened() -> None:
    assert "".join(lines("x" * 300, 100, 8)) == "x" * 300


@given(st.lists(st.integers(0, 400), min_size=1, max_size=40))
def test_every_line_of_a_table_is_on_some_page_and_no_page_is_too_full(lengths: list[int]) -> None:
    table = a_table(*("word " * length for length in lengths))
    pages = lay_out(table, 120, 300)
    found = [0] * len(lengths)
    for number, page in enumerate(pages):
        room = (120 if number == 0 else 300) - 20
        assert sum(piece.height(table) for piece in page) <= room or len(page) == 1
        for piece in page:
            found[piece.row] += sum(line.count("word") for line in piece.cells[1])
    assert found == lengths


def test_a_table_is_one_table_to_a_screen_reader_however_many_pages() -> None:
    table = a_table("short", "long " * 900, "short")
    sheet = Sheet(400, 300)
    drawing = TableDrawing(table)
    pages = lay_out(table, 200, 200)
    for page in pages:
        drawing.draw(sheet, page, 20, 280)
        sheet.next_page()
    assert len(pages) > 3
    assert [kid.role for kid in sheet.document.kids if isinstance(kid, Element)] == ["Table"]
    (element,) = sheet.document.kids
    assert isinstance(element, Element)
    assert [row.role for row in element.kids if isinstance(row, Element)] == ["TR"] * 4


def test_headings_of_columns_say_that_they_are() -> None:
    sheet = Sheet(400, 300)
    table = a_table("words")
    TableDrawing(table).draw(sheet, lay_out(table, 200, 200)[0], 20, 280)
    sheet.next_page()
    with pikepdf.open(io.BytesIO(finish(sheet, About("T")))) as pdf:
        heads = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/TH"]
        assert [str(head.A.Scope) for head in heads] == ["/Column", "/Column"]


def a_table(*texts: str) -> Table:
    columns = (Column("Number", 60), Column("Text", 240))
    return Table(columns, tuple(Row((str(index), text)) for index, text in enumerate(texts)))
