"""Where sentences begin and end, in offsets of the published text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policygraph.text.document import Block, Sentence, Span
from policygraph.text.language import passage_language
from policygraph.text.lines import split_lines, strip_span

_GLUED = re.compile(r"[0-9]{1,3}\\?[.)]")
"""The number of a paragraph whose break before it was lost: a mark, no sentence."""
_SKIPPED = frozenset({"front-matter"})


def sentences_of(text: str, blocks: Sequence[Block], *, language: str) -> tuple[Sentence, ...]:
    """The sentences of every block but the front matter, in order; what has no full stop is one sentence."""
    found: list[Sentence] = []
    for index, block in enumerate(blocks):
        if block.kind not in _SKIPPED:
            found.extend(Sentence(span=span, block=index) for span in _in_block(text, block, language))
    return tuple(found)


def _in_block(text: str, block: Block, language: str) -> Iterator[Span]:
    start, end = block.content.start, block.content.end
    if block.kind == "table":
        for line in split_lines(text, start, end):
            if not line.blank:
                yield Span(line.start, line.end)
        return
    if block.kind in {"title", "heading", "navigation", "contact"}:
        cuts: Iterator[int] = iter(())
    elif passage_language(text[start:end], language) == "ja":
        cuts = japanese_ends(text, start, end)
    else:
        cuts = english_ends(text, start, end)
    for cut in (*cuts, end):
        left, right = strip_span(text, start, cut)
        if left < right and not _GLUED.fullmatch(text, left, right):
            yield Span(left, right)
        start = max(start, cut)


_BRACKETS = {
    "「": "」",
    "『": "』",
    "（": "）",
    "(": ")",
    "〔": "〕",
    "［": "］",
    "【": "】",
    "〈": "〉",
    "《": "》",
    "“": "”",
}
_JAPANESE = re.compile(r"[。．！？!?「」『』（）()〔〕［］【】〈〉《》“”]")


def japanese_ends(text: str, start: int, end: int) -> Iterator[int]:
    """The places behind a full stop, none inside brackets; a bracket that is never closed does not count as one."""
    marks = list(_JAPANESE.finditer(text, start, end))
    closed = _closed_pairs(marks)
    depth = 0
    for index, mark in enumerate(marks):
        letter = mark[0]
        if index in closed:
            depth += 1 if letter in _BRACKETS else -1
        elif depth == 0 and _stops(text, mark, start, end):
            yield mark.end()


def _closed_pairs(marks: Sequence[re.Match[str]]) -> set[int]:
    """The indexes of brackets that have a partner."""
    open_: list[int] = []
    paired: set[int] = set()
    for index, mark in enumerate(marks):
        letter = mark[0]
        if letter in _BRACKETS:
            open_.append(index)
        elif open_ and letter in _BRACKETS.values():
            for place in range(len(open_) - 1, max(-1, len(open_) - 4), -1):
                if _BRACKETS[marks[open_[place]][0]] == letter or {_BRACKETS[marks[open_[place]][0]], letter} == {
                    ")",
                    "）",
                }:
                    paired |= {open_[place], index}
                    del open_[place:]
                    break
    return paired


def _stops(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    letter, following = mark[0], text[mark.end() : mark.end() + 1] if mark.end() < end else ""
    if letter == "。":
        return following != "。"
    before = text[mark.start() - 1] if mark.start() > start else ""
    if letter == "．":
        return bool(before) and not before.isascii() and not before.isdigit() and not following.isdigit()
    if letter in "！？":
        return following not in "！？!?」』）)】。、，とのをがはにもで" or not following
    return letter in "!?" and (not following or following.isspace())


_STOP = re.compile(
    r"(?P<stop>…|(?<![.!?])[.!?]++)(?P<close>(?:[\"”’')\]]|\*+|_+|</?\w+>)*(?P<note>\d{1,3})?(?:\*+|</\w+>)*)"
    r"(?P<gap>[\s\u200b]++)(?=(?P<next>(?:[\"“‘(\[]|\*+|_+|<\w+>|\\)*(?P<start>[^\s*_<\\])))"
)
_WORD = re.compile(r"[^\s!?()\[\]“”\"‘*_<>/–—-]*$")
_LONGEST = 24
"""No abbreviation is longer."""
_ABBREVIATIONS = re.compile(
    r"mr|mrs|ms|messrs|dr|prof|gen|sen|rep|gov|amb|lt|col|sgt|capt|hon|rev|st|mt|vs|adm|alm|maj|cmdr|brig|cf|figs?|arts?|secs?|paras?|pp|vol|ch|approx|est|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu|thurs?|fri|sat|sun|dept|univ|assn|e\.g|i\.e|viz|al|ca|nos|eds?"
)
_ENDINGS = re.compile(r"etc|inc|ltd|co|corp|jr|sr|plc|llc|bros|[ap]\.?m")
_NUMBERED = re.compile(r"(?:Section|Article|Sec\.|Annex|Part|Chapter) $")
_COUNTED = re.compile(r"[A-Z]{0,4}[/-]?[0-9]")
_INITIALS = re.compile(r"(?:[A-Za-z]\.-?)*[A-Z]|(?:[A-Za-z]\.-?)+[A-Za-z]")
# Words that open a sentence and hardly ever follow an abbreviation inside one.
_OPENERS = re.compile(
    r"(?:The|This|These|Those|That|They|We|It|Its|He|She|His|Her|Our|Their|There|In|On|At|As|Both|By|For|From|With|To|After|Before|"
    r"During|Through|Together|While|When|Since|And|But|Also|Additionally|Furthermore|Moreover|Following|"
    r"Today|Such|Each|Recognizing|Recalling|Recently|Finally|Further|Having|If|A|An|I)\b"
)


def english_ends(text: str, start: int, end: int) -> Iterator[int]:
    """The places behind a full stop that ends a sentence: not ``U.S.``, ``No. 5``, ``Mr.``, an initial, a line end."""
    for found in _STOP.finditer(text, start, end):
        if _ends_english(text, found, start):
            yield found.end("close")


def _ends_english(text: str, found: re.Match[str], start: int) -> bool:
    first = found["start"]
    if first.islower() or (first in ",;:)" and found["next"] == first):
        return False
    if found["stop"] != ".":
        return True
    before = _WORD.search(text, max(start, found.start() - _LONGEST), found.start())
    word = before[0].rstrip("\\") if before else ""
    if found["note"] and word[-1:].isdigit():  # 1.5 °C
        return False
    if not word:
        return found["close"] != "" or found.start() > start
    if word.isdigit() and before:
        return before.start() > start and not _NUMBERED.search(text, max(start, before.start() - 12), before.start())
    return not _abbreviates(text, found, word)


def _abbreviates(text: str, found: re.Match[str], word: str) -> bool:
    """Whether the stop behind ``word`` is that of an abbreviation inside a sentence."""
    lower = word.lower()
    if lower == "no":
        return _COUNTED.match(text, found.start("start")) is not None
    if _ABBREVIATIONS.fullmatch(lower):
        return not word.isupper() or "." in word  # Dr., not the CAFTA-DR.
    if not (_ENDINGS.fullmatch(lower) or _INITIALS.fullmatch(word)) or found["close"]:
        return False
    # "the U.S. The leaders" ends, "the U.S. Congress" does not: only a word that opens sentences tells them apart
    return not _OPENERS.match(text, found.start("start"))
