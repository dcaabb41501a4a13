"""The meeting a text reports, as its title, first sentences and labelled lines tell it; its sessions and side events."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from policygraph.extraction.bodies import GATHERINGS
from policygraph.extraction.en import occasions
from policygraph.extraction.en.context import MEMBERS, Context, Sentence, expanded
from policygraph.extraction.en.occasions import Facts
from policygraph.extraction.en.places import Place
from policygraph.extraction.en.posts import body_of_post, only_side
from policygraph.extraction.en.predicates import split_predicates
from policygraph.extraction.en.presence import LAUNCHED, LOOKING_BACK, PRESENCE, present_offices
from policygraph.extraction.en.sessions import sessions_of
from policygraph.extraction.en.telling import (
    OCCASION,
    PREFACE_CALL,
    all_met,
    held_beside,
    is_preface,
    receives,
    tells_meeting,
)
from policygraph.extraction.grammar import Event, Fact
from policygraph.identifiers import unreviewed_id
from policygraph.vocabulary.unnamed import unnamed_series

_OPENING = 4
"""The meeting itself is told in so many sentences at the beginning."""
_WE_MET_WITHIN = 12
_RECEIVED_WITHIN = 2
"""A guest is welcomed in one of so many sentences at the beginning."""
_WE_MET = re.compile(
    r"We (?:met|gathered|convened|meet|convene|assembled) (?:in|at|on|today|virtually)\b|(?:On|At) (?:this|the) (?:\w+ )?occasion of\b"
)
_ABOUT_SERIES = re.compile(
    r"\bon (?:the )?(?:\w+ )?$|\b(?:anniversary|extension|launch|establishment|announcement|renewal|creation|future|work) of (?:the )?(?:[\w-]+ )?$",
    re.IGNORECASE,
)
"""Words of a title by which the series is what the statement is about, not the meeting that it reports."""
_INVITED = re.compile(r"(?:At|Upon|On) the invitation of\b")
"""Opens a sentence in which the first one named is the host, perhaps of a group that is the party."""
_TO_COME = re.compile(r"\bwill (?:meet|hold|convene|host|gather|speak)\b")
_MOST_UNNAMED = 3
"""Meetings of so many parties at most make a series without a name of its own."""
_LABEL = re.compile(
    r"^(?:\W*\(?\d{0,2}[.)]?\s*)?(date(?: and (?:time|place|venue))?|time|place|venue|location|dates)\s*[:.]?\s*(.*)$",
    re.IGNORECASE,
)
_REPORTS = re.compile(r"^(?!fact sheet)(?=.*\b(?:statement|readout|results?|communiqu|declaration)\b)", re.IGNORECASE)
_REPORTED = re.compile(
    r"\b(?:readout|statement|results?) (?:of|on|from|following) .*\b(?:meeting|call|dialogue|consultations|talks|visit)\b",
    re.IGNORECASE,
)


class Announced(Struct, frozen=True, kw_only=True):
    """What the title tells of the meeting."""

    series: str | None = None
    ordinal: int | None = None
    level: str | None = None
    name: str | None = None
    call: bool = False
    words: str = ""
    reports: bool = False
    """Whether the title promises the account of a meeting or call."""
    written: str | None = None
    """The name of a series outside the vocabulary, found by its form."""
    mentioned: bool = False
    """Whether the series is only what the statement is about: "Joint Statement on the Third Port Summit"."""


def events_of(context: Context, published: str | None) -> tuple[Event, ...]:
    """Every event of the reported meeting that the text tells, in text order; none where it reports none."""
    title = _announced(context)
    body = [s for s in context.sentences.values() if s.passage.kind in {"paragraph", "item"}]
    opening = body[:_OPENING] + [s for s in body[_OPENING:_WE_MET_WITHIN] if _WE_MET.search(s.passage.text)]
    if title.ordinal is None and title.series is not None:
        title = replace(title, ordinal=_ordinal_of_heading(context, title.series))
    told: list[Event] = []
    for sentence in opening:
        first = sentence in opening[:_RECEIVED_WITHIN]
        event = _told(sentence, context, title, published, first=first, further=bool(told))
        told.extend([event] if event is not None else [])
    labelled = list(_labelled(context, title, published)) if title.series or title.ordinal else []
    if not told and not labelled and opening and _reports(title, context, opening):
        told = [_from_title(opening[0], context, title, published)]
    if not told and not labelled:
        return ()
    events = [*_levelled(told, opening), *labelled]
    sessions = list(sessions_of(context))
    return tuple(sorted([*events, *sessions], key=lambda e: (e.passage, e.span)))


def _reports(title: Announced, context: Context, opening: Sequence[Sentence]) -> bool:
    """Whether the title alone promises the account of a meeting that no sentence tells of."""
    if any(_TO_COME.search(s.passage.text) for s in opening):
        return False
    if title.series:
        return _REPORTS.search(title.words) is not None and not title.mentioned
    return title.reports and len(context.parties) > 1


def _levelled(told: Sequence[Event], opening: Sequence[Sentence]) -> list[Event]:
    """The events with the level of those who chaired or joined, where no words tell it: all of them ministers."""
    if not told or any(event.level for event in told):
        return list(told)
    roles = [
        office.person.role
        for sentence in opening[:2]
        for office in sentence.offices
        if office.person.name and PRESENCE.search(sentence.passage.text)
    ]
    level = occasions.level_of_people(roles)
    return [replace(event, level=level) for event in told]


def _announced(context: Context) -> Announced:
    sentence = context.title_sentence
    if sentence is None:
        return Announced()
    text = sentence.passage.text
    if re.match(r"fact sheet", text, re.IGNORECASE) and not OCCASION.search(text):
        return Announced()
    series, place = occasions.series_in(sentence)
    before = text[: place[0]] if place else ""
    return Announced(
        mentioned=series is not None and (_ABOUT_SERIES.search(before) is not None or not OCCASION.search(text)),
        series=series,
        written=None if series else occasions.titled_series_in(text),
        ordinal=occasions.ordinal_in(text, place)[0] if OCCASION.search(text) or series else None,
        level=occasions.level_in(text),
        words=text,
        reports=_REPORTED.search(text) is not None,
        call=re.search(r"\bcall\b", text, re.IGNORECASE) is not None,
    )


def _ordinal_of_heading(context: Context, series: str) -> int | None:
    """The meeting's number where a heading names it: "Key Outcomes of the Third TTC Ministerial"."""
    for sentence in context.sentences.values():
        if sentence.passage.kind == "heading":
            named, place = occasions.series_in(sentence)
            ordinal = occasions.ordinal_in(sentence.passage.text, place)[0] if named == series else None
            if ordinal is not None:
                return ordinal
    return None


