"""A View: text made easy to match (NFKC, hard line breaks and markup gone) that still knows where it came from."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import repeat

from policygraph.text.document import Document, Span


class View:
    """Normalised text with an offset map back to the published text.

    ``text[i]`` came from the published code points ``starts[i]`` up to ``ends[i]``. One published code point may give
    several (㈱), several may give one (a letter and its combining mark), and some none (a line break inside Japanese).
    """

    __slots__ = ("ends", "starts", "text")

    def __init__(self, text: str, starts: Sequence[int], ends: Sequence[int]) -> None:
        if not len(text) == len(starts) == len(ends):
            raise ValueError("a view needs one published range for each of its code points")
        self.text = text
        self.starts = starts
        self.ends = ends

    def __len__(self) -> int:
        return len(self.text)

    def published(self, start: int, end: int) -> Span:
        """The span of the published text behind ``text[start:end]`` (not empty)."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no such range in a view of {len(self.text)}: {start}..{end}")
        return Span(self.starts[start], self.ends[end - 1])


def view_of(document: Document, span: Span) -> View:
    """The words of ``span`` as a :class:`View`: NFKC, no surrounding blank, one blank for a run of them.

    A line break vanishes beside a Japanese letter and is one blank between English words; zero-width blanks and soft
    hyphens vanish. In Markdown the inline markup vanishes too: emphasis, backslashes, tags, the address of a link.
    """
    return make_view(
        document.text,
        span.start,
        span.end,
        markdown=document.media_type == "text/markdown",
        japanese=document.language == "ja",
    )


def make_view(text: str, start: int, end: int, *, markdown: bool = False, japanese: bool = False) -> View:
    """What :func:`view_of` does, for text that is no document: ``text[start:end]`` as a :class:`View`."""
    hint, special = (_MARKDOWN_HINT, _MARKDOWN) if markdown else (_PLAIN_HINT, _PLAIN)
    near = hint.search(text, start, end)
    if near is None and not text[start : start + 1].isspace():
        stop = end - 1 if text[end - 1 : end] == " " else end
        return View(text[start:stop], range(start, stop), range(start + 1, stop + 1))
    builder = _Builder(text, end, japanese=japanese)
    here = start
    while near is not None:
        found = special.match(text, near.start(), end)
        place = near.end()
        if found is not None:
            builder.copy(here, found.start())
            here = place = builder.take(found)
        near = hint.search(text, place, end)
    builder.copy(here, end)
    return builder.finish()


_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff\ufe0e\ufe0f"
_BLANK = r" \t\r\n\f\v\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
# Code points that NFKC keeps as they are, whatever stands before them; found so often that they pass in runs.
_LETTERS = r"À-ÖØ-öø-ÿ‐‒-―‘-‟†-•〃々-〟ぁ-ゖァ-ー一-鿿、。"
_RUN = rf"[{_BLANK}{_INVISIBLE}]"
_SPACE = rf"(?P<space>{_RUN}{{2,}}|[{_BLANK[1:]}{_INVISIBLE}])"
_ODD = rf"(?P<odd>[^ !-~{_LETTERS}])"
_PLAIN = re.compile(rf"{_SPACE}|{_ODD}")
# Where something special may begin: one class to search for is several times faster than all the forms.
_PLAIN_HINT = re.compile(rf" (?={_RUN})|[^ !-~{_LETTERS}]")
_MARKDOWN_HINT = re.compile(rf" (?={_RUN})|[^ \"-%'-)+-;=?-Z^a-z{{-~{_LETTERS}]")
_LINK_TAIL = r"\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"\n]*\")?\)"
_MARKDOWN = re.compile(
    _SPACE + r"|(?P<gone>\\(?=[!-/:-@\[-`{-~\r\n])|<!--.{0,2000}?-->|</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>"
    r"|(?:(?<=\n)|(?<=\n\s)|(?<=\n\s\s)|(?<=\n\s\s\s))(?:>[ \t]*)+"
    r"|(?<!\\)(?:\*{1,3}(?=\S)|(?<=\S)\*{1,3})"
    r"|(?<![A-Za-z0-9\\])_{1,3}(?=\S)|(?<=[^\s\\])_{1,3}(?![A-Za-z0-9_])"
    rf"|!?\[(?=[^\[\]]{{0,600}}{_LINK_TAIL})|{_LINK_TAIL})"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    rf"|{_ODD}",
    re.DOTALL,
)
_WIDE = re.compile(r"[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\uff66-\uff9f]")
# Starters that compose with the letter before them: Hangul vowels and finals, voicing marks, Indic vowel signs.
_COMPOSING = frozenset(
    [chr(c) for c in (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3), *range(0xFFA0, 0xFFDD), 0xFF9E, 0xFF9F)]
    + list("\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u102e\u1b35")
    + list("\U00011127\U0001133e\U00011357\U000114b0\U000114ba\U000114bd\U000115af\U00011930")
    + [chr(c) for c in range(0x3131, 0x318F)]
)


