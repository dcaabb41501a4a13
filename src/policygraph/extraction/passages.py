"""A Document as passages: each sentence with its view, its vocabulary mentions, and what its place may hold."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from policygraph.text.document import Block, Document, Span
from policygraph.text.view import View, view_of
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.matcher import find_mentions
from policygraph.vocabulary.mention import Mention

Role = Literal[
    "title",
    "lead",  # the account of the meeting that stands before a section of outcomes
    "outcome",
    "plan",
    "attendance",
    "background",
    "heading",
    "contact",
    "navigation",
    "body",  # the structure says nothing: outcomes may stand here among other things
]
"""What may stand at a place of the text. Statements are looked for in ``outcome``, ``plan``, ``lead`` and ``body``."""

SectionRole = Literal["outcome", "plan", "attendance", "background", "contact"]
_FIXED: dict[str, Role] = {
    "front-matter": "navigation",
    "navigation": "navigation",
    "title": "title",
    "heading": "heading",
    "contact": "contact",
}


class Passage(Struct, frozen=True, gc=False, kw_only=True):
    """One sentence (or item, heading, title) ready for reading.

    ``view`` is its normalised text; ``mentions`` are in published offsets and in text order; ``section`` is the
    normalised text of the nearest heading above, ``""`` without one; ``level`` is the block's.
    """

    index: int
    span: Span
    block: int
    kind: str
    role: Role
    view: View
    mentions: tuple[Mention, ...]
    section: str = ""
    level: int = 0

    @property
    def text(self) -> str:
        """The normalised words."""
        return self.view.text

    def local(self, span: Span) -> tuple[int, int]:
        """Where a span of the published text lies in ``text``, cut to it."""
        starts = self.view.starts
        return bisect_left(starts, span.start), bisect_left(starts, span.end)

    def published(self, start: int, end: int) -> Span:
        """The span of the published text behind ``text[start:end]``."""
        return self.view.published(start, end)


def passages_of(
    document: Document, lexicon: Lexicon, heading_role: Callable[[str], SectionRole | None]
) -> tuple[Passage, ...]:
    """The passages of ``document`` in text order.

    ``heading_role`` is the language's word for a heading's normalised text: what its section holds, ``None`` if it
    says nothing. A heading without a word of its own takes the role of the section it stands in.
    """
    roles = _block_roles(document, heading_role)
    passages: list[Passage] = []
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        role, section = roles[sentence.block]
        view = view_of(document, sentence.span)
        mentions = () if role == "navigation" or not view.text else find_mentions(view, lexicon, document.language)
        passages.append(
            Passage(
                index=len(passages),
                span=sentence.span,
                block=sentence.block,
                kind=block.kind,
                role=role,
                view=view,
                mentions=mentions,
                section=section,
                level=block.level,
            )
        )
    return tuple(passages)


def _block_roles(document: Document, heading_role: Callable[[str], SectionRole | None]) -> tuple[tuple[Role, str], ...]:
    """Role and section heading of each block; headings are walked as a tree by their levels."""
    words = {i: view_of(document, b.content).text for i, b in enumerate(document.blocks) if b.kind == "heading"}
    own = {i: heading_role(text) for i, text in words.items()}
    has_outcome = "outcome" in own.values()
    section_roles: dict[int, Role] = {}
    open_headings: list[int] = []
    for i in words:
        level = document.blocks[i].level
        while open_headings and document.blocks[open_headings[-1]].level >= level:
            open_headings.pop()
        inherited: Role = section_roles[open_headings[-1]] if open_headings else "body"
        section_roles[i] = own[i] or inherited
        open_headings.append(i)
    return tuple(_role_of(b, section_roles, words, has_outcome=has_outcome) for b in document.blocks)


def _role_of(
    block: Block, section_roles: dict[int, Role], words: dict[int, str], *, has_outcome: bool
) -> tuple[Role, str]:
    section = words.get(block.section, "") if block.section is not None else ""
    if block.kind in _FIXED:
        return _FIXED[block.kind], section
    if block.section is None or block.section not in section_roles:
        return ("lead" if has_outcome else "body"), section
    return section_roles[block.section], section
