"""From a store to its weave, and to the graph of links that goes back into the store."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from policygraph.threads.decisions import Filed, load_decisions, settle
from policygraph.threads.reading import read_editions, read_said, read_texts
from policygraph.threads.relations import read_relations
from policygraph.threads.weave import Weave
from policygraph.threads.weaving import weave

if TYPE_CHECKING:
    from policygraph.graph.terms import ReleaseGraph
    from policygraph.store.interface import Store
    from policygraph.vocabulary.lexicon import Lexicon


def weave_store(store: Store, decisions: Iterable[Filed] | None = None, *, lexicon: Lexicon | None = None) -> Weave:
    """The weave of everything in a store; ``decisions`` are by default those under ``data/decisions``.

    Raises :class:`~policygraph.errors.StoreError`, and :class:`~policygraph.errors.UnreadableInputError` for a broken
    file of decisions. Decisions that find nothing to decide on are in ``Weave.warnings``.
    """
    statements, texts = read_said(store), read_texts(store)
    settled = settle(load_decisions() if decisions is None else decisions, statements, texts)
    return weave(
        statements,
        read_editions(store),
        texts=texts,
        relations=read_relations(store),
        settled=settled,
        lexicon=lexicon,
    )


def derive(store: Store, decisions: Iterable[Filed] | None = None) -> ReleaseGraph:
    """The graph ``id/graph/threads`` of a store, to be put back with ``store.replace([derive(store)])``.

    It is made of the releases' graphs and the decisions alone, so making it again, also while the old one is in the
    store, gives the same bytes. Raises as :func:`weave_store` does.
    """
    from policygraph.threads.derived import graph_of

    return graph_of(weave_store(store, decisions))
