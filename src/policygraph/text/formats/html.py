"""HTML: the text kept is the main content as a browser shows it, with the units that the elements mark.

Navigation inside it is kept and labelled; scripts, styles and what is hidden never become text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from policygraph.bilingual import both
from policygraph.errors import UnreadableInputError
from policygraph.text.document import Metadata
from policygraph.text.formats.html_page import main_content, page_metadata, parse
from policygraph.text.formats.plain import plain_units
from policygraph.text.unit import Hint, Unit

if TYPE_CHECKING:
    Element = Any  # lxml has no types of its own


class Region(NamedTuple):
    """A block of the rendered text, before its lines are looked at."""

    start: int
    end: int
    hint: Hint
    depth: int = 0
    label: str | None = None


class Page(NamedTuple):
    """What is kept of an HTML page."""

    text: str
    regions: tuple[Region, ...]
    metadata: Metadata


def render_html(markup: str) -> Page:
    """The main content of the page ``markup`` as text, with its blocks and what its head says of it."""
    tree = parse(markup)
    if tree is None:
        return Page("", (), Metadata())
    metadata = page_metadata(tree)
    writer = _Writer()
    _walk(main_content(tree), writer)
    regions = _mark_title(writer.regions)
    return Page("".join(writer.pieces), tuple(regions), metadata)


def html_units(page: Page, *, language: str) -> list[Unit]:
    """The units of a rendered page: one a block, more where a block's lines (``br``, ``pre``) are things of their own."""
    return [unit for region in page.regions for unit in _units(page.text, region, language)]


def _units(text: str, region: Region, language: str) -> Iterator[Unit]:
    single = Unit(region.start, region.end, region.start, region.hint, region.depth, region.label)
    if region.hint not in {"text", "item", "navigation"} or text.find("\n", region.start, region.end) < 0:
        yield single
        return
    parts = plain_units(text, language=language, start=region.start, end=region.end)
    for index, part in enumerate(parts):
        hint: Hint = region.hint if index == 0 or region.hint == "navigation" else "text"
        label = region.label if index == 0 else None
        yield part._replace(hint=hint, depth=region.depth, label=label, gap=part.gap or index == 0)


