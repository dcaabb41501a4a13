"""File names for what was fetched: readable, safe on any file system, and the same for the same address."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import PurePosixPath
from urllib.parse import unquote

from policygraph.bilingual import both
from policygraph.errors import RetrievalError
from policygraph.identifiers import slug
from policygraph.retrieval.addresses import Address
from policygraph.retrieval.exchange import Answer
from policygraph.text.source import MEDIA_TYPES, source_from_bytes

ENDINGS = {"text/html": ".html", "text/plain": ".txt", "text/markdown": ".md", "application/pdf": ".pdf"}
"""The media types that policygraph reads, and the ending that a file of each gets."""

_SAME = {
    "application/xhtml+xml": "text/html",
    "text/x-markdown": "text/markdown",
    "application/x-pdf": "application/pdf",
}
_UNSAID = frozenset({None, "application/octet-stream", "binary/octet-stream"})
_LONGEST = 150
_DIGEST = 10


def media_type_of(address: Address, answer: Answer) -> str:
    """The media type to read the answer as: what it declares; undeclared, what the path's ending or the bytes say.

    Markdown served as plain text counts as Markdown. Raises :class:`RetrievalError` for a type that nothing here reads.
    """
    declared = answer.media_type
    by_path = MEDIA_TYPES.get(PurePosixPath(address.path).suffix.lower())
    if declared in _UNSAID:
        read_as = by_path or source_from_bytes(answer.body, name="").media_type
    elif declared == "text/plain" and by_path == "text/markdown":
        read_as = by_path
    else:
        read_as = _SAME.get(str(declared), str(declared))
    if read_as not in ENDINGS:
        raise RetrievalError(
            both(
                "this is {read_as}, and only HTML, Markdown, plain text and PDF are kept",
                "{read_as} です。保存するのは HTML、Markdown、テキスト、PDF だけです",
                read_as=read_as,
            ),
            advice=both("fetch another form of it", "別の形式のものを取得してください"),
        )
    return read_as


def expected_ending(address: Address) -> str:
    """The ending as far as the address tells; a page without a telling one is most often HTML."""
    return ENDINGS[MEDIA_TYPES.get(PurePosixPath(address.path).suffix.lower(), "text/html")]


def file_name(address: Address, ending: str, *, is_taken: Callable[[str], bool] = lambda _: False) -> str:
    """A name made of host and path, in lower case letters and digits of any script, ``-`` and ``_``, then ``ending``.

    A digest of the whole address is added where host and path do not tell it: when there is a query, when the name would
    be too long, or when another file has the name. It holds no separator of paths and never begins with a dot.

    >>> from policygraph.retrieval.addresses import parse_address
    >>> file_name(parse_address("https://www.example.org/news/2018/0727_1.html"), ".html")
    'www-example-org-news-2018-0727_1.html'
    """
    path = PurePosixPath(unquote(address.path))
    plain = str(path.with_suffix("")) if MEDIA_TYPES.get(path.suffix.lower()) else str(path)
    stem = slug(f"{address.authority}/{plain}")
    digest = hashlib.sha256(str(address).encode()).hexdigest()[:_DIGEST]
    short = _cut(stem, _LONGEST)
    if short == stem and not address.query and not is_taken(stem + ending):
        return stem + ending
    return f"{short}-{digest}{ending}"


def _cut(stem: str, size: int) -> str:
    """``stem`` within ``size`` bytes of UTF-8, no letter split."""
    return stem.encode()[:size].decode(errors="ignore").rstrip("-_")
