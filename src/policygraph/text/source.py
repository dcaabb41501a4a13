"""A Source: the bytes of a release with their name and media type, from a file, standard input, or memory."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from msgspec import Struct

from policygraph.bilingual import both
from policygraph.errors import UnreadableInputError

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "stdin"

MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".pdf": "application/pdf",
}
"""What a file's ending says about its form; other endings are judged by the first bytes."""

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_MARKDOWN = re.compile(rb"\s*(?:---[ \t]*\r?\n.+?\n(?:---|\.\.\.)[ \t]*\r?\n|#{1,6}[ \t]+\S)", re.DOTALL)
_HEAD = 8192


class Source(Struct, frozen=True, kw_only=True):
    """Bytes to read a release from. ``name`` is a file name without any folder; ``stdin`` for standard input."""

    content: bytes
    name: str
    media_type: str


def read_source(path: str | Path) -> Source:
    """The bytes behind ``path``; ``-`` is standard input.

    Raises
    ------
    UnreadableInputError
        The file is absent, a folder, or may not be read.
    """
    if str(path) == STANDARD_INPUT:
        return source_from_bytes(sys.stdin.buffer.read(), name=STANDARD_INPUT_NAME)
    file = Path(path)
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        raise UnreadableInputError(
            both("no such file", "ファイルがありません"),
            where=str(path),
            advice=both("check the name", "名前を確認してください"),
        ) from None
    except IsADirectoryError:
        raise UnreadableInputError(
            both("this is a folder", "フォルダーです"),
            where=str(path),
            advice=both("name a file in it", "その中のファイルを指定してください"),
        ) from None
    except OSError as error:
        raise UnreadableInputError(
            both("cannot be read ({strerror})", "読めません（{strerror}）", strerror=error.strerror), where=str(path)
        ) from error
    return source_from_bytes(content, name=file.name)


def source_from_bytes(content: bytes, *, name: str, media_type: str | None = None) -> Source:
    """``content`` as a :class:`Source`; the media type is taken as given, else from the name's ending, else sniffed."""
    return Source(content=content, name=name, media_type=media_type or _media_type(name, content))


def _media_type(name: str, content: bytes) -> str:
    known = MEDIA_TYPES.get(Path(name).suffix.lower())
    if known is not None:
        return known
    head = content[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if head.startswith(b"%PDF-"):
        return "application/pdf"
    if _HTML.match(head):
        return "text/html"
    return "text/markdown" if _MARKDOWN.match(head) else "text/plain"
