"""Measures of a network, each a pure function of it, its outcome the same on every machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, structs

if TYPE_CHECKING:
    import networkx as nx

SEED = 0
"""Louvain visits nodes in a shuffled order; a fixed seed makes it the same order each time."""


class Measured(Struct, frozen=True):
    """A node's place in the network.

    ``degree`` counts neighbours, ``weighted_degree`` sums the weights of the edges to them. ``betweenness`` is the
    share of shortest paths between two other nodes that run through the node (Freeman 1977), edges counting as one
    step whatever their weight, divided by the number of such pairs, so that it lies between 0 and 1. ``community``
    numbers the groups found by weighted Louvain (Blondel et al. 2008, resolution 1) from 1, the largest first.
    """

    degree: int
    weighted_degree: int
    betweenness: float
    community: int


class Directed(Struct, frozen=True):
    """A node's place in a network whose edges have a direction and never run beside each other.

    ``weighted_in`` and ``weighted_out`` sum the weights of the edges to and from it. ``reach`` counts the other nodes that
    can be reached from it along the edges, ``sources`` those from which it can be reached.
    """

    weighted_in: int
    weighted_out: int
    reach: int
    sources: int


def directed_measures(graph: nx.DiGraph[str]) -> dict[str, Directed]:
    """The directed measures of every node, in the graph's order of nodes; empty for other networks."""
    import networkx as nx

    if not graph.is_directed() or graph.is_multigraph():
        return {}
    return {
        node: Directed(
            int(graph.in_degree(node, weight="weight")),
            int(graph.out_degree(node, weight="weight")),
            len(nx.descendants(graph, node)),
            len(nx.ancestors(graph, node)),
        )
        for node in graph
    }


def measures(graph: nx.Graph[str]) -> dict[str, Measured]:
    """The measures of every node, in the graph's order of nodes.

    Directions and kinds of links are laid aside: links between two nodes become one edge with their weights summed,
    links of a node with itself are dropped. Betweenness takes time of order nodes times edges (networkx, exact).
    """
    import networkx as nx

    plain, names = _simple(graph)
    between = nx.betweenness_centrality(plain)
    weighted = dict(plain.degree(weight="weight"))
    groups = _communities(plain)
    return {
        name: Measured(plain.degree[number], weighted[number], round(between[number], 6), groups[number])
        for number, name in enumerate(names)
    }


def measured(graph: nx.Graph[str]) -> nx.Graph[str]:
    """A copy of the graph whose nodes carry their measures as attributes."""
    copy = graph.copy()
    for name, found in measures(graph).items():
        copy.nodes[name].update(
            degree=found.degree,
            weighted_degree=found.weighted_degree,
            betweenness=found.betweenness,
            community=found.community,
        )
    for name, directed in directed_measures(graph).items():  # type: ignore[arg-type]  # empty for other networks
        copy.nodes[name].update(structs.asdict(directed))
    return copy


def _simple(graph: nx.Graph[str]) -> tuple[nx.Graph[int], list[str]]:
    """The graph without directions, parallel links and loops, its nodes numbered: numbers hash alike everywhere."""
    import networkx as nx

    names = list(graph.nodes)
    number = {name: place for place, name in enumerate(names)}
    plain: nx.Graph[int] = nx.Graph()
    plain.add_nodes_from(range(len(names)))
    for one, other, weight in graph.edges(data="weight", default=1):
        a, b = sorted((number[one], number[other]))
        if a != b:
            before = plain[a][b]["weight"] if plain.has_edge(a, b) else 0
            plain.add_edge(a, b, weight=before + weight)
    return plain, names


def _communities(plain: nx.Graph[int]) -> dict[int, int]:
    import networkx as nx

    weighty = plain.size(weight="weight") > 0  # modularity is not defined without any weight
    found = nx.community.louvain_communities(plain, weight="weight", seed=SEED) if weighty else []
    grouped = {node for group in found for node in group}
    found = [*found, *({node} for node in plain if node not in grouped)]
    ranked = sorted(found, key=lambda group: (-len(group), min(group)))
    return {node: rank for rank, group in enumerate(ranked, 1) for node in group}
