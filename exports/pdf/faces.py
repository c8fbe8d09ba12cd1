"""Embeds the faces of other scripts: only the glyphs used, by their own numbers, with the words they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from itertools import pairwise

from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from exports.pdf.scripts import face_file, face_name

_TAGS = "ABCDEFG"
_DROPPED = ("name", "GSUB", "GPOS", "GDEF", "STAT", "OS/2", "post", "cmap", "gasp", "DSIG", "meta")


def embed(pdf: Pdf, glyphs: Mapping[str, Mapping[int, str]]) -> None:
    """Add each face that was used to the fonts of every page."""
    for index, (face, used) in enumerate(sorted(glyphs.items())):
        font = _font(pdf, face, used, f"KINLIN{_TAGS[index % len(_TAGS)]}"[-6:])
        for page in pdf.pages:
            resources = page.obj.Resources
            if Name.Font not in resources:
                resources.Font = Dictionary()
            resources.Font[f"/{face_name(face)}"] = font


def _font(pdf: Pdf, face: str, used: Mapping[int, str], tag: str) -> Object:
    with TTFont(face_file(face), recalcTimestamp=False, recalcBBoxes=False) as font:
        scale = 1000 / font["head"].unitsPerEm
        metrics, order = font["hmtx"].metrics, font.getGlyphOrder()
        widths = {number: metrics[order[number]][0] * scale for number in (0, *used)}
        head, lines = font["head"], font["hhea"]
        box = [round(value * scale) for value in (head.xMin, head.yMin, head.xMax, head.yMax)]
        up, down = round(lines.ascent * scale), round(lines.descent * scale)
        program = _subset(font, list(used))
    name = Name(f"/{tag}+NotoSans{face}")
    stream = pdf.make_stream(program)
    stream.Length1 = len(program)
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=name, Flags=4, FontBBox=Array(box), ItalicAngle=0,
        Ascent=up, Descent=down, CapHeight=714, StemV=80, FontFile2=stream,
    )  # fmt: skip
    descendant = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=name,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor), CIDToGIDMap=Name.Identity, DW=0, W=_widths(widths),
    )  # fmt: skip
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.Type0, BaseFont=name, Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]), ToUnicode=pdf.make_stream(_to_unicode(used)),
        )
    )  # fmt: skip


def _subset(font: TTFont, glyphs: list[int]) -> bytes:
    """Return the font program with these glyphs alone, at the numbers they have."""
    from fontTools.subset import Options, Subsetter  # slow to import, and most reports need no other face

    options = Options(retain_gids=True, notdef_outline=True, hinting=False, recalc_timestamp=False)
    options.drop_tables += list(_DROPPED)
    subsetter = Subsetter(options)
    subsetter.populate(gids=glyphs)
    for table in ("GSUB", "GPOS", "GDEF"):
        if table in font:
            del font[table]
    subsetter.subset(font)
    for table in _DROPPED:
        if table in font:
            del font[table]
    out = BytesIO()
    font.save(out, reorderTables=None)
    return out.getvalue()


def _widths(widths: Mapping[int, float]) -> Array:
    return Array([item for number in sorted(widths) for item in (number, Array([round(widths[number])]))])


def _to_unicode(used: Mapping[int, str]) -> bytes:
    """Return the map from glyphs to words; a glyph that says nothing itself stands for no width."""
    codes = sorted(used)
    entries = [f"<{code:04X}> <{(used[code] or chr(0x200B)).encode('utf-16-be').hex()}>" for code in codes]
    blocks = [
        f"{stop - start} beginbfchar\n{chr(10).join(entries[start:stop])}\nendbfchar"
        for start, stop in pairwise([*range(0, len(entries), 100), len(entries)])
    ]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange",
            *blocks,
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        )
    ).encode("ascii")
