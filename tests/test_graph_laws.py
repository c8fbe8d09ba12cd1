"""Whatever the family, its picture can be read; whatever the case, its map can."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from case.dates import year_of
from case.model import Case, Ending, Person, Quality, Tie, TieKind
from graph.family.genogram import draw_family, family_apart
from graph.impact.impact_map import draw_impact, impact_apart
from tests.families import FEMALE, MALE, UNKNOWN, a_case, a_map, couple, person
from tests.families import tie as a_tie
from tests.looking import covered_symbols, covered_texts, lines_through, lines_through_texts, symbols

COUPLES = (TieKind.MARRIED, TieKind.PARTNER)
PARENTS = (TieKind.PARENT, TieKind.PARENT, TieKind.ADOPTIVE_PARENT, TieKind.FOSTER_PARENT)


@st.composite
def families(draw: st.DrawFn) -> Case:
    """Families that can be: couples within a generation, parents from the one above, some qualities."""
    generations = draw(st.lists(st.integers(1, 5), min_size=1, max_size=4))
    people: list[Person] = []
    rows: list[list[str]] = []
    ties: list[tuple[TieKind, str, str, Quality, Ending]] = []
    for depth, size in enumerate(generations):
        row = []
        for n in range(size):
            id = f"g{depth}n{n}"
            sex = draw(st.sampled_from((MALE, FEMALE, UNKNOWN)))
            household = draw(st.sampled_from(("", "", "Mill Lane", "The flat")))
            people.append(person(id, sex, 1930 + 25 * depth + n if n % 3 else None, household))
            row.append(id)
        pairs = [(row[n], row[n + 1]) for n in range(size - 1) if draw(st.booleans())]
        if draw(st.booleans()):  # somebody with many partners
            pairs = [(row[0], mate) for mate in row[1:]]
        ties += [a_tie(draw(st.sampled_from(COUPLES)), a, b, ending=draw(st.sampled_from(Ending))) for a, b in pairs]
        if depth:
            for id in row:
                above = [rows[-1][k] for k in sorted(draw(st.sets(st.integers(0, len(rows[-1]) - 1), max_size=2)))]
                kind = draw(st.sampled_from(PARENTS))
                ties += [a_tie(kind, parent, id) for parent in above]
        rows.append(row)
    everybody = [p.id for p in people]
    for _ in range(draw(st.integers(0, 3))):
        a, b = draw(st.sampled_from(everybody)), draw(st.sampled_from(everybody))
        quality = draw(st.sampled_from([q for q in Quality if q is not Quality.PLAIN]))
        ties.append(a_tie(TieKind.RELATIVE, a, b, quality))
    return a_case(people, ties)


@st.composite
def tangles(draw: st.DrawFn) -> Case:
    """Any ties between any people, own grandparents included."""
    ids = [f"p{n}" for n in range(draw(st.integers(1, 9)))]
    people = [
        Person(id, f"Name {id}", (), draw(st.sampled_from((MALE, FEMALE, UNKNOWN))), year_of(1950 + 7 * n))
        for n, id in enumerate(ids)
    ]
    kinds = st.sampled_from(TieKind)
    pairs = st.tuples(kinds, st.sampled_from(ids), st.sampled_from(ids), st.sampled_from(Quality))
    drawn = draw(st.lists(pairs, max_size=16))
    ties = tuple(Tie(f"t{n}", kind, a, b, quality) for n, (kind, a, b, quality) in enumerate(drawn))
    return Case("Tangle", tuple(people), ties=ties)


@settings(max_examples=70, deadline=None, suppress_health_check=list(HealthCheck))
@given(families())
def test_any_possible_family_can_be_read(case: Case) -> None:
    for drawing in (draw_family(case), family_apart(case).picture):
        where = symbols(drawing, case.person_by_id)
        assert covered_symbols(where) == []
        assert covered_texts(drawing) == []
        assert lines_through(drawing, where) == []
        assert lines_through_texts(drawing) == []


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(tangles())
def test_an_impossible_family_is_still_drawn(case: Case) -> None:
    drawing = draw_family(case)
    assert covered_symbols(symbols(drawing, case.person_by_id)) == []
    assert covered_texts(drawing) == []
    assert draw_family(case) == drawing


@settings(max_examples=12, deadline=None)
@given(st.integers(5, 60))
def test_no_label_of_a_map_covers_another(size: int) -> None:
    assert covered_texts(draw_impact(a_map(size))) == []
    assert covered_texts(impact_apart(a_map(size)).picture) == []


def test_a_family_of_one_is_drawn() -> None:
    case = a_case([person("p", FEMALE, focus=True)], [])
    assert len(symbols(draw_family(case), ["p"])) == 1
    assert covered_texts(draw_family(case)) == []


def test_cousins_who_marry_close_a_ring() -> None:
    people = [person(id, (MALE, FEMALE)[n % 2], 1940 + n) for n, id in enumerate("abcdefghij")]
    ties = [*couple("a", "b", "c", "d"), *couple("c", "e", "g"), *couple("d", "f", "h"), *couple("g", "h", "i")]
    case = a_case(people, ties)
    drawing = draw_family(case)
    assert lines_through(drawing, symbols(drawing, case.person_by_id)) == []
