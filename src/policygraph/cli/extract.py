"""``policygraph extract``: read one text and print its Record."""

from __future__ import annotations

from pathlib import Path

import click

from policygraph.bilingual import Bilingual, Language
from policygraph.cli.options import format_option, language_option, output_option, vocabulary_option, write_output


@click.command()
@click.argument("source", metavar="SOURCE")
@format_option("yaml", "json")
@vocabulary_option
@output_option
@language_option
def extract(source: str, format: str, vocabulary: tuple[str, ...], output: Path | None, language: Language) -> None:
    """Read one release and print its Record: what it says, with the exact words and their place.

    SOURCE is a text, Markdown, HTML or PDF file, or - for standard input. The Record is the file that a person may correct
    and hand to "policygraph build". Where the text reports no meeting, is no release of this kind or is in a language that is
    not read, the Record has a remark (reading.remark), and a line on standard error says so.

    Example: policygraph extract data/releases/soumu-2018-07-27-us-japan-internet-economy-9.ja.txt --format json
    """
    from policygraph.pipeline.reading import extract as extract_record
    from policygraph.record.serialization import dump_record

    record = extract_record(source, vocabulary=vocabulary)
    write_output(dump_record(record, "json" if format == "json" else "yaml"), output)
    if record.reading.remark is not None:
        _tell(record.release.file, record.reading.remark, language)


def _tell(file: str, remark: str, language: Language) -> None:
    """The remark's label and meaning on standard error, where it does not mix with the record."""
    from policygraph.vocabulary.lexicon import load_lexicon

    entry = load_lexicon().entry("remark", remark)
    meaning = entry.definition.get(language) if entry.definition else ""
    said = Bilingual("{file}: {label}. {meaning}", "{file}：{label}。{meaning}")
    click.echo(said.get(language, file=file, label=entry.label(language), meaning=meaning), err=True)
