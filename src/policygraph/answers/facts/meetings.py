"""Meetings as their releases tell them: every fact stays with the release that claims it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from msgspec import Struct

from policygraph.answers.facts.glossary import Glossary, Term
from policygraph.answers.facts.rows import Tagged
from policygraph.answers.facts.things import Quoted, Thing, quotes, things
from policygraph.store.interface import Store

FIELDS = (
    "pg:series", "pg:ordinal", "pg:meetingLevel", "pg:meetingName", "pg:startDate", "pg:endDate", "pg:place",
    "pg:placeCountry", "pg:format", "pg:host", "pg:party",
)  # fmt: skip
"""The facts of a meeting, in the order in which a page tells them."""


class SessionFact(Struct, frozen=True, kw_only=True):
    """A part of a meeting, or an event tied to it."""

    iri: str
    release: str
    order: int
    kind: str
    title: Tagged | None = None
    held_with: Term | None = None
    relation: str | None = None
    start: str | None = None
    end: str | None = None


class ParticipationFact(Struct, frozen=True, kw_only=True):
    """A body present on a side; the rank is its place in the side's list."""

    iri: str
    release: str
    meeting: str | None
    body: Term
    side: Term
    order: int


class DelegateFact(Struct, frozen=True, kw_only=True):
    """A person present, as published."""

    iri: str
    release: str
    meeting: str | None
    name: Tagged
    side: Term
    order: int
    agency: Term | None = None
    role: Tagged | None = None
    portfolio: Tagged | None = None
    head: bool = False


class OpenListFact(Struct, frozen=True, kw_only=True):
    """A list that the text leaves open, by its mark."""

    iri: str
    release: str
    meeting: str | None
    side: Term
    quoted: Quoted


class MeetingFact(Struct, frozen=True, kw_only=True):
    """A meeting; ``claims`` gives, for each field, the values of each release (its graph) that states it."""

    iri: str
    claims: Mapping[str, Mapping[str, tuple[str | Tagged, ...]]]
    graphs: tuple[str, ...]

    @property
    def key(self) -> str:
        """``us-japan-internet-economy/9``."""
        return Term(self.iri).id

    def values(self, field: str) -> tuple[str | Tagged, ...]:
        """What the releases say, each value once, in the order of their graphs."""
        told = self.claims.get(field, {})
        return tuple(dict.fromkeys(value for graph in self.graphs for value in told.get(graph, ())))

    def one(self, field: str) -> str | None:
        """The first value said, as a plain string."""
        value = next(iter(self.values(field)), None)
        return value.text if isinstance(value, Tagged) else value

    def conflicts(self) -> tuple[str, ...]:
        """The fields on which releases that state them differ; the name is left out, each language has its own."""
        return tuple(
            field
            for field in FIELDS
            if field != "pg:meetingName" and len({frozenset(told) for told in self.claims.get(field, {}).values()}) > 1
        )


def meetings(store: Store, where: str = "") -> list[MeetingFact]:
    """The meetings by their first day, then by IRI; ``where`` narrows them by patterns on ``?thing``."""
    told: dict[str, list[Thing]] = defaultdict(list)
    for thing in things(store, "pg:Meeting", where):
        told[thing.iri].append(thing)
    made = [_meeting(iri, tellings) for iri, tellings in told.items()]
    return sorted(made, key=lambda meeting: (meeting.one("pg:startDate") or "", meeting.iri))


def _meeting(iri: str, tellings: list[Thing]) -> MeetingFact:
    claims: dict[str, dict[str, tuple[str | Tagged, ...]]] = {}
    for field in FIELDS:
        told = {thing.graph: _plain(thing, field) for thing in tellings if field in thing.properties}
        if told:
            claims[field] = told
    return MeetingFact(iri=iri, claims=claims, graphs=tuple(thing.graph for thing in tellings))


def _plain(thing: Thing, field: str) -> tuple[str | Tagged, ...]:
    return tuple(value if isinstance(value, Tagged) else str(value) for value in thing.properties[field])


def sessions(store: Store, glossary: Glossary, meeting: str) -> list[SessionFact]:
    """The sessions of a meeting, by release and order."""
    where = f"<{meeting}> pg:session ?thing ."
    return [
        SessionFact(
            iri=thing.iri,
            release=thing.release,
            order=thing.number("pg:order") or 0,
            kind=thing.one("pg:sessionKind") or "",
            title=thing.word("dcterms:title"),
            held_with=_term(glossary, thing.one("pg:heldWith")),
            relation=thing.one("pg:relation"),
            start=thing.one("pg:startDate"),
            end=thing.one("pg:endDate"),
        )
        for thing in things(store, "pg:Session", where)
    ]


def participations(store: Store, glossary: Glossary, where: str = "") -> list[ParticipationFact]:
    """Who was present, by release, side and order."""
    made = [
        ParticipationFact(
            iri=thing.iri,
            release=thing.release,
            meeting=thing.one("pg:meeting"),
            body=glossary.term(thing.one("pg:body") or ""),
            side=glossary.term(thing.one("pg:side") or ""),
            order=thing.number("pg:order") or 0,
        )
        for thing in things(store, "pg:Participation", where)
    ]
    return sorted(made, key=lambda fact: (fact.release, fact.side.iri, fact.order, fact.iri))


def delegates(store: Store, glossary: Glossary, where: str = "") -> list[DelegateFact]:
    """The persons named as present, in the order of their releases."""
    return [
        DelegateFact(
            iri=thing.iri,
            release=thing.release,
            meeting=thing.one("pg:meeting"),
            name=thing.word("pg:personName") or Tagged("", "und"),
            side=glossary.term(thing.one("pg:side") or ""),
            order=thing.number("pg:order") or 0,
            agency=_term(glossary, thing.one("pg:agency")),
            role=thing.word("pg:role"),
            portfolio=thing.word("pg:portfolio"),
            head=thing.true("pg:head"),
        )
        for thing in things(store, "pg:Delegate", where)
    ]


def open_lists(store: Store, glossary: Glossary, where: str = "") -> list[OpenListFact]:
    """The lists that the texts leave open, in the order of their releases."""
    quoted = quotes(store, "pg:OpenList", where)
    return [
        OpenListFact(
            iri=thing.iri,
            release=thing.release,
            meeting=thing.one("pg:meeting"),
            side=glossary.term(thing.one("pg:side") or ""),
            quoted=quoted[thing.iri],
        )
        for thing in things(store, "pg:OpenList", where)
        if thing.iri in quoted
    ]


def evidence(store: Store, where: str = "") -> dict[tuple[str, str], tuple[tuple[str, Quoted], ...]]:
    """The words behind facts: for a thing and a field (``ordinal``), the quotes with their releases."""
    quoted = quotes(store, "pg:Evidence", where)
    found: dict[tuple[str, str], list[tuple[str, Quoted]]] = defaultdict(list)
    for thing in things(store, "pg:Evidence", where):
        if thing.iri in quoted:
            field = (thing.one("pg:field") or "").partition(".")[2]
            found[thing.one("pg:supports") or "", field].append((thing.release, quoted[thing.iri]))
    return {key: tuple(told) for key, told in found.items()}


def _term(glossary: Glossary, iri: str | None) -> Term | None:
    return None if iri is None else glossary.term(iri)
