"""A parsed passage: tokens, predicates and clauses, made once and kept by the grammar."""

from __future__ import annotations

from typing import NamedTuple

from policygraph.extraction.ja.clauses import Segment, segments_of
from policygraph.extraction.ja.predicates import Predicate, predicates_of
from policygraph.extraction.ja.words import Token, words_of


class Parse(NamedTuple):
    """One passage's words, predicates and main clauses."""

    tokens: tuple[Token, ...]
    predicates: tuple[Predicate, ...]
    segments: tuple[Segment, ...]


def parse(text: str) -> Parse:
    """Parse one normalised sentence."""
    tokens = words_of(text)
    predicates = predicates_of(tokens)
    return Parse(tokens, predicates, segments_of(tokens, predicates))
