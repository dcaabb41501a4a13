"""What a store is to everything above it: named graphs that can be replaced, remembered and asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, Self, TypeAlias

if TYPE_CHECKING:
    import rdflib
    from rdflib import URIRef

    Term: TypeAlias = rdflib.URIRef | rdflib.Literal | rdflib.BNode
    Bindings: TypeAlias = Mapping[str, rdflib.URIRef | rdflib.Literal | str]
    Quad: TypeAlias = tuple[URIRef, URIRef, rdflib.URIRef | rdflib.Literal, URIRef]

Mode = Literal["read", "write"]


class Fingerprint(NamedTuple):
    """Where a stored graph came from; equal fingerprints promise equal graphs, so the work need not be done again.

    ``software`` is the version of policygraph, ``ontology`` a hash of the ontology and vocabularies it was mapped
    and validated with, ``content`` a hash of the input.
    """

    software: str
    ontology: str
    content: str


class NamedGraph(Protocol):
    """A graph to be stored; :class:`policygraph.graph.terms.ReleaseGraph` is one."""

    @property
    def name(self) -> URIRef:
        """The graph's IRI."""

    @property
    def quads(self) -> tuple[Quad, ...]:
        """Its quads, every one in the graph ``name``."""


@dataclass(frozen=True)
class Solutions:
    """What a SELECT found: the variables' names without ``?``, and a tuple of terms a row, ``None`` where unbound.

    Iterating gives each row as a dictionary by variable.
    """

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]

    def __iter__(self) -> Iterator[dict[str, Term | None]]:
        for row in self.rows:
            yield dict(zip(self.variables, row, strict=True))

    def __len__(self) -> int:
        return len(self.rows)


@dataclass(frozen=True)
class Triples:
    """What a CONSTRUCT or DESCRIBE made, each triple once, sorted."""

    triples: tuple[tuple[Term, Term, Term], ...]

    def __iter__(self) -> Iterator[tuple[Term, Term, Term]]:
        return iter(self.triples)

    def __len__(self) -> int:
        return len(self.triples)


Result: TypeAlias = Solutions | Triples | bool
"""Of a SELECT, of a CONSTRUCT or DESCRIBE, of an ASK."""


class Store(Protocol):
    """Named graphs, kept somewhere. Every method raises :class:`~policygraph.errors.StoreError` when that fails."""

    def graph_names(self) -> tuple[str, ...]:
        """The IRIs of the graphs in the store, sorted."""

    def quads(self, graphs: Iterable[str] | None = None) -> Iterator[Quad]:
        """The quads of these graphs, of all by default, in no particular order."""

    def fingerprint(self, graph: str) -> Fingerprint | None:
        """Where ``graph`` came from; ``None`` when it is not in the store or was stored without saying so."""

    def replace(self, graphs: Iterable[NamedGraph], fingerprints: Mapping[str, Fingerprint] | None = None) -> None:
        """Put each of ``graphs`` in the place of what the store holds under its name: all of them, or none.

        One call costs about as much as a thousand quads, so hand over many graphs at once.
        """

    def remove(self, graphs: Iterable[str]) -> None:
        """Take these graphs out, all or none; names that the store does not hold are no error."""

    def query(
        self, sparql: str, bindings: Bindings | None = None, *, timeout: float | None = None, where: str = "query"
    ) -> Result:
        """The answer to a SPARQL 1.1 query; patterns outside GRAPH see the union of all graphs.

        ``bindings`` gives variables their values, by name without ``?``. ``timeout`` is in seconds; ``where`` names
        the query in errors. The prefixes of :data:`policygraph.namespaces.PREFIXES` need no declaration.
        Raises :class:`~policygraph.errors.QueryError` for a query that does not parse, that would open the network
        or a file, or that would change the store.
        """

    def close(self) -> None:
        """Let go of the store; calling it twice is no error."""

    def __enter__(self) -> Self:
        """The store itself."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
