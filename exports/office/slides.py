"""Slides for the meeting: one picture each, with a title, the marking and the picture in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.util import Pt

from drawing.marks import Drawing
from exports.office.settled import settled
from exports.parts.blocks import Figure
from exports.parts.charts import at_once_chart
from exports.parts.contents import Report
from exports.parts.manuscript import manuscript
from exports.parts.sections import Section
from exports.pdf.metadata import NAME, About, version
from exports.pdf.pages import LARGEST
from exports.pictures import Dots, as_png

WIDE, HIGH = 960.0, 540.0  # 16 to 9
EDGE, HEAD, FOOT = 30.0, 64.0, 30.0
ROOM = (WIDE - 2 * EDGE, HIGH - HEAD - FOOT)
LOUD, SOFT = RGBColor(0xB4, 0x23, 0x18), RGBColor(0x4A, 0x56, 0x66)
TITLE_ONLY = 5  # of the layouts of an empty presentation
PICTURES = (Section.COVER, Section.TIMELINE, Section.FAMILY, Section.IMPACT, Section.LEVELS)


def as_pptx(report: Report, sections: Sequence[Section], dpi: int = 160) -> tuple[bytes, tuple[Dots, ...]]:
    """Return the slides of those sections that have pictures, and the pictures with what each was made from."""
    about = About(report.title, report.marking)
    show = Presentation()
    show.slide_width, show.slide_height = Pt(WIDE), Pt(HIGH)
    dots: list[Dots] = []
    found = list(_pictures(sections, report))
    for number, (title, figure) in enumerate(found, 1):
        slide = show.slides.add_slide(show.slide_layouts[TITLE_ONLY])
        _title(slide, title)
        dots.append(_picture(slide, figure, about, dpi))
        loud = report.identifiable
        _words(slide, report.marking, EDGE, 4, WIDE - 2 * EDGE, PP_ALIGN.CENTER, loud, bold=True)
        _words(slide, report.marking, EDGE, HIGH - 24, WIDE - 2 * EDGE, PP_ALIGN.CENTER, loud, bold=True)
        _words(slide, f"{report.title}  ·  {NAME} {version()}", EDGE, HIGH - 24, 340, PP_ALIGN.LEFT)
        _words(slide, f"{number} of {len(found)}", WIDE - EDGE - 120, HIGH - 24, 120, PP_ALIGN.RIGHT)
    out = BytesIO()
    show.save(out)
    return settled(out.getvalue(), about), tuple(dots)


def _pictures(sections: Sequence[Section], report: Report) -> Iterator[tuple[str, Figure]]:
    """Yield the pictures of the sections with their titles; the chart of the cover as large as a slide."""
    chart = at_once_chart(report.summary, ROOM[0] / LARGEST, ROOM[1] / LARGEST)  # so that its letters can be read
    for section in sections:
        if section is Section.COVER:
            if chart is not None:
                yield "Agencies involved at once", Figure(chart, chart.says)
        elif section in PICTURES:
            for chapter in manuscript([section], report, ROOM):
                for block in chapter.blocks:
                    if isinstance(block, Figure):
                        yield block.drawing.title or chapter.title, block


def _title(slide: Any, words: str) -> None:
    title = slide.shapes.title
    title.left, title.top, title.width, title.height = Pt(EDGE), Pt(20), Pt(WIDE - 2 * EDGE), Pt(40)
    title.text_frame.text = words
    paragraph = title.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT
    paragraph.font.size, paragraph.font.bold = Pt(22), True
    _language(title)


def _picture(slide: Any, figure: Figure, about: About, dpi: int) -> Dots:
    drawing: Drawing = figure.drawing
    scale = min(ROOM[0] / drawing.width, ROOM[1] / drawing.height, LARGEST)
    dots = as_png(drawing, about, max(36, round(dpi * scale)))
    wide, high = drawing.width * scale, drawing.height * scale
    left, top = (WIDE - wide) / 2, HEAD + (ROOM[1] - high) / 2
    shape = slide.shapes.add_picture(BytesIO(dots.png), Pt(left), Pt(top), Pt(wide), Pt(high))
    named = shape._element.nvPicPr.cNvPr
    named.set("name", "Picture")
    named.set("descr", figure.says)
    return dots


def _words(
    slide: Any, words: str, x: float, y: float, wide: float, side: PP_ALIGN, loud: bool = False, bold: bool = False
) -> None:
    box = slide.shapes.add_textbox(Pt(x), Pt(y), Pt(wide), Pt(18))
    frame = box.text_frame
    frame.text = words
    paragraph = frame.paragraphs[0]
    paragraph.alignment = side
    paragraph.font.size, paragraph.font.bold = Pt(9), bold
    paragraph.font.color.rgb = LOUD if loud else SOFT
    _language(box)


def _language(shape: Any) -> None:
    for paragraph in shape.text_frame.paragraphs:
        for run in paragraph.runs:
            run._r.get_or_add_rPr().set("lang", "en-GB")
