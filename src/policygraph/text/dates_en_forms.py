"""The forms of English expressions of time, each with its reader: days, months, parts of years, years, and spans from a base."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from policygraph.text import isodates
from policygraph.text.dates import DateKind
from policygraph.text.isodates import iso, nearest_year, parts, shift
from policygraph.text.numerals import to_int


class Window(NamedTuple):
    """A stretch of the text with the time it names; ``None`` where the base is wanting."""

    start: int
    end: int
    from_: str | None
    to: str | None
    kind: DateKind
    relative: bool = False


_OPEN: tuple[str | None, str | None] = (None, None)

Reader = Callable[[re.Match[str], str | None], Iterator[Window]]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_NAME = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|"
    r"Nov(?:ember|\.)?|Dec(?:ember|\.)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)(?![A-Za-z])"
)
_D = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![0-9A-Za-z]|[,.][0-9]|\ ?%|:[0-9])"
_Y = r"(?:19|20)[0-9]{2}(?![0-9]|[,.][0-9]|\ ?%)"
_W = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\ )"
_WP = r"(?:\ ?\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?\))"
_DASH = r"\ ?[-–—−〜~/]\ ?"
TO = rf"(?:{_DASH}|\ (?:to|through|until)\ )"
_TIE = rf"(?:{TO}|,?\ (?:and|&)\ )"
_WHICH_YEAR = r"(?:this|last|next)\ year"
_OF_YEAR = rf"(?:(?:,|\ of|,\ of)?\ (?P<year>{_Y})|,?\ (?:of\ )?(?P<ryear>{_WHICH_YEAR}))"


def _number(month: str) -> int:
    return _MONTHS.index(month[:3].lower()) + 1


def _year(found: re.Match[str], base: str | None) -> int | None:
    """The year that a pattern with ``_OF_YEAR`` or a year's unit tells, in figures or from the base."""
    if found["year"]:
        return int(found["year"])
    return _told_year(found["ryear"], base) if found["ryear"] else None


def _told_year(words: str, base: str | None) -> int | None:
    if not base:
        return None
    step = {"next": 1, "following": 1, "last": -1, "past": -1, "previous": -1}.get(words.split()[-2], 0)
    return parts(base)[0] + step


_DATE = re.compile(
    rf"(?<![0-9A-Za-z./-]){_W}?(?:"
    # July 23-24, 2018; October 18/19; June 30 to July 2, 2023; September 16 and 17
    rf"(?P<month>{MONTH_NAME})\ (?:the\ )?(?P<day>{_D}){_WP}?(?:(?P<tie>{_TIE}){_W}?(?:(?P<month2>{MONTH_NAME})\ )?(?P<day2>{_D}){_WP}?)?"
    # 23-24 July 2018; 30 June - 2 July 2023; the 4th of July
    rf"|(?P<bday>{_D}){_WP}?(?:(?:\ (?P<bmonth>{MONTH_NAME}))?(?P<btie>{_TIE}){_W}?(?P<bday2>{_D}){_WP}?)?\ (?:of\ )?(?P<bmonth2>{MONTH_NAME})"
    rf"){_OF_YEAR}?{_WP}?"
)


def _dates(found: re.Match[str], base: str | None) -> Iterator[Window]:
    """One day, or two tied ones: a range where they run on, else each for itself."""
    if found["month"]:
        first, second = found["month"], found["month2"] or found["month"]
        days = [to_int(found["day"]), to_int(found["day2"] or "")]
        tie = found["tie"]
    else:
        second = found["bmonth2"]
        first = found["bmonth"] or second
        days = [to_int(found["bday"]), to_int(found["bday2"] or "")]
        tie = found["btie"]
    year = _year(found, base)
    relative = year is None or found["year"] is None
    months = (_number(first), _number(second))
    if year is None and base and not found["ryear"]:
        year = nearest_year(months[-1], days[0], base)
    start, end = found.span()
    isos = [iso(year, month, day) if year and day else None for month, day in zip(months, days, strict=True)]
    if days[1] is None:
        yield from _checked(Window(start, end, isos[0], isos[0], "date", relative), known=year is not None)
    elif _runs_on(isos, tie or "", years=year is not None):
        if months[0] > months[1] and year:
            isos[0] = iso(year - 1, months[0], days[0])
        yield from _checked(Window(start, end, isos[0], isos[1], "range", relative), known=year is not None)
    else:
        cut = found.start("tie" if found["month"] else "btie")
        yield from _checked(Window(start, cut, isos[0], isos[0], "date", relative), known=year is not None)
        behind = found.start("month2" if found["month2"] else "day2" if found["month"] else "bday2")
        yield from _checked(Window(behind, end, isos[1], isos[1], "date", relative), known=year is not None)


