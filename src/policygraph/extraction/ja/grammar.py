"""The Japanese grammar at work on one document (see :class:`policygraph.extraction.grammar.Grammar`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import chain

import msgspec

from policygraph.extraction.bodies import GATHERINGS
from policygraph.extraction.grammar import (
    Choice,
    Clause,
    Event,
    FoundName,
    FoundPerson,
    Listing,
    Masthead,
    Reason,
    Speaker,
)
from policygraph.extraction.ja import modality
from policygraph.extraction.ja.actors import Around, actor_of
from policygraph.extraction.ja.circles import circles_of
from policygraph.extraction.ja.clauses import Segment
from policygraph.extraction.ja.declarers import declarers_of
from policygraph.extraction.ja.events import dateline_of, events_of, labelled_from, placed
from policygraph.extraction.ja.fora import fora_in
from policygraph.extraction.ja.judgement import Case, Judge, planned, promising
from policygraph.extraction.ja.leadins import LeadIn, agreed_lists, completed, item_start, lead_ins_of
from policygraph.extraction.ja.lists import LABEL, listings_of
from policygraph.extraction.ja.masthead import masthead_of
from policygraph.extraction.ja.papers import Paper, papers_of
from policygraph.extraction.ja.persons import called, gathered, persons_of
from policygraph.extraction.ja.sentence import Parse, parse
from policygraph.extraction.ja.series import with_formed_series
from policygraph.extraction.ja.speakers import UNSAID, Subject, Subjects
from policygraph.extraction.ja.talks import beginning, named_by_title, talkers_of
from policygraph.extraction.ja.times import Bounds, Moment, moments_in, window_in
from policygraph.extraction.passages import Passage
from policygraph.record.model import Document as SpokenDocument
from policygraph.record.model import Due
from policygraph.text.document import Document, Span
from policygraph.text.isodates import first_day, last_day
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.mention import Mention

_PARAGRAPH_NUMBER = re.compile(r"[0-9]{1,2}[ .)] *(?=[^0-9\s年月日時])")
_OF_THE_STATE = re.compile(r"国家|大統領|首相|副首相|内閣|.*大臣|大使")
"""Posts that are of no ministry in particular."""
_DATED_KINDS = frozenset({"paragraph", "item", "title", "note"})
_YEAR_ONLY = 4
_PARSED = frozenset({"lead", "outcome", "plan", "body"})


class JapaneseGrammar:
    """Parses each passage once; the answers follow the rules of the modules beside this one."""

    def __init__(self, document: Document, passages: Sequence[Passage], lexicon: Lexicon) -> None:
        self._document = document
        self._passages = passages
        self._lexicon = lexicon
        self._circles: dict[tuple[str, ...], dict[int, tuple[str, ...]]] = {}
        self._persons_of: dict[tuple[str, ...], tuple[FoundPerson, ...]] = {}
        self._subjects_of: dict[tuple[int | str, ...], list[Subject]] = {}

    @cached_property
    def _masthead(self) -> Masthead:
        return masthead_of(self._document, self._passages, self._lexicon)

    @cached_property
    def _declarers(self) -> tuple[str, ...]:
        return declarers_of(self._passages, self._lexicon) or talkers_of(self._passages, self._lexicon)

    @cached_property
    def _parses(self) -> tuple[Parse | None, ...]:
        return tuple(
            parse(p.text) if p.text and (p.role in _PARSED or p.role == "attendance") else None for p in self._passages
        )

    @cached_property
    def _base(self) -> str | None:
        """The day from which 来年 and 今後 count: that of publication, else of the first date the text tells."""
        if self._masthead.published is not None:
            return self._masthead.published
        dated = (
            m
            for p in self._passages
            if p.text and p.kind in _DATED_KINDS and p.role not in ("navigation", "contact", "background")
            for m in moments_in(p.text, None)
        )
        first = next((m.last for m in dated if len(m.last) > _YEAR_ONLY), None)
        return first_day(first) if first else None

    @cached_property
    def _moments(self) -> tuple[tuple[Moment, ...], ...]:
        """Dates of each passage; 同年 and 同月 look back to the last date told."""
        found: list[tuple[Moment, ...]] = []
        antecedent: str | None = None
        for passage in self._passages:
            here = moments_in(passage.text, self._base, antecedent) if passage.text else ()
            if here and passage.kind not in ("note", "navigation", "contact"):
                antecedent = here[-1].last
            found.append(here)
        return tuple(found)

    @cached_property
    def _lead_ins(self) -> dict[int, LeadIn]:
        return lead_ins_of(self._passages, self._parses)

    @cached_property
    def _agreed(self) -> frozenset[int]:
        return agreed_lists(self._passages)

    @cached_property
    def _events(self) -> tuple[Event, ...]:
        opening = {p.index for p in beginning(self._passages)}
        return with_formed_series(self._passages, named_by_title(self._passages, self._told(opening)), self._lexicon)

    def _told(self, opening: set[int]) -> tuple[Event, ...]:
        dateline = dateline_of(self._passages, self._masthead.published_at) if self._declarers else None
        named = () if dateline is None else (placed(dateline, self._lexicon, self._parses[dateline.index]),)
        return named + tuple(
            event
            for p in self._passages
            if p.role not in ("navigation", "contact", "background") and p.text
            for event in events_of(
                p, self._parses[p.index], self._lexicon, self._moments[p.index], opens=p.index in opening
            )
        )

    @cached_property
    def _judge(self) -> Judge:
        return Judge(self._passages, self._events)

    def _papers(self, parties: Sequence[str]) -> tuple[Paper, ...]:
        key = tuple(parties)
        if self._papers_of is None or self._papers_of[0] != key:
            self._papers_of = (key, papers_of(self._passages, self._lexicon, parties))
        return self._papers_of[1]

    _papers_of: tuple[tuple[str, ...], tuple[Paper, ...]] | None = None

    def masthead(self) -> Masthead:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        return self._masthead

    def events(self) -> Sequence[Event]:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        return self._events

    def parties(self) -> Sequence[str]:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        return self._declarers

    def listings(self, parties: Sequence[str]) -> Sequence[Listing]:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        return tuple(
            listing
            for p in self._passages
            if not self._of_others(p, parties)
            for listing in listings_of(p, self._lexicon, parties)
        )

    def _of_others(self, passage: Passage, parties: Sequence[str]) -> bool:
        """Whether a passage tells of the meeting of others than ``parties``."""
        here = set(self._circle(passage, parties) or ()) if parties else set()
        return bool(here) and not here <= set(parties) and not here & GATHERINGS

    def persons(self, parties: Sequence[str]) -> Sequence[FoundPerson]:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        key = tuple(parties)
        if key not in self._persons_of:
            self._persons_of[key] = self._find_persons(parties)
        return self._persons_of[key]

    def _people(self, parties: Sequence[str]) -> dict[str, str]:
        """The sides of the persons named in the text, by the names that they are called by later on."""
        named = [(name, p.side) for p in self.persons(parties) if p.side for name in called(p.name)]
        return {name: side for name, side in named if len({s for n, s in named if n == name}) == 1}

    def _find_persons(self, parties: Sequence[str]) -> tuple[FoundPerson, ...]:
        found: list[FoundPerson] = []
        for passage in self._passages:
            parsed = self._parses[passage.index]
            if parsed is not None and not self._of_others(passage, parties):
                around = self._circle(passage, parties) or parties
                found.extend(persons_of(passage, parsed.tokens, self._lexicon, around))
        return tuple(self._with_host(person) for person in gathered(found))

    def _with_host(self, person: FoundPerson) -> FoundPerson:
        """The person with the body that alone hosts the meeting on that side, where the words name none."""
        if person.body is not None or person.side is None or _OF_THE_STATE.match(person.role or ""):
            return person
        found = {
            (host, fact.span)
            for event in self._events
            for host, fact in zip(event.hosts, (f for f in event.facts if f.field == "hosts"), strict=False)
            if event.standing != "planned" and self._lexicon.entry("agency", host).party == person.side
        }
        if len({host for host, _ in found}) != 1:
            return person
        host, span = min(found, key=lambda item: item[1].start)
        written = span.of(self._document.text)
        mention = Mention(span=span, kind="agency", entry=host, form=written)
        return msgspec.structs.replace(
            person, body=FoundName(span=span, written=written, kind="agency", mentions=(mention,))
        )

    def documents(self, parties: Sequence[str]) -> Sequence[SpokenDocument]:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        return tuple(paper.document for paper in self._papers(parties))

    def clauses(self, passage: Passage, parties: Sequence[str]) -> Sequence[Clause]:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        parsed = self._parses[passage.index]
        if parsed is None:
            return ()
        if listing := _listed(passage):
            return (_passed(passage, listing),)
        lead = self._lead_ins.get(passage.index)
        if lead is not None and lead.source != passage.index:
            return self._led(passage, lead, parties)
        clauses = [
            self._clause(passage, parsed, number, subject, parties)
            for number, subject in enumerate(self._subjects(passage, parties))
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
        parsed = self._parses[lead.source]
        if lead.silent or parsed is None:
            return ()
        source = self._passages[lead.source]
        clause = self._clause(source, parsed, lead.segment, self._subjects(source, parties)[lead.segment], parties)
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
                fora=fora_in(passage, span, self._events),
            ),
        )

    def _subjects(self, passage: Passage, parties: Sequence[str]) -> list[Subject]:
        """The subject of each clause; a ministry that was the topic goes on with what it does in the next sentence."""
        known = self._subjects_of.get((passage.index, *parties))
        if known is None:
            known = self._subjects_of[passage.index, *parties] = self._find_subjects(passage, parties)
        return known

    def _circle(self, passage: Passage, parties: Sequence[str]) -> tuple[str, ...] | None:
        """Who is meant by both countries in this passage, where it tells of others than the text as a whole."""
        key = tuple(parties)
        if key not in self._circles:
            series = self._reported_series(key)
            self._circles[key] = circles_of(self._passages, self._lexicon, parties, series)
        return self._circles[key].get(passage.index)

    def _reported_series(self, parties: tuple[str, ...]) -> str | None:
        """The series that the text reports on first, of those whose parties are the text's."""
        own = (e for e in self._events if e.standing != "planned" and sorted(e.parties) == sorted(parties))
        return next((event.series for event in own if event.series), None)

    def _find_subjects(self, passage: Passage, parties: Sequence[str]) -> list[Subject]:
        parsed = self._parses[passage.index]
        if parsed is None:
            return []
        circle = self._circle(passage, parties)
        subjects = Subjects(parsed.tokens, passage, self._lexicon, circle or parties, self._people(parties)).of(
            parsed.segments
        )
        if circle is not None:
            subjects = [_among(subject, circle) for subject in subjects]
        said_by = self._remark(passage, parties)
        if said_by is not None:
            return [subject if subject.stated else said_by for subject in subjects]
        before = self._topic_before(passage, parties) if any(map(_unsaid_doing, parsed.segments, subjects)) else None
        if before is None:
            return subjects
        return [before if _unsaid_doing(*pair) else pair[1] for pair in zip(parsed.segments, subjects, strict=True)]

    def _remark(self, passage: Passage, parties: Sequence[str]) -> Subject | None:
        """(佐藤大臣)…: who is quoted in this paragraph."""
        first = next(p for p in self._passages if p.block == passage.block)
        found = _REMARK.match(first.text)
        if found is None:
            return None
        around = Around(self._lexicon, parties, self._people(parties))
        actor = actor_of(found.start(1), found.end(1), first, around)
        return Subject(actor.speaker, stated=True) if actor.speaker.kind == "named" else None

    def _topic_before(self, passage: Passage, parties: Sequence[str]) -> Subject | None:
        """The one party that is the topic of the sentence before, in the same paragraph."""
        before = self._passages[passage.index - 1] if passage.index else passage
        if before.index == passage.index or before.block != passage.block or _OCCASION.search(passage.text):
            return None
        last = next(reversed(self._subjects(before, parties)), None)
        return last if last and last.topical and len(last.speaker.codes) == 1 else None

    def _clause(self, passage: Passage, parsed: Parse, number: int, subject: Subject, parties: Sequence[str]) -> Clause:
        segment = parsed.segments[number]
        start, end = parsed.tokens[segment.first].start, parsed.tokens[segment.last - 1].end
        if label := _PARAGRAPH_NUMBER.match(passage.text, start, end):
            start = label.end()
        span = passage.published(start, end)
        listed = passage.index in self._agreed
        rows = planned(promising(segment.rows, subject, listed=listed), passage, start, end)
        follows = any(later.rows and later.rows[0].act != "past-action" for later in parsed.segments[number + 1 :])
        follows = follows and segment.frame.predicate.host in ("、", "て")
        reason = self._judge.reason(Case(passage, segment, subject, rows, start, end, follows))
        choices = tuple(Choice(rule=r.id, act=r.act) for r in rows)
        if not rows or reason is not None:
            return Clause(
                span=span, passage=passage.index, choices=choices, speaker=subject.speaker, reason=reason or "no-act"
            )
        act, words = rows[0].act, passage.text[start:end]
        spoken = subject.agent and act in _TAKES_TWO and rows[0].id not in _REPORTED
        if spoken or (act in _AT_MEETING and _by_one(subject) and self._frames_meeting(passage, parsed, number)):
            subject = _among(UNSAID, self._circle(passage, parties) or ())
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
            fora=fora_in(passage, span, self._events),
        )

    def _frames_meeting(self, passage: Passage, parsed: Parse, number: int) -> bool:
        """総務省は、第13回対話を開催し、議論した: whether a clause before tells the holding of a meeting of several."""
        end = parsed.tokens[parsed.segments[number].first].start
        return any(
            event.passage == passage.index
            and event.standing == "held"
            and len(event.parties) > 1
            and passage.local(event.span)[1] <= end
            for event in self._events
        )

    def _due(self, passage: Passage, start: int, end: int, *, planned: bool) -> Due | None:
        bounds = Bounds(self._masthead.published, self._since(passage, end))
        window = window_in(passage.text, start, end, self._moments[passage.index], bounds, planned=planned)
        return Due(from_=first_day(window.first), to=last_day(window.last)) if window is not None else None

    def _since(self, passage: Passage, end: int) -> str | None:
        """From when a promise holds: the day of publication, else the month or day told last before its window."""
        if self._masthead.published is not None:
            return self._masthead.published
        here = [m for m in self._moments[passage.index] if m.end <= end]
        before = (m for i in range(passage.index - 1, -1, -1) for m in reversed(self._moments[i]))
        told = (m for m in chain(reversed(here[:-1]), before) if len(m.first) > _YEAR_ONLY and m.first == m.last)
        last = next(told, None)
        return first_day(last.first) if last else None

    def _documents_in(self, span: Span, parties: Sequence[str]) -> tuple[str, ...]:
        return tuple(
            paper.document.id
            for paper in self._papers(parties)
            if any(span.start <= a and b <= span.end for a, b in paper.places)
        )


