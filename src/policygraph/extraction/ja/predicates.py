"""Predicates of a Japanese sentence: inflected verbs, copulas and closing verbal nouns, with how each is linked on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from policygraph.extraction.ja.words import Token

Link = Literal[
    "end",  # closes the sentence
    "and",  # coordinates with what follows: 議論し、 〜すると共に、 〜したほか、
    "adnominal",  # modifies the noun that follows: 開催された会合
    "quote",  # its clause is what is said or thought: 〜すると述べ
    "other",
]

_LIGHT_CHAIN = frozenset(
    {"いる", "いく", "ゆく", "行く", "くる", "来る", "おる", "ある", "おく", "みる", "まいる", "参る"}
)
_AFTER_STEM = frozenset(
    {"合う", "あう", "続ける", "つづける", "始める", "はじめる", "直す", "得る", "うる", "いただく"}
)
_NOUNISH = frozenset({"noun", "verbal-noun", "number", "name", "suffix", "prefix"})
_MAY_HEAD = frozenset({"noun", "verbal-noun", "verb", "adjective", "adjectival", "adverb", "suffix"})
_NEVER_TAIL = frozenset(
    {"particle", "comma", "noun", "verbal-noun", "conjunction", "adverb", "suffix", "adnominal", "name"}
)
_TRAIL = frozenset({"number", "symbol"})


class Predicate(Struct, frozen=True, gc=False):
    """Tokens ``first`` to ``last`` (exclusive): prefix, lexical head (``head``), auxiliaries.

    ``lemma`` is the dictionary form of a verb (表明 for 表明した, 再確認 with its prefix, 取りまとめる, 新たにする), the noun of a
    copula (予定 for 予定です); ``compound`` joins the nouns before a verbal noun (意見交換). ``tail`` is the end with a
    coordinating word included (強調すると共に).
    """

    first: int
    head: int
    last: int
    tail: int
    lemma: str
    compound: str
    kind: Literal["verb", "copula", "nominal"]
    link: Link
    host: str
    """The noun an adnominal predicate modifies, or the word that coordinates."""
    marks: frozenset[str]
    """Of: past, passive, causative, negative, progressive, come (〜てきた), ongoing (〜ていく), wish, conditional, potential, polite."""


def predicates_of(tokens: Sequence[Token]) -> tuple[Predicate, ...]:
    """The predicates outside brackets and quotation marks, in order."""
    found: list[Predicate] = []
    free = 0
    for i, token in enumerate(tokens):
        if i < free or token.depth or token.pos not in _MAY_HEAD:
            continue
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        if token.pos != "verb" and following and following.pos in _NEVER_TAIL and following.surface != "に":
            continue
        if (predicate := _predicate_at(tokens, i, following)) is not None:
            found.append(predicate)
            free = predicate.last
    return tuple(found)


def compound_start(tokens: Sequence[Token], last: int, low: int = 0) -> int:
    """Index where the run of nouns that ends at ``last`` (inclusive) begins."""
    i = last
    while i > low and tokens[i - 1].pos in _NOUNISH and tokens[i - 1].depth == tokens[last].depth:
        i -= 1
    return i


def _join(tokens: Sequence[Token], first: int, last: int) -> str:
    return "".join(t.surface for t in tokens[first:last])


def _predicate_at(tokens: Sequence[Token], i: int, following: Token | None) -> Predicate | None:
    if tokens[i].pos == "verb":
        return _verbal(tokens, i, i, _lemma_of_verb(tokens, i))
    return _of_noun(tokens, i, following)


def _of_noun(tokens: Sequence[Token], i: int, following: Token | None) -> Predicate | None:
    """A predicate that a noun or adjective heads: 確認する, 明らかにする, 予定です, 〜を確認."""
    token = tokens[i]
    if token.pos in ("verbal-noun", "noun", "adverb") and following is not None and _is_suru(following):
        return _sahen(tokens, i)
    if token.pos in ("adjectival", "noun", "verbal-noun") and _makes_become(tokens, i):
        return _verbal(tokens, i, i + 2, f"{token.surface}に{tokens[i + 2].lemma}")
    if token.pos in ("adjectival", "noun", "verbal-noun", "suffix", "adjective") and _is_copula(tokens, i):
        return _copula(tokens, i)
    if token.pos == "verbal-noun" and _closes(tokens, i + 1) and _governed(tokens, i):
        return _nominal(tokens, i)
    return None


def _is_suru(token: Token) -> bool:
    return token.pos == "verb" and token.lemma in ("する", "できる", "いたす", "なさる", "す")


def _lemma_of_verb(tokens: Sequence[Token], i: int) -> str:
    """The verb's dictionary form; 行った after を is 行う, whatever the analyser took it for."""
    token = tokens[i]
    if token.lemma in ("行く", "いく") and i and tokens[i - 1].surface in ("を", "も", "が", "の"):
        return "行う"
    return token.lemma


