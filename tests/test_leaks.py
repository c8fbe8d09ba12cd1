"""The scan finds what hides, says where, and does not cry wolf."""

from __future__ import annotations

import base64
import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, String

from case.model import Case, Person
from exports.pdf.finish import finish
from exports.pdf.metadata import About
from exports.pdf.sheet import Sheet
from exports.scan import pdf_bytes
from exports.scan.leaks import ScanResult, name_hint, scan_bytes, scan_file
from privacy.secrets import Secret, secrets_of

SECRETS = (
    Secret("p1", "person", "quentin marlowe"),
    Secret("p1", "person", "quentin"),
    Secret("p1", "person", "marlowe"),
    Secret("p2", "person", "Rose"),
    Secret("p3", "person", "fifi"),
    Secret("p4", "person", "zoe"),
    Secret("a1", "agency", "heronsgate academy"),
    Secret("e1", "reference", "nc/2009/4417"),
)


def test_a_clean_report_is_clean() -> None:
    assert scan(drawn("Quentinian art rose by 4 in 2009; the marlowes' academy, fiffing.")).clean


@pytest.mark.parametrize(
    ("shown", "form"),
    [
        ("then Quentin left", "as written"),
        ("QUENTIN", "as written"),
        ("Quentin's", "as written"),
        ("Q u e n t i n", "letters spaced out"),
        ("Q.u.e.n.t.i.n", "letters spaced out"),
        ("Quen-tin", "pieces put together"),
        ("nitneuQ", "reversed"),
        ("nitneuq", "reversed"),
        ("Ｑｕｅｎｔｉｎ", "as written"),
        ("Zoë", "as written"),
        ("zoe\u0301", "as written"),
        ("ﬁﬁ", "as written"),
        ("NC 2009 4417", "pieces put together"),
        ("ref NC/2009/4417x", "as written"),
        ("Heronsgate  Academy", "pieces put together"),
        ("HeronsgateAcademy", "pieces put together"),
        ("Rose said", "as written"),
        ("\u0421\u043e Quent\u0456n", "as written"),  # Cyrillic letters that look like Latin ones
    ],
)
def test_a_name_is_found_however_it_is_written(shown: str, form: str) -> None:
    leaks = scan(named(shown)).leaks
    assert form in {leak.form for leak in leaks}


@pytest.mark.parametrize("shown", ["it rose", "Roseanne", "quentinesque", "quen tin roof", "Marlowes", "fi fi"])
def test_other_words_are_left_alone(shown: str) -> None:
    leaks = scan(named(shown)).leaks
    assert not [leak for leak in leaks if leak.form == "as written"]


def test_a_name_over_two_lines_is_found() -> None:
    assert forms(scan(drawn("and Quen-", "tin came"))) == {"hyphenated"}
    assert {leak.secret.form for leak in scan(drawn("by Quentin", "Marlowe alone")).leaks} >= {"quentin marlowe"}


def test_a_name_drawn_letter_by_letter_is_found() -> None:
    sheet = Sheet(400, 300)
    with sheet.tag("P"):
        for index, letter in enumerate("Quentin"):
            sheet.text(40 + 8 * index, 100, letter, 10, "#000000")
    sheet.next_page()
    assert scan(finish(sheet, About("T"))).leaks


def test_a_leak_says_the_page() -> None:
    sheet = Sheet(400, 300)
    for words in ("nothing", "Quentin"):
        with sheet.tag("P"):
            sheet.text(40, 100, words, 10, "#000000")
        sheet.next_page()
    assert {leak.place for leak in scan(finish(sheet, About("T"))).leaks} == {"page 2"}


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


def test_the_name_of_the_file_counts(tmp_path: Path) -> None:
    for name in ("report Quentin.pdf", "quentinmarlowe.pdf", "report_marlowe_v2.pdf"):
        file = tmp_path / name
        file.write_bytes(drawn("nothing"))
        assert {leak.place for leak in scan_file(file, SECRETS).leaks} == {"file name"}


# What cannot be read


def test_a_picture_made_of_dots_is_not_clean() -> None:
    with pikepdf.open(io.BytesIO(drawn("nothing"))) as pdf:
        image = pdf.make_stream(bytes(12), Type=Name.XObject, Subtype=Name.Image, Width=2, Height=2)
        pdf.pages[0].obj.Resources.XObject = Dictionary(I1=image)
        result = scan(saved(pdf, packed=True))
    assert not result.leaks
    assert not result.clean


def test_an_inline_picture_is_not_clean() -> None:
    with pikepdf.open(io.BytesIO(drawn("nothing"))) as pdf:
        show(pdf, b"BI /W 1 /H 1 /CS /G /BPC 8 ID a EI")
        assert scan(saved(pdf, packed=True)).unreadable


def test_letters_without_a_map_are_not_clean() -> None:
    with pikepdf.open(io.BytesIO(drawn("nothing"))) as pdf:
        for font in pdf.pages[0].obj.Resources.Font.values():
            del font[Name.ToUnicode]
        assert {part.why for part in scan(saved(pdf, packed=True)).unreadable} == {"letters without a map to Unicode"}


