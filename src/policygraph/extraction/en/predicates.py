"""The predicates of a sentence that stand on their own: the main verb group, and those coordinated with it.

Verb groups of relative clauses, that-clauses and adverbial clauses are never predicates. A coordinated verb group
("reiterated A, recognized B and agreed to C") is one where :mod:`~policygraph.extraction.en.coordination` finds that
it goes with the main verb; a new subject ("..., and they agreed") opens a clause of its own.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, cast

from policygraph.extraction.en.coordination import SPEAKING, Candidate
from policygraph.extraction.en.groups import Group, find_groups
from policygraph.extraction.en.phrases import PEOPLE
from policygraph.extraction.en.tokens import Tokens
from policygraph.extraction.en.words import words

Link = Literal["main", "shared", "new"]


class Predicate(NamedTuple):
    """A verb group with its clause: tokens ``start``..``end``; ``subject`` tokens, empty where it shares an earlier one."""

    start: int
    end: int
    group: Group
    subject: tuple[int, int]
    link: Link


_TAKES_TO = words(
    "plan aim work look call partner need progress focus pledge hope promise move act start attempt stand urge offer appeal wish "
    "commit vow trade"
)
"""Verbs that may be nouns, with the prepositions and "to" behind them: "they plan to", "they call on"."""
_FLOATING = words("each both all")
_LINK_ADVERBS = words("also further jointly again")
_ADVERB_BEFORE = re.compile(",C[rpDxm]{1,5},$")
"""Letters of a link word with an adverbial, before a new subject: ", and together, we"."""
_WHEN = words("when where once whenever")
_SUBJECT_BEHIND = re.compile(",[wDfm]")
"""Letters of a subject behind the comma that closes an adverbial."""
_RESUMES = re.compile(",r*[ZPMbBhHk]")
"""Letters of a verb behind the comma that closes an aside: "The group, founded in 2020, will"."""
_FINITE = frozenset("vVzZb")
_GATHERING = words(
    "meet convene gather speak assemble hold host visit join call travel attend participate have welcome receive co-host convene organize"
)
"""Verbs of a meeting whose relative clause tells what was said there: "met in Oslo, where they agreed to"."""
_AGAINST = words("while whereas")
_CLAUSE_MARKS = "TWS,;:-"
"""Letters of what a noun phrase may hang on: that, which, as, and marks."""


def split_predicates(tokens: Tokens, start: int = 0, end: int | None = None) -> list[Predicate]:
    """The predicates between two tokens (a sentence), left to right; their clauses do not overlap.

    Verbs that share their object ("have led and will continue to lead ...") are one predicate, that of the last verb.
    """
    stop = len(tokens) if end is None else end
    known = tokens.memo.get((start, stop))
    if known is not None:
        return cast("list[Predicate]", known)
    found: list[Predicate] = []
    for predicate in _Splitter(tokens, start, stop).run():
        last = found[-1] if found else None
        if last and predicate.link == "shared" and not tokens.tags[last.group.end : last.end].strip("rC,"):
            found[-1] = last._replace(end=predicate.end, group=predicate.group)
        else:
            found.append(predicate)
    tokens.memo[start, stop] = found
    return found


class _Splitter:
    """One pass over the verb groups; ``main`` is the predicate that the next one may stand beside."""

    def __init__(self, tokens: Tokens, start: int, stop: int) -> None:
        self.tokens = tokens
        self.tags = tokens.tags
        self.words = tokens.words
        self.start = start
        self.stop = stop
        self.found: list[Predicate] = []
        self.main: Group | None = None
        self.below: Group | None = None
        self.last_end = start
        self.doubtful: Group | None = None
        """A group that is a relative clause unless nothing else is found ("In this regard we")."""

    def run(self) -> list[Predicate]:
        nested = self._nested()
        groups = [
            g for g in find_groups(self.tokens) if self.start <= g.start and g.end <= self.stop and not nested[g.start]
        ]
        for group, following in zip(groups, [*groups[1:], None], strict=False):
            if group.start >= self.last_end and not self._is_noun(group, following):
                self._place(group)
        if not self.found and self.doubtful is not None:
            self._take(self.doubtful, self.start, (self.start, self.doubtful.start))
        return self.found

    def _nested(self) -> bytearray:
        """For each token whether it stands in brackets or quotation marks."""
        inside = bytearray(len(self.tags) + 1)
        dashes = [i for i in range(self.start, self.stop) if self.words[i] in {"—", "–"}]
        if len(dashes) == 2:  # "The theme — Recover Together — is"
            inside[dashes[0] + 1 : dashes[1]] = b"\1" * (dashes[1] - dashes[0] - 1)
        opened: list[int] = []
        quote = -1
        for i in range(self.start, self.stop):
            tag = self.tags[i]
            if tag == "(":
                opened.append(i)
            elif tag == ")" and opened:
                begin = opened.pop()
                inside[begin + 1 : i] = b"\1" * (i - begin - 1)
            elif tag == '"' and quote >= 0 and self.words[i] != "“":
                inside[quote + 1 : i] = b"\1" * (i - quote - 1)
                quote = -1
            elif tag == '"':
                quote = i
        return inside

    def _is_noun(self, group: Group, following: Group | None) -> bool:
        """Whether a lone verb form behind a noun is a noun or an attribute: "their plans are", "organized crime has"."""
        tag = self.tags[group.start]
        if group.end - group.start > 1 or tag not in "vzqE" or group.start == self.start:
            return False
        left = self.tags[group.start - 1]
        before = self.words[group.start - 1]
        if left not in "xmvz)E":
            return False
        if tag == "E":
            if (
                (before.endswith("s") and not before.endswith(("’s", "'s")))
                or left == ")"
                or self.tags[group.end : group.end + 1] not in {"x", "m"}
            ):
                return False
        elif not self._stands_as_verb(group) or self._in_adverbial(group) or before.endswith(("’", "'s", "’s", "'")):
            return True
        if following is None:
            return False
        gap = self.tags[group.end : following.start]
        plain = following.end - following.start == 1 and self.tags[following.start] in "vzE"
        return not plain and not any(c in gap for c in "TWS,;:-o") and "C" not in gap[-1:]

    def _in_adverbial(self, group: Group) -> bool:
        """Whether the sentence opens with an adverbial that still goes on: "Recalling the efforts such as ..., we"."""
        return self.tags[self.start] in "Gpo" and "," not in self.tags[self.start : group.start]

    def _stands_as_verb(self, group: Group) -> bool:
        """By the word behind it, whether a word that may be a noun is a verb here."""
        following = self.tags[group.end : group.end + 1]
        if following and following in "DfTmrGw#A":
            return True
        word = self.words[group.end] if group.end < self.stop else ""
        if word in {"up", "out", "forth"}:
            return group.lemma in {"set", "put", "stand"}
        if word in {"to", "on", "for", "with", "toward", "towards", "together"}:
            return group.lemma in _TAKES_TO
        before = self.words[group.start - 1]
        plural = before.endswith("s") or self.tags[group.start - 1] in "m)" or before in PEOPLE
        return following in {"x", "E"} and (plural or group.start == self.start)

    def _place(self, group: Group) -> None:
        """Where the group stands: below another clause, as main predicate, or beside one."""
        left = self._left(group.start)
        tag = self.tags[left] if left >= self.start else "^"
        if tag in "TWS" and not (left == self.start and tag == "T"):
            self._nest(group)
        elif tag in "C,;-" and self.main is not None:
            self._coordinate(group, left, self.main)
        elif tag in "^:C" and self.main is None:
            self._open(group, left, tag)
        elif tag != "," or self.main is not None or not self._goes_on(group):
            self._with_subject(group, left)

    def _goes_on(self, group: Group) -> bool:
        """Whether a bare verb behind a comma enumerates the purposes that open the sentence: "To map, chart, ... we"."""
        return self.tags[self.start] in "oG" and group.end - group.start == 1 and self.tags[group.start] in "Vvq"

    def _left(self, at: int) -> int:
        """The token before ``at`` that is no adverb or floating "each", "both", "all"."""
        at -= 1
        while at >= self.start and (
            self.tags[at] == "r" or (self.words[at] in _FLOATING and at > self.start and self.tags[at - 1] in "wx")
        ):
            at -= 1
        return at

    def _nest(self, group: Group) -> None:
        self.below = group
        self.last_end = group.end

    def _take(
        self, group: Group, start: int, subject: tuple[int, int], link: Link = "main", *, cut: int | None = None
    ) -> None:
        self._close(start if cut is None else cut)
        self.found.append(Predicate(start, self.stop, group, subject, link))
        self.main = group
        self.below = None
        self.last_end = group.end

    def _close(self, at: int) -> None:
        """End the last predicate before ``at``, without the link word and its comma."""
        if not self.found:
            return
        while at - 1 > self.found[-1].group.end and (
            self.tags[at - 1] in "C,;-" or self.words[at - 1] in _LINK_ADVERBS
        ):
            at -= 1
        self.found[-1] = self.found[-1]._replace(end=at)

    def _open(self, group: Group, left: int, tag: str) -> None:
        """A group without a subject that opens the sentence: an imperative, a bullet; not "Based on", "Guided by"."""
        if group.time == "past" and group.aspect == "simple":
            return
        if self.tags[group.start] in "vz" and group.end - group.start == 1 and not self._stands_as_verb(group):
            return
        if tag != "C":
            self._take(group, self.start, (left + 1, left + 1))
        elif (
            self.tags[self.start] != "o"
            and self.tags[left - 1 : left] in _FINITE
            and not self._infinitive(left - 1)
            and not self._in_adverbial(group)
        ):
            self._take(group, self.start, (self.start, group.start))  # "both sides need and want"

    def _infinitive(self, verb: int) -> bool:
        """Whether "to" stands before the verb, with adverbs between: "to better identify"."""
        at = verb - 1
        while at >= self.start and (self.tags[at] == "r" or self.words[at] in {"best", "better"}):
            at -= 1
        return at >= self.start and self.tags[at] == "o"

    def _with_subject(self, group: Group, left: int) -> None:
        """A group behind a noun phrase: go back to what the phrase hangs on."""
        at = left
        while at >= self.last_end and self.tags[at] not in _CLAUSE_MARKS:
            at -= 1
        mark = self.tags[at] if at >= self.last_end else "|"
        first = self.main is None and not self.found
        if mark in "TWS":
            told = self._told_there(group, at, left)
            if first and at == self.start and mark == "T":
                self._take(group, self.start, (at, left + 1))
            elif told is not None:
                self._take(group, at + 1, (at + 1, group.start), "new", cut=told)
            else:
                self._nest(group)
        elif not first:
            self._new_clause(group, at, left, mark)
        elif self._contact_relative(left) or self._in_participle(group) or self._is_aside(group, left):
            self.doubtful = self.doubtful or group
            self._nest(group)
        else:
            begin = at + 1 if mark == ":" and self.tags[at + 1] == "w" else self.start
            self._take(group, begin, (begin, group.start))

    def _told_there(self, group: Group, at: int, left: int) -> int | None:
        """Where the main clause ends before a subordinate one that speaks for itself, ``None`` before any other.

        So do "..., where they agreed to" behind a meeting, "..., which is why we commit to", and a contrast of two
        parties ("A will do this, while B will do that").
        """
        if self.main is None or not self._can_speak(at + 1, group):
            return None
        word = self.words[at]
        if word in _AGAINST:
            apart = self.tags[at - 1] == "," and self.tags[at + 1] in "wmD" and left > at
            return at - 1 if apart and group.aspect != "progressive" else None
        if word == "why":
            return at - 3 if self.words[at - 2 : at] == ["which", "is"] and self.tags[at - 3] == "," else None
        behind = at - 1 if word == "which" and self.tags[at - 1] == "p" else at
        there = word == "where" or behind < at
        told = there and self.main.lemma in _GATHERING and group.time == "past" and self.tags[behind - 1] == ","
        return behind - 1 if told else None

    def _in_participle(self, group: Group) -> bool:
        """Whether a verb belongs to a participle that opens the sentence: "Building on what A has done, we will ..."."""
        first = self.start
        while first < group.start and self.tags[first] == "r":
            first += 1
        reduced = self.tags[first] == "p" and self._reduced(group)
        opened = (self.tags[first] in "GEoS" or self.words[first] in _WHEN or reduced) and "," not in self.tags[
            first : group.start
        ]
        return opened and _SUBJECT_BEHIND.search(self.tags, group.end, self.stop - 1) is not None

    def _reduced(self, group: Group) -> bool:
        """Whether a lone participle says more of a noun in an adverbial: "Through the pact (ABC) announced in May, we"."""
        lone = group.end - group.start == 1 and self.tags[group.start] in "EX"
        before = self.words[group.start - 1]
        return (
            lone
            and self.tags[group.end : group.end + 1] == "p"
            and before not in PEOPLE
            and self.tags[group.start - 1] in "x)"
        )

    def _is_aside(self, group: Group, left: int) -> bool:
        """Whether a participle between commas says more of a noun: "In the next phase, announced today, they"."""
        lone = group.end - group.start == 1 and self.tags[group.start] in "EX"
        if not lone or self.tags[left] != ",":
            return False
        opened = self.tags[self.start] in "pGSoE" and "," in self.tags[group.end : group.end + 8]
        return opened or _RESUMES.search(self.tags, group.end, self.stop) is not None

    def _contact_relative(self, left: int) -> bool:
        """Whether a pronoun stands right behind a noun: "the progress we have made"."""
        before = self._left(left)
        return (
            self.tags[left] == "w"
            and before >= self.start
            and self.tags[before] in "xvzm)"
            and self.tags[before + 1] != "r"
        )

    def _new_clause(self, group: Group, at: int, left: int, mark: str) -> None:
        """A second subject opens a clause behind ";", behind ", and", or behind a mere "and" where it is plainly one."""
        link = _ADVERB_BEFORE.search(self.tags, self.last_end, at + 1) if self.tags[at + 1] == "w" else None
        if link is not None:
            self._take(group, link.start() + 2, (at + 1, group.start), "new")
            return
        first = self._subject_start(at, left, mark)
        same = self.below is not None and self.below.lemma == group.lemma  # "which A held and B will hold"
        if same or first is None or "o" in self.tags[first : group.start] or not self._can_speak(first, group):
            self._nest(group)
        else:
            self._take(group, first, (first, group.start), "new")

    def _subject_start(self, at: int, left: int, mark: str) -> int | None:
        """The first token of the second subject; ``None`` where the phrase goes on with what stands before it."""
        first: int | None = None
        if mark == "|":
            links = (i for i in range(self.last_end, left) if self.tags[i] == "C" and self._subject_opens(i + 1, left))
            first = next((i + 1 for i in links), None)
        elif (
            mark == ","
            and self.tags[at + 1] == "w"
            and (link := _ADVERB_BEFORE.search(self.tags, self.last_end, at + 1))
        ):
            first = link.start() + 2
        elif mark in ",;-:" and at < left:
            linked = self.tags[at + 1] == "C"
            plainly = mark == ";" or (mark == ":" and self.tags[at + 1] == "w")
            first = at + 1 + linked if linked or plainly else None
        while first is not None and first < left and self.tags[first] == "r":
            first += 1
        return first if first is not None and self.tags[first] in "wDfmxi" else None

    def _subject_opens(self, first: int, left: int) -> bool:
        """A subject behind a mere "and": "and we", "and the two leaders"."""
        if self.tags[first] == "w":
            return True
        short = left - first <= 3 and not any(t in "pC" for t in self.tags[first:left])
        return short and self.words[first] in {"the", "both"} and self.words[left] in PEOPLE

    def _can_speak(self, first: int, group: Group) -> bool:
        """Whether a second subject is one: a pronoun, or people or a name with a verb that they would use."""
        if self.tags[first] in "wi":
            return True
        if self.words[first] in _FLOATING and group.start - first == 1:
            return group.lemma in SPEAKING  # ", and both committed to"
        named = self.tags[group.start - 1] == "m" or not PEOPLE.isdisjoint(self.words[first : group.start])
        lone = group.end - group.start == 1 and self.tags[group.start] == "E"
        verbal = self.tags[group.end : group.end + 1] in {"o", "T", "D", "f"}  # "and the Council decided to"
        attribute = lone and not verbal and (self.main is None or self.main.time != "past")
        return named and not attribute and (group.lemma in SPEAKING or group.time == "future")

    def _coordinate(self, group: Group, left: int, main: Group) -> None:
        """A group behind "and" or a comma, without a subject of its own."""
        if Candidate(self.tokens, self.stop, main, self.below, group, left).stands_beside():
            self._take(group, left + 1, (left + 1, left + 1), "shared")
        elif group.end - group.start > 1:
            self._nest(group)
