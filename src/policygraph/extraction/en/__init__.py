"""The English language module."""

from __future__ import annotations

from collections.abc import Sequence

from policygraph.extraction.en.grammar import EnglishGrammar
from policygraph.extraction.en.headings import heading_role
from policygraph.extraction.en.pointing import backdrop, pointing
from policygraph.extraction.grammar import Grammar
from policygraph.extraction.passages import Passage
from policygraph.text.document import Document
from policygraph.vocabulary.lexicon import Lexicon


def grammar(document: Document, passages: Sequence[Passage], lexicon: Lexicon) -> Grammar:
    """The English rules for this document."""
    return EnglishGrammar(document, passages, lexicon)


__all__ = ["backdrop", "grammar", "heading_role", "pointing"]
