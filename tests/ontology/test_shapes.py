"""Each shape has a valid and an invalid example, and the invalid one breaks that shape and no other."""

from __future__ import annotations

import re
from functools import cache

import pyshacl
import pytest
from rdflib import Graph
from rdflib.namespace import RDF, SH

from policygraph.graph.files import read_graphs
from policygraph.graph.reference import closure
from policygraph.graph.rules import rule_of, rules, shapes_graph
from policygraph.graph.terms import ReleaseGraph
from policygraph.graph.validation import validate_graph
from policygraph.resources import ontology_dir

EXAMPLES = ontology_dir() / "examples"


@cache
def example(kind: str, rule: str) -> ReleaseGraph:
    """The example, with the release that it stands in."""
    base, extra = (read_graphs(path) for path in (EXAMPLES / "base.ttl", EXAMPLES / kind / f"{rule}.ttl"))
    ((name, quads), (_, more)) = (*base, *extra)
    return ReleaseGraph(name, tuple({*quads, *((*quad[:3], name) for quad in more)}))


def broken(graph: ReleaseGraph) -> set[str]:
    return {finding.rule.id for finding in validate_graph(graph).findings}


def test_every_rule_has_its_two_examples_and_no_example_is_without_a_rule() -> None:
    for kind in ("valid", "invalid"):
        assert {path.stem for path in (EXAMPLES / kind).glob("*.ttl")} == set(rules())


def test_the_release_that_all_examples_stand_in_breaks_no_rule() -> None:
    ((name, quads),) = read_graphs(EXAMPLES / "base.ttl")
    assert broken(ReleaseGraph(name, quads)) == set()


@pytest.mark.parametrize("rule", rules())
def test_the_valid_example_breaks_no_rule(rule: str) -> None:
    assert broken(example("valid", rule)) == set()


@pytest.mark.parametrize("rule", rules())
def test_the_invalid_example_breaks_that_rule_and_no_other(rule: str) -> None:
    validation = validate_graph(example("invalid", rule))
    assert {finding.rule.id for finding in validation.findings} == {rule}
    assert validation.conforms == (rules()[rule].severity != "violation")


@pytest.mark.parametrize("rule", rules())
def test_pyshacl_alone_finds_the_same(rule: str) -> None:
    graph = example("invalid", rule)
    data = Graph()
    for triple in (*(quad[:3] for quad in graph.quads), *closure(graph)):
        data.add(triple)
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes_graph(), inference="none", advanced=False)
    assert isinstance(report, Graph)
    results = report.objects(None, SH.result)
    found = {
        (str(report.value(result, SH.focusNode)), rule_of(shape).id)
        for result in results
        if (shape := report.value(result, SH.sourceShape)) is not None
    }
    assert found == {(str(finding.focus), finding.rule.id) for finding in validate_graph(graph).findings}


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_a_rule_speaks_both_languages(rule: object) -> None:
    japanese = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
    for field in ("name", "description", "message", "advice"):
        words = getattr(rule, field)
        assert japanese.search(words.ja)
        assert not japanese.search(words.en)


def test_every_shape_is_a_rule_or_a_part_of_one() -> None:
    helpers = set(shapes_graph().objects(None, SH.node)) | set(shapes_graph().objects(None, SH["not"]))
    for kind in (SH.NodeShape, SH.PropertyShape):
        for shape in shapes_graph().subjects(RDF.type, kind):
            assert shape in helpers or rule_of(shape).id in rules()


@pytest.mark.parametrize(
    ("start", "end", "exact"),
    [(-1, 2, "Ja"), (0, 0, ""), (5, 2, "pan"), (0, 6, "Japan"), (170, 400, "volumes grow.")],
)
def test_a_quote_outside_the_text_or_turned_round_does_not_match_it(start: int, end: int, exact: str) -> None:
    turtle = (EXAMPLES / "valid" / "quote-matches-text.ttl").read_text(encoding="utf-8")
    changed = re.sub(r"oa:start \d+", f"oa:start {start}", re.sub(r"oa:end \d+", f"oa:end {end}", turtle))
    changed = changed.replace('"met in Tokyo"', f'"{exact}"')
    base = (EXAMPLES / "base.ttl").read_text(encoding="utf-8")
    data = Graph().parse(data=base, format="turtle").parse(data=changed, format="turtle")
    ((name, _),) = read_graphs(EXAMPLES / "base.ttl")
    quads = tuple((*triple, name) for triple in data)
    assert broken(ReleaseGraph(name, quads)) == {"quote-matches-text"}  # type: ignore[arg-type]  # no blank nodes here
