"""Japanese expressions of time: 平成30年7月27日, 7月23日及び24日, 同年5月, 2019年中, 年度末まで, 今後1年間."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policygraph.text import isodates
from policygraph.text.dates import DateKind, DateMention
from policygraph.text.dates_ja_spans import japanese_spans
from policygraph.text.isodates import ERAS, iso, nearest_year, parts, shift
from policygraph.text.numerals import to_int

_N = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_Y = r"(?:(?:1[89]|2[01])[0-9]{2}|[一二][〇一二三四五六七八九]{3})"
_ERA = "|".join(ERAS)
_YEAR = (
    rf"(?:(?P<ce>{_Y})(?:年?\ ?\((?P<era_a>{_ERA})(?P<ey_a>{_N}|元)年?\)(?=年))?\ ?年(?P<fy_a>度)?(?:\ ?\((?P<era_b>{_ERA})(?P<ey_b>{_N}|元)年?度?\))?"
    rf"|(?P<era>{_ERA})\ ?(?P<ey>{_N}|元)\ ?(?:\((?P<ce_b>{_Y})年?\))?\ ?年(?P<fy_b>度)?(?:\ ?\((?P<ce_c>{_Y})年?度?\))?"
    r"|(?P<ryear>一昨年|再来年|同年|本年|今年|昨年|去年|翌年|来年|当年|前年(?!比|同))(?P<fy_c>度)?)"
)
_WEEKDAY = r"(?:\ ?\([月火水木金土日](?:曜日?)?(?:[・,、]\ ?祝日?)?\))"
_DAY = rf"(?P<day>{_N})\ ?日(?!間|目|以内|後|前|程|分|数|ほど|おき|本)|(?P<rday>同日)"
_PART = r"(?P<part>上旬|初旬|中旬|下旬|末日|末(?!尾|端)|初め|初頭|半ば|中頃|央)"
_ATOM = re.compile(
    r"(?=[0-9一二三四五六七八九十明大昭平令同本今昨去翌来再前先当])(?<![0-9.,])"
    rf"(?:(?P<numeric>(?P<ny>(?:19|20)[0-9]{{2}})(?P<sep>[-/.])(?P<nm>[0-9]{{1,2}})(?P=sep)(?P<nd>[0-9]{{1,2}})(?![0-9]))"
    rf"|(?P<bare>{_Y})(?=\ ?[〜~−–-]\ ?{_Y}年)"
    rf"|(?P<decade>{_Y})年代(?P<dpart>前半|後半|初頭|半ば|末)?"
    rf"|(?:{_YEAR}(?P<wa>(?:の|、|,|\ )?))?(?:(?P<month>{_N})\ ?月(?!間)|(?P<rmonth>同月|今月|本月|先月|来月|翌月|前月|当月))"
    rf"(?:(?:の|\ )?(?:{_DAY}|{_PART}))?{_WEEKDAY}?"
    + rf"|{_YEAR}".replace("?P<", "?P<x_")
    + r"(?:の?\ ?(?:(?:初|晩)?(?P<season>春|夏|秋|冬)(?!季|期|至|分)|(?P<half>前半|後半|上半期|下半期|上期|下期)|第\ ?(?P<quarter>[1-4一二三四])\ ?四半期"
    r"|(?P<ypart>末|初頭|初め|当初|半ば|中頃|央)|(?P<within>中|内)))?"
    + rf"|(?:{_DAY}){_WEEKDAY}?".replace("?P<", "?P<d_")
    + r"|(?P<today>本日|昨日|明日)|(?P<now>今|来|昨)(?P<nseason>春|夏|秋|冬)(?!季|期)"
    r")"
)
_TO = re.compile(r"\ ?(?:から|より|[〜~−–—-])\ ?")
_AND = re.compile(r"\ ?(?:及び|および|並びに|[・、,/]|と)\ ?")
_UNTIL = re.compile(r"(?:の?\ ?間)?(?:まで(?:に|の)?|迄に?)")
_HINT = re.compile(r"[年月日春夏秋冬旬]|[0-9]{4}[-/.]")
_SEASON = {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}


_Date = tuple[int, int | None, int | None]


class _Atom:
    """One expression while it is read: its numbers as far as it says them, and the window once they are known."""

    __slots__ = (
        "conflict",
        "day",
        "end",
        "extended",
        "found",
        "from_",
        "kind",
        "month",
        "relative",
        "start",
        "to",
        "year",
    )

    def __init__(self, found: re.Match[str]) -> None:
        self.found = found
        self.start, self.end = found.span()
        self.year: int | None = None
        self.month: int | None = None
        self.day: int | None = None
        self.from_: str | None = None
        self.to: str | None = None
        self.kind: DateKind = "date"
        self.relative = False
        self.conflict = False
        self.extended = False

    def group(self, *names: str) -> str | None:
        """The first of these groups that matched; the year's groups stand twice in the pattern."""
        for name in names:
            for twin in _TWINS[name]:
                if value := self.found[twin]:
                    return value
        return None


