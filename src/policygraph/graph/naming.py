"""From the local ids of a record to the IRIs of its graph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rdflib import URIRef
from rdflib.namespace import SKOS

from policygraph.graph.facts import Edition, Facts
from policygraph.graph.terms import PG, Triple, integer, label, node, plain, type_, words
from policygraph.identifiers import UNREVIEWED, Kind, fragment, iri, is_unreviewed, slug
from policygraph.record.model import PRIVATE_SECTOR, Name, Record
from policygraph.vocabulary.unnamed import UnnamedSeries

_PARTY = re.compile(r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)*")
_BODIES: Final = ("agency", "organization")
_FORA: Final = ("forum", "series", "organization", "agency")
_CLASSES: Final = {
    "agency": PG.Agency,
    "organization": PG.Organization,
    "forum": PG.Forum,
    "series": PG.Series,
    "country": PG.Country,
}
UNSPECIFIED: Final = "unspecified"
"""The record's word for "third countries" that a text does not name."""


class Naming:
    """The IRIs of one record: its own parts by number, and what its local ids stand for.

    An id's kind is what the record's names say; where they are silent, what the vocabulary lists; else the
    first kind that fits the place the id stands in (an organization for those of the private sector).
    """

    def __init__(self, record: Record, facts: Facts) -> None:
        self.key = record.release.key
        self.language = record.release.language
        self.release = node(iri("release", self.key))
        self.graph = node(iri("graph", "release", self.key))
        self.reading = self.part("reading")
        self.meeting = None if record.meeting is None else self._meeting(record)
        self._facts = facts
        self._names = {name.id: name for name in reversed(record.names)}
        self._private = frozenset(record.participants.get(PRIVATE_SECTOR, ()))
        self._sides = {body: side for side, bodies in record.participants.items() for body in bodies}
        self._met: dict[URIRef, tuple[Kind, str]] = {}
        self._editions: dict[URIRef, Edition] = {}
        self._unnamed: dict[URIRef, UnnamedSeries] = {}

    def part(self, name: str) -> URIRef:
        """The IRI of a part of the release: ``part("s07")``."""
        return node(fragment(self.release, name))

    def part_of_release(self, it: URIRef, number: int) -> Iterator[Triple]:
        """That ``it`` is the ``number``-th part of its kind of the release."""
        yield it, PG.release, self.release
        yield it, PG.order, integer(number)

    def _meeting(self, record: Record) -> URIRef:
        meeting = record.meeting
        if meeting is None or meeting.series is None or meeting.ordinal is None:
            return node(iri("meeting", self.key))
        return node(iri("meeting", meeting.series, meeting.ordinal))

    def side(self, key: str) -> URIRef:
        """The side that a key of ``participants`` names: a party, or the private sector of any."""
        return PG.PrivateSector if key == PRIVATE_SECTOR else self.actor(key)

    def actor(self, key: str) -> URIRef:
        """Who speaks or is spoken to: a party (capital letters), a body, or third countries left unnamed."""
        if key == UNSPECIFIED:
            return PG.UnspecifiedThirdCountry
        if _PARTY.fullmatch(key):
            return node(iri("country", key))
        return self._named(key, ("agency", "organization", "forum", "series", "country"))

    def body(self, key: str) -> URIRef:
        """A ministry, agency or organization."""
        return self._named(key, _BODIES)

    def forum(self, key: str) -> URIRef:
        """A forum, a series of meetings, or a body that serves as one."""
        return self.actor(key) if _PARTY.fullmatch(key) else self._named(key, _FORA)

    def series(self, key: str) -> URIRef:
        """A standing dialogue; one without a name of its own is described by its parties."""
        made = self._named(key, ("series",))
        unnamed = self._facts.unnamed_series(key)
        if unnamed is not None:
            self._unnamed[made] = unnamed
        return made

    def topic(self, key: str) -> URIRef:
        """A topic of the scheme."""
        return node(iri("topic", key))

    def referent(self, name: Name) -> URIRef:
        """What ``name`` refers to."""
        if name.kind == "person":
            return self.person(name.id.rpartition("/")[2])
        if name.kind == "country" and not is_unreviewed(name.id):
            return self.actor(name.id)
        return self._named(name.id, (name.kind,))

    def person(self, name: str) -> URIRef:
        """A person as this release names one; the same name elsewhere is not assumed to be the same person."""
        return node(iri("person", self.key, slug(name)))

    def document(self, identifier: str) -> URIRef:
        """Another document that the release speaks of."""
        return node(iri("document", self.key, identifier))

    def _named(self, key: str, kinds: tuple[Kind, ...]) -> URIRef:
        edition = self._facts.edition(key)
        kind = self._kind(key, kinds) if edition is None else "forum"
        made = node(iri(kind, key))
        if edition is not None:
            self._editions[made] = edition
        if is_unreviewed(key):
            self._met[made] = (kind, key)
        return made

    def _kind(self, key: str, kinds: tuple[Kind, ...]) -> Kind:
        name = self._names.get(key)
        if name is not None and name.kind in kinds:
            return name.kind
        listed = self._facts.kinds.get(key)
        if listed in kinds:
            return listed
        return "organization" if key in self._private and "organization" in kinds else kinds[0]

    def unreviewed(self) -> Iterator[Triple]:
        """Triples on the names outside the vocabulary that were met so far: label as written, class, side."""
        for made, (kind, key) in self._met.items():
            yield made, type_, _CLASSES.get(kind, PG.Place)
            yield made, PG.reviewStatus, plain("unreviewed")
            yield made, label, words(self._written(key), self.language)
            side = self._side_of(key)
            if side is not None:
                yield made, PG.side, self.side(side)

    def editions(self) -> Iterator[Triple]:
        """Triples on the editions of recurring fora that were met so far: class, labels, what they are editions of."""
        for made, edition in self._editions.items():
            yield made, type_, PG.Forum
            yield made, PG.editionOf, node(iri(edition.kind, edition.of))
            yield made, label, words(edition.label.en, "en")
            yield made, label, words(edition.label.ja, "ja")

    def unnamed(self) -> Iterator[Triple]:
        """Triples on the series without a name of their own that were met so far: class, labels, parties."""
        for made, series in self._unnamed.items():
            yield made, type_, PG.Series
            yield made, SKOS.prefLabel, words(series.label.en, "en")
            yield made, SKOS.prefLabel, words(series.label.ja, "ja")
            for code in series.parties:
                yield made, PG.party, self.actor(code)

    def _written(self, key: str) -> str:
        name = self._names.get(key)
        if name is not None:
            return one_line(name.quote.exact, self.language)
        return key.removeprefix(UNREVIEWED).rpartition("/")[2].replace("-", " ")

    def _side_of(self, key: str) -> str | None:
        name = self._names.get(key)
        return name.side if name is not None and name.side is not None else self._sides.get(key)


def one_line(text: str, language: str) -> str:
    """``text`` without hard line breaks: they vanish in Japanese and Chinese, elsewhere they are one blank."""
    glue = "" if language.lower().startswith(("ja", "zh")) else " "
    return glue.join(part.strip() for part in text.splitlines() if part.strip())
