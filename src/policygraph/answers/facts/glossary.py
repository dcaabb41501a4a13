"""The names of things in both languages, and how they hang together: topics under topics, bodies under parties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct

from policygraph.answers.facts.rows import Tagged, rows
from policygraph.answers.nearness import advice_for, noun_words
from policygraph.bilingual import Language, both
from policygraph.errors import UsageError
from policygraph.identifiers import BASE, Kind
from policygraph.namespaces import PG, compact
from policygraph.store.interface import Store

PRIVATE_SECTOR = f"{PG}PrivateSector"
UNSPECIFIED = f"{PG}UnspecifiedThirdCountry"

_LABELS = """
SELECT DISTINCT ?thing ?label WHERE {
  { ?thing skos:prefLabel ?label }
  UNION { VALUES ?thing { pg:PrivateSector pg:UnspecifiedThirdCountry } ?thing rdfs:label ?label }
  UNION { ?thing pg:reviewStatus "unreviewed" ; rdfs:label ?label }
  UNION { ?thing pg:editionOf ?series ; rdfs:label ?label }
  UNION { ?thing a pg:Document ; dcterms:title ?label }
}
"""
_LINKS = """
SELECT DISTINCT ?thing ?link ?other WHERE {
  { VALUES ?link { skos:broader pg:ofParty pg:reviewStatus pg:by } ?thing ?link ?other }
  UNION { BIND(pg:side AS ?link) ?thing pg:reviewStatus "unreviewed" ; pg:side ?other }
}
"""


class Term(Struct, frozen=True):
    """A thing with its names; ``labels`` holds at most one a language."""

    iri: str
    labels: tuple[Tagged, ...] = ()
    reviewed: bool = True

    @property
    def kind(self) -> str:
        """``topic``, ``agency``, ...: the part of the IRI after the base."""
        return self.iri.removeprefix(BASE).partition("/")[0] if self.iri.startswith(BASE) else ""

    @property
    def id(self) -> str:
        """The part of the IRI after its kind: ``cbpr``, ``jp-mic``, ``us-japan-internet-economy/9``."""
        if self.iri.startswith(BASE):
            return self.iri.removeprefix(BASE).partition("/")[2]
        return {PRIVATE_SECTOR: "private-sector", UNSPECIFIED: "unspecified"}.get(self.iri, self.iri)

    def label(self, language: Language) -> Tagged:
        """The name in ``language``, else in any other (tagged as such), else the id (tagged ``zxx``: no language)."""
        for label in self.labels:
            if label.language == language:
                return label
        if self.labels:
            return self.labels[0]
        return Tagged(self.id.rpartition("/")[2] if self.kind == "document" else self.id, "zxx")


class Glossary:
    """Every named thing of a store."""

    def __init__(self, terms: Mapping[str, Term], links: Mapping[tuple[str, str], tuple[str, ...]]) -> None:
        self._terms = terms
        self._links = links
        self._narrower: dict[str, list[str]] = defaultdict(list)
        for (thing, link), others in links.items():
            if link == "skos:broader":
                for other in others:
                    self._narrower[other].append(thing)

    def term(self, iri: str) -> Term:
        """The thing ``iri``, nameless where the store has no name for it."""
        return self._terms.get(iri) or Term(iri)

    def named(self, text: str, *kinds: Kind) -> Term | None:
        """The one thing of these kinds whose name is exactly ``text`` in some language."""
        bearing = [term for term in self.terms(*kinds) if any(label.text == text for label in term.labels)]
        return bearing[0] if len(bearing) == 1 else None

    def terms(self, *kinds: Kind) -> tuple[Term, ...]:
        """The named things of these kinds, by IRI."""
        return tuple(term for _, term in sorted(self._terms.items()) if term.kind in kinds)

    def broader(self, topic: str) -> str | None:
        """The topic above, if there is one."""
        return next(iter(self._links.get((topic, "skos:broader"), ())), None)

    def narrower(self, topic: str) -> tuple[str, ...]:
        """The topics right under this one, by IRI."""
        return tuple(sorted(self._narrower.get(topic, ())))

    def family(self, topic: str) -> frozenset[str]:
        """The topic and all under it."""
        found, waiting = {topic}, [topic]
        while waiting:
            for below in self.narrower(waiting.pop()):
                if below not in found:
                    found.add(below)
                    waiting.append(below)
        return frozenset(found)

    def root(self, topic: str) -> str:
        """The topmost topic above this one, or itself."""
        seen = {topic}
        above = self.broader(topic)
        while above is not None and above not in seen:
            seen.add(above)
            topic, above = above, self.broader(above)
        return topic

    def party(self, body: str) -> str | None:
        """The country or group that the body belongs to, the side it was met on while it is unreviewed, or ``None``."""
        own = self._links.get((body, "pg:ofParty"), ()) or self._links.get((body, "pg:side"), ())
        return own[0] if own else None

    def authors(self, document: str) -> tuple[Term, ...]:
        """Whose document it is."""
        return tuple(self.term(iri) for iri in self._links.get((document, "pg:by"), ()))

    def find(self, text: str, *kinds: Kind) -> Term:
        """The thing that ``text`` names among these kinds: an id, or a name in either language, in any case.

        Raises :class:`UsageError` with the nearest ids and names where there is none, or where it names several.
        """
        known = self.terms(*kinds)
        wanted = text.strip().casefold()
        by_id = [term for term in known if term.id.casefold() == wanted]
        named = by_id or [term for term in known if any(label.text.casefold() == wanted for label in term.labels)]
        if len(named) == 1:
            return named[0]
        if named:
            raise UsageError(
                both(
                    "{text!r} names several: {names}",
                    "「{text}」に当たるものが複数あります：{names}",
                    text=text,
                    names=", ".join(term.id for term in named),
                ),
                advice=both("give an id", "id で指定してください"),
            )
        names = {label.text: term.id for term in known for label in term.labels}
        raise unknown(text, kinds[0], [term.id for term in known], names)


def unknown(text: str, noun: str, ids: Iterable[str], names: Mapping[str, str] | None = None) -> UsageError:
    """The error for a name that nothing bears, with the ids that come near it and how to see all.

    ``names`` are other words for these ids.
    """
    return UsageError(
        both("no {noun} {text!r}", "{noun}「{text}」はありません", noun=noun_words(noun), text=text),
        advice=advice_for(text, ids, noun, names),
    )


def load_glossary(store: Store) -> Glossary:
    """The names and links of everything in ``store``; one query each, some thousand rows."""
    labels: dict[str, dict[str, str]] = defaultdict(dict)
    for thing, label in _pairs(store, _LABELS):
        if isinstance(label, Tagged):
            known = labels[thing].setdefault(label.language, label.text)
            labels[thing][label.language] = min(known, label.text)
    links: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows(store, _LINKS):
        links[str(row["thing"]), compact(str(row["link"]))].add(str(row["other"]))
    terms = {
        thing: Term(
            thing,
            tuple(Tagged(text, language) for language, text in sorted(names.items())),
            reviewed=(thing, "pg:reviewStatus") not in links,
        )
        for thing, names in labels.items()
    }
    return Glossary(MappingProxyType(terms), {key: tuple(sorted(others)) for key, others in links.items()})


def _pairs(store: Store, sparql: str) -> Iterator[tuple[str, object]]:
    for row in rows(store, sparql):
        yield str(row["thing"]), row["label"]
