"""A Trait: what can be seen of one unit alone - its mark, its words, how it ends."""

from __future__ import annotations

import re
from typing import NamedTuple

from policygraph.text.lines import strip_span
from policygraph.text.markers import BULLETS, Marker, find_marker
from policygraph.text.unit import Unit

_MARK = r"(?:\*{1,3}|_{1,3}|</?(?:u|b|strong|em|i)>|[\s\u00a0])"
_EMPHASIS = re.compile(
    rf"(?=[*_<]){_MARK}+(?P<inner>(?:(?!\*|__|</?[ub]>|</?strong>).)+?)(?=[*_<]){_MARK}+[ :：]*", re.DOTALL
)
# Marks of emphasis round a number alone: **1.** The parties; **1 WE,** the members.
_OPENED = re.compile(r"(?:\*{1,3}(?=\S)|__(?=\S)|<(?:u|b|strong|em|i)>)+")
_CLOSING = re.compile(rf"(?=[*_<]){_MARK}+")
_MARKUP = re.compile(r"\*+|__+|\\(?=[^\w\s])|</?[a-z]+>", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
# A stop behind one capital is an initial's or a short form's (U.S., Annex B.); behind AI, 5G or OECD it ends a sentence.
_CLOSED = re.compile(r"[。．！？!?;；,、，]$|(?<!\b[A-Z])\.$")
_CLOSERS = " \u3000\"”’'」』)）]】*_"
LONG = 200
"""No heading, label, date line or title of a page is longer than this many code points."""


class Trait(NamedTuple):
    """``start``..``end`` is the content behind all marks; ``words`` is it made readable, empty when longer than ``LONG``."""

    unit: Unit
    marker: Marker | None
    label: str | None
    start: int
    end: int
    words: str
    bold: bool
    closed: bool
    """Whether it ends as a sentence or a clause does, not as a heading does."""
    link: bool
    """Whether it holds an address of the web."""

    @property
    def numbered(self) -> bool:
        """Whether its mark counts (``1.``, ``(ア)``, ``①``)."""
        return self.marker is not None and self.marker.kind not in BULLETS | {"note", "field"}


def look(text: str, unit: Unit) -> Trait:
    """What ``unit`` shows of itself."""
    start, end, bold = unit.content, unit.end, False
    marker = None
    labels = [unit.label] if unit.label else []
    for _ in range(2 if unit.hint not in {"front-matter", "navigation"} else 0):
        if (inner := _emphasis(text, start, end)) is not None:
            start, end = inner
            bold = True
        found = _find(text, start, end)
        if found is None or (marker is not None and marker.kind not in BULLETS):
            break
        marker, start = found, found.end
        labels.append(found.label)
    if start >= end:  # nothing behind the mark: the mark is the content
        start, end, marker = unit.content, unit.end, marker if marker and marker.kind == "field" else None
        labels = [unit.label] if unit.label else []
    tail = text[max(start, end - 8) : end].rstrip(_CLOSERS)
    return Trait(
        unit,
        marker,
        " ".join(labels) or None,
        start,
        end,
        _words(text, start, end),
        bold,
        bool(_CLOSED.search(tail)),
        text.find("http", start, end) >= 0,
    )


def _words(text: str, start: int, end: int) -> str:
    if end - start > LONG:
        return ""
    raw = text[start:end]
    return _SPACES.sub(" ", _MARKUP.sub("", raw)).strip() or raw


def _find(text: str, start: int, end: int) -> Marker | None:
    """The mark of a unit, marks of emphasis round it passed over."""
    opened = _OPENED.match(text, start, end)
    found = find_marker(text, opened.end() if opened else start, end, bare=True)
    if found is None or opened is None:
        return found
    closed = _CLOSING.match(text, found.end, end)
    return found._replace(end=closed.end()) if closed else found


def _emphasis(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The inside of a unit that is bold or underlined as a whole."""
    if end - start > 2 * LONG or text[start : start + 1] not in {"*", "_", "<"}:
        return None
    found = _EMPHASIS.fullmatch(text, start, end)
    return strip_span(text, *found.span("inner")) if found else None
