"""``policygraph query``: ask a named question, or any SPARQL."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from policygraph.bilingual import Language, both
from policygraph.cli.options import format_option, language_option, output_option, store_option, write_output
from policygraph.errors import UsageError


@click.command()
@click.argument("name", metavar="[NAME|FILE.rq|-]", required=False)
@click.option(
    "--param", "-p", "params", metavar="KEY=VALUE", multiple=True, help="Value of a parameter; may be repeated."
)
@store_option
@format_option("table", "csv", "tsv", "json", "jsonl", "markdown", "html")
@language_option
@output_option
@click.option("--list", "listing", is_flag=True, help="List the questions in English and Japanese.")
@click.option("--sparql", is_flag=True, help="Show the query that would run, and do not run it.")
@click.option(
    "--timeout", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS", help="Give up after SECONDS."
)
def query(
    *,
    name: str | None,
    params: tuple[str, ...],
    store: str,
    format: str,
    language: Language,
    output: Path | None,
    listing: bool,
    sparql: bool,
    timeout: float | None,
) -> None:
    """Ask a named question (see --list), the SPARQL in a file that ends in .rq, or the SPARQL on standard input (-).

    A SELECT gives a table, an ASK true or false, a CONSTRUCT or DESCRIBE Turtle. A query sees every graph of the store
    and can neither change it nor reach outside. The value of a parameter is an id (cbpr), a label (越境データ流通) or an
    IRI; one that is not given means any.

    Example: policygraph query commitments-by-topic --param topic=privacy --language ja
    """
    from policygraph.answers import query as answers
    from policygraph.answers.questions import questions_table
    from policygraph.answers.table import TABLE_FORMATS, Table

    form = TABLE_FORMATS[TABLE_FORMATS.index(format)]
    if listing:
        write_output(questions_table().render(form, language), output)
        return
    if name is None:
        raise UsageError(
            both("nothing was asked", "質問がありません"),
            advice=both(
                'name a question; "policygraph query --list" shows them',
                "質問の名前を指定してください。「policygraph query --list」で一覧が見られます",
            ),
        )
    asked = sys.stdin.read() + "\n" if name == "-" else name
    values = dict(_pair(written) for written in params)
    if sparql:
        write_output(answers.bound_sparql(asked, values, store=store, language=language), output)
        return
    answer = answers.query(asked, values, store=store, language=language, timeout=timeout)
    if isinstance(answer, Table):
        write_output(answer.render(form, language), output)
    elif isinstance(answer, bool):
        write_output("true" if answer else "false", output)
    else:
        from policygraph.answers.turtle import turtle_of

        write_output(turtle_of(answer), output)


def _pair(written: str) -> tuple[str, str]:
    key, equals, value = written.partition("=")
    if not equals or not key:
        raise UsageError(
            both("not KEY=VALUE: {written!r}", "「名前=値」の形ではありません：「{written}」", written=written),
            where="--param",
            advice=both("write it like topic=privacy", "topic=privacy のように書いてください"),
        )
    return key.strip(), value
