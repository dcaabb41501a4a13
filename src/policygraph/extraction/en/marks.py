"""What a clause says beside its act: hedging words, carrying on, a due window, the next meeting, whom it calls on."""

from __future__ import annotations

import re

from policygraph.text.dates import DateMention, find_dates
from policygraph.text.isodates import first_day, last_day, shift

_CARRIES_ON = re.compile(
    r"\b(?:continu(?:e|es|ed|ing)|continuing|ongoing|remain(?:s|ed)?|re-?affirm\w*|reiterat\w*|renew(?:s|ed|ing)?|restat\w*|reconfirm\w*|"
    r"recommit\w*|re-commit\w*|once again|resum(?:e|es|ed|ing)|still)\b",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:explore(?: (?:ways?|the (?:possibility|feasibility) of|options?|opportunities|possible|potential))?(?: (?:to|for))?|consider(?:ing)? (?:ways to|the possibility of|establishing)"
    r"|(?<=will )(?:consider|study the|examine|look into)|(?<=agree to )consider|(?<=agreed to )consider"
    r"|(?:as|where|when|if|wherever) (?:appropriate|possible|feasible|necessary|applicable|practicable|needed)"
    r"|subject to [^,;.]{3,60}|in principle|as soon as (?:possible|practicable)|at the earliest opportunity|to the extent possible"
    r"|on a voluntary basis|in accordance with national (?:laws|legislation))\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\b(?:next|again|subsequent|reconvene|follow-up|future|upcoming)\b|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|"
    r"twelfth|thirteenth|fourteenth|\d+(?:st|nd|rd|th))\b",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:meet|meeting|dialogue|summit|session|ministerial|round|conference|consultations|forum)\b", re.IGNORECASE
)
_DUE_ACTS = frozenset(
    {
        "commit",
        "agree",
        "resolve",
        "schedule",
        "concur",
        "affirm-cooperation",
        "expect",
        "conclude",
        "renew-commitment",
        "assert-commitment",
        "welcome",
    }
)


def carries_on(words: str) -> bool:
    """Whether the words say that an earlier promise or work goes on; only those that stand with the verb count."""
    found = _CARRIES_ON.search(words)
    return found is not None and _OTHERWISE.search(words[: found.start()]) is None


_OTHERWISE = re.compile(r"(?:\ba |\bthat )$")
"""Before "continued" it tells what is to come or what others do: "a continuing dialogue", "that continued attacks"."""


def hedge_in(words: str, limit: int = 400) -> tuple[int, int] | None:
    """The first hedging words."""
    found = _HEDGE.search(words, 0, limit)
    return found.span() if found else None


_HEDGING_VERB = re.compile(
    r"\b(?:may(?: \w+)? (?:consider|explore|seek)|seek(?:s|ing)?|sought|aim(?:s|ed|ing)?|striv(?:e|es|ing)|endeavou?r(?:s|ed|ing)?|aspir(?:e|es|ing)|look(?:s|ing)?|explor(?:e|es|ing)|considering|examining|investigating|work(?:s|ing)?|intend(?:s|ed)?|plan(?:s|ned|ning)?|hope(?:s|d)?|expect(?:s|ed)?|want(?:s)?|wish|attempt|propos(?:e|es|ing)|our (?:goal|aim|objective) is)"
    r"(?: (?:to(?:wards?)?|at|for|into))?\b",
    re.IGNORECASE,
)


def hedging_verb_in(words: str) -> tuple[int, int] | None:
    """The verb that is itself the hedge ("seek to", "are working to")."""
    found = _HEDGING_VERB.search(words)
    return found.span() if found else None


def due_in(words: str, act: str, base: str | None, verb: int = 0) -> tuple[str, str] | None:
    """The window told in ``words`` for an act that looks ahead: the first expression of time that is not past.

    A time counts where a preposition puts the doing there or where it is told from today ("next year"); a year in a
    name ("Work Plan 2021-2025") does not. What stands behind the verb (at ``verb``) goes first; before it, only a time
    in the adverbial that opens the clause counts.
    """
    if act not in _DUE_ACTS or _TIME.search(words) is None:
        return None
    dates = find_dates(words, "en", base=base)
    ahead = [d for d in dates if d.start < verb and _SET_IN_FRONT.search(words[: d.start])]
    clause = [d for d in dates if d.start < verb and _OPENING_CLAUSE.match(words)]
    for date in (*ahead, *(d for d in dates if d.start >= verb), *clause):
        if date.to is None or (base is not None and last_day(date.to) <= base):
            continue
        start = date.from_ or base
        if start is None or not _tells_when(words, date) or (act == "welcome" and _PLANNED.search(words) is None):
            continue
        low, high = first_day(start), last_day(date.to)
        open_ = date.deadline or date.relative or date.kind == "range" or _LATER.search(words[: date.start])
        if base is not None and low < base and open_:
            low = base
        if low <= high:
            return low, high
    return None


