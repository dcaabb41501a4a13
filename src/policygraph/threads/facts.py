"""Facts of meetings as each release and each other source tells them: what, and by whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from msgspec import Struct

from policygraph.identifiers import BASE
from policygraph.namespaces import ID_PREFIXES, compact
from policygraph.threads.rows import rows
from policygraph.threads.said import Edition

if TYPE_CHECKING:
    from policygraph.store.interface import Store

FIELDS: Final = (
    "pg:ordinal", "pg:startDate", "pg:endDate", "pg:place", "pg:placeCountry", "pg:format", "pg:meetingLevel", "pg:host",
    "pg:party",
)  # fmt: skip
"""The facts of a meeting on which tellers may differ, in the order in which people ask."""


class Claim(Struct, frozen=True, order=True):
    """One value of one fact of a meeting; ``teller`` is the release or source that says so."""

    meeting: str
    field: str
    teller: str
    value: str


class Present(Struct, frozen=True, order=True):
    """A body on a side of a meeting, as one teller lists it."""

    meeting: str
    side: str
    body: str
    teller: str


class Announced(Struct, frozen=True, order=True):
    """When the next meeting was planned, as a source tells it that is no text here; a date of any precision."""

    meeting: str
    teller: str
    when: str


class DatedName(Struct, frozen=True, order=True):
    """What a body or series was called for a time, the fullest form; ISO days, both inclusive, empty where not known."""

    thing: str
    since: str
    until: str
    language: str
    label: str

    def holds(self, day: str) -> bool:
        """Whether the name was in use on ``day``."""
        return (not self.since or self.since <= day) and (not self.until or day <= self.until)


class Facts(Struct, frozen=True, kw_only=True):
    """Everything that is told of meetings but what was said at them."""

    claims: tuple[Claim, ...] = ()
    present: tuple[Present, ...] = ()
    left_open: frozenset[tuple[str, str, str]] = frozenset()
    """Meeting, side and teller of each list that its teller leaves open: absence from it proves nothing."""
    announced: tuple[Announced, ...] = ()
    successors: Mapping[str, tuple[str, ...]] = {}
    """The bodies that took the place of one."""
    names: tuple[DatedName, ...] = ()
    """Names of a stretch of time, of bodies and series; at other times a thing goes by its usual name."""

    def leaves_open(self, edition: Edition, side: str, teller: str) -> bool:
        """Whether the teller leaves its list of a side of an edition open."""
        lists = (Present(meeting, one, "", by) for meeting, one, by in self.left_open if (one, by) == (side, teller))
        return bool(told_at(edition, tuple(lists)))

    def names_on(self, thing: str, day: str | None) -> tuple[DatedName, ...]:
        """The names of a stretch of time that were in use on ``day``; none where it went by its usual name."""
        return tuple(name for name in self.names if day and name.thing == thing and name.holds(day))


Told = TypeVar("Told", bound=Claim | Present)


def told_at(edition: Edition, told: Sequence[Told]) -> list[Told]:
    """Those of ``told`` that are of an edition: by its releases, and of its meetings by sources.

    Two meetings of one number may be two editions, so a release tells of the edition that it belongs to, whatever IRI it
    gives the meeting.
    """
    placed = {one.teller for one in told if one.meeting in edition.meetings}
    return [
        one
        for one in told
        if (one.meeting in edition.meetings or (one.teller in edition.releases and one.teller not in placed))
        and (one.teller in edition.releases or not _is_release(one.teller))
    ]


def _is_release(teller: str) -> bool:
    return teller.startswith(ID_PREFIXES["release"])


_CLAIMS = """SELECT ?g ?meeting ?field ?value WHERE {
  VALUES ?field { %s pg:nextMeeting }
  GRAPH ?g { ?meeting a pg:Meeting ; ?field ?value }
}"""
_PRESENT = """SELECT ?g ?meeting ?side ?body WHERE {
  GRAPH ?g { ?it a pg:Participation ; pg:meeting ?meeting ; pg:side ?side ; pg:body ?body }
}"""
_OPEN = """SELECT ?g ?meeting ?side WHERE {
  { GRAPH ?g { ?it a pg:OpenList ; pg:meeting ?meeting ; pg:side ?side } }
  UNION { GRAPH ?g { ?meeting a pg:Meeting ; pg:openSide ?side } }
}"""
_SUCCESSORS = (
    "SELECT ?body ?successor WHERE { { ?body pg:replacedBy ?successor } UNION { ?successor pg:replaces ?body } }"
)

_NAMES = """SELECT ?thing (COALESCE(STR(?from), "") AS ?since) (COALESCE(STR(?to), "") AS ?until) (LANG(?label) AS ?language)
  (STR(?label) AS ?words) WHERE {
  ?thing pg:datedName ?name . ?name pg:datedLabel ?label
  OPTIONAL { ?name pg:validFrom ?from } OPTIONAL { ?name pg:validUntil ?to }
}"""


def read_facts(store: Store) -> Facts:
    """What the releases and sources of a store tell of meetings; five queries."""
    told = [
        Claim(meeting, compact(field), _teller(graph), value)
        for graph, meeting, field, value in rows(store, _CLAIMS % " ".join(FIELDS))
    ]
    successors: dict[str, set[str]] = defaultdict(set)
    for body, successor in rows(store, _SUCCESSORS):
        successors[body].add(successor)
    return Facts(
        claims=tuple(sorted(claim for claim in told if claim.field in FIELDS)),
        present=tuple(
            sorted(Present(meeting, side, body, _teller(graph)) for graph, meeting, side, body in rows(store, _PRESENT))
        ),
        left_open=frozenset((meeting, side, _teller(graph)) for graph, meeting, side in rows(store, _OPEN)),
        announced=tuple(
            sorted(
                Announced(claim.meeting, claim.teller, claim.value) for claim in told if claim.field == "pg:nextMeeting"
            )
        ),
        successors={body: tuple(sorted(after)) for body, after in sorted(successors.items())},
        names=_names(store),
    )


def _names(store: Store) -> tuple[DatedName, ...]:
    """For each stretch of time and language the longest form, the first of several."""
    fullest: dict[tuple[str, str, str, str], str] = {}
    for thing, since, until, language, label in rows(store, _NAMES):
        known = fullest.get((thing, since, until, language))
        if known is None or (-len(label), label) < (-len(known), known):
            fullest[thing, since, until, language] = label
    return tuple(
        sorted(
            DatedName(thing, since, until, language, label)
            for (thing, since, until, language), label in fullest.items()
        )
    )


def _teller(graph: str) -> str:
    """The release or source whose graph this is."""
    return BASE + graph.removeprefix(f"{BASE}graph/")
