"""The family history is drawn so that nothing covers anything, and stands still when the case grows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise

import pytest

from case.dates import year_of
from case.model import Case, Ending, Factor, PartKind, Person, PersonKind, Quality, Sex, Tie, TieKind
from drawing.marks import DASHED, DOTTED, Box, Drawing, Ink, Label, Oval, Path
from drawing.theme import DARK, LIGHT, Theme
from graph.family.badges import BADGES, factors_of_people
from graph.family.genogram import draw_family
from graph.family.network import kin_of
from graph.picked import events_behind
from tests.families import (
    FEMALE,
    MALE,
    UNKNOWN,
    a_case,
    an_entry,
    couple,
    ford,
    large,
    park,
    person,
    three_partners,
    tie,
)
from tests.looking import covered_symbols, covered_texts, lines_through, lines_through_texts, symbols

FAMILIES: list[Callable[[], Case]] = [ford, park, three_partners, large]


def symbols_of(case: Case) -> dict[str, tuple[float, float, float, float]]:
    return symbols(draw_family(case), case.person_by_id)


def middle(case: Case, id: str) -> float:
    left, _, right, _ = symbols_of(case)[id]
    return (left + right) / 2


def row(case: Case, id: str) -> float:
    _, top, _, bottom = symbols_of(case)[id]
    return round((top + bottom) / 2 / 12)


def words(drawing: Drawing) -> set[str]:
    return {mark.text for mark in drawing.marks() if isinstance(mark, Label)}


def marks_of(drawing: Drawing, key: str) -> list[object]:
    return [mark for group in drawing.groups if group.key == key for mark in group.marks]


@pytest.mark.parametrize("family", FAMILIES)
def test_no_symbol_covers_another(family: Callable[[], Case]) -> None:
    assert covered_symbols(symbols_of(family())) == []


@pytest.mark.parametrize("family", FAMILIES)
def test_no_text_covers_another(family: Callable[[], Case]) -> None:
    assert covered_texts(draw_family(family())) == []


@pytest.mark.parametrize("family", FAMILIES)
def test_no_line_goes_through_a_symbol(family: Callable[[], Case]) -> None:
    drawing = draw_family(family())
    assert lines_through(drawing, symbols_of(family())) == []


@pytest.mark.parametrize("family", FAMILIES)
def test_no_line_goes_through_words(family: Callable[[], Case]) -> None:
    assert lines_through_texts(draw_family(family())) == []


@pytest.mark.parametrize("family", FAMILIES)
def test_the_same_case_gives_the_same_picture(family: Callable[[], Case]) -> None:
    assert draw_family(family()) == draw_family(family())


@pytest.mark.parametrize("family", FAMILIES)
def test_everything_lies_on_the_paper_and_can_be_read(family: Callable[[], Case]) -> None:
    drawing = draw_family(family())
    for mark in drawing.marks():
        if isinstance(mark, Label):
            assert mark.size >= 8.0
            assert 0 < mark.x < drawing.width
            assert 0 < mark.y < drawing.height


def test_parents_stand_above_their_children_and_partners_side_by_side() -> None:
    case = ford()
    assert row(case, "gran") < row(case, "mum") < row(case, "jack")
    assert row(case, "mum") == row(case, "first") == row(case, "third")


def test_children_stand_oldest_left() -> None:
    case = ford()
    xs = [middle(case, id) for id in ("jack", "sara", "becca", "josh", "marie", "ben")]
    assert xs == sorted(xs)


def test_a_man_stands_left_of_his_only_partner() -> None:
    case = a_case([person("w", FEMALE), person("m", MALE)], couple("w", "m"))
    assert middle(case, "m") < middle(case, "w")


def test_partners_stand_in_time_order() -> None:
    case = ford()
    xs = [middle(case, id) for id in ("first", "second", "mum", "third")]
    assert xs == sorted(xs)


def test_a_single_parent_stands_over_the_children() -> None:
    people = [person("mum", FEMALE), *(person(f"c{n}", MALE, 2000 + n) for n in range(3))]
    case = a_case(people, [tie(TieKind.PARENT, "mum", f"c{n}") for n in range(3)])
    assert abs(middle(case, "mum") - middle(case, "c1")) < 1.0


def test_a_sister_by_marriage_stands_beside_her_sister() -> None:
    case = park()
    order = sorted(("sister", "wife1", "son1", "wife2", "son2"), key=lambda id: middle(case, id))
    assert abs(order.index("sister") - order.index("wife1")) == 1


def rows_of(case: Case, ids: Iterable[str]) -> dict[str, int]:
    """Return the number of each one's row, from the top."""
    where = symbols(draw_family(case), ids)
    middles = {id: round(rect[1] + rect[3]) for id, rect in where.items()}
    ranks = {y: n for n, y in enumerate(sorted(set(middles.values())))}
    return {id: ranks[y] for id, y in middles.items()}


