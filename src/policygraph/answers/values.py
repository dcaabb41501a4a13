"""From what a person writes for a parameter to the term the query needs: ``topic=privacy``, ``topic=プライバシー``."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from policygraph.answers.nearness import advice_for, noun_words
from policygraph.answers.question_file import Parameter
from policygraph.bilingual import LANGUAGES, Bilingual, both
from policygraph.errors import QueryError
from policygraph.identifiers import BASE, Kind, iri
from policygraph.namespaces import ID_PREFIXES, PREFIXES, XSD, expand
from policygraph.store.interface import Solutions, Store

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rdflib import Literal, URIRef

_KINDS: Final[dict[str, tuple[Kind, ...]]] = {
    "act": ("act",),
    "agency": ("agency", "organization"),
    "country": ("country",),
    "forum": ("forum", "series", "organization", "agency", "country"),
    "meeting": ("meeting",),
    "reason": ("reason",),
    "release": ("release",),
    "series": ("series",),
    "thread": ("thread",),
    "topic": ("topic",),
}
_LABELS: Final = "skos:prefLabel|skos:altLabel|skos:hiddenLabel|rdfs:label"


def value_of(store: Store | None, parameter: Parameter, written: str | int) -> URIRef | Literal:
    """The term for ``written``: an id, an IRI, a prefixed name or a label for things, else a literal.

    Raises :class:`QueryError` for what is no value of the type, and for a thing that the store does not hold, with
    the nearest ids it holds. Without a ``store``, an id is taken as it is.
    """
    import rdflib

    text = str(written).strip()
    match parameter.type:
        case "integer":
            if not text.lstrip("-").isdecimal():
                raise _refused(parameter, text, both("a whole number", "整数"))
            return rdflib.Literal(int(text))
        case "date":
            return rdflib.Literal(_day(parameter, text), datatype=rdflib.URIRef(f"{XSD}date"), normalize=False)
        case "language":
            if text not in LANGUAGES:
                raise _refused(
                    parameter,
                    text,
                    both("{one} or {other}", "{one} 又は {other}", one=LANGUAGES[0], other=LANGUAGES[1]),
                )
            return rdflib.Literal(text)
        case "text":
            return rdflib.Literal(text)
    return _thing(store, parameter, text)


def _day(parameter: Parameter, text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise _refused(parameter, text, both("a day as YYYY-MM-DD", "YYYY-MM-DD の形の日付")) from None


def _refused(parameter: Parameter, text: str, wanted: Bilingual) -> QueryError:
    return QueryError(
        both(
            "{name} must be {wanted}, not {text!r}",
            "{name} は {wanted} でなければならず、「{text}」は使えません",
            name=parameter.name,
            wanted=wanted,
            text=text,
        ),
        where=f"--param {parameter.name}",
    )


def _thing(store: Store | None, parameter: Parameter, text: str) -> URIRef:
    kinds = _KINDS[parameter.type]
    candidates = list(_candidates(kinds, text))
    if store is None:
        return _node(candidates[0])
    found = _select(
        store,
        f"SELECT DISTINCT ?it WHERE {{ {_values('it', candidates)} GRAPH ?g {{ {{ ?it ?p ?o }} UNION {{ ?s ?q ?it }} }} }}",
    )
    by_id = sorted(found, key=candidates.index)
    if by_id:
        return _node(by_id[0])
    if parameter.type == "thread" and len(begun := _begun(store, text)) == 1:
        return _node(begun[0])
    by_label = sorted(_labelled(store, kinds, text))
    if len(by_label) == 1:
        return _node(by_label[0])
    if by_label:
        named = ", ".join(_short(one) for one in by_label)
        raise QueryError(
            both("{text!r} may mean {named}", "「{text}」は {named} のどれとも取れます", text=text, named=named),
            where=f"--param {parameter.name}",
            advice=both("give one of these ids", "これらの id のいずれかを指定してください"),
        )
    problem = both(
        "the store knows no {type} {text!r}",
        "ストアに {type} の「{text}」はありません",
        type=noun_words(parameter.type),
        text=text,
    )
    raise QueryError(problem, where=f"--param {parameter.name}", advice=_nearest(store, kinds, text))


def _candidates(kinds: tuple[Kind, ...], text: str) -> Iterable[str]:
    """The IRIs that ``text`` may stand for, the likeliest first."""
    prefix, colon, _ = text.partition(":")
    if text.startswith(BASE):
        yield text
    elif colon and prefix in PREFIXES:
        yield expand(text)
    for kind in kinds:
        parts = text.split("/") if kind in ("meeting", "thread") else [text]
        yield iri(kind, *(part.upper() if kind == "country" else part for part in parts))
    if "unreviewed/" in text:
        yield f"{BASE}{text}"


def _begun(store: Store, text: str) -> list[str]:
    """The threads whose release begins as in ``thread:2021-09-29-u/s47``, the short ids that the ledger prints."""
    release, _, name = text.removeprefix("thread:").rpartition("/")
    known = _select(store, "SELECT DISTINCT ?it WHERE { GRAPH ?g { ?it a pg:Thread } }") if release else []
    return [one for one in known if one.startswith(iri("thread", release)) and one.endswith(f"/{name}")]


def _labelled(store: Store, kinds: tuple[Kind, ...], text: str) -> set[str]:
    words = f"SELECT DISTINCT ?it WHERE {{ GRAPH ?g {{ ?it {_LABELS} ?label }} FILTER(LCASE(STR(?label)) = LCASE(?words)) }}"
    starts = tuple(ID_PREFIXES[kind] for kind in kinds)
    return {one for one in _select(store, words, words=text) if one.startswith(starts)}


def _nearest(store: Store, kinds: tuple[Kind, ...], text: str) -> Bilingual:
    starts = tuple(ID_PREFIXES[kind] for kind in kinds)
    known = {
        one
        for one in _select(store, "SELECT DISTINCT ?it WHERE { GRAPH ?g { ?it a ?class } }")
        if one.startswith(starts)
    }
    return advice_for(text, {_short(one) for one in known if "#" not in one}, kinds[0])


def _short(name: str) -> str:
    return name.removeprefix(BASE).partition("/")[2]


def _values(variable: str, iris: Iterable[str]) -> str:
    from policygraph.store.terms import to_oxigraph

    return f"VALUES ?{variable} {{ {' '.join(str(to_oxigraph(_node(one))) for one in iris)} }}"


def _node(name: str) -> URIRef:
    import rdflib

    return rdflib.URIRef(name)


def _select(store: Store, sparql: str, **bindings: str) -> list[str]:
    found = store.query(sparql, bindings)
    return [str(row[0]) for row in found.rows] if isinstance(found, Solutions) else []
