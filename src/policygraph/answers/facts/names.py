"""Names as the releases write them, and the sentences that were looked at and not taken."""

from __future__ import annotations

from msgspec import Struct

from policygraph.answers.facts.glossary import Glossary, Term
from policygraph.answers.facts.rows import Tagged
from policygraph.answers.facts.things import Quoted, quotes, things
from policygraph.store.interface import Store


class NameFact(Struct, frozen=True, kw_only=True):
    """A name at its place and what it was taken to mean; ``reasons`` explain a correction, one a language."""

    iri: str
    release: str
    written: Tagged
    refers_to: Term
    quoted: Quoted
    side: Term | None = None
    standard: Tagged | None = None
    reasons: tuple[Tagged, ...] = ()


class PassedOverFact(Struct, frozen=True, kw_only=True):
    """A sentence that was looked at and not taken as a statement."""

    iri: str
    release: str
    order: int
    reason: Term
    quoted: Quoted
    rule: str | None = None


def names(store: Store, glossary: Glossary, where: str = "") -> list[NameFact]:
    """The names, in the order of their releases; ``where`` narrows them by patterns on ``?thing``."""
    quoted = quotes(store, "pg:NameMention", where)
    made: list[NameFact] = []
    for thing in things(store, "pg:NameMention", where):
        side, proof = thing.one("pg:side"), quoted.get(thing.iri)
        if proof is None:
            continue
        made.append(
            NameFact(
                iri=thing.iri,
                release=thing.release,
                written=thing.word("pg:asWritten") or Tagged(proof.exact, proof.language),
                refers_to=glossary.term(thing.one("pg:refersTo") or ""),
                quoted=proof,
                side=None if side is None else glossary.term(side),
                standard=thing.word("pg:standardName"),
                reasons=thing.words("pg:correctionReason"),
            )
        )
    return made


def passed_over(store: Store, glossary: Glossary, where: str = "") -> list[PassedOverFact]:
    """The sentences not taken, in the order of their releases."""
    quoted = quotes(store, "pg:PassedOver", where)
    return [
        PassedOverFact(
            iri=thing.iri,
            release=thing.release,
            order=thing.number("pg:order") or 0,
            reason=glossary.term(thing.one("pg:reason") or ""),
            quoted=quoted[thing.iri],
            rule=thing.one("pg:rule"),
        )
        for thing in things(store, "pg:PassedOver", where)
        if thing.iri in quoted
    ]
