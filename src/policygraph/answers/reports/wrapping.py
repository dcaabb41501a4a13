"""Lines broken for a terminal: letters of Chinese and Japanese are two cells wide and break almost anywhere.

Where a line may break follows the customary rules (kinsoku, JIS X 4051 in its simplest form): no line begins with a
closing bracket, a full stop, a small kana or a long-vowel mark, none ends with an opening bracket.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from wcwidth import wcswidth

_NO_START = frozenset(
    "、。，．,.:;!?！？：；・…‥ー〜～々ゝゞヽヾ)]}）］｝〉》」』】〕”’ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
)
_NO_END = frozenset("([{（［｛〈《「『【〔“‘")
LEFT_OUT = "[…]"
"""Stands where words of a quote were left out."""
NO_BREAK = "\u00a0"
_IN_KEYS = re.compile(r"(?<=[^\W\d_][-/])(?=\w)|(?<=\d-)(?=[^\W\d_])|(?<=/)(?=\w)")
"""Behind a hyphen or slash; the hyphens of a date hold it together."""
_CHUNKS = re.compile(r"[^\S\u00a0]+|.", re.DOTALL)


def width(text: str) -> int:
    """Cells that ``text`` takes on a terminal; what cannot be shown takes none."""
    cells: int = wcswidth(text)
    return cells if cells >= 0 else sum(max(0, wcswidth(letter)) for letter in text)


def wrap(text: str, columns: int, *, keys: bool = False) -> list[str]:
    """``text`` in lines of at most ``columns`` cells where it can be broken at all; blanks at the breaks vanish.

    With ``keys``, lines may break behind the hyphens and slashes of ids, and what is longer still is cut.

    >>> wrap("会合は、東京で開いた。", 12)
    ['会合は、東京', 'で開いた。']
    """
    lines: list[str] = []
    current, cells = "", 0
    for piece in _of_keys(text, columns) if keys else _pieces(text):
        size = width(piece)
        if current and piece != " " and cells + size > columns:
            lines.append(current.rstrip(" "))
            current, cells = "", 0
        if piece == " " and not current:
            continue
        current += piece
        cells += size
    if current.rstrip(" ") or not lines:
        lines.append(current.rstrip(" "))
    return lines


def shortened(text: str, columns: int) -> str:
    """The beginning of ``text`` that fits into ``columns`` cells, with the mark of what was left out; else all of it.

    It is cut only where a line may break, and never altered but for the blanks that :func:`wrap` makes of line ends.

    >>> shortened("We will map the cables of the north.", 24)
    'We will map the […]'
    """
    pieces = _pieces(text)
    if sum(width(piece) for piece in pieces) <= columns:
        return text
    kept, room = "", columns - width(f" {LEFT_OUT}")
    for piece in pieces:
        if kept and width(kept + piece) > room:
            break
        kept += piece
    return f"{kept.rstrip(' ')} {LEFT_OUT}"


def longest_piece(text: str, *, keys: bool = False) -> int:
    """Cells of the longest part of ``text`` in which no line may break; ``keys`` as in :func:`wrap`."""
    return max((width(piece) for piece in (_of_keys(text) if keys else _pieces(text))), default=0)


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """``text`` filled with blanks to ``columns`` cells; ``right`` sets it to the right edge."""
    blanks = " " * max(0, columns - width(text))
    return blanks + text if right else text + blanks


def _pieces(text: str) -> list[str]:
    """``text`` cut wherever a line may break; control characters and line ends become blanks."""
    pieces: list[str] = []
    glued = False
    for letter in _CHUNKS.findall(text):
        piece = " " if (letter.isspace() and letter != NO_BREAK) or unicodedata.category(letter) == "Cc" else letter
        if pieces and (glued or _belongs(pieces[-1], piece)):
            pieces[-1] += piece
        else:
            pieces.append(piece)
        glued = piece in _NO_END
    return pieces


def _of_keys(text: str, columns: int | None = None) -> Iterator[str]:
    """The pieces of ``text``, cut behind hyphens and slashes between letters, and to ``columns`` cells at most."""
    for piece in _pieces(text):
        for part in _IN_KEYS.split(piece):
            start = 0
            for end in range(1, len(part) + 1):
                if columns is not None and end - start > 1 and width(part[start:end]) > columns:
                    yield part[start : end - 1]
                    start = end - 1
            yield part[start:]


def _belongs(before: str, piece: str) -> bool:
    """Whether no line may break between ``before`` and ``piece``."""
    if piece == " ":
        return before == " "
    if before == " ":
        return False
    if piece in _NO_START or unicodedata.combining(piece) or unicodedata.category(piece) == "Cf":
        return True
    return not (_breaks(before[-1]) or _breaks(piece))


def _breaks(letter: str) -> bool:
    """Whether a line may break on either side of ``letter``: wide letters, not Latin ones."""
    return unicodedata.east_asian_width(letter) in "WF"
