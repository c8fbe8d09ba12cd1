"""Asking for a passphrase, choosing a new one, and showing a recovery key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from case.sealing import WrongKeyError
from case.strength import DAY, Grade, Strength, strength_of
from ui.dialogs import Dialog, make_room
from ui.labels import label
from ui.translating import translate
from window.wording import count

WIDTH = 460
SHOWN = {Grade.NONE: 0, Grade.WEAK: 1, Grade.FAIR: 2, Grade.STRONG: 3}


class PassphraseDialog(Dialog):
    """Ask for the passphrase of a file that exists. Signals: `entered(str)`; `refuse` and `go_on` answer it."""

    entered = Signal(str)

    def __init__(self, title: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self._words = label(words)
        self._field = secret_field(self.tr("Passphrase or recovery key"))
        self._said = label(role="wrong")
        self._said.hide()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(self.tr("Open"))
        self._ok.setEnabled(False)
        self._field.textChanged.connect(lambda typed: self._ok.setEnabled(bool(typed)))
        self._buttons.accepted.connect(self._enter)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        for part in (self._words, self._field, self._said, self._buttons):
            column.addWidget(part)

    def refuse(self, sentence: str) -> None:
        """Say why it was not accepted, and ask again."""
        self._said.setText(sentence)
        self._said.show()
        make_room(self)
        self._set_working(False)
        self._field.selectAll()
        self._field.setFocus()

    def asks_again(self, error: Exception) -> bool:
        """Tell whether another try can help: a wrong key is refused and asked for again, else the dialog goes."""
        if isinstance(error, WrongKeyError):
            self.refuse(f"{error}.")
            return True
        self.reject()
        return False

    def go_on(self) -> None:
        """It was accepted."""
        self._field.clear()
        self.accept()

    def _enter(self) -> None:
        self._set_working(True)
        self._said.hide()
        self.entered.emit(self._field.text())

    def _set_working(self, working: bool) -> None:
        self._field.setEnabled(not working)
        self._ok.setEnabled(not working)
        self._ok.setText(self.tr("Opening…") if working else self.tr("Open"))


class NewPassphraseDialog(Dialog):
    """Have a passphrase chosen, typed twice; or none, said in so many words.

    Signals: `chosen(passphrase or None)`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget, known: Sequence[str] = (), changing: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change the passphrase") if changing else self.tr("Protect the case file"))
        self.setMinimumWidth(WIDTH)
        self._known = tuple(known)
        self._first = secret_field(self.tr("Passphrase"))
        self._second = secret_field(self.tr("The same again"))
        self._bar = QProgressBar(maximum=3, textVisible=False)
        self._bar.setAccessibleName(self.tr("Strength of the passphrase"))
        self._said = label(role="small")
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._said.setMinimumHeight(self._said.fontMetrics().height() * 2)
        self._none = QCheckBox(self.tr("No passphrase"))
        self._consequence = label(
            self.tr(
                "Whoever gets hold of the file, on a lost stick or a shared drive, can read every name and every "
                "entry in it. The title bar will say 'not protected'."
            ),
            "wrong",
        )
        self._consequence.hide()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self._ok = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        self._lay_out(changing)
        self._first.textChanged.connect(lambda _: self._look())
        self._second.textChanged.connect(lambda _: self._look())
        self._none.toggled.connect(self._set_none)
        self._buttons.accepted.connect(self._choose)
        self._buttons.rejected.connect(self.reject)
        self._look()

    def _lay_out(self, changing: bool) -> None:
        words = self.tr("Several words that do not belong together are hard to guess and easy to remember. ")
        words += self.tr("Without it nobody can open the file, not even us. A recovery key can be printed afterwards.")
        if changing:
            words += " " + self.tr("Copies saved earlier keep the old passphrase, and a recovery key made before ends.")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        for part in (label(words), self._first, self._second, self._bar, self._said, self._none, self._consequence):
            column.addWidget(part)
        column.addWidget(self._buttons)

    def _set_none(self, on: bool) -> None:
        self._consequence.setVisible(on)
        for field in (self._first, self._second):
            field.setEnabled(not on)
        self._look()

    def _look(self) -> None:
        """Judge what is typed, and say what is missing."""
        none = self._none.isChecked()
        typed, again = self._first.text(), self._second.text()
        found = strength_of("" if none else typed, self._known)
        self._bar.setValue(SHOWN[found.grade])
        self._bar.setProperty("grade", found.grade.value)
        self._bar.style().unpolish(self._bar)
        self._bar.style().polish(self._bar)
        differ = bool(again) and not typed.startswith(again) and found.grade is not Grade.WEAK
        lacks = found.grade in (Grade.FAIR, Grade.STRONG) and typed != again and not differ
        said = (
            [self.tr("The two differ.")] if differ else [self._in_words(found), self._missing(again) if lacks else ""]
        )
        self._said.setText(" ".join(part for part in said if part))
        self._ok.setText(self.tr("Save without a passphrase") if none else self.tr("Save"))
        self._ok.setEnabled(none or (found.grade in (Grade.FAIR, Grade.STRONG) and typed == again))
        make_room(self)

    def _missing(self, again: str) -> str:
        """Say what is still wanted of a passphrase that is good enough."""
        return self.tr("The second is not complete yet.") if again else self.tr("Type the same again below it.")

    def _in_words(self, found: Strength) -> str:
        if found.grade is Grade.NONE:
            return ""
        holds = self.tr("A thief with good machines needs {time}.").format(time=_lasting(found.seconds))
        words = {
            Grade.WEAK: self.tr("Too weak."),
            Grade.FAIR: self.tr("Fair."),
            Grade.STRONG: self.tr("Strong."),
        }
        return " ".join(part for part in (words[found.grade], holds, found.advice) if part)

    def _choose(self) -> None:
        chosen = None if self._none.isChecked() else self._first.text()
        for field in (self._first, self._second):
            field.clear()
        self.accept()
        self.chosen.emit(chosen)


