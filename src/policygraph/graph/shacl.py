"""SHACL by pyshacl, on a plain rdflib graph, as fast as it can be made.

Two things took nearly all of pyshacl's time on a release: parsing each SPARQL constraint anew for each focus node,
and harvesting the shapes anew for each release. So the shapes are harvested once a process, and the SPARQL
constraints are answered by an Oxigraph store that holds the same triples; everything else is pyshacl as it is.
A test compares the results with those of ``pyshacl.validate`` alone.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

import pyoxigraph as ox
from pyshacl import Validator
from pyshacl.graph_abstraction import DataGraph
from pyshacl.shapes_graph import ShapesGraph
from rdflib import Graph, Literal, URIRef, Variable
from rdflib.namespace import SH
from rdflib.query import Result
from rdflib.term import Identifier

from policygraph.graph.oxigraph import Terms, to_oxigraph
from policygraph.graph.rules import shapes_graph
from policygraph.graph.terms import Triple

_NOWHERE = URIRef("")


class ShaclResult(NamedTuple):
    """One result: the node that breaks a shape, the shape, the kind of constraint, and the value, if there is one."""

    focus: URIRef
    shape: URIRef
    component: URIRef
    value: URIRef | Literal | None


def check(triples: Iterable[Triple]) -> list[ShaclResult]:
    """The results of all shapes over ``triples``, in no particular order; nested details are not counted."""
    data = _QuickGraph(triples)
    options = {"inplace": True, "logger": logging.getLogger("policygraph.shacl")}
    validator = Validator(DataGraph.from_rdflib(data), shacl_graph=Graph(bind_namespaces="none"), options=options)
    validator.shacl_graph = _harvested()
    _, report, _ = validator.run()  # type: ignore[no-untyped-call]  # pyshacl gives it no types
    links = (SH.focusNode, SH.sourceShape, SH.sourceConstraintComponent, SH.value)
    return [ShaclResult(*(report.value(result, link) for link in links)) for result in report.objects(None, SH.result)]


@cache
def _harvested() -> ShapesGraph:
    shapes = Graph(bind_namespaces="none")
    for triple in shapes_graph():  # a copy, for pyshacl adds triples of its own
        shapes.add(triple)
    return ShapesGraph(shapes)


class _QuickGraph(Graph):
    """An rdflib graph in memory whose SELECT queries Oxigraph answers, with the variables bound beforehand."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        super().__init__(bind_namespaces="none")
        kept = list(triples)
        for triple in kept:
            self.add(triple)
        self._quick = ox.Store()
        self._quick.extend(to_oxigraph((*triple, _NOWHERE) for triple in kept))
        self._terms = Terms("results")

    def query(  # type: ignore[override]  # queries as text only, as pyshacl has them
        self,
        query_object: str,
        processor: object = None,  # noqa: ARG002  # there is one only
        result: object = None,  # noqa: ARG002  # the same
        initNs: object = None,  # noqa: ARG002, N803  # pyshacl writes prefixes into the text
        initBindings: Mapping[str, Identifier] | None = None,  # noqa: N803  # rdflib's word
        *_: object,
        **__: object,
    ) -> Result:
        bound: dict[ox.Variable, Any] = {
            ox.Variable(name): ox.NamedNode(str(term)) for name, term in (initBindings or {}).items()
        }
        solutions = self._quick.query(query_object, substitutions=bound)
        if not isinstance(solutions, ox.QuerySolutions):
            raise TypeError("a SPARQL constraint that is no SELECT")
        answer = Result("SELECT")
        answer.vars = [Variable(variable.value) for variable in solutions.variables]
        answer.bindings = [
            {name: self._terms.term(value) for name, value in zip(answer.vars, row, strict=True) if value is not None}
            for row in solutions
        ]
        return answer
