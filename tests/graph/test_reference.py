"""The shipped reference data as a graph, and the part of it that a release links to."""

from __future__ import annotations

from rdflib import Literal, URIRef
from rdflib.namespace import RDF, RDFS, SKOS

from policygraph.graph.mapping import map_record
from policygraph.graph.reference import closure, reference_graph, shipped_files
from policygraph.graph.terms import PG, order
from policygraph.namespaces import REFERENCE_GRAPH
from tests.graph.sample import sample_record

BASE = "https://w3id.org/policygraph/id/"


def test_the_reference_graph_is_sorted_unique_and_under_its_one_name() -> None:
    graph = reference_graph()
    assert list(graph.quads) == sorted(set(graph.quads), key=order)
    assert {str(name) for *_, name in graph.quads} == {REFERENCE_GRAPH}
    assert all(isinstance(term, (URIRef, Literal)) for quad in graph.quads for term in quad)


def test_the_reference_graph_holds_every_shipped_file() -> None:
    subjects = {str(s) for s, *_ in reference_graph().quads}
    assert f"{BASE}act/commit" in subjects
    assert f"{BASE}topic/cbpr" in subjects
    assert f"{BASE}reason/background" in subjects
    assert f"{BASE}agency/jp-mic" in subjects
    assert str(PG.Statement) in subjects
    assert len({path.name for path in shipped_files()}) == len(shipped_files())


def test_a_closure_is_a_part_of_the_reference_graph() -> None:
    whole = {quad[:3] for quad in reference_graph().quads}
    assert set(closure(map_record(sample_record()))) <= whole


def test_a_closure_follows_links_and_brings_labels_levels_and_classes() -> None:
    found = set(closure(map_record(sample_record())))
    assert (URIRef(f"{BASE}agency/jp-mic"), SKOS.prefLabel, Literal("総務省", lang="ja")) in found
    assert (URIRef(f"{BASE}act/agree"), PG.level, Literal(5)) in found
    assert (PG.Country, RDFS.subClassOf, PG.Party) in found
    broader = {s for s, p, o in found if p == RDF.type and o == PG.Topic}
    assert {s for s, p, _ in found if p == SKOS.broader} <= broader


def test_a_closure_leaves_out_what_the_release_does_not_link_to() -> None:
    subjects = {s for s, *_ in closure(map_record(sample_record()))}
    assert URIRef(f"{BASE}act/commit") not in subjects
    assert URIRef(f"{BASE}country/FR") not in subjects
