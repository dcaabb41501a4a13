"""Segments of Japanese sentences into clauses: span, acts, speaker, window, papers and fora, or why it is no statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

import msgspec

from policygraph.extraction.grammar import Choice, Clause, Reason, Speaker
from policygraph.extraction.ja import modality
from policygraph.extraction.ja.context import YEAR_ONLY, Context
from policygraph.extraction.ja.events import labelled_from
from policygraph.extraction.ja.fora import fora_in
from policygraph.extraction.ja.judgement import Case, planned, promising
from policygraph.extraction.ja.leadins import LeadIn, completed, item_start
from policygraph.extraction.ja.lists import LABEL
from policygraph.extraction.ja.sentence import Parse, parse
from policygraph.extraction.ja.speakers import UNSAID, Subject
from policygraph.extraction.ja.times import Bounds, window_in
from policygraph.extraction.ja.voices import Voices, among
from policygraph.extraction.passages import Passage
from policygraph.record.model import Due
from policygraph.text.document import Span
from policygraph.text.isodates import first_day, last_day

_PARAGRAPH_NUMBER = re.compile(r"[0-9]{1,2}[ .)] *(?=[^0-9\s年月日時])")
_HEDGEABLE = frozenset(
    {"conclude", "commit", "agree", "resolve", "renew-commitment", "concur", "schedule", "assert-commitment"}
) | {"affirm-cooperation"}
_TAKES_TWO = frozenset({"concur", "agree", "schedule", "discuss", "share-view"})
_AT_MEETING = frozenset({"concur", "discuss", "share-view"})
_REPORTED = frozenset({"ja.discuss.report", "ja.discuss.reported"})
_MUTUAL = frozenset({"conclude", "concur", "agree", "discuss", "share-view", "schedule"})
_DUE = _HEDGEABLE | {"request", "expect"}
_SUBTITLE = re.compile(r"^[~〜\-‐―—–─].{2,80}[~〜\-‐―—–─]$")
"""~港湾のデジタル化で協力~: a second line of the title."""
_AGENDA = re.compile(r"議題|アジェンダ|プログラム$|次第$|テーマ$")
_TOLD = re.compile(r"。|[をがは]|(?:た|る|い)$")
"""An item of an agenda is a noun; one that tells something has a particle of its own or ends as a verb does."""


class ClauseReader:
    """Reads the clauses of one document's passages."""

    def __init__(self, context: Context, voices: Voices) -> None:
        self._context = context
        self._voices = voices

    def read(self, passage: Passage, parties: Sequence[str]) -> Sequence[Clause]:
        """The clauses of a passage in text order; none of one that is not read."""
        parsed = self._context.parses[passage.index]
        if parsed is None:
            return ()
        if listing := _listed(passage):
            return (_passed(passage, listing),)
        lead = self._context.lead_ins.get(passage.index)
        if lead is not None and lead.source != passage.index:
            return self._led(passage, lead, parties)
        clauses = [
            self._clause(passage, parsed, number, subject, parties)
            for number, subject in enumerate(self._voices.subjects(passage, parties))
        ]
        if lead is not None and lead.silent:
            clauses[lead.segment] = msgspec.structs.replace(clauses[lead.segment], reason="lead-in")
        elif lead is not None:
            clause = clauses[lead.segment]
            reason = None if clause.reason == "description" and clause.choices[0].act == "discuss" else clause.reason
            span = lead.span or clause.span
            clauses[lead.segment :] = [msgspec.structs.replace(clause, span=span, reason=reason)]
        return tuple(clauses)

    def _led(self, passage: Passage, lead: LeadIn, parties: Sequence[str]) -> tuple[Clause, ...]:
        """An item below a lead-in (以下の点で一致した): the lead-in's act over the item's words."""
        parsed = self._context.parses[lead.source]
        if lead.silent or parsed is None:
            return ()
        source = self._context.passages[lead.source]
        clause = self._clause(
            source, parsed, lead.segment, self._voices.subjects(source, parties)[lead.segment], parties
        )
        text = passage.text
        begin = item_start(text)
        span = Span(passage.published(begin, len(text)).start, _without_stop(passage))
        whole = completed(text[begin:], source.text.rstrip("。.． :"))
        segments = parse(whole).segments if whole else ()
        rows = segments[-1].rows if segments else ()
        own = tuple(Choice(rule=row.id, act=row.act) for row in rows)
        return (
            Clause(
                span=span,
                passage=passage.index,
                choices=tuple(Choice(rule=f"{c.rule}+items", act=c.act) for c in own or clause.choices),
                speaker=clause.speaker,
                reason=clause.reason if clause.reason != "description" else None,
                carry_over=modality.carries_on(text),
                due=self._due(passage, 0, len(text), planned=False),
                documents=self._documents_in(span, parties),
                fora=fora_in(passage, span, self._context.events),
            ),
        )

    def _clause(self, passage: Passage, parsed: Parse, number: int, subject: Subject, parties: Sequence[str]) -> Clause:
        segment = parsed.segments[number]
        start, end = parsed.tokens[segment.first].start, parsed.tokens[segment.last - 1].end
        if label := _PARAGRAPH_NUMBER.match(passage.text, start, end):
            start = label.end()
        span = passage.published(start, end)
        listed = passage.index in self._context.agreed
        rows = planned(promising(segment.rows, subject, listed=listed), passage, start, end)
        follows = any(later.rows and later.rows[0].act != "past-action" for later in parsed.segments[number + 1 :])
        follows = follows and segment.frame.predicate.host in ("、", "て")
        reason = self._context.judge.reason(Case(passage, segment, subject, rows, start, end, follows))
        choices = tuple(Choice(rule=r.id, act=r.act) for r in rows)
        if not rows or reason is not None:
            return Clause(
                span=span, passage=passage.index, choices=choices, speaker=subject.speaker, reason=reason or "no-act"
            )
        act, words = rows[0].act, passage.text[start:end]
        spoken = subject.agent and act in _TAKES_TWO and rows[0].id not in _REPORTED
        if spoken or (act in _AT_MEETING and _by_one(subject) and self._frames_meeting(passage, parsed, number)):
            subject = among(UNSAID, self._voices.circle(passage, parties) or ())
        hedge = modality.hedge_in(words) if act in _HEDGEABLE else None
        return Clause(
            span=span,
            passage=passage.index,
            choices=choices,
            speaker=_together(subject) if act in _MUTUAL or _jointly(act, words) else subject.speaker,
            hedge=passage.published(start + hedge[0], start + hedge[1]) if hedge else None,
            carry_over=modality.carries_on(words),
            due=self._due(passage, start, end, planned=act in ("schedule", "expect")) if act in _DUE else None,
            about=modality.about(words, act),
            documents=self._documents_in(span, parties),
            fora=fora_in(passage, span, self._context.events),
        )

    def _frames_meeting(self, passage: Passage, parsed: Parse, number: int) -> bool:
        """総務省は、第13回対話を開催し、議論した: whether a clause before tells the holding of a meeting of several."""
        end = parsed.tokens[parsed.segments[number].first].start
        return any(
            event.passage == passage.index
            and event.standing == "held"
            and len(event.parties) > 1
            and passage.local(event.span)[1] <= end
            for event in self._context.events
        )

    def _due(self, passage: Passage, start: int, end: int, *, planned: bool) -> Due | None:
        bounds = Bounds(self._context.masthead.published, self._since(passage, end))
        window = window_in(passage.text, start, end, self._context.moments[passage.index], bounds, planned=planned)
        return Due(from_=first_day(window.first), to=last_day(window.last)) if window is not None else None

    def _since(self, passage: Passage, end: int) -> str | None:
        """From when a promise holds: the day of publication, else the month or day told last before its window."""
        if self._context.masthead.published is not None:
            return self._context.masthead.published
        here = [m for m in self._context.moments[passage.index] if m.end <= end]
        before = (m for i in range(passage.index - 1, -1, -1) for m in reversed(self._context.moments[i]))
        told = (m for m in chain(reversed(here[:-1]), before) if len(m.first) > YEAR_ONLY and m.first == m.last)
        last = next(told, None)
        return first_day(last.first) if last else None

    def _documents_in(self, span: Span, parties: Sequence[str]) -> tuple[str, ...]:
        return tuple(
            paper.document.id
            for paper in self._context.papers(parties)
            if any(span.start <= a and b <= span.end for a, b in paper.places)
        )


