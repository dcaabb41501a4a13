"""Networks for other tools come back as they went out, and hold no clock."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import networkx as nx
import pytest

from policygraph.answers.network import PROJECTIONS, Projection, network
from policygraph.answers.network.formats import (
    FORMATS,
    edges_csv,
    nodes_csv,
    to_gexf,
    to_graphml,
    to_json,
    write_network,
)
from policygraph.answers.network.measures import measured
from policygraph.bilingual import LANGUAGES, Language
from policygraph.errors import UsageError
from policygraph.store import Store


def _nodes(graph: nx.Graph[str]) -> dict[str, dict[str, Any]]:
    return {
        node: {name: value for name, value in told.items() if name != "label"} for node, told in graph.nodes(data=True)
    }


def _edges(graph: nx.Graph[str]) -> list[Any]:
    def named(one: str, other: str) -> tuple[str, ...]:
        return (one, other) if graph.is_directed() else tuple(sorted((one, other)))

    return sorted(
        (*named(one, other), sorted((k, v) for k, v in told.items() if k not in {"id", "networkx_key"}))
        for one, other, told in graph.edges(data=True)
    )


@pytest.mark.parametrize("projection", PROJECTIONS)
def test_graphml_comes_back(test_store: Store, projection: Projection) -> None:
    graph = measured(network(projection, store=test_store))
    back = nx.parse_graphml(to_graphml(graph))
    assert _nodes(back) == _nodes(graph)
    assert _edges(back) == _edges(graph)
    assert back.is_directed() == graph.is_directed()


@pytest.mark.parametrize("projection", PROJECTIONS)
def test_gexf_comes_back_without_a_date(test_store: Store, projection: Projection) -> None:
    graph = measured(network(projection, store=test_store))
    content = to_gexf(graph)
    back = nx.read_gexf(io.BytesIO(content.encode()))
    assert _nodes(back) == _nodes(graph)
    assert _edges(back) == _edges(graph)
    assert "lastmodified" not in content
    assert "NetworkX" not in content


@pytest.mark.parametrize("projection", PROJECTIONS)
def test_json_comes_back(test_store: Store, projection: Projection) -> None:
    graph = measured(network(projection, store=test_store))
    back = nx.node_link_graph(json.loads(to_json(graph)), edges="edges")
    assert nx.utils.graphs_equal(back, graph)
    assert back.graph == graph.graph


@pytest.mark.parametrize("projection", PROJECTIONS)
def test_csv_has_a_row_an_edge_and_a_row_a_node(test_store: Store, projection: Projection) -> None:
    graph = network(projection, store=test_store)
    edges = list(csv.DictReader(io.StringIO(edges_csv(graph))))
    nodes = list(csv.DictReader(io.StringIO(nodes_csv(graph))))
    assert len(edges) == graph.number_of_edges()
    assert [row["node"] for row in nodes] == list(graph.nodes)
    assert sum(int(row["weight"]) for row in edges) == sum(told["weight"] for _, _, told in graph.edges(data=True))
    assert all(row["source_label_ja"] for row in edges)


@pytest.mark.parametrize("projection", PROJECTIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_say_what_was_counted(test_store: Store, projection: Projection, language: Language) -> None:
    graph = network(projection, store=test_store)
    for measures in (False, True):
        table = write_network(graph, "table", language, measures=measures)
        said = re.sub(r"\s", "", table)
        assert re.sub(r"\s", "", graph.graph[f"counted_{language}"]) in said


def test_letters_that_xml_cannot_hold_are_left_out() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_node("a", label_en="x\x0by\x00\ufffe z", kind="k")
    graph.add_edge("a", "b", weight=1, note="\x1f1")
    for content in (to_graphml(graph), to_gexf(graph)):
        assert "xy z" in content
    assert graph.nodes["a"]["label_en"] == "x\x0by\x00\ufffe z"


def test_an_unknown_format_is_refused(test_store: Store) -> None:
    with pytest.raises(UsageError, match=f"choose {', '.join(FORMATS)}"):
        write_network(network("country-topic", store=test_store), "dot")  # type: ignore[arg-type]  # a caller's mistake
