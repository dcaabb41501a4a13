"""Who performs the act of a Japanese clause: its topic (〜は), an agent (〜から, 〜により) or, unsaid, the parties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from policygraph.extraction.bodies import party_of
from policygraph.extraction.grammar import Reason, Speaker
from policygraph.extraction.ja.frames import Frame
from policygraph.extraction.ja.words import Token
from policygraph.extraction.passages import Passage
from policygraph.text.document import Span
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.mention import Mention

_ALL = re.compile(
    r"(?:両|各|参加|全|関係)(?:国|者|首脳|大臣|閣僚|外相|長官|政府|側|当局|議長|局長|次官|代表|省|機関|名|参加国|国政府|首相|国首脳|締約国|長|関係省庁)(?:ら|たち|等)?$"
    r"|双方|両者|我々|われわれ|私たち|私達|三か国|三国|四か国|[0-9]+か国|当事国|出席者|首脳ら?(?:たち)?$|閣僚ら?(?:たち)?$|大臣ら(?:たち)?$|外相ら?$|参加国"
)  # fmt: skip
_ALL_WORD = re.compile(r"^(?:首脳|閣僚|大臣|外相|参加者|出席者|首席代表|共同議長|議長|政府|日米|一行)(?:は)?$")
_MEETING = re.compile(
    r"(?:会合|会議|対話|協議|サミット|会談|セッション|ワークショップ|フォーラム|部会|委員会|総会|宣言|声明)(?:\(.*\))?$"
)
_OTHERS = re.compile(
    r"産業界|経済界|業界|民間|企業|事業者|団体|有識者|専門家|学界|学術界|市民社会|構成員|経済団体|財界|連合会|商工会議所|協会|事務局|NGO|投資家|メディア|国会|議会|裁判所"
)  # fmt: skip
_OWN_HEADS = re.compile(r"我が国|わが国|日本側|日本政府|総理(?:大臣)?|日本国政府|当省|当方")
_FOREIGN_HEADS = re.compile(r"大統領|先方|相手国|同国")
_OTHER_SIDE = re.compile(r"(?:先方|相手側|相手国)")
_NOUNISH = frozenset({"noun", "verbal-noun", "number", "name", "suffix", "prefix", "symbol", "close", "open"})
_JOINERS = frozenset(
    {"及び", "並びに", "と", "の", "、", "・", "および", "ならびに", "とともに", "と共に", "をはじめとする"}
)
_LEADING_WORDS = frozenset(
    {"また", "さらに", "更に", "加えて", "特に", "なお", "そして", "一方", "その", "これ", "同日", "続い"}
)
_PLACE_TOPICS = frozenset(
    {
        "では",
        "には",
        "については",
        "においては",
        "に関しては",
        "に対しては",
        "とは",
        "へは",
        "についても",
        "においても",
        "にも",
        "でも",
        "に際しては",
    }
)


class Subject(NamedTuple):
    """What a clause says of its speaker; ``stated`` is false where nothing is said and the parties are meant.

    ``reason`` is set where the speaker is no party. ``topical`` subjects (〜は) hold for the rest of the sentence.
    """

    speaker: Speaker
    stated: bool = False
    topical: bool = False
    reason: Reason | None = None


UNSAID = Subject(Speaker(kind="parties"))


def subject_of(
    tokens: Sequence[Token], frame: Frame, low: int, passage: Passage, lexicon: Lexicon, parties: Sequence[str]
) -> Subject:
    """The subject of the clause that begins at token ``low`` and has ``frame``'s predicate."""
    passive = "passive" in frame.marks
    agent = _agent(tokens, frame, low, passage, lexicon, parties)
    if agent is not None:
        return agent
    end = frame.predicate.first
    private = _private_occasion(tokens, low, end, passage)
    if private is not None:
        return private
    for i in range(low, end):
        token = tokens[i]
        if token.depth or token.pos != "particle":
            continue
        particle = _joined_particle(tokens, i)
        if particle in ("は", "としては", "側は") or (particle == "も" and not passive and i - low < 12):
            subject = _classified(tokens, i, low, passage, lexicon, parties)
            if subject.speaker.kind != "others" or subject.reason != "description":
                return subject._replace(topical=True)
            if not passive:
                return subject._replace(topical=True)
    if not passive:
        for i in range(end - 1, low - 1, -1):
            if tokens[i].surface == "が" and tokens[i].pos == "particle" and not tokens[i].depth:
                if any(_modifying(t) for t in tokens[i + 1 : end]):
                    break
                subject = _classified(tokens, i, low, passage, lexicon, parties)
                if subject.reason != "description":
                    return subject
                break
    return UNSAID


_PRIVATE_OCCASION = re.compile(
    r"(?:民間|産業界|経済界|業界)(?:会合|会議|セッション|フォーラム|対話|団体会合)(?:において|では|で)[、は]?"
)


def _private_occasion(tokens: Sequence[Token], low: int, end: int, passage: Passage) -> Subject | None:
    """What is done at a meeting of business alone is done by business: 民間会合において…取りまとめられ."""
    if low >= end:
        return None
    found = _PRIVATE_OCCASION.search(passage.text, tokens[low].start, tokens[end - 1].end)
    if found is None:
        return None
    words = passage.published(found.start(), found.end())
    return Subject(Speaker(kind="others", words=words), stated=True, reason="reported-speech")


