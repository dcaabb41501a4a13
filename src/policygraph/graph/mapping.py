"""From a Record to the graph of its release: pure, and the same record always gives the same quads."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import Literal, URIRef

from policygraph.bilingual import both
from policygraph.errors import UnreadableInputError
from policygraph.graph.claims import Claims
from policygraph.graph.facts import Facts, shipped_facts
from policygraph.graph.naming import Naming
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
    words_in,
)
from policygraph.identifiers import iri, slug
from policygraph.record.model import Delegate, Document, Meeting, Record, Session
from policygraph.record.serialization import text_digest


def map_record(record: Record, facts: Facts | None = None) -> ReleaseGraph:
    """What ``record`` says, as one named graph; statements keep the numbers of their order.

    ``facts`` are the levels of the acts and the kinds of the ids, by default those of the shipped vocabulary.
    Offsets are taken as they stand: whether they hold is for the shapes to say, in words.
    Raises :class:`~policygraph.errors.UnreadableInputError`, naming the record's file and field, for a record
    without its text, a date that is none, or an identifier that makes no IRI.
    """
    if record.text is None:
        problem = both(
            "the record holds no text, so its quotes prove nothing", "記録に本文がないため、引用の裏付けができません"
        )
        raise UnreadableInputError(
            problem,
            where=record.release.file,
            advice=both("add the published text under `text`", "公表された本文を `text` に入れてください"),
        )
    try:
        return _graph(record, record.text, facts or shipped_facts())
    except UnreadableInputError as error:
        place = record.release.file if error.where is None else f"{record.release.file}: {error.where}"
        raise UnreadableInputError(error.problem, where=place, advice=error.advice) from error


def _graph(record: Record, text: str, facts: Facts) -> ReleaseGraph:
    naming = Naming(record, facts)
    triples = {
        *_release(record, text, naming),
        *_reading(record, naming),
        *_participants(record, naming),
        *_claims(record, Claims(naming, facts, text)),
    }
    if record.meeting is not None:
        triples |= {*_meeting(record, record.meeting, naming)}
    for number, delegate in enumerate(record.delegates, 1):
        triples |= {*_delegate(number, delegate, naming)}
    for document in record.documents:
        triples |= {*_document(document, naming)}
    triples |= {*naming.unreviewed(), *naming.editions(), *naming.unnamed()}
    return ReleaseGraph(naming.graph, quads_of(triples, naming.graph))


def _claims(record: Record, claims: Claims) -> Iterator[Triple]:
    for number, statement in enumerate(record.statements, 1):
        yield from claims.statement(number, statement)
    for number, passed in enumerate(record.passed_over, 1):
        yield from claims.passed_over(number, passed)
    for number, name in enumerate(record.names, 1):
        yield from claims.name(number, name)
    for number, open_list in enumerate(record.open_lists, 1):
        yield from claims.open_list(number, open_list)
    for number, evidence in enumerate(record.evidence, 1):
        yield from claims.evidence(number, evidence)


def _release(record: Record, text: str, naming: Naming) -> Iterator[Triple]:
    release, it = record.release, naming.release
    said = words_in(release.language)
    yield it, type_, PG.Release
    yield it, DCTERMS.language, plain(release.language)
    yield it, PG.fileName, plain(release.file)
    yield it, PG.text, said(text)
    yield it, PG.sha256, plain(release.sha256 or text_digest(text))
    yield from given(it, PG.mediaType, release.media_type, plain)
    yield from given(it, PG.genre, release.genre, plain)
    yield from given(it, DCTERMS.title, release.title, said)
    yield from given(it, DCTERMS.issued, release.published, day("release.published"))
    yield from given(it, DCTERMS.publisher, release.publisher, naming.body)
    yield from given(it, DCTERMS.source, release.source, address)
    yield from given(it, DCTERMS.license, release.licence, _licence)
    yield from given(it, PG.contactUnit, release.contact_unit, said)
    yield from given(it, PG.reports, naming.meeting, node)


def _licence(text: str) -> URIRef | Literal:
    return address(text) if text.startswith(("http://", "https://")) else plain(text)


def _reading(record: Record, naming: Naming) -> Iterator[Triple]:
    reading, it = record.reading, naming.reading
    yield naming.graph, type_, PROV.Bundle
    yield naming.graph, PROV.wasGeneratedBy, it
    yield it, type_, PG.Reading
    yield it, PROV.used, naming.release
    yield it, PG.readingStatus, plain(reading.status)
    yield from given(it, PG.reviewer, reading.reviewer, plain)
    yield from given(it, PG.readingRemark, reading.remark, lambda remark: node(iri("remark", remark)))
    if reading.software is not None:
        software = node(iri("software", "-".join(reading.software.split())))
        yield it, PROV.wasAssociatedWith, software
        yield software, type_, PROV.SoftwareAgent
        yield software, label, plain(reading.software)


def _meeting(record: Record, meeting: Meeting, naming: Naming) -> Iterator[Triple]:
    it = naming.meeting or naming.release
    yield it, type_, PG.Meeting
    yield from given(it, PG.series, meeting.series, naming.series)
    yield from given(it, PG.ordinal, meeting.ordinal, integer)
    yield from given(it, PG.meetingLevel, meeting.level, plain)
    yield from given(it, PG.meetingName, meeting.name, words_in(naming.language))
    yield from given(it, PG.startDate, meeting.start, day("meeting.start"))
    yield from given(it, PG.endDate, meeting.end, day("meeting.end"))
    yield from given(it, PG.place, meeting.place, plain)
    yield from given(it, PG.placeCountry, meeting.place_country, naming.actor)
    yield from given(it, PG["format"], meeting.format, plain)
    yield from each(it, PG.host, meeting.hosts, naming.actor)
    yield from each(it, PG.party, meeting.parties, naming.actor)
    for bodies in record.participants.values():
        yield from each(it, PG.participant, bodies, naming.body)
    for number, session in enumerate(meeting.sessions, 1):
        yield it, PG.session, naming.part(f"session-{number}")
        yield from _session(number, session, naming)


def _session(number: int, session: Session, naming: Naming) -> Iterator[Triple]:
    it = naming.part(f"session-{number}")
    where = f"meeting.sessions[{number - 1}]"
    yield it, type_, PG.Session
    yield from naming.part_of_release(it, number)
    yield it, PG.sessionKind, plain(session.kind)
    yield from given(it, DCTERMS.title, session.title, words_in(naming.language))
    yield from given(it, PG.heldWith, session.with_, naming.series)
    yield from given(it, PG.relation, session.relation, plain)
    yield from given(it, PG.startDate, session.start, day(f"{where}.start"))
    yield from given(it, PG.endDate, session.end, day(f"{where}.end"))


def _participants(record: Record, naming: Naming) -> Iterator[Triple]:
    for side, bodies in record.participants.items():
        for number, body in enumerate(bodies, 1):
            it = naming.part(f"p-{side}-{slug(body)}")
            yield it, type_, PG.Participation
            yield from naming.part_of_release(it, number)
            yield it, PG.side, naming.side(side)
            yield it, PG.body, naming.body(body)
            yield from given(it, PG.meeting, naming.meeting, node)


def _delegate(number: int, delegate: Delegate, naming: Naming) -> Iterator[Triple]:
    it = naming.part(f"d{number:02d}")
    said = words_in(naming.language)
    person = naming.person(delegate.name)
    yield person, type_, PG.Person
    yield person, label, said(delegate.name)
    yield it, type_, PG.Delegate
    yield from naming.part_of_release(it, number)
    yield it, PG.person, person
    yield it, PG.personName, said(delegate.name)
    yield it, PG.side, naming.side(delegate.side)
    yield it, PG.head, boolean(delegate.head)
    yield from given(it, PG.agency, delegate.agency, naming.body)
    yield from given(it, PG.role, delegate.role, said)
    yield from given(it, PG.portfolio, delegate.portfolio, said)
    yield from given(it, PG.meeting, naming.meeting, node)


def _document(document: Document, naming: Naming) -> Iterator[Triple]:
    it = naming.document(document.id)
    yield it, type_, PG.Document
    yield it, DCTERMS.identifier, plain(document.id)
    yield from given(it, DCTERMS.title, document.title, words_in(naming.language))
    yield from given(it, DCTERMS.date, document.date, day(f"documents[{document.id}].date"))
    yield from each(it, PG.by, document.by, naming.actor)
    yield from each(it, PG.to, document.to, naming.actor)
