"""Names hidden in Word documents, slides, workbooks and pictures are found, wherever they hide."""

from __future__ import annotations

import base64
import io
import struct
import zipfile
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from PIL import Image, PngImagePlugin
from pptx import Presentation

from drawing.marks import Drawing, Group, Label
from exports.office.settled import settled
from exports.pdf.metadata import About
from exports.pictures import Dots, as_png, sources_of
from exports.scan.leaks import ScanResult, scan_bytes
from privacy.secrets import Secret

SECRETS = (
    Secret("p1", "person", "quentin marlowe"),
    Secret("p1", "person", "quentin"),
    Secret("p1", "person", "marlowe"),
)
NAME = "Quentin Marlowe"
pytestmark = pytest.mark.filterwarnings("ignore:Duplicate name")  # a part may stand in an archive twice: both are read
Documents = Any


def scan(data: bytes, pictures: tuple[Dots, ...] = ()) -> ScanResult:
    return scan_bytes(data, SECRETS, "out.bin", sources_of(pictures))


def saved(thing: Any) -> bytes:
    out = io.BytesIO()
    thing.save(out)
    return out.getvalue()


def neat(thing: Any) -> bytes:
    """Return a file as our own leave: without what the libraries' templates bring along."""
    return settled(saved(thing), About("Title"))


def with_member(data: bytes, name: str, content: bytes) -> bytes:
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, content)
    return out.getvalue()


# Word


def body(document: Documents) -> None:
    document.add_paragraph(f"About {NAME}.")


def split_runs(document: Documents) -> None:
    paragraph = document.add_paragraph("About ")
    for letter in "Quentin":
        paragraph.add_run(letter)


def header(document: Documents) -> None:
    document.sections[0].header.paragraphs[0].text = NAME


def first_page_footer(document: Documents) -> None:
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].first_page_footer.paragraphs[0].text = NAME


def comment(document: Documents) -> None:
    document.add_comment(
        document.add_paragraph("Nothing.").add_run("here"), text="see Quentin", author="A", initials="A"
    )


def author_of_comment(document: Documents) -> None:
    document.add_comment(document.add_paragraph("Nothing.").add_run("here"), text="see", author=NAME, initials="QM")


def hidden_text(document: Documents) -> None:
    document.add_paragraph().add_run(NAME).font.hidden = True


def deleted_text(document: Documents) -> None:
    mark = f'<w:del {nsdecls("w")} w:id="1" w:author="A"><w:r><w:delText>Quentin</w:delText></w:r></w:del>'
    document.add_paragraph()._p.append(parse_xml(mark))


def author_of_change(document: Documents) -> None:
    mark = f'<w:ins {nsdecls("w")} w:id="1" w:author="{NAME}"><w:r><w:t>x</w:t></w:r></w:ins>'
    document.add_paragraph()._p.append(parse_xml(mark))


