"""Co-attendance over time: an edge an edition, and what each edition did to the network."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from itertools import combinations, pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from policygraph.answers.network import network
from policygraph.answers.network.formats import to_gexf, to_json
from policygraph.answers.network.over_time import edition_measures
from policygraph.errors import UsageError
from policygraph.graph.telling import source_graphs
from policygraph.record.model import Record
from policygraph.store import Store
from tests.threads.story import SERIES, first, second, store_of, third

PRESENT: dict[int, dict[str, tuple[str, ...]]] = {
    21: {"JP": ("jp-mic",), "EU": ("eu-ec",)},
    22: {"JP": ("jp-mic", "jp-meti"), "EU": ("eu-ec",)},
    23: {"JP": ("jp-meti",), "EU": ("eu-ec",)},
}


def _attended(record: Record) -> Record:
    assert record.meeting is not None
    assert record.meeting.ordinal is not None
    return replace(record, participants=PRESENT[record.meeting.ordinal])


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with store_of(*map(_attended, (first(), second(), third()))) as made:
        yield made


def _graph(store: Store, **choice: str) -> nx.MultiGraph[str]:
    graph = network("co-attendance-over-time", store=store, **choice)
    assert isinstance(graph, nx.MultiGraph)
    return graph


def test_an_edge_stands_for_two_bodies_at_one_edition(store: Store) -> None:
    graph = _graph(store)
    expected = {
        (f"{SERIES}/{number}", frozenset(pair))
        for number, sides in PRESENT.items()
        for pair in combinations([f"agency/{body}" for bodies in sides.values() for body in bodies], 2)
    }
    assert {(key, frozenset((one, other))) for one, other, key in graph.edges(keys=True)} == expected
    assert graph.size(weight="weight") == len(expected)


def test_times_count_the_editions_that_two_bodies_have_had_together(store: Store) -> None:
    graph = _graph(store)
    pair = {"agency/jp-mic", "agency/eu-ec"}
    told = {key: data["times"] for a, b, key, data in graph.edges(keys=True, data=True) if {a, b} == pair}
    assert told == {f"{SERIES}/21": 1, f"{SERIES}/22": 2}
    assert graph.nodes["agency/eu-ec"]["editions"] == 3
    assert (graph.nodes["agency/jp-meti"]["first"], graph.nodes["agency/jp-meti"]["last"]) == (
        "2031-11-20",
        "2032-10-09",
    )


def test_each_edition_is_measured_against_the_one_before(store: Store) -> None:
    told = [
        (one.edition[-2:], one.bodies, one.pairs, one.new_pairs, one.joined, one.left, one.kept)
        for one in edition_measures(_graph(store))
    ]
    assert told == [("21", 2, 1, 1, 0, 0, -1.0), ("22", 3, 3, 2, 1, 0, 0.666667), ("23", 2, 1, 0, 0, 1, 0.666667)]


@st.composite
def _networks(draw: st.DrawFn) -> nx.MultiGraph[str]:
    """A network of up to four editions of one series."""
    graph: nx.MultiGraph[str] = nx.MultiGraph()
    times: dict[tuple[str, str], int] = {}
    for number in range(draw(st.integers(0, 4))):
        for pair in combinations(sorted(draw(st.sets(st.sampled_from("abcdef"), min_size=2))), 2):
            times[pair] = times.get(pair, 0) + 1
            graph.add_edge(
                *pair, key=f"s/{number}", edition=f"s/{number}", series="s", start=f"200{number}", times=times[pair]
            )
    return graph


@given(_networks())
def test_new_pairs_are_all_pairs_ever_and_bodies_balance(graph: nx.MultiGraph[str]) -> None:
    measured = edition_measures(graph)
    assert sum(one.pairs for one in measured) == graph.number_of_edges()
    assert sum(one.new_pairs for one in measured) == nx.Graph(graph).number_of_edges()
    for before, one in pairwise(measured):
        assert one.bodies == before.bodies + one.joined - one.left
        assert 0 <= one.kept <= 1


def test_other_sources_tell_of_editions_too_and_are_named() -> None:
    with store_of() as store:
        store.replace(list(source_graphs()))
        graph = _graph(store, series="us-japan-internet-economy")
    editions = {told["edition"] for _, _, told in graph.edges(data=True)}
    assert "us-japan-internet-economy/13" in editions
    assert "of which no text is kept" in graph.graph["source_en"]
    assert "本文を保存していない" in graph.graph["source_ja"]


def test_a_topic_keeps_the_editions_that_spoke_of_it(store: Store) -> None:
    editions = {told["edition"] for _, _, told in _graph(store, topic="ai-governance").edges(data=True)}
    assert editions == {f"{SERIES}/22", f"{SERIES}/23"}


def test_the_file_for_gephi_has_each_edge_its_own_id_and_its_day(store: Store) -> None:
    content = to_gexf(_graph(store))
    back = nx.read_gexf(io.BytesIO(content.encode()))
    assert back.number_of_edges() == _graph(store).number_of_edges()
    assert len({told["id"] for _, _, told in back.edges(data=True)}) == back.number_of_edges()
    assert 'mode="dynamic"' in content


def test_json_carries_the_measures_of_editions(store: Store) -> None:
    data = json.loads(to_json(_graph(store)))
    assert [one["new_pairs"] for one in data["editions"]] == [1, 2, 0]
    assert nx.utils.graphs_equal(nx.node_link_graph(data, edges="edges"), _graph(store))


def test_an_unknown_series_is_refused_with_what_comes_near(store: Store) -> None:
    with pytest.raises(UsageError, match="no series"):
        _graph(store, series="japan-eu-ict-policy-dialog")
