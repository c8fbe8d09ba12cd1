"""JSON, and our own exports read back: the very same events."""

from __future__ import annotations

import csv
import json
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.as_json import as_bytes, summary_json
from case.dates import ONGOING, UNDATED, Qualifier, When
from case.model import Case, Event, EventKind, Factor, Part, PartKind, Significance, SourceRef, Standing
from case.reading_dates import read
from case.showing_dates import show_dated
from importers.exported import ExportReader
from importers.matching import People
from importers.meaning.agencies import Agencies
from importers.readers.lines import read_json
from importers.report import CannotReadError, ImportReport
from importers.run import import_files
from tests.building import a_person, an_agency, an_event
from tests.importing import EMPTY, agencies_of, events_of, imported, people_of, reasons, write

CALDER = sorted((Path(__file__).resolve().parents[1] / "samples" / "calder").iterdir())
DATES = (
    "14 March 2008",
    "March 2008",
    "2008",
    "c. 2004",
    "between April and June 2009",
    "before June 2009",
    "after 3 May 2010",
    "spring 2009",
    "early 2010",
    "2008/09",
    "Q2 2009",
)


def lines(*objects: object) -> str:
    return "\n".join(json.dumps(one) for one in objects)


def exported(case: Case, folder: Path) -> Path:
    path = folder / "summary.json"
    path.write_bytes(as_bytes(summary_json(case)))
    return path


def again(case: Case, folder: Path) -> ImportReport:
    return import_files(EMPTY, [exported(case, folder)])


def test_an_object_a_line_is_a_row(tmp_path: Path) -> None:
    text = lines(
        {"date": "12/03/2008", "agency": "Police", "people": ["Ann Example", "Tom Example"], "event": "Called"},
        {"date": "June 2009", "agency": "GP", "event": "Seen", "occurrences": 3, "level": None},
    )
    report = imported(tmp_path, text, "chronology.jsonl")
    first, second = report.case.events
    assert (agencies_of(report, first), people_of(report, first)) == (["Police"], ["Ann Example", "Tom Example"])
    assert (second.occurrences, second.source) == (3, SourceRef("chronology.jsonl", "line 2"))


def test_a_list_of_objects_is_a_table_too(tmp_path: Path) -> None:
    text = json.dumps([{"Date": "12/03/2008", "Event": "Called"}, {"Date": "2009", "Event": "Seen"}], indent=1)
    assert [event.text for event in events_of(tmp_path, text, "a.json")] == ["Called", "Seen"]


def test_the_summary_of_the_sample_comes_back_event_for_event(tmp_path: Path) -> None:
    case = import_files(EMPTY, CALDER).case
    report = again(case, tmp_path)
    before, after = summary_json(case), summary_json(report.case)
    assert report.problems == ()
    for key in ("events", "agencies", "agency_count", "team_count", "occurrence_count"):
        assert before[key] == after[key]


def test_what_the_words_say_is_not_read_out_of_them_again(tmp_path: Path) -> None:
    event = an_event("e5", "2009-04-03", text="Police arrest Tom after 12 assaults", people=("p1",))
    case = Case(people=(a_person(),), events=(event,))
    (back,) = again(case, tmp_path).case.events
    assert (back.id, back.kind, back.factors, back.agencies, back.occurrences) == ("e5", EventKind.OTHER, (), (), 1)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    date=st.sampled_from(DATES),
    until=st.sampled_from((*DATES, "ongoing", "")),
    kind=st.sampled_from(EventKind),
    factors=st.lists(st.sampled_from(Factor), unique=True, max_size=3),
    number=st.integers(1, 9999),
    text=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Zs"]), max_size=40),
)
def test_every_date_kind_factor_number_and_word_survives(
    date: str, until: str, kind: EventKind, factors: list[Factor], number: int, text: str, tmp_path: Path
) -> None:
    ending = ONGOING if until == "ongoing" else read(until).when if until else None
    event = replace(
        an_event("e1", agencies=("a1",), text=text, occurrences=number, kind=kind),
        when=read(date).when,
        until=ending,
        factors=tuple(factors),
    )
    case = Case(agencies=(an_agency(),), events=(event,))
    path = exported(case, tmp_path)
    with path.open(encoding="utf-8") as opened:
        found = read_json(opened)
    people, agencies = People(()), Agencies((), ())
    reader = ExportReader("x", people, agencies, lambda trouble: pytest.fail(trouble.why))
    drafts = [reader.draft(row) for table in found.tables for row in table.rows]
    (back,) = [draft for draft in drafts if draft is not None]
    assert replace(back, agencies=event.agencies) == event


