"""Expressions of time in a text, in Japanese and English, as ISO dates of the precision that the text gives."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

DateKind = Literal["date", "month", "year", "season", "quarter", "range"]


class DateMention(Struct, frozen=True, gc=False, kw_only=True):
    """``view_text[start:end]`` names the time from ``from_`` to ``to``, both inclusive; ``None`` where it stays open.

    ``from_`` and ``to`` have the text's precision (:func:`policygraph.text.isodates.first_day` and ``last_day`` give
    days). ``relative``: the words count from another date (本年, 同年, "last October", "May 3" without a year).
    ``deadline``: only the end is told ("by 2030", 2025年までに); it begins at the base if that is known and earlier.
    ``conflict``: a Gregorian and an era year stand together and disagree; the Gregorian one is taken.
    """

    start: int
    end: int
    from_: str | None
    to: str | None
    kind: DateKind
    relative: bool = False
    deadline: bool = False
    conflict: bool = False


def find_dates(
    view_text: str, language: str, *, base: str | None = None, antecedent: str | None = None
) -> tuple[DateMention, ...]:
    """The expressions of time in ``view_text`` (NFKC, as a view gives it), in order, none overlapping.

    ``base`` is the day the text was published (ISO); what counts from it has ``from_`` and ``to`` ``None`` without it.
    ``antecedent`` is the last date named before this text, for 同年 and 同月.
    """
    if language == "ja":
        from policygraph.text.dates_ja import japanese_dates

        return japanese_dates(view_text, base=base, antecedent=antecedent)
    from policygraph.text.dates_en import english_dates

    return english_dates(view_text, base=base)