_TIME = re.compile(
    r"\d|(?-i:[JFMASOND][a-z]{2,8})|\b(?:year|month|week|day|decade|century|quarter|spring|summer|fall|autumn|winter|end|today|tomorrow|soon)s?\b",
    re.IGNORECASE,
)


def _tells_when(words: str, date: DateMention) -> bool:
    before = words[: date.start]
    if words[date.start : date.end].lower() in {"today", "tonight", "now", "this week"}:
        return False
    if (
        _SINCE.search(before)
        or (words[date.start].isdigit() and _IN_NAME.search(before))
        or _NAME_FOLLOWS.match(words, date.end)
    ):
        return False
    return date.deadline or _TIME_WORD.search(before) is not None or (date.relative and not words[date.start].isdigit())


_SET_IN_FRONT = re.compile(
    r"(?:^|,)\W*(?:(?:in|by|on|within|over|during|before|later|through(?:out)?|starting|beginning|at|for|until|after|from|early)\W+(?:the |an? )?(?:\w+ ){0,2})?$",
    re.IGNORECASE,
)
"""Before a time set in front of the sentence or of its subject: "Over the coming year, we will", "..., in May 2031, we"."""
_OPENING_CLAUSE = re.compile(r"\W*(?:as|when|while|once|after|before)\b", re.IGNORECASE)
_PLANNED = re.compile(r"\b(?:plans?|decision|intention|announcement) (?:to|by)\b")
_LATER = re.compile(r"\blater (?:in )?$", re.IGNORECASE)
_SINCE = re.compile(
    r"\b(?:since|from|of|\w+ed|held|made) (?:in |on |for )?(?:the )?$",
    re.IGNORECASE,
)
_IN_NAME = re.compile(r"[A-Z][\w-]* \(?$")
_TIME_WORD = re.compile(
    r"\b(?:in|by|before|until|within|over|during|through|throughout|on|for|at|after|early|late|later|between|make)(?: (?:the|early|late|mid))*[ -]$",
    re.IGNORECASE,
)
_NAME_FOLLOWS = re.compile(r"(?:['’]s)? (?!(?:to|and|in|on|with|at|for)\b)[A-Z]")


EARLIER_DAYS = 21
"""What is dated so many days before publication was done before the meeting."""


def told_of_earlier(words: str, base: str | None) -> bool:
    """Whether the words open or close with a day well before publication: "In 2019, ...", "... on 31 October 2021"."""
    if _WHEN_PAST.match(words):
        return True
    if base is None or _TIME.search(words) is None:
        return False
    limit = shift(base, days=-EARLIER_DAYS)
    return any(
        d.to is not None and not d.deadline and last_day(d.to) < limit and _AT_TIME.search(words[: d.start])
        for d in find_dates(words[:_OPENING_LETTERS], "en", base=base)
    )


_OPENING_LETTERS = 60
_WHEN_PAST = re.compile(r"When [^,]{3,80}\b(?:was|were|met|\w+ed)\b[^,]{0,60}, ")
_AT_TIME = re.compile(
    r"^(?:(?:At|During|In) (?:the|their|our|its) (?:first |second |third )?[A-Z][^,;]{2,70} (?:on|in) |\W*(?:in|on|during|since|at the|as of|earlier in) ?(?:the )?)$",
    re.IGNORECASE,
)


_PERIOD = re.compile(
    r"^(?:In|Over|During|Through) (?:our|the|its|this) (?:first|last|past|previous) (?:\w+ )?(?:years?|months|decade)\b"
    r"|^Since (?:then|our|the|\d{4}|[A-Z])|^To date\b|^Last year\b"
)
_TODAY = re.compile(r"\b(?:today|this week|hereby)\b", re.IGNORECASE)


def tells_period(words: str) -> bool:
    """Whether a sentence opens with a period gone by."""
    return _PERIOD.match(words) is not None


def told_today(words: str) -> bool:
    """Whether the words tell of the day of the text."""
    return _TODAY.search(words) is not None


def about_next(words: str) -> str | None:
    """``next-meeting`` where a plan tells of the next edition."""
    return "next-meeting" if _NEXT.search(words) and _MEETING.search(words) else None
