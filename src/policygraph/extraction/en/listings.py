"""Bodies told to take part, by side: of the vocabulary, or found by their form; lists left open; private bodies met."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policygraph.extraction.bodies import is_private
from policygraph.extraction.en.context import Context, Sentence
from policygraph.extraction.en.forms import blanked, bodies_by_form
from policygraph.extraction.en.person_sides import side_of_section, side_of_sentence
from policygraph.extraction.en.posts import body_named
from policygraph.extraction.en.presence import PRESENCE
from policygraph.extraction.grammar import FoundName, Listing
from policygraph.record.model import PRIVATE_SECTOR
from policygraph.vocabulary.mention import Mention

_OPENS = re.compile(
    r"\bamong others\b|\band others\b|\band other (?:relevant |related )?(?:ministries|agencies|departments|organizations|bodies)[^,.;]*|\betc\.?",
    re.IGNORECASE,
)
_PRIVATE_MET = re.compile(
    r"\b(?:briefing (?:by|from)|briefed by|met with|joined by|meeting with|presentation (?:by|from)|input from|heard from|session with|representatives (?:of|from)|participation (?:of|from))\b",
    re.IGNORECASE,
)
_OPENING = 12
_REACH = 160
"""Code points that a list of private bodies may have."""


_ONE = {"Departments": "Department", "Ministries": "Ministry"}
_TOGETHER = re.compile(
    r"\b(?P<kind>Departments|Ministries) of (?P<fields>(?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*(?:(?:, (?:and )?| and )(?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*)+)"
)
_FIELD = re.compile(r"[A-Z][\w-]*(?: [A-Z][\w-]*)*")
_VERB = re.compile(r"[ZVvMbBhHk]")


def listings_of(context: Context, parties: Sequence[str]) -> Iterator[Listing]:
    """The listings in text order. Bodies count in the opening of the text and in sections of participants."""
    seen = 0
    for sentence in context.sentences.values():
        passage = sentence.passage
        if passage.kind not in {"paragraph", "item", "note", "table"}:
            continue
        seen += 1
        private = _private_names(sentence)
        if private:
            yield Listing(side=PRIVATE_SECTOR, names=private)
        if passage.role == "attendance" or (seen <= _OPENING and PRESENCE.search(passage.text)):
            yield from _public(sentence, context, parties)


def _private_names(sentence: Sentence) -> tuple[FoundName, ...]:
    """Private bodies that the governments met or heard: those that the words for it lead to directly."""
    passage = sentence.passage
    private = [m for m in passage.mentions if is_private(m, sentence.lexicon)]
    met = [found.end() for found in _PRIVATE_MET.finditer(passage.text)] if private else []
    return tuple(
        FoundName(span=m.span, written=m.form, kind="organization", mentions=(m,))
        for m in private
        if any(_leads_on(sentence, end, passage.local(m.span)[0]) for end in met)
    )


def _leads_on(sentence: Sentence, start: int, end: int) -> bool:
    """Whether only other names of a list stand between two places of the text: no verb, no new clause."""
    if not 0 <= end - start <= _REACH or re.search(r"[.;:]", sentence.passage.text[start:end]):
        return False
    tokens = sentence.tokens
    between = [tokens.tags[i] for i in range(len(tokens)) if start <= tokens.starts[i] < end]
    return _VERB.search("".join(between)) is None


def _public(sentence: Sentence, context: Context, parties: Sequence[str]) -> Iterator[Listing]:
    """One listing a side: bodies stand on the side that the sentence names, else on their own."""
    passage = sentence.passage
    text = passage.text
    side = side_of_section(sentence, context) or _side_named(sentence, parties)
    found: dict[str | None, list[FoundName]] = {}
    for mention in passage.mentions:
        if mention.kind != "agency":
            continue
        start, end = passage.local(mention.span)
        if not _present(text, start, end):
            continue
        party = sentence.lexicon.entry("agency", mention.entry).party
        if parties and party is not None and party not in parties:
            continue
        found.setdefault(party, []).append(
            FoundName(span=mention.span, written=text[start:end], kind="agency", mentions=(mention,))
        )
    for party, name in _of_kind(sentence, side) if "ies of " in text or "ments of " in text else ():
        if party is not None and (not parties or party in parties):
            found.setdefault(party, []).append(name)
    known = [passage.local(m.span) for m in passage.mentions if m.kind in {"agency", "organization"}]
    for start, end in bodies_by_form(blanked(text, [*known, *_people(sentence)])):
        if _listed(text, start):
            beside = _side_beside(sentence, start, end) or side
            span = passage.published(start, end)
            entry = body_named(text[start:end], beside, sentence.lexicon)[1] if beside else None
            known_as = (Mention(span=span, kind="agency", entry=entry, form=text[start:end]),) if entry else ()
            found.setdefault(beside, []).append(
                FoundName(span=span, written=text[start:end], kind="agency", mentions=known_as)
            )
    opens = tuple(passage.published(*m.span()) for m in _OPENS.finditer(text))
    for party, names in found.items():
        yield Listing(side=party or side, names=tuple(sorted(names, key=lambda n: n.span)), opens=opens)


def _of_kind(sentence: Sentence, side: str | None) -> Iterator[tuple[str | None, FoundName]]:
    """Bodies named together: "the Departments of State, Commerce, and Homeland Security"."""
    for found in _TOGETHER.finditer(sentence.passage.text):
        kind = _ONE[found["kind"]]
        for field in _FIELD.finditer(found["fields"]):
            at = found.start("fields") + field.start()
            span = sentence.passage.published(at, at + len(field[0]))
            name = f"{kind} of {field[0]}"
            party, entry = body_named(name, side, sentence.lexicon)
            mentions = (Mention(span=span, kind="agency", entry=entry, form=name),) if entry else ()
            yield party or side, FoundName(span=span, written=name, kind="agency", mentions=mentions)


def _people(sentence: Sentence) -> list[tuple[int, int]]:
    """Where office-holders stand with their posts: the bodies in them are read with them."""
    tokens = sentence.tokens
    people = [office.person for office in sentence.offices]
    return [(tokens.starts[p.first], tokens.ends[p.end - 1]) for p in people if p.end > p.first]


def _side_beside(sentence: Sentence, start: int, end: int) -> str | None:
    """The country right before a body ("Japan’s Ministry of Tides") or right behind it ("Ministry of Tides of Japan")."""
    tokens, text = sentence.tokens, sentence.passage.text
    for name in sentence.bodies:
        if name.kind != "country" or name.party is None:
            continue
        before = text[tokens.ends[name.end - 1] : start]
        behind = text[end : tokens.starts[name.start]]
        if before in {" ", "’s ", "'s "} or (end <= tokens.starts[name.start] and behind in {" of ", " of the ", " ("}):
            return name.party
    return None


def _present(text: str, start: int, end: int) -> bool:
    """Whether the body itself is told to be there, not a thing of it or a paper to it."""
    before, after = text[:start], text[end : end + 30]
    if re.match(r"['’]s (?!(?:staff|representatives?|officials?))", after):
        return False
    return not re.search(r"\b(?:under|with a|signed|between|against|to|at|in)\s+(?:the )?$", before)


def _listed(text: str, start: int) -> bool:
    """Whether the place is in a list of participants: behind "included", "from", a comma or "and"."""
    return (
        re.search(
            r"(?:includ\w+|from|representatives of|attended by|by|,|and|:|;|of)\s+(?:the |[A-Z][\w.]+[’']s )*$",
            text[:start],
        )
        is not None
    )


def _side_named(sentence: Sentence, parties: Sequence[str]) -> str | None:
    """The one side a sentence is about: "On the Indian side", "The U.S. delegation"."""
    told = side_of_sentence(sentence)
    side = told[0] if told else None
    if side is not None:
        return side
    words = sentence.tokens.words
    owners = {n.start for n in sentence.bodies if words[n.end - 1].endswith(("’s", "'s"))}
    named = {n.party for n in sentence.bodies if n.kind == "country" and n.party in parties and n.start not in owners}
    return named.pop() if len(named) == 1 else None


def bodies_between(sentence: Sentence, first: int, last: int, parties: Sequence[str]) -> Iterator[FoundName]:
    """The bodies of ``parties`` that the tokens ``first``..``last`` name."""
    passage, tokens = sentence.passage, sentence.tokens
    if not first < last <= len(tokens):
        return
    start, end = tokens.starts[first], tokens.ends[last - 1]
    for mention in passage.mentions:
        at, until = passage.local(mention.span)
        named = mention.kind == "agency" and sentence.lexicon.entry("agency", mention.entry).party in parties
        if named and start <= at and until <= end and not re.match(r"['’]s\b", passage.text[until:]):
            yield FoundName(span=mention.span, written=passage.text[at:until], kind="agency", mentions=(mention,))