def _checked(window: Window, *, known: bool) -> Iterator[Window]:
    """Nothing for a day that the calendar lacks (June 31)."""
    if not known or (window.from_ and window.to):
        yield window


def _runs_on(isos: list[str | None], tie: str, *, years: bool) -> bool:
    """Whether two tied days are one window: "16 to 19" and "16 and 17" are, "3 and 10" is not."""
    if not re.search(r"and|&", tie) or not years:
        return True
    return bool(isos[0] and isos[1] and shift(isos[0], days=1) == isos[1])


_NUMERIC = re.compile(
    r"(?<![0-9./-])(?P<y>(?:19|20)[0-9]{2})(?P<s>[-/.])(?P<m>[0-9]{1,2})(?P=s)(?P<d>[0-9]{1,2})(?![0-9])"
    r"|(?<![0-9./-])(?P<a>[0-9]{1,2})/(?P<b>[0-9]{1,2})/(?P<c>(?:19|20)[0-9]{2})(?![0-9])"
)


def _numeric(found: re.Match[str], base: str | None) -> Iterator[Window]:  # noqa: ARG001 - a reader's signature
    """2024-05-03; 01/17/2025 is the 17th of January; where both orders are possible only the year is taken."""
    if found["y"]:
        told = iso(int(found["y"]), int(found["m"]), int(found["d"]))
    else:
        a, b, year = int(found["a"]), int(found["b"]), int(found["c"])
        told = iso(year) if a <= 12 and b <= 12 and a != b else iso(year, min(a, b), max(a, b))
    if told:
        yield Window(*found.span(), told, told, "date" if len(told) == 10 else "year")


_MONTH = re.compile(
    rf"(?<![A-Za-z])(?:(?P<which>this\ past|this\ coming|this|last|next|past)\ )?(?P<month>{MONTH_NAME})(?!\ [0-9]{{1,2}}\b)(?:(?P<tie>{TO}|\ and\ )(?P<month2>{MONTH_NAME}))?{_OF_YEAR}?"
)
_MONTH_CUE = re.compile(
    r"\b(?:in|of|by|since|until|during|early|late|mid|before|after|through|to|from|and|or|the|its|their|our)[ -]$"
)


def _month(found: re.Match[str], base: str | None) -> Iterator[Window]:
    name = found["month"]
    year = _year(found, base)
    sure = found["which"] or found["year"] or found["ryear"] or found["month2"] or len(name) > 4
    if not sure and not _MONTH_CUE.search(found.string, max(0, found.start() - 10), found.start()):
        return  # "May" alone is as often a verb
    number = _number(name)
    relative = found["year"] is None
    if year is None and base:
        year = _which_month(found["which"], number, base)
    second = _number(found["month2"]) if found["month2"] else number
    kind: DateKind = "range" if found["month2"] else "month"
    if year is None:
        yield Window(*found.span(), None, None, kind, relative)
    elif kind == "range" and (found["tie"] or "").strip() == "and" and second != number + 1:
        yield Window(found.start(), found.end("month"), iso(year, number), iso(year, number), "month", relative)
        yield Window(found.start("month2"), found.end(), iso(year, second), iso(year, second), "month", relative)
    else:
        yield Window(*found.span(), iso(year - (second < number), number), iso(year, second), kind, relative)


def _which_month(which: str | None, month: int, base: str) -> int:
    year, now, _ = parts(base)
    now = now or 1
    if which in {"last", "this past", "past"}:
        return year if month < now else year - 1
    if which in {"next", "this coming"}:
        return year if month > now else year + 1
    return year if which else nearest_year(month, None, base)


_UNIT = rf"(?:(?P<year>{_Y})|(?P<ryear>(?:this|next|last|the\ coming|the\ current|the\ following|the)(?:\ calendar)?\ year))"
_PART = re.compile(
    rf"(?<![A-Za-z])(?:the\ )?(?P<part>first|second|third|fourth|last|1st|2nd|3rd|4th)\ (?P<size>quarter|half)(?:\ of|,)?\ {_UNIT}"
)
_QUARTER = re.compile(
    rf"(?<![A-Za-z0-9])(?:Q(?P<q>[1-4]),?\ (?:of\ )?(?P<y>{_Y})|(?P<y2>{_Y})\ ?Q(?P<q2>[1-4])(?![0-9]))"
)
_SEASON = re.compile(
    rf"(?<![A-Za-z])(?:the\ )?(?P<season>[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter)(?:\ of|,)?\ {_UNIT}"
)
_NEAR_SEASON = re.compile(
    r"(?<![A-Za-z])(?P<which>this\ past|this\ coming|the\ coming|this|next|last)\ (?P<season>spring|summer|fall|autumn|winter)\b"
)


