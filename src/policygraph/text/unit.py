"""A Unit: a stretch of text that a format sees as one thing, before anybody asks what it is on the page."""

from __future__ import annotations

from typing import Literal, NamedTuple

Hint = Literal["text", "title", "heading", "item", "navigation", "front-matter", "table", "note"]


class Unit(NamedTuple):
    """``text[start:end]`` without surrounding blanks; ``content`` is where it goes on behind the format's own mark.

    ``hint`` is what the format knows (``text`` when it knows nothing); ``depth`` counts headings and lists from 1;
    ``label`` is the format's mark (``#``, ``-``, ``1.``); ``gap`` tells that a blank line or a new element stands before.
    """

    start: int
    end: int
    content: int
    hint: Hint = "text"
    depth: int = 0
    label: str | None = None
    gap: bool = True
