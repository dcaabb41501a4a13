"""Statements that announce the next meeting of their own series."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final, NamedTuple

from policygraph.threads.days import first_day, last_day
from policygraph.threads.said import Said

_EVENT_EN: Final = r"(?:meetings?|summits?|ministerials?|dialogues?|sessions?|rounds?|conferences?|editions?)\b"
_HOLD_EN: Final = r"\b(?:hold|holding|convene|convening|host|hosting|organi[sz]e|schedule|meet|gather|forward to)\b"
_NTH_EN: Final = r"(?:next|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[0-9]+(?:st|nd|rd|th))"
_NEXT_EN: Final = re.compile(
    rf"{_HOLD_EN}(?:(?!\b(?:by|before|until|at|ahead of|prior to)\b)[^.;]){{0,60}}\b{_NTH_EN}\b[^.;]{{0,60}}\b{_EVENT_EN}"
    rf"|\b{_NTH_EN}\b[^.;]{{0,60}}\b{_EVENT_EN}[^.;]{{0,20}}\b(?:will be|is to be|is scheduled|will take place)\b"
    r"|\b(?:meet|convene|gather)\b[^.;]{0,40}\b(?:again|in person)\b|\breconvene\b",
    re.IGNORECASE,
)
"""The next meeting as what is held; "by the next ministerial" is a deadline."""
_WE_MEET_EN: Final = re.compile(
    r"\b(?:leaders|ministers|co-chairs|chairs|principals|sides|participants|we|they)\b[^.;]{0,60}"
    r"\b(?:(?:meet|convene|gather)\b[^.;]{0,40}\b(?:again|in person)\b|reconvene\b)",
    re.IGNORECASE,
)
"""Those who meet say that they will; whatever topic a phrase before it names is not what this meeting is about."""
_EVENT_ALONE_EN: Final = re.compile(rf"{_HOLD_EN}[^.;]{{0,40}}\b{_EVENT_EN}", re.IGNORECASE)
_NEXT_JA: Final = re.compile(r"次回|次の(?:会合|対話|会議)|第[0-9０-９一二三四五六七八九十]+回[^。]{0,40}(?:開催|開く)")
_PLANS: Final = frozenset({"schedule", "agree", "commit", "resolve", "expect", "concur"})

HEDGED: Final = timedelta(days=31)
"""A hedged window ("around", 目処) is wider by this much at either end, or by a quarter of its length if that is more."""


class Window(NamedTuple):
    """The days in which something should happen, both inclusive."""

    first: date
    last: date

    def holds(self, first: date | None, last: date | None) -> bool:
        """Whether what happened from ``first`` to ``last`` touches the window."""
        return first is not None and first <= self.last and (last or first) >= self.first


def window_of(said: Said) -> Window | None:
    """The due window of a statement, wider where its words hedge it; ``None`` where it has none.

    It is not widened to days before the statement was made: what is promised then is not yet done.
    """
    first, last = first_day(said.due_from), last_day(said.due_to)
    if first is None or last is None:
        return None
    if said.hedge is None:
        return Window(first, last)
    margin = max(HEDGED, (last - first) / 4)
    made = first_day(said.date) or date.min
    return Window(min(first, max(first - margin, made)), last + margin)


def announces_next(said: Said) -> bool:
    """Whether the statement announces the next meeting of the series that it was made in.

    The reader may say so (``about``); else the words do ("meet again", "the next ministerial", 次回). A statement on
    another forum announces some other event; one on a topic does, unless those who meet say that they will meet again.
    """
    if said.about == "next-meeting":
        return True
    if said.act not in _PLANS or (said.fora and said.series not in said.fora):
        return False
    if said.topics:
        return said.act == "schedule" and _WE_MEET_EN.search(said.words) is not None
    if said.language.startswith("ja"):
        return _NEXT_JA.search(said.words) is not None
    if _NEXT_EN.search(said.words):
        return True
    return said.act == "schedule" and said.due_to is not None and _EVENT_ALONE_EN.search(said.words) is not None