def _told(
    sentence: Sentence, context: Context, title: Announced, published: str | None, *, first: bool, further: bool
) -> Event | None:
    """The event of a sentence that tells who met where and when; ``further``: one was told before, this may add to it."""
    text = sentence.passage.text
    if not tells_meeting(sentence, calls=title.call, first=first):
        return None
    facts = occasions.facts_in(sentence, published, titled=title.series)
    call = title.call or (is_preface(sentence.passage.text) and PREFACE_CALL.search(sentence.passage.text) is not None)
    if facts.series and facts.series != title.series and held_beside(sentence):
        return None
    series = facts.series or title.series
    if title.series and facts.series and facts.series != title.series:
        return None
    named = series
    parties = _parties(sentence, context)
    level = _level(title, facts, "", sentence)
    met = all_met(sentence, parties) or (first and receives(sentence))
    series = series or _leaders_series(context, parties, level, told=bool(facts.start) or met)
    entry = context.lexicon.find(series) if series else None
    ordinal = facts.ordinal if facts.ordinal is not None else title.ordinal
    level = level or occasions.level_in(entry.label("en") if entry else "")
    if entry and entry.parties and not set(entry.parties) < set(parties):
        parties = entry.parties
    elif entry and (group := entry.label("en").split(" ")[0]) in GATHERINGS:
        parties = (group,)
    many = len(parties) > 1 or not GATHERINGS.isdisjoint(parties)
    adds = further and facts.start is None and any(office.person.name for office in sentence.offices)
    if not series and not (many and (facts.start or (first and title.reports) or met or adds)):
        return None
    written, written_at = (None, None) if series else occasions.named_series_in(sentence)
    written = written or (None if series else title.written)
    series = series or (_series_id(written) if written else unnamed_of(context, parties, level))
    return Event(
        span=sentence.passage.span,
        passage=sentence.passage.index,
        standing="held",
        reported=True,
        series=series,
        name=written or (entry.label("en") if entry and named else None),
        ordinal=ordinal,
        level=level,
        start=facts.start,
        end=facts.end,
        place=None if call else facts.place,
        place_country=None if call else facts.country,
        format="virtual" if call else facts.format or ("in-person" if facts.place or facts.country else None),
        hosts=_hosts(sentence, text, context),
        parties=parties,
        facts=tuple(_evidence(sentence, facts, written_at)),
    )


