"""Validating sources or a store, without storing anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from policygraph.bilingual import both
from policygraph.errors import PolicyGraphError, UsageError
from policygraph.namespaces import THREADS_GRAPH, release_graph
from policygraph.pipeline.building import iter_graphs

if TYPE_CHECKING:
    from policygraph.graph.terms import ReleaseGraph
    from policygraph.graph.validation import Validation
    from policygraph.store.interface import Store


class Validated(Struct, frozen=True, kw_only=True):
    """One validation a graph, in the order of the sources, and the sources that could not be read."""

    validations: tuple[Validation, ...]
    unreadable: tuple[PolicyGraphError, ...] = ()

    @property
    def exit_code(self) -> int:
        """0 all conform, 1 a rule is broken, 3 something could not be read."""
        return 3 if self.unreadable else 0 if all(v.conforms for v in self.validations) else 1


def validate(*sources: str | Path, store: str | Path | Store | None = None) -> Validated:
    """Check graphs with SHACL: of releases, records, folders, files of linked data, or of every release and of the links in a store.

    Raises :class:`UsageError` unless either sources or a store are given, and :class:`StoreError`.
    """
    from policygraph.graph.validation import validate_graphs

    if bool(sources) == (store is not None):
        raise UsageError(
            both("give sources or a store", "資料又はストアを指定してください"),
            advice=both(
                "policygraph validate SOURCE... or --store DIR",
                "policygraph validate SOURCE... 又は --store DIR と書いてください",
            ),
        )
    unreadable: list[PolicyGraphError] = []
    graphs = _read(sources, unreadable) if store is None else _stored(store)
    return Validated(validations=tuple(validate_graphs(graphs)), unreadable=tuple(unreadable))


def _read(sources: tuple[str | Path, ...], unreadable: list[PolicyGraphError]) -> Iterator[ReleaseGraph]:
    """The graphs of all sources; one that cannot be read is noted and the others go on."""
    for source in sources:
        for graph in _graphs_of(source):
            if isinstance(graph, PolicyGraphError):
                unreadable.append(graph)
            else:
                yield graph


def _graphs_of(source: str | Path) -> Iterator[ReleaseGraph | PolicyGraphError]:
    from policygraph.graph.files import FORMATS, read_graphs

    try:
        if Path(source).suffix.lower() in FORMATS:
            yield from read_graphs(source)
        else:
            yield from (graph for _, graph in iter_graphs([source]))
    except PolicyGraphError as error:
        yield error


def _stored(store: str | Path | Store) -> Iterator[ReleaseGraph]:
    """The graphs of the releases in the store, by name, and that of the links between them."""
    from policygraph.store import open_store

    if not isinstance(store, str | Path):
        yield from _graphs_in(store)
        return
    with open_store(store, "read") as opened:
        yield from _graphs_in(opened)


def _graphs_in(store: Store) -> Iterator[ReleaseGraph]:
    from rdflib import URIRef

    from policygraph.graph.terms import ReleaseGraph, order

    for name in store.graph_names():
        if name.startswith(release_graph("")) or name == THREADS_GRAPH:
            yield ReleaseGraph(URIRef(name), tuple(sorted(store.quads([name]), key=order)))
