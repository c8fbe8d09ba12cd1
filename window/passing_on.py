"""What holds for all views, whatever case they show: passed on to those that are made, kept for those to come."""

from __future__ import annotations

from collections.abc import Mapping

from case.dates import Windows
from drawing.theme import LIGHT, Theme
from timeline.choosing import Choices
from window.pictures.pictures import Points
from window.views import Made


class PassingOn:
    """Tell the views what they have in common."""

    def __init__(self, made: Made) -> None:
        self._made = made
        self.theme = LIGHT
        self.room: float | None = None
        self.choices: Choices = {}
        self.windows: Windows | None = None
        self.positions: Points = {}
        self.changeable = True

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of a theme."""
        self.theme = theme
        for page in self._made.pages.values():
            page.set_theme(theme)

    def dress_for_room(self, scale: float) -> None:
        """Leave nothing but the pictures, at a size for a room, from now on."""
        self.room = scale
        for page in self._made.pages.values():
            page.dress_for_room(scale)

    def take_choices(self, choices: Choices, twins: Mapping[str, str]) -> None:
        """Order, fold and hide the lanes so in the case that is shown next; `twins` where it has other ids."""
        self.choices = choices
        if timeline := self._made.timeline:
            timeline.take_choices(choices, twins)

    def show_windows(self, windows: Windows | None) -> None:
        """Show on the timeline which windows are compared, or none."""
        self.windows = windows
        if timeline := self._made.timeline:
            timeline.show_windows(windows)

    def show_positions(self, positions: Points) -> None:
        """Show in the pictures what was dragged where."""
        self.positions = positions
        for page in self._made.pictures:
            page.show_positions(positions)

    def set_changeable(self, on: bool) -> None:
        """Let things be changed in the views, or not."""
        self.changeable = on
        for page in self._made.pictures:
            page.set_changeable(on)
        if analysis := self._made.analysis:
            analysis.set_changeable(on)
        if events := self._made.events:
            events.set_changeable(on)
