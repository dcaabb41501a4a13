"""Projections of a store onto networks: pure functions, nodes and edges in a fixed order, plain attributes only.

A node's name is its IRI without the project's base (``agency/jp-mic``, ``release/<key>#s07``). Every node has ``kind``,
``iri``, ``label_en`` and ``label_ja``; every edge has ``weight``, and the graph says in ``counted_en`` and
``counted_ja`` what one unit of it means. Attributes are strings and whole numbers, so every format can hold them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from policygraph.answers.facts.glossary import Glossary, Term
from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.meetings import ParticipationFact, participations
from policygraph.answers.facts.statements import StatementFact, statements
from policygraph.answers.network.words import COUNTED, DRAWN, PICTURE, TITLES
from policygraph.answers.reports.dates import range_words
from policygraph.answers.reports.words import COUNT
from policygraph.bilingual import LANGUAGES, Language
from policygraph.identifiers import BASE

if TYPE_CHECKING:
    import networkx as nx

Attributes = dict[str, str | int]
_PUBLISHERS = 3


class Seat(NamedTuple):
    """Where a body sits: its side, in how many meetings, and its foremost place in a list of that side."""

    side: Term
    meetings: int
    rank: int

    def numbers(self) -> dict[str, int]:
        """What its node carries of this."""
        return {"meetings": self.meetings, "rank": self.rank}


_NO_SEATS: Mapping[str, Seat] = {}


def node_name(iri: str) -> str:
    """The name of a thing as a node."""
    return iri.removeprefix(BASE)


def country_topic(holdings: Holdings) -> nx.Graph[str]:
    """Parties and topics; the weight counts statements on the topic in which the party speaks.

    A body that speaks for itself counts for its party. ``commitments`` on an edge counts those that are commitments.
    """
    said = statements(holdings.store, holdings.glossary)
    pairs: dict[tuple[str, str], list[StatementFact]] = {}
    for statement in said:
        for party in parties(statement, holdings.glossary):
            for topic in statement.topics:
                pairs.setdefault((party, topic.iri), []).append(statement)
    return _pair_graph(holdings, "country-topic", pairs)


def parties(statement: StatementFact, glossary: Glossary) -> list[str]:
    """The parties that speak in a statement, by themselves or by a body of theirs."""
    found = (
        speaker.iri if speaker.kind == "country" else glossary.party(speaker.iri) for speaker in statement.speakers
    )
    return sorted({party for party in found if party is not None})


def agency_topic(holdings: Holdings) -> nx.Graph[str]:
    """Bodies and topics; the weight counts statements on the topic that the body or its side made where it was present.

    Presence is not speech: the edge says that the body sat at the table, not that it spoke. Releases that report no
    meeting put nobody at a table.
    """
    present = participations(holdings.store, holdings.glossary)
    at_meeting: dict[str, list[StatementFact]] = {}
    for statement in statements(holdings.store, holdings.glossary):
        if statement.meeting is not None:
            at_meeting.setdefault(statement.meeting, []).append(statement)
    pairs: dict[tuple[str, str], list[StatementFact]] = {}
    seated = {(one.meeting, one.body.iri, one.side.iri) for one in present if one.meeting is not None}
    for meeting, body, side in sorted(seated):
        for statement in at_meeting.get(meeting, ()):
            if {body, side} & {speaker.iri for speaker in statement.speakers}:
                for topic in statement.topics:
                    pairs.setdefault((body, topic.iri), []).append(statement)
    return _pair_graph(holdings, "agency-topic", pairs, _seats(present))


def co_attendance(holdings: Holdings) -> nx.Graph[str]:
    """Bodies present at the same meetings; the weight counts the meetings, whichever side they sat on."""
    present = participations(holdings.store, holdings.glossary)
    tables: dict[str, set[str]] = {}
    for one in present:
        if one.meeting is not None:
            tables.setdefault(one.meeting, set()).add(one.body.iri)
    together = Counter(pair for bodies in tables.values() for pair in combinations(sorted(bodies), 2))
    graph = _empty("co-attendance", holdings)
    for body, seat in sorted(_seats(present).items()):
        if seat.meetings:
            _add_node(graph, holdings.glossary.term(body), seat.side, **seat.numbers())
    for (body, other), number in sorted(together.items()):
        graph.add_edge(node_name(body), node_name(other), weight=number)
    return graph


def statement_forum(holdings: Holdings) -> nx.Graph[str]:
    """Statements and the fora, bodies and events that they name; the weight of an edge is 1."""
    graph = _empty("statement-forum", holdings)
    pointing = [one for one in statements(holdings.store, holdings.glossary) if one.fora]
    for statement in pointing:
        _add_statement(graph, statement)
    for forum in sorted({forum for statement in pointing for forum in statement.fora}, key=lambda forum: forum.iri):
        named = [statement for statement in pointing if forum in statement.fora]
        _add_node(graph, forum, statements=len(named), commitments=_commitments(named))
    for statement in pointing:
        for forum in statement.fora:
            graph.add_edge(node_name(statement.iri), node_name(forum.iri), weight=1)
    return graph


def _pair_graph(
    holdings: Holdings,
    projection: str,
    pairs: Mapping[tuple[str, str], list[StatementFact]],
    seats: Mapping[str, Seat] = _NO_SEATS,
) -> nx.Graph[str]:
    """Things tied by the statements that concern both; a statement counts once for a pair."""
    told = {pair: {statement.iri: statement for statement in said} for pair, said in pairs.items()}
    on: dict[str, dict[str, StatementFact]] = {}
    for pair, by_iri in told.items():
        for end in pair:
            on.setdefault(end, {}).update(by_iri)
    graph = _empty(projection, holdings)
    for iri in sorted(on, key=lambda iri: (holdings.glossary.term(iri).kind == "topic", iri)):
        term, concerned = holdings.glossary.term(iri), on[iri].values()
        seat = seats.get(iri)
        seated = {} if seat is None else seat.numbers()
        _add_node(
            graph, term, seat and seat.side, statements=len(concerned), commitments=_commitments(concerned), **seated
        )
    for (one, other), by_iri in sorted(told.items()):
        said = list(by_iri.values())
        graph.add_edge(
            node_name(one),
            node_name(other),
            weight=len(said),
            commitments=_commitments(said),
            meetings=len({statement.meeting for statement in said if statement.meeting is not None}),
        )
    return graph


def _empty(projection: str, holdings: Holdings) -> nx.Graph[str]:
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.graph.update(facts_of(projection, holdings))
    return graph


def facts_of(projection: str, holdings: Holdings, rests_on: Collection[str] | None = None) -> Attributes:
    """What a graph says of itself: its name, what was counted, and in how much: all releases, or those it ``rests_on``."""
    return {
        "name": projection,
        **{f"title_{language}": TITLES[projection].get(language) for language in LANGUAGES},
        **{f"counted_{language}": COUNTED[projection].get(language) for language in LANGUAGES},
        **{f"drawn_{language}": DRAWN[projection].get(language) for language in LANGUAGES},
        **{f"source_{language}": source_words(holdings, language, rests_on) for language in LANGUAGES},
        "releases": len(holdings.releases if rests_on is None else rests_on),
        "meetings": len(holdings.meetings),
    }


def source_words(holdings: Holdings, language: Language, rests_on: Collection[str] | None = None) -> str:
    """Which releases a network rests on: how many, whose, and of which days where all are known."""
    releases = [one for one in holdings.releases.values() if rests_on is None or one.iri in rests_on]
    publishers = list(dict.fromkeys(one.publisher.label(language).text for one in releases if one.publisher))
    days = sorted(one.issued or "" for one in releases)
    named = ("、" if language == "ja" else ", ").join(publishers[:_PUBLISHERS])
    if named and (len(publishers) > _PUBLISHERS or any(one.publisher is None for one in releases)):
        named = PICTURE["others_too"].get(language, publishers=named)
    return PICTURE["source"].get(
        language,
        releases=COUNT["releases"].get(language, len(releases)),
        by=PICTURE["by"].get(language, publishers=named) if named else "",
        dates=PICTURE["dated"].get(language, dates=range_words(days[0], days[-1], language)) if days[:1] > [""] else "",
    )


def attributes(term: Term) -> Attributes:
    """What every node carries."""
    return {
        "kind": term.kind,
        "iri": term.iri,
        **{f"label_{language}": term.label(language).text for language in LANGUAGES},
    }


def _add_node(graph: nx.Graph[str], term: Term, side: Term | None = None, **numbers: int) -> None:
    told = attributes(term) | numbers
    if side is not None:
        told["side"] = side.id
        told |= {f"side_{language}": side.label(language).text for language in LANGUAGES}
    graph.add_node(node_name(term.iri), **told)


def _add_statement(graph: nx.Graph[str], statement: StatementFact) -> None:
    graph.add_node(node_name(statement.iri), **statement_attributes(statement))


def statement_attributes(statement: StatementFact) -> Attributes:
    """What the node of a statement carries: its act stands in its label, its words beside it."""
    return {
        "kind": "statement",
        "iri": statement.iri,
        **{f"label_{language}": f"{statement.name} {statement.act.label(language).text}" for language in LANGUAGES},
        "act": statement.act.id,
        "level": statement.level,
        "commitment": int(statement.commitment),
        "speakers": " ".join(speaker.id for speaker in statement.speakers),
        "quote": statement.quoted.exact,
        "language": statement.quoted.language,
    }


def _seats(present: Iterable[ParticipationFact]) -> dict[str, Seat]:
    """Where each body sits, on the side that lists it most often where releases put it on several."""
    listed: dict[str, list[ParticipationFact]] = {}
    for one in present:
        listed.setdefault(one.body.iri, []).append(one)
    seats: dict[str, Seat] = {}
    for body, lists in listed.items():
        counts = Counter(one.side for one in lists)
        side = min(counts, key=lambda side: (-counts[side], side.iri))
        rank = min(one.order for one in lists if one.side == side)
        seats[body] = Seat(side, len({one.meeting for one in lists if one.meeting is not None}), rank)
    return seats


def _commitments(said: Iterable[StatementFact]) -> int:
    return sum(statement.commitment for statement in said)
