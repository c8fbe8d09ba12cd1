"""A case with a word planted in every field, shown without names: none is in any word of the window or a meeting."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QGuiApplication, QTextDocument
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QDialog, QFileDialog, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

import timeline.view.canvas  # noqa: F401 - what it paints is recorded
from analysis.windows import as_text
from case.beside import Kept
from case.contents import Contents, LogEntry
from case.dates import Span
from case.filters import Filter
from case.model import Thresholds
from case.sealing import new_keys
from drawing.marks import Drawing
from privacy.looking import plan_to_text
from privacy.plan import Plan
from tests.planting import Planter, planted_case, planted_framework, planted_prices, planted_scenes, told_of
from tests.test_window_presenting import painted, words_drawn
from tests.window_fixtures import app, empty_window
from window.analysis.topics import Topic
from window.filing.document import Place
from window.main import MainWindow
from window.meeting.displays import Place as Beside
from window.views import ANALYSIS, TIMELINE, TITLES

__all__ = ["app", "empty_window", "painted"]
ROLES = range(0, 15)
LONG = 60_000  # milliseconds: on a busy machine too
LEFT_OVER = "left over"
DELETED = 52  # the event that deletes what is let go of


@pytest.fixture
def plant() -> Planter:
    return Planter()


@pytest.fixture(autouse=True)
def left_over(app: object) -> None:
    """Mark what other tests let go of and Qt has not deleted yet: it is not of this window."""
    for top in QApplication.topLevelWidgets():
        top.setProperty(LEFT_OVER, True)


@pytest.fixture
def window(empty_window: MainWindow, plant: Planter, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window on the planted case, with scenes, files of its own, windows to compare and labels by hand."""
    words = plant.word
    frameworks = [(f"{words('framework file')}.csv", planted_framework(plant))]
    prices = [(f"{words('price file')}.csv", planted_prices(plant))]
    plan = Plan(reviewed=frozenset((words("reviewed").casefold(),)), quiet=frozenset(("e2",)))
    contents = Contents(
        planted_case(plant),
        settings={
            Kept.FRAMEWORKS: json.dumps(frameworks),
            Kept.PRICES: json.dumps(prices),
            "plan": plan_to_text(plan),
            "windows": as_text((Span(date(2009, 1, 7), date(2009, 3, 9)), Span(date(2009, 6, 5), date(2009, 8, 11)))),
        },
        scenes=planted_scenes(plant),
    )
    file = tmp_path / words("folder") / f"{words('case file')}.kinline"
    empty_window.keeping.document.open(contents, Place(file, new_keys("one long passphrase"), b""))
    settle(empty_window, qtbot)
    return empty_window


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.jobs.is_settled, timeout=LONG)
    QApplication.sendPostedEvents(None, DELETED)


def words_of_everything() -> Iterator[tuple[str, str]]:
    """Yield every string that a widget, action, model or document of the program holds, with where."""
    tops = [top for top in QApplication.topLevelWidgets() if not top.property(LEFT_OVER)]
    for top in (*tops, QGuiApplication.instance()):
        assert isinstance(top, QObject)
        for one in (top, *top.findChildren(QObject)):
            yield from words_of_object(one)
    for widget in tops:
        if found := QAccessible.queryAccessibleInterface(widget):
            yield from words_read_out(found, 0)


def words_of_object(one: QObject) -> Iterator[tuple[str, str]]:
    where, meta = f"{type(one).__name__} {one.objectName()}", one.metaObject()
    for number in range(meta.propertyCount()):
        named = meta.property(number)
        if str(named.typeName()) in ("QString", "QStringList", "QUrl"):
            yield f"{where}.{named.name()!s}", str(named.read(one))
    for name in one.dynamicPropertyNames():
        with suppress(RuntimeError):  # a value of Qt's own that Python cannot hold
            yield f"{where} {name.toStdString()}", str(one.property(name.toStdString()))
    if isinstance(one, QTextDocument):
        yield f"{where} document", one.toHtml()
    if isinstance(one, QAbstractItemModel):
        for index in indexes(one, QModelIndex()):
            for role in ROLES:
                yield f"{where} role {role}", str(one.data(index, Qt.ItemDataRole(role)))
        for across in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
            for place in range(wide(one, QModelIndex()) if across is Qt.Orientation.Horizontal else one.rowCount()):
                yield f"{where} heading", str(one.headerData(place, across))
    if isinstance(one, QListWidget):
        for row in range(one.count()):
            yield f"{where} data", str([one.item(row).data(Qt.ItemDataRole.UserRole + more) for more in range(3)])


