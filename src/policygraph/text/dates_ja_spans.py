"""Japanese spans that only a base gives their place: 今後1年間, 3か月以内, 年内, 年度末."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policygraph.text import isodates
from policygraph.text.dates import DateMention
from policygraph.text.isodates import parts, shift
from policygraph.text.numerals import to_int

_N = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_LOOSE = re.compile(
    rf"(?P<ahead>今後|向こう|この先|過去|直近)の?\ ?(?:およそ|約)?(?P<count>{_N})\ ?(?P<unit>年|か月|カ月|ヶ月|ヵ月|箇月|週|日)(?:間|以内)?"
    rf"|(?P<count2>{_N})\ ?(?P<unit2>年|か月|カ月|ヶ月|ヵ月|箇月|週間|日)(?:以内)"
    r"|(?<![0-9一二三四五六七八九十同本今昨翌来])(?:(?P<year_end>年末)|(?P<year_in>年内)|(?P<fiscal_end>年度末)|(?P<fiscal_in>年度内))(?!年始)"
    r"|(?<![0-9])(?P<month_end>月末)|(?P<month_in>月内)"
)
_LOOSE_WORDS = ("今後", "向こう", "この先", "過去", "直近", "以内", "年末", "年内", "度末", "度内", "月末", "月内")
"""Each of those spans has one of these words; to look for them is far cheaper than the pattern."""


def japanese_spans(text: str, taken: Sequence[DateMention], *, base: str | None) -> Iterator[DateMention]:
    """The spans in ``text`` that no mention of ``taken`` covers."""
    if not any(map(text.__contains__, _LOOSE_WORDS)):
        return
    for found in _LOOSE.finditer(text):
        if all(found.end() <= mention.start or mention.end <= found.start() for mention in taken):
            yield _loose(found, base)


def _loose(found: re.Match[str], base: str | None) -> DateMention:
    """A window counted from the base: 今後1年間, 3か月以内, 年内."""
    count = found["count"] or found["count2"]
    from_ = to = None
    if base and count:
        from_, to = _counted(
            base, to_int(count) or 1, found["unit"] or found["unit2"], back=found["ahead"] in {"過去", "直近"}
        )
    elif base:
        year, month, _ = parts(base)
        fiscal = year + 1 if month is None or month >= 4 else year
        if found["year_end"]:
            from_ = to = f"{year:04d}-12"
        elif found["year_in"]:
            from_, to = base, f"{year:04d}-12-31"
        elif found["fiscal_end"]:
            from_ = to = f"{fiscal:04d}-03"
        elif found["fiscal_in"]:
            from_, to = base, f"{fiscal:04d}-03-31"
        else:
            from_, to = base, isodates.last_day(base[:7])
    return DateMention(start=found.start(), end=found.end(), from_=from_, to=to, kind="range", relative=True)


def _counted(base: str, count: int, unit: str, *, back: bool) -> tuple[str, str]:
    size = -count if back else count
    if unit == "年":
        other = shift(base, years=size, months=0)
    elif unit.endswith("月"):
        other = shift(base, months=size)
    else:
        other = shift(base, days=size * (7 if unit.startswith("週") else 1))
    return (other, base) if back else (base, other)
