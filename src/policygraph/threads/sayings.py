"""What one edition says once, in one release or in several: statements joined within a meeting, never two of one release."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

from policygraph.threads.assignment import assign
from policygraph.threads.kinds import LinkKind
from policygraph.threads.link import Link
from policygraph.threads.relations import Relations
from policygraph.threads.said import Said
from policygraph.threads.scoring import Cell, cells
from policygraph.threads.settlement import Settlement
from policygraph.threads.sheet import Sheet
from policygraph.threads.weights import GAIN, footing_of

Releases = Mapping[str, Sheet]
"""Sheets by release."""


class Sayings(NamedTuple):
    """The links within an edition, and its statements joined by them: each by its IRI, named by the first of its saying."""

    links: tuple[Link, ...]
    saying: Mapping[str, str]

    def members(self) -> dict[str, list[str]]:
        """The statements of each saying, by its name."""
        found: dict[str, list[str]] = {}
        for statement, name in sorted(self.saying.items()):
            found.setdefault(name, []).append(statement)
        return found


def sayings_of(releases: Releases, relations: Relations, settled: Settlement) -> Sayings:
    """Join what the releases of one edition say alike: one to one between any two, the strongest pairs first.

    A pair that would bring two statements of one release together is left out. What a person accepted comes first.
    """
    groups = _Groups(profile.said for sheet in releases.values() for profile in sheet.profiles)
    links = []
    for decided in settled.accepted:
        if (
            groups.knows(decided.source)
            and groups.knows(decided.target)
            and decided.kind in ("sameStatement", "translationOf")
        ):
            groups.join(decided.source, decided.target)
            links.append(decided)
    found: list[tuple[Cell, LinkKind]] = []
    for one, other in combinations(sorted(releases), 2):
        alike = releases[one].language == releases[other].language
        kind: LinkKind = "sameStatement" if alike else "translationOf"
        footing = footing_of(one_meeting=True, one_language=alike)
        scored = {
            (cell.left, cell.right): cell
            for cell in cells(releases[one], releases[other], footing, relations)
            if not settled.forbids(cell.left, cell.right)
        }
        chosen = assign({pair: cell.strength**GAIN for pair, cell in scored.items()})
        found += [(scored[pair], kind) for pair in chosen]
    for cell, kind in sorted(found, key=lambda pair: (-pair[0].strength, pair[0].left, pair[0].right)):
        if groups.join_apart(cell.left, cell.right):
            links.append(Link(kind=kind, source=cell.left, target=cell.right, score=cell.score, reasons=cell.reasons))
    return Sayings(tuple(_each_once(links)), groups.names())


def _each_once(links: Iterable[Link]) -> list[Link]:
    seen: dict[frozenset[str], Link] = {}
    for link in links:
        seen.setdefault(frozenset((link.source, link.target)), link)
    return list(seen.values())


class _Groups:
    """Statements in groups, at most one of a release in each unless a person says otherwise."""

    def __init__(self, statements: Iterable[Said]) -> None:
        self._said = {said.iri: said for said in statements}
        self._group = {iri: [iri] for iri in self._said}

    def knows(self, statement: str) -> bool:
        return statement in self._said

    def join(self, one: str, other: str) -> None:
        """Make the groups of both one."""
        if self._group[one] is not self._group[other]:
            whole = [*self._group[one], *self._group[other]]
            for member in whole:
                self._group[member] = whole

    def join_apart(self, one: str, other: str) -> bool:
        """Make the groups of both one if they have no release in common; whether they are one afterwards."""
        if self._group[one] is self._group[other]:
            return True
        releases = [{self._said[member].release for member in self._group[end]} for end in (one, other)]
        if releases[0] & releases[1]:
            return False
        self.join(one, other)
        return True

    def names(self) -> dict[str, str]:
        """For each statement the first, in the order of time, of its group."""
        return {
            iri: min((self._said[member] for member in group), key=lambda said: said.place).iri
            for iri, group in self._group.items()
        }
