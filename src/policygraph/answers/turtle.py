"""Triples that a query made, as Turtle: the same triples give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pyoxigraph as ox
import rdflib

from policygraph.graph.serialization import serialize
from policygraph.graph.terms import Quad
from policygraph.store.terms import to_oxigraph

if TYPE_CHECKING:
    from policygraph.store.interface import Term


def turtle_of(triples: Iterable[tuple[Term, Term, Term]]) -> bytes:
    """The triples in Turtle with the project's prefixes.

    Where they have nodes without a name, which a CONSTRUCT may make, they come as N-Triples (which is Turtle too) with
    the names of the RDF Dataset Canonicalization, so that they do not change from run to run.
    """
    given = list(triples)
    nowhere = rdflib.URIRef("urn:x-policygraph:answer")
    named: list[Quad] = []
    for s, p, o in given:
        if isinstance(s, rdflib.URIRef) and isinstance(p, rdflib.URIRef) and not isinstance(o, rdflib.BNode):
            named.append((s, p, o, nowhere))
    return serialize(named, "turtle") if len(named) == len(given) else _canonical(given)


def _canonical(triples: Iterable[tuple[Term, Term, Term]]) -> bytes:
    dataset = ox.Dataset(ox.Quad(_node(s), ox.NamedNode(str(p)), _term(o)) for s, p, o in triples)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    content = ox.serialize((quad.triple for quad in dataset), format=ox.RdfFormat.N_TRIPLES) or b""
    return b"".join(sorted(content.splitlines(keepends=True)))


def _node(term: Term) -> ox.NamedNode | ox.BlankNode:
    return ox.BlankNode(str(term)) if isinstance(term, rdflib.BNode) else ox.NamedNode(str(term))


def _term(term: Term) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    return ox.BlankNode(str(term)) if isinstance(term, rdflib.BNode) else to_oxigraph(term)