_GONE = frozenset(
    ["script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "select", "button", "input", "textarea", "head",
     "rt", "rp", "audio", "video", "canvas", "map", "dialog"]
)  # fmt: skip
_BLOCKS = frozenset(
    ["address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
     "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
     "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"]
)  # fmt: skip
_LISTS = frozenset(["ul", "ol", "menu"])
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_CLOSE = frozenset(["li", "tr", "dt", "dd"])
_NAVIGATION = re.compile(
    r"(?:^|[\s_-])(?:g?nav(?:i|igation|bar)?|menu|bread-?crumbs?|topic-?path|pankuzu|footer|side-?(?:bar|menu|nav)?|sns|share|social|"
    r"skip(?:-?link)?|page-?top|pagetop|back-?to-?top|pager|pagination|language|lang-?switch|tools?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_DEEPEST = 2000
"""The parser loses what is nested still deeper, without a word."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class _Frame(NamedTuple):
    """What an open block element gives to the text inside it."""

    hint: Hint
    depth: int
    label: str | None
    pre: bool
    row: bool
    tag: str


def _walk(root: Element, writer: _Writer) -> None:
    """Every element in document order; what is gone is skipped with all it holds, its tail is not."""
    from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types

    depth = 0
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event in {"comment", "pi"}:
            writer.add(element.tail)
        elif event == "start":
            depth += 1
            if depth > _DEEPEST:
                raise UnreadableInputError(
                    both("the elements of the page are nested too deeply", "ページの要素の入れ子が深すぎます"),
                    advice=both("give its text", "その文章を指定してください"),
                )
            if _is_gone(element):
                walk.skip_subtree()
            else:
                writer.open(element)
                writer.add(element.text)
        else:
            depth -= 1
            if not _is_gone(element):
                writer.close(element)
            if element is not root:
                writer.add(element.tail)
    writer.flush()


def _is_gone(element: Element) -> bool:
    return element.tag in _GONE or "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


class _Writer:
    """The rendered text while it grows: inline text gathers until a block opens or closes."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.regions: list[Region] = []
        self.frames: list[_Frame] = [_Frame("text", 0, None, pre=False, row=False, tag="body")]
        self.inline: list[str] = []
        self.length = 0
        self.counts: list[int] = []

    def open(self, element: Element) -> None:
        tag = element.tag
        if tag == "br":
            self.inline.append(_LINE)
        elif tag in _BLOCKS:
            frame = self.frames[-1]
            if frame.row:
                self.inline.append(_CELL if tag in {"td", "th"} else _LINE)
                self.frames.append(frame)
                return
            self.flush()
            self.frames.append(self._frame(element, frame))

    def close(self, element: Element) -> None:
        tag = element.tag
        if tag not in _BLOCKS:
            return
        frame = self.frames.pop()
        if frame.row and self.frames[-1].row:
            self.inline.append(_LINE)
            return
        self.frames.append(frame)
        self.flush()
        self.frames.pop()
        if tag in _LISTS and self.counts:
            self.counts.pop()

    def add(self, words: str | None) -> None:
        if words:
            self.inline.append(words.translate(_CONTROLS) if not self.frames[-1].pre else _as_lines(words))

    def flush(self) -> None:
        """End the block at hand: its text goes out, its region is noted."""
        words = _collapse("".join(self.inline), pre=self.frames[-1].pre)
        self.inline.clear()
        if not words.strip():
            return
        frame = self.frames[-1]
        if self.pieces:
            gap = "\n" if frame.tag in _CLOSE and self.regions[-1].hint == frame.hint else "\n\n"
            self.pieces.append(gap)
            self.length += len(gap)
        self.pieces.append(words)
        self.regions.append(_region(words, self.length, frame))
        self.length += len(words)
        if frame.hint == "item":
            self._continue_item()

    def _continue_item(self) -> None:
        """What follows in the same list item is its continuation, not another item."""
        for index in range(len(self.frames) - 1, -1, -1):
            if self.frames[index].hint != "item":
                continue
            self.frames[index] = self.frames[index]._replace(hint="text", label=None)
            if self.frames[index].tag == "li":
                return

    def _frame(self, element: Element, outer: _Frame) -> _Frame:
        """What ``element`` makes of the text in it; what it says nothing about stays as outside."""
        tag = element.tag
        frame = outer._replace(tag=tag, pre=outer.pre or tag == "pre")
        if tag in _LISTS:
            self.counts.append(_start(element))
            frame = frame._replace(depth=outer.depth + 1)
        if outer.hint == "navigation" or _is_navigation(element):
            return frame._replace(hint="navigation", label=None)
        if tag in _LISTS:
            return frame._replace(hint="text", label=None)
        if tag == "li" and self.counts:
            self.counts[-1] += 1
            ordered = element.getparent() is not None and element.getparent().tag == "ol"
            return frame._replace(hint="item", label=f"{self.counts[-1]}." if ordered else "•")
        if tag in _HEADINGS:
            return frame._replace(hint="heading", depth=int(tag[1]), label=None)
        return frame._replace(hint="table", row=True) if tag == "tr" and _is_row(element) else frame


def _region(words: str, place: int, frame: _Frame) -> Region:
    lead = len(words) - len(words.lstrip())
    return Region(place + lead, place + len(words.rstrip()), frame.hint, frame.depth, frame.label)


_LINE, _CELL = "\x1e", "\x1f"
_CONTROLS = {0x1E: " ", 0x1F: " ", 0: None}
_BLANKS = re.compile(r"[ \t\n\r\f]+")
# A line break in the source between Japanese letters shows as nothing; browsers agree on that only lately.
_WIDE_BREAK = re.compile(
    r"(?<=[\u3001-\u30ff\u3400-\u9fff\uff01-\uff60])[ \t]*[\r\n][ \t\n\r\f]*(?=[\u3000-\u30ff\u3400-\u9fff\uff01-\uff60])"
)
_AROUND = re.compile(r"[ \t]*([\x1e\x1f])[ \t]*")


def _as_lines(words: str) -> str:
    return words.translate(_CONTROLS).replace("\r\n", "\n").replace("\r", "\n").replace("\n", _LINE)


def _collapse(words: str, *, pre: bool) -> str:
    """``words`` with blanks as a browser shows them: runs of blanks are one, lines and cells keep their break."""
    if pre:
        return words.replace(_LINE, "\n").replace(_CELL, "\t").strip("\n")
    solid = _BLANKS.sub(" ", _WIDE_BREAK.sub("", words))
    solid = _AROUND.sub(r"\1", solid).strip(" " + _LINE + _CELL)
    return re.sub(r"[\x1e\x1f]*\x1f[\x1e\x1f]*", "\t", solid).replace(_LINE, "\n")


def _start(element: Element) -> int:
    value = element.get("start", "1")
    return int(value) - 1 if value.lstrip("-").isdecimal() else 0


def _is_navigation(element: Element) -> bool:
    """Whether an element says that it is navigation and is no text: mostly links, or short."""
    if element.tag in {"nav", "footer", "aside"}:
        return True
    names = f"{element.get('id', '')} {element.get('class', '')} {element.get('role', '')}"
    if not _NAVIGATION.search(names):
        return False
    size = len(element.text_content().strip())
    linked = sum(len(link.text_content()) for link in element.iter("a"))
    return size < 60 or linked * 2 > size


def _is_row(element: Element) -> bool:
    """Whether a table row holds data: two cells or more, none with a list, heading or table of its own."""
    cells = [child for child in element if child.tag in {"td", "th"}]
    if len(cells) < 2 or next(element.iter("table", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "pre"), None) is not None:
        return False
    return all(len(cell.text_content()) < 1500 for cell in cells)


def _mark_title(regions: Iterable[Region]) -> Iterator[Region]:
    """The one heading of the first level is the title of the page."""
    listed = list(regions)
    first = [index for index, region in enumerate(listed) if region.hint == "heading" and region.depth == 1]
    for index, region in enumerate(listed):
        yield region._replace(hint="title", depth=0) if [index] == first else region
