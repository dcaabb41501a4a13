"""PDF: the text kept is what the pages say, lines broken as printed, without page numbers and running heads.

A word that was hyphenated over two lines is whole again, with a soft hyphen (U+00AD) where its line broke.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from policygraph.bilingual import both
from policygraph.errors import UnreadableInputError
from policygraph.text.formats.pdf_furniture import without_furniture
from policygraph.text.formats.pdf_lines import type_lines
from policygraph.text.formats.pdf_paragraphs import Measure, Paragraph, measured, paragraphs_of
from policygraph.text.formats.pdf_words import Words
from policygraph.text.source import Source
from policygraph.text.unit import Hint, Unit

_LONGEST_HEADING = 160
_CLOSED = re.compile(r"[。.!?！？:：;；,、，][」』”\"’)）\]】]*$")


class Pages(NamedTuple):
    """What is kept of a PDF."""

    text: str
    units: list[Unit]


def render_pdf(source: Source) -> Pages:
    """The text of the PDF in ``source`` and its units.

    Raises
    ------
    UnreadableInputError
        The file is broken, locked, or without text.
    """
    lines = without_furniture(type_lines(source))
    if not lines:
        raise UnreadableInputError(
            both("the PDF has no text, only pictures of it", "PDF に文字情報がなく、画像だけです"),
            where=source.name,
            advice=both("give its text or a page in HTML", "文章又は HTML のページを指定してください"),
        )
    measure, words = measured(lines), Words(lines)
    pieces: list[str] = []
    units: list[Unit] = []
    at = 0
    for paragraph in paragraphs_of(lines, measure):
        between = "" if not units else "\n\n" if paragraph.gap else "\n"
        text = words.joined(paragraph.lines)
        pieces += [between, text]
        start, at = at + len(between), at + len(between) + len(text)
        hint, depth = _hint(paragraph, text, measure)
        units.append(Unit(start, at, start, hint=hint, depth=depth, gap=paragraph.gap or not start))
    return Pages("".join([*pieces, "\n"]), _title(units, measure))


def _hint(paragraph: Paragraph, text: str, measure: Measure) -> tuple[Hint, int]:
    """What the type tells of a paragraph: larger or bold type over a text is a heading's; the larger, the higher."""
    if paragraph.note:
        return "note", 0
    size = paragraph.lines[0].size
    if len(text) > _LONGEST_HEADING or _CLOSED.search(text):
        return "text", 0
    if size in measure.larger:
        return "heading", measure.larger.index(size) + 1
    bold = all(line.bold for line in paragraph.lines) and not measure.bold
    return ("heading", len(measure.larger) + 1) if bold else ("text", 0)


def _title(units: Sequence[Unit], measure: Measure) -> list[Unit]:
    """The only thing that is set in the largest type is the title of the whole."""
    largest = [unit for unit in units if unit.hint == "heading" and unit.depth == 1] if measure.larger else []
    if len(largest) != 1:
        return list(units)
    return [
        unit._replace(hint="title", depth=0)
        if unit is largest[0]
        else unit._replace(depth=unit.depth - 1)
        if unit.hint == "heading"
        else unit
        for unit in units
    ]
