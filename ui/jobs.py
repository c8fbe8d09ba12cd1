"""Work beside the window: the only place where threads are.

A job takes values and returns a value; it never sees a widget. Its answer is handed over on the
window's own thread.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event as Flag
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

T = TypeVar("T")
Report = Callable[[float, str], bool]
"""Told how far a job is (0 to 1) and what it does; answers False when the job shall stop."""


@dataclass
class _Lane:
    """The jobs of one key: is one running, and which waits to be next?"""

    running: bool = False
    waiting: Callable[[], None] | None = None
    ticket: int = 0
    stop: Flag = field(default_factory=Flag)


class Jobs(QObject):
    """Run work beside the window and hand over its answers.

    Signals: `progressed(fraction, words)` and `busy(bool)` tell of queued jobs; `unexpected(error)` of an
    error that nobody asked to be told of; `settled()` when nothing runs or waits any more; `heard(key, fraction,
    words)` tells of work for the newest answer that is followed.
    """

    progressed = Signal(float, str)
    busy = Signal(bool)
    unexpected = Signal(object)
    settled = Signal()
    heard = Signal(str, float, str)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._side = ThreadPoolExecutor(2, "newest")
        self._line = ThreadPoolExecutor(1, "queue")
        self._lanes: dict[str, _Lane] = {}
        self._stop = Flag()
        self._queued = 0
        self._open = 0
        self._closed = False
        self._arrived.connect(self._hand_over)

    @property
    def is_busy(self) -> bool:
        """Whether a queued job runs or waits."""
        return self._queued > 0

    @property
    def is_settled(self) -> bool:
        return self._open == 0

    def newest(
        self,
        key: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Work out the newest answer for `key`; answers to older questions of that key are dropped."""
        lane = self._lanes.setdefault(key, _Lane())
        lane.ticket += 1
        ticket = lane.ticket
        fail = failed or self.unexpected.emit

        def begin() -> None:
            lane.running = True
            self._submit(self._side, work, finish)

        def finish(answer: T | None, error: Exception | None) -> None:
            lane.running = False
            if ticket == lane.ticket:
                _tell(answer, error, done, fail)
            if lane.waiting:
                following, lane.waiting = lane.waiting, None
                following()

        self._open += 1 if not (lane.running and lane.waiting) else 0
        if lane.running:
            lane.waiting = begin
        else:
            begin()

    def follow(
        self,
        key: str,
        work: Callable[[Report], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Work out the newest answer for `key` and tell how far it is; work on an older one is asked to stop."""
        lane = self._lanes.setdefault(key, _Lane())
        lane.stop.set()
        stop = lane.stop = Flag()

        def report(fraction: float, words: str) -> bool:
            if not self._closed and not stop.is_set():
                self.heard.emit(key, fraction, words)
            return not stop.is_set() and not self._closed

        self.newest(key, lambda: work(report), done, failed)

    def stop(self, key: str) -> None:
        """Ask the work for `key` to stop; whoever asked is told that it did."""
        if lane := self._lanes.get(key):
            lane.stop.set()

    def forget(self, key: str) -> None:
        """Drop the answer that is on its way for `key`, and ask its work to stop."""
        if lane := self._lanes.get(key):
            lane.ticket += 1
            lane.stop.set()

    def queue(
        self,
        work: Callable[[Report], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do one thing after another, with progress; `work` is given the function to report to."""
        fail = failed or self.unexpected.emit

        def finish(answer: T | None, error: Exception | None) -> None:
            self._queued -= 1
            if not self._queued:
                self._stop.clear()
            _tell(answer, error, done, fail)
            if not self._queued:
                self.busy.emit(False)

        self._queued += 1
        self._open += 1
        if self._queued == 1:
            self.busy.emit(True)
        self._submit(self._line, lambda: work(self._report), finish)

    def cancel(self) -> None:
        """Ask the queued jobs to stop."""
        if self._queued:
            self._stop.set()

    def close(self) -> None:
        """Let go of all work; answers that arrive later are dropped."""
        self._closed = True
        self._stop.set()
        for pool in (self._side, self._line):
            pool.shutdown(wait=False, cancel_futures=True)

    def _report(self, fraction: float, words: str) -> bool:
        if not self._closed:
            self.progressed.emit(fraction, words)
        return not self._stop.is_set()

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[], T],
        finish: Callable[[T | None, Exception | None], None],
    ) -> None:
        def run() -> None:
            answer: T | None = None
            error: Exception | None = None
            try:
                answer = work()
            except Exception as caught:  # the net: an answer of its own, told to whoever asked
                error = caught
            if not self._closed:
                self._arrived.emit(lambda: finish(answer, error))

        def begin() -> None:
            if not self._closed:
                pool.submit(run)

        QTimer.singleShot(0, self, begin)  # the window first ends what it does: both at once take turns, and it waits

    def _hand_over(self, finish: Callable[[], None]) -> None:
        if self._closed:
            return
        self._open -= 1
        finish()
        if not self._open:
            self.settled.emit()


def _tell(
    answer: T | None,
    error: Exception | None,
    done: Callable[[T], None],
    failed: Callable[[Exception], object],
) -> None:
    if error is not None:
        failed(error)
    else:
        done(answer)  # type: ignore[arg-type]
