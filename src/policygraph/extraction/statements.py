"""Clauses into statements: who speaks, about which topics, fora and third countries; the rest with the reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from policygraph.extraction.bodies import GATHERINGS, is_private, party_of, takes_part
from policygraph.extraction.grammar import Clause, Event, Grammar, Reason
from policygraph.extraction.passages import Passage
from policygraph.extraction.quotes import quote_of
from policygraph.extraction.topics import Place, TopicReader
from policygraph.extraction.trace import ClauseTrace, SentenceTrace
from policygraph.identifiers import is_unreviewed
from policygraph.record.model import Meeting, Name, PassedOver, Statement
from policygraph.text.dates import DateMention, find_dates
from policygraph.text.document import Span
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.mention import Mention

_LOOKED_AT = frozenset({"lead", "outcome", "plan", "body", "background", "attendance"})
_HOLDING = frozenset({"lead", "outcome", "plan", "body"})
_TEXTUAL = frozenset({"paragraph", "item", "table"})
_THIRD = "third-country-cooperation"
UNSPECIFIED = "unspecified"
MAX_GAP = 30
"""How far a date may stand before a name to tell its edition (2018年にドバイにおいて開催されるITU全権委員会議), in letters."""
_PUNCTUATION = frozenset("、,;。.")


class Setting(NamedTuple):
    """What the stage knows of the text beside its passages."""

    text: str
    language: str
    published: str | None
    meeting: Meeting | None
    parties: tuple[str, ...]
    events: tuple[Event, ...]
    lexicon: Lexicon
    topics: TopicReader


class Read(NamedTuple):
    """The statements of a text, what was passed over, and the trace."""

    statements: tuple[Statement, ...]
    passed_over: tuple[PassedOver, ...]
    sentences: tuple[SentenceTrace, ...]
    names: tuple[Name, ...] = ()
    """Names of fora outside the vocabulary, at their first place in a statement."""


def read_statements(passages: Sequence[Passage], grammar: Grammar, setting: Setting) -> Read:
    """Read every passage in text order."""
    statements: list[Statement] = []
    passed: list[PassedOver] = []
    sentences: list[SentenceTrace] = []
    names: dict[str, Name] = {}
    taken = 0
    for passage in passages:
        if passage.role not in _LOOKED_AT or passage.kind not in _TEXTUAL:
            continue
        traces: list[ClauseTrace] = []
        if passage.role not in _HOLDING:
            reason: Reason = "list-of-names" if passage.role == "attendance" else "background"
            passed.append(PassedOver(quote=quote_of(setting.text, passage.span), reason=reason))
        else:
            clauses = grammar.clauses(passage, setting.parties)
            if not clauses and passage.text and passage.span.start >= taken:
                passed.append(PassedOver(quote=quote_of(setting.text, passage.span), reason="no-act"))
            taken = max([taken, *(c.span.end for c in clauses)])
            traces.extend(_read(c, passage, passages, setting, sink=(statements, passed)) for c in clauses)
            for trace, clause in zip(traces, clauses, strict=True):
                for forum in clause.fora if trace.statement is not None else ():
                    if is_unreviewed(forum.id):
                        quote = quote_of(setting.text, forum.span)
                        names.setdefault(forum.id, Name(quote=quote, id=forum.id, kind="forum"))
        sentences.append(
            SentenceTrace(span=passage.span, role=passage.role, mentions=passage.mentions, clauses=tuple(traces))
        )
    return Read(tuple(statements), tuple(passed), tuple(sentences), tuple(names.values()))


def _read(
    clause: Clause,
    passage: Passage,
    passages: Sequence[Passage],
    setting: Setting,
    *,
    sink: tuple[list[Statement], list[PassedOver]],
) -> ClauseTrace:
    statements, passed = sink
    actors, reason = _actors(clause, passage, setting)
    reason = clause.reason or (None if clause.choices else "no-act") or reason
    rule = clause.choices[0].rule if clause.choices else None
    if reason is not None:
        passed.append(PassedOver(quote=quote_of(setting.text, clause.span), reason=reason, rule=rule))
        return ClauseTrace(span=clause.span, choices=clause.choices, speaker=clause.speaker, reason=reason)
    statements.append(_statement(clause, actors, passage, passages, setting))
    return ClauseTrace(span=clause.span, choices=clause.choices, speaker=clause.speaker, statement=len(statements) - 1)


def _actors(clause: Clause, passage: Passage, setting: Setting) -> tuple[tuple[str, ...], Reason | None]:
    """The codes of those who act, or why nobody can be said to."""
    parties = setting.parties
    speaker = clause.speaker
    if speaker.kind == "others":
        return (), "other-body"
    if speaker.kind == "named":
        codes = tuple(dict.fromkeys(speaker.codes))
        if parties and not takes_part(codes, (*parties, *speaker.among)):
            return (), "other-body"
        return tuple(sorted(codes)), None
    here = speaker.codes or parties or _local_parties(clause, passage, setting)
    return (tuple(sorted(here)), None) if here else ((), "no-speaker")


def _local_parties(clause: Clause, passage: Passage, setting: Setting) -> tuple[str, ...]:
    """In a text without parties of its own: those that the sentence names together.

    A series tells its parties, a joint name (日米, "US-EU") those it joins; where the words name the parties in common
    ("both countries"), two bodies outside brackets will do.
    """
    for mention in passage.mentions:
        if mention.kind == "series" and (parties := setting.lexicon.entry("series", mention.entry).parties):
            return parties
    places: dict[Span, list[str]] = {}
    for mention in passage.mentions:
        code = party_of(mention, setting.lexicon)
        if code is not None and code not in GATHERINGS and not _bracketed(passage, mention):
            places.setdefault(mention.span, []).append(code)
    joint = next((codes for span, codes in places.items() if len(codes) > 1 and _joins(span, passage)), None)
    if joint is not None:
        return tuple(joint)
    codes = dict.fromkeys(code for named in places.values() for code in named)
    return tuple(codes) if len(codes) == 2 and clause.speaker.words is not None else ()


def _joins(span: Span, passage: Passage) -> bool:
    """Whether one form names several countries at once, not one agency of either."""
    return all(m.kind == "country" for m in passage.mentions if m.span == span)


def _bracketed(passage: Passage, mention: Mention) -> bool:
    place = passage.local(mention.span)[0]
    return passage.text.count("(", 0, place) > passage.text.count(")", 0, place)


def _statement(
    clause: Clause, actors: tuple[str, ...], passage: Passage, passages: Sequence[Passage], setting: Setting
) -> Statement:
    inside = [
        (p, m)
        for p in _covered(clause.span, passage, passages)
        for m in p.mentions
        if clause.span.start <= m.span.start and m.span.end <= clause.span.end
    ]
    mentions = [m for _, m in inside]
    return Statement(
        quote=quote_of(setting.text, clause.span),
        act=clause.choices[0].act,
        actors=actors,
        topics=setting.topics.read(Place(clause.span, passage, mentions, clause.about, clause.choices[0].act)),
        fora=_with_found(_fora(inside, setting), clause, setting.lexicon),
        addressees=clause.addressees,
        third_countries=_third_countries(mentions, setting),
        documents=clause.documents,
        due=clause.due,
        hedge=clause.hedge.of(setting.text) if clause.hedge else None,
        carry_over=clause.carry_over,
        about=clause.about,
        rule=clause.choices[0].rule,
    )


def _covered(span: Span, passage: Passage, passages: Sequence[Passage]) -> list[Passage]:
    """The passages that a clause's span reaches into (a lead-in with its items has several)."""
    covered = []
    for candidate in passages[passage.index :]:
        if candidate.span.start >= span.end:
            break
        covered.append(candidate)
    return covered


