"""What bodies stand for: the party a name speaks for, and whether an organization is private."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.mention import Mention

GATHERINGS = frozenset({"G7", "G20", "QUAD", "APEC", "GCC", "AFRICANUNION"})
"""Groups that are fora as well: naming one names no third country."""

MEMBERS: Mapping[str, frozenset[str]] = {
    "ASEAN": frozenset({"BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"}),
    "G7": frozenset({"CA", "DE", "FR", "GB", "IT", "JP", "US"}),
    "QUAD": frozenset({"AU", "IN", "JP", "US"}),
}
"""The countries of the groups whose members act at their meetings by themselves."""


def takes_part(codes: Iterable[str], parties: Iterable[str]) -> bool:
    """Whether one of ``codes`` is a party, a member of one (Singapore at a meeting with ASEAN), or a group of theirs."""
    own = set(parties)
    return any(
        code in own or any(code in MEMBERS.get(p, ()) for p in own) or not own.isdisjoint(MEMBERS.get(code, ()))
        for code in codes
    )


_PRIVATE_NAME = re.compile(
    r"(?:連合会|商工会議所|会議所|協会|同友会|会社|工業会|連盟|評議会)$|Chamber of Commerce|Federation|Association|Business|Industry|Alliance$", re.IGNORECASE
)  # fmt: skip
_INTERNATIONAL = re.compile(r"国際|世界|機関|国連|アジア|International|World|United Nations|Union", re.IGNORECASE)


def party_of(mention: Mention, lexicon: Lexicon) -> str | None:
    """The country or group that a mention speaks for; ``None`` for bodies of no party and for things."""
    if mention.kind == "country":
        return mention.entry
    if mention.kind == "agency":
        return lexicon.entry("agency", mention.entry).party
    return None


def is_private(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether an organization speaks for business or civil society, not for states together."""
    return mention.kind == "organization" and _private_body(mention.entry, lexicon)


@lru_cache(maxsize=2048)
def _private_body(organization: str, lexicon: Lexicon) -> bool:
    entry = lexicon.entry("organization", organization)
    names = (entry.label("ja"), entry.label("en"))
    if any(series.body == organization for series in lexicon.of_kind("series")):
        return False
    return any(map(_PRIVATE_NAME.search, names)) and not any(map(_INTERNATIONAL.search, names))


def ministry_named(stem: str, lexicon: Lexicon, party: str = "JP") -> tuple[str, str] | None:
    """The ministry or agency of ``party`` that a minister's Japanese title names (総務: 総務省), with the label that fits."""
    names = _japanese_names(lexicon, party)
    return next(((names[label], label) for ending in ("省", "庁") if (label := stem + ending) in names), None)


def ministry_opening(title: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """The Japanese body whose name opens a title (外務省サイバー政策担当大使), the longest that fits, with its label."""
    names = _japanese_names(lexicon, "JP")
    labels = [title[:end] for end in range(len(title), 2, -1) if title[:end] in names]
    return (names[labels[0]], labels[0]) if labels else None


_OF_COUNTRY = "・の "
"""What may stand between a country and its body: 英国・内閣府."""


def names_at_home(lexicon: Lexicon, party: str) -> Mapping[str, str]:
    """The bodies of ``party`` by the Japanese names that its own side gives them: 通信省電気通信局 for インド通信省電気通信局.

    A name that means two of its bodies is left out.
    """
    return _names_at_home(lexicon, party)


@lru_cache(maxsize=64)
def _names_at_home(lexicon: Lexicon, party: str) -> dict[str, str]:
    country = lexicon.find(party)
    if country is None:
        return {}
    prefixes = sorted((label.text for label in country.labels if label.language == "ja"), key=len, reverse=True)
    found: dict[str, set[str]] = {}
    for name, entry in _japanese_names(lexicon, party).items():
        for prefix in ("", *(prefix for prefix in prefixes if name.startswith(prefix))):
            found.setdefault(name.removeprefix(prefix).lstrip(_OF_COUNTRY), set()).add(entry)
    return {
        name: min(ids)
        for name, ids in found.items()
        if len(ids) == 1 and _BODY.search(name) and f"国{name}" not in found  # 米国 + 務省
    }


_BODY = re.compile(r"..(?:省|庁|府|局|委員会|機構|部|所|院|室|公社)$")


@lru_cache(maxsize=64)
def _japanese_names(lexicon: Lexicon, party: str) -> dict[str, str]:
    return {
        label.text: entry.id
        for entry in lexicon.of_kind("agency")
        if entry.party == party
        for label in entry.labels
        if label.language == "ja" and label.role != "misnomer"
    }
