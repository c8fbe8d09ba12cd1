"""What all tests share: a display where there is none, the same examples in every run, no unexpected word from Qt."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers
from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.overrides import keep_errors_whole

AWAY = QPoint(99_999, 99_999)  # where no window is: nothing is pointed at
LONG = 60_000  # milliseconds: on a busy machine too
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)

# Laws are tried with the same examples in every run, however slow the machine is. KINLINE_LAWS=new tries others.
settings.register_profile("same", deadline=None, derandomize=True, database=None, suppress_health_check=SLOW)
settings.register_profile("new", deadline=None, print_blob=True, suppress_health_check=SLOW)
LAWS = os.environ.get("KINLINE_LAWS", "same")
settings.load_profile(LAWS)
if LAWS == "same" and hasattr(providers, "_get_local_constants"):
    # Nor do they depend on which files of ours were read before: hypothesis tries the numbers and words it finds there.
    providers._get_local_constants = lambda: providers._local_constants

keep_errors_whole()  # a test in which Qt calls something that fails must fail itself, and not end all tests

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class PatientBot(QtBot):
    """Waits a minute before it gives up, where pytest-qt waits five seconds: on a busy machine all comes later."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = LONG) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = LONG, **options: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitSignals(self, signals: Any, *, timeout: int = LONG, **options: Any) -> Any:
        return super().waitSignals(signals, timeout=timeout, **options)

    def waitExposed(self, widget: QWidget, *, timeout: int = LONG) -> Any:
        return super().waitExposed(widget, timeout=timeout)

    def waitActive(self, widget: QWidget, *, timeout: int = LONG) -> Any:
        return super().waitActive(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(autouse=True)
def nothing_unexpected_from_qt(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test with a window in which Qt warned of something; leave no mouse where the test before had it."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    log = request.getfixturevalue("qtlog")
    QCursor.setPos(AWAY)
    yield
    said = [record.message for record in log.records if record.log_type_name in ("QtWarningMsg", "QtCriticalMsg")]
    unexpected = [message for message in said if not message.startswith("This plugin does not support")]
    assert not unexpected, unexpected
