"""Measures, against what they are by definition."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.answers.network import PROJECTIONS, Projection, network
from policygraph.answers.network.measures import measured, measures
from policygraph.store import Store


@st.composite
def graphs(draw: st.DrawFn) -> nx.Graph[str]:
    """Small weighted networks, with and without directions and parallel links."""
    graph: nx.Graph[str] = draw(st.sampled_from([nx.Graph, nx.DiGraph, nx.MultiDiGraph]))()
    names = [f"n{number}" for number in range(draw(st.integers(0, 8)))]
    graph.add_nodes_from(names)
    if names:
        ends = st.sampled_from(names)
        for one, other, weight in draw(st.lists(st.tuples(ends, ends, st.integers(0, 5)), max_size=20)):
            graph.add_edge(one, other, weight=weight)
    return graph


@given(graphs())
def test_degrees_sum_to_twice_the_edges_and_weights(graph: nx.Graph[str]) -> None:
    found = measures(graph)
    pairs = {frozenset((one, other)) for one, other in graph.edges() if one != other}
    weights = sum(int(told["weight"]) for one, other, told in graph.edges(data=True) if one != other)
    assert sum(node.degree for node in found.values()) == 2 * len(pairs)
    assert sum(node.weighted_degree for node in found.values()) == 2 * weights


@given(graphs())
def test_betweenness_is_a_share_and_communities_are_numbered_from_the_largest(graph: nx.Graph[str]) -> None:
    found = measures(graph)
    assert list(found) == list(graph.nodes)
    assert all(0 <= node.betweenness <= 1 for node in found.values())
    sizes = [sum(node.community == number for node in found.values()) for number in range(1, len(found) + 1)]
    present = [size for size in sizes if size]
    assert sizes[: len(present)] == present == sorted(present, reverse=True)


def _named(graph: nx.Graph[int]) -> nx.Graph[str]:
    named: nx.Graph[str] = nx.Graph()
    named.add_edges_from((f"n{one}", f"n{other}") for one, other in graph.edges)
    return named


def test_the_middle_of_a_star_lies_on_every_path() -> None:
    found = measures(_named(nx.star_graph(4)))
    assert found["n0"].betweenness == 1
    assert found["n1"].betweenness == 0
    assert (found["n0"].degree, found["n0"].weighted_degree) == (4, 4)


def test_two_groups_tied_by_one_edge_are_two_communities() -> None:
    found = measures(_named(nx.barbell_graph(4, 0)))
    assert {found[f"n{number}"].community for number in range(4)} == {1}
    assert {found[f"n{number}"].community for number in range(4, 8)} == {2}


@pytest.mark.parametrize("projection", PROJECTIONS)
def test_measures_go_onto_a_copy(test_store: Store, projection: Projection) -> None:
    graph = network(projection, store=test_store)
    copy = measured(graph)
    assert {"degree", "weighted_degree", "betweenness", "community"} <= set(copy.nodes[next(iter(copy))])
    assert "degree" not in graph.nodes[next(iter(graph))]
