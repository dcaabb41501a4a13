"""From a store to its weave, and to the graph of links that goes back into the store."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from policygraph.threads.decisions import Filed, load_decisions, settle
from policygraph.threads.meetings import read_meetings
from policygraph.threads.reading import read_said, read_texts
from policygraph.threads.relations import read_relations
from policygraph.threads.settlement import Settlement
from policygraph.threads.stored import Digests, Inputs, read_stored, stored_digests
from policygraph.threads.weave import Weave
from policygraph.threads.weaving import threads_of, weave

if TYPE_CHECKING:
    from policygraph.graph.terms import ReleaseGraph
    from policygraph.store.interface import Store
    from policygraph.vocabulary.lexicon import Lexicon


def weave_store(store: Store, decisions: Iterable[Filed] | None = None, *, lexicon: Lexicon | None = None) -> Weave:
    """The weave of everything in a store.

    The links are read from the store's derived graph where that was made of the same releases, and of ``decisions``
    where they are given; a build leaves such a graph. Where it is out of date, they are made with ``decisions``, by
    default those under ``data/decisions``. A ``lexicon`` of your own always makes them.
    Raises :class:`~policygraph.errors.StoreError`, and :class:`~policygraph.errors.UnreadableInputError` for a broken
    file of decisions. Decisions that find nothing to decide on are in ``Weave.warnings``.
    """
    inputs = read_inputs(store, decisions)
    if lexicon is None and _is_current(stored_digests(store), inputs, any_decisions=decisions is None):
        return _stored(store, inputs)
    return weave_inputs(inputs, lexicon)


def _is_current(stored: Digests | None, inputs: Inputs, *, any_decisions: bool) -> bool:
    digests = inputs.digests()
    return stored is not None and (stored == digests or (any_decisions and stored.inputs == digests.inputs))


def read_inputs(store: Store, decisions: Iterable[Filed] | None = None) -> Inputs:
    """Everything that the weave of a store is made of."""
    meetings = read_meetings(store)
    return Inputs(
        statements=read_said(store, meetings=meetings),
        editions=meetings.editions(),
        texts=read_texts(store),
        relations=read_relations(store),
        decisions=tuple(load_decisions() if decisions is None else decisions),
        warnings=meetings.warnings,
    )


def settled_of(inputs: Inputs) -> Settlement:
    """The decisions on what is there."""
    return settle(inputs.decisions, inputs.statements, inputs.texts, inputs.editions)


def weave_inputs(inputs: Inputs, lexicon: Lexicon | None = None) -> Weave:
    """The weave of these inputs, made anew."""
    return weave(
        inputs.statements,
        inputs.editions,
        texts=inputs.texts,
        relations=inputs.relations,
        settled=settled_of(inputs),
        lexicon=lexicon,
        warnings=inputs.warnings,
    )


def _stored(store: Store, inputs: Inputs) -> Weave:
    stored = read_stored(store)
    return Weave(
        statements=inputs.statements,
        editions=inputs.editions,
        links=stored.links,
        threads=threads_of(inputs.statements, stored.links),
        absences=stored.absences,
        relations=inputs.relations,
        rejected=stored.rejected,
        warnings=(*inputs.warnings, *settled_of(inputs).warnings),
    )


def derive(store: Store, decisions: Iterable[Filed] | None = None, *, lexicon: Lexicon | None = None) -> ReleaseGraph:
    """The graph ``id/graph/threads`` of a store, to be put back with ``store.replace([derive(store)])``.

    It is made of the releases' graphs and the decisions alone, so making it again, also while the old one is in the
    store, gives the same bytes. Raises as :func:`weave_store` does.
    """
    from policygraph.threads.derived import graph_of

    inputs = read_inputs(store, decisions)
    return graph_of(weave_inputs(inputs, lexicon), inputs.digests())
