"""What an English page says of itself: title, publisher, day of publication, genre."""

from __future__ import annotations

import re

from policygraph.extraction.en.context import Context
from policygraph.extraction.grammar import Masthead
from policygraph.text.dates import find_dates
from policygraph.text.document import Span

_GENRES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("fact-sheet", re.compile(r"\bfact ?sheet\b", re.IGNORECASE)),
    ("readout", re.compile(r"\breadout\b", re.IGNORECASE)),
    ("declaration", re.compile(r"\bdeclaration\b", re.IGNORECASE)),
    ("communique", re.compile(r"\bcommuniqu[eé]\b", re.IGNORECASE)),
    ("joint-statement", re.compile(r"\b(?:joint|leaders[’']?|vision|press) (?:\w+ )?statement\b|\bstatement\b", re.IGNORECASE)),
    ("press-release", re.compile(r"\bpress release\b|\bresults? of\b|\bmedia note\b", re.IGNORECASE)),
)  # fmt: skip
_ISSUES = re.compile(
    r"(?: \([^)]{1,80}\))?,?(?:[^,;]{0,120},)? (?:today )?(?:held|hosts?|hosted|announces?|announced|releases?|released|publishe[sd]|issued?|convened)\b"
)
_HEAD = 12
_FOOT = 3
"""So many of the last lines may hold the day as well."""
_LINE = 120
_DATELINE_WITHIN = 100
_DATELINE = re.compile(
    r"\W*+(?:(?:[A-Z][\w.'’-]*+|of|the|at|on|in|for|and|immediate|release|released|issued|published|updated|posted|date|dated|as|\d{1,2}:\d\d|[ap]\.?m\.?)\W*+)*"
)
"""What may stand beside a day that is no part of a sentence: places, names of offices, "For immediate release"."""
_OF_MEETING = re.compile(r"\W*\d*\W*(?:dates?|when|time)\b", re.IGNORECASE)
"""The heading above the day of the meeting."""
_DASH = re.compile(r"\s*(?:\)\s*)?[–—-]+\s|\s*\)\s")
"""What parts a dateline from the sentence that it opens: "TOKYO, March 3, 2031 – The ..."."""
_UNIT = re.compile(
    r"(?:[A-Z][\w-]+ ){1,4}(?:Division|Office|Section|Bureau)(?:, (?:[A-Z][\w-]+ ){1,4}(?:Division|Office|Bureau|Department))*"
)


def masthead_of(context: Context) -> Masthead:
    """Metadata goes before the page; a date on the page counts where it stands alone or beside the title."""
    metadata = context.document.metadata
    title = context.title
    words = title.text if title else ""
    published, published_at = (metadata.published, None) if metadata.published else _date_on_page(context)
    publisher, publisher_at = (metadata.publisher, None) if metadata.publisher else _publisher_on_page(context)
    return Masthead(
        title=title.span if title is not None and title.index >= 0 else None,
        published=published,
        published_at=published_at,
        publisher=publisher,
        publisher_at=publisher_at,
        contact_unit=_unit(context),
        genre=next((genre for genre, pattern in _GENRES if pattern.search(words)), None),
    )


def _unit(context: Context) -> str | None:
    """The unit that the contact block names; persons and numbers are left out."""
    contacts = (p.text for p in context.passages if p.kind == "contact")
    return next((found[0] for text in contacts if (found := _UNIT.search(text))), None)


def _date_on_page(context: Context) -> tuple[str | None, Span | None]:
    """The day of a line of its own (alone, beside the place or in the title), or of a dateline that opens a sentence."""
    every = list(context.sentences.values())
    for sentence in [*every[:_HEAD], *every[_HEAD:][-_FOOT:]]:
        passage = sentence.passage
        text = passage.text
        if _OF_MEETING.match(passage.section):
            continue
        for date in find_dates(text[:_DATELINE_WITHIN], "en"):
            before, after = text[: date.start], text[date.end :]
            alone = len(text) <= _LINE and _DATELINE.fullmatch(before) and _DATELINE.fullmatch(after)
            titled = passage.kind == "title" and (date.start <= 2 or re.fullmatch(r"\)?\W*", after))
            opens = _DATELINE.fullmatch(before) is not None and _DASH.match(after) is not None
            if date.kind == "date" and date.from_ is not None and not date.relative and (alone or titled or opens):
                return date.from_, passage.published(date.start, date.end)
    return None, None


def _publisher_on_page(context: Context) -> tuple[str | None, Span | None]:
    """The body that a line of the head names, or the one that the first sentence says announces or holds something."""
    for sentence in list(context.sentences.values())[:_HEAD]:
        passage = sentence.passage
        sentences = passage.kind in {"paragraph", "item"} and passage.text.endswith((".", ":"))
        for mention in passage.mentions:
            start, end = passage.local(mention.span)
            shared = any(m.span == mention.span and m.entry != mention.entry for m in passage.mentions)
            if mention.kind != "agency" or shared or (passage.kind == "title" and start > len("The ")):
                continue
            names = not sentences and len(passage.text) <= _LINE
            if names or (start <= len("The ") and _ISSUES.match(passage.text[end:])):
                return mention.entry, mention.span
        if sentences:
            break
    return None, None
