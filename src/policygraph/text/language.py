"""Which language a text is in, told by its script and its small words, never by a tag or an address (they may lie)."""

from __future__ import annotations

import re

from policygraph.text.function_words import MIN_SHARE, told_by_words

_KANA = re.compile(r"[ぁ-ゖァ-ヺ]")
_CJK = re.compile(r"[ぁ-ゖァ-ヺ一-鿿々〇]+")
_HANGUL = re.compile(r"[가-힣]+")
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿĀ-ſƠ-ưḀ-ỹ]+")
_OTHER = re.compile(r"[Ͱ-ϿЀ-ӿ\u0590-\u06FFऀ-෿฀-๿]+")
_CHINESE = re.compile(r"[的是在和了与與这這们們为為将將对對發发务经实现华议业双]")
"""Letters that Chinese prose cannot do without, and simplified ones that Japanese does not write."""
_SAMPLE = 50_000
"""As many code points as decide the matter; a White Paper year has 1.5 million."""
_FEW_WORDS = 20
_FEW_LETTERS = 200

UNKNOWN = "und"


def main_language(text: str, *, hint: str | None = None) -> str:
    """The BCP 47 tag of the language that most of ``text`` is in; where neither letters nor words tell, ``hint`` or ``und``.

    Japanese letters weigh more than Latin ones, since a Japanese word needs two of them and an English one five.
    Chinese has next to no kana and small words of its own; languages in Latin letters are told apart by their function
    words (:mod:`policygraph.text.function_words`). A few words alone, as of a title, are English unless they plainly
    are not.
    """
    sample = text if len(text) <= _SAMPLE else text[:_SAMPLE]
    wide = _letters(_CJK, sample)
    words = _LATIN.findall(sample)
    latin = sum(map(len, words))
    hangul = _letters(_HANGUL, sample)
    if hangul > wide and hangul * 2.5 >= latin:
        return "ko"
    if wide and wide * 2.5 >= latin:
        return _in_chinese_letters(sample, wide, hint)
    if not latin or _letters(_OTHER, sample) > latin:
        return hint or UNKNOWN
    return _in_latin_letters(words, hint)


def _letters(pattern: re.Pattern[str], text: str) -> int:
    return sum(map(len, pattern.findall(text)))


def _in_chinese_letters(text: str, wide: int, hint: str | None) -> str:
    """Japanese, or Chinese where kana are next to none and small words of Chinese stand instead."""
    if len(_KANA.findall(text)) * 50 >= wide:
        return "ja"
    marks = _CHINESE.findall(text)
    if len(set(marks)) > 1 and len(marks) * 25 >= wide:
        return "zh"
    return "ja" if wide <= _FEW_LETTERS else hint or UNKNOWN


def _in_latin_letters(words: list[str], hint: str | None) -> str:
    told = told_by_words(words)
    if len(words) < _FEW_WORDS:
        return told[0] if told and told[1] >= 2 * MIN_SHARE and told[1] * len(words) > 1 else "en"
    if told and told[1] >= MIN_SHARE:
        return told[0]
    return hint if hint and hint != "ja" else UNKNOWN


def passage_language(text: str, page: str) -> str:
    """The language of a passage on a page in ``page``: Japanese and English may stand side by side."""
    if page == "ja" and _letters(_CJK, text[: len(text) // 4]) * 8 >= len(text) > 0:
        return "ja"  # the first quarter alone holds as many as decide below, as that of most passages does
    wide = _letters(_CJK, text) if page == "ja" or _CJK.search(text) else 0
    if page == "ja":
        # most passages are plainly Japanese: their Latin letters need no count
        return "en" if wide * 8 < len(text) and wide * 8 < (latin := _latin(text)) and latin >= 20 else "ja"
    return "ja" if page == "en" and wide >= 4 and wide * 2.5 >= _latin(text) else page


def _latin(text: str) -> int:
    """How many Latin letters ``text`` holds."""
    return sum(map(len, _LATIN.findall(text)))