def test_an_encrypted_file_is_not_clean() -> None:
    with pikepdf.open(io.BytesIO(drawn("nothing"))) as pdf:
        out = io.BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user=""))
    assert "it is encrypted" in {part.why for part in scan(out.getvalue()).unreadable}


def test_a_damaged_file_is_not_clean() -> None:
    data = drawn("nothing")
    assert not scan(data[: len(data) // 2]).clean


def test_rubbish_is_not_clean() -> None:
    assert scan(bytes(range(256)) * 40).unreadable


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_scanned_without_a_crash(data: bytes) -> None:
    scan(data)
    scan(b"%PDF-1.7\n1 0 obj << /Length 9 /Filter /FlateDecode >> stream\n" + data + b"\nendstream endobj")
    scan(b"PK\x03\x04" + data)


def test_strings_that_never_end_do_not_hold_the_scan_up() -> None:
    scan(b"%PDF-1.7\n1 0 obj (" + b"never ends " * 2_000 + b"\nendobj")
    with pikepdf.open(io.BytesIO(drawn("nothing"))) as pdf:
        show(pdf, b"BT (" + b"never ends " * 2_000)
        scan(saved(pdf, packed=True))


def test_a_file_that_unpacks_without_end_is_not_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_bytes, "MOST", 1_000)
    with pikepdf.open(io.BytesIO(drawn("nothing"))) as pdf:
        pdf.Root.Unused = pdf.make_stream(b"long " * 5_000)
        assert scan(saved(pdf, packed=True)).unreadable


# Other files


def test_office_files_are_read_through_their_runs_properties_and_names() -> None:
    split = b"<w:document><w:p><w:r><w:t>Quen</w:t></w:r><w:r><w:t>tin</w:t></w:r></w:p></w:document>"
    assert scan(zipped({"word/document.xml": split})).leaks
    assert scan(zipped({"docProps/core.xml": b"<cp><dc:creator>Quentin</dc:creator></cp>"})).leaks
    assert scan(zipped({"xl/quentin.xml": b"<a/>"})).leaks
    assert scan(zipped({"word/document.xml": b"<w:p><w:t>nothing</w:t></w:p>"})).clean


def test_a_picture_in_an_office_file_is_not_clean() -> None:
    assert scan(zipped({"word/media/image1.jpeg": b"\xff\xd8\xff\xe0 dots"})).unreadable


@pytest.mark.parametrize(
    "text",
    ["a;Quentin;b", '{"name": "Quent\\u0069n"}', "<svg><title>Quentin</title></svg>", "<svg><a x='Quentin'/></svg>"],
)
def test_plain_files_are_read(text: str) -> None:
    assert scan(text.encode()).leaks
    assert scan(text.encode("utf-16")).leaks


def test_the_words_in_a_png_are_read_and_its_dots_are_not() -> None:
    packed = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"for Quentin"))
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", bytes(13)) + packed + chunk(b"IEND", b"")
    result = scan(data)
    assert result.leaks
    assert result.unreadable


# Making files


def scan(data: bytes) -> ScanResult:
    return scan_bytes(data, SECRETS)


def forms(result: ScanResult) -> set[str]:
    return {leak.form for leak in result.leaks}


def drawn(*shown: str) -> bytes:
    """Return a PDF of one page that shows these lines."""
    sheet = Sheet(595, 842)
    for index, words in enumerate(shown):
        with sheet.tag("P"):
            sheet.text(40, 700 - 14 * index, words, 10, "#000000")
    sheet.next_page()
    return finish(sheet, About("Report"))


def named(words: str) -> bytes:
    """Return a text file of these words."""
    return f"before\n{words}\nafter".encode()


def show(pdf: Pdf, operators: bytes) -> None:
    """Add operators to the first page, with a standard font named FX."""
    page = pdf.pages[0].obj
    page.Resources.Font.FX = helvetica(pdf)
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + b"\n" + operators)


def helvetica(pdf: Pdf) -> pikepdf.Object:
    return pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    )


def annotate(pdf: Pdf, annotation: Dictionary) -> None:
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(annotation)])


def saved(pdf: Pdf, packed: bool) -> bytes:
    out = io.BytesIO()
    mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    pdf.save(out, object_stream_mode=mode, compress_streams=packed)
    return out.getvalue()


def saved_plain(data: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return saved(pdf, packed=False)


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


@pytest.mark.parametrize(("name", "clean"), [("stone.pdf", True), ("Rob Stone.pdf", False), ("rob.pdf", False)])
def test_a_file_may_be_called_by_the_family_but_not_by_a_person(name: str, clean: bool) -> None:
    case = Case("Stone", people=(Person("p1", "Rob Stone", household="Stone"),))
    secrets = secrets_of(case)
    assert scan_bytes(b"nothing here", secrets, name).clean is clean
    assert bool(name_hint(name, secrets)) == ("stone" in name.casefold())
