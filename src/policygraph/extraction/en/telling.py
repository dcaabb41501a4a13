"""Whether a sentence tells that the meeting took place: who met, who was received, what was held."""

from __future__ import annotations

import re

from policygraph.extraction.en.context import Sentence, acting
from policygraph.extraction.en.predicates import Predicate, split_predicates
from policygraph.extraction.en.tokens import Tokens
from policygraph.extraction.en.words import words

MEETING_VERBS = words("meet convene gather speak assemble")
_HOLDING = words(
    "hold host co-host conduct convene chair co-chair lead co-lead attend welcome join participate receive launch"
)
_RECEIVING = words("welcome host receive")
OCCASION = re.compile(
    r"\b(?:meetings?|dialogues?|summit|conference|consultations|sessions?|rounds?|call|talks?|ministerial|visit|forum|discussions?|council)\b",
    re.IGNORECASE,
)
_WAS_HELD = re.compile(
    r"\b(?:was|were) (?:\w+ )?(?:held|convened|hosted|co-hosted|chaired|co-chaired)\b|\btook place\b|(?<!will be )\bheld (?:in|on|at|virtually|online|its|their)\b|\bmet\b|\bmeeting (?:in|on|at)\b|\b(?:held|had) (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}(?:meeting|talks?|dialogue|consultations|summit|call)\b"
)
_HAVING_MET = re.compile(r"\bhaving (?:met|convened|gathered|assembled)\b")
_WENT_TO_MEET = re.compile(r"\b(?:led|headed)\b[^.;]*\bdelegation\b[^.;]* to meet with\b")
_ON_OCCASION = re.compile(
    r"(?:On|At) (?:this|the) (?:\w+ )?occasion of\b.{1,60}\b(?:summit|meeting)\b.{1,60}, we ", re.IGNORECASE
)
_HONORED = re.compile(
    r"\b(?:is|are|was|were) (?:honou?red|pleased|delighted|proud) to (?:welcome|host|receive)\b", re.IGNORECASE
)
_ISSUED_AFTER = re.compile(
    r"\b(?:released|issued|made|adopted|agreed)\b[^.;]{0,70}\bstatement\b[^.;]{0,40}\b(?:following|after|at|on the occasion of) (?:their|the|a|an|our|today’s)\b[^.;]{0,60}\b(?:call|meeting|talks|summit|dialogue|consultations)\b",
    re.IGNORECASE,
)
"""Who spoke, in the preface of a statement: "released the following joint statement following their call"."""
_GUEST_WITHIN = 8
"""A guest stands within so many tokens behind "welcomed"."""
_SIDE_EVENTS = words("stakeholder workshop side events")
PREFACE_CALL = re.compile(r"\b(?:call|telephone|phone)\b", re.IGNORECASE)


def tells_meeting(sentence: Sentence, *, calls: bool, first: bool = False) -> bool:
    """Whether a sentence tells who met; ``calls``: the title speaks of a call; ``first``: it opens the text."""
    tokens = sentence.tokens
    text = sentence.passage.text
    if first and receives(sentence):
        return True
    for predicate in split_predicates(tokens):
        group = predicate.group
        told_now = group.lemma in MEETING_VERBS and _of_us(tokens, group.start)
        if group.time not in {"past", "present"} or (
            group.time == "present" and group.aspect != "perfect" and not told_now
        ):
            continue
        if group.lemma in MEETING_VERBS or (calls and group.lemma == "call"):
            return True
        clause = tokens.slice(predicate.start, predicate.end)
        if group.lemma in _HOLDING and OCCASION.search(clause):
            return not _side_event(tokens, predicate.group.end)
        if group.lemma in {"take", "occur"} and OCCASION.search(clause):
            return True
    if _HAVING_MET.search(text) or _WENT_TO_MEET.search(text) or _ON_OCCASION.match(text) or is_preface(text):
        return True
    return _WAS_HELD.search(text) is not None and OCCASION.search(text) is not None


def _of_us(tokens: Tokens, verb: int) -> bool:
    """Whether "we" is the subject, an apposition between dashes left aside: "we – A, B and C – convene"."""
    before = tokens.words[verb - 1]
    return before == "we" or (before in {"–", "—", "-"} and "we" in tokens.words[:4])


def is_preface(text: str) -> bool:
    """Whether it only says who issued the statement below, and after which meeting."""
    return _ISSUED_AFTER.search(text) is not None


def receives(sentence: Sentence) -> bool:
    """Whether somebody welcomed or received an office-holder or a delegation: "A welcomed President B to C"."""
    tokens = sentence.tokens
    if _HONORED.search(sentence.passage.text):
        return any(office.person.name for office in sentence.offices)
    predicate = next(iter(split_predicates(tokens)), None)
    if predicate is None or predicate.group.lemma not in _RECEIVING or predicate.group.passive:
        return False
    if predicate.group.time not in {"past", "present"}:
        return False
    return _guest(sentence, predicate)


def _guest(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether the object is a person in office or a delegation, not a decision, a plan or a step."""
    end = predicate.group.end
    near = sentence.tokens.words[end : end + _GUEST_WITHIN]
    person = any(end <= office.person.first <= end + _GUEST_WITHIN for office in sentence.offices)
    owned = any(word.endswith(("’s", "'s", "s’")) for word in near[:3])
    return (person or "delegation" in near) and not owned


def all_met(sentence: Sentence, parties: tuple[str, ...]) -> bool:
    """Whether a sentence tells that just the parties met or talked: "A, B and C held consultations", "We have convened"."""
    predicate = next(iter(split_predicates(sentence.tokens)), None)
    if predicate is None:
        return False
    we = sentence.tokens.words[predicate.group.start - 1] == "we" or "we" in sentence.tokens.words[:3]
    return (we and predicate.group.lemma in MEETING_VERBS) or (
        predicate.group.lemma in MEETING_VERBS | {"hold"} and set(acting(sentence)) == set(parties)
    )


def held_beside(sentence: Sentence) -> bool:
    """Whether the sentence only tells of something held at another event: "At the G20 Summit, A hosted a dinner"."""
    first = next(iter(split_predicates(sentence.tokens)), None)
    at_event = re.match(r"At the\b[^,]{0,80}\b(?:Summit|Assembly|Conference|Forum|Meeting)\b", sentence.passage.text)
    return at_event is not None and first is not None and first.group.lemma not in MEETING_VERBS


def _side_event(tokens: Tokens, at: int) -> bool:
    """Not the meeting itself: "hosted two stakeholder events"."""
    return any(word in _SIDE_EVENTS for word in tokens.words[at : at + 6])
