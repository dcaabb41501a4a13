"""Abbreviations that a text defines itself: "Ministry of Posts (MOP)" makes MOP that ministry for the rest of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from msgspec.structs import replace

from policygraph.extraction.passages import Passage
from policygraph.text.document import Span
from policygraph.vocabulary.mention import Mention

_DEFINED = re.compile(
    r"\s?[（(](?:the |hereinafter |以下)?[“\"「『]?([A-Z][A-Za-z0-9&]*[A-Z][A-Za-z0-9&]{0,10})[”\"」』]?(?:という。?)?[)）]"
)
"""An abbreviation in brackets right behind a name: at least two capitals, the first letter one of them."""
_NAMED = re.compile(
    r"\s?[（(]以下、?(?:単に)?[「『]([^「」『』（）()]{1,15})[」』](?:と(?:いう|する|呼ぶ|略す|記す)。?)?[)）]"
)
"""A short name in Japanese: 総務省（以下「本省」という。）."""
_KANJI = r"\u30a1-\u30fa\u30fc\u3400-\u9fff"
_BOUND = frozenset({"agency", "organization", "forum", "series"})


def bound(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages with the text's own abbreviations as mentions of what they abbreviate.

    An abbreviation counts behind its definition. Where the vocabulary knows it for several bodies, the defined one
    is kept.
    """
    known: dict[str, tuple[Mention, ...]] = {}
    read: list[Passage] = []
    for passage in passages:
        defined = dict(_definitions(passage)) if "(" in passage.text else {}
        known.update({name: mentions for name, (_, mentions) in defined.items()})
        places = {name: place for name, (place, _) in defined.items()}
        read.append(_resolved(passage, known, places) if known else passage)
    return tuple(read)


def _definitions(passage: Passage) -> Iterator[tuple[str, tuple[int, tuple[Mention, ...]]]]:
    """Each abbreviation that the passage defines: where its definition ends, and the bodies named right before it."""
    for found in (*_DEFINED.finditer(passage.text), *_NAMED.finditer(passage.text)):
        end = passage.published(0, found.start()).end
        meant = tuple(m for m in passage.mentions if m.span.end == end and m.kind in _BOUND)
        if meant:
            yield found[1], (found.end(), meant)


def _resolved(passage: Passage, known: Mapping[str, tuple[Mention, ...]], places: Mapping[str, int]) -> Passage:
    """The passage with every abbreviation in ``known`` read as defined; ``places``: where those defined here begin."""
    mentions = list(passage.mentions)
    for name in known:
        if name in passage.text:
            for found in _whole(name).finditer(passage.text):
                if found.start() >= places.get(name, 0):
                    mentions = _with(mentions, passage.published(*found.span()), known[name])
    return replace(passage, mentions=tuple(mentions)) if mentions != list(passage.mentions) else passage


@cache
def _whole(name: str) -> re.Pattern[str]:
    """``name`` as a word of its own. Latin letters may stand beside Japanese ones (FKZは), not beside other Latin ones."""
    if name.isascii():
        return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])", re.ASCII)
    return re.compile(rf"(?<![{_KANJI}]){re.escape(name)}")


def _with(mentions: list[Mention], span: Span, meant: tuple[Mention, ...]) -> list[Mention]:
    """``mentions`` with those at ``span`` settled: what is meant alone, or added where nothing stands there."""
    entries = {m.entry for m in meant}
    here = [m for m in mentions if m.span == span]
    if any(m.entry in entries for m in here):
        return [m for m in mentions if m.span != span or m.entry in entries or m.kind not in _BOUND]
    if any(m.span.start < span.end and span.start < m.span.end for m in mentions):
        return mentions
    return sorted([*mentions, *(replace(m, span=span) for m in meant)], key=lambda m: m.span)
