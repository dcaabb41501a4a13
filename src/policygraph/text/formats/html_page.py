"""An HTML page as a tree: where its main content is, and what its head says of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from policygraph.text.document import Metadata

if TYPE_CHECKING:
    Element = Any  # lxml has no types of its own

_PROLOG = re.compile(r"\A\s*<\?xml[^>]*\?>")
_MAIN = re.compile(
    r"(?:main|main[-_]?(?:contents?|body|area|col(?:umn)?)|contents?|contents?[-_]?(?:main|body|area|inner)|articles?|article[-_]?(?:body|contents?)|"
    r"(?:entry|post|page|body|region|news|press)[-_]?(?:contents?|body|detail)|honbun)",
    re.IGNORECASE,
)
_DATES = (
    "article:published_time",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "pubdate",
    "publishdate",
    "date",
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SPACES = re.compile(r"\s+")


def parse(markup: str) -> Element | None:
    """The tree of ``markup``; ``None`` when there is nothing in it."""
    from lxml import etree, html  # type: ignore[import-untyped]  # lxml ships no types

    # As bytes with a named charset: a page that declares another one was decoded already and must not be decoded again.
    content = _PROLOG.sub("", markup, count=1).encode("utf-8", errors="replace")
    try:
        tree = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    return tree if tree.find("body") is not None else None


def main_content(tree: Element) -> Element:
    """The element that holds the text of the page: ``main``, an ``article``, one that is named so, else the body."""
    body = tree.find("body")
    groups = (
        [*body.iter("main"), *body.xpath(".//*[@role='main']")],
        [*body.iter("article")],
        [e for e in body.iter("div", "section", "td") if any(_MAIN.fullmatch(name) for name in _names(e))],
    )
    sizes = [
        max(((_size(e), -index, e) for index, e in enumerate(group)), default=(0, 0, None), key=_first_two)
        for group in groups
    ]
    largest = max(size for size, _, _ in sizes)
    for size, _, element in sizes:
        if element is not None and size * 2 >= largest and size >= 80:
            return element
    return body


def page_metadata(tree: Element) -> Metadata:
    """Title, day, address and language that the head of the page gives; the language is a hint only, it may lie."""
    told: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").lower()
        if name and meta.get("content"):
            told.setdefault(name, _SPACES.sub(" ", meta.get("content")).strip())
    canonical = next((link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"), None)
    published = next((found[0] for name in _DATES if (found := _DAY.match(told.get(name, "")))), None)
    language = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2].lower()
    return Metadata(
        source=canonical or told.get("og:url"),
        title=_heading(tree) or told.get("og:title") or _title(tree),
        published=published,
        language=language or None,
    )


def _heading(tree: Element) -> str | None:
    """The words of the heading of the first level, if the main content has but one."""
    found = list(main_content(tree).iter("h1"))
    words = _SPACES.sub(" ", found[0].text_content()).strip() if len(found) == 1 else ""
    return words or None


def _title(tree: Element) -> str | None:
    """The ``title`` element; a site writes its own name before or behind a bar, so the longest part is the page's."""
    element = tree.find(".//title")
    parts = re.split(r"\s*[|｜]\s*", element.text_content().strip()) if element is not None else [""]
    return _SPACES.sub(" ", max(parts, key=len)).strip() or None


def _names(element: Element) -> list[str]:
    return [element.get("id", ""), *element.get("class", "").split()]


def _size(element: Element) -> int:
    """How much text an element holds outside of scripts and links."""
    total = len(element.text_content())
    return total - sum(len(part.text_content()) for part in element.iter("a", "script", "style", "noscript"))


def _first_two(entry: tuple[int, int, Element]) -> tuple[int, int]:
    return entry[:2]
