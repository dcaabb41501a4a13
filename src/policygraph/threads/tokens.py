"""Content words, whatever the language."""

from __future__ import annotations

import re
from typing import Final

from policygraph.text.view import View
from policygraph.threads.tokens_en import english_tokens
from policygraph.threads.tokens_ja import japanese_tokens

_SIGN: Final = re.compile(r"(?<![A-Za-z0-9])(?:(?=[A-Z0-9]*[A-Z])[A-Z0-9]{2,}|[0-9]{3,})(?![A-Za-z0-9])", re.ASCII)


def tokens_of(view: View, language: str) -> tuple[str, ...]:
    """The content words of ``view`` in the order of the text; of a language without rules of its own as of English."""
    return japanese_tokens(view.text) if language.startswith("ja") else english_tokens(view.text)


def signs_of(view: View) -> frozenset[str]:
    """What is written alike in every language: names in capitals (``CBPR``, ``5G``) and numbers of three digits or more."""
    return frozenset(_SIGN.findall(view.text))
