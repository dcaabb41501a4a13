"""Which bodies came, joined, stayed away or were renamed, from edition to edition and side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from policygraph.threads.facts import Facts, told_at
from policygraph.threads.said import Edition
from policygraph.threads.selection import editions_of
from policygraph.threads.weave import Weave


class Attendance(Struct, frozen=True, kw_only=True):
    """One side of one edition, against the edition before of which that side is told. Bodies and sides are IRIs, sorted.

    Absence is known only where a list is closed, so a body has ``left`` when it was named last and a closed list lacks it,
    and has ``joined`` when the last closed list lacks it and this one names it. Between open lists nobody joins or leaves:
    ``not_named`` are those named last whom this open list does not name, ``first_named`` those whom no list had, where
    only open ones came before.
    """

    edition: Edition
    side: str
    present: tuple[str, ...]
    tellers: tuple[str, ...]
    open: bool = False
    since: Edition | None = None
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    not_named: tuple[str, ...] = ()
    first_named: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    """The body before, and the one that took its place."""
    new_names: tuple[str, ...] = ()
    """Bodies that are the same and go by another name than when they were last named."""


def attendance(weave: Weave, facts: Facts, series: str) -> tuple[Attendance, ...]:
    """Every side of every edition of a series (its IRI) of which bodies are told, by day and side.

    Raises :class:`~policygraph.errors.UsageError` for a series without a meeting.
    """
    found: list[Attendance] = []
    known: dict[str, _Side] = {}
    named: dict[str, str] = {}
    for edition in editions_of(weave, series):
        of_edition = told_at(edition, facts.present)
        for side in sorted({present.side for present in of_edition}):
            bodies = {present.body for present in of_edition if present.side == side}
            tellers = {present.teller for present in of_edition if present.side == side}
            closed = [teller for teller in tellers if not facts.leaves_open(edition, side, teller)]
            now = Attendance(
                edition=edition,
                side=side,
                present=tuple(sorted(bodies)),
                tellers=tuple(sorted(tellers)),
                open=not closed,
            )
            before = known.get(side)
            compared = now if before is None else _compared(now, before, facts.successors)
            compared = replace(compared, new_names=tuple(_new_names(now, named, facts)))
            named |= dict.fromkeys(now.present, edition.start or "")
            found.append(compared)
            known[side] = _after(compared, before)
    return tuple(found)


def _new_names(now: Attendance, named: Mapping[str, str], facts: Facts) -> Iterator[str]:
    """Those of the bodies whose name of a stretch of time came or went since the day on which they were ``named``."""
    day = now.edition.start
    for body in now.present:
        before = named.get(body)
        if before and day and facts.names_on(body, before) != facts.names_on(body, day):
            yield body


class _Side(NamedTuple):
    """What is known of a side before an edition."""

    edition: Edition
    counted: frozenset[str]
    """The bodies last known to be there, a closed list since then aside."""
    closed: bool
    """Whether a closed list came before, so that the absence of all others is known."""


def _after(now: Attendance, before: _Side | None) -> _Side:
    counted, closed = frozenset(now.present), not now.open
    if now.open and before is not None:
        counted |= before.counted - {old for old, _ in now.renamed}
        closed = before.closed
    return _Side(now.edition, counted, closed)


def _compared(now: Attendance, before: _Side, successors: Mapping[str, tuple[str, ...]]) -> Attendance:
    new, gone = {*now.present} - before.counted, before.counted - {*now.present}
    renamed = sorted((old, body) for old in gone for body in successors.get(old, ()) if body in new)
    new -= {body for _, body in renamed}
    gone -= {old for old, _ in renamed}
    return replace(
        now,
        since=before.edition,
        joined=tuple(sorted(new)) if before.closed else (),
        first_named=() if before.closed else tuple(sorted(new)),
        left=() if now.open else tuple(sorted(gone)),
        not_named=tuple(sorted(gone)) if now.open else (),
        renamed=tuple(renamed),
    )
