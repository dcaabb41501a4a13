"""What tellers of one meeting disagree on, put together for a page: by fact, body, statement and what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from policygraph.threads.conflicts import Conflict
from policygraph.threads.facts import FIELDS, Facts, told_at
from policygraph.threads.said import Edition, Said
from policygraph.threads.weave import Weave


class FactTold(Struct, frozen=True, kw_only=True):
    """A fact on which tellers differ: each telling (its values) with who tells it so, the most tellers first."""

    field: str
    tellings: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


class BodyTold(Struct, frozen=True, kw_only=True):
    """A body on a side: who names it, who lists that side without it, and which of these leave their list open."""

    side: str
    body: str
    named: tuple[str, ...]
    unnamed: tuple[str, ...]
    open: tuple[str, ...]


class SameTold(Struct, frozen=True, kw_only=True):
    """One statement of two texts (the surest pair first), and in what they differ (``act``, ``due``, ``speakers``)."""

    left: Said
    right: Said
    aspects: tuple[str, ...]
    score: float
    decided: str | None = None


class LeftOut(Struct, frozen=True, kw_only=True):
    """What one text says and another leaves out; ``certain`` where other statements of the two did match."""

    one: str
    other: str
    statements: tuple[Said, ...]
    certain: bool


class Disagreement(Struct, frozen=True, kw_only=True):
    """Everything on which the tellers of one edition differ; ``tellers`` are all that tell of it."""

    edition: Edition
    tellers: tuple[str, ...]
    facts: tuple[FactTold, ...] = ()
    bodies: tuple[BodyTold, ...] = ()
    same: tuple[SameTold, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def involved(self) -> set[str]:
        """The tellers on either side of a difference."""
        told = {teller for fact in self.facts for _, tellers in fact.tellings for teller in tellers}
        told |= {teller for body in self.bodies for teller in (*body.named, *body.unnamed)}
        told |= {said.release for same in self.same for said in (same.left, same.right)}
        return told | {teller for left in self.left_out for teller in (left.one, left.other)}

    @property
    def undated(self) -> bool:
        """Whether they differ on the days."""
        return any(fact.field in ("pg:startDate", "pg:endDate") for fact in self.facts)

    @property
    def differs(self) -> bool:
        """Whether they differ on anything."""
        return bool(self.facts or self.bodies or self.same or self.left_out)


def disagreements(
    weave: Weave, facts: Facts, conflicts: Iterable[Conflict], editions: Sequence[Edition]
) -> Iterator[Disagreement]:
    """For each of the editions that several tell of, where they differ; in the order given."""
    found: dict[Edition, list[Conflict]] = {}
    for conflict in conflicts:
        found.setdefault(conflict.edition, []).append(conflict)
    for edition in editions:
        tellers = _tellers(weave, facts, edition)
        if len(tellers) > 1:
            here = found.get(edition, [])
            yield Disagreement(
                edition=edition,
                tellers=tellers,
                facts=tuple(_facts(facts, edition, here)),
                bodies=tuple(_bodies(facts, edition, here)),
                same=tuple(_same(weave, here)),
                left_out=tuple(_left_out(here)),
            )


def _tellers(weave: Weave, facts: Facts, edition: Edition) -> tuple[str, ...]:
    tellers = {one.teller for one in told_at(edition, facts.claims)} | {
        one.teller for one in told_at(edition, facts.present)
    }
    return tuple(sorted(tellers | {said.release for said in weave.said_at(edition)}))


def _facts(facts: Facts, edition: Edition, conflicts: Sequence[Conflict]) -> Iterator[FactTold]:
    for field in FIELDS:
        here = [conflict for conflict in conflicts if conflict.kind == "fact" and conflict.field == field]
        if here:
            by_teller: dict[str, set[str]] = {}
            for claim in told_at(edition, facts.claims):
                if claim.field == field:
                    by_teller.setdefault(claim.teller, set()).add(claim.value)
            for conflict in here:  # a virtual meeting has no place of its own to claim
                by_teller.setdefault(conflict.one, set(conflict.values))
                by_teller.setdefault(conflict.other, set(conflict.other_values))
            told: dict[tuple[str, ...], list[str]] = {}
            for teller, values in sorted(by_teller.items()):
                told.setdefault(tuple(sorted(values)), []).append(teller)
            ranked = sorted(told.items(), key=lambda one: (-len(one[1]), one[0]))
            yield FactTold(field=field, tellings=tuple((values, tuple(tellers)) for values, tellers in ranked))


def _bodies(facts: Facts, edition: Edition, conflicts: Iterable[Conflict]) -> Iterator[BodyTold]:
    present = told_at(edition, facts.present)
    for side in sorted({conflict.field for conflict in conflicts if conflict.kind == "body"}):
        lists: dict[str, set[str]] = {}
        for one in present:
            if one.side == side:
                lists.setdefault(one.teller, set()).add(one.body)
        for body in sorted(set().union(*lists.values())):
            unnamed = tuple(teller for teller in sorted(lists) if body not in lists[teller])
            if unnamed:
                yield BodyTold(
                    side=side,
                    body=body,
                    named=tuple(teller for teller in sorted(lists) if body in lists[teller]),
                    unnamed=unnamed,
                    open=tuple(teller for teller in unnamed if facts.leaves_open(edition, side, teller)),
                )


def _same(weave: Weave, conflicts: Iterable[Conflict]) -> Iterator[SameTold]:
    aspects: dict[tuple[str, str], list[str]] = {}
    for conflict in conflicts:
        if len(conflict.statements) > 1:
            left, right = conflict.statements
            aspects.setdefault((left.iri, right.iri), []).append(conflict.kind)
    found = []
    for (one, other), kinds in aspects.items():
        links = [link for link in weave.links_of(one) if other in (link.source, link.target)]
        best = max(links, key=lambda link: (link.score, link.iri))
        found.append(
            SameTold(
                left=weave.said(one),
                right=weave.said(other),
                aspects=tuple(kinds),
                score=best.score,
                decided=next((link.decided for link in links if link.decided is not None), None),
            )
        )
    yield from sorted(found, key=lambda same: (same.decided is None, -same.score, same.left.place))


def _left_out(conflicts: Iterable[Conflict]) -> Iterator[LeftOut]:
    found: dict[tuple[str, str], list[Conflict]] = {}
    for conflict in conflicts:
        if conflict.kind == "left-out":
            found.setdefault((conflict.one, conflict.other), []).append(conflict)
    for (one, other), here in found.items():
        said = sorted((conflict.statements[0] for conflict in here), key=lambda one: (-one.level, one.place))
        yield LeftOut(one=one, other=other, statements=tuple(said), certain=all(conflict.certain for conflict in here))
