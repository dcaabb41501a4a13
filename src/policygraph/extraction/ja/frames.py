"""A frame: a predicate with the phrases it governs, light verbs resolved (議論を行った is the predicate 議論)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from policygraph.extraction.ja.predicates import Predicate, compound_start
from policygraph.extraction.ja.words import Token

Inner = Literal["", "action", "wish", "state", "fact"]
"""What a clause made into a noun (〜こと, 〜旨) tells: an action to come, one wished (〜したい), a judgement or state, something done."""

_LIGHT = frozenset(
    {
        "行う", "行なう", "おこなう", "実施", "なす", "なさる", "成す", "交わす", "かわす", "みる", "見る", "至る", "達する", "得る", "える", "ある", "ござる",
        "有る", "有する", "持つ", "もつ", "深める", "重ねる", "成立", "展開", "執り行う", "とりおこなう", "する", "図る", "始まる", "続ける", "得られる", "進める",
        "聴取", "出る", "出される", "出す", "終える", "取り交わす", "まとまる", "相次ぐ",
    }
)  # fmt: skip
_LIGHT_NOUNS = frozenset(
    {
        "議論", "意見交換", "協議", "対話", "情報交換", "討議", "審議", "検討", "会談", "署名", "調印", "締結", "採択", "一致", "合意", "表明", "確認", "再確認",
        "歓迎", "説明", "紹介", "報告", "決定", "要請", "提案", "言及", "支持", "評価", "指摘", "発言", "提起", "話し合い", "やりとり", "やり取り", "共通認識",
        "意見", "約束", "コミットメント", "コミット", "認識", "表敬", "交渉", "情報共有", "意思疎通", "開催", "批准", "発表", "公表", "提出", "プレゼンテーション",
        "共有", "賛同", "誓約", "宣言", "レビュー", "ディスカッション", "期待", "要望", "質疑応答", "交換", "実施", "働きかけ", "働き掛け",
    }
)  # fmt: skip
_DEEPENING = frozenset({"深める", "重ねる", "進める", "展開", "続ける", "終える", "始まる", "図る"})
_TALK = frozenset(
    {
        "議論",
        "意見交換",
        "協議",
        "対話",
        "情報交換",
        "討議",
        "審議",
        "検討",
        "話し合い",
        "交渉",
        "意思疎通",
        "共有",
        "情報共有",
    }
)
STATIVE = frozenset(
    {
        "ある", "いる", "なる", "できる", "有する", "持つ", "要する", "つながる", "繋がる", "資する", "異なる", "存在", "該当", "求める", "値する", "果たす", "伴う", "働く",
        "必要", "重要", "不可欠", "可能", "有益", "有用", "有効", "望ましい", "適当", "極めて", "べき", "急務", "鍵", "基盤", "課題", "有意義", "肝要", "妥当", "適切", "当てはまる",
    }
)  # fmt: skip
_NOMINALISERS = frozenset(
    {
        "こと",
        "事",
        "旨",
        "点",
        "の",
        "方針",
        "方向",
        "方向性",
        "考え",
        "認識",
        "必要",
        "重要",
        "意図",
        "意向",
        "意思",
        "用意",
        "所存",
    }
)
_SAID = frozenset({"立場", "姿勢", "主張", "発言", "意見", "要望", "要請", "指摘", "声"})
"""Nouns of saying: what stands before them was said (投資の拡大を求める発言)."""
_CLAUSE_NOUNS = frozenset({"こと", "旨", "事"})
_QUOTING = frozenset({"と", "との", "という", "とする", "と言う"})
_MODIFIER_PARTICLES = frozenset(
    {"の", "に関する", "に対する", "における", "に係る", "による", "に基づく", "に向けた", "を通じた", "を踏まえた", "を含む", "をはじめとする", "としての", "といった", "をめぐる", "を巡る", "という", "や", "と", "及び"}
)  # fmt: skip
_TRAILING = frozenset({"等", "など", "ら", "のみ", "だけ", "まで"})
_NOUNISH = frozenset({"noun", "verbal-noun", "number", "name", "suffix", "prefix", "adjectival"})
_ADVERBIAL_NOUNS = frozenset({"共", "相互", "今回", "今後", "改め", "共同", "互い", "全会一致"})


_CONSULTATION = re.compile(r"(?:政策|級|定期|二国間)(?:協議|対話|会談)等?$")
"""Names of meetings, which are held; 協議 alone is the talk."""


class Complement(Struct, frozen=True, gc=False):
    """A phrase the predicate governs: its particle (joined: との, には), its head noun and what that head holds.

    ``owner`` is the noun the head belongs to by の (協力の継続: 協力); ``inner`` tells of a clause made a noun, with its
    predicate's lemma and the noun that predicate governs (意図を有すること: state, 有する, 意図).
    """

    particle: str
    head: str
    owner: str
    inner: Inner
    inner_lemma: str
    at: int
    inner_object: str = ""


class Frame(Struct, frozen=True, gc=False):
    """A predicate and its nearest complements, right to left; ``light`` when the act was in the verb's object."""

    predicate: Predicate
    lemma: str
    compound: str
    complements: tuple[Complement, ...]
    marks: frozenset[str]
    kind: str = "verb"
    light: bool = False