def test_adding_a_child_moves_nobody_to_another_row() -> None:
    case = large(59)
    before = rows_of(case, case.person_by_id)
    for pair in (t for t in case.ties if t.kind is TieKind.MARRIED):
        ties = [Tie(f"n{id}", TieKind.PARENT, id, "new") for id in (pair.a, pair.b)]
        grown = replace(case, people=(*case.people, person("new", MALE, 2011)), ties=(*case.ties, *ties))
        assert rows_of(grown, case.person_by_id) == before


def test_adding_a_person_keeps_the_neighbours_of_nearly_all() -> None:
    case = large(60)
    ties = [Tie("n1", TieKind.PARENT, "p3", "new"), Tie("n2", TieKind.PARENT, "p4", "new")]
    grown = replace(case, people=(*case.people, person("new", MALE, 2003)), ties=(*case.ties, *ties))

    def neighbours(drawn: Case) -> dict[str, tuple[str, ...]]:
        where = {id: rect for id, rect in symbols_of(drawn).items() if id != "new"}
        rows: dict[float, list[str]] = {}
        for id, rect in sorted(where.items(), key=lambda item: item[1][0]):
            rows.setdefault(round(rect[3] + rect[1]), []).append(id)
        return {id: tuple(ids[max(n - 1, 0) : n + 2]) for ids in rows.values() for n, id in enumerate(ids)}

    before, after = neighbours(case), neighbours(grown)
    same = sum(before[id] == after[id] for id in before)
    assert same / len(before) >= 0.95


def test_ages_are_those_at_the_end_of_the_entries() -> None:
    case = a_case([person("p", MALE, 1993, focus=True)], [], [an_entry(4, {"p": PartKind.SUBJECT})])
    assert "16" in words(draw_family(case))
    assert "?" in words(draw_family(replace(case, events=())))


def test_the_symbol_says_sex_focus_death_and_being_outside() -> None:
    people = [
        person("m", MALE, household="H", focus=True),
        person("f", FEMALE),
        person("u", UNKNOWN, household="H"),
        Person("d", "Dead", sex=MALE, died=year_of(2001), household="H"),
    ]
    drawing = draw_family(a_case(people, couple("m", "f", "u", "d")))
    assert sum(isinstance(mark, Box) for mark in marks_of(drawing, "m")) == 2
    assert any(isinstance(mark, Oval) and mark.dash == DASHED for mark in marks_of(drawing, "f"))
    assert any(isinstance(mark, Path) and mark.closed and len(mark.points) == 4 for mark in marks_of(drawing, "u"))
    assert sum(isinstance(mark, Path) for mark in marks_of(drawing, "d")) == 2


@pytest.mark.parametrize(("ending", "slashes"), [(Ending.TOGETHER, 0), (Ending.SEPARATED, 1), (Ending.ENDED, 2)])
def test_slashes_tell_how_a_couple_ended(ending: Ending, slashes: int) -> None:
    case = a_case([person("m", MALE), person("f", FEMALE)], couple("m", "f", ending=ending))
    assert len(marks_of(draw_family(case), "t1")) == 1 + slashes


