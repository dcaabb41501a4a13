"""The side of each person: told with the post or name, by the list or heading, by who came with whom, by who is left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policygraph.extraction.en.context import Context, Sentence
from policygraph.extraction.en.posts import body_of_post
from policygraph.extraction.en.sides import Office
from policygraph.extraction.en.words import words

_ACCOMPANIED = re.compile(r"\b(?:was|were) (?:accompanied|flanked|supported|joined) by\b|\baccompanied by\b")
_HEAD = re.compile(r"\b(?:Secretary|Minister|Commissioner|Director|Ambassador)\b")
_SIDE_WORDS = words("side delegation team participants representatives")


def sides_of(
    sentence: Sentence, present: Sequence[Office], parties: Sequence[str], context: Context
) -> list[str | None]:
    """The side of each of those ``present`` in a sentence, ``None`` where nothing tells it."""
    headed = side_of_section(sentence, context)
    here = (headed, -1) if headed else side_of_sentence(sentence)
    sides = [
        (o.told if not parties or o.told in parties or here is None else None)
        or (here[0] if here and (here[1] < o.person.first or _leads(sentence, o, here[1])) else None)
        or _accompanied(sentence, o, present)
        or _of_post(o, parties, sentence)
        or _of_list(sentence, o, present)
        or o.side
        or _of_neighbour(sentence, o, present, parties)
        or context.counterpart
        for o in present
    ]
    return _by_elimination(_in_order(sentence, present, sides), present, parties)


def side_of_section(sentence: Sentence, context: Context) -> str | None:
    """The side that the heading above names: "Japanese side:" over the items of a list."""
    section = sentence.passage.section
    if not section:
        return None
    above = [s for i, s in context.sentences.items() if i < sentence.passage.index and s.passage.text == section]
    told = side_of_sentence(above[-1]) if above and above[-1].passage.kind == "heading" else None
    return told[0] if told else None


def side_of_sentence(sentence: Sentence) -> tuple[str, int] | None:
    """The one side whose people a sentence lists, and from where: "On the Indian side", "The U.S. delegation included"."""
    told = [
        (n.party, n.start)
        for n in sentence.bodies
        if n.kind == "country" and n.party and not _SIDE_WORDS.isdisjoint(sentence.tokens.words[n.end : n.end + 2])
    ]
    return min(told, key=lambda t: t[1]) if len({party for party, _ in told}) == 1 else None


def _by_elimination(sides: Sequence[str | None], present: Sequence[Office], parties: Sequence[str]) -> list[str | None]:
    """``sides``, where all parties but one are told: whoever is left untold is of that one."""
    told = {office.told for office in present if office.told}
    left = [party for party in parties if party not in told]
    rest = left[0] if len(left) == 1 and len(parties) > 1 else None
    return [side or rest for side in sides]


def _in_order(sentence: Sentence, present: Sequence[Office], sides: list[str | None]) -> list[str | None]:
    """``sides``, but of several under one title those of its countries: "the Prime Ministers of A and B, X and Y"."""
    for office in present:
        group = [i for i, o in enumerate(present) if o.person.plural and o.person.start == office.person.start]
        start, end = office.person.start, office.person.name_start if group[:1] == [present.index(office)] else 0
        codes = [n.party for n in sentence.bodies if n.kind == "country" and start <= n.start < end and n.party]
        if len(group) > 1 and len(codes) == len(group):
            for i, code in zip(group, codes, strict=True):
                sides[i] = code
    return sides


def _leads(sentence: Sentence, office: Office, side_at: int) -> bool:
    """Whether somebody is told to lead the delegation named behind: "Ann Example, Envoy for Tides, led the X delegation"."""
    return not {"led", "headed", "leads", "heads"}.isdisjoint(sentence.tokens.words[office.person.end : side_at])


def _of_list(sentence: Sentence, office: Office, present: Sequence[Office]) -> str | None:
    """The side named before the first of a list of like posts: "X’s Secretary of Tides A, Secretary of Ports B and ..."."""
    at = present.index(office)
    while at > 0:
        before, here = present[at - 1].person, present[at].person
        joined = set(sentence.tokens.words[max(before.end, before.name_start) : here.start]) <= {",", "and", "the"}
        if not joined or _HEAD.findall(before.role)[-1:] != _HEAD.findall(office.person.role)[-1:]:
            return None
        at -= 1
        led = any(n.party == present[at].told and n.end <= before.start <= n.end + 1 for n in sentence.bodies)
        if present[at].told and led:
            return present[at].told
    return None


def _of_neighbour(sentence: Sentence, office: Office, present: Sequence[Office], parties: Sequence[str]) -> str | None:
    """The side of the next one of the same list ("A, Minister for X, and B, Minister for Y, of Z"); whoever met somebody
    of one party is of the other.
    """
    later = next((o for o in present if o.told and o.person.first > office.person.first), None)
    if later is None:
        return None
    between = sentence.tokens.words[office.person.end : later.person.first]
    behind = any(
        n.party == later.told and n.start >= later.person.first
        for n in sentence.bodies
        if n.kind in {"country", "agency"}
    )
    if "with" in between or not {"met", "hosted", "welcomed", "received"}.isdisjoint(between):
        others = [party for party in parties if party != later.told]
        return others[0] if len(others) == 1 else None
    return later.told if behind else None


def _of_post(office: Office, parties: Sequence[str], sentence: Sentence) -> str | None:
    """The one party that has the body of the post: of Japan and the US, only one has a Secretary of Commerce."""
    sides = [party for party in parties if body_of_post(office.person.role, party, sentence.lexicon)]
    return sides[0] if len(sides) == 1 else None


def _accompanied(sentence: Sentence, office: Office, present: Sequence[Office]) -> str | None:
    """The side of the one whom somebody is told to accompany: "President A of X was accompanied by Secretary B"."""
    tokens = sentence.tokens
    found = _ACCOMPANIED.search(sentence.passage.text)
    if found is None or tokens.starts[office.person.first] < found.end():
        return None
    leading = [o.told for o in present if tokens.starts[o.person.first] < found.start() and o.told]
    return leading[0] if len(set(leading)) == 1 else None
