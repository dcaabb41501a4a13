"""Office-holders by form: a title, its portfolio, and the name behind it ("Deputy Secretary for Trade Ann Example").

The words of titles and portfolios are those of :mod:`policygraph.extraction.en.titles`; the name is the run of other capitalised words
behind them, or the one that a title follows as an apposition.
"""

from __future__ import annotations

import re

from msgspec import Struct

from policygraph.extraction.en.titles import (
    CONNECTORS,
    FORMS_OF_ADDRESS,
    HEADS,
    HEADS_OF_STATE,
    HONOURS,
    LEADING_COUNTRY,
    MODIFIERS,
    NO_NAMES,
    PARTICLES,
    PLURALS,
    PORTFOLIO,
    RANKS,
    portfolio,
)
from policygraph.extraction.en.tokens import Tokens


class Person(Struct, frozen=True, kw_only=True):
    """One person (or one office without a name, ``name`` empty); places are tokens.

    ``start`` is where the title begins, ``name_start``..``end`` the name; ``role`` the title as written; ``first`` is
    the token where the whole phrase begins (several names share one title).
    """

    first: int
    start: int
    name_start: int
    end: int
    name: str
    role: str
    plural: bool = False


_NESTED = re.compile(
    r"\b(?:of|to) (?:the )?(?:[A-Z][\w-]+ )*(?:President|Prime Minister|Minister|Secretary|Chancellor|Commissioner)$"
)
"""A post at the side of somebody who is named in it: "Head of Cabinet of President Ann Sample"."""


def find_people(tokens: Tokens, known: frozenset[int] = frozenset()) -> list[Person]:
    """The office-holders in a sentence; ``known`` are the tokens of countries and bodies, which no name may hold."""
    people: list[Person] = []
    at = 0
    size = len(tokens)
    while at < size:
        if tokens.words[at] in HEADS and _capital(tokens, at):
            found = _person(tokens, at, known)
            if found:
                people.extend(found)
                at = max(at + 1, found[-1].end)
                continue
        at += 1
    return people


def _capital(tokens: Tokens, at: int) -> bool:
    return tokens.text[tokens.starts[at]].isupper()


def _person(tokens: Tokens, at: int, known: frozenset[int]) -> list[Person]:
    start = at
    while (
        start > 0
        and tokens.words[start - 1] in MODIFIERS | HEADS
        and _capital(tokens, start - 1)
        and start - 1 not in known
    ):
        start -= 1
    while start > 1 and _goes_on_before(tokens, start, known):
        start -= 2
        while (
            start > 0
            and tokens.words[start - 1] in MODIFIERS
            and _capital(tokens, start - 1)
            and start - 1 not in known
        ):
            start -= 1
    name_start = _title_end(tokens, at, known)
    end = _name_end(tokens, name_start, known)
    while _ends_a_post(tokens, at, name_start, end):  # "Director of National Drug Control Policy"
        name_start = end
        end = _name_end(tokens, name_start, known)
    plural = tokens.words[at] in PLURALS
    role = _role(tokens, start, name_start)
    nested = end > name_start and _NESTED.search(role) is not None
    if end == name_start or nested:
        before = _name_before(tokens, start, known)
        if before is not None:
            first, last = before
            name = tokens.slice(first, last)
            end = end if nested else _apposition_end(tokens, end)
            role = tokens.slice(start, end) if nested else _role(tokens, start, end)
            return [Person(first=first, start=first, name_start=end, end=end, name=name, role=role)]
    if end == name_start:
        name_start, end = _name_behind_comma(tokens, name_start, known)
    names = [(name_start, end)]
    while plural and names[-1][0] < names[-1][1]:
        following = _joined_name(tokens, names[-1][1], known)
        if following is None:
            break
        names.append(following)
    return [
        Person(
            first=start,
            start=start,
            name_start=first,
            end=max(first, last),
            name=tokens.slice(first, last).rstrip(","),
            role=role,
            plural=plural,
        )
        for first, last in names
    ]


def _ends_a_post(tokens: Tokens, at: int, start: int, end: int) -> bool:
    """Whether what looks like a name ends in a word of posts; a word of the vocabulary alone does not tell that right
    behind a title or an initial ("Advisor Ann Price", "Chief of Mission Ann C. Price").
    """
    if start >= end or tokens.words[end - 1] not in portfolio():
        return False
    if tokens.words[end - 1] in PORTFOLIO:
        return True
    direct = end - start > 1 and CONNECTORS.isdisjoint(tokens.words[at:start])
    return not direct and "." not in tokens.words[start:end] and not any(w[1:] == "." for w in tokens.words[start:end])


