"""Which bodies came, joined, stayed away or were renamed, from edition to edition and side by side."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from policygraph.threads.facts import Facts
from policygraph.threads.said import Edition
from policygraph.threads.selection import editions_of
from policygraph.threads.weave import Weave


class Attendance(Struct, frozen=True, kw_only=True):
    """One side of one edition, against the edition before of which that side is told. Bodies and sides are IRIs, sorted.

    ``left`` counts only where the list is closed; where its teller leaves it open, those not named are ``not_named``.
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
    renamed: tuple[tuple[str, str], ...] = ()
    """The body before, and the one that took its place."""


def attendance(weave: Weave, facts: Facts, series: str) -> tuple[Attendance, ...]:
    """Every side of every edition of a series (its IRI) of which bodies are told, by day and side.

    Raises :class:`~policygraph.errors.UsageError` for a series without a meeting.
    """
    found: list[Attendance] = []
    latest: dict[str, Attendance] = {}
    for edition in editions_of(weave, series):
        of_edition = [present for present in facts.present if present.meeting in edition.meetings]
        for side in sorted({present.side for present in of_edition}):
            bodies = {present.body for present in of_edition if present.side == side}
            tellers = {present.teller for present in of_edition if present.side == side}
            closed = [t for t in tellers if not any((m, side, t) in facts.left_open for m in edition.meetings)]
            now = _compared(
                Attendance(
                    edition=edition,
                    side=side,
                    present=tuple(sorted(bodies)),
                    tellers=tuple(sorted(tellers)),
                    open=not closed,
                ),
                latest.get(side),
                facts.successors,
            )
            latest[side] = now
            found.append(now)
    return tuple(found)


def _compared(now: Attendance, before: Attendance | None, successors: Mapping[str, tuple[str, ...]]) -> Attendance:
    if before is None:
        return now
    joined, gone = {*now.present} - {*before.present}, {*before.present} - {*now.present}
    renamed = sorted((old, new) for old in gone for new in successors.get(old, ()) if new in joined)
    joined -= {new for _, new in renamed}
    gone -= {old for old, _ in renamed}
    return Attendance(
        edition=now.edition,
        side=now.side,
        present=now.present,
        tellers=now.tellers,
        open=now.open,
        since=before.edition,
        joined=tuple(sorted(joined)),
        left=() if now.open else tuple(sorted(gone)),
        not_named=tuple(sorted(gone)) if now.open else (),
        renamed=tuple(renamed),
    )
