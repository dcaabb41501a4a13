"""Whether the graph of a release holds what it must, and if not, where and what to do, for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from rdflib import URIRef

from policygraph.bilingual import Bilingual
from policygraph.graph.reading import Place, ReleaseView
from policygraph.graph.reference import closure
from policygraph.graph.rules import Rule, Severity, rule_of
from policygraph.graph.terms import ReleaseGraph

_RANK: dict[Severity, int] = {"violation": 0, "warning": 1, "info": 2}


class Finding(Struct, frozen=True, kw_only=True):
    """One thing that breaks one rule."""

    rule: Rule
    focus: str
    """IRI of the thing."""
    thing: Bilingual
    """What the thing is, for people: its label, or its kind and number."""
    found: str | None
    """The value that breaks the rule, where the rule speaks of one."""
    place: Place | None
    """The words of the source that the thing rests on, and where they stand."""

    @property
    def severity(self) -> Severity:
        """How grave it is: only violations make a graph fail."""
        return self.rule.severity

    @property
    def message(self) -> Bilingual:
        """What is wrong."""
        return self.rule.message

    @property
    def advice(self) -> Bilingual:
        """What to do."""
        return self.rule.advice


class Validation(Struct, frozen=True, kw_only=True):
    """The findings on one graph, gravest first, then in the order of the text."""

    graph: str
    """IRI of the graph."""
    file: str
    """Name of the release's file, or the graph's IRI where none is known."""
    findings: tuple[Finding, ...]

    @property
    def conforms(self) -> bool:
        """Whether no finding is a violation."""
        return not any(finding.severity == "violation" for finding in self.findings)


def validate_graph(graph: ReleaseGraph) -> Validation:
    """Check the graph of one release, together with the reference data it links to, against the shapes."""
    from policygraph.graph.shacl import check  # pyshacl takes a fifth of a second to import

    linked = closure(graph)
    view = ReleaseView(graph, linked)
    results = check((*(quad[:3] for quad in graph.quads), *linked))
    findings = {
        _finding(view, URIRef(str(result.focus)), rule_of(result.shape), None if result.value is None else result.value)
        for result in results
    }
    return Validation(graph=str(graph.name), file=view.file, findings=tuple(sorted(findings, key=_order)))


def validate_graphs(graphs: Iterable[ReleaseGraph]) -> Iterator[Validation]:
    """Check each graph by itself, one after the other: what a release claims is judged by that release alone."""
    return map(validate_graph, graphs)


def _finding(view: ReleaseView, focus: URIRef, rule: Rule, value: object | None) -> Finding:
    found = None if value is None or value == focus else view.shown(value)
    return Finding(rule=rule, focus=str(focus), thing=view.thing(focus), found=found, place=view.place(focus))


def _order(finding: Finding) -> tuple[int, int, str, str, str]:
    start = finding.place.start if finding.place else -1
    return _RANK[finding.severity], start, finding.rule.id, finding.focus, finding.found or ""
