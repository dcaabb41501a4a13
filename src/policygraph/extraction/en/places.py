"""Where the meeting was: the city that a sentence tells, with its country."""

from __future__ import annotations

import re

from policygraph.extraction.en.context import Sentence

Place = tuple[int, int]
_IN_CITY = re.compile(r"\b(?:in|at|to) ((?:[A-Z][\w’'.-]+)(?:[ -][A-Z][\w’'.-]+){0,2}),? (?=[A-Z])")
_MEET_NEAR = re.compile(
    r"(?:\b(?:met|meets?|meeting|held|convened?|gathered|hosted|welcom(?:ed|es?)|received|summit|session|dialogue|ministerial|council|conference|consultations|talks|round|group|committee|place|visit(?:ed)?|venue|location|"
    r"(?:\w+day|\d{4}|\d{1,2}),?)\b(?P<between>[^.;]{0,220})|^.{0,40})$",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\b(?:in|at|outside|from|to|near) (?:the )?$|[:：]\s*$|^$")
_OTHER_MATTER = re.compile(
    r"\bto (?!the\b|be\b)[a-z]{2,}\b|\b(?:discuss\w*|regarding|about|concerning|war|attacks?|situation|crisis|conflict|following|after|since|where|which|who|"
    r"reaffirm\w*|agreed|announced|embassy|ambassador)\b"
)
"""Words behind which a place is no longer the one of the meeting."""
_ABBREVIATED = re.compile(r"\b(?:Jr|Sr|Dr|Mr|Ms|Mrs|St|H\.E|U\.S|U\.K|D\.C|[A-Z])\.")
_HOUSE = ("us-wh", "washington")
"""The White House as a body, and the place it is in."""
_MET_IN = re.compile(
    r"\b(?:met|meets?|convened?|gathered|held|talks|hosted|meeting)\b(?:[^.,;]{0,40}?) (?:in|at) ((?!January|February|March|April|May|June|July|August|September|October|November|December|Person)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?=,? (?:on|from) (?:\w+day,? )?(?:\d|[A-Z][a-z]+ \d)|,? today\b|,? yesterday\b|,? to [a-z]|[.]?$| and \w+ed\b)"
)
_WELCOMED_TO = re.compile(r"\b(?:welcom\w+|host\w*|receiv\w+)\b[^.;]*\bto (?:the )?$")


def place_in(sentence: Sentence) -> tuple[str | None, str | None, Place | None]:
    """The city told behind "in", "at" or "outside", with its country: of the vocabulary, or by its form.

    The White House lies in Washington; a guest whom somebody welcomed to a country was there, the city is not told.
    """
    passage = sentence.passage
    text = _ABBREVIATED.sub(lambda found: found[0].replace(".", "_"), passage.text)
    lexicon = sentence.lexicon
    for mention in passage.mentions:
        start, end = passage.local(mention.span)
        if not _led_to(text[:start]):
            continue
        entry = lexicon.entry("place", mention.entry) if mention.kind == "place" else None
        if entry is not None and entry.country is not None:
            return entry.label("en"), entry.country, (start, end)
        if mention.entry == _HOUSE[0] and re.search(r"\b(?:at|to|in) (?:the )?$", text[:start]):
            return lexicon.label("place", _HOUSE[1], "en"), "US", (start, end)
    for found in _IN_CITY.finditer(text):
        country = _country_at(sentence, found.end())
        if (
            country is not None
            and _led_to(text[: found.start(1)])
            and not re.search(r"margins|sidelines", text[max(0, found.start() - 30) : found.start()])
        ):
            return found[1].replace("_", "."), country, found.span(1)
    return _plain_place(sentence, text)


def _plain_place(sentence: Sentence, text: str) -> tuple[str | None, str | None, Place | None]:
    """A city that only its place shows ("met in Tidewater on 14 July"), or the country a guest was welcomed to."""
    passage = sentence.passage
    named = [passage.local(mention.span) for mention in passage.mentions if mention.kind != "place"]
    for found in _MET_IN.finditer(text):
        if not any(a < found.end(1) and found.start(1) < b for a, b in named):
            return found[1].replace("_", "."), None, found.span(1)
    for mention in passage.mentions:
        start, end = passage.local(mention.span)
        if mention.kind == "country" and _WELCOMED_TO.search(text[:start]):
            return None, mention.entry, (start, end)
    return None, None, None


def _led_to(before: str) -> bool:
    """Whether the words before a place lead from the meeting to it, and speak of nothing else that happened there."""
    near = _MEET_NEAR.search(before)
    if near is None or _PLACED.search(before) is None:
        return False
    return _OTHER_MATTER.search(near["between"] or "") is None


def _country_at(sentence: Sentence, at: int) -> str | None:
    for mention in sentence.passage.mentions:
        if mention.kind == "country" and sentence.passage.local(mention.span)[0] == at:
            return mention.entry
    return None
