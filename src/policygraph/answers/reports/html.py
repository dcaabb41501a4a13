"""A report as one HTML page that stands alone: no script, nothing fetched, every word escaped by the template engine."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit

from policygraph import __version__
from policygraph.answers.reports.document import Block, Card, Facing, Grid, Quotation, Report, plain, walk
from policygraph.answers.reports.words import PAGE

if TYPE_CHECKING:
    from jinja2 import Template

_FRAGMENT_EDGE = 24
"""Letters of a long quote's beginning and end that go into the link to it."""


def render_html(report: Report) -> str:
    """The report as an HTML5 page in UTF-8, with a table of contents, ready for print and for screen readers.

    A quote links to its words on the published page by a text fragment (https://wicg.github.io/scroll-to-text-fragment);
    a browser that does not know them opens the page at its top.
    """
    page = _template().render(
        report=report,
        title=plain(report.title),
        words={name: message.get(report.language) for name, message in PAGE.items()},
        kind=_kind,
        address=_address,
        quote_address=_quote_address,
        version=__version__,
        places=_places(report),
        two_columns=any(isinstance(block, Facing) for _, part in walk(report.sections) for block in part.blocks),
        wide_grid=any(isinstance(block, Grid) for _, part in walk(report.sections) for block in part.blocks),
        anchor=_anchor,
        anchors=[(depth, section) for depth, section in walk(report.sections) if depth == 0],
    )
    return page + "\n"


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    source = files("policygraph.answers.reports").joinpath("page.html.j2").read_text(encoding="utf-8")
    engine = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    return engine.from_string(source)


def _places(report: Report) -> dict[str, str]:
    """The anchor of every statement on the page, by its IRI: the release's key and the statement's short name."""
    cards = (block for _, section in walk(report.sections) for block in section.blocks if isinstance(block, Card))
    return {card.iri: _anchor(card.iri.rpartition("/")[2]) for card in cards}


def _anchor(name: str) -> str:
    """A name as an anchor: without blanks, hashes and slashes."""
    return re.sub(r"[\s#/]", "-", name)


def _kind(block: Block) -> str:
    return type(block).__name__


def _address(address: str | None) -> str | None:
    """The address if a page may link to it: the web's own schemes only."""
    return address if address and urlsplit(address).scheme in {"http", "https"} else None


def _quote_address(quote: Quotation) -> str | None:
    """The published page at the quote's words."""
    address = _address(quote.address)
    if address is None or "#" in address:
        return address
    words = " ".join(quote.words.split())
    edges = [words] if len(words) <= 3 * _FRAGMENT_EDGE else [words[:_FRAGMENT_EDGE], words[-_FRAGMENT_EDGE:]]
    return f"{address}#:~:text={','.join(percent_encoded(edge, safe='').replace('-', '%2D') for edge in edges)}"
