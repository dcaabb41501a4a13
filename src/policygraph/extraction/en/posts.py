"""The body whose post an office-holder has: a Secretary of Commerce sits in the Department of Commerce."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from policygraph.vocabulary.lexicon import Lexicon

_OF = re.compile(
    r"\b(?:secretary|secretaries|minister|ministers|undersecretary)(?: of state)? (?:of|for) (?:the )?([A-Z].*?)(?: for\b.*)?$",
    re.IGNORECASE,
)
_STATE = re.compile(r"\bsecretary of state\b", re.IGNORECASE)
_BEFORE = re.compile(r"\b((?:[A-Z][\w-]+ ){1,3})(?:minister|secretary)s?\b", re.IGNORECASE)
_AT_MINISTRY = re.compile(r"\b(?:at|of|in) the ([A-Z][\w-]+) Ministry$")
_BODIES_OF = (
    "Ministry of {} Affairs",
    "Ministry of {}",
    "Department of {}",
    "{} Ministry",
    "{} Department",
    "Department of the {}",
    "Secretariat of {} Affairs",
    "Secretariat of {} Relations",
)
_OF_OR_FOR = re.compile(r"(?<=Ministry )(?:of|for)\b")
"""Both stand in the names of ministries: "Ministry of Tides", "Ministry for Tides"."""
_SECRETARIAT = re.compile(r"\b(cabinet|national security) secretar(?:y|iat)\b", re.IGNORECASE)
_COMMISSION = re.compile(
    r"\b(?:commissioner|vice[- ]president|president of the european commission|director[- ]general)", re.IGNORECASE
)
_RANKS = re.compile(
    r"^(?:(?:deputy|assistant|acting|under|vice|senior|parliamentary|state|permanent|first|chief|principal|prime) )+",
    re.IGNORECASE,
)


def body_of_post(role: str, side: str | None, lexicon: Lexicon) -> tuple[str, str] | None:
    """The vocabulary's body of ``side`` that the post belongs to, with the label that told it; ``None`` if none does."""
    if side is None:
        return None
    bodies = _bodies(lexicon)
    for name in _names(role, side):
        entry = bodies.get((side, name.casefold()))
        if entry is not None:
            return entry, name
    return None


def body_named(name: str, side: str | None, lexicon: Lexicon) -> tuple[str | None, str | None]:
    """Side and id of the body of that name on ``side``; without a side, of the only one that bears it."""
    bodies = _bodies(lexicon)
    names = {name.casefold(), _OF_OR_FOR.sub(_swapped, name, count=1).casefold()}
    found = [(party, entry) for (party, label), entry in bodies.items() if label in names]
    own = [(party, entry) for party, entry in found if side in {None, party}]
    return own[0] if len({entry for _, entry in own}) == 1 else (None, None)


def _swapped(found: re.Match[str]) -> str:
    return found[0].replace("of", "for") if "of" in found[0] else found[0].replace("for", "of")


def without_ministry(role: str) -> str:
    """The post without the ministry that it names at its end: "Chief Officer at the Foreign Ministry"."""
    return _AT_MINISTRY.sub("", role).rstrip(" ,")


def only_side(role: str, lexicon: Lexicon) -> str | None:
    """The one party in the vocabulary that has the body of the post; ``None`` where several have one, or none."""
    parties = sorted({party for party, _ in _bodies(lexicon)})
    sides = [party for party in parties if body_of_post(role, party, lexicon)]
    return sides[0] if len(sides) == 1 else None


def _names(role: str, side: str) -> Iterator[str]:
    """Names that the body may have, the likeliest first."""
    if side == "US" and _STATE.search(role):
        yield "Department of State"
    found = _OF.search(role)
    if found:
        field = found[1].strip(" ,")
        for head in (
            "Department of",
            "Department of the",
            "Ministry of",
            "Ministry for",
            "Department for",
            "Federal Ministry of",
            "Federal Ministry for",
            "Secretariat of",
        ):
            yield f"{head} {field}"
    secretariat = _SECRETARIAT.search(role)
    if secretariat:
        yield f"{secretariat[1].title()} Secretariat"
    inside = _AT_MINISTRY.search(role)
    if inside:
        yield from (pattern.format(inside[1]) for pattern in _BODIES_OF)
    before = _BEFORE.search(role)
    if before:
        field = _RANKS.sub("", before[1]).strip()
        if field:
            yield from (pattern.format(field) for pattern in _BODIES_OF)
    own = _RANKS.sub("", role)
    yield from (f"Office of the {own}", f"Office of the United States {own}")
    if side == "EU" and _COMMISSION.search(role):
        yield "European Commission"


@lru_cache(maxsize=8)
def _bodies(lexicon: Lexicon) -> dict[tuple[str, str], str]:
    """Agencies by side and English label."""
    table: dict[tuple[str, str], str] = {}
    for entry in lexicon.of_kind("agency"):
        if entry.party is None:
            continue
        for label in entry.labels:
            if label.language == "en" and label.role in {"preferred", "alternative", "hidden", "dated"}:
                plain = re.sub(r"^(?:U\.S\.|US|UK|U\.K\.|United States|Japanese|Australian|Indian) ", "", label.text)
                table.setdefault((entry.party, plain.casefold()), entry.id)
                table.setdefault((entry.party, label.text.casefold()), entry.id)
    return table
