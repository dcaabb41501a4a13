"""Facts of a meeting in the words of one sentence: series, number, level, days, place, format, the body of a post."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from policygraph.extraction.en.context import Sentence
from policygraph.extraction.en.places import Place, place_in
from policygraph.extraction.en.words import words
from policygraph.text.dates import DateMention, find_dates
from policygraph.text.isodates import first_day, last_day, shift
from policygraph.text.numerals import to_int

MAX_DAYS_BEFORE = 150
"""A meeting is reported within so many days."""


class Facts(Struct, frozen=True, kw_only=True):
    """What a sentence tells; ``places`` are the ranges of the words, by field."""

    series: str | None = None
    ordinal: int | None = None
    level: str | None = None
    start: str | None = None
    end: str | None = None
    place: str | None = None
    country: str | None = None
    format: str | None = None
    places: tuple[tuple[str, Place | None], ...] = ()


_NUMBER = (
    r"(?:inaugural|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|"
    r"fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-\w+|\d{1,2}(?:st|nd|rd|th))"
)
_OCCASION = (
    r"(?:meeting|dialogue|summit|session|round|ministerial|conference|consultations|forum|council|edition|convening)"
)
_TIME = r"\bfor the ({}) time\b"
_ORDINAL = re.compile(rf"\b({_NUMBER})\b(?=(?:[\s-]+[\w.’'&()-]+){{0,7}}?[\s-]+{_OCCASION}\b)", re.IGNORECASE)
_OTHER_COUNT = re.compile(
    r"^\W*(?:anniversary|phase|year|pillar|part|day|time in)\b|\bsince\b|\bof the [A-Z][\w-]+ (?:Administration|Presidency)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:margins|sidelines|side|following|since|after|ahead|before|building on|progress from|from|outcomes) (?:of )?(?:the |our )?(?:\w+ ){0,3}$",
    re.IGNORECASE,
)
_CAPITAL = r"[A-Z][\w.’'&/-]*"
_HEAD = (
    r"(?:Dialogues?|Forum|Committee|Council|Consultations?|Consultative (?:Group|Committee)|Working Group|Task Force|Conference|Commission|Roundtable|"
    r"Policy Talks|Ministerial)"
)
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December|\\w+day"
_OF_NAME = rf"(?: (?:on|for) (?:the )?(?!(?:{_MONTH})\b){_CAPITAL}(?: (?:(?:and|of)(?: the)? )?{_CAPITAL}){{0,4}})?"
_NAME = rf"({_CAPITAL}(?: (?:(?:of|on|for|and)(?: the)? )?{_CAPITAL}){{0,6}}? {_HEAD}{_OF_NAME})(?! {_CAPITAL})"
_COUNTED = rf"(?:(?i:{_NUMBER}|annual|inaugural|joint)(?:-ever)? )"
_NAMED = re.compile(
    rf"\b{_COUNTED}+{_NAME}"
    rf"|\b(?:meeting|session|round|edition|convening) of (?:the |their |our )?{_COUNTED}*{_NAME}"
    rf"|\b(?:held|hold|convened|launched|co-chaired|chaired|attended) (?:the|their|its|a|our) {_COUNTED}*{_NAME}"
    rf"|^(?:[^,]{{1,60}}, )?[Tt]he {_COUNTED}*{_NAME}(?: \([\w-]+\))? (?:met|convened|was held|took place|held)\b"
)
_GENERIC = words(
    "joint working high-level ministerial annual bilateral trilateral strategic senior official officials steering task policy dialogue forum committee "
    "council consultations consultation consultative group force conference commission roundtable talks economic security"
)
"""Words of a series' name that do not tell which one it is."""
_IN_TITLE = re.compile(
    rf"((?:{_CAPITAL}-)+{_CAPITAL} (?:{_CAPITAL} (?:and )?){{1,5}}(?:Meeting|Dialogue|Talks|Forum|Committee|Council|Consultations?|Task Force|Working Group))\b"
)
_OF_PEOPLE = words("leaders joint ministerial ministers trilateral bilateral virtual summit presidents")
_ASIDE_IN_TITLE = re.compile(r"(?:margins|sidelines|side) of (?:the )?(?:\w+ ){0,3}$", re.IGNORECASE)
"""In a title, "following the third Port Dialogue" tells which meeting is reported."""
_LEVELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("director-general", re.compile(r"director[- ]general[- ]level|\bdirectors?[- ]general(?:s?)(?:[’']s?)? (?:meeting|dialogue|consultations?|talks)|\(director[- ]general", re.IGNORECASE)),
    ("vice-ministerial", re.compile(r"\b(?:vice|deputy)[- ]ministerial\b|\b(?:(?:vice|deputy)[- ]|state )ministers?(?:[’']s?)?[- ](?:level|meeting|dialogue|talks|consultations)\b|^(?!.*\bministerial\b).*\bvice-ministers\b", re.IGNORECASE)),
    ("ministerial", re.compile(r"\bministerial\b|(?<!prime )(?<!deputy )(?<!vice )\bministers\b(?! of )", re.IGNORECASE)),
    ("principals", re.compile(r"\bprincipals\b|\bprincipals?[- ]level\b|\bmeeting of principles\b|\bnational security advis[eo]rs\b", re.IGNORECASE)),
    ("senior-official", re.compile(r"\bsenior[- ]officials?\b", re.IGNORECASE)),
    ("working-level", re.compile(r"\bworking[- ]level\b", re.IGNORECASE)),
    ("expert-level", re.compile(r"\bexperts?[- ]level\b", re.IGNORECASE)),
    ("leaders", re.compile(r"\b(?:leaders|summit|presidential (?:summit|meeting|dialogue|joint|statement))\b", re.IGNORECASE)),
)  # fmt: skip
_LEADERS = re.compile(
    r"^(?:the )?(?:president|vice president|prime minister|chancellor|king|crown prince|his majesty|taoiseach|premier)\b",
    re.IGNORECASE,
)
_SECURITY = re.compile(r"\bnational security\b|^secretary general$|\bsecurity council\b", re.IGNORECASE)
_MINISTERS = re.compile(
    r"^(?:the )?(?:[\w.]+ ){0,2}(?:secretary of(?! state for\b)|minister\b|\w+ minister\b|(?:u\.s\.|united states) trade representative|executive vice[- ]president|commissioner|attorney general|foreign secretary)|^representative$",
    re.IGNORECASE,
)
_BELOW_MINISTERS = re.compile(
    r"\b(?:deputy|assistant|under|vice[- ]minister|parliamentary|prime|state) ", re.IGNORECASE
)
_HYBRID = re.compile(
    r"\bhybrid\b|\(virtually\)|\bjoin(?:ing|ed) virtually\b|\bvirtually from\b|\bboth in[- ]person and (?:virtual|online)",
    re.IGNORECASE,
)
_VIRTUAL = re.compile(
    r"\bvirtual(?:ly)?\b|\bvideo[- ]?(?:tele)?conference|\bonline\b|\bvia video|\bweb conference|\bby (?:phone|telephone|video)\b|\bphone call\b|\btelephone (?:talks?|calls?|conversation)\b|\bteleconference",
    re.IGNORECASE,
)
_IN_PERSON = re.compile(r"\bin[- ]person\b|\bface[- ]to[- ]face\b", re.IGNORECASE)
_TODAY = re.compile(r"\b(?:today|this (?:morning|afternoon|evening)|tonight)\b", re.IGNORECASE)
_MET_YESTERDAY = re.compile(
    r"\b(?:met|received|hosted|meeting|call|talks|consultations|dialogue|summit)\b[^.,;]{0,30}?\b(yesterday)\b"
)
_WHEN = re.compile(
    r"(?:\bon|\bfrom|\bin|,|\(|\bof|\bfor|\bdated|\bnight of|\btoday|(?-i:\b[A-Z][a-z]+)|^)\s*(?:(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? )?$",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:since|following|after|from the|launched|announced|signed|established|building on)\b[^,;.]{0,60}$",
    re.IGNORECASE,
)


