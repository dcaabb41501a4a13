"""The picture of each projection: what goes where, in which colour, and what is said around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from policygraph.answers.network.drawing.canvas import FIRM, GREY, Canvas, PictureFormat, save
from policygraph.answers.network.drawing.cascade import draw_cascade
from policygraph.answers.network.drawing.colours import PRIVATE_SECTOR, colour_of
from policygraph.answers.network.drawing.flow import DARK, LIGHT, Block, Ribbon, draw_flow
from policygraph.answers.network.drawing.frame import Key
from policygraph.answers.network.drawing.matrix import draw_matrix
from policygraph.answers.network.drawing.over_time import draw_over_time
from policygraph.answers.network.drawing.sides import Seat, Side, draw_sides
from policygraph.answers.network.drawing.threads import draw_threads
from policygraph.answers.network.drawing.wording import PictureWords
from policygraph.bilingual import Language, both
from policygraph.errors import UsageError

if TYPE_CHECKING:
    import networkx as nx


def picture(graph: nx.Graph[str], format: PictureFormat = "svg", language: Language = "en") -> bytes:
    """The picture of a projection as the content of an SVG or PNG file.

    Raises :class:`UsageError` for a network that is no projection, and for one without an edge.
    """
    return save(canvas_of(graph, language).figure, format, str(graph.graph[f"title_{language}"]))


def canvas_of(graph: nx.Graph[str], language: Language) -> Canvas:
    """The picture as drawn, for who wants to go on from there; raises as :func:`picture` does."""
    projection = str(graph.graph.get("name", ""))
    if projection not in _DRAWERS:
        raise UsageError(
            both("no picture of {value}", "{value} の図はありません", value=projection or "a network without a name"),
            advice=both("project a store first", "先にストアからネットワークを作ってください"),
        )
    if not graph.number_of_edges():
        raise UsageError(
            both(
                "nothing to draw: {projection} has no edge",
                "描くものがありません：{projection} に辺がありません",
                projection=projection,
            ),
            advice=both("build releases that name such things", "該当するものに触れた発表資料を build してください"),
        )
    if projection == "whole" and not any(told["kind"] == "statement" for _, told in graph.nodes(data=True)):
        raise UsageError(
            both(
                "nothing to draw: no release states anything", "描くものがありません：どの発表資料にも表明がありません"
            ),
            advice=both("draw co-attendance instead", "代わりに co-attendance を描いてください"),
        )
    return _DRAWERS[projection](graph, language)


def _ranked(graph: nx.Graph[str], kinds: set[str], by: str) -> list[str]:
    """Nodes of these kinds, the largest first, then as lists rank them, then by name."""
    nodes = [node for node, told in graph.nodes(data=True) if told["kind"] in kinds]
    return sorted(nodes, key=lambda node: (-int(graph.nodes[node].get(by, 0)), graph.nodes[node].get("rank", 0), node))


def _firm_keys(words: PictureWords) -> list[Key]:
    return [Key(words.say("commitments"), FIRM, DARK), Key(words.say("others"), FIRM, LIGHT)]


def _number_key(words: PictureWords) -> Key:
    return Key(words.say("number"), example="3 (1)")


def _number(told: Mapping[str, object]) -> str:
    return f"{told.get('statements', 0)} ({told.get('commitments', 0)})"


def _country_topic(graph: nx.Graph[str], language: Language) -> Canvas:
    words = PictureWords(graph, language)
    parties = words.most(_ranked(graph, {"country"}, "statements"), "parties")
    topics = words.most(_ranked(graph, {"topic"}, "statements"), "topics")
    colours = {party: colour_of(party) for party in parties}
    left = [
        Block(name=party, label=words.label(party), number=_number(graph.nodes[party]), colour=colours[party])
        for party in parties
    ]
    right = [
        Block(name=topic, label=words.label(topic), number=_number(graph.nodes[topic]), colour=GREY) for topic in topics
    ]
    ribbons = [
        Ribbon(source=party, target=topic, weight=told["weight"], firm=told["commitments"], colour=colours[party])
        for party in parties
        for topic in topics
        if (told := graph.get_edge_data(party, topic)) is not None
    ]
    return draw_flow(words.frame([*_firm_keys(words), _number_key(words)]), [left, right], ribbons, between=330)


def _statement_forum(graph: nx.Graph[str], language: Language) -> Canvas:
    words = PictureWords(graph, language)
    fora = words.most(
        _ranked(graph, {told["kind"] for _, told in graph.nodes(data=True)} - {"statement"}, "statements"), "fora"
    )
    said = [node for node, told in graph.nodes(data=True) if told["kind"] == "statement"]
    acts: dict[str, list[str]] = {}
    for node in sorted(said, key=lambda node: (-int(graph.nodes[node]["level"]), str(graph.nodes[node]["act"]), node)):
        acts.setdefault(str(graph.nodes[node]["act"]), []).append(node)
    left = [
        Block(
            name=act,
            label=words.say("act", act=words.label(nodes[0]).partition(" ")[2], level=graph.nodes[nodes[0]]["level"]),
            number=f"{len(nodes)} ({len(nodes) if graph.nodes[nodes[0]]['commitment'] else 0})",
            colour=FIRM if graph.nodes[nodes[0]]["commitment"] else GREY,
        )
        for act, nodes in acts.items()
    ]
    right = [
        Block(name=forum, label=words.label(forum), number=_number(graph.nodes[forum]), colour=GREY) for forum in fora
    ]
    ribbons = []
    for act, nodes in acts.items():
        for forum in fora:
            number = sum(graph.has_edge(node, forum) for node in nodes)
            if number:
                firm = number if graph.nodes[nodes[0]]["commitment"] else 0
                ribbons.append(Ribbon(source=act, target=forum, weight=number, firm=firm, colour=FIRM))
    drawn = {ribbon.source for ribbon in ribbons}
    left = [block for block in left if block.name in drawn]
    return draw_flow(words.frame([*_firm_keys(words), _number_key(words)]), [left, right], ribbons)


def _agency_topic(graph: nx.Graph[str], language: Language) -> Canvas:
    words = PictureWords(graph, language)
    bodies = words.most(_ranked(graph, {"agency", "organization"}, "meetings"), "bodies")
    topics = words.most(_ranked(graph, {"topic"}, "statements"), "topics")
    colours = _side_colours(graph, bodies)
    groups = [
        [
            Block(name=body, label=words.label(body), colour=colour)
            for body in bodies
            if graph.nodes[body].get("side", "") == side
        ]
        for side, colour in colours.items()
    ]
    rows = [Block(name=topic, label=words.label(topic), colour=GREY) for topic in topics]
    cells = {
        (body, topic): int(told["weight"])
        for body in bodies
        for topic in topics
        if (told := graph.get_edge_data(body, topic)) is not None
    }
    named = {str(graph.nodes[body].get("side", "")): words.side(body) for body in bodies}
    keys = [Key(words.say("side", side=named[side]), colour, DARK) for side, colour in colours.items()]
    return draw_matrix(words.frame([*keys, Key(words.say("stronger"))]), rows, groups, cells)


def _co_attendance(graph: nx.Graph[str], language: Language) -> Canvas:
    words = PictureWords(graph, language)
    bodies = words.most(_ranked(graph, {"agency", "organization"}, "meetings"), "bodies")
    colours = _side_colours(graph, bodies)
    sides = [
        Side(
            label=words.side(next(body for body in bodies if graph.nodes[body].get("side", "") == side)),
            colour=colour,
            seats=tuple(
                Seat(
                    name=body,
                    label=words.label(body),
                    number=f"{graph.nodes[body]['meetings']}",
                    weight=int(graph.nodes[body]["meetings"]),
                )
                for body in bodies
                if graph.nodes[body].get("side", "") == side
            ),
        )
        for side, colour in colours.items()
    ]
    shown = set(bodies)
    ties = [
        (one, other, int(told["weight"]))
        for one, other, told in graph.edges(data=True)
        if one in shown and other in shown
    ]
    keys = [
        *(Key(words.say("within", side=side.label), side.colour, DARK) for side in sides),
        Key(words.say("across"), GREY, DARK),
        Key(words.say("meetings"), example="2"),
    ]
    return draw_sides(words.frame(keys), sides, ties)


def _whole(graph: nx.Graph[str], language: Language) -> Canvas:
    """Bodies, parties, acts and topics: the graph folded along its statements."""
    words = PictureWords(graph, language)
    folded = _folded(graph)
    sizes = _totals(folded)
    spoken = _spoken(folded)
    parties = words.most(sorted(spoken, key=lambda party: (-spoken[party], party)), "parties")
    colours = {party: colour_of(party) for party in parties}
    order = {party: place for place, party in enumerate(parties)}
    present = {source: target for source, target in folded if target in colours}
    ranked_bodies = sorted(present, key=lambda body: (order[present[body]], -folded[body, present[body]][0], body))
    bodies = words.most(ranked_bodies, "bodies")
    acts = {target for source, target in folded if source in colours}
    said = {str(told["act"]): told for _, told in graph.nodes(data=True) if told["kind"] == "statement"}
    ranked = sorted(acts, key=lambda act: (-int(said[act.partition("/")[2]]["level"]), act))
    topics = {target for source, target in folded if source in acts}
    shown = words.most(sorted(topics, key=lambda topic: (-sizes[topic], topic)), "topics")
    columns = [
        [Block(name=b, label=words.label(b), colour=colours[present[b]]) for b in bodies],
        [Block(name=p, label=words.label(p), colour=colours[p]) for p in parties],
        [
            Block(
                name=act,
                label=words.say("act", act=words.label(act), level=said[act.partition("/")[2]]["level"]),
                colour=FIRM if said[act.partition("/")[2]]["commitment"] else GREY,
            )
            for act in ranked
        ],
        [Block(name=topic, label=words.label(topic), number=f"{sizes[topic]}", colour=GREY) for topic in shown],
    ]
    drawn = {block.name for column in columns for block in column}
    ribbons = [
        Ribbon(
            source=one,
            target=other,
            weight=weight,
            firm=0 if one in bodies else firm,
            colour=colours.get(other, colours.get(one, FIRM)),
        )
        for (one, other), (weight, firm) in folded.items()
        if one in drawn and other in drawn
    ]
    return draw_flow(words.frame(_firm_keys(words)), [column for column in columns if column], ribbons, between=170)


def _folded(graph: nx.Graph[str]) -> dict[tuple[str, str], tuple[int, int]]:
    """How often bodies attended for their party, parties spoke by an act, acts concerned a topic; and how much is firm."""
    out: dict[tuple[str, str], tuple[int, int]] = {}

    def add(one: str, other: str, firm: int) -> None:
        weight, firmly = out.get((one, other), (0, 0))
        out[one, other] = (weight + 1, firmly + firm)

    links: dict[str, list[tuple[str, str]]] = {}
    for one, other, told in graph.edges(data=True):
        links.setdefault(str(told["relation"]), []).append((one, other))
    party = dict(links.get("pg:ofParty", ()))
    for _, body in links.get("pg:participant", ()):
        if body in party:
            add(body, party[body], 0)
    acts = dict(links.get("pg:act", ()))
    for relation in ("pg:speaker", "pg:topic"):
        for statement, other in links.get(relation, ()):
            firm = int(graph.nodes[statement].get("commitment", 0))
            if relation == "pg:topic":
                add(acts[statement], other, firm)
            else:
                add(party.get(other, other), acts[statement], firm)
    return dict(sorted(out.items()))


def _totals(folded: Mapping[tuple[str, str], tuple[int, int]]) -> dict[str, int]:
    sizes: dict[str, int] = {}
    for (one, other), (weight, _) in folded.items():
        sizes[other] = sizes.get(other, 0) + weight
        sizes.setdefault(one, 0)
    return sizes


def _spoken(folded: Mapping[tuple[str, str], tuple[int, int]]) -> dict[str, int]:
    """How many statements each party makes."""
    out: dict[str, int] = {}
    for (party, act), (weight, _) in folded.items():
        if act.startswith("act/"):
            out[party] = out.get(party, 0) + weight
    return out


def _side_colours(graph: nx.Graph[str], bodies: Sequence[str]) -> dict[str, str]:
    """The colour of each side, the side with most bodies first, the private sector last."""
    sizes = Counter(str(graph.nodes[body].get("side", "")) for body in bodies)
    ranked = sorted(sizes, key=lambda side: (side == PRIVATE_SECTOR, -sizes[side], side))
    return {side: colour_of(side) for side in ranked}


_DRAWERS: Mapping[str, Callable[[Any, Language], Canvas]] = MappingProxyType(
    {
        "country-topic": _country_topic,
        "agency-topic": _agency_topic,
        "co-attendance": _co_attendance,
        "statement-forum": _statement_forum,
        "whole": _whole,
        "threads": draw_threads,
        "cascade": draw_cascade,
        "co-attendance-over-time": draw_over_time,
    }
)
