"""Every format holds the same quads, is the same bytes everywhere, and is read by other libraries."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld
from rdflib.namespace import XSD

from policygraph.errors import UsageError
from policygraph.graph.mapping import map_record
from policygraph.graph.oxigraph import Terms, to_oxigraph
from policygraph.graph.reference import reference_graph
from policygraph.graph.serialization import FORMATS, GraphFormat, serialize
from policygraph.graph.terms import PG, Quad, ReleaseGraph
from policygraph.namespaces import PREFIXES
from policygraph.record.model import Record
from policygraph.resources import ontology_dir
from tests.graph.sample import sample_record
from tests.strategies import records

OXIGRAPH = {
    "turtle": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
}
RDFLIB = {"turtle": "turtle", "trig": "trig", "nquads": "nquads", "jsonld": "json-ld"}
NOWHERE = rdflib.URIRef("")


def expected(quads: Iterable[Quad], format: GraphFormat) -> set[Quad]:
    """What a file of the format should say: Turtle has no graph names."""
    return {(s, p, o, NOWHERE if format == "turtle" else g) for s, p, o, g in quads}


def by_oxigraph(content: bytes, format: GraphFormat) -> set[Quad]:
    terms = Terms("test")
    return {terms.quad(quad, NOWHERE) for quad in ox.parse(content, format=OXIGRAPH[format])}


def by_rdflib(content: bytes, format: GraphFormat) -> set[tuple[str, ...]]:
    if format == "turtle":
        plain = rdflib.Graph().parse(data=content, format="turtle")
        return {(*(term.n3() for term in triple), "") for triple in plain}
    dataset = rdflib.Dataset()
    dataset.parse(data=content, format=RDFLIB[format])
    return {(s.n3(), p.n3(), o.n3(), str(g)) for s, p, o, g in dataset.quads()}


@given(records())
def test_pyoxigraph_reads_back_the_same_quads(record: Record) -> None:
    quads = map_record(record).quads
    for format in FORMATS:
        assert by_oxigraph(serialize(quads, format), format) == expected(quads, format)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # its own parsers call what rdflib deprecates
@pytest.mark.parametrize("format", FORMATS)
def test_rdflib_reads_back_the_same_quads(format: GraphFormat) -> None:
    quads = map_record(sample_record()).quads
    same = {(s.n3(), p.n3(), o.n3(), str(g)) for s, p, o, g in expected(quads, format)}
    assert by_rdflib(serialize(quads, format), format) == same


@pytest.mark.parametrize("format", FORMATS)
def test_the_reference_data_reads_back_the_same(format: GraphFormat) -> None:
    quads = reference_graph().quads
    assert by_oxigraph(serialize(quads, format), format) == expected(quads, format)


@given(st.permutations(map_record(sample_record()).quads[:40]), st.sampled_from(FORMATS))
def test_the_order_in_which_quads_come_and_how_often_makes_no_difference(
    quads: list[Quad], format: GraphFormat
) -> None:
    assert serialize([*quads, *quads[:7]], format) == serialize(sorted(quads), format)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), st.sampled_from(FORMATS))
def test_any_text_survives(text: str, format: GraphFormat) -> None:
    it, graph = rdflib.URIRef("https://w3id.org/policygraph/id/release/a#s01"), map_record(sample_record()).name
    quads = [
        (it, PG.rule, rdflib.Literal(text), graph),
        (it, PG.hedge, rdflib.Literal(text, lang="ja"), graph),
        (it, PG.order, rdflib.Literal(text), graph),
        (it, PG.order, rdflib.Literal("07", datatype=XSD.integer, normalize=False), graph),
        (it, PG.topic, rdflib.Literal(text, lang="zh-hant"), graph),
        (it, rdflib.URIRef("https://example.org/p"), rdflib.Literal(text, datatype=PG.odd, normalize=False), graph),
    ]
    assert by_oxigraph(serialize(quads, format), format) == expected(quads, format)


def test_pyld_expands_the_json_ld_to_the_same_quads_without_fetching_anything() -> None:
    def refuse(url: str, _: object) -> None:
        raise AssertionError(f"fetched {url}")

    quads = map_record(sample_record()).quads
    document = json.loads(serialize(quads, "jsonld"))
    lines = jsonld.to_rdf(document, {"documentLoader": refuse, "format": "application/n-quads"})
    assert by_oxigraph(lines.encode(), "nquads") == set(quads)


def test_a_value_that_is_not_what_its_term_expects_is_written_in_full() -> None:
    quad = (rdflib.URIRef("https://example.org/a b".replace(" ", "-")), PG.topic, rdflib.Literal("x"), NOWHERE)
    named = (*quad[:3], map_record(sample_record()).name)
    document = json.loads(serialize([named], "jsonld"))
    assert document["@graph"][0]["@graph"] == [{"id": "https://example.org/a-b", "pg:topic": "x"}]


@pytest.mark.parametrize("format", FORMATS)
def test_bytes_are_the_same_whatever_the_hash_seed(format: GraphFormat) -> None:
    program = (
        "import sys; from tests.graph.sample import sample_record; from policygraph.graph.mapping import map_record; "
        "from policygraph.graph.serialization import serialize; "
        f"sys.stdout.buffer.write(serialize(map_record(sample_record()).quads, {format!r}))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert outputs == {serialize(map_record(sample_record()).quads, format)}


def test_the_turtle_of_one_release_shortens_its_own_parts_and_declares_only_what_it_uses() -> None:
    content = serialize(map_record(sample_record()).quads, "turtle").decode()
    assert "\nthis:s01 a pg:Statement ;\n" in content
    declared = {line.split()[1] for line in content.splitlines() if line.startswith("@prefix ")}
    assert "this:" in declared
    assert "undo:" not in declared
    assert declared <= {f"{prefix}:" for prefix in [*PREFIXES, "this"]}


def test_turtle_of_several_releases_names_the_parts_in_full() -> None:
    one = map_record(sample_record())
    other = ReleaseGraph(
        rdflib.URIRef(f"{one.name}-2"), tuple((*quad[:3], rdflib.URIRef(f"{one.name}-2")) for quad in one.quads)
    )
    content = serialize([*one.quads, *other.quads], "turtle").decode()
    assert "@prefix this:" not in content
    assert by_oxigraph(content.encode(), "turtle") == expected(one.quads, "turtle")


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UsageError, match="unknown format 'xml'"):
        serialize([], "xml")  # type: ignore[arg-type]  # the point of the test


def test_the_context_has_a_term_for_every_class_and_property_of_the_ontology() -> None:
    context = json.loads((ontology_dir() / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    meant = {entry["@id"] if isinstance(entry, dict) else entry for entry in context.values()}
    kinds = ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")
    terms = {
        str(s).replace(PREFIXES["pg"], "pg:")
        for s, p, o, _ in reference_graph().quads
        if str(s).startswith(PREFIXES["pg"]) and str(o) in {PREFIXES["owl"] + kind for kind in kinds}
    }
    assert len(terms) > 100
    assert terms <= meant


def test_a_term_of_the_context_expects_what_the_ontology_says() -> None:
    context = json.loads((ontology_dir() / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    facts = {(str(s), str(p), str(o)) for s, p, o, _ in reference_graph().quads}
    for entry in (entry for entry in context.values() if isinstance(entry, dict) and entry["@id"].startswith("pg:")):
        term = entry["@id"].replace("pg:", PREFIXES["pg"])
        ranges = [o for s, p, o in facts if s == term and p == f"{PREFIXES['rdfs']}range"]
        is_object = (term, f"{PREFIXES['rdf']}type", f"{PREFIXES['owl']}ObjectProperty") in facts
        assert (entry.get("@type") == "@id") == is_object, entry
        assert (entry.get("@container") == "@language") == (ranges == [f"{PREFIXES['rdf']}langString"]), entry


def test_every_quad_of_a_release_is_written_with_a_term_of_the_context() -> None:
    document = json.loads(serialize(map_record(sample_record()).quads, "jsonld"))
    keys = {key for graph in document["@graph"] for node in graph["@graph"] for key in node}
    assert not {key for key in keys if ":" in key}


def test_quads_keep_their_terms_on_the_way_to_pyoxigraph_and_back() -> None:
    quads = map_record(sample_record()).quads
    terms = Terms("test")
    assert {terms.quad(quad, NOWHERE) for quad in to_oxigraph(quads)} == set(quads)
