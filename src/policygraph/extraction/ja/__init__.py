"""The Japanese language module (see :class:`policygraph.extraction.grammar.LanguageModule`)."""

from __future__ import annotations

from collections.abc import Sequence

from policygraph.extraction.grammar import Grammar
from policygraph.extraction.ja.grammar import JapaneseGrammar
from policygraph.extraction.ja.headings import heading_role
from policygraph.extraction.ja.pointing import backdrop, pointing
from policygraph.extraction.passages import Passage
from policygraph.text.document import Document
from policygraph.vocabulary.lexicon import Lexicon


def grammar(document: Document, passages: Sequence[Passage], lexicon: Lexicon) -> Grammar:
    """The Japanese rules for this document."""
    return JapaneseGrammar(document, passages, lexicon)


__all__ = ["backdrop", "grammar", "heading_role", "pointing"]
