"""The text as it is kept: persons and numbers of contact blocks masked, every letter still at its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from policygraph.extraction.passages import Passage
from policygraph.text.contact_words import LABEL, WITHIN, WORD, breaks_off, has_reach, reaches
from policygraph.text.document import Block, Document, Span
from policygraph.text.view import make_view

MASK = "\N{FULL BLOCK}"
"""What stands for a letter or digit that is not kept."""


def contact_places(document: Document, passages: Sequence[Passage] = ()) -> tuple[Span, ...]:
    """The stretches that say whom to ask.

    They are contact blocks, all but the heading of sections headed as such, and inside other blocks what stands
    between such a word and the end of its sentence or bracket where a number or an address follows it there, with
    every number and address behind.
    """
    sections = {p.block for p in passages if p.role == "contact" and p.kind != "heading"}
    places: list[Span] = []
    for index, block in enumerate(document.blocks):
        if block.kind == "contact" or index in sections:
            places.append(block.span)
        elif block.kind != "front-matter":
            places.extend(_inside(document, index, block))
    return tuple(places)


def _inside(document: Document, index: int, block: Block) -> Iterator[Span]:
    text, start, end = document.text, block.content.start, block.content.end
    word = WORD.search(text, start, end)
    if word is None:
        return
    yield from reaches(text, word.end(), end)
    labels = [*WITHIN.finditer(text, start, end)]
    if (first := LABEL.match(text, start, end)) is not None:
        labels.append(first)
    ends = [s.span.end for s in document.sentences if s.block == index and not breaks_off(text, s.span.end)]
    for label in labels:
        stop = min((e for e in ends if e >= label.end()), default=end)
        if text[label.start() - 1 : label.start()] in ("(", "（"):
            closing = re.compile("[)）](?![0-9０-９ 　-])").search(text, label.end(), stop)
            stop = closing.start() if closing else stop
        if has_reach(text[label.end() : stop]):
            yield Span(label.end(), stop)


def outside(span: Span, places: Iterable[Span]) -> bool:
    """Whether ``span`` shares no letter with ``places``."""
    return all(span.end <= place.start or place.end <= span.start for place in places)


def kept_text(document: Document, places: Iterable[Span], unit: str | None = None) -> str:
    """The text of ``document`` as published, with letters, digits and marks masked at ``places``.

    What a place is called (連絡先, "Contact") and the ``unit`` to ask stay, as do white space and punctuation, so that
    the text keeps its length and its shape: every offset means the same in both.
    """
    hidden = tuple(places)
    if not hidden:
        return document.text
    letters = list(document.text)
    for place in hidden:
        stay = [*_label(document.text, place), *_named(document, place, unit)]
        for i in range(place.start, place.end):
            if _tells(letters[i]) and not any(span.start <= i < span.end for span in stay):
                letters[i] = MASK
    return "".join(letters)


def _label(text: str, place: Span) -> list[Span]:
    found = LABEL.match(text, place.start, place.end)
    return [Span(place.start, found.end())] if found else []


def _named(document: Document, place: Span, unit: str | None) -> list[Span]:
    """Where the unit stands in a place; it is given in normalised letters."""
    view = make_view(
        document.text,
        place.start,
        place.end,
        markdown=document.media_type == "text/markdown",
        japanese=document.language == "ja",
    )
    at = view.text.find(unit) if unit else -1
    return [view.published(at, at + len(unit))] if unit and at >= 0 else []


def _tells(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter)[0] in "LNM"
