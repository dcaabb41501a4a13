"""Arithmetic on ISO 8601 dates of day, month or year precision (``2018-07-23``, ``2018-07``, ``2018``)."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterator

ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
"""The year before the first of each era: 平成30年 is 1988 + 30."""


def iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """The ISO form of a date of the precision given, ``None`` when the calendar has no such day."""
    if not 1 <= year <= 9999 or not (month is None or 1 <= month <= 12):
        return None
    if month is None:
        return f"{year:04d}"
    if day is None:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= day <= monthrange(year, month)[1] else None


def parts(date: str) -> tuple[int, int | None, int | None]:
    """Year, month and day of an ISO date; ``None`` beyond its precision."""
    numbers: Iterator[int] = map(int, date.split("-"))
    return next(numbers), next(numbers, None), next(numbers, None)


def first_day(date: str) -> str:
    """The first day of what ``date`` names: ``2018-07`` gives ``2018-07-01``."""
    year, month, day = parts(date)
    return f"{year:04d}-{month or 1:02d}-{day or 1:02d}"


def last_day(date: str) -> str:
    """The last day of what ``date`` names: ``2018`` gives ``2018-12-31``."""
    year, month, day = parts(date)
    month = month or 12
    return f"{year:04d}-{month:02d}-{day or monthrange(year, month)[1]:02d}"


def shift(date: str, *, years: int = 0, months: int = 0, days: int = 0) -> str:
    """``date`` moved, of the same precision; a day that the month lacks becomes its last."""
    year, month, day = parts(date)
    if month is None:
        return f"{year + years:04d}"
    count = (year + years) * 12 + month - 1 + months
    year, month = divmod(count, 12)
    month += 1
    if day is None:
        return f"{year:04d}-{month:02d}"
    moved = dt.date(year, month, min(day, monthrange(year, month)[1])) + dt.timedelta(days=days)
    return moved.isoformat()


def nearest_year(month: int, day: int | None, base: str) -> int:
    """The year in which the day of ``month`` lies nearest to ``base``: releases speak of last and next months."""
    near = dt.date.fromisoformat(first_day(base))

    def distance(year: int) -> int:
        return abs((dt.date(year, month, min(day or 15, monthrange(year, month)[1])) - near).days)

    return min((near.year, near.year - 1, near.year + 1), key=distance)


def thirds(year: int, month: int, third: int) -> tuple[str, str]:
    """The first and last day of the first (0), second (1) or last (2) ten days of a month (上旬, 中旬, 下旬)."""
    start = f"{year:04d}-{month:02d}"
    return f"{start}-{1 + 10 * third:02d}", last_day(start) if third == 2 else f"{start}-{10 + 10 * third:02d}"


SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""The first month of the season of that year; winter runs into the next year."""


def months(year: int, start: int, count: int) -> tuple[str, str]:
    """``count`` months of ``year`` from month ``start``, as first and last month; they may run into the next year."""
    first = f"{year:04d}-{start:02d}"
    return first, shift(first, months=count - 1)
