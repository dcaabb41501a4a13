"""Who performs the act of a Japanese clause: its topic (〜は), an agent (〜から, 〜により) or, unsaid, the parties."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from policygraph.extraction.grammar import Reason, Speaker
from policygraph.extraction.ja.actors import NOBODY, Around, actor_of
from policygraph.extraction.ja.clauses import Segment
from policygraph.extraction.ja.words import Token
from policygraph.extraction.passages import Passage
from policygraph.vocabulary.lexicon import Lexicon

_NOUNISH = frozenset({"noun", "verbal-noun", "number", "name", "suffix", "prefix", "symbol", "close", "open"})
_JOINERS = frozenset(
    {"及び", "並びに", "と", "の", "、", "・", "および", "ならびに", "とともに", "と共に", "をはじめとする"}
)
_LEADING = frozenset(
    {
        "また",
        "この",
        "ほか",
        "このほか",
        "そのほか",
        "他方",
        "併せ",
        "あわせ",
        "次に",
        "最後",
        "まず",
        "さらに",
        "更に",
        "加えて",
        "特に",
        "なお",
        "そして",
        "一方",
        "その",
        "これ",
        "同日",
        "続い",
    }
)
_TOPICS = frozenset({"は", "としては"})
_TOPIC_LETTERS = "はも"
"""With one of these every particle ends that marks a topic or the place of one."""
_OWN = "JP"
"""Whom a Japanese release means where it says with whom somebody met and not who."""
_PLACES = frozenset({"では", "においては"})
_ORGAN = re.compile(r"(?:省|庁|府|局|委員会|センター|政府|当局)$")
_AGENTS = frozenset({"から", "より", "によって", "により"})
_NOT_AGENT = frozenset({"年", "月", "日", "観点", "今後", "以前", "立場", "見地", "以降", "点", "こと", "これ", "それ"})
_TIMES = frozenset(
    {"今後", "今回", "現在", "近年", "際", "場合", "上", "後", "中", "時", "当面", "将来", "これまで", "年", "月", "日"}
)
_WHO = frozenset({"双方", "皆", "全て", "一部"})
_COMPOSING = frozenset({"なる", "成る", "構成", "始まる", "始める", "開始"})
_PLACE_AHEAD = re.compile(r"(?:では|においては)、")
_NEAR_START = 12
_WITH = re.compile(r"と(?:の間|ともに|共に|共同で|合同で|の?[^、。]{0,12}(?:会談|面会|懇談)(?:し|を行))")
_PRIVATE_OCCASION = re.compile(
    r"(?:民間|産業界|経済界|業界)(?:会合|会議|セッション|フォーラム|対話|団体会合)(?:において|では|で)[、は]?"
)


class Subject(NamedTuple):
    """What a clause says of its speaker; ``stated`` is false where nothing is said and the parties are meant.

    ``reason`` is set where the speaker is no party. ``topical`` subjects (〜は) hold for the rest of the sentence.
    """

    speaker: Speaker
    stated: bool = False
    topical: bool = False
    reason: Reason | None = None
    agent: bool = False
    """Told by 〜から, which holds for what one does alone: 日本側から説明し、両国で合意した."""
    partners: tuple[str, ...] = ()
    """Those with whom a named subject does what takes two: 国務省との間で."""


_ALONE = frozenset({"note", "commit", "resolve", "request", "welcome", "expect", "endorse", "stress-importance"})
"""Acts that one side performs by saying something."""
UNSAID = Subject(Speaker(kind="parties"))


class Subjects:
    """Finds the subjects of one sentence's clauses; ``parties`` are those of the reported meeting."""

    def __init__(
        self,
        tokens: Sequence[Token],
        passage: Passage,
        lexicon: Lexicon,
        parties: Sequence[str],
        people: Mapping[str, str] = NOBODY,
    ) -> None:
        self._tokens = tokens
        self._passage = passage
        self._around = Around(lexicon, parties, people)
        self._parties = parties
        self._all_particles = [i for i, t in enumerate(tokens) if t.pos == "particle" and not t.depth]

    def of(self, segments: Sequence[Segment]) -> list[Subject]:
        """The subject of each clause, in order.

        A topic holds for the clauses after it that name nobody, an agent (日本側から) for what one says alone. 取りまとめられ、経団連から提出された: the agent of the
        second of two passives made the first too.
        """
        subjects: list[Subject] = []
        carried = UNSAID
        for segment in segments:
            subject = self._subject(segment)
            alone = not carried.agent or (segment.rows and segment.rows[0].act in _ALONE)
            undergone = "passive" in segment.frame.marks and not (carried.agent and segment.frame.light)
            if not subject.stated and carried.stated and alone and not undergone:
                subject = carried
            elif subject.topical or (subject.agent and subject.speaker.kind == "named"):
                carried = subject
            elif subject.agent:
                carried = UNSAID
            if subject.speaker.kind == "named":
                partners = self._partners(segment.first, segment.frame.predicate.first)
                subject = subject._replace(partners=partners or subject.partners)
                carried = subject if carried.stated and carried.speaker is subject.speaker else carried
            elif not subject.stated and (met := self._met(segment)):
                subject = carried = met
            subjects.append(subject)
        for i in range(len(subjects) - 1, 0, -1):
            both_passive = all("passive" in s.frame.marks for s in segments[i - 1 : i + 1])
            if both_passive and not subjects[i - 1].stated and subjects[i].reason == "reported-speech":
                subjects[i - 1] = subjects[i]
        return subjects

    def _met(self, segment: Segment) -> Subject | None:
        """Who is meant where a clause tells of nobody but of a partner outside the meeting: 豪州の閣僚と会談し."""
        met = set(self._partners(segment.first, segment.frame.predicate.first))
        if not met - set(self._parties) or "passive" in segment.frame.marks:
            return None
        alone = bool(segment.rows) and segment.rows[0].act in _ALONE
        codes = (_OWN,) if alone else tuple(sorted({*met, _OWN}))
        return Subject(Speaker(kind="named", codes=codes), stated=True, topical=True)

    def _subject(self, segment: Segment) -> Subject:
        low, high = segment.first, segment.frame.predicate.first
        passive = "passive" in segment.frame.marks
        topic = self._topic(low, high, passive=passive)
        if topic is not None and topic.reason is None and not passive:
            return topic
        return (
            self._agent(low, high)
            or self._private_occasion(low, high)
            or topic
            or self._bearer(low, high, passive=passive)
            or self._elsewhere(segment)
            or UNSAID
        )

    def _topic(self, low: int, high: int, *, passive: bool) -> Subject | None:
        """The first topic that can act; the topic of a passive is what it is done to unless it is a party."""
        for i in self._particles(low, high):
            if self._tokens[i].surface[-1] not in _TOPIC_LETTERS:
                continue
            particle = self._joined(i)
            if _temporal(self._tokens, i):
                continue
            if particle in _PLACES and not passive:
                organ = self._phrase_before(i, low)
                if organ.speaker.kind == "named" and _ORGAN.search(self._words(organ)):
                    return organ._replace(topical=True)
            if particle in _TOPICS or (particle == "も" and not passive and i - low < _NEAR_START):
                subject = self._phrase_before(i, low)._replace(topical=True)
                if subject.reason == "description" and particle == "としては":
                    continue  # 具体的な取組としては: nobody acts here
                undergone = passive and any(self._tokens[k].surface == "が" for k in self._particles(i + 1, high))
                if undergone:
                    return None  # 我が国は議論を主導し、…において勧告が採択された
                if subject.reason != "description" or not passive:
                    return subject
        return None

    def _agent(self, low: int, high: int) -> Subject | None:
        """〜から and 〜により with somebody before it; several (日本側からは…、米国側からは…、説明があった) act together."""
        found = [subject for i in self._particles(low, high) if (subject := self._agent_at(i, low, high)) is not None]
        named = [subject for subject in found if subject.speaker.kind == "named"]
        if len(named) < len(found) or len(named) < 2:
            return found[0]._replace(agent=True) if found else None
        codes = tuple(dict.fromkeys(code for subject in named for code in subject.speaker.codes))
        return named[0]._replace(speaker=replace(named[0].speaker, codes=codes))

    def _agent_at(self, i: int, low: int, high: int) -> Subject | None:
        """The agent that the particle at ``i`` marks; not that of a relative clause (産業界から提出された声明)."""
        if i == low or self._tokens[i].surface not in _AGENTS or self._tokens[i - 1].surface in _NOT_AGENT:
            return None
        after = self._tokens[i + 1]
        if self._tokens[i - 1].pos == "number" or after.lemma in _COMPOSING or after.surface == "の":
            return None
        if self._tokens[i].surface in ("により", "によって") and _doing(self._tokens, i):
            return None
        if after.pos != "comma" and after.surface not in ("は", "も") and _given_inside(self._tokens[i + 1 : high]):
            return None
        subject = self._phrase_before(i, low)
        return subject if subject.reason != "description" else None

    def _bearer(self, low: int, high: int, *, passive: bool) -> Subject | None:
        """〜が before an active predicate, where no relative clause stands between."""
        if passive:
            return None
        for i in reversed(list(self._particles(low, high))):
            if self._tokens[i].surface == "が":
                set_off = self._tokens[i + 1].pos == "comma"
                if not set_off and any(_modifying(t) for t in self._tokens[i + 1 : high]):
                    continue  # inside a relative clause; one set off by a comma is the sentence's
                subject = self._phrase_before(i, low)
                return subject if subject.reason != "description" else None
        return None

    def _elsewhere(self, segment: Segment) -> Subject | None:
        """OECDでは、…宣言が採択された: what was done in a body that opens the sentence was done by that body."""
        if segment.first or not segment.rows or segment.rows[0].act not in ("past-action", "conclude"):
            return None
        first = next(iter(self._particles(0, segment.frame.predicate.first)), None)
        if first is None or _PLACE_AHEAD.match(self._passage.text, self._tokens[first].start) is None:
            return None
        subject = self._phrase_before(first, 0)
        return subject if subject.reason == "other-body" else None

    def _partners(self, low: int, high: int) -> tuple[str, ...]:
        """The parties named by 〜との間で, 〜と共に, 〜と共同で."""
        codes: dict[str, None] = {}
        for i in self._particles(low, high):
            if self._tokens[i].surface[0] == "と" and _WITH.match(self._passage.text, self._tokens[i].start):
                codes.update(dict.fromkeys(self._phrase_before(i, low).speaker.codes))
        return tuple(codes)

    def _words(self, subject: Subject) -> str:
        """The words of a subject, as the passage has them."""
        span = subject.speaker.words
        return self._passage.text[slice(*self._passage.local(span))] if span else ""

    def _private_occasion(self, low: int, high: int) -> Subject | None:
        """What is done at a meeting of business alone is done by business: 民間会合において…取りまとめられ."""
        if low >= high:
            return None
        begin, end = self._tokens[low].start, self._tokens[high - 1].end
        found = _PRIVATE_OCCASION.search(self._passage.text, begin, end)
        if found is None:
            return None
        words = self._passage.published(found.start(), found.end())
        return Subject(Speaker(kind="others", words=words), stated=True, reason="reported-speech")

    def _particles(self, low: int, high: int) -> Sequence[int]:
        return [i for i in self._all_particles if low <= i < high]

    def _joined(self, i: int) -> str:
        """The particle at ``i`` joined with those right before it: に + は."""
        first = i
        while first and self._tokens[first - 1].pos == "particle":
            first -= 1
        return "".join(t.surface for t in self._tokens[first : i + 1])

    def _phrase_before(self, i: int, low: int) -> Subject:
        """The noun phrase that ends before the particles at ``i``, as a speaker."""
        tokens = self._tokens
        last = i
        while last > low and tokens[last - 1].pos == "particle" and tokens[last - 1].surface != "の":
            last -= 1
        first = last
        while (
            first > low
            and not _set_off(tokens, first - 1)
            and (tokens[first - 1].pos in _NOUNISH or tokens[first - 1].surface in _JOINERS or tokens[first - 1].depth)
        ):
            first -= 1
        while first < last and (tokens[first].pos in ("comma", "particle") or tokens[first].surface in _LEADING):
            first += 1
        if first == last:
            return Subject(Speaker(kind="others"), stated=True, reason="description")
        actor = actor_of(tokens[first].start, tokens[last - 1].end, self._passage, self._around)
        return Subject(actor.speaker, stated=True, reason=actor.reason)


