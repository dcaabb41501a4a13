"""What a release says and the words that prove it: statements, names, open lists, passed-over sentences, evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rdflib import URIRef

from policygraph.graph.facts import Facts
from policygraph.graph.naming import Naming, one_line
from policygraph.graph.terms import (
    OA,
    PG,
    PROV,
    Triple,
    boolean,
    day,
    each,
    given,
    integer,
    node,
    plain,
    type_,
    words,
    words_in,
)
from policygraph.identifiers import iri
from policygraph.record.model import Due, Evidence, Name, OpenList, PassedOver, Quote, Statement

CONTEXT: Final = 32
"""Code points of the text kept before and after a quote (``oa:prefix``, ``oa:suffix``)."""


class Claims:
    """Maps the claims of one record; ``text`` is the published text that all offsets count in."""

    def __init__(self, naming: Naming, facts: Facts, text: str) -> None:
        self._names = naming
        self._facts = facts
        self._text = text

    def statement(self, number: int, statement: Statement) -> Iterator[Triple]:
        """The ``number``-th statement, from 1."""
        names = self._names
        name = f"s{number:02d}"
        it = names.part(name)
        language = statement.language or names.language
        yield it, type_, PG.Statement
        yield from names.part_of_release(it, number)
        yield from self._quote(name, statement.quote, language)
        yield it, PROV.wasGeneratedBy, names.reading
        yield from given(it, PG.meeting, names.meeting, node)
        yield from self._act(it, statement.act)
        yield from each(it, PG.speaker, statement.actors, names.actor)
        yield from each(it, PG.addressee, statement.addressees, names.actor)
        yield from each(it, PG.thirdCountry, statement.third_countries, names.actor)
        yield from each(it, PG.topic, statement.topics, names.topic)
        yield from each(it, PG.forum, statement.fora, names.forum)
        yield from each(it, PG.document, statement.documents, names.document)
        yield from self._due(it, number, statement.due)
        yield it, PG.carriesOver, boolean(statement.carry_over)
        yield from given(it, PG.hedge, statement.hedge, words_in(language))
        yield from given(it, PG.about, statement.about, plain)
        yield from given(it, PG.rule, statement.rule, plain)

    def _due(self, it: URIRef, number: int, due: Due | None) -> Iterator[Triple]:
        if due is not None:
            where = f"statements[{number - 1}].due"
            yield it, PG.dueFrom, day(f"{where}.from")(due.from_)
            yield it, PG.dueTo, day(f"{where}.to")(due.to)

    def _act(self, it: URIRef, act: str) -> Iterator[Triple]:
        yield it, PG.act, node(iri("act", act))
        facts = self._facts.acts.get(act)
        if facts is None:  # an id outside the scheme: the shapes say so, in words
            return
        yield it, PG.level, integer(facts.level)
        if facts.commissive:
            yield it, type_, PG.Commitment

    def passed_over(self, number: int, passed: PassedOver) -> Iterator[Triple]:
        """The ``number``-th sentence that was looked at and not taken."""
        name = f"x{number:02d}"
        it = self._names.part(name)
        yield it, type_, PG.PassedOver
        yield from self._names.part_of_release(it, number)
        yield from self._quote(name, passed.quote)
        yield it, PG.reason, node(iri("reason", passed.reason))
        yield from given(it, PG.rule, passed.rule, plain)

    def name(self, number: int, name: Name) -> Iterator[Triple]:
        """The ``number``-th name as the release writes it, and what it refers to."""
        names = self._names
        local = f"n{number:02d}"
        it = names.part(local)
        yield it, type_, PG.NameMention
        yield from self._names.part_of_release(it, number)
        yield from self._quote(local, name.quote)
        yield it, PG.asWritten, words(one_line(name.quote.exact, names.language), names.language)
        yield it, PG.refersTo, names.referent(name)
        yield from given(it, PG.side, name.side, names.side)
        if name.correction is not None:
            yield it, type_, PG.CorrectedName
            yield it, PG.standardName, words(name.correction.standard, names.language)
            yield it, PG.correctionReason, words(name.correction.reason_en, "en")
            yield it, PG.correctionReason, words(name.correction.reason_ja, "ja")

    def open_list(self, number: int, open_list: OpenList) -> Iterator[Triple]:
        """The ``number``-th list that the text leaves open."""
        name = f"o{number:02d}"
        it = self._names.part(name)
        yield it, type_, PG.OpenList
        yield from self._names.part_of_release(it, number)
        yield from self._quote(name, open_list.marker)
        yield it, PG.side, self._names.side(open_list.side)
        yield from given(it, PG.meeting, self._names.meeting, node)

    def evidence(self, number: int, evidence: Evidence) -> Iterator[Triple]:
        """The ``number``-th fact outside the statements, with the words it was read from."""
        name = f"e{number:02d}"
        it = self._names.part(name)
        of_release = evidence.field.startswith("release") or self._names.meeting is None
        yield it, type_, PG.Evidence
        yield from self._names.part_of_release(it, number)
        yield from self._quote(name, evidence.quote)
        yield it, PG.field, plain(evidence.field)
        yield it, PG.supports, self._names.release if of_release else self._names.meeting or self._names.release

    def _quote(self, name: str, quote: Quote, language: str | None = None) -> Iterator[Triple]:
        """The quote of the part ``name``, with its words, what stands around them, and its place."""
        names, text = self._names, self._text
        it, said, place = (names.part(f"{name}-{suffix}") for suffix in ("quote", "words", "place"))
        spoken = language or names.language
        start, end = max(quote.start, 0), max(quote.end, 0)
        yield names.part(name), PG.quote, it
        yield it, type_, PG.Quote
        yield it, OA.hasSource, names.release
        yield it, PROV.wasQuotedFrom, names.release
        yield it, OA.hasSelector, said
        yield it, OA.hasSelector, place
        yield said, type_, OA.TextQuoteSelector
        yield said, OA.exact, words(quote.exact, spoken)
        yield said, OA.prefix, words(text[max(0, start - CONTEXT) : start], spoken)
        yield said, OA.suffix, words(text[end : end + CONTEXT], spoken)
        yield place, type_, OA.TextPositionSelector
        yield place, OA.start, integer(quote.start)
        yield place, OA.end, integer(quote.end)
