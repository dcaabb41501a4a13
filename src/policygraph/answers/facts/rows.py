"""Rows of a SELECT as plain Python values: the one place where answers touch a store's terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from policygraph.bilingual import both
from policygraph.errors import QueryError
from policygraph.namespaces import XSD
from policygraph.store.interface import Solutions, Store

if TYPE_CHECKING:
    from rdflib.term import Node

_INTEGER = f"{XSD}integer"
_BOOLEAN = f"{XSD}boolean"


class Tagged(NamedTuple):
    """Words in a natural language, with its tag."""

    text: str
    language: str


Value = str | int | bool | Tagged
"""IRIs, dates and plain strings as ``str``; whole numbers, truth values and tagged words as what they are."""
Row = Mapping[str, Value]


def rows(store: Store, sparql: str) -> Iterator[Row]:
    """The rows of the SELECT ``sparql``, unbound variables left out, in the store's order."""
    found = store.query(sparql)
    if not isinstance(found, Solutions):
        raise QueryError(
            both("not a SELECT", "SELECT ではありません"), advice=both("ask for rows", "SELECT で問い合わせてください")
        )
    for row in found.rows:
        yield {name: _value(term) for name, term in zip(found.variables, row, strict=True) if term is not None}


def values(iris: Iterable[str]) -> str:
    """IRIs as the inside of a VALUES block, sorted; they come from a store, so they hold no bracket."""
    return " ".join(f"<{iri}>" for iri in sorted(iris))


def _value(term: Node) -> Value:
    text = str(term)
    language = getattr(term, "language", None)
    if language:
        return Tagged(text, language)
    datatype = str(getattr(term, "datatype", None))
    if datatype == _INTEGER:
        return int(text)
    return text == "true" if datatype == _BOOLEAN else text