_TWINS = {
    name: tuple([twin for twin in (name, f"x_{name}", f"d_{name}") if twin in _ATOM.groupindex])
    for name in _ATOM.groupindex
}
"""The names that a group of the pattern has where it stands in it again."""


def japanese_dates(text: str, *, base: str | None, antecedent: str | None = None) -> tuple[DateMention, ...]:
    """The mentions of :func:`policygraph.text.dates.find_dates` for Japanese."""
    if _HINT.search(text) is None:
        return ()
    mentions = [*_chains(text, base, antecedent)]
    mentions.extend([*japanese_spans(text, mentions, base=base)])
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def _chains(text: str, base: str | None, antecedent: str | None) -> Iterator[DateMention]:
    """Expressions with what is tied to them: から makes a range, 及び two days in a row as well."""
    before: _Atom | None = None
    last = parts(antecedent) if antecedent else None
    for found in _ATOM.finditer(text):
        atom = _Atom(found)
        between = text[before.end : atom.start] if before else ""
        tie = None if before is None else "to" if _TO.fullmatch(between) else "and" if _AND.fullmatch(between) else None
        if not _read(atom, base, last, tied=tie is not None):
            continue
        if before is not None and tie and _extend(before, atom, tie):
            last = (atom.year, atom.month, atom.day) if atom.year else last
            continue
        if before is not None:
            yield _mention(text, before, base)
        before = atom
        if atom.year is not None and atom.found["decade"] is None:
            last = (atom.year, atom.month, atom.day)
    if before is not None:
        yield _mention(text, before, base)


def _extend(before: _Atom, atom: _Atom, tie: str) -> bool:
    """Make ``before`` a range up to ``atom`` if the tie and the dates allow it."""
    if before.kind not in {"date", "month", "year", "range"} or atom.kind not in {"date", "month", "year", "range"}:
        return False
    if before.from_ is None or atom.to is None:
        if tie == "to" or (before.day is not None and atom.day is not None and atom.day == before.day + 1):
            before.end, before.kind, before.relative, before.day = atom.end, "range", True, atom.day
            before.extended = True
            return True
        return False
    if tie == "and" and not (before.to is not None and len(before.to) == 10 and shift(before.to, days=1) == atom.from_):
        return False
    if isodates.last_day(atom.to) < isodates.first_day(before.from_):
        return False
    before.to, before.end, before.kind, before.extended = atom.to, atom.end, "range", True
    before.relative |= atom.relative
    before.conflict |= atom.conflict
    before.day = atom.day
    return True


def _read(atom: _Atom, base: str | None, last: _Date | None, *, tied: bool) -> bool:
    """Fill in the numbers and the window; False when the words turn out to be no date."""
    found = atom.found
    if found["numeric"]:
        atom.year, atom.month, atom.day = int(found["ny"]), int(found["nm"]), int(found["nd"])
        return _point(atom)
    if found["decade"]:
        return _decade(atom)
    if found["bare"]:
        atom.year = to_int(found["bare"])
        return _point(atom)
    if found["today"]:
        return _today(atom, base)
    if found["nseason"]:
        return _near_season(atom, base)
    _year(atom, base, last)
    return _read_parts(atom, base, last, tied=tied)