def _part(found: re.Match[str], base: str | None) -> Iterator[Window]:
    year, quarter = _year(found, base), found["size"] == "quarter"
    length = 3 if quarter else 6
    place = 12 // length if found["part"] == "last" else to_int(found["part"]) or 1
    window = isodates.months(year, 1 + length * (place - 1), length) if year and place * length <= 12 else _OPEN
    yield Window(*found.span(), window[0], window[1], "quarter" if quarter else "range", found["year"] is None)


def _quarter(found: re.Match[str], base: str | None) -> Iterator[Window]:  # noqa: ARG001 - a reader's signature
    window = isodates.months(int(found["y"] or found["y2"]), 3 * int(found["q"] or found["q2"]) - 2, 3)
    yield Window(*found.span(), *window, "quarter")


def _season(found: re.Match[str], base: str | None) -> Iterator[Window]:
    year = _year(found, base)
    window = isodates.months(year, _season_month(found["season"]), 3) if year else _OPEN
    yield Window(*found.span(), window[0], window[1], "season", found["year"] is None)


def _near_season(found: re.Match[str], base: str | None) -> Iterator[Window]:
    """A summer named as this, last or next one, counted from the base: the last one that began before it, the next that has not."""
    window = _OPEN
    if base and len(base) >= 7:
        year = parts(base)[0]
        start = _season_month(found["season"])
        begun = f"{year:04d}-{start:02d}" <= base[:7]
        if found["which"] in {"last", "this past"}:
            year -= 0 if begun and shift(f"{year:04d}-{start:02d}", months=2) < base[:7] else 1
        elif found["which"] != "this":
            year += 1 if begun else 0
        window = isodates.months(year, start, 3)
    yield Window(*found.span(), *window, "season", relative=True)


def _season_month(word: str) -> int:
    name = word.lower()
    return isodates.SEASONS["autumn" if name == "fall" else name]


_YEAR = re.compile(
    rf"(?<![0-9A-Za-z$€£¥.,#/])(?:(?:FYs?|[Ff]iscal\ [Yy]ears?)\ ?)?(?P<year>{_Y})"
    rf"(?:(?P<decade>s\b)|(?P<tie>{TO}|\ and\ )(?P<to>{_Y}|[0-9]{{2}}(?![0-9A-Za-z,%/]|\.[0-9]))|(?![A-Za-z]))"
    r"(?!\ (?:engineers|people|students|persons|companies|participants|scholars|jobs|homes|women|men|schools|MW|GW|km|miles|tons|metric)\b)"
    rf"|(?<![0-9A-Za-z])(?:FY)(?P<fiscal>{_Y})"
)
_BETWEEN = re.compile(r"\b[Bb]etween\ $")
_NO_YEAR = re.compile(
    r"(?:[Rr]esolutions?|Directive|Regulation|UNSCR|ISO|No\.|Room|[Oo]ver|[Nn]early|[Aa]bout|(?:more|less|fewer|greater|other)\ than|least|[Aa]lmost|[Aa]pproximately|up to)\ $"
)


def _years(found: re.Match[str], base: str | None) -> Iterator[Window]:  # noqa: ARG001 - a reader's signature
    if _NO_YEAR.search(found.string, max(0, found.start() - 16), found.start()):
        return
    year = int(found["year"] or found["fiscal"])
    if found["decade"]:
        if year % 10 == 0:
            yield Window(*found.span(), iso(year), iso(year + 9), "range")
        return
    to = found["to"]
    until = year // 10 ** len(to or "") * 10 ** len(to or "") + int(to or year)
    apart = found["tie"] == " and " and not _BETWEEN.search(found.string, max(0, found.start() - 9), found.start())
    if to and year < until <= year + 60 and not apart:
        yield Window(*found.span(), iso(year), iso(until), "range")
        return
    yield Window(found.start(), found.end("year") if found["year"] else found.end(), iso(year), iso(year), "year")
    if to and len(to) == 4:
        yield Window(found.start("to"), found.end(), iso(until), iso(until), "year")


