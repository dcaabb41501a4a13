"""What pyoxigraph found or read, as the results that every store gives."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from policygraph.store.interface import Solutions, Triples
from policygraph.store.terms import Reader


def solutions_of(found: ox.QuerySolutions) -> Solutions:
    """The rows of a SELECT, in their order."""
    reader = Reader()
    names = tuple(variable.value for variable in found.variables)
    return Solutions(names, tuple(tuple(reader.cell(term) for term in row) for row in found))


def triples_of(found: Iterable[ox.Triple]) -> Triples:
    """The triples, each once, sorted."""
    reader = Reader()
    triples = sorted(set(found), key=str)
    return Triples(tuple((reader.term(t.subject), reader.term(t.predicate), reader.term(t.object)) for t in triples))
