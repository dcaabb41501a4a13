"""Statements as the store holds them."""

from __future__ import annotations

from msgspec import Struct

from policygraph.answers.facts.glossary import Glossary, Term
from policygraph.answers.facts.rows import Tagged, rows
from policygraph.answers.facts.things import Quoted, Thing, quotes, things
from policygraph.store.interface import Store


class StatementFact(Struct, frozen=True, kw_only=True):
    """One act of speech, with the words that prove it."""

    iri: str
    release: str
    order: int
    act: Term
    level: int
    commitment: bool
    quoted: Quoted
    meeting: str | None = None
    speakers: tuple[Term, ...] = ()
    addressees: tuple[Term, ...] = ()
    topics: tuple[Term, ...] = ()
    fora: tuple[Term, ...] = ()
    documents: tuple[Term, ...] = ()
    third_countries: tuple[Term, ...] = ()
    due_from: str | None = None
    due_to: str | None = None
    hedge: Tagged | None = None
    carries_over: bool = False
    about: str | None = None
    rule: str | None = None

    @property
    def name(self) -> str:
        """``s07``: its short name within its release."""
        return self.iri.rpartition("#")[2]


def statements(store: Store, glossary: Glossary, where: str = "") -> list[StatementFact]:
    """The statements, by release and order; ``where`` narrows them by patterns on ``?thing`` in its own graph."""
    quoted = quotes(store, "pg:Statement", where)
    made = [
        _statement(thing, glossary, quoted[thing.iri])
        for thing in things(store, "pg:Statement", where)
        if thing.iri in quoted
    ]
    return sorted(made, key=lambda statement: (statement.release, statement.order, statement.iri))


def count_statements(store: Store, where: str = "") -> int:
    """How many statements there are; ``where`` as in :func:`statements`."""
    counted = rows(
        store,
        f"SELECT (COUNT(DISTINCT ?thing) AS ?number) WHERE {{ GRAPH ?g {{ ?thing a pg:Statement . {where} }} }}",
    )
    return sum(int(str(row["number"])) for row in counted)


def by_firmness(statement: StatementFact) -> tuple[int, str, int]:
    """The key that ranks statements: the firmest first, then in the order of their texts."""
    return -statement.level, statement.release, statement.order


def _statement(thing: Thing, glossary: Glossary, quoted: Quoted) -> StatementFact:
    def terms(name: str) -> tuple[Term, ...]:
        return tuple(glossary.term(iri) for iri in thing.all(name))

    return StatementFact(
        iri=thing.iri,
        release=thing.release,
        order=thing.number("pg:order") or 0,
        act=glossary.term(thing.one("pg:act") or ""),
        level=thing.number("pg:level") or 0,
        commitment="pg:Commitment" in thing.kinds,
        quoted=quoted,
        meeting=thing.one("pg:meeting"),
        speakers=terms("pg:speaker"),
        addressees=terms("pg:addressee"),
        topics=terms("pg:topic"),
        fora=terms("pg:forum"),
        documents=terms("pg:document"),
        third_countries=terms("pg:thirdCountry"),
        due_from=thing.one("pg:dueFrom"),
        due_to=thing.one("pg:dueTo"),
        hedge=thing.word("pg:hedge"),
        carries_over=thing.true("pg:carriesOver"),
        about=thing.one("pg:about"),
        rule=thing.one("pg:rule"),
    )