def indexes(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    for row in range(model.rowCount(parent)):
        for column in range(wide(model, parent)):
            index = model.index(row, column, parent)
            yield index
            if index.isValid() and column == 0 and not isinstance(model, QAbstractListModel | QAbstractTableModel):
                yield from indexes(model, index)


def wide(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def words_read_out(found: QAccessibleInterface, depth: int) -> Iterator[tuple[str, str]]:
    """Yield what a screen reader says of a widget and all in it."""
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help):
        yield f"accessible {kind.name}", found.text(kind)
    if depth < 40:
        for place in range(min(found.childCount(), 400)):
            child = found.child(place)
            if child is not None and child.isValid():
                yield from words_read_out(child, depth + 1)


def leaks(plant: Planter) -> list[str]:
    return sorted({f"{where} has {told}" for where, said in words_of_everything() for told in told_of(plant, said)})


def leaks_drawn(plant: Planter, drawings: list[Drawing]) -> list[str]:
    return sorted({told for drawing in drawings for said in words_drawn(drawing) for told in told_of(plant, said)})


Walk = Callable[[], None]


def walk(window: MainWindow, qtbot: QtBot, check: Walk) -> None:
    """Look at every view and section with nothing, one entry, everything, a person and an agency selected."""
    for number in range(len(TITLES)):
        window.look_at(number)
        for topic in Topic if number == ANALYSIS else (Topic.INVOLVEMENT,):
            if number == ANALYSIS:
                window.look_into(topic)
            settle(window, qtbot)
            whole = window.showing.shown
            for chosen in (frozenset[str](), frozenset({"e1"}), frozenset(whole.event_by_id)):
                window.selection.select(chosen)
            window.grab()
            check()
    for key in (*window.showing.whole.person_by_id, *window.showing.whole.agency_by_id):
        window.choose(key)
        window.grab()
    check()


def test_no_planted_word_is_anywhere_in_the_window_while_names_are_hidden(
    window: MainWindow, plant: Planter, painted: list[Drawing], qtbot: QtBot
) -> None:
    walk(window, qtbot, lambda: None)
    assert leaks(plant)
    assert leaks_drawn(plant, painted)
    window.look_at(TIMELINE)
    window.menus.present.trigger()
    painted.clear()
    QApplication.sendPostedEvents(None, DELETED)
    assert not leaks(plant)
    settle(window, qtbot)

    def check() -> None:
        assert not leaks(plant)
        assert not leaks_drawn(plant, painted)

    walk(window, qtbot, check)


@pytest.mark.parametrize("number", range(len(TITLES)), ids=TITLES)
def test_the_moment_names_are_hidden_none_is_left_of_the_view_looked_at(
    window: MainWindow, plant: Planter, qtbot: QtBot, number: int
) -> None:
    window.look_at(number)
    window.choose("p2")
    window.selection.set_filter(Filter(words=plant.word("searched for")))
    settle(window, qtbot)
    page = window.pages.currentWidget()
    assert page
    for line in page.findChildren(QLineEdit):
        if not line.isReadOnly() and not isinstance(line.parent(), QAbstractSpinBox | QComboBox):
            line.setText(plant.word(f"typed into {line.accessibleName()}"))
            line.textEdited.emit(line.text())
    settle(window, qtbot)
    window.grab()
    window.menus.present.trigger()
    QApplication.sendPostedEvents(None, DELETED)
    assert not leaks(plant)


def test_no_planted_word_is_in_what_is_copied_or_printed_while_names_are_hidden(
    window: MainWindow, plant: Planter, qtbot: QtBot
) -> None:
    window.menus.present.trigger()
    for number in range(len(TITLES)):
        window.look_at(number)
        settle(window, qtbot)
        window.menus.all.trigger()
        window.menus.copy.trigger()
        clipboard = QGuiApplication.clipboard()
        assert not told_of(plant, clipboard.text() + clipboard.text("html")[0])
        assert not leaks_drawn(plant, list(window.pages.on_paper(595, 842)))
        if picture := window.pages.picture():
            assert not leaks_drawn(plant, [picture])


def test_no_planted_word_is_before_an_audience(
    window: MainWindow, plant: Planter, painted: list[Drawing], qtbot: QtBot
) -> None:
    window.preparing.start(Beside(window.screen().name(), False))
    qtbot.waitUntil(lambda: window.preparing.meeting is not None, timeout=LONG)
    meeting = window.preparing.meeting
    assert meeting is not None
    painted.clear()
    for number in range(len(window.history.scenes)):
        meeting.go_to(number)
        qtbot.waitUntil(lambda: meeting.audience.stage.jobs.is_settled, timeout=LONG)
        meeting.audience.grab()
        found = [
            told for one in (meeting.audience, *meeting.audience.findChildren(QObject)) for told in told_by(one, plant)
        ]
        assert not found
        read = QAccessible.queryAccessibleInterface(meeting.audience)
        assert not [told for _, said in words_read_out(read, 0) for told in told_of(plant, said)]
    assert not leaks_drawn(plant, painted)
    meeting.end()
    QApplication.sendPostedEvents(None, DELETED)


def told_by(one: QObject, plant: Planter) -> list[str]:
    return [f"{where} has {told}" for where, said in words_of_object(one) for told in told_of(plant, said)]


def test_no_planted_word_is_in_what_any_action_opens_while_names_are_hidden(
    window: MainWindow, plant: Planter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for asks in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, asks, lambda *_: ("", ""))
    window.history.change(f"Correct {plant.word('step')}", replace(window.history.case, thresholds=Thresholds(9)))
    window.keeping.document.note(LogEntry("2009-04-17T09:00:00", plant.word("user"), "opened"))
    window.menus.present.trigger()
    settle(window, qtbot)
    menus = window.menus
    stays = (menus.present, menus.quit, menus.meeting, menus.full, menus.file.lock)
    opened = 0
    for found in (one for part in (menus, menus.file) for one in vars(part).values() if isinstance(one, QAction)):
        if not found.isEnabled() or found in stays:
            continue
        found.trigger()
        settle(window, qtbot)
        assert window.showing.presenting
        assert not told_of(plant, f"{found.text()} {window.windowTitle()} {window.statusBar().currentMessage()}"), (
            found.text()
        )
        for dialog in [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]:
            opened += 1
            assert not [told for one in (dialog, *dialog.findChildren(QObject)) for told in told_by(one, plant)]
            dialog.close()
        QApplication.sendPostedEvents(None, DELETED)
    assert opened > 5