def test_links_to_children_are_told_apart() -> None:
    people = [person("m", MALE), person("f", FEMALE), *(person(f"c{n}", MALE, 2000 + n) for n in range(3))]
    kinds = (TieKind.PARENT, TieKind.ADOPTIVE_PARENT, TieKind.FOSTER_PARENT)
    ties = [tie(TieKind.MARRIED, "m", "f")]
    ties += [tie(kind, parent, f"c{n}") for n, kind in enumerate(kinds) for parent in ("m", "f")]
    drawing = draw_family(a_case(people, ties))
    dashes = {mark.dash for key in ("t2", "t4", "t6") for mark in marks_of(drawing, key) if isinstance(mark, Path)}
    assert {(), DASHED, DOTTED} <= dashes


def test_twins_meet_at_a_point() -> None:
    drawing = draw_family(ford())
    starts = {}
    for group in drawing.groups:
        for mark in group.marks:
            if isinstance(mark, Path) and len(mark.points) == 2 and group.says.startswith(("Name becca", "Name josh")):
                starts[group.says] = mark.points[0]
    assert len(starts) == 2
    assert len(set(starts.values())) == 1


def test_violence_points_at_the_one_who_is_hurt() -> None:
    case = ford()
    drawing = draw_family(case)
    violent = next(t.id for t in case.ties if t.quality is Quality.VIOLENCE)
    head = next(m for m in marks_of(drawing, violent) if isinstance(m, Path) and m.closed)
    assert abs(head.points[0][0] - middle(case, "mum")) < abs(head.points[0][0] - middle(case, "third"))


@pytest.mark.parametrize("family", [ford, park, three_partners])
def test_a_household_encloses_its_members_and_nobody_else(family: Callable[[], Case]) -> None:
    case = family()
    drawing = draw_family(case)
    homes = [
        mark
        for group in drawing.groups
        if group.key.startswith("household:")
        for mark in group.marks
        if isinstance(mark, Path) and mark.line is None
    ]
    assert len(homes) == 1
    for id, (left, top, right, bottom) in symbols_of(case).items():
        within = _inside(homes[0], (left + right) / 2, (top + bottom) / 2)
        assert within == bool(case.person_by_id[id].household), id


def _inside(path: Path, x: float, y: float) -> bool:
    points = (*path.points, path.points[0])
    crossings = [
        ax + (y - ay) / (by - ay) * (bx - ax) for (ax, ay), (bx, by) in pairwise(points) if (ay > y) != (by > y)
    ]
    return sum(crossing > x for crossing in crossings) % 2 == 1


def test_strangers_victims_and_places_are_not_family() -> None:
    kin = kin_of(ford())
    assert {"shop", "near", "hurt"}.isdisjoint(kin.people)
    assert "jack" in kin.people


def test_family_without_ties_stands_in_the_row_of_its_role() -> None:
    people = [
        person("m", FEMALE, household="H", role="mother"),
        person("c", MALE, 2001, "H", role="child"),
        person("g", FEMALE, role="grandmother"),
        person("x", FEMALE, role="aunt"),
    ]
    case = a_case(people, [tie(TieKind.PARENT, "m", "c")])
    assert row(case, "g") < row(case, "x") == row(case, "m") < row(case, "c")


def test_siblings_without_parents_on_record_hang_from_one_line() -> None:
    case = a_case([person("a", FEMALE), person("b", MALE)], [tie(TieKind.SIBLING, "a", "b")])
    assert row(case, "a") == row(case, "b")
    assert any(isinstance(mark, Path) for mark in marks_of(draw_family(case), "t1"))


def test_a_grandparent_hangs_above_the_parent() -> None:
    people = [person("g", FEMALE), person("m", FEMALE), person("c", MALE)]
    case = a_case(people, [tie(TieKind.PARENT, "m", "c"), tie(TieKind.GRANDPARENT, "g", "c")])
    assert row(case, "g") < row(case, "m") < row(case, "c")


