"""The derived graph: its form, its bytes, and that it touches nothing else."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyshacl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import XSD

from policygraph.graph.reference import reference_graph
from policygraph.graph.serialization import serialize
from policygraph.graph.terms import PG, PROV, ReleaseGraph, type_
from policygraph.namespaces import PREFIXES, THREADS_GRAPH
from policygraph.resources import ontology_dir
from policygraph.store import Store, open_store
from policygraph.threads.decisions import Decision, Filed, Reference, reference_to
from policygraph.threads.derived import decimal
from policygraph.threads.deriving import derive, weave_store
from policygraph.threads.kinds import KIND
from tests.ontology.test_hygiene import RULES, broken
from tests.threads.story import SERIES, store_of, whole_story


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with store_of(*whole_story()) as made:
        yield made


@pytest.fixture(scope="module")
def decisions(store: Store) -> list[Filed]:
    said = {one.name + one.key: one for one in weave_store(store, ()).statements}
    ends = reference_to(said["s01dialogue-23.en"]), reference_to(said["s01dialogue-22.en"])
    others = reference_to(said["s04dialogue-23.en"]), reference_to(said["s02dialogue-22.en"])
    return [
        Filed("a", Decision(decision="reject", kind="renews", from_=ends[0], to=ends[1], reason="no", by="me")),
        Filed("b", Decision(decision="accept", kind="weakens", from_=others[0], to=others[1], reason="そうだ", by="me")),
        Filed("c", Decision(decision="reject", kind="fulfils", from_=Reference(meeting=f"{SERIES}/22"), to=ends[1], reason="no", by="me")),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def graph(store: Store, decisions: list[Filed]) -> ReleaseGraph:
    return derive(store, decisions)


def test_it_has_no_blank_node_and_stands_in_one_graph(graph: ReleaseGraph) -> None:
    assert graph.name == URIRef(THREADS_GRAPH)
    for s, p, o, g in graph.quads:
        assert isinstance(s, URIRef)
        assert isinstance(p, URIRef)
        assert isinstance(o, URIRef | Literal)
        assert g == graph.name


def test_making_it_again_with_the_old_one_in_the_store_gives_the_same(
    store: Store, graph: ReleaseGraph, decisions: list[Filed]
) -> None:
    with open_store() as other:
        other.replace([ReleaseGraph(URIRef(name), tuple(store.quads([name]))) for name in store.graph_names()])
        before = {name: set(other.quads([name])) for name in other.graph_names()}
        other.replace([derive(other, decisions)])
        assert derive(other, decisions) == graph
        assert {name: set(other.quads([name])) for name in other.graph_names() if name != THREADS_GRAPH} == before


def test_the_store_keeps_it_as_it_is(graph: ReleaseGraph) -> None:
    with open_store() as store:
        store.replace([graph])
        assert set(store.quads()) == set(graph.quads)


def test_its_bytes_do_not_depend_on_the_hash_seed(graph: ReleaseGraph) -> None:
    program = (
        "import sys; from policygraph.graph.serialization import serialize; from policygraph.threads.deriving import derive;"
        "from tests.threads.story import *; sys.stdout.buffer.write(serialize(derive(store_of(*whole_story()), ()).quads, 'nquads'))"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
        ).stdout
        for seed in ("1", "2")
    }
    assert len(made) == 1
    assert b"pg:" not in made.pop()
    assert serialize(graph.quads, "turtle")


def test_each_link_says_the_same_in_one_triple(graph: ReleaseGraph) -> None:
    triples = {quad[:3] for quad in graph.quads}
    told = {(s, p): o for s, p, o in triples}
    nodes = [s for s, p, o in triples if p == type_ and o == PG.Link]
    assert len(nodes) > 20
    for link in nodes:
        kind, source, target = told[link, PG.linkKind], told[link, PG.linkFrom], told[link, PG.linkTo]
        assert (source, kind, target) in triples
        name = str(kind).partition("#")[2]
        assert ((target, kind, source) in triples) == (KIND[name].direction == "both")  # type: ignore[index]  # a kind's name
        assert (link, PROV.wasGeneratedBy) in told or (link, PG.decidedBy) in told


def test_a_rejected_link_is_recorded_and_not_said(graph: ReleaseGraph) -> None:
    triples = {quad[:3] for quad in graph.quads}
    told = {(s, p): o for s, p, o in triples}
    rejected = [s for s, p, o in triples if p == type_ and o == PG.RejectedLink]
    assert len(rejected) == 2
    for link in rejected:
        source, kind, target = (told[link, name] for name in (PG.linkFrom, PG.linkKind, PG.linkTo))
        assert (source, kind, target) not in triples
        assert told[link, PG.decisionReason] == Literal("no", lang="en")
    (decided,) = [s for s, p, o in triples if p == type_ and o == PG.DecidedLink]
    assert told[decided, PG.decisionReason] == Literal("そうだ", lang="ja")


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(ontology_dir() / "thread-shapes.ttl")


def conforms(triples: set[tuple[URIRef, URIRef, URIRef | Literal]], shapes: Graph) -> bool:
    data = Graph()
    for triple in triples:
        data.add(triple)
    for quad in reference_graph().quads:
        if str(quad[1]).endswith("subClassOf"):
            data.add(quad[:3])
    answer: bool = pyshacl.validate(data, shacl_graph=shapes, inference="none")[0]
    return answer


def test_it_conforms_to_its_shapes(graph: ReleaseGraph, shapes: Graph) -> None:
    assert conforms({quad[:3] for quad in graph.quads}, shapes)


@pytest.mark.parametrize("name", ["linkKind", "linkFrom", "linkTo", "score", "decidedBy", "threadMember", "firstStatement", "outcome", "absentFrom"])  # fmt: skip
def test_the_shapes_find_what_is_missing(name: str, graph: ReleaseGraph, shapes: Graph) -> None:
    assert not conforms({quad[:3] for quad in graph.quads if quad[1] != PG[name]}, shapes)


@pytest.mark.parametrize(
    ("name", "value"), [("score", decimal(1.5)), ("outcome", Literal("forgotten")), ("linkTo", URIRef("urn:x"))]
)
def test_the_shapes_find_what_is_wrong(name: str, value: URIRef | Literal, graph: ReleaseGraph, shapes: Graph) -> None:
    more = {(s, PG[name], value) for s, p, *_ in graph.quads if p == PG[name]}
    assert not conforms({quad[:3] for quad in graph.quads} | more, shapes)


@pytest.mark.parametrize("rule", RULES, ids=lambda path: path.stem)
def test_its_terms_keep_the_ontologys_rules(rule: Path, graph: ReleaseGraph, store: Store) -> None:
    own = "\n".join(
        f"{s.n3()} {p.n3()} {o.n3()} ."
        for name in store.graph_names()
        for s, p, o, _ in (*store.quads([name]), *graph.quads)
        if "/release/" in name or "/threads" in name
    )
    assert broken(rule, own) == []


@given(st.floats(0, 1).map(lambda value: round(value, 3)))
def test_a_score_is_written_in_its_canonical_form(value: float) -> None:
    literal = decimal(value)
    assert literal.datatype == XSD.decimal
    assert float(literal) == value
    written = str(literal)
    assert written == "0" or not written.endswith(".")
    assert "." not in written or not written.endswith("0")


def test_every_kind_of_link_is_a_property_in_both_languages() -> None:
    labels = {
        (str(s).removeprefix(PREFIXES["pg"]), o.language)
        for s, p, o, _ in reference_graph().quads
        if isinstance(o, Literal) and str(p).endswith("#label")
    }
    for kind in KIND.values():
        assert {(kind.id, "en"), (kind.id, "ja")} <= labels
        assert kind.label.en
        assert kind.label.ja
