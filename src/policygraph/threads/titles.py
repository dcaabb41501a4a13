"""Names that a text gives by its way of writing: capitalised words side by side in English, quoted words in Japanese."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from policygraph.text.view import View

_RUN: Final = re.compile(r"[A-Z][A-Za-z0-9]+(?:[ -]+[A-Z][A-Za-z0-9]+)+")
_HYPHENED: Final = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2,}(?:-[A-Z0-9]+)+(?![A-Za-z0-9])")
_QUOTED: Final = re.compile(r"「([^「」]{3,40})」")
_WORD: Final = re.compile(r"[A-Za-z0-9]+")


def titles_of(view: View, language: str) -> frozenset[str]:
    """The names' parts, two words each, in lower case; so ``Cancer Dialogue`` is found whatever stands before it."""
    if language.startswith("ja"):
        return frozenset(_QUOTED.findall(view.text))
    runs = (_WORD.findall(run.lower()) for run in _RUN.findall(view.text))
    pairs = {f"{one} {other}" for run in runs for one, other in pairwise(run)}
    return frozenset(pairs | {code.lower() for code in _HYPHENED.findall(view.text)})
