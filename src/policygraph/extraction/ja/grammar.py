"""The Japanese grammar at work on one document (see :class:`policygraph.extraction.grammar.Grammar`)."""

from __future__ import annotations

from collections.abc import Sequence

from policygraph.extraction.grammar import Clause, Event, FoundPerson, Listing, Masthead
from policygraph.extraction.ja.clause_reading import ClauseReader
from policygraph.extraction.ja.context import Context
from policygraph.extraction.ja.lists import listings_of
from policygraph.extraction.ja.voices import Voices
from policygraph.extraction.passages import Passage
from policygraph.record.model import Document as SpokenDocument
from policygraph.text.document import Document
from policygraph.vocabulary.lexicon import Lexicon


class JapaneseGrammar:
    """Parses each passage once; the answers follow the rules of the modules beside this one."""

    def __init__(self, document: Document, passages: Sequence[Passage], lexicon: Lexicon) -> None:
        self._context = Context(document, passages, lexicon)
        self._voices = Voices(self._context)
        self._clauses = ClauseReader(self._context, self._voices)

    def masthead(self) -> Masthead:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        return self._context.masthead

    def events(self) -> Sequence[Event]:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        return self._context.events

    def parties(self) -> Sequence[str]:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        return self._context.declarers

    def listings(self, parties: Sequence[str]) -> Sequence[Listing]:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        return tuple(
            listing
            for p in self._context.passages
            if not self._voices.of_others(p, parties)
            for listing in listings_of(p, self._context.lexicon, parties)
        )

    def persons(self, parties: Sequence[str]) -> Sequence[FoundPerson]:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        return self._voices.persons(parties)

    def documents(self, parties: Sequence[str]) -> Sequence[SpokenDocument]:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        return tuple(paper.document for paper in self._context.papers(parties))

    def clauses(self, passage: Passage, parties: Sequence[str]) -> Sequence[Clause]:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        return self._clauses.read(passage, parties)
