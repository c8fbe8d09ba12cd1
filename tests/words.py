"""Every word of the window that can be translated, read from the code; written as a file for Qt Linguist.

python3 -m tests.words                                  the template, data/translations/kinline.ts
python3 -m tests.words data/translations/kinline_cy.ts  the words in Welsh: new ones added, translated ones kept
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as Xml

from analysis.agencies import rules_of_counting
from analysis.comparison import measure_names
from analysis.cues import services
from analysis.indicators import Answer, shipped
from analysis.prices import SPENDS, VALUES, shipped_prices
from analysis.returns import Reply
from analysis.targets import Reached, targets
from case.decisions import FindingKind, Ruling
from case.model import EventKind, Factor, Sex, Significance, Standing
from case.scenes import LaneBy
from case.sectors import Sector, agency_kinds
from case.voices import Side
from graph.impact.influence import Flow
from graph.network.connections import Bond
from privacy.disclosure import Standard
from ui.translating import COUNTED, FOLDER, NAME

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("window", "ui", "timeline", "graph", "analysis", "case", "exports/parts")
TEMPLATE = FOLDER / f"{NAME}.ts"
SHOWN: tuple[type[StrEnum], ...] = (
    Answer, Bond, EventKind, Factor, FindingKind, Flow, LaneBy, Reached, Reply, Ruling, Sector, Sex, Side, Significance,
    Standard, Standing,
)  # fmt: skip
FILES = ("unreadable", "seen before")
OF_QT = {
    "QPlatformTheme": (
        "OK", "Save", "Save All", "Open", "&Yes", "Yes to &All", "&No", "N&o to All", "Abort", "Retry", "Ignore",
        "Close", "Cancel", "Discard", "Help", "Apply", "Reset", "Restore Defaults",
    ),
    "QLineEdit": ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"),
    "QWidgetTextControl": ("&Undo", "&Redo", "Cu&t", "&Copy", "Copy &Link Location", "&Paste", "Delete", "Select All"),
    "QAbstractSpinBox": ("&Select All", "&Step up", "Step &down"),
}  # fmt: skip


class Message(NamedTuple):
    """Words of the window with where they are looked up; `counted` ones have forms for numbers."""

    context: str
    source: str
    counted: bool = False


def messages() -> list[Message]:
    """Return everything that is translated, in order."""
    found = {Message("", word) for kind in SHOWN for word in kind}
    found |= {Message("", name) for name in (*agency_kinds(), *FILES, *_of_data())}
    found |= {Message(context, word) for context, words in OF_QT.items() for word in words}
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob("*.py")):
            found.update(_of(ast.parse(file.read_bytes()), ""))
    return sorted(found)


def _of_data() -> Iterator[str]:
    """Yield what the lists that ship name: services, measures, targets, indicators, what has a price."""
    yield from services()
    yield from measure_names()
    yield from (target.name for target in targets())
    yield from (rule.because for rules in rules_of_counting().values() for rule in rules)
    yield from (unit.item for unit in shipped_prices().units)
    for framework in shipped():
        yield framework.title
        yield from framework.known_by
    yield from filter(None, (*VALUES, *SPENDS))


def _of(node: ast.AST, within: str) -> Iterator[Message]:
    """Yield the messages of a piece of code; `within` is the class that it stands in."""
    for part in ast.iter_child_nodes(node):
        yield from _of(part, part.name if isinstance(part, ast.ClassDef) else within)
    if not isinstance(node, ast.Call):
        return
    words = [words for one in node.args for words in _literals(one)]
    match node.func:
        case ast.Attribute(ast.Name("self"), "tr"):
            yield Message(within, words[0])
        case ast.Name("translate") if len(words) == 2:
            yield Message(words[0], words[1])
        case ast.Name("mark" | "worded" | "say") | ast.Attribute(attr="say"):
            yield from (Message("", word) for word in words)
        case ast.Name("count" | "counted") | ast.Attribute(ast.Name("wording"), "count"):
            yield Message(COUNTED, f"%n {words[0]}", counted=True)


def _literals(node: ast.AST) -> list[str]:
    """Return the words of an argument: one literal, or two of which one is said."""
    match node:
        case ast.Constant(str(words)):
            return [words]
        case ast.IfExp():
            return [*_literals(node.body), *_literals(node.orelse)]
    return []


def read(file: Path) -> dict[Message, Xml.Element]:
    """Return the messages of a file for Linguist, each with what is translated of it."""
    found = {}
    for context in Xml.parse(file).getroot().iter("context"):
        for one in context.iter("message"):
            made = Message(context.findtext("name", ""), one.findtext("source", ""), one.get("numerus") == "yes")
            translation = one.find("translation")
            found[made] = translation if translation is not None else Xml.Element("translation")
    return found


def written(wanted: Iterable[Message], known: dict[Message, Xml.Element], language: str) -> str:
    """Return messages as a file for Linguist, with what is known of their translations."""
    top = Xml.Element(
        "TS", {"version": "2.1", "sourcelanguage": "en_GB"} | ({"language": language} if language else {})
    )
    names: dict[str, Xml.Element] = {}
    for one in wanted:
        if one.context not in names:
            names[one.context] = Xml.SubElement(top, "context")
            Xml.SubElement(names[one.context], "name").text = one.context
        message = Xml.SubElement(names[one.context], "message", {"numerus": "yes"} if one.counted else {})
        Xml.SubElement(message, "source").text = one.source
        translation = known.get(one)
        message.append(Xml.Element("translation", {"type": "unfinished"}) if translation is None else translation)
    Xml.indent(top, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{Xml.tostring(top, encoding="unicode")}\n'


def main(arguments: list[str]) -> None:
    """Bring a file for Linguist up to date."""
    file = Path(arguments[0]) if arguments else TEMPLATE
    language = file.stem.removeprefix(NAME).lstrip("_")
    known = read(file) if file.is_file() else {}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(written(messages(), known, language), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
