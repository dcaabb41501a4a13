"""Meetings as releases and sources tell them: every fact stays with the one that claims it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from msgspec import Struct

from policygraph.answers.facts.glossary import Glossary, Term
from policygraph.answers.facts.rows import Tagged
from policygraph.answers.facts.things import Quoted, Thing, quotes, things
from policygraph.namespaces import SOURCE_GRAPHS
from policygraph.store.interface import Store

FIELDS = (
    "pg:series", "pg:ordinal", "pg:meetingLevel", "pg:meetingName", "pg:startDate", "pg:endDate", "pg:place",
    "pg:placeCountry", "pg:format", "pg:host", "pg:party",
)  # fmt: skip
"""The facts of a meeting, in the order in which a page tells them."""
OF_SOURCES = (
    "pg:localTimeOf",
    "pg:hostParty",
    "pg:openSide",
    "pg:agendaTopic",
    "pg:relatedTo",
    "pg:nextMeeting",
    "pg:remark",
)
"""What sources alone tell of a meeting."""
_UNCOMPARED = frozenset({"pg:meetingName", *OF_SOURCES})
_SAID = "?thing pg:release ?said_by ."
"""Keeps to the parts of releases: those of sources have no release."""


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


VIRTUAL = "virtual"
"""The format of a meeting that is held in no place."""
Claims = Mapping[str, Mapping[str, tuple[str | Tagged, ...]]]
"""For each field, the values by the graph that states them."""


class MeetingFact(Struct, frozen=True, kw_only=True):
    """A meeting; ``claims`` gives, for each field, the values of each graph in ``graphs`` that states it.

    The graphs are those of releases, or of sources where no release tells of the meeting; ``aside`` is what sources
    tell of a meeting that has a release.
    """

    iri: str
    claims: Claims
    graphs: tuple[str, ...]
    aside: Claims = {}

    @property
    def released(self) -> bool:
        """Whether a release tells of it."""
        return not any(graph.startswith(SOURCE_GRAPHS) for graph in self.graphs)

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
        """The fields on which those that state them differ; the name is left out, each language has its own."""
        return tuple(
            field
            for field in FIELDS
            if field not in _UNCOMPARED and len({frozenset(told) for told in self.tellings(field).values()}) > 1
        )

    def tellings(self, field: str) -> Mapping[str, tuple[str | Tagged, ...]]:
        """The values of ``field`` by the graph that states them, releases before sources.

        Where one tells of a place and another of a meeting without any, because it was virtual, both tell of the place.
        """
        told = {**self.claims.get(field, {}), **self.aside.get(field, {})}
        if field != "pg:place" or not told:
            return told
        formats = self.tellings("pg:format")
        nowhere = {graph: form for graph, form in formats.items() if graph not in told and form == (VIRTUAL,)}
        return {**told, **nowhere}


def meetings(store: Store, where: str = "") -> list[MeetingFact]:
    """The meetings by their first day, then by IRI; ``where`` narrows them by patterns on ``?thing``."""
    told: dict[str, list[Thing]] = defaultdict(list)
    for thing in things(store, "pg:Meeting", where):
        told[thing.iri].append(thing)
    made = [_meeting(iri, tellings) for iri, tellings in told.items()]
    return sorted(made, key=lambda meeting: (meeting.one("pg:startDate") or "", meeting.iri))


def _meeting(iri: str, tellings: list[Thing]) -> MeetingFact:
    released = [thing for thing in tellings if not thing.graph.startswith(SOURCE_GRAPHS)]
    sources = [thing for thing in tellings if thing.graph.startswith(SOURCE_GRAPHS)]
    graphs = tuple(thing.graph for thing in released or sources)
    return MeetingFact(
        iri=iri, claims=_claims(released or sources), graphs=graphs, aside=_claims(sources) if released else {}
    )


def _claims(tellings: list[Thing]) -> Claims:
    claims: dict[str, dict[str, tuple[str | Tagged, ...]]] = {}
    for field in (*FIELDS, *OF_SOURCES):
        told = {thing.graph: _plain(thing, field) for thing in tellings if field in thing.properties}
        if told:
            claims[field] = told
    return claims


def _plain(thing: Thing, field: str) -> tuple[str | Tagged, ...]:
    return tuple(value if isinstance(value, Tagged) else str(value) for value in thing.properties[field])


def sessions(store: Store, glossary: Glossary, meeting: str, *, of_sources: bool = False) -> list[SessionFact]:
    """The sessions of a meeting as releases tell them, by release and order; or as ``of_sources`` do."""
    where = _told(f"<{meeting}> pg:session ?thing .", of_sources)
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


def participations(
    store: Store, glossary: Glossary, where: str = "", *, of_sources: bool = False
) -> list[ParticipationFact]:
    """Who was present as releases tell it, by release, side and order; or as ``of_sources`` do."""
    made = [
        ParticipationFact(
            iri=thing.iri,
            release=thing.release,
            meeting=thing.one("pg:meeting"),
            body=glossary.term(thing.one("pg:body") or ""),
            side=glossary.term(thing.one("pg:side") or ""),
            order=thing.number("pg:order") or 0,
        )
        for thing in things(store, "pg:Participation", _told(where, of_sources))
    ]
    return sorted(made, key=lambda fact: (fact.release, fact.side.iri, fact.order, fact.iri))


def delegates(store: Store, glossary: Glossary, where: str = "", *, of_sources: bool = False) -> list[DelegateFact]:
    """The persons that releases name as present, in the order of their releases; or that ``of_sources`` name."""
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
        for thing in things(store, "pg:Delegate", _told(where, of_sources))
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


def _told(where: str, of_sources: bool) -> str:  # noqa: FBT001  # passed on from the public functions
    """The patterns ``where``, kept to the parts of sources or to those of releases."""
    return f"{where} ?thing pg:toldBy ?told_by ." if of_sources else f"{where} {_SAID}"


def _term(glossary: Glossary, iri: str | None) -> Term | None:
    return None if iri is None else glossary.term(iri)
