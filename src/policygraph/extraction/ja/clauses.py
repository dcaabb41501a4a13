"""Cutting a Japanese sentence into clauses with acts: 〜を強調すると共に、| 〜を決心した."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from policygraph.extraction.ja.constructions import Construction, fitting
from policygraph.extraction.ja.frames import Frame, frame_of
from policygraph.extraction.ja.predicates import Predicate
from policygraph.extraction.ja.words import Token


class Segment(Struct, frozen=True, gc=False):
    """Tokens ``first`` to ``last`` (exclusive) of one clause, its frame, and the rows that fit, winner first."""

    first: int
    last: int
    frame: Frame
    rows: tuple[Construction, ...]


# 〜し, inside what follows: the clause belongs to the phrase that the next predicate ends.
_PURPOSE = frozenset(
    {
        "観点",
        "目的",
        "見地",
        "趣旨",
        "立場",
        "場",
        "枠組み",
        "機会",
        "ため",
        "為",
        "よう",
        "方向",
        "プロジェクト",
        "取組",
        "体制",
        "仕組み",
    }
)
_INTO_PURPOSE = frozenset({"discuss", "past-action", "affirm-cooperation", "resolve", "commit", "note", "recognize"})
_FUTURE_WORDS = re.compile(
    r"引き続き|今後|継続して|更に|さらなる|更なる|定期的に|緊密に|共に|共同で|連携して|協力して|これからも"
)
_FRAMING = re.compile(
    r"(?:会合|会議|対話|協議|部会|フォーラム|サミット|会談)[」』]*(?:\([^()]*\))?[」』]*を[^、を]{0,20}$"
)
"""第1回対話を…開催し、: the occasion of what follows."""
_NOMINAL = frozenset({"こと", "旨", "点", "方針", "方向性", "事"})
_TALK = frozenset({"discuss", "note", "past-action"})
_STEMS = frozenset({"、", "て"})
_WILL = "ja.will."


def segments_of(tokens: Sequence[Token], predicates: Sequence[Predicate]) -> tuple[Segment, ...]:
    """The clauses of a sentence that carry a predicate of the main line, in order; they do not overlap."""
    closing = next((p for p in reversed(predicates) if p.link == "end"), None)
    if closing is None:
        return ()
    segments: list[Segment] = []
    low = 0
    for index, predicate in enumerate(predicates):
        if predicate.link not in ("end", "and"):
            continue
        nearest = _closing_of(predicates, index, closing)
        frame = _promised(_with_tense_of(frame_of(tokens, predicates, index, low), nearest), tokens, low)
        rows = fitting(frame)
        if predicate.link == "and":
            rows = tuple(row for row in rows if not row.id.startswith(_WILL))
            if not rows or _embedded(tokens, predicates, index, low, rows[0]) or _modifies(tokens, predicate):
                continue
        if segments and _goes_with(tokens, frame, rows, low, segments[-1]):
            segments[-1] = _merged(segments[-1], frame, rows, predicate.tail)
        else:
            segments.append(Segment(low, predicate.tail, frame, rows))
        low = _after(tokens, predicate.tail)
    return tuple(segments)


def _after(tokens: Sequence[Token], i: int) -> int:
    while i < len(tokens) and tokens[i].pos in ("comma", "symbol"):
        i += 1
    return i


def _closing_of(predicates: Sequence[Predicate], index: int, closing: Predicate) -> Predicate:
    """The predicate that gives its tense: 〜を締結するなど、 gives examples of what was done."""
    example = next((p for p in predicates[index:] if p.link == "and" and p.host == "など"), None)
    if example is None:
        return closing
    if "progressive" in closing.marks:
        return replace(example, marks=example.marks | {"past", "example"})  # of what is done regularly
    return replace(example, marks=example.marks | {"past"}) if "past" in closing.marks else example


def _with_tense_of(frame: Frame, closing: Predicate) -> Frame:
    """A coordinated stem (議論し、) has the tense of the predicate that closes the sentence."""
    predicate = frame.predicate
    if predicate.link != "and" or predicate.host == "が":
        return frame
    if closing.kind == "nominal" and closing.lemma in _TOLD:
        closing = replace(closing, marks=closing.marks | {"past"})  # 情報交換を行い、進展を歓迎。
    inherited = (
        closing.marks & {"past", "progressive", "ongoing", "polite", "example"}
        if not frame.marks & {"past", "progressive"}
        else set()
    )
    return replace(frame, marks=frame.marks | inherited)


_TOLD = frozenset(
    {
        "歓迎",
        "確認",
        "再確認",
        "合意",
        "一致",
        "共有",
        "表明",
        "強調",
        "評価",
        "決定",
        "紹介",
        "説明",
        "議論",
        "意見交換",
        "認識",
        "支持",
    }
)
_WINDOW = re.compile(
    r"(?<!これ)(?<!それ)(?:まで|迄)に|(?:年|年度|月|期|以)[中内]に|(?:来|翌|明|次)年(?:度|に|中|[0-9春夏秋冬])|次回会合[にでま]|(?:前|後)半[にで]"
)


_BOTH = frozenset({"双方", "両国", "両者", "両大臣", "両首脳", "両政府", "互い"})


def _promised(frame: Frame, tokens: Sequence[Token], low: int) -> Frame:
    """年度内に検討会を立ち上げます: what is told politely or with a day, and not as done, is to come.

    双方が報告した: what both do is marked as well.
    """
    if any(t.surface in _BOTH and not t.depth for t in tokens[low : frame.predicate.first]):
        frame = replace(frame, marks=frame.marks | {"both"})
    marks = frame.marks
    if frame.kind != "verb" or marks & {"past", "progressive", "nominal", "wish"}:
        return frame
    words = "".join(t.surface for t in tokens[low : frame.predicate.first])
    to_come = "polite" in marks or _WINDOW.search(words) is not None
    return replace(frame, marks=marks | {"promised" if to_come else "plain"})


def _modifies(tokens: Sequence[Token], predicate: Predicate) -> bool:
    """A coordinating stem without a comma before a verb's adverb (協力して取り組む) is no clause of its own."""
    return (
        predicate.host == "、" and predicate.last < len(tokens) and tokens[predicate.last].surface in ("つつ", "ながら")
    )


