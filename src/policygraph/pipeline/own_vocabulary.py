"""Vocabulary of a person's own, read beside the shipped one: Turtle files that a review has completed."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from policygraph.bilingual import both
from policygraph.errors import UnreadableInputError
from policygraph.vocabulary.lexicon import Lexicon, load_lexicon

if TYPE_CHECKING:
    from rdflib.term import Node

    from policygraph.graph.facts import Facts
    from policygraph.graph.terms import ReleaseGraph, Triple


class OwnVocabulary:
    """The Turtle files of ``folders`` (or single files), added to what is shipped; none gives what is shipped alone.

    Raises :class:`~policygraph.errors.UnreadableInputError` for a folder that is absent or holds no Turtle.
    """

    def __init__(self, folders: Sequence[str | Path] = ()) -> None:
        self.files = tuple(file for folder in folders for file in _files(Path(folder)))

    @cached_property
    def lexicon(self) -> Lexicon:
        """All entries; raises :class:`UnreadableInputError` for a file that is no Turtle."""
        if not self.files:
            return load_lexicon()
        from policygraph.vocabulary.lexicon import vocabulary_files
        from policygraph.vocabulary.turtle import read_entries

        # Not load_lexicon: it remembers a folder for as long as the process lives, and these files are being edited.
        return Lexicon(read_entries((*vocabulary_files(), *self.files)))

    @cached_property
    def facts(self) -> Facts:
        """What mapping asks of the entries."""
        from policygraph.graph.facts import facts_of, shipped_facts

        return facts_of(self.lexicon) if self.files else shipped_facts()

    @cached_property
    def digest(self) -> str:
        """One digest over the files' bytes, wherever they lie; empty where there are none."""
        state = hashlib.sha256()
        for file in self.files:
            state.update(hashlib.sha256(file.read_bytes()).digest())
        return state.hexdigest() if self.files else ""

    @cached_property
    def _by_subject(self) -> Mapping[Node, tuple[Triple, ...]]:
        from pyoxigraph import RdfFormat, parse

        from policygraph.graph.oxigraph import Terms

        found: defaultdict[Node, list[Triple]] = defaultdict(list)
        for file in self.files:
            terms = Terms(str(file))
            try:
                for quad in parse(file.read_bytes(), format=RdfFormat.TURTLE):
                    triple = terms.triple(quad.triple)
                    found[triple[0]].append(triple)
            except SyntaxError as error:
                raise UnreadableInputError(
                    both("not Turtle: {msg}", "Turtle ではありません：{msg}", msg=error.msg),
                    where=f"{file}:{error.lineno}",
                    advice=both("mend it there", "その箇所を直してください"),
                ) from error
        return {subject: tuple(triples) for subject, triples in found.items()}

    def reference(self) -> ReleaseGraph:
        """The reference graph that a store gets: what is shipped, and these files."""
        from policygraph.graph.reference import REFERENCE, reference_graph
        from policygraph.graph.terms import ReleaseGraph, quads_of

        shipped = reference_graph()
        if not self.files:
            return shipped
        own = (triple for triples in self._by_subject.values() for triple in triples)
        return ReleaseGraph(REFERENCE, quads_of([*(quad[:3] for quad in shipped.quads), *own], REFERENCE))

    def told(self, graph: ReleaseGraph) -> ReleaseGraph:
        """``graph`` with what these files say of the things it links to, so that it can be validated."""
        return with_linked(graph, self._by_subject) if self.files else graph


def with_linked(graph: ReleaseGraph, by_subject: Mapping[Node, Sequence[Triple]]) -> ReleaseGraph:
    """``graph`` with the triples of ``by_subject`` on the things that it links to."""
    from policygraph.graph.terms import ReleaseGraph, quads_of

    targets = {quad[2]: None for quad in graph.quads}  # graphs are sorted, so this order is settled
    linked = [triple for target in targets for triple in by_subject.get(target, ())]
    if not linked:
        return graph
    return ReleaseGraph(graph.name, quads_of([*(quad[:3] for quad in graph.quads), *linked], graph.name))


def _files(folder: Path) -> tuple[Path, ...]:
    if folder.is_file():
        return (folder,)
    if not folder.is_dir():
        raise UnreadableInputError(
            both("no such folder of vocabulary", "その語彙のフォルダーはありません"),
            where=str(folder),
            advice=both("check the name", "名前を確認してください"),
        )
    found = tuple(sorted(folder.rglob("*.ttl")))
    if not found:
        raise UnreadableInputError(
            both("the folder holds no Turtle", "フォルダーに Turtle がありません"),
            where=str(folder),
            advice=both(
                "write a stub: policygraph report review --stub",
                "policygraph report review --stub でひな形を作ってください",
            ),
        )
    return found
