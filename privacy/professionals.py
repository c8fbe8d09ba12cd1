"""Professionals by role: 'PC 1234 Jane Doe' becomes 'Police officer', and the name is kept apart."""

from __future__ import annotations

from collections.abc import Mapping

from privacy.forms import KINSHIP, TITLES, service_word
from privacy.words import clean, lexicon, tokens, words_of

_ROLES: Mapping[str, str] = {
    "social worker": "Social worker",
    "sw": "Social worker",
    "health visitor": "Health visitor",
    "hv": "Health visitor",
    "midwife": "Midwife",
    "school nurse": "School nurse",
    "nurse": "Nurse",
    "gp": "GP",
    "dr": "Doctor",
    "doctor": "Doctor",
    "consultant": "Doctor",
    "paediatrician": "Doctor",
    "psychiatrist": "Psychiatrist",
    "psychologist": "Psychologist",
    "head teacher": "Head teacher",
    "headteacher": "Head teacher",
    "teacher": "Teacher",
    "senco": "Teacher",
    "pc": "Police officer",
    "dc": "Police officer",
    "ds": "Police officer",
    "di": "Police officer",
    "ps": "Police officer",
    "sgt": "Police officer",
    "sergeant": "Police officer",
    "constable": "Police officer",
    "inspector": "Police officer",
    "police": "Police officer",
    "pcso": "Community support officer",
    "probation": "Probation officer",
    "housing": "Housing officer",
    "yot": "Youth justice worker",
    "youth": "Youth worker",
    "family support": "Family support worker",
    "support": "Support worker",
    "attendance": "Attendance officer",
    "warden": "Warden",
    "counsellor": "Counsellor",
    "therapist": "Therapist",
    "solicitor": "Solicitor",
    "judge": "Judge",
    "guardian": "Children's guardian",
    "manager": "Manager",
    "keyworker": "Key worker",
    "key worker": "Key worker",
}

ANY_ROLE = "Professional"


def role_in(text: str) -> str:
    """Return the role that the words name, ANY_ROLE where they name none of the list."""
    words = f" {' '.join(words_of(text))} "
    for phrase, role in _ROLES.items():
        if f" {phrase} " in words:
            return role
    return ANY_ROLE


def name_in(text: str) -> tuple[str, ...]:
    """Return the folded words that may be a professional's name: capitals that are no words of the trade."""
    spoken = {word for phrase in _ROLES for word in phrase.split()}
    ordinary = lexicon()
    found: list[str] = []
    for token in tokens(clean(text)):
        word = token.word
        if word.isdigit() or word in TITLES or word in spoken or word in KINSHIP or service_word(word):
            continue
        if ordinary.knows(word) and not token.capital and not (text.islower() and word in ordinary.names):
            continue
        if token.raw in ordinary.acronyms or len(word) < 2:
            continue
        if ordinary.knows(word) and word not in ordinary.names and not _beside_name(text, token.raw):
            continue
        found.append(word)
    return tuple(found)


def _beside_name(text: str, raw: str) -> bool:
    """Tell whether an ordinary word with a capital stands beside a word that no lexicon has."""
    ordinary = lexicon()
    near = [token for token in tokens(clean(text)) if token.raw != raw]
    return any(token.capital and (not ordinary.knows(token.word) or token.word in ordinary.names) for token in near)
