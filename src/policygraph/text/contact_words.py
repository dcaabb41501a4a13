"""The words that say whom to ask, and the numbers and addresses that reach a person, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from policygraph.text.document import Span

_KINDS = r"media|press|news|general|public|other|business|technical|further"
_LABEL_EN = (
    rf"(?:for )?(?:(?:{_KINDS}) (?:and (?:{_KINDS}) )?)?(?:contacts?|inquir(?:y|ies)|enquir(?:y|ies)|queries)"
    r"(?: (?:information|details|us|persons?|points?|officers?|number|for (?:the )?(?:media|press)))?|"
    r"points? of contact|(?:division|section|office|department) in charge|person in charge"
)
_ASKING_EN = (
    r"(?:(?:for|to (?:obtain|get|request|learn)|if you) [^.:：\n]{1,80}?,? ?)?"
    r"(?:please (?:feel free to )?(?:contact|call|e-?mail|telephone|phone|write to|reach out to|"
    r"direct (?:any |your |all )?(?:questions|inquiries|enquiries) to)|(?<=, )contact|(?<=information )contact)|"
    r"(?:questions|inquiries|enquiries) (?:may|can|should) be (?:directed|addressed|sent) to"
)
_LABEL_JA = (
    r"連\s*絡\s*先|(?:本件(?:に関する|についての|の)?)?(?:報道|取材)?(?:機関|関係者)?(?:の方)?(?:から|に関する)?(?:の)?"
    r"(?:お|御|ご)?(?:問い?合わ?せ|問合せ?|照会)(?:・連絡)?(?:先|窓口)?|本件(?:に関する|についての|の)?連絡先?"
)
_IN_CHARGE = r"(?:本件)?(?:の)?担当(?:部署|部局|課室?|係|者)?"
_OPENING = r"[\[【<＜(（■●◆○〔*_#\s]*"
_CLOSING = r"[\]】>＞)）〕*_\s]*"
_GAP = rf"{_CLOSING}(?:[:：]|[-–—]\s|は、?|\s|$){_CLOSING}"

LABEL = re.compile(
    rf"{_OPENING}(?P<label>(?P<asking>{_ASKING_EN})|(?P<weak>{_IN_CHARGE})|{_LABEL_JA}|{_LABEL_EN})(?P<gap>{_GAP})",
    re.IGNORECASE,
)
"""How a line begins that says whom to ask; ``weak`` words also head ordinary lists, ``asking`` is a sentence."""
WORD = re.compile(
    r"\bcontacts?\b|\b(?:inquir|enquir)(?:y|ies)\b|\bqueries\b|\bfurther information\b|連絡先|問い?合わ?せ|照会先|担当",
    re.IGNORECASE,
)
"""A word after which a number or an address is one of a person or an office to ask."""
WITHIN = re.compile(rf"(?:(?<=[。.!?)）」]\s)|(?<=[。（(」]))(?=\S){LABEL.pattern}", re.IGNORECASE)
"""The same inside a text: after a full stop or an opening bracket."""

_ADDRESS = re.compile(
    r"[A-Za-z0-9Ａ-Ｚａ-ｚ０-９._%+-]{1,64}\s?(?:[@＠]|[_(\[（]at(?:mark)?[_)\]）])\s?[A-Za-z0-9Ａ-Ｚａ-ｚ０-９-]{1,63}(?:[.．][A-Za-z0-9Ａ-Ｚａ-ｚ０-９-]{1,63}){1,6}",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?:電話(?:番号)?|\b(?:tel(?:ephone)?|phone|fax|mobile|cell|ext(?:ension)?)\b\.?|ＴＥＬ|ＦＡＸ|(?<=[^A-Za-z])(?:TEL|FAX)|ファックス|ファクシミリ|内線|直通|代表)\s*(?:番号|no\.?)?\s*[:：(（]?\s*"
    r"(?P<digits>[+＋(（]?\d[\d()（）\s.・‐‑–－ーｰ-]{1,22}\d)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\d.,/-])[+＋(（]{0,2}\d(?:[ ()（）.‐‑–－ーｰ-]{0,2}\d){8,14}(?![\d/])")
_SHAPE = re.compile(r"\D*[+＋]|\D*0\d|\(?1?\D{0,2}\d{3}\D{1,2}\d{3}\D\d{4}$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d\d[-.]\d\d[-.]\d{4}")


def reaches(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Where telephone numbers and e-mail addresses stand in ``text[start:end]``, in no settled order."""
    stop = len(text) if end is None else end
    for found in _ADDRESS.finditer(text, start, stop):
        yield Span(found.start(), found.end())
    for found in _TOLD.finditer(text, start, stop):
        yield Span(found.start("digits"), found.end())
    for found in _NUMBER.finditer(text, start, stop):
        if _SHAPE.match(found[0]) and not _DAY.search(found[0]):
            yield Span(found.start(), found.end())


def has_reach(text: str) -> bool:
    """Whether a telephone number or an e-mail address stands in ``text``."""
    return next(reaches(text), None) is not None


_SHORTENED = re.compile(r"\b(?:tel|ph|ext|fax|mob|no)\.$", re.IGNORECASE)


def breaks_off(text: str, end: int) -> bool:
    """Whether what ends at ``end`` ends with a word such as "Tel.", so that the number behind it belongs to it."""
    return bool(_SHORTENED.search(text, max(0, end - 6), end))


class Opening(NamedTuple):
    """The beginning of a contact block: whether it tells a person on its own line, and whether that must be near."""

    rest: str
    needs_reach: bool


def hands_over(line: str) -> bool:
    """Whether a line of text ends with the word after which the next lines say whom to ask."""
    return any(
        found.end() == len(line) and re.search(r"[:：]", found["gap"]) is not None for found in WITHIN.finditer(line)
    )


def opening_of(line: str) -> Opening | None:
    """What opens in ``line``, or ``None`` where it says nothing of whom to ask.

    After a blank only a number or an address makes a label of the word (``連絡先 佐藤``, "Contact Jane"); after a
    colon also a rest that is no sentence.
    """
    found = LABEL.match(line)
    if found is None:
        return None
    rest = line[found.end() :].strip(" 　*_:：")
    if not rest or has_reach(rest):
        return Opening(rest, needs_reach=False)
    if found["asking"] is not None:
        return Opening(rest, needs_reach=not found["asking"].lower().startswith(("for ", "please ")))
    if not re.search(r"[:：]", found["gap"]) or is_sentence(rest):
        return None
    return Opening(rest, needs_reach=found["weak"] is not None)


_SENTENCE = re.compile(r"。|(?:した|する|れる|ある|です|ます)$|[a-z0-9)][.!?][\"”’)]?$")


def is_sentence(line: str) -> bool:
    """Whether a line without a number or an address ends as a sentence does."""
    return bool(_SENTENCE.search(line))