def _makes_become(tokens: Sequence[Token], i: int) -> bool:
    """新たにする, 明らかになる: an adjective or noun, に, and する or なる."""
    return (
        i + 2 < len(tokens)
        and tokens[i + 1].surface == "に"
        and tokens[i + 2].pos == "verb"
        and tokens[i + 2].lemma in ("する", "なる")
        and (tokens[i].pos == "adjectival" or tokens[i].surface in ("共", "新た", "楽しみ", "遺憾", "可能"))
    )


def _is_copula(tokens: Sequence[Token], i: int) -> bool:
    """A noun or adjective before だ, です, である that closes or coordinates (not な, not 〜で as a case)."""
    j = i + 1
    if j >= len(tokens) or tokens[j].pos != "auxiliary" or tokens[j].lemma not in ("だ", "です", "じゃ"):
        return tokens[i].pos == "adjective" and tokens[i].form in ("終止形", "連用形") and _closes(tokens, j)
    if tokens[j].surface == "で":
        return j + 1 < len(tokens) and (tokens[j + 1].lemma in ("ある", "ござる") or tokens[j + 1].pos == "comma")
    return tokens[j].form in ("終止形", "連用形") and tokens[j].surface not in ("に", "な")


def _closes(tokens: Sequence[Token], j: int) -> bool:
    """Whether only a footnote number, brackets and a full stop follow."""
    while j < len(tokens) and (tokens[j].depth > 0 or tokens[j].pos in _TRAIL):
        j += 1
    return j >= len(tokens) or tokens[j].pos == "stop"


def _governed(tokens: Sequence[Token], i: int) -> bool:
    """Whether the nouns that end at ``i`` follow a case particle (〜を確認), as a verb would."""
    first = compound_start(tokens, i)
    while first and tokens[first - 1].pos in ("adverb", "comma", "adjective"):
        first -= 1
    if first == 0 or tokens[first - 1].pos != "particle":
        return False
    before = tokens[first - 1]
    return before.detail == "複合" or before.surface in _GOVERNING or (before.surface == "の" and _planned(tokens[i]))


def _planned(token: Token) -> bool:
    """開催の予定: a plan, which is told of its event by の."""
    return token.surface in ("予定", "見込み")


_GOVERNING = frozenset({"を", "に", "で", "と", "は", "が", "も"})


def _sahen(tokens: Sequence[Token], i: int) -> Predicate:
    start = compound_start(tokens, i)
    renewed = i > start and tokens[i - 1].surface == "再"
    lemma = ("再" if renewed else "") + tokens[i].surface
    predicate = _verbal(tokens, i, i + 1, lemma)
    return replace(predicate, first=start, compound=_join(tokens, start, i + 1))


def _verbal(tokens: Sequence[Token], head: int, verb: int, lemma: str) -> Predicate:
    last, marks = _absorb(tokens, verb + 1)
    if tokens[verb].lemma in ("できる", "なさる") and verb != head:
        marks = marks | {"potential"} if tokens[verb].lemma == "できる" else marks
    link, host, tail = _link(tokens, last)
    return Predicate(head, head, last, tail, lemma, lemma, "verb", link, host, marks)


def _copula(tokens: Sequence[Token], i: int) -> Predicate:
    last, marks = _absorb(tokens, i + 1)
    if last < len(tokens) and tokens[last].lemma in ("ある", "ござる") and tokens[last - 1].surface == "で":
        last, more = _absorb(tokens, last + 1)
        marks |= more
    link, host, tail = _link(tokens, last)
    if link == "other" and tokens[last - 1].surface == "で":
        link = "and"
    start = compound_start(tokens, i)
    lemma = tokens[i].surface
    return Predicate(start, i, last, tail, lemma, _join(tokens, start, i + 1), "copula", link, host, marks)


def _nominal(tokens: Sequence[Token], i: int) -> Predicate:
    start = compound_start(tokens, i)
    lemma = ("再" if i > start and tokens[i - 1].surface == "再" else "") + tokens[i].surface
    return Predicate(
        start, i, i + 1, i + 1, lemma, _join(tokens, start, i + 1), "nominal", "end", "", frozenset({"nominal"})
    )


_AUXILIARY_MARKS = {
    "た": "past", "れる": "passive", "られる": "passive", "せる": "causative", "させる": "causative",
    "ない": "negative", "ぬ": "negative", "ず": "negative", "ん": "negative", "たい": "wish", "ます": "polite",
}  # fmt: skip


