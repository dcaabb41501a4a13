"""Markdown: the text is kept raw as published; headings, lists and the front matter give the units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from policygraph.text.lines import BREAK, strip_span
from policygraph.text.markers import find_marker
from policygraph.text.unit import Unit

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_HEADING = re.compile(r"#{1,6}(?=[ \t]|$)[ \t]*")
_CLOSING = re.compile(r"(?:[ \t]+#+|\s*\n[=-]+)[ \t]*$")
_ITEM = re.compile(r"[ \t>]*(?P<label>[-*+]|\d{1,9}[.)])(?:[ \t]+|(?=\r?\n|$))")
_CUT = re.compile(
    r"(?<![^\S\r\n])(?:(?P<hollow>[^\S\r\n]*+(?:\r\n|\n|\r)[\s\u200b]*[\r\n][^\S\r\n]*+)|[ \t]{2,}+(?:\r\n|\n|\r)[ \t>]*+)"
    r"|\\(?:\r\n|\n|\r)[ \t>]*+"
)
_LEAVES = frozenset(["inline", "code_block", "fence", "html_block", "front_matter", "table_open"])
_EMPTY = re.compile(r"<[^<>]*>|[*_\s\u00a0\u200b]+")
"""What shows nothing: tags, marks of emphasis round nothing, blanks."""
_COMMENT = re.compile(r"\s*(?:<!--.*?-->\s*)+", re.DOTALL)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.front_matter import front_matter_plugin

    parser = MarkdownIt("commonmark").enable("table").use(front_matter_plugin)
    # Inline parsing is not wanted: offsets stay those of the raw text, and it is most of the work.
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def markdown_units(text: str) -> list[Unit]:
    """The units of a Markdown ``text``, in order; every span counts in the raw text."""
    starts = [0, *(found.end() for found in BREAK.finditer(text)), len(text)]
    return list(_units(text, _parser().parse(text), starts))


def front_matter(text: str, units: list[Unit]) -> str | None:
    """The YAML of the front matter, without its fences, if the text opens with one."""
    if not units or units[0].hint != "front-matter":
        return None
    lines = text[units[0].start : units[0].end].splitlines(keepends=True)
    return "".join(lines[1:-1])


class _Place:
    """Where the walk over the tokens is: how deep in lists, behind which mark, in which heading."""

    def __init__(self) -> None:
        self.depth = 0
        self.mark: tuple[int, str] | None = None
        self.heading = 0
        self.table = False


def _units(text: str, tokens: list[Token], starts: list[int]) -> Iterator[Unit]:
    place = _Place()
    for token in tokens:
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            place.depth += 1
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            place.depth -= 1
        elif token.type == "list_item_open":
            place.mark = _item_mark(text, token, starts)
        elif token.type == "table_close":
            place.table = False
        elif token.type == "heading_open":
            place.heading = int(token.tag[1])
        elif token.map is not None and token.type in _LEAVES and not place.table:
            start, end = strip_span(text, starts[token.map[0]], starts[min(token.map[1], len(starts) - 1)])
            yield from _leaf(text, token.type, start, end, place)


def _leaf(text: str, kind: str, start: int, end: int, place: _Place) -> Iterator[Unit]:
    if start >= end:
        return
    if kind == "front_matter":
        yield Unit(start, end, start, hint="front-matter")
    elif kind == "table_open":
        place.table = True
        yield Unit(start, end, start, hint="table")
    elif place.heading:
        yield _heading(text, start, end, place.heading)
        place.heading = 0
    elif place.mark is not None and kind == "inline":
        yield from _item(text, start, end, place.depth, place.mark)
        place.mark = None
    else:
        yield from _paragraph(text, start, end, place.depth)


def _item_mark(text: str, token: Token, starts: list[int]) -> tuple[int, str] | None:
    """Where the mark of a list item begins, and the mark."""
    found = _ITEM.match(text, starts[token.map[0]]) if token.map else None
    return (found.start("label"), found["label"]) if found else None


def _item(text: str, start: int, end: int, depth: int, mark: tuple[int, str]) -> Iterator[Unit]:
    """A list item with its mark, and what hard breaks part from it."""
    found = _ITEM.match(text, start)
    first, *rest = _parts(text, found.end() if found else start, end)
    yield Unit(min(start, mark[0]), first[1], first[0], hint="item", depth=depth, label=mark[1])
    for left, right, gap in rest:
        yield Unit(left, right, left, depth=depth, gap=gap)


def _heading(text: str, start: int, end: int, level: int) -> Unit:
    mark = _HEADING.match(text, start, end)
    content = mark.end() if mark and mark.end() < end else start
    return Unit(start, end, content, hint="heading", depth=level, label=mark[0].strip() if mark else None)


def _paragraph(text: str, start: int, end: int, depth: int) -> Iterator[Unit]:
    comment = _COMMENT.match(text, start, end)
    if comment:
        start = comment.end()
    if start >= end:
        return
    for left, right, gap in _parts(text, start, end):
        if (right - left > 200 and text[left] != "<") or _EMPTY.sub("", text[left:right]):
            yield Unit(left, right, left, depth=depth, gap=gap)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """A paragraph cut at lines of no-break blanks, and at hard breaks before a mark or round a line all in bold.

    Each part is where it starts and ends, and whether a line of blanks stands before it.
    """
    left, gap = start, True
    for found in _CUT.finditer(text, start, end):
        if found["hollow"] or (
            find_marker(text, found.end(), end)
            or _bold(text, left, found.start())
            or _bold_line(text, found.end(), end)
        ):
            part = strip_span(text, left, found.start())
            if part[0] < part[1]:
                yield *part, gap
            left, gap = found.end(), bool(found["hollow"])
    part = strip_span(text, left, end)
    if part[0] < part[1] or left == start:
        yield *part, gap


def _bold(text: str, start: int, end: int) -> bool:
    words = text[start:end].strip() if end - start < 300 else ""
    return len(words) > 4 and words.startswith("**") and words.endswith("**") and "**" not in words[2:-2]


def _bold_line(text: str, start: int, end: int) -> bool:
    found = _CUT.search(text, start, end)
    return _bold(text, start, found.start() if found else end)
