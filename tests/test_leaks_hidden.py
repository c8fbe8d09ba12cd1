"""The scan finds a name in every place of a PDF where one may hide."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.leaking import annotate, drawn, helvetica, saved, saved_plain, scan, show, zipped

# Places in a PDF where a name may hide


def info(pdf: Pdf) -> None:
    pdf.docinfo["/Author"] = "Quentin"


def own_info_key(pdf: Pdf) -> None:
    pdf.docinfo["/Case"] = String("Quentin Märlowe")


def info_key_itself(pdf: Pdf) -> None:
    pdf.docinfo["/QuentinMarlowe"] = "1"


PACKET = """\
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about=""{0}>{1}</rdf:Description>
</rdf:RDF></x:xmpmeta>"""


def packet(pdf: Pdf, attribute: str, words: str) -> pikepdf.Object:
    data = PACKET.format(attribute, words).encode()
    return pdf.make_stream(data, Type=Name.Metadata, Subtype=Name.XML)


def xmp(pdf: Pdf) -> None:
    pdf.Root.Metadata = packet(pdf, "", "<dc:source>by Quentin</dc:source>")


def xmp_as_attribute(pdf: Pdf) -> None:
    pdf.Root.Metadata = packet(pdf, ' dc:source="Quent&#105;n"', "")


def xmp_of_a_page(pdf: Pdf) -> None:
    pdf.pages[0].obj.Metadata = packet(pdf, "", "<dc:source>by Quentin</dc:source>")


def bookmark(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Visit of Quentin Märlowe – ü", 0))


def link(pdf: Pdf) -> None:
    action = Dictionary(S=Name.URI, URI=String("https://example.org/case?child=%51uentin"))
    annotate(pdf, Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 1, 1], A=action))


def file_path_of_a_link(pdf: Pdf) -> None:
    action = Dictionary(S=Name.Launch, F=String("C:\\Cases\\Quentin\\notes.doc"))
    annotate(pdf, Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 1, 1], A=action))


def comment(pdf: Pdf) -> None:
    annotate(pdf, Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 1, 1], Contents=String("ask Quentin")))


def appearance(pdf: Pdf) -> None:
    form = pdf.make_stream(b"BT /F1 9 Tf (Quentin) Tj ET", Type=Name.XObject, Subtype=Name.Form)
    form.Resources = Dictionary(Font=Dictionary(F1=helvetica(pdf)))
    annotate(pdf, Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=[0, 0, 9, 9], AP=Dictionary(N=form)))


def form_field(pdf: Pdf) -> None:
    field = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("child"), V=String("Quentin")))
    pdf.Root.AcroForm = Dictionary(Fields=[field])


def attachment(pdf: Pdf) -> None:
    pdf.attachments["notes.txt"] = b"spoke to Quentin at length"


def attachment_name(pdf: Pdf) -> None:
    pdf.attachments["quentin.txt"] = b"nothing"


def attached_pdf(pdf: Pdf) -> None:
    pdf.attachments["more.pdf"] = drawn("Quentin")


def attached_archive(pdf: Pdf) -> None:
    pdf.attachments["more.zip"] = zipped({"a.txt": b"Quentin"})


def attached_utf16(pdf: Pdf) -> None:
    pdf.attachments["notes.txt"] = "Quentin".encode("utf-16")


def attached_base64(pdf: Pdf) -> None:
    pdf.attachments["notes.txt"] = base64.b64encode(b"a long note that is about Quentin")


def alternative_text(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.K.K.Alt = String("Quentin – his picture ☺")


def actual_text(pdf: Pdf) -> None:
    show(pdf, b"/Span <</ActualText (Quentin)>> BDC EMC")


def expanded_text(pdf: Pdf) -> None:
    show(pdf, b"/Span <</E <FEFF005100750065006E00740069006E>>> BDC EMC")


def invisible_text(pdf: Pdf) -> None:
    show(pdf, b"BT 3 Tr /FX 1 Tf 1 1 1 rg (Quentin) Tj ET")


def kerned_text(pdf: Pdf) -> None:
    show(pdf, b"BT /FX 9 Tf [(Qu) -3 (ent) 12 (in)] TJ ET")


def hex_text(pdf: Pdf) -> None:
    show(pdf, b"BT /FX 9 Tf <51 75 65 6E 74 69 6E> Tj ET")


def octal_text(pdf: Pdf) -> None:
    show(pdf, b"BT /FX 9 Tf (Q\\165ent\\151n) Tj ET")


def text_in_two_streams(pdf: Pdf) -> None:
    first, second = pdf.make_stream(b"BT /FX 9 Tf (Quen) Tj"), pdf.make_stream(b"(tin) Tj ET")
    show(pdf, b"")
    page = pdf.pages[0].obj
    page.Contents = Array([page.Contents, first, second])


def comment_in_content(pdf: Pdf) -> None:
    show(pdf, b"% drawn for Quentin\n")


def shown_form(pdf: Pdf) -> None:
    form = pdf.make_stream(b"BT /F1 9 Tf (Quentin) Tj ET", Type=Name.XObject, Subtype=Name.Form)
    form.Resources = Dictionary(Font=Dictionary(F1=helvetica(pdf)))
    pdf.pages[0].obj.Resources.XObject = Dictionary(X1=form)


def pattern(pdf: Pdf) -> None:
    tile = pdf.make_stream(b"BT /F1 9 Tf (Quentin) Tj ET", Type=Name.Pattern, PatternType=1)
    tile.Resources = Dictionary(Font=Dictionary(F1=helvetica(pdf)))
    pdf.pages[0].obj.Resources.Pattern = Dictionary(P1=tile)


def font_name(pdf: Pdf) -> None:
    pdf.pages[0].obj.Resources.Font.FX = pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/ABCDEF+QuentinHand"), Encoding=Name.WinAnsiEncoding
        )
    )


def script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert('Quentin')"))


def layer(pdf: Pdf) -> None:
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Quentin's layer")))
    pdf.Root.OCProperties = Dictionary(OCGs=[group], D=Dictionary(Order=[group]))


def page_label(pdf: Pdf) -> None:
    pdf.Root.PageLabels = Dictionary(Nums=[0, Dictionary(P=String("Quentin "))])


def destination(pdf: Pdf) -> None:
    pdf.Root.Dests = Dictionary({"/Quentin": Array([pdf.pages[0].obj, Name.Fit])})


def private_data(pdf: Pdf) -> None:
    pdf.pages[0].obj.PieceInfo = Dictionary(App=Dictionary(Private=Dictionary(By=String("Quentin"))))


def forgotten_object(pdf: Pdf) -> None:
    pdf.Root.Unused = pdf.make_indirect(Dictionary(Note=String("Quentin")))


def run_length(pdf: Pdf) -> None:
    packed = bytes([len(b"Quentin") - 1]) + b"Quentin" + b"\x80"
    pdf.Root.Unused = pdf.make_indirect(pikepdf.Stream(pdf, packed, Filter=Name.RunLengthDecode))


PLACES: tuple[Callable[[Pdf], None], ...] = (
    info, own_info_key, info_key_itself, xmp, xmp_as_attribute, xmp_of_a_page, bookmark, link,
    file_path_of_a_link, comment,
    appearance, form_field, attachment, attachment_name, attached_pdf, attached_archive, attached_utf16,
    attached_base64, alternative_text, actual_text, expanded_text, invisible_text, kerned_text, hex_text,
    octal_text, text_in_two_streams, comment_in_content, shown_form, pattern, font_name, script, layer, page_label,
    destination, private_data, forgotten_object, run_length,
)  # fmt: skip


@pytest.mark.parametrize("hide", PLACES, ids=lambda hide: hide.__name__)
@pytest.mark.parametrize("packed", [True, False], ids=["packed", "plain"])
def test_a_hidden_name_is_found(hide: Callable[[Pdf], None], packed: bool) -> None:
    with pikepdf.open(io.BytesIO(drawn("nothing to see"))) as pdf:
        hide(pdf)
        data = saved(pdf, packed)
    found = {leak.secret.form for leak in scan(data).leaks}
    assert found & {"quentin", "quentin marlowe"}


def test_what_an_older_revision_held_is_found() -> None:
    old = saved_plain(drawn("first Quentin was here"))
    with pikepdf.open(io.BytesIO(old)) as pdf:
        number = pdf.pages[0].obj.Contents.objgen[0]
        start = old.rindex(b"startxref") + 10
        xref = int(old[start:].split()[0])
    shorter = f"\n{number} 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj\n".encode()
    at = len(old) + 1
    table = f"xref\n{number} 1\n{at:010d} 00000 n \n".encode()
    with pikepdf.open(io.BytesIO(old)) as pdf:
        root = pdf.Root.objgen[0]
        size = len(pdf.objects) + 1
    trailer = (
        f"trailer << /Size {size} /Root {root} 0 R /Prev {xref} >>\nstartxref\n{at + len(shorter) - 1}\n%%EOF".encode()
    )
    new = old + shorter + table + trailer
    with pikepdf.open(io.BytesIO(new)) as pdf:
        assert pdf.pages[0].obj.Contents.read_bytes() == b""
    assert {"quentin"} == {leak.secret.form for leak in scan(new).leaks}


def test_bytes_after_the_end_are_read() -> None:
    assert scan(drawn("nothing") + b"\n% kept for Quentin").leaks
