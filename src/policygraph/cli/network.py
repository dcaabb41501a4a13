"""``policygraph network``: the graph as a network, measured and drawn."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygraph.bilingual import Language
from policygraph.cli.options import format_option, language_option, output_option, store_option, write_output
from policygraph.errors import UsageError

if TYPE_CHECKING:
    from policygraph.answers.network import Projection
    from policygraph.answers.network.drawing.canvas import PictureFormat
    from policygraph.answers.network.formats import Format

_PROJECTIONS = ["country-topic", "agency-topic", "co-attendance", "statement-forum", "whole"]


@click.command()
@click.argument("projection", metavar="PROJECTION", type=click.Choice(_PROJECTIONS))
@click.option("--measures", is_flag=True, help="Add degree, weighted degree, betweenness and community to every node.")
@store_option
@format_option("table", "graphml", "gexf", "json", "csv")
@language_option
@click.option("--plot", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path), help="Draw it (.svg or .png).")
@output_option
def network(
    projection: Projection, *, measures: bool, store: str, format: Format, language: Language, plot: Path | None,
    output: Path | None,
) -> None:  # fmt: skip
    """Project the graph onto a network, measure it, draw it.

    \b
    PROJECTION is one of
      country-topic    parties and topics; weight: statements
      agency-topic     bodies and topics of the meetings that they attended;
                       weight: statements of their side
      co-attendance    bodies at the same meetings; weight: meetings
      statement-forum  statements and the fora, bodies, events they name
      whole            everything that releases tell of; weight: releases

    The csv holds edges, with --measures nodes. Measures and their sources: docs/network.md.

    Example: policygraph network country-topic --measures --plot build/topics.svg
    """  # noqa: D301  # click marks verbatim blocks by the control character itself
    from policygraph.answers.network import network as make_network
    from policygraph.answers.network.formats import write_network

    picture_format = None if plot is None else _picture_format(plot)
    graph = make_network(projection, store=store)
    content = write_network(graph, format, language, measures=measures)
    if plot is not None and picture_format is not None:
        from policygraph.answers.network.drawing.draw import picture

        write_output(picture(graph, picture_format, language), plot)
    write_output(content, output)


def _picture_format(plot: Path) -> PictureFormat:
    endings: dict[str, PictureFormat] = {".svg": "svg", ".png": "png"}
    if plot.suffix.lower() not in endings:
        raise UsageError(
            f"no picture format {plot.suffix or 'without an ending'}", where=str(plot), advice="use .svg or .png"
        )
    return endings[plot.suffix.lower()]
