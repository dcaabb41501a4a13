"""Graphs as bytes: the same quads give the same bytes on any machine, whatever the hash seed.

Order is fixed before writing (see :func:`policygraph.graph.terms.order`), pyoxigraph writes, and of its prefix
lines, which come in an order of its own, those that are used are kept and sorted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, get_args

import pyoxigraph as ox
import rdflib

from policygraph.bilingual import both
from policygraph.errors import UsageError
from policygraph.graph.jsonld import to_jsonld
from policygraph.graph.oxigraph import to_oxigraph
from policygraph.graph.terms import Quad, order
from policygraph.namespaces import ID_PREFIXES, PREFIXES, release_graph

GraphFormat = Literal["turtle", "trig", "nquads", "jsonld"]
_SUBJECT_END = re.compile(rb" \.\n(?=[^}\n])")
FORMATS: tuple[GraphFormat, ...] = get_args(GraphFormat)


def serialize(quads: Iterable[Quad], format: GraphFormat) -> bytes:
    """The quads as a file's content: UTF-8, `line feeds` line ends, each quad once, sorted.

    ``turtle`` leaves the graph names out, the other formats keep them.
    Raises :class:`~policygraph.errors.UsageError` for a format outside :data:`FORMATS`.
    """
    ordered = sorted(set(quads), key=order)
    match format:
        case "nquads":
            return b"".join(sorted(_write(to_oxigraph(ordered), ox.RdfFormat.N_QUADS).splitlines(keepends=True)))
        case "trig":
            return _tidied(_write(to_oxigraph(ordered), ox.RdfFormat.TRIG, prefixes(ordered)))
        case "turtle":
            triples = (quad.triple for quad in to_oxigraph(_merged(ordered)))
            return _tidied(_write(triples, ox.RdfFormat.TURTLE, prefixes(ordered)))
        case "jsonld":
            return to_jsonld(ordered)
    raise UsageError(
        both("unknown format {format!r}", "形式「{format}」はありません", format=format),
        advice=both("use one of {names}", "次のいずれかを使ってください：{names}", names=", ".join(FORMATS)),
    )


def _merged(ordered: list[Quad]) -> list[Quad]:
    """The quads of one graph as they are; those of several, each triple once, in the order of their subjects."""
    if len({graph for *_, graph in ordered}) <= 1:
        return ordered
    nowhere = rdflib.URIRef("")
    return sorted({(s, p, o, nowhere) for s, p, o, _ in ordered}, key=order)


def prefixes(quads: Iterable[Quad]) -> dict[str, str]:
    """The project's prefixes, and ``this:`` for the parts of the release when the quads speak of one only."""
    names = {str(graph) for *_, graph in quads}
    if len(names) == 1:
        (name,) = names
        start = release_graph("")
        if name.startswith(start):
            return {**PREFIXES, "this": f"{ID_PREFIXES['release']}{name.removeprefix(start)}#"}
    return dict(PREFIXES)


def _write(
    items: Iterable[ox.Quad] | Iterable[ox.Triple], format: ox.RdfFormat, names: dict[str, str] | None = None
) -> bytes:
    content = ox.serialize(items, format=format, prefixes=names)
    return content or b""  # never None: no output is given


def _tidied(content: bytes) -> bytes:
    """The prefix lines sorted, without those that nothing uses; an empty line before each subject.

    A line that ends in `` .`` ends a subject: no literal holds a line feed of its own.
    """
    lines = content.split(b"\n")
    count = next((n for n, line in enumerate(lines) if not line.startswith(b"@prefix ")), 0)
    body = b"\n".join(lines[count:])
    used = [line for line in sorted(lines[:count]) if _mentions(body, line.split(b" ", 2)[1])]
    return b"\n".join([*used, b"", _SUBJECT_END.sub(b" .\n\n", body)])


def _mentions(body: bytes, prefix: bytes) -> bool:
    return body.startswith(prefix) or any(space + prefix in body for space in (b" ", b"\t", b"\n", b"^^"))
