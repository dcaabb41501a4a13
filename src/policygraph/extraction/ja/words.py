"""Japanese words: SudachiPy's morphemes as small tokens, each sentence cut once."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from sudachipy import Dictionary, Tokenizer

Pos = Literal[
    "noun",
    "verbal-noun",  # サ変可能
    "number",
    "name",  # 人名
    "verb",
    "auxiliary",
    "adjective",
    "adjectival",  # 形状詞
    "particle",
    "conjunction",
    "adverb",
    "adnominal",  # 連体詞
    "prefix",
    "suffix",
    "comma",
    "stop",
    "open",
    "close",
    "symbol",
]
_BY_HEAD: dict[str, Pos] = {
    "名詞": "noun",
    "代名詞": "noun",
    "動詞": "verb",
    "助動詞": "auxiliary",
    "形容詞": "adjective",
    "形状詞": "adjectival",
    "助詞": "particle",
    "接続詞": "conjunction",
    "副詞": "adverb",
    "連体詞": "adnominal",
    "接頭辞": "prefix",
    "接尾辞": "suffix",
}
_BY_SIGN: dict[str, Pos] = {"読点": "comma", "句点": "stop", "括弧開": "open", "括弧閉": "close"}

_CONTINUING = frozenset({"引き続き", "引続き", "ひきつづき"})

# Verbs that have become particles: they govern a noun and are nobody's act (〜について議論した has one predicate).
_COMPOUND_PARTICLE = re.compile(
    r"に(?:ついて|つき(?!ま)|対しても?|対し|対する|関しても?|関し|関する|おいても?|おける|於ける|向けて|向けた|向け(?=[、た])|むけて"
    r"|係る|かかる|基づいた?て?|基づき|基づく|より(?!よ|良|い|高|多)|よる|よって|よれば|加えて?|わたり|わたって|わたる|かけて?|際して?|当たり|あたり"
    r"|当たって|あたって|先立ち|先立って|伴い|伴う|合わせて|あわせて|応じて|応じた|鑑み|かんがみ|とって)"
    r"|と(?:しての?(?!い|お)|ともに|共に|いう|いった)"
    r"|を(?:通じて|通じた|通じ|通した|通して|踏まえて|踏まえた|踏まえ|はじめとする|始めとする|はじめとした|はじめ(?![るたてま])|始め(?![るたてま])|もって|含む|含めて?|含めた|巡る|めぐる|巡り|めぐり)"
)
_OPENERS = frozenset("にとを")
_LOOKED_AT = frozenset[Pos]({"particle", "open", "close"})
"""Parts of speech that may be more than their morpheme, or change the depth; the others become tokens at once."""


class Token(Struct, frozen=True, gc=False):
    """A morpheme: ``text[start:end] == surface`` in the view that was cut; ``form`` is its conjugated form (連用形 ...).

    ``depth`` counts the brackets and quotation marks it stands in (the marks themselves count as inside).
    """

    surface: str
    lemma: str
    pos: Pos
    detail: str
    form: str
    start: int
    end: int
    depth: int


@cache
def _dictionary() -> Dictionary:
    from sudachipy import Dictionary

    return Dictionary(dict="core")


@cache
def _tokenizer() -> Tokenizer:
    from sudachipy import SplitMode

    # No more than is asked for is looked up; normalized_form belongs to it, for without it some dictionary forms differ.
    fields = {"pos", "dictionary_form", "normalized_form"}
    return _dictionary().tokenizer(mode=SplitMode.C, fields=fields)


@cache
def _part_of_speech(number: int) -> tuple[Pos, str, str]:
    """Our part of speech, its detail and the conjugated form for a part-of-speech id of the dictionary."""
    head, sub, subsub, country, _, form = _dictionary().pos_of(number)
    if head == "補助記号":
        return _BY_SIGN.get(sub, "symbol"), sub, ""
    pos = _BY_HEAD.get(head, "symbol")
    if sub == "普通名詞" or (subsub == "地名" and country != "国"):
        sub = subsub
    if sub == "数詞":
        pos = "number"
    elif subsub == "人名":
        pos = "name"
    elif subsub == "サ変可能":
        pos = "verbal-noun"
    return pos, sub, "" if form == "*" else form.split("-")[0]


def words_of(text: str) -> tuple[Token, ...]:
    """The tokens of one normalised sentence, in order."""
    tokens: list[Token] = []
    append, known = tokens.append, _part_of_speech
    depth = swallowed = end = 0
    continuing = any(word in text for word in _CONTINUING)
    for morpheme in _tokenizer().tokenize(text):
        surface = morpheme.surface()
        start = end
        end += len(surface)
        if start < swallowed:
            continue
        pos, detail, form = known(morpheme.part_of_speech_id())
        if continuing and surface in _CONTINUING:
            pos, form = "adverb", ""
        if pos not in _LOOKED_AT:
            lemma = morpheme.dictionary_form() if form else surface
            append(Token(surface, lemma, pos, detail, form, start, end, depth))
        elif pos == "particle" and surface in _OPENERS and (compound := _COMPOUND_PARTICLE.match(text, start)):
            swallowed = compound.end()
            words = compound.group()
            append(Token(words, words, pos, "複合", "", start, swallowed, depth))
        else:
            depth += pos == "open"
            lemma = morpheme.dictionary_form() if form else surface
            append(Token(surface, lemma, pos, detail, form, start, end, depth))
            depth -= pos == "close" and depth > 0
    return tuple(tokens)