def test_every_other_word_of_an_entry_survives(tmp_path: Path) -> None:
    event = replace(
        an_event("e1", "2009-04-03", people=("p1",), text="Seen"),
        people=(Part("p1", PartKind.VICTIM),),
        level=4,
        action="Referred on",
        decision="Step up",
        voice="Seen alone: yes",
        impact="Slept badly",
        analysis="A turning point",
        professionals=("Health visitor", "SW 2"),
        significance=Significance.KEY,
        standing=Standing.DISPUTED,
        recorded=read("5 April 2009").when,
        ref="17",
        time="14:30",
        source=SourceRef("a.csv", "line 4"),
        shared="A child was seen.",
        shared_by="R. Viewer",
        category="HV contact",
        evidence="log 12",
        also=(SourceRef("b.xlsx", "Sheet1!7"),),
    )
    plain = Event("e1")
    left = {field.name for field in fields(Event) if getattr(event, field.name) == getattr(plain, field.name)}
    assert left == {"id", "until", "agencies", "kind", "factors", "occurrences"}
    (back,) = again(Case(people=(a_person(),), events=(event,)), tmp_path).case.events
    assert back == event


def test_people_and_agencies_of_the_case_are_used_where_it_has_them(tmp_path: Path) -> None:
    event = an_event("e1", "2009-04-03", agencies=("a1",), people=("p1",))
    case = Case(people=(a_person(),), agencies=(an_agency(name="Northshire Police"),), events=(event,))
    known = replace(case, events=(), people=(replace(case.people[0], role="mother"),))
    report = import_files(known, [exported(case, tmp_path)])
    assert report.case.people[0].role == "mother"
    assert (len(report.case.people), len(report.case.agencies)) == (1, 1)


def test_an_undated_or_ordered_entry_comes_back_as_that(tmp_path: Path) -> None:
    ordered = replace(an_event("e2"), when=replace(UNDATED, qualifier=Qualifier.ORDERED))
    report = again(Case(events=(an_event("e1"), ordered)), tmp_path)
    assert [event.when.qualifier for event in report.case.events] == [Qualifier.ON, Qualifier.ORDERED]


def test_a_csv_written_from_the_event_table_gives_the_same_events(tmp_path: Path) -> None:
    case = import_files(EMPTY, CALDER).case
    path = tmp_path / "events.csv"
    columns = ("Date", "Who", "Agency", "Kind", "Factors", "Times", "What happened")
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(columns)
        for event in case.events:
            writer.writerow(
                (
                    show_dated(event.when, event.until),
                    "; ".join(case.person_by_id[id].name for id in event.person_ids) or "Household",
                    "; ".join(case.agency_by_id[id].name for id in event.agencies) or "–",
                    event.kind.value,
                    "; ".join(event.factors),
                    event.occurrences,
                    event.text,
                )
            )
    listed = [file for file in CALDER if file.name in ("people.csv", "agencies.csv", "ties.csv")]
    back = import_files(EMPTY, [*listed, path])
    assert back.files[-1].problems == ()

    def told(report_case: Case) -> list[tuple[object, ...]]:
        return sorted(
            (
                str(event.when.first),
                str(event.when.last),
                str(event.until.last if isinstance(event.until, When) else event.until),
                sorted(report_case.agency_by_id[id].name for id in event.agencies),
                sorted(report_case.person_by_id[id].name for id in event.person_ids),
                event.kind.value,
                sorted(event.factors),
                event.occurrences,
                event.text,
            )
            for event in report_case.events
        )

    assert told(back.case) == told(case)


