"""Work beside the window."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.jobs import Jobs, Report

LONG = 60  # seconds


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_answers_are_handed_over_on_the_windows_own_thread(jobs: Jobs, qtbot: QtBot) -> None:
    threads: list[int] = []
    with qtbot.waitSignal(jobs.settled):
        jobs.newest("a", threading.get_ident, threads.append)
    with qtbot.waitSignal(jobs.settled):
        jobs.newest("a", lambda: 0, lambda _: threads.append(threading.get_ident()))
    assert threads[0] != threads[1] == threading.get_ident()


def test_only_the_newest_answer_for_a_key_arrives(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    answers: list[int] = []
    for number in range(5):
        jobs.newest("a", lambda number=number: gate.wait(LONG) and number, answers.append)  # type: ignore[misc]
    with qtbot.waitSignal(jobs.settled):
        gate.set()
    assert answers == [4]


def test_a_forgotten_answer_does_not_arrive(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    answers: list[bool] = []
    jobs.newest("a", lambda: gate.wait(LONG), answers.append)
    jobs.forget("a")
    with qtbot.waitSignal(jobs.settled):
        gate.set()
    assert answers == []


def test_queued_jobs_wait_for_each_other_and_all_arrive(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[int] = []
    with qtbot.waitSignal(jobs.settled):
        for number in range(5):
            jobs.queue(lambda _, number=number: number, answers.append)  # type: ignore[misc]
    assert answers == [0, 1, 2, 3, 4]
    assert not jobs.is_busy


def test_progress_is_told_and_a_cancelled_job_hears_of_it(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    heard: list[bool] = []

    def work(report: Report) -> None:
        heard.append(report(0.5, "Half way"))
        gate.wait(LONG)
        heard.append(report(0.6, "More"))

    with qtbot.waitSignal(jobs.progressed) as told:
        jobs.queue(work, lambda _: None)
    assert told.args == [0.5, "Half way"]
    qtbot.waitUntil(lambda: heard == [True])
    jobs.cancel()
    with qtbot.waitSignal(jobs.settled):
        gate.set()
    assert heard == [True, False]


def test_a_job_after_a_cancelled_one_is_not_cancelled(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[bool] = []
    with qtbot.waitSignal(jobs.settled):
        jobs.queue(lambda report: jobs.cancel(), lambda _: None)
    with qtbot.waitSignal(jobs.settled):
        jobs.queue(lambda report: report(0, ""), heard.append)
    assert heard == [True]


def test_an_error_is_told_to_whoever_asked(jobs: Jobs, qtbot: QtBot) -> None:
    errors: list[Exception] = []
    with qtbot.waitSignal(jobs.settled):
        jobs.queue(lambda _: 1 // 0, lambda _: None, errors.append)
    assert isinstance(errors[0], ZeroDivisionError)


def test_an_error_nobody_asked_for_is_told_as_unexpected(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.unexpected) as told:
        jobs.newest("a", lambda: 1 // 0, lambda _: None)
    assert isinstance(told.args[0], ZeroDivisionError)


def test_nothing_arrives_after_closing(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    answers: list[bool] = []
    jobs.newest("a", lambda: gate.wait(LONG), answers.append)
    jobs.close()
    gate.set()
    jobs._side.shutdown()  # the work has ended
    QApplication.processEvents()
    assert answers == []


def test_work_begins_when_the_window_has_ended_its_own(jobs: Jobs, qtbot: QtBot) -> None:
    begun, told = threading.Event(), list[bool]()
    jobs.newest("a", begun.set, lambda _: told.append(True))
    assert not begun.wait(0.2), "beside each other they take turns, and the window stands still for longer"
    qtbot.waitUntil(lambda: told == [True])
