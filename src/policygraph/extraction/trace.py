"""Why a text was read as it was: for each sentence its role, the forms found, the clauses and what became of them."""

from __future__ import annotations

from msgspec import Struct

from policygraph.extraction.grammar import Choice, Reason, Speaker
from policygraph.extraction.passages import Role
from policygraph.record.model import Record
from policygraph.text.document import Span
from policygraph.vocabulary.mention import Mention


class ClauseTrace(Struct, frozen=True, gc=False, kw_only=True):
    """A clause with the constructions that fit, the winner first; ``statement`` is its index in the record.

    Exactly one of ``statement`` and ``reason`` is set.
    """

    span: Span
    choices: tuple[Choice, ...]
    speaker: Speaker
    statement: int | None = None
    reason: Reason | None = None


class SentenceTrace(Struct, frozen=True, gc=False, kw_only=True):
    """A sentence looked at: what its place may hold, the vocabulary's forms in it, its clauses."""

    span: Span
    role: Role
    mentions: tuple[Mention, ...]
    clauses: tuple[ClauseTrace, ...]


class Trace(Struct, frozen=True, kw_only=True):
    """A record with the reasons of its making, sentence by sentence in text order."""

    record: Record
    sentences: tuple[SentenceTrace, ...]
