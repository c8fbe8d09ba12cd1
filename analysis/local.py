"""What somebody brings beside the data that ship: frameworks of indicators and a list of unit costs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from analysis.indicators import Framework
from analysis.prices import PriceList


@dataclass(frozen=True, slots=True)
class Local:
    """Frameworks that stand beside those that ship, and unit costs that take the place of those that ship."""

    frameworks: tuple[Framework, ...] = ()
    prices: PriceList | None = None

    def said(self, say: Callable[[str], str]) -> Local:
        """Return the same with every word that is shown said otherwise; files are called by numbers.

        What the rules look for stays: nobody is shown it.
        """
        frameworks = (_framework(one, number, say) for number, one in enumerate(self.frameworks, 1))
        return Local(tuple(frameworks), _prices(self.prices, say) if self.prices else None)


NOTHING_LOCAL = Local()


def _framework(framework: Framework, number: int, say: Callable[[str], str]) -> Framework:
    id, names = f"local-{number}", _apart(framework, say)
    return replace(
        framework,
        id=id,
        title=say(framework.title),
        source=say(framework.source),
        known_by={names[name]: kinds for name, kinds in framework.known_by.items()},
        rules=tuple(((id, names[name], says), rule) for (_, name, says), rule in framework.rules),
    )


def _apart(framework: Framework, say: Callable[[str], str]) -> dict[str, str]:
    """Return how each indicator is said; no two are called alike."""
    names: dict[str, str] = {}
    for number, name in enumerate(framework.known_by, 1):
        said = say(name)
        names[name] = f"{said} ({number})" if said in names.values() else said
    return names


def _prices(prices: PriceList, say: Callable[[str], str]) -> PriceList:
    units = (
        unit._replace(item=say(unit.item), source=say(unit.source), price_year=say(unit.price_year))
        for unit in prices.units
    )
    return replace(prices, name="a local file", units=tuple(units))
