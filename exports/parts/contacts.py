"""The chapter of contacts: people against agencies, and which agencies know of which others."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.agencies import name_of
from analysis.matrix import KNOWING_RULE, MATRIX_RULE, Matrix
from case.model import Case
from exports.parts.blocks import Block, Grid, Heading, Words
from exports.parts.contents import Report

ABREAST = 7  # agencies that stand side by side, so wide that no word of their names is torn
NOTHING = ""


def contact_blocks(report: Report) -> Iterator[Block]:
    """Yield the matrix, as many grids as its agencies need, then who knows of whom."""
    case, matrix = report.case, report.summary.matrix
    yield Words(MATRIX_RULE, soft=True)
    if not matrix.cells:
        yield Words("No entry names an agency.")
    for start in range(0, len(matrix.agencies), ABREAST):
        yield _grid(case, matrix, matrix.agencies[start : start + ABREAST])
    yield Heading("Who knows of whom")
    yield Words(KNOWING_RULE, soft=True)
    pairs = report.summary.knowing
    if not pairs:
        yield Words("No entry names two agencies together, and none tells of a referral between two.")
        return
    rows = tuple(
        (
            name_of(case, one.a), name_of(case, one.b), f"{len(one.together):,}", f"{len(one.a_to_b):,}",
            f"{len(one.b_to_a):,}",
        )
        for one in pairs
    )  # fmt: skip
    headings = ("Agency", "and", "Events with both", "Referrals to the second", "Referrals to the first")
    yield Grid(headings, rows, (30, 30, 14, 18, 18), frozenset({2, 3, 4}))


def _grid(case: Case, matrix: Matrix, agencies: tuple[str, ...]) -> Grid:
    """Return the events of each person with some agencies; who met none of these is left out."""
    cells = {(cell.person, cell.agency): len(cell.events) for cell in matrix.cells}
    rows = tuple(
        (case.person_by_id[person].name, *(_number(cells.get((person, agency))) for agency in agencies))
        for person in matrix.people
        if any((person, agency) in cells for agency in agencies)
    )
    headings = ("Events", *(name_of(case, agency) for agency in agencies))
    return Grid(headings, rows, (20, *(10.0,) * len(agencies)), frozenset(range(1, len(agencies) + 1)))


def _number(number: int | None) -> str:
    return f"{number:,}" if number else NOTHING
