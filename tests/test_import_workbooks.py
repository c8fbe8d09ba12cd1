"""Workbooks: months stay months, errors are told, every sheet and row has its place."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest

from case.dates import Precision
from case.model import SourceRef
from case.showing_dates import show_dated
from importers.readers.formats import coarse_format
from importers.report import CannotReadError
from importers.run import import_files
from tests.broken.books import Cell, sheet_of, sheet_xml, write_book, write_ods, write_sheets
from tests.importing import EMPTY, cells_of

JUNE_2006, MARCH_2008 = 38869, 39519  # 1 June 2006 and 12 March 2008, as Excel counts days
DAY, MONTH, YEAR, LONG_MONTH, MINUTE = 1, 2, 3, 4, 5  # styles of tests.broken.books
HEADER = ("Date", "Agency", "Event")

# Two rows that xlwt wrote: 12 March 2008 as dd/mm/yyyy, 1 June 2006 as mmm-yy.
OLD_WORKBOOK = r"""
c-rk)O=uHA6#izDG(Wa!QX8QaN+?*hR*HD>(#EK@UM#WT4<gjGyVTHRBb!u+hqhXC6a-I-mqHc1RK56v9`xoxsOUiugjA271O*Rm*EerBwT%@T
(4u9(W!}7bGvChJee<{bdNy2|deA(F3UtGTMbnR(Wi~;{UoM0|^`<G+a_*yKI{2^P_fa5gJa}67$}3|i<2?rj_uVf@0v{=z!Flv$buGG%IKVz6
h4i6|q`)n*1kuD^HLx6FxtZlXZuyMmezsg?*+p$j;xuMseeL_~QG7~i<+>o`eIGIBJzMr5f|qg>k6#m3TMyz!Dw*CW6)o;sOoJlbtLd5{%k{X8
0HCU!nM`Ma(Bj^NJ8~RkGMU|lLJ5sjn8r6V3Vbck{^wE0zP@$=vVUJ`_x{H2qnNH{_fudi?bj7IFah%{PqHHFG47T%Ui54EQA5wo<G36!oT%nd
GOy9#h!1P}P{9NAT+sA984}raYDkL!2b1ZvrbhGGX#SiQO{%J)<#I$mk{!*Z^kLHChM^^mTtIFoy!?b#EI)NTEo(`t<c-
wBJUK)3T=RFoyg53Uhz+o1g0~!NW7;O4112s>29bkY<64sK%-
F^9GT(J8>&+}1X@XGRmWbHO;Yn_Dg=^cWpS_H?vF*$B9i$gOAA8(V{1n?s`b_WK#m1R;u_?6DyH<%WuSs-
>4sr8_#FJP#7xp6dfo0P#3z|;}*}j|h?pu!qIa3K?mR3o=9kEnW>~|&EqJll91lZPqv6RB?1+!f?TQJ*gvz1lYmUkxxEVdOHkIhz?E#ud%G~l6
ZN(=E%1mM7d0|yQqIB?+LAAsOPqjf}<M?a5!2>06mbrvWsI=@LaEc%h9D^DMVJ<usPP^fDBY=K9V?<LmADgQ5&I7z)57{MU>F;eyTrH?4F{CU<
)4E?z&RBiu@)%f|B`~LwqAoEx
"""


def test_a_month_that_excel_keeps_as_its_first_day_stays_a_month(tmp_path: Path) -> None:
    rows: list[Sequence[Cell]] = [HEADER, ((JUNE_2006, MONTH), "Police", "x"), ((JUNE_2006, LONG_MONTH), "Police", "y")]
    report = import_files(EMPTY, [write_book(tmp_path / "a.xlsx", rows)])
    assert [event.when.precision for event in report.case.events] == [Precision.MONTH] * 2
    assert [str(event.when.latest) for event in report.case.events] == ["2006-06-30"] * 2


def test_a_year_stays_a_year_and_a_day_a_day(tmp_path: Path) -> None:
    rows: list[Sequence[Cell]] = [
        HEADER,
        ((38718, YEAR), "", "year"),
        ((MARCH_2008, DAY), "", "day"),
        ((39519.604166666664, MINUTE), "", "t"),
    ]
    report = import_files(EMPTY, [write_book(tmp_path / "a.xlsx", rows)])
    found = {event.text: (event.when.precision, event.time) for event in report.case.events}
    assert found == {"year": ("year", ""), "day": ("day", ""), "t": ("day", "14:30")}


def test_a_day_that_only_its_format_hides_stays_a_day(tmp_path: Path) -> None:
    report = import_files(EMPTY, [write_book(tmp_path / "a.xlsx", [HEADER, ((MARCH_2008, MONTH), "", "x")])])
    assert report.case.events[0].when.precision is Precision.DAY


@pytest.mark.parametrize(
    ("code", "coarse"),
    [
        ("mmm-yy", "month"),
        ("mmmm yyyy", "month"),
        ('mmmm" "yyyy;@', "month"),
        ("[$-809]mmmm\\ yyyy;@", "month"),
        ("yyyy", "year"),
        ("dd/mm/yyyy", None),
        ("[$-F800]dddd, mmmm dd, yyyy", None),
        ("yyyy-mm-dd hh:mm", None),
        ("hh:mm", None),
        ("mm:ss", None),
        ("General", None),
        ("0.00", None),
        ("@", None),
    ],
)
def test_a_format_tells_what_it_shows(code: str, coarse: str | None) -> None:
    assert coarse_format(code) == coarse


def test_the_other_way_to_count_days_is_heard(tmp_path: Path) -> None:
    sheet = sheet_xml([HEADER, ((MARCH_2008 - 1462, DAY), "Police", "x"), ((JUNE_2006 - 1462, MONTH), "", "y")])
    path = write_sheets(tmp_path / "a.xlsx", {"S": sheet}, settings='<workbookPr date1904="1"/>')
    assert [row[1][0] for row in cells_of(path)] == ["2008-03-12", "2006-06"]


def test_real_dates_and_dates_as_text_stand_in_one_column(tmp_path: Path) -> None:
    rows: list[Sequence[Cell]] = [
        HEADER,
        ((MARCH_2008, DAY), "", "a"),
        ("03/04/2010", "", "b"),
        ("JUNE 2006", "", "c"),
        ("13/2010", "", "d"),
    ]
    report = import_files(EMPTY, [write_book(tmp_path / "a.xlsx", rows)])
    assert [str(event.when.earliest) for event in report.case.events] == ["2006-06-01", "2008-03-12", "2010-04-03"]
    assert [(p.place, p.column, p.text) for p in report.problems] == [("Sheet1!5", "Date", "13/2010")]


def test_the_place_is_the_row_that_excel_shows(tmp_path: Path) -> None:
    blank = [""] * 3
    rows = [["Chronology", "", ""], blank, HEADER, ["1/2/2008", "Police", "x"], blank, ["2/2/2008", "Police", "y"]]
    report = import_files(EMPTY, [write_book(tmp_path / "a.xlsx", rows, name="Housing & repairs")])
    assert [event.source.place for event in report.case.events if event.source] == [
        "Housing & repairs!4",
        "Housing & repairs!6",
    ]


def test_a_table_that_begins_further_right_and_down_is_not_shifted(tmp_path: Path) -> None:
    cells = "".join(f'<c r="{c}5" t="inlineStr"><is><t>{h}</t></is></c>' for c, h in zip("CDE", HEADER, strict=True))
    row = f'<row r="5">{cells}</row><row r="6"><c r="C6" s="2"><v>{JUNE_2006}</v></c><c r="E6"><v>7</v></c></row>'
    path = write_sheets(tmp_path / "a.xlsx", {"S": sheet_of(row)})
    assert cells_of(path) == [("S!6", ("", "", "2006-06", "", "7"))]


def test_cells_without_their_own_place_count_along(tmp_path: Path) -> None:
    header = "".join(f'<c t="inlineStr"><is><t>{h}</t></is></c>' for h in HEADER)
    path = write_sheets(
        tmp_path / "a.xlsx", {"S": sheet_of(f'<row>{header}</row><row><c s="2"><v>{JUNE_2006}</v></c></row>')}
    )
    assert [row[1][0] for row in cells_of(path)] == ["2006-06"]


def test_errors_and_formulas_without_a_value_are_told_and_their_row_comes_in(tmp_path: Path) -> None:
    header = "".join(f'<c r="{c}1" t="inlineStr"><is><t>{h}</t></is></c>' for c, h in zip("ABC", HEADER, strict=True))
    rows = (
        f'<row r="1">{header}</row>'
        f'<row r="2"><c r="A2" s="1"><v>{MARCH_2008}</v></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2"><v>1</v></c></row>'
        f'<row r="3"><c r="A3" s="1"><f>A2+1</f><v>{MARCH_2008 + 1}</v></c><c r="C3"><f>1+1</f></c></row>'
        f'<row r="4"><c r="A4" s="1"><v>{MARCH_2008}</v></c><c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )
    report = import_files(EMPTY, [write_sheets(tmp_path / "a.xlsx", {"S": sheet_of(rows)})])
    assert len(report.case.events) == 3
    assert [(problem.place, problem.text) for problem in report.problems] == [
        ("S!B2", "#N/A"),
        ("S!C3", "a formula without a stored value"),
        ("S!C4", "#DIV/0!"),
    ]


def test_every_sheet_is_read_and_hidden_ones_are_told(tmp_path: Path) -> None:
    sheets = {
        "Police": sheet_xml([("Date", "Event"), ("1/2/2008", "x")]),
        "Notes": sheet_xml([("For the panel only",)]),
        "Housing": sheet_xml([("Date", "Event"), ("2/2/2008", "y")]),
        "Empty": sheet_of(""),
    }
    report = import_files(EMPTY, [write_sheets(tmp_path / "a.xlsx", sheets, hidden=["Housing"])])
    assert [report.case.agency_by_id[event.agencies[0]].name for event in report.case.events] == ["Police", "Housing"]
    assert [problem.place for problem in report.problems] == ["Notes"]
    assert any("'Housing' is hidden" in note for note in report.files[0].notes)


def test_people_and_events_may_share_a_workbook(tmp_path: Path) -> None:
    sheets = {
        "Chronology": sheet_xml([("Date", "Event"), ("1/2/2008", "Ann was seen")]),
        "People": sheet_xml([("Name", "DOB", "Role"), ("Ann Example", (29000, DAY), "mother")]),
    }
    report = import_files(EMPTY, [write_sheets(tmp_path / "a.xlsx", sheets)])
    assert report.files[0].kind == "chronology and people"
    assert report.case.events[0].person_ids == (report.case.people[0].id,)
    assert str(report.case.people[0].born.earliest if report.case.people[0].born else "") == "1979-05-25"


def test_formulas_are_words_and_nothing_more(tmp_path: Path) -> None:
    rows = [HEADER, ("1/2/2008", "Police", "=cmd|' /C calc'!A0"), ("2/2/2008", "Police", "+44 was dialled")]
    report = import_files(EMPTY, [write_book(tmp_path / "a.xlsx", rows)])
    assert [event.text for event in report.case.events] == ["=cmd|' /C calc'!A0", "+44 was dialled"]


def test_an_open_document_sheet_is_read(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "a.ods", [HEADER, ("2008-03-12", "Police", "Called"), ("June 2006", "", "x")])
    assert cells_of(path) == [("Sheet1!2", ("2008-03-12", "Police", "Called")), ("Sheet1!3", ("June 2006", "", "x"))]


def test_a_month_of_an_open_document_sheet_stays_a_month(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "a.ods", [HEADER, ("2006-06-01", "Police", "x"), ("2008-03-12", "", "y")], month="A")
    assert [row[1][0] for row in cells_of(path)] == ["2006-06", "2008-03-12"]


def test_an_old_workbook_is_read_and_its_months_stay_months(tmp_path: Path) -> None:
    path = tmp_path / "old.xls"
    path.write_bytes(zlib.decompress(base64.b85decode(OLD_WORKBOOK.replace("\n", ""))))
    assert cells_of(path) == [
        ("Returns!2", ("2008-03-12", "Police", "Called to the address")),
        ("Returns!3", ("2006-06", "Housing", "Arrears")),
    ]


def merged_sheet(*ranges: str) -> str:
    rows: list[Sequence[Cell]] = [
        ("Date", "Agency", "Person", "Event"),
        ("3/2/2009", "Police", "Karen Brown", "Call-out"),
        ("", "", "", "Second call-out"),
        ("4/2/2009", "", "Lee Brown", "Visit"),
        ("", "", "", ""),
        ("5/2/2009", "", "", "Letter"),
    ]
    cells = "".join(f'<mergeCell ref="{one}"/>' for one in ranges)
    return sheet_xml(rows).replace("</sheetData>", f"</sheetData><mergeCells>{cells}</mergeCells>")


def test_what_stands_in_a_cell_merged_downwards_holds_for_all_its_rows(tmp_path: Path) -> None:
    xml = merged_sheet("A2:A3", "B2:B4", "C2:C3", "A5:A5", "A4:D5")
    rows = cells_of(write_sheets(tmp_path / "a.xlsx", {"S": xml}))
    assert rows == [
        ("S!2", ("3/2/2009", "Police", "Karen Brown", "Call-out")),
        ("S!3", ("3/2/2009", "Police", "Karen Brown", "Second call-out")),
        ("S!4", ("4/2/2009", "Police", "Lee Brown", "Visit")),
        ("S!6", ("5/2/2009", "", "", "Letter")),
    ]


def test_a_merged_date_dates_every_entry_it_covers(tmp_path: Path) -> None:
    report = import_files(EMPTY, [write_sheets(tmp_path / "a.xlsx", {"S": merged_sheet("A2:A3", "B2:B6")})])
    assert [str(event.when.earliest)[5:] for event in report.case.events] == ["02-03", "02-03", "02-04", "02-05"]
    assert [event.agencies for event in report.case.events] == [("a1",)] * 4


def test_cells_merged_downwards_in_an_open_document_sheet_hold_for_all_their_rows(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "a.ods", [HEADER, ("SPAN3/2/2009", "Police", "a"), ("", "", "b"), ("", "", "")])
    assert [cells for _, cells in cells_of(path)] == [("3/2/2009", "Police", "a"), ("3/2/2009", "", "b")]


def test_comments_and_what_is_struck_out_are_told(tmp_path: Path) -> None:
    xml = sheet_xml([HEADER, ("3/2/2009", "Police", "Call-out"), ("4/2/2009", "Police", "Withdrawn")])
    xml = xml.replace('<c r="C3"', '<c r="C3" s="6"')
    path = write_sheets(tmp_path / "a.xlsx", {"S": xml}, comments={"S": {"B2": "Which force?"}})
    report = import_files(EMPTY, [path])
    assert "Comment at S!B2: Which force?" in report.files[0].notes
    (told,) = report.problems
    assert (told.place, told.text) == ("S!3", "Withdrawn")
    assert "struck out" in told.why
    assert len(report.case.events) == 2


def test_comments_and_what_is_struck_out_in_an_open_document_sheet_are_told(tmp_path: Path) -> None:
    rows = [HEADER, ("3/2/2009", "Police", "Call-outNOTEWhich force?"), ("4/2/2009", "", "STRUCKWithdrawn")]
    report = import_files(EMPTY, [write_ods(tmp_path / "a.ods", rows)])
    assert "Comment at Sheet1!C2: Which force?" in report.files[0].notes
    assert [(told.place, told.text) for told in report.problems] == [("Sheet1!3", "Withdrawn")]
    assert [event.text for event in report.case.events] == ["Call-out", "Withdrawn"]


def test_a_row_of_an_open_document_sheet_that_stands_a_million_times_is_refused_and_named(tmp_path: Path) -> None:
    rows = [HEADER, ("3/2/2009", "Police", "Called"), ("4/2/2009", "Police", "Filled down")]
    path = write_ods(tmp_path / "a.ods", rows, copies=(1, 1, 1_000_000))
    with pytest.raises(CannotReadError, match=r"Sheet1!3 .* more than 10,000 copies") as refused:
        import_files(EMPTY, [path])
    assert "Delete the copies" in str(refused.value)


def test_many_rows_that_each_stand_often_are_refused_together(tmp_path: Path) -> None:
    rows = [HEADER, *((f"{day}/2/2009", "Police", "Called") for day in range(1, 21))]
    with pytest.raises(CannotReadError, match="copies"):
        import_files(EMPTY, [write_ods(tmp_path / "a.ods", rows, copies=(1, *[900] * 20))])


def test_a_row_that_stands_a_few_times_comes_in_as_often_and_an_empty_rest_costs_nothing(tmp_path: Path) -> None:
    rows = [HEADER, ("3/2/2009", "Police", "Called"), ("", "", ""), ("4/2/2009", "", "Later"), ("", "", "")]
    report = import_files(EMPTY, [write_ods(tmp_path / "a.ods", rows, copies=(1, 3, 40, 1, 1_000_000))])
    assert [event.text for event in report.case.events] == ["Called"] * 3 + ["Later"]
    assert report.case.events[-1].source == SourceRef("a.ods", "Sheet1!45")


@pytest.mark.parametrize("ranges", [("A1:B1", "C1:C2", "D1:D2"), ()])
def test_headings_in_two_rows_are_one(ranges: tuple[str, ...], tmp_path: Path) -> None:
    rows = [("Dates", "", "Agency", "Event"), ("From", "To", "", ""), ("1/2/2009", "3/2/2009", "Police", "Held")]
    cells = "".join(f'<mergeCell ref="{one}"/>' for one in ranges)
    xml = sheet_xml(rows).replace("</sheetData>", f"</sheetData><mergeCells>{cells}</mergeCells>")
    (event,) = import_files(EMPTY, [write_sheets(tmp_path / "a.xlsx", {"S": xml})]).case.events
    assert show_dated(event.when, event.until) == "1 to 3 February 2009"
    assert (event.agencies, event.text) == (("a1",), "Held")
