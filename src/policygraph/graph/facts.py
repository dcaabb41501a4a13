"""The little that mapping asks of the vocabulary: an act's level, and which kind of thing a local id names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple


class ActFacts(NamedTuple):
    """How firmly an act binds (0 to 6), and whether it commits its speaker."""

    level: int
    commissive: bool


class Facts(NamedTuple):
    """Acts by id, and for each id of a body, forum or series the kinds that the vocabulary lists it under."""

    acts: Mapping[str, ActFacts]
    kinds: Mapping[str, frozenset[str]]


_COMMISSIVE = {
    "conclude": 6, "commit": 5, "agree": 5, "resolve": 4, "renew-commitment": 4, "concur": 4, "schedule": 4,
    "assert-commitment": 3, "affirm-cooperation": 3,
}  # fmt: skip
_OTHER = {
    "share-view": 2, "affirm-importance": 2, "stress-importance": 2, "endorse": 2, "recognize": 1, "welcome": 1,
    "expect": 1, "note": 1, "discuss": 0, "past-action": 0, "request": 0, "express-concern": 0,
}  # fmt: skip


@cache
def shipped_facts() -> Facts:
    """The facts of the shipped vocabulary, read once a process."""
    acts = {name: ActFacts(level, commissive=True) for name, level in _COMMISSIVE.items()}
    acts |= {name: ActFacts(level, commissive=False) for name, level in _OTHER.items()}
    return Facts(MappingProxyType(acts), MappingProxyType({}))