def _joined_particle(tokens: Sequence[Token], i: int) -> str:
    """The particles that end at ``i``, joined: に + は; a first part that is not at ``i`` - 1 stands alone."""
    parts = [tokens[i].surface]
    j = i - 1
    while j >= 0 and tokens[j].pos == "particle":
        parts.insert(0, tokens[j].surface)
        j -= 1
    return "".join(parts)


def _agent(
    tokens: Sequence[Token], frame: Frame, low: int, passage: Passage, lexicon: Lexicon, parties: Sequence[str]
) -> Subject | None:
    """〜から(は) and 〜により/によって with somebody before it."""
    for i in range(low, frame.predicate.first):
        token = tokens[i]
        if token.depth or token.pos != "particle" or i == low:
            continue
        if token.surface in ("から", "より", "によって", "により") and not _time_or_place(tokens[i - 1]):
            subject = _classified(tokens, i, low, passage, lexicon, parties)
            if _given_inside(tokens[i + 1 : frame.predicate.first]):
                following = tokens[i + 1] if i + 1 < len(tokens) else None
                if following is None or following.surface not in ("は", "、", "も"):
                    continue  # the agent of a relative clause: 産業界から提出された声明を歓迎した
            if subject.stated and subject.reason != "description":
                return subject
    return None


def _given_inside(tokens: Sequence[Token]) -> bool:
    """Whether the first relative clause is a passive, which takes the agent: 産業界から提出された声明を…."""
    verb = next((k for k, t in enumerate(tokens) if _modifying(t)), None)
    return verb is not None and any(t.lemma in ("れる", "られる") for t in tokens[max(0, verb - 2) : verb + 1])


def _modifying(token: Token) -> bool:
    """A verb form that makes a relative clause of what stands before it."""
    return token.form == "連体形" and not token.depth and token.pos in ("verb", "auxiliary") and token.lemma != "だ"


def _time_or_place(token: Token) -> bool:
    return token.pos == "number" or token.surface in (
        "年",
        "月",
        "日",
        "観点",
        "今後",
        "以前",
        "立場",
        "見地",
        "以降",
        "点",
        "こと",
    )


def _classified(
    tokens: Sequence[Token], i: int, low: int, passage: Passage, lexicon: Lexicon, parties: Sequence[str]
) -> Subject:
    """What the noun phrase before token ``i`` means as a speaker."""
    first = i
    while (
        first > low
        and tokens[first - 1].pos == "particle"
        and tokens[first - 1].surface in ("から", "として", "に", "で", "と")
    ):
        first -= 1
    last = first
    while first > low and (
        tokens[first - 1].pos in _NOUNISH or tokens[first - 1].surface in _JOINERS or tokens[first - 1].depth
    ):
        first -= 1
    while first < last and (tokens[first].pos in ("comma", "particle") or tokens[first].surface in _LEADING_WORDS):
        first += 1
    if first == last:
        return Subject(Speaker(kind="others"), stated=True, reason="description")
    start, end = tokens[first].start, tokens[last - 1].end
    words = passage.text[start:end]
    span = passage.published(start, end)
    return _meaning(words, span, passage, lexicon, parties)


def _meaning(words: str, span: Span, passage: Passage, lexicon: Lexicon, parties: Sequence[str]) -> Subject:
    codes, others = _bodies(span, passage, lexicon)
    head = re.split(r"[、,]", words)[-1]
    if _OTHERS.search(head) or (others and not codes):
        return Subject(Speaker(kind="others", words=span), stated=True, reason="reported-speech")
    if _ALL.search(words) and not (codes and _single(words)):
        named = tuple(codes) if len(codes) > 1 else ()
        return Subject(Speaker(kind="named" if named else "parties", codes=named, words=span), stated=True)
    if codes:
        return Subject(Speaker(kind="named", codes=tuple(codes), words=span), stated=True)
    if _OTHER_SIDE.search(words):
        other = tuple(p for p in parties if p != "JP")
        return Subject(Speaker(kind="named", codes=other, words=span), stated=True)
    if _OWN_HEADS.search(words):
        return Subject(Speaker(kind="named", codes=("JP",), words=span), stated=True)
    if _FOREIGN_HEADS.search(words) and len(parties) == 2:
        other = tuple(p for p in parties if p != "JP")
        return Subject(Speaker(kind="named", codes=other, words=span), stated=True)
    if _ALL_WORD.search(words) or _MEETING.search(words) or re.search(r"(?:この|本|同)(?:会合|対話|会議)", words):
        return Subject(Speaker(kind="parties", words=span), stated=True)
    if re.search(r"(?:大臣|次官|局長|長官|審議官|政務官|代表|議長|首相|外相)$", words) and "JP" in parties:
        return Subject(Speaker(kind="named", codes=("JP",), words=span), stated=True)
    return Subject(Speaker(kind="others", words=span), stated=True, reason="description")


def _single(words: str) -> bool:
    """米国側, 日本政府: one party, although 側 or 政府 would match the words for all."""
    return re.search(r"(?:両|双方|[三四五]か国|各国|参加者|我々)", words) is None


def _bodies(span: Span, passage: Passage, lexicon: Lexicon) -> tuple[list[str], list[Mention]]:
    """Codes of the parties named inside ``span`` and the bodies named that speak for no party."""
    codes: list[str] = []
    others: list[Mention] = []
    for mention in passage.mentions:
        if not (span.start <= mention.span.start and mention.span.end <= span.end):
            continue
        code = party_of(mention, lexicon)
        if code is not None:
            if code not in codes:
                codes.append(code)
        elif mention.kind in ("organization", "forum"):
            others.append(mention)
    return codes, others
