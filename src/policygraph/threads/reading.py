"""What threads are made of, read from a store: one query for the statements, two for what stands around, one for texts."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from policygraph.namespaces import ID_PREFIXES, expand
from policygraph.threads.meetings import Meetings, read_meetings
from policygraph.threads.rows import Values, described, one, rows
from policygraph.threads.said import Edition, Said

if TYPE_CHECKING:
    from policygraph.store.interface import Bindings, Store

_STATEMENTS = """SELECT ?thing ?property ?value WHERE {
  { ?thing a pg:Statement . %s
    VALUES ?property {
      rdf:type pg:release pg:meeting pg:order pg:act pg:level pg:speaker pg:topic pg:forum pg:dueFrom pg:dueTo pg:hedge
      pg:about pg:carriesOver
    }
    ?thing ?property ?value }
  UNION
  { ?thing a pg:Statement . %s
    ?thing pg:quote/oa:hasSelector ?selector .
    VALUES ?property { oa:exact oa:start oa:end }
    ?selector ?property ?value }
}"""
_SERIES = "?thing pg:meeting/pg:series ?series ."
_TEXTS = "SELECT ?release ?text WHERE { ?release a pg:Release ; pg:text ?text }"
_COMMITMENT = expand("pg:Commitment")


def read_said(store: Store, series: str | None = None, *, meetings: Meetings | None = None) -> tuple[Said, ...]:
    """The statements of the store, or those of one series (its IRI), in the order of time."""
    from rdflib import URIRef

    narrowed = _SERIES if series is not None else ""
    bindings: Bindings | None = None if series is None else {"series": URIRef(series)}
    around = meetings or read_meetings(store)
    found = described(store, _STATEMENTS % (narrowed, narrowed), bindings)
    made = (_said(iri, values, around) for iri, values in found.items())
    return tuple(sorted((said for said in made if said is not None), key=lambda said: said.place))


def _said(iri: str, values: Values, around: Meetings) -> Said | None:
    words, start, end = one(values, "oa:exact"), one(values, "oa:start"), one(values, "oa:end")
    release = one(values, "pg:release")
    if words is None or start is None or end is None or release is None:
        return None  # a statement without its quote proves nothing; the shapes say so
    facts: Values = around.releases.get(release, {})
    told = around.told(release, one(values, "pg:meeting") or one(facts, "pg:reports"))
    return Said(
        iri=iri,
        release=release,
        key=unquote(release.removeprefix(ID_PREFIXES["release"])),
        language=one(facts, "dcterms:language") or "und",
        words=words,
        start=int(start),
        end=int(end),
        order=int(one(values, "pg:order") or 0),
        act=(one(values, "pg:act") or "").removeprefix(ID_PREFIXES["act"]),
        level=int(one(values, "pg:level") or 0),
        commissive=_COMMITMENT in values.get("rdf:type", ()),
        issuer=one(facts, "dcterms:publisher"),
        media_type=one(facts, "pg:mediaType"),
        series=None if told is None else told.series,
        meeting=None if told is None else told.edition,
        ordinal=None if told is None else told.ordinal,
        date=(None if told is None else told.start) or one(facts, "dcterms:issued") or "",
        speakers=tuple(values.get("pg:speaker", ())),
        topics=tuple(values.get("pg:topic", ())),
        fora=tuple(values.get("pg:forum", ())),
        due_from=one(values, "pg:dueFrom"),
        due_to=one(values, "pg:dueTo"),
        hedge=one(values, "pg:hedge"),
        about=one(values, "pg:about"),
        carry_over=one(values, "pg:carriesOver") == "true",
    )


def read_editions(store: Store) -> tuple[Edition, ...]:
    """The editions of every series, by series and day; those of which no text is in the store are among them."""
    return read_meetings(store).editions()


def read_texts(store: Store) -> dict[str, str]:
    """The published text of each release, by IRI."""
    return dict(sorted(rows(store, _TEXTS)))  # type: ignore[arg-type]  # the query has two columns
