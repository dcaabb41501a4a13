"""Who took part: participants by side, delegates, open lists, and names as written with their corrections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policygraph.bilingual import Language
from policygraph.extraction.bodies import MEMBERS, names_at_home, party_of
from policygraph.extraction.grammar import FoundName, FoundPerson, Listing
from policygraph.extraction.quotes import quote_of
from policygraph.identifiers import unreviewed_id
from policygraph.record.model import PRIVATE_SECTOR, Correction, Delegate, Name, OpenList
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.mention import Mention


class Roll(NamedTuple):
    """Everything about presence, in the order of the text."""

    participants: dict[str, tuple[str, ...]]
    delegates: tuple[Delegate, ...]
    names: tuple[Name, ...]
    open_lists: tuple[OpenList, ...]


def roll_of(
    listings: Sequence[Listing],
    persons: Sequence[FoundPerson],
    *,
    hosts: Sequence[str],
    parties: Sequence[str],
    text: str,
    lexicon: Lexicon,
    language: str,
) -> Roll:
    """The roll of a meeting; ``hosts`` are present by hosting, ``language`` is that of standard names."""
    bodies: dict[str, list[str]] = {side: [] for side in (*parties, PRIVATE_SECTOR)}
    for host in hosts:
        _enter(bodies, lexicon.entry("agency", host).party, host)
    register = _Register(text, lexicon, language, parties)
    names: list[Name] = []
    opened: list[OpenList] = []
    for listing in listings:
        for found in listing.names:
            name = register.name(found, listing.side)
            names.append(name)
            _enter(bodies, name.side, name.id)
        side = listing.side or next((n.side for n in names[-1:] if n.side), None)
        opened.extend(OpenList(side=side, marker=quote_of(text, span)) for span in listing.opens if side)
    delegates = tuple({(d.name, d.side): d for d in reversed(list(register.delegates(persons)))}.values())[::-1]
    for delegate in delegates:
        if delegate.agency is not None:
            _enter(bodies, delegate.side, delegate.agency)
    return Roll(
        {side: tuple(ids) for side, ids in bodies.items() if ids},
        delegates,
        _unique(names),
        tuple(dict.fromkeys(opened)),
    )


def _enter(bodies: dict[str, list[str]], side: str | None, body: str) -> None:
    if side is not None and body not in bodies.setdefault(side, []):
        bodies[side].append(body)


class _Register:
    """Gives names their meaning, by the side whose list they stand in and the parties of the meeting."""

    def __init__(self, text: str, lexicon: Lexicon, language: str, parties: Sequence[str]) -> None:
        self._text = text
        self._lexicon = lexicon
        self._language: Language = "ja" if language.startswith("ja") else "en"
        self._parties = parties

    def name(self, found: FoundName, side: str | None) -> Name:
        """A body of the vocabulary, a misnomer with its correction, or an unreviewed body."""
        quote = quote_of(self._text, found.span)
        meant = self._lexicon.resolve(found.mentions, side) or self._of_a_party(found.mentions)
        party = party_of(meant, self._lexicon) if meant else None
        members = MEMBERS.get(side or "", frozenset())
        foreign = meant is None or party not in (None, side, *members)
        if foreign and side not in (None, PRIVATE_SECTOR) and found.kind == "agency":
            entry = names_at_home(self._lexicon, str(side)).get(found.written)
            if entry is not None:
                return Name(quote=quote, id=entry, kind=found.kind, side=side)
        if meant is None or (side not in (None, PRIVATE_SECTOR) and party not in (None, side, *members)):
            return Name(quote=quote, id=unreviewed_id(found.written, side), kind=found.kind, side=side)
        own = side or party
        return Name(quote=quote, id=meant.entry, kind=found.kind, side=own, correction=self._correction(meant, own))

    def _of_a_party(self, mentions: Sequence[Mention]) -> Mention | None:
        """The one body, among those of one name (商務省, "Department of Commerce"), that a party has."""
        near = [mention for mention in mentions if party_of(mention, self._lexicon) in self._parties]
        return near[0] if len(near) == 1 else None

    def _correction(self, meant: Mention, side: str | None) -> Correction | None:
        rule = self._lexicon.misnomer(meant.entry, meant.form, side)
        if rule is None:
            return None
        standard = self._lexicon.label(meant.kind, meant.entry, self._language)
        return Correction(standard=standard, reason_en=rule.reason.en, reason_ja=rule.reason.ja)

    def delegates(self, persons: Sequence[FoundPerson]) -> Iterator[Delegate]:
        """The persons whose side is known."""
        for person in persons:
            body = self.name(person.body, person.side) if person.body else None
            side = person.side or (body.side if body else None)
            if side is not None:
                yield Delegate(
                    name=person.name,
                    side=side,
                    agency=body.id if body else None,
                    role=person.role,
                    portfolio=person.portfolio,
                    head=person.head,
                )


def _unique(names: Sequence[Name]) -> tuple[Name, ...]:
    """Each name at each place once, in text order."""
    return tuple(sorted(dict.fromkeys(names), key=lambda n: (n.quote.start, n.quote.end)))
