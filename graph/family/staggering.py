"""Brothers and sisters in two ranks, where a wide youngest generation would make words too small to read.

In a sibship of many without partners and children, every other one stands a rank lower; their drop lines run
between the words of those above. So the row is half as wide. Whoever has a relationship line, or another
household than the rest, keeps the whole sibship in one rank.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.family.generations import Rows
from graph.family.kinship import Kin
from graph.family.ordering import Order

WIDE_ROW = 16  # people from which on a row is too wide
MANY = 6  # brothers and sisters that are worth two ranks
RANK_GAP = 14.0  # from the words of the upper rank to the symbols of the lower


@dataclass(frozen=True, slots=True)
class Rank:
    """The sibship that somebody stands in two ranks with, and whether in the lower one."""

    sibship: int
    low: bool


def ranks_of(kin: Kin, rows: Rows, order: Order, lines: Sequence[Sequence[str]]) -> dict[str, Rank]:
    """Return the rank of everybody whose sibship stands in two."""
    if not lines or len(lines[-1]) <= WIDE_ROW:
        return {}
    last = len(lines) - 1
    alone = {block.members[0] for block in order.rows.get(last, []) if len(block.members) == 1 and not block.hangs}
    bound = {id for tie in (*kin.qualities, *kin.relatives) for id in (tie.a, tie.b)}
    place = {id: n for n, id in enumerate(lines[-1])}
    ranks: dict[str, Rank] = {}
    for sibship in kin.sibships:
        people = [c.person for c in sibship.children if (sibship.id, c.person) in rows.homes]
        if len(people) < MANY or not all(id in alone and id not in bound for id in people):
            continue
        in_row = sorted(place[id] for id in people)
        together = in_row[-1] - in_row[0] == len(people) - 1
        if together and len({kin.people[id].household for id in people}) == 1 and not sibship.twins:
            ranks.update({lines[-1][at]: Rank(sibship.id, n % 2 == 1) for n, at in enumerate(in_row)})
    return ranks


def pitches_of(ranks: Mapping[str, Rank], widths: Mapping[str, tuple[float, float]], gap: float) -> dict[str, float]:
    """Return how far apart neighbours of two ranks stand: half of what they would need in one."""
    widest: dict[int, float] = {}
    for id, rank in ranks.items():
        widest[rank.sibship] = max(widest.get(rank.sibship, 0.0), 2.0 * max(widths[id]))
    return {id: (widest[rank.sibship] + gap) / 2 for id, rank in ranks.items()}