def _read_parts(atom: _Atom, base: str | None, last: _Date | None, *, tied: bool) -> bool:
    """Month and day, where the year is known as far as the words tell it."""
    found = atom.found
    day = atom.group("day")
    atom.month = to_int(found["month"]) if found["month"] else None
    atom.day = to_int(day) if day else None
    if found["rmonth"]:
        _relative_month(atom, base, last)
        if atom.month is None:
            atom.kind = "date" if day else "month"
            return True
    elif atom.month is None and (day or atom.group("rday")):
        return _bare_day(atom, last, tied=tied)
    if atom.year is None and atom.month is not None:
        _year_of_month(atom, base, last, tied=tied)
    if atom.group("rday") and last:
        atom.day = last[2]
    return _window(atom)


def _year(atom: _Atom, base: str | None, last: _Date | None) -> None:
    gregorian = atom.group("ce", "ce_b", "ce_c")
    era, count = atom.group("era", "era_a", "era_b"), atom.group("ey", "ey_a", "ey_b")
    told = ERAS[era] + (to_int(count) or 0) if era and count else None
    atom.year = to_int(gregorian) if gregorian else told
    atom.conflict = bool(gregorian and told and told != atom.year)
    word = atom.group("ryear")
    if word:
        atom.relative = True
        if word in {"同年", "当年", "翌年", "前年"}:
            atom.year = last[0] + {"翌年": 1, "前年": -1}.get(word, 0) if last else None
        elif base:
            steps = {"本年": 0, "今年": 0, "昨年": -1, "去年": -1, "一昨年": -2, "来年": 1, "再来年": 2}
            atom.year = parts(base)[0] + steps[word]


def _relative_month(atom: _Atom, base: str | None, last: _Date | None) -> None:
    word = atom.found["rmonth"]
    atom.relative = True
    step = {"先月": -1, "前月": -1, "来月": 1, "翌月": 1}.get(word, 0)
    if word in {"同月", "翌月", "前月", "当月"}:
        origin = iso(last[0], last[1]) if last and last[1] else None
    else:
        origin = base[:7] if base and len(base) >= 7 else None
    if origin:
        atom.year, atom.month, _ = parts(shift(origin, months=step))


def _bare_day(atom: _Atom, last: _Date | None, *, tied: bool) -> bool:
    """A day without its month (24日) is a date only after a date; in kanji only right behind one (一日 is a day's length)."""
    written = atom.group("day")
    if last is None or last[1] is None:
        if not tied:
            return False
        atom.relative = True
        return True
    if written is not None and not tied and not written.isdigit():
        return False
    atom.year, atom.month = last[0], last[1]
    atom.relative = not tied
    if written is None:
        atom.day = last[2]
        if atom.day is None:
            return False
    return _point(atom)


def _year_of_month(atom: _Atom, base: str | None, last: _Date | None, *, tied: bool) -> None:
    """A month without a year is of the year named before it, else of the year that brings it nearest to the base."""
    if atom.relative:  # 同年 without anything before it
        return
    atom.relative = not tied
    if atom.month is None or not 1 <= atom.month <= 12:
        return
    if last is not None and last[1] is not None:
        atom.year = last[0]
    elif base:
        atom.year = nearest_year(atom.month, atom.day, base)


def _window(atom: _Atom) -> bool:
    """The window of year, month and day with what stands behind them (末, 上旬, 春, 度)."""
    found = atom.found
    fiscal = atom.group("fy_a", "fy_b", "fy_c") is not None
    if atom.month is not None or found["rmonth"]:
        return _month_window(atom, atom.group("part"))
    kind: DateKind = "season" if found["season"] else "quarter" if found["quarter"] else "year"
    part = found["half"] or found["ypart"]
    atom.kind = "range" if fiscal or part else kind
    if atom.kind == "range" and found["quarter"]:
        atom.kind = "quarter"
    if atom.year is None:
        return True
    begin = 4 if fiscal else 1
    if found["season"]:
        atom.from_, atom.to = isodates.months(atom.year, isodates.SEASONS[_SEASON[found["season"]]], 3)
    elif found["quarter"]:
        atom.from_, atom.to = isodates.months(atom.year, begin, 12)
        atom.from_ = shift(atom.from_, months=3 * ((to_int(found["quarter"]) or 1) - 1))
        atom.to = shift(atom.from_, months=2)
    elif part:
        offset, count = _YEAR_PARTS[part]
        atom.from_ = shift(f"{atom.year:04d}-{begin:02d}", months=offset)
        atom.to = shift(atom.from_, months=count - 1)
    elif fiscal:
        atom.from_, atom.to = isodates.months(atom.year, 4, 12)
    else:
        atom.from_ = atom.to = iso(atom.year)
    return atom.from_ is not None


