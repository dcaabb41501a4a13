"""A table of colours: rows by columns, the number in each cell, its colour as strong as the number is large."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import accumulate

from msgspec import Struct

from policygraph.answers.network.drawing.canvas import INK, PAPER, RULE, Canvas, fitted, line_height, text_width
from policygraph.answers.network.drawing.flow import Block
from policygraph.answers.network.drawing.frame import LABEL, MARGIN, SMALL, Frame

_TURN = 55
_PITCH = 25.0
_LEAST_ROW = 15.0
_LEAST_WIDTH = 460.0
_GROUP_GAP = 10.0
_MOST_LABEL = 230.0


class _Grid(Struct, frozen=True, kw_only=True):
    """Where things stand: rows by their middle and height, columns by their middle, the left and the top edge."""

    labels: Mapping[str, list[str]]
    rows: Mapping[str, tuple[float, float]]
    columns: Mapping[str, float]
    left: float


def draw_matrix(
    frame: Frame,
    rows: Sequence[Block],
    groups: Sequence[Sequence[Block]],
    cells: Mapping[tuple[str, str], int],
) -> Canvas:
    """Rows named at the left, columns named above in slanting lines and kept together in groups.

    ``cells`` holds the numbers by column and row.
    """
    labels = {row.name: fitted(row.label, LABEL, _MOST_LABEL) for row in rows}
    heights = {row.name: max(len(labels[row.name]) * line_height(LABEL), _LEAST_ROW) + 2 for row in rows}
    left = MARGIN + max((text_width(line, LABEL) for lines in labels.values() for line in lines), default=0) + 8
    columns = _columns(groups, left)
    slope = math.radians(_TURN)
    names = {block.name: text_width(block.label, LABEL) for blocks in groups for block in blocks}
    rise = max(names.values(), default=0) * math.sin(slope) + 8
    last = max((x + names[name] * math.cos(slope) for name, x in columns.items()), default=left)
    width = max(last, _LEAST_WIDTH) + MARGIN + 10
    top = frame.head_height(width) + rise
    canvas = Canvas(width, top + sum(heights.values()) + frame.foot_height(width))
    for blocks in groups:
        for block in blocks:
            canvas.text(columns[block.name], top - 5, block.label, LABEL, colour=INK, rotation=_TURN)
    edges = accumulate((heights[row.name] for row in rows), initial=top)
    middles = {row.name: (y + heights[row.name] / 2, heights[row.name]) for row, y in zip(rows, edges, strict=False)}
    grid = _Grid(labels=labels, rows=middles, columns=columns, left=left)
    _draw_rows(canvas, grid, groups, cells)
    frame.draw(canvas)
    return canvas


def _columns(groups: Sequence[Sequence[Block]], left: float) -> dict[str, float]:
    """The middle of every column."""
    places: dict[str, float] = {}
    x = left
    for blocks in groups:
        for block in blocks:
            places[block.name] = x + _PITCH / 2
            x += _PITCH
        x += _GROUP_GAP
    return places


def _draw_rows(
    canvas: Canvas, grid: _Grid, groups: Sequence[Sequence[Block]], cells: Mapping[tuple[str, str], int]
) -> None:
    most = max(cells.values(), default=1)
    for name, (middle, height) in grid.rows.items():
        lines = grid.labels[name]
        for number, line in enumerate(lines):
            y = middle + (number - (len(lines) - 1) / 2) * line_height(LABEL)
            canvas.text(grid.left - 8, y, line, LABEL, align="right")
        for blocks in groups:
            for block in blocks:
                value = cells.get((block.name, name), 0)
                _draw_cell(canvas, (grid.columns[block.name], middle), height - 2, value / most, block.colour)
                if value:
                    ink = PAPER if _strength(value / most) > 0.55 else INK
                    canvas.text(grid.columns[block.name], middle, f"{value}", SMALL, colour=ink, align="center")


def _strength(share: float) -> float:
    return 0.12 + 0.8 * share


def _draw_cell(canvas: Canvas, middle: tuple[float, float], height: float, share: float, colour: str) -> None:
    x, y = middle[0] - _PITCH / 2 + 1, middle[1] - height / 2
    shade, strength = (colour, _strength(share)) if share else (RULE, 0.25)
    canvas.box(x, y, _PITCH - 2, height, shade, alpha=strength)
