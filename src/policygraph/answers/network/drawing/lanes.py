"""Lanes: things followed through the columns of a table, with what ties one place to another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

from msgspec import Struct

from policygraph.answers.network.drawing.canvas import (
    FIRM,
    INK,
    PAPER,
    SOFT,
    Canvas,
    fitted,
    line_height,
    text_width,
)  # fmt: skip
from policygraph.answers.network.drawing.frame import LABEL, MARGIN, SMALL, Frame
from policygraph.answers.reports.wrapping import longest_piece

_HEAD = 11.0
_NAMES = 300.0
"""Points for the names of the lanes."""
_MOST_PIECE = 50
"""Cells of the longest word that a line of names holds."""
_LEAST_PITCH = 84.0
_MOST_HEAD = 92.0
_RADIUS = 8.0
_PAD = 8.0
_CROSS = 3.6
"""Half the width of a cross."""
_OFFSET = 4.0
"""Points between two ties of the same ends."""

Place = tuple[str, str]
"""A lane and a column."""


class Lane(Struct, frozen=True, kw_only=True):
    """A thing followed: what it is about, and its first words."""

    name: str
    label: str
    words: str = ""


class Lanes(Struct, frozen=True, kw_only=True):
    """Lanes under columns of their own (name, and the lines of its head); ``title`` is empty where there is one block only."""

    title: str
    columns: tuple[tuple[str, tuple[str, ...]], ...]
    lanes: tuple[Lane, ...]


class Mark(Struct, frozen=True, kw_only=True):
    """What stands at a place; ``several`` draws a ring around it."""

    place: Place
    sign: Literal["circle", "cross", "diamond"]
    number: str = ""
    filled: bool = False
    several: bool = False


class Tie(Struct, frozen=True, kw_only=True):
    """What joins two places, from the earlier to the later; ``faint`` ones run beside the others."""

    start: Place
    end: Place
    colour: str
    relation: str
    faint: bool = False
    broken: bool = False


class _Written(NamedTuple):
    """The lines of heads, by block and column, and of the lanes' names with their sizes and colours."""

    heads: Mapping[tuple[int, str], list[str]]
    names: Mapping[str, list[tuple[str, float, str]]]


def draw_lanes(frame: Frame, blocks: Sequence[Lanes], marks: Sequence[Mark], ties: Sequence[Tie]) -> Canvas:
    """The blocks under one another, marks over ties."""
    heads = {
        (number, name): [line for part in label for line in fitted(part, SMALL, _MOST_HEAD)]
        for number, block in enumerate(blocks)
        for name, label in block.columns
    }
    widest = max((text_width(line, SMALL) for lines in heads.values() for line in lines), default=0)
    pitch = max(_LEAST_PITCH, widest + 10)
    left = MARGIN + _NAMES + 14
    width = left + max(len(block.columns) for block in blocks) * pitch + MARGIN
    names = {lane.name: _name(lane) for block in blocks for lane in block.lanes}
    top = frame.head_height(width)
    height = sum(_block_height(number, block, heads, names) for number, block in enumerate(blocks))
    canvas = Canvas(width, top + height + frame.foot_height(width))
    places: dict[Place, tuple[float, float]] = {}
    y = top
    for number, block in enumerate(blocks):
        y, found = _draw_block(canvas, number, block, (left, y, pitch), _Written(heads, names))
        places |= found
    _draw_ties(canvas, ties, places)
    for mark in marks:
        if mark.place in places:
            _draw_mark(canvas, mark, *places[mark.place])
    frame.draw(canvas)
    return canvas


def _name(lane: Lane) -> list[tuple[str, float, str]]:
    """The lines of a lane's name with their sizes and colours: what it is about, then two lines of its words at most."""
    about = fitted(lane.label, LABEL, _NAMES) if lane.label else []
    said = fitted(_breakable(lane.words), SMALL, _NAMES) if lane.words else []
    if len(said) > 2:
        said = [said[0], _cut(said[1])]
    return [*((line, LABEL, INK) for line in about[:2]), *((line, SMALL, SOFT) for line in said)]


def _breakable(words: str) -> str:
    """The words up to the first that no line can hold, such as an address."""
    parts = words.split(" ")
    kept = list(takewhile(lambda part: longest_piece(part) <= _MOST_PIECE, parts))
    return words if len(kept) == len(parts) else " ".join([*kept, "[…]"])


def _cut(line: str) -> str:
    """The line with a mark that words were left out, as long as there is room for both."""
    while text_width(f"{line} […]", SMALL) > _NAMES:
        shorter = line.rpartition(" ")[0]
        line = shorter or line[:-1]
    return f"{line} […]"


