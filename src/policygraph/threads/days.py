"""Days that ISO dates of any precision cover."""

from __future__ import annotations

from datetime import date, timedelta


def first_day(text: str | None) -> date | None:
    """The first day that an ISO date of any precision covers."""
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    return date(*[*parts, 1, 1][:3])


def last_day(text: str | None) -> date | None:
    """The last day that an ISO date of any precision covers."""
    first = first_day(text)
    if first is None or text is None:
        return None
    if len(text) == len("2019"):
        return date(first.year, 12, 31)
    if len(text) == len("2019-05"):
        return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return first
