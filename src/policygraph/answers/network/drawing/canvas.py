"""A sheet of paper measured in points, with the one font that pictures use and the way they are saved."""

from __future__ import annotations

import io
from collections.abc import Mapping
from contextlib import AbstractContextManager
from functools import cache
from importlib.util import find_spec
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Literal

from policygraph.answers.reports.wrapping import wrap
from policygraph.bilingual import both
from policygraph.errors import PolicyGraphError

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties
    from matplotlib.ft2font import FT2Font

PictureFormat = Literal["svg", "png"]
Align = Literal["left", "center", "right"]
INK, SOFT, RULE, PAPER = "#1b1f24", "#57606a", "#d0d7de", "#ffffff"
FIRM = "#2f3b4a"
"""What commits, where no side has a colour of its own."""
GREY, BROWN = "#6e7781", "#7a6a53"
_POINTS = 72
DOTS = 200
"""Dots an inch of a PNG picture."""
_LINE = 1.32
"""Height of a line of text, in sizes of its letters."""


@cache
def font_file() -> FilePath:
    """IPAex Gothic as matplotlib-fontja ships it: one font for both languages, the same on every machine."""
    found = find_spec("matplotlib_fontja")  # not imported: importing it would change matplotlib's settings
    if found is None or found.origin is None:  # pragma: no cover - a pinned dependency
        raise PolicyGraphError(
            both("the font of the pictures is missing", "図に使う書体がありません"),
            advice=both("install matplotlib-fontja", "matplotlib-fontja を入れてください"),
        )
    return FilePath(found.origin).parent / "fonts" / "ipaexg.ttf"


@cache
def _ruler() -> FT2Font:
    from matplotlib.ft2font import FT2Font

    return FT2Font(str(font_file()))


@cache
def text_width(text: str, size: float) -> float:
    """Points that ``text`` takes in letters of ``size`` points."""
    from matplotlib.ft2font import LoadFlags

    ruler = _ruler()
    ruler.set_size(size, _POINTS)
    ruler.set_text(drawable(text), 0.0, flags=LoadFlags.NO_HINTING)
    return float(ruler.get_width_height()[0]) / 64


@cache
def drawable(text: str) -> str:
    """``text`` with a geta mark, as Japanese printers set it, for every letter that the font does not have."""
    letters = _letters()
    return "".join(letter if ord(letter) in letters else "〓" for letter in text)


@cache
def _letters() -> frozenset[int]:
    return frozenset(_ruler().get_charmap())


def fitted(text: str, size: float, room: float) -> list[str]:
    """``text`` broken into lines of at most ``room`` points, where it can be broken at all."""
    cells = max(1, int(room / size * 2))
    while cells > 4:
        lines = wrap(text, cells)
        if all(text_width(line, size) <= room for line in lines):
            return lines
        cells -= 1
    return wrap(text, cells)


def line_height(size: float) -> float:
    """Points from one line to the next."""
    return size * _LINE


class Canvas:
    """``width`` by ``height`` points, the origin at the top left."""

    def __init__(self, width: float, height: float) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        self.width, self.height = width, height
        self.figure: Figure = Figure(figsize=(width / _POINTS, height / _POINTS), dpi=_POINTS, facecolor=PAPER)
        FigureCanvasAgg(self.figure)
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_xlim(0, width)
        self.axes.set_ylim(height, 0)
        self.axes.axis("off")

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        colour: str = INK,
        align: Align = "left",
        rotation: float = 0,
        on_paper: bool = False,
    ) -> None:
        """One line of text, its middle at ``y``; turned text begins at its anchor; ``on_paper`` clears what is behind."""
        made = self.axes.text(
            x,
            y,
            drawable(text),
            fontproperties=_font(size),
            color=colour,
            ha=align,
            va="center_baseline" if not rotation else "center",
            rotation=rotation,
            rotation_mode="anchor",
            parse_math=False,
        )
        if on_paper:
            made.set_bbox({"facecolor": PAPER, "edgecolor": "none", "alpha": 0.78, "pad": 1.5})

    def lines(self, x: float, y: float, lines: list[str], size: float, *, colour: str = INK) -> float:
        """Lines of text under one another from the top edge ``y``; returns the edge below them."""
        for number, line in enumerate(lines):
            self.text(x, y + (number + 0.5) * line_height(size), line, size, colour=colour)
        return y + len(lines) * line_height(size)

    def box(self, x: float, y: float, width: float, height: float, colour: str, *, alpha: float = 1) -> None:
        """A filled rectangle, ``x`` and ``y`` its top left corner."""
        from matplotlib.patches import Rectangle

        self.axes.add_patch(Rectangle((x, y), width, height, facecolor=colour, edgecolor="none", alpha=alpha))

    def band(
        self, start: tuple[float, float], end: tuple[float, float], size: float, *, colour: str, alpha: float
    ) -> None:
        """A ribbon of ``size`` points from one place to another, bending half way; the places are its upper corners."""
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path

        (x0, y0), (x1, y1) = start, end
        middle = (x0 + x1) / 2
        corners = [
            (x0, y0), (middle, y0), (middle, y1), (x1, y1),
            (x1, y1 + size), (middle, y1 + size), (middle, y0 + size), (x0, y0 + size), (x0, y0),
        ]  # fmt: skip
        codes = [Path.MOVETO, *[Path.CURVE4] * 3, Path.LINETO, *[Path.CURVE4] * 3, Path.CLOSEPOLY]
        self.axes.add_patch(PathPatch(Path(corners, codes), facecolor=colour, edgecolor="none", alpha=alpha))

    def curve(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        bend: tuple[float, float],
        *,
        colour: str,
        width: float,
        alpha: float,
    ) -> None:
        """A thin curve that leans towards ``bend``."""
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path

        path = Path([start, bend, end], [Path.MOVETO, Path.CURVE3, Path.CURVE3])
        self.axes.add_patch(
            PathPatch(path, facecolor="none", edgecolor=colour, linewidth=width, alpha=alpha, capstyle="round")
        )

    def rule(self, x0: float, y0: float, x1: float, y1: float, *, colour: str = RULE, width: float = 0.6) -> None:
        """A straight line."""
        self.axes.plot([x0, x1], [y0, y1], color=colour, linewidth=width, solid_capstyle="butt")

    def dot(self, x: float, y: float, radius: float, colour: str) -> None:
        """A filled circle."""
        from matplotlib.patches import Circle

        self.axes.add_patch(Circle((x, y), radius, facecolor=colour, edgecolor=PAPER, linewidth=0.8))


@cache
def _font(size: float) -> FontProperties:
    from matplotlib.font_manager import FontProperties

    return FontProperties(fname=str(font_file()), size=size)


def as_saved() -> AbstractContextManager[None]:
    """Matplotlib's settings while a picture is written: outlines for letters, ids from a fixed salt, no hinting."""
    from matplotlib import rc_context

    return rc_context({"svg.hashsalt": "policygraph", "svg.fonttype": "path", "text.hinting": "none"})


def save(figure: Figure, format: PictureFormat, title: str) -> bytes:
    """The picture as a file's content, without date, software or random ids; letters of SVG are outlines."""
    metadata: Mapping[str, str | None] = (
        {"Date": None, "Creator": None, "Title": title, "Format": None, "Type": None}
        if format == "svg"
        else {"Software": None, "Title": title}
    )
    out = io.BytesIO()
    with as_saved():
        figure.savefig(out, format=format, dpi=DOTS if format == "png" else _POINTS, metadata=dict(metadata))
    return out.getvalue()
