"""Why a Japanese clause is no statement although a construction fits: an account, a habit, somebody else's act."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from policygraph.extraction.grammar import Event, Reason
from policygraph.extraction.ja.clauses import Segment
from policygraph.extraction.ja.constructions import Construction
from policygraph.extraction.ja.leadins import POINTS
from policygraph.extraction.ja.speakers import Subject
from policygraph.extraction.passages import Passage
from policygraph.text.document import Span

_COMING = frozenset({"参加", "出席", "参画", "列席", "会談", "訪問", "来訪", "来日", "訪日", "視察", "見学", "表敬"})
_HOLDING = frozenset({"開催", "開く", "実施", "主催", "共催", "行う", "設ける"})
_THIS_MEETING = re.compile(r"(?:本|同|この|今回の)(?:会合|対話|会議|協議)[をはがも]|(?<![一-龠])会合[をが]開催")
_FRAMING = re.compile(
    r"(?:会合|会議|対話|協議|会談|サミット|セッション|部会|フォーラム|総会)[」』)]*(?:\([^()]*\))?[」』)]*[をがも](?:[^、。]{0,20}?[でに]|、)?"
    r"(?:開催|開[きか]|行[いわ]|実施|主催|共催|設け)"
)
"""会合を開催し、…議論を行った: the first clause frames the second."""
_OTHER_MEETING = re.compile(r"専門家|作業部会|ワークショップ|セミナー|実務者")
_ANNOUNCES = re.compile(
    r"(?<!の)(?:その|(?:会合|会談|会議|対話|協議)の)?(?:結果|概要|内容|詳細|模様)(?:等|など)?(?:を|について)?、?(?:(?:下記|以下|次)の?(?:とおり|通り)?)?、?(?:[ご御]?(?:公表|お知らせ|発表|報告|公開|紹介|通知))(?:し|いたし|致し)?(?:ます|する)"
)
_ANNOUNCES = re.compile(_ANNOUNCES.pattern + r"|(?:こと|旨)を、?[ご御]?(?:公表|お知らせ|発表)(?:し|いたし|致し)ます")
"""会合を開催しましたので、その結果を公表します: the release speaks of itself."""
_CONSULTING = re.compile(r"(?:政策|級|定期|二国間)(?:協議|対話|会合)(?:等|など)?を(?:行[いっ]|開催し|実施し)")
"""…各国との間で政策協議を行った: the consultations themselves, not what was discussed."""
_INFLECTION = 6
"""So many letters of a verb's forms may stand at the end of a clause (…しました)."""
_HOLDS = re.compile(
    r"[」』)]*(?:\([^()]*\))?[」』]*[をが](?:[^、。]{0,24}?(?:にて|で|において|により)、?)?(?:開催|実施|行|開)"
)
_DESCRIBES = re.compile(
    r"^(?:なお、?)?(?:本|同|この|当該)[^、。]{1,24}は、?.*(?:設置|設け|設立|創設|開催|実施|開始|発足)[^。、]{0,8}(?:もの|枠組み)(?:です|である|だ)"
)
"""本作業部会は、…に基づき設置されたものです: what the body is."""
_CEREMONY = re.compile(r"(?:挨拶|あいさつ|開会|閉会|乾杯|記念撮影|視察)[をがも]")
_HABIT = re.compile(r"定期的に|毎年|例年|毎回|継続的に|随時|常時|その都度")
_LISTED = frozenset({"ja.will.listed", "ja.will.listed-cooperation"})
_SHARED = "ja.share.information"
"""What one side shares it tells."""
_SESSION = "ja.did.session"
_STANDING = "ja.did.standing"
_UNTIL_NOW = "ja.did.until-now"
_EVENTS = frozenset(
    {"ja.concur.event", "ja.settle.event", "ja.confirm.event", "ja.settle.arranging", "ja.schedule.arranging"}
)
_NEXT = re.compile(
    r"次回|次期|次の|再び|再度|第[0-9一二三四五六七八九十]+回|年次|定期(?:会合|協議|対話)|(?:本|同)(?:会合|対話|会議|協議|作業部会)"
)
_BARE_PROMISES = frozenset({"ja.will.plain", "ja.will.further-listed"})
_AT_WORK = frozenset({"ja.will.working", "ja.will.cooperating"})
_NARRATED = "ja.expect.narrated"


class Case(NamedTuple):
    """A clause to judge: ``passage.text[start:end]`` with its frame, its subject and the rows that fit, winner first."""

    passage: Passage
    segment: Segment
    subject: Subject
    rows: tuple[Construction, ...]
    start: int
    end: int
    follows: bool = False
    """Whether another clause of the sentence tells what came of it."""


