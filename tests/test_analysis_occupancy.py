"""The arrays behind every count of overlaps, held against a count day by day."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import occupancy
from analysis.occupancy import Occupancy


class Run(NamedTuple):
    start: int
    end: int
    agency: int


runs = st.lists(
    st.builds(
        lambda start, days, agency: Run(start, start + days, agency),
        st.integers(1, 60),
        st.integers(1, 25),
        st.integers(0, 4),
    ),
    max_size=12,
)


def table_of(spells: Sequence[Run], number: int = 5) -> Occupancy:
    arrays = np.array([tuple(spell) for spell in spells], np.int64).reshape(-1, 3)
    starts, ends, agencies = (np.ascontiguousarray(column) for column in arrays.T)
    return occupancy.occupy(starts, ends, agencies, number)


def there_on(spells: Sequence[Run], day: int) -> frozenset[int]:
    return frozenset(spell.agency for spell in spells if spell.start <= day < spell.end)


def count_on(table: Occupancy, day: int) -> int:
    starts, counts = occupancy.steps(table)
    step = int(np.searchsorted(starts, day, side="right")) - 1
    return int(counts[step]) if step >= 0 else 0


def days_of(spells: Sequence[Run]) -> range:
    return range(min((s.start for s in spells), default=0) - 1, max((s.end for s in spells), default=0) + 2)


def peak_by_hand(spells: Sequence[Run]) -> tuple[int, int, int, tuple[int, ...]]:
    """Walk the days one by one and keep the first longest run of one set of the highest number."""
    sets = {day: there_on(spells, day) for day in days_of(spells)}
    highest = max(map(len, sets.values()), default=0)
    if highest == 0:
        return 0, 0, 0, ()
    best = (0, 0, 0, frozenset[int]())
    day = min(sets)
    while day in sets:
        end = day
        while end in sets and sets[end] == sets[day]:
            end += 1
        if len(sets[day]) == highest and end - day > best[0]:
            best = (end - day, day, end, sets[day])
        day = end
    return highest, best[1], best[2], tuple(sorted(best[3]))


def test_ten_thousand_random_cases_agree_with_a_count_day_by_day() -> None:
    chance = random.Random(20100614)
    for _ in range(10_000):
        spells = [
            Run(start, start + chance.randint(1, 12), chance.randrange(4))
            for start in (chance.randint(1, 20) for _ in range(chance.randint(0, 6)))
        ]
        table = table_of(spells, 4)
        starts, counts = occupancy.steps(table)
        by_hand = [len(there_on(spells, day)) for day in days_of(spells)]
        steps = np.searchsorted(starts, np.array(days_of(spells)), side="right") - 1
        by_array = np.where(steps >= 0, np.append(counts, 0)[steps], 0)
        assert by_array.tolist() == by_hand
        assert occupancy.peak(table) == peak_by_hand(spells)


@settings(deadline=None)
@given(runs)
def test_pairs_share_the_days_on_which_both_are_there(spells: list[Run]) -> None:
    shared = occupancy.pairs(table_of(spells))
    for a, b in combinations(range(5), 2):
        by_hand = sum({a, b} <= there_on(spells, day) for day in days_of(spells))
        assert shared[a, b] == shared[b, a] == by_hand


@settings(deadline=None)
@given(runs)
def test_leaving_out_days_without_change_changes_no_answer(spells: list[Run]) -> None:
    whole = table_of(spells)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(occupancy, "MOST_CELLS", 0)
        folded = table_of(spells)
    assert occupancy.peak(folded) == occupancy.peak(whole)
    assert np.array_equal(occupancy.pairs(folded), occupancy.pairs(whole))
    for a, b in zip(occupancy.steps(folded), occupancy.steps(whole), strict=True):
        assert np.array_equal(a, b)


@settings(deadline=None)
@given(runs, st.data())
def test_splitting_a_spell_changes_no_count(spells: list[Run], data: st.DataObject) -> None:
    long = [spell for spell in spells if spell.end - spell.start > 1]
    if not long:
        return
    chosen = data.draw(st.sampled_from(long))
    middle = data.draw(st.integers(chosen.start + 1, chosen.end - 1))
    split = list(spells)
    split.remove(chosen)
    split += [chosen._replace(end=middle), chosen._replace(start=middle)]
    assert occupancy.peak(table_of(split)) == occupancy.peak(table_of(spells))
    assert np.array_equal(occupancy.pairs(table_of(split)), occupancy.pairs(table_of(spells)))


@settings(deadline=None)
@given(runs)
def test_the_curve_ends_at_nobody_and_never_repeats_a_count(spells: list[Run]) -> None:
    _, counts = occupancy.steps(table_of(spells))
    assert not spells or counts[-1] == 0
    assert all(a != b for a, b in pairwise(counts))


def test_an_agency_counts_once_however_many_spells_it_has() -> None:
    table = table_of([Run(1, 10, 0), Run(3, 8, 0), Run(5, 6, 1)])
    assert occupancy.peak(table) == (2, 5, 6, (0, 1))


def test_a_spell_that_ends_as_another_begins_shares_no_day_with_it() -> None:
    table = table_of([Run(1, 5, 0), Run(5, 9, 1)])
    assert occupancy.peak(table)[0] == 1
    assert occupancy.pairs(table)[0, 1] == 0


def test_the_peak_is_a_run_of_the_very_same_agencies() -> None:
    table = table_of([Run(1, 20, 0), Run(1, 5, 1), Run(5, 12, 2)])
    assert occupancy.peak(table) == (2, 5, 12, (0, 2))


def test_nothing_has_no_peak() -> None:
    table = table_of([])
    assert occupancy.peak(table) == (0, 0, 0, ())
    assert [len(part) for part in occupancy.steps(table)] == [0, 0]
    assert count_on(table, 5) == 0
