"""The Japanese language module."""

from __future__ import annotations

from policygraph.extraction.ja.grammar import JapaneseGrammar as grammar
from policygraph.extraction.ja.headings import heading_role

__all__ = ["grammar", "heading_role"]
