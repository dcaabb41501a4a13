"""``policygraph export``: write the graph for other tools."""

from __future__ import annotations

from pathlib import Path

import click

from policygraph.cli.options import format_option, output_option, store_option, write_output


@click.command()
@store_option
@format_option("turtle", "trig", "nquads", "jsonld", "csv")
@click.option("--release", "releases", metavar="KEY", multiple=True, help="Only this release; may be repeated.")
@output_option
def export(store: str, format: str, releases: tuple[str, ...], output: Path | None) -> None:
    """Write the store's graphs, or those of some releases, in a form that other tools read.

    turtle merges the graphs; trig, nquads and jsonld keep them apart; csv has a row a statement. The same content gives
    the same bytes on any machine.

    Example: policygraph export --format trig
    """
    from policygraph.answers import export as answers

    form = answers.EXPORT_FORMATS[answers.EXPORT_FORMATS.index(format)]
    write_output(answers.export(store, format=form, releases=releases), output)
