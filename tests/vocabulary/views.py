"""Views made by hand: texts written for the tests, each code point normalised where it stands."""

from __future__ import annotations

import unicodedata

from policygraph.text.view import View


def view(text: str) -> View:
    """The view of a one-line text: NFKC code point by code point, so that places map exactly."""
    chars: list[str] = []
    starts: list[int] = []
    for place, char in enumerate(text):
        for normal in unicodedata.normalize("NFKC", char):
            chars.append(normal)
            starts.append(place)
    return View("".join(chars), starts, [start + 1 for start in starts])
