"""The words of printed lines: what stands on either side of a line's end put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from policygraph.text.formats.pdf_lines import HYPHEN, TypeLine

SOFT_HYPHEN = "\u00ad"

_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_HEAD = re.compile(r"[^\W\d_]+")
_TAIL = re.compile(r"[^\W\d_]+$")
_CUT = re.compile(rf"[^\W\d_]+{HYPHEN}$")


class Words:
    """All words of one file, asked whether a hyphen at a line's end is the word's own."""

    def __init__(self, lines: Iterable[TypeLine]) -> None:
        self._lines = lines

    @cached_property
    def _known(self) -> frozenset[str]:
        """Every word, folded; not the halves at the ends of lines."""
        known: set[str] = set()
        cut = False
        for line in self._lines:
            words = _HEAD.sub("", line.words, count=1) if cut and _HEAD.match(line.words) else line.words
            cut = line.words.endswith(HYPHEN)
            words = _CUT.sub("", words)
            known.update(word.casefold() for word in _WORD.findall(words))
        return frozenset(known)

    def joined(self, lines: Sequence[TypeLine]) -> str:
        """The lines as one text: line ends kept, but for those within a word."""
        text = ""
        for line in lines:
            if not text.endswith(HYPHEN):
                text = f"{text}\n{line.words}" if text else line.words
            else:
                text = f"{text[:-1]}{self._hyphen(text[:-1], line.words)}{line.words}"
        return f"{text[:-1]}-" if text.endswith(HYPHEN) else text

    def _hyphen(self, before: str, after: str) -> str:
        """``-`` where the word has one of its own: it is so written elsewhere, or each part is a word used by itself."""
        head, tail = _TAIL.search(before), _HEAD.match(after)
        if head is None or tail is None or not tail[0][0].islower():
            return "-"
        first, second = head[0].casefold(), tail[0].casefold()
        if first + second in self._known:
            return SOFT_HYPHEN
        own = f"{first}-{second}" in self._known or (first in self._known and second in self._known)
        return "-" if own else SOFT_HYPHEN
