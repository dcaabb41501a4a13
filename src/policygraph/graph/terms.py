"""RDF terms in their one canonical form, each checked before it is made.

Stores rewrite what is not canonical (``"01"^^xsd:integer``, ``@EN``), so only canonical literals are made here:
plain strings without a datatype, lower-case language tags, days and months and years by the precision of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache, partial
from typing import Final, NamedTuple, TypeVar
from urllib.parse import quote

from pyoxigraph import NamedNode
from rdflib import Literal, Namespace, URIRef
from rdflib.namespace import RDF, RDFS, XSD
from rdflib.term import IdentifiedNode

from policygraph import namespaces
from policygraph.bilingual import both
from policygraph.errors import UnreadableInputError

type_: Final = RDF.type
label: Final = RDFS.label
PG: Final = Namespace(namespaces.PG)
OA: Final = Namespace(namespaces.OA)
PROV: Final = Namespace(namespaces.PROV)
DCTERMS: Final = Namespace(namespaces.DCTERMS)

T = TypeVar("T")
Triple = tuple[URIRef, URIRef, URIRef | Literal]
Quad = tuple[URIRef, URIRef, URIRef | Literal, URIRef]

TRUE: Final = Literal("true", datatype=XSD.boolean, normalize=False)
FALSE: Final = Literal("false", datatype=XSD.boolean, normalize=False)

_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_ADDRESS_SAFE = ":/?#@!$&'()*+,;=%-._~"
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_DATE = re.compile(r"(?P<year>\d{4})(-(?P<month>\d{2})(-(?P<day>\d{2}))?)?", re.ASCII)


class ReleaseGraph(NamedTuple):
    """What one release claims: the named graph's IRI and its quads, sorted, unique, without blank nodes."""

    name: URIRef
    quads: tuple[Quad, ...]


@lru_cache(maxsize=4096)
def node(text: str) -> URIRef:
    """The IRI ``text``; raises :class:`UnreadableInputError` where it is none that every parser accepts."""
    if not _is_iri(text):
        raise UnreadableInputError(
            both("not an IRI: {text!r}", "IRI ではありません：「{text}」", text=text),
            advice=both("use letters, digits and hyphens in identifiers", "識別子には英数字とハイフンを使ってください"),
        )
    return URIRef(text)


def _is_iri(text: str) -> bool:
    """RFC 3987 as the strictest of the parsers reads it: pyoxigraph refuses what rdflib only logs."""
    try:
        NamedNode(text)
    except ValueError:
        return False
    return True


def address(text: str) -> URIRef:
    """The web address ``text``, characters that no IRI may hold percent-encoded.

    Raises :class:`UnreadableInputError` for a text that is no address.
    """
    readable = "".join(c if ord(c) > 0x9F and c.isalnum() else quote(c, safe=_ADDRESS_SAFE) for c in text.strip())
    encoded = _STRAY_PERCENT.sub("%25", readable)
    if not _is_iri(encoded):
        raise UnreadableInputError(
            both("not an address: {text!r}", "アドレスではありません：「{text}」", text=text),
            advice=both("write it in full: https://...", "https:// から省略せずに書いてください"),
        )
    return URIRef(encoded)


@lru_cache(maxsize=1024)
def _tag(language: str) -> str:
    if not _TAG.fullmatch(language):
        raise UnreadableInputError(
            both("not a language tag: {language!r}", "言語タグではありません：「{language}」", language=language),
            advice=both("use a BCP 47 tag such as ja or en", "ja や en のような BCP 47 のタグを使ってください"),
        )
    return language.lower()


def words(text: str, language: str) -> Literal:
    """``text`` in a natural language."""
    return Literal(_unicode(text), lang=_tag(language))


def words_in(language: str) -> Callable[[str], Literal]:
    """Makes words of that language."""
    return partial(words, language=language)


def plain(text: str) -> Literal:
    """An id, hash, rule name or other string that belongs to no natural language."""
    return Literal(_unicode(text))


@lru_cache(maxsize=8192)
def integer(number: int) -> Literal:
    """A whole number."""
    return Literal(str(number), datatype=XSD.integer, normalize=False)


def boolean(value: bool) -> Literal:  # noqa: FBT001  # the value itself, not an option
    """A truth value."""
    return TRUE if value else FALSE


def day(where: str) -> Callable[[str], Literal]:
    """Makes ``xsd:date``, ``xsd:gYearMonth`` or ``xsd:gYear`` of a date, whichever its precision is.

    The function made raises :class:`UnreadableInputError`, naming ``where``, for a text that is no date of the calendar.
    """
    return partial(_day, where=where)


def _day(text: str, *, where: str) -> Literal:
    found = _DATE.fullmatch(text)
    if found is None or not _exists(found):
        advice = both("write YYYY-MM-DD, YYYY-MM or YYYY", "YYYY-MM-DD、YYYY-MM 又は YYYY と書いてください")
        raise UnreadableInputError(
            both("not a date: {text!r}", "日付ではありません：「{text}」", text=text), where=where, advice=advice
        )
    kind = XSD.date if found["day"] else XSD.gYearMonth if found["month"] else XSD.gYear
    return Literal(text, datatype=kind, normalize=False)


def _exists(found: re.Match[str]) -> bool:
    try:
        date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))
    except ValueError:
        return False
    return True


def given(it: URIRef, link: URIRef, value: T | None, make: Callable[[T], URIRef | Literal]) -> Iterator[Triple]:
    """The triple that links ``it`` to what ``make`` makes of ``value``; nothing where the text gives none."""
    if value is not None:
        yield it, link, make(value)


def each(it: URIRef, link: URIRef, values: Iterable[T], make: Callable[[T], URIRef | Literal]) -> Iterator[Triple]:
    """A triple for each of ``values``."""
    for value in values:
        yield it, link, make(value)


def _unicode(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        problem = both(
            "half a character (U+{ord:04X}) at {start}",
            "{start} 字目に文字の片割れ（U+{ord:04X}）があります",
            ord=ord(text[error.start]),
            start=error.start,
        )
        raise UnreadableInputError(
            problem, advice=both("read the text again with its right charset", "正しい文字コードで読み直してください")
        ) from error
    return text


def order(quad: Quad) -> tuple[str, str, bool, str, bool, str, str, str]:
    """The key that quads are sorted by: graph, subject, predicate (types first), IRIs before literals, then words."""
    s, p, o, g = quad
    if isinstance(o, IdentifiedNode):
        return (g, s, p != type_, p, False, o, "", "")
    return (g, s, p != type_, p, True, str(o), o.language or "", o.datatype or "")


def quads_of(triples: Iterable[Triple], name: URIRef) -> tuple[Quad, ...]:
    """The triples as the quads of one graph, each once, sorted."""
    return tuple(sorted({(*triple, name) for triple in triples}, key=order))
