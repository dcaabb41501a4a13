"""Bytes to text: byte order mark, strict UTF-8, the charset a page declares, then what the bytes look like."""

from __future__ import annotations

import codecs
import re

from policygraph.bilingual import Bilingual, both
from policygraph.errors import UnreadableInputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What the web means by these names (WHATWG encoding standard): Shift_JIS pages hold CP932's ① and ㈱.
_ALIASES = {
    "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "sjis": "cp932", "windows-31j": "cp932", "ms932": "cp932",
    "euc-jp": "euc_jp", "x-euc-jp": "euc_jp", "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
}  # fmt: skip
_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset\s*=\s*["']?|<\?xml[^>]{0,100}?encoding\s*=\s*["'])([A-Za-z0-9_.:-]{2,40})""",
    re.IGNORECASE,
)
_BINARY = {
    b"%PDF-": Bilingual("a PDF file", "PDF ファイル"),
    b"PK\x03\x04": Bilingual(
        "a ZIP archive (a Word or Excel file is one)", "ZIP ファイル（Word や Excel のファイルもその一種）"
    ),
    b"\xd0\xcf\x11\xe0": Bilingual("an old Word or Excel file", "古い形式の Word 又は Excel ファイル"),
    b"\x89PNG": Bilingual("a picture", "画像"),
    b"\xff\xd8\xff": Bilingual("a picture", "画像"),
    b"GIF8": Bilingual("a picture", "画像"),
    b"\x1f\x8b": Bilingual("a compressed file", "圧縮ファイル"),
}
_HEAD = 4096


def decode(content: bytes, *, name: str, declared: str | None = None) -> str:
    """The text of ``content``, without a byte order mark, otherwise code point for code point, line ends included.

    ``declared`` is the charset that the server named; it goes before the one in the page, and behind what the bytes show.

    Raises
    ------
    UnreadableInputError
        The bytes are no text in any charset that can be told; ``name`` says which file.
    """
    for mark, charset in _MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], charset, name)
    _refuse_binary(content, name)
    if b"\x1b$" in content[:_HEAD] and (text := _try(content, "iso2022_jp_2")) is not None:
        return text
    if b"\0" in content:
        return _wide(content, name)
    text = _try(content, "utf-8")
    for codec in (_codec(declared), declared_charset(content)):
        if text is None and codec is not None:
            text = _try(content, codec)
    return _guess(content, name) if text is None else text


def declared_charset(content: bytes) -> str | None:
    """The codec for the charset that a page names in its first bytes, if it names one that exists."""
    found = _DECLARED.search(content[:_HEAD])
    return None if found is None else _codec(found[1].decode("ascii"))


def _codec(name: str | None) -> str | None:
    """Python's codec for a charset by the web's name for it; ``None`` for one that does not exist."""
    if name is None:
        return None
    label = name.lower()
    try:
        return codecs.lookup(_ALIASES.get(label, label)).name
    except LookupError:
        return None


def _try(content: bytes, charset: str) -> str | None:
    try:
        return content.decode(charset)
    except (UnicodeDecodeError, LookupError):
        # Vendor rows of EUC-JP (①) are outside Python's euc_jp and inside its later standard.
        return _try(content, "euc_jis_2004") if charset == "euc_jp" else None


def _strict(content: bytes, charset: str, name: str) -> str:
    try:
        return content.decode(charset)
    except UnicodeDecodeError as error:
        raise UnreadableInputError(
            both(
                "begins as {charset} but byte {start} is not",
                "冒頭は {charset} ですが、{start} バイト目が違います",
                charset=charset,
                start=error.start,
            ),
            where=name,
            advice=both("save the file anew as UTF-8", "ファイルを UTF-8 で保存し直してください"),
        ) from None


def _refuse_binary(content: bytes, name: str) -> None:
    for magic, what in _BINARY.items():
        if content.startswith(magic):
            raise UnreadableInputError(
                both("this is {what}, not text", "{what}であり、文章ではありません", what=what),
                where=name,
                advice=both("give the text or the HTML page", "文章又は HTML のページを指定してください"),
            )


def _guess(content: bytes, name: str) -> str:
    """The best reading of bytes that declare nothing and are not UTF-8."""
    if (text := _nearly_utf8(content)) is not None:
        return text
    japanese = [text for charset in ("cp932", "euc_jp") if (text := _try(content, charset)) is not None]
    if japanese and (best := max(japanese, key=_likeness)) and _likeness(best) > 0.5:
        return best
    if sum(byte > 0x7F for byte in content) * 8 < len(content) and (text := _try(content, "cp1252")) is not None:
        return text  # a few accents and curled quotes among English
    from charset_normalizer import from_bytes

    match = from_bytes(content).best()
    if match is None:
        raise UnreadableInputError(
            both("no charset reads these bytes as text", "どの文字コードでも文章として読めません"),
            where=name,
            advice=both("save the file as UTF-8", "ファイルを UTF-8 で保存してください"),
        )
    return str(match)


def _wide(content: bytes, name: str) -> str:
    """UTF-16 without its mark: the order of bytes in which blanks, kana and Latin letters come out, and no zeros are left."""
    readings = [text for charset in ("utf-16-le", "utf-16-be") if (text := _try(content, charset)) is not None]
    text = max(readings, key=_plainness, default="")
    if "\0" in text or _plainness(text) < 0.2 or _likeness(text) < 0.5:
        raise UnreadableInputError(
            both("this is not text (it holds zero bytes)", "文章ではありません（値が 0 のバイトがあります）"),
            where=name,
            advice=both("save the file as UTF-8", "ファイルを UTF-8 で保存してください"),
        )
    return text


def _nearly_utf8(content: bytes) -> str | None:
    """UTF-8 with a few broken bytes (a copy cut inside a letter): the lost ones become U+FFFD, as they show in a browser."""
    text = content.decode("utf-8", errors="replace")
    whole = sum(1 for c in text if c > "\x7f" and c != "\ufffd")
    lost = text.count("\ufffd")
    return text if whole >= 20 * lost else None


_PLAIN = re.compile(r"[A-Za-z0-9 \r\n\u3000、。ぁ-ゖ]")


def _plainness(text: str) -> float:
    """The share of letters that every text has many of, from 0 to 1; with bytes swapped there are next to none."""
    return len(_PLAIN.findall(text)) / len(text) if text else 0.0


_JAPANESE = re.compile(r"[ぁ-ゖァ-ヺー一-鿿、。「」・（）\u3000々]")
_STRANGE = re.compile(r"[｡-ﾟ\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff]")


def _likeness(text: str) -> float:
    """How much the letters beyond ASCII look like Japanese prose, from 0 to 1; half-width kana are the mark of a misreading."""
    beyond = sum(1 for c in text if c > "\x7e")
    if not beyond:
        return 1.0
    return (len(_JAPANESE.findall(text)) - len(_STRANGE.findall(text))) / beyond