class RecoveryKeyDialog(Dialog):
    """Show a recovery key, to be printed or written down. Signals: `print_wanted(key)`."""

    print_wanted = Signal(str)

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Recovery key"))
        shown = label(key, "title", wraps=False)
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        shown.setAccessibleName(self.tr("Recovery key"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        printing = QPushButton(self.tr("Print…"))
        copying = QPushButton(self.tr("Copy"))
        buttons.addButton(printing, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(copying, QDialogButtonBox.ButtonRole.ActionRole)
        printing.clicked.connect(lambda: self.print_wanted.emit(key))
        copying.clicked.connect(lambda: QGuiApplication.clipboard().setText(key))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addWidget(
            label(
                self.tr(
                    "This key opens the case file where the passphrase is forgotten. Keep it on paper, away from this "
                    "computer. It is not shown again; one made before does not open the file any more."
                )
            )
        )
        column.addWidget(shown)
        column.addWidget(buttons)


def secret_field(name: str) -> QLineEdit:
    """Return a field whose words are not shown and which no input method remembers."""
    field = QLineEdit(placeholderText=name)
    field.setAccessibleName(name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    hint = Qt.InputMethodHint
    field.setInputMethodHints(hint.ImhSensitiveData | hint.ImhHiddenText | hint.ImhNoPredictiveText)
    return field


def _lasting(seconds: float) -> str:
    """Return how long that is, in the largest unit that says it."""
    if seconds < 90:
        return translate("Passphrases", "a minute at most")
    if seconds >= 10_000 * 365 * DAY:
        return translate("Passphrases", "thousands of years")
    time = (
        count(round(seconds / 60), "minute") if seconds < 5400
        else count(round(seconds / 3600), "hour") if seconds < 2 * DAY
        else count(round(seconds / DAY), "day") if seconds < 60 * DAY
        else count(round(seconds / (30 * DAY)), "month") if seconds < 730 * DAY
        else count(round(seconds / (365 * DAY)), "year")
    )  # fmt: skip
    return translate("Passphrases", "about {time}").format(time=time)
