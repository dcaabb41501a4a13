"""The little that mapping asks of the vocabulary: an act's level, and what a local id names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from policygraph.bilingual import Bilingual
from policygraph.identifiers import Kind
from policygraph.vocabulary.entry import Entry
from policygraph.vocabulary.lexicon import Lexicon, load_lexicon
from policygraph.vocabulary.unnamed import Party, UnnamedSeries, parties_by_slug, read_unnamed


class ActFacts(NamedTuple):
    """How firmly an act binds (0 to 6), and whether it commits its speaker."""

    level: int
    commissive: bool


class Edition(NamedTuple):
    """One edition of a recurring forum or series: ``itu-pp-2018`` is that of 2018 of ``itu-pp``."""

    kind: Kind
    of: str
    label: Bilingual


class Facts(NamedTuple):
    """Acts by id, the kind of each other id, the patterns of the ids of editions, the parties by the word in ids."""

    acts: Mapping[str, ActFacts]
    kinds: Mapping[str, Kind]
    editions: tuple[tuple[re.Pattern[str], Entry], ...] = ()
    parties: Mapping[str, Party] = MappingProxyType({})

    def edition(self, key: str) -> Edition | None:
        """What ``key`` is an edition of; ``None`` for an id of the vocabulary, or one that fits no pattern."""
        if key in self.kinds:
            return None
        for pattern, entry in self.editions:
            found = pattern.fullmatch(key)
            if found:
                return Edition(entry.kind, entry.id, _edition_label(entry, found))
        return None

    def unnamed_series(self, key: str) -> UnnamedSeries | None:
        """What the id of a series without a name of its own says; ``None`` for any other id."""
        return None if key in self.kinds else read_unnamed(key, self.parties)


def _edition_label(entry: Entry, found: re.Match[str]) -> Bilingual:
    name = Bilingual(entry.label("en"), entry.label("ja"))
    number = found[1]
    if "year" in found.groupdict():
        return Bilingual(f"{name.en} {number}", f"{name.ja}({number}年)")
    return Bilingual(f"{name.en}, no. {number}", f"{name.ja}(第{number}回)")


def facts_of(lexicon: Lexicon) -> Facts:
    """The facts that ``lexicon`` holds."""
    acts = {entry.id: ActFacts(entry.level or 0, commissive=bool(entry.commissive)) for entry in lexicon.of_kind("act")}
    kinds: dict[str, Kind] = {
        entry.id: entry.kind for entry in lexicon if entry.kind not in {"act", "topic", "reason", "remark"}
    }
    editions = tuple((_pattern(entry.edition_key), entry) for entry in lexicon if entry.edition_key)
    parties = MappingProxyType(parties_by_slug(lexicon))
    return Facts(MappingProxyType(acts), MappingProxyType(kinds), editions, parties)


def _pattern(key: str) -> re.Pattern[str]:
    quoted = re.escape(key)
    return re.compile(quoted.replace(r"\{year\}", r"(?P<year>\d{4})").replace(r"\{ordinal\}", r"(?P<ordinal>\d+)"))


@cache
def shipped_facts() -> Facts:
    """The facts of the shipped vocabulary, read once a process."""
    return facts_of(load_lexicon())
