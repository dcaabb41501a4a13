"""How topics and fora hang together, as the store's vocabularies and releases state it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from policygraph.threads.rows import rows

if TYPE_CHECKING:
    from policygraph.store.interface import Store


class Relations:
    """How topics and fora hang together: what is broader than a topic, and what a forum is an edition of."""

    def __init__(self, links: Iterable[tuple[str, str, str]]) -> None:
        links = sorted(set(links))
        self._links = tuple(links)
        self._broader: dict[str, set[str]] = defaultdict(set)
        self._standing: dict[str, str] = {}
        for thing, link, other in links:
            if link == "broader":
                self._broader[thing].add(other)
            else:
                self._standing.setdefault(thing, other)

    def links(self) -> tuple[tuple[str, str, str], ...]:
        """The relations it was made of, sorted."""
        return self._links

    def above(self, topic: str) -> frozenset[str]:
        """Every topic above this one."""
        found: set[str] = set()
        waiting = [topic]
        while waiting:
            for other in self._broader.get(waiting.pop(), ()):
                if other not in found:
                    found.add(other)
                    waiting.append(other)
        return frozenset(found)

    def standing(self, forum: str) -> str:
        """What the forum is an edition of, or itself: PP-18 and PP-22 are one forum."""
        return self._standing.get(forum, forum)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Relations) and self._links == other.links()

    __hash__ = None  # type: ignore[assignment]  # compared, never a key


_RELATIONS = """SELECT ?thing ?link ?other WHERE {
  { ?thing skos:broader ?other BIND("broader" AS ?link) }
  UNION { ?thing pg:editionOf ?other BIND("edition" AS ?link) }
  UNION { ?thing a pg:Forum ; pg:series ?other BIND("edition" AS ?link) }
}"""


def read_relations(store: Store) -> Relations:
    """The relations that the store's vocabularies and releases state."""
    return Relations((thing, link, other) for thing, link, other in rows(store, _RELATIONS))
