"""Bodies told to take part, by side: of the vocabulary, or found by their form; lists left open; private bodies met."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policygraph.extraction.bodies import is_private
from policygraph.extraction.en.context import Context, Sentence
from policygraph.extraction.en.persons import PRESENCE, side_of_sentence
from policygraph.extraction.grammar import FoundName, Listing
from policygraph.record.model import PRIVATE_SECTOR

_OPENS = re.compile(
    r"\bamong others\b|\band others\b|\band other (?:relevant |related )?(?:ministries|agencies|departments|organizations|bodies)[^,.;]*|\betc\.?",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"\b(?:(?:Federal )?Ministry|Department|Office|Bureau|Agency|Institute|Secretariat|Directorate-General) (?:of|for) (?:the )?"
    r"[A-Z][\w-]*(?:(?:,? and|,| of| for| of the|,? and the)? [A-Z][\w-]*)*"
    r"|\b(?:[A-Z][\w-]+ ){1,5}(?:Commission|Agency|Authority|Administration|Secretariat)\b"
)
_PRIVATE_MET = re.compile(
    r"\b(?:briefing (?:by|from)|briefed by|met with|joined by|meeting with|presentation (?:by|from)|input from|heard from|session with|representatives (?:of|from)|participation (?:of|from))\b",
    re.IGNORECASE,
)
_OPENING = 12


def listings_of(context: Context, parties: Sequence[str]) -> Iterator[Listing]:
    """The listings in text order. Bodies count in the opening of the text and in sections of participants."""
    seen = 0
    for sentence in context.sentences.values():
        passage = sentence.passage
        if passage.kind not in {"paragraph", "item", "note", "table"}:
            continue
        seen += 1
        private = _private_names(sentence)
        if private and _PRIVATE_MET.search(passage.text):
            yield Listing(side=PRIVATE_SECTOR, names=private)
        if passage.role == "attendance" or (seen <= _OPENING and PRESENCE.search(passage.text)):
            yield from _public(sentence, parties)


def _private_names(sentence: Sentence) -> tuple[FoundName, ...]:
    return tuple(
        FoundName(
            span=m.span,
            written=m.form,
            kind="organization",
            mentions=(m,),
        )
        for m in sentence.passage.mentions
        if is_private(m, sentence.lexicon)
    )


def _public(sentence: Sentence, parties: Sequence[str]) -> Iterator[Listing]:
    """One listing a side: bodies stand on the side that the sentence names, else on their own."""
    passage = sentence.passage
    text = passage.text
    side = _side_named(sentence, parties)
    found: dict[str | None, list[FoundName]] = {}
    taken: list[tuple[int, int]] = []
    for mention in passage.mentions:
        if mention.kind != "agency":
            continue
        start, end = passage.local(mention.span)
        if not _present(text, start, end):
            continue
        party = sentence.lexicon.entry("agency", mention.entry).party
        taken.append((start, end))
        if parties and party is not None and party not in parties:
            continue
        found.setdefault(party, []).append(
            FoundName(span=mention.span, written=text[start:end], kind="agency", mentions=(mention,))
        )
    for match in _FORM.finditer(text):
        start, end = match.span()
        if side and not any(a < end and start < b for a, b in taken) and _listed(text, start):
            span = passage.published(start, end)
            found.setdefault(side, []).append(FoundName(span=span, written=match[0], kind="agency"))
    opens = tuple(passage.published(*m.span()) for m in _OPENS.finditer(text))
    for party, names in found.items():
        yield Listing(side=party or side, names=tuple(sorted(names, key=lambda n: n.span)), opens=opens)


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
    named = {n.party for n in sentence.bodies if n.kind == "country" and n.party in parties}
    return named.pop() if len(named) == 1 else None
