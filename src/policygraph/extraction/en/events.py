"""The meeting a text reports, as its title, first sentences and labelled lines tell it; its sessions and side events."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from policygraph.extraction.bodies import GATHERINGS
from policygraph.extraction.en import occasions
from policygraph.extraction.en.context import Context, Sentence, acting
from policygraph.extraction.en.occasions import Facts
from policygraph.extraction.en.posts import body_of_post
from policygraph.extraction.en.predicates import split_predicates
from policygraph.extraction.en.tokens import Tokens
from policygraph.extraction.en.words import words
from policygraph.extraction.grammar import Event, Fact
from policygraph.record.model import Session

_OPENING = 4
"""The meeting itself is told in so many sentences at the beginning."""
_WE_MET_WITHIN = 12
_WE_MET = re.compile(r"We (?:met|gathered|convened|meet|convene|assembled) (?:in|at|on|today|virtually)\b")
_MEETING_VERBS = words("meet convene gather speak assemble")
_HOLDING = words("hold host co-host conduct convene chair co-chair lead co-lead attend welcome join participate")
_OCCASION = re.compile(
    r"\b(?:meetings?|dialogues?|summit|conference|consultations|sessions?|rounds?|call|talks|ministerial|visit|forum|discussions?|council)\b",
    re.IGNORECASE,
)
_WAS_HELD = re.compile(
    r"\b(?:was|were) (?:\w+ )?(?:held|convened|hosted|co-hosted|chaired|co-chaired)\b|\btook place\b|\bheld (?:in|on|at|virtually|online|its|their)\b|\bmet\b|\bmeeting (?:in|on|at)\b"
)
_LABEL = re.compile(
    r"^(?:\W*\(?\d{0,2}[.)]?\s*)?(date(?: and (?:time|place|venue))?|time|place|venue|location|dates)\s*[:.]?\s*(.*)$",
    re.IGNORECASE,
)
_REPORTS = re.compile(r"^(?!fact sheet)(?=.*\b(?:statement|readout|results?|communiqu|declaration)\b)", re.IGNORECASE)
_REPORTED = re.compile(
    r"\b(?:readout|statement|results?) (?:of|on|from|following) .*\b(?:meeting|call|dialogue|consultations|talks|visit)\b",
    re.IGNORECASE,
)
_SESSIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("stakeholder-event", re.compile(r"\bstakeholder (?:events?|roundtables?|sessions?|meetings?)\b", re.IGNORECASE)),
    ("workshop", re.compile(r"\bworkshops?\b", re.IGNORECASE)),
    ("public-private", re.compile(r"\b(?:public[- ]private|government[- ]industry|government[- ]private sector) (?:joint )?(?:sessions?|meetings?|dialogues?)\b", re.IGNORECASE)),
    ("private-sector", re.compile(r"\b(?:private[- ]sector|industry|business) (?:sessions?|meetings?)\b", re.IGNORECASE)),
    ("joint-session", re.compile(r"\bjoint sessions?\b", re.IGNORECASE)),
    ("government", re.compile(r"\b(?:government(?:al)?(?:[- ]only|[- ]to[- ]government)?|intergovernmental) (?:sessions?|meetings?)\b", re.IGNORECASE)),
    ("expert-level", re.compile(r"\b(?:expert(?:s)?|working|technical)[- ]level (?:sessions?|meetings?|discussions?)\b", re.IGNORECASE)),
)  # fmt: skip
_MARGINS = re.compile(r"\b(?:on|at|in) the (?:margins|sidelines|side) of\b|\balongside\b", re.IGNORECASE)
_PARALLEL = re.compile(r"\bin parallel\b|\bparallel (?:session|to)\b|\bconcurrently\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"]([^”\"]{5,140}?)[,.]?[”\"]")
_HELD_EVENT = re.compile(r"\b(?:held|hosted|co-hosted|included|convened|organized|took place|attended)\b")


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


def events_of(context: Context, published: str | None) -> tuple[Event, ...]:
    """Every event of the reported meeting that the text tells, in text order; none where it reports none."""
    title = _announced(context)
    body = [s for s in context.sentences.values() if s.passage.kind in {"paragraph", "item"}]
    opening = body[:_OPENING] + [s for s in body[_OPENING:_WE_MET_WITHIN] if _WE_MET.match(s.passage.text)]
    if title.ordinal is None and title.series is not None:
        title = replace(title, ordinal=_ordinal_of_heading(context, title.series))
    told = [e for s in opening if (e := _told(s, context, title, published, first=s is opening[0])) is not None]
    labelled = list(_labelled(context, title, published)) if title.series or title.ordinal else []
    if not told and not labelled and title.series and opening and _REPORTS.search(title.words):
        told = [_from_title(opening[0], context, title)]
    if not told and not labelled:
        return ()
    events = [*told, *labelled]
    sessions = list(_sessions(context))
    return tuple(sorted([*events, *sessions], key=lambda e: (e.passage, e.span)))


def _announced(context: Context) -> Announced:
    sentence = context.title_sentence
    if sentence is None:
        return Announced()
    text = sentence.passage.text
    if re.match(r"fact sheet", text, re.IGNORECASE) and not _OCCASION.search(text):
        return Announced()
    series, place = occasions.series_in(sentence)
    return Announced(
        series=series,
        ordinal=occasions.ordinal_in(text, place)[0] if _OCCASION.search(text) or series else None,
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
    sentence: Sentence, context: Context, title: Announced, published: str | None, *, first: bool
) -> Event | None:
    """The event of a sentence that tells who met where and when."""
    text = sentence.passage.text
    if not _tells(sentence, calls=title.call):
        return None
    facts = occasions.facts_in(sentence, published)
    if facts.series and facts.series != title.series and _beside(sentence):
        return None
    series = facts.series or title.series
    if title.series and facts.series and facts.series != title.series:
        return None
    named = series
    series = series or _leaders_series(sentence, context, title, facts)
    entry = context.lexicon.find(series) if series else None
    ordinal = facts.ordinal if facts.ordinal is not None else title.ordinal
    level = _level(title, facts, entry.label("en") if entry else "", sentence)
    parties = entry.parties if entry and entry.parties else context.parties
    many = len(parties) > 1 or not GATHERINGS.isdisjoint(parties)
    if not series and not (many and (facts.start or (first and title.reports) or _all_met(sentence, parties))):
        return None
    return Event(
        span=sentence.passage.span,
        passage=sentence.passage.index,
        standing="held",
        reported=True,
        series=series,
        name=entry.label("en") if entry and named else None,
        ordinal=ordinal,
        level=level,
        start=facts.start,
        end=facts.end,
        place=None if title.call else facts.place,
        place_country=None if title.call else facts.country,
        format="virtual" if title.call else facts.format or ("in-person" if facts.place else None),
        hosts=_hosts(sentence, text, context),
        parties=parties,
        facts=tuple(_evidence(sentence, facts)),
    )


def _all_met(sentence: Sentence, parties: Sequence[str]) -> bool:
    """Whether a sentence tells that just the parties met or talked: "A, B and C held consultations"."""
    predicate = next(iter(split_predicates(sentence.tokens)), None)
    verbs = _MEETING_VERBS | {"hold"}
    return predicate is not None and predicate.group.lemma in verbs and set(acting(sentence)) == set(parties)


def _leaders_series(sentence: Sentence, context: Context, title: Announced, facts: Facts) -> str | None:
    """The one summit of just these parties, where their leaders met."""
    if _level(title, facts, "", sentence) != "leaders" or len(context.parties) < 2 or not facts.start:
        return None
    parties = set(context.parties)
    summits = [
        e.id
        for e in context.lexicon.of_kind("series")
        if set(e.parties) == parties and occasions.level_in(e.label("en")) == "leaders"
    ]
    return summits[0] if len(summits) == 1 else None


def _from_title(sentence: Sentence, context: Context, title: Announced) -> Event:
    """The meeting that only the title names; it stands at the first sentence."""
    entry = context.lexicon.find(title.series) if title.series else None
    return Event(
        span=sentence.passage.span,
        passage=sentence.passage.index,
        standing="held",
        reported=True,
        series=title.series,
        name=entry.label("en") if entry else None,
        ordinal=title.ordinal,
        level=title.level or occasions.level_in(entry.label("en") if entry else ""),
        parties=entry.parties if entry and entry.parties else context.parties,
    )


def _evidence(sentence: Sentence, facts: Facts) -> Iterator[Fact]:
    for field, place in facts.places:
        if place is not None:
            yield Fact(field=field, span=sentence.passage.published(*place))


def _tells(sentence: Sentence, *, calls: bool) -> bool:
    """Whether a sentence tells who met; ``calls``: the title speaks of a call."""
    tokens = sentence.tokens
    for predicate in split_predicates(tokens):
        group = predicate.group
        told_now = group.lemma in _MEETING_VERBS and tokens.words[group.start - 1] == "we"
        if group.time not in {"past", "present"} or (
            group.time == "present" and group.aspect != "perfect" and not told_now
        ):
            continue
        if group.lemma in _MEETING_VERBS or (calls and group.lemma == "call"):
            return True
        clause = tokens.slice(predicate.start, predicate.end)
        if group.lemma in _HOLDING and _OCCASION.search(clause):
            return not _side_event(tokens, predicate.group.end)
        if group.lemma in {"take", "occur"} and _OCCASION.search(clause):
            return True
    return _WAS_HELD.search(sentence.passage.text) is not None and _OCCASION.search(sentence.passage.text) is not None


def _beside(sentence: Sentence) -> bool:
    """Whether the sentence only tells of something held at another event: "At the G20 Summit, A hosted a dinner"."""
    first = next(iter(split_predicates(sentence.tokens)), None)
    at_event = re.match(r"At the\b[^,]{0,80}\b(?:Summit|Assembly|Conference|Forum|Meeting)\b", sentence.passage.text)
    return at_event is not None and first is not None and first.group.lemma not in _MEETING_VERBS


def _side_event(tokens: Tokens, at: int) -> bool:
    """Not the meeting itself: "hosted two stakeholder events"."""
    return any(word in {"stakeholder", "workshop", "side", "events"} for word in tokens.words[at : at + 6])


def _level(title: Announced, facts: Facts, label: str, sentence: Sentence) -> str | None:
    return (
        title.level
        or facts.level
        or occasions.level_in(label)
        or occasions.level_of_people(
            [o.person.role for o in sentence.offices if o.person.name or o.person.role != "General"]
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
    found = [m.entry for m in passage.mentions if m.kind == "agency" and passage.local(m.span)[0] < verb]
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


def _sessions(context: Context) -> Iterator[Event]:
    """Sessions of the meeting and events beside it, with the titles in quotation marks."""
    inherited: str | None = None
    for sentence in context.sentences.values():
        passage = sentence.passage
        text = passage.text
        if passage.kind not in {"paragraph", "item"} or not _HELD_EVENT.search(text):
            continue
        first: tuple[int, str] | None = None
        for kind, pattern in _SESSIONS:
            found = pattern.search(text)
            if found and (kind != "workshop" or first is None or "workshop" in text):
                first = (found.start(), kind) if first is None or kind == "workshop" else first
        if first is None:
            continue
        relation = "margins" if _MARGINS.search(text) else "parallel" if _PARALLEL.search(text) else inherited
        if relation is None and first[1] in {"stakeholder-event", "workshop"}:
            continue
        inherited = relation or inherited
        titles = _titles(text) or [None]
        for name in titles:
            yield Event(
                span=passage.span,
                passage=passage.index,
                standing="held",
                series=None,
                sessions=(Session(kind=first[1], title=name, with_=_with(sentence, first), relation=relation),),
            )


def _with(sentence: Sentence, found: tuple[int, str]) -> str | None:
    """The series a joint session was held with."""
    passage = sentence.passage
    if found[1] != "joint-session":
        return None
    placed = ((passage.local(m.span)[0], m.entry) for m in passage.mentions if m.kind == "series")
    return next((entry for at, entry in placed if at > found[0]), None)


def _titles(text: str) -> Sequence[str | None]:
    return [found[1].strip() for found in _QUOTED.finditer(text) if found[1][0].isupper()]
