"""Validating sources or a store, without storing anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from policygraph.bilingual import both
from policygraph.errors import PolicyGraphError, UsageError
from policygraph.namespaces import REFERENCE_GRAPH, THREADS_GRAPH, release_graph
from policygraph.pipeline.building import iter_graphs
from policygraph.pipeline.fingerprints import vocabulary_digest
from policygraph.pipeline.own_vocabulary import OwnVocabulary, with_linked

if TYPE_CHECKING:
    from rdflib.term import Node

    from policygraph.graph.terms import ReleaseGraph, Triple
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


def validate(
    *sources: str | Path, store: str | Path | Store | None = None, vocabulary: Sequence[str | Path] = ()
) -> Validated:
    """Check graphs with SHACL: of releases, records, folders, files of linked data, or of every release and of the links in a store.

    ``vocabulary`` are folders of Turtle to read and check with besides the shipped one; a store brings the vocabulary
    that it was built with. Raises :class:`UsageError` unless either sources or a store are given, :class:`StoreError`,
    and :class:`UnreadableInputError` for vocabulary that cannot be read.
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
    own = OwnVocabulary(vocabulary)
    graphs = _read(sources, own, unreadable) if store is None else _stored(store, own)
    return Validated(validations=tuple(validate_graphs(graphs)), unreadable=tuple(unreadable))


def _read(
    sources: tuple[str | Path, ...], own: OwnVocabulary, unreadable: list[PolicyGraphError]
) -> Iterator[ReleaseGraph]:
    """The graphs of all sources; one that cannot be read is noted and the others go on."""
    for source in sources:
        for graph in _graphs_of(source, own):
            if isinstance(graph, PolicyGraphError):
                unreadable.append(graph)
            else:
                yield own.told(graph)


def _graphs_of(source: str | Path, own: OwnVocabulary) -> Iterator[ReleaseGraph | PolicyGraphError]:
    from policygraph.graph.files import FORMATS, read_graphs

    try:
        if Path(source).suffix.lower() in FORMATS:
            yield from read_graphs(source)
        else:
            yield from (graph for _, graph in iter_graphs([source], own))
    except PolicyGraphError as error:
        yield error


def _stored(store: str | Path | Store, own: OwnVocabulary) -> Iterator[ReleaseGraph]:
    """The graphs of the releases in the store, by name, and that of the links between them."""
    from policygraph.store import open_store

    if not isinstance(store, str | Path):
        yield from map(own.told, _graphs_in(store))
        return
    with open_store(store, "read") as opened:
        yield from map(own.told, _graphs_in(opened))


def _graphs_in(store: Store) -> Iterator[ReleaseGraph]:
    from rdflib import URIRef

    from policygraph.graph.terms import ReleaseGraph, order

    known = _brought(store)
    for name in store.graph_names():
        if name.startswith(release_graph("")) or name == THREADS_GRAPH:
            yield with_linked(ReleaseGraph(URIRef(name), tuple(sorted(store.quads([name]), key=order))), known)


def _brought(store: Store) -> Mapping[Node, Sequence[Triple]]:
    """What the store's reference data says of things that the shipped one does not know, by thing."""
    mark = store.fingerprint(REFERENCE_GRAPH)
    if mark is None or mark.ontology == vocabulary_digest():
        return {}
    from policygraph.graph.reference import reference_graph

    shipped = {quad[0] for quad in reference_graph().quads}
    brought: defaultdict[Node, list[Triple]] = defaultdict(list)
    for subject, predicate, value, _ in store.quads([REFERENCE_GRAPH]):
        if subject not in shipped:
            brought[subject].append((subject, predicate, value))
    return brought
