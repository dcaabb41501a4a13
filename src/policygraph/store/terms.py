"""Terms between rdflib, which everything above speaks, and pyoxigraph, which stores and asks."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph as ox
import rdflib

from policygraph.bilingual import both
from policygraph.errors import QueryError
from policygraph.namespaces import XSD

if TYPE_CHECKING:
    from policygraph.store.interface import Term

XSD_STRING = f"{XSD}string"
# rdflib prints a traceback for every literal whose words do not fit its datatype, and a query may make any literal
logging.getLogger("rdflib.term").addFilter(lambda record: not record.getMessage().startswith("Failed to convert"))

OxTerm: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


def to_oxigraph(term: rdflib.URIRef | rdflib.Literal | str) -> ox.NamedNode | ox.Literal:
    """The term as pyoxigraph's; a plain ``str`` is a plain literal.

    Raises :class:`QueryError` for what is no IRI or no language tag.
    """
    try:
        if isinstance(term, rdflib.URIRef):
            return ox.NamedNode(term)
        if isinstance(term, rdflib.Literal) and term.language:
            return ox.Literal(str(term), language=term.language)
        datatype = term.datatype if isinstance(term, rdflib.Literal) else None
        return ox.Literal(str(term), datatype=ox.NamedNode(datatype or XSD_STRING))
    except ValueError as error:
        raise QueryError(
            both(
                "not a term of RDF: {str!r} ({error})",
                "RDF の項ではありません：「{str}」（{error}）",
                str=str(term),
                error=error,
            ),
            advice=both("correct it", "直してください"),
        ) from error


def to_rdflib(term: OxTerm) -> Term:
    """The term as rdflib's, plain strings without a datatype; a quoted triple becomes its text."""
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, ox.Triple):
        return rdflib.Literal(str(term))
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    datatype = term.datatype.value
    if datatype == XSD_STRING:
        return rdflib.Literal(term.value)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(datatype), normalize=False)


class Reader:
    """Makes rdflib's terms of pyoxigraph's, each only once: rows repeat themselves, and rdflib's literals are slow."""

    def __init__(self) -> None:
        self._known: dict[OxTerm, Term] = {}

    def term(self, term: OxTerm) -> Term:
        """The term as rdflib's."""
        known = self._known.get(term)
        if known is None:
            known = self._known[term] = to_rdflib(term)
        return known

    def cell(self, term: OxTerm | None) -> Term | None:
        """The term of a row, ``None`` where unbound."""
        return None if term is None else self.term(term)
