"""The parts of a DOCX that a chronology needs, read by a parser that follows nothing and unfolds nothing."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from typing import Any

from lxml import etree

from importers.readers.sniffing import UnusableError
from importers.readers.unpacking import part
from importers.readers.word_text import PLAIN, STRICT, W, words_of

_HEADING_NAME = re.compile(r"^(?:heading\s*\d|title|subtitle)$", re.IGNORECASE)
_DAMAGED = "is a Word document whose text is damaged; open it in Word, save it again and import that"
_RELATED = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")


class Parts:
    """The text of a document, its comments and notes, and which styles are headings."""

    def __init__(self, archive: zipfile.ZipFile, limit: int) -> None:
        self._archive = archive
        self._limit = limit
        self.body = self._body()
        self.heading_styles = self._heading_styles()

    def remarks(self) -> Mapping[tuple[str, str], str]:
        """Return comments and notes by kind and number."""
        found: dict[tuple[str, str], str] = {}
        for kind, name in (("Comment", "comment"), ("Footnote", "footnote"), ("Endnote", "endnote")):
            root = self._optional(f"word/{name}s.xml")
            for one in root.iter(f"{W}{name}") if root is not None else ():
                if text := words_of(one).text:
                    found[kind, str(one.get(f"{W}id", ""))] = text
        return found

    def margins(self) -> list[str]:
        """Return the different texts of page headers and footers."""
        names = sorted(n for n in self._archive.namelist() if re.fullmatch(r"word/(?:header|footer)\d*\.xml", n))
        roots = (self._optional(name) for name in names)
        texts = (" ".join(words_of(root).text.split()) for root in roots if root is not None)
        return list(dict.fromkeys(filter(None, texts)))

    def _body(self) -> Any:
        root = self._parse(self._main())
        body = root.find(f"{W}body") if root is not None else None
        if body is None:
            raise UnusableError(_DAMAGED)
        return body

    def _main(self) -> str:
        """Return the name of the part that holds the text."""
        for found in _RELATED.findall(part(self._archive, "_rels/.rels", self._limit)):
            target = re.search(rb'Target="/?(word/[\w./-]+)"', found)
            if b"/officeDocument" in found and target and target[1].decode() in self._archive.namelist():
                return target[1].decode()
        return "word/document.xml"

    def _heading_styles(self) -> frozenset[str]:
        root = self._optional("word/styles.xml")
        styles: set[str] = set()
        for style in root.iter(f"{W}style") if root is not None else ():
            name = style.find(f"{W}name")
            if name is not None and _HEADING_NAME.match(str(name.get(f"{W}val", ""))):
                styles.add(str(style.get(f"{W}styleId", "")))
        return frozenset(styles)

    def _optional(self, name: str) -> Any:
        """Return a part that the document can be read without; None where it has none or a broken one."""
        try:
            return self._parse(name)
        except (UnusableError, zipfile.BadZipFile, EOFError):
            return None

    def _parse(self, name: str) -> Any:
        data = part(self._archive, name, self._limit)
        if not data:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            return etree.fromstring(data.replace(STRICT, PLAIN), parser)
        except (etree.XMLSyntaxError, ValueError) as trouble:
            raise UnusableError(_DAMAGED) from trouble
