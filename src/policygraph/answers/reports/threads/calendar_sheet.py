"""The rows behind the calendar, and what goes into a calendar file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from policygraph.answers.reports.document import Cell, Line, Quotation, Sheet, plain
from policygraph.answers.reports.threads.filling import filled
from policygraph.answers.reports.threads.words_calendar import ICS, STATUS
from policygraph.answers.reports.threads.woven import WovenPage
from policygraph.identifiers import fragment
from policygraph.threads.calendar import Planned, Status
from policygraph.threads.said import Said
from policygraph.threads.schedule import Window

_COLUMNS = (
    "status", "kind", "due_from", "due_to", "counted_from", "counted_to", "hedge", "series", "said_at", "said_on",
    "met_by", "met_on", "by_margin", "reported_by", "statements", "act", "level", "speakers", "quote", "language", "start",
    "end", "teller",
)  # fmt: skip


class PlannedEvent(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A plan with days, as a calendar file tells it; ``first`` and ``last`` are the days as said, both inclusive.

    ``iri`` names the statement, or the announcement of a source without a text; ``told`` is the day of its publication,
    else of the meeting. ``remarks`` are in the page's language.
    """

    iri: str
    first: str
    last: str
    summary: str
    status: Status
    hedged: bool = False
    told: str = ""
    address: str | None = None
    quotes: tuple[Quotation, ...] = ()
    remarks: tuple[str, ...] = ()


def event_of(page: WovenPage, planned: Planned, what: Line, remarks: Iterable[Line] = ()) -> Iterator[PlannedEvent]:
    """The event of a plan that has days, the words in the page's language first."""
    if planned.said is None:
        return
    said = sorted(planned.statements, key=lambda one: not one.language.startswith(page.language))
    status = STATUS[planned.status].get(page.language)
    issued, address = _publication(page, planned)
    yield PlannedEvent(
        iri=planned.statements[0].iri if said else _announcement(planned),
        first=planned.said.first.isoformat(),
        last=planned.said.last.isoformat(),
        summary=plain(filled(ICS["summary"], page.language, what=page.titled(what), status=status)),
        status=planned.status,
        hedged=planned.hedged,
        told=issued
        or (planned.statements[0].date if said else "")
        or ((planned.edition.start or "") if planned.edition else ""),
        address=address,
        quotes=tuple(page.quote(one) for one in said),
        remarks=(*_origin(page, said[:1]), *(plain(remark) for remark in remarks)),
    )


def _publication(page: WovenPage, planned: Planned) -> tuple[str | None, str | None]:
    """When and where the plan was published, as far as that is known."""
    if planned.statements:
        release = page.releases[planned.statements[0].release]
        return release.issued, release.address
    source = None if planned.announced is None else page.asides.get(planned.announced.teller)
    return (None, None) if source is None else (source.issued, next(iter(source.addresses), None))


def _origin(page: WovenPage, said: Sequence[Said]) -> Iterator[str]:
    """The release that the words stand in, and where."""
    for one in said:
        release = page.releases[one.release]
        place = page.say("place", line=release.line(one.start), start=one.start, end=one.end)
        yield plain(page.source(release).line) + page.comma + place


def _announcement(planned: Planned) -> str:
    """A name for what a source announces: the source and the meeting that it tells it of."""
    teller = planned.announced.teller if planned.announced is not None else ""
    meeting = planned.edition.iri.rpartition("/meeting/")[2] if planned.edition is not None else ""
    return fragment(teller, f"next-after-{meeting.replace('/', '-')}")


def calendar_sheet(page: WovenPage, planned: Iterable[Planned]) -> Sheet:
    """One row a plan, in the order given."""
    return Sheet(_COLUMNS, tuple(_row(page, one) for one in planned))


def _row(page: WovenPage, planned: Planned) -> tuple[Cell, ...]:
    edition, met = planned.edition, planned.met_by
    hedges = dict.fromkeys(one.hedge for one in planned.statements if one.hedge is not None)
    return (
        planned.status,
        planned.kind,
        *_days(planned.said),
        *_days(planned.window),
        "; ".join(hedges) or None,
        None if edition is None else page.glossary.term(edition.series).id,
        None if edition is None else page.edition_id(edition),
        None if edition is None else edition.start,
        None if met is None else page.edition_id(met),
        None if met is None else met.start,
        planned.by_margin,
        " ".join(one.iri for one in planned.reported) or None,
        " ".join(one.iri for one in planned.statements) or None,
        *_said(page, planned),
    )


def _days(window: Window | None) -> tuple[Cell, Cell]:
    return (None, None) if window is None else (window.first.isoformat(), window.last.isoformat())


def _said(page: WovenPage, planned: Planned) -> tuple[Cell, ...]:
    """The first statement, or the source that tells of the announcement."""
    if not planned.statements:
        teller = None if planned.announced is None else page.glossary.term(planned.announced.teller).id
        return (*[None] * 7, teller)
    said = planned.statements[0]
    speakers = " ".join(page.glossary.term(iri).id for iri in said.speakers)
    return (said.act, said.level, speakers, said.words, said.language, said.start, said.end, said.key)
