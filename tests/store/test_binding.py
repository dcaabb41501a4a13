"""Values reach a variable wherever the query uses it, and nothing of them becomes part of the query."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Literal, URIRef

from policygraph.errors import QueryError
from policygraph.graph.terms import ReleaseGraph
from policygraph.store import Solutions, Store, open_store
from tests.store.graphs import EX

PREFIX = f"PREFIX x: <{EX}> "
T0 = URIRef(f"{EX}t0")


@pytest.fixture(scope="module")
def three() -> Iterator[Store]:
    """s0 and s2 are about t0, s1 about t1; both topics have labels in two languages, in another graph."""
    it, labels = URIRef(f"{EX}g"), URIRef(f"{EX}labels")
    about, label = URIRef(f"{EX}about"), URIRef(f"{EX}label")
    quads = tuple((URIRef(f"{EX}s{n}"), about, URIRef(f"{EX}t{n % 2}"), it) for n in range(3))
    named = tuple(
        (URIRef(f"{EX}t{n}"), label, Literal(f"{word}{n}", lang=language), labels)
        for n in range(2)
        for language, word in (("en", "topic"), ("ja", "話題"))
    )
    with open_store() as store:
        store.replace([ReleaseGraph(it, quads), ReleaseGraph(labels, named)])
        yield store


def _found(store: Store, query: str, **values: URIRef | Literal | str) -> list[str]:
    found = store.query(PREFIX + query, values)
    assert isinstance(found, Solutions)
    return sorted(" ".join(str(term).removeprefix(EX) for term in row) for row in found.rows)


USES = {
    "a pattern": "SELECT ?s { GRAPH ?g { ?s x:about ?t } }",
    "a filter": "SELECT ?s { GRAPH ?g { ?s x:about ?o } FILTER(?o = ?t) }",
    "BOUND": "SELECT ?s { GRAPH ?g { ?s x:about ?o } FILTER(BOUND(?t) && ?o = ?t) }",
    "EXISTS": "SELECT ?s { GRAPH ?g { ?s x:about ?o } FILTER EXISTS { GRAPH ?g { ?s x:about ?t } } }",
    "NOT EXISTS": "SELECT ?s { GRAPH ?g { ?s x:about ?o } FILTER NOT EXISTS { FILTER(?o != ?t) } }",
    "a sub-select that does not return it": "SELECT ?s { { SELECT ?s { GRAPH ?g { ?s x:about ?t } } } }",
    "a sub-select in EXISTS": "SELECT ?s { GRAPH ?g { ?s ?p ?o } ?s x:about ?o "
    "FILTER EXISTS { SELECT ?s { GRAPH ?h { ?s x:about ?t } } } }",
    "one arm of a union": "SELECT ?s { { GRAPH ?g { ?s x:about ?t } } UNION { ?s x:nothing ?t } }",
    "an optional part": "SELECT ?s { GRAPH ?g { ?s x:about ?o } OPTIONAL { BIND(?t AS ?same) FILTER(?o = ?t) } "
    "FILTER(BOUND(?same)) }",
    "a value of its own": "SELECT ?s { VALUES ?t { x:t0 x:t1 } GRAPH ?g { ?s x:about ?t } }",
    "a row of values": "SELECT ?s { VALUES (?t ?n) { (x:t0 1) (<http://example.org/t1> 2) } GRAPH ?g { ?s x:about ?t } }",
    "values at the end": "SELECT ?s { GRAPH ?g { ?s x:about ?t } } VALUES ?s { x:s0 x:s1 x:s2 }",
    "a comment with a brace": "SELECT ?s { # {\n GRAPH ?g { ?s x:about ?t } FILTER(1<2)#}\n }",
    "a string with a brace": "SELECT ?s { BIND('{ ?t' AS ?w) GRAPH ?g { ?s x:about ?t } }",
}


@pytest.mark.parametrize("query", USES.values(), ids=USES)
def test_a_value_reaches_its_variable_in(query: str, three: Store) -> None:
    assert _found(three, query, t=T0) == ["s0", "s2"]


def test_a_value_restricts_an_aggregate(three: Store) -> None:
    query = "SELECT ?n { { SELECT (COUNT(?s) AS ?n) { GRAPH ?g { ?s x:about ?t } } } }"
    assert _found(three, query, t=T0) == ["2"]


@pytest.mark.parametrize(("language", "labels"), [("en", ["topic0", "topic1"]), ("ja", ["話題0", "話題1"])])
def test_a_language_reaches_the_filter_of_an_optional_label(three: Store, language: str, labels: list[str]) -> None:
    query = """SELECT DISTINCT ?l { GRAPH ?g { ?s x:about ?o }
      OPTIONAL { GRAPH ?v { ?o x:label ?l } FILTER(LANG(?l) = ?language) } }"""
    assert _found(three, query, language=language) == labels


def test_a_construct_and_an_ask_take_values_too(three: Store) -> None:
    made = three.query(PREFIX + "CONSTRUCT { ?t x:of ?s } WHERE { GRAPH ?g { ?s x:about ?t } }", {"t": T0})
    assert not isinstance(made, bool)
    assert len(made) == 2
    assert three.query(PREFIX + "ASK { GRAPH ?g { ?s x:about ?t } }", {"t": URIRef(f"{EX}t9")}) is False


@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=30))
def test_any_words_come_through_as_they_are(words: str) -> None:
    with open_store() as store:
        found = store.query("SELECT ?w { BIND(?word AS ?w) }", {"word": Literal(words, lang="ja")})
    assert found == Solutions(("w",), ((Literal(words, lang="ja"),),))


@pytest.mark.parametrize(
    "words", ['" } SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } #', "'''", "\\u0022 }", "}\n{", '"""', "?t", "\\"]
)
def test_words_that_look_like_a_query_stay_words(words: str) -> None:
    with open_store() as store:
        found = store.query("SELECT ?w { BIND(?word AS ?w) }", {"word": words})
    assert found == Solutions(("w",), ((Literal(words),),))


def test_a_variable_that_the_query_lacks_is_named_with_those_it_has(three: Store) -> None:
    with pytest.raises(QueryError, match=r"no variable \?topic; it has \?p, \?s$"):
        three.query("SELECT ?s { ?s ?p 'on ?topic' }", {"topic": T0})


def test_the_short_construct_is_refused_with_what_to_write(three: Store) -> None:
    with pytest.raises(QueryError, match=r"write CONSTRUCT \{ \.\.\. \} WHERE"):
        three.query("CONSTRUCT WHERE { ?s ?p ?t }", {"t": T0})


@pytest.mark.parametrize(
    "value", [URIRef("not an iri"), URIRef("http://x/> } #"), Literal("x", datatype=URIRef("not an iri"))]
)
def test_what_is_no_term_is_refused(three: Store, value: URIRef | Literal) -> None:
    with pytest.raises(QueryError, match="not a term of RDF"):
        three.query("SELECT ?s { ?s ?p ?t }", {"t": value})
