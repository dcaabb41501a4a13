"""Dates as people write them, at the precision that the source gives."""

from __future__ import annotations

from calendar import monthrange

from policygraph.bilingual import Language

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def date_words(iso: str, language: Language) -> str:
    """``2018-07-23``, ``2018-07`` or ``2018`` in words; anything else stays as it is.

    >>> date_words("2018-07-23", "ja"), date_words("2018-07", "en")
    ('2018年7月23日', 'July 2018')
    """
    parts = _parts(iso)
    if parts is None:
        return iso
    if language == "ja":
        return "".join(f"{part}{unit}" for part, unit in zip(parts, "年月日", strict=False))
    year, *rest = parts
    names = [_MONTHS[rest[0] - 1], *map(str, rest[1:])] if rest else []
    return " ".join([*reversed(names), str(year)])


def range_words(start: str | None, end: str | None, language: Language) -> str:
    """From ``start`` to ``end``, both inclusive, saying nothing twice; with one of them, that one.

    >>> range_words("2018-07-23", "2018-07-24", "en"), range_words("2018-07-30", "2018-08-02", "ja")
    ('23–24 July 2018', '2018年7月30日〜8月2日')
    """
    if start is None or end is None or start == end:
        known = start or end
        return "" if known is None else date_words(known, language)
    first, last = _parts(start), _parts(end)
    if first is None or last is None or len(first) != len(last):
        return _span(date_words(start, language), date_words(end, language), language)
    same = next((n for n, (a, b) in enumerate(zip(first, last, strict=True)) if a != b), len(first))
    if language == "ja":
        tail = "".join(f"{part}{unit}" for part, unit in list(zip(last, "年月日", strict=False))[same:])
        return _span(date_words(start, language), tail, language)
    head = date_words(start, language).split()
    return _span(" ".join(head[: len(head) - same]), date_words(end, language), language)


def window_words(start: str | None, end: str | None, language: Language) -> str:
    """A due window: a whole year or month by its name, else its first and last day.

    >>> window_words("2019-01-01", "2019-12-31", "en"), window_words("2019-01-01", "2019-12-31", "ja")
    ('in 2019', '2019年中')
    """
    if start is not None and end is not None:
        for length in (4, 7):
            period = start[:length]
            if period == end[:length] and (start, end) == _bounds(period):
                named = date_words(period, language)
                return f"{named}中" if language == "ja" else f"in {named}"
    return range_words(start, end, language)


def _bounds(period: str) -> tuple[str, str]:
    """The first and the last day of a year or a month."""
    parts = _parts(period) or (0,)
    if len(parts) == 1:
        return f"{period}-01-01", f"{period}-12-31"
    return f"{period}-01", f"{period}-{monthrange(parts[0], parts[1])[1]:02d}"


def _span(first: str, last: str, language: Language) -> str:
    if language == "ja":
        return f"{first}〜{last}"
    return f"{first} – {last}" if " " in first else f"{first}–{last}"


def _parts(iso: str) -> tuple[int, ...] | None:
    pieces = iso.split("-")
    if not 1 <= len(pieces) <= 3 or not all(piece.isascii() and piece.isdigit() for piece in pieces):
        return None
    numbers = tuple(int(piece) for piece in pieces)
    return numbers if len(numbers) == 1 or 1 <= numbers[1] <= 12 else None
