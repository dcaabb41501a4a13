"""Networks for other tools: GraphML, GEXF, JSON, CSV. The same network always gives the same bytes."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, get_args

from msgspec import structs

from policygraph import __version__
from policygraph.answers.network.measures import measured
from policygraph.answers.network.over_time import edition_measures
from policygraph.answers.table_data import guarded
from policygraph.bilingual import Language, both
from policygraph.errors import UsageError

if TYPE_CHECKING:
    import networkx as nx

Format = Literal["table", "graphml", "gexf", "json", "csv"]
FORMATS: tuple[Format, ...] = get_args(Format)
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NODE_FIRST = ("iri", "kind", "label_en", "label_ja")


def write_network(
    graph: nx.Graph[str], format: Format = "table", language: Language = "en", *, measures: bool = False
) -> str:
    """The network in one of :data:`FORMATS`; with ``measures``, nodes carry theirs.

    ``table`` and ``csv`` hold the edges, with ``measures`` the nodes; ``language`` concerns the table only.
    Raises :class:`~policygraph.errors.UsageError` for a format that there is not.
    """
    if format not in FORMATS:
        raise UsageError(
            both("no format {format!r}", "形式「{format}」はありません", format=format),
            advice=both("choose {names}", "次から選んでください：{names}", names=", ".join(FORMATS)),
        )
    if format == "table":
        from policygraph.answers.network.listing import edges_table, nodes_table

        return (nodes_table if measures else edges_table)(graph, language)
    told = measured(graph) if measures else graph
    if format == "csv":
        return (nodes_csv if measures else edges_csv)(told)
    return {"graphml": to_graphml, "gexf": to_gexf, "json": to_json}[format](told)


def to_graphml(graph: nx.Graph[str]) -> str:
    """GraphML 1.0, as networkx writes and reads it."""
    import networkx as nx

    return "\n".join(nx.generate_graphml(_for_xml(graph), encoding="utf-8")) + "\n"


def to_gexf(graph: nx.Graph[str]) -> str:
    """GEXF 1.2draft, as networkx writes and reads it, without the day of writing; labels are the English ones."""
    from networkx.readwrite.gexf import GEXFWriter

    labelled = _for_xml(graph)
    for _, told in labelled.nodes(data=True):
        told["label"] = told.get("label_en", "")
    if graph.is_multigraph():  # networkx takes an edge's key for its id, and keys recur
        for number, (_, _, told) in enumerate(labelled.edges(data=True)):
            told["id"] = str(number)
    writer = GEXFWriter(labelled, encoding="utf-8", prettyprint=True, version="1.2draft")
    meta = next(part for part in writer.xml if part.tag == "meta")
    meta.attrib.clear()
    creator = next(part for part in meta if part.tag == "creator")
    creator.text = f"policygraph {__version__}"
    return str(writer) + "\n"


def _for_xml(graph: nx.Graph[str]) -> nx.Graph[str]:
    """A copy without the control characters that XML 1.0 cannot hold."""
    copy = graph.copy()
    for told in [
        copy.graph,
        *(told for _, told in copy.nodes(data=True)),
        *(told for *_, told in copy.edges(data=True)),
    ]:
        told.update({name: _NOT_XML.sub("", value) for name, value in told.items() if isinstance(value, str)})
    return copy


def to_json(graph: nx.Graph[str]) -> str:
    """Node-link JSON: ``networkx.node_link_graph(data, edges="edges")`` gives the network back."""
    import networkx as nx

    data = nx.node_link_data(graph, edges="edges")
    if graph.graph.get("name") == "co-attendance-over-time":
        data["editions"] = [structs.asdict(one) for one in edition_measures(graph)]  # type: ignore[arg-type]  # it is one
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def edges_csv(graph: nx.Graph[str]) -> str:
    """One row an edge: source, target, their labels in both languages, then the edge's attributes."""
    names = _names(told for _, _, told in graph.edges(data=True))
    labels = [f"{end}_label_{language}" for end in ("source", "target") for language in ("en", "ja")]
    rows = (
        [
            source,
            target,
            *(graph.nodes[end].get(f"label_{language}", "") for end in (source, target) for language in ("en", "ja")),
            *(told.get(name, "") for name in names),
        ]
        for source, target, told in graph.edges(data=True)
    )
    return _csv(["source", "target", *labels, *names], rows)


def nodes_csv(graph: nx.Graph[str]) -> str:
    """One row a node: its name, IRI, kind and labels, then its other attributes."""
    names = _names(told for _, told in graph.nodes(data=True))
    ordered = [*(name for name in _NODE_FIRST if name in names), *(name for name in names if name not in _NODE_FIRST)]
    rows = ([node, *(told.get(name, "") for name in ordered)] for node, told in graph.nodes(data=True))
    return _csv(["node", *ordered], rows)


def _names(attributes: Iterable[dict[str, object]]) -> list[str]:
    """Every attribute's name, in the order in which they first stand."""
    return list(dict.fromkeys(name for told in attributes for name in told))


def _csv(head: list[str], rows: Iterable[list[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows([guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return out.getvalue()
