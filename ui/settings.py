"""What the program remembers between sessions: looks only, never a name or where a case lies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class ThemeChoice(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults; `geometry` and `layout` are Qt's own bytes."""

    theme: ThemeChoice = ThemeChoice.SYSTEM
    lanes: str = "person"
    geometry: bytes = b""
    layout: bytes = b""


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
        lanes="agency" if store.value("lanes") == "agency" else default.lanes,
        geometry=_bytes(store, "geometry"),
        layout=_bytes(store, "layout"),
    )


def save(store: QSettings, settings: Settings) -> None:
    """Write the settings."""
    store.setValue("theme", settings.theme.value)
    store.setValue("lanes", settings.lanes)
    store.setValue("geometry", QByteArray(settings.geometry))
    store.setValue("layout", QByteArray(settings.layout))
    store.sync()


def _bytes(store: QSettings, key: str) -> bytes:
    value = store.value(key)
    return bytes(value.data()) if isinstance(value, QByteArray) else b""
