"""From units to blocks: what each unit is on the page, judged by its form and by what stands round it."""

from __future__ import annotations

from collections.abc import Sequence

from policygraph.text.document import Block, BlockKind, Span
from policygraph.text.headings import mark_headings
from policygraph.text.outline import heading_levels, item_levels, sections
from policygraph.text.page import mark_frame
from policygraph.text.trait import Trait, look
from policygraph.text.unit import Unit


def blocks_of(text: str, units: Sequence[Unit], *, title: str | None = None) -> tuple[Block, ...]:
    """The blocks of ``text``, one a unit, in order. ``title`` is the title known from beside the text, if any."""
    traits = [look(text, unit) for unit in units]
    frame = mark_frame(traits, title=title)
    kinds = mark_headings(traits, frame)
    levels = heading_levels(traits, kinds)
    levels.update(item_levels(traits, kinds))
    above = sections(kinds, levels)
    return tuple(
        _block(trait, kinds[index], levels.get(index, trait.unit.depth), above[index])
        for index, trait in enumerate(traits)
    )


def _block(trait: Trait, kind: BlockKind, level: int, section: int | None) -> Block:
    marked = kind in {"heading", "item", "note", "title"}
    return Block(
        kind=kind,
        span=Span(trait.unit.start, trait.unit.end),
        content=Span(trait.start if marked else trait.unit.content, trait.end if marked else trait.unit.end),
        level=level if kind in {"heading", "item", "paragraph"} else 0,
        marker=trait.label if marked else None,
        section=section,
    )
