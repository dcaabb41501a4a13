"""How firmly each edition of a series speaks of a topic."""

from __future__ import annotations

from msgspec import Struct

from policygraph.threads.said import Edition, Said
from policygraph.threads.selection import about, editions_of
from policygraph.threads.weave import Weave


class DriftPoint(Struct, frozen=True, kw_only=True):
    """One edition: what it says of the topic, the firmest first, and how firm that is."""

    edition: Edition
    statements: tuple[Said, ...]

    @property
    def level(self) -> int | None:
        """The highest level, 0 to 6; ``None`` where the edition says nothing of it."""
        return self.statements[0].level if self.statements else None

    @property
    def commitments(self) -> int:
        """How many of the statements commit."""
        return sum(said.commissive for said in self.statements)


def drift(weave: Weave, series: str, topic: str) -> tuple[DriftPoint, ...]:
    """A point an edition of which a text is here, in the order of time; ``topic`` takes in those under it. IRIs.

    Raises :class:`~policygraph.errors.UsageError` for a series without a meeting.
    """
    points = []
    for edition in editions_of(weave, series):
        if edition.releases:  # a text that states nothing is silent on the topic too
            statements = weave.said_at(edition)
            on_topic = [said for said in statements if about(said, topic, weave.relations)]
            ranked = sorted(on_topic, key=lambda said: (-said.level, said.place))
            points.append(DriftPoint(edition=edition, statements=tuple(ranked)))
    return tuple(points)
