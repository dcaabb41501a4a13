"""The text as it is kept: persons and numbers of contact blocks masked, every letter still at its place."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from policygraph.extraction.passages import Passage
from policygraph.text.document import Document, Span
from policygraph.text.page_words import CONTACT
from policygraph.text.view import make_view

MASK = "\N{FULL BLOCK}"
"""What stands for a letter or digit that is not kept."""


def contact_places(document: Document, passages: Sequence[Passage] = ()) -> tuple[Span, ...]:
    """The stretches that say whom to ask: contact blocks, and all but the heading of sections headed as such."""
    sections = {p.block for p in passages if p.role == "contact" and p.kind != "heading"}
    return tuple(b.span for i, b in enumerate(document.blocks) if b.kind == "contact" or i in sections)


def outside(span: Span, places: Iterable[Span]) -> bool:
    """Whether ``span`` shares no letter with ``places``."""
    return all(span.end <= place.start or place.end <= span.start for place in places)


def kept_text(document: Document, places: Iterable[Span], unit: str | None = None) -> str:
    """The text of ``document`` as published, with letters, digits and marks masked at ``places``.

    What a place is called (連絡先, "Contact") and the ``unit`` to ask stay, as do white space and punctuation, so that
    the text keeps its length and its shape: every offset means the same in both.
    """
    letters = list(document.text)
    for place in places:
        stay = [*_label(document.text, place), *_named(document, place, unit)]
        for i in range(place.start, place.end):
            if _tells(letters[i]) and not any(span.start <= i < span.end for span in stay):
                letters[i] = MASK
    return "".join(letters)


def _label(text: str, place: Span) -> list[Span]:
    found = CONTACT.match(text, place.start, place.end)
    return [Span(place.start, found.start("rest"))] if found else []


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
