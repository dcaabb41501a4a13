"""Whom a request is made to: the country right behind the verb ("urge Norway to", "call on both Norway and Peru to")."""

from __future__ import annotations

from policygraph.extraction.en.context import Sentence
from policygraph.extraction.en.reading import Reading
from policygraph.extraction.en.words import words

_BETWEEN = words("on upon the both and , government of leaders authorities all states parties republic kingdom")
"""Words that may stand between the verb and the countries."""


def addressees_of(sentence: Sentence, reading: Reading) -> tuple[str, ...]:
    """The codes of the countries that the request goes to, as named; none where others are asked."""
    if reading.frame is None or reading.frame.at < reading.start:
        return ()
    tokens = sentence.tokens
    at = reading.frame.at + 1
    found: dict[str, None] = {}
    countries = {n.start: n for n in sentence.bodies if n.kind == "country" and n.party}
    while at < reading.end:
        name = countries.get(at)
        if name is not None and not tokens.words[name.end - 1].endswith(("’s", "'s")):
            found[str(name.party)] = None
            at = name.end
        elif tokens.words[at] in _BETWEEN:
            at += 1
        else:
            break
    return tuple(found)
