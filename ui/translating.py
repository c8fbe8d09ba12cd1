"""The words of the window in another language: what Qt's translation finds in a file beside the program.

Three ways lead there: `self.tr("…")` in what is a QObject, `translate("Context", "…")` elsewhere, and `mark("…")` for
words written down before there is a window, which `said` translates where they are shown. `said` also says what was
worked out from a case, whose pattern and values `case/worded.py` keeps.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from case.worded import Counted, Worded

FOLDER = Path(__file__).resolve().parents[1] / "data" / "translations"
NAME = "kinline"
ENGLISH = "en"  # what the words are written in
COUNTED = "Counted"  # the context of nouns with their number
Key = TypeVar("Key")
Listed = TypeVar("Listed", bound=StrEnum)

translate = QCoreApplication.translate


def mark(words: str) -> str:
    """Return words as they are: `said` translates them where they are shown."""
    return words


def said(words: str) -> str:
    """Return marked words, those of a closed list, or what was worked out, in the language of the window.

    Of what was worked out the values stand as they are, but for those that were worked out themselves.
    """
    if isinstance(words, Counted):
        return _counted(words.number, words.one) or str(words)
    if isinstance(words, Worded):
        values = {name: said(one) if isinstance(one, (Counted, Worded)) else one for name, one in words.values.items()}
        pattern = translate("", words.pattern)
        return pattern.format(**values) if values else pattern
    return translate("", words) if words else words


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: '1 event', '1,204 events'.

    Another language has forms of its own, as many as it needs, of '%n event'.
    """
    return _counted(number, one) or f"{number:,} {one if number == 1 else many or one + 's'}"


def _counted(number: int, one: str) -> str:
    """Return a number with its noun as another language says it; '' where there is none."""
    found = translate(COUNTED, f"%n {one}", None, number)
    return "" if found == f"{number} {one}" else found


def said_each(words: Mapping[Key, str]) -> dict[Key, str]:
    """Return marked words by what they stand for, in the language of the window."""
    return {key: said(marked) for key, marked in words.items()}


def said_all(closed: Iterable[Listed]) -> dict[Listed, str]:
    """Return the words of a closed list of the case, each with a capital, in the language of the window."""
    return {one: said(one.value).capitalize() for one in closed}


def meant(words: str, closed: Iterable[StrEnum]) -> str:
    """Return words of a closed list, apart by commas, as the case writes them; others as they are."""
    written = {said(one.value).casefold(): one.value for one in closed}
    return ", ".join(written.get(part.strip().casefold(), part.strip()) for part in re.split("[,;]", words))


def languages(folder: Path = FOLDER) -> dict[str, str]:
    """Return the languages that there are, each by its code with its own name for itself."""
    codes = [ENGLISH, *(file.stem.removeprefix(f"{NAME}_") for file in sorted(folder.glob(f"{NAME}_*.qm")))]
    return {code: "English" if code == ENGLISH else QLocale(code).nativeLanguageName() for code in codes}


def speak(app: QCoreApplication, language: str = "", folder: Path = FOLDER) -> bool:
    """Speak a language, '' for that of the system, where its file is there; else English. Dates stay in UK form."""
    wanted = QLocale(language) if language else QLocale.system()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    ours = QTranslator(app)
    if language == ENGLISH or not ours.load(wanted, NAME, "_", str(folder)):
        return False
    QLocale.setDefault(QLocale(QLocale(ours.language()).language(), QLocale.Country.UnitedKingdom))
    theirs = QTranslator(app)
    if theirs.load(wanted, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(theirs)
    return app.installTranslator(ours)
