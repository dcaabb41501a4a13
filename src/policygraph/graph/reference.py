"""The shipped ontology, vocabularies and reference data as one graph, and the part of it that a release links to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox
from rdflib import URIRef

from policygraph.bilingual import both
from policygraph.errors import UnreadableInputError
from policygraph.graph.oxigraph import Terms
from policygraph.graph.terms import ReleaseGraph, Triple, quads_of
from policygraph.namespaces import REFERENCE_GRAPH, expand
from policygraph.resources import ontology_dir
from policygraph.vocabulary.lexicon import vocabulary_files

REFERENCE: Final = URIRef(REFERENCE_GRAPH)
"""The name of the graph."""

_NEEDED: Final = frozenset(
    expand(name)
    for name in (
        "rdf:type", "rdfs:subClassOf", "rdfs:label", "skos:prefLabel", "skos:inScheme", "skos:broader", "pg:code",
        "pg:level", "pg:commissive", "pg:ofParty", "pg:parentBody", "pg:party", "pg:member", "pg:hostBody", "pg:ofBody",
        "pg:editionOf", "pg:series", "pg:replacedBy",
    )
)  # fmt: skip
"""What a release's closure takes: classes, labels, levels, schemes, owners; not the forms by which names are found."""


def shipped_files() -> tuple[Path, ...]:
    """The Turtle files of the graph: ontology and alignments, vocabularies, reference data, in a stable order."""
    ontology = (ontology_dir() / f"{name}.ttl" for name in ("policygraph", "threads", "alignments"))
    return (*ontology, *vocabulary_files())


@cache
def reference_graph() -> ReleaseGraph:
    """All shipped Turtle as one named graph, its quads sorted; read once a process.

    Raises :class:`~policygraph.errors.UnreadableInputError` for a file that is no Turtle, with its name and line.
    """
    terms = Terms("reference data")
    triples = (terms.triple(triple) for of in _by_subject().values() for triple in of)
    return ReleaseGraph(REFERENCE, quads_of(triples, REFERENCE))


def closure(graph: ReleaseGraph) -> tuple[Triple, ...]:
    """What the reference graph says of the things that ``graph`` links to, and of those they link to in turn.

    Enough to validate the release and to show it to people: classes, labels, levels, schemes, owners; not the forms
    by which names are found. Costs a few milliseconds: it follows links, it never scans.
    """
    waiting = sorted({target for _, _, target, _ in graph.quads if isinstance(target, URIRef)})
    seen = set(waiting)
    found: list[Triple] = []
    while waiting:
        for triple in _of(waiting.pop()):
            found.append(triple)
            target = triple[2]
            if isinstance(target, URIRef) and target not in seen:
                seen.add(target)
                waiting.append(target)
    return tuple(found)


@cache
def _of(subject: URIRef) -> tuple[Triple, ...]:
    """The triples of ``subject`` that a closure takes."""
    terms = Terms("reference data")
    taken = (triple for triple in _by_subject().get(str(subject), ()) if triple.predicate.value in _NEEDED)
    return tuple(terms.triple(triple) for triple in taken)


@cache
def _by_subject() -> Mapping[str, tuple[ox.Triple, ...]]:
    """Kept as pyoxigraph read them: making rdflib terms of all costs five times the parsing, and few are asked for."""
    triples: defaultdict[str, list[ox.Triple]] = defaultdict(list)
    for path in shipped_files():
        for triple in _parse(path):
            subject = triple.subject
            if isinstance(subject, ox.NamedNode):  # Terms refuses the others, should one be asked for
                triples[subject.value].append(triple)
    return MappingProxyType({subject: tuple(of) for subject, of in triples.items()})


def _parse(path: Path) -> Iterator[ox.Triple]:
    try:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            yield quad.triple
    except SyntaxError as error:
        raise UnreadableInputError(
            both("not Turtle: {msg}", "Turtle ではありません：{msg}", msg=error.msg),
            where=f"{path.name}:{error.lineno}",
        ) from error
