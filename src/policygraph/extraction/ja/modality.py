"""Hedges, continuation and what a clause is about: fields beside the act, never folded into it."""

from __future__ import annotations

import re

_HEDGE = re.compile(
    r"(?:を|の)?(?:目処|目途|めど)(?:に|として)|を目標に|必要に応じて?|適切な(?:場合|形)|可能な限り|できる限り|可能であれば|適当な場合|状況に応じて?"
    r"|の可能性(?:を(?:検討|模索|探)|について検討)|検討(?:を開始)?(?:する|し|していく)|模索|努める|努めて|努力|目指す|目指し|意向|べく"
)  # fmt: skip
_CARRY = re.compile(
    r"引き続き|引続き|継続(?!的に開催された)|再確認|再認識|改めて(?:確認|強調|表明)|今後も|これまでと同様|従来どおり|を新たに|を続け|更なる(?:継続)"
)  # fmt: skip
_NEXT = re.compile(r"次回|次期会合|次の(?:会合|対話|会議)")


def hedge_in(text: str) -> tuple[int, int] | None:
    """Where the first hedging words of a clause stand."""
    found = _HEDGE.search(text)
    return found.span() if found else None


def carries_on(text: str) -> bool:
    """Whether the words say that an earlier promise or work goes on."""
    return _CARRY.search(text) is not None


def about(text: str, act: str) -> str | None:
    """``next-meeting`` where a plan is about the next meeting of the series."""
    return "next-meeting" if act == "schedule" and _NEXT.search(text) else None
