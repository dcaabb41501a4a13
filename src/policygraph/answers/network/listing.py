"""A network as a table to read: its edges, or its nodes with their measures, and what was counted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from policygraph.answers.network.measures import directed_measures, measures
from policygraph.answers.network.over_time import edition_measures
from policygraph.answers.network.words import LISTING
from policygraph.answers.reports.document import (
    Block,
    Column,
    Line,
    Note,
    Paragraph,
    Report,
    Section,
    Sheet,
    Table,
    Words,
    line,
)
from policygraph.answers.reports.text import render_text
from policygraph.bilingual import Language

if TYPE_CHECKING:
    import networkx as nx


def edges_table(graph: nx.Graph[str], language: Language) -> str:
    """The edges, the heaviest first."""
    related = any("relation" in told for _, _, told in graph.edges(data=True))
    dated = any("edition" in told for _, _, told in graph.edges(data=True))
    edges = sorted(
        graph.edges(data=True),
        key=lambda edge: (-int(edge[2]["weight"]), *_place(edge[2]), edge[0], edge[1], str(edge[2].get("relation"))),
    )
    ends = ("source", "target") if graph.is_directed() else ("one", "other")
    columns = [Column(_say(end, language)) for end in ends]
    columns += [Column(_say("relation", language))] if related else []
    columns += [Column(_say("edition", language))] if dated else []
    columns.append(Column(_say("weight", language), numeric=True))
    rows = tuple(
        (
            _name(graph, source, language),
            _name(graph, target, language),
            *([line(str(told.get(f"label_{language}", told["relation"])))] if related else []),
            *([_edition(told, language)] if dated else []),
            line(f"{told['weight']:,}"),
        )
        for source, target, told in edges
    )
    return _page(graph, Table(_counted(graph, language), tuple(columns), rows), (), language)


def _place(told: Mapping[str, object]) -> tuple[str, str]:
    return str(told.get("start", "")), str(told.get("edition", ""))


def _edition(told: Mapping[str, object], language: Language) -> Line:
    return line(str(told[f"series_{language}"]), ", " if language == "en" else "、", str(told[f"edition_{language}"]))


def nodes_table(graph: nx.Graph[str], language: Language) -> str:
    """The nodes with their measures, the greatest weighted degree first."""
    found = measures(graph)
    order = sorted(found, key=lambda node: (-found[node].weighted_degree, -found[node].degree, node))
    directed = directed_measures(graph)  # type: ignore[arg-type]  # empty for other networks
    names = ("degree", "betweenness") if directed else ("degree", "weighted_degree", "betweenness", "community")
    more = ("weighted_in", "weighted_out", "reach", "sources") if directed else ()
    rows = tuple(
        (
            _name(graph, node, language),
            line(str(graph.nodes[node]["kind"])),
            *(line(_number(getattr(found[node], name))) for name in names),
            *(line(_number(getattr(directed[node], name))) for name in more),
        )
        for node in order
    )
    columns = (
        Column(_say("node", language)),
        Column(_say("kind", language)),
        *(Column(_say(name, language), numeric=True) for name in (*names, *more)),
    )
    notes = tuple(Note(line(_say(f"about_{name}", language))) for name in (*names, *more))
    return _page(graph, Table(_counted(graph, language), columns, rows), notes, language)


def _page(graph: nx.Graph[str], table: Table, notes: tuple[Note, ...], language: Language) -> str:
    told = graph.graph
    nothing = Paragraph(line(_say("empty", language)))
    blocks: tuple[Block, ...] = (table, *notes) if table.rows else (nothing,)
    size = LISTING["size"].get(language, nodes=f"{graph.number_of_nodes():,}", edges=f"{graph.number_of_edges():,}")
    page = Report(
        kind="network",
        language=language,
        title=line(str(told[f"title_{language}"])),
        lead=(*_only(graph, language), line(size), line(str(told[f"source_{language}"]))),
        sections=(
            *_editions(graph, language),
            Section(name="table", title=line(_say("table", language)), blocks=blocks),
        ),
        sources=(),
        sheet=Sheet((), ()),
        sources_title="",
    )
    return render_text(page)


def _number(value: float) -> str:
    return f"{value:.3f}" if isinstance(value, float) else f"{value:,}"


def _only(graph: nx.Graph[str], language: Language) -> tuple[Line, ...]:
    """What the network was narrowed to."""
    chosen = graph.graph.get(f"only_{language}")
    return () if chosen is None else (line(LISTING["only"].get(language, chosen=chosen)),)


def _editions(graph: nx.Graph[str], language: Language) -> tuple[Section, ...]:
    """What each edition did to a network over time."""
    if graph.graph.get("name") != "co-attendance-over-time" or not graph.number_of_edges():
        return ()
    labels = {str(told["edition"]): _edition(told, language) for _, _, told in graph.edges(data=True)}
    names = ("bodies", "pairs", "new_pairs", "joined", "left")
    rows = tuple(
        (
            labels[one.edition],
            *(line(f"{getattr(one, name):,}") for name in names),
            line("" if one.kept < 0 else f"{one.kept:.2f}"),
        )
        for one in edition_measures(graph)  # type: ignore[arg-type]  # it is one
    )
    columns = (
        Column(_say("edition", language)),
        *(Column(_say(name, language), numeric=True) for name in (*names, "kept")),
    )
    title = _say("editions", language)
    note = Note(line(_say("about_editions", language)))
    return (Section(name="editions", title=line(title), blocks=(Table(title, columns, rows), note)),)


def _counted(graph: nx.Graph[str], language: Language) -> str:
    return LISTING["counted"].get(language, counted=str(graph.graph[f"counted_{language}"]))


def _name(graph: nx.Graph[str], node: str, language: Language) -> Line:
    return (Words(str(graph.nodes[node][f"label_{language}"])),)


def _say(name: str, language: Language) -> str:
    return LISTING[name].get(language)
