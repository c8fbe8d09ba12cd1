"""What identifies by its shape: numbers, addresses, references, registrations; and what stands for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text, what is in it, and what stands for it."""

    start: int
    end: int
    kind: str
    label: str


_STREET = (
    r"road|rd|street|st|avenue|ave|close|lane|ln|drive|way|crescent|cres|gardens|gdns|terrace|terr|grove|court"
    r"|place|square|walk|mews|row|hill|rise|green|park|view|parade|loke|plain|boulevard|wharf|yard|estate|house"
)
_STREET_ALONE = (
    "Road|Rd|Street|Avenue|Ave|Close|Lane|Crescent|Gardens|Terrace|Grove|Mews|Loke|Drive|Parade|Estate|Rise|Wharf"
)
_POSTCODE = r"(?:GIR\s?0AA|[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[A-Z]{2})"
_NAME = r"[A-Z][\w'-]{0,30}"


def _nhs(text: str) -> bool:
    digits = [int(c) for c in text if c.isdigit()]
    check = 11 - sum(d * (10 - i) for i, d in enumerate(digits[:9])) % 11
    return len(digits) == 10 and (0 if check == 11 else check) == digits[9]


def _upn(text: str) -> bool:
    return len(text) == 13


def _iban(text: str) -> bool:
    plain = re.sub(r"\s", "", text).upper()
    if not 15 <= len(plain) <= 34:
        return False
    number = "".join(str(int(c, 36)) for c in plain[4:] + plain[:4])
    return int(number) % 97 == 1 or plain.startswith("GB")


def _phone(text: str) -> bool:
    return 10 <= sum(c.isdigit() for c in text) <= 15


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)


def _digits(text: str) -> bool:
    return sum(c.isdigit() for c in text) >= 6


def _ip(text: str) -> bool:
    return all(int(part) < 256 for part in text.split("."))


