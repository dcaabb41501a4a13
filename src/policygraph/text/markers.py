"""The marks that open a heading or a list item, in the forms that ministries use.

Each class of mark has a rank: the smaller, the higher it stands in an outline (第3章, 第8節, 1, (1), ア, (ア), ①, ●).
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Marker(NamedTuple):
    """A mark at the start of a line: its class, the words of it, and where the content behind it begins."""

    kind: str
    label: str
    end: int


RANKS = {
    "chapter": 0, "section": 1, "article": 2, "roman": 3, "number": 4, "decimal": 5, "paren-number": 6,
    "kana": 7, "letter": 7, "paren-kana": 8, "paren-letter": 8, "circled": 9, "bracket-number": 9, "round": 10, "dot": 11, "dash": 11,
    "note": 12, "field": 12,
}  # fmt: skip
"""The usual order of outlines, from the whole to the parts."""

BULLETS = frozenset({"round", "dot", "dash"})
"""Marks that open the items of a list without counting them."""

_NUMERAL = r"[0-9０-９]"
_KANJI = r"[一二三四五六七八九十百〇]"
_KANA = r"[アイウエオカキクケコサシスセソタチツテトナニヌネノ]"
_B = r"(?:[^\S\r\n]|\u200b)"
_AFTER = "[・、。のがにはでをとも以ほ程及]|$"
# What a bare number counts when it is no heading number: 5 か国, 3 日間; but 1 国際戦略 and 3 日米両国 are headed.
_COUNTED = (
    r"(?!年(?!次)|月(?!例)|日(?=間|目|前|後|"
    + _AFTER
    + r")|時(?=間|半|"
    + _AFTER
    + r")|分(?=間|"
    + _AFTER
    + r")|[かカヵヶ箇]国|国(?=間|"
    + _AFTER
    + r")"
    r"|[件人名社回点度本](?=目|間|" + _AFTER + r")|つ|億|万(?!博)|千|百|％|%|円(?!滑)|ドル)"
)
_MARKER = re.compile(
    rf"(?P<chapter>第?(?:{_NUMERAL}+|{_KANJI}+)[章編部](?={_B}|$))"
    rf"|(?P<section>第(?:{_NUMERAL}+|{_KANJI}+)[節款項条](?:の{_NUMERAL}+)?(?={_B}|$))"
    r"|(?P<article>(?:Section|Article|Chapter|Part|Annex|Appendix)\ (?:[0-9]{1,3}|[IVX]{1,5}|[A-Z])\\?[.:](?=\s|[A-Z*_]))"
    rf"|(?P<roman>(?:[IVX]{{1,5}}\\?[.．)]|[Ⅰ-Ⅻ])(?={_B})|[Ⅰ-Ⅻ][.．、)）])"
    rf"|(?P<decimal>{_NUMERAL}{{1,2}}(?:[.．\-－]{_NUMERAL}{{1,2}}){{1,3}}[.．]?(?={_B}))"
    rf"|(?P<number>{_NUMERAL}{{1,3}}(?:\\?[.)](?={_B}|$|[*_<]|[^\W\d_a-zA-Z])|[．）](?!{_NUMERAL})|、(?!{_NUMERAL})|(?={_B}+[^\W\d_a-zA-Z]){_B}+{_COUNTED}|(?=\u3000)))"
    rf"|(?P<paren_number>[(（]{_NUMERAL}{{1,3}}[)）])"
    rf"|(?P<bracket_number>[\[［]{_NUMERAL}{{1,2}}[\]］](?={_B}))"
    r"|(?P<field>[\[［](?:文書名|場所|年月日|出典|備考|全文|Title|Place|Date|Source|Notes?|Full [Tt]ext)[\]］])"
    rf"|(?P<paren_kana>[(（]{_KANA}[)）])"
    rf"|(?P<kana>{_KANA}(?:[.．、)）]|(?={_B})))"
    rf"|(?P<paren_letter>\((?:[a-z]|[ivx]{{1,5}}|[A-Z])\\?\)(?={_B}))"
    rf"|(?P<letter>(?:[a-h]|[ivx]{{1,4}}|[A-H])\\?[.)](?={_B}))"
    r"|(?P<circled>[①-⑳㉑-㉟❶-❿➀-➉])"
    r"|(?P<round>[●○■□◆◇▼▽▲△◎★☆►▶])"
    rf"|(?P<note>※{_NUMERAL}{{0,2}}|[(（]注{_NUMERAL}{{0,2}}[)）]|注{_NUMERAL}{{0,2}}[:：])"
    rf"|(?P<dot>[・•‣◦⁃∙·➢✓▪](?={_B}*\S))"
    rf"|(?P<dash>[-*+–—－](?={_B}))"
)
_BLANKS = re.compile(rf"{_B}+")


_BARE = re.compile(rf"[0-9]{{1,2}}(?=[*_]*{_B}+[*_]*(?:[A-Z]{{2,}}|We|The|Both|Our|In)\b)")


def find_marker(text: str, start: int, end: int, *, bare: bool = False) -> Marker | None:
    """The mark that the words ``text[start:end]`` open with, if any; its ``end`` lies behind the blanks after it.

    ``bare`` admits a number without any sign before English (``1 WE, the Member States``), which a wrapped line may open
    with as well.
    """
    found = _MARKER.match(text, start, end)
    kind = found.lastgroup if found else None
    if found is None and bare and (found := _BARE.match(text, start, end)):
        kind = "number"
    if found is None or kind is None:
        return None
    blanks = _BLANKS.match(text, found.end(), end)
    return Marker(
        kind=kind.replace("_", "-"),
        label=found[0].strip().strip("\u200b").replace("\\", ""),
        end=blanks.end() if blanks else found.end(),
    )
