"""What every store does, whatever is behind it."""

from __future__ import annotations

import pytest
from hypothesis import given
from rdflib import Literal, URIRef

from policygraph.errors import QueryError
from policygraph.graph.terms import ReleaseGraph
from policygraph.store import Fingerprint, Solutions, Store, Triples, open_store
from tests.store.graphs import EX, graph, graphs, serving

MARK = Fingerprint("0.1", "ontology", "content")


@given(graphs())
def test_a_graph_comes_back_as_it_went_in(given_graph: ReleaseGraph) -> None:
    with open_store() as memory:
        memory.replace([given_graph])
        assert set(memory.quads()) == set(given_graph.quads)


@given(graphs())
def test_a_graph_comes_back_from_an_endpoint_as_it_went_in(given_graph: ReleaseGraph) -> None:
    with serving() as server:
        remote = open_store(server.address, "write")
        remote.replace([given_graph])
        assert set(remote.quads()) == set(given_graph.quads)


def test_a_graph_takes_the_place_of_the_one_of_its_name_and_leaves_the_others(store: Store) -> None:
    store.replace([graph("a", "old", "older"), graph("b", "stays")])
    store.replace([graph("a", "new")])
    assert set(store.quads()) == {*graph("a", "new").quads, *graph("b", "stays").quads}


def test_replacing_with_the_same_changes_nothing(store: Store) -> None:
    store.replace([graph("a", "x"), graph("b", "y")])
    before = set(store.quads())
    store.replace([graph("b", "y"), graph("a", "x")])
    assert set(store.quads()) == before


def test_replacing_with_nothing_is_no_error(store: Store) -> None:
    store.replace([])
    store.remove([])
    assert store.graph_names() == ()


def test_names_are_sorted_and_quads_can_be_asked_of_one_graph(store: Store) -> None:
    store.replace([graph("b", "y"), graph("a", "x")])
    assert store.graph_names() == (f"{EX}graph/a", f"{EX}graph/b")
    assert set(store.quads([f"{EX}graph/b"])) == set(graph("b", "y").quads)


def test_removing_takes_out_the_graphs_named_and_minds_no_stranger(store: Store) -> None:
    store.replace([graph("a", "x"), graph("b", "y")], {f"{EX}graph/a": MARK})
    store.remove([f"{EX}graph/a", f"{EX}graph/nobody"])
    assert store.graph_names() == (f"{EX}graph/b",)
    assert store.fingerprint(f"{EX}graph/a") is None


def test_a_store_remembers_where_each_graph_came_from(store: Store) -> None:
    store.replace([graph("a", "x"), graph("b", "y")], {f"{EX}graph/a": MARK})
    assert store.fingerprint(f"{EX}graph/a") == MARK
    assert store.fingerprint(f"{EX}graph/b") is None
    assert store.fingerprint(f"{EX}graph/nobody") is None


def test_a_graph_replaced_without_a_fingerprint_loses_the_old_one(store: Store) -> None:
    store.replace([graph("a", "x")], {f"{EX}graph/a": MARK})
    store.replace([graph("a", "z")])
    assert store.fingerprint(f"{EX}graph/a") is None


def test_fingerprints_are_no_graph_of_the_store(store: Store) -> None:
    store.replace([graph("a", "x")], {f"{EX}graph/a": MARK, f"{EX}graph/elsewhere": MARK})
    assert store.graph_names() == (f"{EX}graph/a",)
    assert store.fingerprint(f"{EX}graph/elsewhere") is None
    assert len(list(store.quads())) == 1


def test_a_select_gives_terms_of_rdflib_and_none_where_unbound(store: Store) -> None:
    store.replace([graph("a", "x")])
    found = store.query("SELECT ?s ?o ?no WHERE { GRAPH ?g { ?s ?p ?o } }")
    assert found == Solutions(("s", "o", "no"), ((URIRef(f"{EX}a"), Literal("x", lang="en"), None),))
    assert isinstance(found, Solutions)
    assert list(found) == [{"s": URIRef(f"{EX}a"), "o": Literal("x", lang="en"), "no": None}]


def test_a_construct_gives_triples_once_and_sorted(store: Store) -> None:
    store.replace([graph("a", "x", "w"), graph("b", "x")])
    found = store.query(f"CONSTRUCT {{ <{EX}all> ?p ?o }} WHERE {{ GRAPH ?g {{ ?s ?p ?o }} }}")
    says = URIRef(f"{EX}says")
    assert found == Triples(tuple((URIRef(f"{EX}all"), says, Literal(word, lang="en")) for word in ("w", "x")))


@pytest.mark.parametrize(("word", "answer"), [("x", True), ("y", False)])
def test_an_ask_gives_a_truth_value(store: Store, word: str, *, answer: bool) -> None:
    store.replace([graph("a", "x")])
    assert store.query("ASK { GRAPH ?g { ?s ?p ?o } }", {"o": Literal(word, lang="en")}) is answer


def test_the_prefixes_of_the_project_need_no_declaration(store: Store) -> None:
    store.replace([graph("a", "x")])
    found = store.query("SELECT ?g WHERE { GRAPH ?g { ?s ?p ?o } FILTER(?o != pg:Thing) }")
    assert found == Solutions(("g",), ((URIRef(f"{EX}graph/a"),),))


def test_a_prefix_declared_in_the_query_is_its_own(store: Store) -> None:
    store.replace([graph("a", "x")])
    found = store.query(f"PREFIX pg: <{EX}> SELECT ?o WHERE {{ GRAPH ?g {{ pg:a pg:says ?o }} }}")
    assert found == Solutions(("o",), ((Literal("x", lang="en"),),))


def test_from_may_name_a_graph_of_the_store(store: Store) -> None:
    store.replace([graph("a", "x"), graph("b", "y")])
    found = store.query("SELECT ?o FROM <http://example.org/graph/b> WHERE { ?s ?p ?o }")
    assert found == Solutions(("o",), ((Literal("y", lang="en"),),))


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("SELECT * WHERE {\n  ?s ?p }", "q.rq:2:3"),
        ("SELECT * WHERE {\n\t?s ?p }", "q.rq:2:2"),
        ("SELECT ?s WHERE { ?s nobody:knows ?o }", "q.rq:1:22"),
        ("SELECT ?日 WHERE { ?日 ?p ?o }}", "q.rq:1:29"),
        ("SELECT ?s WHERE { ?s ?p ?o", "q.rq:1:27"),
    ],
)
def test_a_query_that_does_not_parse_gives_one_line_with_line_and_column(store: Store, query: str, place: str) -> None:
    with pytest.raises(QueryError) as caught:
        store.query(query, where="q.rq")
    assert str(caught.value).startswith(place)
    assert "\n" not in str(caught.value)


def test_the_place_of_an_error_counts_in_the_query_as_written(store: Store) -> None:
    with pytest.raises(QueryError, match=r"^query:1:27: "):
        store.query("SELECT ?s WHERE { ?s a ?t ?x }", {"s": URIRef(f"{EX}a")})


def test_a_query_refused_for_its_meaning_gives_one_line_too(store: Store) -> None:
    with pytest.raises(QueryError) as caught:
        store.query("SELECT ?s WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?p")
    assert "\n" not in str(caught.value)


def test_a_query_may_make_words_that_do_not_fit_their_datatype(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    found = store.query('SELECT (STRDT("x", xsd:integer) AS ?n) WHERE {}')
    assert isinstance(found, Solutions)
    assert str(found.rows[0][0]) == "x"
    assert caplog.records == []
