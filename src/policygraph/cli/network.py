"""``policygraph network``: the graph as a network, measured and drawn."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygraph.bilingual import Language
from policygraph.cli.options import (
    format_option,
    language_option,
    output_option,
    picture_format,
    store_option,
    write_output,
)

if TYPE_CHECKING:
    from policygraph.answers.network import Projection
    from policygraph.answers.network.formats import Format

_PROJECTIONS = [
    "country-topic",
    "agency-topic",
    "co-attendance",
    "statement-forum",
    "whole",
    "threads",
    "cascade",
    "co-attendance-over-time",
]


@click.command()
@click.argument("projection", metavar="PROJECTION", type=click.Choice(_PROJECTIONS))
@click.option("--measures", is_flag=True, help="Add degree, weighted degree, betweenness and community to every node.")
@click.option("--series", metavar="SERIES", help="With one of the last three: only this series, by id or name.")
@click.option("--topic", metavar="TOPIC", help="With one of the last three: only this topic and those under it.")
@store_option
@format_option("table", "graphml", "gexf", "json", "csv")
@language_option
@click.option("--plot", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path), help="Draw it (.svg or .png).")
@output_option
def network(
    projection: Projection, *, measures: bool, series: str | None, topic: str | None, store: str, format: Format, language: Language, plot: Path | None,
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
      threads          statements and the links that carry a promise from
                       edition to edition; weight: links
      cascade          series, the fora that their statements name, and the
                       bodies behind these; weight: statements
      co-attendance-over-time
                       bodies at the same editions, each edition by itself;
                       weight: editions

    The csv holds edges, with --measures nodes. Measures and their sources: docs/network.md.

    Example: policygraph network country-topic --measures --plot build/topics.svg
    """  # noqa: D301  # click marks verbatim blocks by the control character itself
    from policygraph.answers.network import network as make_network
    from policygraph.answers.network.formats import write_network

    form = None if plot is None else picture_format(plot)
    graph = make_network(projection, store=store, series=series, topic=topic)
    content = write_network(graph, format, language, measures=measures)
    if plot is not None and form is not None:
        from policygraph.answers.network.drawing.draw import picture

        write_output(picture(graph, form, language), plot)
    write_output(content, output)
