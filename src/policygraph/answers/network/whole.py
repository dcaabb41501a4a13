"""The whole graph as one network: everything that releases tell of, and how it hangs together."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.meetings import delegates
from policygraph.answers.facts.rows import rows
from policygraph.answers.facts.statements import statements
from policygraph.answers.network.projections import Attributes, attributes, facts_of, node_name, statement_attributes
from policygraph.answers.reports.document import plain
from policygraph.answers.reports.page import Page
from policygraph.answers.reports.words import term
from policygraph.bilingual import LANGUAGES
from policygraph.namespaces import SOURCE_GRAPHS, compact

if TYPE_CHECKING:
    import networkx as nx

_RELATIONS = (
    "pg:reports", "dcterms:publisher", "pg:series", "pg:party", "pg:host", "pg:participant", "pg:session",
    "pg:heldWith", "pg:meeting", "pg:person", "pg:agency", "pg:act", "pg:speaker", "pg:addressee", "pg:topic",
    "pg:forum", "pg:document", "pg:thirdCountry", "pg:by", "pg:to",
)  # fmt: skip
_LINKS = f"""
SELECT ?g ?from ?link ?to WHERE {{
  GRAPH ?g {{
    VALUES ?class {{ pg:Release pg:Meeting pg:Session pg:Statement pg:Delegate pg:Document }}
    VALUES ?link {{ {" ".join(_RELATIONS)} }}
    ?from a ?class ; ?link ?to
  }}
  FILTER(!STRSTARTS(STR(?g), "{SOURCE_GRAPHS}"))
}}
"""


def whole(holdings: Holdings) -> nx.MultiDiGraph[str]:
    """Releases, meetings, sessions, bodies, delegates, statements, acts, topics, fora, documents and their links.

    An edge's key and ``relation`` say how two things hang together (``pg:speaker``); its weight counts the releases
    that state it, 0 for what the reference data add: topics under broader ones, bodies under their parties.
    Quotes, names as written and sentences not taken are left out: they are evidence, not things.
    """
    import networkx as nx

    links = Counter(
        (str(row["from"]), compact(str(row["link"])), str(row["to"])) for row in rows(holdings.store, _LINKS)
    )
    ends = {end for one, _, other in links for end in (one, other)}
    _add_reference(holdings, links, ends)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.graph.update(facts_of("whole", holdings))
    known = _labels(holdings)
    for iri in sorted(ends):
        graph.add_node(node_name(iri), **known.get(iri, attributes(holdings.glossary.term(iri))))
    for (one, link, other), number in sorted(links.items()):
        graph.add_edge(node_name(one), node_name(other), key=link, relation=link, weight=number)
    return graph


def _add_reference(holdings: Holdings, links: Counter[tuple[str, str, str]], ends: set[str]) -> None:
    """Broader topics and the parties of bodies, as the reference data have them."""
    glossary = holdings.glossary
    for iri in sorted(ends):
        if glossary.term(iri).kind == "topic":
            below, above = iri, glossary.broader(iri)
            while above is not None and (below, "skos:broader", above) not in links:
                links[below, "skos:broader", above] = 0
                ends.add(above)
                below, above = above, glossary.broader(above)
        party = glossary.party(iri)
        if party is not None:
            links[iri, "pg:ofParty", party] = 0
            ends.add(party)


def _labels(holdings: Holdings) -> dict[str, Attributes]:
    """What the nodes of releases, meetings, sessions, delegates and statements carry; they have no name of their own."""
    told: dict[str, Attributes] = {}
    pages = {language: Page(language, holdings, holdings.releases) for language in LANGUAGES}
    for iri, release in holdings.releases.items():
        title = release.title.text if release.title else release.key
        told[iri] = {"kind": "release", "iri": iri, **{f"label_{language}": title for language in LANGUAGES}}
    for iri in holdings.meetings:
        names = {f"label_{language}": plain(page.meeting(iri)) for language, page in pages.items()}
        told[iri] = {"kind": "meeting", "iri": iri, **names}
    for person in delegates(holdings.store, holdings.glossary):
        told[person.iri] = {
            "kind": "delegate", "iri": person.iri, **{f"label_{language}": person.name.text for language in LANGUAGES}
        }  # fmt: skip
    for row in rows(holdings.store, "SELECT ?session ?kind WHERE { ?session a pg:Session ; pg:sessionKind ?kind }"):
        iri, kind = str(row["session"]), str(row["kind"])
        names = {f"label_{language}": term("session", kind, language) for language in LANGUAGES}
        told[iri] = {"kind": "session", "iri": iri, **names}
    for statement in statements(holdings.store, holdings.glossary):
        told[statement.iri] = statement_attributes(statement)
    return told