_Check = Callable[[str], bool]
_PATTERNS: tuple[tuple[str, str, re.Pattern[str], _Check | None], ...] = (
    (
        "email",
        "[e-mail address]",
        re.compile(r"(?<![\w.,&+%'-])[\w.,&+%'-]++\s?@\s?[\w-]{1,63}(?:\.[\w-]{1,63})+"),
        None,
    ),
    ("url", "[web address]", re.compile(r"(?:https?://|www\.)[^\s<>\"]+", re.I), None),
    (
        "url",
        "[web address]",
        re.compile(r"(?<![\w@.])[\w-]{1,63}(?:\.[\w-]{1,63})*\.(?:com|org|net|co\.uk|org\.uk|gov\.uk|nhs\.uk|uk)\b"
            r"(?:/\S*)?", re.I),
        None,
    ),
    (
        "handle",
        "[user name]",
        re.compile(r"(?<![\w@.])[A-Za-z]{2,30}[._](?=[A-Za-z])(?=[\w.]*\d)[\w.]{2,40}(?<!\.)"),
        None,
    ),
    ("handle", "[user name]", re.compile(r"(?<![\w@])@[A-Za-z_][\w.]{2,29}"), None),
    (
        "file",
        "[file]",
        re.compile(r"(?<![\w-])[\w-]{1,80}\.(?:docx?|xlsx?|pdf|csv|jpe?g|png|msg|eml|pptx?|txt|mp[34])\b", re.I),
        None,
    ),
    ("iban", "[account number]", re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,4})?\b"), _iban),
    ("sort code", "[account number]", re.compile(r"\b\d{2}-\d{2}-\d{2}\b(?=.{0,25}\b\d{8}\b)"), None),
    (
        "ni",
        "[National Insurance number]",
        re.compile(r"\b[A-Z]\s?[A-Z]\s?\d{2}[\s-]?\d{2}[\s-]?\d{2}[\s-]?[A-D]\b|\b[A-Z]{2}\d{6}\b", re.I),
        None,
    ),
    ("upn", "[pupil number]", re.compile(r"\b[A-HJ-NP-RT-Z]\d{11}[A-HJ-NP-RT-Z\d]\b", re.I), _upn),
    ("nhs", "[NHS number]", re.compile(r"(?<![\d-])\d{3}[\s-]?\d{3}[\s-]?\d{4}(?![\d-])"), _nhs),
    (
        "phone",
        "[phone number]",
        re.compile(r"(?<![\w/])(?:\+\s?44|0044|\(?0)[\s\d().-]{8,17}\d(?![\w/])"),
        _phone,
    ),
    ("postcode", "[postcode]", re.compile(rf"\b{_POSTCODE}\b", re.I), None),
    (
        "address",
        "[address]",
        re.compile(
            rf"\b(?:(?:flat|unit|apartment|apt|room|plot)\s+\w{{1,4}},?\s+)?\d{{1,4}}\s?[a-zA-Z]?,?\s+"
            rf"(?:{_NAME}\.?\s+){{1,3}}(?:(?i:{_STREET}))\b\.?"
        ),
        None,
    ),
    ("address", "[address]", re.compile(r"\b(?i:flat|apartment|apt)\s+\d{1,4}[a-zA-Z]?\b"), None),
    (
        "address",
        "[address]",
        re.compile(rf"\b(?:(?!(?:The|First|A|See|At|In|On|From|To|Near|Outside|Of|Reference|Ref|And)\b){_NAME}\.?\s+){{1,3}}(?:{_STREET_ALONE})\b(?!\s+(?:Police|School|Surgery))"),
        None,
    ),
    (
        "vehicle",
        "[vehicle registration]",
        re.compile(r"\b(?:[A-Z]{2}\d{2}\s?[A-Z]{3}|[A-Z]\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,3}[A-Z])\b"),
        None,
    ),
    (
        "address",
        "[address]",
        re.compile(r"\b(?:at|of|from|to|in)\s(?P<own>(?:no\.?|number)\s?\d{1,4}[a-z]?)\b", re.I),
        None,
    ),
    ("phone", "[phone number]", re.compile(r"\b0\d{2,4}\b(?=\s+(?i:area|code|numbers?)\b)"), None),
    (
        "reference",
        "[reference]",
        re.compile(r"\b(?i:w?pc|ps|dc|ds|dci?|pcso|cso|sgt|sergeant|constable)\s?(?i:no\.?\s?)?(?P<own>\d{2,6})\b"),
        None,
    ),
    ("ip", "[computer address]", re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])"), _ip),
    (
        "reference",
        "[reference]",
        re.compile(
            r"(?<!\w)(?:(?i:ref(?:erence)?|case|crime|incident|log|cad|urn|file|account|tenancy|warrant|custody)"
            r"(?:\s+(?i:no|number|ref|reference))?\.?\s*[:#]?\s*)(?=[\w/-]{0,40}\d)(?!\d{1,2}\b(?![/-]))(?P<own>[A-Za-z0-9]{1,20}(?:[/.-][A-Za-z0-9]{1,20}){0,6})"
        ),
        _has_digit,
    ),
    (
        "reference",
        "[reference]",
        re.compile(r"(?<![\w/])(?=[\w/-]{0,40}\d)[A-Za-z0-9]{1,10}(?:[/-][A-Za-z0-9]{1,10}){2,5}(?![\w/])"),
        _digits,
    ),
    ("reference", "[reference]", re.compile(r"(?<![\w/])[A-Za-z]{1,6}[/-]?\d{3,}(?:[/-]\w{1,20}){0,4}\b"), None),
    ("reference", "[reference]", re.compile(r"(?<![\w/])\d{2,}/\d{3,}(?:/\d+)*\b(?<!/\d\d\d\d)"), None),
    ("number", "[number]", re.compile(r"(?<!\d)\d(?:[\s-]?\d){6,}(?!\d)"), None),
    ("number", "[number]", re.compile(r"\d{6,}"), None),
)  # fmt: skip


_NUMBERED = re.compile(r"(?<![\w/-])[\w/-]*\d[\w/-]*")
_BESIDE_A_NUMBER = frozenset(("address", "phone", "reference"))  # what one small number can be, by the words beside it
_DOT = re.compile(r"[\w-]\.\S|://")
_STREETS = re.compile(rf"\b(?:{_STREET_ALONE})\b")
# How many digits there are at least in one of a kind; one where nothing is said.
_DIGITS = {"iban": 8, "sort code": 14, "ni": 6, "upn": 11, "nhs": 10, "phone": 3, "ip": 4, "number": 6}


def identifiers(text: str) -> Iterator[Span]:
    """Yield what identifies by its shape, in order of trust; later ones may overlap earlier ones."""
    numbered = _NUMBERED.findall(text)
    small = len(numbered) == 1 and len(numbered[0]) < 5 and numbered[0].isdigit()
    digits = sum(map(str.isdigit, "".join(numbered)))
    at, dot, street = "@" in text, _DOT.search(text) is not None, _STREETS.search(text) is not None
    if not (digits or at or dot or street):
        return
    for kind, label, pattern, check in _PATTERNS:
        if kind in ("url", "file", "handle"):
            worth = dot or at
        elif pattern is _STREET_PATTERN:
            worth = street
        else:
            worth = at if kind == "email" else digits >= _DIGITS.get(kind, 1)
            worth = worth and (not small or kind in _BESIDE_A_NUMBER or kind == "email")
        if not worth:
            continue
        for found in pattern.finditer(text):
            start, end = found.span("own" if "own" in pattern.groupindex else 0)
            if check is None or check(text[start:end]):
                yield Span(start, end, kind, label)


_STREET_PATTERN = next(pattern for _, _, pattern, _ in _PATTERNS if _STREET_ALONE in pattern.pattern)