def _name_before(tokens: Tokens, start: int, known: frozenset[int]) -> tuple[int, int] | None:
    """A name that an apposition follows: "SAMPLE Ann, Director-General"; two words or more that open their stretch.

    The body of the post may stand between: "Ann Sample, European Commission Director-General".
    """
    while start - 1 in known or (start > 0 and tokens.words[start - 1] in {"the", "acting", "former"}):
        start -= 1
    if start < 3 or tokens.words[start - 1] != ",":
        return None
    last = start - 1
    while last > 1 and tokens.words[last - 1] in HONOURS:
        last -= 1
    first = last
    while first > 0 and first - 1 not in known and _is_name(tokens, first - 1):
        first -= 1
    opens = (
        first == 0
        or tokens.tags[first - 1] in ";:.(-"
        or not _capital(tokens, first - 1)
        or tokens.words[first - 1] in FORMS_OF_ADDRESS
    )
    return (first, last) if opens and 2 <= last - first <= 4 else None


def _apposition_end(tokens: Tokens, end: int) -> int:
    """Where a post behind a name ends: its words need not be known, for no name follows them."""
    while end < len(tokens):
        ahead = end
        while ahead < len(tokens) and tokens.words[ahead] in CONNECTORS - {"and", "&", "to"}:
            ahead += 1
        if ahead >= len(tokens) or not _capital(tokens, ahead) or not tokens.words[ahead][0].isalpha():
            break
        end = ahead + 1
    return end


def _name_behind_comma(tokens: Tokens, end: int, known: frozenset[int]) -> tuple[int, int]:
    """A name that follows its post as an apposition: "the Prime Minister of X, Shri Ann Sample", "X’s Minister, Ann Sample,".

    Nothing (at ``end``) where the name goes on with a post of its own, as in a list of names with posts behind them.
    """
    if tokens.words[end : end + 1] != [","]:
        return end, end
    start = end + 1
    while start < len(tokens) and tokens.words[start] in RANKS:
        start += 1
    last = _name_end(tokens, start, known)
    names = all(_is_name(tokens, at) or not tokens.words[at].isalpha() for at in range(start, last))
    if last - start < 2 or not names:
        return end, end
    behind = tokens.words[last : last + 2]
    closed = behind[:1] in ([], ["."], [";"]) or (
        behind[:1] == [","] and behind[1:2] != [] and not _capital(tokens, last + 1)
    )
    return (start, last) if closed or end - 1 in known else (end, end)


