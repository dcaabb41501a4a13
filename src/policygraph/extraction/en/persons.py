"""Delegates: office-holders in the sentences that tell who met, led, joined or spoke."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policygraph.extraction.en.context import Context, Sentence
from policygraph.extraction.en.names import tokens_at
from policygraph.extraction.en.people import Person
from policygraph.extraction.en.posts import body_of_post
from policygraph.extraction.grammar import Event, FoundName, FoundPerson
from policygraph.vocabulary.mention import Mention

PRESENCE = re.compile(
    r"\b(?:met|meeting|spoke|convened|gathered|hosted|welcomed|joined|attended|attendees|participat(?:ed|ing|ants?)|(?:co-)?chaired|led by|headed by|"
    r"represented|accompanied|delegations?|delegates|included|comprised|opened by|dialogue was (?:co-)?led)\b",
    re.IGNORECASE,
)
_LED = re.compile(
    r"\b(?:led|headed|chaired|co-chaired|hosted|co-hosted|co-led) by\b|\bco-chairs?\b|\bheads? of (?:the )?(?:\w+ )?delegation"
)
_OPENING = 12
_PLURAL = re.compile(r"(?<=[a-z])s\b(?= of\b| for\b|$)|(?<=\w)ies(?= of\b|$)")


def persons_of(context: Context, events: Sequence[Event]) -> Iterator[FoundPerson]:
    """The delegates in text order; also those who sign an opening "We, ..." of a text without a meeting."""
    telling = {e.passage for e in events if not e.sessions}
    leaders = any(e.level in {"leaders", "principals"} for e in events) or not events
    seen = 0
    for sentence in context.sentences.values():
        passage = sentence.passage
        if passage.kind not in {"paragraph", "item", "note"}:
            continue
        seen += 1
        opening = seen <= _OPENING and PRESENCE.search(passage.text) is not None and bool(events)
        signing = seen <= 4 and re.match(r"\W*we\b", passage.text, re.IGNORECASE) is not None
        if not (passage.index in telling or opening or signing or passage.role == "attendance"):
            continue
        if passage.role != "attendance" and seen > _OPENING:
            continue
        yield from _persons_in(sentence, leaders=leaders, signing=signing)


def _persons_in(sentence: Sentence, *, leaders: bool, signing: bool) -> Iterator[FoundPerson]:
    tokens = sentence.tokens
    text = sentence.passage.text
    limit = len(tokens)
    if signing:
        limit = next(
            (i for i in range(len(tokens)) if i > 0 and tokens.tags[i] in "EPVh" and tokens.words[i] != "led"), limit
        )
    led = _LED.search(text)
    sides = [side for person, side in sentence.people if person.name and side]
    for person, side in sentence.people:
        if not person.name or not person.role or person.name.endswith(("’s", "'s", "’", "'")) or person.first >= limit:
            continue
        if side is None:
            continue
        role, body = _post(sentence, person, side)
        behind = led is not None and tokens.starts[person.first] >= led.start()
        span = sentence.passage.published(tokens.starts[person.first], tokens.ends[person.end - 1])
        yield FoundPerson(
            span=span,
            name=person.name,
            side=side,
            body=body,
            role=role,
            head=leaders or behind or sides.count(side) == 1,
        )


def _post(sentence: Sentence, person: Person, side: str) -> tuple[str, FoundName | None]:
    """The post in the singular, and the body: named in it or beside it, or the one whose post it is."""
    passage, tokens = sentence.passage, sentence.tokens
    role = _singular(person.role) if person.plural else person.role
    beside: Mention | None = None
    for mention in passage.mentions:
        if mention.kind != "agency":
            continue
        start, end = tokens_at(passage, tokens, mention.span.start, mention.span.end)
        party = sentence.lexicon.entry("agency", mention.entry).party
        if start < person.name_start and end > person.first and end >= person.name_start - 1 and start <= person.first:
            role = tokens.slice(start, person.name_start).rstrip(" ,")
            return (_singular(role) if person.plural else role), _named(mention)
        if party == side and (
            person.start <= start < person.name_start
            or end in {person.first, person.first - 1}
            or _follows(sentence, person, start)
        ):
            beside = beside or mention
    if beside is not None:
        return role, _named(beside)
    known = body_of_post(role, side, sentence.lexicon)
    if known is None:
        return role, None
    entry, label = known
    span = passage.published(tokens.starts[person.start], tokens.ends[max(person.start, person.name_start - 1)])
    mention = Mention(span=span, kind="agency", entry=entry, form=label)
    return role, FoundName(span=span, written=role, kind="agency", mentions=(mention,))


def _follows(sentence: Sentence, person: Person, start: int) -> bool:
    """A body behind the name: "Ann Example of Australia’s Department of Home Affairs", "Ann Example, Department of State"."""
    if any(other is not person and other.first - 2 <= start < other.end for other, _ in sentence.people):
        return False
    gap = sentence.tokens.words[person.end : start]
    return (
        0 <= start - person.end <= 4
        and gap[:1] in (["of"], ["from"], [","])
        and "and" not in gap
        and gap.count(",") <= 1
    )


def _named(mention: Mention) -> FoundName:
    return FoundName(
        span=mention.span,
        written=mention.form,
        kind="agency",
        mentions=(mention,),
    )


def _singular(role: str) -> str:
    """The post of one: "Executive Vice Presidents" of two persons is "Executive Vice President"."""
    return re.sub(r"(?<=[a-z])s\b(?=$| of\b| for\b)", "", re.sub(r"\b(Secretar)ies\b", r"\1y", role), count=1)
