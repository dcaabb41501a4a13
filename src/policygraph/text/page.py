"""The frame of a page: navigation, the lines above the title, the title, the contact block, the end mark."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from policygraph.text.contact_words import hands_over, has_reach, is_sentence, opening_of
from policygraph.text.document import BlockKind
from policygraph.text.numerals import to_int
from policygraph.text.page_words import (
    ARCHIVED,
    DATE,
    DATELINE,
    END,
    LABEL,
    LINKS,
    PAGE_NUMBER,
    TELEPHONE,
    TRAIL,
    TRAIL_MARKS,
)
from policygraph.text.trait import Trait

Frame = dict[int, BlockKind]

_SENTENCE = re.compile(r"。|[a-z0-9)][.!?][\"”’)]?$|[:：;；]$")
_ITEM_MARKS = frozenset("・･•-–—*")
"""Marks that open items and never a title; ■ and ● open both."""
_PREAMBLE = 12
"""Units above the body that may be its frame; longer runs are a list, not a frame."""


def mark_frame(traits: Sequence[Trait], *, title: str | None = None) -> Frame:
    """The kinds of those units that belong to the page rather than to what it says."""
    frame: Frame = {}
    for index, trait in enumerate(traits):
        kind = _framed(trait)
        if kind is not None:
            frame[index] = kind
        elif frame.get(index - 1) == "navigation" and _counts_on(traits[index - 1], trait):
            frame[index] = "navigation"  # 1. Home, 2. News Releases: a trail with numbers
    _mark_contact(traits, frame)
    _mark_preamble(traits, frame, title)
    return frame


def _framed(trait: Trait) -> BlockKind | None:
    """The kind of a unit that shows by itself that it is of the frame."""
    if trait.unit.hint in {"front-matter", "navigation", "title", "table", "note"}:
        return trait.unit.hint
    if trait.marker is not None and trait.marker.kind == "field":
        return "title" if trait.marker.label[1:-1] in {"文書名", "Title"} else "note"
    if not trait.words:
        return None
    if TRAIL.fullmatch(trait.words) or LINKS.fullmatch(trait.words) or ARCHIVED.fullmatch(trait.words):
        return "navigation"
    return "note" if END.fullmatch(trait.words) or _is_page_number(trait) else None


def _is_page_number(trait: Trait) -> bool:
    """Whether a paragraph is a number alone, with the dash that may open it taken for a mark."""
    dashed = trait.marker is not None and trait.marker.kind == "dash"
    words = f"- {trait.words}" if dashed else trait.words
    return trait.unit.hint == "text" and (dashed or trait.marker is None) and bool(PAGE_NUMBER.fullmatch(words))


def _counts_on(before: Trait, trait: Trait) -> bool:
    if before.marker is None or trait.marker is None or not before.marker.kind == trait.marker.kind == "number":
        return False
    return to_int(trait.marker.label.rstrip(".．)")) == (to_int(before.marker.label.rstrip(".．)")) or 0) + 1


def _mark_contact(traits: Sequence[Trait], frame: Frame) -> None:
    inside = complete = False
    for index, trait in enumerate(traits):
        opening = opening_of(trait.words) if trait.words else None
        if frame.get(index) == "navigation":
            inside = False
        elif opening and (not opening.needs_reach or _near_telephone(traits, index)):
            # 担当: ... may also stand in a text; as the opening of a block it has a number or an address close by
            inside, complete = True, complete if inside else has_reach(opening.rest)
        elif inside and (trait.unit.hint == "heading" or _leaves_contact(trait, complete=complete)):
            inside = False
        if inside and index not in frame:
            frame[index] = "contact"
        elif not inside and hands_over(trait.words) and _near_telephone(traits, index):
            inside, complete = True, False


def _near_telephone(traits: Sequence[Trait], index: int) -> bool:
    return any(TELEPHONE.search(trait.words) or has_reach(trait.words) for trait in traits[index : index + 8])


def _leaves_contact(trait: Trait, *, complete: bool) -> bool:
    """Whether a unit is too much of a text to be a line of a contact block; any sentence is after a ``complete`` line."""
    return (
        not trait.words
        or (complete and is_sentence(trait.words) and not has_reach(trait.words))
        or trait.words.startswith(("【", "（参考", "(参考"))
        or ("。" in trait.words and len(trait.words) > 40)
        or (trait.numbered and trait.marker is not None and trait.marker.kind in {"section", "number"})
    )


def _mark_preamble(traits: Sequence[Trait], frame: Frame, title: str | None) -> None:
    """Labels and dates above the body are notes; one line among the rest is the title."""
    known = {_plain(title)} if title else set()
    above = _above_body(traits, frame)
    known |= {_plain(TRAIL_MARKS.split(traits[i].words)[-1]) for i in frame if frame[i] == "navigation"}
    notes = [i for i in above if _is_label(traits[i])]
    rest = [i for i in above if i not in notes]
    frame.update((i, "note") for i in notes)
    chosen = next((i for i in rest if _plain(traits[i].words) in known), None)
    if chosen is None and rest and (title is None or notes):
        chosen = rest[0]
    if chosen is not None and "title" not in frame.values():
        frame[chosen] = "title"
        frame.update((i, "note") for i in rest if i < chosen)


def _above_body(traits: Sequence[Trait], frame: Frame) -> list[int]:
    """The units before the first that is prose, a numbered heading or an item; none when there is no such unit."""
    above: list[int] = []
    for index, trait in enumerate(traits):
        if index in frame:
            continue
        if not trait.words or _opens_list(trait) or (_is_body(trait) and not _is_label(trait)):
            return above
        above.append(index)
        if len(above) > _PREAMBLE:
            break
    return []


def _opens_list(trait: Trait) -> bool:
    bullet = trait.marker is not None and trait.marker.label in _ITEM_MARKS
    return trait.numbered or bullet or trait.unit.hint == "item"


def _is_body(trait: Trait) -> bool:
    """Whether a unit is prose: it ends as a sentence or a lead-in does."""
    return bool(_SENTENCE.search(trait.words))


def is_date(words: str) -> bool:
    """Whether a line is a day and nothing else, or a place and a day."""
    return bool(DATE.fullmatch(words) or DATELINE.fullmatch(words))


def _is_label(trait: Trait) -> bool:
    """Whether a unit tells only of the page: the kind of release, an office, a day, a place and a day."""
    return is_date(trait.words) or bool(LABEL.fullmatch(trait.words))


def _plain(words: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", words)).casefold()
