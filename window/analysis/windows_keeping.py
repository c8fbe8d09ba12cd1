"""The two windows that the report compares, kept in the case file; what was tried out is shown, but not kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from case.beside import Kept
from case.dates import Span
from window.filing.document import Document
from window.pages import Pages
from window.showing import Showing

if TYPE_CHECKING:
    from window.analysis.before_after import BeforeAfterSection
    from window.analysis.section import Section


class WindowsKeeping(QObject):
    """Keep with the document which windows the report compares, and let the section and the timeline show them.

    The timeline shows those that are tried out in the section, else those that are kept, until they are taken off it.
    """

    def __init__(self, parent: QObject, document: Document, showing: Showing, pages: Pages) -> None:
        super().__init__(parent)
        self._document, self._showing = document, showing
        self._section: BeforeAfterSection | None = None
        self._pages = pages
        self._tried: tuple[Span, Span] | None = None
        self._off = False
        self._opening = False
        pages.wishes.section_made.connect(self._connect)
        document.replaced.connect(self._expect)
        document.changed.connect(self._take)
        pages.wishes.windows_off.connect(lambda: self._let_show(False))
        showing.presenting_changed.connect(lambda _: self._begin_anew())
        showing.plan_changed.connect(lambda _: self._show())

    def windows(self) -> tuple[Span, Span] | None:
        """Return the windows that the report compares, None where there are none."""
        kept = "" if self._opening else self._document.settings.get(Kept.WINDOWS, "")
        if not kept:
            return None
        from analysis.windows import WindowError, from_text

        try:
            return from_text(kept)
        except WindowError:  # a file that somebody changed by hand
            return None

    def _connect(self, section: Section) -> None:
        from window.analysis.before_after import BeforeAfterSection

        if isinstance(section, BeforeAfterSection):
            self._section = section
            self._tried = None
            section.report_wanted.connect(self._keep)
            section.windows_changed.connect(self._try_out)
            section.timeline_wanted.connect(self._let_show)
            number = id(section)
            section.destroyed.connect(lambda _=None: self._let_go(number))
            self._show()

    def _keep(self, windows: tuple[Span, Span] | None) -> None:
        from analysis.windows import as_text

        if not self._showing.presenting:
            name = self.tr("Compare in the report") if windows else self.tr("Compare no longer in the report")
            self._document.history.choose(name, Kept.WINDOWS, as_text(windows) if windows else "")

    def _expect(self) -> None:
        """Forget the windows of the case that is let go; those of the next are there once it is open."""
        self._opening, self._off = True, False
        self._begin_anew()

    def _take(self) -> None:
        self._opening = False
        self._show()

    def _begin_anew(self) -> None:
        """Let go of what was tried out: its days are those of another case, or of the other side."""
        self._section = self._tried = None
        self._show()

    def _try_out(self, windows: tuple[Span, Span] | None) -> None:
        self._tried = windows
        self._let_show(True)

    def _let_show(self, on: bool) -> None:
        """Show the windows on the timeline, or take them off."""
        self._off = not on
        self._show()

    def _show(self) -> None:
        kept = self._as_shown()
        if self._section:
            self._section.show_kept(kept)
            self._section.show_on_timeline(not self._off)
        self._pages.passing.show_windows(None if self._off else self._tried or kept)

    def _as_shown(self) -> tuple[Span, Span] | None:
        """Return the windows as the dates that are shown are."""
        windows = self.windows()
        if windows is None or not self._showing.presenting:
            return windows
        from privacy.grains import grain_of, spans_as_shared

        return spans_as_shared(windows, grain_of(self._document.history.case, self._showing.plan))

    def _let_go(self, gone: int) -> None:
        """Let go of a section; the one that took its place stays."""
        if id(self._section) == gone:
            self._section = None
