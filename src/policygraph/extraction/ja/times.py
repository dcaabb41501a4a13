"""Days and months in a Japanese sentence, and which of them are windows for what will be done."""

from __future__ import annotations

import re
from typing import NamedTuple

from policygraph.text.dates import DateMention, find_dates
from policygraph.text.isodates import first_day, last_day


class Bounds(NamedTuple):
    """The day of publication, if told, and the day from which what is due by some day may be done."""

    published: str | None
    since: str | None


class Moment(NamedTuple):
    """A stretch of days at ``text[start:end]``; ``first`` and ``last`` are ISO dates of one precision."""

    start: int
    end: int
    first: str
    last: str
    deadline: bool


_WINDOW = re.compile(
    r"[ の]*(?:中|内|末|春|夏|秋|冬)?[ ]*(?:(?:(?<=中)|(?<=内)|(?<=末))(?:に|の|で|、)|を(?:目処|目途|めど|目標|期限)|頃?(?:まで|迄)|(?:間|以内)で?)"
)
_PART = re.compile(r"(?:前半|後半|半期|四半期|上旬|中旬|下旬|[中内末])$")
_PART_END = re.compile(r"(?:に|で|の(?!前|後)|、)")
_AHEAD = re.compile(r"今後|向こう|この先")
_YEAR = re.compile(r"本年|今年|年内|同年|年度内|今年度|本年度")
"""A year that runs already when a text is published begins, as a window, with that day."""
_TOPIC = re.compile(r"(?:に)?は")
_UNTIL = re.compile(r"(?:まで|迄)(?:に|の|、|$)")
_AND = re.compile(r"\s*(?:\([月火水木金土日]\))?\s*(?:及び|並びに|と|・|、)\s*")
_WHEN = re.compile(r"[ の]*(?:中|内|末|頃|春|夏|秋|冬|前半|後半)?[ ]*(?:に|、|は|にも|において|の)")


def moments_in(text: str, base: str | None, antecedent: str | None = None) -> tuple[Moment, ...]:
    """The dates of one normalised text in order.

    ``base`` (ISO day of publication) gives left-out years and the sense of 本年, 来年; ``antecedent`` that of 同年, 同月.
    """
    found = (_moment(d) for d in find_dates(text, "ja", base=base, antecedent=antecedent) if d.from_ or d.to)
    moments: list[Moment] = []
    for moment in found:
        if moments and _AND.fullmatch(text, moments[-1].end, moment.start) and moments[-1].last < moment.first:
            first = moments.pop()
            moment = first._replace(end=moment.end, last=moment.last)  # noqa: PLW2901  # the pair stands for it
        moments.append(moment)
    return tuple(moments)


def _moment(found: DateMention) -> Moment:
    first, last = found.from_ or found.to, found.to or found.from_
    return Moment(found.start, found.end, first or "", last or "", found.deadline)


def _bounds(text: str, moment: Moment) -> bool:
    """Whether the words say that something is done in this stretch: 目処, まで, 中に, 今後4年間にわたり (not 今後4年間の計画)."""
    ahead = _AHEAD.match(text, moment.start) is not None and text[moment.end : moment.end + 1] != "の"
    part = _PART.search(text, moment.start, moment.end) is not None and _PART_END.match(text, moment.end) is not None
    return moment.deadline or ahead or part or _WINDOW.match(text, moment.end) is not None


def window_in(
    text: str, start: int, end: int, moments: tuple[Moment, ...], bounds: Bounds, *, planned: bool
) -> Moment | None:
    """The window of a plan told in ``text[start:end]``: dates with 目処, まで ...; for a planned event any date to come.

    What is due by a day (まで), or in a year that runs already (本年中), may be done from ``bounds.since`` on.
    """
    base = bounds.published
    here = [m for m in moments if start <= m.start and m.end <= end]
    named = next((m for m in here if _bounds(text, m) and not (base and last_day(m.last) < base)), None)
    if named is not None:
        return _from(text, named, bounds.since)
    if not planned:
        return next((m for m in here if base is not None and m.first > base and _TOPIC.match(text, m.end)), None)
    told = next((m for m in reversed(here) if _WHEN.match(text, m.end)), None)
    ahead = (m for m in reversed(here) if bounds.since is not None and first_day(m.first) > bounds.since)
    past = (m for m in here if _bounds(text, m))  # 2019年中を目処に, told in 2020: what the words give stands
    return told or next(ahead, None) or next(past, None)


def _from(text: str, window: Moment, since: str | None) -> Moment:
    """The window without the days that are past already when it is told."""
    if since is None or since > last_day(window.last):
        return window
    until = _UNTIL.search(text, window.start, window.end + 3) is not None and window.first == window.last
    running = first_day(window.first) < since and _YEAR.match(text, window.start) is not None
    return window._replace(first=since) if running or until else window
