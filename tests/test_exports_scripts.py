"""Names in any script are drawn with joined letters, read out by other tools, or said to be missing."""

from __future__ import annotations

import io
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.pdf.finish import finish
from exports.pdf.metadata import About
from exports.pdf.scripts import MISSING, drawable, missing, runs, shaped, width
from exports.pdf.sheet import Sheet
from exports.scan.leaks import scan_bytes
from privacy.secrets import Secret

NAMES = {
    "Arabic": "محمد الأحمد",
    "Hebrew": "שרה כהן",
    "Devanagari": "प्रिया शर्मा",
    "Bengali": "স্বাতী চৌধুরী",
    "Gurmukhi": "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "Gujarati": "ક્રિષ્ના પટેલ",
    "Tamil": "தமிழ்ச்செல்வி சுப்பிரமணியம்",
    "Greek": "Ελένη Παπαδοπούλου",
    "Cyrillic": "Олена Шевченко",
    "Latin": "Łukasz Żółć-Ñandú",
    "none of ours": "王伟",
}


def a_file(*lines: str) -> bytes:
    sheet = Sheet(600, 800)
    for at, words in enumerate(lines):
        with sheet.tag("P"):
            sheet.text(40, 760 - 30 * at, words, 12, "#000000")
    sheet.next_page()
    return finish(sheet, About("Title"))


@pytest.mark.parametrize("script", NAMES)
def test_a_name_is_read_out_of_the_file_as_it_was_written(script: str, tmp_path: Path) -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    file = tmp_path / "out.pdf"
    file.write_bytes(a_file(NAMES[script]))
    done = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True)
    shown = "".join(letter for letter in done.stdout if unicodedata.category(letter) != "Cf").strip()
    assert shown == NAMES[script]
    assert not done.stderr


@pytest.mark.parametrize("script", [name for name in NAMES if name != "none of ours"])
def test_no_letter_of_a_name_is_a_box(script: str) -> None:
    assert MISSING not in drawable(NAMES[script])
    assert missing([NAMES[script]]) == ""
    assert all(glyph.number for run in runs(NAMES[script], False) if run.face for glyph in shaped(run))


def test_letters_that_no_face_has_are_named() -> None:
    assert missing(["Wei 王伟", "Chen", "王"]) == "伟王"


def test_arabic_letters_join_and_run_to_the_left() -> None:
    (run,) = runs("علي", False)
    assert run.backwards
    alone = {glyph.number for letter in "علي" for glyph in shaped(runs(letter, False)[0])}
    assert {glyph.number for glyph in shaped(run)} != alone
    assert shaped(run)[-1].words == "ع"


def test_numbers_within_arabic_run_to_the_right() -> None:
    assert [run.words.strip() for run in runs("شارع 12 لندن", False)] == ["لندن", "12", "شارع"]


def test_latin_around_arabic_keeps_its_order() -> None:
    assert [run.words.strip() for run in runs("Mother of علي here", False)] == ["Mother of", "علي", "here"]


@given(st.lists(st.sampled_from([*NAMES.values(), "Ann", "12", " - ", "(née)"]), min_size=1, max_size=5).map(" ".join))
def test_no_letter_is_lost_among_scripts(words: str) -> None:
    plain = drawable(words)
    assert sorted("".join(run.words for run in runs(plain, False))) == sorted(plain)
    assert width(plain, 10) > 0


def test_only_the_glyphs_used_are_in_the_file() -> None:
    assert len(a_file(NAMES["Devanagari"])) < 30_000
    with pikepdf.open(io.BytesIO(a_file(NAMES["Tamil"]))) as pdf:
        fonts = [str(font.BaseFont) for font in pdf.pages[0].obj.Resources.Font.values()]
    assert [name for name in fonts if "Tamil" in name] == ["/INLINA+NotoSansTamil"]


def test_the_same_names_give_the_same_bytes() -> None:
    assert a_file(*NAMES.values()) == a_file(*NAMES.values())


@pytest.mark.parametrize("script", NAMES)
def test_the_scan_finds_a_name_in_any_script(script: str) -> None:
    found = scan_bytes(a_file(NAMES[script]), (Secret("p1", "person", NAMES[script].lower()),))
    assert found.leaks