@lru_cache(maxsize=4096)
def _nfkc(letters: str) -> str:
    return unicodedata.normalize("NFKC", letters)


@lru_cache(maxsize=4096)
def _joins(letter: str) -> bool:
    """Whether ``letter`` may compose with what stands before it."""
    return letter in _COMPOSING or any(unicodedata.combining(part) for part in _nfkc(letter)[:1])


class _Builder:
    """The view while it grows: text and, for each code point, where it came from."""

    def __init__(self, text: str, stop: int, *, japanese: bool) -> None:
        self.source = text
        self.stop = stop
        self.japanese = japanese
        self.pieces: list[str] = []
        self.last = ""
        self.starts: list[int] = []
        self.ends: list[int] = []

    def copy(self, start: int, end: int) -> None:
        """Take ``start``..``end`` over as it stands: stable letters and single blanks."""
        if start < end and self.source[start] == " " and self.last in {"", " "}:
            start += 1
        if start < end:
            self.pieces.append(self.source[start:end])
            self.last = self.source[end - 1]
            self.starts.extend(range(start, end))
            self.ends.extend(range(start + 1, end + 1))

    def take(self, found: re.Match[str]) -> int:
        """Take one special stretch; the place behind it."""
        start, end = found.span()
        match found.lastgroup:
            case "space":
                self._blank(start, end)
            case "odd":
                return self._odd(start)
            case "entity":
                words = html.unescape(found[0])
                if not words.isspace():
                    self._put(_nfkc(words), start, end)
                elif self.last not in {"", " "}:
                    self._put(" ", start, end)
        return end

    def finish(self) -> View:
        text = "".join(self.pieces).removesuffix(" ")
        size = len(text)
        return View(text, self.starts[:size], self.ends[:size])

    def _put(self, words: str, start: int, end: int) -> None:
        if not words:
            return
        self.pieces.append(words)
        self.last = words[-1]
        self.starts.extend(repeat(start, len(words)))
        self.ends.extend(repeat(end, len(words)))

    def _blank(self, start: int, end: int) -> None:
        run = self.source[start:end]
        if self.last in {"", " "} or not any(c.isspace() for c in run):
            return
        if ("\n" in run or "\r" in run) and self._break_vanishes(end):
            return
        self._put(" ", start, end)

    def _break_vanishes(self, end: int) -> bool:
        """Whether a line break here joins Japanese to Japanese (on a Japanese page: to anything)."""
        while end < self.stop and self.source[end] in "*_\\":
            end += 1
        following = self.source[end] if end < self.stop else ""
        wide = (bool(_WIDE.match(self.last)), bool(_WIDE.match(following)))
        return any(wide) if self.japanese else all(wide)

    def _odd(self, start: int) -> int:
        """A letter that NFKC may change, with the marks after it; a mark takes back the letter before it."""
        end = start + 1
        while end < self.stop and _joins(self.source[end]):
            end += 1
        letters = self.source[start:end]
        if self.last and _joins(letters[0]):
            letters = self.last + letters
            start = self.starts.pop()
            self.ends.pop()
            self.pieces[-1] = self.pieces[-1][:-1]
        # a wide blank inside such a cluster cannot be: blanks never reach here
        self._put(_nfkc(letters), start, end)
        return end