def _fora(inside: Sequence[tuple[Passage, Mention]], setting: Setting) -> tuple[str, ...]:
    """Bodies, events and series pointed at, as editions where the words tell the year; not the meeting itself."""
    own = setting.meeting.series if setting.meeting else None
    found: dict[str, None] = {}
    dates: dict[int, tuple[DateMention, ...]] = {}
    for passage, mention in inside:
        if mention.kind not in ("series", "forum", "organization") or is_private(mention, setting.lexicon):
            continue
        if mention.kind == "organization" and mention.entry.replace("-", "").upper() in setting.parties:
            continue  # a group that is a party: "between the GCC and Japan"
        if mention.entry == own and _tells_edition(mention, setting.events):
            continue
        if passage.index not in dates:
            dates[passage.index] = find_dates(passage.text, setting.language, base=setting.published)
        found[_edition(passage, mention, dates[passage.index], setting.lexicon)] = None
    return tuple(found)


def _with_found(fora: tuple[str, ...], clause: Clause, lexicon: Lexicon) -> tuple[str, ...]:
    """With those found by form; the edition of a series takes its place."""
    found = tuple(dict.fromkeys(forum.id for forum in clause.fora))
    bases = {base for base in fora for key in found if key != base and _is_edition(key, base, lexicon)}
    return tuple(dict.fromkeys((*(key for key in fora if key not in bases), *found)))


def _is_edition(key: str, base: str, lexicon: Lexicon) -> bool:
    entry = lexicon.find(base)
    pattern = entry.edition_key if entry else None
    shape = re.escape(pattern or "").replace(r"\{year\}", r"\d{4}").replace(r"\{ordinal\}", r"\d+")
    return pattern is not None and re.fullmatch(shape, key) is not None


def _tells_edition(mention: Mention, events: Sequence[Event]) -> bool:
    return any(
        (e.ordinal is not None or e.standing == "planned")
        and e.span.start <= mention.span.start
        and mention.span.end <= e.span.end
        for e in events
    )


def _edition(
    passage: Passage,
    mention: Mention,
    dates: Sequence[DateMention],
    lexicon: Lexicon,
) -> str:
    """The edition's id: the year is that of the last date before the name, where it stands close by."""
    start, _ = passage.local(mention.span)
    before = [d for d in dates if d.end <= start and d.from_]
    if not before:
        return lexicon.edition(mention.entry)
    last = before[-1]
    near = start - last.end <= MAX_GAP and not _PUNCTUATION & set(passage.text[last.end : start])
    year = last.from_[:4] if near and last.from_ else None
    return lexicon.edition(mention.entry, year=year)


def _third_countries(mentions: Sequence[Mention], setting: Setting) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for mention in mentions:
        if mention.kind == "topic" and mention.entry == _THIRD:
            found[UNSPECIFIED] = None
        elif mention.kind == "country" and setting.parties and mention.entry not in {*setting.parties, *GATHERINGS}:
            found[mention.entry] = None
    return tuple(found)
