"""Two maps beside each other, and the network for other tools."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO
from typing import Any

import networkx as nx
import pytest

from drawing.marks import Box
from drawing.marks import Path as Line
from graph.impact.impact_map import draw_impact, map_of
from graph.impact.side_by_side import draw_before_and_after, draw_two, events_beside
from graph.network.connections import connections_of
from graph.network.interchange import UnknownGraphFormatError, network_bytes
from privacy.anonymise import anonymise
from privacy.secrets import secrets_of
from tests.families import a_map, ford
from tests.looking import covered_texts, symbols
from tests.neighbourhoods import related_families

READERS: Mapping[str, Callable[..., Any]] = {".graphml": nx.read_graphml, ".gexf": nx.read_gexf}


@pytest.mark.parametrize("suffix", READERS)
def test_the_network_is_read_back_as_it_was_written(suffix: str) -> None:
    case = related_families(6, 12)
    found = connections_of(case)
    read = READERS[suffix](BytesIO(network_bytes(case, suffix)))
    assert set(read.nodes) == set(found.by_id)
    assert {frozenset(edge) for edge in read.edges} == {frozenset((link.a, link.b)) for link in found.links}
    assert read.nodes["a1"]["label"] == "POL"
    assert max(data["households"] for _, data in read.nodes(data=True) if data["kind"] == "agency") > 1
    assert {data["bond"] for *_, data in read.edges(data=True)} >= {"kin or partners", "worked with"}


@pytest.mark.parametrize("suffix", READERS)
def test_an_anonymised_network_says_no_name(suffix: str) -> None:
    case = related_families(6, 12)
    text = network_bytes(anonymise(case).case, suffix).decode()
    assert not [secret for secret in secrets_of(case) if secret.kind == "person" and f'"{secret.form}"' in text]
    assert "Ada Alder" not in text
    assert "Dogwood" not in text


def test_the_marking_travels_with_the_network() -> None:
    assert b"OFFICIAL" in network_bytes(ford(), ".gexf", "OFFICIAL-SENSITIVE")
    assert b"OFFICIAL" in network_bytes(ford(), ".graphml", "OFFICIAL-SENSITIVE")


def test_another_ending_is_refused() -> None:
    with pytest.raises(UnknownGraphFormatError, match=r"\.graphml or \.gexf"):
        network_bytes(ford(), ".dot")


def test_two_maps_are_as_wide_as_both_and_drawn_to_one_scale() -> None:
    case = a_map(20)
    both = draw_two(case, None, "q1")
    first = draw_impact(case)
    assert both.width == map_of(case).width + map_of(case, "q1").width
    boxes = [{mark.width for g in d.groups if g.key.endswith("a0") for mark in g.marks if isinstance(mark, Box)}
             for d in (both, first)]  # fmt: skip
    assert boxes[0] == boxes[1]
    assert not covered_texts(both)


def thickness(case_groups: object, key: str) -> float:
    groups = [group for group in case_groups if group.key == key]  # type: ignore[attr-defined]
    return float(next(mark.line_width for group in groups for mark in group.marks if isinstance(mark, Line)))


def test_lines_of_both_maps_have_one_measure() -> None:
    case = ford()
    both, alone = draw_two(case, "jack", "mum"), draw_impact(case, "mum")
    key = next(group.key for group in alone.groups if group.key.startswith("a2>"))
    assert thickness(both.groups, f"2|{key}") == thickness(alone.groups, key)


def test_before_and_after_keep_every_node_in_its_place() -> None:
    case, day = ford(), date(2008, 1, 1)
    drawing = draw_before_and_after(case, "jack", day)
    left, right = symbols(drawing, ["1|a1"])["1|a1"], symbols(drawing, ["2|a1"])["2|a1"]
    assert right[0] - left[0] == pytest.approx(map_of(case, "jack").width)
    assert left[1] == right[1]


def test_each_side_opens_its_own_events() -> None:
    case, day = ford(), date(2008, 1, 1)
    before, after = (events_beside(case, f"{side}|a1", ("jack", "jack"), day) for side in (1, 2))
    assert before
    assert after
    assert before.isdisjoint(after)
    assert all(event.when.first < day for event in case.events if event.id in before and event.when.first)
    assert events_beside(case, "2|a2", ("jack", "mum"), None) == {"e7"}
