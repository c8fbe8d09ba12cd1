"""The whole report: what every page carries, what it never holds, and that others can read it."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.as_markdown import as_markdown
from case.model import Case, Event, EventKind, Part, Person
from drawing.text import DESCENT, width
from exports.parts.blocks import Grid
from exports.parts.cover import cards
from exports.parts.events import _words
from exports.pdf.flow import table_of
from exports.pdf.paper import A3, A4
from exports.pdf.tables import heading_height, lay_out
from exports.report import make_report, report_of, write_report
from exports.scan.leaks import scan_bytes
from exports.scan.pdf_fonts import decoder_of
from exports.scan.pdf_runs import unescaped
from exports.writing import LeakFoundError
from privacy.anonymise import anonymise, identifiable_copy
from privacy.plan import DateGrain, Plan
from privacy.secrets import Secret, secrets_of
from tests.building import a_family, an_agency, an_event
from tests.verapdf import check_accessible

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def case() -> Case:
    return a_history(40)


@pytest.fixture(scope="module")
def report(case: Case) -> bytes:
    return make_report(anonymise(case))[0]


def test_the_report_is_written_and_clean(case: Case, tmp_path: Path) -> None:
    result = write_report(anonymise(case), tmp_path / "out.pdf", secrets_of(case))
    assert result.scanned == len(secrets_of(case))
    assert result.size == (tmp_path / "out.pdf").stat().st_size
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        assert len(pdf.pages) == result.pages


def test_every_page_carries_marking_title_and_number(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        count = len(pdf.pages)
        for number, page in enumerate(pdf.pages, 1):
            words = [run.words for run in runs(page)]
            marks = [run for run in runs(page) if run.words == "OFFICIAL-SENSITIVE – ANONYMISED"]
            assert max(mark.y for mark in marks) > float(page.mediabox[3]) - 40
            assert min(mark.y for mark in marks) < 40
            assert f"Page {number} of {count}" in words


def test_all_words_are_on_the_paper_and_large_enough(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        for page in pdf.pages:
            wide, high = float(page.mediabox[2]), float(page.mediabox[3])
            for run in runs(page):
                assert run.size >= 6.4, run
                if run.turned:
                    continue
                assert run.x >= 30, run
                assert run.x + run.width <= wide - 30, run
                assert run.y - run.size * DESCENT >= 9 and run.y + run.size <= high - 5, run


def test_properties_name_nobody_and_no_day(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        assert set(pdf.docinfo.keys()) == {"/Title", "/Subject", "/Producer"}
        assert str(pdf.docinfo["/Producer"]).startswith("Kinline ")
        assert b"Date" not in pdf.Root.Metadata.read_bytes()


def test_the_same_case_gives_the_same_bytes(case: Case, report: bytes) -> None:
    assert make_report(anonymise(case))[0] == report


def test_it_is_tagged_titled_and_bookmarked(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        things = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
        roles = [str(thing.S) for thing in things if thing.get("/Type") == "/StructElem"]
        assert {"/H1", "/P", "/Figure", "/Table", "/TH", "/TD"} <= set(roles)
        assert all(str(thing.get("/Alt", "")) for thing in things if thing.get("/S") == "/Figure")
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root]
    assert titles[0] == "Summary"
    assert {"Family history", "Impact map", "Event table", "Method and anonymisation"} <= set(titles)


def test_every_event_is_a_row_of_the_table(case: Case, report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        things = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
        rows = [thing for thing in things if thing.get("/S") == "/TR"]
        data = [row for row in rows if len(row.K) == 6 and row.K[0].S == "/TD"]
    assert len(data) == len(case.events)


def test_nothing_of_a_leaking_report_stays(case: Case, tmp_path: Path) -> None:
    with pytest.raises(LeakFoundError, match="page 1"):
        write_report(anonymise(case), tmp_path / "out.pdf", (Secret("p9", "person", "agencies"),))
    assert list(tmp_path.iterdir()) == []


def test_the_cover_tells_the_peak_by_the_days_recorded_where_the_copy_counts_another() -> None:
    agencies = (an_agency("a1", "Police"), an_agency("a2", "Council", kind="local authority"))
    events = (an_event("e1", "2009-04-03", agencies=("a1",)), an_event("e2", "2009-04-09", agencies=("a2",)))
    case = replace(a_family(), agencies=agencies, events=events)
    (by_month,) = (card for card in cards(report_of(anonymise(case))) if card.name == "agencies at once")
    assert (by_month.figure, by_month.note) == (
        "1",
        "at most, by the days recorded; by the coarser dates here up to 2",
    )
    exact = report_of(anonymise(case, Plan(dates=DateGrain.DAY_0)))
    (by_day,) = (card for card in cards(exact) if card.name == "agencies at once")
    assert (by_day.figure, "recorded" in by_day.note) == ("1", False)
    assert "by the days as recorded | 1" in as_markdown(report_of(anonymise(case)).summary, case)


def test_an_identifiable_copy_says_so_on_every_page(case: Case, tmp_path: Path) -> None:
    result = write_report(identifiable_copy(case), tmp_path / "out.pdf", secrets_of(case))
    assert result.scanned == 0
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        for page in pdf.pages:
            assert sum("IDENTIFIABLE" in run.words for run in runs(page)) >= 2


@pytest.mark.parametrize(
    "small",
    [
        Case(),
        Case("Example", people=a_family().people),
        Case("Example", events=(an_event(),)),
        Case("Example", events=(an_event(when="2009-04-03", agencies=("a1",)),), agencies=(an_agency(),)),
    ],
    ids=["nothing", "only people", "only an undated event", "one event"],
)
def test_a_small_case_makes_a_report_too(small: Case) -> None:
    data, pages = make_report(anonymise(small))
    assert pages >= 2
    assert scan_bytes(data, secrets_of(small)).clean


def test_larger_paper_is_used_when_asked_for(case: Case) -> None:
    data, _ = make_report(anonymise(case), A3)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert float(pdf.pages[0].mediabox[2]) == pytest.approx(A3.width, abs=0.1)
    assert A4.width < A3.width


NAMES = st.sampled_from(["Quenby", "Ottilie", "Zebedee", "Ignatius", "Xanthippe", "Thaddeus", "Peregrine"])
FAMILIES = st.sampled_from(["Marlowe", "Threlkeld", "Okonkwo", "Brzezinski", "Featherstonehaugh", "Ó-Súilleabháin"])
NOTES = st.sampled_from(
    ("{0} was seen at home", "{1} family told", "{0}'s room", "with {0} {1}", "{0}\u2019s friend", "MR {1} phoned")
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(NAMES, FAMILIES, st.lists(NOTES, min_size=1, max_size=5))
def test_no_name_of_a_case_is_in_its_report(given_name: str, family: str, notes: list[str]) -> None:
    people = (Person("p1", f"{given_name} {family}", (given_name,), role="mother", household=family, focus=True),)
    events = tuple(
        an_event(f"e{index}", "2009-04", people=("p1",), text=note.format(given_name, family))
        for index, note in enumerate(notes)
    )
    secret = Case(family, people=people, events=events)
    data, _ = make_report(anonymise(secret))
    assert scan_bytes(data, secrets_of(secret)).clean
    for part in (given_name, family):
        assert not scan_bytes(data, (Secret("p1", "person", part.lower()),)).leaks


def test_other_tools_find_no_name_and_no_fault(case: Case, report: bytes, tmp_path: Path) -> None:
    if not (shutil.which("pdftotext") and shutil.which("qpdf")):
        pytest.skip("pdftotext and qpdf are not installed")
    file = tmp_path / "out.pdf"
    file.write_bytes(report)
    checked = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    shown = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True)
    loose = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", file, "-"], capture_output=True)
    assert not shown.stderr
    for text in (shown.stdout, loose.stdout.decode("latin-1")):
        assert not re.search(r"\b(Ann|Tom|Liz|Rob|Example|Stone)\b", text)


def test_it_meets_pdf_ua_and_pdf_a(report: bytes, tmp_path: Path) -> None:
    check_accessible({"report": report}, tmp_path)


def test_reporting_and_scanning_need_no_window() -> None:
    code = (
        "import sys, commands.report, commands.scan\n"
        "bad = [name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6', 'pyqtgraph', 'ui')]\n"
        "sys.exit(','.join(bad) or None)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


# Making and reading


def a_history(count: int) -> Case:
    """Return the example family with entries over three years, some lasting."""
    family = a_family()
    kinds = list(EventKind)
    agencies = (an_agency(), an_agency("a2", "Stone Street School", "school"), an_agency("a3", "Housing", "housing"))

    def entry(index: int) -> Event:
        month = f"{2007 + index % 3}-{index % 12 + 1:02d}"
        text = "Ann Example and Tom were seen. " + "The visit took place as planned. " * (index % 5)
        until = f"{2011 + index % 2}-06" if index % 7 == 0 else ""
        made = an_event(f"e{index}", month, until, (f"a{index % 3 + 1}",), ("p1",), text, index % 9 + 1)
        return Event(
            made.id, made.when, made.until, made.agencies, (Part("p1"),), kinds[index % len(kinds)],
            occurrences=made.occurrences, text=made.text, source=made.source,
        )  # fmt: skip

    events = tuple(entry(index) for index in range(count))
    return Case("Example", family.people, agencies, events, family.ties)


class Run:
    """A line of text on a page."""

    def __init__(self, words: str, x: float, y: float, size: float, turned: bool) -> None:
        self.words, self.x, self.y, self.size, self.turned = words, x, y, size, turned
        self.width = min(width(words, size), width(words, size, bold=True))

    def __repr__(self) -> str:
        return f"{self.words!r} at {self.x:.1f} {self.y:.1f} size {self.size:.1f}"


_TEXT = re.compile(rb"BT ([-\d. ]+) (Td|Tm)((?: /\S+ [\d.]+ Tf \((?:[^()\\]|\\.)*\) Tj)+) ET")
_PART = re.compile(rb"/(\S+) ([\d.]+) Tf (\((?:[^()\\]|\\.)*\)) Tj")


def runs(page: pikepdf.Page) -> list[Run]:
    """Return the lines of text that a page shows, with their places."""
    fonts = {name[1:]: decoder_of(font) for name, font in page.obj.Resources.Font.items()}
    found = []
    for place, how, parts in _TEXT.findall(page.obj.Contents.read_bytes()):
        pieces = _PART.findall(parts)
        words = "".join(fonts[name.decode()].decode(unescaped(text))[0] for name, _, text in pieces)
        numbers = [float(number) for number in place.split()]
        found.append(Run(words, numbers[-2], numbers[-1], float(pieces[0][1]), how == b"Tm"))
    return found


def test_the_lines_of_a_decision_are_told_apart_in_a_row() -> None:
    event = an_event("e1", "2009-04-03", text="Closed.")
    said = _words(replace(event, decision="Decision: Close\nRationale: Risk reduced"))
    assert said == "Closed.\nDecision: Close  \u00b7  Rationale: Risk reduced"


def test_no_word_of_a_table_is_torn_where_other_columns_have_room() -> None:
    grid = Grid(("Measure", "Difference", "Unit"), (("Police", "1", "occurrences"),), (90, 5, 5), frozenset({1}))
    table = table_of(grid, 400.0)
    assert table.width == pytest.approx(400.0)
    (piece, *_), *_ = lay_out(table, 1e6, 1e6)
    assert piece.cells == (("Police",), ("1",), ("occurrences",))
    assert heading_height(table) == heading_height(table_of(grid, 4_000.0))