def bookmark(document: Documents) -> None:
    document.add_paragraph()._p.append(parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="1" w:name="Quentin"/>'))


def field(document: Documents) -> None:
    document.add_paragraph()._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="AUTHOR Quentin"/>'))


def link(document: Documents) -> None:
    document.part.relate_to("https://example.org/quentin%20marlowe", "http://x/hyperlink", is_external=True)


def style_name(document: Documents) -> None:
    document.styles.add_style("Quentin", 1)


def table_description(document: Documents) -> None:
    table = document.add_table(1, 1)
    table._tbl.tblPr.append(parse_xml(f'<w:tblCaption {nsdecls("w")} w:val="{NAME}"/>'))


WORD = (
    body, split_runs, header, first_page_footer, comment, author_of_comment, hidden_text, deleted_text,
    author_of_change, bookmark, field, link, style_name, table_description,
)  # fmt: skip


@pytest.mark.parametrize("hide", WORD, ids=lambda hide: hide.__name__)
def test_a_name_hidden_in_a_document_is_found(hide: Callable[[Documents], None]) -> None:
    document = Document()
    hide(document)
    assert scan(neat(document)).leaks


@pytest.mark.parametrize(
    ("member", "content"),
    [
        ("docProps/core.xml", f"<a xmlns:d='d'><d:lastModifiedBy>{NAME}</d:lastModifiedBy></a>"),
        ("docProps/app.xml", f"<a><Manager>{NAME}</Manager></a>"),
        ("docProps/custom.xml", f"<a><property name='{NAME}'/></a>"),
        ("customXml/item9.xml", "<Quentin_Marlowe/>"),
        ("customXml/item9.xml", "<case quentin='1'/>"),
        ("word/people.xml", f"<w:person w:author='{NAME}'/>"),
        ("word/x.xml", f"<!DOCTYPE a [<!ENTITY n '{NAME}'>]><a>&n;</a>"),
        ("word/x.xml", f"<?note {NAME}?><a/>"),
        ("word/x.xml", f"<a><!-- {NAME} --></a>"),
        ("word/x.xml", "<a>&#81;&#x75;entin</a>"),
        ("word/Quentin Marlowe.xml", "<a/>"),
        ("word/notes.html", f"<html><body>{NAME}</body></html>"),
        ("word/data.json", '{"a": "Quentin"}'),
    ],
)
def test_a_name_in_any_part_of_a_document_is_found(member: str, content: str) -> None:
    data = neat(Document())
    assert scan(data).clean
    assert scan(with_member(data, member, content.encode())).leaks


@pytest.mark.parametrize(
    ("member", "content"),
    [
        ("word/embeddings/oleObject1.bin", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 4),
        ("word/media/image9.jpeg", b"\xff\xd8\xff\xe0 dots"),
        ("word/media/image9.emf", bytes(range(256)) * 4),
        ("docProps/thumbnail.jpeg", b"\xff\xd8\xff\xe0 dots"),
        ("word/afchunk.rtf", rb"{\rtf1 \'51uentin}"),
        ("word/afchunk.mht", b"MIME-Version: 1.0\n\n=51uentin"),
        ("word/fonts/font1.odttf", bytes(range(256)) * 4),
    ],
)
def test_a_part_that_cannot_be_read_is_not_clean(member: str, content: bytes) -> None:
    assert scan(with_member(neat(Document()), member, content)).unreadable


def test_a_workbook_within_a_document_is_read() -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = NAME
    assert scan(with_member(neat(Document()), "word/embeddings/sheet.xlsx", saved(book))).leaks


def test_what_was_deleted_from_an_archive_is_not_clean() -> None:
    """The bytes of a member stay where they were when only its entry in the list goes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.xml", "<a/>")
        archive.writestr("deleted.txt", f"about {NAME} and others")
        archive.writestr("b.xml", "<b/>")
        archive.filelist = [one for one in archive.filelist if one.filename != "deleted.txt"]
    found = scan(out.getvalue())
    assert found.leaks and found.unreadable


@pytest.mark.parametrize("extra", [NAME.encode(), b"\0" * 4 + NAME.encode()])
def test_bytes_after_an_archive_are_not_clean(extra: bytes) -> None:
    found = scan(neat(Document()) + extra)
    assert found.leaks and found.unreadable


def test_the_notes_of_a_member_are_read() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("a.xml")
        info.extra = struct.pack("<HH", 0x7075, len(NAME)) + NAME.encode()
        archive.writestr(info, "<a/>")
    assert scan(out.getvalue()).leaks


# Slides


def title(show: Documents) -> None:
    show.slides.add_slide(show.slide_layouts[5]).shapes.title.text_frame.text = NAME


def speaker_notes(show: Documents) -> None:
    show.slides.add_slide(show.slide_layouts[6]).notes_slide.notes_text_frame.text = f"ask {NAME}"


def description_of_shape(show: Documents) -> None:
    box = show.slides.add_slide(show.slide_layouts[6]).shapes.add_textbox(0, 0, 99, 99)
    box._element.nvSpPr.cNvPr.set("descr", NAME)


def name_of_shape(show: Documents) -> None:
    show.slides.add_slide(show.slide_layouts[6]).shapes.add_textbox(0, 0, 99, 99).name = NAME


def master(show: Documents) -> None:
    show.slide_master.shapes[0].text_frame.text = NAME


def chart_values(show: Documents) -> None:
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE

    data = CategoryChartData()
    data.categories = [NAME]
    data.add_series("s", (1,))
    slide = show.slides.add_slide(show.slide_layouts[6])
    slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, 0, 0, 99, 99, data)


SLIDES = (title, speaker_notes, description_of_shape, name_of_shape, master, chart_values)


@pytest.mark.parametrize("hide", SLIDES, ids=lambda hide: hide.__name__)
def test_a_name_hidden_in_slides_is_found(hide: Callable[[Documents], None]) -> None:
    show = Presentation()
    assert scan(neat(show)).clean
    hide(show)
    assert scan(neat(show)).leaks


# Workbooks


def cell(book: Workbook) -> None:
    book.worksheets[0]["B7"] = NAME


def coded_cell(book: Workbook) -> None:
    book.worksheets[0]["B7"] = "_x0051_uentin"


def formula(book: Workbook) -> None:
    book.worksheets[0]["B7"] = f'=IF(A1=1,"{NAME}","")'


def hidden_sheet(book: Workbook) -> None:
    sheet = book.create_sheet("x")
    sheet["A1"] = NAME
    sheet.sheet_state = "veryHidden"


def name_of_sheet(book: Workbook) -> None:
    book.create_sheet("Quentin")


def note(book: Workbook) -> None:
    book.worksheets[0]["A1"].comment = Comment(f"from {NAME}", "A")


def author_of_note(book: Workbook) -> None:
    book.worksheets[0]["A1"].comment = Comment("x", NAME)


def defined_name(book: Workbook) -> None:
    book.defined_names["x"] = DefinedName("x", attr_text=f'"{NAME}"')


def name_of_range(book: Workbook) -> None:
    book.defined_names["Quentin"] = DefinedName("Quentin", attr_text="Sheet!$A$1")


def printed_header(book: Workbook) -> None:
    header = book.worksheets[0].oddHeader
    assert header is not None
    header.center.text = NAME


def number_format(book: Workbook) -> None:
    book.worksheets[0]["A1"] = 1
    book.worksheets[0]["A1"].number_format = f'0 "{NAME}"'


def list_of_choices(book: Workbook) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation("list", formula1=f'"{NAME},x"')
    rule.add("A1")
    book.worksheets[0].add_data_validation(rule)


def linked_file(book: Workbook) -> None:
    book.worksheets[0]["A1"] = "x"
    book.worksheets[0]["A1"].hyperlink = "file:///C:/Users/Quentin%20Marlowe/x.xlsx"


BOOKS = (
    cell, coded_cell, formula, hidden_sheet, name_of_sheet, note, author_of_note, defined_name, name_of_range,
    printed_header, number_format, list_of_choices, linked_file,
)  # fmt: skip


@pytest.mark.parametrize("hide", BOOKS, ids=lambda hide: hide.__name__)
def test_a_name_hidden_in_a_workbook_is_found(hide: Callable[[Workbook], None]) -> None:
    book = Workbook()
    hide(book)
    assert scan(neat(book)).leaks


# What our own writing takes out


def test_properties_and_thumbnails_of_the_templates_do_not_leave() -> None:
    document = Document()
    document.core_properties.author = NAME
    document.core_properties.last_modified_by = NAME
    document.core_properties.created = datetime(2024, 5, 6)
    assert scan(saved(document)).leaks
    data = neat(document)
    assert scan(data).clean
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        targets = b"".join(archive.read(name) for name in names if name.endswith(".rels"))
    assert not [name for name in names if "thumbnail" in name or "customXml" in name or "printer" in name]
    assert b"thumbnail" not in targets and b"customXml" not in targets
    assert Document(io.BytesIO(data)).core_properties.author.startswith("Kinline")


# Pictures


def labelled(words: str) -> Drawing:
    return Drawing(200, 60, (Group("", "", (Label(20, 30, words),)),), "Picture", "A picture")


def test_dots_are_clean_only_when_what_they_were_made_from_is() -> None:
    good, bad = as_png(labelled("nobody"), About("T"), 72), as_png(labelled(NAME), About("T"), 72)
    assert scan(good.png, (good,)).clean
    assert scan(bad.png, (bad,)).leaks
    assert scan(good.png).unreadable
    assert scan(bad.png, (good,)).unreadable


def test_a_changed_dot_is_not_taken_on_trust() -> None:
    good = as_png(labelled("nobody"), About("T"), 72)
    image = Image.open(io.BytesIO(good.png))
    image.putpixel((3, 3), (1, 2, 3))
    assert scan(saved_picture(image), (good,)).unreadable


def test_the_words_in_a_picture_of_ours_are_read_all_the_same() -> None:
    good = as_png(labelled("nobody"), About("T"), 72)
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", NAME)
    told = saved_picture(Image.open(io.BytesIO(good.png)), pnginfo=words)
    assert scan(told, (Dots(told, good.page),)).leaks


def test_a_picture_packed_into_an_svg_is_not_clean() -> None:
    packed = base64.b64encode(as_png(labelled("x"), About("T"), 72).png).decode()
    assert scan(f'<svg><image href="data:image/png;base64,{packed}"/></svg>'.encode()).unreadable


def test_a_text_packed_into_an_svg_is_read() -> None:
    packed = base64.b64encode(f"<svg><text>{NAME}</text></svg>".encode()).decode()
    assert scan(f"<svg><image href='data:image/svg+xml;base64,{packed}'/></svg>".encode()).leaks


def saved_picture(image: Image.Image, **more: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", **more)
    return out.getvalue()