def frame_of(tokens: Sequence[Token], predicates: Sequence[Predicate], index: int, low: int) -> Frame:
    """The frame of ``predicates[index]``, looking no further left than token ``low``."""
    predicate = predicates[index]
    if predicate.kind == "copula" and predicate.lemma in ("もの", "ところ", "次第", "わけ", "運び"):
        unwrapped = _unwrap(tokens, predicates, index, low)
        if unwrapped is not None:
            return unwrapped
    complements = _complements(tokens, predicates, predicate.first, low)
    marks = predicate.marks | {"again"} if _again(tokens, low, predicate.first) else predicate.marks
    plain = Frame(predicate, predicate.lemma, predicate.compound, complements, marks, predicate.kind)
    return _resolve_light(plain)


def _again(tokens: Sequence[Token], low: int, end: int) -> bool:
    """Whether 改めて stands right before the predicate or one phrase ahead of it."""
    return any(token.surface in ("改め", "改めて", "あらためて") for token in tokens[max(low, end - 6) : end])


def _unwrap(tokens: Sequence[Token], predicates: Sequence[Predicate], index: int, low: int) -> Frame | None:
    """議論を含むものであった, 開催したところです: the predicate is the verb inside, seen from outside."""
    predicate = predicates[index]
    i = predicate.first - 1
    if i >= low and tokens[i].surface in ("を含む", "を含めた"):
        complements = _complements(tokens, predicates, predicate.first, low)
        return Frame(predicate, "含む", "含む", complements, predicate.marks)
    if index and predicates[index - 1].last == predicate.first:
        inner = predicates[index - 1]
        complements = _complements(tokens, predicates, inner.first, low)
        marks = predicate.marks | inner.marks
        return _resolve_light(Frame(predicate, inner.lemma, inner.compound, complements, marks))
    return None


def _resolve_light(frame: Frame) -> Frame:
    if frame.lemma not in _LIGHT or not frame.complements:
        return frame
    first = frame.complements[0]
    if (first.inner and first.head in _NOMINALISERS) or first.particle not in (
        "を",
        "が",
        "も",
        "に",
        "は",
        "の",
        "をも",
    ):
        return frame
    noun = next((n for n in _suffixes(first.head) if n in _LIGHT_NOUNS), None)
    if noun is None or _CONSULTATION.search(first.head) or (frame.lemma in _DEEPENING and noun not in _TALK):
        return frame
    marks = frame.marks | ({"passive"} if first.particle in ("が", "は") else set())
    if noun in ("認識", "見解", "理解") and first.owner == "共通":
        noun = "共通認識"
    rest = frame.complements[1:]
    if first.inner:
        rest = (replace(first, particle="との", head=""), *rest)
    if first.owner and first.owner not in ("意見", "認識"):
        rest = (Complement("の", first.owner, "", "", "", first.at), *rest)
    compound = first.head if noun in _suffixes(first.head) else noun
    if first.owner in ("意見", "認識", "見解"):
        compound = first.owner + "の" + compound
    return Frame(frame.predicate, noun, compound, rest, frozenset(marks), light=True)


