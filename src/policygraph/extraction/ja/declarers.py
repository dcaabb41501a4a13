"""Who speaks in a Japanese declaration, told by its first words (我々、G7の首脳は) or its title (日豪首脳共同声明)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from policygraph.extraction.bodies import GATHERINGS, party_of
from policygraph.extraction.passages import Passage
from policygraph.text.document import Span
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.mention import Mention

QUAD = frozenset({"AU", "IN", "JP", "US"})
"""The members of the Quad, the one gathering whose members are named as often as itself."""
_SIGNING = 4
"""A declaration is signed (我々、…は) in so many sentences at its beginning."""
_HEADING = 3
"""Without a title, a heading among so many passages is one."""
_TEXTUAL = frozenset({"paragraph", "item"})
_OUTSIDE = frozenset({"navigation", "contact", "background", "attendance"})
_SIGNED = re.compile(
    r"^\W*(?:[0-9]{1,2}[ .)]*)?(?:我々|われわれ|私たち|私達)[、, ]*(?P<who>(?![はがのもをに])[^。]{2,200}?)は(?=[、, ])"
)
_DECLARATION = re.compile(
    r"(?:共同(?:閣僚|首脳|大臣|プレス)?(?:声明|宣言|プレス・?リリース|記者発表|新聞発表|発表|ステートメント|コミュニケ)"
    r"|(?<!議長)(?:声明|宣言|コミュニケ))"
    r"(?=$|[\s(\[「」『』【】\"'<>:―—–-]|(?:骨子|要旨|概要|全文|本文|仮訳)(?:$|[\s(]))"
)
"""The last word of what the parties say together; 共同声明の発出 and 宣言に関する説明会 are told by somebody else."""
_PRIVATE = re.compile(r"民間|経済界|産業界|業界|企業|経済団体|経団連|連合会|会議所|財界|協会")
_ABOUT = re.compile(r"(?:に関する|についての|に対する|をめぐる|に係る|に向けた|への|のための)")
_OBJECT = re.compile(
    r"(?:の?(?:情勢|問題|危機|侵略|支援|復興))?(?:に関する|についての|に対する|をめぐる|に係る|への|における|による)"
)
_WITH_JAPAN = re.compile(r"日[・-]?$")
_WITH_US = re.compile(r"との")


def declarers_of(passages: Sequence[Passage], lexicon: Lexicon) -> tuple[str, ...]:
    """The codes of those who declare, sorted; none where neither the first words nor the title tell.

    ``passages`` are those of a whole document in text order. A group (G7, G20, QUAD) stands as the words name it; the
    Quad by its four countries where the text names each of them.
    """
    codes = _signed(passages, lexicon) or _titled(passages, lexicon)
    if codes != ("QUAD",):
        return codes
    named = {m.entry for p in passages if p.role not in _OUTSIDE for m in p.mentions if m.kind == "country"}
    return tuple(sorted(QUAD)) if named >= QUAD else codes


def _signed(passages: Sequence[Passage], lexicon: Lexicon) -> tuple[str, ...]:
    first = [p for p in passages if p.kind in _TEXTUAL and p.role not in _OUTSIDE and p.text][:_SIGNING]
    for passage in first:
        found = _SIGNED.match(passage.text)
        codes = _codes(passage, *found.span("who"), lexicon) if found else ()
        if codes:
            return codes
    return ()


def _titled(passages: Sequence[Passage], lexicon: Lexicon) -> tuple[str, ...]:
    """The parties in the title of a declaration, before or after what it is about."""
    titles = [p for p in passages if p.kind == "title"] or [p for p in passages[:_HEADING] if p.kind == "heading"]
    for passage in titles:
        found = _DECLARATION.search(passage.text)
        if found is None or _PRIVATE.search(passage.text):
            continue
        about = max((m.end() for m in _ABOUT.finditer(passage.text, 0, found.start())), default=0)
        codes = _codes(passage, about, found.end(), lexicon) or _codes(passage, 0, about, lexicon)
        if len(codes) > 1 or GATHERINGS & set(codes):
            return codes
    return ()


def _codes(passage: Passage, start: int, end: int, lexicon: Lexicon) -> tuple[str, ...]:
    """Who is named in ``passage.text[start:end]``; a gathering beside its members told one by one is left out."""
    codes: set[str] = set()
    for span, mentions in _by_place(passage.mentions).items():
        low, high = passage.local(span)
        if low < start or high > end or _OBJECT.match(passage.text, high):
            continue
        here = _parties(mentions, lexicon)
        codes |= here
        joined = _WITH_JAPAN.search(passage.text[start:low]) or _WITH_US.match(passage.text, high)
        if len(here) == 1 and joined:
            codes.add("JP")  # 日・カナダ; 豪州との: with us
    members = codes - GATHERINGS
    return tuple(sorted(members if len(members) > 1 else codes))


def _by_place(mentions: Iterable[Mention]) -> dict[Span, list[Mention]]:
    places: dict[Span, list[Mention]] = {}
    for mention in mentions:
        places.setdefault(mention.span, []).append(mention)
    return places


def _parties(mentions: Sequence[Mention], lexicon: Lexicon) -> set[str]:
    """The parties that one name stands for; an agency's name of several countries stands for none."""
    series = next((m for m in mentions if m.kind == "series"), None)
    if series is not None:
        entry = lexicon.entry("series", series.entry)
        group = (entry.body or "").upper()
        return {group} if group in GATHERINGS else set(entry.parties)
    codes = {code for m in mentions if (code := party_of(m, lexicon)) is not None}
    return codes if len(codes) == 1 or all(m.kind == "country" for m in mentions) else set()
