"""Another language is a file beside the program: everything can be translated, and English is what is left."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

import PySide6
import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from case.model import EventKind
from tests.words import TEMPLATE, Message, main, messages, read, written
from ui.translating import ENGLISH, languages, mark, meant, said, said_all, speak, translate
from window.wording import count

MAKER = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[QApplication]:
    """A program that speaks English again in the end."""
    before = QLocale()
    yield qapp
    for one in qapp.findChildren(QTranslator):
        qapp.removeTranslator(one)
    QLocale.setDefault(before)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a language that says everything in capitals, and has a form of its own for two."""
    if not MAKER.exists():
        pytest.skip("PySide6 brought no lrelease")
    file = tmp_path / "kinline_cy.ts"
    file.write_text(written(messages(), {one: in_capitals(one) for one in messages()}, "cy"), encoding="utf-8")
    subprocess.run([MAKER, "-silent", file], check=True)
    return tmp_path


def in_capitals(one: Message) -> Element:
    """Return what stands for words in a language of capitals."""
    made = Element("translation")
    if one.counted:
        for form in ("%n FORM", "%n FORM", "%n FEW", "%n SIX", "%n FORM"):
            SubElement(made, "numerusform").text = form
    else:
        made.text = one.source.upper()
    return made


def test_the_template_holds_every_word_that_can_be_translated() -> None:
    assert sorted(read(TEMPLATE)) == messages(), "bring it up to date: python3 -m tests.words"


def test_what_is_translated_is_kept_when_new_words_come(tmp_path: Path) -> None:
    file = tmp_path / "kinline_cy.ts"
    known = Message("Card", "Kind")
    done = Element("translation")
    done.text = "Math"
    file.write_text(written((known,), {known: done}, "cy"), encoding="utf-8")
    main([str(file)])
    found = read(file)
    assert sorted(found) == messages()
    assert found[known].text == "Math"
    assert found[Message("Card", "Factors")].get("type") == "unfinished"


def test_a_language_without_a_file_leaves_the_window_english(spoken: QApplication, tmp_path: Path) -> None:
    assert not speak(spoken, "cy", tmp_path)
    assert languages(tmp_path) == {ENGLISH: "English"}
    assert translate("Card", "Kind") == "Kind"
    assert count(1204, "event") == "1,204 events"
    assert count(1, "agency", "agencies") == "1 agency"


def test_a_language_with_a_file_is_spoken(spoken: QApplication, folder: Path) -> None:
    assert languages(folder) == {ENGLISH: "English", "cy": "Cymraeg"}
    assert speak(spoken, "cy", folder)
    assert translate("Card", "Kind") == "KIND"
    assert said(mark("Left out")) == "LEFT OUT"
    assert said_all(EventKind)[EventKind.LIFE] == "Life event"  # with one capital, as everywhere
    assert meant("VISIT, move; Tom", EventKind) == "visit, move, Tom"
    assert [count(number, "event") for number in (1, 3, 6, 30)] == ["1 FORM", "3 FEW", "6 SIX", "30 FORM"]


def test_english_can_be_chosen_where_another_language_is_there(spoken: QApplication, folder: Path) -> None:
    assert not speak(spoken, ENGLISH, folder)
    assert translate("Card", "Kind") == "Kind"


def test_dates_and_numbers_stay_in_uk_form(spoken: QApplication, folder: Path) -> None:
    for language in (ENGLISH, "cy"):
        speak(spoken, language, folder)
        assert QLocale().territory() == QLocale.Country.UnitedKingdom
