"""What the program remembers between sessions: looks only, never a name or where a case lies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from case.scenes import LaneBy


class ThemeChoice(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults; `geometry`, `layout` and `columns` are Qt's own bytes.

    `state` says whether the window was maximised or filled the screen; `language` is a code, '' for that of the
    system; `section` is that of the analysis which was looked at last; `text` is the size of words in percent;
    `idle` are minutes until the window locks, 0 for never; `autosave` are seconds after which unsaved work is kept;
    `audience` is the name of the display on which a meeting was shown last, `lock_in_meetings` lets the program lock
    during one.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    lanes: str = "person"
    geometry: bytes = b""
    layout: bytes = b""
    columns: bytes = b""
    text: int = 100
    idle: int = 10
    autosave: int = 5
    recent: bool = True
    clear_clipboard: bool = False
    audience: str = ""
    lock_in_meetings: bool = False
    section: str = ""
    language: str = ""
    state: str = ""


def open_store(file: Path | None = None) -> QSettings:
    """Return where settings are kept: the given ini file, or the one in the user's settings folder."""
    if file is not None:
        return QSettings(str(file), QSettings.Format.IniFormat)
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Kinline", "kinline")


def load(store: QSettings) -> Settings:
    """Read the settings; what is missing or makes no sense takes its default."""
    default = Settings()
    try:
        theme = ThemeChoice(str(store.value("theme", default.theme.value)))
    except ValueError:
        theme = default.theme
    return Settings(
        theme=theme,
        lanes=_lanes(store, default.lanes),
        section=str(store.value("section", default.section)),
        language=str(store.value("language", default.language)),
        geometry=_bytes(store, "geometry"),
        state=str(store.value("state", default.state)),
        layout=_bytes(store, "layout"),
        columns=_bytes(store, "columns"),
        text=_number(store, "text", default.text, 80, 300),
        idle=_number(store, "idle", default.idle, 0, 240),
        autosave=_number(store, "autosave", default.autosave, 1, 600),
        recent=_yes(store, "recent", default.recent),
        clear_clipboard=_yes(store, "clear-clipboard", default.clear_clipboard),
        audience=str(store.value("audience", default.audience)),
        lock_in_meetings=_yes(store, "lock-in-meetings", default.lock_in_meetings),
    )


def save(store: QSettings, settings: Settings) -> None:
    """Write the settings."""
    store.setValue("theme", settings.theme.value)
    store.setValue("lanes", settings.lanes)
    store.setValue("section", settings.section)
    store.setValue("language", settings.language)
    store.setValue("geometry", QByteArray(settings.geometry))
    store.setValue("state", settings.state)
    store.setValue("layout", QByteArray(settings.layout))
    store.setValue("columns", QByteArray(settings.columns))
    store.setValue("text", settings.text)
    store.setValue("idle", settings.idle)
    store.setValue("autosave", settings.autosave)
    store.setValue("recent", settings.recent)
    store.setValue("clear-clipboard", settings.clear_clipboard)
    store.setValue("audience", settings.audience)
    store.setValue("lock-in-meetings", settings.lock_in_meetings)
    store.sync()


def _bytes(store: QSettings, key: str) -> bytes:
    value = store.value(key)
    return bytes(value.data()) if isinstance(value, QByteArray) else b""


def _number(store: QSettings, key: str, default: int, least: int, most: int) -> int:
    try:
        return max(least, min(most, int(str(store.value(key, default)))))
    except ValueError:
        return default


def _lanes(store: QSettings, default: str) -> str:
    try:
        return LaneBy(str(store.value("lanes", default))).value
    except ValueError:
        return default


def _yes(store: QSettings, key: str, default: bool) -> bool:
    return {"true": True, "false": False}.get(str(store.value(key)).lower(), default)
