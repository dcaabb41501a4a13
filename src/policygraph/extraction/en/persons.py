"""Delegates: office-holders in the sentences that tell who met, led, joined, spoke or signed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from policygraph.extraction.bodies import GATHERINGS
from policygraph.extraction.en.appointments import post_of
from policygraph.extraction.en.context import Context, Sentence
from policygraph.extraction.en.names import is_of, name_keys
from policygraph.extraction.en.person_sides import sides_of
from policygraph.extraction.en.predicates import split_predicates
from policygraph.extraction.en.presence import PRESENCE, is_present, present_offices
from policygraph.extraction.en.sides import Office
from policygraph.extraction.grammar import Event, FoundPerson

_LED = re.compile(
    r"\b(?:led|headed|chaired|co-chaired|hosted|co-hosted|co-led) by\b|\bco-chairs?\b|\bheads? of (?:the )?(?:\w+ )?delegation"
)
_SIGNED = re.compile(
    r"(?:\W*(?:today|this week|(?:on )?(?:this|[A-Z]\w+) \d{1,2}|on this [\w ]{3,30}|here in [\w ]{3,30}),?)?[\W\d]*we\b",
    re.IGNORECASE,
)
"""The opening of those who sign: "We, ...", "Today, we – ..."."""
_LISTED = re.compile(r"\bdelegations? (?:also )?(?:included|comprised|consisted of)\b", re.IGNORECASE)
"""Lists of who was there, wherever in the text they stand."""
_CHAIRED = re.compile(r"\b(?:chairmanship of|chaired by|hosted by)\b")
_OPENING = 12
_SIGNING = 4
_SIGNATORIES = 2
"""So many names at least make passages that tell nothing else a list of those who sign."""


def persons_of(context: Context, events: Sequence[Event], parties: Sequence[str]) -> Iterator[FoundPerson]:
    """The delegates in text order, each once; also those who sign an opening "We, ..." of a text without a meeting.

    Of a meeting of two ``parties`` or more, those of others are guests and none of its delegates.
    """
    telling = {e.passage for e in events if not e.sessions}
    leaders = any(e.level in {"leaders", "principals"} for e in events) or not events
    known: set[tuple[str, str]] = set()
    signed = _signatures(context)
    for number, sentence in enumerate(_telling(context), start=1):
        passage = sentence.passage
        opening = bool(events) and PRESENCE.search(passage.text) is not None
        signs = number <= _SIGNING and _SIGNED.match(passage.text) is not None
        signing = signs and not (passage.index in telling and _CHAIRED.search(passage.text))
        early = number <= _OPENING and (passage.index in telling or opening or signs)
        listed = bool(events) and _LISTED.search(passage.text) is not None
        if not (passage.role == "attendance" or early or listed or passage.index in signed):
            continue
        for person in _persons_in(sentence, context, parties, leaders=leaders, signing=signing):
            if len(parties) > 1 and person.side not in parties and GATHERINGS.isdisjoint(parties):
                continue
            keys = {(key, person.side or "") for key in name_keys(person.name)}
            if known.isdisjoint(keys):
                yield person
            known |= keys


def _telling(context: Context) -> Iterator[Sentence]:
    return (s for s in context.sentences.values() if s.passage.kind in {"paragraph", "item", "note"})


def _signatures(context: Context) -> frozenset[int]:
    """The passages of those who sign, in one passage or one below the other."""
    signed = [s for s in _telling(context) if s.offices and _is_signature(s)]
    names = sum(bool(office.person.name) for s in signed for office in s.offices)
    return frozenset(s.passage.index for s in signed) if names >= _SIGNATORIES else frozenset()


def _is_signature(sentence: Sentence) -> bool:
    """Whether a passage is nothing but persons of countries: "President A of X President B of Y"."""
    named = [office for office in sentence.offices if office.person.name and office.told]
    if not named or any(True for _ in split_predicates(sentence.tokens)):
        return False
    covered = {i for o in named for i in range(o.person.first, o.person.end)}
    covered |= {i for n in sentence.bodies for i in range(n.start, n.end)}
    rest = [i for i in range(len(sentence.tokens)) if i not in covered and sentence.tokens.tags[i] not in "pD,C."]
    return len(rest) * 4 <= len(sentence.tokens)


def _with_name(office: Office, context: Context) -> Office:
    """An office that the text names by its country alone with the name that its title gives: "Statement by President A of X"."""
    title = context.title_sentence
    if office.person.name or office.told is None or title is None:
        return office
    sided = ((o.person, o.told or o.side or context.counterpart) for o in title.offices if o.person.name)
    named = [person for person, side in sided if side == office.told]
    alike = len(named) == 1 and named[0].role.split()[:1] == office.person.role.split()[:1]
    return office._replace(person=replace(office.person, name=named[0].name)) if alike else office


def _persons_in(
    sentence: Sentence, context: Context, parties: Sequence[str], *, leaders: bool, signing: bool
) -> Iterator[FoundPerson]:
    tokens = sentence.tokens
    text = sentence.passage.text
    verbs = (i for i in range(1, len(tokens)) if tokens.tags[i] in "EPVh" and tokens.words[i] != "led")
    limit = next(verbs, len(tokens)) if signing else len(tokens)
    led = _LED.search(text)
    offices = [_with_name(o, context) for o in present_offices(sentence)]
    if len(offices) > 1 and _is_signature(sentence):
        offices = [o for o in offices if any(n.party == o.told and is_of(tokens, o.person, n) for n in sentence.bodies)]
    present = [o for o in offices if is_present(sentence, o.person) and o.person.first < limit]
    sides = sides_of(sentence, present, parties, context)
    for office, side in zip(present, sides, strict=True):
        if side is None:
            continue
        person = office.person
        role, body = post_of(sentence, person, side)
        behind = led is not None and tokens.starts[person.first] >= led.start()
        yield FoundPerson(
            span=sentence.passage.published(tokens.starts[person.first], tokens.ends[person.end - 1]),
            name=person.name,
            side=side,
            body=body,
            role=role,
            head=leaders or behind or sides.count(side) == 1,
        )
