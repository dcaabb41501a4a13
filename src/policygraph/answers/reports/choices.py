"""What a person may choose on the pages that are not lists of statements; all as written, found by the page.

Names are ids or names in either language, a meeting is its key or that of a release, dates are 2018, 2018-07 or
2018-07-23.
"""

from __future__ import annotations

from msgspec import Struct


class MeetingChoice(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One meeting; none where the store has only one."""

    meeting: str | None = None


class SeriesChoice(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One series; none where the store has releases of only one."""

    series: str | None = None


class ThreadChoice(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thread, by id as the ledger prints it, with or without ``thread:``."""

    thread: str | None = None


class LedgerChoice(SeriesChoice, frozen=True, kw_only=True, omit_defaults=True):
    """A series, and within it a topic with those under it."""

    topic: str | None = None


class TopicOfSeries(SeriesChoice, frozen=True, kw_only=True, omit_defaults=True):
    """A topic with those under it, in a series."""

    topic: str | None = None


class ChangesChoice(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A meeting, and the earlier one (a meeting too, not a day) that it is held against."""

    meeting: str | None = None
    since: str | None = None


class CalendarChoice(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A series, else all of them; the day that the answer holds for, else the last one that the store knows."""

    series: str | None = None
    as_of: str | None = None


class PhraseChoice(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The words to look for, in one series or in all."""

    words: str | None = None
    series: str | None = None


class ConflictsChoice(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One meeting, or those of one series; else every meeting that several tell of."""

    meeting: str | None = None
    series: str | None = None
