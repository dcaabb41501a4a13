"""The cascade of fora: which fora a series points at, and which bodies stand behind these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.rows import rows
from policygraph.answers.network.choosing import Choice
from policygraph.answers.network.projections import attributes, facts_of, node_name
from policygraph.answers.network.words import RELATION
from policygraph.bilingual import LANGUAGES
from policygraph.namespaces import compact
from policygraph.threads.reading import read_said
from policygraph.threads.said import Said

if TYPE_CHECKING:
    import networkx as nx

POINTS_AT, OF_BODY = "points-at", "pg:ofBody"
_BEHIND = "SELECT DISTINCT ?thing ?link ?other WHERE { VALUES ?link { pg:series pg:editionOf pg:ofBody } ?thing ?link ?other . FILTER NOT EXISTS { ?thing a pg:Meeting } }"


def cascade(holdings: Holdings, choice: Choice) -> nx.DiGraph[str]:
    """Series, the fora that statements made at their meetings name, and the bodies that these fora are of.

    An edition of a forum (G20 2019) counts as the forum's series. An edge ``points-at`` weighs as many statements as name
    its target; an edge ``pg:ofBody``, from a forum to its body, as many as come that way; ``commitments`` are those among
    them. What a series says of itself is no edge: ``own`` of its node counts it. ``tier`` is 1 for a series that speaks,
    3 for an organization or what another is of, 2 for what stands between; ``statements`` counts those that point at the
    node, ``spoken`` those that it makes about others.
    Statements of no series point from nowhere and are left out.
    """
    import networkx as nx

    parents, behind = _behind(holdings)
    everything = read_said(holdings.store)
    said = [one for one in everything if choice.of_series(one.series) and choice.on_topic(one.topics)]
    pointing: dict[tuple[str, str], dict[str, Said]] = {}
    for one in said:
        for forum in one.fora if one.series is not None else ():
            pointing.setdefault((one.series or "", parents.get(forum, forum)), {})[one.iri] = one
    own = {series: len(found) for (series, forum), found in pointing.items() if series == forum}
    links = {pair: found for pair, found in sorted(pointing.items()) if pair[0] != pair[1]}
    upwards = dict(_upwards(links, behind))
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.graph.update(facts_of("cascade", holdings, choice.rests_on(everything)))
    ends = {end for pair in (*links, *upwards) for end in pair}
    bodies = {body for _, body in upwards}
    speaking = {series for series, _ in links}
    for end in sorted(ends):
        tier = 1 if end in speaking else 3 if end in bodies or holdings.glossary.term(end).kind == "organization" else 2
        into = _all(found for (_, target), found in (*links.items(), *upwards.items()) if target == end)
        out = _all(found for (source, _), found in links.items() if source == end)
        graph.add_node(
            node_name(end),
            **attributes(holdings.glossary.term(end)),
            tier=tier,
            statements=len(into),
            commitments=sum(one.commissive for one in into.values()),
            spoken=len(out),
            own=own.get(end, 0),
        )
    for relation, found in ((POINTS_AT, links), (OF_BODY, upwards)):
        for (source, target), statements in found.items():
            graph.add_edge(
                node_name(source),
                node_name(target),
                relation=relation,
                **{f"label_{language}": RELATION[relation].get(language) for language in LANGUAGES},
                weight=len(statements),
                commitments=sum(one.commissive for one in statements.values()),
            )
    return graph


def _behind(holdings: Holdings) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The series that each edition of a forum is of, and the body that each forum is of, by IRI."""
    parents: dict[str, str] = {}
    bodies: dict[str, str] = {}
    for row in sorted(
        rows(holdings.store, _BEHIND), key=lambda row: (str(row["thing"]), str(row["link"]), str(row["other"]))
    ):
        into = bodies if compact(str(row["link"])) == "pg:ofBody" else parents
        into.setdefault(str(row["thing"]), str(row["other"]))
    return parents, bodies


def _upwards(
    links: Mapping[tuple[str, str], Mapping[str, Said]], behind: Mapping[str, str]
) -> Iterator[tuple[tuple[str, str], dict[str, Said]]]:
    """From each forum that is pointed at to its body, and on: the statements that come that way."""
    coming: dict[str, dict[str, Said]] = {}
    for (_, target), statements in links.items():
        coming.setdefault(target, {}).update(statements)
    found: dict[tuple[str, str], dict[str, Said]] = {}
    for target, statements in sorted(coming.items()):
        here, seen = target, {target}
        while (body := behind.get(here)) is not None and body not in seen:
            found.setdefault((here, body), {}).update(statements)
            seen.add(body)
            here = body
    yield from sorted(found.items())


def _all(found: Iterator[Mapping[str, Said]]) -> dict[str, Said]:
    return {iri: said for statements in found for iri, said in statements.items()}
