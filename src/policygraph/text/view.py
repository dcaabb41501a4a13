"""A View: text made easy to match (NFKC, hard line breaks and markup gone) that still knows where it came from."""

from __future__ import annotations

from collections.abc import Sequence

from policygraph.text.document import Span


class View:
    """Normalised text with an offset map back to the published text.

    ``text[i]`` came from the published code points ``starts[i]`` up to ``ends[i]``. One published code point may give
    several (㈱), several may give one (a letter and its combining mark), and some none (a line break inside Japanese).
    """

    __slots__ = ("ends", "starts", "text")

    def __init__(self, text: str, starts: Sequence[int], ends: Sequence[int]) -> None:
        if not len(text) == len(starts) == len(ends):
            raise ValueError("a view needs one published range for each of its code points")
        self.text = text
        self.starts = starts
        self.ends = ends

    def __len__(self) -> int:
        return len(self.text)

    def published(self, start: int, end: int) -> Span:
        """The span of the published text behind ``text[start:end]`` (not empty)."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no such range in a view of {len(self.text)}: {start}..{end}")
        return Span(self.starts[start], self.ends[end - 1])
