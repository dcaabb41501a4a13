"""How a label may stand in a text: its folded key, its usual variants, and the boundaries it asks for.

Folding keeps the length: one code point in, one out, so places in the folded text are places in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from policygraph.bilingual import Language

_HYPHENS = dict.fromkeys(map(ord, "-‐‑‒–—−/_"), " ")
_QUOTES = dict.fromkeys(map(ord, "’‘ʼ`´"), "'")
MIDDLE_DOT = "・"
_FOLD = {**_HYPHENS, **_QUOTES}
_FOLDED = re.compile("[" + "".join(re.escape(chr(code)) for code in _FOLD) + "]")
_ACRONYM_LETTERS = 5


def normalise(text: str) -> str:
    """A label as a View's text would have it: NFKC, single blanks."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return " ".join(plain.split()) if " " in plain else plain


def fold(text: str) -> str:
    """The key under which a form is looked up: lower case, hyphens and slashes as blanks, straight apostrophes."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few capitals (İ) grow when lowered
        lowered = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    return lowered.translate(_FOLD) if _FOLDED.search(lowered) else lowered


def is_latin(char: str) -> bool:
    """Whether ``char`` can stand inside a word written in Latin letters and digits."""
    return char.isalnum() if char < "\x80" else "À" <= char <= "ɏ" or "Ḁ" <= char <= "ỿ"


def is_katakana(char: str) -> bool:
    """Whether ``char`` can stand inside a run of katakana; the middle dot parts two runs."""
    return "゠" < char <= "ヿ" and char != MIDDLE_DOT


def is_kanji(char: str) -> bool:
    """Whether ``char`` is a CJK ideograph (or the mark that repeats one)."""
    return "一" <= char <= "鿿" or char in "々〆" or "㐀" <= char <= "䶿"


@cache
def is_acronym(label: str) -> bool:
    """Whether the label's case tells it from a common word: WHO, IT, U.S., at most five letters, all capital."""
    letters = [c for c in label if c.isalpha()]
    return 0 < len(letters) <= _ACRONYM_LETTERS and all(c.isascii() and c.isupper() for c in letters)


def variants(label: str, language: Language, *, plural: bool) -> Iterator[str]:
    """The label, normalised, and the writings of it that need no entry of their own; ``plural``: its plural counts.

    English: U.S. for US and back; the plural; ``&`` for *and*; US and UK spelling of the words in
    :data:`SPELLINGS`. Japanese: the middle dot present, absent, or a blank; a dot behind the words of
    :data:`DOTTED`; the other spelling of the words in :data:`JAPANESE_SPELLINGS`.
    """
    text = normalise(label)
    yield from _english(text, plural=plural) if language == "en" else _japanese(text)


SPELLINGS = (
    ("center", "centre"), ("labor", "labour"), ("behavior", "behaviour"), ("defense", "defence"),
    ("organization", "organisation"), ("localization", "localisation"), ("digitalization", "digitalisation"),
    ("digitization", "digitisation"), ("harmonization", "harmonisation"), ("liberalization", "liberalisation"),
    ("standardization", "standardisation"), ("program", "programme"), ("decarbonization", "decarbonisation"),
    ("cybersecurity", "cyber security"), ("multistakeholder", "multi stakeholder"), ("fiber", "fibre"),
    ("catalog", "catalogue"), ("licensing", "licencing"), ("modernization", "modernisation"),
)  # fmt: skip
"""Words of two spellings; a form in one is found in the other."""


_STEMS = ("cent", "labo", "behav", "defen", "cyber", "multi", "program", "catal", "licen", "fib", "isation", "ization")
_PAIRS = (*SPELLINGS, *((other, one) for one, other in SPELLINGS))
_US = re.compile(r"\bUS\b(?!\.)")


