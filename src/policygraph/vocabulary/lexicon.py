"""The Lexicon: everything the Turtle vocabularies say, as typed entries that nothing can change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from policygraph.bilingual import Language, both
from policygraph.errors import UsageError
from policygraph.resources import ontology_dir, reference_dir
from policygraph.vocabulary.entry import KINDS, Entry, Kind, Label, Misnomer
from policygraph.vocabulary.mention import Mention

_VOCABULARIES = ("acts.ttl", "topics.ttl", "reasons.ttl", "remarks.ttl")


class Lexicon:
    """Entries by kind and id. Two kinds never share an id, so :meth:`find` needs none.

    Iteration goes kind by kind in the order of :data:`KINDS`, and by id within a kind; acts go by rank.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        ordered = sorted(entries, key=lambda entry: (KINDS.index(entry.kind), entry.rank or 0, entry.id))
        self._entries: Mapping[tuple[Kind, str], Entry] = MappingProxyType(
            {(entry.kind, entry.id): entry for entry in ordered}
        )

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, key: tuple[Kind, str]) -> bool:
        return key in self._entries

    @cached_property
    def _by_id(self) -> Mapping[str, Entry]:
        return MappingProxyType({entry.id: entry for entry in self})

    @cached_property
    def _broader(self) -> Mapping[str, tuple[str, ...]]:
        return MappingProxyType({entry.id: self._above(entry.broader) for entry in self.of_kind("topic")})

    def of_kind(self, kind: Kind) -> tuple[Entry, ...]:
        """All entries of ``kind``, by id (acts by rank)."""
        return tuple(entry for entry in self if entry.kind == kind)

    def entry(self, kind: Kind, id: str) -> Entry:
        """The entry of ``kind`` with this id; raises :class:`UsageError` when there is none."""
        try:
            return self._entries[kind, id]
        except KeyError:
            raise UsageError(
                both("the vocabulary has no {kind} {id!r}", "語彙に {kind} の「{id}」はありません", kind=kind, id=id),
                advice=both(
                    "`policygraph vocabulary list {kind}` shows all",
                    "`policygraph vocabulary list {kind}` で一覧が見られます",
                    kind=kind,
                ),
            ) from None

    def find(self, id: str) -> Entry | None:
        """The entry with this id, of whatever kind; ``None`` when there is none."""
        return self._by_id.get(id)

    def label(self, kind: Kind, id: str, language: Language) -> str:
        """The preferred label; raises :class:`UsageError` for an unknown id."""
        return self.entry(kind, id).label(language)

    def broader(self, topic: str) -> tuple[str, ...]:
        """The topics above ``topic``, nearest first; raises :class:`UsageError` for an unknown topic."""
        return self._broader[self.entry("topic", topic).id]

    def _above(self, nearest: Iterable[str]) -> tuple[str, ...]:
        above: list[str] = []
        waiting = list(nearest)
        while waiting:
            topic = waiting.pop(0)
            if topic not in above and ("topic", topic) in self:
                above.append(topic)
                waiting.extend(self.entry("topic", topic).broader)
        return tuple(above)

    def narrower(self, topic: str) -> tuple[str, ...]:
        """The topics below ``topic``, at any depth, by id; raises :class:`UsageError` for an unknown topic."""
        below = self.entry("topic", topic).id
        return tuple(id for id, above in self._broader.items() if below in above)

    @cached_property
    def _web_hosts(self) -> Mapping[str, str]:
        return MappingProxyType({host: entry.id for entry in self.of_kind("agency") for host in entry.web_hosts})

    def publisher_at(self, address: str) -> str | None:
        """The agency whose pages lie on the host of ``address`` or on one above it; ``None`` for any other address."""
        host = urlsplit(address).hostname or ""
        labels = host.split(".")
        above = (".".join(labels[start:]) for start in range(len(labels) - 1))
        return next((self._web_hosts[name] for name in above if name in self._web_hosts), None)

    def misnomer(self, id: str, form: str, side: str | None) -> Misnomer | None:
        """The rule by which ``form`` wrongly names the entry on ``side``; ``None`` when it is a right name."""
        entry = self.find(id)
        rules = entry.misnomers if entry else ()
        return next((rule for rule in rules if rule.label == form and rule.side == side), None)

    def labels_of(self, id: str, form: str) -> tuple[Label, ...]:
        """The labels of the entry that read ``form``."""
        entry = self.find(id)
        return tuple(label for label in entry.labels if label.text == form) if entry else ()

    def resolve(self, mentions: Iterable[Mention], side: str | None = None) -> Mention | None:
        """Of mentions at one span, the one meant in a list or clause of ``side``; ``None`` when it stays open.

        First a body of that side by a right name, then a misnomer of that side; else, or without a side, whom a
        preferred label names, then what belongs to no side, then the only right reading.
        """
        readings = [(mention, self.labels_of(mention.entry, mention.form)) for mention in mentions]
        right = [m for m, labels in readings if not labels or any(label.role != "misnomer" for label in labels)]
        if side is not None:
            own = [m for m in right if self.entry(m.kind, m.entry).party == side]
            wrong = [m for m, labels in readings if any(label.side == side for label in labels)]
            if own or wrong:
                return (own or wrong)[0]
        preferred = [m for m, labels in readings if any(label.role == "preferred" for label in labels)]
        sideless = [m for m in right if self.entry(m.kind, m.entry).party is None]
        chosen = preferred or sideless or right
        return chosen[0] if len(chosen) == 1 else None

    def edition(self, id: str, *, year: int | str | None = None, ordinal: int | None = None) -> str:
        """The id of one edition: the entry's pattern filled in, or ``id`` itself when the fact it needs is not known.

        >>> load_lexicon().edition("itu-pp", year=2018)
        'itu-pp-2018'
        """
        entry = self.find(id)
        pattern = entry.edition_key if entry else None
        if pattern is None or ("{year}" in pattern and year is None) or ("{ordinal}" in pattern and ordinal is None):
            return id
        return pattern.format(year=year, ordinal=ordinal)


def vocabulary_files() -> tuple[Path, ...]:
    """The shipped Turtle files that the lexicon is read from, in a stable order."""
    return (*(ontology_dir() / name for name in _VOCABULARIES), *sorted(reference_dir().glob("*.ttl")))


def load_lexicon(*folders: str | Path) -> Lexicon:
    """Read the vocabulary: the shipped files, or every ``.ttl`` below ``folders`` added to them.

    The shipped lexicon is read once a process. An entry in a later file replaces an earlier one of the same IRI's
    single-valued facts and adds to its labels.

    Raises
    ------
    UnreadableInputError
        When a file is no Turtle; the message has its name and line.
    """
    return _load(tuple(str(folder) for folder in folders))


@cache
def _load(folders: tuple[str, ...]) -> Lexicon:
    from policygraph.vocabulary.turtle import read_entries

    own = [path for folder in folders for path in _turtle_files(Path(folder))]
    return Lexicon(read_entries((*vocabulary_files(), *own)))


def _turtle_files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.ttl")) if folder.is_dir() else [folder]
