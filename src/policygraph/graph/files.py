"""Graphs from files of linked data: Turtle, TriG, N-Quads, N-Triples, JSON-LD."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from rdflib import URIRef

from policygraph.bilingual import both
from policygraph.errors import UnreadableInputError
from policygraph.graph.oxigraph import Terms
from policygraph.graph.terms import PG, Quad, ReleaseGraph, order, type_
from policygraph.identifiers import iri
from policygraph.namespaces import ID_PREFIXES, REFERENCE_GRAPH, release_graph

FORMATS: Final = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nq": ox.RdfFormat.N_QUADS,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".jsonld": ox.RdfFormat.JSON_LD,
}
"""The endings that are read as graphs."""


def read_graphs(path: str | Path) -> tuple[ReleaseGraph, ...]:
    """The graphs of the releases in a file, by name; reference data in it is left out, for it is shipped.

    Triples outside any named graph belong to the graph of the one release that they describe, or, where they describe
    none or several, to a graph named after the file. Nothing is fetched: a JSON-LD file brings its own context.
    Raises :class:`~policygraph.errors.UnreadableInputError` for a file that is absent or broken, or has blank nodes.
    """
    source = Path(path)
    graphs: defaultdict[URIRef, set[Quad]] = defaultdict(set)
    terms, nowhere = Terms(source.name), URIRef("")
    try:
        for parsed in ox.parse(source.read_bytes(), format=FORMATS[source.suffix.lower()]):
            quad = terms.quad(parsed, nowhere)
            graphs[quad[3]].add(quad)
    except SyntaxError as error:
        place = source.name if error.lineno is None else f"{source.name}:{error.lineno}"
        raise UnreadableInputError(
            both("broken: {msg}", "壊れています：{msg}", msg=error.msg),
            where=place,
            advice=both("mend the file", "ファイルを直してください"),
        ) from error
    except OSError as error:
        raise UnreadableInputError(both("no such file", "ファイルがありません"), where=str(path)) from error
    bare = graphs.pop(nowhere, set())
    if bare:
        name = _name(bare, source)
        graphs[name] |= {(*quad[:3], name) for quad in bare}
    graphs.pop(URIRef(REFERENCE_GRAPH), None)
    return tuple(ReleaseGraph(name, tuple(sorted(graphs[name], key=order))) for name in sorted(graphs))


def _name(quads: set[Quad], source: Path) -> URIRef:
    releases = {str(s) for s, p, o, _ in quads if p == type_ and o == PG.Release}
    if len(releases) == 1:
        (release,) = releases
        return URIRef(release_graph(release.removeprefix(ID_PREFIXES["release"])))
    return URIRef(iri("graph", "file", source.name))
