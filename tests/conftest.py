"""What all tests share: a display where there is none, and no unexpected word from Qt."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor

AWAY = QPoint(99_999, 99_999)  # where no window is: nothing is pointed at

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


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
