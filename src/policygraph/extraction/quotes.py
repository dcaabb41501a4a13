"""Quotes from spans: the only place where words are copied out of the text."""

from __future__ import annotations

from policygraph.record.model import Quote
from policygraph.text.document import Span


def quote_of(text: str, span: Span) -> Quote:
    """The words at ``span``, verbatim, with their place."""
    return Quote(exact=span.of(text), start=span.start, end=span.end)
