"""``policygraph compare``: two releases, two meetings or two languages side by side."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygraph.bilingual import Language
from policygraph.cli.options import format_option, language_option, output_option, store_option, write_output

if TYPE_CHECKING:
    from policygraph.answers.reports import Format


@click.command()
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@click.option(
    "--meeting", metavar="KEY", help="With two languages: of this meeting, or of the one that this release reports."
)
@store_option
@format_option("text", "markdown", "html", "json", "csv")
@language_option
@output_option
def compare(
    left: str, right: str, *, meeting: str | None, store: str, format: Format, language: Language, output: Path | None
) -> None:
    """Put two releases, two meetings or two languages side by side.

    \b
    A and B are
      keys of releases, as "policygraph query releases" lists them;
      keys of meetings, as in us-japan-internet-economy/9, with every
      release of the meeting and what other sources tell of it;
      or the languages en and ja, of --meeting where several meetings
      have releases in both

    Aligned statements stand beside each other with act, level and exact words; differences are named; what only one
    side has stands apart.

    Example: policygraph compare us-japan-internet-economy/9 us-japan-internet-economy/10
    """  # noqa: D301  # click marks verbatim blocks by the control character itself
    from policygraph.answers.comparison import compare as make_comparison
    from policygraph.answers.reports import render

    made = make_comparison(left, right, meeting=meeting, store=store, language=language)
    write_output(render(made, format), output)
