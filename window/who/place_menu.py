"""The menu that says where an agency belongs: its kind, a team of another, another name of one, or no agency at all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from case.model import Case
from case.sectors import Sector, agency_kinds
from importers.review.placing import Place, can_be_under
from importers.review.suggestions import Unknown
from ui.translating import said, translate

Chosen = Callable[[Place], None]


def place_menu(case: Case, unknown: Unknown, parent: QWidget, chosen: Chosen) -> QMenu:
    """Return the menu; `chosen` hears where the agency belongs."""
    menu = QMenu(parent)
    menu.setAccessibleName(translate("Placing", "Where {name} belongs").format(name=unknown.words))
    kinds = menu.addMenu(translate("Placing", "Its &kind"))
    for sector in Sector:
        names = [kind.name for kind in agency_kinds().values() if kind.sector is sector]
        if names:
            _fill(
                kinds.addMenu(said(sector.value)),
                [(said(name).capitalize(), Place(kind=name)) for name in names],
                chosen,
            )
    others = sorted((one for one in case.agencies if one.id != unknown.agency), key=lambda one: one.name.casefold())
    above = [one for one in others if not one.parent and can_be_under(case, unknown.agency, one.id)]
    teams = menu.addMenu(translate("Placing", "A &team of"))
    _fill(teams, [(one.name, Place(parent=one.id)) for one in above], chosen)
    same = menu.addMenu(translate("Placing", "&Another name of"))
    _fill(same, [(one.name, Place(same_as=one.id)) for one in others], chosen)
    menu.addSeparator()
    _fill(menu, [(translate("Placing", "&Not an agency"), Place(none=True))], chosen)
    return menu


def told(case: Case, words: str, where: Place) -> str:
    """Return in words where an agency was placed."""
    if where.none:
        return translate("Placing", "{name} is no agency").format(name=words)
    other = case.agency_by_id.get(where.parent or where.same_as)
    if where.parent and other:
        return translate("Placing", "{name} is a team of {other}").format(name=words, other=other.name)
    if other:
        return translate("Placing", "{name} is another name of {other}").format(name=words, other=other.name)
    return translate("Placing", "{name} is an agency: {kind}").format(name=words, kind=said(where.kind))


def _fill(menu: QMenu, choices: list[tuple[str, Place]], chosen: Chosen) -> None:
    menu.setEnabled(bool(choices))
    for words, where in choices:
        menu.addAction(words).triggered.connect(lambda _=False, where=where: chosen(where))
