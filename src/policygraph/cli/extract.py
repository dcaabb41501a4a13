"""``policygraph extract``: read one text and print its Record."""

from __future__ import annotations

from pathlib import Path

import click

from policygraph.cli.options import format_option, output_option, vocabulary_option, write_output


@click.command()
@click.argument("source", metavar="SOURCE")
@format_option("yaml", "json")
@vocabulary_option
@output_option
def extract(source: str, format: str, vocabulary: tuple[str, ...], output: Path | None) -> None:
    """Read one release and print its Record: what it says, with the exact words and their place.

    SOURCE is a text, Markdown, HTML or PDF file, or - for standard input. The Record is the file that a person may correct
    and hand to "policygraph build".

    Example: policygraph extract data/releases/soumu-2018-07-27-us-japan-internet-economy-9.ja.txt --format json
    """
    from policygraph.pipeline.reading import extract as extract_record
    from policygraph.record.serialization import dump_record

    record = extract_record(source, vocabulary=vocabulary)
    write_output(dump_record(record, "json" if format == "json" else "yaml"), output)
