"""The lines of type on the pages of a PDF, with their places; the one module that knows the library behind it."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from policygraph.bilingual import both
from policygraph.errors import UnreadableInputError
from policygraph.text.source import Source

if TYPE_CHECKING:
    Handle = Any  # the library ships no types

HYPHEN = "\x02"
"""What ends a line whose last word goes on in the next one, hyphen or not of its own."""


class TypeLine(NamedTuple):
    """One line of type; places in points from the lower left corner of its page."""

    words: str
    page: int
    """Counted from 0."""
    height: float
    """How high the page is."""
    left: float
    right: float
    base: float
    """The foot of the line's letters."""
    size: float
    bold: bool


def type_lines(source: Source) -> list[TypeLine]:
    """The lines in the order in which the file sets them, empty ones left out.

    Raises
    ------
    UnreadableInputError
        The file is broken or locked, or its letters have no meaning that the file tells.
    """
    import pypdfium2  # type: ignore[import-untyped]  # it ships no types

    try:
        pages = pypdfium2.PdfDocument(source.content)
    except pypdfium2.PdfiumError as error:
        raise _refusal(error, source) from None
    try:
        lines = [line for number in range(len(pages)) for line in _page_lines(pages, number)]
    except pypdfium2.PdfiumError as error:
        raise _refusal(error, source) from None
    finally:
        pages.close()
    letters = "".join(line.words for line in lines)
    if sum(_meaningless(letter) for letter in letters) * 5 > len(letters):
        raise UnreadableInputError(
            both("the PDF does not tell what its letters are", "PDF から文字が読み取れません"),
            where=source.name,
            advice=both("give its text or a page in HTML", "文章又は HTML のページを指定してください"),
        )
    return lines


_PASSWORD, _SECURITY = 4, 5


def _refusal(error: Handle, source: Source) -> UnreadableInputError:
    if error.err_code in {_PASSWORD, _SECURITY}:
        return UnreadableInputError(
            both("the PDF is locked by a password", "PDF がパスワードで保護されています"),
            where=source.name,
            advice=both("give a copy that opens without one", "パスワードなしで開けるものを指定してください"),
        )
    return UnreadableInputError(
        both("the PDF is broken", "PDF が壊れています"),
        where=source.name,
        advice=both("fetch or save it again", "もう一度取得又は保存してください"),
    )


def _meaningless(letter: str) -> bool:
    return letter == "\ufffd" or unicodedata.category(letter) == "Co"


def _page_lines(pages: Handle, number: int) -> Iterator[TypeLine]:
    page = pages[number]
    text = page.get_textpage()
    reader = _Reader(text, number, page.get_height())
    yield from reader.lines()
    text.close()
    page.close()


_WIDEST = 4.5
_LEAST = 3.0
"""No type is smaller, in points."""


class _Reader:
    """A page's letters, gathered until the library or a hyphen ends the line."""

    def __init__(self, text: Handle, number: int, height: float) -> None:
        from pypdfium2 import raw

        self.raw, self.text, self.number, self.height = raw, text, number, height
        self.box = raw.FS_RECTF()
        self.name = ctypes.create_string_buffer(160)

    def lines(self) -> Iterator[TypeLine]:
        letters: list[int] = []
        reached: float | None = None
        for index in range(self.raw.FPDFText_CountChars(self.text)):
            code = self.raw.FPDFText_GetUnicode(self.text, index)
            broken = code in {0x0A, 0x0D}
            left, _, right, _ = self._place(index)
            if broken or (reached is not None and left - reached > self._widest(index)):
                yield from self._line(letters)
                letters, reached = [], None
            if broken:
                continue
            letters.append(index)
            if not chr(code).isspace():
                reached = right
            if code == ord(HYPHEN):
                yield from self._line(letters)
                letters, reached = [], None
        yield from self._line(letters)

    def _widest(self, index: int) -> float:
        """The widest space that does not part two things on one line: an office at the left, a day at the right."""
        return _WIDEST * max(float(self.raw.FPDFText_GetFontSize(self.text, index)), _LEAST)

    def _line(self, letters: list[int]) -> Iterator[TypeLine]:
        """The line of these letters; none when they show nothing."""
        codes = [self.raw.FPDFText_GetUnicode(self.text, index) for index in letters]
        words = _readable(codes)
        seen = [index for index, code in zip(letters, codes, strict=True) if code > 0x20 and not chr(code).isspace()]
        if not words.strip(" " + HYPHEN) or not seen:
            return
        left, base = self._place(seen[0])[:2]
        size = sorted(self.raw.FPDFText_GetFontSize(self.text, index) for index in seen)[len(seen) // 2]
        if size < _LEAST:  # a font of size 1, made larger by the page: its letters' boxes tell
            size = max(self._place(index)[3] - self._place(index)[1] for index in seen)
        right = self._place(seen[-1])[2]
        bold = self._bold(seen[0]) and self._bold(seen[-1])
        yield TypeLine(words, self.number, self.height, left, right, base, round(size, 1), bold)

    def _place(self, index: int) -> tuple[float, float, float, float]:
        self.raw.FPDFText_GetLooseCharBox(self.text, index, self.box)
        return self.box.left, self.box.bottom, self.box.right, self.box.top

    def _bold(self, index: int) -> bool:
        size = self.raw.FPDFText_GetFontInfo(self.text, index, self.name, len(self.name), None)
        return b"bold" in self.name.raw[:size].lower()


_RADICALS = str.maketrans("⺟⺠⺩⻄⻅⻆⻑⻘⻝⻤⻨⻩⻫⻭⻯⻲", "母民王西見角長青食鬼麦黄斉歯竜亀")


def _readable(codes: list[int]) -> str:
    """The letters of these codes; controls gone, and no radical where a file tells one for the letter that looks alike.

    Many printers' files name U+2F08 (a radical) for 人 and U+2ED1 for 長, because both are drawn by one glyph.
    """
    raw = "".join(chr(code) for code in codes if code >= 0x20 or code in {9, ord(HYPHEN)})
    whole = raw.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").strip()
    plain = whole.translate(_RADICALS)
    return "".join(unicodedata.normalize("NFKC", c) if "\u2f00" <= c <= "\u2fd5" else c for c in plain)
