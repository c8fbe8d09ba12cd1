"""Tables of any rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from ui.tables import Column, RowsModel, copy_rows, select_rows

COLUMNS: tuple[Column[tuple[str, int]], ...] = (
    Column("Name", lambda row: row[0]),
    Column("Number", lambda row: f"{row[1]:,}", lambda row: row[1], right=True),
)


def a_view(qtbot: QtBot, *rows: tuple[str, int]) -> tuple[QTableView, RowsModel[tuple[str, int]]]:
    model: RowsModel[tuple[str, int]] = RowsModel(COLUMNS)
    model.show(rows)
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    return view, model


def test_the_model_keeps_to_the_rules_of_models(qtmodeltester: object, qtbot: QtBot) -> None:
    _, model = a_view(qtbot, ("b", 2), ("a", 10))
    qtmodeltester.check(model)  # type: ignore[attr-defined]


def test_numbers_are_sorted_as_numbers(qtbot: QtBot) -> None:
    _, model = a_view(qtbot, ("a", 10), ("b", 9), ("c", 1000))
    model.sort(1)
    assert [row[1] for row in model.rows] == [9, 10, 1000]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [row[1] for row in model.rows] == [1000, 10, 9]


def test_selected_rows_stay_selected_while_sorting(qtbot: QtBot) -> None:
    view, model = a_view(qtbot, ("c", 1), ("a", 2), ("b", 3))
    select_rows(view, [0])
    model.sort(0)
    assert [model.rows[i.row()][0] for i in view.selectionModel().selectedRows()] == ["c"]


def test_rows_are_copied_with_their_titles(qtbot: QtBot) -> None:
    view, _ = a_view(qtbot, ("a\nb", 1), ("c", 2), ("d", 3))
    select_rows(view, [0, 2])
    copy_rows(view)
    assert QGuiApplication.clipboard().text() == "Name\tNumber\na b\t1\nd\t3"
