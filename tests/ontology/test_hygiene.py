"""The ontology keeps its own rules: each is a query that returns what breaks it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph

from policygraph.graph.reference import reference_graph, shipped_files
from policygraph.identifiers import BASE
from policygraph.namespaces import PREFIXES, REFERENCE_GRAPH, expand
from policygraph.resources import ontology_dir, queries_dir

RULES = sorted((ontology_dir() / "hygiene").glob("*.rq"))
ONTOLOGY = "<https://w3id.org/policygraph/ontology>"
DEFINED = f"rdfs:isDefinedBy {ONTOLOGY}"

BREAKS = {
    "act-without-rank": "act:x a pg:Act ; pg:level 7 ; pg:commissive true ; pg:rank 99 .",
    "badly-named-term": f"pg:my_class a owl:Class ; {DEFINED} .",
    "blank-node": "topic:x skos:related [] .",
    "class-above-itself": "pg:Statement rdfs:subClassOf pg:Commitment .",
    "concept-outside-its-scheme": "topic:x a pg:Topic ; skos:inScheme pg:TopicScheme ; skos:broader act:commit .",
    "definition-in-whole-sentences": f'pg:X {DEFINED} ; skos:definition "A thing of its own."@en .',
    "deprecated-term-used": "pg:Act owl:deprecated true .",
    "deprecated-without-replacement": "pg:X owl:deprecated true ; dcterms:isReplacedBy pg:X .",
    "entry-without-definition": 'topic:x a pg:Topic ; skos:definition "thing of its own"@en .',
    "entry-without-label": 'topic:x a pg:Topic ; skos:prefLabel "thing"@en .',
    "incomplete-header": '<https://w3id.org/policygraph/other> a owl:Ontology ; dcterms:title "Other"@en .',
    "literal-where-a-node-belongs": 'forum:x pg:ofBody "itu" .',
    "node-where-a-literal-belongs": "forum:x pg:code forum:y .",
    "outside-the-domain": "forum:x a pg:Forum ; pg:commissive true .",
    "outside-the-range": "agency:x a pg:Agency ; pg:ofParty topic:privacy .",
    "property-without-domain-or-range": f"pg:x a owl:ObjectProperty ; {DEFINED} ; rdfs:domain pg:Act .",
    "shape-without-severity": "pg:shape sh:targetClass pg:Act .",
    "shape-without-words": 'pg:shape sh:severity sh:Warning ; sh:name "shape"@en .',
    "term-not-defined-by-the-ontology": "pg:X a owl:Class .",
    "term-without-definition": f'pg:X {DEFINED} ; skos:definition "one thing"@en , "another thing"@en , "もの"@ja .',
    "term-without-example-or-status": f'pg:X {DEFINED} ; vs:term_status "stable" .',
    "term-without-label": f'pg:X {DEFINED} ; rdfs:label "x"@en .',
    "two-classes-of-one-label": f'pg:X a owl:Class ; {DEFINED} ; rdfs:label "release"@en .',
    "undefined-term-used": "release:x a pg:Undefined .",
}
"""For each rule, triples that break it."""


@cache
def everything() -> tuple[ox.Quad, ...]:
    """All Turtle: what is shipped as reference data under its name, shapes and examples under those of their files."""
    store = ox.Store()
    for path in shipped_files():
        store.load(path=str(path), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(REFERENCE_GRAPH))
    examples = ontology_dir() / "examples"
    for path in (
        *sorted(ontology_dir().glob("*shapes.ttl")),
        examples / "base.ttl",
        *sorted((examples / "valid").glob("*.ttl")),
    ):
        store.load(path=str(path), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(f"{BASE}graph/file/{path.name}"))
    return tuple(store)


def broken(rule: Path, more: str = "") -> list[str]:
    store = ox.Store()
    store.extend(everything())
    prefixes = "".join(f"@prefix {prefix}: <{name}> .\n" for prefix, name in PREFIXES.items())
    store.load((prefixes + more).encode(), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(REFERENCE_GRAPH))
    query = rule.read_text(encoding="utf-8")
    solutions = store.query(query, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
    assert isinstance(solutions, ox.QuerySolutions)
    return [" ".join(str(value) for value in row) for row in solutions]


@pytest.mark.parametrize("rule", RULES, ids=lambda path: path.stem)
def test_nothing_breaks_the_rule(rule: Path) -> None:
    assert broken(rule) == []


@pytest.mark.parametrize("kind", ["Topic", "Act", "Reason"])
@pytest.mark.parametrize(("given", "lacking"), [("en", "ja"), ("ja", "en")])
@pytest.mark.parametrize(
    ("rule", "said"), [("entry-without-definition", "definition"), ("entry-without-label", "prefLabel")]
)
def test_words_in_one_language_do_not_do_for_the_other(
    rule: str, said: str, given: str, lacking: str, kind: str
) -> None:
    path = ontology_dir() / "hygiene" / f"{rule}.rq"
    found = broken(path, f'topic:x a pg:{kind} ; skos:{said} "x"@{given} .')
    assert len(found) == 1
    assert "/topic/x>" in found[0]
    assert f'"{lacking}"' in found[0]


@pytest.mark.parametrize("definition", ['"A thing"@en', '"thing of its own."@en', '"それ自体のもの。"@ja'])
def test_a_topic_too_is_defined_in_a_partial_sentence(definition: str) -> None:
    path = ontology_dir() / "hygiene" / "definition-in-whole-sentences.rq"
    assert len(broken(path, f"topic:x a pg:Topic ; skos:definition {definition} .")) == 1


@pytest.mark.parametrize("rule", RULES, ids=lambda path: path.stem)
def test_the_rule_finds_what_breaks_it(rule: Path) -> None:
    assert broken(rule, BREAKS[rule.stem])


def test_every_rule_says_in_both_languages_what_must_hold() -> None:
    assert {rule.stem for rule in RULES} == set(BREAKS)
    for rule in RULES:
        english, japanese = rule.read_text(encoding="utf-8").splitlines()[:2]
        assert english.startswith("# ")
        assert re.search(r"[\u3040-\u30ff]", japanese)


TERMS = sorted(
    {
        str(s)
        for s, p, o, _ in reference_graph().quads
        if str(p) == expand("skos:example") and str(s).startswith(PREFIXES["pg"])
    }
)
EXAMPLES = {
    str(s): str(o) for s, p, o, _ in reference_graph().quads if str(p) == expand("skos:example") and str(s) in TERMS
}


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.partition("#")[2])
def test_the_example_of_a_term_is_turtle_that_uses_the_term(term: str) -> None:
    prefixes = "".join(f"@prefix {prefix}: <{name}> .\n" for prefix, name in PREFIXES.items())
    base = "@base <https://w3id.org/policygraph/id/release/mic-2018> .\n"
    graph = Graph().parse(data=prefixes + base + EXAMPLES[term], format="turtle")
    assert len(graph) == 1
    assert term in {str(node) for triple in graph for node in triple}


def test_the_core_reads_alone() -> None:
    """It names nothing outside but the words that ontologies are written in."""
    namespaces = ("owl", "rdf", "rdfs", "xsd", "skos", "dcterms", "vann", "vs", "schema", "pg")
    allowed = (*(PREFIXES[name] for name in namespaces), "https://w3id.org/policygraph/", "https://www.apache.org/")
    content = (ontology_dir() / "policygraph.ttl").read_text(encoding="utf-8")
    for triple in Graph().parse(data=content, format="turtle"):
        for node in triple:
            assert (
                getattr(node, "datatype", None) is not None
                or not str(node).startswith("http")
                or str(node).startswith(allowed)
            )


def test_the_prefixes_of_the_project_are_those_of_its_turtle_files() -> None:
    local = {"", "shape"}
    for path in (*shipped_files(), ontology_dir() / "shapes.ttl"):
        for prefix, name in re.findall(r"^@prefix ([\w-]*): <([^>]+)>", path.read_text(encoding="utf-8"), re.MULTILINE):
            assert prefix in local or PREFIXES[prefix] == name, f"{path.name}: {prefix}"


def _named_terms() -> dict[str, set[str]]:
    """The terms that queries and code name, by file."""
    source = Path(__file__).parents[2] / "src"
    patterns = {
        queries_dir(): ("*.rq", r"\bpg:(\w+)"),
        source: ("*.py", r"\bPG\.(\w+)|\bPG\[\"(\w+)\"\]|\"[^\"\n]*?\bpg:(\w+)"),
    }
    return {
        path.name: {
            name
            for found in re.findall(pattern, path.read_text(encoding="utf-8"))
            for name in ([found] if isinstance(found, str) else found)
            if name
        }
        for folder, (glob, pattern) in patterns.items()
        for path in sorted(folder.rglob(glob))
    }


def test_queries_and_code_name_only_terms_that_exist() -> None:
    defined = {
        str(s).removeprefix(PREFIXES["pg"]) for s, *_ in reference_graph().quads if str(s).startswith(PREFIXES["pg"])
    }
    unknown = {file: names - defined for file, names in _named_terms().items() if names - defined}
    assert unknown == {}
