"""Starting the window, and the net under it for the unexpected."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QSettings, QStandardPaths, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from case.private_folder import private_folder
from case.storage import SUFFIX
from ui.fonts import load_fonts
from ui.history import History
from ui.jobs import Jobs
from ui.messages import warn
from ui.overrides import keep_errors_whole
from ui.settings import load, open_store
from ui.style import prepare
from ui.translating import speak, translate
from window.imports.importing import Wish
from window.main import NAME, MainWindow

ROOT = Path(__file__).resolve().parents[1]
NEEDED_NEXT = (
    "importers.run", "analysis.summary", "window.timeline_page", "window.events_page", "graph.family.genogram",
    "graph.picked", "graph.impact.impact_map", "window.pictures.picture_page", "numpy.ma",
)  # fmt: skip
SWITCHING = 0.0002  # seconds
NO_DISPLAY = "No window can be opened here: there is no display, or a system library that Qt needs is missing."


def run_window(
    files: Sequence[Path] = (),
    agencies: Path | None = None,
    people: Path | None = None,
    family: str | None = None,
) -> int:
    """Open the window, bring the given files into it, and stay until it is closed."""
    qInstallMessageHandler(_hear)
    forget_places()
    app = make_application()
    history, jobs = History(), Jobs()
    store = open_store()
    speak(app, load(store).language)
    window = MainWindow(history, jobs, store, private_folder())
    fall = _net(window)
    sys.excepthook = fall
    jobs.unexpected.connect(lambda error: fall(type(error), error, error.__traceback__))
    window.show()
    cases = [file for file in files if file.suffix.casefold() == SUFFIX]
    files = [file for file in files if file not in cases]
    if cases:
        window.keeping.filing.open(cases[0])
    if files or agencies or people:
        given = (*files, *(() if files else [file for file in (agencies, people) if file]))
        window.doing.importing.bring_in(Wish(tuple(given), agencies, people, family))
    window.keeping.recovering.offer()
    jobs.newest("warm", warm_up, lambda _: window.pages.make_ready())
    return app.exec()


def warm_up() -> None:
    """Load what the first case needs, while the user still chooses it."""
    from drawing.text import width

    for bold in (False, True):
        width("Kinline", 10.0, bold)  # reads the fonts
    for module in NEEDED_NEXT:
        import_module(module)


def forget_places() -> None:
    """Keep Qt's own file dialog from writing down where the user looked: a folder may be called after a family."""
    nowhere = str(Path(os.devnull) / "kinline")
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, nowhere)


def make_application() -> QApplication:
    """Return the running application, or a new one with the bundled fonts.

    Qt lets go of Python's lock at every call; with the usual interval each of them waits 5 ms for a busy job.
    """
    sys.setswitchinterval(SWITCHING)
    keep_errors_whole()
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([NAME])
    app.setApplicationName("kinline")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("kinline")
    load_fonts()
    prepare(app)
    return app


def _hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Take what Qt says: its end for want of a display becomes one plain sentence."""
    if kind is QtMsgType.QtFatalMsg:
        sys.stderr.write(f"{NO_DISPLAY}\n")
        sys.stderr.flush()
        os._exit(2)
    if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg) and os.environ.get("KINLINE_QT_MESSAGES"):
        sys.stderr.write(f"{message}\n")


Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def _net(window: MainWindow) -> Hook:
    """Return the hook for errors nobody caught; one that comes back, as from painting, is told once."""
    told: set[tuple[str, int]] = set()

    def fall(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
            return
        place = _place(kind, trace)
        if place in told:
            return
        told.add(place)
        file = write_crash_report(kind, trace)
        where = translate("Starting", "No report could be written.")
        if file:
            where = translate("Starting", "A report without any names was written: {file}").format(file=file)
        said = translate("Starting", "Kinline met an error of its own. The case is as it was.")
        warn(window, translate("Starting", "Something went wrong"), said, where)

    return fall


def _place(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, int]:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return (f"{kind} {trace.tb_frame.f_code.co_filename}", trace.tb_lineno) if trace else (str(kind), 0)


def write_crash_report(kind: type[BaseException], trace: TracebackType | None) -> Path | None:
    """Write what kind of error it was and where in the code: never its words, which may hold a name."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))
    lines = [f"{kind.__module__}.{kind.__qualname__}"]
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"  {_in_project(code.co_filename)}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    file = folder / f"crash-{datetime.now():%Y%m%d-%H%M%S}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return None
    return file


def _in_project(file: str) -> str:
    path = Path(file)
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
