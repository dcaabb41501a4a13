"""Published words without the marks of Markdown, for pages that people read."""

from __future__ import annotations

import html

from policygraph.text.view import make_view


def without_marks(text: str, start: int, end: int, *, japanese: bool = False) -> str:
    """``text[start:end]`` as a page shows it: emphasis, tags and the addresses of links gone, entities as letters.

    What is a mark is told by the same view that reads the text; every other letter and blank stays as published.

    >>> without_marks("the 45<sup>th</sup> year of **the [plan](https://example.org/p)**", 0, 65)
    'the 45th year of the plan'
    """
    view = make_view(text, start, end, markdown=True, japanese=japanese)
    pieces: list[str] = []
    here = start
    for first, last in zip(view.starts, view.ends, strict=True):
        if last <= here:  # one published letter that gives several in the view
            continue
        if text[here:first].isspace():  # a line end that the view takes out; what else it takes out is marks
            pieces.append(text[here:first])
        piece = text[max(first, here) : last]
        pieces.append(html.unescape(piece) if piece.startswith("&") else piece)
        here = last
    return "".join(pieces).strip()
