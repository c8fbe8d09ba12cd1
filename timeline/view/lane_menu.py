"""The menu of a lane: fold, hide, move, light up, teams apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from timeline import choosing
from timeline.lanes import Choice, Lane
from ui.translating import translate


def fill_menu(
    parent: QWidget,
    lanes: Sequence[Lane],
    choice: Choice,
    key: str,
    change: Callable[[Choice], None],
    spotlight: Callable[[str], None],
) -> QMenu:
    """Return the menu of the lane `key`; what is chosen there goes to `change` or `spotlight`."""
    menu = QMenu(parent)
    lane = next(lane for lane in lanes if lane.key == key)

    def offer(text: str, does: Callable[[], None], possible: bool = True) -> None:
        action = menu.addAction(text)
        action.setEnabled(possible)
        action.triggered.connect(lambda _=False: does())

    offer(
        translate("LaneMenu", "Open the lane") if lane.folded else translate("LaneMenu", "Fold to one row"),
        lambda: change(choosing.folded(choice, key)),
    )
    if lane.teams or key in choice.unfolded:
        words = (
            translate("LaneMenu", "Fold the teams into the agency")
            if key in choice.unfolded
            else translate("LaneMenu", "A lane for each team")
        )
        offer(words, lambda: change(choosing.teams_apart(choice, key)))
    offer(translate("LaneMenu", "Hide the lane"), lambda: change(choosing.hidden(choice, key)), len(lanes) > 1)
    offer(translate("LaneMenu", "Spotlight on this lane"), lambda: spotlight(key))
    menu.addSeparator()
    keys = [one.key for one in lanes if not one.inside]
    at = keys.index(lane.inside or key)
    after = keys[at + 2] if at + 2 < len(keys) else ""
    offer(
        translate("LaneMenu", "Move up"), lambda: change(choosing.moved(choice, lanes, keys[at], keys[at - 1])), at > 0
    )
    offer(
        translate("LaneMenu", "Move down"),
        lambda: change(choosing.moved(choice, lanes, keys[at], after)),
        at + 1 < len(keys),
    )
    return menu
