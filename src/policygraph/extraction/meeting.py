"""The meeting that a text reports, put together from the events its sentences tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policygraph.extraction.bodies import GATHERINGS, party_of
from policygraph.extraction.grammar import Event, Fact
from policygraph.extraction.passages import Passage
from policygraph.record.model import Meeting, Session
from policygraph.text.isodates import first_day, last_day, shift
from policygraph.vocabulary.lexicon import Lexicon

MAX_APART_DAYS = 45
"""A session dated further from its meeting than this belongs to another occasion."""
_OPENING = 3
"""The meeting of a text is named in its title or within so many sentences of its beginning.

In a text with no more headings than that, any numbered meeting will do.
"""
_ROLES = ("title", "lead", "outcome", "body", "attendance", "heading", "plan", "background", "contact", "navigation")


class Told(NamedTuple):
    """The reported meeting, the words its facts stand on, and the parties of the text.

    ``meeting`` is ``None`` where none is reported; a declaration without one has parties all the same.
    """

    meeting: Meeting | None
    facts: tuple[Fact, ...]
    parties: tuple[str, ...]


def meeting_of(
    events: Sequence[Event], passages: Sequence[Passage], lexicon: Lexicon, speakers: tuple[str, ...] = ()
) -> Told:
    """The meeting reported: that of the title, else the latest one held of the series that the text opens with.

    ``speakers`` are the parties that the title or the first words name; a series' own parties go before them.
    """
    told = [event for event in events if event.standing != "planned"]
    opening = _opening(passages)
    named = [e for e in told if (e.reported or (e.passage in opening and (e.series or e.ordinal))) and not e.sessions]
    if not named and sum(p.kind in ("title", "heading") for p in passages) <= _OPENING:
        named = [e for e in told if e.ordinal and not e.sessions]
    opening_parties = speakers or _named_parties([passages[i] for i in opening], lexicon)
    if not named:
        return Told(None, (), opening_parties)
    heading = next((e for e in named if passages[e.passage].kind == "title"), None)
    series = heading.series if heading and heading.series else _main_series(named, passages)
    parties = next((e.parties for e in told if e.series == series and e.parties), ()) or opening_parties
    own = [e for e in told if not e.sessions and (e.series == series or e.series is None)]
    ordinal = heading.ordinal if heading and heading.ordinal is not None else _latest(own)
    members = [e for e in own if _same_edition(e, ordinal)]
    members.sort(key=lambda e: (e.ordinal is None, _ROLES.index(passages[e.passage].role), e.span))
    if heading is None and not any(e.standing == "held" for e in members):
        return Told(None, (), parties)
    return _assemble(series, ordinal, members, [e for e in told if e.sessions], parties)


def _opening(passages: Sequence[Passage]) -> list[int]:
    """The indexes of the titles and of the first sentences that are neither navigation nor notes."""
    text = [p.index for p in passages if p.kind not in ("navigation", "note", "contact", "front-matter", "title")]
    return sorted([p.index for p in passages if p.kind == "title"] + text[:_OPENING])


def _named_parties(passages: Sequence[Passage], lexicon: Lexicon) -> tuple[str, ...]:
    """The parties where no series tells them: two or more named in one sentence of the opening, titles first."""
    for passage in sorted(passages, key=lambda p: p.kind != "title"):
        codes = {code for m in passage.mentions if (code := party_of(m, lexicon)) is not None}
        if len(codes - GATHERINGS) > 1:
            return tuple(sorted(codes - GATHERINGS))
    return ()


def _main_series(events: Sequence[Event], passages: Sequence[Passage]) -> str | None:
    """The series told most, in headings above all; of several told as much the one told first."""
    weights: dict[str, int] = {}
    for event in events:
        if event.series is not None:
            weight = 10 if passages[event.passage].kind in ("title", "heading") else 1
            weights[event.series] = weights.get(event.series, 0) + weight
    return max(weights, key=lambda series: weights[series]) if weights else None


def _latest(events: Iterable[Event]) -> int | None:
    numbers = [e.ordinal for e in events if e.ordinal is not None and e.standing == "held"]
    return max(numbers) if numbers else None


def _same_edition(event: Event, ordinal: int | None) -> bool:
    return event.ordinal == ordinal or (event.ordinal is None and event.standing == "held")


def _assemble(
    series: str | None,
    ordinal: int | None,
    members: Sequence[Event],
    session_events: Sequence[Event],
    parties: tuple[str, ...],
) -> Told:
    """The meeting that ``members`` tell, and the words of each fact that was taken."""
    facts: list[Fact] = []

    def taken(event: Event | None, *fields: str) -> Event | None:
        facts.extend(f for f in (event.facts if event else ()) if f.field in fields)
        return event

    def first(field: str) -> Event | None:
        return next((e for e in members if getattr(e, field)), None)

    numbered = taken(first("ordinal"), "ordinal")
    named = taken(first("series"), "series", "parties") or next(iter(members), None)
    levelled = taken(next((e for e in members if e.level and e.ordinal), None) or first("level"), "level")
    dated = taken(_dated(members, session_events), "start", "end")
    placed = taken(first("place") or first("place_country"), "place", "place_country")
    apart = next((e for e in members if e.format in ("hybrid", "online")), None)
    formed = taken(apart or first("format"), "format")
    hosting = taken(first("hosts"), "hosts")
    start, end = (dated.start, dated.end) if dated else (None, None)
    sessions = tuple(_sessions(session_events, start, end))
    for event, _ in sessions:
        taken(event, "sessions")
    naming = numbered or named
    meeting = Meeting(
        series=series,
        ordinal=ordinal,
        level=levelled.level if levelled else None,
        name=naming.name if naming else None,
        start=start,
        end=end,
        place=placed.place if placed else None,
        place_country=placed.place_country if placed else None,
        format=formed.format if formed else None,
        hosts=hosting.hosts if hosting else (),
        parties=parties,
        sessions=tuple(session for _, session in sessions),
    )
    return Told(meeting, tuple(dict.fromkeys(facts)), parties)


def _dated(members: Sequence[Event], session_events: Sequence[Event]) -> Event | None:
    """The event that dates the meeting: the first dated member, or one inside its dates that is more exact."""
    dated = next((e for e in members if e.start and e.end), None)
    if dated is None or dated.start is None or dated.end is None:
        return dated
    low, high = first_day(dated.start), last_day(dated.end)
    public = [e for e in session_events if e.sessions[0].kind != "private-sector"]
    finer = [
        e
        for e in [*members, *public]
        if e.start
        and e.end
        and len(e.start) > len(dated.start)
        and low <= first_day(e.start) <= last_day(e.end) <= high
    ]
    return finer[0] if finer else dated


def _sessions(events: Sequence[Event], start: str | None, end: str | None) -> Iterable[tuple[Event, Session]]:
    """The sessions of the meeting with the events that tell them, each kind once; not those of another occasion."""
    seen: set[tuple[str, str | None]] = set()
    for event in events:
        if _elsewhere(event, start, end):
            continue
        for session in event.sessions:
            if (session.kind, session.with_) not in seen:
                seen.add((session.kind, session.with_))
                yield event, session


def _elsewhere(event: Event, start: str | None, end: str | None) -> bool:
    if not (event.start and event.end and start and end):
        return False
    earliest = shift(first_day(start), days=-MAX_APART_DAYS)
    latest = shift(last_day(end), days=MAX_APART_DAYS)
    return not earliest <= first_day(event.start) <= latest
