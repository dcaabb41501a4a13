"""What threads are made of, read from a store: one query for the statements, one for releases and meetings, one for texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from policygraph.namespaces import ID_PREFIXES, expand
from policygraph.threads.days import first_day, last_day
from policygraph.threads.rows import Values, described, one, rows
from policygraph.threads.said import Edition, Said

if TYPE_CHECKING:
    from policygraph.store.interface import Bindings, Store

NEAR: Final = timedelta(days=2)
"""Days by which the same meeting's days may differ between two releases: time zones, and the day before it begins."""

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
_AROUND = """SELECT ?thing ?property ?value WHERE {
  { ?thing a pg:Release
    VALUES ?property { rdf:type dcterms:language dcterms:issued dcterms:publisher pg:mediaType pg:reports } }
  UNION
  { ?thing a pg:Meeting VALUES ?property { rdf:type pg:series pg:ordinal pg:startDate pg:endDate } }
  ?thing ?property ?value
}"""
_TEXTS = "SELECT ?release ?text WHERE { ?release a pg:Release ; pg:text ?text }"
_COMMITMENT = expand("pg:Commitment")
_MEETING = expand("pg:Meeting")
_RELEASE = expand("pg:Release")


def read_said(store: Store, series: str | None = None) -> tuple[Said, ...]:
    """The statements of the store, or those of one series (its IRI), in the order of time."""
    from rdflib import URIRef

    narrowed = _SERIES if series is not None else ""
    bindings: Bindings | None = None if series is None else {"series": URIRef(series)}
    around = described(store, _AROUND)
    found = described(store, _STATEMENTS % (narrowed, narrowed), bindings)
    made = (_said(iri, values, around) for iri, values in found.items())
    return tuple(sorted((said for said in made if said is not None), key=lambda said: said.place))


def _said(iri: str, values: Values, around: Mapping[str, Values]) -> Said | None:
    words, start, end = one(values, "oa:exact"), one(values, "oa:start"), one(values, "oa:end")
    release = one(values, "pg:release")
    if words is None or start is None or end is None or release is None:
        return None  # a statement without its quote proves nothing; the shapes say so
    told: Values = around.get(release, {})
    meeting = one(values, "pg:meeting") or one(told, "pg:reports")
    met: Values = around.get(meeting or "", {})
    ordinal = one(met, "pg:ordinal")
    return Said(
        iri=iri,
        release=release,
        key=unquote(release.removeprefix(ID_PREFIXES["release"])),
        language=one(told, "dcterms:language") or "und",
        words=words,
        start=int(start),
        end=int(end),
        order=int(one(values, "pg:order") or 0),
        act=(one(values, "pg:act") or "").removeprefix(ID_PREFIXES["act"]),
        level=int(one(values, "pg:level") or 0),
        commissive=_COMMITMENT in values.get("rdf:type", ()),
        issuer=one(told, "dcterms:publisher"),
        media_type=one(told, "pg:mediaType"),
        series=one(met, "pg:series"),
        meeting=meeting,
        ordinal=None if ordinal is None else int(ordinal),
        date=one(met, "pg:startDate") or one(told, "dcterms:issued") or "",
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
    around = described(store, _AROUND)
    told: dict[str, list[str]] = defaultdict(list)
    meetings: dict[str, list[tuple[str, Values]]] = defaultdict(list)
    for thing, values in around.items():
        if _RELEASE in values.get("rdf:type", ()):
            for meeting in values.get("pg:reports", ()):
                told[meeting].append(thing)
        if _MEETING in values.get("rdf:type", ()):
            for series in values.get("pg:series", ()):
                meetings[series].append((thing, values))
    return tuple(edition for series in sorted(meetings) for edition in _editions(series, meetings[series], told))


def _editions(series: str, meetings: list[tuple[str, Values]], told: Mapping[str, list[str]]) -> list[Edition]:
    """Numbered meetings first, each an edition; then the others join the edition of their days, or make one."""
    made: list[Edition] = []
    for iri, values in sorted(meetings, key=lambda pair: ("pg:ordinal" not in pair[1], pair[0])):
        ordinal = one(values, "pg:ordinal")
        edition = Edition(
            series=series,
            meetings=(iri,),
            ordinal=None if ordinal is None else int(ordinal),
            start=one(values, "pg:startDate"),
            end=max(values.get("pg:endDate") or values.get("pg:startDate") or [""]) or None,
            releases=tuple(told.get(iri, ())),
        )
        partner = next((other for other in made if ordinal is None and _meet(other, edition)), None)
        if partner is None:
            made.append(edition)
        else:
            made[made.index(partner)] = Edition(
                series=series,
                meetings=(*partner.meetings, iri),
                ordinal=partner.ordinal,
                start=partner.start,
                end=partner.end,
                releases=tuple(sorted({*partner.releases, *edition.releases})),
            )
    return sorted(made, key=lambda edition: edition.place)


def _meet(one_: Edition, other: Edition) -> bool:
    """Whether both happened on the same days, as far as the texts say days."""
    spans = [(first_day(edition.start), last_day(edition.end)) for edition in (one_, other)]
    if any(first is None or last is None for first, last in spans):
        return False
    (a, b), (c, d) = spans
    return bool(a and b and c and d and a <= d + NEAR and c <= b + NEAR)


def read_texts(store: Store) -> dict[str, str]:
    """The published text of each release, by IRI."""
    return dict(sorted(rows(store, _TEXTS)))  # type: ignore[arg-type]  # the query has two columns