GOOD = {"date": "12/03/2008", "event": "Called"}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("[1, 2, 3]", "no JSON object"),
        ('{"date": "2009", "event": "x"', "no JSON object"),
        ("not json at all", "no JSON object"),
        ("[" * 100_000, "no JSON object"),
        ('{"date": "99/99/2009", "event": "x"}', "There is no"),
        ('{"date": "2009", "event": "a\\u0000b"}', "mean nothing in a text"),
        ('{"date": "2009", "event": "a\\ud800b"}', "mean nothing in a text"),
        ('{"date": ' + "9" * 5000 + ', "event": "x"}', "date"),
        ('{"date": NaN, "event": "x"}', "not a date"),
        ('{"date": {"year": {"a": []}}, "event": "x"}', "not a date"),
        ('{"other": 1}', "neither a date nor words"),
        ('{"date": "2009", "event": "' + "x" * 1_000_001 + '"}', "more than the"),
    ],
)
def test_a_broken_line_is_told_and_the_rest_comes_in(tmp_path: Path, line: str, why: str) -> None:
    report = imported(tmp_path, f"{json.dumps(GOOD)}\n{line}\n{json.dumps(GOOD)}\n", "a.jsonl")
    assert any(why in reason for reason in reasons(report)), reasons(report)
    assert sum(event.text == "Called" for event in report.case.events) == 2
    assert {problem.place for problem in report.problems if problem.place} == {"line 2"}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{}", "without any entries|keys are none"),
        ("[{}]", "keys are none"),
        ('{"a": 1}', "keys are none"),
        ('[{"date": "2009"', "damaged or breaks off"),
        ('{\n "date": "2009",\n', "damaged or breaks off"),
        ('{"events": [], "agencies": [], "agency_count": 0}', "without entries"),
    ],
)
def test_json_that_holds_nothing_for_us_is_refused(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(CannotReadError, match=why):
        import_files(EMPTY, [write(tmp_path, text, "a.json")])


@pytest.mark.parametrize(
    "changed",
    [
        {"when": None},
        {"when": {"earliest": "2010-99-01", "latest": None, "precision": "day", "qualifier": "on"}},
        {"when": {"earliest": "2010-02-02", "latest": "2009-01-01", "precision": "day", "qualifier": "on"}},
        {"until": 7},
        {"kind": "murder most foul"},
        {"factors": ["luck"]},
        {"occurrences": "many"},
        {"people": [{"name": "x"}]},
        {"agencies": [""]},
        {"text": ["x"]},
        {"source": "here"},
        {"level": 9},
        {"parts": [{"person": "x", "part": "hero"}]},
        {"also": ["there"]},
        {"standing": "rumour"},
    ],
)
def test_an_entry_of_a_summary_that_was_tampered_with_is_told(tmp_path: Path, changed: dict[str, object]) -> None:
    case = Case(events=(an_event("e1", "2009-04-03"), an_event("e2", "2009-04-04")))
    told = summary_json(case)
    events = told["events"]
    assert isinstance(events, list)
    events[1] = {**events[1], **changed}
    path = write(tmp_path, json.dumps(told), "summary.json")
    report = import_files(EMPTY, [path])
    assert [event.id for event in report.case.events] == ["e1"]
    assert [(p.place, "not as Kinline writes it" in p.why) for p in report.problems] == [("event 2", True)]


def test_an_entry_told_with_its_id_gives_way_to_one_that_has_it_already(tmp_path: Path) -> None:
    rows = write(tmp_path, "Date,Event\n1/2/2010,Called\n2/2/2010,Called again\n", "police.csv")
    whole = import_files(EMPTY, [rows]).case
    told = tmp_path / "summary.json"
    told.write_bytes(as_bytes(summary_json(whole)))
    ids = [event.id for event in import_files(EMPTY, [rows, told]).case.events]
    assert len(ids) == len(set(ids)) == 4
