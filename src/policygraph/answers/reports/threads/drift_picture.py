"""The picture of drift: a line through the highest level of each edition, a dot a level, and the firmest words below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from policygraph.answers.facts.holdings import load_holdings
from policygraph.answers.facts.opening import StoreOrPlace, opened
from policygraph.answers.network.drawing.canvas import INK, RULE, SOFT, Canvas, fitted, line_height, save
from policygraph.answers.network.drawing.frame import LABEL, MARGIN, SMALL, Frame, Key
from policygraph.answers.reports.choices import TopicOfSeries
from policygraph.answers.reports.document import plain
from policygraph.answers.reports.threads.drift import Drift, drift_title, read_drift
from policygraph.answers.reports.threads.words_changes import DRIFT, LEVELS
from policygraph.answers.reports.wrapping import shortened
from policygraph.bilingual import Language
from policygraph.threads.drift import DriftPoint

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


def drift_picture(
    topic: str,
    series: str | None = None,
    *,
    store: StoreOrPlace = None,
    language: Language = "en",
    format: PictureFormat = "svg",
) -> bytes:
    """The picture as the content of an SVG or PNG file; the same store gives the same bytes.

    ``store`` is an open store or where one is. Raises :class:`~policygraph.errors.UsageError` as the page does.
    """
    with opened(store) as used:
        read = read_drift(load_holdings(used), TopicOfSeries(topic=topic, series=series), language)
    title = plain(drift_title(read))
    words = list(_words(read))
    frame = Frame(title=title, counted=_say(read, "counted"), keys=_keys(read), notes=(read.page.say("levels"),))
    plot = _STEP * (_TOP + 1) + 3 * line_height(LABEL)
    below = sum(len(lines) for lines in words) * line_height(SMALL) + len(words) * 4
    head = frame.head_height(_WIDTH)
    canvas = Canvas(_WIDTH, head + plot + below + frame.foot_height(_WIDTH))
    frame.draw(canvas)
    _levels(canvas, read, head)
    _line(canvas, read, head)
    y = head + plot
    for lines in words:
        y = canvas.lines(MARGIN, y, lines[:1], SMALL, colour=INK)
        y = canvas.lines(MARGIN + _INNER, y, lines[1:], SMALL, colour=SOFT) + 4
    return save(canvas.figure, format, title)


def _say(read: Drift, name: str, **values: object) -> str:
    return DRIFT[name].get(read.page.language, **values)


def _keys(read: Drift) -> tuple[Key, ...]:
    return (
        Key(_say(read, "line"), example="—"),
        Key(_say(read, "dots"), colour=_DEEP),
        Key(_say(read, "others"), colour=_PALE),
    )


def _words(read: Drift) -> Iterator[list[str]]:
    """For each edition its name with its act, and under it the firmest words as published, marked where shortened."""
    page = read.page
    room = _WIDTH - 2 * MARGIN - _INNER
    for point in read.points:
        if point.statements:
            top = point.statements[0]
            tag = "" if top.language == page.language else f"[{top.language}] "
            yield [
                _say(read, "words", edition=page.edition(point.edition), act=plain(page.act(top))),
                *fitted(tag + shortened(" ".join(top.words.split()), _QUOTE), SMALL, room),
            ]


def _y(head: float, level: int) -> float:
    return head + _STEP * (_TOP - level + 0.5)


def _places(points: Sequence[DriftPoint]) -> list[float]:
    """Where each edition stands from left to right, at equal steps."""
    step = (_WIDTH - MARGIN - _EDGE) / max(1, len(points))
    return [_EDGE + step * (number + 0.5) for number in range(len(points))]


def _levels(canvas: Canvas, read: Drift, head: float) -> None:
    """A rule a level with its name, and the editions' names at the foot."""
    for level in range(_TOP + 1):
        y = _y(head, level)
        canvas.rule(_EDGE, y, _WIDTH - MARGIN, y, colour=RULE)
        canvas.text(
            _EDGE - 10, y, f"{LEVELS[level].get(read.page.language)}  {level}", LABEL, colour=SOFT, align="right"
        )
    places = _places(read.points)
    room = (places[1] - places[0] if len(places) > 1 else _WIDTH - _EDGE) - 6
    foot = head + _STEP * (_TOP + 1) + 2
    for x, point in zip(places, read.points, strict=True):
        column = read.page.column(point.edition)
        names = (
            [column.title, *fitted(column.detail, SMALL, room)] if column.detail else fitted(column.title, SMALL, room)
        )
        for number, name in enumerate(names[:2]):
            canvas.text(x, foot + (number + 0.5) * line_height(SMALL), name, SMALL, colour=INK, align="center")


def _line(canvas: Canvas, read: Drift, head: float) -> None:
    """The line, broken where an edition says nothing, and over it a dot for each level with how many speak so."""
    spots = list(zip(_places(read.points), read.points, strict=True))
    for (x0, one), (x1, other) in pairwise(spots):
        if one.level is not None and other.level is not None:
            canvas.rule(x0, _y(head, one.level), x1, _y(head, other.level), colour=INK, width=2.2)
    for drawn in canvas.axes.lines:
        drawn.set_zorder(0.5)  # matplotlib puts lines before areas; the dots are to lie on top
    for x, point in spots:
        if not point.statements:
            canvas.text(x, _y(head, 0), _say(read, "silent"), SMALL, colour=SOFT, align="center", on_paper=True)
        for level in sorted({said.level for said in point.statements}):
            here = [said for said in point.statements if said.level == level]
            commits = any(said.commissive for said in here)
            canvas.dot(x, _y(head, level), 6 + 1.6 * min(len(here), 9) ** 0.5, _DEEP if commits else _PALE)
            canvas.text(x, _y(head, level), str(len(here)), SMALL - 0.5, colour="#ffffff", align="center")