def _by_one(subject: Subject) -> bool:
    """Whether one party is told as the topic, and nobody that it acted with."""
    return subject.topical and len(subject.speaker.codes) == 1 and not subject.partners


def _jointly(act: str, words: str) -> bool:
    """共同声明を発出した: papers that take two."""
    return act == "past-action" and "共同" in words


def _together(subject: Subject) -> Speaker:
    """A named subject with its partners."""
    codes = tuple(dict.fromkeys((*subject.speaker.codes, *subject.partners)))
    return msgspec.structs.replace(subject.speaker, codes=codes) if subject.partners else subject.speaker


def _listed(passage: Passage) -> Reason | None:
    """Labelled lines of facts: 日本側:…, 日時:…."""
    if passage.kind not in ("paragraph", "item", "table"):
        return None
    if LABEL.search(passage.text):
        return "list-of-names"
    if _SUBTITLE.match(passage.text):
        return "description"
    if _AGENDA.search(passage.section) and not _TOLD.search(passage.text):
        return "no-act"
    return "meeting-account" if labelled_from(passage) is not None else None


def _passed(passage: Passage, reason: Reason) -> Clause:
    return Clause(span=passage.span, passage=passage.index, choices=(), speaker=Speaker(kind="parties"), reason=reason)


def _without_stop(passage: Passage) -> int:
    text = passage.text.rstrip("。．. ;；")
    return passage.published(0, len(text)).end if text else passage.span.end
