"""Quads as JSON-LD, compact under the shipped context, which every file carries: no reader has to fetch anything.

A general compaction (PyLD) needs a tenth of a second a release; this one knows its context and that there are no
blank nodes, and needs a few milliseconds. The tests expand what it writes with PyLD, rdflib and pyoxigraph.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from rdflib import Literal, URIRef
from rdflib.namespace import XSD

from policygraph.graph.terms import Quad, order, type_
from policygraph.identifiers import BASE
from policygraph.namespaces import ID_PREFIXES, PREFIXES
from policygraph.resources import ontology_dir

_ENDS: Final = ("#", "/")


class _Term(NamedTuple):
    """How a property is written: its short key, and what its values are without saying so."""

    key: str
    coercion: str | None
    by_language: bool


def to_jsonld(quads: Iterable[Quad]) -> bytes:
    """The quads as one document: the context, and below ``@graph`` one object a named graph, its nodes in order."""
    graphs = [
        {"id": _short(graph), "@graph": list(_nodes(of))}
        for graph, of in groupby(sorted(set(quads), key=order), key=lambda quad: quad[3])
    ]
    whole = {"@context": _context(), "@graph": graphs}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode() + b"\n"


@cache
def _context() -> dict[str, Any]:
    content: dict[str, Any] = json.loads((ontology_dir() / "context.jsonld").read_text(encoding="utf-8"))
    context: dict[str, Any] = content["@context"]
    return context


@cache
def _terms() -> MappingProxyType[str, _Term]:
    terms = {}
    for key, entry in _context().items():
        if isinstance(entry, dict):
            coercion = entry.get("@type")
            full = coercion if coercion in {None, "@id"} else _expanded(coercion)
            terms[_expanded(entry["@id"])] = _Term(key, full, entry.get("@container") == "@language")
    return MappingProxyType(terms)


@cache
def _classes() -> MappingProxyType[str, str]:
    plain = {key: entry for key, entry in _context().items() if isinstance(entry, str) and not entry.endswith(_ENDS)}
    return MappingProxyType({_expanded(entry): key for key, entry in plain.items() if not entry.startswith("@")})


def _expanded(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def _nodes(quads: Iterable[Quad]) -> Iterator[dict[str, Any]]:
    for subject, of in groupby(quads, key=lambda quad: quad[0]):
        node: dict[str, Any] = {"id": _short(subject)}
        for predicate, rows in groupby(of, key=lambda quad: quad[1]):
            node.update(_property(predicate, [quad[2] for quad in rows]))
        yield node


def _property(predicate: URIRef, values: list[URIRef | Literal]) -> Iterator[tuple[str, Any]]:
    """The values under the property's term where they are what it expects, the others under its prefixed name."""
    if predicate == type_:
        yield "type", _one([_classes().get(str(value), _short(value)) for value in values])
        return
    term = _terms().get(str(predicate))
    fitting = [value for value in values if term is not None and _fits(term, value)]
    if term is not None and fitting:
        written = _bare if term.coercion else _full
        yield term.key, _by_language(fitting) if term.by_language else _one([written(value) for value in fitting])
    others = [_full(value) for value in values if value not in fitting]
    if others:
        yield _prefixed(predicate), _one(others)


def _fits(term: _Term, value: URIRef | Literal) -> bool:
    if term.coercion is None and not term.by_language:  # such a term takes any value that tells its own kind
        return True
    if isinstance(value, URIRef):
        return term.coercion == "@id"
    if term.by_language or value.language:
        return term.by_language and bool(value.language)
    return term.coercion == (None if value.datatype is None else str(value.datatype))


def _bare(value: URIRef | Literal) -> Any:  # noqa: ANN401  # whatever JSON has
    """A value whose kind the term tells."""
    if isinstance(value, URIRef):
        return _short(value)
    if value.datatype == XSD.integer and str(value) == str(int(value)):
        return int(value)
    if value.datatype == XSD.boolean and str(value) in {"true", "false"}:
        return str(value) == "true"
    return str(value)


def _full(value: URIRef | Literal) -> Any:  # noqa: ANN401  # whatever JSON has
    """A value that tells its own kind."""
    if isinstance(value, URIRef):
        return {"id": _short(value)}
    if value.language:
        return {"@language": value.language, "@value": str(value)}
    if value.datatype is None:
        return str(value)
    return {"type": _prefixed(value.datatype), "@value": str(value)}


def _by_language(values: list[URIRef | Literal]) -> dict[str, Any]:
    texts: dict[str, list[str]] = {}
    for value in values:
        texts.setdefault(str(getattr(value, "language", "")), []).append(str(value))
    return {language: _one(texts[language]) for language in sorted(texts)}


def _one(values: list[Any]) -> Any:  # noqa: ANN401  # whatever JSON has
    return values[0] if len(values) == 1 else values


def _short(iri: str) -> str:
    """A thing relative to the base, everything else prefixed; whole where the short form could be read otherwise."""
    if iri.startswith(BASE):
        rest = iri[len(BASE) :]
        kind, *parts = rest.partition("#")[0].split("/")
        plain = f"{BASE}{kind}/" in ID_PREFIXES.values() and parts and not {"", ".", ".."} & set(parts)
        return rest if plain else str(iri)
    return _prefixed(iri)


def _prefixed(iri: str) -> str:
    for prefix, start in PREFIXES.items():
        local = iri[len(start) :]
        if prefix not in ID_PREFIXES and iri.startswith(start) and local and not local.startswith("//"):
            return f"{prefix}:{local}"
    return str(iri)
