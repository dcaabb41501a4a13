"""Words of agreed phrases and what stands for them in the other language, as ministries translate them.

The same English chain of adjectives is translated anew from one Japanese release to the next, so a phrase is known by
most of its adjectives, whatever stands between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

from policygraph.bilingual import Language

_PAIRS: Final = MappingProxyType(
    {
        "accessible": ("アクセス可能", "利用しやす"),
        "affordable": ("安価", "手頃", "手ごろ"),
        "fair": ("公正", "公平"),
        "free": ("自由",),
        "global": ("グローバル", "世界的", "地球規模"),
        "inclusive": ("包摂的", "包括的", "インクルーシブ"),
        "interoperable": ("相互運用",),
        "open": ("オープン", "開かれ", "開放"),
        "peaceful": ("平和",),
        "prosperous": ("繁栄",),
        "reliable": ("信頼",),
        "resilient": ("強靱", "強靭", "レジリエント", "強じん"),
        "responsible": ("責任ある",),
        "safe": ("安全",),
        "secure": ("安全", "セキュア"),
        "stable": ("安定",),
        "sustainable": ("持続可能",),
        "transparent": ("透明",),
        "trusted": ("信頼",),
        "trustworthy": ("信頼",),
        "vibrant": ("活力",),
    }
)
LEAST: Final = 0.5
"""The share of a phrase's adjectives that its counterpart must hold."""


def answers_to(words: str, form: str, spoken: Language) -> bool:
    """Whether ``form``, in the language ``spoken``, may stand for ``words`` in the other one.

    It may where ``words`` holds none of the adjectives known here, for then nothing speaks against it.
    """
    if spoken == "ja":
        asked = [_PAIRS[word] for word in re.findall(r"[a-z]+", words.lower()) if word in _PAIRS]
        held = [any(stem in form for stem in stems) for stems in asked]
    else:
        said = set(re.findall(r"[a-z]+", form.lower()))
        held = [bool(said & english) for english in _english(words)]
    return not held or sum(held) >= LEAST * len(held)


def _english(words: str) -> Iterable[set[str]]:
    """For each known stem in Japanese ``words``, the English words that it may stand for."""
    stems = {stem for stems in _PAIRS.values() for stem in stems if stem in words}
    for stem in sorted(stems):
        yield {word for word, stems in _PAIRS.items() if stem in stems}
