"""What must not be upgraded unseen."""

from __future__ import annotations

import subprocess
import sys

NONE_IS_KEPT = """
import sys
from PySide6.QtGui import QImage, QPainter
image = QImage(8, 8, QImage.Format.Format_ARGB32)
painter = QPainter(image)
before = sys.getrefcount(None)
for _ in range(2000):
    painter.save(); painter.restore()
painter.end()
lost = before - sys.getrefcount(None)
raise SystemExit(0 if lost < 1000 else 1)
"""


def test_calls_that_return_nothing_keep_none_alive() -> None:
    """PySide6 6.12.0 on Python 3.11 loses one reference to None a call, and aborts after some 5,000."""
    assert subprocess.run([sys.executable, "-c", NONE_IS_KEPT]).returncode == 0
