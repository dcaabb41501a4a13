"""The rules of ``shapes.ttl`` and ``thread-shapes.ttl`` as people read them: what must hold, what is wrong when it does not, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from rdflib import Graph, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from policygraph.bilingual import Bilingual
from policygraph.graph.terms import PG
from policygraph.resources import ontology_dir

Severity = Literal["violation", "warning", "info"]
SHAPES: Final = "https://w3id.org/policygraph/shapes#"
_SEVERITIES: Final[Mapping[Node, Severity]] = {SH.Violation: "violation", SH.Warning: "warning", SH.Info: "info"}


class Rule(NamedTuple):
    """One shape: ``id`` is the last part of its IRI and never changes its meaning."""

    id: str
    severity: Severity
    name: Bilingual
    description: Bilingual
    message: Bilingual
    advice: Bilingual

    @property
    def iri(self) -> URIRef:
        """The shape's IRI."""
        return URIRef(SHAPES + self.id)


@cache
def shapes_graph() -> Graph:
    """The shapes as an rdflib graph, read once a process; not to be changed."""
    graph = Graph(bind_namespaces="none")
    for name in ("shapes.ttl", "thread-shapes.ttl"):
        graph.parse(ontology_dir() / name, format="turtle")
    return graph


@cache
def rules() -> Mapping[str, Rule]:
    """All rules by id, in the order of their ids."""
    named = sorted(shape for shape in shapes_graph().subjects(SH.name) if isinstance(shape, URIRef))
    return MappingProxyType({rule.id: rule for rule in map(_rule, dict.fromkeys(named))})


@cache
def rule_of(shape: Node) -> Rule:
    """The rule that ``shape``, itself or as a part of it, belongs to."""
    known = rules().get(str(shape).removeprefix(SHAPES))
    if known is not None:
        return known
    (whole,) = set(shapes_graph().subjects(SH.property, shape))
    return rule_of(whole)


def _rule(shape: URIRef) -> Rule:
    graph = shapes_graph()
    severity = graph.value(shape, SH.severity) or SH.Violation
    return Rule(
        str(shape).removeprefix(SHAPES),
        _SEVERITIES[severity],
        *(bilingual(graph, shape, link) for link in (SH.name, SH.description, SH.message, PG.advice)),
    )


def bilingual(graph: Graph, it: Node, link: URIRef) -> Bilingual:
    """The words of ``it`` in both languages; raises ``KeyError`` where one lacks."""
    texts = {getattr(text, "language", None): str(text) for text in graph.objects(it, link)}
    return Bilingual(texts["en"], texts["ja"])
