"""Links between the releases of a store: derived after every build that changed something, and left alone otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from policygraph.bilingual import Bilingual, both
from policygraph.errors import UnreadableInputError
from policygraph.namespaces import THREADS_GRAPH
from policygraph.pipeline.fingerprints import threads_fingerprint
from policygraph.pipeline.own_vocabulary import OwnVocabulary

if TYPE_CHECKING:
    from policygraph.store.interface import Store
    from policygraph.threads.decisions import Filed
    from policygraph.threads.kinds import LinkKind
    from policygraph.threads.link import Outcome


class Linked(Struct, frozen=True, kw_only=True):
    """What became of the links: made anew or not, and then how many of each kind, in the order in which people read them."""

    changed: bool = False
    links: tuple[tuple[LinkKind, int], ...] = ()
    threads: int = 0
    """Those of two statements or more."""
    absences: tuple[tuple[Outcome, int], ...] = ()
    """Statements that the next edition no longer mentions."""
    warnings: tuple[Bilingual, ...] = ()
    """Decisions that found nothing to decide on, and meetings of one number that are two."""


def read_decisions(folder: str | Path | None) -> tuple[Filed, ...]:
    """The decisions in ``folder`` (or one file), by default the shipped ones.

    Raises :class:`~policygraph.errors.UnreadableInputError` for a folder that is absent and for a broken file.
    """
    from policygraph.threads.decisions import load_decisions

    if folder is not None and not Path(folder).exists():
        raise UnreadableInputError(
            both("no such folder of decisions", "その判断のフォルダーはありません"),
            where=str(folder),
            advice=both("check the name", "名前を確認してください"),
        )
    return load_decisions(folder)


def link_releases(store: Store, decisions: Sequence[Filed], own: OwnVocabulary) -> Linked:
    """Put the derived graph of links into the store, unless it was made of just what is there."""
    names = [name for name in store.graph_names() if name != THREADS_GRAPH]
    marks = {name: store.fingerprint(name) for name in names}
    current = threads_fingerprint(marks, decisions, own.digest)
    if current is not None and store.fingerprint(THREADS_GRAPH) == current:
        return Linked()
    from policygraph.threads.derived import graph_of
    from policygraph.threads.deriving import read_inputs, settled_of, weave_inputs
    from policygraph.threads.kinds import KINDS
    from policygraph.threads.link import OUTCOMES

    inputs = read_inputs(store, decisions)
    weave = weave_inputs(inputs, own.lexicon if own.files else None)
    # A decision that decides nothing is told at every build until it is mended, so such a graph is never taken as done.
    done = current is not None and not settled_of(inputs).warnings
    store.replace([graph_of(weave, inputs.digests())], {THREADS_GRAPH: current} if done and current else None)
    kinds = Counter(link.kind for link in weave.links)
    outcomes = Counter(absence.outcome for absence in weave.absences)
    return Linked(
        changed=True,
        links=tuple((kind, kinds[kind]) for kind in KINDS if kinds[kind]),
        threads=sum(len(thread.members) > 1 for thread in weave.threads),
        absences=tuple((outcome, outcomes[outcome]) for outcome in OUTCOMES if outcomes[outcome]),
        warnings=weave.warnings,
    )
