"""Networks count what they say they count."""

from __future__ import annotations

import networkx as nx
import pytest

from policygraph.answers.network import PROJECTIONS, Projection, network
from policygraph.errors import UsageError
from policygraph.record.model import PRIVATE_SECTOR, Record
from policygraph.store import Store, open_store
from tests.answers.conftest import store_of
from tests.answers.releases import declaration, english, following, japanese

RECORDS = [english(), japanese(), following()]


def _total(graph: nx.Graph[str], attribute: str = "weight") -> int:
    return sum(int(told[attribute]) for _, _, told in graph.edges(data=True))


def _key(record: Record) -> tuple[str | None, int | None]:
    assert record.meeting is not None
    return record.meeting.series, record.meeting.ordinal


def test_country_topic_weights_sum_to_speaking_parties_times_topics(test_store: Store) -> None:
    graph = network("country-topic", store=test_store)
    pairs = [
        (actor, topic, s) for record in RECORDS for s in record.statements for actor in s.actors for topic in s.topics
    ]
    assert _total(graph) == len(pairs)
    assert graph["country/JP"]["topic/5g"] == {"weight": 2, "commitments": 2, "meetings": 1}
    assert graph["country/US"]["topic/privacy"] == {"weight": 2, "commitments": 0, "meetings": 1}
    assert not graph.has_edge("country/US", "topic/cbpr")


def test_a_node_counts_each_statement_once_whatever_its_edges(test_store: Store) -> None:
    graph = network("country-topic", store=test_store)
    with_topics = [s for record in RECORDS for s in record.statements if s.topics]
    assert graph.nodes["country/JP"]["statements"] == sum("JP" in s.actors for s in with_topics)
    assert graph.nodes["topic/privacy"]["statements"] == 2


def test_agency_topic_weights_sum_to_statements_of_the_sides_of_bodies_present(test_store: Store) -> None:
    graph = network("agency-topic", store=test_store)
    listed = {
        (_key(record), body, side)
        for record in RECORDS
        for side, bodies in record.participants.items()
        if side != PRIVATE_SECTOR
        for body in bodies
    }
    counted = sum(
        len(s.topics)
        for meeting, _, side in listed
        for record in RECORDS
        if _key(record) == meeting
        for s in record.statements
        if side in s.actors
    )
    assert _total(graph) == counted
    assert graph["agency/jp-mic"]["topic/5g"]["weight"] == 2
    assert "organization/keidanren" not in graph


def test_co_attendance_weights_sum_to_pairs_at_each_meeting(test_store: Store) -> None:
    graph = network("co-attendance", store=test_store)
    tables: dict[object, set[str]] = {}
    for record in RECORDS:
        tables.setdefault(_key(record), set()).update(
            body for bodies in record.participants.values() for body in bodies
        )
    assert _total(graph) == sum(len(bodies) * (len(bodies) - 1) // 2 for bodies in tables.values())
    assert graph.nodes["agency/jp-mic"]["meetings"] == 2
    assert graph.nodes["agency/unreviewed/us/office-of-dreams"]["side"] == "US"
    assert graph.nodes["organization/keidanren"]["side"] == "private-sector"


def test_a_release_without_a_meeting_puts_nobody_at_a_table(test_store: Store) -> None:
    with store_of([*RECORDS, declaration()]) as store:
        projections: tuple[Projection, ...] = ("agency-topic", "co-attendance")
        for projection in projections:
            with_it = network(projection, store=store)
            assert list(with_it.edges(data=True)) == list(network(projection, store=test_store).edges(data=True))
        assert network("country-topic", store=store).has_edge("country/JP", "topic/open-data")


def test_statement_forum_has_an_edge_for_each_forum_that_a_statement_names(
    seed_store: Store, seed_record: Record
) -> None:
    graph = network("statement-forum", store=seed_store)
    assert _total(graph) == graph.number_of_edges() == sum(len(s.fora) for s in seed_record.statements)
    assert graph.number_of_edges() > 0
    said = [told for _, told in graph.nodes(data=True) if told["kind"] == "statement"]
    assert {told["quote"] for told in said} == {s.quote.exact for s in seed_record.statements if s.fora}


def test_the_whole_graph_holds_every_thing_and_link_of_the_releases(test_store: Store) -> None:
    graph = network("whole", store=test_store)
    assert isinstance(graph, nx.MultiDiGraph)
    kinds = [told["kind"] for _, told in graph.nodes(data=True)]
    assert kinds.count("statement") == sum(len(record.statements) for record in RECORDS)
    assert kinds.count("meeting") == 2
    assert kinds.count("release") == 3
    assert kinds.count("delegate") == 1
    relations = [told["relation"] for _, _, told in graph.edges(data=True)]
    assert relations.count("pg:speaker") == sum(len(s.actors) for record in RECORDS for s in record.statements)
    assert relations.count("pg:topic") == sum(len(s.topics) for record in RECORDS for s in record.statements)
    meeting = "meeting/us-japan-internet-economy/3"
    assert graph.edges[meeting, "country/JP", "pg:party"]["weight"] == 2
    assert graph.edges[meeting, "agency/jp-mic", "pg:host"]["weight"] == 1
    assert graph.edges["topic/cbpr", "topic/privacy", "skos:broader"]["weight"] == 0


@pytest.mark.parametrize("projection", PROJECTIONS)
def test_attributes_are_plain_and_every_node_is_named_in_both_languages(
    test_store: Store, projection: Projection
) -> None:
    graph = network(projection, store=test_store)
    for node, told in graph.nodes(data=True):
        assert told["iri"].endswith(node)
        assert told["label_en"]
        assert told["label_ja"]
        assert told["kind"]
    every = [
        graph.graph,
        *(told for _, told in graph.nodes(data=True)),
        *(told for _, _, told in graph.edges(data=True)),
    ]
    assert {type(value) for told in every for value in told.values()} <= {str, int}
    assert graph.graph["counted_en"]
    assert graph.graph["counted_ja"]


@pytest.mark.parametrize("projection", PROJECTIONS)
def test_nodes_and_edges_stand_in_the_same_order_however_the_releases_came_in(
    test_store: Store, projection: Projection
) -> None:
    one = network(projection, store=test_store)
    with store_of([following(), japanese(), english()]) as other_store:
        other = network(projection, store=other_store)
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True)) == list(other.edges(data=True))


def test_one_call_goes_into_a_data_frame(test_store: Store) -> None:
    frame = nx.to_pandas_edgelist(network("country-topic", store=test_store))
    assert set(frame.columns) == {"source", "target", "weight", "commitments", "meetings"}
    assert frame["weight"].sum() == _total(network("country-topic", store=test_store))


def test_an_unknown_projection_is_refused_with_what_comes_near(test_store: Store) -> None:
    with pytest.raises(UsageError, match=r"no projection 'country-topics'; did you mean country-topic"):
        network("country-topics", store=test_store)  # type: ignore[arg-type]  # what a caller may get wrong


@pytest.mark.parametrize("projection", PROJECTIONS)
def test_an_empty_store_gives_an_empty_network(projection: Projection) -> None:
    with open_store() as empty:
        assert network(projection, store=empty).number_of_nodes() == 0