def test_being_ones_own_grandparent_is_drawn_and_told() -> None:
    people = [person(id, MALE) for id in "abc"]
    ties = [tie(TieKind.PARENT, "a", "b"), tie(TieKind.PARENT, "b", "c"), tie(TieKind.PARENT, "c", "a")]
    drawing = draw_family(a_case(people, ties))
    assert len(symbols(drawing, "abc")) == 3
    assert any("forebear" in text for text in words(drawing))


def test_a_couple_across_generations_is_drawn_and_told() -> None:
    people = [person("a", MALE), person("b", FEMALE), person("c", FEMALE)]
    ties = [*couple("a", "b", "c"), tie(TieKind.PARTNER, "a", "c")]
    drawing = draw_family(a_case(people, ties))
    assert any("across generations" in text for text in words(drawing))
    assert marks_of(drawing, "t4")


def test_a_case_without_people_says_so() -> None:
    assert "No family members are on record." in words(draw_family(Case("Empty")))


def test_badges_come_from_what_is_a_persons_own() -> None:
    factors = factors_of_people(ford())
    assert Factor.VIOLENCE in factors["jack"]
    assert Factor.VIOLENCE not in factors["mum"]
    assert Factor.VICTIM in factors["mum"]


def test_every_badge_and_code_opens_entries() -> None:
    case = ford()
    keys = {group.key for group in draw_family(case).groups if ":" in group.key}
    assert any(":factor:" in key for key in keys)
    assert any(":agency:" in key for key in keys)
    assert all(events_behind(case, key) for key in keys)


def test_a_tie_opens_what_both_took_part_in() -> None:
    case = ford()
    conflict = next(t.id for t in case.ties if t.quality is Quality.CONFLICT)
    assert events_behind(case, conflict) == {"e2"}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_badges_can_be_read(theme: Theme) -> None:
    for badge in BADGES.values():
        ground = badge.ink if badge.filled else Ink.PAPER
        text = Ink.ON_DARK if badge.filled else badge.ink
        assert _contrast(theme[ground], theme[text]) >= 4.5, badge


def _contrast(a: str, b: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    low, high = sorted((light(a), light(b)))
    return (high + 0.05) / (low + 0.05)


def test_badge_codes_differ() -> None:
    assert set(BADGES) == set(Factor)
    assert len({badge.code for badge in BADGES.values()}) == len(BADGES)


def test_the_key_holds_what_the_picture_uses() -> None:
    said = words(draw_family(three_partners()))
    assert {"Adopted", "Died", "Pregnancy; small: loss", "Fused", "Separated"} <= said
    assert "Twins" not in said


def test_groups_and_places_never_get_a_symbol() -> None:
    case = replace(ford(), people=(*ford().people, Person("g", "Gang", kind=PersonKind.GROUP, sex=Sex.MALE)))
    assert "g" not in symbols_of(case)


def test_a_wide_youngest_generation_stands_in_two_ranks() -> None:
    case = large(60)
    drawing = draw_family(case)
    assert drawing.width < 2.4 * drawing.height
    where = symbols(drawing, case.person_by_id)
    tops = sorted({round(rect[1]) for rect in where.values()})
    assert len(tops) == 5  # four generations, the youngest in two ranks
    assert not covered_texts(drawing)
    assert not lines_through(drawing, where)
    assert not lines_through_texts(drawing)


def test_brothers_and_sisters_of_several_households_stay_in_one_rank() -> None:
    case = large(60)
    parent = next(tie.a for tie in case.ties if tie.b == "p60")
    children = [tie.b for tie in case.ties if tie.a == parent and tie.kind is TieKind.PARENT]
    moved = tuple(replace(p, household="Apart") if p.id == children[2] else p for p in case.people)
    where = symbols(draw_family(replace(case, people=moved)), children)
    assert len({round(rect[1]) for rect in where.values()}) == 1
