"""A Frame: what the table of constructions may ask of a predicate, gathered from its words once."""

from __future__ import annotations

import re

from msgspec import Struct

from policygraph.extraction.en.coordination import PERFORMATIVE
from policygraph.extraction.en.groups import Aspect, Group, Time, find_groups
from policygraph.extraction.en.predicates import Predicate
from policygraph.extraction.en.signs import MEANS, PAYING, Told, signs_of
from policygraph.extraction.en.tokens import Tokens, lemma_of
from policygraph.extraction.en.words import words

Performed = tuple[int, int, str, Time, Aspect]
"""The verb that performs the act: its token, the one behind it, the verb, its time and aspect."""


class Frame(Struct, frozen=True, kw_only=True):
    """A predicate as the constructions see it; see :class:`~policygraph.extraction.en.constructions.Construction`."""

    lemma: str
    time: str
    aspect: str
    passive: bool
    negated: bool
    subject: str
    follows: frozenset[str]
    nouns: frozenset[str]
    inner: frozenset[str]
    deep: frozenset[str]
    """The object's words behind the infinitives."""
    near: frozenset[str]
    at: int
    """The token of the verb that performs the act ("are pleased to announce": announce)."""


_GLAD = words("pleased proud delighted honored honoured glad happy excited please")
_SAYING = words("say state tell add remark")
_HE_HAS = re.compile("T?(?:w|Dm+|Dx+|m+)r*h[rf]*[EXq]")
"""Letters of "that they have agreed"."""
_HE_SAID = re.compile("T?wr*[EPVMHBqhb]")
"""Letters of a pronoun with its verb."""
_CONFIRMING = words("reaffirm affirm confirm reconfirm reiterate")
_WE_STAND = re.compile("T(?:w|f?Dx*m*)r*[Vv]")
_STANDING = words("stand remain intend seek")
"""Verbs of "we affirm that we stand ready to" that carry the act."""
_UNITED = words("united unite stand join")
_WISHING = words("wish want like desire")
_MEETING = words("meet convene gather speak assemble")
_PERFORMED = words(
    "announce reaffirm reiterate affirm renew express thank congratulate commend welcome underscore emphasize stress "
    "recognize acknowledge launch endorse commit condemn declare convey reconfirm applaud invite highlight recommit note "
    "release share unveil sign establish support call urge pledge partner cooperate collaborate join"
)
_REPEATED = words(
    "look express reaffirm reiterate recognize welcome emphasize stress underscore underline note commend appreciate applaud"
)
_AFTER_MEETING = words("reaffirm reiterate renew underscore affirm recommit express")
_OWN = words("our their its")
_OWN_ORGANS = words(
    "ministers minister officials teams agencies experts representatives ministries governments government sherpas "
    "envoys departments working-level groups group secretaries advisors militaries"
)
_ALWAYS_OWN = words("ministers sherpas groups")
_KEYS = words(
    "commitment commitments pledge pledges dedication obligation obligations support solidarity endorsement backing intention intentions intent "
    "resolve determination willingness readiness desire concern concerns condemnation opposition alarm regret dismay outrage "
    "appreciation gratitude thanks satisfaction congratulations hope hopes expectation expectations confidence optimism view views "
    "recognition understanding belief conviction vision goal goals interest interests importance need necessity value role "
    "significance centrality cooperation collaboration coordination note stock agreement consensus call calls meeting "
    "discussion discussions talks consultations information experiences plan plans partnership condolences"
)
_ASKING = words("ask request urge")
_MEASURES = words("series set range level sense degree spirit expression expressions")
"""Nouns whose "of" leads on to the one that counts: "the highest level of confidence"."""
_SOON = "rAp"
_STOPS = "pTWo;:(b"


