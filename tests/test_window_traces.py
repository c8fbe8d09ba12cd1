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
import shutil
import sys
import time
from dataclasses import replace
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit
from case import sealing
from case.private_folder import private_folder
from ui.history import History
from ui.jobs import Jobs
from ui.settings import open_store
from case.bulk import Changes
from case.listed import put
from case.model import EventKind
from case.voices import Voice
from importers.review.placing import Place
from importers.review.suggestions import unknown_agencies
from window.analysis.topics import Topic
from window.imports.importing import Wish as Files
from window.meeting.keys import Wish
from window.meeting.displays import Place as Display
from window.main import MainWindow
from window.filing.passphrases import NewPassphraseDialog
from window.starting import forget_places, make_application, write_crash_report

sealing.MEMORY_KIB = 64
folder = Path(sys.argv[1])
forget_places()
app = make_application()
window = MainWindow(History(), Jobs(), open_store(), private_folder())
window.show()

def settled(jobs=window.jobs):
    end = time.monotonic() + 120
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.005)
        if jobs.is_settled:
            return
    raise SystemExit("the jobs never ended")

def through_dialog(name):
    dialog = app.activeModalWidget()
    assert isinstance(dialog, QFileDialog), dialog
    dialog.setDirectory(str(folder / "Ossington"))
    dialog.findChild(QLineEdit).setText(name)
    dialog.accept()

window.doing.importing.bring_in(Files((folder / "Ossington" / "Marigold.csv", folder / "people.csv")))
settled()
assert len(window.history.case.events) == 3, window.history.case.events
for box in window.findChildren(QDialog):
    box.reject()
window.selection.set_filter(window.selection.filter.__class__(words="Tamsin"))
for number in range(6):
    window.look_at(number)
    settled()
window.selection.set_filter(window.selection.filter.__class__())
settled()

# the events, many at once and one cell of the table
ids = frozenset(window.history.case.event_by_id)
window.doing._change(ids, Changes(kind=EventKind.CONTACT, category="Marigold visits"))
(placed,) = unknown_agencies(window.history.case)
assert placed.words == "Marigold Trust"
window.who._place(placed, Place(kind="voluntary sector"))
people = {person.name: person.id for person in window.history.case.people}
window.who.merge(people["Tamsin Quillfeather"], people["T. Quillfeather"])
window.who.delete_parties(0, frozenset((people["Peregrine Ossington"],)))
said = Voice("w1", speaker=people["Tamsin Quillfeather"], words="Marigold helped Tamsin.")
window.history.change("Add a voice", put(window.history.case, said))
settled()

# scenes, and a meeting in which they are shown
window.look_into(Topic.BEFORE_AFTER)
settled()
window.preparing.keep()
window.look_at(0)
window.preparing.keep()
made = window.history.scenes
window.history.stage("Notes", tuple(replace(one, title="Tamsin", notes="Ask Peregrine") for one in made))
window.preparing.start(Display(window.screen().name(), False))
settled()
meeting = window.preparing.meeting
assert meeting is not None and len(made) == 2
for number in range(2):
    meeting.do(Wish.NEXT)
    settled(meeting.audience.stage.jobs)
meeting.end()
window.showing.present(True)
settled()
window.showing.present(False)
settled()
window.keeping.autosave.keep_now()
settled()
shutil.copytree(private_folder(), folder / "kept")  # as a crash would leave it
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
        "June 2009,School,Tamsin Quillfeather,Tamsin was away.\n"
        "July 2009,Marigold Trust,T. Quillfeather,A visit to Peregrine.\n",
        encoding="utf-8",
    )
    (folder / "people.csv").write_text(
        "Name,Role\nTamsin Quillfeather,mother\nPeregrine Ossington,\n", encoding="utf-8"
    )
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
        cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="the folders are named by variables of other systems")
def test_no_name_is_left_in_settings_state_temporary_files_or_the_case_file(home: Path) -> None:
    done = run(home)
    assert done.stdout.strip().endswith("done"), done.stderr
    places = [*(home / "home").rglob("*"), *(home / "temp").rglob("*"), *(home / "stick").rglob("*.kinline")]
    kept = [path for path in (home / "stick" / "kept").rglob("*") if path.is_file()]
    assert any(path.stat().st_size > 1_000 for path in kept)  # the unsaved work, sealed
    places += kept
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
