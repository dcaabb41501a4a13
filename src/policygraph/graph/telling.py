"""From a source's entry to its named graph: the facts of meetings that it tells, with the terms of a release's graph."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from rdflib import URIRef

from policygraph.bilingual import both
from policygraph.errors import PolicyGraphError, UnreadableInputError
from policygraph.graph.chronicle import Head, Other, Paper, Said, Source, Telling, load_sources, series_files
from policygraph.graph.facts import Edition, shipped_facts
from policygraph.graph.terms import (
    DCTERMS,
    PG,
    PROV,
    ReleaseGraph,
    Triple,
    address,
    boolean,
    day,
    each,
    given,
    integer,
    label,
    node,
    plain,
    quads_of,
    type_,
    words,
    words_in,
)
from policygraph.identifiers import Kind, fragment, iri, slug
from policygraph.record.model import PRIVATE_SECTOR, Session
from policygraph.vocabulary.lexicon import load_lexicon

_BODIES: Final = ("agency", "organization")
_ACTORS: Final = ("country", *_BODIES)
_THINGS: Final = (*_BODIES, "forum", "series")


@cache
def source_graphs() -> tuple[ReleaseGraph, ...]:
    """The graphs of all shipped sources, in the order of their files; read once a process.

    Raises :class:`~policygraph.errors.UnreadableInputError`, as :func:`load_sources` and :func:`map_source` do.
    """
    return tuple(map_source(source, path.name) for path in series_files() for source in load_sources(path))


def map_source(source: Source, file: str = "") -> ReleaseGraph:
    """What ``source`` tells, as one named graph; the same entry always gives the same quads.

    Raises :class:`~policygraph.errors.UnreadableInputError`, naming the entry (and ``file``), for an id that the
    vocabulary lacks, a date that is none, or an identifier that makes no IRI.
    """
    try:
        graph = node(iri("graph", "source", source.key))
        return ReleaseGraph(graph, quads_of(_Chronicler(source).triples(graph), graph))
    except PolicyGraphError as error:
        where = ": ".join(part for part in (file, source.key, error.where) if part)
        raise UnreadableInputError(error.problem, where=where, advice=error.advice) from error


class _Chronicler:
    """Maps one entry; its parts are named by the meeting that they are of."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._it = node(iri("source", source.key))
        self._said = words_in(source.language)
        self._editions: dict[URIRef, Edition] = {}

    def triples(self, graph: URIRef) -> Iterator[Triple]:
        yield graph, type_, PROV.Bundle
        yield graph, PROV.wasDerivedFrom, self._it
        yield from self._about_itself()
        for number, telling in enumerate(self._source.tells):
            try:
                yield from self._telling(telling)
            except PolicyGraphError as error:
                where = ": ".join(part for part in (f"tells[{number}]", error.where) if part)
                raise UnreadableInputError(error.problem, where=where, advice=error.advice) from error
        yield from self._editions_met()

    def _about_itself(self) -> Iterator[Triple]:
        source, it = self._source, self._it
        yield it, type_, PG.Source
        yield it, PG.sourceKind, plain(source.kind)
        yield it, DCTERMS.language, plain(source.language)
        yield from _in_both(it, label, source.what)
        yield from _in_both(it, PG.remark, source.remark)
        yield from each(it, DCTERMS.source, source.address, address)
        yield from given(it, DCTERMS.publisher, source.publisher, self._body)
        yield from given(it, DCTERMS.issued, source.issued, day("issued"))
        yield from each(it, PROV.wasDerivedFrom, source.compiled_from, lambda key: node(iri("source", key)))

    def _telling(self, told: Telling) -> Iterator[Triple]:
        meeting = node(_meeting(told))
        yield self._it, PG.tellsOf, meeting
        yield meeting, type_, PG.Meeting
        yield from given(meeting, PG.series, told.series, self._series)
        yield from given(meeting, PG.ordinal, told.edition, integer)
        yield from given(meeting, PG.meetingName, told.name, self._said)
        yield from given(meeting, PG.meetingLevel, told.level, plain)
        yield from given(meeting, PG.startDate, told.start, day("start"))
        yield from given(meeting, PG.endDate, told.end, day("end"))
        yield from given(meeting, PG.localTimeOf, told.local_time, self._actor)
        yield from given(meeting, PG.place, told.place, plain)
        yield from given(meeting, PG["format"], told.format, plain)
        yield from each(meeting, PG.host, told.hosts, self._actor)
        yield from given(meeting, PG.hostParty, told.host_party, self._actor)
        yield from each(meeting, PG.party, told.parties, self._actor)
        yield from each(meeting, PG.openSide, told.open, self._side)
        yield from each(meeting, PG.agendaTopic, told.topics, self._topic)
        yield from each(meeting, PG.relatedTo, told.related, self._thing)
        yield from given(meeting, PG.nextMeeting, told.next_meeting, day("next_meeting"))
        yield from _in_both(meeting, PG.remark, told.remark)
        yield from self._present(meeting, told)
        for number, session in enumerate(told.sessions, 1):
            yield from self._session(meeting, number, session)
        for paper in told.documents:
            yield from self._paper(meeting, paper)
        for other in told.related_meetings:
            yield from self._other(meeting, other)

    def _present(self, meeting: URIRef, told: Telling) -> Iterator[Triple]:
        for side, bodies in told.bodies.items():
            for number, body in enumerate(bodies, 1):
                it, made = self._part(meeting, f"p-{side}-{slug(body)}"), self._body(body)
                yield it, type_, PG.Participation
                yield from self._of(it, meeting, number)
                yield it, PG.side, self._side(side)
                yield it, PG.body, made
                yield meeting, PG.participant, made
                for language, name in told.listed_as.get(body, {}).items():
                    yield it, PG.listedAs, words(name, language)
        for number, head in enumerate(told.heads, 1):
            yield from self._head(meeting, number, head)

    def _head(self, meeting: URIRef, number: int, head: Head) -> Iterator[Triple]:
        it = self._part(meeting, f"d{number:02d}")
        person = node(iri("person", self._source.key, slug(head.name)))
        yield person, type_, PG.Person
        yield person, label, self._said(head.name)
        yield it, type_, PG.Delegate
        yield from self._of(it, meeting, number)
        yield it, PG.person, person
        yield it, PG.personName, self._said(head.name)
        yield it, PG.side, self._side(head.side)
        yield it, PG.head, boolean(head.head)
        yield from given(it, PG.agency, head.agency, self._body)
        yield from given(it, PG.role, head.role, self._said)

    def _session(self, meeting: URIRef, number: int, session: Session) -> Iterator[Triple]:
        it = self._part(meeting, f"session-{number}")
        yield meeting, PG.session, it
        yield it, type_, PG.Session
        yield from self._of(it, meeting, number)
        yield it, PG.sessionKind, plain(session.kind)
        yield from given(it, DCTERMS.title, session.title, self._said)
        yield from given(it, PG.heldWith, session.with_, self._series)
        yield from given(it, PG.relation, session.relation, plain)
        yield from given(it, PG.startDate, session.start, day(f"sessions[{number - 1}].start"))
        yield from given(it, PG.endDate, session.end, day(f"sessions[{number - 1}].end"))

    def _paper(self, meeting: URIRef, paper: Paper) -> Iterator[Triple]:
        it = node(iri("document", self._source.key, paper.id))
        yield meeting, PG.relatedTo, it
        yield it, type_, PG.Document
        yield it, DCTERMS.identifier, plain(paper.id)
        yield from given(it, DCTERMS.title, paper.title, self._said)
        yield from given(it, DCTERMS.date, paper.date, day(f"documents[{paper.id}].date"))
        yield from each(it, PG.by, paper.by, self._actor)

    def _other(self, meeting: URIRef, other: Other) -> Iterator[Triple]:
        it = node(iri("meeting", other.series, other.ordinal))
        yield meeting, PG.relatedTo, it
        yield self._it, PG.tellsOf, it
        yield it, type_, PG.Meeting
        yield it, PG.series, self._series(other.series)
        yield it, PG.ordinal, integer(other.ordinal)
        yield from given(it, PG.startDate, other.start, day("related_meetings.start"))
        yield from given(it, PG.endDate, other.end, day("related_meetings.end"))
        yield from given(it, PG.place, other.place, plain)

    def _part(self, meeting: URIRef, name: str) -> URIRef:
        return node(fragment(self._it, f"{slug(meeting.partition('/meeting/')[2])}-{name}"))

    def _of(self, it: URIRef, meeting: URIRef, number: int) -> Iterator[Triple]:
        yield it, PG.toldBy, self._it
        yield it, PG.order, integer(number)
        yield it, PG.meeting, meeting

    def _side(self, key: str) -> URIRef:
        return PG.PrivateSector if key == PRIVATE_SECTOR else self._listed(key, ("country",))

    def _actor(self, key: str) -> URIRef:
        return self._listed(key, _ACTORS)

    def _body(self, key: str) -> URIRef:
        return self._listed(key, _BODIES)

    def _series(self, key: str) -> URIRef:
        return self._listed(key, ("series",))

    def _topic(self, key: str) -> URIRef:
        return self._listed(key, ("topic",))

    def _thing(self, key: str) -> URIRef:
        """What a meeting is related to: an entry of the vocabulary, or an edition of a recurring one."""
        edition = shipped_facts().edition(key)
        if edition is None:
            return self._listed(key, _THINGS)
        made = node(iri("forum", key))
        self._editions[made] = edition
        return made

    def _listed(self, key: str, kinds: tuple[Kind, ...]) -> URIRef:
        """The thing of one of ``kinds`` that the vocabulary lists: what a person writes by hand must be in it."""
        entry = load_lexicon().find(key)
        if entry is None or entry.kind not in kinds:
            problem = both(
                "the vocabulary has no {names} {key!r}",
                "語彙に {names} の「{key}」はありません",
                names=" or ".join(kinds),
                key=key,
            )
            raise UnreadableInputError(
                problem,
                advice=both(
                    "`policygraph vocabulary list` shows what it has",
                    "`policygraph vocabulary list` で一覧が見られます",
                ),
            )
        return node(iri(entry.kind, key))

    def _editions_met(self) -> Iterator[Triple]:
        for made, edition in self._editions.items():
            yield made, type_, PG.Forum
            yield made, PG.editionOf, node(iri(edition.kind, edition.of))
            yield made, label, words(edition.label.en, "en")
            yield made, label, words(edition.label.ja, "ja")


def _meeting(told: Telling) -> str:
    if told.meeting is not None or told.series is None or told.edition is None:
        return iri("meeting", told.meeting or "")
    return iri("meeting", told.series, told.edition)


def _in_both(it: URIRef, link: URIRef, said: Said | None) -> Iterator[Triple]:
    if said is not None:
        yield it, link, words(said.en, "en")
        yield it, link, words(said.ja, "ja")
