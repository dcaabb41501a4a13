"""Bodies outside the vocabulary, found by their form: "Office of Sound Policy", "National Tide Agency"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HEAD = r"(?:Ministry|Department|Office|Bureau|Agency|Institute|Secretariat|Directorate-General|Directorate|Division)"
_WORD = rf"(?!{_HEAD}\b)[A-Z][\w’'-]*"
_RUN = rf"{_WORD}(?: {_WORD})*"
_OF = rf"(?:Federal |National |State )?{_HEAD} (?:of|for) (?:the )?{_RUN}(?: (?:of|for|on)(?: the)? {_RUN})?(?:(?:, {_RUN})*,? and(?: the)? {_RUN})?"
_ENDING = r"(?:[A-Z][\w-]+ ){1,5}(?:Commission|Agency|Authority|Administration|Secretariat|Directorate|Chancellery)\b"
_FORM = re.compile(rf"\b(?:{_OF}|{_ENDING})")
_ARTICLE = re.compile(r"^(?:The|Our|Their|Its|And|With|From|By|In) ")


def bodies_by_form(text: str) -> Iterator[tuple[int, int]]:
    """Where ``text`` names bodies; known names in it should be blanked out before (:func:`blanked`)."""
    for found in _FORM.finditer(text):
        start, end = found.span()
        if article := _ARTICLE.match(found[0]):
            start += article.end()
        if " " in text[start:end]:
            yield start, end


def blanked(text: str, ranges: list[tuple[int, int]]) -> str:
    """``text`` with the code points of ``ranges`` as U+0000, so that no form runs through them."""
    for start, end in ranges:
        text = text[:start] + "\0" * (end - start) + text[end:]
    return text
