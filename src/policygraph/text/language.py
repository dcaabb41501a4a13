"""Which language a text is in, told by its script: the letters on the page, never a tag or an address (they may lie)."""

from __future__ import annotations

import re

_KANA = re.compile(r"[ぁ-ゖァ-ヺ]")
_CJK = re.compile(r"[ぁ-ゖァ-ヺ一-鿿々〇]+")
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+")
_ENGLISH = re.compile(
    r"\b(?:the|and|of|to|in|for|with|on|by|is|are|will|we|our|their|its|that|from|at)\b", re.IGNORECASE
)
_SAMPLE = 50_000
"""As many code points as decide the matter; a White Paper year has 1.5 million."""

UNKNOWN = "und"


def main_language(text: str, *, hint: str | None = None) -> str:
    """``ja``, ``en``, or where the script leaves it open ``hint``, or ``und``.

    Japanese letters weigh more than Latin ones, since a Japanese word needs two of them and an English one five.
    """
    sample = text if len(text) <= _SAMPLE else text[:_SAMPLE]
    wide = sum(map(len, _CJK.findall(sample)))
    words = _LATIN.findall(sample)
    latin = sum(map(len, words))
    if not wide and not latin:
        return hint or UNKNOWN
    if wide * 2.5 >= latin:
        if wide > 200 and len(_KANA.findall(sample)) * 50 < wide:
            return hint or UNKNOWN
        return "ja"
    if len(words) < 20 or len(_ENGLISH.findall(sample)) * 12 >= len(words):
        return "en"
    return hint if hint and hint != "ja" else UNKNOWN


def passage_language(text: str, page: str) -> str:
    """The language of a passage on a page in ``page``: Japanese and English may stand side by side."""
    wide = sum(map(len, _CJK.findall(text))) if page == "ja" or _CJK.search(text) else 0
    if page == "ja":
        # most passages are plainly Japanese: their Latin letters need no count
        return "en" if wide * 8 < len(text) and wide * 8 < (latin := _latin(text)) and latin >= 20 else "ja"
    return "ja" if wide >= 4 and wide * 2.5 >= _latin(text) else page


def _latin(text: str) -> int:
    """How many Latin letters ``text`` holds."""
    return sum(map(len, _LATIN.findall(text)))
