"""Who took part: participants by side, delegates, open lists, and names as written with their corrections."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from policygraph.extraction.bodies import party_of
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
    names: list[Name] = []
    opened: list[OpenList] = []
    for listing in listings:
        for found in listing.names:
            name = name_of(found, listing.side, text, lexicon, language)
            names.append(name)
            _enter(bodies, name.side, name.id)
        side = listing.side or next((n.side for n in names[-1:] if n.side), None)
        opened.extend(OpenList(side=side, marker=quote_of(text, span)) for span in listing.opens if side)
    delegates = _delegates(persons, text, lexicon, language)
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


def name_of(found: FoundName, side: str | None, text: str, lexicon: Lexicon, language: str) -> Name:
    """What a listed name means on ``side``: a body of the vocabulary, a corrected misnomer, or an unreviewed body."""
    quote = quote_of(text, found.span)
    meant = lexicon.resolve(found.mentions, side)
    if meant is None or _of_another_side(meant, side, lexicon):
        return Name(quote=quote, id=unreviewed_id(found.written, side), kind=found.kind, side=side)
    own = side or party_of(meant, lexicon)
    rule = lexicon.misnomer(meant.entry, meant.form, own)
    correction = (
        Correction(
            standard=lexicon.label(meant.kind, meant.entry, "ja" if language == "ja" else "en"),
            reason_en=rule.reason.en,
            reason_ja=rule.reason.ja,
        )
        if rule is not None
        else None
    )
    return Name(quote=quote, id=meant.entry, kind=found.kind, side=own, correction=correction)


def _of_another_side(meant: Mention, side: str | None, lexicon: Lexicon) -> bool:
    party = party_of(meant, lexicon)
    return side not in (None, PRIVATE_SECTOR) and party is not None and party != side


def _unique(names: Sequence[Name]) -> tuple[Name, ...]:
    """Each name at each place once, in text order."""
    return tuple(sorted(dict.fromkeys(names), key=lambda n: (n.quote.start, n.quote.end)))


def _delegates(persons: Sequence[FoundPerson], text: str, lexicon: Lexicon, language: str) -> tuple[Delegate, ...]:
    found: dict[tuple[str, str], Delegate] = {}
    for person in persons:
        body = name_of(person.body, person.side, text, lexicon, language) if person.body else None
        side = person.side or (body.side if body else None)
        if side is None:
            continue
        key = (person.name, side)
        delegate = Delegate(
            name=person.name,
            side=side,
            agency=body.id if body else None,
            role=person.role,
            portfolio=person.portfolio,
            head=person.head,
        )
        found.setdefault(key, delegate)
    return tuple(found.values())
