"""The same quads in rdflib's terms and in pyoxigraph's, both ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import pyoxigraph as ox
from rdflib import Literal, URIRef

from policygraph.bilingual import both
from policygraph.errors import UnreadableInputError
from policygraph.graph.terms import Quad, Triple
from policygraph.namespaces import XSD

_STRING: Final = f"{XSD}string"


def to_oxigraph(quads: Iterable[Quad]) -> Iterator[ox.Quad]:
    """The quads as pyoxigraph's; one whose graph name is empty goes to the default graph."""
    nodes: dict[URIRef, ox.NamedNode] = {}

    def named(iri: URIRef) -> ox.NamedNode:
        known = nodes.get(iri)
        if known is None:
            known = nodes[iri] = ox.NamedNode(iri)
        return known

    for s, p, o, g in quads:
        value = named(o) if isinstance(o, URIRef) else _literal(o)
        yield ox.Quad(named(s), named(p), value, named(g) if g else ox.DefaultGraph())


def _literal(literal: Literal) -> ox.Literal:
    if literal.language:
        return ox.Literal(str(literal), language=literal.language)
    return ox.Literal(str(literal), datatype=ox.NamedNode(literal.datatype or _STRING))


class Terms:
    """Makes rdflib's terms of pyoxigraph's, each once; ``where`` names the source of the data in errors."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._nodes: dict[str, URIRef] = {}

    def triple(self, triple: ox.Triple) -> Triple:
        """The triple in rdflib's terms; raises :class:`UnreadableInputError` where it has a blank node."""
        return self._node(triple.subject), self._node(triple.predicate), self.term(triple.object)

    def quad(self, quad: ox.Quad, otherwise: URIRef) -> Quad:
        """The quad in rdflib's terms, in the graph ``otherwise`` where it stands in the default graph."""
        graph = quad.graph_name
        return (*self.triple(quad.triple), otherwise if isinstance(graph, ox.DefaultGraph) else self._node(graph))

    def _node(self, term: object) -> URIRef:
        if not isinstance(term, ox.NamedNode):
            raise UnreadableInputError(
                both("a node without a name", "名前のないノードがあります"),
                where=self._where,
                advice=both("give every node an IRI", "どのノードにも IRI を付けてください"),
            )
        known = self._nodes.get(term.value)
        if known is None:
            known = self._nodes[term.value] = URIRef(term.value)
        return known

    def term(self, term: object) -> URIRef | Literal:
        """The node or literal in rdflib's form."""
        if not isinstance(term, ox.Literal):
            return self._node(term)
        if term.language:
            return Literal(term.value, lang=term.language)
        datatype = term.datatype.value
        if datatype == _STRING:  # rdflib tells "a" from "a"^^xsd:string; the plain form is the canonical one here
            return Literal(term.value)
        return Literal(term.value, datatype=self._node(term.datatype), normalize=False)
