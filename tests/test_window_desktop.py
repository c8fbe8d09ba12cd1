"""What a good desktop program does besides: paper, clipboard, help, preferences, being led around."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from case.filters import Filter
from drawing.marks import Drawing, Label
from drawing.theme import LIGHT
from tests.window_fixtures import app, empty_window, window
from ui.settings import ThemeChoice
from window.events_page import EventsPage
from window.help.about import LicencesDialog, works
from window.help.first_steps import STEPS
from window.help.panel import HELP, PAGES
from window.help.preferences import PreferencesDialog
from window.main import MainWindow
from window.printing import picture_of, print_pages
from window.views import EVENTS, FAMILY, IMPACT, TIMELINE

__all__ = ["app", "empty_window", "window"]


def press(window: MainWindow, words: str) -> None:
    boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    next(b for b in boxes[-1].findChildren(QPushButton) if b.text().replace("&", "") == words).click()


@pytest.mark.parametrize("view", [TIMELINE, FAMILY, IMPACT])
def test_every_picture_is_printed_as_vectors(window: MainWindow, tmp_path: Path, view: int) -> None:
    window.look_at(view)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    pages = window.desktop._drawings()
    print_pages(pages, printer)
    data = (tmp_path / "out.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") + data.count(b"/Type /Page ") == len(pages)


def test_the_preview_paints_the_pages(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.file.preview.trigger()
    assert window.findChild(QPrintPreviewDialog) is None  # it can print: names are asked about first
    press(window, "Print with names")
    dialog = window.findChild(QPrintPreviewDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    dialog.close()


def test_a_picture_with_names_is_copied_only_after_a_yes(window: MainWindow) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    window.look_at(FAMILY)
    window.menus.file.copy_picture.trigger()
    assert clipboard.image().isNull()
    press(window, "Cancel")
    assert clipboard.image().isNull()
    window.menus.file.copy_picture.trigger()
    press(window, "Copy with names")
    assert clipboard.image().width() > 200


def test_an_anonymised_picture_is_copied_at_once(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.menus.present.trigger()
    window.look_at(FAMILY)
    window.menus.file.copy_picture.trigger()
    assert not QGuiApplication.clipboard().image().isNull()


def test_a_copied_picture_has_the_size_of_its_drawing_twice(window: MainWindow) -> None:
    window.look_at(IMPACT)
    drawing = window.pages.picture()
    assert drawing is not None
    image = picture_of(drawing, LIGHT)
    assert (image.width(), image.height()) == (round(drawing.width * 2), round(drawing.height * 2))


def test_a_table_is_no_picture_to_copy_and_can_be_printed(window: MainWindow) -> None:
    window.look_at(EVENTS)
    assert window.menus.file.print.isEnabled()
    assert not window.menus.file.copy_picture.isEnabled()
    window.look_at(FAMILY)
    assert window.menus.file.copy_picture.isEnabled()


def words_on(pages: Sequence[Drawing]) -> str:
    return " ".join(mark.text for page in pages for mark in page.marks() if isinstance(mark, Label))


def test_the_table_is_printed_as_it_is_shown(window: MainWindow) -> None:
    window.look_at(EVENTS)
    page = window.pages.currentWidget()
    assert isinstance(page, EventsPage)
    window.selection.set_filter(Filter(agencies=frozenset({"a2"})))
    page._view.setColumnHidden(6, True)
    page._view.horizontalHeader().moveSection(3, 0)
    said = words_on(window.desktop._drawings())
    assert "2 of 6 events, as filtered" in said
    assert "Tom was excluded." in said
    assert "Tom was found" not in said
    assert "Times" not in said
    assert said.index("Kind") < said.index("Date")


def test_the_table_is_printed_without_a_name_while_it_is_presented(window: MainWindow) -> None:
    window.look_at(EVENTS)
    assert "Tom" in words_on(window.desktop._drawings())
    window.menus.present.trigger()
    said = words_on(window.desktop._drawings())
    assert said
    for name in ("Tom", "Ann", "Liz", "Rob", "Example", "Stone", "Northmoor", "Hillside"):
        assert name not in said


@pytest.mark.parametrize(("view", "words"), [(TIMELINE, "The timeline"), (FAMILY, "The family history")])
def test_f1_helps_with_what_is_looked_at(window: MainWindow, view: int, words: str) -> None:
    window.look_at(view)
    window.menus.help.trigger()
    assert window.desktop.help.isVisible()
    assert window.desktop.help._text.toPlainText().startswith(words)


def test_f1_in_a_panel_helps_with_that_panel(window: MainWindow, qtbot: QtBot) -> None:
    window.selection.select(frozenset({"e1"}))
    window.activateWindow()
    window.card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.card.setFocus()
    qtbot.waitUntil(lambda: window.desk.focused_panel() == "Selection")
    window.menus.help.trigger()
    assert window.desktop.help._text.toPlainText().startswith("Selection")


def test_every_panel_has_its_page_of_help() -> None:
    assert {file.stem for file in HELP.glob("*.md")} == {name for name, _ in PAGES}


def test_a_preference_takes_effect_at_once_and_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.file.preferences.trigger()
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    before, narrow = QApplication.font().pointSizeF(), dialog.width()
    dialog._text.setCurrentIndex(dialog._text.findData(150))
    assert QApplication.font().pointSizeF() == pytest.approx(before * 1.5)
    qtbot.waitUntil(lambda: dialog.width() >= dialog.sizeHint().width() > narrow)  # no word is cut
    dialog._theme.setCurrentIndex(dialog._theme.findData(ThemeChoice.CONTRAST))
    assert window.palette().window().color().name() == "#000000"
    dialog._idle.setValue(3)
    assert window.keeping.lock._timer.interval() == 180_000
    dialog._idle.setValue(0)
    assert not window.keeping.lock._timer.isActive()
    dialog.close()
    window.take_settings(replace(window.settings, text=100, theme=ThemeChoice.LIGHT))
    window.keeping.document.drop_changes()
    window.close()
    assert str(window._store.value("idle")) == "0"


def test_the_clipboard_is_emptied_at_the_end_on_request(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("Tom Example")
    window.take_settings(replace(window.settings, clear_clipboard=True))
    window.keeping.document.drop_changes()
    window.close()
    if QGuiApplication.clipboard().ownsClipboard():
        assert QGuiApplication.clipboard().text() == ""


def test_licences_name_qt_the_font_the_word_list_and_every_package(window: MainWindow) -> None:
    found = {work.name.casefold(): work for work in works()}
    assert {"kinline", "noto sans", "scowl word list", "reportlab", "cryptography", "zxcvbn"} <= found.keys()
    assert found["pyside6_essentials"].licence.startswith("LGPL")
    assert "MIT License" in found["kinline"].text
    assert all(work.licence for work in found.values())
    window.menus.licences.trigger()
    dialog = window.findChild(LicencesDialog)
    assert dialog is not None
    assert dialog._text.toPlainText()
    dialog.close()


def test_the_first_five_minutes_lead_from_a_sample_to_saving(empty_window: MainWindow, qtbot: QtBot) -> None:
    empty_window.menus.guide.trigger()
    qtbot.waitUntil(lambda: bool(empty_window.history.case.events))
    guide = empty_window.desktop.guide
    assert guide.isVisible()
    assert not guide._do.isVisible()  # the sample is open
    for number in range(len(STEPS)):
        guide.show_step(number)
        if STEPS[number].does not in ("sample", "save"):
            assert guide._next.text() in ("Skip", "Finish")
            guide._do.click()
            assert guide._next.text() in ("Next", "Finish")
    assert empty_window.menus.present.isChecked()
    guide._next.click()
    assert not guide.isVisible()


def test_the_guide_sees_what_is_done_another_way(empty_window: MainWindow, qtbot: QtBot) -> None:
    empty_window.menus.guide.trigger()
    qtbot.waitUntil(lambda: bool(empty_window.history.case.events))
    guide = empty_window.desktop.guide
    event = empty_window.history.case.events[0].id
    empty_window.pages.wishes.selected.emit(frozenset({event}))
    empty_window.pages.wishes.selected.emit(frozenset(empty_window.history.case.event_by_id))
    empty_window.look_at(FAMILY)
    empty_window.selection.set_filter(Filter(words="police"))
    qtbot.waitUntil(lambda: empty_window.showing.hidden > 0)
    empty_window.menus.present.trigger()
    qtbot.waitUntil(lambda: empty_window.showing.presenting)
    for number, step in enumerate(STEPS):
        guide.show_step(number)
        onwards = {"meeting": "Skip", "save": "Finish"}.get(step.does, "Next")
        assert guide._next.text() == onwards, step.does
    assert guide._bar.value() == len(STEPS) - 2


def test_begun_again_the_guide_counts_from_the_start(window: MainWindow) -> None:
    window.look_at(FAMILY)
    window.look_at(TIMELINE)
    window.menus.guide.trigger()
    assert window.desktop.guide._bar.value() == 0


def test_what_is_selected_comes_forward_beside_the_guide(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    window.menus.guide.trigger()
    qtbot.waitUntil(window.desktop.guide.isVisible)
    window.selection.select(frozenset({"e1"}))
    qtbot.waitUntil(lambda: not window.card.visibleRegion().isEmpty())


def test_no_two_actions_have_the_same_keys(window: MainWindow) -> None:
    keys: dict[str, str] = {}
    for action in window.findChildren(type(window.menus.quit)):
        for shortcut in action.shortcuts():
            said = shortcut.toString()
            assert said not in keys, f"{said}: {keys[said]} and {action.text()}"
            keys[said] = action.text()
    assert {"Ctrl+S", "Ctrl+O", "Ctrl+N", "Ctrl+Z", "F1", "Ctrl+P"} <= keys.keys()


def test_locked_no_shortcut_reaches_the_case(window: MainWindow, qtbot: QtBot) -> None:
    window.selection.select(frozenset({"e1"}))
    window.keeping.lock.lock()
    qtbot.keyClick(window, Qt.Key.Key_Delete)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(window.history.case.events) == 6
    window.keeping.lock._unlock(True)


def test_file_dialogs_begin_beside_the_case_file_and_never_in_the_working_folder(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    working = tmp_path / "working"
    working.mkdir()
    monkeypatch.chdir(working)
    asked: list[Path] = []

    def refuse(*given: object) -> tuple[str, str]:
        asked.append(Path(str(given[2])))
        return "", ""

    for name in ("getSaveFileName", "getOpenFileName", "getOpenFileNames"):
        monkeypatch.setattr(QFileDialog, name, refuse)
    ways = (window.doing.open_files, window.keeping.filing.choose_file, window.keeping.filing.save_as)
    for way in ways:
        way()
    assert not [path for path in asked if not path.is_absolute() or working in (path, *path.parents)]
    window.setWindowFilePath(str(tmp_path / "fourteen.kinline"))
    asked.clear()
    for way in ways:
        way()
    assert len(asked) == len(ways)
    assert {path if path.is_dir() else path.parent for path in asked} == {tmp_path}


def test_the_help_that_the_menu_shows_is_never_empty(window: MainWindow) -> None:
    shown = next(one for one in window.desk.dock_actions if one.text() == "Help")
    shown.trigger()
    assert window.desktop.help._text.toPlainText()
