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
_HEAD = 12
_LINE = 120
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
    for sentence in list(context.sentences.values())[:_HEAD]:
        text = sentence.passage.text
        if len(text) > 160:
            continue
        for date in find_dates(text, "en"):
            alone = len(text) - (date.end - date.start) <= 60 or (sentence.passage.kind == "title" and date.start <= 2)
            if date.kind == "date" and date.from_ is not None and not date.relative and alone:
                return date.from_, sentence.passage.published(date.start, date.end)
    return None, None


def _publisher_on_page(context: Context) -> tuple[str | None, Span | None]:
    for sentence in list(context.sentences.values())[:_HEAD]:
        passage = sentence.passage
        for mention in passage.mentions:
            opens = passage.local(mention.span)[0] <= len("The ")
            if mention.kind == "agency" and (len(passage.text) <= _LINE or opens):
                return mention.entry, mention.span
    return None, None
