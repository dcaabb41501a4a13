"""What was to happen by when: met, met late, open, overdue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, Literal, get_args

from msgspec import Struct

from policygraph.threads.days import first_day, last_day
from policygraph.threads.facts import Announced, Facts
from policygraph.threads.fulfilment import edition_in
from policygraph.threads.said import Edition, Said
from policygraph.threads.schedule import Window, announces_next, window_of
from policygraph.threads.selection import editions_of
from policygraph.threads.weave import Weave

Status = Literal["met", "met-late", "open", "overdue"]
STATUSES: Final[tuple[Status, ...]] = get_args(Status)
"""``met-late``: the next meeting was held, but after the window."""


class Planned(Struct, frozen=True, kw_only=True):
    """Something planned, once an edition, whatever the number of releases that say it.

    ``said`` are the days as the words give them; ``window`` is wider where they hedge. Both are ``None`` where the words
    give no days. ``statements`` is empty where a source without a text here announces the meeting (``announced``).
    """

    edition: Edition
    status: Status
    statements: tuple[Said, ...] = ()
    announced: Announced | None = None
    said: Window | None = None
    window: Window | None = None
    next_meeting: bool = False
    met_by: Edition | None = None
    """The edition that was announced."""
    reported: tuple[Said, ...] = ()
    """Statements that report it as done."""

    @property
    def hedged(self) -> bool:
        """Whether the words hedge the days."""
        return any(said.hedge is not None for said in self.statements)


def calendar(
    weave: Weave, series: str | None = None, *, as_of: date | None = None, facts: Facts | None = None
) -> tuple[Planned, ...]:
    """Everything with a due window, every event scheduled and every next meeting announced, by day.

    ``as_of`` is the day that decides what is overdue: by default the last day of the series' latest edition. ``facts``
    adds the meetings that sources without a text announce. Raises :class:`~policygraph.errors.UsageError` for a
    series without a meeting.
    """
    wanted = sorted({edition.series for edition in weave.editions}) if series is None else [series]
    planned: list[Planned] = []
    for one in wanted:
        editions = editions_of(weave, one)
        today = as_of or max((last_day(e.end or e.start) or date.min for e in editions), default=date.min)
        for edition in editions:
            planned += _of_edition(weave, edition, editions, today)
        planned += _of_sources(facts, editions, today, [p for p in planned if p.next_meeting])
    return tuple(sorted(planned, key=_place))


def _place(planned: Planned) -> tuple[date, str, str]:
    first = date.max if planned.said is None else planned.said.last
    return first, planned.edition.iri, planned.statements[0].iri if planned.statements else ""


def _of_edition(weave: Weave, edition: Edition, editions: Sequence[Edition], today: date) -> Iterable[Planned]:
    together: dict[str, list[Said]] = {}
    for said in weave.said_at(edition):
        if said.due_to is not None or said.act == "schedule" or announces_next(said):
            thread = weave.thread_of(said.iri)
            together.setdefault(said.iri if thread is None else thread.iri, []).append(said)
    for statements in together.values():
        yield _planned(weave, edition, tuple(statements), editions, today)


def _planned(
    weave: Weave, edition: Edition, statements: tuple[Said, ...], editions: Sequence[Edition], today: date
) -> Planned:
    dated = next((said for said in statements if said.due_to is not None), statements[0])
    window, announces = window_of(dated), any(announces_next(said) for said in statements)
    reported = {
        link.source: weave.said(link.source)
        for said in statements
        for link in weave.links_of(said.iri)
        if link.kind == "fulfils" and link.target == said.iri and weave.knows(link.source)
    }
    status, met = _met(window, edition, editions, today) if announces else (_by_day(window, today), None)
    if reported and met is None:
        status = "met"
    return Planned(
        edition=edition,
        status=status,
        statements=statements,
        said=_plain(dated),
        window=window,
        next_meeting=announces,
        met_by=met,
        reported=tuple(reported.values()),
    )


def _met(
    window: Window | None, own: Edition, editions: Sequence[Edition], today: date
) -> tuple[Status, Edition | None]:
    """Whether the next meeting was held: in its window, or after it."""
    met = edition_in(window, own, editions)
    if met is not None:
        return "met", met
    late = edition_in(None, own, editions)
    if late is not None and window is not None and (first_day(late.start) or date.min) > window.last:
        return "met-late", late
    return _by_day(window, today), None


def _by_day(window: Window | None, today: date) -> Status:
    return "overdue" if window is not None and window.last < today else "open"


def _plain(said: Said) -> Window | None:
    first, last = first_day(said.due_from), last_day(said.due_to)
    return None if first is None or last is None else Window(first, last)


def _of_sources(
    facts: Facts | None, editions: Sequence[Edition], today: date, known: Sequence[Planned]
) -> Iterable[Planned]:
    """Meetings that only sources announce: where a text of the edition announces one, the text stands for it."""
    told = {planned.edition for planned in known}
    for announced in () if facts is None else facts.announced:
        edition = next((e for e in editions if announced.meeting in e.meetings), None)
        first, last = first_day(announced.when), last_day(announced.when)
        if edition is None or edition in told or first is None or last is None:
            continue
        window = Window(first, last)
        status, met = _met(window, edition, editions, today)
        yield Planned(
            edition=edition,
            status=status,
            announced=announced,
            said=window,
            window=window,
            next_meeting=True,
            met_by=met,
        )
