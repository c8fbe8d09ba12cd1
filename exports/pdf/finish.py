"""Makes an accessible, archivable file of drawn pages: structure, outline, metadata, profile."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf, String

from exports.pdf.faces import embed
from exports.pdf.metadata import About, producer, srgb, xmp
from exports.pdf.sheet import Bookmark, Content, Element, Sheet, number


def finish(sheet: Sheet, about: About) -> bytes:
    """Return the file: the pages of a sheet with everything that readers and archives ask for.

    Nothing in it depends on the day or the machine, so the same pages give the same bytes.
    """
    with pikepdf.open(BytesIO(sheet.finished())) as pdf:
        _tidy_pages(pdf, sorted(sheet.opacities))
        embed(pdf, sheet.glyphs)
        _strip_fonts(pdf)
        _write_structure(pdf, sheet.document)
        _write_outline(pdf, sheet.bookmarks)
        _write_about(pdf, about)
        out = BytesIO()
        pdf.save(
            out,
            min_version="1.7",
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=False,
        )
    return out.getvalue()


def _tidy_pages(pdf: Pdf, opacities: Sequence[int]) -> None:
    """Drop the font that is not embedded and write the named opacities."""
    states = Dictionary(
        {
            f"/A{value}": Dictionary(Type=Name.ExtGState, ca=pikepdf.Object.parse(f"{value / 100}".encode()))
            for value in opacities
        }
    )
    shared = pdf.make_indirect(states)
    for page in pdf.pages:
        resources = page.obj.Resources
        fonts: Any = resources.get(Name.Font, Dictionary())
        for name in [name for name, font in fonts.items() if Name.FontDescriptor not in font]:
            del fonts[name]
        if opacities:
            resources.ExtGState = shared
        page.obj.Tabs = Name.S


class _Tree:
    """Writes elements as objects and remembers which owns each piece of content."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.pages = [page.obj for page in pdf.pages]
        self.owners: list[dict[int, Object]] = [{} for _ in self.pages]

    def write(self, element: Element, parent: Object) -> Object:
        home = min((kid.page for kid in element.kids if isinstance(kid, Content)), default=None)
        said: dict[str, Any] = {"/Type": Name.StructElem, "/S": _role(element.role), "/P": parent}
        if home is not None:
            said["/Pg"] = self.pages[home]
        node = self.pdf.make_indirect(Dictionary(said))
        if element.alt:
            node.Alt = String(element.alt)
        attributes = _attributes(element)
        if attributes is not None:
            node.A = attributes
        kids = [self._kid(kid, node, home) for kid in element.kids]
        if kids:
            node.K = kids[0] if len(kids) == 1 else Array(kids)
        return node

    def _kid(self, kid: Element | Content, node: Object, home: int | None) -> Object | int:
        if isinstance(kid, Element):
            return self.write(kid, node)
        self.owners[kid.page][kid.number] = node
        if kid.page == home:
            return kid.number
        return Dictionary(Type=Name.MCR, Pg=self.pages[kid.page], MCID=kid.number)


@cache
def _role(role: str) -> Name:
    return Name(f"/{role}")


def _attributes(element: Element) -> Object | None:
    if element.scope:
        return Dictionary(O=Name.Table, Scope=Name(f"/{element.scope}"))
    if element.box:
        corners = [pikepdf.Object.parse(number(value).encode()) for value in element.box]
        return Dictionary(O=Name.Layout, BBox=Array(corners), Placement=Name.Block)
    return None


def _write_structure(pdf: Pdf, document: Element) -> None:
    """Write the structure tree, and for each page the owner of each piece of content."""
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    tree = _Tree(pdf)
    root.K = tree.write(document, root)
    numbers = Array()
    for index, (page, owners) in enumerate(zip(tree.pages, tree.owners, strict=True)):
        page.StructParents = index
        numbers.append(index)
        numbers.append(pdf.make_indirect(Array([owners[number] for number in sorted(owners)])))
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    root.ParentTreeNextKey = len(tree.pages)
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _write_outline(pdf: Pdf, bookmarks: Sequence[Bookmark]) -> None:
    if not bookmarks:
        return
    with pdf.open_outline() as outline:
        above: list[list[OutlineItem]] = [outline.root]
        for bookmark in bookmarks:
            item = OutlineItem(bookmark.title, bookmark.page, "Fit")
            level = min(bookmark.level, len(above) - 1)
            above[level].append(item)
            del above[level + 1 :]
            above.append(item.children)
    pdf.Root.PageMode = Name.UseOutlines


def _strip_fonts(pdf: Pdf) -> None:
    """Take out of the fonts what names people: their designers could share a name with somebody."""
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and Name.FontFile2 in thing:
            program: Any = thing.FontFile2
            with TTFont(BytesIO(program.read_bytes()), recalcTimestamp=False, lazy=True) as font:
                if "name" in font:
                    del font["name"]
                    slim = BytesIO()
                    font.save(slim, reorderTables=None)
                    program.write(slim.getvalue())
                    program.Length1 = len(slim.getvalue())


def _write_about(pdf: Pdf, about: About) -> None:
    root = pdf.Root
    root.Lang = String(about.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    metadata = pdf.make_stream(xmp(about))
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    root.Metadata = metadata
    profile = pdf.make_stream(srgb())
    profile.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB"),
        DestOutputProfile=profile,
    )
    root.OutputIntents = Array([pdf.make_indirect(intent)])
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    pdf.docinfo["/Title"] = String(about.title)
    if about.subject:
        pdf.docinfo["/Subject"] = String(about.subject)
    pdf.docinfo["/Producer"] = String(producer())
