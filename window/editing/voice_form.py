"""The form of a voice: whose words they are, what they are for, and what was said."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from case.listed import new_listed_id
from case.model import Case, Event, PersonKind
from case.showing_dates import show_dated
from case.voices import HIGHEST, LOWEST, Saying, Side, Voice
from ui.choices import Choice, Choices
from ui.dialogs import Dialog, lay_out_form, make_room
from ui.labels import label
from ui.number_field import NumberField
from ui.translating import mark, said_each
from window.choice_box import ChoiceBox
from window.editing.date_line import DateLine

KIND_WORDS = {
    Saying.QUOTE: mark("Said"),
    Saying.MISS_MOST: mark("Would miss most"),
    Saying.HELPED: mark("Says that it helped"),
    Saying.DID_NOT_HELP: mark("Says that it did not help"),
    Saying.RATING: mark("Rates their wellbeing"),
}
SIDE_WORDS = {Side.FAMILY: mark("The family"), Side.AGENCY: mark("An agency"), Side.UNKNOWN: mark("Not told")}
WITH_AGENCIES = (Saying.MISS_MOST, Saying.HELPED, Saying.DID_NOT_HELP)
LETTERS = 70  # of an entry, to know it again


def new_voice(case: Case) -> Voice:
    """Return a quote that nobody says yet, with an id of its own."""
    return Voice(new_listed_id(case, Voice))


class VoiceForm(Dialog):
    """Correct a voice. Signals: `taken(Voice)`."""

    taken = Signal(object)

    def __init__(self, case: Case, voice: Voice, parent: QWidget, new: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add a voice") if new else self.tr("Correct the voice"))
        self.setMinimumWidth(560)
        self._voice = voice
        self._people = {one.id: one.name for one in case.people if one.kind is not PersonKind.PLACE}
        self._agencies_by_id = {one.id: one.name for one in case.agencies}
        speakers = {"": self.tr("Not told"), **_by_name(self._people), **_by_name(self._agencies_by_id)}
        speakers.setdefault(voice.speaker, self.tr("Not known"))
        self._speaker = ChoiceBox(self.tr("Speaker"), speakers, voice.speaker)
        self._side = ChoiceBox(self.tr("Side"), said_each(SIDE_WORDS), voice.side)
        self._kind = ChoiceBox(self.tr("What it is"), said_each(KIND_WORDS), voice.kind)
        self._words = QPlainTextEdit(voice.words)
        self._words.setTabChangesFocus(True)
        self._words.setMinimumHeight(self._words.fontMetrics().lineSpacing() * 3 + 14)
        self._agencies = Choices(self.tr("Agencies"), says_names=True)
        self._agencies.show_choices(
            [Choice(*pair) for pair in _by_name(self._agencies_by_id).items()], frozenset(voice.agencies)
        )
        self._about = QLineEdit(voice.about, placeholderText=self.tr("home, school, sleep"))
        self._rating = NumberField(LOWEST, HIGHEST, voice.rating or 3)
        self._when = DateLine.of(self.tr("When"), voice.when)
        events = {"": self.tr("None")} | {event.id: _told(event) for event in case.events}
        events.setdefault(voice.event, self.tr("Not there any more"))
        self._event = ChoiceBox(self.tr("Entry"), events, voice.event)
        self._event.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._wrong = label(role="wrong")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._speaker.currentIndexChanged.connect(lambda _: self._follow())
        self._kind.currentIndexChanged.connect(lambda _: self._check())
        self._words.textChanged.connect(self._check)
        self._agencies.picked.connect(lambda _: self._check())
        self._when.changed.connect(self._check)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._follow()

    def accept(self) -> None:
        self.taken.emit(self.voice_as_filled_in())
        super().accept()

    def voice_as_filled_in(self) -> Voice:
        """Return the voice with what the form says; what its kind does not hold is empty."""
        kind: Saying = self._kind.chosen
        rates = kind is Saying.RATING
        chosen = self._agencies.ticked if kind in WITH_AGENCIES else frozenset()
        return replace(
            self._voice,
            kind=kind,
            side=self._side.chosen,
            speaker=self._speaker.chosen,
            words=self._words.toPlainText().strip(),
            agencies=(*(a for a in self._voice.agencies if a in chosen), *sorted(chosen - set(self._voice.agencies))),
            event=self._event.chosen,
            rating=self._rating.value() if rates else None,
            about=self._about.text().strip() if rates else "",
            when=self._when.when,
        )

    def _lay_out(self) -> None:
        rows = (
            (self.tr("&Who"), self._speaker),
            (self.tr("&Side"), self._side),
            (self.tr("What it &is"), self._kind),
            (self.tr("Wor&ds"), self._words),
            (self.tr("&Agencies"), self._agencies),
            (self.tr("&Part of life"), self._about),
            (self.tr("&Rating, 1 (low) to 5"), self._rating),
            (self.tr("W&hen"), self._when),
            (self.tr("&Entry"), self._event),
        )
        self._rows = lay_out_form(self, rows, self._wrong, self._buttons)

    def _follow(self) -> None:
        """The side is that of the speaker, where one is told."""
        speaker = self._speaker.chosen
        if speaker in self._people:
            self._side.choose(Side.FAMILY)
        elif speaker in self._agencies_by_id:
            self._side.choose(Side.AGENCY)
        self._side.setEnabled(speaker not in self._people and speaker not in self._agencies_by_id)
        self._check()

    def _check(self) -> None:
        kind = self._kind.chosen
        rates = kind is Saying.RATING
        for widget, shown in (
            (self._agencies, kind in WITH_AGENCIES), (self._about, rates), (self._rating, rates),
        ):  # fmt: skip
            self._rows.setRowVisible(widget, shown)
        wrong = ""
        if not rates and not self._words.toPlainText().strip():
            wrong = self.tr("Write down the words.")
        elif kind in (Saying.HELPED, Saying.DID_NOT_HELP) and not self._agencies.ticked:
            wrong = self.tr("Say which agency helped, or did not.")
        elif self._when.read is None:
            wrong = self.tr("The date cannot be read.")
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not wrong)
        make_room(self)


def _by_name(names: dict[str, str]) -> dict[str, str]:
    return dict(sorted(names.items(), key=lambda pair: pair[1].casefold()))


def _told(event: Event) -> str:
    words = " ".join(event.text.split())
    return f"{show_dated(event.when, event.until)}: {words[:LETTERS]}{'…' if len(words) > LETTERS else ''}"