# First month (from 0) and number of months of a part of the year; 初頭 and 半ば are what the words commonly cover.
_YEAR_PARTS = {
    "前半": (0, 6), "上半期": (0, 6), "上期": (0, 6), "後半": (6, 6), "下半期": (6, 6), "下期": (6, 6),
    "初頭": (0, 3), "初め": (0, 3), "当初": (0, 3), "半ば": (4, 4), "中頃": (4, 4), "央": (4, 4), "末": (11, 1),
}  # fmt: skip
_MONTH_PARTS = {
    "上旬": 0,
    "初旬": 0,
    "初め": 0,
    "初頭": 0,
    "中旬": 1,
    "半ば": 1,
    "中頃": 1,
    "央": 1,
    "下旬": 2,
    "末": 2,
}


def _month_window(atom: _Atom, part: str | None) -> bool:
    if atom.month is not None and not 1 <= atom.month <= 12:
        return False
    atom.kind = "range" if part and part != "末日" else "date" if atom.day or part else "month"
    if atom.year is None or atom.month is None:
        return True
    if part == "末日":
        atom.from_ = atom.to = isodates.last_day(f"{atom.year:04d}-{atom.month:02d}")
        return True
    if part:
        atom.from_, atom.to = isodates.thirds(atom.year, atom.month, _MONTH_PARTS[part])
        return True
    return _point(atom)


def _point(atom: _Atom) -> bool:
    if atom.year is None:
        return True
    atom.from_ = atom.to = iso(atom.year, atom.month, atom.day)
    atom.kind = "date" if atom.day else "month" if atom.month else "year"
    return atom.from_ is not None


def _decade(atom: _Atom) -> bool:
    start = to_int(atom.found["decade"]) or 0
    first, length = {"前半": (0, 5), "後半": (5, 5), "初頭": (0, 3), "半ば": (4, 3), "末": (8, 2), None: (0, 10)}[
        atom.found["dpart"]
    ]
    atom.kind, atom.year = "range", start
    atom.from_, atom.to = iso(start + first), iso(start + first + length - 1)
    return True


def _near_season(atom: _Atom, base: str | None) -> bool:
    atom.relative, atom.kind = True, "season"
    if base:
        year = parts(base)[0] + {"今": 0, "来": 1, "昨": -1}[atom.found["now"]]
        atom.from_, atom.to = isodates.months(year, isodates.SEASONS[_SEASON[atom.found["nseason"]]], 3)
    return True


def _today(atom: _Atom, base: str | None) -> bool:
    atom.relative = True
    if base and len(base) == 10:
        day = shift(base, days={"本日": 0, "昨日": -1, "明日": 1}[atom.found["today"]])
        atom.year, atom.month, atom.day = parts(day)
        atom.from_ = atom.to = day
    return True


def _mention(text: str, atom: _Atom, base: str | None) -> DateMention:
    until = _UNTIL.match(text, atom.end)
    deadline = until is not None and not atom.extended
    start, end = atom.from_, atom.end
    kind = atom.kind
    if deadline and until:
        end, kind = until.end(), "range"
        start = _earlier(base, atom.to)
    return DateMention(
        start=atom.start,
        end=end,
        from_=start,
        to=atom.to,
        kind=kind,
        relative=atom.relative,
        deadline=deadline,
        conflict=atom.conflict,
    )


def _earlier(base: str | None, to: str | None) -> str | None:
    return base if base and to and isodates.first_day(base) <= isodates.last_day(to) else None
