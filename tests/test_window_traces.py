"""After a session nothing of the case is left anywhere but in its sealed file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("Quillfeather", "Tamsin", "Marigold", "Peregrine", "Ossington")

SESSION = """
import sys
import time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit
from case import sealing
from case.private_folder import private_folder
from ui.history import History
from ui.jobs import Jobs
from ui.settings import open_store
from window.imports.importing import Wish
from window.main import MainWindow
from window.filing.passphrases import NewPassphraseDialog
from window.starting import forget_places, make_application, write_crash_report

sealing.MEMORY_KIB = 64
folder = Path(sys.argv[1])
forget_places()
app = make_application()
window = MainWindow(History(), Jobs(), open_store(), private_folder())
window.show()

def settled():
    end = time.monotonic() + 60
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.005)
        if window.jobs.is_settled:
            return
    raise SystemExit("the jobs never ended")

def through_dialog(name):
    dialog = app.activeModalWidget()
    assert isinstance(dialog, QFileDialog), dialog
    dialog.setDirectory(str(folder / "Ossington"))
    dialog.findChild(QLineEdit).setText(name)
    dialog.accept()

window.doing.importing.bring_in(Wish((folder / "Ossington" / "Marigold.csv", folder / "people.csv")))
settled()
assert len(window.history.case.events) == 2, window.history.case.events
for box in window.findChildren(QDialog):
    box.reject()
window.selection.set_filter(window.selection.filter.__class__(words="Tamsin"))
for number in range(4):
    window.look_at(number)
    settled()
window.keeping.autosave.keep_now()
settled()
QTimer.singleShot(0, lambda: through_dialog("Marigold.kinline"))
window.menus.file.save.trigger()
dialog = window.findChild(NewPassphraseDialog)
dialog._first.setText("seven quiet herons wade")
dialog._second.setText("seven quiet herons wade")
dialog._ok.click()
settled()
assert not window.keeping.document.unsaved
try:
    raise ValueError("Tamsin Quillfeather")
except ValueError as error:
    write_crash_report(type(error), error.__traceback__)
window.menus.find.trigger()
window.close()
app.processEvents()
print("done")
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    (folder / "Ossington").mkdir(parents=True)
    (folder / "Ossington" / "Marigold.csv").write_text(
        "Date,Agency,Person,Event\n3 April 2009,Police,Tamsin Quillfeather,Tamsin was seen near Peregrine Road.\n"
        "June 2009,School,Tamsin Quillfeather,Tamsin was away.\n",
        encoding="utf-8",
    )
    (folder / "people.csv").write_text("Name,Role\nTamsin Quillfeather,mother\n", encoding="utf-8")
    for name in ("home", "temp"):
        (tmp_path / name).mkdir()
    return tmp_path


def run(home: Path) -> subprocess.CompletedProcess[str]:
    surroundings = {
        **os.environ,
        "HOME": str(home / "home"),
        "XDG_CONFIG_HOME": str(home / "home" / "config"),
        "XDG_STATE_HOME": str(home / "home" / "state"),
        "XDG_DATA_HOME": str(home / "home" / "data"),
        "XDG_CACHE_HOME": str(home / "home" / "cache"),
        "TMPDIR": str(home / "temp"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    return subprocess.run(
        [sys.executable, "-c", SESSION, str(home / "stick")],
        cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="the folders are named by variables of other systems")
def test_no_name_is_left_in_settings_state_temporary_files_or_the_case_file(home: Path) -> None:
    done = run(home)
    assert done.stdout.strip().endswith("done"), done.stderr
    places = [*(home / "home").rglob("*"), *(home / "temp").rglob("*"), *(home / "stick").rglob("*.kinline")]
    found = {}
    for file in (path for path in places if path.is_file()):
        data = file.read_bytes()
        for name in NAMES:
            forms = (name.encode(), name.lower().encode(), name.encode("utf-16-le"))
            if any(form in data for form in forms):
                found[str(file.relative_to(home))] = name
    assert not found
    assert not any(name in done.stdout + done.stderr for name in NAMES)
    assert (home / "stick" / "Ossington" / "Marigold.kinline").exists()
    assert list((home / "home").rglob("crash-*.txt"))
    left = [path.relative_to(home).as_posix() for path in (home / "home" / "state").rglob("*") if path.is_file()]
    assert sorted(left) == ["home/state/kinline/keys/device", "home/state/kinline/recent"]
