"""The picture of the cascade: series, the fora that they name, the bodies behind these, in three columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygraph.answers.network.cascade import OF_BODY, POINTS_AT
from policygraph.answers.network.drawing.canvas import FIRM, GREY, Canvas
from policygraph.answers.network.drawing.flow import DARK, LIGHT, Block, Ribbon, draw_flow
from policygraph.answers.network.drawing.frame import Key
from policygraph.answers.network.drawing.wording import PictureWords
from policygraph.bilingual import Language

if TYPE_CHECKING:
    import networkx as nx

_PALETTE = ("#0b5394", "#c1440e", "#1b7f5c", "#7b4fa6", "#a97900", "#a63d6f", "#0f7c8a", "#5d7a1e")
"""Colours of the series that speak, the one that speaks most first; further ones are grey."""
_DIRECT = "directly"


def draw_cascade(graph: nx.DiGraph[str], language: Language) -> Canvas:
    """The three columns; each ribbon keeps the colour of the series that it comes from.

    What is named without a forum between goes through one block, so that no ribbon runs behind another's name.
    """
    words = PictureWords(graph, language)
    points = [(one, other, told) for one, other, told in graph.edges(data=True) if told["relation"] == POINTS_AT]
    behind = {one: other for one, other, told in graph.edges(data=True) if told["relation"] == OF_BODY}
    spoken = {one: int(graph.nodes[one]["spoken"]) for one, _, _ in points}
    speaking = words.most(sorted(spoken, key=lambda node: (-spoken[node], node)), "series")
    colours = {node: _PALETTE[place] if place < len(_PALETTE) else GREY for place, node in enumerate(speaking)}
    named = {other: int(graph.nodes[other]["statements"]) for one, other, _ in points if one in colours}
    ranked = words.most(sorted(named, key=lambda node: (-named[node], node)), "fora")
    between = [node for node in ranked if int(graph.nodes[node]["tier"]) < 3]
    last = dict.fromkeys(
        [*(node for node in ranked if node not in between), *(behind[n] for n in between if n in behind)]
    )
    ribbons = []
    for one, other, told in points:
        if one not in colours or other not in ranked:
            continue
        weight, firm, colour = int(told["weight"]), int(told["commitments"]), colours[one]
        via = f"to {other}" if other in between else _DIRECT
        goal = behind.get(other) if other in between else other
        ribbons.append(Ribbon(source=one, target=via, weight=weight, firm=firm, colour=colour))
        if goal is not None:
            ribbons.append(Ribbon(source=via, target=f"at {goal}", weight=weight, firm=firm, colour=colour))
    flowing = {ribbon.target: 0.0 for ribbon in ribbons}
    for ribbon in ribbons:
        flowing[ribbon.target] += ribbon.weight
    first = [
        Block(name=node, label=words.label(node), number=_number(graph, node, "spoken"), colour=colours[node])
        for node in speaking
    ]
    middle = [
        Block(name=f"to {node}", label=words.label(node), number=_number(graph, node), colour=GREY) for node in between
    ]
    if _DIRECT in flowing:
        middle.append(Block(name=_DIRECT, label=words.say("directly"), colour=FIRM))
    bodies = sorted(last, key=lambda node: (-flowing.get(f"at {node}", 0), node))
    final = [
        Block(name=f"at {node}", label=words.label(node), number=_number(graph, node), colour=GREY) for node in bodies
    ]
    keys = [
        *(Key(words.label(node), colours[node], DARK) for node in speaking[: len(_PALETTE)]),
        Key(words.say("commitments"), FIRM, DARK),
        Key(words.say("others"), FIRM, LIGHT),
        Key(words.say("number"), example="3 (1)"),
    ]
    return draw_flow(
        words.frame(keys), [column for column in (first, middle, final) if column], ribbons, between=200, lead=True
    )


def _number(graph: nx.DiGraph[str], node: str, count: str = "statements") -> str:
    told = graph.nodes[node]
    return f"{told[count]}" if count == "spoken" else f"{told['statements']} ({told['commitments']})"
