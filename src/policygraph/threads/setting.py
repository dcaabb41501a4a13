"""Where in its text a statement stands: under which heading, and behind which words.

"We stand ready to address these practices" promises nothing by itself; its heading and the sentence before it say what.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from policygraph.text.document import Document, Sentence
from policygraph.text.reading import document_from_text
from policygraph.threads.said import Said

_FAR = 1500
"""Code points beyond which the beginning of a sentence says little about a statement inside it."""


class Setting(Struct, frozen=True):
    """Words around a statement, as published."""

    heading: str = ""
    """The nearest heading above."""
    around: str = ""
    """The rest of its sentence and, in the same paragraph, the sentence before."""


def document_of(text: str, language: str, media_type: str | None) -> Document:
    """The text of a release with its structure again; only Markdown still has marks in the text that is kept."""
    file = "text.md" if media_type == "text/markdown" else "text.txt"
    return document_from_text(text, file=file, language=language)


def settings_of(document: Document, statements: Sequence[Said]) -> list[Setting]:
    """The setting of each statement of the release whose text ``document`` is."""
    blocks = [block.span.start for block in document.blocks]
    sentences = [sentence.span.start for sentence in document.sentences]
    return [_setting(document, said, _at(blocks, said.start), _at(sentences, said.start)) for said in statements]


def _at(starts: Sequence[int], place: int) -> int | None:
    """The index of the part that begins at or before ``place``."""
    index = bisect_right(starts, place) - 1
    return None if index < 0 else index


def _setting(document: Document, said: Said, block: int | None, sentence: int | None) -> Setting:
    heading, around = "", ""
    if block is not None:
        section = document.blocks[block].section
        if section is not None:
            heading = document.blocks[section].content.of(document.text)
    if sentence is not None:
        around = _around(document, said, sentence)
    return Setting(heading, around)


def _around(document: Document, said: Said, index: int) -> str:
    text, own = document.text, document.sentences[index]
    before: Sentence | None = document.sentences[index - 1] if index else None
    parts = []
    if before is not None and before.block == own.block:
        parts.append(before.span.of(text))
    if said.start - own.span.start < _FAR:
        parts += [text[own.span.start : said.start], text[said.end : max(said.end, own.span.end)]]
    return "\n".join(part for part in parts if part.strip())
