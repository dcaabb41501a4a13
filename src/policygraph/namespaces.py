"""The namespaces and prefixes of the graph, as plain strings: importing this costs nothing.

Every Turtle file, query and serialisation of the project uses these prefixes, so that a name reads
the same wherever it stands.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policygraph.identifiers import BASE, iri

PG: Final = "https://w3id.org/policygraph/ontology#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
DCTERMS: Final = "http://purl.org/dc/terms/"
FOAF: Final = "http://xmlns.com/foaf/0.1/"
OA: Final = "http://www.w3.org/ns/oa#"
ORG: Final = "http://www.w3.org/ns/org#"
PROV: Final = "http://www.w3.org/ns/prov#"
SCHEMA: Final = "https://schema.org/"
SH: Final = "http://www.w3.org/ns/shacl#"

REFERENCE_GRAPH: Final = iri("graph", "reference")
"""The named graph of the ontology, the vocabularies and the reference data."""
SOURCE_GRAPHS: Final = iri("graph", "source") + "/"
"""How the names of the graphs of sources begin: publications that tell facts of meetings and whose text is not kept."""
THREADS_GRAPH: Final = iri("graph", "threads")
"""The named graph of what is derived from all releases together: links, threads, absences. It can be made anew."""

ID_PREFIXES: Final = MappingProxyType(
    {
        kind: f"{BASE}{kind}/"
        for kind in (
            "absence", "act", "agency", "country", "document", "forum", "graph", "link", "meeting", "organization",
            "person", "place", "reason", "release", "remark", "series", "software", "source", "thread", "topic",
        )
    }
)  # fmt: skip
"""A prefix for each kind of thing: ``act:commit``, ``agency:jp-mic``, ``country:JP``."""

PREFIXES: Final = MappingProxyType(
    {
        "pg": PG,
        "rdf": RDF,
        "rdfs": RDFS,
        "owl": OWL,
        "xsd": XSD,
        "skos": SKOS,
        "dcterms": DCTERMS,
        "foaf": FOAF,
        "oa": OA,
        "org": ORG,
        "prov": PROV,
        "schema": SCHEMA,
        "sh": SH,
        "dcat": "http://www.w3.org/ns/dcat#",
        "void": "http://rdfs.org/ns/void#",
        "vann": "http://purl.org/vocab/vann/",
        "vs": "http://www.w3.org/2003/06/sw-vocab-status/ns#",
        "undo": "https://w3id.org/un/ontology/undo#",
        **ID_PREFIXES,
    }
)
"""Every prefix of the project, the vocabularies' first."""


def release_graph(key: str) -> str:
    """The IRI of the named graph that holds what the release ``key`` claims."""
    return iri("graph", "release", key)


def source_graph(key: str) -> str:
    """The IRI of the named graph that holds what the source ``key`` tells of meetings."""
    return iri("graph", "source", key)


def compact(name: str) -> str:
    """``name`` with the longest fitting prefix (``pg:Statement``), or unchanged where none fits."""
    fitting = [(prefix, start) for prefix, start in PREFIXES.items() if name.startswith(start)]
    if not fitting:
        return name
    prefix, start = max(fitting, key=lambda pair: len(pair[1]))
    return f"{prefix}:{name[len(start) :]}"


def expand(name: str) -> str:
    """The IRI that the prefixed ``name`` stands for; raises ``KeyError`` for an unknown prefix.

    >>> expand("pg:Statement")
    'https://w3id.org/policygraph/ontology#Statement'
    """
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local
