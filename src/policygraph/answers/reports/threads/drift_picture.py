"""The picture of a page of drift: a line through the highest level of each edition, a dot a level, the firmest words below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from policygraph.answers.network.drawing.canvas import INK, RULE, SOFT, Canvas, fitted, line_height, save
from policygraph.answers.network.drawing.frame import LABEL, MARGIN, SMALL, Frame, Key
from policygraph.answers.reports.document import Card, Report, Table, plain
from policygraph.answers.reports.threads.words_changes import DRIFT, LEVELS
from policygraph.answers.reports.words import SAY
from policygraph.answers.reports.wrapping import shortened
from policygraph.bilingual import Language, both
from policygraph.errors import UsageError

if TYPE_CHECKING:
    from policygraph.answers.network.drawing.canvas import PictureFormat

_WIDTH = 900.0
_EDGE = 168.0
"""Room for the names of the levels, left of the line."""
_STEP = 44.0
"""Points from one level to the next."""
_TOP = 6
_DEEP, _PALE = "#0b4f8a", "#6e7781"
_QUOTE = 250
"""Cells of the firmest words of an edition."""
_INNER = 16.0
"""How far the words stand in from the edge."""


class _Spot(NamedTuple):
    """An edition with its statements on the topic, the firmest first."""

    name: str
    cards: tuple[Card, ...]

    @property
    def level(self) -> int | None:
        return self.cards[0].level if self.cards else None


def drift_picture(page: Report, format: PictureFormat = "svg") -> bytes:
    """The picture of a page of drift, in its language, as the content of an SVG or PNG file.

    The same page gives the same bytes. Raises :class:`UsageError` for a page of another kind.
    """
    if page.kind != "drift":
        raise UsageError(
            both("the {kind} report has no picture", "{kind} のレポートに図はありません", kind=page.kind),
            advice=both("draw a drift report", "drift のレポートを使ってください"),
        )
    title, spots = plain(page.title), _spots(page)
    words = [_words(spot, page.language) for spot in spots if spot.cards]
    frame = Frame(
        title=title,
        counted=DRIFT["counted"].get(page.language),
        keys=_keys(page.language),
        notes=(SAY["levels"].get(page.language),),
    )
    plot = _STEP * (_TOP + 1) + 3 * line_height(LABEL)
    below = sum(len(lines) for lines in words) * line_height(SMALL) + len(words) * 4
    head = frame.head_height(_WIDTH)
    canvas = Canvas(_WIDTH, head + plot + below + frame.foot_height(_WIDTH))
    frame.draw(canvas)
    _levels(canvas, spots, head, page.language)
    _line(canvas, spots, head, page.language)
    y = head + plot
    for lines in words:
        y = canvas.lines(MARGIN, y, lines[:1], SMALL, colour=INK)
        y = canvas.lines(MARGIN + _INNER, y, lines[1:], SMALL, colour=SOFT) + 4
    return save(canvas.figure, format, title)


def _spots(page: Report) -> list[_Spot]:
    """The editions as the page has them: named in the table, each with a section of its own."""
    summary, *editions = page.sections
    names = [plain(row[0]) for block in summary.blocks if isinstance(block, Table) for row in block.rows]
    cards = [tuple(block for block in section.blocks if isinstance(block, Card)) for section in editions]
    return [_Spot(name, said) for name, said in zip(names, cards, strict=True)]


def _keys(language: Language) -> tuple[Key, ...]:
    return (
        Key(DRIFT["line"].get(language), example="—"),
        Key(DRIFT["dots"].get(language), colour=_DEEP),
        Key(DRIFT["others"].get(language), colour=_PALE),
    )


def _words(spot: _Spot, language: Language) -> list[str]:
    """The edition with its firmest act, and under it the words as published, marked where shortened."""
    top = spot.cards[0]
    tag = "" if top.quote.language == language else f"[{top.quote.language}] "
    return [
        DRIFT["words"].get(language, edition=spot.name, act=plain(top.head)),
        *fitted(tag + shortened(" ".join(top.quote.words.split()), _QUOTE), SMALL, _WIDTH - 2 * MARGIN - _INNER),
    ]


def _y(head: float, level: int) -> float:
    return head + _STEP * (_TOP - level + 0.5)


def _places(spots: Sequence[_Spot]) -> Iterator[tuple[float, _Spot]]:
    """Where each edition stands from left to right, at equal steps."""
    step = (_WIDTH - MARGIN - _EDGE) / max(1, len(spots))
    for number, spot in enumerate(spots):
        yield _EDGE + step * (number + 0.5), spot


def _levels(canvas: Canvas, spots: Sequence[_Spot], head: float, language: Language) -> None:
    """A rule a level with its name, and the editions' names at the foot."""
    for level in range(_TOP + 1):
        y = _y(head, level)
        canvas.rule(_EDGE, y, _WIDTH - MARGIN, y, colour=RULE)
        canvas.text(_EDGE - 10, y, f"{LEVELS[level].get(language)}  {level}", LABEL, colour=SOFT, align="right")
    room = (_WIDTH - MARGIN - _EDGE) / max(1, len(spots)) - 6
    foot = head + _STEP * (_TOP + 1) + 2
    for x, spot in _places(spots):
        for number, name in enumerate(fitted(spot.name, SMALL, room)[:3]):
            canvas.text(x, foot + (number + 0.5) * line_height(SMALL), name, SMALL, colour=INK, align="center")


def _line(canvas: Canvas, spots: Sequence[_Spot], head: float, language: Language) -> None:
    """The line, broken where an edition says nothing, and over it a dot for each level with how many speak so."""
    placed = list(_places(spots))
    for (x0, one), (x1, other) in pairwise(placed):
        if one.level is not None and other.level is not None:
            canvas.rule(x0, _y(head, one.level), x1, _y(head, other.level), colour=INK, width=2.2)
    for drawn in canvas.axes.lines:
        drawn.set_zorder(0.5)  # matplotlib puts lines before areas; the dots are to lie on top
    for x, spot in placed:
        if not spot.cards:
            canvas.text(
                x, _y(head, 0), DRIFT["silent"].get(language), SMALL, colour=SOFT, align="center", on_paper=True
            )
        for level in sorted({card.level for card in spot.cards}):
            here = [card for card in spot.cards if card.level == level]
            colour = _DEEP if any(card.commitment for card in here) else _PALE
            canvas.dot(x, _y(head, level), 6 + 1.6 * min(len(here), 9) ** 0.5, colour)
            canvas.text(x, _y(head, level), str(len(here)), SMALL - 0.5, colour="#ffffff", align="center")