def frame_of(tokens: Tokens, predicate: Predicate, subject: str) -> Frame:
    """The frame of ``predicate`` with a subject of this kind."""
    group = predicate.group
    at, end, lemma, time, aspect = _performing(tokens, predicate)
    nexts = _next(tokens, end, predicate.end)
    nouns = _nouns(tokens, end, predicate.end)
    inner, behind = _inner(tokens, end, predicate.end)
    if lemma in _ASKING and tokens.tags[end : end + 1] == "T":
        nouns |= _nouns(
            tokens, end + 3 if tokens.words[end + 1 : end + 3] == ["each", "of"] else end + 1, predicate.end
        )
    if group.passive and predicate.subject[0] < predicate.subject[1]:
        nouns |= _nouns(tokens, predicate.subject[0], predicate.subject[1])
    return Frame(
        lemma=lemma,
        time=time,
        aspect=aspect,
        passive=group.passive if at == group.head else False,
        negated=group.negated,
        subject=subject,
        follows=nexts,
        nouns=nouns,
        inner=inner,
        deep=_nouns(tokens, behind, predicate.end) if inner else frozenset(),
        near=_near(tokens, predicate, group, lemma, end),
        at=at,
    )


def _performing(tokens: Tokens, predicate: Predicate) -> Performed:
    """The verb that performs the act: behind "are pleased to", "would like to", "take this opportunity to"."""
    group = predicate.group
    lemma = group.lemma
    plain = (group.head, group.end, lemma, group.time, group.aspect)
    apart = _told_apart(tokens, group, predicate.end)
    if apart is not None:
        return apart
    if lemma in _GLAD or lemma in _WISHING:
        allowed, reach = _PERFORMED, 1
    elif lemma == "take" and "opportunity" in tokens.words[group.end : group.end + 3]:
        allowed, reach = _PERFORMED, 4
    elif lemma == "continue":
        allowed, reach = _REPEATED, 2
    elif lemma in _MEETING and group.time in {"past", "present"}:
        allowed, reach = _AFTER_MEETING, 14
    else:
        return plain
    return _behind_to(tokens, group, range(group.end, min(group.end + reach, predicate.end - 1)), allowed) or plain


def _behind_to(tokens: Tokens, group: Group, places: range, allowed: frozenset[str]) -> Performed | None:
    """The first allowed verb behind a "to" at one of the ``places``."""
    for i in places:
        if tokens.tags[i] == "o":
            verb = i + 1
            while verb < places.stop and tokens.tags[verb] == "r":
                verb += 1
            inner = lemma_of(tokens.words[verb])
            done = _done(tokens, verb + 1) if inner == "announce" else None
            if done is not None or inner in allowed:
                time: Time = "present" if group.time in {"other", "future"} else group.time
                return done or (verb, verb + 1, inner, time, "simple")
    return None


def _done(tokens: Tokens, at: int) -> Performed | None:
    """The verb in "(announce) that they have agreed"."""
    done = _HE_HAS.match(tokens.tags, at)
    if done is None:
        return None
    return done.end() - 1, done.end(), lemma_of(tokens.words[done.end() - 1]), "present", "perfect"


def _told_apart(tokens: Tokens, group: Group, end: int) -> Performed | None:
    """The verb in "are pleased to have signed", "are united in recognizing", "said they would provide"."""
    tags = tokens.tags
    if group.lemma in _GLAD and tags[group.end : group.end + 3] in {"ohE", "ohX", "ohq"}:
        verb = group.end + 2
        return verb, verb + 1, lemma_of(tokens.words[verb]), "present", "perfect"
    if group.lemma in _UNITED and tags[group.end : group.end + 2] == "pG":
        inner = lemma_of(tokens.words[group.end + 1])
        return (group.end + 1, group.end + 2, inner, group.time, "simple") if inner in PERFORMATIVE else None
    if group.lemma == "come" and tokens.words[group.end : group.end + 2] == ["together", "to"]:
        verb = group.end + 2
        if tags[verb : verb + 1] in {"V", "v", "q"}:
            return verb, verb + 1, lemma_of(tokens.words[verb]), group.time, group.aspect
    if group.lemma == "join":
        inside = re.compile("p(?=G)").search(tags, group.end, min(group.end + 9, end))
        inner = lemma_of(tokens.words[inside.end()]) if inside else ""
        if inside and inner in PERFORMATIVE:
            return inside.end(), inside.end() + 1, inner, group.time, "simple"
    if group.lemma in _CONFIRMING and (found := _WE_STAND.match(tags, group.end)):
        inner = lemma_of(tokens.words[found.end() - 1])
        return (found.end() - 1, found.end(), inner, "present", "simple") if inner in _STANDING else None
    return _reported(tokens, group, end)


