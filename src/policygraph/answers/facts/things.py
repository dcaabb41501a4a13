"""Things of one class with all their properties, one a named graph, and the quotes that prove them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from policygraph.answers.facts.rows import Tagged, Value, rows
from policygraph.namespaces import compact
from policygraph.store.interface import Store


class Thing(Struct, frozen=True):
    """What one graph says about one thing; ``properties`` by prefixed name (``pg:speaker``), values sorted."""

    iri: str
    graph: str
    properties: Mapping[str, tuple[Value, ...]]

    @property
    def release(self) -> str:
        """The release that the thing is a part of."""
        return self.one("pg:release") or self.iri.partition("#")[0]

    @property
    def kinds(self) -> tuple[str, ...]:
        """Its classes by prefixed name."""
        return tuple(compact(name) for name in self.all("rdf:type"))

    def all(self, name: str) -> tuple[str, ...]:
        """The values as plain strings."""
        return tuple(value.text if isinstance(value, Tagged) else str(value) for value in self.properties.get(name, ()))

    def one(self, name: str) -> str | None:
        """The first value as a plain string, or ``None``."""
        return next(iter(self.all(name)), None)

    def number(self, name: str) -> int | None:
        """The first value if it is a whole number."""
        found = next(iter(self.properties.get(name, ())), None)
        return found if isinstance(found, int) else None

    def true(self, name: str) -> bool:
        """Whether the value is true."""
        return self.properties.get(name, ()) == (True,)

    def words(self, name: str) -> tuple[Tagged, ...]:
        """The values that are words in a language."""
        return tuple(value for value in self.properties.get(name, ()) if isinstance(value, Tagged))

    def word(self, name: str) -> Tagged | None:
        """The first value that is words in a language."""
        return next(iter(self.words(name)), None)


class Quoted(Struct, frozen=True):
    """The words that prove a thing, verbatim, and where they stand in the text (code points)."""

    exact: str
    language: str
    start: int
    end: int


def things(store: Store, kind: str, where: str = "") -> list[Thing]:
    """Everything of class ``kind`` (``pg:Statement``) as each graph tells it, by graph and ``pg:order``.

    ``where`` narrows it: patterns on ``?thing`` inside its graph.
    """
    found: dict[tuple[str, str], dict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
    sparql = f"SELECT ?g ?thing ?p ?o WHERE {{ GRAPH ?g {{ ?thing a {kind} . {where} ?thing ?p ?o }} }}"
    for row in rows(store, sparql):
        found[str(row["g"]), str(row["thing"])][_short(str(row["p"]))].append(row["o"])
    made = [
        Thing(iri, graph, {name: tuple(sorted(set(held), key=_order)) for name, held in sorted(properties.items())})
        for (graph, iri), properties in found.items()
    ]
    return sorted(made, key=lambda thing: (thing.graph, thing.number("pg:order") or 0, thing.iri))


def quotes(store: Store, kind: str, where: str = "") -> dict[str, Quoted]:
    """The quote of every thing of class ``kind``, by the thing's IRI; ``where`` as in :func:`things`."""
    sparql = f"""SELECT ?thing ?exact ?start ?end WHERE {{ GRAPH ?g {{
      ?thing a {kind} ; pg:quote ?quote . {where}
      ?quote oa:hasSelector ?words , ?place . ?words oa:exact ?exact . ?place oa:start ?start ; oa:end ?end }} }}"""
    found: dict[str, Quoted] = {}
    for row in rows(store, sparql):
        exact, start, end = row["exact"], row["start"], row["end"]
        if isinstance(exact, Tagged) and isinstance(start, int) and isinstance(end, int):
            found[str(row["thing"])] = Quoted(exact.text, exact.language, start, end)
    return found


@cache
def _short(iri: str) -> str:
    return compact(iri)


def _order(value: Value) -> tuple[str, str, str]:
    if isinstance(value, Tagged):
        return "words", value.language, value.text
    return type(value).__name__, f"{value:>12}" if isinstance(value, int) else value, ""
