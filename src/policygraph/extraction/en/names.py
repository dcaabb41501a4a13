"""Who is named in a sentence, by tokens: countries, bodies, office-holders, each with the party it stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from policygraph.extraction.en.people import Person, find_people
from policygraph.extraction.en.phrases import PEOPLE, Name
from policygraph.extraction.en.titles import HEADS, PORTFOLIO
from policygraph.extraction.en.tokens import Tokens
from policygraph.extraction.en.words import words
from policygraph.extraction.passages import Passage
from policygraph.vocabulary.lexicon import Lexicon

_ADJECTIVES = {
    "american": "US",
    "french": "FR",
    "spanish": "ES",
    "korean": "KR",
    "thai": "TH",
    "czech": "CZ",
    "philippine": "PH",
    "european": "EU",
}
"""Adjectives that name languages or continents as well: they tell a side before an office only."""
_SIDE_WORDS = PEOPLE | words("side delegation")
_QUARTERS = words("north south central latin")
_FORMS_OF_STATE = words("of the republic kingdom state states principality commonwealth sultanate")
_WORDS_OF_BODY = 4
_UNITS = 9
"""So many tokens may stand between a person and the body: units of it, commas."""
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
        if _of_continent(tokens, place):
            continue
        entry = lexicon.find(mention.entry)
        if mention.kind in {"series", "forum"} and entry is not None:
            for code in entry.parties or (None,):
                found.setdefault((place, code), Name(start=place[0], end=place[1], kind="series", party=code))
            continue
        party = mention.entry if mention.kind == "country" else entry.party if entry else None
        found.setdefault((place, party), Name(start=place[0], end=place[1], kind=mention.kind, party=party))
    for i, word in enumerate(tokens.words):
        if word in _ADJECTIVES and _before_office(tokens, i) and not _of_continent(tokens, (i, i + 1)):
            found.setdefault(((i, i + 1), None), Name(start=i, end=i + 1, kind="country", party=_ADJECTIVES[word]))
    partied = {place for place, party in found if party is not None}
    return [name for (place, _), name in found.items() if name.party is not None or place not in partied]


def _of_continent(tokens: Tokens, place: tuple[int, int]) -> bool:
    """Whether the word names a continent, no country: "the three North American governments"."""
    start, end = place
    return (
        tokens.words[start:end] == ["american"]
        and start > 0
        and tokens.words[start - 1] in _QUARTERS
        and tokens.slice(start - 1, start).istitle()
    )


def _before_office(tokens: Tokens, at: int) -> bool:
    behind = tokens.words[at + 1 : at + 4]
    return behind[:1] != [] and (behind[0] in _SIDE_WORDS or any(w in HEADS or w in _SIDE_WORDS for w in behind[:3]))


def people_in(tokens: Tokens, bodies: Sequence[Name]) -> list[tuple[Person, str | None]]:
    """Office-holders, each with the side that the words beside or in the post tell; offices of several left out."""
    taken = frozenset(i for name in bodies for i in range(name.start, name.end))
    return [(p, _side(tokens, p, bodies)) for p in find_people(tokens, taken) if p.name or not p.plural]


def name_keys(name: str) -> list[str]:
    """The words by which a person is known again, last name or first: the longer words of the name, the last first."""
    parts = [part.removesuffix("’s").removesuffix("'s").strip(".,") for part in name.split()]
    return [part for part in reversed(parts) if len(part) > 2 and part[0].isupper() and part != "Jr"]


def _names_post(tokens: Tokens, end: int, person: Person) -> bool:
    """Whether a country stands right before the post, or with its body's name between: "German Chancellery Advisor"."""
    return end <= person.first <= end + _WORDS_OF_BODY and all(
        word in PORTFOLIO for word in tokens.words[end : person.first]
    )


def _side(tokens: Tokens, person: Person, bodies: Sequence[Name]) -> str | None:
    """The country right before the title, inside it, or behind the name ("of Japan", "of Australia’s Department")."""
    behind = next((n.party for n in bodies if n.party and n.kind == "country" and is_of(tokens, person, n)), None)
    if behind is not None:
        return behind
    for name in bodies:
        if name.party is None or _shared(name, bodies):
            continue
        inside = person.first <= name.start < person.name_start and not _sent_to(tokens, name)
        if _names_post(tokens, name.end, person) or inside:
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
        ends = tokens.words[name.end : name.end + 1] in ([], [","], ["."], [";"], ["and"], ["of"], [")"])
        body = name.kind == "agency" and ends and hangs_on(tokens, person.end, name.start)
        if name.start >= person.end and (body or _post_behind(gap)):
            return name.party
    return None


def is_of(tokens: Tokens, person: Person, name: Name) -> bool:
    """Whether a country hangs on the name itself: "President Ann Example of Norway"."""
    gap = tokens.words[person.end : name.start]
    return (
        bool(person.name)
        and name.start > person.end
        and gap[:1] == ["of"]
        and all(word in _FORMS_OF_STATE for word in gap)
    )


def _sent_to(tokens: Tokens, name: Name) -> bool:
    """Whether a country is where somebody is sent: "Ambassador to the United States"."""
    before = tokens.words[max(0, name.start - 2) : name.start]
    return before[-1:] == ["to"] or before == ["to", "the"]


def _shared(name: Name, bodies: Sequence[Name]) -> bool:
    """Whether bodies of several parties bear the name (Ministry of Foreign Affairs), so that it tells no side."""
    return name.kind == "agency" and any(o.start == name.start and o.party not in {None, name.party} for o in bodies)


def hangs_on(tokens: Tokens, start: int, end: int) -> bool:
    """Whether only units and brackets stand between a person and a body: "Ann Example, Tides Bureau, X Agency"."""
    gap = tokens.words[start:end]
    return (
        gap[:1] in ([","], ["("], ["of"])
        and len(gap) <= _UNITS
        and all(
            word in {",", "of", "the", "for", "(", ")"} or tokens.text[tokens.starts[at]].isupper()
            for at, word in enumerate(gap, start)
        )
        and not any(word in HEADS for word in gap)
    )


def _post_behind(gap: Sequence[str]) -> bool:
    """Whether the words between a person and a country are a post: "Ann Example, President of the"."""
    return (
        gap[:1] == [","]
        and bool(gap[1:])
        and gap[-1] in {"of", "the"}
        and all(word in PORTFOLIO or word in HEADS or word in {"of", "the", "for", "and"} for word in gap[1:])
    )