def _parties(sentence: Sentence, context: Context) -> tuple[str, ...]:
    """Who met: the parties of the text, or those whom the sentence has as its subject where they are more."""
    known = set(context.parties)
    if len(known) > 1 and _INVITED.match(sentence.passage.text):
        return context.parties
    here = expanded(dict.fromkeys(_subjects(sentence)))
    if 1 < len(known) < len(here) and known < set(here):
        return here
    told = {office.told for office in sentence.offices if office.person.name} - {None}
    if known >= set(MEMBERS["QUAD"]) and len(told) > 2 and not told <= known:
        return tuple(sorted(code for code in {*told, context.publisher} if code))
    if len(known) < 2:  # the posts may tell: Minister of Economy, Trade and Industry, Secretary of Commerce
        sides = [
            o.told or only_side(o.person.role, context.lexicon) for o in present_offices(sentence) if o.person.role
        ]
        if len(set(sides)) == 2 and None not in sides:
            return tuple(sorted(side for side in set(sides) if side))
    return context.parties


def _series_id(name: str) -> str:
    """The id of a series outside the vocabulary; "U.S." is "us" in it, as in the ids of the vocabulary."""
    return unreviewed_id(name.replace("U.S.", "US"))


def _subjects(sentence: Sentence) -> Iterator[str]:
    """The countries named before the verb, but for what a look back or an aside names."""
    predicate = next(iter(split_predicates(sentence.tokens)), None)
    asides = [found.span() for found in LOOKING_BACK.finditer(sentence.passage.text)]
    for name in sentence.names if predicate else ():
        at = sentence.tokens.starts[name.start]
        first = predicate is not None and name.start < predicate.group.start
        if first and name.party and not any(start <= at < end for start, end in asides):
            yield name.party


def _leaders_series(context: Context, parties: Sequence[str], level: str | None, *, told: bool) -> str | None:
    """The one summit of just these parties, or of the one group, where their leaders met."""
    if level != "leaders" or not told:
        return None
    summits = _summits(context, parties)
    return summits[0] if len(summits) == 1 else None


def _summits(context: Context, parties: Sequence[str]) -> list[str]:
    """The summits of just these parties, or of the one group."""
    summits = [e for e in context.lexicon.of_kind("series") if occasions.level_in(e.label("en")) == "leaders"]
    if len(parties) == 1:
        return [e.id for e in summits if e.label("en").split(" ")[0] == parties[0]]
    return [e.id for e in summits if set(e.parties) == set(parties)]


def unnamed_of(context: Context, parties: Sequence[str], level: str | None) -> str | None:
    """The series without a name of its own that leaders, or security advisors, of two or three parties meet in."""
    rank = {"leaders": "leaders", "principals": "national-security-advisors"}.get(level or "")
    if rank is None or not 1 < len(parties) <= _MOST_UNNAMED or (rank == "leaders" and _summits(context, parties)):
        return None
    return unnamed_series(parties, rank, context.lexicon)