def _english(text: str, *, plural: bool) -> Iterator[str]:
    spelled = [text]
    lowered = text.lower()
    if any(stem in lowered for stem in _STEMS):
        for one, other in _PAIRS:
            if one in lowered and not (one in other and other in lowered):
                spelled += [_swap(form, one, other) for form in spelled]
    if "US" in text or "U.S." in text:
        spelled += [form.replace("U.S.", "US") for form in spelled if "U.S." in form]
        spelled += [_US.sub("U.S.", form) for form in spelled if _US.search(form)]
    if " and " in text:
        spelled += [form.replace(" and ", " & ") for form in spelled]
    for form in dict.fromkeys(spelled) if len(spelled) > 1 else spelled:
        yield form
        if plural and not is_acronym(form) and (many := _plural(form)):
            yield many


def _swap(form: str, one: str, other: str) -> str:
    return re.sub(one, lambda match: other.capitalize() if match[0][0].isupper() else other, form, flags=re.IGNORECASE)


def _plural(form: str) -> str | None:
    """The plural of the last word, by the regular rules; ``None`` for plurals and for forms that end in no letter."""
    if not form[-1].isalpha() or (form[-1] == "s" and not form.endswith("ss")):
        return None
    if form[-1] == "y" and len(form) > 1 and form[-2] not in "aeiou":
        return form[:-1] + "ies"
    return form + ("es" if form.endswith(("ch", "sh", "ss", "x", "z")) else "s")


JAPANESE_SPELLINGS = (
    ("強靱", "強靭"), ("サーバー", "サーバ"), ("センター", "センタ"), ("セキュリティー", "セキュリティ"), ("シティー", "シティ"),
    ("コネクティビティー", "コネクティビティ"), ("インフラストラクチャー", "インフラストラクチャ"), ("ソフトウェア", "ソフトウエア"),
    ("ファイバー", "ファイバ"), ("コンピューター", "コンピュータ"), ("プロバイダー", "プロバイダ"), ("ベンダー", "ベンダ"),
    ("サプライヤー", "サプライヤ"), ("ステークホルダー", "ステイクホルダー"), ("ディバイド", "デバイド"), ("ウイルス", "ウィルス"),
    ("アイデンティティー", "アイデンティティ"), ("子供", "子ども"), ("子供", "こども"), ("越えた", "超えた"), ("越える", "超える"),
    ("食料", "食糧"), ("障害者", "障がい者"), ("割当て", "割当"), ("取組", "取り組み"),
)  # fmt: skip
"""Words of two writings in Japanese; a form in one is found in the other."""
_PARTICLES = (("における", "での"), ("及び", "と"), ("及び", "や"))
"""A form with the first of the two is found with the second; the other way the letters may be a part of a word."""
DOTTED = (
    "デジタル", "サイバー", "データ", "インターネット", "オンライン", "オープン", "スマート", "クラウド", "グローバル", "グリーン", "カーボン",
    "クリーン", "マルチ", "メディア", "エネルギー", "ネットワーク", "ソフトウェア", "サプライ", "トラスト", "プライバシー", "ユニバーサル", "モバイル",
)  # fmt: skip
"""Katakana words behind which a middle dot may stand before another one: デジタル・リテラシー."""
_DOTTABLE = re.compile(rf"(?<![ァ-ヺー])(?:{'|'.join(DOTTED)})(?=[ァ-ヺ])")


def _japanese(text: str) -> Iterator[str]:
    spelled = [text]
    for pair in JAPANESE_SPELLINGS:
        for one, other in (pair, pair[::-1]):
            if one in text and not (one in other and other in text):
                spelled += [form.replace(one, other) for form in spelled]
                break
    for one, other in _PARTICLES:
        spelled += [form.replace(one, other) for form in spelled if one in form]
    for form in dict.fromkeys(spelled) if len(spelled) > 1 else spelled:
        yield form
        if (dotted := _DOTTABLE.sub(rf"\g<0>{MIDDLE_DOT}", form)) != form:
            yield dotted
        if MIDDLE_DOT in form:
            yield form.replace(MIDDLE_DOT, "")
            yield form.replace(MIDDLE_DOT, " ")
