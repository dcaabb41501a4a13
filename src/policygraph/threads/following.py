"""From edition to edition of one series: which saying takes up which earlier one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from policygraph.threads.assignment import assign
from policygraph.threads.firmness import firmness, moved, scope
from policygraph.threads.kinds import CARRYING, WITHIN, LinkKind
from policygraph.threads.link import Link
from policygraph.threads.profile import Profile
from policygraph.threads.relations import Relations
from policygraph.threads.said import Edition
from policygraph.threads.sayings import Releases, Sayings
from policygraph.threads.schedule import announces_next
from policygraph.threads.scoring import Cell, cells
from policygraph.threads.settlement import Settlement
from policygraph.threads.weights import GAIN, REACH, footing_of


class Stage(NamedTuple):
    """One edition with the profiles of its releases and what they say once."""

    edition: Edition
    releases: Releases
    sayings: Sayings


class Following(NamedTuple):
    """The links between editions, and for each saying that was taken up, the saying that did so."""

    links: tuple[Link, ...]
    next: Mapping[str, str]


def follow(stages: Sequence[Stage], relations: Relations, settled: Settlement) -> Following:
    """Link each edition (in the order of time) with the one before; what it leaves open, with up to :data:`REACH` before.

    One to one: a saying is taken up once, and takes up one. What a person accepted comes first.
    """
    profiles = {p.said.iri: p for stage in stages for sheet in stage.releases.values() for p in sheet.profiles}
    names = {iri: name for stage in stages for iri, name in stage.sayings.saying.items()}
    taken_up: dict[str, str] = {}
    takes_up: dict[str, str] = {}
    links: list[Link] = []
    for decided in settled.accepted:
        known = [end for end in (decided.source, decided.target) if end in profiles]
        ends = sorted(known, key=lambda iri: profiles[iri].said.place)
        if len(ends) == 2 and decided.kind in CARRYING and decided.kind not in WITHIN:
            taken_up[names[ends[0]]] = names[ends[1]]
            takes_up[names[ends[1]]] = names[ends[0]]
            links.append(decided)
    for position, later in enumerate(stages):
        for earlier in reversed(stages[max(0, position - REACH) : position]):
            scored = _scored(earlier, later, relations=relations, settled=settled, taken_up=taken_up, takes_up=takes_up)
            gains: dict[tuple[str, str], float] = defaultdict(float)
            for cell in scored:
                pair = names[cell.left], names[cell.right]
                gains[pair] = max(gains[pair], cell.strength**GAIN)
            chosen = set(assign(gains))
            for left, right in chosen:
                taken_up[left], takes_up[right] = right, left
            for cell in scored:
                if (names[cell.left], names[cell.right]) in chosen:
                    links += _links(cell, profiles, relations, settled)
    return Following(tuple(links), taken_up)


def _scored(
    earlier: Stage,
    later: Stage,
    *,
    relations: Relations,
    settled: Settlement,
    taken_up: Mapping[str, str],
    takes_up: Mapping[str, str],
) -> list[Cell]:
    """The pairs, over all releases of both editions, that may be linked: still open, allowed, and high enough.

    Each edition announces the next in much the same words, and each time it is another meeting: these carry nothing on.
    """
    meetings = {
        p.said.iri
        for stage in (earlier, later)
        for sheet in stage.releases.values()
        for p in sheet.profiles
        if announces_next(p.said)
    }
    open_earlier = {iri for iri, name in earlier.sayings.saying.items() if name not in taken_up} - meetings
    open_later = {iri for iri, name in later.sayings.saying.items() if name not in takes_up} - meetings
    if not open_earlier or not open_later:
        return []
    found = between(earlier.releases, later.releases, relations, among=(open_earlier, open_later))
    return [cell for cell in found if not settled.forbids(cell.left, cell.right)]


def between(
    earlier: Releases,
    later: Releases,
    relations: Relations,
    *,
    least: float = 1.0,
    among: tuple[set[str], set[str]] | None = None,
) -> Iterator[Cell]:
    """The pairs of each release of one meeting with each of another, by releases and IRIs."""
    for one in sorted(earlier):
        for other in sorted(later):
            alike = earlier[one].language == later[other].language
            footing = footing_of(one_meeting=False, one_language=alike)
            yield from cells(earlier[one], later[other], footing, relations, least=least, among=among)


def _links(cell: Cell, profiles: Mapping[str, Profile], relations: Relations, settled: Settlement) -> Iterator[Link]:
    """The links of a pair: how firmly, how widely, and whether in another forum."""
    earlier, later = profiles[cell.left], profiles[cell.right]
    kinds: list[LinkKind] = [firmness(earlier.said, later.said)]
    scoped = scope(earlier, later, relations)
    if scoped is not None and kinds != ["fulfils"]:
        kinds.append(scoped)
    for kind in kinds:
        if settled.allows(kind, cell.left, cell.right):
            yield Link(kind=kind, source=cell.right, target=cell.left, score=cell.score, reasons=cell.reasons)
    if moved(earlier.said, later.said, relations) and settled.allows("movedTo", cell.left, cell.right):
        yield Link(kind="movedTo", source=cell.left, target=cell.right, score=cell.score, reasons=cell.reasons)