def _from_title(sentence: Sentence, context: Context, title: Announced, published: str | None) -> Event:
    """The meeting that only the title names, with the place and days told there; it stands at the first sentence."""
    entry = context.lexicon.find(title.series) if title.series else None
    facts = occasions.facts_in(context.title_sentence, published) if context.title_sentence else occasions.Facts()
    return Event(
        span=sentence.passage.span,
        passage=sentence.passage.index,
        standing="held",
        reported=True,
        series=title.series or (_series_id(title.written) if title.written else None),
        name=entry.label("en") if entry else title.written,
        ordinal=title.ordinal,
        level=title.level or occasions.level_in(entry.label("en") if entry else ""),
        start=facts.start,
        end=facts.end,
        place=facts.place,
        place_country=facts.country,
        format="virtual" if title.call else facts.format or ("in-person" if facts.place else None),
        parties=entry.parties if entry and entry.parties else context.parties,
    )


def _evidence(sentence: Sentence, facts: Facts, series_at: Place | None = None) -> Iterator[Fact]:
    for field, place in (*facts.places, ("series", series_at)):
        if place is not None:
            yield Fact(field=field, span=sentence.passage.published(*place))


def _level(title: Announced, facts: Facts, label: str, sentence: Sentence) -> str | None:
    told = occasions.level_in(LAUNCHED.sub("", sentence.passage.text)) if facts.level else None
    return (
        title.level
        or told
        or occasions.level_in(label)
        or occasions.level_of_people(
            [
                office.person.role
                for office in present_offices(sentence)
                if office.person.name or not office.person.role.startswith("General")
            ]
        )
    )


def _hosts(sentence: Sentence, text: str, context: Context) -> tuple[str, ...]:
    """Bodies that "hosted by" names, directly or by their office-holder."""
    found = re.search(r"\b(?:co-)?hosted by\b", text)
    if found is None:
        return _holders(sentence)
    agencies = [
        m.entry
        for m in sentence.passage.mentions
        if m.kind == "agency" and sentence.passage.local(m.span)[0] >= found.end()
    ]
    if agencies:
        return tuple(dict.fromkeys(agencies))
    tokens = sentence.tokens
    for office in sentence.offices:
        if tokens.starts[office.person.first] >= found.end():
            body = body_of_post(office.person.role, office.side, context.lexicon)
            return (body[0],) if body else ()
    return ()


def _holders(sentence: Sentence) -> tuple[str, ...]:
    """Bodies of the parties that are the subject of "held" or "hosted": they hold the meeting."""
    predicate = next(iter(split_predicates(sentence.tokens)), None)
    if predicate is None or predicate.group.lemma not in {"hold", "host", "co-host"} or predicate.group.passive:
        return ()
    verb = sentence.tokens.starts[predicate.group.start]
    passage = sentence.passage
    asides = [found.span() for found in LOOKING_BACK.finditer(passage.text)]
    found = [
        m.entry
        for m in passage.mentions
        if m.kind == "agency"
        and (at := passage.local(m.span)[0]) < verb
        and not any(start <= at < end for start, end in asides)
    ]
    return tuple(dict.fromkeys(found))


def _labelled(context: Context, title: Announced, published: str | None) -> Iterator[Event]:
    """Lines such as "Date: ...", and a heading "Date" with its line."""
    for sentence in context.sentences.values():
        passage = sentence.passage
        own = _LABEL.match(passage.text)
        section = _LABEL.match(passage.section) if passage.section else None
        value = own[2] if own and own[2] else passage.text if section and not section[2] else ""
        if not value or len(value) > 160 or passage.kind == "heading":
            continue
        facts = occasions.facts_in(sentence, published, labelled=True)
        if facts.start or facts.place:
            yield Event(
                span=passage.span,
                passage=passage.index,
                standing="held",
                reported=True,
                series=title.series,
                ordinal=title.ordinal,
                level=title.level,
                start=facts.start,
                end=facts.end,
                place=facts.place,
                place_country=facts.country,
                format=facts.format or ("in-person" if facts.place else None),
                facts=tuple(_evidence(sentence, facts)),
            )
