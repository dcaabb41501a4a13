"""What a Japanese clause that names no topic points at (see :data:`policygraph.extraction.topics.Pointing`).

Japanese leaves unsaid what is known: a clause without a topic of its own goes on with what was said before.
"""

from __future__ import annotations

import re

from policygraph.extraction.topics import Pointing

_BACK = re.compile(
    r"こ(?:の(?!ほか|他|[0-9一二三四五六七八九十数]+(?:年|か月|ヶ月))|れ(?:ら|を|に(?!先立|伴))|うした|のような)"
    r"|そ(?:の(?:ため|ような|実現|成果|一環)|れら|うした)|(?<![共一])同(?=[一-龥ァ-ヶ])(?![志時意日年月氏様等大省盟行感士一])|当該|上記|前述"
)
_MEETING = r"(?:対話|会合|協議|会議|作業部会|ワークショップ|セミナー|シンポジウム|フォーラム)(?:等)?[」』]?(?:[(（][^)）]*[)）])?[」』]?"
_HELD = re.compile(
    rf"{_MEETING}[をが][^、。]{{0,20}}開催(?!された(?:こと|旨))|を訪問し|成果文書として|共同記者発表[」』]?[をがと][^、。]{{0,8}}(?:発表|公表|取りまとめ)|再会を"
    r"|共同(?:声明|宣言|プレスリリース)[」』]?[をが][^、。]{0,8}発出"
)
_OCCASION = re.compile(rf"{_MEETING}を[^、。]{{0,14}}(?:実施|継続|開く|開い|行う|行っ|重ね|設け)|貢献に感謝")
_WHOLE = re.compile(
    r"協力の進展|(?:作業|実施|行動|活動)計画|各分野|幅広い分野|パートナーシップ|協力覚書|覚書の|検討チーム|4つの柱"
    r"|(?:連携|協力|関係)(?:関係)?(?:を|の)(?:より)?(?:一層)?(?:着実に|更に|さらに)?(?:強化|深化|深め|発展|拡大|推進|実施|構築)"
    r"|(?:緊密に|一層|引き続き)(?:連携|協力)"
)


def pointing(words: str) -> Pointing:
    """What ``words``, a clause without a topic, point at; what was said before goes on where no word tells."""
    if _HELD.search(words):
        return "occasion"
    if _BACK.search(words):
        return "back"
    if _OCCASION.search(words):
        return "occasion"
    return "whole" if _WHOLE.search(words) else "on"


def backdrop(words: str) -> tuple[tuple[int, int], ...]:
    """None: what a Japanese statement rests on (共通の価値に立脚し) readers take as what it names."""
    del words
    return ()
