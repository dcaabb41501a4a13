"""English expressions of time: September 16 and 17, 23-24 July 2018, by the end of 2023, the spring of 2024, over the coming year."""

from __future__ import annotations

import re

from msgspec import structs

from policygraph.text import isodates
from policygraph.text.dates import DateMention
from policygraph.text.dates_en_forms import MONTH_NAME, READERS, TO, Window
from policygraph.text.isodates import iso, nearest_year, parts, shift

_HINT = re.compile(
    rf"(?:19|20)[0-9][0-9]|\b(?:year|month|week|decade|quarter|[Tt]oday|[Yy]esterday|[Tt]omorrow|spring|summer|fall|autumn|winter|days)|{MONTH_NAME}|[0-9]/[0-9]"
)
_BEFORE = re.compile(
    r"(?:\b(?P<limit>by|before|until|till|no\ later\ than|not\ later\ than|prior\ to|through)\ (?:or\ before\ )?)?(?:(?:around|about|roughly)\ )?(?:the\ )?"
    r"(?:\b(?P<edge>end|close|beginning|start|middle)\ of\ |\b(?P<third>early|mid|late)(?:[- ]|\ in\ ))?(?:the\ |calendar\ year\ )*$",
    re.IGNORECASE,
)
_WEEK_OF = re.compile(r"(?:the\ )?week\ of\ (?:the\ )?$", re.IGNORECASE)


def english_dates(text: str, *, base: str | None) -> tuple[DateMention, ...]:
    """The mentions of :func:`policygraph.text.dates.find_dates` for English: where two overlap, the earlier, then the longer."""
    if _HINT.search(text) is None:
        return ()
    windows = [window for pattern, read in READERS for found in pattern.finditer(text) for window in read(found, base)]
    windows.sort(key=lambda window: (window.start, -window.end))
    mentions: list[DateMention] = []
    place = 0
    for window in windows:
        if window.start < place:
            continue
        near = _beside(mentions[-1], window) if mentions and window.start - place <= _NEAR_BY else window
        mention = _mention(text, near, base, place)
        if mentions and _continues(text, mentions[-1], mention):
            mentions[-1] = structs.replace(mentions[-1], end=mention.end, to=mention.to, kind="range")
        else:
            mentions.append(mention)
        place = window.end
    return tuple(mentions)


_NEAR_BY = 20
"""A day or month without its year takes that of a date at most this many code points before it."""


def _beside(before: DateMention, window: Window) -> Window:
    """``window`` in the year of the full date right before it: 13 March 2021 [12 March US EST]."""
    if before.relative or not before.from_ or len(before.from_) < 7 or not window.relative:
        return window
    if window.kind not in {"date", "month"} or not window.from_ or window.from_ != window.to:
        return window
    _, month, day = parts(window.from_)
    year = nearest_year(month or 1, day, before.from_)
    told = iso(year, month, day)
    return window._replace(from_=told, to=told)


def _continues(text: str, before: DateMention, mention: DateMention) -> bool:
    """Whether two full dates are the ends of one window: from July 23, 2018 to May 2, 2019."""
    if before.deadline or mention.deadline or not (before.from_ and mention.to) or before.from_ > mention.to:
        return False
    kinds = {before.kind, mention.kind}
    return kinds <= {"date", "month", "year"} and re.fullmatch(TO, text[before.end : mention.start]) is not None


def _mention(text: str, window: Window, base: str | None, place: int) -> DateMention:
    """``window`` with the words before it that move or open it: by, early, the end of."""
    lead = max(place, window.start - 48)
    start, from_, to, kind = window.start, window.from_, window.to, window.kind
    if kind == "date" and (week := _WEEK_OF.search(text, lead, start)):
        end = shift(from_, days=6) if from_ else None
        return DateMention(
            start=week.start(), end=window.end, from_=from_, to=end, kind="range", relative=window.relative
        )
    before = _BEFORE.search(text, lead, start)
    limit, part = (before["limit"], before["edge"] or before["third"]) if before else (None, None)
    if part:
        from_, to = _narrow(part.lower(), from_, to)
        kind = "range"
    if limit:
        if limit.lower() in {"before", "prior to"} and from_ and part not in {"end", "close"}:
            to = shift(isodates.first_day(from_), days=-1)
        from_ = base if base and to and isodates.first_day(base) <= isodates.last_day(to) else None
        kind = "range"
    if before and (limit or part):
        start = before.start()
    return DateMention(
        start=start, end=window.end, from_=from_, to=to, kind=kind, relative=window.relative, deadline=bool(limit)
    )


def _narrow(part: str, from_: str | None, to: str | None) -> tuple[str | None, str | None]:
    """The part of a year, month or decade that early, mid, late, the beginning or the end of it covers."""
    if not from_ or not to:
        return from_, to
    place = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1}.get(part, 2)
    year, month, _ = parts(from_)
    if from_ == to and len(from_) == 7 and month is not None:
        return isodates.thirds(year, month, place)
    if len(from_) > 4:
        return from_, to
    if from_ == to:
        last = f"{year:04d}-12"
        return (last, last) if part in {"end", "close"} else isodates.months(year, (1, 5, 10)[place], (3, 4, 3)[place])
    if part in {"end", "close"}:
        return to, to
    end = parts(to)[0]
    return iso((year, year + 4, year + 7)[place]), iso(min(end, (year + 3, year + 6, end)[place]))
