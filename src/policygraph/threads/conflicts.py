"""Where the tellers of one meeting differ: days, place, hosts, bodies, acts, and what one of them leaves out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final, Literal

from msgspec import Struct

from policygraph.threads.facts import FIELDS, Claim, Facts, told_at
from policygraph.threads.kinds import WITHIN
from policygraph.threads.link import Link
from policygraph.threads.said import Edition, Said
from policygraph.threads.weave import Weave

ConflictKind = Literal["fact", "body", "act", "due", "speakers", "left-out"]
VIRTUAL: Final = "virtual"
"""The format of a meeting that is held in no place; against a place it stands for one."""
_FORMS: Final = {"pg:startDate", "pg:endDate"}


class Conflict(Struct, frozen=True, kw_only=True):
    """One difference between two tellers of a meeting (releases or sources, IRIs).

    ``fact``: both state the field and differ. ``body``: only one names a body on a side. ``act``, ``due``, ``speakers``:
    the same statement, read as another act, window or speakers. ``left-out``: a statement that the other lacks.
    ``certain`` is false where the other's list is open, or it tells little anyway.
    """

    edition: Edition
    kind: ConflictKind
    one: str
    other: str
    field: str = ""
    """``pg:startDate`` for a fact; the side for a body."""
    values: tuple[str, ...] = ()
    """What only the one says."""
    other_values: tuple[str, ...] = ()
    statements: tuple[Said, ...] = ()
    """The statement of the one, then that of the other where it has it."""
    certain: bool = True


def conflicts(
    weave: Weave, facts: Facts, *, series: str | None = None, meeting: str | None = None
) -> tuple[Conflict, ...]:
    """Every conflict of the editions of one series, of one meeting, or of all; by edition, kind and teller.

    Two dates of unlike precision (2031-03, 2031-03-12) differ only where one does not hold the other. A virtual meeting
    without a place differs from one in a place; its place is then :data:`VIRTUAL`.
    """
    found: list[Conflict] = []
    for edition in weave.editions:
        if series in (None, edition.series) and (meeting is None or meeting in edition.meetings):
            found += [*_facts(edition, facts), *_bodies(edition, facts), *_statements(weave, edition)]
    return tuple(found)


def _facts(edition: Edition, facts: Facts) -> Iterator[Conflict]:
    claims = told_at(edition, facts.claims)
    for field in FIELDS:
        told: dict[str, set[str]] = defaultdict(set)
        for claim in claims:
            if claim.field == field:
                told[claim.teller].add(claim.value)
        if field == "pg:place" and told:
            told |= {teller: {VIRTUAL} for teller in _nowhere(claims) if teller not in told}
        for one, other in combinations(sorted(told), 2):
            here, there = _only(told[one], told[other], field), _only(told[other], told[one], field)
            if here or there:
                yield Conflict(
                    edition=edition, kind="fact", one=one, other=other, field=field, values=here, other_values=there
                )


def _nowhere(claims: Iterable[Claim]) -> set[str]:
    """Those who tell of a meeting held in no place."""
    formats: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.field == "pg:format":
            formats[claim.teller].add(claim.value)
    return {teller for teller, told in formats.items() if told == {VIRTUAL}}


def _only(some: Iterable[str], others: Iterable[str], field: str) -> tuple[str, ...]:
    """The values that none of the others agrees with."""
    kept = list(others)
    return tuple(sorted(value for value in some if not any(_agree(value, other, field) for other in kept)))


def _agree(one: str, other: str, field: str) -> bool:
    return one == other or (field in _FORMS and (one.startswith(other) or other.startswith(one)))


def _bodies(edition: Edition, facts: Facts) -> Iterator[Conflict]:
    told: dict[tuple[str, str], set[str]] = defaultdict(set)
    for present in told_at(edition, facts.present):
        told[present.side, present.teller].add(present.body)
    for (side, one), (other_side, other) in combinations(sorted(told), 2):
        here, there = told[side, one] - told[other_side, other], told[other_side, other] - told[side, one]
        if side == other_side and (here or there):
            lists = [facts.leaves_open(edition, side, teller) for teller in (one, other)]
            surely = bool(here and not lists[1]) or bool(there and not lists[0])
            yield Conflict(
                edition=edition,
                kind="body",
                one=one,
                other=other,
                field=side,
                values=tuple(sorted(here)),
                other_values=tuple(sorted(there)),
                certain=surely,
            )


def _statements(weave: Weave, edition: Edition) -> Iterator[Conflict]:
    said = weave.said_at(edition)
    matched: dict[tuple[str, str], Link] = {}
    for one in said:
        for link in weave.links_of(one.iri):
            if link.kind in WITHIN:
                matched[link.source, link.target] = link
    for source, target in sorted(matched):
        yield from _readings(edition, weave.said(source), weave.said(target))
    for release, other in combinations(sorted({one.release for one in said}), 2):
        own, others = ([one for one in said if one.release == key] for key in (release, other))
        met = {end for pair in matched for end in pair if {weave.said(e).release for e in pair} == {release, other}}
        for here, key in ((own, other), (others, release)):
            yield from (_left_out(edition, one, key, met=len(met) > 0) for one in here if one.iri not in met)


def _left_out(edition: Edition, said: Said, other: str, *, met: bool) -> Conflict:
    return Conflict(
        edition=edition,
        kind="left-out",
        one=said.release,
        other=other,
        statements=(said,),
        values=(said.iri,),
        certain=met,
    )


def _readings(edition: Edition, one: Said, other: Said) -> Iterator[Conflict]:
    readings: tuple[tuple[ConflictKind, tuple[str, ...], tuple[str, ...]], ...] = (
        ("act", (one.act,), (other.act,)),
        ("due", _days(one), _days(other)),
        ("speakers", one.speakers, other.speakers),
    )
    for kind, here, there in readings:
        if here != there and (kind != "due" or (here and there)):
            yield Conflict(
                edition=edition,
                kind=kind,
                one=one.release,
                other=other.release,
                values=here,
                other_values=there,
                statements=(one, other),
            )


def _days(said: Said) -> tuple[str, ...]:
    return () if said.due_from is None or said.due_to is None else (said.due_from, said.due_to)
