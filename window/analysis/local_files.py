"""Frameworks and unit costs of one's own, kept with the case as the text of their files."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from case.beside import Kept, Settings
from ui.history import History
from window.filing.document import Document
from window.showing import Showing

if TYPE_CHECKING:
    from analysis.local import Local

Files = tuple[tuple[str, str], ...]  # names and texts of files


class LocalFiles(QObject):
    """Read what the open case keeps, and take files into it; what reads them is loaded with the first one.

    Signals: `changed()` when the case keeps others.
    """

    changed = Signal()

    def __init__(self, parent: QObject, document: Document, history: History, showing: Showing) -> None:
        super().__init__(parent)
        self._document, self._history, self._showing = document, history, showing
        self._read: tuple[tuple[Files, Files], Local] | None = None
        self._fit: tuple[tuple[object, ...], Local] | None = None
        self._told: Settings = {}
        history.chosen.connect(self._tell)

    @property
    def whole(self) -> Local | None:
        """What the case keeps, with every word in it; None where it keeps nothing."""
        kept = self._kept(Kept.FRAMEWORKS), self._kept(Kept.PRICES)
        if not any(kept):
            return None
        if self._read is None or self._read[0] != kept:
            self._read = kept, _read(*kept)
        return self._read[1]

    @property
    def shown(self) -> Local | None:
        """What goes with the case that is shown: in words fit to leave where it is anonymised."""
        whole, case, plan = self.whole, self._history.case, self._showing.plan
        if whole is None or not self._showing.presenting:
            return whole
        key = whole, case, plan
        if self._fit is None or any(a is not b for a, b in zip(self._fit[0], key, strict=True)):
            from privacy.local_words import fit_to_leave

            self._fit = key, fit_to_leave(whole, case, plan)
        return self._fit[1]

    def add_framework(self, file: Path) -> None:
        """Keep a framework, in place of one of the same file name; raises RuleFileError or OSError."""
        from analysis.indicators import local_framework
        from analysis.rules import read_text

        text = read_text(file)
        local_framework(file, text)
        others = tuple(one for one in self._kept(Kept.FRAMEWORKS) if one[0] != file.name)
        self._keep(self.tr("Use a framework"), Kept.FRAMEWORKS, (*others, (file.name, text)))

    def remove_framework(self, id: str) -> None:
        """Keep a framework no longer."""
        from analysis.indicators import local_framework

        kept = self._kept(Kept.FRAMEWORKS)
        others = tuple(one for one in kept if local_framework(Path(one[0]), one[1]).id != id)
        self._keep(self.tr("Use a framework no longer"), Kept.FRAMEWORKS, others)

    def take_prices(self, file: Path) -> None:
        """Keep unit costs, in place of those that are used now; raises RuleFileError or OSError."""
        from analysis.prices import local_prices
        from analysis.rules import read_text

        text = read_text(file)
        local_prices(file, text)
        self._keep(self.tr("Use unit costs of one's own"), Kept.PRICES, ((file.name, text),))

    def drop_prices(self) -> None:
        """Use the unit costs that ship."""
        self._keep(self.tr("Use the unit costs that ship"), Kept.PRICES, ())

    def _tell(self, settings: Settings) -> None:
        """Tell of other files, but not of what else was chosen."""
        now = {key.value: settings[key] for key in (Kept.FRAMEWORKS, Kept.PRICES) if key in settings}
        if now != self._told:
            self._told = now
            self.changed.emit()

    def _kept(self, key: Kept) -> Files:
        with suppress(ValueError):
            return tuple((str(name), str(text)) for name, text in json.loads(self._document.settings.get(key, "[]")))
        return ()

    def _keep(self, name: str, key: Kept, files: Files) -> None:
        self._history.choose(name, key, json.dumps(files, ensure_ascii=False) if files else "")


def _read(frameworks: Files, prices: Files) -> Local:
    """Return what the files say; one that a newer program took and this one cannot read is left out."""
    from analysis.indicators import Framework, local_framework
    from analysis.local import Local
    from analysis.prices import PriceList, local_prices
    from analysis.rules import RuleFileError

    found: list[Framework] = []
    costs: PriceList | None = None
    for name, text in frameworks:
        with suppress(RuleFileError):
            found.append(local_framework(Path(name), text))
    for name, text in prices:
        with suppress(RuleFileError):
            costs = local_prices(Path(name), text)
    return Local(tuple(found), costs)
