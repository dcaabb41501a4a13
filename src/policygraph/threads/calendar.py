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
PlanKind = Literal["next-meeting", "event", "deadline"]
PLAN_KINDS: Final[tuple[PlanKind, ...]] = get_args(PlanKind)


class Planned(Struct, frozen=True, kw_only=True):
    """Something planned, once an edition, whatever the number of releases that say it.

    ``said`` are the days as the words give them; ``window`` is wider where they hedge. Both are ``None`` where the words
    give no days. ``statements`` is empty where a source without a text here announces the meeting (``announced``);
    ``edition`` is ``None`` for what a release of no series says.
    """

    edition: Edition | None
    status: Status
    statements: tuple[Said, ...] = ()
    announced: Announced | None = None
    said: Window | None = None
    window: Window | None = None
    next_meeting: bool = False
    met_by: Edition | None = None
    """The edition that was announced; for a release of no series, the one meeting of the same parties in the window."""
    reported: tuple[Said, ...] = ()
    """Statements that report it as done."""

    @property
    def hedged(self) -> bool:
        """Whether the words hedge the days."""
        return any(said.hedge is not None for said in self.statements)

    @property
    def kind(self) -> PlanKind:
        """The next meeting of the series, some other event, or a thing to be done by a day."""
        if self.next_meeting:
            return "next-meeting"
        return "event" if any(said.act == "schedule" for said in self.statements) else "deadline"

    @property
    def by_margin(self) -> bool:
        """Whether it was met only because the window is wider than the days as said."""
        met = self.met_by
        if met is None or self.status != "met" or self.said is None:
            return False
        return not self.said.holds(first_day(met.start), last_day(met.end or met.start))


def calendar(
    weave: Weave, series: str | None = None, *, as_of: date | None = None, facts: Facts | None = None
) -> tuple[Planned, ...]:
    """Everything with a due window, every event scheduled and every next meeting announced, by day.

    ``as_of`` is the day as which the answer holds: what was held or said after it is not known yet. By default each series
    is judged by the last day of its latest edition, and what releases of no series say by the latest of those days.
    ``facts`` adds the meetings that sources without a text announce. Raises :class:`~policygraph.errors.UsageError` for
    a series without a meeting.
    """
    wanted = sorted({edition.series for edition in weave.editions}) if series is None else [series]
    planned: list[Planned] = []
    for one in wanted:
        known = editions_of(weave, one)
        editions = [e for e in known if as_of is None or (first_day(e.start) or date.min) <= as_of]
        today = as_of or _latest(known)
        for edition in editions:
            planned += _of_edition(weave, edition, weave.said_at(edition), editions, today)
        planned += _of_sources(facts, editions, today, [p for p in planned if p.next_meeting])
    if series is None:
        planned += _of_no_series(weave, as_of)
    return tuple(sorted(planned, key=_place))


def _latest(editions: Iterable[Edition]) -> date:
    return max((last_day(e.end or e.start) or date.min for e in editions), default=date.min)


def _of_no_series(weave: Weave, as_of: date | None) -> Iterable[Planned]:
    said = [one for one in weave.statements if weave.edition_of(one) is None]
    known = [one for one in said if as_of is None or (first_day(one.date) or date.min) <= as_of]
    today = as_of or max([_latest(weave.editions), *(last_day(one.date) or date.min for one in known)])
    held = [edition for edition in weave.editions if (first_day(edition.start) or date.max) <= today]
    for release in sorted({one.release for one in known}):
        yield from _of_edition(weave, None, [one for one in known if one.release == release], held, today)


def _place(planned: Planned) -> tuple[date, str, str]:
    first = date.max if planned.said is None else planned.said.last
    edition = "" if planned.edition is None else planned.edition.iri
    return first, edition, planned.statements[0].iri if planned.statements else ""


def _of_edition(
    weave: Weave, edition: Edition | None, all_said: Iterable[Said], editions: Sequence[Edition], today: date
) -> Iterable[Planned]:
    together: dict[str, list[Said]] = {}
    for said in all_said:
        if said.due_to is not None or said.act == "schedule" or announces_next(said):
            thread = weave.thread_of(said.iri)
            together.setdefault(said.iri if thread is None else thread.iri, []).append(said)
    for statements in together.values():
        yield _planned(weave, edition, tuple(statements), editions, today)


def _planned(
    weave: Weave, edition: Edition | None, statements: tuple[Said, ...], editions: Sequence[Edition], today: date
) -> Planned:
    dated = next((said for said in statements if said.due_to is not None), statements[0])
    window, announces = window_of(dated), any(announces_next(said) for said in statements)
    reported = {
        link.source: weave.said(link.source)
        for said in statements
        for link in weave.links_of(said.iri)
        if link.kind == "fulfils" and link.target == said.iri and weave.knows(link.source)
    }
    reported = {iri: said for iri, said in reported.items() if (first_day(said.date) or date.min) <= today}
    status, met = _by_day(window, today), None
    if announces and edition is not None:
        status, met = _met(window, edition, editions, today)
    elif announces:
        met = _among(weave, window, dated, editions)
        status = status if met is None else "met"
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


def _among(weave: Weave, window: Window | None, said: Said, editions: Sequence[Edition]) -> Edition | None:
    """The meeting that a release of no series announced: held in the window, and it was the same parties that spoke there.

    ``None`` where several meetings fit, or none.
    """
    if window is None or not said.speakers:
        return None
    held = [
        edition
        for edition in editions
        if window.holds(first_day(edition.start), last_day(edition.end or edition.start))
    ]
    fitting = [
        edition for edition in held if any({*one.speakers} == {*said.speakers} for one in weave.said_at(edition))
    ]
    return fitting[0] if len(fitting) == 1 else None


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
