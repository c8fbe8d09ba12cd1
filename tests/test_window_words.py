"""Every word of the window goes through Qt's translation, so that Welsh can be added."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from importlib import import_module
from io import BytesIO
from pathlib import Path
from pkgutil import walk_packages

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

import window as window_rooms
from analysis.summary import summarise
from analysis.targets import targets
from case.dates import Span
from case.filters import Filter
from case.model import Case
from case.originals import rows_behind
from case.private_folder import KeyRing
from case.recovery import Front, LeftBehind
from case.scenes import Scene, ScenePage
from case.sectors import agency_codes
from drawing.theme import LIGHT
from graph.family.badges import BADGES
from graph.family.genogram import draw_family
from graph.impact.impact_map import draw_impact
from graph.impact.influence import HOUSEHOLD
from graph.impact.side_by_side import draw_before_and_after, draw_two
from graph.network.network_map import draw_network
from importers.review.preview import Preview, preview
from importers.review.proposals import proposals
from importers.review.suggestions import unknown_agencies
from importers.run import ImportOptions, import_files
from privacy.anonymise import anonymise
from privacy.looking import outlook
from privacy.plan import DEFAULT_PLAN
from tests.bracketing import Bracketing, Known, missing, of_things, sentences_below
from timeline.lanes import LaneBy
from timeline.view.card import finding_words, peak_card
from timeline.view.panel import TimelinePanel
from ui.dialogs import Dialog
from ui.fonts import load_fonts
from ui.history import History
from ui.jobs import Jobs
from ui.settings import open_store
from ui.style import prepare
from ui.translating import languages, said
from window.analysis.before_after import BeforeAfterSection
from window.analysis.correct_spell import CorrectSpell
from window.analysis.topics import Topic
from window.asking import WordsDialog
from window.editing.event_form import EventForm
from window.editing.return_form import CONSENTS, ReturnForm, new_return
from window.editing.voice_form import LETTERS, VoiceForm, new_voice
from window.filing.locking import LockDialog
from window.filing.passphrases import NewPassphraseDialog, PassphraseDialog, RecoveryKeyDialog
from window.filing.recovering import RecoveryDialog
from window.filing.retention import ReviewDialog, TrailDialog, VersionsDialog
from window.help.about import works
from window.help.panel import HELP
from window.imports.file_rows import FileRows
from window.imports.import_preview import ImportDialog
from window.imports.left_rows import LeftRows
from window.imports.misfit_form import MisfitForm
from window.imports.problems import ProblemsDialog
from window.imports.source_rows import SourceRows
from window.main import MainWindow
from window.meeting.displays import Place
from window.meeting.keys import Wish
from window.pictures.tie_form import TieForm
from window.samples import samples
from window.views import TITLES
from window.who.agency_form import AgencyForm
from window.who.merge_dialog import MergeDialog
from window.who.person_form import PersonForm
from window.who.place_menu import place_menu
from window.who.placing import PlacingDialog
from window.who.split_form import SplitForm

LONG = 60_000  # milliseconds


@pytest.fixture(scope="module")
def sample() -> Case:
    """The fullest sample, with its scenes."""
    found = samples()[0]
    return import_files(Case(), found.files).case


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Preview:
    """What a file with something to put right and something to decide would bring."""
    rows = "3/4/2008,Police,Tom,Late\n31/02/2010,Police,,Never\n4/5/2009,Blue Door Project,Tom,Came\n"
    file = tmp_path_factory.mktemp("words") / "police.csv"
    file.write_text(f"Date,Agency,Person,Event\n{rows}", encoding="utf-8")
    return preview(Case(), (file,), ImportOptions())


@pytest.fixture(scope="module")
def english(qapp: QApplication, sample: Case) -> tuple[object, ...]:
    """What is data, or a sentence of importing and anonymising, which stays English."""
    root = Path(__file__).resolve().parents[1]
    names = [(work.name, work.licence, work.text) for work in works()]
    leaves = outlook(sample, DEFAULT_PLAN), anonymise(sample, DEFAULT_PLAN).case
    help = [as_shown(file) for file in HELP.glob("*.md")]
    told = summarise(sample).voices
    quoted = told.quotes, told.losses, told.effects, told.ratings
    sources = [target.source for target in targets()]
    codes = agency_codes(sample)
    badges = [badge.code for badge in BADGES.values()]
    coded = [f"{codes[id]}: {' '.join(event.text.split())}" for event in sample.events for id in event.agencies]
    return (sample, quoted, sources, codes, badges, coded, leaves, names, help, languages(), sentences_below(root))


@pytest.fixture(scope="module")
def known(english: tuple[object, ...]) -> Known:
    return Known(english)


@pytest.fixture(scope="module")
def besides(english: tuple[object, ...], sample: Case, seen: Preview) -> Known:
    """What rows of files and forms say besides; of consent the analysis reads the words."""
    rows = [row.told for _, row in rows_behind(sample, sample.events[0]) if row]
    brought = seen, seen.sentences, proposals(seen.report.case, Case())
    cut = [" ".join(event.text.split())[:LETTERS] for event in sample.events]
    return Known(english, rows, CONSENTS, brought, cut)


def as_shown(page: Path) -> str:
    """Return a help page as it is read, without what tells how it looks."""
    document = QTextDocument()
    document.setMarkdown(page.read_text(encoding="utf-8"))
    return document.toPlainText()


@pytest.fixture
def bracketed(qapp: QApplication) -> Iterator[QApplication]:
    load_fonts()
    prepare(qapp)
    language = Bracketing(qapp)
    qapp.installTranslator(language)
    yield qapp
    qapp.removeTranslator(language)


@pytest.fixture
def window(bracketed: QApplication, qtbot: QtBot, tmp_path: Path, sample: Case) -> Iterator[MainWindow]:
    made = MainWindow(History(), Jobs(), open_store(tmp_path / "settings.ini"))
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.keeping.document.drop_changes()
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def none_of(found: set[str]) -> None:
    """Fail with the list of what was found."""
    if found:
        pytest.fail("not translated:\n" + "\n".join(sorted(found)), pytrace=False)


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.jobs.is_settled, timeout=LONG)


def test_every_word_before_there_is_a_case_is_translated(window: MainWindow, known: Known) -> None:
    none_of(missing([window], known))


def test_every_word_of_the_views_and_panels_is_translated(
    window: MainWindow, qtbot: QtBot, sample: Case, known: Known
) -> None:
    window.history.change("", sample, fresh=True)
    settle(window, qtbot)
    found = set()
    for dock in window.desk.dock_actions:
        dock.trigger() if not dock.isChecked() else None
    for number in range(len(TITLES)):
        window.look_at(number)
        settle(window, qtbot)
        found |= missing([window], known)
    for topic in Topic:
        window.look_into(topic)
        if topic is Topic.BEFORE_AFTER:
            type_windows(window)
        settle(window, qtbot)
        found |= missing([window], known)
    for ids in (frozenset((sample.events[0].id,)), frozenset(event.id for event in sample.events[:9])):
        window.selection.select(ids)
        found |= missing([window], known)
    none_of(found)


@pytest.mark.parametrize("lane_by", LaneBy)
def test_every_word_of_the_timeline_is_translated(
    bracketed: QApplication, qtbot: QtBot, sample: Case, known: Known, lane_by: LaneBy
) -> None:
    panel = TimelinePanel()
    qtbot.addWidget(panel)
    panel.resize(1400, 900)
    panel.show()
    panel.set_lanes(lane_by)
    panel.show_case(sample)
    panel.show_windows((Span(date(2007, 1, 1), date(2007, 7, 1)), Span(date(2009, 1, 1), date(2009, 7, 1))))
    found = missing([panel], known)
    canvas, ids = panel.canvas, panel.arrangement.ids_by_time
    canvas.select(frozenset((ids[0], ids[-1])))
    canvas.chosen.choose_peak(canvas.arrangement)
    canvas.set_emphasis(replace(canvas.emphasis, now=canvas.view.end))
    found |= missing([panel], known)
    canvas.count_from(ids[0])
    for factor in (4.0, 8.0, 8.0, 8.0):
        found |= missing([panel], known)
        canvas.zoom(factor)
    canvas.fit()
    canvas.count_from("")
    for id in ids[:5]:
        canvas.focus_event(id)
        found |= missing([panel], known)
    cards = [finding_words(finding, LIGHT) for finding in panel.arrangement.strips.reading.findings]
    found |= {known.rest(card) for card in (*cards, peak_card(panel.arrangement, LIGHT))} - {""}
    none_of(found)


def test_every_word_of_the_pictures_is_translated(bracketed: QApplication, sample: Case, known: Known) -> None:
    days, someone, other = (None, date(2008, 6, 1)), sample.people[0].id, sample.people[1].id
    nobody = Case(title=sample.title)
    drawings = (
        *(draw_family(case, day=day, say=said) for case in (sample, nobody) for day in days),
        *(draw_impact(sample, centre, day=day, say=said) for centre in (someone, HOUSEHOLD) for day in days),
        *(draw_impact(sample, agency.id, say=said) for agency in sample.agencies[:3]),
        draw_impact(nobody, say=said),
        draw_two(sample, someone, other, said),
        draw_before_and_after(sample, None, date(2008, 6, 1), said),
        *(draw_network(case, day=day, say=said) for case in (sample, nobody) for day in days),
    )
    none_of({known.rest(text) for drawing in drawings for text in of_things(drawing)} - {""})


def type_windows(window: MainWindow) -> None:
    """Compare days that the sample tells of with more days that it does not."""
    section = window.findChild(BeforeAfterSection)
    assert section is not None
    section.show_windows((Span(date(2007, 1, 1), date(2007, 7, 1)), Span(date(2030, 1, 1), date(2031, 1, 1))))


def test_every_word_of_every_dialog_is_translated(
    window: MainWindow, qtbot: QtBot, sample: Case, seen: Preview, known: Known, besides: Known,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    found, opened, asked = set[str](), set[type[QWidget]](), list[str]()
    watch_what_is_asked(monkeypatch, known, found, asked)
    window.history.change("", sample, fresh=True)
    window.selection.select(frozenset((sample.events[0].id,)))
    settle(window, qtbot)
    for action in opening(window):
        action.trigger()
        settle(window, qtbot)
        found |= missing([window], known)
        opened |= {put_away(dialog) for dialog in window.findChildren(QDialog)}
    for dialog in others(window, sample, seen):
        dialog.show()
        found |= missing([dialog], besides)
        opened.add(put_away(dialog))
    none_of(found | {f"asked: {words}" for words in asked if known.rest(words)})
    assert all_dialogs() <= opened


def test_every_word_of_a_meeting_is_translated(
    window: MainWindow, qtbot: QtBot, sample: Case, known: Known, english: tuple[object, ...]
) -> None:
    window.history.change("", sample, fresh=True)
    settle(window, qtbot)
    pages = [Scene(f"m{page.value}", page=page) for page in ScenePage]
    topics = [Scene(f"m{topic.value}", page=ScenePage.ANALYSIS, topic=topic.value) for topic in Topic]
    searching = Scene("mwords", notes="", filter=Filter(words="a"), lit=("gone",))
    window.history.stage("", (*pages, *topics, searching))
    window.preparing.start(Place(window.screen().name(), full=False))
    qtbot.waitUntil(lambda: window.preparing.meeting is not None, timeout=LONG)
    meeting = window.preparing.meeting
    assert meeting is not None
    before = Known(english, summarise(anonymise(sample, DEFAULT_PLAN).case))
    found = set()
    for number in range(len(window.history.scenes)):
        meeting.go_to(number)
        qtbot.waitUntil(lambda: meeting.audience.stage.jobs.is_settled, timeout=LONG)
        found |= missing([meeting.audience, meeting.presenter], before)
    for reads, why in ((True, ""), (False, "")):
        meeting.presenter.let_read(reads, why)
        found |= missing([meeting.presenter], before)
    meeting.do(Wish.BLACK)
    meeting._place = meeting._place._replace(full=True)
    meeting._show_notes()
    meeting.do(Wish.END)
    boxes = meeting.audience.findChildren(QMessageBox)
    assert boxes
    found |= missing([meeting.audience, meeting.presenter], before)
    meeting.end()
    none_of(found)


def watch_what_is_asked(monkeypatch: pytest.MonkeyPatch, known: Known, found: set[str], asked: list[str]) -> None:
    """Answer what stops the program with nothing, and keep its words."""

    def look(box: QMessageBox) -> int:
        found.update(missing([box], known))
        return 0

    for name, nothing in (("getOpenFileName", ""), ("getOpenFileNames", []), ("getSaveFileName", "")):
        monkeypatch.setattr(QFileDialog, name, partial(answer, asked, nothing))
    monkeypatch.setattr(QMessageBox, "exec", look)


def answer(asked: list[str], nothing: object, parent: QWidget, title: str, folder: str, kinds: str) -> object:
    asked += (title, kinds)
    return nothing, ""


def opening(window: MainWindow) -> tuple[QAction, ...]:
    """Return the actions that open something or tell something, in an order in which each can be done."""
    menus, file = window.menus, window.menus.file
    return (
        menus.bring_in, menus.export, menus.share, menus.identifiable, menus.add, menus.correct, menus.change,
        menus.problems, menus.who, *menus.lists, menus.anything, menus.limits, menus.meeting, menus.keep_scene,
        menus.meeting, menus.scenes, menus.help, menus.guide, menus.keys, menus.licences, menus.about, file.open,
        file.save, file.passphrase, file.recovery_key, file.trail, file.versions, file.review, file.purge,
        file.preferences, file.recover, file.new, menus.delete, menus.undo, menus.redo, menus.present,
    )  # fmt: skip


def others(window: MainWindow, case: Case, seen: Preview) -> Iterator[QWidget]:
    """Yield what is not opened by a menu alone."""
    person, agency, other = case.people[0], case.agencies[0], case.agencies[1]
    front = Front("2026-01-01T00:00:00Z", 3, 2, 1, locked=False, has_file=True)
    event = replace(case.events[0], analysis="a", shared="b", occurrences=3)
    new = seen.report.case
    yield EventForm(case, event, window)
    yield VoiceForm(case, new_voice(case), window, new=True)
    yield ReturnForm(case, new_return(case), window)
    yield TieForm(case, case.ties[0], window, free=True)
    yield PersonForm(case, person, window)
    yield AgencyForm(case, agency, window)
    yield MergeDialog(case, (person.id, case.people[1].id), window)
    yield MergeDialog(case, (agency.id, other.id), window)
    yield SplitForm(case, person.id, window)
    yield SplitForm(case, agency.id, window)
    yield PlacingDialog(case, window)
    yield CorrectSpell(case, summarise(case).spells[0], window)
    yield SourceRows(case, case.events[0], window)
    yield FileRows(case.sources[0], window)
    yield ImportDialog(seen, proposals(new, Case()), window)
    yield MisfitForm("row 3", ["Date", "Event"], ["1", "2", "3"], window)
    yield LeftRows(new, window)
    yield ProblemsDialog(seen.report.problems, window, seen.report.files)
    yield WordsDialog("", "", "", "", window)
    yield LockDialog(True, window)
    yield PassphraseDialog("", "", window)
    yield NewPassphraseDialog(window)
    yield RecoveryKeyDialog("12345", window)
    yield TrailDialog((), window)
    yield VersionsDialog((), window)
    yield ReviewDialog(None, window)
    yield RecoveryDialog((LeftBehind(Path("a"), front, KeyRing(Path("b")), BytesIO()),), window)
    yield place_menu(case, unknown_agencies(new)[0], window, lambda where: None)


def put_away(dialog: QWidget) -> type[QWidget]:
    """Let go of a dialog and return of which class it was."""
    dialog.hide()
    dialog.setParent(None)
    dialog.deleteLater()
    return type(dialog)


def all_dialogs() -> set[type[QWidget]]:
    """Return every class of dialog that the window has."""
    for found in walk_packages(window_rooms.__path__, "window."):
        import_module(found.name)
    made, waiting = set[type[QWidget]](), list(Dialog.__subclasses__())
    while waiting:
        made.add(kind := waiting.pop())
        waiting += kind.__subclasses__()
    return {kind for kind in made if kind.__module__.startswith("window.")}