class Judge:
    """Judges the clauses of one document, whose meetings are ``events``."""

    def __init__(self, passages: Sequence[Passage], events: Sequence[Event]) -> None:
        self._events = events
        self._series = _main_series(passages)

    def reason(self, case: Case) -> Reason | None:
        """Why the clause is no statement; ``None`` if it is one."""
        if not case.rows:
            return "description" if case.subject.reason == "description" else "no-act"
        if _ANNOUNCES.search(case.passage.text, case.start, case.end):
            return "meeting-account"
        if _DESCRIBES.match(case.passage.text[case.start : case.end]):
            return "description"
        if case.rows[0].id == _NARRATED:
            return "expectation-of-narrator"
        if case.subject.reason is not None:
            return case.subject.reason
        return self._of_account(case) if case.rows[0].weak else _of_habit(case)

    def _of_account(self, case: Case) -> Reason | None:
        """Talk and doings: told of the meeting in its lead, or done habitually, they are no outcome."""
        if case.passage.role == "lead" or self._tells_meeting(case) or self._opens(case):
            return "meeting-account"
        if POINTS.search(case.passage.text, case.start, case.end):
            return "description"
        row, marks = case.rows[0].id, case.segment.frame.marks
        habitual = _HABIT.search(case.passage.text, case.start, case.end) is not None
        if habitual and case.rows[0].act == "past-action":
            return "habitual"
        if row == _STANDING or (row == _UNTIL_NOW and case.subject.stated):
            return None
        return "habitual" if marks & {"progressive", "come", "example"} else None

    def _held(self, event: Event, case: Case) -> bool:
        """第3回…協議を実施した: the talk that the words tell is the meeting itself."""
        if (
            not (event.ordinal or event.reported)
            or event.passage != case.passage.index
            or case.rows[0].act != "discuss"
        ):
            return False
        end = case.passage.local(event.span)[1]
        held = _HOLDS.match(case.passage.text, end, case.end) if case.start <= end else None
        return held is not None and case.end - held.end() <= _INFLECTION

    def _opens(self, case: Case) -> bool:
        """Words of welcome, and the rooms and hours that a meeting had."""
        if case.rows[0].id == _SESSION:
            return True
        return (
            case.rows[0].act == "past-action" and _CEREMONY.search(case.passage.text, case.start, case.end) is not None
        )

    def _tells_meeting(self, case: Case) -> bool:
        """Whether a doing is the holding of the very meeting, or people's coming to it."""
        consulted = _CONSULTING.search(case.passage.text, case.start, case.end) is not None
        if consulted or any(self._held(event, case) for event in self._events):
            return True
        lemma = case.segment.frame.lemma
        if lemma in _COMING or lemma not in _HOLDING:
            return lemma in _COMING
        words = case.passage.text[case.start : case.end]
        if case.follows and _FRAMING.search(words):
            return True
        span = case.passage.published(case.start, case.end)
        series = {m.entry for m in case.passage.mentions if m.kind == "series" and _inside(m.span, span)}
        if series:
            return self._series in series
        if any((event.ordinal is not None or event.reported) and _inside(event.span, span) for event in self._events):
            return True
        return _THIS_MEETING.search(words) is not None and _OTHER_MEETING.search(words) is None


def promising(rows: Sequence[Construction], subject: Subject, *, listed: bool) -> tuple[Construction, ...]:
    """The rows that need a speaker only where there is one; those of bare nouns only where agreed things are ``listed``.

    我々は…を推進する is a promise, …を推進する is none; 我々は…に取り組んでいる tells a will, of a ministry it is its habit.
    """
    named = subject.stated and subject.speaker.kind in ("parties", "named")
    in_common = subject.stated and subject.speaker.kind == "parties"
    alone = subject.stated and subject.speaker.kind == "named" and len(subject.speaker.codes) == 1
    return tuple(
        row
        for row in rows
        if (named or listed or row.id not in _BARE_PROMISES)
        and (in_common or row.id not in _AT_WORK)
        and not (alone and row.id == _SHARED)
        and (listed or row.id not in _LISTED)
    )


def planned(rows: Sequence[Construction], passage: Passage, start: int, end: int) -> tuple[Construction, ...]:
    """Without the rows of an event's schedule where the event is none of the series: a workshop agreed on is agreed."""
    if not rows or rows[0].id not in _EVENTS or _NEXT.search(passage.text, start, end):
        return tuple(rows)
    span = passage.published(start, end)
    if any(m.kind == "series" and _inside(m.span, span) for m in passage.mentions):
        return tuple(rows)
    return tuple(row for row in rows if row.id not in _EVENTS)


def _of_habit(case: Case) -> Reason | None:
    """認識されている, as everybody knows."""
    return (
        "habitual"
        if case.rows[0].act == "recognize" and case.segment.frame.marks >= {"passive", "progressive"}
        else None
    )


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _main_series(passages: Sequence[Passage]) -> str | None:
    """The series the text is about: that of the title or headings, else the one named most."""
    counts: dict[str, int] = {}
    for passage in passages:
        for mention in passage.mentions:
            if mention.kind == "series":
                weight = 100 if passage.kind in ("title", "heading") else 1
                counts[mention.entry] = counts.get(mention.entry, 0) + weight
    return max(sorted(counts), key=lambda entry: counts[entry]) if counts else None
