"""Who takes part in an event: several people, each with the part they had."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from case.model import Case, Part, PartKind
from ui.choices import Choice, Choices
from ui.labels import label
from ui.translating import said
from window.choice_box import ChoiceBox
from window.wording import PARTS


def said_parts() -> dict[PartKind, str]:
    """Return the parts that somebody can have in an event, each with a capital."""
    return {kind: said(words).capitalize() for kind, words in PARTS.items()}


class PartsEditor(QWidget):
    """Tick people and say what part each had."""

    def __init__(self, case: Case, parts: Sequence[Part]) -> None:
        super().__init__()
        self._names = {person.id: person.name for person in case.people}
        self._before = tuple(parts)
        self._kinds = {part.person: part.kind for part in parts}
        self._boxes: dict[str, ChoiceBox] = {}
        self.choices = Choices(self.tr("People"), says_names=True)
        offered = sorted(self._names.items(), key=lambda pair: pair[1].casefold())
        self.choices.show_choices([Choice(*pair) for pair in offered], frozenset(self._kinds))
        self.setFocusProxy(self.choices)
        self._rows = QGridLayout()
        self._rows.setColumnStretch(0, 1)
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.choices)
        column.addLayout(self._rows)
        self.choices.picked.connect(lambda _: self._lay_out())
        self._lay_out()

    @property
    def parts(self) -> tuple[Part, ...]:
        """Who takes part, first those who did before in their order."""
        before = tuple(part.person for part in self._before)
        chosen = self.choices.ticked
        order = (*(id for id in before if id in chosen), *sorted(chosen - set(before)))
        return tuple(Part(id, self._kind_of(id)) for id in order)

    def set_part(self, person: str, kind: PartKind) -> None:
        """Say what part somebody has who is ticked."""
        self._boxes[person].choose(kind)

    def _kind_of(self, person: str) -> PartKind:
        box = self._boxes.get(person)
        kind: PartKind = box.chosen if box else self._kinds.get(person, PartKind.SUBJECT)
        return kind

    def _lay_out(self) -> None:
        """Show a row for each person that is ticked."""
        self._kinds |= {id: box.chosen for id, box in self._boxes.items()}
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._boxes = {}
        for row, part in enumerate(self.parts):
            name = label(self._names.get(part.person, part.person), wraps=False)
            words = self.tr("Part of {name}").format(name=name.text())
            box = ChoiceBox(words, said_parts(), part.kind)
            self._rows.addWidget(name, row, 0)
            self._rows.addWidget(box, row, 1)
            self._boxes[part.person] = box
        self._chain()

    def _chain(self) -> None:
        before: QWidget = self.choices
        for box in self._boxes.values():
            self.setTabOrder(before, box)
            before = box
