"""Actions: what can be done, with its words, keys and icon in one place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

Keys = QKeySequence.StandardKey | str


def action(
    parent: QObject,
    text: str,
    do: Callable[[], object] | None = None,
    keys: Keys | Sequence[Keys] = (),
    tip: str = "",
    checkable: bool = False,
) -> QAction:
    """Return an action that says `tip` in the status bar and, with its keys, as a tool tip."""
    made = QAction(text, parent)
    made.setCheckable(checkable)
    given = [keys] if isinstance(keys, (str, QKeySequence.StandardKey)) else list(keys)
    sequences = [sequence for key in given for sequence in _sequences(key)]
    made.setShortcuts(sequences)
    plain = tip or text.replace("&", "").rstrip(".…")
    shown = sequences[0].toString(QKeySequence.SequenceFormat.NativeText) if sequences else ""
    made.setStatusTip(plain)
    made.setToolTip(f"{plain} ({shown})" if shown else plain)
    if do is not None:
        made.triggered.connect(lambda *_: do())
    return made


def is_escape_asked_for(event: QEvent) -> bool:
    """Tell whether the Escape key is about to go to an action: who accepts the event gets the key instead."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.key() == Qt.Key.Key_Escape


def _sequences(key: Keys) -> list[QKeySequence]:
    if isinstance(key, str):
        return [QKeySequence(key)]
    return list(QKeySequence.keyBindings(key))
