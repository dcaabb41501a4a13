"""What stands around every picture: title, what was counted, legend, source."""

from __future__ import annotations

from msgspec import Struct

from policygraph.answers.network.drawing.canvas import INK, SOFT, Canvas, fitted, line_height, text_width

MARGIN = 30.0
TITLE, COUNTED, LABEL, SMALL = 17.0, 10.0, 9.5, 8.5
"""Sizes of letters, in points."""
_GAP = 16.0
_SWATCH = 9.0


class Key(Struct, frozen=True):
    """An entry of the legend: a colour with its strength, or an example in words (``3 (1)``), and what it means."""

    means: str
    colour: str | None = None
    alpha: float = 1.0
    example: str = ""


class Frame(Struct, frozen=True, kw_only=True):
    """The words around a picture."""

    title: str
    counted: str
    keys: tuple[Key, ...]
    notes: tuple[str, ...]

    def head_height(self, width: float) -> float:
        """Points from the top edge to the picture itself."""
        room = width - 2 * MARGIN
        titles = len(fitted(self.title, TITLE, room)) * line_height(TITLE)
        counted = len(fitted(self.counted, COUNTED, room)) * line_height(COUNTED)
        return MARGIN * 0.8 + titles + 4 + counted + len(self._rows(room)) * line_height(SMALL) * 1.25 + _GAP * 1.5

    def foot_height(self, width: float) -> float:
        """Points from the picture itself to the bottom edge."""
        lines = sum(len(fitted(note, SMALL, width - 2 * MARGIN)) for note in self.notes)
        return _GAP + lines * line_height(SMALL) + MARGIN * 0.6

    def draw(self, canvas: Canvas) -> None:
        """Write the words on the canvas, above and below the picture."""
        room = canvas.width - 2 * MARGIN
        y = canvas.lines(MARGIN, MARGIN * 0.8, fitted(self.title, TITLE, room), TITLE, colour=INK) + 4
        y = canvas.lines(MARGIN, y, fitted(self.counted, COUNTED, room), COUNTED, colour=SOFT) + _GAP / 2
        for row in self._rows(room):
            x = MARGIN
            for key in row:
                x = _draw_key(canvas, key, x, y + line_height(SMALL) * 0.625)
            y += line_height(SMALL) * 1.25
        y = canvas.height - self.foot_height(canvas.width) + _GAP
        for note in self.notes:
            y = canvas.lines(MARGIN, y, fitted(note, SMALL, room), SMALL, colour=SOFT)

    def _rows(self, room: float) -> list[list[Key]]:
        rows: list[list[Key]] = []
        used = 0.0
        for key in self.keys:
            size = _key_width(key)
            if not rows or used + size > room:
                rows.append([])
                used = 0.0
            rows[-1].append(key)
            used += size
        return rows


def _key_width(key: Key) -> float:
    sign = _SWATCH if key.colour else text_width(key.example, SMALL)
    return sign + 5 + text_width(key.means, SMALL) + 18


def _draw_key(canvas: Canvas, key: Key, x: float, y: float) -> float:
    if key.colour:
        canvas.box(x, y - _SWATCH / 2, _SWATCH, _SWATCH, key.colour, alpha=key.alpha)
        sign = _SWATCH
    else:
        canvas.text(x, y, key.example, SMALL, colour=INK)
        sign = text_width(key.example, SMALL)
    canvas.text(x + sign + 5, y, key.means, SMALL, colour=SOFT)
    return x + _key_width(key)
