"""The words of one picture, and how much of a network it can hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from policygraph.answers.network.drawing.frame import Frame, Key
from policygraph.answers.network.words import PICTURE
from policygraph.bilingual import Language

if TYPE_CHECKING:
    import networkx as nx

MOST = 40
"""Things drawn in one column or row of a picture; the rest is in the table, and the picture says so."""


class PictureWords:
    """The words of one picture in one language."""

    def __init__(self, graph: nx.Graph[str], language: Language) -> None:
        self._graph = graph
        self._language = language
        self._notes: list[str] = []

    def say(self, name: str, **values: object) -> str:
        """A word or phrase of :data:`PICTURE`."""
        return PICTURE[name].get(self._language, **values)

    def label(self, node: str) -> str:
        """A node's label."""
        return str(self._graph.nodes[node].get(f"label_{self._language}", node))

    def side(self, node: str) -> str:
        """The side that a node is on."""
        label = str(self._graph.nodes[node].get(f"side_{self._language}", ""))
        return label[:1].upper() + label[1:]

    def most(self, nodes: Sequence[str], noun: str, number: int = MOST) -> Sequence[str]:
        """The first nodes, as many as a picture holds; a note says when there are more."""
        if len(nodes) > number:
            self._notes.append(self.say("most", shown=number, all=len(nodes), noun=self.say(noun)))
        return nodes[:number]

    def note(self, name: str) -> None:
        """Say :data:`PICTURE`'s ``name`` below the picture."""
        self._notes.append(self.say(name))

    def frame(self, keys: Iterable[Key], of: str = "") -> Frame:
        """The frame with title, what was counted, legend and source; ``of`` is the one series that the picture is of."""
        told = self._graph.graph
        of = str(told.get(f"only_{self._language}", of))
        title = str(told[f"title_{self._language}"])
        return Frame(
            title=self.say("of_series", title=title, series=of) if of else title,
            counted=str(told[f"drawn_{self._language}"]),
            keys=tuple(keys),
            notes=(*self._notes, str(told[f"source_{self._language}"])),
        )