_HEDGEABLE = frozenset(
    {"conclude", "commit", "agree", "resolve", "renew-commitment", "concur", "schedule", "assert-commitment"}
) | {"affirm-cooperation"}
_TAKES_TWO = frozenset({"concur", "agree", "schedule", "discuss", "share-view"})
_AT_MEETING = frozenset({"concur", "discuss", "share-view"})
_REPORTED = frozenset({"ja.discuss.report", "ja.discuss.reported"})
_MUTUAL = frozenset({"conclude", "concur", "agree", "discuss", "share-view", "schedule"})
_DUE = _HEDGEABLE | {"request", "expect"}


_DOING = ("ja.will.", "ja.say.", "ja.plan.", "ja.settle.intention", "ja.did.", "ja.request.")
_OCCASION = re.compile(
    r"(?:会合|会議|対話|協議|会談|サミット|部会|フォーラム|総会|ワークショップ)[」』)]*(?:\([^()]*\))?(?:では|で、|において|の場で)"
)


def _unsaid_doing(segment: Segment, subject: Subject) -> bool:
    """Whether a clause tells a doing or a plan in the active voice, and of nobody."""
    active = "passive" not in segment.frame.marks
    return not subject.stated and active and bool(segment.rows) and segment.rows[0].id.startswith(_DOING)


def _among(subject: Subject, circle: tuple[str, ...]) -> Subject:
    """The subject with the parties of its own passage for those of the text."""
    if subject.speaker.kind == "named":
        return subject._replace(speaker=msgspec.structs.replace(subject.speaker, among=circle))
    if subject.speaker.kind != "parties":
        return subject
    return subject._replace(speaker=msgspec.structs.replace(subject.speaker, codes=circle))


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


_REMARK = re.compile(r"^\W{0,2}?[(【]([^()【】、。]{1,20}?(?:[官長臣使]|側|総理|首相))[)】](?=[^、。::])")
"""The one quoted, in brackets before what was said."""
_SUBTITLE = re.compile(r"^[~〜\-‐―—–─].{2,80}[~〜\-‐―—–─]$")
"""~港湾のデジタル化で協力~: a second line of the title."""
_AGENDA = re.compile(r"議題|アジェンダ|プログラム$|次第$|テーマ$")
_TOLD = re.compile(r"。|[をがは]|(?:た|る|い)$")
"""An item of an agenda is a noun; one that tells something has a particle of its own or ends as a verb does."""


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
