"""Replacing graphs as one SPARQL update, which engines run as one transaction."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from policygraph.graph.oxigraph import to_oxigraph
from policygraph.store.interface import NamedGraph


def replacement(graphs: Iterable[NamedGraph]) -> str:
    """The update that puts each of ``graphs`` in the place of what is held under its name."""
    drops, blocks = [], []
    for graph in graphs:
        drops.append(dropping(str(graph.name)))
        blocks.append(block(graph))
    return ";\n".join([*drops, "INSERT DATA {\n" + "".join(blocks) + "}"])


def dropping(name: str) -> str:
    """The update that takes out the graph ``name``; none of that name is no error."""
    return f"DROP SILENT GRAPH {ox.NamedNode(name)}"


def block(graph: NamedGraph) -> str:
    """The quads of ``graph`` as they stand inside INSERT DATA: N-Triples in a GRAPH block."""
    triples = ox.serialize((quad.triple for quad in to_oxigraph(graph.quads)), format=ox.RdfFormat.N_TRIPLES)
    return f"GRAPH {ox.NamedNode(str(graph.name))} {{\n{(triples or b'').decode()}}}\n"