def _embedded(
    tokens: Sequence[Token], predicates: Sequence[Predicate], index: int, low: int, row: Construction
) -> bool:
    """Whether a coordinated clause lies inside a purpose (意見交換し、連携を推進する観点から) or a noun clause (〜し、〜することで)."""
    predicate = predicates[index]
    if predicate.host in ("上", "うえ") and row.act in _TALK:
        return True  # 現状を説明した上で、議論した: how the talk began
    if predicate.host not in _STEMS:
        return False
    for following in predicates[index + 1 :]:
        if following.link == "and" and following.host in _STEMS:
            continue
        if following.link != "adnominal":
            return False
        clause = "".join(t.surface for t in tokens[low : predicate.first])
        if _planned_with(predicate, following, row):
            return True
        decided = _inside(following, row, clause, active="passive" not in predicate.marks)
        if decided is not None:
            return decided
    return False


_SIGNED = frozenset({"署名", "締結", "採択", "調印", "妥結", "批准", "発効", "結成", "交換"})
_INTENDED = _NOMINAL | {"意図", "意向", "意思", "考え", "予定", "用意"}


def _planned_with(predicate: Predicate, following: Predicate, row: Construction) -> bool:
    """枠組みを設立し、作業を開始することで一致した: both are to come; what is signed was signed at the meeting."""
    open_ended = row.act == "conclude" and predicate.lemma not in _SIGNED and "passive" not in predicate.marks
    return open_ended and following.host in _INTENDED and not following.marks & {"past", "progressive"}


def _inside(following: Predicate, row: Construction, clause: str, *, active: bool) -> bool | None:
    """Whether a clause with ``row``'s act belongs into the noun clause that ``following`` makes; ``None``: look on."""
    if following.host in _PURPOSE and row.act in _INTO_PURPOSE:
        reason = following.host in ("ため", "為") and row.act != "discuss"
        return not reason and "past" not in following.marks
    if following.host in _NOMINAL:
        return row.act in _TALK and (row.act == "past-action" or _FUTURE_WORDS.search(clause) is not None)
    if row.act == "past-action" and active and "past" in following.marks:
        return not _FRAMING.search(clause)
    return None


_FIRMNESS = ("past-action", "discuss", "note", "welcome", "recognize", "share-view", "concur", "agree", "conclude")
"""Acts of clauses that share an object, the weakest first: 提案し、実施を合意した is read by the firmer one."""


def _goes_with(tokens: Sequence[Token], frame: Frame, rows: Sequence[Construction], low: int, before: Segment) -> bool:
    """Whether a clause tells of the object, or of the meeting, that the clause before it names."""
    return (
        _shares_object(tokens, frame, low, before)
        or _goes_on(tokens, frame, rows, low, before)
        or _details(tokens, rows, low, frame, before)
    )


def _merged(before: Segment, frame: Frame, rows: tuple[Construction, ...], last: int) -> Segment:
    firmer = bool(rows and before.rows) and _firmness(rows) > _firmness(before.rows) >= 0
    return replace(before, last=last, frame=frame, rows=rows) if firmer else replace(before, last=last)


def _firmness(rows: Sequence[Construction]) -> int:
    return _FIRMNESS.index(rows[0].act) if rows[0].act in _FIRMNESS else -1


_DETAIL = re.compile(
    r"^(?:また|なお)?、?(?:具体的な)?(?:開催)?(?:日程|時期|場所|開催地|詳細|議題)(?:等|など)?(?:の?詳細)?(?:は|について|に関して)"
)


def _details(tokens: Sequence[Token], rows: Sequence[Construction], low: int, frame: Frame, before: Segment) -> bool:
    """次回は東京で開催することとし、日程は今後調整する: when and where belongs to the event."""
    words = "".join(t.surface for t in tokens[low : frame.predicate.first])
    scheduled = bool(before.rows) and before.rows[0].act == "schedule"
    return scheduled and bool(rows) and _DETAIL.search(words) is not None


def _goes_on(tokens: Sequence[Token], frame: Frame, rows: Sequence[Construction], low: int, before: Segment) -> bool:
    """報告書を取りまとめ、3月に公表した: two doings, the second without an object of its own."""
    if not rows or not before.rows or {rows[0].act, before.rows[0].act} != {"past-action"} or frame.light:
        return False
    own = {t.surface for t in tokens[low : frame.predicate.first] if t.pos == "particle" and not t.depth}
    if tokens[low].surface in ("その", "同"):
        own -= {"を"}  # 基盤を構築し、その運用を開始した
    return before.frame.predicate.host in _STEMS and not own & {"を", "が", "は", "も", "について"}


def _shares_object(tokens: Sequence[Token], frame: Frame, low: int, before: Segment) -> bool:
    """取りまとめ、公表した: the second predicate has no words of its own, so it tells of the first one's object."""
    first = frame.predicate.first
    own = [t for t in tokens[low:first] if t.pos not in ("adverb", "comma", "conjunction")]
    bare = [t.surface for t in own] in (["実施", "を"], ["実施", "に"], ["実施", "で"], ["承認", "を"], ["了承", "を"])
    if frame.light and not bare:
        return False
    return (not own or bare) and before.frame.predicate.link == "and" and bool(before.rows)
