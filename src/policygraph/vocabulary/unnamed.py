"""Series that have no name of their own: the meetings of the leaders, or of the security advisors, of the same parties.

Their ids are made of their parties and of who meets (``us-japan-leaders``), so that two releases of such meetings tell
of one series. Labels are made the same way, in both languages; nothing has to be added to the vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from policygraph.bilingual import Bilingual
from policygraph.identifiers import slug
from policygraph.vocabulary.lexicon import Lexicon

RANKS: Final[Mapping[str, Bilingual]] = {
    "leaders": Bilingual("Leaders' meetings ({parties})", "首脳会談({parties})"),
    "national-security-advisors": Bilingual(
        "National security advisors' meetings ({parties})", "国家安全保障担当補佐官会合({parties})"
    ),
}
"""Who meets, with the label of such a series."""
_SHORT: Final = {"US": "us", "GB": "uk", "KR": "korea", "AE": "uae", "EU": "eu", "ASEAN": "asean"}
_FIRST: Final = ("us", "japan")
_ID = re.compile(rf"(?P<parties>[\w-]+)-(?P<rank>{'|'.join(RANKS)})")


class Party(NamedTuple):
    """A party with its code and its name in both languages."""

    code: str
    name: Bilingual


class UnnamedSeries(NamedTuple):
    """What the id of such a series says: its parties and its label."""

    parties: tuple[str, ...]
    label: Bilingual


def parties_by_slug(lexicon: Lexicon) -> dict[str, Party]:
    """The countries and groups of the vocabulary, by the word that stands for them in ids (``us``, ``japan``)."""
    return {
        _SHORT.get(entry.id) or slug(entry.label("en")): Party(
            entry.id, Bilingual(entry.label("en"), entry.label("ja"))
        )
        for entry in lexicon.of_kind("country")
    }


def unnamed_series(parties: Sequence[str], rank: str, lexicon: Lexicon) -> str | None:
    """The id of the series in which the ``rank`` of these parties meet; ``None`` for fewer than two known parties.

    The United States and Japan stand first, the others in the order of their names.
    """
    words = {party.code: word for word, party in parties_by_slug(lexicon).items()}
    known = [words[code] for code in parties if code in words]
    if len(set(known)) < 2 or len(known) < len(parties):
        return None
    ordered = sorted(set(known), key=lambda word: (_FIRST.index(word) if word in _FIRST else len(_FIRST), word))
    return "-".join([*ordered, rank])


def read_unnamed(id: str, parties: Mapping[str, Party]) -> UnnamedSeries | None:
    """What an id made by :func:`unnamed_series` says; ``None`` for any other id."""
    found = _ID.fullmatch(id)
    members = _split(found["parties"].split("-"), parties) if found else ()
    if found is None or len(members) < 2:
        return None
    label = RANKS[found["rank"]]
    names = [parties[word].name for word in members]
    return UnnamedSeries(
        tuple(parties[word].code for word in members),
        Bilingual(
            label.get("en", parties=", ".join(name.en for name in names)),
            label.get("ja", parties="・".join(name.ja for name in names)),
        ),
    )


def _split(words: Sequence[str], parties: Mapping[str, Party]) -> tuple[str, ...]:
    """The parties that ``words`` name one after the other, the longest first; none where some word is left over."""
    found: list[str] = []
    at = 0
    while at < len(words):
        longest = next((end for end in range(len(words), at, -1) if "-".join(words[at:end]) in parties), None)
        if longest is None:
            return ()
        found.append("-".join(words[at:longest]))
        at = longest
    return tuple(found)
