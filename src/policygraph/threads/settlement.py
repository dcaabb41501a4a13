"""What people decided on links, as far as it concerns statements that are there."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from policygraph.bilingual import Bilingual
from policygraph.threads.kinds import CARRYING, LinkKind
from policygraph.threads.link import Link


class Settlement:
    """Accepted and rejected links between known statements, and a warning for each decision that found none."""

    def __init__(
        self, accepted: Iterable[Link] = (), rejected: Iterable[Link] = (), warnings: Iterable[Bilingual] = ()
    ) -> None:
        self.accepted = tuple(accepted)
        self.rejected = tuple(rejected)
        self.warnings = tuple(warnings)

    @cached_property
    def _apart(self) -> frozenset[frozenset[str]]:
        """Pairs that a person says carry no promise on."""
        return frozenset(frozenset((link.source, link.target)) for link in self.rejected if link.kind in CARRYING)

    @cached_property
    def _never(self) -> frozenset[tuple[LinkKind, frozenset[str]]]:
        return frozenset((link.kind, frozenset((link.source, link.target))) for link in self.rejected)

    def forbids(self, one: str, other: str) -> bool:
        """Whether the two must not be linked as carrying one promise on, whatever the kind."""
        return frozenset((one, other)) in self._apart

    def allows(self, kind: LinkKind, one: str, other: str) -> bool:
        """Whether the machine may make a link of this kind between the two, which nobody rejected or decided already."""
        return (kind, frozenset((one, other))) not in self._never
