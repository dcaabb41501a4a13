"""What to say to a name that nothing bears: the ids that come near it, and where all of them are listed."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import Final

from policygraph.bilingual import Bilingual, both

_LISTED: Final = frozenset(
    {"act", "topic", "country", "agency", "organization", "forum", "series", "place", "reason", "remark"}
)
"""The kinds that ``policygraph vocabulary list`` knows."""
_QUESTIONS: Final = {"release": "releases"}
"""The questions that list the things of a kind which is no vocabulary."""
_NOUNS: Final[Mapping[str, str]] = {
    "act": "行為",
    "topic": "トピック",
    "country": "国・グループ",
    "agency": "機関",
    "organization": "団体",
    "forum": "フォーラム",
    "series": "シリーズ",
    "place": "場所",
    "reason": "理由",
    "remark": "注記",
    "release": "発表資料",
    "meeting": "会合",
    "release or meeting": "発表資料・会合",
    "statement": "表明",
    "thread": "系譜",
    "person": "人物",
}
_NEAR: Final = 3
_SHOWN: Final = 8


def near_ids(text: str, ids: Iterable[str], names: Mapping[str, str] | None = None) -> list[str]:
    """At most three of ``ids`` that ``text`` may mean, the nearest first.

    ``names`` are further words by which an id is known: of a name that is near, the id is given.
    """
    folded: dict[str, str] = {one.casefold(): one for one in sorted(ids)}
    for name, one in sorted((names or {}).items()):
        folded.setdefault(name.casefold(), one)
    wanted = text.strip().casefold()
    near = difflib.get_close_matches(wanted, folded, n=2 * _NEAR, cutoff=0.5) if wanted else []
    near += [form for form in folded if wanted and wanted in form]
    return list(dict.fromkeys(folded[form] for form in near))[:_NEAR]


def advice_for(text: str, ids: Iterable[str], noun: str, names: Mapping[str, str] | None = None) -> Bilingual:
    """What to do about ``text``, which no ``noun`` bears."""
    known = sorted(set(ids))
    if not known:
        return both("the store is empty", "ストアは空です")
    near = near_ids(text, known, names)
    all_of_them = _command(noun)
    listed = both("{command} shows all", "{command} で一覧が見られます", command=all_of_them) if all_of_them else None
    if near:
        meant = both("did you mean {near}?", "{near} のことですか", near=", ".join(near))
        return both("{meant} {listed}", "{meant}。{listed}", meant=meant, listed=listed) if listed else meant
    shown = f"{', '.join(known[:_SHOWN])}{', ...' if len(known) > _SHOWN else ''}"
    return listed or both("known: {shown}", "あるもの：{shown}", shown=shown)


def noun_words(noun: str) -> Bilingual:
    """What a kind of thing is called in a message; a kind without Japanese words is called as it is."""
    return Bilingual(noun, _NOUNS.get(noun, noun))


def _command(noun: str) -> str | None:
    if noun in _LISTED:
        return f'"policygraph vocabulary list {noun}"'
    return f'"policygraph query {_QUESTIONS[noun]}"' if noun in _QUESTIONS else None
