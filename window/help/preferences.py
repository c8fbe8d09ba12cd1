"""What can be set: looks, safety, memory. A change takes effect at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs import Dialog, fit_to_screen
from ui.labels import label
from ui.number_field import NumberField
from ui.settings import Settings, ThemeChoice
from ui.translating import languages

SIZES = (80, 100, 115, 130, 150, 175, 200, 250, 300)


class PreferencesDialog(Dialog):
    """Show the settings. Signals: `changed(Settings)` at every change."""

    changed = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.setMinimumWidth(460)
        self._settings = settings
        self._theme = self._chosen({
            ThemeChoice.SYSTEM: self.tr("As the system"),
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.DARK: self.tr("Dark"),
            ThemeChoice.CONTRAST: self.tr("High contrast"),
        }, settings.theme)  # fmt: skip
        self._language = self._chosen({"": self.tr("As the system"), **languages()}, settings.language)
        self._text = self._chosen({size: f"{size} %" for size in SIZES}, settings.text)
        self._idle = NumberField(0, 240, settings.idle)
        self._idle.setSuffix(self.tr(" minutes"))
        self._idle.setSpecialValueText(self.tr("never"))
        self._autosave = NumberField(1, 600, settings.autosave)
        self._autosave.setSuffix(self.tr(" seconds"))
        self._recent = QCheckBox(self.tr("Remember files opened of late, by file name"))
        self._recent.setChecked(settings.recent)
        self._meetings = QCheckBox(self.tr("Hide the case after that time in the middle of a meeting too"))
        self._meetings.setChecked(settings.lock_in_meetings)
        self._clipboard = QCheckBox(self.tr("Empty the clipboard when Kinline ends, if it holds something from here"))
        self._clipboard.setChecked(settings.clear_clipboard)
        self._lay_out()
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
        for box in (self._theme, self._text, self._language):
            box.currentIndexChanged.connect(lambda _: self._take())
        for spin in (self._idle, self._autosave):
            spin.valueChanged.connect(lambda _: self._take())
        for tick in (self._recent, self._clipboard, self._meetings):
            tick.toggled.connect(lambda _: self._take())

    def changeEvent(self, event: QEvent) -> None:
        """Keep all words in sight when they become larger."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.isVisible():
            self._fitting.start()  # not at once: Qt is still going through the widgets

    def _fit(self) -> None:
        self.resize(self.size().expandedTo(self.sizeHint()))
        fit_to_screen(self)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(label(self.tr("Looks"), "section", wraps=False))
        form.addRow(self.tr("&Theme"), self._theme)
        form.addRow(self.tr("Text &size"), self._text)
        form.addRow(self.tr("&Language, from the next start"), self._language)
        form.setRowVisible(self._language, self._language.count() > 2)
        form.addRow(label(self.tr("Safety"), "section", wraps=False))
        form.addRow(self.tr("&Hide the case after"), self._idle)
        form.addRow(self._meetings)
        form.addRow(self.tr("&Keep unsaved work after"), self._autosave)
        form.addRow(self._clipboard)
        form.addRow(label(self.tr("Memory"), "section", wraps=False))
        form.addRow(self._recent)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)

    def _chosen(self, choices: Mapping[Any, str], now: object) -> QComboBox:
        box = QComboBox()
        for key, words in choices.items():
            box.addItem(words, key)
        box.setCurrentIndex(max(0, box.findData(now)))
        return box

    def _take(self) -> None:
        self._settings = replace(
            self._settings,
            theme=ThemeChoice(self._theme.currentData()),
            text=self._text.currentData(),
            language=self._language.currentData(),
            idle=self._idle.value(),
            autosave=self._autosave.value(),
            recent=self._recent.isChecked(),
            clear_clipboard=self._clipboard.isChecked(),
            lock_in_meetings=self._meetings.isChecked(),
        )
        self.changed.emit(self._settings)
