"""What sections of the analysis ask for: a word on who counts, files of one's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.history import History
from ui.messages import warn
from window.analysis.local_files import LocalFiles
from window.analysis.section import Section
from window.counting import Counting
from window.pages import Pages
from window.places import folder_for
from window.showing import Showing
from window.who.tabs import Tab
from window.who.who import Who


class Analysing(QObject):
    """Carry out what sections ask for, on behalf of `window`; nothing while the case is presented."""

    def __init__(
        self,
        window: QWidget,
        history: History,
        showing: Showing,
        counting: Counting,
        pages: Pages,
        files: LocalFiles,
        who: Who,
    ) -> None:
        super().__init__(window)
        self._window, self._history, self._showing = window, history, showing
        self._files, self._who = files, who
        pages.wishes.section_made.connect(self._connect)
        files.changed.connect(counting.refresh)

    def _connect(self, section: Section) -> None:
        """Listen to a section that was made."""
        from window.analysis.agencies import AgenciesSection
        from window.analysis.costs import CostsSection
        from window.analysis.indicators import IndicatorsSection
        from window.analysis.returns import ReturnsSection
        from window.analysis.voices import VoicesSection

        files = self._files
        if isinstance(section, AgenciesSection):
            section.verdict_wanted.connect(self._judge)
        elif isinstance(section, IndicatorsSection):
            section.file_wanted.connect(lambda: self._take(self.tr("Open a local framework"), files.add_framework))
            section.removed.connect(lambda id: self._change(lambda: files.remove_framework(id)))
        elif isinstance(section, ReturnsSection):
            section.returns_wanted.connect(lambda: self._who.open(first=Tab.RETURNS))
        elif isinstance(section, VoicesSection):
            section.voices_wanted.connect(lambda: self._who.open(first=Tab.VOICES))
        elif isinstance(section, CostsSection):
            section.file_wanted.connect(lambda: self._take(self.tr("Open unit costs"), files.take_prices))
            section.removed.connect(lambda: self._change(files.drop_prices))

    def _take(self, title: str, take: Callable[[Path], None]) -> None:
        """Ask for a file and take it into the case."""
        kinds = self.tr("Tables (*.csv);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, str(folder_for(self._window)), kinds)
        if chosen:
            self._change(lambda: take(Path(chosen)))

    def _change(self, change: Callable[[], None]) -> None:
        """Change what the case keeps; a file that cannot be used is told with its line."""
        from analysis.rules import RuleFileError

        if self._showing.presenting:
            return
        try:
            change()
        except RuleFileError as trouble:
            warn(self._window, self.tr("Not opened"), self.tr("The file cannot be used."), str(trouble))
        except OSError as trouble:
            why = trouble.strerror or self.tr("the place cannot be used")
            warn(self._window, self.tr("Not opened"), self.tr("The file cannot be read: {why}.").format(why=why))

    def _judge(self, agency: str, counted: bool | None) -> None:
        """Ask why an agency counts or not, and keep that; going back to the rule needs no reason."""
        from window.asking import WordsDialog

        case = self._history.case
        found = case.agency_by_id.get(agency)
        if found is None or self._showing.presenting:
            return
        if counted is None:
            self._decide(self.tr("Count an agency by the rule"), agency, None, "")
            return
        title = self.tr("Count an agency") if counted else self.tr("Do not count an agency")
        counts = self.tr("{agency} counts, whatever the rule says.")
        left_out = self.tr("{agency} does not count, whatever the rule says.")
        before = next((one.reason for one in case.verdicts if one.agency == agency), "")
        name = self.tr("The reason, which is kept with the case and told beside the count")
        told = (counts if counted else left_out).format(agency=found.name)
        dialog = WordsDialog(title, told, name, before, self._window)
        dialog.taken.connect(lambda reason: self._decide(title, agency, counted, reason))
        dialog.open()

    def _decide(self, name: str, agency: str, counted: bool | None, reason: str) -> None:
        from analysis.deciding import count_agency

        if not self._showing.presenting:
            self._history.change(name, count_agency(self._history.case, agency, counted, reason))