def _is_name(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    return (
        _capital(tokens, at)
        and tokens.text[tokens.starts[at]].isalpha()
        and word not in portfolio()
        and word not in HEADS | FORMS_OF_ADDRESS
        and tokens.tags[at] != "p"
    )


def _goes_on_before(tokens: Tokens, start: int, known: frozenset[int]) -> bool:
    """Whether "and" before the title joins two of its words: "National Security and Intelligence Advisor"."""
    before = start - 2
    return (
        tokens.words[start - 1] == "and"
        and tokens.words[before] in MODIFIERS
        and tokens.words[before] not in HEADS
        and _capital(tokens, before)
        and before not in known
    )


def _title_end(tokens: Tokens, at: int, known: frozenset[int]) -> int:
    """The first token behind the title and its portfolio."""
    size = len(tokens)
    here = at + 1
    while here < size:
        word = tokens.words[here]
        if word in RANKS or _is_of_title(tokens, here, known):
            here += 1
            continue
        if word in CONNECTORS or word == ",":
            ahead = here + 1
            while ahead < size and tokens.words[ahead] in CONNECTORS:
                ahead += 1
            if word in {"to", "of"} and ahead in known and _capital(tokens, ahead):  # "Ambassador to Norway"
                while ahead < size and ahead in known:
                    ahead += 1
                here = ahead
                continue
            if ahead < size and _opens_field(tokens, word, ahead, known):
                listed = word == "," and ahead in known and here - 1 not in known
                another = word in {",", "and"} and here - 1 in known and tokens.words[ahead] in HEADS_OF_STATE
                if tokens.words[ahead] in FORMS_OF_ADDRESS or listed or another:
                    break
                if word in {",", "and"} and not _same_title(tokens, here, ahead):
                    break
                here = ahead
                continue
        break
    return here


def _is_of_title(tokens: Tokens, at: int, known: frozenset[int]) -> bool:
    """Whether a word right behind a title's word still belongs to the title."""
    word, before = tokens.words[at], tokens.words[at - 1]
    return _capital(tokens, at) and (
        word in PORTFOLIO
        or word in HEADS
        or (word in portfolio() and before not in HEADS)
        or (at in known and _of_country(tokens, at, known))
        or (before in {"of", "for"} and _is_abbreviation(tokens, at, known))
    )


def _opens_field(tokens: Tokens, link: str, at: int, known: frozenset[int]) -> bool:
    """Whether a title goes on behind a link: "of State", "for Cyber Policy", "of INL"."""
    word = tokens.words[at]
    short = link in {"of", "for"} and _is_abbreviation(tokens, at, known)
    return _capital(tokens, at) and (word in portfolio() or word in HEADS or short)


def _is_abbreviation(tokens: Tokens, at: int, known: frozenset[int]) -> bool:
    """Whether a unit's letters stand there: "Assistant Secretary of INL"."""
    word = tokens.slice(at, at + 1)
    return at not in known and word.isalpha() and word.isupper() and len(word) > 1


def _of_country(tokens: Tokens, at: int, known: frozenset[int]) -> bool:
    """Whether the known name that goes on at ``at`` hangs on the title: "of the United States", "of the Republic of X"."""
    while at > 0 and at in known:
        at -= 1
    return tokens.words[at] in CONNECTORS - {"and", "&"}


def _same_title(tokens: Tokens, here: int, ahead: int) -> bool:
    """Whether a title that goes on behind "and" or a comma is still the same person's: no name stands between.

    "The Vice President and the Prime Minister" are two, "Minister of Trade and the Environment" is one.
    """
    if tokens.words[ahead] in LEADING_COUNTRY:
        return False
    if tokens.words[here + 1 : ahead] != ["the"]:
        return True
    while ahead < len(tokens) and _capital(tokens, ahead) and tokens.words[ahead] in PORTFOLIO - HEADS:
        ahead += 1
    return ahead >= len(tokens) or tokens.words[ahead] not in HEADS


def _name_end(tokens: Tokens, start: int, known: frozenset[int]) -> int:
    size = len(tokens)
    end = start
    while end < size and end - start < 6:
        word = tokens.words[end]
        if (end in known and not _is_surname(tokens, start, end, known)) or (
            end > start and tokens.words[end - 1].endswith(("’s", "'s"))
        ):
            break
        if (
            (
                _capital(tokens, end)
                and word not in HEADS
                and (tokens.tags[end] in "mxGrMVvEDpwzZACW")
                and word not in NO_NAMES
            )
            or (
                word in PARTICLES
                and end + 1 < size
                and end > start - 1
                and (tokens.words[end + 1] in PARTICLES or _capital(tokens, end + 1))
                and word not in {"e", "y"}
            )
            or (word == "." and end > start and len(tokens.words[end - 1]) == 1)
        ):
            end += 1
        elif word == "," and end > start and tokens.words[end + 1 : end + 2] == ["jr."]:
            end += 2
        else:
            break
    while end > start and tokens.words[end - 1] in PARTICLES:
        end -= 1
    return end


def _is_surname(tokens: Tokens, start: int, at: int, known: frozenset[int]) -> bool:
    """Whether a country's name ends the name of a person: "Deputy Secretary Ann Norway, ..."."""
    alone = (
        at - start == 1 and start not in known and at + 1 not in known and tokens.text[tokens.starts[start]].isupper()
    )
    return alone and tokens.words[at + 1 : at + 2] in ([","], [";"], ["and"], ["."])


def _joined_name(tokens: Tokens, at: int, known: frozenset[int]) -> tuple[int, int] | None:
    """A further name under the same plural title: ", and Akiba"."""
    here = at
    while here < len(tokens) and tokens.words[here] in {",", "and"}:
        here += 1
    if here == at or here >= len(tokens) or not _capital(tokens, here) or tokens.words[here] in HEADS | MODIFIERS:
        return None
    end = _name_end(tokens, here, known)
    return (here, end) if end > here else None


def _role(tokens: Tokens, start: int, end: int) -> str:
    while end > start and (
        (tokens.words[end - 1] in RANKS and tokens.words[end - 1] != "general")
        or tokens.words[end - 1] in CONNECTORS | {","}
    ):
        end -= 1
    if end - 1 > start and tokens.words[end - 1] == "general" and tokens.words[end - 2] in RANKS:
        end -= 2
    return tokens.slice(start, end)