def facts_in(sentence: Sentence, published: str | None, *, labelled: bool = False, titled: str | None = None) -> Facts:
    """Everything that the sentence tells of the meeting; ``labelled``: it is a line like "Date: ..."; of several series
    the one that the title names (``titled``) counts.
    """
    text = sentence.passage.text
    series, at = series_in(sentence, titled)
    ordinal, ordinal_at = ordinal_in(text, at)
    start, end, dates_at = days_in(text, published, labelled=labelled)
    place, country, place_at = place_in(sentence)
    form, form_at = format_in(text)
    if form == "virtual":
        place, country, place_at = None, None, None
    return Facts(
        series=series,
        ordinal=ordinal,
        level=level_in(text),
        start=start,
        end=end,
        place=place,
        country=country,
        format=form,
        places=(
            ("series", at),
            ("ordinal", ordinal_at),
            ("start", dates_at),
            ("end", dates_at),
            ("place", place_at),
            ("format", form_at),
        ),
    )


def series_in(sentence: Sentence, titled: str | None = None) -> tuple[str | None, Place | None]:
    """The series that the sentence is about: that of the title, else the first named; not one looked back to or met beside."""
    passage = sentence.passage
    aside = _ASIDE_IN_TITLE if passage.kind == "title" else _ASIDE
    for mention in sorted(passage.mentions, key=lambda m: m.entry != titled) if titled else passage.mentions:
        if mention.kind == "series":
            start, end = passage.local(mention.span)
            if not aside.search(passage.text[:start]):
                return mention.entry, (start, end)
    return None, None


