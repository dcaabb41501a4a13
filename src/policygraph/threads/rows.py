"""Rows of a SELECT as plain strings: the one place where threads touch a store's terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from policygraph.bilingual import both
from policygraph.errors import QueryError
from policygraph.namespaces import compact
from policygraph.store.interface import Solutions, Store

if TYPE_CHECKING:
    from policygraph.store.interface import Bindings

Values = Mapping[str, list[str]]
"""Of one thing: its values as strings, sorted, by the property's prefixed name (``pg:topic``)."""


def rows(store: Store, sparql: str, bindings: Bindings | None = None) -> Iterator[tuple[str, ...]]:
    """The rows of a SELECT, each value as a string, an unbound one as the empty string."""
    found = store.query(sparql, bindings)
    if not isinstance(found, Solutions):
        raise QueryError(
            both("not a SELECT", "SELECT ではありません"), advice=both("ask for rows", "SELECT で問い合わせてください")
        )
    for row in found.rows:
        yield tuple("" if term is None else str(term) for term in row)


def described(store: Store, sparql: str, bindings: Bindings | None = None) -> dict[str, Values]:
    """The things that a SELECT of ``?thing ?property ?value`` found, by IRI, in the order of the IRIs."""
    short: dict[str, str] = {}
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for thing, name, value in rows(store, sparql, bindings):
        if name not in short:
            short[name] = compact(name)
        found[thing][short[name]].add(value)
    return {thing: {name: sorted(values) for name, values in found[thing].items()} for thing in sorted(found)}


def one(values: Values, name: str) -> str | None:
    """The first value of a property, or ``None``."""
    return next(iter(values.get(name, ())), None)