def _suffixes(word: str) -> list[str]:
    """``word`` and its endings, longest first; 等 and 〜化 stripped from the end."""
    word = word.removesuffix("等")
    return [word[i:] for i in range(len(word) - 1)]


def _complements(
    tokens: Sequence[Token], predicates: Sequence[Predicate], start: int, low: int
) -> tuple[Complement, ...]:
    found: list[Complement] = []
    i = start - 1
    if i >= low and tokens[i].surface == "旨":
        inner, lemma, governed = _inner(tokens, predicates, i, "旨")
        return (Complement("", "旨", "", inner, lemma, i, governed),)
    if before := next((p for p in predicates if p.last == start and p.link == "adnominal"), None):
        return (Complement("", "", "", kind_of(before), before.lemma, before.first, _governed(tokens, before)),)
    while i >= low and len(found) < 4:
        token = tokens[i]
        if token.pos == "particle" and token.detail != "接続助詞":
            complement, i = _complement_at(tokens, predicates, i, low)
            if complement is None:
                break
            found.append(complement)
            if complement.inner:
                break
        elif _adverbial(tokens, i):
            i -= 1
        else:
            break
    return tuple(found)


def _adverbial(tokens: Sequence[Token], i: int) -> bool:
    """Words between a complement and its predicate that change neither: 改めて, 緊密に, 強く, the comma."""
    token = tokens[i]
    if token.pos in ("adverb", "comma", "conjunction") or token.surface in _ADVERBIAL_NOUNS:
        return True
    if token.pos == "auxiliary" and token.surface in ("に", "と"):
        return True
    if token.pos == "suffix" and token.surface == "的":
        return True
    return token.pos in ("adjectival", "adjective") or (token.pos == "noun" and token.detail == "副詞可能")


def _complement_at(
    tokens: Sequence[Token], predicates: Sequence[Predicate], i: int, low: int
) -> tuple[Complement | None, int]:
    """The complement whose last particle stands at ``i``, and where to look on to its left."""
    end = i
    while end >= low and tokens[end].pos == "particle":
        end -= 1
    particle = "".join(t.surface for t in tokens[end + 1 : i + 1])
    if end >= low and tokens[end].pos == "auxiliary" and particle == "の":
        return None, end
    title = _title_end(tokens, end, low)
    if title is not None:
        first = _opening(tokens, end, low)
        head = "".join(t.surface for t in tokens[compound_start(tokens, title, first) : title + 1])
        return Complement(particle, head, "", "", "", first), _before_modifiers(tokens, first - 1, low)
    end = _before_brackets(tokens, end, low)
    if particle in _QUOTING and (quoted := next((p for p in predicates if p.last == end + 1), None)):
        governed = _governed(tokens, quoted)
        return Complement(particle, "", "", kind_of(quoted), quoted.lemma, end + 1, governed), end
    if end < low or tokens[end].pos not in _NOUNISH:
        return None, end
    first = end if tokens[end].surface in _CLAUSE_NOUNS else compound_start(tokens, end, low)
    head = "".join(t.surface for t in tokens[first : end + 1])
    inner, lemma, governed = _inner(tokens, predicates, first, head)
    if inner:
        return Complement(particle, head, "", inner, lemma, first, governed), first - 1
    owner = _owner(tokens, first, low)
    return Complement(particle, head, owner, "", "", first), _before_modifiers(tokens, first - 1, low)


def _title_end(tokens: Sequence[Token], end: int, low: int) -> int | None:
    """The last word of a title in quotation marks that ends at ``end`` and is the noun itself: 「…に関する計画」を."""
    while end >= low and tokens[end].surface in _TRAILING:
        end -= 1
    if end <= low or tokens[end].surface not in ("」", "』") or tokens[end - 1].pos not in _NOUNISH:
        return None
    before = _opening(tokens, end, low) - 1
    return end - 1 if before < low or tokens[before].pos not in _NOUNISH else None