def named_series_in(sentence: Sentence) -> tuple[str | None, Place | None]:
    """A series outside the vocabulary, found by its form: "the third Freedonia-Japan Port Dialogue".

    A body of the vocabulary, or the meeting of one, is none.
    """
    passage = sentence.passage
    bodies = [passage.local(m.span) for m in passage.mentions if m.kind in {"agency", "organization"}]
    for found in _NAMED.finditer(passage.text):
        start, end = found.span(found.lastindex or 1)
        name = passage.text[start:end]
        telling = [word for word in re.findall(_CAPITAL, name) if word.lower() not in _GENERIC]
        body = any(a < end and start < b and b - a > (end - start) // 2 for a, b in bodies)
        if telling and not body and not _ASIDE.search(passage.text[:start]):
            return name, (start, end)
    return None, None


def titled_series_in(title: str) -> str | None:
    """A series outside the vocabulary that a title names by its countries: "the U.S.-Norway Reef and Harbour Meeting"."""
    found = _IN_TITLE.search(title)
    if found is None:
        return None
    between = found[1].split()[1:-1]
    return found[1] if any(word.lower().strip("’'s") not in _OF_PEOPLE for word in between) else None


def ordinal_in(text: str, series_at: Place | None) -> tuple[int | None, Place | None]:
    """The meeting's number: an ordinal before the series' name or before "meeting"; not one of another count."""
    if series_at is not None:
        near = re.search(rf"\b({_NUMBER})\b(?:[\s-]+[\w.-]+){{0,2}}?\s*$", text[: series_at[0]], re.IGNORECASE)
        if near and not _counts_otherwise(text, near.end(1)):
            return _numbered(near)
        behind = re.match(rf"\W*(?:\([\w-]+\)\W*)?({_NUMBER})\b", text[series_at[1] :], re.IGNORECASE)
        if behind:
            number = to_int(behind[1])
            place = (series_at[1] + behind.start(1), series_at[1] + behind.end(1))
            return number, place
    times = re.search(_TIME.format(_NUMBER), text, re.IGNORECASE)
    if times and not _counts_otherwise(text, times.end(1)):
        return _numbered(times)
    for found in _ORDINAL.finditer(text):
        if not _counts_otherwise(text, found.end(1)) and not re.search(
            r"(?:margins|sidelines) of (?:the )?$|\bat the$|\b(?:their|his|her)$", text[: found.start()].rstrip()
        ):
            return _numbered(found)
    return None, None


def _counts_otherwise(text: str, end: int) -> bool:
    return _OTHER_COUNT.search(text[end : end + 90]) is not None


def _numbered(found: re.Match[str]) -> tuple[int | None, Place | None]:
    number = to_int(found[1])
    return (number, found.span(1)) if number else (None, None)


def level_in(text: str) -> str | None:
    """The level that words like "ministerial" tell."""
    return next((level for level, pattern in _LEVELS if pattern.search(text)), None)


def level_of_people(roles: Sequence[str]) -> str | None:
    """The level of those who met: leaders where all are heads of state or government."""
    if roles and all(_LEADERS.match(role) for role in roles):
        return "leaders"
    if len(roles) > 1 and all(_SECURITY.search(role) for role in roles):
        return "principals"
    if len(roles) > 1 and all(_MINISTERS.match(role) and not _BELOW_MINISTERS.search(role) for role in roles):
        return "ministerial"
    return None


def days_in(text: str, published: str | None, *, labelled: bool = False) -> tuple[str | None, str | None, Place | None]:
    """First and last day, to the precision told; "today" is the day of publication."""
    if published and (found := _MET_YESTERDAY.search(text)):
        yesterday = shift(published, days=-1)
        return yesterday, yesterday, found.span(1)
    today = _TODAY.search(text) if published else None
    for date in find_dates(text, "en", base=published):
        if today and today.start() < date.start:
            break
        if date.from_ and date.to and (labelled or _dates_meeting(text, date)) and _recent(date, published):
            return date.from_, date.to, (date.start, date.end)
    if today is None and published and (day := re.search(r"\byesterday\b", text)):
        before = shift(published, days=-1)
        return before, before, day.span()
    return (published, published, today.span()) if today else (None, None, None)


def _dates_meeting(text: str, date: DateMention) -> bool:
    if date.kind not in {"date", "range"} or date.deadline or _TODAY.fullmatch(text[date.start : date.end]):
        return False
    before = text[: date.start]
    return _WHEN.search(before) is not None and not _EARLIER.search(before)


def _recent(date: DateMention, published: str | None) -> bool:
    if published is None or date.from_ is None or date.to is None:
        return True
    low = shift(published, days=-MAX_DAYS_BEFORE)
    return low <= last_day(date.to) and first_day(date.from_) <= shift(published, days=2)


def format_in(text: str) -> tuple[str | None, Place | None]:
    """Hybrid, virtual or in person, where the words say so."""
    for form, pattern in (("hybrid", _HYBRID), ("virtual", _VIRTUAL), ("in-person", _IN_PERSON)):
        found = pattern.search(text)
        if found:
            return form, found.span()
    return None, None
