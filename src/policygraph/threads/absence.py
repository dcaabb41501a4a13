"""What an edition no longer mentions: dropped, merged into a wider phrase, or moved to another forum.

Precision goes before everything here. A promise is dropped only if no statement of the edition and no sentence of any
of its texts comes near it; what is neither near nor far enough is not reported at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from policygraph.threads.following import Following, Stage, between
from policygraph.threads.link import Absence, Link, Outcome
from policygraph.threads.relations import Relations
from policygraph.threads.said import Said
from policygraph.threads.sayings import Releases
from policygraph.threads.schedule import announces_next
from policygraph.threads.scoring import Cell
from policygraph.threads.settlement import Settlement
from policygraph.threads.sheet import Sheet
from policygraph.threads.weights import ABSENT, ENOUGH, MERGED, MOVED, TAKEN_IN

_LEAST_LEVEL: Final = 2
"""Acts below this take note of something, or tell it; nobody expects it again."""


def expected_again(said: Said) -> bool:
    """Whether its absence from the next edition would mean something: a promise or a position, not a deed or a remark."""
    return said.level >= _LEAST_LEVEL and said.act != "conclude" and not announces_next(said)


def absences_of(
    stages: Sequence[Stage],
    following: Following,
    *,
    sentences: Callable[[str], Sheet],
    elsewhere: Callable[[Stage, Stage], Releases],
    relations: Relations,
    settled: Settlement,
) -> Iterator[tuple[Absence, Link | None]]:
    """For each edition with a text, what it no longer mentions of the one before, with the link to where it went.

    ``sentences`` gives the sentences of a release's text, ``elsewhere`` what other series said between two editions.
    """
    moves: dict[str, Link] = {}
    for link in sorted(following.links, key=lambda link: (-link.score, link.iri)):
        if link.kind == "movedTo":
            moves.setdefault(link.source, link)
    for earlier, later in pairwise(stages):
        yield from _moved_within(earlier, later, moves)
        lost = _lost(earlier, later, following)
        if lost:
            texts = {release: sentences(release) for release in later.releases}
            found = _Found(
                earlier, later, texts=texts, elsewhere=elsewhere(earlier, later), lost=lost, relations=relations
            )
            yield from found.outcomes(settled)


def _moved_within(earlier: Stage, later: Stage, moves: Mapping[str, Link]) -> Iterator[tuple[Absence, Link | None]]:
    """Sayings that the later edition takes up in another forum; the link is made already."""
    there = {p.said.iri for sheet in later.releases.values() for p in sheet.profiles}
    for sheet in earlier.releases.values():
        for profile in sheet.profiles:
            link = moves.get(profile.said.iri)
            if link is not None and link.target in there:
                yield _absence(profile.said.iri, later, "moved", link.score, link.target), None


def _lost(earlier: Stage, later: Stage, following: Following) -> dict[str, list[str]]:
    """The sayings, with the statements of each, that the later edition does not take up though one might expect it."""
    here = {p.said.iri: p.said for sheet in earlier.releases.values() for p in sheet.profiles}
    there = set(later.sayings.saying.values())
    return {
        name: members
        for name, members in earlier.sayings.members().items()
        if following.next.get(name) not in there and any(expected_again(here[member]) for member in members)
    }


class _Found:
    """Where the statements of lost sayings come nearest in the later edition, and elsewhere."""

    def __init__(
        self,
        earlier: Stage,
        later: Stage,
        *,
        texts: Releases,
        elsewhere: Releases,
        lost: Mapping[str, Sequence[str]],
        relations: Relations,
    ) -> None:
        wanted = {member for members in lost.values() for member in members}
        self._lost = lost
        self._later = later
        self._read = all(len(sheet) for sheet in texts.values())
        self._stated = self._near(earlier.releases, later.releases, wanted, relations, ABSENT)
        self._written = self._near(earlier.releases, texts, wanted, relations, ABSENT)
        self._elsewhere = self._near(earlier.releases, elsewhere, wanted, relations, MOVED) if elsewhere else {}
        self._profile = {
            p.said.iri: p
            for releases in (earlier.releases, later.releases)
            for sheet in releases.values()
            for p in sheet.profiles
        }

    @staticmethod
    def _near(
        here: Releases, there: Releases, wanted: set[str], relations: Relations, least: float
    ) -> dict[str, list[Cell]]:
        everything = {iri for sheet in there.values() for iri in sheet.iris}
        found: dict[str, list[Cell]] = {}
        for cell in between(here, there, relations, least=least, among=(wanted, everything)):
            found.setdefault(cell.left, []).append(cell)
        return {left: sorted(near, key=lambda cell: (-cell.strength, cell.right)) for left, near in found.items()}

    def outcomes(self, settled: Settlement) -> Iterator[tuple[Absence, Link | None]]:
        """The outcome of each lost saying, for each of its statements; none where it is not certain."""
        for members in self._lost.values():
            merged = self._best(
                members,
                self._stated,
                lambda cell: self._takes_in(cell) and settled.allows("mergedInto", cell.left, cell.right),
            )
            gone = self._best(members, self._elsewhere, lambda cell: settled.allows("movedTo", cell.left, cell.right))
            if merged is not None:
                link = Link(
                    kind="mergedInto",
                    source=merged.left,
                    target=merged.right,
                    score=merged.score,
                    reasons=merged.reasons,
                )
                yield from ((_absence(iri, self._later, "merged", merged.score, merged.right), link) for iri in members)
            elif gone is not None:
                link = Link(kind="movedTo", source=gone.left, target=gone.right, score=gone.score, reasons=gone.reasons)
                yield from ((_absence(iri, self._later, "moved", gone.score, gone.right), link) for iri in members)
            elif self._missed(members):
                yield from ((_absence(iri, self._later, "dropped", 0.0, None), None) for iri in members)

    def _missed(self, members: Iterable[str]) -> bool:
        """Whether nothing in the later edition comes near, though there is enough to look for: a matter and some words.

        Without the texts of the edition nobody can tell.
        """
        profiles = [self._profile[member] for member in members]
        matter = any(p.said.topics or p.fora or p.names for p in profiles)
        if not self._read or not matter or max(len(p.words) for p in profiles) < ENOUGH:
            return False
        return not any(member in near for member in members for near in (self._stated, self._written))

    def _takes_in(self, cell: Cell) -> bool:
        """Whether the right statement says the left one within a wider phrase, or as well as the one that it takes up."""
        wider = len(self._profile[cell.right].words) > len(self._profile[cell.left].words)
        return cell.strength >= TAKEN_IN and (wider or cell.strength >= 1) and cell.covered >= MERGED

    @staticmethod
    def _best(members: Iterable[str], near: Mapping[str, Sequence[Cell]], fits: Callable[[Cell], bool]) -> Cell | None:
        found = [cell for member in members for cell in near.get(member, ()) if fits(cell)]
        return min(found, key=lambda cell: (-cell.strength, cell.left, cell.right)) if found else None


def _absence(statement: str, later: Stage, outcome: Outcome, score: float, into: str | None) -> Absence:
    return Absence(statement=statement, edition=later.edition.iri, outcome=outcome, score=score, into=into)
