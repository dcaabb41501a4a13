"""Levels of headings and items, and the section that each block stands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from policygraph.text.document import BlockKind
from policygraph.text.markers import RANKS, Marker
from policygraph.text.trait import Trait

_BRACKETED = RANKS["number"]
_UNMARKED = 15
_LABEL = 20


def heading_levels(traits: Sequence[Trait], kinds: Sequence[BlockKind]) -> dict[int, int]:
    """The level of each heading, from 1: how many headings of a higher rank it stands under, and itself."""
    levels: dict[int, int] = {}
    stack: list[int] = []
    for index, (trait, kind) in enumerate(zip(traits, kinds, strict=True)):
        if kind != "heading":
            continue
        rank = _rank(trait)
        while stack and stack[-1] >= rank:
            stack.pop()
        stack.append(rank)
        levels[index] = len(stack)
    return levels


def item_levels(traits: Sequence[Trait], kinds: Sequence[BlockKind]) -> dict[int, int]:
    """The depth of each list item, from 1: as the format says, else by mark within a run of items."""
    levels: dict[int, int] = {}
    stack: list[tuple[str, int]] = []
    reached: dict[str, str] = {}
    for index, (trait, kind) in enumerate(zip(traits, kinds, strict=True)):
        if kind != "item":
            stack = [] if kind != "paragraph" or not trait.unit.depth else stack
            continue
        if trait.unit.hint == "item" or trait.marker is None:
            levels[index] = max(1, trait.unit.depth)
            continue
        counting = _counting(trait.marker, reached if stack else {})
        reached[counting] = _count(trait.marker)
        key = (counting, RANKS[trait.marker.kind])
        if key in stack:
            del stack[stack.index(key) + 1 :]
        else:
            while stack and stack[-1][1] > key[1]:
                stack.pop()
            stack.append(key)
        levels[index] = len(stack) + trait.unit.depth
    return levels


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def _count(marker: Marker) -> str:
    return marker.label.lstrip("(").rstrip(".)").lower()


def _counting(marker: Marker, reached: Mapping[str, str]) -> str:
    """What a mark counts by: its kind, with (i), (ii) apart from (a), (b); ``reached`` are the counts of the run so far.

    A lone (i), (v) or (x) is a letter where it follows (h), (u) or (w), else a number.
    """
    count = _count(marker)
    if marker.kind not in {"letter", "paren-letter"} or count not in _ROMAN:
        return marker.kind
    before = reached.get(marker.kind, "")
    alphabetic = len(count) == len(before) == 1 and ord(count) == ord(before) + 1
    return marker.kind if alphabetic else f"{marker.kind}-roman"


def sections(kinds: Sequence[BlockKind], levels: dict[int, int]) -> list[int | None]:
    """For each block the heading it stands under; for a heading the nearest one above of a higher level.

    The frame of the page (navigation, contact, front matter, title) stands in no section, and a contact block ends one.
    """
    above: list[int | None] = []
    open_: list[int] = []
    for index, kind in enumerate(kinds):
        if kind == "heading":
            while open_ and levels[open_[-1]] >= levels[index]:
                open_.pop()
            above.append(open_[-1] if open_ else None)
            open_.append(index)
        elif kind in {"navigation", "contact", "front-matter", "title"}:
            if kind == "contact":
                open_.clear()
            above.append(None)
        else:
            above.append(open_[-1] if open_ else None)
    return above


def _rank(trait: Trait) -> int:
    """The rank of a heading in the outline: Markdown's own level, the class of its mark, or that of an unmarked line."""
    if trait.unit.hint == "heading":
        return trait.unit.depth - 10
    if trait.words[-1:] in {":", "："} and not trait.bold:
        return _LABEL
    if trait.marker is not None:
        return RANKS[trait.marker.kind]
    return _BRACKETED if trait.words[:1] in set("【〔［＜<(（") else _UNMARKED