def _absorb(tokens: Sequence[Token], j: int) -> tuple[int, frozenset[str]]:
    """The end of the chain of auxiliaries that begins at ``j``, and what they mark."""
    marks: set[str] = set()
    while j < len(tokens):
        token = tokens[j]
        following = tokens[j + 1] if j + 1 < len(tokens) else None
        if token.pos == "auxiliary" and token.surface not in ("な", "に"):
            if mark := _AUXILIARY_MARKS.get(token.lemma):
                marks.add(mark)
            j += 1
        elif token.surface in ("て", "で", "つつ") and token.pos == "particle" and following is not None:
            if not (following.pos == "verb" and following.lemma in _LIGHT_CHAIN):
                j += 1  # a closing て belongs to its verb
                break
            marks.add(_CHAIN_MARKS.get(following.lemma, "progressive"))
            j += 2
        elif token.pos == "verb" and tokens[j - 1].form == "連用形" and token.lemma in _AFTER_STEM:
            if token.lemma in ("続ける", "つづける"):
                marks.add("keeping")
            j += 1
        elif token.surface in ("ば", "なら"):
            marks.add("conditional")
            j += 1
            break
        else:
            break
    if "come" in marks and "past" not in marks:
        marks.add("progressive")  # 〜てきている, not 〜てきた
    return j, frozenset(marks)


_CHAIN_MARKS = dict.fromkeys(("いく", "ゆく", "行く", "参る", "まいる"), "ongoing") | dict.fromkeys(
    ("くる", "来る"), "come"
)


_Linked = tuple[Link, str, int]
_WITH = frozenset({"とともに", "と共に"})
_WITH_NOUN = {"とも": "とともに", "共": "とともに", "とともに": "とともに", "同時": "と同時に"}
_ALSO = frozenset({"ほか", "他", "一方", "後", "のち", "上", "うえ", "ところ"})
_ALSO_BY = frozenset({"上", "うえ", "一方"})
_ALSO_BARE = frozenset({"ほか", "他"})
_NOT_STEMS = frozenset({"ず", "べく"})
_CONJUNCTIVE = frozenset({"が", "けれども", "し"})
_QUOTING = frozenset({"と", "との", "という", "とする", "といった"})


def _link(tokens: Sequence[Token], j: int) -> _Linked:
    """How the predicate that ends at ``j`` is linked to what follows; the word that tells; where it ends with it."""
    if _closes(tokens, j):
        return "end", "", j
    after = tokens[j + 1] if j + 1 < len(tokens) else None
    if tokens[j - 1].lemma == "た" and _join(tokens, j, j + 3) == "ので、":
        return "and", "ので", j + 2  # 採択されましたので、公表します
    return _by_word(tokens, j, after) or _by_form(tokens, j) or _by_host(tokens, j)


def _by_word(tokens: Sequence[Token], j: int, after: Token | None) -> _Linked | None:
    """Coordination by a word: と共に、 ほか、 上で、 が、."""
    word = tokens[j].surface
    if word in _WITH:
        return "and", word, j + 1
    if word == "と" and after is not None and after.surface in _WITH_NOUN:
        return "and", _WITH_NOUN[after.surface], min(j + 3, len(tokens))
    comma = after is not None and after.pos == "comma"
    if (word in _ALSO and (comma or word in _ALSO_BARE)) or (word == "など" and comma):
        return "and", word, j + 1
    against = word == "の" and after is not None and after.surface.startswith("に対し")  # …示されたのに対し、
    if against or (word in _ALSO_BY and after is not None and after.surface == "で"):
        return "and", word, j + 2
    if word in _CONJUNCTIVE and tokens[j].detail == "接続助詞" and comma:
        return "and", word, j + 1
    return None


def _by_form(tokens: Sequence[Token], j: int) -> _Linked | None:
    """Coordination by a stem or て: 議論し、 確認して、 合意し覚書に…."""
    last, token = tokens[j - 1], tokens[j]
    if last.form == "連用形" and last.surface not in _NOT_STEMS and last.pos in ("verb", "auxiliary"):
        coordinates = token.pos == "comma" or token.pos in _NOUNISH
        return ("and", "、", j) if coordinates else ("other", token.surface, j)
    if last.surface in ("て", "で") and last.pos == "particle":
        return ("and", "て", j) if token.pos == "comma" else ("other", "て", j)
    return None


def _by_host(tokens: Sequence[Token], j: int) -> _Linked:
    """A clause that is quoted, or modifies the noun behind it."""
    token = tokens[j]
    if token.surface in _QUOTING:
        return "quote", token.surface, j
    if token.pos in _NOUNISH or token.pos in ("adjectival", "open", "adnominal"):
        host = next((t for t in tokens[j:] if t.depth == 0), tokens[-1])
        return "adnominal", host.surface, j
    return "other", token.surface, j
