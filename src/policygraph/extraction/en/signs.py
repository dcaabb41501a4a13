"""Signs of what a clause says beside its verb and object, for the table of constructions; each is a word with ``#``."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from policygraph.extraction.en.predicates import Predicate
from policygraph.extraction.en.tokens import Tokens
from policygraph.extraction.en.words import words


class Told(NamedTuple):
    """A predicate whose act ``lemma`` performs, the words of its complement from the token ``end`` on."""

    tokens: Tokens
    predicate: Predicate
    lemma: str
    end: int
    means: bool
    """Whether money or means head the object."""

    @property
    def rest(self) -> str:
        """The words behind the verb."""
        return self.tokens.slice(self.end, self.predicate.end)

    @property
    def whole(self) -> str:
        """The words of the clause."""
        return self.tokens.slice(self.predicate.start, self.predicate.end)


PAYING = words("commit pledge")
MEANS = words(
    "asset assets fund funds funding resource resources troops support assistance financing investment investments aid"
)
_PAID = re.compile("(?:[prDxmSV]|o(?=#)){0,4}#")
"""Letters of a sum of money right behind the verb."""
_DATED = re.compile(
    r"\b(?:in|since) (?:(?:early|late|mid) )?(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December|\d{4}|last|the past)\b|\b(?:last|previous|past|earlier this) (?:year|month|week|summer|fall|spring|winter)\b"
    r"|\bpreviously\b|\brecently\b|\balready\b|\bago\b|\bsince\b|\bat the (?:\w+ )?20\d\d\b|\byesterday\b",
    re.IGNORECASE,
)
_DATED_LETTERS = 240
_AT_MEETING = re.compile(r"\b(?:at|during|on the margins of|in) (?:the|this|today’s|their|our) (?:\w+ ){0,4}(?:meeting|dialogue|summit|session|forum|conference)\b|\btoday\b|\bhereby\b")  # fmt: skip
_ACTION_IN_THAT = re.compile(r"\b(?:will|shall|should|would(?! have)|must|are to|is to|need to)\b")
_AS = re.compile(r"[^,;]{3,90}? as\b")
_AREAS = re.compile(
    r"\bpriorities\b|\b(?:next|concrete|priority|further) (?:\w+ )?(?:steps|actions|measures)\b|\b(?:areas?|fields?|sectors?|priorit(?:y|ies)|domains?)\b.{0,40}?\b(?:for|of)\b.{0,40}?\b(?:cooperation|collaboration|(?:joint|future|further) (?:work|action|efforts))\b",
    re.IGNORECASE,
)
_TO_MEET = re.compile(
    r"\b(?:to|in|on|of) (?:continue (?:to )?)?(?:hold|holding|host|hosting|convene|convening) (?:[\w.’'&-]+ ){0,6}?(?:meetings?|summits?|dialogues?|consultations|conference)\b|\bto meet (?:again|annually|regularly)\b",
    re.IGNORECASE,
)
_OF_A_THING = re.compile(
    r"that (?!.{0,40}\b(?:we|they|both|two|each|all|our|their|it|he|she|countries|sides?|leaders|ministers?|governments?|parties|officials|teams|groups?|participants)\b)"
    r"(?:(?!\b[A-Z][\w.]+ (?:will|would)\b)[\w’',-]+ ){1,16}?(?:will|would) (?!(?:not )?(?:be|work|meet|take|continue|remain)\b)"
)
"""What a thing will do is a judgement: "agreed that further delays will jeopardize ..."."""
_EFFECTS = re.compile(r"\b(?:jobs|opportunities|growth|prosperity|conditions)\b")
_VISIT = re.compile(r"\b(?:visit|travel|attend|host)", re.IGNORECASE)
_SHOULD = re.compile(r"\bshould\b")
_VITAL = re.compile(r"\b(?:importan\w+|essential|vital|critical|crucial|necessary|indispensable|fundamental)\b")
_OWN_ACTION = re.compile(
    r"(?:that )?(?:both|the two|they|we|their|our|the (?:parties|participants))\b[^,;]{0,60}?\b(?:will|would|shall)\b",
    re.IGNORECASE,
)
_OWN_PROMISE = re.compile(r"that (?:it|he|she) (?:will|shall)\b")
_PLAIN_JUDGEMENT = re.compile(
    r"(?:the|this|these|their|our|it) (?:[\w’'-]+ ){1,6}?(?:is|are|was|were|remains?) (?!to\b)"
)
_ANNOUNCED_ACTION = re.compile(
    r"(?:today )?(?:that\b|they\b|it\b|we\b|the \w+ (?:will|would)\b).{0,400}?\b(?:will|would|intends?|plans?|are|is)\b",
    re.IGNORECASE,
)
_DUTIES = words("should must")
_CONFIRMING = "reaffirm affirm confirm reconfirm reiterate"
_OWN = words("our their its")


def _is_paid(told: Told) -> bool:
    """Money or means stand right behind the verb: "has committed $5 million", "has committed additional assets"."""
    tags = told.tokens.tags
    if told.predicate.group.aspect != "perfect":
        return False
    return _PAID.match(tags, told.end) is not None or (told.means and tags[told.end : told.end + 1] in "xDAEm")


_BY_VERB: tuple[tuple[str, frozenset[str], Callable[[Told], object]], ...] = (
    (
        "#judgement",
        words("agree concur"),
        lambda told: not _ACTION_IN_THAT.search(told.rest) or _OF_A_THING.match(told.rest),
    ),
    ("#to-meet", words(_CONFIRMING) | words("express"), lambda told: _TO_MEET.search(told.rest)),
    ("#will-that", words("announce"), lambda told: _ANNOUNCED_ACTION.match(told.rest)),
    ("#as", words("regard view see consider take"), lambda told: _AS.match(told.rest)),
    ("#own-promise", words(_CONFIRMING), lambda told: _OWN_PROMISE.match(told.rest)),
    ("#plain-judgement", words("agree"), lambda told: _PLAIN_JUDGEMENT.match(told.rest)),
    ("#own-action", words(_CONFIRMING), lambda told: _OWN_ACTION.match(told.rest)),
    ("#should", words(_CONFIRMING), lambda told: _SHOULD.search(told.rest) and not _VITAL.search(told.rest)),
    ("#paid", PAYING, _is_paid),
    ("#counted", words("welcome host"), lambda told: _PAID.match(told.tokens.tags, told.end)),
    ("#areas", words("identify select choose name"), lambda told: _AREAS.search(told.rest)),
    (
        "#effects",
        words("create"),
        lambda told: told.predicate.group.aspect == "progressive" and _EFFECTS.search(told.rest),
    ),
    ("#visit", words("accept"), lambda told: _VISIT.search(told.rest)),
)
_SIGNS_OF = {
    verb: tuple((sign, test) for sign, verbs, test in _BY_VERB if verb in verbs)
    for verb in sorted({verb for _, verbs, _ in _BY_VERB for verb in verbs})
}


def signs_of(told: Told) -> set[str]:
    """The signs of a clause."""
    found = {sign for sign, test in _SIGNS_OF.get(told.lemma, ()) if test(told)}
    group = told.predicate.group
    if group.time in {"past", "present"} and (group.passive or group.aspect != "progressive"):
        found |= _signs_of_time(told)
    if group.modal in _DUTIES:
        found.add("#should")
    if not _OWN.isdisjoint(told.tokens.words[told.end : told.end + 6]):
        found.add("#our")
    return found


def _signs_of_time(told: Told) -> set[str]:
    whole = told.whole
    shared = told.predicate.link == "shared" and _DATED.match(told.tokens.text)
    found = {"#before"} if _DATED.search(whole[:_DATED_LETTERS]) or shared else set()
    return found | {"#at-meeting"} if _AT_MEETING.search(whole) else found