def _lane_height(lines: Sequence[tuple[str, float, str]]) -> float:
    return max(sum(line_height(size) for _, size, _ in lines), 2 * _RADIUS + 4) + _PAD


def _head_height(number: int, block: Lanes, heads: Mapping[tuple[int, str], list[str]]) -> float:
    most = max((len(heads[number, name]) for name, _ in block.columns), default=0)
    return (line_height(_HEAD) * 1.5 if block.title else 0) + most * line_height(SMALL) + _PAD


def _block_height(
    number: int,
    block: Lanes,
    heads: Mapping[tuple[int, str], list[str]],
    names: Mapping[str, list[tuple[str, float, str]]],
) -> float:
    return _head_height(number, block, heads) + sum(_lane_height(names[lane.name]) for lane in block.lanes) + 2 * _PAD


def _draw_block(
    canvas: Canvas, number: int, block: Lanes, at: tuple[float, float, float], words: _Written
) -> tuple[float, dict[Place, tuple[float, float]]]:
    """Names, heads and rules of a block, ``at`` its left and upper edge and the pitch of its columns.

    Returns its lower edge, and where its lanes cross its columns.
    """
    left, y, pitch = at
    heads, names = words
    places: dict[Place, tuple[float, float]] = {}
    columns = {name: left + (place + 0.5) * pitch for place, (name, _) in enumerate(block.columns)}
    if block.title:
        canvas.text(MARGIN, y + line_height(_HEAD) * 0.6, block.title, _HEAD, colour=INK)
    bottom = y + _head_height(number, block, heads)
    for name, x in columns.items():
        lines = heads[number, name]
        for place, line in enumerate(lines):
            at_y = bottom - _PAD / 2 - (len(lines) - place - 0.5) * line_height(SMALL)
            canvas.text(x, at_y, line, SMALL, colour=INK, align="center")
    right = left + len(columns) * pitch
    canvas.rule(MARGIN, bottom, right, bottom, width=1.0)
    y = bottom
    for lane in block.lanes:
        tall = _lane_height(names[lane.name])
        line_y = y + (tall - sum(line_height(size) for _, size, _ in names[lane.name])) / 2
        for line, size, colour in names[lane.name]:
            canvas.text(MARGIN, line_y + line_height(size) / 2, line, size, colour=colour)
            line_y += line_height(size)
        for name, x in columns.items():
            places[lane.name, name] = (x, y + tall / 2)
        y += tall
        canvas.rule(MARGIN, y, right, y)
    return y + 2 * _PAD, places


def _draw_ties(canvas: Canvas, ties: Sequence[Tie], places: Mapping[Place, tuple[float, float]]) -> None:
    """Level ties as bars, those of the same ends under one another; ties between lanes as curves."""
    beside: dict[tuple[Place, Place], int] = {}
    for tie in sorted(ties, key=lambda tie: tie.faint):
        if tie.start not in places or tie.end not in places:
            continue
        (x0, y0), (x1, y1) = places[tie.start], places[tie.end]
        if y0 != y1:
            bend = ((x0 + x1) / 2 + (0 if x0 != x1 else 30), (y0 + y1) / 2)
            canvas.curve((x0, y0), (x1, y1), bend, colour=tie.colour, width=2.0, alpha=0.8)
            continue
        number = beside.get((tie.start, tie.end), 0)
        beside[tie.start, tie.end] = number + 1
        tall = 0.8 if tie.broken else 1.4 if tie.faint else 3.0
        canvas.box(x0, y0 + number * _OFFSET - tall / 2, x1 - x0, tall, tie.colour)


def _draw_mark(canvas: Canvas, mark: Mark, x: float, y: float) -> None:
    match mark.sign:
        case "circle":
            if mark.several:
                canvas.dot(x, y, _RADIUS + 3.2, FIRM)
                canvas.dot(x, y, _RADIUS + 2.0, PAPER)
            canvas.dot(x, y, _RADIUS, FIRM)
            if not mark.filled:
                canvas.dot(x, y, _RADIUS - 1.4, PAPER)
            canvas.text(x, y - 0.5, mark.number, SMALL, colour=PAPER if mark.filled else INK, align="center")
        case "diamond":
            canvas.text(x, y, "◆", 13.0, colour=FIRM, align="center")
        case "cross":
            canvas.dot(x, y, _CROSS + 2.0, PAPER)
            for way in (-1, 1):
                canvas.rule(x - _CROSS, y - way * _CROSS, x + _CROSS, y + way * _CROSS, colour=SOFT, width=1.6)
