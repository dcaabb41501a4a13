"""Sources: publications that tell facts of meetings and whose text is not kept."""

from __future__ import annotations

from msgspec import Struct

from policygraph.answers.facts.glossary import Glossary, Term
from policygraph.answers.facts.rows import Tagged
from policygraph.answers.facts.things import Thing, things
from policygraph.bilingual import Language
from policygraph.store.interface import Store


class SourceFact(Struct, frozen=True, kw_only=True):
    """A source; ``labels`` say in each language what it is, ``meetings`` are the IRIs of those it tells of."""

    iri: str
    key: str
    graph: str
    kind: str
    language: str
    labels: tuple[Tagged, ...]
    meetings: tuple[str, ...]
    addresses: tuple[str, ...] = ()
    issued: str | None = None
    publisher: Term | None = None

    def label(self, language: Language) -> Tagged:
        """What it is, in ``language`` where it says so, else in any, else its key (tagged ``zxx``: no language)."""
        for words in self.labels:
            if words.language == language:
                return words
        return self.labels[0] if self.labels else Tagged(self.key, "zxx")


def sources(store: Store, glossary: Glossary) -> dict[str, SourceFact]:
    """The sources by IRI, the oldest first, those without a date before them."""
    made = [_source(thing, glossary) for thing in things(store, "pg:Source")]
    return {source.iri: source for source in sorted(made, key=lambda source: (source.issued or "", source.key))}


def _source(thing: Thing, glossary: Glossary) -> SourceFact:
    publisher = thing.one("dcterms:publisher")
    return SourceFact(
        iri=thing.iri,
        key=Term(thing.iri).id,
        graph=thing.graph,
        kind=thing.one("pg:sourceKind") or "",
        language=thing.one("dcterms:language") or "und",
        labels=thing.words("rdfs:label"),
        meetings=thing.all("pg:tellsOf"),
        addresses=thing.all("dcterms:source"),
        issued=thing.one("dcterms:issued"),
        publisher=None if publisher is None else glossary.term(publisher),
    )
