"""Threads as a network: statements, and the links that carry a promise from edition to edition."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from policygraph.answers.facts.glossary import Term
from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.network.choosing import Choice
from policygraph.answers.network.editions import edition_attributes, edition_words
from policygraph.answers.network.projections import Attributes, facts_of, node_name
from policygraph.answers.network.words import LABEL, RELATION
from policygraph.bilingual import LANGUAGES, Language
from policygraph.identifiers import iri
from policygraph.threads.link import Absence, Link
from policygraph.threads.said import Edition, Said
from policygraph.threads.weave import Weave

if TYPE_CHECKING:
    import networkx as nx

ABSENT = "pg:absentFrom"
"""The relation of a statement to the edition that no longer mentions it."""


def threads(holdings: Holdings, weave: Weave, choice: Choice) -> nx.MultiDiGraph[str]:
    """Statements and their links; a link reads as in the store, ``later pg:renews earlier``.

    A meeting is a node where its being held fulfils what was scheduled, and where a statement is no longer mentioned
    there (``pg:absentFrom``; only what was dropped, not what was merged or moved: links say that). An edge's key and
    ``relation`` are its kind, its weight is 1, its ``iri`` the named link or absence that it rests on.
    Statements without any of these are left out.
    """
    import networkx as nx

    kept = {
        said.iri: said for said in weave.statements if choice.of_series(said.series) and choice.on_topic(said.topics)
    }
    links = [
        link for link in weave.links if link.target in kept and (link.source in kept or not weave.knows(link.source))
    ]
    gone = [absence for absence in weave.absences if absence.statement in kept and absence.outcome == "dropped"]
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.graph.update(facts_of("threads", holdings, choice.rests_on(weave.statements)))
    for end in _ends(weave, links, gone):
        told = _statement(holdings, weave, kept[end]) if end in kept else _meeting(holdings, weave.edition(end), end)
        graph.add_node(node_name(end), **told)
    for link in links:
        _add(graph, link.source, link.target, f"pg:{link.kind}", _told(link))
    for absence in gone:
        numbers: Attributes = {"weight": 1, "score": f"{absence.score:.3f}", "decided": 0, "iri": absence.iri}
        _add(graph, absence.statement, absence.edition, ABSENT, numbers)
    return graph


def _ends(weave: Weave, links: list[Link], gone: list[Absence]) -> list[str]:
    """Every node, statements in the order of time, then meetings."""
    found = {end for link in links for end in (link.source, link.target)}
    found |= {end for absence in gone for end in (absence.statement, absence.edition)}
    said = [one.iri for one in weave.statements if one.iri in found]
    return [*said, *sorted(found.difference(said))]


def _add(graph: nx.MultiDiGraph[str], source: str, target: str, relation: str, told: Attributes) -> None:
    labels = {f"label_{language}": RELATION[relation].get(language) for language in LANGUAGES}
    graph.add_edge(node_name(source), node_name(target), key=relation, relation=relation, **labels, **told)


def _told(link: Link) -> Attributes:
    return {"weight": 1, "score": f"{link.score:.3f}", "decided": int(link.decided is not None), "iri": link.iri}


def _statement(holdings: Holdings, weave: Weave, said: Said) -> Attributes:
    act = holdings.glossary.term(iri("act", said.act))
    topics = [holdings.glossary.term(topic) for topic in said.topics]
    edition, thread = weave.edition_of(said), weave.thread_of(said.iri)
    return {
        "kind": "statement",
        "iri": said.iri,
        **{f"label_{language}": _label(said, edition, act, topics, language) for language in LANGUAGES},
        "act": said.act,
        "level": said.level,
        "commitment": int(said.commissive),
        "quote": said.words,
        "language": said.language,
        "release": said.key,
        "order": said.order,
        "topics": " ".join(topic.id for topic in topics),
        **{f"topics_{tongue}": "; ".join(topic.label(tongue).text for topic in topics) for tongue in LANGUAGES},
        "thread": "" if thread is None else thread.key,
        **_of(holdings, edition),
    }


def _label(said: Said, edition: Edition | None, act: Term, topics: Sequence[Term], language: Language) -> str:
    """``4th, 24 May 2022, s06: commit (5G)``: when, which, what, on what first of all."""
    first = topics[0].label(language).text if topics else ""
    words = {"name": said.name, "act": act.label(language).text, "topic": first}
    told = LABEL["on_topic" if first else "plain"].get(language, **words)
    return told if edition is None else LABEL["at"].get(language, edition=edition_words(edition, language), words=told)


def _meeting(holdings: Holdings, edition: Edition | None, meeting: str) -> Attributes:
    names = {
        f"label_{language}": edition_words(edition, language) if edition else node_name(meeting)
        for language in LANGUAGES
    }
    return {"kind": "meeting", "iri": meeting, **names, **_of(holdings, edition)}


def _of(holdings: Holdings, edition: Edition | None) -> Attributes:
    return {} if edition is None else edition_attributes(edition, holdings.glossary.term(edition.series))
