"""Who is told to be there: words of presence, and what only looks back to another occasion or ahead to what was to be done."""

from __future__ import annotations

import re

from policygraph.extraction.en.context import Sentence
from policygraph.extraction.en.people import Person
from policygraph.extraction.en.predicates import split_predicates
from policygraph.extraction.en.sides import Office
from policygraph.extraction.en.tokens import lemma_of
from policygraph.extraction.en.words import words

PRESENCE = re.compile(
    r"\b(?:(?:was|were) (?:hosted|welcomed)|(?:led|headed|represented) (?:the|their|its)|joined|attended|attendees|participat(?:ed|ing|ants?)|(?:co-)?chaired|led by|headed by|"
    r"represented|accompanied|delegations? (?:was|were|included?|compris\w+|consist\w+|led|headed|of)|delegates|included|comprised|opened by|dialogue was (?:co-)?led)\b",
    re.IGNORECASE,
)
_LAUNCHED = r"^(?:launched|announced|established|created|initiated|directed) by\b.*?,(?= (?:the|we|both|this)\b)"
LAUNCHED = re.compile(_LAUNCHED, re.IGNORECASE)
"""The opening that tells who once set up what met: "Launched by President A, ..., the council met"."""
LOOKING_BACK = re.compile(
    rf"{_LAUNCHED}|"
    r"\b(?:(?<!the )following (?=(?:the|their|a|an|his|her|our|up|[A-Z])\b)|after\b|since\b|as follow[- ]?up to\b|ahead of\b|before\b|building on\b"
    r"|at the (?:invitation|direction|request) of\b|under the (?:leadership|direction|presidency) of\b|in preparation for\b|previously\b"
    r"|regarding\b|announced by\b|launched by\b|witnessed by\b|signed by\b)(?:[^,;]|,(?= \d{4}\b))*",
    re.IGNORECASE,
)
"""Words that speak of another occasion: "following the call between A and B, ..."."""
_TO_DO = re.compile(r"or*[Vvq]")
_MEETING = words("meet convene gather join participate speak host welcome hold attend")
_ELSEWHERE = words(
    "visit announced trip leadership speech election since administration between under statement conveyed"
)
_GONE = words("former late")


def present_offices(sentence: Sentence) -> list[Office]:
    """The office-holders, named or not, who are no part of a look back or of what the meeting was for."""
    tokens = sentence.tokens
    asides = [found.span() for found in LOOKING_BACK.finditer(sentence.passage.text)] if sentence.offices else []
    purpose = _purpose(sentence) if sentence.offices else len(tokens)
    return [
        office
        for office in sentence.offices
        if office.person.first < purpose
        and not any(start <= tokens.starts[office.person.first] < end for start, end in asides)
    ]


def _purpose(sentence: Sentence) -> int:
    """Where the sentence goes on to say what was to be done: "met to prepare for", "was held to"; else its end."""
    tokens = sentence.tokens
    predicate = next(iter(split_predicates(tokens)), None)
    if predicate is None:
        return len(tokens)
    for found in _TO_DO.finditer(tokens.tags, predicate.group.end, predicate.end):
        if lemma_of(tokens.words[found.end() - 1]) not in _MEETING:
            return found.start()
    return len(tokens)


def is_present(sentence: Sentence, person: Person) -> bool:
    """Whether somebody is told to be there: not the owner of something, nor the one a visit or speech is of."""
    if not person.name or not person.role or person.name.endswith(("’s", "'s", "’", "'")):
        return False
    before = sentence.tokens.words[max(0, person.first - 3) : person.first]
    return _ELSEWHERE.isdisjoint(before) and _GONE.isdisjoint(before)