_NEAR = re.compile(
    r"\b(?P<which>this|last|next|the\ current)(?:\ calendar)?\ (?P<unit>year|month|week|quarter|decade)\b(?!-)"
    r"|\b(?P<rest>later|earlier)\ (?:on\ )?(?:this|in\ the)\ (?P<of>year|month|week|decade)\b"
    r"|(?:(?<=end\ of\ )|(?<=close\ of\ )|(?<=start\ of\ )|(?<=beginning\ of\ )|(?<=middle\ of\ ))the\ (?P<the>year|month|decade)\b"
    r"|\b(?P<day>[Tt]oday|[Yy]esterday|(?<!of\ )[Tt]omorrow)\b(?![’'])"
)


def _near(found: re.Match[str], base: str | None) -> Iterator[Window]:
    """The year, month, week ... of the base or next to it; the rest of the year; today."""
    unit = found["unit"] or found["of"] or found["the"] or "day"
    step = {"last": -1, "next": 1, "yesterday": -1, "tomorrow": 1}.get(
        (found["which"] or found["day"] or "").lower(), 0
    )
    window = _OPEN
    if base and len(base) == 10:
        window = _calendar(unit, step, base)
        if found["rest"] and window[0] and window[1]:
            window = (
                (base, isodates.last_day(window[1]))
                if found["rest"] == "later"
                else (isodates.first_day(window[0]), base)
            )
    kind: DateKind = "range"
    if unit in {"year", "month", "quarter"} and not found["rest"]:
        kind = "year" if unit == "year" else "month" if unit == "month" else "quarter"
    elif unit == "day":
        kind = "date"
    yield Window(*found.span(), *window, kind, relative=True)


def _calendar(unit: str, step: int, base: str) -> tuple[str | None, str | None]:
    """The calendar's unit round ``base``, ``step`` units on."""
    year, month, _ = parts(base)
    if unit == "year":
        return iso(year + step), iso(year + step)
    if unit == "decade":
        start = year // 10 * 10 + 10 * step
        return iso(start), iso(start + 9)
    if unit == "month":
        moved = shift(base[:7], months=step)
        return moved, moved
    if unit == "quarter":
        start_month = shift(f"{year:04d}-{((month or 1) - 1) // 3 * 3 + 1:02d}", months=3 * step)
        return start_month, shift(start_month, months=2)
    if unit == "week":
        monday = shift(base, days=7 * step - date.fromisoformat(base).weekday())
        return monday, shift(monday, days=6)
    moved = shift(base, days=step)
    return moved, moved


_COUNT = r"[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|sixty|ninety"
_SPAN = re.compile(
    rf"\b(?:(?P<prep>[Oo]ver|[Ii]n|[Ww]ithin|[Dd]uring|[Ff]or|[Tt]hroughout|[Aa]cross)\ )?(?P<the>the\ )(?P<way>next|coming|following|upcoming|past|last|previous)"
    rf"\ (?:(?P<count>{_COUNT})[\ -](?P<units>years?|months?|weeks?|days?|decades?)|(?P<unit>year|decade|month|week))\b"
    rf"|\b(?P<within>[Ww]ithin)\ (?P<count2>{_COUNT})[\ -](?P<units2>years?|months?|weeks?|days?|decades?)\b(?!\ of)"
)


def _span(found: re.Match[str], base: str | None) -> Iterator[Window]:
    """A length of time that begins or ends at the base: over the coming year, within six months, in the past three years."""
    count = to_int(found["count"] or found["count2"] or "one") or 1
    unit = (found["units"] or found["units2"] or found["unit"]).rstrip("s")
    back = found["way"] in {"past", "last", "previous"}
    window = _OPEN
    if base and len(base) == 10:
        size = -count if back else count
        steps = {"decade": (10, 0, 0), "year": (1, 0, 0), "month": (0, 1, 0), "week": (0, 0, 7), "day": (0, 0, 1)}[unit]
        other = shift(base, years=size * steps[0], months=size * steps[1], days=size * steps[2])
        window = (other, base) if back else (base, other)
    yield Window(*found.span(), *window, "range", relative=True)


READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_DATE, _dates), (_NUMERIC, _numeric), (_MONTH, _month), (_PART, _part), (_QUARTER, _quarter), (_SEASON, _season),
    (_NEAR_SEASON, _near_season), (_YEAR, _years), (_NEAR, _near), (_SPAN, _span),
)  # fmt: skip
