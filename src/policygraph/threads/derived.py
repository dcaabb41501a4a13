"""The derived graph: links, threads and absences as named nodes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from rdflib import Literal, URIRef
from rdflib.namespace import XSD

from policygraph import __version__
from policygraph.graph.terms import (
    PG,
    PROV,
    ReleaseGraph,
    Triple,
    each,
    given,
    label,
    node,
    plain,
    quads_of,
    type_,
    words,
)
from policygraph.identifiers import fragment, iri
from policygraph.namespaces import THREADS_GRAPH
from policygraph.threads.kinds import KIND
from policygraph.threads.link import Absence, Link, Thread
from policygraph.threads.weave import Weave

if TYPE_CHECKING:
    from policygraph.threads.stored import Digests

GRAPH: Final = URIRef(THREADS_GRAPH)
"""The graph's name."""
DERIVATION: Final = URIRef(fragment(THREADS_GRAPH, "derivation"))
_JAPANESE = re.compile(r"[\u3040-\u30ff]")


def graph_of(weave: Weave, made_of: Digests | None = None) -> ReleaseGraph:
    """The weave as one named graph, its quads sorted; the same weave gives the same bytes. Nothing else is touched.

    ``made_of`` are the digests of what the weave was made of, by which it is known later whether the graph is still good.

    A link is a node that says its kind, both ends, score, reasons and what made it, and the same in one triple: the later
    statement ``pg:renews`` the earlier one. Threads of one statement say nothing new and are left out.
    """
    triples = [
        *_derivation(weave, made_of),
        *(triple for link in weave.links for triple in _link(link)),
        *(triple for link in weave.rejected for triple in _rejected(link)),
        *(triple for thread in weave.threads if len(thread.members) > 1 for triple in _thread(thread)),
        *(triple for absence in weave.absences for triple in _absence(absence)),
    ]
    return ReleaseGraph(GRAPH, quads_of(triples, GRAPH))


def _derivation(weave: Weave, made_of: Digests | None) -> Iterator[Triple]:
    software = node(iri("software", f"policygraph-{__version__}"))
    yield GRAPH, type_, PROV.Bundle
    yield GRAPH, PROV.wasGeneratedBy, DERIVATION
    yield DERIVATION, type_, PG.Derivation
    yield DERIVATION, PROV.wasAssociatedWith, software
    if made_of is not None:
        yield DERIVATION, PG.inputDigest, plain(made_of.inputs)
        yield DERIVATION, PG.decisionDigest, plain(made_of.decisions)
    yield from each(DERIVATION, PROV.used, sorted({said.release for said in weave.statements}), node)
    yield software, type_, PROV.SoftwareAgent
    yield software, label, plain(f"policygraph {__version__}")


def _link(link: Link) -> Iterator[Triple]:
    it, source, target = node(link.iri), node(link.source), node(link.target)
    yield it, type_, PG.Link
    yield from _ends(link)
    yield it, PG.score, decimal(link.score)
    for reason in link.reasons:
        yield it, PG.because, plain(f"{reason.name} {_decimal(reason.weight)} {_decimal(reason.value)}")
    if link.decided is None:
        yield it, PROV.wasGeneratedBy, DERIVATION
    else:
        yield it, type_, PG.DecidedLink
        yield from _decided(link)
    yield source, PG[link.kind], target
    if KIND[link.kind].direction == "both":
        yield target, PG[link.kind], source


def _rejected(link: Link) -> Iterator[Triple]:
    yield node(link.iri), type_, PG.RejectedLink
    yield from _ends(link)
    yield from _decided(link)


def _ends(link: Link) -> Iterator[Triple]:
    it = node(link.iri)
    yield it, PG.linkKind, PG[link.kind]
    yield it, PG.linkFrom, node(link.source)
    yield it, PG.linkTo, node(link.target)


def _decided(link: Link) -> Iterator[Triple]:
    it = node(link.iri)
    yield from given(it, PG.decidedBy, link.decided, plain)
    if link.explanation is not None:
        language = "ja" if _JAPANESE.search(link.explanation) else "en"
        yield it, PG.decisionReason, words(link.explanation, language)


def _thread(thread: Thread) -> Iterator[Triple]:
    it = node(thread.iri)
    yield it, type_, PG.Thread
    yield it, PG.firstStatement, node(thread.members[0])
    yield it, PG.lastStatement, node(thread.members[-1])
    yield from each(it, PG.threadMember, thread.members, node)
    yield from given(it, PG.threadSeries, thread.series, node)


def _absence(absence: Absence) -> Iterator[Triple]:
    it = node(absence.iri)
    yield it, type_, PG.Absence
    yield it, PG.absentStatement, node(absence.statement)
    yield it, PG.absentFrom, node(absence.edition)
    yield it, PG.outcome, plain(absence.outcome)
    yield it, PG.score, decimal(absence.score)
    yield it, PROV.wasGeneratedBy, DERIVATION
    yield from given(it, PG.takenUpBy, absence.into, node)


def decimal(value: float) -> Literal:
    """A number of at most three decimals in the canonical form of ``xsd:decimal`` that stores keep."""
    return Literal(_decimal(value), datatype=XSD.decimal, normalize=False)


def _decimal(value: float) -> str:
    written = f"{value:.3f}".rstrip("0").rstrip(".")
    return written if written != "-0" else "0"