def _opening(tokens: Sequence[Token], end: int, low: int) -> int:
    """Where the quotation marks open that close at or before ``end``."""
    while end >= low and tokens[end].surface in _TRAILING:
        end -= 1
    depth = tokens[end].depth
    while end > low and (tokens[end].pos != "open" or tokens[end].depth != depth):
        end -= 1
    return end


def _before_brackets(tokens: Sequence[Token], i: int, low: int) -> int:
    """The index left of brackets and of 等 that end at ``i``."""
    while i >= low and (tokens[i].depth > 0 or tokens[i].surface in _TRAILING):
        i -= 1
    return i


def _owner(tokens: Sequence[Token], first: int, low: int) -> str:
    """The noun that the noun at ``first`` belongs to by の: 協力の継続."""
    if first - 1 < low or tokens[first - 1].surface != "の":
        return ""
    k = _before_brackets(tokens, first - 2, low)
    if k < low or tokens[k].pos not in _NOUNISH:
        return ""
    return "".join(t.surface for t in tokens[compound_start(tokens, k, low) : k + 1])


def _before_modifiers(tokens: Sequence[Token], i: int, low: int) -> int:
    """The index of the case particle to the left of a noun's modifiers; below ``low`` or at a verb: stop there."""
    while i >= low:
        token = tokens[i]
        if token.pos == "particle" and token.surface not in _MODIFIER_PARTICLES:
            return i
        if token.pos in ("verb", "stop") or (token.pos == "auxiliary" and token.surface not in ("な", "的", "に")):
            return low - 1
        i -= 1
    return i


def _inner(tokens: Sequence[Token], predicates: Sequence[Predicate], first: int, head: str) -> tuple[Inner, str, str]:
    """What the clause before こと, 旨, 方針 ... tells, if one stands there: kind, predicate, the noun it governs."""
    quoted = _quoting(tokens, first)
    if head not in _NOMINALISERS and not quoted and head not in _SAID:
        return "", "", ""
    inner = next((p for p in predicates if p.last == first - quoted), None)
    if inner is not None:
        return kind_of(inner), inner.lemma, _governed(tokens, inner)
    return ("state", "", "") if head in _CLAUSE_NOUNS else ("", "", "")


def _quoting(tokens: Sequence[Token], first: int) -> int:
    """How many tokens quote a clause before the noun at ``first``: との, という, 旨の; 0 where none does."""
    if first > 1 and tokens[first - 1].surface == "の" and tokens[first - 2].surface in ("と", "旨"):
        return 2
    return 1 if first and tokens[first - 1].surface in ("との", "という", "とする", "とした") else 0


def _governed(tokens: Sequence[Token], predicate: Predicate) -> str:
    """The noun right before a predicate, with を or が between: 意図を有する."""
    i = predicate.first - 1
    if i < 1 or tokens[i].surface not in ("を", "が", "は", "も") or tokens[i - 1].pos not in _NOUNISH:
        return ""
    return "".join(t.surface for t in tokens[compound_start(tokens, i - 1) : i])


def kind_of(predicate: Predicate) -> Inner:
    """Whether a predicate inside a noun clause tells an action to come, a state, or something done."""
    marks = predicate.marks
    if predicate.kind == "copula":
        return "action" if "keeping" in marks and "past" not in marks else "state"  # 供給国であり続ける
    if marks & {"past", "progressive"}:
        return "fact"
    if "wish" in marks and "negative" not in marks:
        return "wish"
    if "potential" in marks or ("negative" in marks and "ongoing" not in marks):
        return "state"
    if "ongoing" in marks:
        return "action"
    stative = predicate.lemma in STATIVE or predicate.lemma.endswith(("になる", "となる"))
    return "state" if stative or "passive" in marks else "action"
