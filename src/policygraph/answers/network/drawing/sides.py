"""Who sits with whom: bodies on two arcs, kept together by side, their names outside, what ties them inside."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from msgspec import Struct

from policygraph.answers.network.drawing.canvas import GREY, INK, SOFT, Align, Canvas, fitted, line_height, text_width
from policygraph.answers.network.drawing.frame import LABEL, MARGIN, SMALL, Frame

_HEAD = 11.0
_MOST_LABEL = 200.0
_ROOM = 300.0
"""Points between the two arcs at their ends."""
_BULGE = 60.0
_LABEL_GAP = 9.0
_PAD = 4.0


class Seat(Struct, frozen=True, kw_only=True):
    """A body: its name, its label, the number behind it, its weight for the size of its dot."""

    name: str
    label: str
    number: str
    weight: int


class Side(Struct, frozen=True, kw_only=True):
    """Bodies that sit together."""

    label: str
    colour: str
    seats: tuple[Seat, ...]


def draw_sides(frame: Frame, sides: Sequence[Side], ties: Sequence[tuple[str, str, int]]) -> Canvas:
    """The sides on two arcs; ties within a side have its colour, ties across are grey; wider ties weigh more."""
    left, right = _halves(sides)
    labels = {seat.name: fitted(seat.label, LABEL, _MOST_LABEL) for side in sides for seat in side.seats}
    height = max(_height(left, labels), _height(right, labels), 120.0)
    widths = [_widest(half, labels) for half in (left, right)]
    inner = MARGIN + widths[0] + _LABEL_GAP + _BULGE
    width = inner + _ROOM + _BULGE + _LABEL_GAP + widths[1] + MARGIN
    top = frame.head_height(width)
    canvas = Canvas(width, top + height + frame.foot_height(width))
    seats: dict[str, tuple[float, float]] = {}
    colours: dict[str, str] = {}
    for half, edge, way in ((left, inner, -1), (right, inner + _ROOM, 1)):
        y = top + (height - _height(half, labels)) / 2
        for side in half:
            y += line_height(_HEAD) * 1.2
            for seat in side.seats:
                tall = len(labels[seat.name]) * line_height(LABEL) + _PAD
                middle = y + tall / 2
                seats[seat.name] = (edge + way * _arc(middle, top, height), middle)
                colours[seat.name] = side.colour
                y += tall
            y += line_height(_HEAD) * 0.6
    _draw_ties(canvas, ties, seats, colours, (inner + _ROOM / 2, top + height / 2))
    for half, way in ((left, -1), (right, 1)):
        for side in half:
            _draw_side(canvas, side, labels, seats, way)
    frame.draw(canvas)
    return canvas


def _halves(sides: Sequence[Side]) -> tuple[list[Side], list[Side]]:
    """The sides on the left and on the right: in turn to the half that is shorter."""
    halves: tuple[list[Side], list[Side]] = ([], [])
    for side in sides:
        sizes = [sum(len(one.seats) + 2 for one in half) for half in halves]
        halves[0 if sizes[0] <= sizes[1] else 1].append(side)
    return halves


def _height(half: Sequence[Side], labels: Mapping[str, list[str]]) -> float:
    heads = len(half) * line_height(_HEAD) * 1.8
    return heads + sum(len(labels[seat.name]) * line_height(LABEL) + _PAD for side in half for seat in side.seats)


def _widest(half: Sequence[Side], labels: Mapping[str, list[str]]) -> float:
    return max(
        (
            text_width(line, LABEL) + text_width(seat.number, SMALL) + 6
            for side in half
            for seat in side.seats
            for line in labels[seat.name]
        ),
        default=0,
    )


def _arc(y: float, top: float, height: float) -> float:
    """How far a seat stands outside the straight line: most in the middle."""
    return _BULGE * math.sqrt(max(0.0, 1 - (2 * (y - top) / height - 1) ** 2))


def _draw_ties(
    canvas: Canvas,
    ties: Sequence[tuple[str, str, int]],
    seats: Mapping[str, tuple[float, float]],
    colours: Mapping[str, str],
    centre: tuple[float, float],
) -> None:
    most = max((weight for *_, weight in ties), default=1)
    faint = max(0.1, min(0.5, 25 / max(1, len(ties))))
    ordered = sorted(ties, key=lambda tie: (colours[tie[0]] == colours[tie[1]], tie[2], tie[0], tie[1]))
    for one, other, weight in ordered:
        within = colours[one] == colours[other]
        bend = _bend(seats[one], seats[other], centre)
        wide = 0.8 + 3.2 * (weight - 1) / max(1, most - 1)
        strength = min(0.9, faint * (1 + weight / most))
        canvas.curve(
            seats[one], seats[other], bend, colour=colours[one] if within else GREY, width=wide, alpha=strength
        )


def _bend(start: tuple[float, float], end: tuple[float, float], centre: tuple[float, float]) -> tuple[float, float]:
    """Where the curve between two seats leans: inwards on one arc, to the middle across."""
    (x0, y0), (x1, y1) = start, end
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    if (x0 < centre[0]) == (x1 < centre[0]):
        inwards = 1 if x0 < centre[0] else -1
        return x + inwards * (14 + 0.55 * abs(y1 - y0)), y
    return x, y + 0.35 * (centre[1] - y)


def _draw_side(
    canvas: Canvas, side: Side, labels: Mapping[str, list[str]], seats: Mapping[str, tuple[float, float]], way: int
) -> None:
    first = side.seats[0]
    x, y = seats[first.name]
    tall = len(labels[first.name]) * line_height(LABEL)
    align: Align = "right" if way < 0 else "left"
    head = y - tall / 2 - _PAD / 2 - line_height(_HEAD) * 0.55
    canvas.text(x + way * _LABEL_GAP, head, side.label, _HEAD, colour=side.colour, align=align)
    most = max(seat.weight for seat in side.seats)
    for seat in side.seats:
        x, y = seats[seat.name]
        canvas.dot(x, y, 3.0 + 2.0 * math.sqrt(seat.weight / most), side.colour)
        _draw_name(canvas, seat, labels[seat.name], x + way * _LABEL_GAP, y, way=way)


def _draw_name(canvas: Canvas, seat: Seat, lines: Sequence[str], x: float, y: float, *, way: int) -> None:
    """The label's lines and, behind the last one, the seat's number; ``way`` says to which side they run."""
    behind = text_width(seat.number, SMALL) + 6
    for place, line in enumerate(lines):
        at = y + (place - (len(lines) - 1) / 2) * line_height(LABEL)
        last = place == len(lines) - 1
        if way < 0:
            canvas.text(x - (behind if last else 0), at, line, LABEL, colour=INK, align="right")
        else:
            canvas.text(x, at, line, LABEL, colour=INK)
        if last and way < 0:
            canvas.text(x, at, seat.number, SMALL, colour=SOFT, align="right")
        elif last:
            canvas.text(x + text_width(line, LABEL) + 6, at, seat.number, SMALL, colour=SOFT)
