"""The report as a Word document: pictures with their words, and the integrated chronology as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor

from exports.office.settled import settled
from exports.parts.blocks import Block, Chapter, Figure, Grid, Heading, Words
from exports.parts.contents import Report
from exports.parts.manuscript import manuscript
from exports.parts.sections import Section
from exports.pdf.metadata import NAME, About, version
from exports.pdf.pages import LARGEST
from exports.pdf.paper import SIDE, Paper
from exports.pictures import Dots, as_png

FONT = "Arial"
HEAD = 54.0  # points above and below what a page holds
CAPTION = 46.0  # points that a heading takes from the room of a picture
TWIPS = 20  # of a point
LOUD, SOFT = RGBColor(0xB4, 0x23, 0x18), RGBColor(0x4A, 0x56, 0x66)


def as_docx(
    report: Report, paper: Paper, sections: Sequence[Section], dpi: int = 200
) -> tuple[bytes, tuple[Dots, ...]]:
    """Return the document, and its pictures with what each was made from."""
    writer = _Writer(report, paper, dpi)
    for chapter in manuscript(sections, report, writer.room):
        writer.chapter(chapter)
    return writer.finished(), tuple(writer.dots)


class _Writer:
    def __init__(self, report: Report, paper: Paper, dpi: int) -> None:
        self.report = report
        self.about = About(report.title, report.marking)
        self.dpi = dpi
        self.dots: list[Dots] = []
        self.document = Document()
        self.room = (paper.width - 2 * SIDE, paper.height - 2 * HEAD - CAPTION)
        self._styles()
        self._page(paper)
        self.document.add_heading(_plain(report.title), 0)
        self._paragraph(f"{'Identifiable copy: it names real people' if report.identifiable else 'Anonymised'}."
                        f" {report.marking}.", LOUD if report.identifiable else SOFT)  # fmt: skip

    def _styles(self) -> None:
        """Set the type, and the language that Word and screen readers take the words for."""
        styles = self.document.styles
        for name, size in (("Normal", 10), ("Heading 1", 16), ("Heading 2", 12), ("Title", 22)):
            font = styles[name].font
            font.name, font.size = FONT, Pt(size)
            fonts = styles[name].element.get_or_add_rPr().get_or_add_rFonts()
            for place in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
                fonts.set(qn(place), FONT)
            for place in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
                fonts.attrib.pop(qn(place), None)
            if name != "Normal":
                font.color.rgb = RGBColor(0x1B, 0x24, 0x30)
        for lang in styles.element.iter(qn("w:lang")):
            for place in ("w:val", "w:eastAsia"):
                lang.set(qn(place), self.about.language)

    def _page(self, paper: Paper) -> None:
        section = self.document.sections[0]
        section.orientation = WD_ORIENT.PORTRAIT if paper.upright else WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Pt(paper.width), Pt(paper.height)
        section.left_margin = section.right_margin = Pt(SIDE)
        section.top_margin = section.bottom_margin = Pt(HEAD)
        section.header_distance = section.footer_distance = Pt(18)
        self._mark(section.header.paragraphs[0])
        foot = section.footer.paragraphs[0]
        self._mark(foot)
        line = section.footer.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = line.add_run(_plain(f"{self.report.title}  ·  {NAME} {version()}  ·  Page "))
        run.font.size = Pt(8)
        line._p.append(_field("PAGE"))
        line.add_run(" of ").font.size = Pt(8)
        line._p.append(_field("NUMPAGES"))

    def _mark(self, paragraph: Any) -> None:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(_plain(self.report.marking))
        run.font.bold, run.font.size = True, Pt(9)
        if self.report.identifiable:
            run.font.color.rgb = LOUD

    def chapter(self, chapter: Chapter) -> None:
        """Add a chapter; pictures and long tables begin on a page of their own."""
        heading = self.document.add_heading(_plain(chapter.title), 1)
        large = isinstance(chapter.blocks[0], Figure) if chapter.blocks else False
        heading.paragraph_format.page_break_before = large or chapter.section is Section.EVENTS
        for number, block in enumerate(chapter.blocks):
            self._block(block, large and number > 0)

    def _block(self, block: Block, new_page: bool) -> None:
        match block:
            case Heading(words=words):
                self.document.add_heading(_plain(words), 2)
            case Words(words=words, soft=soft):
                self._paragraph(words, SOFT if soft else None)
            case Figure():
                self._figure(block, new_page)
            case Grid():
                self._grid(block)

    def _paragraph(self, words: str, colour: RGBColor | None = None) -> None:
        run = self.document.add_paragraph().add_run(_plain(words))
        if colour is not None:
            run.font.color.rgb = colour

    def _figure(self, figure: Figure, new_page: bool) -> None:
        drawing = figure.drawing
        scale = min(self.room[0] / drawing.width, self.room[1] / drawing.height, LARGEST)
        dots = as_png(drawing, self.about, max(36, round(self.dpi * scale)))
        self.dots.append(dots)
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.page_break_before = new_page
        inline = paragraph.add_run().add_picture(BytesIO(dots.png), Pt(drawing.width * scale))
        told = inline._inline.docPr
        told.set("descr", _plain(figure.says))
        told.set("name", f"Picture {len(self.dots)}")
        inner = inline._inline.find(f".//{qn('pic:cNvPr')}")
        if inner is not None:
            inner.set("name", f"Picture {len(self.dots)}")
            inner.set("descr", _plain(figure.says))

    def _grid(self, grid: Grid) -> None:
        self.document.element.body.insert(
            len(self.document.element.body) - 1, parse_xml("".join(_table(grid, self.room[0])))
        )
        self.document.add_paragraph()

    def finished(self) -> bytes:
        out = BytesIO()
        self.document.save(out)
        return settled(out.getvalue(), self.about)


def _table(grid: Grid, room: float) -> Iterator[str]:
    """Yield a table as XML: its headings repeat on every page, and no row breaks over two."""
    whole = sum(grid.shares)
    widths = [round(room * share / whole * TWIPS) for share in grid.shares]
    yield f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="D9DEE5"/>' for side in sides)
    yield f"<w:tblBorders>{lines}</w:tblBorders>"
    yield '<w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:firstColumn="0" w:noVBand="1"/>'
    yield "</w:tblPr><w:tblGrid>"
    yield from (f'<w:gridCol w:w="{width}"/>' for width in widths)
    yield "</w:tblGrid>"
    yield "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    for at, heading in enumerate(grid.headings):
        yield _cell(heading, widths[at], at in grid.right, heading=True)
    yield "</w:tr>"
    for row in grid.rows:
        yield "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        for at, words in enumerate(row):
            yield _cell(words, widths[at], at in grid.right)
        yield "</w:tr>"
    yield "</w:tbl>"


def _cell(words: str, width: int, right: bool, heading: bool = False) -> str:
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E6EAEF"/>' if heading else ""
    bold = "<w:b/>" if heading else ""
    side = '<w:jc w:val="right"/>' if right else ""
    runs = "<w:r><w:br/></w:r>".join(
        f'<w:r><w:rPr>{bold}<w:sz w:val="16"/></w:rPr><w:t xml:space="preserve">{escape(line)}</w:t></w:r>'
        for line in _plain(words).split("\n")
    )
    space = '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>'
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        f"<w:p><w:pPr>{space}{side}</w:pPr>{runs}</w:p></w:tc>"
    )


def _field(name: str) -> Any:
    size = '<w:rPr><w:sz w:val="16"/></w:rPr>'
    return parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{name}"><w:r>{size}<w:t>1</w:t></w:r></w:fldSimple>')


def _plain(words: str) -> str:
    """Return the words without what XML cannot hold."""
    return "".join(letter for letter in words if letter >= " " or letter in "\n\t")
