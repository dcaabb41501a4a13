"""The side an office-holder sits on: told beside him somewhere in the text, else by the publisher or by elimination."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policygraph.extraction.en.names import name_keys, people_in
from policygraph.extraction.en.people import Person
from policygraph.extraction.en.phrases import Name
from policygraph.extraction.en.tokens import Tokens
from policygraph.extraction.en.words import words

_FOREIGN_POSTS = re.compile(
    r"\bminister|chancellor|\bking\b|queen|taoiseach|premier\b|emir|sultan|prince|cabinet secretary|foreign secretary|secretary of security",
    re.IGNORECASE,
)
"""Posts that no American has; a text of an American office means others by them."""
_MERE = re.compile(r"^(?:mrs?|ms|dr)\.?$", re.IGNORECASE)
_OF_THE_US = words("bush obama trump biden")
"""Presidents of the United States, for texts that say of which country only the other president is."""
_PRESIDENT = re.compile(r"^president$", re.IGNORECASE)


class Office(NamedTuple):
    """An office-holder in a sentence: ``told`` is the side that words tell, ``side`` that or the likeliest one."""

    person: Person
    told: str | None
    side: str | None


class Sides:
    """What a document tells of the sides of persons; a text of one office means its own president first."""

    def __init__(self, publisher: str | None) -> None:
        self.publisher = publisher
        self._known: dict[str, str] = {}
        self._doubtful: set[str] = set()
        self._president: frozenset[str] = frozenset()
        self._own: frozenset[str] | None = None
        """The names of the publisher's own president, where the text names one of whom everybody knows it."""
        self._surnames: dict[str, str] = {}

    def learn(self, tokens: Tokens, bodies: Sequence[Name]) -> None:
        """Take the sides that a sentence tells; a name on two sides is known on neither."""
        for person, side in people_in(tokens, bodies):
            if self.publisher == "US" and _PRESIDENT.match(person.role):
                known = frozenset(key for key in name_keys(person.name) if key.lower() in _OF_THE_US)
                self._own = known | (self._own or frozenset()) if known else self._own
            for key in name_keys(person.name) if side else ():
                if side and self._known.setdefault(key, side) != side:
                    self._doubtful.add(key)

    def learn_in_order(self, people: Iterable[Person], codes: Sequence[str]) -> None:
        """Those who sign ("We, President A, Prime Minister B") go in the order of as many parties in the title."""
        named = [p for p in people if p.name]
        if len(named) == len(codes):
            for person, code in zip(named, codes, strict=True):
                for key in name_keys(person.name):
                    self._known.setdefault(key, code)

    def offices(self, tokens: Tokens, bodies: Sequence[Name]) -> list[Office]:
        """The office-holders of a sentence with their sides."""
        found = []
        for person, beside in people_in(tokens, bodies):
            told = beside or self._of(person)
            side = told or self._likely(person)
            found.append(Office(person, told, side))
            if side and person.name.count(" "):
                self._surnames[name_keys(person.name)[0].lower()] = side
        return found

    def surnames(self, tokens: Tokens, taken: frozenset[int]) -> list[Name]:
        """Persons told before that stand in a sentence with their last name alone; not inside ``taken`` tokens."""
        return [
            Name(start=i, end=i + 1, kind="person", party=self._surnames[word])
            for i, word in enumerate(tokens.words if self._surnames else ())
            if word in self._surnames
            and i not in taken
            and tokens.tags[i] in "mx"
            and tokens.text[tokens.starts[i]].isupper()
        ]

    def _of(self, person: Person) -> str | None:
        keys = (key for key in name_keys(person.name) if key not in self._doubtful)
        return next((self._known[key] for key in keys if key in self._known), None)

    def _likely(self, person: Person) -> str | None:
        """The publisher's side, unless the post is none of that country or its president is another one.

        A mere "Mr. Example" tells no post: he is on the side of a name told before, if of any.
        """
        if _MERE.match(person.role):
            keys = name_keys(person.name)
            return self._surnames.get(keys[0].lower()) if keys else None
        if self.publisher == "US" and _FOREIGN_POSTS.search(person.role):
            return None
        if _PRESIDENT.match(person.role) and person.name:
            own = frozenset(name_keys(person.name))
            if self._own is not None:
                return self.publisher if self._own & own else None
            self._president = self._president or own
            return None if self._president.isdisjoint(own) else self.publisher
        return self.publisher
