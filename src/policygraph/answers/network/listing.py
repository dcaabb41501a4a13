"""A network as a table to read: its edges, or its nodes with their measures, and what was counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygraph.answers.network.measures import measures
from policygraph.answers.network.words import LISTING
from policygraph.answers.reports.document import Column, Line, Note, Report, Section, Sheet, Table, Words, line
from policygraph.answers.reports.text import render_text
from policygraph.bilingual import Language

if TYPE_CHECKING:
    import networkx as nx


def edges_table(graph: nx.Graph[str], language: Language) -> str:
    """The edges, the heaviest first."""
    several = graph.is_multigraph()
    edges = sorted(
        graph.edges(data=True),
        key=lambda edge: (-int(edge[2]["weight"]), edge[0], edge[1], str(edge[2].get("relation"))),
    )
    ends = ("source", "target") if graph.is_directed() else ("one", "other")
    columns = [Column(_say(end, language)) for end in ends]
    columns += [Column(_say("relation", language))] if several else []
    columns.append(Column(_say("weight", language), numeric=True))
    rows = tuple(
        (
            _name(graph, source, language),
            _name(graph, target, language),
            *([line(str(told["relation"]))] if several else []),
            line(f"{told['weight']:,}"),
        )
        for source, target, told in edges
    )
    return _page(graph, Table(_counted(graph, language), tuple(columns), rows), (), language)


def nodes_table(graph: nx.Graph[str], language: Language) -> str:
    """The nodes with their measures, the greatest weighted degree first."""
    found = measures(graph)
    order = sorted(found, key=lambda node: (-found[node].weighted_degree, -found[node].degree, node))
    names = ("degree", "weighted_degree", "betweenness", "community")
    rows = tuple(
        (
            _name(graph, node, language),
            line(str(graph.nodes[node]["kind"])),
            line(f"{found[node].degree:,}"),
            line(f"{found[node].weighted_degree:,}"),
            line(f"{found[node].betweenness:.3f}"),
            line(f"{found[node].community:,}"),
        )
        for node in order
    )
    columns = (
        Column(_say("node", language)),
        Column(_say("kind", language)),
        *(Column(_say(name, language), numeric=True) for name in names),
    )
    notes = tuple(Note(line(_say(f"about_{name}", language))) for name in names)
    return _page(graph, Table(_counted(graph, language), columns, rows), notes, language)


def _page(graph: nx.Graph[str], table: Table, notes: tuple[Note, ...], language: Language) -> str:
    told = graph.graph
    size = LISTING["size"].get(language, nodes=f"{graph.number_of_nodes():,}", edges=f"{graph.number_of_edges():,}")
    page = Report(
        kind="network",
        language=language,
        title=line(str(told[f"title_{language}"])),
        lead=(line(size), line(str(told[f"source_{language}"]))),
        sections=(Section(name="table", title=line(_say("table", language)), blocks=(table, *notes)),),
        sources=(),
        sheet=Sheet((), ()),
        sources_title="",
    )
    return render_text(page)


def _counted(graph: nx.Graph[str], language: Language) -> str:
    return LISTING["counted"].get(language, counted=str(graph.graph[f"counted_{language}"]))


def _name(graph: nx.Graph[str], node: str, language: Language) -> Line:
    return (Words(str(graph.nodes[node][f"label_{language}"])),)


def _say(name: str, language: Language) -> str:
    return LISTING[name].get(language)
