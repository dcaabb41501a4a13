"""A Document: the published text with its structure, every part a span of code points into that text."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

BlockKind = Literal["front-matter", "navigation", "title", "heading", "paragraph", "item", "table", "contact", "note"]


class Span(Struct, frozen=True, gc=False, order=True):
    """A half-open range of code points, ``start`` included, ``end`` not."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of ``text`` that this span covers."""
        return text[self.start : self.end]


class Block(Struct, frozen=True, gc=False, kw_only=True):
    """A paragraph, heading, list item ... of the text.

    ``content`` leaves out the marker (``1.``, ``・``, ``#``); ``level`` is the depth of a heading or list item, from 1;
    ``section`` is the index of the nearest heading block above, or ``None``.
    """

    kind: BlockKind
    span: Span
    content: Span
    level: int = 0
    marker: str | None = None
    section: int | None = None


class Sentence(Struct, frozen=True, gc=False, kw_only=True):
    """A sentence, or an item or heading that is none; ``block`` is the index of the block it stands in.

    The span has neither surrounding white space nor a list marker; it keeps the full stop.
    """

    span: Span
    block: int


class Metadata(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What is known of a text from beside it: a manifest, a front matter, an address. ``None`` where it is not."""

    source: str | None = None
    publisher: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    media_type: str | None = None
    licence: str | None = None


class Document(Struct, frozen=True, kw_only=True):
    """A release as read: ``text`` is kept exactly as decoded (line ends included); all spans count in it."""

    key: str
    file: str
    text: str
    language: str
    media_type: str
    metadata: Metadata
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