def _reported(tokens: Tokens, group: Group, end: int) -> Performed | None:
    """The verb in "announce that they have agreed", "said they would provide"."""
    if group.lemma == "announce" and (done := _done(tokens, group.end)):
        return done
    if group.lemma in _SAYING and _HE_SAID.match(tokens.tags, group.end):
        return _said(tokens, group.end, end)
    return None


def _said(tokens: Tokens, start: int, end: int) -> Performed | None:
    """What speakers say of themselves is theirs: "said that they would provide" as "will provide"."""
    for group in find_groups(tokens):
        if start < group.start < min(start + 4, end):
            time: Time = "future" if group.modal == "would" else group.time
            return group.head, group.end, group.lemma, time, group.aspect
    return None


def _next(tokens: Tokens, end: int, stop: int) -> frozenset[str]:
    """The word behind the verb, the one behind adverbs, and what kind of complement they open."""
    if end >= stop:
        return frozenset()
    found = {tokens.words[end]}
    at = end
    while at < stop - 1 and tokens.tags[at] == "r":
        at += 1
    found.add(tokens.words[at])
    if tokens.tags[at] == "," and at + 1 < stop:
        close = tokens.tags.find(",", at + 1, min(stop, at + 14))
        if close > 0 and close + 1 < stop:
            at = close + 1
            found.add(tokens.words[at])
    if tokens.tags[at] == "o" and at + 1 < stop:
        verb = at + 1
        while verb < stop - 1 and tokens.tags[verb] == "r":
            verb += 1
        if tokens.tags[verb] in "Vvqcxh" and not (
            tokens.tags[verb] == "x" and tokens.tags[verb + 1 : verb + 2] in {"p", "x", "v", ""}
        ):
            found.add("to-")
    elif tokens.tags[at] == "G":
        found.add("-ing")
    return frozenset(found)


def _nouns(tokens: Tokens, end: int, stop: int) -> frozenset[str]:
    """The words of the object's first noun phrase; over "and" and commas only until a telling noun is found."""
    at = end
    skipped = 0
    while (
        at < stop
        and skipped < 4
        and (tokens.tags[at] in _SOON or tokens.tags[at : at + 2] == "oD" or (tokens.tags[at] == "E" and skipped == 0))
    ):
        at += 1
        skipped += 1
    found: set[str] = set()
    for i in range(at, min(stop, at + 12)):
        tag = tokens.tags[i]
        ended = tag in "C,-" and not found.isdisjoint(_KEYS) and tokens.words[i + 1 : i + 2] != ["commitment"]
        if (tag in _STOPS and tokens.words[i - 1] not in _MEASURES) or ended:
            break
        if tag in "xvzVqmGAE" or tokens.words[i] == "another" or (tag == "Z" and tokens.words[i] in _KEYS):
            found.add(tokens.words[i])
    if (
        at < stop
        and not found.isdisjoint(_OWN_ORGANS)
        and (tokens.words[at] in _OWN or not found.isdisjoint(_ALWAYS_OWN))
    ):
        found.add("#own-organ")
    return frozenset(found)


def _inner(tokens: Tokens, end: int, stop: int) -> tuple[frozenset[str], int]:
    """The verbs of the infinitives or gerunds right behind the verb ("will continue to work to"), and where they end."""
    found: set[str] = set()
    at = end
    behind = end
    steps = 0
    while at < stop and steps < 8 and len(found) < 2:
        tag = tokens.tags[at]
        if tag in "VvqG" and (at > end or tag == "G"):
            found.add(lemma_of(tokens.words[at]))
            behind = at + 1
        elif tag not in "orp":
            break
        at += 1
        steps += 1
    return frozenset(found), behind


def _near(tokens: Tokens, predicate: Predicate, group: Group, lemma: str, end: int) -> frozenset[str]:
    """Words beside the verb, and signs (``#...``) of what the rest of the clause says."""
    beside = {*tokens.words[group.start : group.end], *tokens.words[end : min(end + 3, predicate.end)]}
    means = lemma in PAYING and not MEANS.isdisjoint(_nouns(tokens, end, predicate.end))
    return frozenset(beside | signs_of(Told(tokens, predicate, lemma, end, means)))
