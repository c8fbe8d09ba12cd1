"""The words of a Word paragraph or cell, with what their marks say: inserted, deleted, struck out, hidden."""

from __future__ import annotations

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
PLAIN = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

_SILENT = frozenset(
    f"{W}{name}"
    for name in (
        "rPr",
        "pPr",
        "tcPr",
        "trPr",
        "tblPr",
        "tblGrid",
        "sectPr",
        "sdtPr",
        "instrText",
        "fldData",
        "softHyphen",
    )
)
_SPACES = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_INSERTED = frozenset({f"{W}ins", f"{W}moveTo"})
_NOTES = {f"{W}commentReference": "Comment", f"{W}footnoteReference": "Footnote", f"{W}endnoteReference": "Endnote"}
_OFF = frozenset({"0", "false", "off", "none"})


class Words:
    """The text of an element as it reads with all tracked changes accepted, and what was found on the way.

    `references` are comments and notes as their kind and number; `boxes` are the texts of drawn boxes.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self.deleted: list[str] = []
        self.struck: list[str] = []
        self.hidden: list[str] = []
        self.boxes: list[str] = []
        self.references: list[tuple[str, str]] = []
        self.inserted = 0

    @property
    def text(self) -> str:
        return "".join(self._pieces).strip()

    def add(self, text: str) -> None:
        self._pieces.append(text)

    def new_line(self) -> None:
        if self._pieces and not self._pieces[-1].endswith("\n"):
            self._pieces.append("\n")

    def since(self, mark: int) -> str:
        return "".join(self._pieces[mark:])

    def mark(self) -> int:
        return len(self._pieces)


def words_of(element: Any) -> Words:
    """Return the words of a paragraph or cell."""
    words = Words()
    _collect(element, words)
    return words


def is_on(properties: Any, name: str) -> bool:
    """Tell whether a yes-or-no property is set: '<w:strike/>' is, '<w:strike w:val="0"/>' is not."""
    found = properties.find(f"{W}{name}") if properties is not None else None
    return found is not None and str(found.get(f"{W}val", "1")).casefold() not in _OFF


def _collect(element: Any, words: Words) -> None:
    for child in element:
        tag = child.tag
        if not isinstance(tag, str) or tag in _SILENT or tag == _FALLBACK:
            continue
        if tag == f"{W}sdt" and is_on(child.find(f"{W}sdtPr"), "showingPlcHdr"):
            continue  # a control that nobody filled in shows what it asks for
        if tag == f"{W}t":
            words.add(child.text or "")
        elif tag == f"{W}r":
            _run(child, words)
        elif tag in _SPACES:
            words.add(_SPACES[tag])
        elif tag in _DELETED:
            gone = "".join(_all_text(child))
            if gone.strip():
                words.deleted.append(gone)
        elif tag in _NOTES:
            words.references.append((_NOTES[tag], str(child.get(f"{W}id", ""))))
        elif tag == f"{W}txbxContent":
            words.boxes.append(words_of(child).text)
        elif tag == f"{W}tbl":
            words.new_line()
            _nested(child, words)
        else:
            if tag == f"{W}p":
                words.new_line()
            words.inserted += tag in _INSERTED
            _collect(child, words)


def _run(run: Any, words: Words) -> None:
    properties = run.find(f"{W}rPr")
    begin = words.mark()
    _collect(run, words)
    text = words.since(begin)
    if not text.strip() or properties is None:
        return
    if is_on(properties, "strike") or is_on(properties, "dstrike"):
        words.struck.append(text)
    if is_on(properties, "vanish"):
        words.hidden.append(text)


def _nested(table: Any, words: Words) -> None:
    """Take a table within a cell as lines."""
    for row in table.iter(f"{W}tr"):
        inner = [words_of(cell) for cell in row if cell.tag == f"{W}tc"]
        words.new_line()
        words.add(" | ".join(one.text for one in inner if one.text))
        for one in inner:
            words.deleted += one.deleted
            words.struck += one.struck
            words.hidden += one.hidden
            words.references += one.references
            words.boxes += one.boxes
            words.inserted += one.inserted
    words.new_line()


def _all_text(element: Any) -> list[str]:
    return [found.text or "" for found in element.iter(f"{W}t", f"{W}delText")]