def _set_off(tokens: Sequence[Token], i: int) -> bool:
    """冒頭、大臣から: the comma at ``i`` sets off when it was."""
    if tokens[i].pos != "comma" or not i:
        return False
    before = tokens[i - 1]
    return (before.detail == "副詞可能" and before.surface not in _WHO) or before.surface in _TIMES


def _temporal(tokens: Sequence[Token], i: int) -> bool:
    """今後も, 昨年は, 12月には: a time as the topic."""
    while i and tokens[i - 1].pos == "particle":
        i -= 1
    return i > 0 and (
        (tokens[i - 1].detail == "副詞可能" and tokens[i - 1].surface not in _WHO) or tokens[i - 1].surface in _TIMES
    )


def _doing(tokens: Sequence[Token], i: int) -> bool:
    """我が国の支援により: by somebody's doing, not by somebody."""
    return i > 1 and tokens[i - 1].pos == "verbal-noun" and tokens[i - 2].surface == "の"


def _given_inside(tokens: Sequence[Token]) -> bool:
    """Whether the first relative clause is a passive, which takes the agent: 産業界から提出された声明を…."""
    verb = next((k for k, t in enumerate(tokens) if _modifying(t)), None)
    return verb is not None and any(t.lemma in ("れる", "られる") for t in tokens[max(0, verb - 2) : verb + 1])


def _modifying(token: Token) -> bool:
    """A verb form that makes a relative clause of what stands before it."""
    return (
        token.form in ("連体形", "終止形")
        and not token.depth
        and token.pos in ("verb", "auxiliary")
        and token.lemma != "だ"
    )
