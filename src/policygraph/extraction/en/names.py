"""Who is named in a sentence, by tokens: countries, bodies, office-holders, each with the party it stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from policygraph.extraction.en.people import Person, find_people
from policygraph.extraction.en.phrases import Name
from policygraph.extraction.en.tokens import Tokens
from policygraph.extraction.passages import Passage
from policygraph.vocabulary.lexicon import Lexicon

_BODIES = frozenset({"country", "agency", "organization", "forum", "series"})


def tokens_at(passage: Passage, tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """The tokens that the published range ``start``..``end`` covers."""
    starts = passage.view.starts
    left = bisect_left(starts, start)
    right = bisect_left(starts, end)
    first = bisect_left(tokens.ends, left + 1)
    last = bisect_left(tokens.starts, right)
    return first, max(last, first + 1)


def named_bodies(passage: Passage, tokens: Tokens, lexicon: Lexicon) -> list[Name]:
    """Countries and bodies of the vocabulary; at one place those with a party go before those without."""
    found: dict[tuple[tuple[int, int], str | None], Name] = {}
    for mention in passage.mentions:
        if mention.kind not in _BODIES:
            continue
        place = tokens_at(passage, tokens, mention.span.start, mention.span.end)
        entry = lexicon.find(mention.entry)
        if mention.kind in {"series", "forum"} and entry is not None:
            for code in entry.parties or (None,):
                found.setdefault((place, code), Name(start=place[0], end=place[1], kind="series", party=code))
            continue
        party = mention.entry if mention.kind == "country" else entry.party if entry else None
        found.setdefault((place, party), Name(start=place[0], end=place[1], kind=mention.kind, party=party))
    partied = {place for place, party in found if party is not None}
    return [name for (place, party), name in found.items() if party is not None or place not in partied]


def named_people(tokens: Tokens, bodies: Sequence[Name], sides: Mapping[str, str]) -> list[tuple[Person, str | None]]:
    """Office-holders with their side: by the country beside them, by their body, by ``sides`` (surname to party)."""
    taken = frozenset(i for name in bodies for i in range(name.start, name.end))
    people = find_people(tokens, taken)
    return [(p, _side(tokens, p, bodies) or _known_side(p, sides)) for p in people if p.name or not p.plural]


def _known_side(person: Person, sides: Mapping[str, str]) -> str | None:
    return next((sides[key] for key in name_keys(person.name) if key in sides), None)


def name_keys(name: str) -> list[str]:
    """The words by which a person is known again, last name or first: the longer words of the name, the last first."""
    parts = [part.removesuffix("’s").removesuffix("'s").strip(".,") for part in name.split()]
    return [part for part in reversed(parts) if len(part) > 2 and part[0].isupper() and part != "Jr"]


def _side(tokens: Tokens, person: Person, bodies: Sequence[Name]) -> str | None:
    """The country right before the title, inside it, or behind the name ("of Japan", "of Australia’s Department")."""
    before = tokens.words[person.first - 1 : person.first]
    if before == ["european"]:
        return "EU"
    for name in bodies:
        if name.party is None:
            continue
        if name.end == person.first or (person.first <= name.start < person.name_start):
            return name.party
        gap = tokens.words[person.end : name.start]
        if name.start >= person.end and gap in (
            ["of"],
            ["of", "the"],
            ["from"],
            ["from", "the"],
            ["of", "the", "government", "of"],
        ):
            return name.party
    return None
