"""Flows between columns: blocks as tall as what they stand for, ribbons as wide as what ties them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from policygraph.answers.network.drawing.canvas import INK, SOFT, Canvas, fitted, line_height, text_width
from policygraph.answers.network.drawing.frame import LABEL, MARGIN, SMALL, Frame

DARK, LIGHT = 0.85, 0.3
"""How strong the ribbon of commitments and that of other statements is."""
_BLOCK = 10.0
_LABEL_GAP = 6.0
_MOST_LABEL = 190.0
_LEAST_HEIGHT = 60.0
_MOST_UNIT = 14.0
_SPACE = 3.0
"""Least space between two labels of a column."""


class Block(Struct, frozen=True, kw_only=True):
    """A thing in a column; ``number`` stands behind its label."""

    name: str
    label: str
    number: str = ""
    colour: str


class Ribbon(Struct, frozen=True, kw_only=True):
    """What ties two blocks: ``weight`` units, ``firm`` of them drawn strongly."""

    source: str
    target: str
    weight: float
    firm: float
    colour: str


class Placed(Struct, frozen=True):
    """Where a block stands: its left edge, its top, its height, and the lines of its label."""

    x: float
    y: float
    height: float
    lines: tuple[str, ...]


class _Plan(Struct, frozen=True, kw_only=True):
    """What the layout works with: sizes of blocks, lines of labels, points a unit, height of the picture."""

    sizes: Mapping[str, float]
    labels: Mapping[str, tuple[str, ...]]
    unit: float
    height: float

    def room(self, name: str) -> float:
        """Points that a block and its label take in a column."""
        return max(self.sizes.get(name, 0) * self.unit, len(self.labels[name]) * line_height(LABEL)) + _SPACE


def draw_flow(
    frame: Frame,
    columns: Sequence[Sequence[Block]],
    ribbons: Sequence[Ribbon],
    *,
    between: float = 210.0,
    lead: bool = False,
) -> Canvas:
    """The columns from left to right with their ribbons; the first column's labels stand left, the others' right.

    ``between`` is the space for ribbons between two columns, in points. With ``lead``, ribbons from a column between run
    straight past its labels before they bend.
    """
    plan = _plan(columns, _sizes(ribbons))
    widths = [
        max((_label_width(plan.labels[block.name], block.number) for block in column), default=0) for column in columns
    ]
    lefts = [MARGIN + widths[0] + _LABEL_GAP]
    for place in range(1, len(columns)):
        own = widths[place - 1] + _LABEL_GAP if place > 1 else 0
        lefts.append(lefts[-1] + _BLOCK + own + between)
    width = lefts[-1] + _BLOCK + (widths[-1] + _LABEL_GAP if len(columns) > 1 else 0) + MARGIN
    top = frame.head_height(width)
    canvas = Canvas(width, top + plan.height + frame.foot_height(width))
    placed = {
        name: found
        for left, column in zip(lefts, columns, strict=True)
        for name, found in _place(column, plan, left, top).items()
    }
    past = [
        widths[place] + _LABEL_GAP if lead and 0 < place < len(columns) - 1 else 0.0 for place in range(len(columns))
    ]
    leads = {block.name: past[place] for place, column in enumerate(columns) for block in column}
    _draw_ribbons(canvas, ribbons, placed, plan.unit, leads)
    for place, column in enumerate(columns):
        for block in column:
            _draw_block(canvas, block, placed[block.name], left=place == 0, over=0 < place < len(columns) - 1)
    frame.draw(canvas)
    return canvas


def _sizes(ribbons: Sequence[Ribbon]) -> Mapping[str, float]:
    """The size of each block: what comes in or what goes out, whichever is more."""
    out: dict[str, float] = {}
    into: dict[str, float] = {}
    for ribbon in ribbons:
        out[ribbon.source] = out.get(ribbon.source, 0) + ribbon.weight
        into[ribbon.target] = into.get(ribbon.target, 0) + ribbon.weight
    return {name: max(out.get(name, 0), into.get(name, 0)) for name in {**out, **into}}


def _label_width(lines: Sequence[str], number: str) -> float:
    last = text_width(lines[-1], LABEL) + (text_width(number, SMALL) + 6 if number else 0)
    return max([last, *(text_width(line, LABEL) for line in lines)])


def _plan(columns: Sequence[Sequence[Block]], sizes: Mapping[str, float]) -> _Plan:
    """How tall the picture is: labels find room, and the ribbons of the fullest column fill about half of it."""
    labels = {block.name: tuple(fitted(block.label, LABEL, _MOST_LABEL)) for column in columns for block in column}
    words = _Plan(sizes=sizes, labels=labels, unit=0, height=0)
    height = max([_LEAST_HEIGHT, *(sum(words.room(block.name) for block in column) for column in columns)])
    most = max((sum(sizes.get(block.name, 0) for block in column) for column in columns), default=0) or 1
    plan = _Plan(sizes=sizes, labels=labels, unit=min(0.55 * height / most, _MOST_UNIT), height=0)
    needed = (sum(plan.room(block.name) for block in column) for column in columns)
    return _Plan(sizes=sizes, labels=labels, unit=plan.unit, height=max([height, *needed]))


def _place(column: Sequence[Block], plan: _Plan, left: float, top: float) -> dict[str, Placed]:
    """The blocks of a column spread over the height, each with room for its label."""
    spare = (plan.height - sum(plan.room(block.name) for block in column)) / max(1, len(column))
    placed: dict[str, Placed] = {}
    y = top
    for block in column:
        tall, room = max(plan.sizes.get(block.name, 0) * plan.unit, 1.0), plan.room(block.name) + spare
        placed[block.name] = Placed(left, y + (room - tall) / 2, tall, plan.labels[block.name])
        y += room
    return placed


def _draw_ribbons(
    canvas: Canvas, ribbons: Sequence[Ribbon], placed: Mapping[str, Placed], unit: float, leads: Mapping[str, float]
) -> None:
    """Every ribbon from block to block, in the order of the blocks so that few cross; the firm part above.

    ``leads`` says for how many points a block's ribbons run straight on.
    """
    starts: dict[int, float] = {}
    ends: dict[int, float] = {}
    used: dict[str, float] = {}
    numbered = list(enumerate(ribbons))
    for number, ribbon in sorted(numbered, key=lambda pair: (placed[pair[1].target].y, pair[0])):
        starts[number] = placed[ribbon.source].y + used.get(ribbon.source, 0)
        used[ribbon.source] = used.get(ribbon.source, 0) + ribbon.weight * unit
    used = {}
    for number, ribbon in sorted(numbered, key=lambda pair: (placed[pair[1].source].y, pair[0])):
        ends[number] = placed[ribbon.target].y + used.get(ribbon.target, 0)
        used[ribbon.target] = used.get(ribbon.target, 0) + ribbon.weight * unit
    for number, ribbon in numbered:
        edge, x1 = placed[ribbon.source].x + _BLOCK, placed[ribbon.target].x
        x0 = edge + leads[ribbon.source]
        firm, rest = ribbon.firm * unit, (ribbon.weight - ribbon.firm) * unit
        for y, tall, alpha in ((starts[number], firm, DARK), (starts[number] + firm, rest, LIGHT)):
            if x0 > edge and tall:
                canvas.box(edge, y, x0 - edge, tall, ribbon.colour, alpha=alpha)
        if rest:
            canvas.band((x0, starts[number] + firm), (x1, ends[number] + firm), rest, colour=ribbon.colour, alpha=LIGHT)
        if firm:
            canvas.band((x0, starts[number]), (x1, ends[number]), firm, colour=ribbon.colour, alpha=DARK)


def _draw_block(canvas: Canvas, block: Block, at: Placed, *, left: bool, over: bool) -> None:
    canvas.box(at.x, at.y, _BLOCK, at.height, block.colour)
    x = at.x - _LABEL_GAP if left else at.x + _BLOCK + _LABEL_GAP
    first = at.y + at.height / 2 - (len(at.lines) - 1) * line_height(LABEL) / 2
    for number, line in enumerate(at.lines):
        y = first + number * line_height(LABEL)
        last = number == len(at.lines) - 1
        behind = text_width(block.number, SMALL) + 6 if last and block.number else 0
        if left:
            canvas.text(x - behind, y, line, LABEL, colour=INK, align="right", on_paper=over)
        else:
            canvas.text(x, y, line, LABEL, colour=INK, on_paper=over)
        if behind:
            place = x - behind + 6 if left else x + text_width(line, LABEL) + 6
            canvas.text(place, y, block.number, SMALL, colour=SOFT, on_paper=over)
