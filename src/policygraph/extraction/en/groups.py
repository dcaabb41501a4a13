"""Verb groups: auxiliaries and verb as one, with tense, aspect, voice and negation ("will not be held")."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, cast

from policygraph.extraction.en.tokens import Tokens, lemma_of

Time = Literal["past", "present", "future", "other"]
"""``future``: will, shall, is to; ``other``: the other modals (may, should, would)."""

Aspect = Literal["simple", "progressive", "perfect"]


class Group(NamedTuple):
    """A finite verb group: tokens ``start``..``end``; ``head`` is the token of its verb, ``lemma`` that verb."""

    start: int
    end: int
    head: int
    lemma: str
    time: Time
    aspect: Aspect
    passive: bool
    negated: bool
    plural: bool | None
    """Whether the form asks for a plural subject; ``None`` if it does not tell."""
    modal: str | None = None


_ADV = "[rnf]*"
_LEXICAL = "[VvEXPqGAZz]"
# A stretch between commas or brackets behind the first auxiliary: "will, subject to approval, provide".
_ASIDE = rf"(?:,[^,;:.()]{{1,14}},{_ADV}(?=[VvEXGqcdh]))?"
_GROUP = re.compile(
    rf"Mpo{_ADV}[Vvq]|(?:[khM]{_ADV}C{_ADV})?M{_ADV}(?:\([^()]{{1,2}}\))?{_ASIDE}(?:h{_ADV})?(?:[cd]{_ADV})*(?:{_LEXICAL}|x)?"
    rf"|[bB]{_ADV}{_ASIDE}(?:e{_ADV})?(?:[GEXA]|(?:o{_ADV}(?:c{_ADV})?[VvqEX]))?"
    rf"|[hH]{_ADV}{_ASIDE}(?:d{_ADV})?(?:e{_ADV})?(?:[EXGqAV])?"
    rf"|k{_ADV}[Vvq]?"
    rf"|[VvZzPEq]"
)


def find_groups(tokens: Tokens) -> list[Group]:
    """Every stretch that can be a finite verb group, left to right; which of them is one, its neighbours tell."""
    known = tokens.memo.get("groups")
    if known is not None:
        return cast("list[Group]", known)
    tags = tokens.tags
    groups: list[Group] = []
    for found in _GROUP.finditer(tags):
        start, end = found.span()
        while end > start + 1 and tags[end - 1] in "rnf,":
            end -= 1
        group = _single(tokens, start) if end - start == 1 and tags[start] in "VvZzPEq" else _joined(tokens, start, end)
        if group is not None:
            groups.append(group)
    tokens.memo["groups"] = groups
    return groups


def _single(tokens: Tokens, at: int) -> Group | None:
    """A verb without auxiliary, unless the word before it shows that it is none (to, the, of)."""
    tags = tokens.tags
    before = at - 1
    while before >= 0 and (tags[before] == "r" or (tokens.words[before] in {"best", "better"} and before == at - 1)):
        before -= 1
    left = tags[before] if before >= 0 else "^"
    tag = tags[at]
    if left in "opGD#f" and not _after_quantity(tokens, before, tag) and not _after_date(tokens, before, tag):
        return None
    if (left == "D" and tag == "E") or (tag in "vz" and before >= 0 and tokens.words[before] in _TAKING):
        return None  # "took place"
    if left in "MbBhHkXVcde" or (left == "S" and tag in "EX") or (left in "vq" and before and tags[before - 1] in "oM"):
        return None  # "help raise", "to support meet", "as agreed"
    if tag == "E" and at + 1 < len(tags) and tokens.words[at + 1] == "by":
        return None
    time: Time = "past" if tag in "EPq" else "present"
    plural = {"V": True, "v": True, "Z": False, "z": False}.get(tag)
    lemma = lemma_of(tokens.words[at])
    return Group(at, at + 1, at, lemma, time, "simple", passive=False, negated=False, plural=plural)


_TAKING = frozenset({"take", "takes", "took", "taken"})
_YEAR = re.compile("(?:19|20)[0-9]{2}")


def _after_date(tokens: Tokens, at: int, tag: str) -> bool:
    """Whether a verb follows a date behind its subject: "The two sides on 10 March 2031 launched"."""
    return tag in "EP" and _YEAR.fullmatch(tokens.words[at]) is not None and tokens.tags[at - 1 : at] in {"m", "p"}


def _after_quantity(tokens: Tokens, at: int, tag: str) -> bool:
    """Whether a determiner stands for a noun before the verb ("This includes", "Both agreed"), or floats ("we all agree")."""
    word = tokens.words[at]
    if tokens.tags[at] == "f" and tokens.tags[at - 1 : at] == "o":
        return False  # "to both accelerate ... and enhance"
    if tokens.tags[at] == "f":
        return tag in "VZPE" or (at > 0 and tokens.tags[at - 1] in "wx")
    if word in {"this", "these", "those"}:
        return tag in "VZP"
    return word in {"many", "some", "several"} and tag in "VZPE"


def _joined(tokens: Tokens, start: int, end: int) -> Group | None:
    """Two auxiliaries before one verb count as the later one: "does not and will never recognize"."""
    both = tokens.tags.find("C", start, end)
    if both < 0:
        return _compound(tokens, start, end)
    group = _compound(tokens, tokens.tags.index("M", both), end)
    return group._replace(start=start) if group else None


def _compound(tokens: Tokens, start: int, end: int) -> Group | None:
    tags = tokens.tags
    words = tokens.words
    first = tags[start]
    head = end - 1
    last = tags[head]
    body = tags[start:end]
    negated = "n" in body
    modal: str | None = None
    plural: bool | None = None
    time: Time
    if first == "M":
        modal = words[start]
        time = "future" if modal in {"will", "shall", "'ll"} else "present" if "po" in body else "other"
    elif first in "bh":
        time = "present"
        plural = words[start] in {"are", "have", "am", "'re"}
    elif first == "k":
        time = "past" if words[start] == "did" else "present"
        plural = words[start] == "do" if time == "present" else None
    else:
        time = "past"
        plural = words[start] == "were" if first == "B" else None
    aux = body[:-1] if len(body) > 1 else ""
    be = any(c in aux for c in "bBcde")
    aspect: Aspect = "simple"
    passive = False
    if last == "G" and be:
        aspect = "progressive"
    elif last in "EXqA" and be and "o" not in aux:
        passive = last != "A"
    if ("h" in aux or "H" in aux) and last != "A":  # "V": has come, has become
        aspect = "progressive" if last == "G" else "perfect"
    if first in "bB" and "o" in aux:
        time = "future"
        passive = "c" in aux[aux.index("o") :]
    lemma = "be" if last in "bBcde" else "have" if last in "hH" else lemma_of(words[head])
    if last == "M" and tokens.words[end : end + 1] == [":"]:
        lemma = "do"  # "we will:" over a list
    elif last in "Mkrnf,":
        return None
    return Group(start, end, head, lemma, time, aspect, passive, negated, plural, modal)
