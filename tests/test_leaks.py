"""The scan finds what hides, says where, and does not cry wolf."""

from __future__ import annotations

import io
import zlib
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Dictionary, Name

from case.model import Case, Person
from exports.pdf.finish import finish
from exports.pdf.metadata import About
from exports.pdf.sheet import Sheet
from exports.scan import pdf_bytes
from exports.scan.leaks import name_hint, scan_bytes, scan_file
from privacy.secrets import secrets_of
from tests.leaking import SECRETS, chunk, drawn, forms, named, saved, scan, show, zipped


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


@pytest.mark.parametrize(("name", "clean"), [("stone.pdf", True), ("Rob Stone.pdf", False), ("rob.pdf", False)])
def test_a_file_may_be_called_by_the_family_but_not_by_a_person(name: str, clean: bool) -> None:
    case = Case("Stone", people=(Person("p1", "Rob Stone", household="Stone"),))
    secrets = secrets_of(case)
    assert scan_bytes(b"nothing here", secrets, name).clean is clean
    assert bool(name_hint(name, secrets)) == ("stone" in name.casefold())
