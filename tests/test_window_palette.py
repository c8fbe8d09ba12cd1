"""The palette: everything is found by a few letters, quickly, and by no name while the case is shown anonymised."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from case.filters import EVERYTHING, Filter
from tests.building import an_event
from tests.counting import calls
from tests.test_window_presenting import NAMES
from tests.window_fixtures import a_history, app, empty_window, window
from window.main import MainWindow
from window.palette.dialog import PaletteDialog
from window.palette.matches import MOST_EVENTS, Entry, Finder, Kind
from window.views import EVENTS

__all__ = ["app", "empty_window", "window"]


def opened(window: MainWindow) -> PaletteDialog:
    window.menus.anything.trigger()
    return window.findChildren(PaletteDialog)[-1]


def found(window: MainWindow, words: str) -> list[tuple[Kind, str]]:
    dialog = opened(window)
    dialog._words.setText(words)
    entries = [(entry.kind, entry.key) for entry in dialog.entries]
    dialog.reject()
    return entries


def test_actions_people_agencies_and_entries_are_found(window: MainWindow) -> None:
    assert (Kind.ACTION, "Present anonymised") in found(window, "presen")
    assert found(window, "liz")[0] == (Kind.PERSON, "p3")
    assert (Kind.AGENCY, "a2") in found(window, "hillside")
    assert (Kind.EVENT, "e4") in found(window, "was missing")
    assert found(window, "no such thing at all") == []


def test_what_cannot_be_done_now_is_not_offered(window: MainWindow) -> None:
    assert (Kind.ACTION, "Delete event") not in found(window, "delete")
    window.selection.select(frozenset({"e1"}))
    assert (Kind.ACTION, "Delete event") in found(window, "delete")


def test_keys_alone_lead_to_a_person(window: MainWindow, qtbot: QtBot) -> None:
    window.look_at(EVENTS)
    dialog = opened(window)
    qtbot.keyClicks(dialog._words, "example")
    before = dialog._list.currentRow()
    qtbot.keyClick(dialog._words, Qt.Key.Key_Down)
    assert dialog._list.currentRow() == before + 1
    entry = dialog.entries[dialog._list.currentRow()]
    qtbot.keyClick(dialog._words, Qt.Key.Key_Return)
    assert window.selection.about == entry.key


def test_an_action_is_done(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window)
    qtbot.keyClicks(dialog._words, "5 events")
    qtbot.keyClick(dialog._words, Qt.Key.Key_Return)
    assert window.pages.current == EVENTS


def test_an_entry_that_the_filter_hides_is_shown(window: MainWindow) -> None:
    window.selection.set_filter(Filter(agencies=frozenset({"a1"})))
    window.going.go(Entry(Kind.EVENT, "e2", ""))
    assert window.selection.filter == EVERYTHING
    assert window.selection.ids == {"e2"}


def test_while_presenting_nothing_is_found_by_a_name(window: MainWindow) -> None:
    window.menus.present.trigger()
    for name in NAMES:
        assert found(window, name) == []
    dialog = opened(window)
    everything = [entry for words in ("", "mother", "police", "was") for entry in dialog._finder.find(words)]
    assert {entry.kind for entry in everything} == set(Kind)
    assert not [e for e in everything for name in NAMES if name in f"{e.words} {e.beside}".split()]


def test_what_begins_so_stands_first_and_every_word_counts() -> None:
    finder = Finder((Entry(Kind.ACTION, "a", "Open the copy"), Entry(Kind.ACTION, "b", "Copy rows")), a_history())
    assert [entry.key for entry in finder.find("copy")] == ["b", "a"]
    assert [entry.key for entry in finder.find("copy open")] == ["a"]
    assert [entry.key for entry in finder.find("tom park")] == ["e1"]
    assert [entry.kind for entry in finder.find("t") if entry.kind is Kind.EVENT] == []


def test_a_long_entry_is_told_from_where_the_word_stands() -> None:
    text = f"{'Nothing much. ' * 40}Then Tom ran away. {'Nothing more. ' * 40}"
    case = replace(a_history(), events=(an_event("e1", text=text),))
    (entry,) = Finder((), case).find("ran away")
    assert "Tom ran away" in entry.words
    assert len(entry.words) < 200


def test_five_thousand_entries_are_searched_with_a_few_calls_each() -> None:
    events = tuple(an_event(f"e{n}", "2009-03-02", agencies=("a1",), text=f"Entry {n} tells of a visit. " * 8)
                   for n in range(5000))  # fmt: skip
    finder = Finder((), replace(a_history(), events=events))
    assert len(finder.find("visit")) == MOST_EVENTS
    assert [entry.key for entry in finder.find("entry 4999 visit")] == ["e4999"]
    assert calls(lambda: finder.find("entry 4999 visit")) < 5 * len(events)
