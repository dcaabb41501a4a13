"""Small pictures of one kind beside one another: things on a ring, at the same place in each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from policygraph.answers.network.drawing.canvas import (
    GREY,
    INK,
    PAPER,
    RULE,
    SOFT,
    Canvas,
    fitted,
    line_height,
)  # fmt: skip
from policygraph.answers.network.drawing.frame import LABEL, MARGIN, SMALL, Frame

_DOT = 7.5
_APART = 19.0
"""Points between the middles of two dots on the ring."""
_LEAST_RING = 44.0
_ACROSS = (5, 4)
"""How many panels stand in a row: whichever leaves fewer places empty."""
_LEAST_CELL = 190.0
_GAP = 22.0
_HEAD = 11.0
_NUMBER = 7.5
"""Size of the numbers in the dots, in points."""
_COLUMN = 250.0
NEW = "#d99000"
"""The colour of a tie that is there for the first time; no party has it."""


class Spot(Struct, frozen=True, kw_only=True):
    """A thing on the ring: its number, what it is, its side with its colour, and where it stands, in radians."""

    number: int
    label: str
    side: str
    colour: str
    angle: float


class Panel(Struct, frozen=True, kw_only=True):
    """One picture: words over (``title``) and under it, the things that are there, those that are new, and what ties them.

    A tie holds two numbers and how often the two have been tied by then; the first time is drawn otherwise.
    """

    title: str
    under: str
    present: tuple[int, ...]
    joined: tuple[int, ...]
    ties: tuple[tuple[int, int, int], ...]


class Panels(Struct, frozen=True, kw_only=True):
    """Panels that belong together; ``title`` is empty where there is one group only."""

    title: str
    panels: tuple[Panel, ...]


def draw_panels(frame: Frame, groups: Sequence[Panels], spots: Sequence[Spot]) -> Canvas:
    """The panels of each group in rows, then the names behind the numbers."""
    ring = max(_LEAST_RING, len(spots) * _APART / (2 * math.pi))
    cell = max(2 * (ring + _DOT) + _GAP, _LEAST_CELL)
    across = min(_ACROSS, key=lambda number: sum(-len(group.panels) % number for group in groups))
    across = min(across, max(len(group.panels) for group in groups))
    width = 2 * MARGIN + max(across, 3) * cell
    rows = [
        (group.title if not start else "", group.panels[start : start + across])
        for group in groups
        for start in range(0, len(group.panels), across)
    ]
    top = frame.head_height(width)
    tall = sum(_row_height(title, row, cell, ring) for title, row in rows)
    canvas = Canvas(width, top + tall + _names_height(spots, width) + frame.foot_height(width))
    y = top
    for title, row in rows:
        _draw_row(canvas, title, row, spots, (y, cell, ring))
        y += _row_height(title, row, cell, ring)
    _draw_names(canvas, spots, y, width)
    frame.draw(canvas)
    return canvas


def _title_height(title: str) -> float:
    return line_height(_HEAD) * 1.8 if title else 0.0


def _heads_height(row: Sequence[Panel], cell: float) -> float:
    return max(len(fitted(panel.title, LABEL, cell - _GAP)) for panel in row) * line_height(LABEL)


def _row_height(title: str, row: Sequence[Panel], cell: float, ring: float) -> float:
    under = max(len(fitted(panel.under, SMALL, cell - _GAP)) for panel in row) * line_height(SMALL)
    return _title_height(title) + _heads_height(row, cell) + under + 2 * (ring + _DOT) + 16 + _GAP


def _draw_row(
    canvas: Canvas, title: str, row: Sequence[Panel], spots: Sequence[Spot], at: tuple[float, float, float]
) -> None:
    """A row of panels, ``at`` its upper edge, the width of a panel, and the radius of its ring."""
    top, cell, ring = at
    if title:
        canvas.text(MARGIN, top + line_height(_HEAD) * 0.6, title, _HEAD, colour=INK)
    words = top + _title_height(title)
    middle = words + _heads_height(row, cell) + 8 + _DOT + ring
    for place, panel in enumerate(row):
        x = MARGIN + (place + 0.5) * cell
        heads = fitted(panel.title, LABEL, cell - _GAP)
        _centred(canvas, heads, x, middle - ring - _DOT - 8 - len(heads) * line_height(LABEL), LABEL, INK)
        _draw_ring(canvas, panel, spots, (x, middle), ring)
        _centred(canvas, fitted(panel.under, SMALL, cell - _GAP), x, middle + ring + _DOT + 8, SMALL, SOFT)


def _centred(canvas: Canvas, lines: Sequence[str], x: float, y: float, size: float, colour: str) -> None:  # noqa: PLR0917  # a place has two numbers
    for line in lines:
        canvas.text(x, y + line_height(size) / 2, line, size, colour=colour, align="center")
        y += line_height(size)


def _draw_ring(canvas: Canvas, panel: Panel, spots: Sequence[Spot], middle: tuple[float, float], ring: float) -> None:
    at = {
        spot.number: (middle[0] + ring * math.sin(spot.angle), middle[1] - ring * math.cos(spot.angle))
        for spot in spots
    }
    faint = max(0.2, min(0.7, 30 / max(1, len(panel.ties))))
    for one, other, times in sorted(panel.ties, key=lambda tie: (tie[2] == 1, tie)):
        canvas.curve(
            at[one],
            at[other],
            middle,
            colour=NEW if times == 1 else GREY,
            width=min(0.6 + 0.4 * times, 3.0),
            alpha=faint,
        )
    for spot in spots:
        x, y = at[spot.number]
        if spot.number not in panel.present:
            canvas.dot(x, y, 2.6, RULE)
            continue
        if spot.number in panel.joined:
            canvas.dot(x, y, _DOT + 2.6, spot.colour)
            canvas.dot(x, y, _DOT + 1.4, PAPER)
        canvas.dot(x, y, _DOT, spot.colour)
        canvas.text(x, y, str(spot.number), _NUMBER, colour=PAPER, align="center")


def _columns(spots: Sequence[Spot], width: float) -> list[list[tuple[str, str, list[str]]]]:
    """The names by column: what kind of line, the number, the lines of the name."""
    room = width - 2 * MARGIN
    number = max(1, int(room // _COLUMN))
    entries: list[tuple[str, str, list[str]]] = []
    for side, group in groupby(spots, key=lambda spot: (spot.side, spot.colour)):
        entries.append((side[1], "", fitted(side[0], _HEAD, room / number - 12)))
        entries += [("", str(spot.number), fitted(spot.label, LABEL, room / number - 40)) for spot in group]
    whole = sum(_entry_height(entry) for entry in entries)
    columns: list[list[tuple[str, str, list[str]]]] = [[]]
    used = 0.0
    for entry in entries:
        if used >= whole / number and len(columns) < number:
            columns.append([])
            used = 0.0
        columns[-1].append(entry)
        used += _entry_height(entry)
    return columns


def _entry_height(entry: tuple[str, str, list[str]]) -> float:
    size = LABEL if entry[1] else _HEAD
    return len(entry[2]) * line_height(size) + (3 if entry[1] else 8)


def _names_height(spots: Sequence[Spot], width: float) -> float:
    return max(sum(_entry_height(entry) for entry in column) for column in _columns(spots, width)) + _GAP


def _draw_names(canvas: Canvas, spots: Sequence[Spot], top: float, width: float) -> None:
    columns = _columns(spots, width)
    pitch = (width - 2 * MARGIN) / max(1, len(columns))
    for place, column in enumerate(columns):
        x, y = MARGIN + place * pitch, top
        for colour, number, lines in column:
            size = LABEL if number else _HEAD
            y += 0 if number else 5
            for line_number, line in enumerate(lines):
                at = y + (line_number + 0.5) * line_height(size)
                canvas.text(x + (24 if number else 0), at, line, size, colour=colour or INK)
                if number and not line_number:
                    canvas.text(x + 18, at, number, SMALL, colour=SOFT, align="right")
            y += len(lines) * line_height(size) + 3
