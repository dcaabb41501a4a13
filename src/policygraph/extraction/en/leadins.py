"""Lead-ins: a sentence that ends in a colon and governs the items below it ("decide to:", "The Ministers:").

Where the items are clauses, each is a statement with the act of the lead-in (or of its own verb); where they are bare
noun phrases, lead-in and items are one statement together, or the lead-in alone if the list is long.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from policygraph.extraction.passages import Passage
from policygraph.text.document import Document


class LeadIn(Struct, frozen=True, kw_only=True):
    """``source`` is the passage that ends in the colon, ``items`` those it governs."""

    source: int
    items: tuple[int, ...]
    headed: bool = False
    """Whether headings stand between it and its items, so that these no longer go on with its sentence."""


def lead_ins_of(document: Document, passages: Sequence[Passage]) -> Mapping[int, LeadIn]:
    """For each governed passage its lead-in, the innermost where lists are nested; for each source its own."""
    found: dict[int, LeadIn] = {}
    sources: dict[int, LeadIn] = {}
    for i, passage in enumerate(passages):
        if passage.kind in {"paragraph", "item"} and passage.text.endswith(":") and len(passage.text) > 3:
            items = _governed(document, passages, i)
            if items:
                headed = any(p.kind == "heading" for p in passages[i : items[0]])
                lead = LeadIn(source=i, items=tuple(items), headed=headed)
                found.update(dict.fromkeys(items, lead))
                sources[i] = lead
    return {**found, **{i: lead for i, lead in sources.items() if i not in found}}


def _governed(document: Document, passages: Sequence[Passage], source: int) -> list[int]:
    """The items below the lead-in: deeper ones where it is an item itself; headings between them do not end it."""
    depth = _depth(document, passages[source])
    beside = _set_apart(document, passages, source) if depth else None
    items: list[int] = []
    for i in range(source + 1, len(passages)):
        passage = passages[i]
        if passage.kind == "heading" and depth == 0:
            continue
        if passage.kind != "item" or _depth(document, passage) < depth + (beside is None):
            break
        if beside and items and _depth(document, passage) == depth and _numbered(document, passage) != beside[0]:
            break
        if passage.text:
            items.append(i)
    return items


def _set_apart(document: Document, passages: Sequence[Passage], source: int) -> tuple[bool] | None:
    """For an item whose list stands beside it, whether that is numbered; ``None`` where it is deeper or there is none.

    A Markdown writer sets lists at one depth apart by an empty comment; else their marks differ.
    """
    before, after = passages[source], passages[source + 1] if source + 1 < len(passages) else None
    if after is None or after.kind != "item" or _depth(document, after) != _depth(document, before):
        return None
    numbered = _numbered(document, after)
    commented = "<!--" in document.text[before.span.end : after.span.start]
    return (numbered,) if commented or numbered != _numbered(document, before) else None


def _numbered(document: Document, passage: Passage) -> bool:
    marker = document.blocks[passage.block].marker
    return marker is not None and any(c.isdigit() for c in marker)


def _depth(document: Document, passage: Passage) -> int:
    return max(document.blocks[passage.block].level, 1) if passage.kind == "item" else 0
