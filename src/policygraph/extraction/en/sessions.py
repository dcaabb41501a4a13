"""Sessions of the reported meeting and events beside it, with the titles that the text gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policygraph.extraction.en.context import Context, Sentence
from policygraph.extraction.grammar import Event
from policygraph.record.model import Session

_SESSIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("stakeholder-event", re.compile(r"\bstakeholder (?:events?|roundtables?|sessions?|meetings?)\b", re.IGNORECASE)),
    ("workshop", re.compile(r"\bworkshops?\b", re.IGNORECASE)),
    ("public-private", re.compile(r"\b(?:public[- ]private|government[- ]industry|government[- ]private sector) (?:joint )?(?:sessions?|meetings?|dialogues?)\b", re.IGNORECASE)),
    ("private-sector", re.compile(r"\b(?:private[- ]sector|industry|business) (?:sessions?|meetings?)\b", re.IGNORECASE)),
    ("joint-session", re.compile(r"\bjoint sessions?\b", re.IGNORECASE)),
    ("government", re.compile(r"\b(?:government(?:al)?(?:[- ]only|[- ]to[- ]government)?|intergovernmental) (?:sessions?|meetings?)\b", re.IGNORECASE)),
    ("expert-level", re.compile(r"\b(?:expert(?:s)?|working|technical)[- ]level (?:sessions?|meetings?|discussions?)\b", re.IGNORECASE)),
)  # fmt: skip
_MARGINS = re.compile(r"\b(?:on|at|in) the (?:margins|sidelines|side) of\b|\balongside\b", re.IGNORECASE)
_PARALLEL = re.compile(r"\bin parallel\b|\bparallel (?:session|to)\b|\bconcurrently\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"]([^”\"]{5,140}?)[,.]?[”\"]")
_HELD_EVENT = re.compile(
    r"\b(?:held|hosted|co-hosted|included|convened|organized|took place|attended|participated|presented|joined)\b"
)


def sessions_of(context: Context) -> Iterator[Event]:
    """Sessions of the meeting and events beside it, with the titles in quotation marks."""
    inherited: str | None = None
    for sentence in context.sentences.values():
        passage = sentence.passage
        text = passage.text
        if passage.kind not in {"paragraph", "item"} or not _HELD_EVENT.search(text):
            continue
        first: tuple[int, str] | None = None
        for kind, pattern in _SESSIONS:
            found = pattern.search(text)
            if found and (kind != "workshop" or first is None or "workshop" in text):
                first = (found.start(), kind) if first is None or kind == "workshop" else first
        if first is None:
            continue
        relation = "margins" if _MARGINS.search(text) else "parallel" if _PARALLEL.search(text) else inherited
        if relation is None and first[1] in {"stakeholder-event", "workshop"}:
            continue
        inherited = relation or inherited
        titles = _titles(text) or [None]
        for name in titles:
            yield Event(
                span=passage.span,
                passage=passage.index,
                standing="held",
                series=None,
                sessions=(Session(kind=first[1], title=name, with_=_with(sentence, first), relation=relation),),
            )


def _with(sentence: Sentence, found: tuple[int, str]) -> str | None:
    """The series a joint session was held with."""
    passage = sentence.passage
    if found[1] != "joint-session":
        return None
    placed = ((passage.local(m.span)[0], m.entry) for m in passage.mentions if m.kind == "series")
    return next((entry for at, entry in placed if at > found[0]), None)


def _titles(text: str) -> Sequence[str | None]:
    return [found[1].strip() for found in _QUOTED.finditer(text) if found[1][0].isupper()]
