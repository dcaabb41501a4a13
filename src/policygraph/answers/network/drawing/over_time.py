"""The picture of co-attendance over time: one small panel an edition, every body at the same place in each."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from policygraph.answers.network.drawing.canvas import GREY, Canvas
from policygraph.answers.network.drawing.colours import PRIVATE_SECTOR, colour_of
from policygraph.answers.network.drawing.frame import Key
from policygraph.answers.network.drawing.panels import NEW, Panel, Panels, Spot, draw_panels
from policygraph.answers.network.drawing.wording import PictureWords
from policygraph.answers.network.over_time import EditionMeasured, edition_measures
from policygraph.answers.network.words import PAIRS
from policygraph.answers.reports.words import COUNT
from policygraph.bilingual import Language

if TYPE_CHECKING:
    import networkx as nx

_MOST_PANELS = 24


def draw_over_time(graph: nx.MultiGraph[str], language: Language) -> Canvas:
    """The bodies that attended most editions, by side; the first editions where there are more than a picture holds."""
    words = PictureWords(graph, language)
    words.note("lists_open")
    ranked = sorted(graph.nodes, key=lambda node: (-int(graph.nodes[node]["editions"]), node))
    shown = set(words.most(ranked, "bodies"))
    sizes: dict[str, int] = {}
    for node in shown:
        side = str(graph.nodes[node]["side"])
        sizes[side] = sizes.get(side, 0) + 1
    sides = sorted(sizes, key=lambda side: (side == PRIVATE_SECTOR, -sizes[side], side))
    order = sorted(shown, key=lambda node: (sides.index(str(graph.nodes[node]["side"])), ranked.index(node)))
    spots = {
        node: Spot(
            number=place,
            label=words.label(node),
            side=words.side(node),
            colour=colour_of(str(graph.nodes[node]["side"])),
            angle=2 * math.pi * (place - 1) / len(order),
        )
        for place, node in enumerate(order, 1)
    }
    measured = edition_measures(graph)
    held = Counter(one.series for one in measured)
    by_series = {one.edition: one for one in sorted(measured, key=lambda one: (-held[one.series], one.series))}
    editions = words.most(list(by_series), "panels", _MOST_PANELS)
    groups = [
        (_told(graph, own[0], "series", language), [by_series[edition] for edition in own])
        for _, group in groupby(editions, key=lambda edition: by_series[edition].series)
        if (own := list(group))
    ]
    several = len(groups) > 1
    panels = [
        Panels(title=series if several else "", panels=tuple(_panels(graph, words, own, spots, language)))
        for series, own in groups
    ]
    only = "" if several else groups[0][0]
    keys = [
        *(Key(side, colour) for side, colour in dict.fromkeys((spot.side, spot.colour) for spot in spots.values())),
        Key(words.say("first_time"), NEW),
        Key(words.say("again"), GREY),
        Key(words.say("joined"), example="◎"),
        Key(words.say("away"), example="・"),
    ]
    return draw_panels(words.frame(keys, only), panels, list(spots.values()))


def _panels(
    graph: nx.MultiGraph[str],
    words: PictureWords,
    measured: Sequence[EditionMeasured],
    spots: Mapping[str, Spot],
    language: Language,
) -> list[Panel]:
    """The panels of one series, in the order of time."""
    earlier: frozenset[str] | None = None
    made = []
    for one in measured:
        edges = [(a, b, told) for a, b, told in graph.edges(data=True) if told["edition"] == one.edition]
        present = frozenset(node for a, b, _ in edges for node in (a, b))
        made.append(
            Panel(
                title=_told(graph, one.edition, "edition", language),
                under=words.say(
                    "panel",
                    bodies=COUNT["agencies"].get(language, one.bodies),
                    pairs=PAIRS.get(language, one.pairs),
                    new=PAIRS.get(language, one.new_pairs) if language == "ja" else one.new_pairs,
                ),
                present=tuple(spots[node].number for node in spots if node in present),
                joined=tuple(spots[node].number for node in spots if earlier is not None and node in present - earlier),
                ties=tuple(
                    (spots[a].number, spots[b].number, int(told["times"]))
                    for a, b, told in edges
                    if a in spots and b in spots
                ),
            )
        )
        earlier = present
    return made


def _told(graph: nx.MultiGraph[str], edition: str, attribute: str, language: Language) -> str:
    return next(
        str(told[f"{attribute}_{language}"]) for _, _, told in graph.edges(data=True) if told["edition"] == edition
    )
