"""The cascade of fora counts statements, folds editions, and names the bodies behind."""

from __future__ import annotations

import networkx as nx
import pytest
from msgspec.structs import replace

from policygraph.answers.network import network
from policygraph.answers.network.drawing.draw import canvas_of, picture
from policygraph.answers.network.measures import directed_measures
from policygraph.answers.questions import ask
from policygraph.record.model import Record
from tests.threads.story import SERIES, first, second, store_of, third

DIALOGUE = f"series/{SERIES}"


def _naming(record: Record, *fora: tuple[str, ...]) -> Record:
    """The record, its first statements naming these fora."""
    said = [replace(one, fora=names) for one, names in zip(record.statements, fora, strict=False)]
    return replace(record, statements=(*said, *record.statements[len(said) :]))


RECORDS = [
    _naming(first(), ("g20-2019", "itu-pp-2018"), ("g20-2019",), ("wto",)),
    _naming(second(), (), ("g20-2016", "g20-2019"), ("itu",), ("japan-eu-ict-policy-dialogue",)),
    third(),
]


@pytest.fixture(scope="module")
def graph() -> nx.DiGraph[str]:
    with store_of(*RECORDS) as store:
        made = network("cascade", store=store)
    assert isinstance(made, nx.DiGraph)
    return made


def _weights(graph: nx.DiGraph[str], relation: str) -> dict[tuple[str, str], int]:
    return {(one, other): told["weight"] for one, other, told in graph.edges(data=True) if told["relation"] == relation}


def test_a_series_points_with_as_many_statements_as_name_the_forum_whichever_edition(graph: nx.DiGraph[str]) -> None:
    assert _weights(graph, "points-at") == {
        (DIALOGUE, "series/g20-summit"): 3,  # one names two editions, and counts once
        (DIALOGUE, "series/itu-pp"): 1,
        (DIALOGUE, "organization/wto"): 1,
        (DIALOGUE, "organization/itu"): 2,  # one of them as the story has it
    }


def test_the_question_of_the_same_kind_counts_the_same(graph: nx.DiGraph[str]) -> None:
    with store_of(*RECORDS) as store:
        table = ask(store, "fora-of-series")
    counted = dict(zip(table.column("identifier"), table.column("statements"), strict=True))
    assert counted == {other.partition("/")[2]: number for (_, other), number in _weights(graph, "points-at").items()}


def test_behind_a_forum_stands_its_body_with_the_statements_that_come_that_way(graph: nx.DiGraph[str]) -> None:
    assert _weights(graph, "pg:ofBody") == {
        ("series/g20-summit", "forum/g20"): 3,
        ("series/itu-pp", "organization/itu"): 1,
    }


def test_what_a_series_says_of_itself_is_no_edge_but_counted(graph: nx.DiGraph[str]) -> None:
    assert not graph.has_edge(DIALOGUE, DIALOGUE)
    assert graph.nodes[DIALOGUE]["own"] == 1
    assert graph.nodes[DIALOGUE]["spoken"] == 6


def test_commitments_are_those_among_the_statements(graph: nx.DiGraph[str]) -> None:
    assert all(0 <= told["commitments"] <= told["weight"] for _, _, told in graph.edges(data=True))
    assert graph[DIALOGUE]["series/g20-summit"]["commitments"] == 2  # agree and commit, not recognize


def test_tiers_lead_from_the_series_to_the_body(graph: nx.DiGraph[str]) -> None:
    assert {node: told["tier"] for node, told in graph.nodes(data=True)} == {
        DIALOGUE: 1,
        "series/g20-summit": 2,
        "series/itu-pp": 2,
        "forum/g20": 3,
        "organization/itu": 3,
        "organization/wto": 3,
    }


def test_directed_measures_follow_the_edges(graph: nx.DiGraph[str]) -> None:
    found = directed_measures(graph)
    assert (found[DIALOGUE].weighted_out, found[DIALOGUE].reach, found[DIALOGUE].sources) == (7, 5, 0)
    assert (found["organization/itu"].weighted_in, found["organization/itu"].sources) == (3, 2)
    assert directed_measures(nx.MultiDiGraph([("a", "b")])) == {}
    assert sum(one.weighted_in for one in found.values()) == graph.size(weight="weight")


def test_a_topic_and_a_series_narrow_it() -> None:
    with store_of(*RECORDS) as store:
        cloud = network("cascade", store=store, topic="cloud-computing", series=SERIES)
        other = network("cascade", store=store, series="us-eu-ttc")
    assert set(cloud.nodes) == {
        DIALOGUE,
        "series/g20-summit",
        "series/itu-pp",
        "forum/g20",
        "organization/itu",
    }
    assert other.number_of_nodes() == 0


def test_the_picture_has_a_block_for_what_is_named_without_a_forum_between(graph: nx.DiGraph[str]) -> None:
    shown = [label.get_text() for label in canvas_of(graph, "en").axes.texts]
    assert "named directly" in shown
    assert shown.count("International Telecommunication Union") == 1
    assert picture(graph, "png", "ja") == picture(graph, "png", "ja")
